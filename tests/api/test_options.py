"""The options of a request, through HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.articles import SEEDS, cut, misplaced, read
from tests.contract import check

QUOTES = "/v1/quotes"
TEXT = read(SEEDS[2])
# An emoji is one code point, two UTF-16 units and four bytes of UTF-8.
WITH_EMOJI = f"😀 {TEXT}"


def as_json(client: FlaskClient, text: str, **options: Any) -> Any:
    return check(client.post(QUOTES, json={"text": text, **options}), QUOTES)


def as_text(client: FlaskClient, text: str, query: str) -> Any:
    return check(client.post(f"{QUOTES}?{query}", data=text.encode(), content_type="text/plain"), QUOTES)


@pytest.mark.parametrize(("unit", "shift"), [("codepoint", 2), ("utf16", 3), ("utf8", 5)])
def test_offsets_count_in_the_unit_asked_for(client: FlaskClient, unit: str, shift: int) -> None:
    plain = as_json(client, TEXT, offset_unit=unit)
    moved = as_json(client, WITH_EMOJI, offset_unit=unit)
    assert moved["meta"]["offset_unit"] == unit
    assert misplaced(WITH_EMOJI, moved, unit) == []
    assert [quote["start"] for quote in moved["quotes"]] == [quote["start"] + shift for quote in plain["quotes"]]
    assert plain["quotes"]


def test_the_wrong_unit_gives_the_wrong_words(client: FlaskClient) -> None:
    quote = as_json(client, WITH_EMOJI, offset_unit="utf16")["quotes"][0]
    assert cut(WITH_EMOJI, quote["start"], quote["end"]) != quote["text"]


def test_a_byte_order_mark_is_part_of_the_text_as_sent(client: FlaskClient) -> None:
    marked = f"\ufeff{TEXT}"
    answer = as_text(client, marked, "offset_unit=utf8")
    assert answer["quotes"]
    assert misplaced(marked, answer, "utf8") == []


def test_line_ends_are_part_of_the_text_as_sent(client: FlaskClient) -> None:
    text = TEXT.replace("\n", "\r\n")
    answer = as_text(client, text, "")
    assert answer["quotes"]
    assert misplaced(text, answer) == []


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_only_the_types_asked_for(client: FlaskClient, kind: str) -> None:
    wanted = [quote for quote in as_json(client, TEXT)["quotes"] if quote["type"] == kind]
    answer = as_json(client, TEXT, types=[kind])
    assert wanted
    assert answer["quotes"] == wanted
    assert {speaker["id"] for speaker in answer["speakers"]} == {quote["speaker"] for quote in wanted}


def test_only_quotations_the_service_is_sure_enough_of(client: FlaskClient) -> None:
    everything = as_json(client, TEXT)["quotes"]
    surest = max(quote["confidence"] for quote in everything)
    kept = as_json(client, TEXT, min_confidence=surest)["quotes"]
    assert kept == [quote for quote in everything if quote["confidence"] == surest]


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("offset_unit=utf16", {"offset_unit": "utf16"}),
        ("types=direct,mixed", {"types": ["direct", "mixed"]}),
        ("types=direct&types=mixed", {"types": ["direct", "mixed"]}),
        ("min_confidence=0.5", {"min_confidence": 0.5}),
        ("min_confidence=1&types=indirect", {"min_confidence": 1, "types": ["indirect"]}),
    ],
)
def test_options_of_plain_text_stand_in_the_query(client: FlaskClient, query: str, options: dict[str, Any]) -> None:
    assert as_text(client, WITH_EMOJI, query) == as_json(client, WITH_EMOJI, **options)


@pytest.mark.parametrize("given", ["urn:news:7", "٧", "x" * 200, 7, 0, -(2**53 - 1), 2**53 - 1, 7.0])
def test_an_id_comes_back_as_it_was_sent(client: FlaskClient, given: str | int) -> None:
    assert as_json(client, TEXT, id=given)["id"] == given


def test_an_id_in_the_query_is_a_string(client: FlaskClient) -> None:
    assert as_text(client, TEXT, "id=7")["id"] == "7"


def test_without_an_id_none_comes_back(client: FlaskClient) -> None:
    assert "id" not in as_json(client, TEXT)


def test_options_of_json_may_stand_in_the_query_and_the_body_goes_first(client: FlaskClient) -> None:
    body = {"text": TEXT, "types": ["mixed"]}
    answer = check(client.post(f"{QUOTES}?types=direct&offset_unit=utf8&id=a", json=body), QUOTES)
    assert answer == as_json(client, TEXT, types=["mixed"], offset_unit="utf8", id="a")
    assert answer["quotes"]
