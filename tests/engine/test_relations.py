"""Who is named by whom they belong to, and what stands between a verb and them."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers

FIRST = "قال خالد العمري إن الماء عاد."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت والدتها إن الصيانة قريبة.", "والدتها"),
        ("وقالت ابنته إن الصيانة قريبة.", "ابنته"),
        ("وقال محاميه إن الصيانة قريبة.", "محاميه"),
        ("وقال وقتها إن الصيانة قريبة.", "خالد العمري"),
        ("وأكدت ذلك هدى القاسم، وأشارت إلى أن الصيانة قريبة.", "هدى القاسم"),
        ("وأكد ذلك مدير المصنع سالم العامري، وأشار إلى أن الصيانة قريبة.", "سالم العامري"),
        ("وأكد ذلك خوفا من الشائعات، وأشار إلى أن الصيانة قريبة.", "خالد العمري"),
    ],
)
def test_somebody_s_relation_is_a_subject_and_stands_after_what_the_verb_points_at(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مؤسس البرنامج والمشرف عليه المهندس خالد العمري إن الصيانة قريبة.", "خالد العمري"),
        ("قال مدير المصنع والمسؤول عنه الدكتور خالد العمري إن الصيانة قريبة.", "خالد العمري"),
        ("قال مدير المصنع عنه إن الصيانة قريبة.", "مدير المصنع"),
        ("قال الأطباء في دراسات نشرت أمس إن الصيانة قريبة.", "الأطباء"),
        ("قال كبير الأطباء في مستشفى النور إن الصيانة قريبة.", "كبير الأطباء في مستشفى النور"),
    ],
)
def test_a_title_goes_on_past_the_pronoun_of_its_participle_and_ends_before_a_document(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("علي بن علي أحد المعلمين رأى الأمر بعينه حيث قال: الصيانة قريبة جدا.", "علي بن علي"),
        ("خالد العمري أحد المعلمين رأى الأمر بعينه حيث قال: الصيانة قريبة جدا.", "خالد العمري"),
        ("خالد العمري أحد المعلمين رأى الأمر بعينه حيث قالوا: الصيانة قريبة جدا.", ""),
    ],
)
def test_one_of_many_is_one_also_after_his_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وطالبت الوزير بأن تعود المدارس.", "حركة النور"),
        ("وطالبت الرئيس سالم العامري بأن تعود المدارس.", "حركة النور"),
        ("وطالبت عضو المجلس هدى القاسم بأن تعود المدارس.", "هدى القاسم"),
        ("وطالبت الوزيرة بأن تعود المدارس.", "الوزيرة"),
        ("وتوجه مدير المصنع إلى العمال بالقول: «المدارس تعود غدا».", "مدير المصنع"),
        ("وطالبت النقابة الرئيس سالم العامري بأن تعود المدارس.", "النقابة"),
        ("وأكدت النقابة العامة للعمال أن المدارس ستعود.", "النقابة العامة للعمال"),
    ],
)
def test_a_person_of_the_other_gender_or_after_a_body_is_whom_the_verb_is_about(text: str, name: str) -> None:
    assert speakers(f"قالت حركة النور إن الماء عاد. {text}") == ["حركة النور", name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('ونشر الهاكر المعروف باسم "إكس سامر" رابطين. وقال الهاكر إن الصيانة قريبة.', "إكس سامر"),
        ('وقال الرسام المدعو "ظل المدينة" إن الصيانة قريبة.', "ظل المدينة"),
        ('وقال المتحدث باسم "حركة النور" إن الصيانة قريبة.', "المتحدث باسم حركة النور"),
    ],
)
def test_the_words_in_marks_that_somebody_is_known_by_are_the_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شكر بدر الشمري اللاعبين ووعدهم بمكافآت مجزية غدا. وقال إن الصيانة قريبة.", "بدر الشمري"),
        ("وقام الوزير بتسليط الضوء على العمل. وقال إن الصيانة قريبة.", "الوزير"),
        ("وقال بترايوس فيلد إن الصيانة قريبة.", "بترايوس فيلد"),
        (
            "وأعاد القرصان الإسرائيلي معرفا عن نفسه نشرها. وقال القرصان الإسرائيلي معرفا إن الأمر سهل.",
            "القرصان الإسرائيلي",
        ),
    ],
)
def test_no_name_begins_with_a_noun_under_its_preposition_and_none_goes_on_with_how(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_the_ministry_of_a_state_is_whom_its_short_name_means() -> None:
    text = "وتأخر بيان وزارة الداخلية السعودية إلى المساء. وكشفت وزارة الداخلية أن الصيانة قريبة."
    assert speakers(text) == ["وزارة الداخلية السعودية"]
    text = "وتأخر بيان وزارة الداخلية إلى المساء. وكشفت وزارة الداخلية أن الصيانة قريبة."
    assert speakers(text) == ["وزارة الداخلية"]
