"""The tables of the page on performance, put in from what the bench printed: ``python -m tools.bench.page OUTPUT``.

The rest of the page is written by hand: what the figures mean, and which of them are as they were meant to be.
"""

from __future__ import annotations

import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "docs" / "performance.md"
_END = "<!-- end -->"


def refreshed(page: str, output: str) -> str:
    """``page`` with each section of ``output`` (``## engine``) between ``<!-- bench: engine -->`` and ``<!-- end -->``.

    Raises ``ValueError`` for a section the page has no place for.
    """
    for section in output.split("## ")[1:]:
        name, _, tables = section.partition("\n")
        before, begin, rest = page.partition(f"<!-- bench: {name} -->\n")
        _, end, after = rest.partition(_END)
        if not end:
            raise ValueError(f"the page has no place for {name}")
        page = f"{before}{begin}\n{tables.strip()}\n\n{end}{after}"
    return page


def main() -> None:
    """Rewrites the page from the file named on the command line."""
    output = Path(sys.argv[1]).read_text(encoding="utf-8")
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8"), output), encoding="utf-8")


if __name__ == "__main__":
    main()
