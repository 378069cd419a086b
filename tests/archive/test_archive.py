"""What an archive becomes, record by record, in one process."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from service.answer import Options, to_answer
from service.archive.articles import to_day
from service.archive.cli import main
from service.archive.gender import cue_gender
from service.archive.records import MAX_LINE_BYTES
from service.archive.tables import SCHEMAS
from service.engine import extract
from service.formats.flat import flat_rows
from tests.archive.conftest import Row, contents, jsonl, made, table

Archive = Callable[..., tuple[int, Path]]

ARTICLES = made(7)
ONE = ("--one-process",)


def expected(articles: list[Row]) -> list[tuple[Any, ...]]:
    """The flat rows the service gives for ``articles``, without the archive's own columns."""
    return [
        tuple(row.values())
        for article in articles
        for row in flat_rows(to_answer(extract(article["text"]), Options(id=article["id"])))
    ]


def flat(rows: list[Row]) -> list[tuple[Any, ...]]:
    own = {"date", "cue_gender"}
    return [tuple(value for name, value in row.items() if name not in own) for row in rows]


@pytest.mark.parametrize("format_", ["parquet", "jsonl"])
@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz"])
def test_every_quotation_the_service_finds_is_a_row(tmp_path: Path, archive: Archive, name: str, format_: str) -> None:
    status, out = archive(jsonl(tmp_path / name, ARTICLES), options=(*ONE, "--format", format_, "--partition", "3"))
    assert status == 0
    assert flat(table(out, "quotations")) == expected(ARTICLES)
    assert [row["article"] for row in table(out, "articles")] == [article["id"] for article in ARTICLES]
    assert table(out, "errors") == []


def test_offsets_lead_to_the_words(tmp_path: Path, archive: Archive) -> None:
    _, out = archive(jsonl(tmp_path / "in.jsonl", ARTICLES))
    texts = {article["id"]: article["text"] for article in ARTICLES}
    rows = table(out, "quotations")
    assert rows
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["text"] for row in rows)


def test_the_columns_have_their_types(tmp_path: Path, archive: Archive) -> None:
    _, out = archive(jsonl(tmp_path / "in.jsonl", ARTICLES))
    for name, schema in SCHEMAS.items():
        assert parquet.read_schema(next((out / name).iterdir())).equals(schema)


def test_parquet_is_read_as_json_lines_are(tmp_path: Path, archive: Archive) -> None:
    parquet.write_table(pa.Table.from_pylist(ARTICLES), tmp_path / "in.parquet", row_group_size=2)
    status, out = archive(tmp_path / "in.parquet")
    assert status == 0
    assert flat(table(out, "quotations")) == expected(ARTICLES)


def test_a_folder_and_a_pattern_are_their_files_in_order(tmp_path: Path, archive: Archive) -> None:
    (tmp_path / "in").mkdir()
    for number, article in enumerate(ARTICLES):
        jsonl(tmp_path / "in" / f"{number}.jsonl", [article])
    (tmp_path / "in" / "README.txt").write_text("no articles")
    archive(tmp_path / "in", output="folder")
    archive(str(tmp_path / "in" / "*.jsonl"), output="pattern")
    assert contents(tmp_path / "folder") == contents(tmp_path / "pattern")
    assert len(table(tmp_path / "folder", "articles")) == len(ARTICLES)


def test_what_fsspec_reaches_is_read_and_written(tmp_path: Path, archive: Archive) -> None:
    """A file system in memory stands for a bucket."""
    memory = fsspec.filesystem("memory")
    memory.pipe_file("/bucket/in.jsonl", jsonl(tmp_path / "in.jsonl", ARTICLES).read_bytes())
    assert main(["memory://bucket/in.jsonl", "memory://bucket/out", *ONE]) == 0
    assert (
        memory.cat_file("/bucket/out/summary.json") == (archive(tmp_path / "in.jsonl")[1] / "summary.json").read_bytes()
    )


BAD: list[tuple[Any, str]] = [
    (b"{", "not-json"),
    (b"[" * 100_000, "not-json"),
    (b"[1]", "not-an-object"),
    ('{"text": "نعم"}'.encode("cp1256"), "not-utf-8"),
    ({"id": "a"}, "no-text"),
    ({"id": "a", "text": None}, "bad-text"),
    ({"id": "a", "text": 5}, "bad-text"),
    ({"id": "a", "text": " \n"}, "empty-text"),
    ({"id": "a", "text": "ا" * 200_001}, "text-too-long"),
    ({"id": ["a"], "text": "نعم"}, "bad-id"),
    (b'{"id": "a", "text": "\\ud800"}', "lone-surrogate"),
    (b" " * (MAX_LINE_BYTES + 1) + b"{}", "line-too-long"),
]


