"""States as they stand in the names of their offices and bodies: by name, and by their adjective under the article.

``countries.tsv`` has the Arabic, ``countries_en.tsv`` the English. A name or an adjective that two states share
(``الكورية``) tells of neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from service.lexicon.inflection import TA_MARBUTA
from service.lexicon.letters import AL, TEH_MARBUTA, YEH
from service.lexicon.register import name_key
from service.lexicon.tables import NONE, listed, rows

#: How a state stands in a name: its adjective, masculine or feminine, or its own name.
MASCULINE, FEMININE, NAME = SLOTS = "{m}", "{f}", "{s}"

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
        return " ".join(_definite(self.adjective.split(), TEH_MARBUTA if slot == FEMININE else ""))


class Standing(NamedTuple):
    """A state in some words, and how it stands there."""

    slot: str
    country: Country


def _definite(words: list[str], ending: str) -> list[str]:
    """``كوري جنوبي`` → ``الكورية الجنوبية``; ``جنوب سوداني`` → ``الجنوب سودانية``."""
    if words[0].endswith(YEH):
        return [AL + word + ending for word in words]
    return [AL + words[0], *words[1:-1], words[-1] + ending]


def _countries() -> Iterator[tuple[Country, list[str], list[str], list[str]]]:
    """Each state with its names, its adjectives and its capitals, as written."""
    english = {code: adjective for code, adjective, _capitals in rows("countries_en.tsv")}
    for code, name_en, names, capitals, adjectives, _plurals, _gender in rows("countries.tsv"):
        named, described = listed(names), listed(adjectives)
        adjective = described[0] if described else ""
        country = Country(code, name_en, english[code], named[0], adjective, has_own_capital=capitals != NONE)
        yield country, named, described, listed(capitals)


COUNTRIES: Final = {country.code: country for country, *_ in _countries()}


def _standings() -> dict[str, tuple[Standing, ...]]:
    """Every way to write one state, and no other, in a name; ``السعودية`` is its name and its adjective."""
    claims: dict[str, set[Standing]] = {}
    for country, names, adjectives, _ in _countries():
        for name in names:
            claims.setdefault(name_key(name), set()).add(Standing(NAME, country))
        for adjective in adjectives:
            for slot, ending in ((MASCULINE, ""), (FEMININE, TA_MARBUTA)):
                key = " ".join(_definite(name_key(adjective).split(), ending))
                claims.setdefault(key, set()).add(Standing(slot, country))
    vague = set(_vague_names())
    return {
        key: tuple(sorted(found, key=lambda standing: standing.slot))
        for key, found in claims.items()
        if len({standing.country for standing in found}) == 1 and key not in vague
    }


def _vague_names() -> Iterator[str]:
    """By-names that begin another state's name: ``كوريا``, ``الكونغو``."""
    every = [(country, [name_key(name) for name in names]) for country, names, *_ in _countries()]
    begun = [(name, country) for country, names in every for name in names if " " in name]
    for country, names in every:
        others = [other for other, whose in begun if whose is not country]
        by_names = (name for name in names if name != names[0])
        yield from (name for name in by_names if any(other.startswith(name + " ") for other in others))


#: How a state stands, by the key (``name_key``) of the words.
STANDINGS: Final = _standings()


def named(key: str) -> Country | None:
    """The state whose name this key is."""
    return next((standing.country for standing in STANDINGS.get(key, ()) if standing.slot == NAME), None)


def described(key: str) -> Country | None:
    """The state whose adjective, under the article, this key is."""
    return next((standing.country for standing in STANDINGS.get(key, ()) if standing.slot != NAME), None)


def capitals() -> dict[str, str]:
    """The English of each state's capital, by its key."""
    english = {code: listed(cell) for code, _adjective, cell in rows("countries_en.tsv")}
    return {
        name_key(arabic): latin
        for country_, _, _, arabics in _countries()
        for arabic, latin in zip(arabics, english[country_.code], strict=True)
    }


#: Names of states that are another state's capital too: alone they may mean either.
SHARED_WITH_CAPITALS: Final = frozenset(
    key
    for country_, _, _, arabics in _countries()
    for key in map(name_key, arabics)
    if (owner := named(key)) is not None and owner is not country_
)
