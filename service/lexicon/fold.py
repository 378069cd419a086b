"""Comparison keys: one spelling for the many ways Arabic news writes the same word.

Vowel marks, tatweel and invisible characters fall away; the seats of hamza, the two final
yas and the ta marbuta are levelled (``أكّد`` and ``اكد`` share the key ``اكد``). Persian kaf
and ya, which some keyboards produce, are read as the Arabic letters. Digits stay as they are.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_LEVELLED: Final = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ک": "ك",
}

#: The length-preserving part: safe on a whole text, offsets stay true.
FOLD: Final[dict[int, str]] = {ord(old): new for old, new in _LEVELLED.items()}

_TATWEEL: Final = "\u0640"


@lru_cache(maxsize=512)
def is_mark(char: str) -> bool:
    """Whether ``char`` never counts in a comparison: a vowel mark, tatweel, or a format character."""
    return char == _TATWEEL or unicodedata.category(char) in ("Mn", "Cf")


def strip_marks(word: str) -> str:
    """``word`` without vowel marks, tatweel, and invisible characters."""
    return "".join([char for char in word if not is_mark(char)])


def fold(word: str) -> str:
    """The comparison key of ``word``: ``fold("قائلةً") == "قايله"``."""
    return strip_marks(word).translate(FOLD)
