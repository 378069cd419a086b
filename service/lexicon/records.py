"""Reads word tables that open with a header line: UTF-8, tab separated, ``#`` comments."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from service.lexicon.sharing import shared


def records(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/name``, each a mapping from column to cell; missing cells are empty."""
    text = files("service.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    header = next(lines).split("\t")
    for line in lines:
        cells = line.split("\t")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def codes(cell: str, separator: str) -> frozenset[str]:
    """The codes listed in ``cell``."""
    return shared(frozenset(code for code in cell.split(separator) if code))
