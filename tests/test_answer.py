"""The answer to an extraction made by hand, so that nothing here depends on what the engine finds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from service.answer import Options, to_answer
from service.engine.model import Cue, Extraction, Mention, Quote, Span, Speaker
from service.offsets import OFFSET_UNITS, OffsetUnit
from tests.articles import misplaced
from tests.contract import schema_errors

TEXT = "😀 قال زيد إن “الجو 🌞 جميل”، وأضاف أنه سعيد. عمرو: نعم"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FIRST = Quote(
    id="q1",
    type="direct",
    span=at("الجو 🌞 جميل"),
    quoted=(at("الجو 🌞 جميل"),),
    cue=Cue(at("قال"), "قال"),
    mention=Mention(at("زيد"), "name"),
    speaker="s1",
    confidence=0.9,
    rule="cue-marks",
)
SECOND = Quote("q2", "indirect", at("سعيد"), (), Cue(at("وأضاف"), "أضاف"), None, "s1", 0.5, "bare", continues="q1")
THIRD = Quote("q3", "direct", at("نعم"), (), None, None, "s3", 0.7, "colon", within="q2")
FOURTH = Quote("q4", "mixed", at("جميل"), (), None, None, None, 0.1, "marks")

ZAYD = Speaker(
    *("s1", "زيد", "Zayd", "person", "وزير", (at("زيد"),), ("q1", "q2")),
    name_en_source="romanised",
    affiliation="الأرصاد",
)
AMR = Speaker("s2", "عمرو", None, "person", None, (at("عمرو"),), ())
BOTH = Speaker("s3", "عمرو وزيد", None, "group", None, (at("عمرو"),), ("q3",), members=("s1", "s2"), registry_id="Q42")

EXTRACTION = Extraction(TEXT, (FIRST, SECOND, THIRD, FOURTH), (ZAYD, AMR, BOTH), ("A warning.",))


def ids(options: Options) -> tuple[list[str], list[str]]:
    answer = to_answer(EXTRACTION, options)
    return [quote["id"] for quote in answer["quotes"]], [speaker["id"] for speaker in answer["speakers"]]


@pytest.mark.parametrize("unit", OFFSET_UNITS)
def test_it_fits_the_contract_and_the_text(unit: OffsetUnit) -> None:
    answer = to_answer(EXTRACTION, Options(offset_unit=unit))
    assert schema_errors(answer, "components", "schemas", "Answer") == []
    assert misplaced(TEXT, answer, unit) == []


def test_the_first_quotation_in_full() -> None:
    assert to_answer(EXTRACTION)["quotes"][0] == {
        "id": "q1",
        "type": "direct",
        "text": "الجو 🌞 جميل",
        "start": 14,
        "end": 25,
        "quoted": [{"text": "الجو 🌞 جميل", "start": 14, "end": 25}],
        "cue": {"text": "قال", "start": 2, "end": 5, "lemma": "قال"},
        "mention": {"text": "زيد", "start": 6, "end": 9, "form": "name"},
        "speaker": "s1",
        "confidence": 0.9,
        "rule": "cue-marks",
    }


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    answer = to_answer(EXTRACTION)
    assert list(answer) == ["meta", "quotes", "speakers"]
    assert list(answer["meta"]) == ["version", "lexicon_version", "offset_unit", "warnings"]
    assert list(answer["quotes"][1])[-3:] == ["confidence", "rule", "continues"]
    assert list(answer["speakers"][2]) == [
        *("id", "name", "name_en", "name_en_source", "kind", "role", "affiliation"),
        *("members", "registry_id", "mentions", "quotes"),
    ]


def test_what_is_unknown_is_null_and_what_is_not_so_is_absent() -> None:
    answer = to_answer(EXTRACTION)
    fourth, amr = answer["quotes"][3], answer["speakers"][1]
    assert [fourth[name] for name in ("cue", "mention", "speaker")] == [None, None, None]
    assert [amr[name] for name in ("name_en", "name_en_source", "role", "affiliation")] == [None] * 4
    assert not {"within", "continues"} & set(fourth)
    assert not {"members", "registry_id"} & set(amr)


def test_warnings_are_passed_on() -> None:
    assert to_answer(EXTRACTION)["meta"]["warnings"] == ["A warning."]


@pytest.mark.parametrize(
    ("options", "quotes", "speakers"),
    [
        (Options(), ["q1", "q2", "q3", "q4"], ["s1", "s2", "s3"]),
        (Options(min_confidence=0.6), ["q1", "q3"], ["s1", "s2", "s3"]),
        (Options(min_confidence=0.9), ["q1"], ["s1"]),
        (Options(min_confidence=1), [], []),
        (Options(types=frozenset({"indirect"})), ["q2"], ["s1"]),
        (Options(types=frozenset({"mixed"})), ["q4"], []),
        (Options(types=frozenset({"direct"}), min_confidence=0.8), ["q1"], ["s1"]),
    ],
)
def test_options_leave_out_and_do_not_renumber(options: Options, quotes: list[str], speakers: list[str]) -> None:
    assert ids(options) == (quotes, speakers)


def test_the_members_of_a_group_that_is_quoted_are_in_the_answer() -> None:
    only_the_group = replace(EXTRACTION, quotes=(THIRD,))
    answer = to_answer(only_the_group)
    assert [(each["id"], each["quotes"]) for each in answer["speakers"]] == [("s1", []), ("s2", []), ("s3", ["q3"])]


def test_no_reference_leads_to_a_quotation_that_was_left_out() -> None:
    quotes = to_answer(EXTRACTION, Options(types=frozenset({"indirect"})))["quotes"]
    assert [("continues" in quote, "within" in quote) for quote in quotes] == [(False, False)]


def test_the_same_extraction_gives_the_same_bytes() -> None:
    assert json.dumps(to_answer(EXTRACTION)) == json.dumps(to_answer(EXTRACTION))
