"""The last of these tests: nothing that any of the services before it logged is a word of an article."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import regex

from tests.articles import SEEDS, read
from tests.running.server import LOGS, serving

ARABIC = regex.compile(r"\p{Arabic}|\\u06[0-9a-f]{2}", regex.IGNORECASE)
# Latin words can be the log's own as well; so long a one is not.
LATIN = regex.compile(r"[A-Za-z]{7,}")


def words_in(log: str, texts: list[str]) -> set[str]:
    """What in ``log`` is a word of ``texts``, or is Arabic at all."""
    latin = {word for text in texts for word in LATIN.findall(text)} - {"Content"}
    return {word for word in LATIN.findall(log) if word in latin} | set(ARABIC.findall(log))


def test_no_log_has_a_word_of_an_article(record_property: Callable[[str, object], None]) -> None:
    texts = [read(seed) for seed in SEEDS]
    with serving() as server:
        assert server.post(texts[0])[0] == 200
    logs = [path.read_text(encoding="utf-8") for path in LOGS.glob("*.log")]
    lines = [line for log in logs for line in log.splitlines()]
    assert [line for line in lines if not json.loads(line)["message"]] == []
    assert sum('"message": "request"' in line for line in lines) >= 1
    record_property("lines", len(lines))
    assert words_in("\n".join(lines), texts) == set()


@pytest.mark.parametrize("planted", ["وقال", r"\u0642\u0627\u0644", "Operation Inherent Resolve"])
def test_a_word_would_be_found(planted: str) -> None:
    assert words_in(f'{{"message": "{planted}"}}', [read(seed) for seed in SEEDS])
