from __future__ import annotations

import gzip
import importlib
import importlib.util
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.articles import SEEDS, read

Row = dict[str, Any]

INSTALLED = all(importlib.util.find_spec(name) for name in ("bokeh", "distributed", "pyarrow"))

if not INSTALLED and not os.environ.get("CI"):
    # They could not even be imported; test_installed.py says why they are missing.
    collect_ignore = ["test_archive.py", "test_cluster.py", "test_report.py"]


def made(count: int) -> list[dict[str, Any]]:
    """Articles made of the seeds, each with an id and a day of its own."""
    texts = [read(seed) for seed in SEEDS]
    return [
        {
            "id": f"a{number}",
            "text": texts[number % len(texts)],
            "date": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
        }
        for number in range(count)
    ]


def jsonl(path: Path, lines: list[Any]) -> Path:
    """``lines`` as a file of JSON lines, compressed where its name says so; bytes stand as they are."""
    content = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode()) + b"\n" for line in lines
    )
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``, byte for byte."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def table(folder: Path, name: str) -> list[Row]:
    """The rows of a table, as DuckDB reads them."""
    pattern = folder / name / ("*.parquet" if list((folder / name).glob("*.parquet")) else "*.jsonl.gz")
    found = duckdb.sql(f"select * from '{pattern}'")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., tuple[int, Path]]:
    """Runs the command line in this process; its exit status and the output folder."""
    # Imported by name: where the packages are missing, this file is read all the same.
    main = importlib.import_module("service.archive.cli").main

    def run(
        *inputs: Path | str, output: str = "out", options: tuple[str, ...] = ("--one-process",)
    ) -> tuple[int, Path]:
        folder = tmp_path / output
        return main([*map(str, inputs), str(folder), *options]), folder

    return run
