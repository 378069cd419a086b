"""Reads the word tables in ``data/`` that open with a header line."""

from __future__ import annotations

from collections.abc import Iterator

from service.lexicon.sharing import shared
from service.lexicon.tables import rows


def records(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/name``, each a mapping from column to cell; missing cells are empty."""
    lines = rows(name)
    header = next(lines)
    for cells in lines:
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def codes(cell: str, separator: str) -> frozenset[str]:
    """The codes listed in ``cell``."""
    return shared(frozenset(code for code in cell.split(separator) if code))
