"""The letters that grammar is written with, by their Unicode names cut short, and what is made of few of them.

A letter is an atom of grammar, as a digit is one of arithmetic; words and sets of affixes stand in the tables.
"""

from __future__ import annotations

from typing import Final

ALEF: Final = "ا"
ALEF_HAMZA: Final = "أ"
ALEF_HAMZA_BELOW: Final = "إ"
ALEF_MADDA: Final = "آ"
BEH: Final = "ب"
TEH: Final = "ت"
JEEM: Final = "ج"
SEEN: Final = "س"
GHAIN: Final = "غ"
FEH: Final = "ف"
KAF: Final = "ك"
LAM: Final = "ل"
MEEM: Final = "م"
NOON: Final = "ن"
HEH: Final = "ه"
WAW: Final = "و"
YEH: Final = "ي"
ALEF_MAKSURA: Final = "ى"
TEH_MARBUTA: Final = "ة"
HAMZA: Final = "ء"
YEH_HAMZA: Final = "ئ"
WAW_HAMZA: Final = "ؤ"

#: The article.
AL: Final = "ال"
#: The article behind the preposition ل, where it loses its alef.
LIL: Final = "لل"
#: Written onto the next word.
CONJUNCTIONS: Final = "وف"
#: Written onto the next word.
PREPOSITIONS: Final = "بلك"
