"""A newsroom's own register of speakers, kept as a CSV or TSV file.

The first line names the columns, in any order: ``id`` and ``name`` must be there; ``aliases`` (parted
by ``|``), ``name_en``, ``kind`` and ``role`` may be. Empty lines are passed over.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from service.lexicon.built_in import BUILT_IN
from service.lexicon.register import KINDS, RegistryEntry, TwoOwners, name_key
from service.lexicon.register import Register as _Register

COLUMNS: Final = ("id", "name", "aliases", "name_en", "kind", "role")
REQUIRED: Final = ("id", "name")
#: The longest cell, in characters; an ``aliases`` cell may hold many names of that length.
MAX_CELL: Final = 200
MAX_ALIASES: Final = 50
MAX_ENTRIES: Final = 100_000
_DIALECTS: Final = {".csv": "excel", ".tsv": "excel-tab"}


class SpeakersFileError(ValueError):
    """The file cannot be used; the message names it, the line at fault where there is one, and why."""


def read_speakers(path: Path) -> _Register:
    """The register in ``path``, over the built-in one; raises ``SpeakersFileError``."""
    lines: list[int] = []
    entries: list[RegistryEntry] = []
    for line, entry in _entries(path):
        if len(entries) == MAX_ENTRIES:
            raise SpeakersFileError(f"{path}, line {line}: more than {MAX_ENTRIES} speakers")
        lines.append(line)
        entries.append(entry)
    try:
        return _Register(entries, BUILT_IN)
    except TwoOwners as error:
        where = f"{path}, line {lines[error.second]}"
        raise SpeakersFileError(f"{where}: the name {error.name!r} stands in line {lines[error.first]} too") from None


def _entries(path: Path) -> Iterator[tuple[int, RegistryEntry]]:
    """Each entry with the line it ends on, counted from 1."""
    seen: dict[str, int] = {}
    columns: tuple[str, ...] = ()
    for line, cells in _rows(path):
        if not columns:
            columns = _header(path, line, cells)
            continue
        try:
            entry = _entry(columns, cells)
        except ValueError as error:
            raise SpeakersFileError(f"{path}, line {line}: {error}") from None
        if entry.id in seen:
            raise SpeakersFileError(f"{path}, line {line}: the id {entry.id!r} stands in line {seen[entry.id]} too")
        seen[entry.id] = line
        yield line, entry
    if not columns:
        raise SpeakersFileError(f"{path}: the file is empty; its first line must name the columns")


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line that holds any."""
    dialect = _DIALECTS.get(path.suffix.lower())
    if dialect is None:
        raise SpeakersFileError(f"{path}: the name must end in .csv or .tsv")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SpeakersFileError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SpeakersFileError(f"{path}, line {line}: not UTF-8 ({error.reason})") from None
    reader = csv.reader(text.splitlines(keepends=True), dialect, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise SpeakersFileError(f"{path}, line {reader.line_num}: {error}") from None


def _header(path: Path, line: int, cells: Sequence[str]) -> tuple[str, ...]:
    names = tuple(cell.lower() for cell in cells)
    fault = next(_header_faults(names), None)
    if fault is not None:
        raise SpeakersFileError(f"{path}, line {line}: {fault}")
    return names


def _header_faults(names: Sequence[str]) -> Iterator[str]:
    for place, name in enumerate(names):
        if name not in COLUMNS:
            yield f"the column {name!r} is not one of {', '.join(COLUMNS)}"
        if name in names[:place]:
            yield f"the column {name!r} stands twice"
    yield from (f"there is no column {name!r}" for name in REQUIRED if name not in names)


def _entry(columns: Sequence[str], cells: Sequence[str]) -> RegistryEntry:
    if len(cells) != len(columns):
        raise ValueError(f"{len(cells)} cells, and the first line names {len(columns)} columns")
    row = dict(zip(columns, cells, strict=True))
    return newsroom_entry(
        row["id"],
        row["name"],
        [alias.strip() for alias in row.get("aliases", "").split("|") if alias.strip()],
        row.get("name_en", ""),
        row.get("kind", ""),
        row.get("role", ""),
    )


def newsroom_entry(  # noqa: PLR0913, PLR0917 (the columns, in their order)
    id_: str, name: str, aliases: Sequence[str] = (), name_en: str = "", kind: str = "", role: str = ""
) -> RegistryEntry:
    """An entry a newsroom made; raises ``ValueError`` with what is wrong with it."""
    for column, cell in (("id", id_), ("name", name), ("name_en", name_en), ("role", role)):
        if len(cell) > MAX_CELL:
            raise ValueError(f"the {column} is longer than {MAX_CELL} characters")
    if not id_:
        raise ValueError("the id is empty")
    if len(aliases) > MAX_ALIASES:
        raise ValueError(f"more than {MAX_ALIASES} aliases")
    if kind and kind not in KINDS:
        raise ValueError(f"the kind {kind!r} is not one of {', '.join(KINDS)}")
    for each in (name, *aliases):
        if len(each) > MAX_CELL:
            raise ValueError(f"an alias is longer than {MAX_CELL} characters")
        if not name_key(each):
            raise ValueError(f"the name {each!r} has no letters")
    return RegistryEntry(id_, name, name_en, kind, role, tuple(aliases), newsroom=True)
