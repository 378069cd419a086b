"""Reporting phrases that are not verbs: ``بحسب``, ``نقلا عن``, ``كما``, ``نص البيان``, ``يذكر أن``.

The phrases are rows of ``data/phrases.tsv``, indexed by their first word, longest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from service.lexicon.conjugation import verbal_noun
from service.lexicon.fold import fold
from service.lexicon.letters import CONJUNCTIONS
from service.lexicon.records import codes, records


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as the table gives it; ``suffix`` is the possessive pronoun it carried, if any."""

    text: str
    cls: str
    takes: frozenset[str]
    strength: int
    suffix: str = ""


Entry = tuple[tuple[str, ...], Phrase]


def _entries() -> Iterator[Entry]:
    for row in records("phrases.tsv"):
        for *front, last in product(*(word.split("|") for word in row["phrase"].split())):
            keys = tuple(fold(word) for word in front)
            for key, suffix in _endings(last):
                text = " ".join([*front, last.rstrip("~")])
                takes = codes(row["takes"], ",")
                yield (*keys, key), Phrase(text, row["class"], takes, int(row["strength"]), suffix)


def _endings(word: str) -> Iterator[tuple[str, str]]:
    """The keys a phrase's last word can have, each with its possessive suffix."""
    if not word.endswith("~"):
        yield fold(word), ""
        return
    for form in verbal_noun(word[:-1]):
        yield form.key, form.suffix


def _index() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        found.setdefault(entry[0][0], []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _by_second_word(entries: list[Entry]) -> dict[str, list[Entry]]:
    """The same entries by their second word; phrases of one word stand under the empty key."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault("".join(entry[0][1:2]), []).append(entry)
    return found


PHRASES: Final[dict[str, list[Entry]]] = _index()
# «فحسب» closes a phrase (“only”); it never opens one.
_NEVER: Final = frozenset({"فحسب"})


def _openings() -> dict[str, dict[str, list[Entry]]]:
    """The entries by their first word, also after و or ف, and their second.

    Prepositions begin dozens of phrases, and every tenth token is one: a second key spares the search.
    """
    plain = {first: _by_second_word(entries) for first, entries in PHRASES.items()}
    joined = {conjunction + first: seconds for conjunction in CONJUNCTIONS for first, seconds in plain.items()}
    for key in _NEVER:
        del joined[key]
    for key in joined.keys() & plain.keys():  # ورد is a word of its own, and و and رد
        joined[key] = {**joined[key], **plain[key]}
    return plain | joined


#: What may open a phrase: its first word, and by its second, the entries; the empty second word is that of a
#: phrase of one word.
OPENINGS: Final = _openings()


def match(keys: Sequence[str], i: int) -> tuple[int, Phrase] | None:
    """The longest phrase that starts at token ``i`` of the folded ``keys``, and its length in tokens."""
    choice = OPENINGS.get(keys[i])
    if choice is None:
        return None
    second = keys[i + 1] if i + 1 < len(keys) else ""
    for words, phrase in choice.get(second, ()):
        size = len(words)
        if size <= 2 or tuple(keys[i + 2 : i + size]) == words[2:]:
            return size, phrase
    for words, phrase in choice.get("", ()):
        return len(words), phrase
    return None
