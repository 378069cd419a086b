"""What knowing the speakers costs: ``python -m tools.measure_speakers``.

Prints the memory and the time that the tables of names take to load, and the share of an article's time that is
spent on telling who its speakers are, over the sample articles.
"""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

from service.engine import extract, identity
from service.lexicon import english
from service.lexicon.registry import BUILT_IN

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ROUNDS = 40


def loading() -> tuple[float, float]:
    """Seconds and megabytes that the tables take when they are first asked."""
    tracemalloc.start()
    english.english_name("سالم")
    memory, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    english._table.cache_clear()  # noqa: SLF001 (timed apart: tracing is slow)
    english.english_name.cache_clear()
    start = time.perf_counter()
    english.english_name("سالم")
    return time.perf_counter() - start, memory / 1e6


def share() -> float:
    """The share of the time of an article that goes into ``identify``, with no answer kept from before."""
    spent = 0.0
    identify = identity.identify

    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    asked: list[tuple[str, bool]] = []
    whole = 0.0
    for text in texts * ROUNDS:
        start = time.perf_counter()
        found = extract(text)
        whole += time.perf_counter() - start
        asked = [(speaker.name, speaker.kind == "person") for speaker in found.speakers]
        english.english_name.cache_clear()
        start = time.perf_counter()
        for name, named in asked:
            identify(BUILT_IN, name, named=named)
        spent += time.perf_counter() - start
    return spent / whole


def spelling() -> float:
    """Microseconds to spell a name of two words that no register and no answer before knows."""
    names = [f"{one} {two}" for one in ("سالم", "بيتر", "غبكظن") for two in ("العزايزة", "هوفمان", "نصر الله")]
    start = time.perf_counter()
    for _ in range(ROUNDS):
        english.english_name.cache_clear()
        for name in names:
            english.english_name(name)
    return (time.perf_counter() - start) * 1e6 / ROUNDS / len(names)


def main() -> None:
    """Print the figures."""
    seconds, megabytes = loading()
    print(f"loading the names: {seconds:.3f} s, {megabytes:.1f} MB")
    print(f"spelling an unknown name: {spelling():.0f} µs")
    print(f"telling who the speakers are: {100 * share():.2f} % of an article's time")


if __name__ == "__main__":
    main()
