"""What knowing the speakers costs: ``python -m tools.measure_speakers``.

Prints the memory and the time that the register and the tables of names take to load, and the share of an article's
time that is spent on telling who its speakers are, over the sample articles.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from service.engine import extract
from service.engine.identity import identify
from service.lexicon import english
from service.lexicon.built_in import BUILT_IN
from service.lexicon.memory import forget
from service.lexicon.register import RegistryEntry

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ROUNDS = 40


def loading() -> tuple[float, float]:
    """Seconds and megabytes that the register and the tables of names take, in a process that has not read them."""
    script = (
        "import sys, time, tracemalloc\n"
        "import service.lexicon.nouns\n"
        "if sys.argv[1] == 'memory': tracemalloc.start()\n"
        "start = time.perf_counter()\n"
        "from service.lexicon import built_in, english, organisations\n"
        "english.load(); organisations.load()\n"
        "spent = time.perf_counter() - start\n"
        "print(tracemalloc.get_traced_memory()[0] / 1e6 if sys.argv[1] == 'memory' else spent)"
    )
    seconds, megabytes = (
        float(subprocess.run([sys.executable, "-c", script, what], check=True, capture_output=True, text=True).stdout)
        for what in ("time", "memory")
    )
    return seconds, megabytes


class _Asked:
    """A register that remembers what it was asked."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def find(self, name: str) -> RegistryEntry | None:
        self.names.append(name)
        return BUILT_IN.find(name)


def _asked(text: str) -> tuple[list[str], list[tuple[str, bool]]]:
    """Every question that one article puts: names to the register, and who a speaker is."""
    register = _Asked()
    speakers = extract(text, register).speakers
    return register.names, [(speaker.name, speaker.kind == "person") for speaker in speakers]


def shares() -> tuple[float, float]:
    """The share of an article's time spent on who its speakers are: every name new to the process, and none of them.

    The article itself is timed with all it looks up in memory, so that the shares are rather too high.
    """
    whole, new, known = 0.0, 0.0, 0.0
    for text in [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]:
        names, speakers = _asked(text)
        whole += _fastest(partial(extract, text))
        known += _fastest(partial(_answer, names, speakers))
        new += _fastest(partial(_answer, names, speakers), before=forget)
    return new / whole, known / whole


def _answer(names: list[str], speakers: list[tuple[str, bool]]) -> None:
    for name in names:
        BUILT_IN.find(name)
    for name, named in speakers:
        identify(BUILT_IN, name, named=named)


def _fastest(run: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Seconds of the fastest of many runs, each after ``before``: the others were disturbed."""
    best = float("inf")
    for _ in range(ROUNDS):
        before()
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def spelling() -> float:
    """Microseconds to spell a name of two words that no register and no answer before knows."""
    names = [f"{one} {two}" for one in ("سالم", "بيتر", "غبكظن") for two in ("العزايزة", "هوفمان", "نصر الله")]
    start = time.perf_counter()
    for _ in range(ROUNDS):
        forget()
        for name in names:
            english.english_name(name)
    return (time.perf_counter() - start) * 1e6 / ROUNDS / len(names)


def main() -> None:
    """Print the figures."""
    seconds, megabytes = loading()
    print(f"loading the register and the names: {seconds:.3f} s, {megabytes:.1f} MB")
    print(f"spelling an unknown name: {spelling():.0f} µs")
    new, known = shares()
    print(f"telling who the speakers are, every name new: {100 * new:.2f} % of an article's time")
    print(f"telling who the speakers are, no name new: {100 * known:.2f} % of an article's time")


if __name__ == "__main__":
    main()
