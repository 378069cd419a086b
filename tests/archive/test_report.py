"""The page of charts: its figures are those of the tables, and it needs nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from service.archive.cli import main
from service.archive.report.charts import charts
from service.archive.report.command import page
from service.archive.report.counts import Alike, count, period
from service.archive.store import open_archive
from tests.archive.conftest import jsonl, made, table

Archive = Callable[..., tuple[int, Path]]


@pytest.fixture(params=["parquet", "jsonl"])
def out(tmp_path: Path, archive: Archive, request: pytest.FixtureRequest) -> Path:
    options = ("--one-process", "--format", request.param, "--partition", "4")
    return archive(jsonl(tmp_path / "in.jsonl", made(10)), options=options)[1]


def test_the_figures_are_those_of_the_tables(out: Path) -> None:
    alike = count(open_archive(str(out)))
    rows = table(out, "quotations")
    shown = {chart.title: chart for chart in charts(alike)}
    assert set(shown) == {
        *(
            "Most quoted speakers",
            "Quotations over time",
            "Types",
            "People by the gender of the cue",
            "Verbs by speaker",
        )
    }
    assert {row[0]: row[1] for row in shown["Types"].rows} == Counter(row["type"] for row in rows)
    most = Counter(row["registry_id"] or row["speaker"] for row in rows if row["speaker"]).most_common(1)[0][1]
    assert shown["Most quoted speakers"].rows[0][1] == most
    assert sum(sum(map(int, row[1:])) for row in shown["Quotations over time"].rows) == len(rows)


def test_the_page_stands_alone(out: Path) -> None:
    assert main(["report", str(out)]) == 0
    written = (out / "report.html").read_text(encoding="utf-8")
    assert not re.findall(r"""<(?:script|link|img)[^>]+(?:src|href)=""", written)
    assert len(written.encode()) < 2_000_000
    assert "تيري فلين" in written


def test_a_name_is_not_taken_for_html() -> None:
    evil = "<script>alert(1)</script>"
    one = Alike(evil, None, "person", None, "direct", "قال", "m", None, 3)
    assert evil not in page(list(charts([one])), evil)


def test_an_archive_without_quotations_says_so(tmp_path: Path, archive: Archive) -> None:
    _, out = archive(jsonl(tmp_path / "in.jsonl", [{"id": "a", "text": "طقس جميل"}]))
    assert main(["report", str(out)]) == 0
    assert "There is no quotation in this archive." in (out / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("last", "start"), [("2024-03-01", "2024-02-15"), ("2026-01-01", "2024-02-01"), ("2034-01-01", "2024-01-01")]
)
def test_time_is_told_in_days_months_or_years(last: str, start: str) -> None:
    days = [date(2024, 1, 1), date.fromisoformat(last)]
    alike = [Alike(None, None, None, None, "direct", None, None, day, 1) for day in days]
    assert str(period(alike)(date(2024, 2, 15))) == start
