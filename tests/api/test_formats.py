"""Which form a client gets: what ``format`` names, or else what ``Accept`` likes best."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.articles import SEEDS, read
from tests.contract import check

QUOTES = "/v1/quotes"
TEXT = read(SEEDS[2])


def post(client: FlaskClient, query: str = "", accept: str | None = None) -> TestResponse:
    headers = {} if accept is None else {"Accept": accept}
    return client.post(QUOTES + query, data=TEXT.encode(), content_type="text/plain", headers=headers)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        ("application/ld+json", "application/ld+json"),
        ('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', "application/ld+json"),
        ("text/csv", "text/csv"),
        ("text/html", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/csv;q=0.2, application/json;q=0.1", "text/csv"),
        ("image/png, text/csv;q=0.1", "text/csv"),
        ("text/*", "text/csv"),
    ],
)
def test_accept(client: FlaskClient, accept: str | None, kind: str) -> None:
    response = post(client, accept=accept)
    check(response, QUOTES)
    assert (response.status_code, response.mimetype) == (200, kind)
    assert response.headers["Vary"] == "Accept"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("json", "application/json"),
        ("annotation", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'),
        ("csv", "text/csv; charset=utf-8; header=present"),
        ("html", "text/html; charset=utf-8"),
    ],
)
def test_a_named_format_goes_before_accept(client: FlaskClient, name: str, kind: str) -> None:
    response = post(client, f"?format={name}", accept="image/png")
    assert (response.status_code, response.headers["Content-Type"]) == (200, kind)


@pytest.mark.parametrize("name", ["json", "annotation", "csv", "html"])
def test_json_and_plain_text_get_the_same_bytes(client: FlaskClient, name: str) -> None:
    as_json = client.post(f"{QUOTES}?format={name}", json={"text": TEXT})
    assert as_json.data == post(client, f"?format={name}").data


@pytest.mark.parametrize("accept", ["image/png", "application/xml", "text/csv;q=0", "nonsense"])
def test_a_client_that_takes_none_of_them(client: FlaskClient, accept: str) -> None:
    problem = check(post(client, accept=accept), QUOTES)
    assert (problem["status"], problem["type"]) == (406, "urn:problem:not-acceptable")
    assert "text/csv" in problem["detail"]


@pytest.mark.parametrize("query", ["?format=xml", "?format=", "?format=JSON", "?format=csv&format=html"])
def test_a_format_there_is_not(client: FlaskClient, query: str) -> None:
    problem = check(post(client, query), QUOTES)
    assert (problem["status"], [error["field"] for error in problem["errors"]]) == (422, ["format"])


def test_format_is_no_field_of_the_body(client: FlaskClient) -> None:
    problem = check(client.post(QUOTES, json={"text": TEXT, "format": "csv"}), QUOTES)
    assert [error["field"] for error in problem["errors"]] == ["format"]


def test_a_fault_of_the_article_is_told_before_that_of_the_form(client: FlaskClient) -> None:
    assert client.post(QUOTES, json={"text": ""}, headers={"Accept": "image/png"}).status_code == 422
