"""The output folder, wherever fsspec reaches: a folder for each table, and what is finished.

archive.json                          the settings it is made with
quotations/  articles/  errors/       part-000000.parquet (or .jsonl.gz), …
finished/part-000000.json             written last: the digest of the partition and the counts of its rows
summary.json                          the counts of all, once the run is complete
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from fsspec.core import url_to_fs

from service.archive.settings import Settings
from service.archive.tables import SCHEMAS, SUFFIXES
from service.archive.work import Counts, Done

_SETTINGS: Final = "archive.json"
_SUMMARY: Final = "summary.json"
_FINISHED: Final = "finished"


class OutputError(ValueError):
    """The output folder cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Store:
    """An output folder that belongs to runs with these settings."""

    fs: Any
    root: str
    settings: Settings

    def is_finished(self, number: int, digest: str) -> Counts | None:
        """The counts of partition ``number`` if it has been worked off and is still the same, or ``None``."""
        marker = self.read_json(_marker(number))
        if marker is None or marker.pop("digest") != digest:
            return None
        return Counts(**marker)

    def write(self, done: Done) -> None:
        """Writes the tables of a partition, and last that it is finished: what is half written does not count."""
        self._remove(self._path(_marker(done.partition)))
        for table in SCHEMAS:
            if table in done.files:
                self._write(self._part(table, done.partition), done.files[table])
            else:
                self._remove(self._part(table, done.partition))
        self.write_json(_marker(done.partition), {"digest": done.digest, **asdict(done.counts)})

    def close(self, partitions: int, counts: Counts) -> None:
        """Ends a complete run of so many ``partitions``: what an earlier run had beyond them is removed."""
        for folder in (_FINISHED, *SCHEMAS):
            for path in self.files(folder):
                if _number(path) >= partitions:
                    self._remove(path)
        self.write_json(_SUMMARY, {"partitions": partitions, **asdict(counts)})

    def read(self, path: str) -> bytes:
        """The content of one file."""
        content: bytes = self.fs.cat_file(path)
        return content

    def read_json(self, name: str) -> dict[str, Any] | None:
        """The object in the file called ``name``, or ``None`` when it is not there or only half written."""
        try:
            found = json.loads(self.fs.cat_file(self._path(name)))
        except (FileNotFoundError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def write_json(self, name: str, value: Mapping[str, Any]) -> None:
        """Writes ``value`` into the file called ``name``."""
        self._write(self._path(name), f"{json.dumps(value, ensure_ascii=False)}\n".encode())

    def files(self, folder: str) -> list[str]:
        """The files of ``folder``, which is a table's name, in order."""
        place = self._path(folder)
        return sorted(self.fs.ls(place, detail=False)) if self.fs.isdir(place) else []

    def _part(self, table: str, number: int) -> str:
        return self._path(f"{table}/part-{number:06d}{SUFFIXES[self.settings.format]}")

    def _path(self, name: str) -> str:
        return f"{self.root}/{name}"

    def _write(self, path: str, content: bytes) -> None:
        """All of it or nothing: a local file gets its name, an object store its object, once it is complete."""
        with self.fs.open(path, "wb", autocommit=False) as file:
            file.write(content)
        file.commit()

    def _remove(self, path: str) -> None:
        if self.fs.exists(path):
            self.fs.rm_file(path)


def open_output(place: str, settings: Settings) -> Store:
    """The output at ``place``, made if it is not there; raises ``OutputError`` when it is not one of these settings.

    Other versions of the service may go on with it: they do all of its partitions anew.
    """
    store = _store(place, settings)
    before = store.read_json(_SETTINGS)
    if before is None and store.fs.exists(store.root) and store.fs.ls(store.root):
        raise OutputError(f"{place} is not empty, and no archive; name another folder")
    described = dict(settings.described())
    differing = sorted(name for name in described if before and before.get(name) != described[name])
    differing = [name for name in differing if name not in {"made_by", "speakers"}]
    if before and differing:
        told = ", ".join(f"{name} {before.get(name)!r}, not {described[name]!r}" for name in differing)
        raise OutputError(f"{place} was begun with {told}; name another folder, or the same settings")
    for folder in (_FINISHED, *SCHEMAS):
        store.fs.makedirs(f"{store.root}/{folder}", exist_ok=True)
    store.write_json(_SETTINGS, described)
    return store


def open_archive(place: str) -> Store:
    """A finished or unfinished output, to read; raises ``OutputError`` when there is none at ``place``."""
    store = _store(place, Settings())
    found = store.read_json(_SETTINGS)
    if found is None:
        raise OutputError(f"{place} is no output of an archive: there is no {_SETTINGS} in it")
    return Store(store.fs, store.root, Settings(**found))


def _store(place: str, settings: Settings) -> Store:
    try:
        fs, root = url_to_fs(place)
    except (ImportError, ValueError) as error:
        raise OutputError(f"{place}: {error}") from error
    return Store(fs, root.rstrip("/"), settings)


def _marker(number: int) -> str:
    return f"{_FINISHED}/part-{number:06d}.json"


def _number(path: str) -> int:
    return int(PurePosixPath(path).name.removeprefix("part-").split(".")[0])
