"""Work grows with the length of the text, whatever is in it: calls are counted, not seconds."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from service.engine import extract

if TYPE_CHECKING:
    from _typeshed import TraceFunction

#: Four times the text may cost somewhat more than four times the work (windows of fifty speakers fill up in the
#: shorter one), never sixteen times.
MOST_GROWTH = 5.5
#: A text as short as this (in characters) is what is made four times as long; but a unit stands in it at least
#: so often that every window of the engine (the last fifty speakers) is full.
SHORT = 1000
FEWEST = 100

FAMILIES: dict[str, str] = {
    "only opening marks": "«",
    "only closing marks": "»",
    "alternating marks": "«كلمة» “كلمة” ",
    "straight marks": '" ',
    "marks that nest": "«كلمة “كلمة ",
    "marks that open on every line": "«كلمة كلمة\n",
    "cues only": "قال ",
    "cues with their complementizer": "وقال إن ",
    "cues and colons": "قال: ",
    "one long word": "مستشفيات",
    "diacritics only": "\u064b\u0651",
    "an endless sentence of participles": "مؤكدا أن الوضع جيد ومشيرا إلى أن الأمر صعب، ",
    "an endless sentence of claims": "وقال الوزير إن الوضع جيد وأكد أن ",
    "names": "محمد علي حسن أحمد ",
    "one speaker": "وقال محمد حسن إن الوضع جيد. ",
    "thousands of people": "وقال سالم {} إن الوضع جيد. ",
    "thousands of surnames": "وقال {} إن الوضع جيد. ",
    "thousands of companies": "وقالت شركة {} إن الوضع جيد. ",
    "thousands of titles": "وقال وزير {} السابق إن الوضع جيد. ",
    "people and bare verbs that fit none": "وقال سالم {} إن الوضع جيد. وأضافت أن الأمر صعب. ",
    "people and statements nobody issued": "وقال سالم {} إن الوضع جيد. وأكد البيان أن الأمر صعب. ",
    "people and sources without a name": "وقال سالم {} إن الوضع جيد. وقالت المتحدثة إن الأمر صعب. ",
    "thousands of names in one sentence": "سالم {} و",
    "thousands of labels": "تنظيم «{} الجديد» ",
    "titles": "وزير الخارجية المتحدث باسم رئيس ",
    "colons": ": ",
    "dashes": "- ",
    "digits": "12 3.5 ",
    "newlines": "\n",
    "newlines with an open mark": "«\n",
    "according to": "وفق ",
    "according to somebody, without end": "بحسب المصدر، ",
    "as somebody said": "كما قال ",
    "commas": "، ",
    "stops": ". ",
    "ands": "و ",
    "relatives": "الذي قال ",
    "parentheses": "(واس) ",
    "statements printed below": "نص البيان:\nكلمة كلمة كلمة كلمة كلمة كلمة\n",
    "labels": "تنظيم «داعش الإرهابي» ",
    "relays": "نقلت رويترز عن المتحدث قوله ",
    "bare verbs": "وأضاف أن الأمر صعب.\n",
}


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


def steps(text: str) -> int:
    """How many lines of Python ``extract`` runs on ``text``: loops that call nothing count too."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        extract(text)
    finally:
        sys.settrace(before)
    return count


def repeated(unit: str, times: int) -> str:
    """``unit`` over and over; ``{}`` in it becomes another word each time, a name nobody has."""
    letters = "بتثجحدرزسشصضطعغ"
    return "".join(
        unit.replace("{}", f"س{letters[n % 15]}{letters[n // 15 % 15]}{letters[n // 225 % 15]}ان") for n in range(times)
    )


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
