"""``python -m service evaluate``, on the annotated seeds and on an article made to be answered wrongly."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from service.answer import to_answer
from service.cli import main
from service.engine import extract
from service.evaluation.command import evaluate
from service.evaluation.report import to_json
from service.evaluation.tally import tally
from tests.articles import GOLD, ROOT

SEEDS = ROOT / "tests" / "gold" / "seeds"
SHARED = ROOT.parent / "shared"
Capture = pytest.CaptureFixture[str]

TEXT = "قال الوزير سامي حداد إن الميناء مفتوح. وأضاف أن السفن تصل."
WRONG = {
    "id": "made-up",
    "text": TEXT,
    "speakers": {"x": {"name": "رامي قاسم"}, "y": {"name": "الوزير سامي نديم حداد", "aliases": ["سامي حداد"]}},
    "quotes": [
        {"type": "indirect", "start": 24, "end": 31, "speakers": ["x"]},
        {"type": "indirect", "start": 48, "end": 57, "speakers": ["y"]},
        {"type": "direct", "start": 0, "end": 10, "speakers": ["y"]},
    ],
}


def json_report(*arguments: str, capsys: Capture) -> dict[str, Any]:
    assert main(["evaluate", "--json", *arguments]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def test_the_seeds_are_all_right(capsys: Capture) -> None:
    report = json_report(str(SEEDS), capsys=capsys)
    everything = report["types"]["all"]
    assert report["articles"] == len(GOLD)
    assert (everything["missed"], everything["speaker"], everything["fullest_name"]) == (0, 1.0, 1.0)
    assert sum(rule["answers"] for rule in report["rules"].values()) == everything["found"] + everything["extra"]
    assert sum(band["answers"] for band in report["confidence"]) == everything["found"] + everything["extra"]


def test_what_is_wrong_is_counted_and_listed(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(WRONG), encoding="utf-8")
    assert main(["evaluate", "--errors", str(path)]) == 0
    printed = capsys.readouterr()
    kinds = [line.split()[1] for line in printed.err.splitlines()]
    assert kinds == ["WHO", "EDGE", "NAME", "MISS"]
    figures = tally(evaluate([path]))
    assert (figures.types["all"].found, figures.types["all"].missed, figures.types["quoted"].missed) == (2, 1, 1)
    assert figures.types["all"].f1(figures.types["all"].attributed) == pytest.approx(2 * 1 / (2 * 2 + 1))
    for heading in ("type ", "rule ", "confidence "):
        assert heading in printed.out


def test_gold_that_cannot_be_read_ends_with_2(tmp_path: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(tmp_path / "none.json")]) == 2
    assert "none.json" in capsys.readouterr().err


def test_no_answers_make_a_report_too(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "quiet.json"
    path.write_text(json.dumps({"text": "طقس معتدل.", "quotes": []}), encoding="utf-8")
    assert json_report(str(path), capsys=capsys)["types"]["all"]["f1"] == 0.0


def test_the_scorer_beside_the_project_agrees() -> None:
    """Two scorers written apart from each other count the same on every article of the development gold."""
    if not (SHARED / "score.py").is_file():
        pytest.skip("no scorer beside the project to agree with")
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold = [json.loads(path.read_bytes()) for path in sorted((SHARED / "gold" / "dev").glob("*.json"))]
    theirs = score.summarise([row for each in gold for row in score.score_doc(each, to_answer(extract(each["text"])))])
    ours = to_json(tally(evaluate([SHARED / "gold" / "dev"])))["types"]
    for group in ("quoted", "indirect", "all"):
        for one, other in (
            ("found", "found"),
            ("missed", "missed"),
            ("extra", "extra"),
            ("exact_f1", "exact_f1"),
            ("speaker", "attribution_accuracy"),
            ("fullest_name", "full_name_accuracy"),
            ("attributed_f1", "attributed_f1"),
        ):
            assert ours[group][one] == pytest.approx(theirs[group][other]), (group, one)


def test_the_annotated_article_of_the_documentation_is_answered_rightly(tmp_path: Path, capsys: Capture) -> None:
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    path = tmp_path / "documented.json"
    path.write_text(page.partition("```json\n")[2].partition("```")[0], encoding="utf-8")
    everything = json_report(str(path), capsys=capsys)["types"]["all"]
    assert (everything["found"], everything["exact_f1"], everything["fullest_name"]) == (1, 1.0, 1.0)
