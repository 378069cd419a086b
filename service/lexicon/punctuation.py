"""The punctuation that grammar asks for by name."""

from __future__ import annotations

from typing import Final

COMMA: Final = "،"
#: The Arabic comma and the Latin one, which Arabic pages use as well.
COMMAS: Final = "،,"
DASHES: Final = "-–—"
