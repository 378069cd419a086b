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

#: Of other languages.
VEH: Final = "ڤ"
TCHEH: Final = "چ"
#: Lengthens the stroke between two letters, and is none.
TATWEEL: Final = "ـ"

#: The article.
AL: Final = "ال"
#: The article behind the preposition ل, where it loses its alef.
LIL: Final = "لل"
#: The article behind what is written onto it.
AND_THE: Final = WAW + AL
BY_THE: Final = BEH + AL
#: The prepositions of one letter that names are under as a rule, and the lam beside the conjunction.
BI_LI: Final = (BEH, LAM)
WA_LI: Final = (WAW, LAM)
#: Written onto the next word.
CONJUNCTIONS: Final = "وف"
#: Written onto the next word.
PREPOSITIONS: Final = "بلك"

#: The pronoun at the end of a word: of hers, of its, of theirs.
HER: Final = "ها"
THEM: Final = "هم"
#: The end of a sound masculine plural, nominative; and of any other case, and of every dual's.
SOUND_PLURAL: Final = "ون"
OBLIQUE: Final = "ين"
#: The end of a dual, nominative.
DUAL: Final = "ان"
#: The end of a sound feminine plural.
FEMININE_PLURAL: Final = "ات"
