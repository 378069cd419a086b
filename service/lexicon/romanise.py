"""A name in Latin letters by its letters alone, as newspapers write: no dots, no marks for long vowels.

Arab names go by ``romanisation.tsv``, which says what each letter, or group of letters, becomes; the longest group
wins, and one tied to the beginning or the end of the word wins over the same one anywhere. Arabic leaves short vowels
out, so an ``a`` or ``i`` is put between consonants that cannot stand together.

How the letters of foreign names are spelt at home is learnt from names that are known both ways
(``romanisation_learnt.tsv``): each letter becomes what it becomes most often between its neighbours, as many of them
as the table knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Final

from service.lexicon.fold import fold, strip_marks
from service.lexicon.tables import NONE, rows

_LONGEST: Final = 5
_VOWELS: Final = "aeiou"

#: How many letters before and after one make its context, the narrowest first.
WINDOWS: Final = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3))
BEGINS, ENDS = "^", "$"
#: An alif with the hamza below begins with one of these vowels; in folded letters it is any alif.
LOW_HAMZA: Final = "إ"
LOW_VOWELS: Final = ("e", "i", "y")

_Rules = dict[tuple[str, str], str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    return {(where, letters): latin.removeprefix(NONE) for where, letters, latin, _example in rows("romanisation.tsv")}


@lru_cache(maxsize=1)
def _learnt() -> dict[str, str]:
    """What a letter becomes, by the key of its context."""
    return {
        f"{left.removeprefix(NONE)} {letter} {right.removeprefix(NONE)}": latin.removeprefix(NONE)
        for left, letter, right, latin in rows("romanisation_learnt.tsv")
    }


def load() -> None:
    """Read the tables now, and not when they are first asked."""
    _rules()
    _learnt()


def romanise(word: str, *, arab: bool) -> str:
    """``word``, without article and proclitics, in small Latin letters; letters of other scripts stay."""
    if not arab:
        latin = by_context(fold(word), _learnt())
        high = word.startswith(LOW_HAMZA) and latin[:1] == "a"
        return "e" + latin[1:] if high else latin
    return "".join(_voiced(list(_parts(strip_marks(word), _rules()))))


def context(word: str, at: int, left: int, right: int) -> str:
    """The key of a context: the letters before, the letter at ``at``, those after; an edge of the word is one."""
    edged = BEGINS + word + ENDS
    middle = at + 1
    return f"{edged[max(0, middle - left) : middle]} {edged[middle]} {edged[middle + 1 : middle + 1 + right]}"


def by_context(word: str, table: Mapping[str, str]) -> str:
    """A folded word, each letter by the widest of its contexts that ``table`` has."""
    return "".join(_in_context(word, at, table) for at in range(len(word)))


def _in_context(word: str, at: int, table: Mapping[str, str]) -> str:
    for left, right in reversed(WINDOWS):
        latin = table.get(context(word, at, left, right))
        if latin is not None:
            return latin
    return _part(word[at], 0, _rules())[0]


def _parts(word: str, rules: _Rules) -> Iterator[str]:
    at = 0
    while at < len(word):
        latin, length = _part(word, at, rules)
        if latin:
            yield latin
        at += length


def _part(word: str, at: int, rules: _Rules) -> tuple[str, int]:
    """What stands for the letters at ``at``, and how many they are."""
    for length in range(min(_LONGEST, len(word) - at), 0, -1):
        letters = word[at : at + length]
        places = ("^" if at == 0 else "", "$" if at + length == len(word) else "", "*")
        for where in places:
            if (where, letters) in rules:
                return rules[where, letters], length
    return word[at], 1


def _voiced(parts: list[str]) -> Iterator[str]:
    """The parts, with a vowel put into each run of consonants that needs one."""
    runs = [(is_vowel, list(run)) for is_vowel, run in groupby(parts, key=_is_open)]
    for place, (is_vowel, run) in enumerate(runs):
        if is_vowel:
            yield from run
        else:
            yield from _run(run, first=place == 0)


def _is_open(part: str) -> bool:
    return part[-1] in _VOWELS or part[0] in _VOWELS


def _run(run: list[str], *, first: bool) -> list[str]:
    """At the beginning C-a-C-C: سلمان, مرزوق; after a long vowel an i: خالد, فاطمة."""
    if len(run) < 2:
        return run
    if not first:
        return [run[0], "i", *run[1:]]
    return [run[0], "a", *_closed(run[1:])]


def _closed(run: list[str]) -> list[str]:
    """Two consonants may follow a short vowel; of more, the third needs one again: جعفر."""
    return [*run[:2], "a", *_closed(run[2:])] if len(run) > 2 else run
