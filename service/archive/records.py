"""The records of one input, one by one, unread: a line of JSON, or the fields of a row of Parquet."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from lzma import LZMAError
from typing import IO, Any, Final

import pyarrow
from fsspec.compression import compr
from pyarrow import parquet

from service.archive.inputs import Input
from service.archive.settings import Settings

#: A line longer than this is no article; it is skipped without being held in memory.
MAX_LINE_BYTES: Final = 16 * 1024 * 1024

_BATCH_ROWS: Final = 256
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_BROKEN: Final = (OSError, EOFError, zlib.error, LZMAError, pyarrow.ArrowException)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """In place of a record: why there is none, as a code for programs and a sentence."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its input, its line or row counted from 1, and what stands there.

    ``read`` is how many bytes of the input had been read when it was reached.
    """

    source: str
    line: int
    content: bytes | dict[str, Any] | Unreadable
    read: int


def records(source: Input, settings: Settings) -> Iterator[Record]:
    """Every record of ``source``, blank lines left out. Where the file breaks off, the last one is ``Unreadable``."""
    line = read = 0
    try:
        for line, content, read in _READERS[source.kind](source, settings):
            yield Record(source.name, line, content, read)
    except _BROKEN as error:
        broken = Unreadable("broken-file", f"The file cannot be read any further: {error}")
        yield Record(source.name, line + 1, broken, source.size)


def _lines(source: Input, _: Settings) -> Iterator[tuple[int, bytes | Unreadable, int]]:
    with source.fs.open(source.path, "rb") as raw:
        stream = compr[source.compression](raw, mode="rb")
        number = 0
        while line := stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            content: bytes | Unreadable = line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line
            if len(line) > MAX_LINE_BYTES:
                _skip_line(stream)
                content = Unreadable("line-too-long", f"The line is longer than {MAX_LINE_BYTES} bytes.")
            if not isinstance(content, bytes) or content.strip():
                yield number, content, raw.tell()


def _skip_line(stream: IO[bytes]) -> None:
    while (rest := stream.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
        pass


def _rows(source: Input, settings: Settings) -> Iterator[tuple[int, dict[str, Any] | Unreadable, int]]:
    with source.fs.open(source.path, "rb") as raw:
        table = parquet.ParquetFile(raw)
        names = table.schema_arrow.names
        if settings.text_field not in names:
            yield 1, _no_column(settings.text_field, names), source.size
            return
        columns = [name for name in (settings.id_field, settings.text_field, settings.date_field) if name in names]
        total = max(table.metadata.num_rows, 1)
        number = 0
        for batch in table.iter_batches(_BATCH_ROWS, columns=columns):
            for row in _undecoded(batch).to_pylist():
                number += 1
                yield number, row, source.size * number // total


def _no_column(name: str, names: list[str]) -> Unreadable:
    return Unreadable("no-text", f"The file has no column {name!r}, only {', '.join(names)}.")


def _undecoded(batch: Any) -> Any:
    """``batch`` with its strings as bytes: one that is not UTF-8 would spoil the others."""
    columns = [column.cast(pyarrow.binary()) if _is_string(column.type) else column for column in batch.columns]
    return pyarrow.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _is_string(kind: Any) -> bool:
    return bool(pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind))


_READERS: Final[dict[str, Callable[[Input, Settings], Iterator[tuple[int, Any, int]]]]] = {
    "jsonl": _lines,
    "parquet": _rows,
}
