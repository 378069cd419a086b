"""The files of an archive, wherever fsspec reaches: JSON lines, plain or compressed, and Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final, Literal

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem
from fsspec.utils import infer_compression

Kind = Literal["jsonl", "parquet"]

_KINDS: Final[dict[str, Kind]] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".pq": "parquet"}
_READ: Final = "JSON lines (.jsonl, .ndjson; also .gz, .bz2, .xz) and Parquet (.parquet, .pq)"
_WILD: Final = frozenset("*?[")


class InputError(ValueError):
    """An input cannot be used at all; the message names it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file: its ``name`` as the output gives it, where it is, what it holds, and its size in bytes."""

    name: str
    fs: Any
    path: str
    kind: Kind
    compression: str | None
    size: int


def find(places: Iterable[str]) -> list[Input]:
    """The files at ``places``: each a file, a pattern with ``*``, or a folder whose files of known kinds are meant.

    A place's files come in the order of their names. Raises ``InputError`` when a place has none.
    """
    return [found for place in places for found in _find_at(place)]


def _find_at(place: str) -> Iterator[Input]:
    try:
        fs, path = url_to_fs(place)
        paths = _paths(fs, path)
    except (ImportError, OSError, ValueError) as error:
        raise InputError(f"{place}: {error}") from error
    if not paths:
        raise InputError(f"{place}: nothing to read there; what is read is {_READ}")
    for each in paths:
        yield _input(fs, each)


def _paths(fs: Any, path: str) -> list[str]:
    if not fs.exists(path) and _WILD & set(path):
        return sorted(each for each in fs.glob(path) if fs.isfile(each))
    if fs.isdir(path):
        return sorted(each for each in fs.find(path) if _kind(each) is not None)
    if not fs.exists(path):
        raise InputError("no such file")
    return [path]


def _input(fs: Any, path: str) -> Input:
    kind = _kind(path)
    if kind is None:
        raise InputError(f"{path}: not of a kind that is read, which is {_READ}")
    name = path if isinstance(fs, LocalFileSystem) else fs.unstrip_protocol(path)
    return Input(name, fs, path, kind, infer_compression(path), fs.size(path) or 0)


def _kind(path: str) -> Kind | None:
    """What the name of the file says it holds, under its compression."""
    name = PurePosixPath(path)
    plain = name.with_suffix("") if infer_compression(path) else name
    kind = _KINDS.get(plain.suffix.lower())
    # Parquet compresses its columns itself.
    return None if kind == "parquet" and plain != name else kind
