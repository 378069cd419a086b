"""Whatever is sent, the answer is one of the contract, and never that the service failed."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from service.app import create_app
from service.config import Config
from tests.articles import misplaced
from tests.contract import check

QUOTES = "/v1/quotes"
CLIENT = create_app(Config(max_body_bytes=10_000, max_text_chars=1_000)).test_client()

CONTENT_TYPES = st.sampled_from(["application/json", "text/plain", "text/plain; charset=utf-8"])
HEADERS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=60)
# Half of a surrogate pair can stand in JSON, though not in UTF-8.
STRINGS = st.text(st.characters(exclude_categories=[]), max_size=50)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | STRINGS,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(STRINGS, children, max_size=4),
    max_leaves=10,
)
FIELDS = st.sampled_from(["text", "offset_unit", "min_confidence", "types"]) | STRINGS


@given(st.binary(max_size=300), CONTENT_TYPES | HEADERS)
@example(b'{"text": "x"}', 'application/json; charset="')
def test_any_bytes(body: bytes, content_type: str) -> None:
    response = CLIENT.post(QUOTES, data=body, headers={"Content-Type": content_type})
    assert response.status_code < 500
    check(response, QUOTES)


@given(st.dictionaries(FIELDS, VALUES, max_size=5))
def test_any_object(fields: dict[str, object]) -> None:
    response = CLIENT.post(QUOTES, data=json.dumps(fields), content_type="application/json")
    assert response.status_code in {200, 400, 413, 422}
    check(response, QUOTES)


@given(VALUES)
def test_any_json(value: object) -> None:
    response = CLIENT.post(QUOTES, data=json.dumps(value), content_type="application/json")
    assert response.status_code in {200, 400, 422}
    check(response, QUOTES)


@given(st.text(max_size=300), st.sampled_from(["codepoint", "utf16", "utf8"]))
def test_any_text(text: str, unit: str) -> None:
    response = CLIENT.post(QUOTES, json={"text": text, "offset_unit": unit})
    answer = check(response, QUOTES)
    assert response.status_code == (200 if text.strip() else 422)
    if text.strip():
        assert misplaced(text, answer, unit) == []


@given(st.text(max_size=60), st.dictionaries(FIELDS, st.text(max_size=20), max_size=3))
def test_any_query(text: str, query: dict[str, str]) -> None:
    encodable = {name.encode(errors="replace").decode(): value for name, value in query.items()}
    response = CLIENT.post(QUOTES, data=text.encode(), content_type="text/plain", query_string=encodable)
    assert response.status_code in {200, 400, 422}
    check(response, QUOTES)


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=40), st.sampled_from(["GET", "POST"]))
def test_any_path(path: str, method: str) -> None:
    # To the test client, what follows two slashes is a host.
    response = CLIENT.open("/" + path.lstrip("/"), method=method)
    assert response.status_code < 500
    assert response.mimetype in {"application/json", "application/problem+json", "application/yaml", "text/html"}
