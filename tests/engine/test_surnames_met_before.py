"""A surname that the text tells elsewhere is one, whatever else it spells, and what follows a name is no part of it."""

from __future__ import annotations

import pytest

from tests.engine.reading import read, speakers

KHAN = "وقال الطبيب كريم خان إن السد آمن. "
FIDAN = "وقال هاكان فيدان إن السد آمن. "
KALLAS = "وقالت كايا كالاس إن السد آمن. "
MALIKI = "أعلن الرئيس الجديد رياض المالكي أن السد آمن. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # فيدان may be ف and a verb, كالاس the preposition ك, and خان a verb; here they are surnames.
        (FIDAN + "وبحسب فيدان، فإن الموسم جيد هذا العام.", "هاكان فيدان"),
        (FIDAN + "وفيدان أكد أن الموسم جيد.", "هاكان فيدان"),
        (KALLAS + "ووفقا لكالاس فإن الموسم جيد هذا العام.", "كايا كالاس"),
        (KHAN + "وأضاف خان، أمس، أن الموسم جيد.", "كريم خان"),
        (KHAN + "وبحسب خان، فإن الموسم جيد هذا العام.", "كريم خان"),
        # رياض is a word as well, and مالكي an adjective.
        (MALIKI + "والموسم جيد هذا العام، بحسب المالكي الذي زار المدينة.", "رياض المالكي"),
        (MALIKI + "وأضاف المالكي، القيادي السابق في الجماعة، أن الموسم جيد.", "رياض المالكي"),
        ("وقال سعد الدين العثماني إن السد آمن. وبحسب العثماني فإن الموسم جيد هذا العام.", "سعد الدين العثماني"),
        ("وقال أريستيد روزمون، في الحي القديم، إن السد آمن. وروزمون أكد أن الموسم جيد.", "أريستيد روزمون"),
        ("لكن مارك روته وهو سفير سابق أكد أن السد آمن. وقال روته إن الموسم جيد.", "مارك روته"),
        ("وقال أكرم إمام أوغلو إن السد آمن. وأضاف إمام أوغلو أن الموسم جيد.", "أكرم إمام أوغلو"),
        ("وأكد أندريه يرماك أن السد آمن. وشدد يرماك على أن الموسم جيد.", "أندريه يرماك"),
        ("وقال أندريه يرماك محلل السوق في مذكرة إن السد آمن. وتابع أن الموسم جيد.", "أندريه يرماك"),
    ],
)
def test_a_surname_met_before(text: str, name: str) -> None:
    assert speakers(text) == [name, name]


@pytest.mark.parametrize(
    ("joined", "name"), [("وترامب", "دونالد ترامب"), ("وسالم", "سالم"), ("ومحمد العلي", "محمد العلي")]
)
def test_and_before_a_name_and_its_verb(joined: str, name: str) -> None:
    said = read(f"وقال دونالد ترامب إن السد آمن. {joined} أكد أن الموسم جيد.")
    assert [(quote.speaker, quote.content) for quote in said] == [("دونالد ترامب", "السد آمن"), (name, "الموسم جيد")]


@pytest.mark.parametrize("word", ["وليد", "وصول", "وزير", "والده"])
def test_a_word_that_begins_with_waw_stays_whole(word: str) -> None:
    assert not {"ليد", "صول", "زير", "الده"} & set(speakers(f"وقال سالم حداد إن السد آمن. {word} أكد أن الموسم جيد."))


@pytest.mark.parametrize(
    "thing",
    ["المدينة", "البلدة", "العاصمة", "العائلة", "الحشد", "السلطان", "القنصل", "القرية", "الميدان", "الوادي"],
)
def test_towns_crowds_and_titles_are_objects_of_who_has_a_foreign_name(thing: str) -> None:
    text = f"وزار دونالد ترامب {thing}. وأضاف ترامب أن الماء وفير."
    assert speakers(text) == ["دونالد ترامب"]


@pytest.mark.parametrize("name", ["رامي الخطيب", "سامي حداد", "محمود منصور"])
@pytest.mark.parametrize("thing", ["المدينة", "السكان", "البنك", "الحكومة", "التقرير", "المباراة", "الفلسطينيين"])
def test_objects_of_who_has_an_arabic_name(name: str, thing: str) -> None:
    text = f"وانتقد {name} {thing}. وأضاف {name.split()[1]} أن الماء وفير."
    assert speakers(text) == [name]


@pytest.mark.parametrize("name", ["محمد علي الشاعر", "سالم الوادي", "مصطفى الشحات الجندي", "حسن القاضي"])
def test_arabic_names_end_with_such_words(name: str) -> None:
    assert speakers(f"وقال {name} إن السد آمن.") == [name]


@pytest.mark.parametrize("thing", ["القرار", "الأمر", "الكتاب", "المشهد", "الاتفاق"])
def test_everyday_things_are_no_surnames(thing: str) -> None:
    assert speakers(f"وانتقد تايلور {thing}، وقال إنه معقد.") == ["تايلور"]
    assert speakers(f"ووصف أندريه تايلور {thing} بأنه كارثة كبيرة.") == ["أندريه تايلور"]


@pytest.mark.parametrize("law", ["القانون", "الجدول", "الموعد"])
def test_according_to_what_nobody_is_called(law: str) -> None:
    assert speakers(f"{KHAN}والماء وفير هذا الموسم، بحسب {law}.") == ["كريم خان"]


def test_a_verb_with_its_object_is_a_cue_elsewhere() -> None:
    text = "وقال سامي حداد إن السد آمن. وفي قصة روته ليلى منصور أن الموسم جيد."
    assert speakers(text)[0] == "سامي حداد"
    assert "روته" not in speakers(text)
