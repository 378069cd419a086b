"""Work grows with the length of the text, whatever is in it: calls, lines and reads are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from service.engine import extract
from service.engine.text import Text
from tests.articles import SEEDS, read
from tests.engine.families import FAMILIES, repeated
from tests.engine.reads import reads

if TYPE_CHECKING:
    from _typeshed import TraceFunction

#: Four times the text may cost somewhat more than four times the work (windows of fifty speakers fill up in the
#: shorter one), never sixteen times.
MOST_GROWTH = 5.5
#: A text as short as this (in characters) is what is made four times as long; but a unit stands in it at least
#: so often that every window of the engine (the last fifty speakers) is full.
SHORT = 1000
FEWEST = 100
#: Reads are quick to count, so that they are counted where a text is longer than any sentence, in characters.
LONG = 10_000


def calls(text: str) -> int:
    """How many functions, Python's and built-in, ``extract`` calls on ``text``."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        extract(text)
    finally:
        sys.setprofile(before)
    return count


def steps(text: str, work: Callable[[str], object] = extract) -> int:
    """How many lines of Python ``work`` runs on ``text``: loops that call nothing count too."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


#: What a token of the sample articles may cost, in calls and in lines of Python: somewhat more than its 32.9 and 73.7.
MOST_CALLS, MOST_STEPS = 34, 75


def growth(measure: str, unit: str) -> float:
    counted = {"calls": calls, "steps": steps}[measure]
    times = max(FEWEST, SHORT // len(unit))
    short, long = repeated(unit, times), repeated(unit, times * 4)
    extract(long)  # what is cached once is no work of this text
    return counted(long) / counted(short)


def parameter(family: str) -> object:
    return pytest.param(FAMILIES[family], id=family.replace(" ", "-"))


@pytest.mark.parametrize("measure", ["calls", "steps"])
@pytest.mark.parametrize("unit", [parameter(family) for family in FAMILIES])
def test_four_times_the_text_is_four_times_the_work(unit: str, measure: str) -> None:
    assert growth(measure, unit) <= MOST_GROWTH


@pytest.mark.parametrize("unit", [parameter(family) for family in FAMILIES])
def test_four_times_the_text_is_read_four_times(unit: str) -> None:
    times = LONG // len(unit) + 1
    short, long = reads(repeated(unit, times)), reads(repeated(unit, times * 4))
    assert long <= short * MOST_GROWTH + len(unit)


@pytest.mark.parametrize("mark", ["«", "»"])
def test_marks_without_a_stop_are_passed_once(mark: str) -> None:
    """They are cut into many sentences, and where one begins is looked for no further than where the next does."""
    assert steps(mark * 4 * LONG, Text) <= steps(mark * LONG, Text) * MOST_GROWTH


@pytest.mark.parametrize(("count", "most"), [(calls, MOST_CALLS), (steps, MOST_STEPS)])
def test_a_word_costs_no_more_than_it_did(count: Callable[[str], int], most: int) -> None:
    texts = [read(seed) for seed in SEEDS]
    for text in texts:
        extract(text)
    assert sum(map(count, texts)) <= most * sum(Text(text).size for text in texts)
