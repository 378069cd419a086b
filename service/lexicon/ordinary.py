"""Ordinary words: everyday nouns and verbs, which no personal name is made of."""

from __future__ import annotations

from typing import Final

from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.letters import CONJUNCTIONS, LIL, PREPOSITIONS, SEEN, WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import noun
from service.lexicon.particles import words_of
from service.lexicon.tables import rows

_WORDS: Final[frozenset[str]] = frozenset(row[0] for row in rows("ordinary.tsv"))
_ONTO: Final = (*affixes("onto_alif"), LIL, WAW + LIL)
_STOPS: Final[frozenset[str]] = words_of("np_stop") | words_of("relative") | words_of("demonstrative")


def is_everyday(key: str) -> bool:
    """Whether a folded key is itself an everyday word, nothing written before it."""
    return key in _WORDS or key in _STOPS


@remembered
def is_ordinary(key: str) -> bool:
    """Whether a folded key is an everyday word, also with a clitic before it."""
    if key in _WORDS or key in _STOPS:
        return True
    if key.startswith(_ONTO) and len(key) > 4:
        return True
    return len(key) > 3 and _with_clitic(key[0], key[1:])


def _with_clitic(clitic: str, rest: str) -> bool:
    """Prepositions stand before nouns, س before the present, و and ف before anything."""
    if clitic in CONJUNCTIONS:
        return rest in _WORDS or rest in _STOPS or noun(rest) is not None or bool(lookup(rest))
    if clitic in PREPOSITIONS:
        return rest in _WORDS or noun(rest) is not None
    return clitic == SEEN and rest[0] in "يتن" and (rest in _WORDS or bool(lookup(rest)))