def test_a_bad_record_is_an_error_with_its_place_and_the_run_goes_on(tmp_path: Path, archive: Archive) -> None:
    lines = [line for bad, _ in BAD for line in (bad, ARTICLES[0])]
    status, out = archive(jsonl(tmp_path / "in.jsonl", lines))
    errors = table(out, "errors")
    assert status == 0
    assert [(row["line"], row["code"]) for row in errors] == [(2 * n + 1, code) for n, (_, code) in enumerate(BAD)]
    assert all(row["reason"] for row in errors)
    assert {row["source"] for row in errors} == {str(tmp_path / "in.jsonl")}
    assert len(table(out, "articles")) == len(BAD)


def test_a_record_without_an_id_is_called_after_its_place(tmp_path: Path, archive: Archive) -> None:
    path = jsonl(tmp_path / "in.jsonl", [b"", {"text": ARTICLES[0]["text"]}, {"id": 7, "text": "نعم"}])
    assert [row["article"] for row in table(archive(path)[1], "articles")] == [f"{path}#2", "7"]


def test_a_file_that_breaks_off_gives_what_it_has_and_an_error(tmp_path: Path, archive: Archive) -> None:
    whole = jsonl(tmp_path / "a.jsonl.gz", made(200)).read_bytes()
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    _, out = archive(tmp_path / "a.jsonl.gz", jsonl(tmp_path / "b.jsonl", ARTICLES))
    (error,) = table(out, "errors")
    assert error["code"] == "broken-file"
    articles = table(out, "articles")
    assert [row["article"] for row in articles if row["source"].endswith("b.jsonl")] == [one["id"] for one in ARTICLES]
    assert error["line"] == sum(row["source"].endswith("a.jsonl.gz") for row in articles) + 1


def test_parquet_whose_text_is_called_otherwise(tmp_path: Path, archive: Archive) -> None:
    parquet.write_table(pa.table({"body": [ARTICLES[0]["text"]]}), tmp_path / "in.parquet")
    (error,) = table(archive(tmp_path / "in.parquet")[1], "errors")
    assert (error["code"], error["reason"]) == ("no-text", "The file has no column 'text', only body.")
    _, out = archive(tmp_path / "in.parquet", output="named", options=(*ONE, "--text-field", "body"))
    assert len(table(out, "articles")) == 1


