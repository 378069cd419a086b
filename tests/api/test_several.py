"""Several articles in one request: a bad one stops no other, and a stream is answered as it comes."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from service.api.incoming import Live, lines, live_blocks
from service.app import create_app
from service.config import Config
from service.engine import extract
from service.errors import BrokenBody, TooLarge
from service.lifecycle import Worker
from tests.articles import SEEDS, read
from tests.contract import check, schema_errors

BATCH = "/v1/quotes/batch"
NDJSON = "application/x-ndjson"
TEXTS = [read(seed) for seed in SEEDS]


def array(client: FlaskClient, items: object, query: str = "") -> Any:
    return check(client.post(BATCH + query, json=items), BATCH)


def stream(client: FlaskClient, body: bytes, query: str = "", **headers: str) -> TestResponse:
    return client.post(BATCH + query, data=body, content_type=NDJSON, headers=headers)


def results(response: TestResponse) -> list[Any]:
    assert (response.status_code, response.mimetype) == (200, NDJSON)
    assert not response.data or response.data.endswith(b"\n")
    found = [json.loads(line) for line in response.data.splitlines()]
    assert [schema_errors(each, "components", "schemas", "Result") for each in found] == [[] for _ in found]
    return found


def ndjson(items: Iterable[object]) -> bytes:
    return b"".join(json.dumps(item).encode() + b"\n" for item in items)


def test_each_article_gets_the_answer_it_gets_alone(client: FlaskClient) -> None:
    alone = [client.post("/v1/quotes", json={"text": text, "id": place}).get_json() for place, text in enumerate(TEXTS)]
    items = [{"text": text, "id": place} for place, text in enumerate(TEXTS)]
    assert array(client, items) == alone
    assert results(stream(client, ndjson(items))) == alone


def test_no_articles_get_no_answers(client: FlaskClient) -> None:
    assert array(client, []) == []
    assert results(stream(client, b"")) == []


BAD: list[tuple[object, str]] = [
    ({"text": ""}, "invalid-fields"),
    ({"text": 1, "id": "a"}, "invalid-fields"),
    ({"text": "x", "\ud800": 1}, "invalid-fields"),
    ({"text": "\udfff"}, "invalid-fields"),
    ({"text": "x" * 200_001}, "too-large"),
    ("text", "invalid-fields"),
    (None, "invalid-fields"),
    ([], "invalid-fields"),
]


@pytest.mark.parametrize(("bad", "kind"), BAD, ids=lambda value: repr(value)[:30])
def test_a_bad_article_gets_a_problem_in_its_place(client: FlaskClient, bad: object, kind: str) -> None:
    items = [{"text": TEXTS[0]}, bad, {"text": TEXTS[1]}]
    for found in (array(client, items), results(stream(client, ndjson(items)))):
        assert len(found) == 3
        assert found[1]["type"] == f"urn:problem:{kind}"
        assert found[0]["quotes"]
        assert found[2]["quotes"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (b"\xff", "not-utf-8"),
        (b'{"text": "x", "text": "y"}', "invalid-fields"),
        (b"[" * 100_000, "not-json"),
        (b"\r", "not-json"),
    ],
)
def test_a_bad_line_gets_a_problem_line_and_the_stream_goes_on(client: FlaskClient, line: bytes, kind: str) -> None:
    good = json.dumps({"text": TEXTS[0], "id": "good"}).encode()
    found = results(stream(client, b"\n".join([good, line, good])))
    assert [each.get("id") for each in found] == ["good", None, "good"]
    assert (found[1]["type"], found[1]["line"]) == (f"urn:problem:{kind}", 2)


def test_a_problem_is_called_by_the_id_of_its_article(client: FlaskClient) -> None:
    items = [{"id": 7, "txt": ""}, {"id": "a", "text": 1}, {"id": [], "text": "x"}]
    assert [each.get("id") for each in array(client, items)] == [7, "a", None]
    assert [each.get("id") for each in results(stream(client, ndjson(items)))] == [7, "a", None]


def test_line_ends_of_either_kind_and_none_at_the_end(client: FlaskClient) -> None:
    line = json.dumps({"text": TEXTS[0]}).encode()
    assert len(results(stream(client, line + b"\r\n" + line))) == 2


def test_options_in_the_query_hold_for_all_and_an_article_s_own_go_first(client: FlaskClient) -> None:
    items = [{"text": "😀 " + TEXTS[2]}, {"text": "😀 " + TEXTS[2], "offset_unit": "codepoint", "types": ["mixed"]}]
    for found in (
        array(client, items, "?offset_unit=utf16&types=direct"),
        results(stream(client, ndjson(items), "?offset_unit=utf16&types=direct")),
    ):
        assert [each["meta"]["offset_unit"] for each in found] == ["utf16", "codepoint"]
        assert [{quote["type"] for quote in each["quotes"]} for each in found] == [{"direct"}, {"mixed"}]


@pytest.mark.parametrize("query", ["?offset_unit=x", "?format=csv", "?id=1", "?text=x", "?colour=red", "?types="])
@pytest.mark.parametrize("kind", [NDJSON, "application/json"])
def test_a_wrong_query_is_told_once(client: FlaskClient, query: str, kind: str) -> None:
    response = client.post(BATCH + query, data=b"[]", content_type=kind)
    assert check(response, BATCH)["status"] == 422


@pytest.mark.parametrize("body", ["{}", '"x"', "1", '{"text": "x"}'])
def test_json_that_is_no_array(client: FlaskClient, body: str) -> None:
    response = client.post(BATCH, data=body, content_type="application/json")
    assert "array" in check(response, BATCH)["detail"]


@pytest.mark.parametrize(
    ("kind", "accept", "status"),
    [
        ("application/json", "application/json", 200),
        ("application/json", NDJSON, 406),
        (NDJSON, NDJSON, 200),
        (NDJSON, "application/json", 406),
        (NDJSON, "*/*", 200),
        ("text/plain", "*/*", 415),
    ],
)
def test_what_goes_in_comes_out(client: FlaskClient, kind: str, accept: str, status: int) -> None:
    response = client.post(BATCH, data=b"[]", content_type=kind, headers={"Accept": accept})
    assert response.status_code == status


def test_more_articles_than_the_limit() -> None:
    small = create_app(Config(max_batch_items=2)).test_client()
    assert len(array(small, [{}, {}])) == 2
    assert array(small, [{}, {}, {}])["type"] == "urn:problem:too-large"


def test_a_line_over_the_limit_is_not_kept_and_the_stream_goes_on() -> None:
    small = create_app(Config(max_line_bytes=100)).test_client()
    line = b'{"text": "x"}'
    found = results(stream(small, b"\n".join([line, b"x" * 1_000_000, line.ljust(100), line.ljust(101)])))
    assert [each.get("type") for each in found] == [None, "urn:problem:too-large", None, "urn:problem:too-large"]


def test_a_fault_of_ours_with_one_article_loses_no_other(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_at_fifth(text: str, _register: object) -> Any:
        if text == "fifth":
            raise RuntimeError(text)
        return extract(text)

    monkeypatch.setattr("service.api.answering.extract", fail_at_fifth)
    found = array(app.test_client(), [{"text": "first"}, {"text": "fifth", "id": 5}, {"text": "sixth"}])
    assert [each.get("status") for each in found] == [None, 500, None]
    assert found[1]["id"] == 5


def test_a_packed_stream(client: FlaskClient) -> None:
    items = [{"text": text} for text in TEXTS]
    packed = stream(client, gzip.compress(ndjson(items)), **{"Content-Encoding": "gzip"})
    assert packed.data == stream(client, ndjson(items)).data


def test_a_packed_stream_that_breaks_off_says_so_after_its_last_whole_line(client: FlaskClient) -> None:
    body = gzip.compress(ndjson({"text": text} for text in TEXTS))
    found = results(stream(client, body[:-10], **{"Content-Encoding": "gzip"}))
    assert found[-1]["type"] == "urn:problem:broken-body"
    assert [each for each in found[:-1] if "quotes" not in each] == []


@pytest.mark.parametrize("unit", [b"\n", b"x", b"{}\n"])
def test_a_bomb_in_a_stream_ends_it(unit: bytes) -> None:
    small = create_app(Config(max_line_bytes=1_000)).test_client()
    bomb = gzip.compress(unit * (10_000_000 // len(unit)))
    response = stream(small, bomb, **{"Content-Encoding": "gzip"})
    last = json.loads(response.data.splitlines()[-1])
    assert last["type"] == "urn:problem:too-large"
    # Half as many lines as bytes were sent, and those of the block that was being read.
    assert response.data.count(b"\n") <= len(bomb) / 2 + 65_536 / len(unit)


def test_a_stream_that_must_end_says_where_to_go_on(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker()
    monkeypatch.setattr("service.api.several.WORKER", worker)

    def body() -> Iterator[bytes]:
        line = json.dumps({"text": TEXTS[0]}).encode() + b"\n"
        yield line
        yield line
        worker.stop_within(1)
        yield line
        yield line

    response = client.post(
        BATCH,
        input_stream=Piecewise(body()),
        content_type=NDJSON,
        environ_overrides={"wsgi.input_terminated": True},
    )
    found = results(response)
    assert [each.get("type") for each in found] == [None, None, "urn:problem:stopping"]
    assert found[2]["line"] == 3


class Piecewise(io.BytesIO):
    """A body whose pieces come one by one; reading past what is there is an error of the reader's."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self.pieces = pieces

    def read1(self, _size: int | None = -1, /) -> bytes:
        return next(self.pieces, b"")


@given(st.lists(st.binary(max_size=30)), st.integers(0, 40))
def test_lines_do_not_depend_on_how_they_come(pieces: list[bytes], limit: int) -> None:
    whole = b"".join(pieces)
    wanted = whole.split(b"\n")
    if not wanted[-1]:
        wanted.pop()
    assert list(lines(iter(pieces), limit)) == [line if len(line) <= limit else None for line in wanted]


@given(st.lists(st.binary(min_size=1, max_size=200), max_size=10), st.booleans())
def test_blocks_are_the_bytes_that_came(pieces: list[bytes], packed: bool) -> None:
    whole = b"".join(pieces)
    sent = [gzip.compress(piece) for piece in pieces] if packed else pieces
    source = Live(Piecewise(iter(sent)))
    assert b"".join(live_blocks(source, packed=packed, allowance=10_000)) == whole
    assert source.size == sum(map(len, sent))


@given(st.binary(min_size=1, max_size=300))
def test_what_is_no_gzip_is_an_error_of_its_sender(body: bytes) -> None:
    try:
        found = b"".join(live_blocks(Live(Piecewise(iter([body]))), packed=True, allowance=100_000))
    except (BrokenBody, TooLarge):
        return
    assert gzip.decompress(body) == found
