"""How time grows with the text: real text, and every family of hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from service.engine import extract
from tests.engine.families import FAMILIES, repeated
from tools.bench.texts import real_text
from tools.bench.timing import Spread, by_turns, spread

SIZES = (1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 2
#: How often the time of a text may hold that of a tenth of it, to be called linear.
MOST = 11


def report() -> Iterator[str]:
    """A line for each text: its seconds at each size, and how often the time at the largest holds that at a tenth.

    At the end, how many of the hostile texts stay below the bar.
    """
    heads = " | ".join(f"{size:,} characters" for size in SIZES)
    yield f"| text | {heads} | growth over the last tenfold |"
    yield "| --- |" + " ---: |" * (len(SIZES) + 1)
    yield _line("real articles", *_measured([real_text(size) for size in SIZES]))
    grown: dict[str, float] = {}
    for name, unit in FAMILIES.items():
        times, growth = _measured([repeated(unit, size // len(unit) + 1)[:size] for size in SIZES])
        grown[name] = growth.middle
        yield _line(name, times, growth)
    kept = sum(growth <= MOST for growth in grown.values())
    worst = max(grown, key=grown.__getitem__)
    yield ""
    yield f"{kept} of {len(grown)} hostile texts grow at most {MOST} times; the most, {grown[worst]:.1f} times: {worst}"


def _measured(texts: list[str]) -> tuple[list[float], Spread]:
    """The seconds each text takes, and how often the last takes those of the one before."""
    times = by_turns(ROUNDS, *(partial(extract, text) for text in texts))
    return [min(each) for each in times], spread([long / short for short, long in zip(*times[-2:], strict=True)])


def _line(name: str, times: list[float], growth: Spread) -> str:
    return f"| {name} | {' | '.join(f'{each:.4f} s' for each in times)} | {growth:.1f} |"
