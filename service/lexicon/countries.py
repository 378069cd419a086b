"""States as they stand in the names of their offices and bodies: by name, and by their adjective under the article.

``countries.tsv`` has the Arabic, ``countries_en.tsv`` the English. A name or an adjective that two states share
(``الكورية``), or that is another state's capital too (``عمان``), tells of neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from service.lexicon.inflection import ARTICLE, TA_MARBUTA
from service.lexicon.register import name_key
from service.lexicon.tables import rows

#: How a state stands in a name: its adjective, masculine or feminine, or its own name.
MASCULINE, FEMININE, NAME = "{m}", "{f}", "{s}"

_NONE: Final = "-"
_NISBA: Final = "ي"
_STATE_CODE: Final = 2
_ARTICLE_EN: Final = "the "


@dataclass(frozen=True, slots=True)
class Country:
    """A state: its ISO code, its English name with the article it takes, and its English adjective.

    ``code`` is longer than two letters for a part of a state (ISO 3166-2) and a former one (3166-3);
    ``has_own_capital`` is false where the capital, if there is one, bears the state's name (``تونس``).
    """

    code: str
    name_en: str
    adjective_en: str
    name: str
    adjective: str
    has_own_capital: bool

    @property
    def is_state(self) -> bool:
        """Whether it is a state, and today."""
        return len(self.code) == _STATE_CODE

    @property
    def bare_name_en(self) -> str:
        """The English name without its article."""
        return self.name_en.removeprefix(_ARTICLE_EN)

    def standing(self, slot: str) -> str:
        """The words that stand for ``slot``, as printed; the name where there is no adjective."""
        if slot == NAME or not self.adjective:
            return self.name
        return " ".join(_definite(self.adjective.split(), "ة" if slot == FEMININE else ""))


class Standing(NamedTuple):
    """A state in some words, and how it stands there."""

    slot: str
    country: Country


def listed(field: str) -> list[str]:
    """The names in a cell of a table."""
    return [] if field == _NONE else field.split("|")


def _definite(words: list[str], ending: str) -> list[str]:
    """``كوري جنوبي`` → ``الكورية الجنوبية``; ``جنوب سوداني`` → ``الجنوب سودانية``."""
    if words[0].endswith(_NISBA):
        return [ARTICLE + word + ending for word in words]
    return [ARTICLE + words[0], *words[1:-1], words[-1] + ending]


def _countries() -> Iterator[tuple[Country, list[str], list[str], list[str]]]:
    """Each state with its names, its adjectives and its capitals, as written."""
    english = {code: adjective for code, adjective, _capitals in rows("countries_en.tsv")}
    for code, name_en, names, capitals, adjectives, _plurals, _gender in rows("countries.tsv"):
        named, described = listed(names), listed(adjectives)
        adjective = described[0] if described else ""
        country = Country(code, name_en, english[code], named[0], adjective, has_own_capital=capitals != _NONE)
        yield country, named, described, listed(capitals)


COUNTRIES: Final = {country.code: country for country, *_ in _countries()}


def _standings() -> dict[str, Standing]:
    """Every way to write one state, and no other, in a name."""
    claims: dict[str, set[Standing]] = {}
    for country, names, adjectives, _ in _countries():
        for name in names:
            claims.setdefault(name_key(name), set()).add(Standing(NAME, country))
        for adjective in adjectives:
            for slot, ending in ((MASCULINE, ""), (FEMININE, TA_MARBUTA)):
                key = " ".join(_definite(name_key(adjective).split(), ending))
                claims.setdefault(key, set()).add(Standing(slot, country))
    shared = set(_shared_names())
    return {key: owners.pop() for key, owners in claims.items() if len(owners) == 1 and key not in shared}


def _shared_names() -> Iterator[str]:
    """Names that are another state's capital, and by-names that begin another state's name (``كوريا``)."""
    every = [(country, [name_key(name) for name in names], capitals) for country, names, _, capitals in _countries()]
    owners = {name: country for country, names, _ in every for name in names}
    begun = {
        (" ".join(name.split()[:n]), country) for name, country in owners.items() for n in range(1, name.count(" ") + 1)
    }
    for country, names, capitals_ in every:
        yield from (key for key in map(name_key, capitals_) if owners.get(key, country) is not country)
        by_names = set(names) - {names[0]}
        yield from (name for name, other in begun if name in by_names and other is not country)


#: How each state stands, by the key (``name_key``) of the words.
STANDINGS: Final = _standings()


def country(name: str) -> tuple[str, str] | None:
    """The English name and the ISO code of a state, by any of its names that are no other's."""
    found = STANDINGS.get(name_key(name))
    if found is None or found.slot != NAME:
        return None
    return found.country.bare_name_en, found.country.code


def capitals() -> dict[str, str]:
    """The English of each state's capital, by its key."""
    english = {code: listed(cell) for code, _adjective, cell in rows("countries_en.tsv")}
    return {
        name_key(arabic): latin
        for country_, _, _, arabics in _countries()
        for arabic, latin in zip(arabics, english[country_.code], strict=True)
    }
