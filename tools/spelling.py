"""How names are spelt in Arabic, learnt from pairs: only for building tables, never at runtime.

A name and its Arabic spelling are cut into pairs of chunks (``sch``/``ش``, ``ie``/``ي``, ``h``/nothing).
Expectation maximisation finds how often each pair of chunks occurs; then each pair is counted after the two
before it, and a beam search spells a new name by what was counted.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

#: The longest chunks: ``tsch`` is two, ``eau`` and ``sch`` are one; ``x`` is ``كس``.
MAX_LATIN: Final = 3
MAX_ARABIC: Final = 2
ROUNDS: Final = 4
#: Chunks of more letters must earn it: each letter more costs this much at the start.
LONGER: Final = 0.15
DISCOUNT: Final = 0.75
BEAM: Final = 8

Chunk = tuple[str, str]
Pair = tuple[str, str]
EDGE: Final[Chunk] = ("", "")


def _cuts(latin: str, arabic: str) -> Iterator[tuple[int, int, Chunk, int, int]]:
    """Every chunk pair of one pair of names: from where, what, and to where."""
    for i in range(len(latin)):
        for j in range(len(arabic) + 1):
            for di in range(1, min(MAX_LATIN, len(latin) - i) + 1):
                for dj in range(min(MAX_ARABIC, len(arabic) - j) + 1):
                    if di == 1 or dj <= 1:
                        yield i, j, (latin[i : i + di], arabic[j : j + dj]), i + di, j + dj


class Speller:
    """Learns from ``pairs`` of (name, Arabic spelling) and spells other names."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._chances: dict[Chunk, float] = {}
        for _ in range(ROUNDS):
            self._improve(pairs)
        self._count(self.align(latin, arabic) for latin, arabic in pairs)

    def _chance(self, chunk: Chunk) -> float:
        if self._chances:
            return self._chances.get(chunk, 1e-9)
        return LONGER ** (len(chunk[0]) - 1 + abs(len(chunk[1]) - 1))

    def _improve(self, pairs: Iterable[Pair]) -> None:
        """One round: how often each chunk pair is used, by what was known before."""
        used: defaultdict[Chunk, float] = defaultdict(float)
        for latin, arabic in pairs:
            self._expect(latin, arabic, used)
        total = sum(used.values())
        self._chances = {chunk: count / total for chunk, count in used.items() if count > 1e-3}

    def _expect(self, latin: str, arabic: str, used: defaultdict[Chunk, float]) -> None:
        cuts = [(i, j, chunk, k, m, self._chance(chunk)) for i, j, chunk, k, m in _cuts(latin, arabic)]
        to: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
        for i, j, _, k, m, chance in cuts:
            to[k, m] += to[i, j] * chance
        rest: defaultdict[tuple[int, int], float] = defaultdict(float, {(len(latin), len(arabic)): 1.0})
        for i, j, _, k, m, chance in reversed(cuts):
            rest[i, j] += chance * rest[k, m]
        whole = rest[0, 0]
        if whole > 0:
            for i, j, chunk, k, m, chance in cuts:
                used[chunk] += to[i, j] * chance * rest[k, m] / whole

    def align(self, latin: str, arabic: str) -> tuple[list[Chunk], float]:
        """The likeliest chunks of a pair, and the logarithm of their chance for each letter."""
        best: dict[tuple[int, int], tuple[float, tuple[int, int], Chunk]] = {(0, 0): (0.0, (0, 0), EDGE)}
        for i, j, chunk, k, m in _cuts(latin, arabic):
            if (i, j) in best:
                score = best[i, j][0] + math.log(self._chance(chunk))
                if (k, m) not in best or score > best[k, m][0]:
                    best[k, m] = score, (i, j), chunk
        at = len(latin), len(arabic)
        if at not in best:
            return [], -math.inf
        chunks, score = [], best[at][0]
        while at != (0, 0):
            _, at, chunk = best[at]
            chunks.append(chunk)
        return chunks[::-1], score / (len(latin) + len(arabic))

    def _count(self, aligned: Iterable[tuple[list[Chunk], float]]) -> None:
        """Count each chunk pair after two, one and none before it; interpolated as Kneser and Ney do."""
        self._after: defaultdict[tuple[Chunk, ...], Counter[Chunk]] = defaultdict(Counter)
        for chunks, _ in aligned:
            run = [EDGE, EDGE, *chunks, EDGE]
            for n in range(2, len(run)):
                for context in (tuple(run[n - 2 : n]), (run[n - 1],), ()):
                    self._after[context][run[n]] += 1
        self._totals = {context: sum(counts.values()) for context, counts in self._after.items()}
        self._by_latin: defaultdict[str, list[Chunk]] = defaultdict(list)
        for chunk, count in self._after[()].items():
            if count > 1 and chunk != EDGE:
                self._by_latin[chunk[0]].append(chunk)

    def _log_chance(self, chunk: Chunk, before: tuple[Chunk, Chunk]) -> float:
        chance = 1e-7
        for context in ((), before[1:], before):
            total = self._totals.get(context, 0)
            if total:
                counts = self._after[context]
                held_back = DISCOUNT * len(counts) / total
                chance = max(counts.get(chunk, 0) - DISCOUNT, 0) / total + held_back * chance
        return math.log(chance)

    def spell(self, latin: str, most: int) -> list[tuple[str, float]]:
        """The ``most`` likeliest Arabic spellings of ``latin``, each with its share among all that were found."""
        beams: list[dict[tuple[str, Chunk, Chunk], float]] = [{} for _ in range(len(latin) + 1)]
        beams[0]["", EDGE, EDGE] = 0.0
        for i in range(len(latin)):
            for (arabic, older, last), score in sorted(beams[i].items(), key=lambda item: -item[1])[:BEAM]:
                for length in range(1, min(MAX_LATIN, len(latin) - i) + 1):
                    for chunk in self._by_latin.get(latin[i : i + length], ()):
                        state = arabic + chunk[1], last, chunk
                        reached = score + self._log_chance(chunk, (older, last))
                        if reached > beams[i + length].get(state, -math.inf):
                            beams[i + length][state] = reached
        shares: defaultdict[str, float] = defaultdict(float)
        for (arabic, older, last), score in beams[-1].items():
            shares[arabic] += math.exp(score + self._log_chance(EDGE, (older, last)))
        whole = sum(shares.values())
        ranked = sorted(shares.items(), key=lambda item: -item[1])[:most]
        return [(arabic, share / whole) for arabic, share in ranked if whole > 0]
