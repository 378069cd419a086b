"""The judge is judged too, on an article and an answer made for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring import compare, names

TEXT = "قال زيد إن الجو جميل. وأضاف أن «البحر هادئ» ثم سكت."
SPEAKERS = {"z": {"name": "زيد العلي", "aliases": ["زيد"]}}


def at(words: str) -> dict[str, int]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def article(*quotes: tuple[str, str, bool]) -> dict[str, Any]:
    annotated = [{**at(w), "type": kind, "speakers": ["z"], "optional": optional} for w, kind, optional in quotes]
    return {"text": TEXT, "speakers": SPEAKERS, "quotes": annotated}


def answer(*quotes: tuple[str, str], name: str = "زيد") -> dict[str, Any]:
    given = [{**at(words), "type": kind, "speaker": "s1"} for words, kind in quotes]
    return {"quotes": given, "speakers": [{"id": "s1", "name": name}]}


GOLD = article(("الجو جميل", "indirect", False), ("البحر هادئ", "direct", True))


def test_an_exact_answer() -> None:
    [match, optional] = compare(GOLD, answer(("الجو جميل", "indirect"))).found
    assert match is not None
    assert (match.exact, match.attributed, match.same_group) == (True, True, True)
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
    assert names(name, SPEAKERS["z"]) is meant
