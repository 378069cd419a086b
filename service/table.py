"""Who said what, for reading on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from service.answer import Json

_HEADINGS = ("TYPE", "SPEAKER", "CUE", "QUOTATION")


def to_table(answer: Json) -> str:
    """A line for each quotation of ``answer``: its type, speaker, cue and words.

    The columns are told apart by tabs as well as padded: a terminal that lays out right-to-left words would
    otherwise take neighbouring Arabic cells for one phrase and swap them.
    """
    names = {speaker["id"]: speaker["name"] for speaker in answer["speakers"]}
    rows = [_HEADINGS, *(_row(quote, names) for quote in answer["quotes"])]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(quote: Json, names: dict[str, str]) -> tuple[str, str, str, str]:
    cue = quote["cue"]["text"] if quote["cue"] else "—"
    return (quote["type"], _flat(names.get(quote["speaker"], "—")), _flat(cue), _flat(quote["text"]))


def _flat(words: str) -> str:
    """``words`` on one line."""
    return " ".join(words.split())


def _line(row: Iterable[str], widths: list[int]) -> str:
    *cells, last = row
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=False))
    return "\t".join([*padded, last])


def _width(cell: str) -> int:
    """The columns ``cell`` takes: a vowel sign stands on its letter, and a direction mark takes none."""
    return sum(unicodedata.category(char) not in {"Mn", "Me", "Cf"} for char in cell)
