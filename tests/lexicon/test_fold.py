from __future__ import annotations

import pytest

from service.lexicon.fold import fold, level, strip_marks


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("قائلةً", "قايله"),
        ("قائلًا", "قايلا"),
        ("أكّد", "اكد"),
        ("إنّ", "ان"),
        ("آخر", "اخر"),
        ("ٱلله", "الله"),
        ("رؤى", "روي"),
        ("مـــؤكداً", "موكدا"),
        ("ک‌تابی", "كتابي"),
        ("\u200fقال\u200f", "قال"),
        ("ادعاء", "ادعاء"),
        ("٢٠٢٢", "٢٠٢٢"),
        ("۲۰۲۲", "۲۰۲۲"),
        ("BBC", "BBC"),
        ("", ""),
    ],
)
def test_fold(word: str, key: str) -> None:
    assert fold(word) == key
    assert fold(key) == key


def test_the_table_keeps_the_length_of_a_text() -> None:
    text = "أكّدت الوزارةُ أنّ «الأمرَ» انتهى؛ ورأى المسؤول…"
    assert len(level(text)) == len(text)


def test_the_table_and_the_marks_together_are_fold() -> None:
    word = "مُؤَكِّدَةً"
    assert level(strip_marks(word)) == strip_marks(level(word)) == fold(word)
