"""Offsets in the unit a client counts in.

Python counts code points; JavaScript, Java and C# count UTF-16 units; Go, Rust and PHP count bytes of UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Literal, get_args

OffsetUnit = Literal["codepoint", "utf16", "utf8"]
OFFSET_UNITS: Final[tuple[OffsetUnit, ...]] = get_args(OffsetUnit)

_CODECS: Final[dict[str, tuple[str, int]]] = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


def converter(text: str, points: Iterable[int], unit: OffsetUnit) -> Callable[[int], int]:
    """A function from each of ``points``, code point offsets into ``text``, to the same place in ``unit``."""
    if unit == "codepoint" or text.isascii():
        return int
    return _table(text, points, *_CODECS[unit]).__getitem__


def _table(text: str, points: Iterable[int], codec: str, width: int) -> dict[int, int]:
    """Encodes the text once, piece by piece between neighbouring points, and adds up the lengths."""
    table: dict[int, int] = {}
    last = units = 0
    for point in sorted(set(points)):
        units += len(text[last:point].encode(codec, "surrogatepass")) // width
        table[point] = units
        last = point
    return table
