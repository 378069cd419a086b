"""``python -m tools.bench``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from service.collector import settle
from tools.bench import engine, growth, service

SECTIONS: dict[str, Callable[[], Iterable[str]]] = {
    "engine": engine.report,
    "growth": growth.report,
    "service": service.report,
}


def main() -> None:
    """Prints the sections named on the command line, or all of them, as tables."""
    settle()  # as in a worker of the service
    for name in sys.argv[1:] or SECTIONS:
        print(f"## {name}\n")
        for line in SECTIONS[name]():
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
