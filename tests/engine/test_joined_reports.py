"""Clauses joined to a report: another report behind a lead, the same claim under أن, words in marks on both sides."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

FIRST = "وقال الوزير إن الأسعار ستنخفض"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("ومن جانبه قال المدرب سامي الكردي إن", "سامي الكردي"),
        ("ومن جهتها أعلنت وزارة التجارة أن", "وزارة التجارة"),
        ("وردا على سؤال أكد أن", "الوزير"),
        ("وفي هذا الصدد أشار إلى أن", "الوزير"),
        ("وخلال المؤتمر أعلن أن", "الوزير"),
        ("ومن ثم أضاف أن", "الوزير"),
    ],
)
def test_a_lead_behind_a_comma_brings_another_report(lead: str, name: str) -> None:
    text = f"{FIRST}، {lead} الأسواق تشهد ركودا."
    assert contents(text) == ["الأسعار ستنخفض", "الأسواق تشهد ركودا"]
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    "rest", ["وفي الأسواق بضائع كثيرة", "وخلال الأسبوع المقبل تصل الشحنات", "ومن المتوقع أن تصل الشحنات"]
)
def test_a_clause_that_reports_nothing_goes_on(rest: str) -> None:
    assert contents(f"{FIRST}، {rest}.") == [f"الأسعار ستنخفض، {rest}"]


@pytest.mark.parametrize(
    "claim",
    [
        "«المشروع جاهز للتنفيذ»، وأن الحكومة «خصصت الأموال اللازمة",
        "«المباحثات كانت إيجابية»، وأنها ستتواصل الأسبوع المقبل",
        "بلاده ستواجه ما وصفه بـ«الحصار الجائر» بكل قوة",
        "ما سماها «الحرب الاقتصادية» ستفشل",
        "الحكومة تدين ما وصفه بـ«العمل الإرهابي»، وأنها ستلاحق المنفذين",
    ],
)
def test_words_in_marks_do_not_end_a_claim(claim: str) -> None:
    (quote,) = read(f"وأكد سامي الكردي أن {claim}{'»' if claim.endswith('اللازمة') else ''}.")
    assert (quote.content, quote.type) == (claim.removeprefix("«"), "mixed")


def test_what_another_calls_it_ends_a_claim() -> None:
    text = "وأكد سامي الكردي أن بلاده ستقاطع المؤتمر، مدينا ما وصفه بأنه تدخل سافر."
    assert contents(text)[0] == "بلاده ستقاطع المؤتمر"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وعبر السفير سامي الكردي عن «ارتياحه لنتائج اللقاء».", ["ارتياحه لنتائج اللقاء"]),
        ("وعبّر الوزير عن «ارتياحه لنتائج اللقاء».", ["ارتياحه لنتائج اللقاء"]),
        ("وعبر الأهالي عن أملهم في أن تعود المياه.", ["تعود المياه"]),
        # The preposition, and he who crosses.
        ("وصلت البضائع عبر الحدود، وعبر المهاجرون النهر عن طريق «الجسر القديم المهجور».", []),
    ],
)
def test_who_expresses_and_what_is_crossed(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize("aside", ["في مؤتمر صحفي", "لوكالة فرانس برس", "وهو يغادر القاعة", ""])
def test_words_on_both_sides_of_their_verb(aside: str) -> None:
    text = f"«نريد السلام الدائم»، قال سامي الكردي {aside}، «ولكن ليس بأي ثمن»."
    assert contents(text) == ["نريد السلام الدائم", "ولكن ليس بأي ثمن"]
    assert speakers(text) == ["سامي الكردي"] * 2


@pytest.mark.parametrize(
    ("relative", "name"),
    [
        ("أصدرته وزارة الخارجية القطرية", "وزارة الخارجية القطرية"),
        ("تلاه المتحدث سامي الكردي", "سامي الكردي"),
        ("وصل وكالة الأنباء", "البيان"),
    ],
)
def test_a_statement_is_of_whom_its_relative_clause_names(relative: str, name: str) -> None:
    assert speakers(f"وجاء في البيان الذي {relative} أن الحوار ضروري.") == [name]
