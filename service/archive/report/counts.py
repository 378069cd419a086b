"""How often what is said by whom: counted part by part, so that no archive is too large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

import pyarrow as pa

from service.archive.store import Store
from service.archive.tables import from_bytes

Key = TypeVar("Key", bound=Hashable)

#: What a quotation is told apart by here; ``count`` quotations are alike in all of it.
_COLUMNS: Final = ["speaker", "speaker_en", "speaker_kind", "registry_id", "type", "lemma", "cue_gender", "date"]
_DAYS: Final = 92
_MONTHS: Final = 5 * 366


@dataclass(frozen=True, slots=True)
class Alike:
    """So many quotations of one speaker, type, verb, gender of the cue, and day."""

    speaker: str | None
    speaker_en: str | None
    speaker_kind: str | None
    registry_id: str | None
    type: str
    lemma: str | None
    cue_gender: str | None
    date: date | None
    count: int

    @property
    def who(self) -> str | None:
        """The same for one speaker in all articles, as far as can be told: a register's id, or the name."""
        return self.registry_id or self.speaker


def count(store: Store) -> list[Alike]:
    """All quotations in ``store``, those that are alike together."""
    format_ = store.settings.format
    contents = (store.read(path) for path in store.files("quotations"))
    parts = [_grouped(from_bytes("quotations", content, format_, _COLUMNS)) for content in contents]
    if not parts:
        return []
    together = pa.concat_tables(parts).group_by(_COLUMNS).aggregate([("count_all", "sum")])
    return [Alike(**row) for row in together.rename_columns([*_COLUMNS, "count"]).to_pylist()]


def _grouped(table: pa.Table) -> pa.Table:
    return table.group_by(_COLUMNS).aggregate([([], "count_all")]).select([*_COLUMNS, "count_all"])


def totals(alike: list[Alike], key: Callable[[Alike], Key]) -> Counter[Key]:
    """How many quotations there are for each ``key``."""
    found: Counter[Key] = Counter()
    for one in alike:
        found[key(one)] += one.count
    return found


def names(alike: list[Alike]) -> dict[str | None, str]:
    """What each speaker is called: the name that most of the quotations have, and its English."""
    labels: dict[str | None, Counter[str]] = {}
    for one in alike:
        label = f"{one.speaker} · {one.speaker_en}" if one.speaker_en else f"{one.speaker}"
        labels.setdefault(one.who, Counter())[label] += one.count
    return {who: min(found, key=lambda label: (-found[label], label)) for who, found in labels.items()}


def period(alike: list[Alike]) -> Callable[[date], date]:
    """What days are put together: each alone, the month or the year, by how long a time the archive covers."""
    days = [one.date for one in alike if one.date]
    length = (max(days) - min(days)).days if days else 0
    if length <= _DAYS:
        return lambda day: day
    return (lambda day: day.replace(day=1)) if length <= _MONTHS else (lambda day: day.replace(month=1, day=1))
