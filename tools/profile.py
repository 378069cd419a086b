"""Where the engine's time goes, function by function: ``python -m tools.profile``."""

from __future__ import annotations

import cProfile
import pstats

from service.engine import extract
from tools.bench.texts import collections

LINES = 40


def main() -> None:
    """Prints the functions that take the most time of their own over the largest collection at hand."""
    texts = list(collections().values())[-1]
    for text in texts:
        extract(text)
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        extract(text)
    profile.disable()
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(LINES)


if __name__ == "__main__":
    main()
