"""A name in Latin letters by its letters alone, as newspapers write: no dots, no marks for long vowels.

``romanisation.tsv`` says what each letter, or group of letters, becomes; the longest group wins, and one tied to
the beginning or the end of the word wins over the same one anywhere. Arabic leaves short vowels out, so one is put
between consonants that cannot stand together: an ``a`` or ``i`` in an Arab name, an ``e`` in a foreign one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from service.lexicon.fold import strip_marks
from service.lexicon.tables import rows

_LONGEST: Final = 5
_VOWELS: Final = "aeiou"
#: What may end or begin a foreign word without a vowel between.
_SONORANTS: Final = "rlnm"

_Rules = dict[tuple[str, str], str]


@lru_cache(maxsize=1)
def _rules() -> dict[bool, _Rules]:
    """The letters of Arab (``True``) and of other names; a rule of its own wins over one of both."""
    conventions: dict[bool, _Rules] = {True: {}, False: {}}
    table = sorted(rows("romanisation.tsv"), key=lambda row: row[0] != "both")
    for convention, where, letters, latin, _example in table:
        for arab in (True, False):
            if convention in ("both", "arab" if arab else "foreign"):
                conventions[arab][where, letters] = latin.removeprefix("-")
    return conventions


def romanise(word: str, *, arab: bool) -> str:
    """``word``, without article and proclitics, in small Latin letters; letters of other scripts stay."""
    parts = list(_parts(strip_marks(word), _rules()[arab]))
    return "".join(_voiced(parts, arab=arab))


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


def _voiced(parts: list[str], *, arab: bool) -> Iterator[str]:
    """The parts, with a vowel put into each run of consonants that needs one."""
    runs = [(is_vowel, list(run)) for is_vowel, run in groupby(parts, key=_is_open)]
    for place, (is_vowel, run) in enumerate(runs):
        if is_vowel:
            yield from run
        else:
            first, last = place == 0, place == len(runs) - 1
            yield from _arab_run(run, first=first) if arab else _foreign_run(run, first=first, last=last)


def _is_open(part: str) -> bool:
    return part[-1] in _VOWELS or part[0] in _VOWELS


def _arab_run(run: list[str], *, first: bool) -> list[str]:
    """At the beginning C-a-C-C: سلمان, مرزوق; after a long vowel an i: خالد, فاطمة."""
    if len(run) < 2:
        return run
    if not first:
        return [run[0], "i", *run[1:]]
    return [run[0], "a", *_closed(run[1:])]


def _closed(run: list[str]) -> list[str]:
    """Two consonants may follow a short vowel; of more, the third needs one again: جعفر."""
    return [*run[:2], "a", *_closed(run[2:])] if len(run) > 2 else run


def _foreign_run(run: list[str], *, first: bool, last: bool) -> list[str]:
    """A cluster of two may stand, but for a sonorant at the end: بلينكن; three are parted."""
    if first and last and len(run) > 1:
        return [run[0], "e", *run[1:]]
    if last and len(run) > 1 and run[-1] in _SONORANTS and run[-2] not in _SONORANTS:
        return [*run[:-1], "e", run[-1]]
    if first and len(run) > 2:
        return [run[0], "e", *run[1:]]
    return run
