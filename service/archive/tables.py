"""The tables an archive becomes, and their bytes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any, Final

import pyarrow as pa
from pyarrow import parquet
from pyarrow.json import ParseOptions, read_json

from service.archive.settings import Format
from service.formats.flat import COLUMNS

Row = dict[str, Any]

_TYPES: Final = {"start": pa.int64(), "end": pa.int64(), "confidence": pa.float64()}

#: The columns of each table, in order. Those of ``quotations`` are those of the service's CSV, and two of their own.
SCHEMAS: Final[Mapping[str, Any]] = {
    "quotations": pa.schema(
        [(name, _TYPES.get(name, pa.string())) for name in COLUMNS]
        + [("date", pa.date32()), ("cue_gender", pa.string())]
    ),
    "articles": pa.schema(
        [
            ("article", pa.string()),
            ("date", pa.date32()),
            ("characters", pa.int64()),
            ("quotations", pa.int64()),
            ("source", pa.string()),
            ("line", pa.int64()),
        ]
    ),
    "errors": pa.schema(
        [
            ("source", pa.string()),
            ("line", pa.int64()),
            ("article", pa.string()),
            ("code", pa.string()),
            ("reason", pa.string()),
        ]
    ),
}

SUFFIXES: Final[Mapping[Format, str]] = {"parquet": ".parquet", "jsonl": ".jsonl.gz"}


def to_bytes(table: str, rows: Iterable[Row], format_: Format) -> bytes:
    """``rows`` of ``table`` as the content of one file; the same rows give the same bytes."""
    schema = SCHEMAS[table]
    if format_ == "parquet":
        sink = BytesIO()
        parquet.write_table(pa.Table.from_pylist(list(rows), schema), sink, compression="zstd")
        return sink.getvalue()
    lines = (
        json.dumps({name: row.get(name) for name in schema.names}, ensure_ascii=False, default=str) for row in rows
    )
    # The time of writing, which gzip would keep, is none of the content.
    return gzip.compress("".join(f"{line}\n" for line in lines).encode(), mtime=0)


def from_bytes(table: str, content: bytes, format_: Format, columns: list[str]) -> Any:
    """The ``columns`` of a file of ``table`` as an Arrow table."""
    if format_ == "parquet":
        return parquet.read_table(BytesIO(content), columns=columns)
    lines = gzip.decompress(content)
    wanted = pa.schema([SCHEMAS[table].field(name) for name in columns])
    if not lines:
        return wanted.empty_table()
    # JSON has no days, only how they are written.
    written = pa.schema([(one.name, pa.string() if one.type == pa.date32() else one.type) for one in wanted])
    options = ParseOptions(explicit_schema=written, unexpected_field_behavior="ignore")
    return read_json(BytesIO(lines), parse_options=options).select(columns).cast(wanted)
