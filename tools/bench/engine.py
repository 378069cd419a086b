"""The engine per article against one pass of a tokeniser over the same text, and where its time goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from time import process_time

import regex

from service.answer import to_answer
from service.engine import extract
from service.engine.article import Article
from service.engine.cues import find_cues
from service.engine.marks import pair_marks
from service.engine.resolve import Resolver
from service.engine.rules import run
from service.engine.text import Text
from tools.bench.texts import collections
from tools.bench.timing import by_turns, seconds, spread

ROUNDS = 5
STAGE_ROUNDS = 3
LENGTH = 4_000
_TOKEN = regex.compile(r"\w+|[^\w\s]")


def one_pass(text: str) -> None:
    """The floor: every token of ``text`` seen once."""
    for _ in _TOKEN.finditer(text):
        pass


def report() -> Iterator[str]:
    """The lines of both tables."""
    # First, while no memory knows an article yet.
    stream = _stream(list(collections().values())[-1])
    yield "| articles | | characters | tokenising pass, ms | engine, ms | engine / pass |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for name, texts in collections().items():
        yield _collection(name, texts)
    yield ""
    yield from _stages(list(collections().items())[-1])
    yield ""
    yield stream


def _stream(texts: list[str]) -> str:
    """How fast an archive goes through in which no article comes twice."""
    archive = [text[:LENGTH] for text in texts if len(text) >= LENGTH] or texts
    begun = process_time()
    for text in archive:
        to_answer(extract(text))
    rate = len(archive) / (process_time() - begun)
    return (
        f"{len(archive)} articles of {LENGTH:,} characters, each once, in one process: {rate:.0f} a second of its time"
    )


def _collection(name: str, texts: list[str]) -> str:
    for text in texts:
        extract(text)
    floors, times, ratios = [], [], []
    for text in texts:
        floor, time = map(min, by_turns(ROUNDS, partial(one_pass, text), partial(extract, text)))
        floors.append(floor * 1000)
        times.append(time * 1000)
        ratios.append(time / floor)
    size = spread([len(text) for text in texts])
    return (
        f"| {name} | {len(texts)} | {size.middle:.0f} | {spread(floors):.3f} | {spread(times):.2f} | "
        f"{spread(ratios):.1f} |"
    )


def _stages(collection: tuple[str, list[str]]) -> Iterator[str]:
    """The share of each stage in the time of a whole answer."""
    name, texts = collection
    totals = dict.fromkeys(("text", "marks", "cues", "rules", "speakers", "quotations", "answer"), 0.0)
    floor = 0.0
    for text in texts:
        floor += min(seconds(partial(one_pass, text)) for _ in range(STAGE_ROUNDS))
        rounds = [_times(text) for _ in range(STAGE_ROUNDS)]
        for stage in totals:
            totals[stage] += min(taken[stage] for taken in rounds)
    yield f"| stage ({name}) | in tokenising passes | share |"
    yield "| --- | ---: | ---: |"
    for stage, taken in totals.items():
        yield f"| {stage} | {taken / floor:.1f} | {taken / sum(totals.values()):.0%} |"


def _times(text: str) -> dict[str, float]:
    """The seconds of each stage on ``text``; what no stage of its own can be run for is what is left of the whole."""
    tokens = Text(text)
    taken = {
        "text": seconds(partial(Text, text)),
        "marks": seconds(partial(pair_marks, tokens)),
        "cues": seconds(partial(find_cues, tokens)),
    }
    article = Article(text)
    begun = process_time()
    drafts = run(article)
    taken["rules"] = process_time() - begun
    taken["speakers"] = seconds(partial(Resolver(article).run, drafts))
    begun = process_time()
    extraction = extract(text)
    taken["quotations"] = max(0.0, process_time() - begun - sum(taken.values()))
    taken["answer"] = seconds(partial(to_answer, extraction))
    return taken
