"""Offices and bodies put together from their state: ``رئيس وزراء لبنان``, ``الجيش اللبناني``, ``الخارجية الروسية``.

``composed.tsv`` says which names an office has and how the state stands in each; a ministry's field comes from
``heads.tsv``. A name is read by finding the state in it: what remains must be one of those names, word for word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from service.lexicon.countries import NAME, SHARED_WITH_CAPITALS, STANDINGS, Country, Standing
from service.lexicon.inflection import TA_MARBUTA
from service.lexicon.letters import AL, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.register import RegistryEntry, name_key
from service.lexicon.tables import NONE, listed, rows

_ALL_BUT: Final = "!"
_PARTS_TOO: Final = "*"
_STATE_EN: Final = "{state}"
#: A field alone names its ministry before a state's name only with this ending: ``خارجية الصين``, not ``عمل مصر``.
_NISBA_FIELD: Final = YEH + TA_MARBUTA
_FIELDS: Final = ("{Field}", "{field}")


_OWN_ENGLISH: Final = {row[0]: row[1] for row in rows("composed_en.tsv")}


@dataclass(frozen=True, slots=True)
class Office:
    """An office or a body that states have: a row of ``composed.tsv``, for one field of government if it has any."""

    id: str
    kind: str
    names: tuple[str, ...]
    name_en: str
    states: str
    ministry: bool = False

    def of(self, country: Country) -> bool:
        """Whether ``country`` has it."""
        states = self.states.removeprefix(_PARTS_TOO)
        if not country.is_state and states == self.states:
            return False
        if states.startswith(_ALL_BUT):
            return country.code not in states[1:].split("|")
        return states in ("", NONE) or country.code in states.split("|")

    def entry(self, country: Country) -> RegistryEntry:
        """What the register says of it in ``country``; the id is empty where it has none."""
        slot = next((slot for slot in ("{m}", "{f}", NAME) if slot in self.names[0]), NAME)
        return RegistryEntry(
            id=self.id_in(country),
            name=self._fullest(slot, country),
            name_en=self._in_english(country),
            kind=self.kind,
            role="office" if self.kind == "person" else "body of a state",
        )

    def id_in(self, country: Country) -> str:
        """Its id in the register; empty where it has none."""
        return "" if self.id == NONE else self.id.replace("{code}", country.code.lower())

    def _in_english(self, country: Country) -> str:
        """A state's own name has no article, but where it stands in another it has."""
        own = _OWN_ENGLISH.get(self.id_in(country))
        if own is not None:
            return own
        if self.name_en == _STATE_EN:
            return country.bare_name_en
        return self.name_en.replace(_STATE_EN, country.name_en).replace("{adj}", country.adjective_en)

    def _fullest(self, slot: str, country: Country) -> str:
        """The first name with the state's adjective; with its name, where it has no adjective and a name takes that."""
        if slot != NAME and not country.adjective:
            named = next((name for name in self.names if NAME in name), self.names[0])
            return named.replace(NAME, country.name).replace(slot, country.name)
        return self.names[0].replace(slot, country.standing(slot))


def ministries() -> list[tuple[str, str]]:
    """What follows ``وزارة``, with its article, and its English: ``الخارجية``, ``Foreign Affairs``."""
    return [
        (lemma, gloss.partition(") ")[2])
        for lemma, _kind, classes, _feminine, _plurals, gloss in rows("heads.tsv")
        if "ministry" in classes.split("+")
    ]


def offices() -> Iterator[Office]:
    """Every row of ``composed.tsv``; a row with a field once for each ministry."""
    for id_, kind, names, name_en, states in rows("composed.tsv"):
        if "{slug}" not in id_:
            yield Office(id_, kind, tuple(names.split("|")), name_en, states)
            continue
        for field, english in ministries():
            slug = english.lower().replace(" ", "-")
            written = tuple(_fielded(listed(names), field))
            yield Office(
                id_.replace("{slug}", slug),
                kind,
                written,
                name_en.replace("{Field_en}", english),
                states,
                ministry=True,
            )


def _fielded(names: list[str], field: str) -> Iterator[str]:
    bare = field.removeprefix(AL)
    for name in names:
        if not name.startswith("{field}") or name_key(bare).endswith(_NISBA_FIELD):
            yield name.replace("{Field}", field).replace("{field}", bare)


def pattern_key(pattern: str) -> str:
    """A name of ``composed.tsv`` as it is compared: the words' keys, and the state's place."""
    return " ".join(word if word.startswith("{") else name_key(word) for word in pattern.split())


def _patterns() -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = defaultdict(list)
    for office in offices():
        for name in office.names:
            found[pattern_key(name)].append(office)
    return dict(found)


def _sizes() -> dict[str, tuple[int, ...]]:
    """How many words the states' names and adjectives that begin with a word may have, the most first."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for key in STANDINGS:
        words = key.split()
        sizes[words[0]].add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in sizes.items()}


_PATTERNS: Final = _patterns()
_SIZES: Final = _sizes()
#: What a composed name may begin with, so that most names are told from one by their first word.
_BEGINNINGS: Final = frozenset(pattern.partition(" ")[0] for pattern in _PATTERNS) | frozenset(_SIZES)


def read(key: str) -> tuple[Office, Country] | None:
    """The office that a name (its ``name_key``) is put together as, and the state it is of."""
    words = key.split()
    if not words or words[0] not in _BEGINNINGS:
        return None
    for start, word in enumerate(words):
        for size in _SIZES.get(word, ()):
            for standing in STANDINGS.get(" ".join(words[start : start + size]), ()):
                office = _office(words, start, size, standing)
                if office is not None and key not in SHARED_WITH_CAPITALS:
                    return office, standing.country
    return None


def _office(words: list[str], start: int, size: int, standing: Standing) -> Office | None:
    before, after = words[:start], words[start + size :]
    office = _having([*before, standing.slot, *after], standing.country)
    if office is not None or after:
        return office
    while before and before[-1].startswith(WAW):  # وزارة الخارجية والمغتربين السورية
        before = before[:-1]
    office = _having([*before, standing.slot], standing.country) if len(before) < start else None
    return office if office is not None and office.ministry else None


def _having(pattern: list[str], country: Country) -> Office | None:
    return next((office for office in _PATTERNS.get(" ".join(pattern), ()) if office.of(country)), None)


class Composed:
    """The register of what can be composed; a row of the listed register may stand for one of its entries.

    ``listed`` are those rows: one that bears a composed name (``وزارة الخارجية الأمريكية``) answers to all the
    names of that office.
    """

    def __init__(self, listed_entries: list[RegistryEntry]) -> None:
        self._listed: dict[str, RegistryEntry] = {}
        for entry in listed_entries:
            for name in entry.names:
                found = composed(name_key(name))
                if found is not None and found.id:
                    self._listed[found.id] = entry

    def find(self, name: str) -> RegistryEntry | None:
        """The office or body of this name, with an id."""
        found = composed(name_key(name))
        if found is None or not found.id:
            return None
        return self._listed.get(found.id, found)


@remembered
def composed(key: str) -> RegistryEntry | None:
    """What the name of this key is put together as; its id is empty where several bodies bear that name."""
    found = read(key)
    return found[0].entry(found[1]) if found is not None else None
