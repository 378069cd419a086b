"""Outlets under the words that stand round their names: ``صحيفة ديلي ميل البريطانية``, ``وكالة الأناضول للأنباء``.

``outlets.tsv`` has the names, ``outlet_heads.tsv`` what each kind of outlet is called. An adjective of another country
makes it another outlet: ``صحيفة ديلي ستار اللبنانية`` is no British paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from service.lexicon.countries import described
from service.lexicon.memory import remembered
from service.lexicon.register import RegistryEntry, name_key
from service.lexicon.tables import NONE, rows

_LONGEST_HEAD: Final = 2
_LONGEST_ADJECTIVE: Final = 2


@dataclass(frozen=True, slots=True)
class _Outlet:
    entry: RegistryEntry
    kind: str
    country: str


def _outlets() -> Iterator[_Outlet]:
    for names, name_en, kind, country, id_ in rows("outlets.tsv"):
        first, *others = names.split("|")
        entry = RegistryEntry(id_.removeprefix(NONE), first, name_en, "organization", f"news {kind}", tuple(others))
        yield _Outlet(entry, kind, country)


_OUTLETS: Final = tuple(_outlets())
_BY_NAME: Final = {name_key(name): outlet for outlet in _OUTLETS for name in outlet.entry.names}
_HEADS: Final = {name_key(word): kinds.split("|") for word, kinds in rows("outlet_heads.tsv") if kinds != NONE}
_TAILS: Final = frozenset(name_key(word) for word, kinds in rows("outlet_heads.tsv") if kinds == NONE)
_BEGINNINGS: Final = frozenset(name.partition(" ")[0] for name in (*_BY_NAME, *_HEADS))


def entries() -> Iterator[RegistryEntry]:
    """The outlets that the register knows by an id: those whose names no other outlet bears."""
    return (outlet.entry for outlet in _OUTLETS if outlet.entry.id)


@remembered
def outlet(key: str) -> RegistryEntry | None:
    """The outlet of a name (its ``name_key``), whatever stands round it; no id where several bear the name."""
    words = key.split()
    if not words or words[0] not in _BEGINNINGS:
        return None
    end, country = _end(words)
    for first in range(min(_LONGEST_HEAD, end - 1), -1, -1):
        found = _BY_NAME.get(" ".join(words[first:end]))
        kinds = _HEADS.get(" ".join(words[:first]))
        if found is not None and (first == 0 or (kinds is not None and found.kind in kinds)):
            return found.entry if country in ("", found.country) or found.country == NONE else None
    return None


def _end(words: list[str]) -> tuple[int, str]:
    """Where the name ends before its adjectives, and the code of the country they name."""
    end, country = len(words), ""
    while end > 1:
        size = next((size for size in range(_LONGEST_ADJECTIVE, 0, -1) if _adjective(words, end - size, end)), 0)
        if words[end - 1] in _TAILS:
            size = 1
        elif size and not country:
            country = _adjective(words, end - size, end)
        else:
            break
        end -= size
    return end, country


def _adjective(words: list[str], first: int, end: int) -> str:
    """The code of the country whose adjective stands there."""
    country = described(" ".join(words[first:end])) if first > 0 else None
    return country.code if country is not None else ""
