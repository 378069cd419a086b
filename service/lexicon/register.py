"""Registers of sources known beforehand: the built-in one, a newsroom's file, a request's own list.

They lie one over the other, and the uppermost that knows a name answers for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from service.lexicon.fold import fold
from service.lexicon.memory import remembered
from service.lexicon.tables import rows

KINDS: Final = ("person", "organization", "document", "group")

_NO_LETTERS: Final = re.compile(r"(?:[^\w+]|_)+")  # أوبك+ is not أوبك
_RESPELLED: Final = [(written, level) for written, level, *_ in rows("respelled.tsv")]
_WORDS_RESPELLED: Final = [(written, level) for written, level, where, _ in rows("respelled.tsv") if where == "word"]


#: How many more spaces a name may have than any in the register, for marks and spaces that do not count.
_SPARE_SPACES: Final = 4


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """A source known beforehand.

    ``kind`` and ``name_en`` are empty where the register leaves them open; ``role`` is what the
    source is known as.
    """

    id: str
    name: str
    name_en: str
    kind: str
    role: str
    aliases: tuple[str, ...] = ()
    newsroom: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the fullest first."""
        return (self.name, *self.aliases)


class Lookup(Protocol):
    """What a register can be asked."""

    def find(self, name: str) -> RegistryEntry | None:
        """The source of this name or alias."""


class TwoOwners(ValueError):
    """A name of a register leads to two of its entries."""

    def __init__(self, name: str, first: int, second: int) -> None:
        super().__init__(f"{name!r} belongs to two entries, {first} and {second}")
        self.name = name
        self.first = first
        self.second = second


@remembered
def name_key(name: str) -> str:
    """What all spellings of a name share.

    Folded words (see ``fold``), levelled further as ``respelled.tsv`` says; hyphens and dots part them, and marks
    around a name do not count.
    """
    key = fold(name)
    if not key.replace(" ", "").isalnum():
        key = _NO_LETTERS.sub(" ", key)
    return level_spelling(" ".join(key.split()))


def level_spelling(key: str) -> str:
    """A folded name, spelt the one way of those that ``respelled.tsv`` says are one."""
    for written, level in _RESPELLED:
        if written in key:
            key = key.replace(written, level)
    return key


def level_word(key: str) -> str:
    """A folded word that is not known to be of a name, likewise."""
    for written, level in _WORDS_RESPELLED:
        key = key.replace(written, level)
    return key


class Register:
    """Entries by every spelling of their names, over another register that answers for the rest.

    What an entry leaves open, the register beneath may fill in. Raises ``TwoOwners`` with the places of
    two entries, counted from 0, that claim one name.
    """

    def __init__(self, entries: Iterable[RegistryEntry], beneath: Lookup | None = None) -> None:
        self._beneath = beneath
        self._by_key: dict[str, RegistryEntry] = {}
        self._most_spaces = 0
        owners: dict[str, int] = {}
        for place, entry in enumerate(entries):
            for name in entry.names:
                first = owners.setdefault(name_key(name), place)
                if first != place:
                    raise TwoOwners(name, first, place)
                self._by_key[name_key(name)] = self._completed(entry)
                self._most_spaces = max(self._most_spaces, name.count(" ") + _SPARE_SPACES)
        self._following = self._index()

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words with which the names of several words that newsrooms list begin."""
        beneath = self._beneath.first_words if isinstance(self._beneath, Register) else frozenset[str]()
        return beneath.union(self._following)

    def listed_at(self, keys: Sequence[str], start: int) -> tuple[int, RegistryEntry] | None:
        """The longest name of several words that a newsroom lists and that stands at ``keys[start]``, and its length.

        ``keys`` are the folded tokens of an article, marks among them.
        """
        for words in self._following.get(keys[start], ()):
            if list(keys[start : start + len(words)]) == words:
                return len(words), self._by_key[name_key(" ".join(words))]
        return self._beneath.listed_at(keys, start) if isinstance(self._beneath, Register) else None

    def _index(self) -> dict[str, list[list[str]]]:
        """The names of several words that newsrooms list, by their first word, the longest first."""
        following: dict[str, list[list[str]]] = {}
        for entry in self._by_key.values():
            for name in entry.names if entry.newsroom else ():
                words = fold(name).split()
                if len(words) > 1:
                    following.setdefault(words[0], []).append(words)
        for names in following.values():
            names.sort(key=len, reverse=True)
        return following

    def _completed(self, entry: RegistryEntry) -> RegistryEntry:
        known = self._beneath.find(entry.name) if self._beneath is not None else None
        if known is None:
            return entry
        return replace(entry, kind=entry.kind or known.kind, name_en=entry.name_en or known.name_en)

    def find(self, name: str) -> RegistryEntry | None:
        """The source of this name or alias; spelling variants are levelled, titles are not taken off."""
        found = self._by_key.get(name_key(name)) if name.count(" ") <= self._most_spaces else None
        return self._beneath.find(name) if found is None and self._beneath is not None else found
