"""Which Latin letters stand for each Arabic one, learnt from pairs: only for building tables, never at runtime.

Every Arabic letter of a name takes a run of the Latin letters, none up to four: the vowels that Arabic leaves out go
with the letter before them. Expectation maximisation finds how often each letter takes each run; then the likeliest
division of every pair is counted, letter by letter, within the letters round it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from service.lexicon.romanise import WINDOWS, context

#: A name in folded Arabic letters, and in small Latin ones.
Pair = tuple[str, str]
LONGEST_RUN: Final = 4
ROUNDS: Final = 4
LEARNT_FROM: Final = 20_000
#: What a run of so many letters is worth before anything is known.
AT_FIRST: Final = (0.24, 0.79, 0.38, 0.11, 0.03)
LEAST: Final = 0.5

Chances = dict[str, dict[str, float]]


def _runs(chances: Chances | None, letter: str, latin: str, at: int) -> Iterator[tuple[int, str, float]]:
    """Where each run that ``letter`` may take from ``at`` ends, the run, and its chance."""
    for length in range(min(LONGEST_RUN, len(latin) - at) + 1):
        run = latin[at : at + length]
        chance = AT_FIRST[length] if chances is None else chances.get(letter, {}).get(run, 0.0)
        if chance:
            yield at + length, run, chance


def learn(pairs: Sequence[Pair]) -> Chances:
    """How likely each letter takes each run."""
    chances: Chances | None = None
    for _ in range(ROUNDS):
        used: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for arabic, latin in pairs:
            _expect(arabic, latin, chances, used)
        chances = {
            letter: {run: count / sum(runs.values()) for run, count in runs.items() if count > LEAST}
            for letter, runs in used.items()
        }
    return chances or {}


def _expect(arabic: str, latin: str, chances: Chances | None, used: defaultdict[str, defaultdict[str, float]]) -> None:
    """Share one pair out among all its divisions."""
    size, width = len(arabic), len(latin)
    to = [[0.0] * (width + 1) for _ in range(size + 1)]
    to[0][0] = 1.0
    for i, letter in enumerate(arabic):
        for j in range(width + 1):
            if to[i][j]:
                for end, _, chance in _runs(chances, letter, latin, j):
                    to[i + 1][end] += to[i][j] * chance
    whole = to[size][width]
    if whole <= 0:
        return
    rest = [[0.0] * (width + 1) for _ in range(size + 1)]
    rest[size][width] = 1.0
    for i in range(size - 1, -1, -1):
        for j in range(width + 1):
            for end, run, chance in _runs(chances, arabic[i], latin, j):
                rest[i][j] += chance * rest[i + 1][end]
                used[arabic[i]][run] += to[i][j] * chance * rest[i + 1][end] / whole


def divide(chances: Chances, arabic: str, latin: str) -> list[str] | None:
    """The run that each letter takes in the likeliest division; ``None`` where there is none."""
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}, *({} for _ in arabic)]
    for i, letter in enumerate(arabic):
        for j, (score, _) in best[i].items():
            for end, _, chance in _runs(chances, letter, latin, j):
                reached = score + math.log(chance)
                if end not in best[i + 1] or reached > best[i + 1][end][0]:
                    best[i + 1][end] = reached, j
    if len(latin) not in best[-1]:
        return None
    runs, end = [], len(latin)
    for i in range(len(arabic), 0, -1):
        start = best[i][end][1]
        runs.append(latin[start:end])
        end = start
    return runs[::-1]


def contexts(divided: Iterable[tuple[str, Sequence[str]]], least: int) -> dict[str, str]:
    """The run each letter takes most, within each context met ``least`` times; those that add nothing are left out."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for arabic, runs in divided:
        for at, run in enumerate(runs):
            for key in dict.fromkeys(context(arabic, at, left, right) for left, right in WINDOWS):
                counts[key][run] += 1
    taken: dict[str, str] = {}
    for key in sorted(counts, key=len):
        run = min(counts[key], key=lambda each, key=key: (-counts[key][each], each))  # type: ignore[misc]
        if counts[key].total() >= least and run != _within(taken, key):
            taken[key] = run
    return taken


def _within(taken: dict[str, str], key: str) -> str | None:
    """What the widest narrower context says."""
    left, letter, right = key.split(" ")
    narrower = (
        f"{left[len(left) - fewer_left :]} {letter} {right[:fewer_right]}"
        for fewer_left, fewer_right in reversed(WINDOWS)
        if fewer_left <= len(left)
        and fewer_right <= len(right)
        and (fewer_left, fewer_right) != (len(left), len(right))
    )
    return next((taken[each] for each in narrower if each in taken), None)
