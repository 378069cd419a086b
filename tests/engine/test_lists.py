"""A colon that begins a list is told from one that brings speech."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents

LISTS = [
    "وأعلن المدرب أسماء العائدين: سعاد ونبيل وهدى.",
    "وذكرت الوزارة أن المعرض يضم دولا عدة منها: المغرب وتونس وعمان.",
    "وغادر الوفد موضحا محطات الرحلة: الدوحة والكويت ومسقط.",
    "وأضاف النادي ثلاثة لاعبين: حارسا ومدافعا ومهاجما.",
]
SPEECH = [
    ("وقال المدرب: الصبر والعمل والثقة.", "الصبر والعمل والثقة"),
    ("وقال المدرب عادل رمزي أمس: الصبر والعمل والثقة.", "الصبر والعمل والثقة"),
    ("وأكد المدرب ثقته باللاعبين: لن نخسر ولن نتراجع.", "لن نخسر ولن نتراجع"),
    ("وصاحت الأم قائلة: كفى، توقفوا.", "كفى، توقفوا"),
    ("وقالت الأم بوضوح: كفى، توقفوا.", "كفى، توقفوا"),
]


@pytest.mark.parametrize("text", LISTS)
def test_items_after_a_colon_are_nobodys_words(text: str) -> None:
    assert not any(each.startswith(("سعاد", "المغرب", "الدوحة", "حارسا")) for each in contents(text))


@pytest.mark.parametrize(("text", "said"), SPEECH)
def test_words_after_a_colon_are_speech(text: str, said: str) -> None:
    assert contents(text) == [said]
