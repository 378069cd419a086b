"""Words that a rule asks for by themselves, folded: one row of ``singles.tsv`` each."""

from __future__ import annotations

from typing import Final

from service.lexicon.fold import fold
from service.lexicon.records import records

_WORDS: Final = {row["name"]: fold(row["word"]) for row in records("singles.tsv")}

IN: Final = _WORDS["in"]
FROM: Final = _WORDS["from"]
ON: Final = _WORDS["on"]
TO: Final = _WORDS["to"]
ABOUT: Final = _WORDS["about"]
WITH: Final = _WORDS["with"]
EVERY: Final = _WORDS["every"]
WILL_NOT: Final = _WORDS["will_not"]
WHAT: Final = _WORDS["what"]
ABOUT_WHAT: Final = _WORDS["about_what"]
IF: Final = _WORDS["if"]
THAT: Final = _WORDS["that"]
AN: Final = _WORDS["an"]
AND_THAT: Final = _WORDS["and_that"]
ALREADY: Final = _WORDS["already"]
COUNCIL: Final = _WORDS["council"]
AT: Final = _WORDS["at"]
DURING: Final = _WORDS["during"]
INSIDE: Final = _WORDS["inside"]
AMID: Final = _WORDS["amid"]
AFTER: Final = _WORDS["after"]
WHEN: Final = _WORDS["when"]
SAKE: Final = _WORDS["sake"]
YEAR: Final = _WORDS["year"]
PRECEDE: Final = _WORDS["precede"]
SOURCE: Final = _WORDS["source"]
ASCRIBE: Final = _WORDS["ascribe"]
TOPIC: Final = _WORDS["topic"]
ANSWER: Final = _WORDS["answer"]
ALI: Final = _WORDS["ali"]
GOD: Final = _WORDS["god"]
HEIR: Final = _WORDS["heir"]
CALLED: Final = _WORDS["called"]
VAN: Final = _WORDS["van"]
LEE: Final = _WORDS["lee"]
SERVANT: Final = _WORDS["servant"]
BE_SURE: Final = _WORDS["be_sure"]
ANY: Final = _WORDS["any"]
THE_CAPITAL: Final = _WORDS["the_capital"]
NOT: Final = _WORDS["not"]
WHO_HE: Final = _WORDS["who_he"]
WHO_SHE: Final = _WORDS["who_she"]
BETWEEN: Final = _WORDS["between"]
WHILE: Final = _WORDS["while"]
HOW: Final = _WORDS["how"]
WHO_THEY: Final = _WORDS["who_they"]
OR: Final = _WORDS["or"]
DID_NOT: Final = _WORDS["did_not"]
