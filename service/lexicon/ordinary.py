"""Ordinary words: everyday nouns and verbs, which no personal name is made of."""

from __future__ import annotations

from typing import Final

from service.lexicon.cues import lookup
from service.lexicon.nouns import noun
from service.lexicon.particles import words_of
from service.lexicon.tables import rows

_WORDS: Final[frozenset[str]] = frozenset(row[0] for row in rows("ordinary.tsv"))
_STOPS: Final[frozenset[str]] = words_of("np_stop") | words_of("relative") | words_of("demonstrative")


def is_ordinary(key: str) -> bool:
    """Whether a folded key is an everyday word, also with a clitic before it."""
    if key in _WORDS or key in _STOPS:
        return True
    if key.startswith(("وال", "بال", "فال", "كال", "لل", "ولل")) and len(key) > 4:
        return True
    return len(key) > 3 and key[0] in "وفبلكس" and _is_known(key[1:])


def _is_known(rest: str) -> bool:
    return rest in _WORDS or rest in _STOPS or noun(rest) is not None or bool(lookup(rest))
