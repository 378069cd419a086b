"""Taking the time of things by turns, and telling the middle of it from the spread."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time

Work = Callable[[], object]

_AT_LEAST_FOR_QUARTILES = 2


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some measurements, and the quartiles around it."""

    low: float
    middle: float
    high: float

    def __format__(self, form: str) -> str:
        return f"{self.middle:{form}} ({self.low:{form}} to {self.high:{form}})"


def spread(values: Sequence[float]) -> Spread:
    """The median and quartiles of ``values``, which must not be empty."""
    if len(values) < _AT_LEAST_FOR_QUARTILES:
        return Spread(values[0], values[0], values[0])
    low, _, high = quantiles(values, n=4, method="inclusive")
    return Spread(low, median(values), high)


def seconds(work: Work) -> float:
    """How long ``work`` takes the processor, so that what else runs on the machine counts little.

    What it leaves behind is cleared away before, not while, the clock runs.
    """
    gc.collect(0)
    begun = process_time()
    work()
    return process_time() - begun


def by_turns(rounds: int, *works: Work) -> list[list[float]]:
    """For each of ``works``, its seconds in each round; all have a turn in each, so that they see the same machine."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for taken, work in zip(times, works, strict=True):
            taken.append(seconds(work))
    return times
