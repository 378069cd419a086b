"""How the journalist closes the sentence of a claim: where it was said, in answer to what, what was left unsaid."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

CLAIM = "الحكومة لن تسمح بقطع الطرق"


@pytest.mark.parametrize(
    "close",
    [
        "خلال كلمة له أمام المجلس",
        "في كلمة متلفزة مساء الأحد",
        "في حديث لقناة محلية",
        "في منشور على منصة إكس",
        "عقب اجتماع مع الرئيس",
        "تعليقا على قرار المحكمة",
        "ردا على سؤال عن العقوبات",
        "وذلك ردا على سؤال عن العقوبات",
        "وذلك في ختام قمة عربية",
        "وذلك على هامش القمة",
        "وجاء ذلك خلال مؤتمر صحفي",
        "وجاءت تصريحاته بعد لقاء الوفد",
        "وكان الرئيس قد توعد المخالفين",
        "ولم يصدر تعليق من الوزارة",
        "ولم يذكر تفاصيل أخرى",
        "من دون الخوض في التفاصيل",
        "دون مزيد من التفاصيل",
        "الأمر الذي أثار انتقادات واسعة",
        "ونقلت الصحيفة عن مسؤول تأييده القرار",
    ],
)
def test_what_the_journalist_adds_is_no_part_of_a_claim(close: str) -> None:
    assert contents(f"وقال سامي الكردي إن {CLAIM}، {close}.") == [CLAIM]


@pytest.mark.parametrize(
    "rest",
    [
        "في المناطق البعيدة أيضا",
        "ردا على هجمات المسلحين",
        "وكانت الطرق قد أغلقت أمس",
        "ولم تعد هناك حاجة إلى الحوار",
        "ولم يسجل أي خرق للهدنة",
        "الأمر الذي يخفف الازدحام",
        "ونقلت الشاحنات إلى الميناء",
    ],
)
def test_what_the_source_still_says_is(rest: str) -> None:
    assert contents(f"وقال سامي الكردي إن {CLAIM}، {rest}.") == [f"{CLAIM}، {rest}"]


def test_an_occasion_inside_a_claim_belongs_to_it() -> None:
    claim = "اللجنة أعلنت، في ختام اجتماع عقدته أمس، بدء استقبال الطلبات"
    assert contents(f"وقال سامي الكردي إن {claim}.") == [claim]


def test_an_occasion_of_somebody_in_the_claim_belongs_to_it() -> None:
    claim = "الرئيس وعد بتخفيض الأسعار، في خطاب ألقاه العام الماضي"
    assert contents(f"وقال سامي الكردي إن {claim}.") == [claim]


def test_a_recalled_report_is_one_of_its_own() -> None:
    text = f"وقال سامي الكردي إن {CLAIM}، وكان وزير النقل قد أعلن أمس أن الطرق مفتوحة."
    assert contents(text) == [CLAIM, "الطرق مفتوحة"]
    assert speakers(text) == ["سامي الكردي", "وزير النقل"]


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("استنادا إلى بيانات البنك المركزي", "بيانات البنك المركزي"),
        ("وفق أحدث إحصاءات الديوان الوطني", "أحدث إحصاءات الديوان الوطني"),
        ("بحسب أحدث تقرير للبنك الدولي", "أحدث تقرير للبنك الدولي"),
    ],
)
def test_figures_and_reports_a_tail_names(tail: str, name: str) -> None:
    (quote,) = read(f"وارتفعت الأسعار بنسبة خمسة في المئة، {tail}.")
    assert (quote.speaker, quote.rule) == (name, "according-after")
