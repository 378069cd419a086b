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
