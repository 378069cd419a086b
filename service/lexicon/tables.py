"""Reads the word tables in ``data/``: UTF-8, tab separated, ``#`` starts a comment line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

#: A cell that holds nothing.
NONE: Final = "-"


def rows(name: str) -> Iterator[list[str]]:
    """The cells of each line of ``data/name``, comments and empty lines left out."""
    text = files("service.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def listed(cell: str) -> list[str]:
    """The words of a cell, which ``|`` keeps apart; none where it holds nothing."""
    return [] if cell == NONE else cell.split("|")
