"""The judge is judged too, on an article and an answer made for it."""

from __future__ import annotations

from typing import Any

import pytest

from service.evaluation.gold import GoldArticle, GoldQuote, GoldSpeaker
from service.evaluation.scoring import compare, names

TEXT = "قال زيد إن الجو جميل. وأضاف أن «البحر هادئ» ثم سكت."
ZAID = GoldSpeaker("زيد العلي", ("زيد",))


def at(words: str) -> dict[str, int]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def annotate(words: str, kind: str, speakers: tuple[GoldSpeaker, ...], *, optional: bool = False) -> GoldQuote:
    span = at(words)
    return GoldQuote(kind, span["start"], span["end"], speakers, optional)


def article(*quotes: tuple[str, str, bool]) -> GoldArticle:
    annotated = [annotate(words, kind, (ZAID,), optional=optional) for words, kind, optional in quotes]
    return GoldArticle("made-up", TEXT, tuple(annotated))


def answer(*quotes: tuple[str, str], name: str = "زيد") -> dict[str, Any]:
    given = [{**at(words), "type": kind, "speaker": "s1"} for words, kind in quotes]
    return {"quotes": given, "speakers": [{"id": "s1", "name": name}]}


GOLD = article(("الجو جميل", "indirect", False), ("البحر هادئ", "direct", True))


def test_an_exact_answer() -> None:
    [match, optional] = compare(GOLD, answer(("الجو جميل", "indirect"))).found
    assert match is not None
    assert (match.exact, match.attributed, match.fullest, match.same_group) == (True, True, False, True)
    assert optional is None


def test_marks_and_a_leading_complementizer_do_not_count() -> None:
    [match, _] = compare(GOLD, answer(("إن الجو جميل. ", "indirect"))).found
    assert match is not None
    assert match.exact


def test_half_of_the_letters_find_a_quotation_inexactly() -> None:
    [match, _] = compare(GOLD, answer(("جميل. وأضاف", "indirect"))).found
    assert match is None
    [match, _] = compare(GOLD, answer(("جميل. وأضاف", "direct"), ("الجو جميل. وأضاف", "direct"))).found
    assert match is not None
    assert (match.exact, match.same_group) == (False, False)


def test_a_false_alarm_is_extra_and_an_optional_quotation_is_not() -> None:
    found = compare(GOLD, answer(("البحر", "direct"), ("ثم سكت", "indirect")))
    assert [quote["start"] for quote in found.extra] == [TEXT.index("ثم سكت")]


def test_one_prediction_finds_one_quotation() -> None:
    twice = compare(GOLD, answer(("الجو جميل", "indirect"), ("الجو جميل", "indirect")))
    assert len(twice.extra) == 1


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("زيد العلي", True),
        ("زيد", True),
        ("الوزير زيد العلى", True),
        ("زَيـد العلي", True),
        ("العلي", False),
        ("عمرو", False),
        ("", False),
        (None, False),
        ("زيد العلي" + " كلمة" * 11, False),
    ],
)
def test_who_a_name_means(name: str | None, meant: bool) -> None:
    assert names(name, ZAID) is meant


@pytest.mark.parametrize(("name", "right"), [("زيد", False), (None, True)])
def test_whom_the_annotator_cannot_tell_nobody_may_name(name: str | None, right: bool) -> None:
    unnamed = GoldArticle("made-up", TEXT, (annotate("الجو جميل", "indirect", ()),))
    given = answer(("الجو جميل", "indirect"), name=name or "")
    [match] = compare(unnamed, given if name else {**given, "speakers": []}).found
    assert match is not None
    assert (match.attributed, match.fullest) == (right, right)
