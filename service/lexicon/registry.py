"""Well-known sources by name, and ministries put together from their country.

``find`` answers for the names of ``data/registry.tsv``. Ministries are not listed there: what
``وزارة الخارجية الفرنسية`` is called in English follows from ``countries.tsv`` and the ministries
of ``heads.tsv``; only those with a name of their own (``Foreign Office``, ``U.S. Department of
State``) have a row, and the row wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from service.lexicon.fold import fold
from service.lexicon.inflection import ARTICLE, TA_MARBUTA
from service.lexicon.register import Register, RegistryEntry, name_key
from service.lexicon.tables import rows

_MINISTRY: Final = "وزاره"
_AND: Final = "و"
_NONE: Final = "-"
_FEWEST_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class _Country:
    code: str
    name_en: str


def _listed(field: str) -> list[str]:
    return [] if field == _NONE else field.split("|")


def _entries() -> Iterator[RegistryEntry]:
    for id_, name, aliases, name_en, kind, role in rows("registry.tsv"):
        yield RegistryEntry(id_, name, name_en, kind, role, tuple(_listed(aliases)))


def _ministries() -> dict[str, str]:
    """What follows ``وزارة``, with its article, and its English: ``الخارجيه`` → ``Foreign Affairs``."""
    return {
        fold(lemma): gloss.partition(") ")[2]
        for lemma, _kind, classes, _feminine, _plurals, gloss in rows("heads.tsv")
        if "ministry" in classes.split("+")
    }


def _states() -> dict[str, _Country]:
    return {
        name_key(name): _Country(code, name_en)
        for code, name_en, names, _capitals, _adjectives, _plurals, _gender in rows("countries.tsv")
        for name in _listed(names)
    }


def _by_adjective() -> dict[str, _Country]:
    """States by the adjective a ministry takes (``الفرنسيه``), except those two states share."""
    claims: dict[str, set[_Country]] = {}
    for code, name_en, _names, _capitals, adjectives, _plurals, _gender in rows("countries.tsv"):
        for adjective in _listed(adjectives):
            claims.setdefault(_agreeing(adjective), set()).add(_Country(code, name_en))
    return {adjective: owners.pop() for adjective, owners in claims.items() if len(owners) == 1}


def _agreeing(adjective: str) -> str:
    """An adjective, of one word or two, as it follows ``الوزارة``: definite and feminine."""
    return " ".join(ARTICLE + word + TA_MARBUTA for word in fold(adjective).split())


#: The register that ships with the service.
BUILT_IN: Final = Register(_entries())

_MINISTRIES: Final = _ministries()
_STATES: Final = _states()
_BY_ADJECTIVE: Final = _by_adjective()


def find(name: str) -> RegistryEntry | None:
    """The well-known source of this name or alias; spelling variants are folded, titles are not."""
    return BUILT_IN.find(name)


def country(name: str) -> tuple[str, str] | None:
    """The English name and the ISO code of a state, by any of its names."""
    found = _STATES.get(name_key(name))
    return None if found is None else (found.name_en.removeprefix("the "), found.code)


@lru_cache(maxsize=4096)
def compose_ministry(name: str) -> tuple[str, str] | None:
    """The English name and the registry id of a state's ministry.

    ``None`` for a ministry without its state (``وزارة الخارجية``), and for what is no ministry.
    """
    listed = find(name)
    if listed is not None:
        return (listed.name_en, listed.id) if name_key(listed.name).startswith(_MINISTRY) else None
    words = name_key(name).split()
    named = words[0:1] == [_MINISTRY]
    words = words[named:]
    portfolio = _portfolio(words, named=named)
    state = _country_at_end(words[1:])
    if portfolio is None or state is None:
        return None
    return f"Ministry of {portfolio} of {state.name_en}", f"{state.code.lower()}-{_slug(portfolio)}"


def _portfolio(words: list[str], *, named: bool) -> str | None:
    """The field of the ministry: ``الخارجيه``, or before a country's name ``خارجيه``."""
    if len(words) < _FEWEST_WORDS:
        return None
    definite = words[0].startswith(ARTICLE)
    if not definite and not named and not words[0].endswith(TA_MARBUTA):
        return None
    return _MINISTRIES.get(words[0] if definite else ARTICLE + words[0])


def _country_at_end(words: list[str]) -> _Country | None:
    """The state that ends the name; what comes before must be further fields (``والمغتربين``)."""
    for start in range(len(words)):
        name = " ".join(words[start:])
        state = _STATES.get(name) or _BY_ADJECTIVE.get(name)
        if state is not None:
            return state if all(word.startswith(_AND) for word in words[:start]) else None
    return None


def _slug(portfolio: str) -> str:
    return "ministry-of-" + portfolio.lower().replace(" ", "-")
