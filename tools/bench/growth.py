"""How time grows with the text: real text, and every family of hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from service.engine import extract
from tests.engine.families import FAMILIES, repeated
from tools.bench.texts import real_text
from tools.bench.timing import by_turns, spread

SIZES = (1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 2


def report() -> Iterator[str]:
    """A line for each text: its seconds at each size, and how often the time at the largest holds that at a tenth."""
    heads = " | ".join(f"{size:,} characters" for size in SIZES)
    yield f"| text | {heads} | growth over the last tenfold |"
    yield "| --- |" + " ---: |" * (len(SIZES) + 1)
    yield _line("real articles", [real_text(size) for size in SIZES])
    for name, unit in FAMILIES.items():
        yield _line(name, [repeated(unit, size // len(unit) + 1)[:size] for size in SIZES])


def _line(name: str, texts: list[str]) -> str:
    times = by_turns(ROUNDS, *(partial(extract, text) for text in texts))
    growth = spread([long / short for short, long in zip(times[-2], times[-1], strict=True)])
    return f"| {name} | {' | '.join(f'{min(each):.4f} s' for each in times)} | {growth:.1f} |"
