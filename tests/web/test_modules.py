"""The pure functions of the page, asked in the browser."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.test_rules import RULES
from tests.web.visit import Visit


def piece(start: int, end: int, *quotes: str) -> dict[str, Any]:
    return {"start": start, "end": end, "quotes": list(quotes)}


def test_an_article_is_cut_where_anything_begins_or_ends(visit: Visit) -> None:
    text = "ab\r\n\ncdef"
    quotes = [
        {"id": "q1", "start": 1, "end": 7, "quoted": [], "cue": None, "mention": None},
        {"id": "q2", "start": 6, "end": 9, "quoted": [], "cue": {"start": 5, "end": 6}, "mention": None},
    ]
    script = "({ cut }, [text, quotes]) => cut(text, { quotes })"
    paragraphs = visit.open().import_("pieces.js", script, [text, quotes])
    pieces = [[piece(p["start"], p["end"], *p["quotes"]) for p in each["pieces"]] for each in paragraphs]
    assert pieces == [
        [piece(0, 1), piece(1, 2, "q1")],
        [piece(5, 6, "q1"), piece(6, 7, "q1", "q2"), piece(7, 9, "q2")],
    ]
    flat = [p for each in paragraphs for p in each["pieces"]]
    assert [p["begins"] for p in flat] == [[], ["q1"], [], ["q2"], []]
    assert [p["ends"] for p in flat] == [[], [], [], ["q1"], ["q2"]]
    assert flat[2]["cues"] == ["q2"]


def test_long_work_pauses_when_its_time_is_used_up(visit: Visit) -> None:
    script = """async ({ inSlices }) => {
      let clock = 0;
      const done = [];
      const pauses = [];
      const work = (item) => { done.push(item); clock += 5; };
      const pause = async () => { pauses.push(done.length); };
      const slices = await inSlices([1, 2, 3, 4, 5, 6, 7], work, { now: () => clock, pause });
      return { slices, done, pauses };
    }"""
    result = visit.open().import_("slices.js", script)
    assert result == {"slices": 3, "done": [1, 2, 3, 4, 5, 6, 7], "pauses": [3, 6]}


def test_long_work_stops_when_nobody_wants_it_any_more(visit: Visit) -> None:
    script = """async ({ inSlices }) => {
      const wanted = new AbortController();
      const done = [];
      let clock = 0;
      const work = (item) => { done.push(item); clock += 100; };
      const pause = async () => wanted.abort();
      const name = await inSlices([1, 2, 3], work, { signal: wanted.signal, now: () => clock, pause })
        .catch((error) => error.name);
      return [name, done];
    }"""
    assert visit.open().import_("slices.js", script) == ["AbortError", [1]]


@pytest.mark.parametrize(
    ("languages", "language"),
    [(["ar"], "ar"), (["en-GB", "ar"], "en"), (["fr", "ar-EG", "en"], "ar"), (["de"], "en"), ([], "en")],
)
def test_the_first_language_the_page_knows_is_taken(visit: Visit, languages: list[str], language: str) -> None:
    script = "({ languageFor }, languages) => languageFor(languages)"
    assert visit.open().import_("settings.js", script, languages) == language


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_has_its_reason(visit: Visit, language: str) -> None:
    script = "({ ruleIn }, [names, language]) => names.filter((name) => ruleIn(name, language) === '')"
    missing = visit.open().import_("reasons.js", script, [[*sorted(RULES), "no-such-rule"], language])
    assert missing == ["no-such-rule"], "give each of these its words in service/web/static/reasons.js"
