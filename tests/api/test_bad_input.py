"""A request that cannot be answered gets a problem that says why; never a 500, never a page of HTML."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.app import create_app
from service.config import Config
from tests.contract import check, schema_errors

QUOTES = "/v1/quotes"
LATIN = "text/plain; charset=iso-8859-1"


def post(client: FlaskClient, body: bytes | str, content_type: str | None = "application/json") -> TestResponse:
    return client.post(QUOTES, data=body, content_type=content_type)


def problem(response: TestResponse, status: int, kind: str) -> dict[str, Any]:
    """The problem in ``response``, after checking that it is the one expected and fits the contract."""
    assert response.mimetype == "application/problem+json"
    body: dict[str, Any] = check(response, QUOTES)
    assert (response.status_code, body["status"], body["type"]) == (status, status, f"urn:problem:{kind}")
    return body


def fields(body: dict[str, Any]) -> list[str]:
    return [error["field"] for error in body["errors"]]


@pytest.mark.parametrize("content_type", [None, "application/json", "text/plain", "image/png"])
def test_no_body(client: FlaskClient, content_type: str | None) -> None:
    problem(post(client, b"", content_type), 400, "empty-body")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("{", id="cut short"),
        pytest.param("text", id="a bare word"),
        pytest.param("{'text': 'x'}", id="single quotes"),
        pytest.param('{"text": "x"} {}', id="two documents"),
        pytest.param('{"text": "x",}', id="a trailing comma"),
        pytest.param('{"text": "a\nb"}', id="a raw line break in a string"),
        pytest.param('{"text": "x", "min_confidence": NaN}', id="NaN"),
        pytest.param('{"text": "x", "min_confidence": -Infinity}', id="infinity"),
        pytest.param('{"text": ' + "9" * 5_000 + "}", id="an integer of thousands of digits"),
        pytest.param("[" * 100_000, id="deep nesting"),
        pytest.param('{"a":' * 50_000 + "1" + "}" * 50_000, id="deep nesting of objects"),
        pytest.param(" ", id="white space"),
        pytest.param("\ufeff", id="a byte order mark alone"),
    ],
)
def test_not_json(client: FlaskClient, body: str) -> None:
    problem(post(client, body), 400, "not-json")


@pytest.mark.parametrize("body", ["[]", '"text"', "null", "1", '[{"text": "x"}]'])
def test_json_that_is_no_object(client: FlaskClient, body: str) -> None:
    assert "object" in problem(post(client, body), 422, "invalid-fields")["detail"]


@pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
@pytest.mark.parametrize(
    "body", ["مرحبا".encode("cp1256"), '{"text": "x"}'.encode("utf-16"), b"\xff", b'{"text": "\xed\xa0\x80"}']
)
def test_not_utf8(client: FlaskClient, body: bytes, content_type: str) -> None:
    assert "Byte" in problem(post(client, body, content_type), 400, "not-utf-8")["detail"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": None}, "text"),
        ({"text": 1}, "text"),
        ({"text": ["x"]}, "text"),
        ({"text": {"text": "x"}}, "text"),
        ({"text": True}, "text"),
        ({"text": ""}, "text"),
        ({"text": " \t\r\n\u00a0\u2003"}, "text"),
        ({"text": "قال \ud800"}, "text"),
        ({"text": "\udfff"}, "text"),
        ({"text": "x", "lang": "ar"}, "lang"),
        ({"text": "x", "Text": "x"}, "Text"),
        ({"text": "x", "offset_unit": "bytes"}, "offset_unit"),
        ({"text": "x", "offset_unit": None}, "offset_unit"),
        ({"text": "x", "offset_unit": 8}, "offset_unit"),
        ({"text": "x", "min_confidence": "0.5"}, "min_confidence"),
        ({"text": "x", "min_confidence": 1.5}, "min_confidence"),
        ({"text": "x", "min_confidence": -1}, "min_confidence"),
        ({"text": "x", "min_confidence": True}, "min_confidence"),
        ({"text": "x", "min_confidence": 10**4000}, "min_confidence"),
        ({"text": "x", "types": "direct"}, "types"),
        ({"text": "x", "types": []}, "types"),
        ({"text": "x", "types": ["direct", "quoted"]}, "types.1"),
        ({"text": "x", "types": [1]}, "types.0"),
        ({"text": "x", "id": ""}, "id"),
        ({"text": "x", "id": "x" * 201}, "id"),
        ({"text": "x", "id": "\ud800"}, "id"),
        ({"text": "x", "id": None}, "id"),
        ({"text": "x", "id": True}, "id"),
        ({"text": "x", "id": 1.5}, "id"),
        ({"text": "x", "id": 2**53}, "id"),
        ({"text": "x", "id": ["x"]}, "id"),
    ],
    ids=lambda value: value if isinstance(value, str) else json.dumps(value)[:60],
)
def test_a_field_at_fault_is_named(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    answer = problem(post(client, json.dumps(body)), 422, "invalid-fields")
    assert fields(answer) == [field]
    assert answer["errors"][0]["message"]


def test_a_number_beyond_all_numbers_is_out_of_range(client: FlaskClient) -> None:
    body = problem(post(client, '{"text": "x", "min_confidence": 1e999}'), 422, "invalid-fields")
    assert fields(body) == ["min_confidence"]


def test_all_fields_at_fault_are_named_at_once(client: FlaskClient) -> None:
    body = problem(post(client, '{"text": 1, "offset_unit": "x", "more": 1}'), 422, "invalid-fields")
    assert sorted(fields(body)) == ["more", "offset_unit", "text"]


def test_a_field_that_stands_twice(client: FlaskClient) -> None:
    body = problem(post(client, '{"text": "one", "text": "two"}'), 422, "invalid-fields")
    assert fields(body) == ["text"]


def test_a_field_whose_name_no_utf8_can_carry(client: FlaskClient) -> None:
    body = problem(post(client, '{"text": "x", "\\ud800": 1}'), 422, "invalid-fields")
    assert fields(body) == ["\ud800"]


def test_the_answer_does_not_grow_with_the_fault(client: FlaskClient) -> None:
    unknown = {f"{number}{'x' * 1_000}": 1 for number in range(1_000)}
    response = post(client, json.dumps(unknown))
    assert len(problem(response, 422, "invalid-fields")["errors"]) == 20
    assert len(response.data) < 10_000


@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/html",
        "text/json",
        "application/xml",
        "application/json, text/plain",
        "json",
        ";",
        None,
        "application/json; charset=windows-1256",
        LATIN,
        "text/plain; charset=utf-16",
        "text/plain; charset=utf-8; charset=utf-8",
        'application/json; charset=utf-8; Charset="iso-8859-6"',
        "text/plain; charset",
    ],
)
def test_a_media_type_that_is_not_read(client: FlaskClient, content_type: str | None) -> None:
    problem(post(client, '{"text": "x"}', content_type), 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "application/json;charset=UTF-8",
        'APPLICATION/JSON ; charset="utf-8"',
        "application/json;",
        "text/plain",
        "text/plain;charset=utf8",
        "text/plain; format=flowed; charset=utf-8",
    ],
)
def test_a_media_type_that_is_read(client: FlaskClient, content_type: str) -> None:
    assert post(client, '{"text": "x"}', content_type).status_code == 200


@pytest.mark.parametrize("body", ['\ufeff{"text": "x"}', ' \n{"text": "x"}\n', '{"text": "a\\u0000b"}'])
def test_json_that_is_odd_and_right(client: FlaskClient, body: str) -> None:
    assert check(post(client, body), QUOTES)["quotes"] == []


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("offset_unit=bytes", "offset_unit"),
        ("min_confidence=high", "min_confidence"),
        ("min_confidence=nan", "min_confidence"),
        ("min_confidence=", "min_confidence"),
        ("types=", "types.0"),
        ("types=direct,spoken", "types.1"),
        ("offset_unit=utf8&offset_unit=utf16", "offset_unit"),
        ("text=x", "text"),
        ("id=", "id"),
        ("id=1&id=2", "id"),
        ("colour=red", "colour"),
    ],
)
def test_a_query_parameter_at_fault_is_named(client: FlaskClient, query: str, field: str) -> None:
    response = client.post(f"{QUOTES}?{query}", data="x", content_type="text/plain")
    assert fields(problem(response, 422, "invalid-fields")) == [field]


def test_plain_text_that_is_only_white_space(client: FlaskClient) -> None:
    assert fields(problem(post(client, " \n", "text/plain"), 422, "invalid-fields")) == ["text"]


@pytest.fixture(scope="module")
def small() -> FlaskClient:
    """A service that reads up to 100 bytes and 40 characters."""
    return create_app(Config(max_body_bytes=100, max_text_chars=40)).test_client()


def test_a_body_of_just_the_limit(small: FlaskClient) -> None:
    assert post(small, '{"text": "x"}'.ljust(100)).status_code == 200


@pytest.mark.parametrize("size", [101, 1_000, 100_000])
def test_a_body_over_the_limit(small: FlaskClient, size: int) -> None:
    assert "100 bytes" in problem(post(small, '{"text": "x"}'.ljust(size)), 413, "too-large")["detail"]


@pytest.mark.parametrize("size", [101, 1_000])
def test_a_body_over_the_limit_that_announces_no_length(small: FlaskClient, size: int) -> None:
    response = small.post(
        QUOTES,
        input_stream=BytesIO(b'{"text": "x"}'.ljust(size)),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
    problem(response, 413, "too-large")


@pytest.mark.parametrize("letter", ["x", "ق", "😀"])
def test_a_text_is_measured_in_characters(letter: str) -> None:
    client = create_app(Config(max_text_chars=40)).test_client()
    assert post(client, letter * 40, "text/plain").status_code == 200
    assert fields(problem(post(client, letter * 41, "text/plain"), 413, "too-large")) == ["text"]


class BrokenStream(BytesIO):
    """A connection that is lost after a few bytes."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError("connection lost")
        return super().read(min(size or 4, 4))


def test_a_body_that_breaks_off(client: FlaskClient) -> None:
    response = client.post(
        QUOTES,
        input_stream=BrokenStream(b'{"text": "x"}'),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    problem(response, 400, "broken-body")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_a_wrong_method(client: FlaskClient, method: str) -> None:
    response = client.open(QUOTES, method=method)
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/healthz", "/openapi.yaml"])
def test_a_wrong_method_elsewhere(client: FlaskClient, path: str) -> None:
    response = client.post(path, json={"text": "x"})
    assert (response.status_code, response.mimetype) == (405, "application/problem+json")
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize("path", ["/v1", "/v1/quotes/", "/v1//quotes", "/V1/quotes", "/static/x", "/%00", "/%ff"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_wrong_path(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method)
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")
    assert schema_errors(response.get_json(), "components", "schemas", "Problem") == []


def test_a_fault_of_ours_says_nothing_of_the_article(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(text: str, _register: object) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr("service.api.answering.extract", fail)
    response = app.test_client().post(QUOTES, json={"text": "a secret"})
    assert check(response, QUOTES)["status"] == 500
    assert "secret" not in response.text + caplog.text
    assert "RuntimeError" in caplog.text
    assert "in fail" in caplog.text
