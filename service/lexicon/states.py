"""States by their capitals, which newsrooms write for the government: ``برلين`` for ``ألمانيا``."""

from __future__ import annotations

from typing import Final

from service.lexicon.fold import fold
from service.lexicon.tables import listed, rows

_BY_CAPITAL: Final = {
    capital: tuple(map(fold, listed(names)))
    for _code, _english, names, capitals, _adjectives, _plurals, _gender in rows("countries.tsv")
    for capital in map(fold, listed(capitals))
}


def state_of(capital: str) -> tuple[str, ...]:
    """The folded names of the state whose capital this is; none for another word."""
    return _BY_CAPITAL.get(capital, ())
