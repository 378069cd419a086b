"""Whatever the text, every span is where it says it is, and nothing is raised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answer import Options, to_answer
from service.engine import extract
from service.offsets import OFFSET_UNITS, OffsetUnit
from tests.articles import ROOT, SEEDS, misplaced, read, spans

CORPUS = ROOT.parent / "shared" / "corpus" / "articles.jsonl"

# What news is made of, taken apart: the words of the seeds with their marks, and marks and breaks of every kind.
WORDS = sorted({word for seed in SEEDS for word in read(seed).split()})
MARKS = [*"«»“”„\"'‹›:،؛.؟!?-–—…()[]\n\r\t \u00a0\u200f\u2067\ufeff\u0640\u064b\u2028", "\r\n", "\n\n", " “", "” "]
PIECES = st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.text(max_size=5) | st.just(" ")
TEXTS = st.lists(PIECES, max_size=80).map("".join)


def check(text: str, unit: OffsetUnit = "codepoint") -> None:
    answer = to_answer(extract(text), Options(offset_unit=unit))
    assert misplaced(text, answer, unit) == []
    assert all(span["start"] < span["end"] for span in spans(answer))


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed(seed: Path, unit: OffsetUnit) -> None:
    check(read(seed), unit)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_cut_anywhere(seed: Path) -> None:
    text = read(seed)
    for place in range(0, len(text), 37):
        check(text[:place])
        check(text[place:])


@given(TEXTS, st.sampled_from(OFFSET_UNITS))
def test_any_text(text: str, unit: OffsetUnit) -> None:
    check(text, unit)


@given(st.permutations(read(SEEDS[3]).split(" ")))
def test_an_article_whose_words_are_shuffled(words: list[str]) -> None:
    check(" ".join(words))


@given(TEXTS)
def test_the_same_text_gets_the_same_answer(text: str) -> None:
    assert extract(text) == extract(text)


@pytest.mark.skipif(not CORPUS.exists(), reason="the unlabelled corpus beside the project is not here")
def test_a_corpus_of_real_articles() -> None:
    with CORPUS.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    assert texts
    for text in texts:
        check(text)
