"""Equal values are one object: the lexicon has thousands of sets of codes, and fewer than a hundred different ones.

What few pages of memory hold, few pages are copied of when workers are forked.
"""

from __future__ import annotations

from typing import Final

_SETS: Final[dict[frozenset[str], frozenset[str]]] = {}


def shared(codes: frozenset[str]) -> frozenset[str]:
    """The first set equal to ``codes`` that was ever asked for."""
    return _SETS.setdefault(codes, codes)
