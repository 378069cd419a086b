"""What the page shows of an article is what the service says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.articles import SEEDS, read
from tests.web.visit import Visit, without_breaks

EACH_SEED = pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
# Outside the basic plane, joined, and combined with marks: each counts differently in each unit.
DECORATED = "😀👩🏽‍💻 قَالَ نَاطِقٌ: 𝔸 بَيَانٌ\n"


def check_words(visit: Visit, answer: dict[str, Any]) -> None:
    for quote in answer["quotes"]:
        assert visit.words(quote["id"]) == without_breaks(quote["text"])
        for kind in ("cue", "mention"):
            if quote[kind]:
                assert visit.words(quote["id"], kind) == without_breaks(quote[kind]["text"])


@EACH_SEED
def test_the_marked_words_are_the_right_ones(visit: Visit, seed: Path) -> None:
    text = visit.open().choose(seed)
    answer = visit.ask(text)
    assert visit.shown() == [quote["id"] for quote in answer["quotes"]]
    check_words(visit, answer)


@EACH_SEED
def test_also_after_emoji_and_marks(visit: Visit, seed: Path) -> None:
    text = DECORATED + read(seed).replace("\n", " 🕊️\n")
    visit.open().read(text)
    answer = visit.ask(text)
    assert answer["quotes"]
    check_words(visit, answer)
