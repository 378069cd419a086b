"""Function words: complementizers, relatives, and the words a source's name ends before."""

from __future__ import annotations

from typing import Final

from service.lexicon.fold import fold
from service.lexicon.letters import CONJUNCTIONS
from service.lexicon.tables import rows


def _load() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for word, cls in rows("particles.tsv"):
        classes.setdefault(cls, set()).add(word)
    return {cls: frozenset(words) for cls, words in classes.items()}


_WRITTEN = _load()
_CLASSES = {cls: frozenset(map(fold, words)) for cls, words in _WRITTEN.items()}


def words_as_written(cls: str) -> frozenset[str]:
    """The words of a class as the table spells them, for comparing with lemmas."""
    return _WRITTEN[cls]


def words_of(cls: str) -> frozenset[str]:
    """The folded words of a class of ``data/particles.tsv``.

    Raises ``KeyError`` for a class the file does not have.
    """
    return _CLASSES[cls]


def joined(words: frozenset[str]) -> frozenset[str]:
    """Folded words, and the same after و and ف."""
    return words.union(conjunction + word for conjunction in CONJUNCTIONS for word in words)


#: أن and إن, with a pronoun or without, alone or under ب.
COMPLEMENTIZERS: Final = words_of("comp") | words_of("comp_bi")
#: These, and the same after ف.
COMPLEMENTIZERS_WITH_FA: Final = COMPLEMENTIZERS | words_of("comp_fa")