def test_an_article_the_engine_fails_on_stops_no_other(
    tmp_path: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(text: str, register: object) -> Any:  # noqa: ARG001
        if text == "نعم":
            raise ZeroDivisionError("no")
        return extract(text)

    monkeypatch.setattr("service.archive.work.extract", failing)
    _, out = archive(jsonl(tmp_path / "in.jsonl", [{"id": "a", "text": "نعم"}, ARTICLES[0]]))
    assert [(row["article"], row["code"], row["reason"]) for row in table(out, "errors")] == [
        ("a", "engine-failed", "ZeroDivisionError: no")
    ]
    assert len(table(out, "articles")) == 1


def test_finished_partitions_are_not_done_again(
    tmp_path: Path, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    """An archive that has grown: what stood there stays, the last partition is filled up, the rest is added."""
    options = (*ONE, "--partition", "3")
    path = jsonl(tmp_path / "in.jsonl", ARTICLES)
    _, out = archive(path, options=options)
    before = {name: (out / name).stat().st_mtime_ns for name in contents(out)}
    jsonl(path, made(9))
    archive(path, options=options)
    assert "9 articles" in capsys.readouterr().err.splitlines()[-1]
    changed = {name for name, time in before.items() if (out / name).stat().st_mtime_ns != time}
    assert not {name for name in changed if "part-000000" in name or "part-000001" in name}
    archive(path, output="anew", options=options)
    assert contents(out) == contents(tmp_path / "anew")


def test_what_was_cut_off_while_writing_is_done_again(tmp_path: Path, archive: Archive) -> None:
    path = jsonl(tmp_path / "in.jsonl", ARTICLES)
    _, out = archive(path, options=(*ONE, "--partition", "3"))
    whole = contents(out)
    (out / "finished" / "part-000001.json").unlink()
    (out / "quotations" / "part-000001.parquet").write_bytes(b"half")
    (out / "finished" / "part-000002.json").write_bytes(b'{"dig')
    archive(path, options=(*ONE, "--partition", "3"))
    assert contents(out) == whole


def test_an_archive_that_has_shrunk_leaves_nothing_behind(tmp_path: Path, archive: Archive) -> None:
    options = (*ONE, "--partition", "2")
    path = jsonl(tmp_path / "in.jsonl", ARTICLES)
    archive(path, options=options)
    jsonl(path, ARTICLES[:3])
    _, out = archive(path, options=options)
    archive(path, output="anew", options=options)
    assert contents(out) == contents(tmp_path / "anew")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["{tmp}/none.jsonl", "{tmp}/out"], "{tmp}/none.jsonl: no such file"),
        (["{tmp}/*.jsonl", "{tmp}/out"], "{tmp}/*.jsonl: nothing to read there"),
        (["{tmp}/full/notes.txt", "{tmp}/out"], "not of a kind that is read"),
        (["nowhere://in.jsonl", "{tmp}/out"], "nowhere://in.jsonl: "),
        (["{tmp}/full/in.jsonl", "{tmp}/full"], "{tmp}/full is not empty, and no archive"),
        (["{tmp}/full/in.jsonl", "{tmp}/out", "--speakers", "{tmp}/none.csv"], "{tmp}/none.csv"),
        (["report", "{tmp}/full"], "{tmp}/full is no output of an archive"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    jsonl(tmp_path / "full" / "in.jsonl", ARTICLES)
    options = [] if arguments[0] == "report" else ONE
    assert main([*(one.format(tmp=tmp_path) for one in arguments), *options]) == 2
    assert complaint.format(tmp=tmp_path) in capsys.readouterr().err
    assert (tmp_path / "full" / "notes.txt").read_text() == "mine"


def test_an_output_of_other_settings_is_left_alone(
    tmp_path: Path, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    path = jsonl(tmp_path / "in.jsonl", ARTICLES)
    _, out = archive(path)
    before = contents(out)
    assert archive(path, options=(*ONE, "--format", "jsonl"))[0] == 2
    assert "was begun with format 'parquet', not 'jsonl'" in capsys.readouterr().err
    assert contents(out) == before


def test_other_code_at_a_worker_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, archive: Archive) -> None:
    monkeypatch.setattr("service.archive.work.made_by", lambda: "service 0.0.9")
    assert archive(jsonl(tmp_path / "in.jsonl", ARTICLES))[0] == 2


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-06", date(2024, 5, 6)),
        ("2024-05-06T23:59:00+03:00", date(2024, 5, 6)),
        (b"2024-05-06T10:00:00Z", date(2024, 5, 6)),
        ("Mon, 06 May 2024 07:55:12 GMT", date(2024, 5, 6)),
        (date(2024, 5, 6), date(2024, 5, 6)),
        ("yesterday", None),
        ("", None),
        (20240506, None),
        (None, None),
    ],
)
def test_days(written: object, day: date | None) -> None:
    assert to_day(written) == day


@pytest.mark.parametrize(
    ("cue", "lemma", "gender"),
    [
        ("وقالت", "قال", "f"),
        ("قال", "قال", "m"),
        ("مضيفة", "أضاف", "f"),
        ("مؤكداً", "أكد", "m"),
        ("كما قالت", "قال", "f"),
        ("بقولها", "قال", "f"),
        ("بحسب", "بحسب", None),
        ("قول", "قال", None),
        (None, None, None),
    ],
)
def test_the_gender_a_cue_shows(cue: str | None, lemma: str | None, gender: str | None) -> None:
    assert cue_gender(cue, lemma) == gender


def test_json_lines_hold_a_day_as_a_string(tmp_path: Path, archive: Archive) -> None:
    _, out = archive(jsonl(tmp_path / "in.jsonl", ARTICLES), options=(*ONE, "--format", "jsonl"))
    first = json.loads(gzip.decompress((out / "articles" / "part-000000.jsonl.gz").read_bytes()).splitlines()[0])
    assert first["date"] == "2024-01-01"
