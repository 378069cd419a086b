"""The register that ships with the service: well-known people and bodies, and what follows from a state or an outlet.

``registry.tsv`` lists those that have a name of their own, ``outlets.tsv`` the outlets. Offices and bodies that
every state has are not listed: they are composed (see ``composition``). A row that bears a composed name
(``U.S. Department of State``) wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.lexicon import outlets
from service.lexicon.composition import Composed
from service.lexicon.register import Register, RegistryEntry, name_key
from service.lexicon.tables import listed, rows

#: No office or outlet has so long a name, with its state and what stands round it.
MOST_SPACES: Final = 16


def listed_entries() -> list[RegistryEntry]:
    """The rows of ``registry.tsv``."""
    return [
        RegistryEntry(id_, name, name_en, kind, role, tuple(listed(aliases)))
        for id_, name, aliases, name_en, kind, role in rows("registry.tsv")
    ]


class _Derived:
    """What no row lists: offices and bodies of states, outlets with words round their names."""

    def __init__(self, rows_: list[RegistryEntry]) -> None:
        self._composed = Composed(rows_)

    def find(self, name: str) -> RegistryEntry | None:
        if name.count(" ") > MOST_SPACES:
            return None
        found = self._composed.find(name)
        if found is None:
            found = outlets.outlet(name_key(name))
        return found if found is not None and found.id else None


def _outlets(rows_: list[RegistryEntry]) -> Iterator[RegistryEntry]:
    """The outlets, without the names that a row of the register has."""
    taken = {name_key(name) for entry in rows_ for name in entry.names}
    for entry in outlets.entries():
        names = [name for name in entry.names if name_key(name) not in taken]
        if names:
            yield RegistryEntry(entry.id, names[0], entry.name_en, entry.kind, entry.role, tuple(names[1:]))


def _built_in() -> Register:
    rows_ = listed_entries()
    return Register([*rows_, *_outlets(rows_)], _Derived(rows_))


#: The register that ships with the service.
BUILT_IN: Final = _built_in()


def find(name: str) -> RegistryEntry | None:
    """The well-known source of this name or alias; spelling variants are folded, titles are not."""
    return BUILT_IN.find(name)
