"""What those who run the service rely on: ids, logs, counts, keys, origins, headers."""

from __future__ import annotations

import gzip
import json
import logging
import re
import sys
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service import __version__
from service.app import create_app
from service.config import Config
from service.lexicon import VERSION
from service.logs import REQUESTS, Formatter
from tests.articles import SEEDS, read
from tests.contract import check
from tests.engine.examples import EXAMPLES
from tests.engine.reading import rules

QUOTES = "/v1/quotes"
TEXT = read(SEEDS[2])
KEY, OTHER = "k" * 20, "o" * 20


def test_ready(client: FlaskClient) -> None:
    assert check(client.get("/readyz"), "/readyz", "get") == {"status": "ready", "version": __version__}


def test_not_ready_while_draining_and_alive_all_the_same(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.api.operations.is_draining", lambda: True)
    response = client.get("/readyz")
    assert check(response, "/readyz", "get")["type"] == "urn:problem:not-ready"
    assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
    assert client.get("/healthz").status_code == 200
    assert client.post(QUOTES, json={"text": TEXT}).status_code == 200


def test_version(client: FlaskClient) -> None:
    found = check(client.get("/version"), "/version", "get")
    assert found == {"version": __version__, "lexicon_version": VERSION, "python": sys.version.split()[0]}


@pytest.mark.parametrize("given", ["abc-1.2_3", "a" * 128])
def test_a_request_id_comes_back(client: FlaskClient, given: str) -> None:
    for response in (
        client.get("/healthz", headers={"X-Request-ID": given}),
        client.get("/no", headers={"X-Request-ID": given}),
    ):
        assert response.headers["X-Request-ID"] == given


@pytest.mark.parametrize("given", [None, "", "a b", "a" * 129, "قال", 'a"b', "a/b"])
def test_a_request_without_a_good_id_gets_one(client: FlaskClient, given: str | None) -> None:
    headers = {} if given is None else {"X-Request-ID": given.encode().decode("latin-1")}
    ids = {client.get("/healthz", headers=headers).headers["X-Request-ID"] for _ in range(2)}
    assert len(ids) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in ids)


def logged(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    records = [record for record in caplog.records if record.name == REQUESTS]
    return [json.loads(Formatter().format(record)) for record in records]


def test_a_request_is_one_line_of_numbers(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, REQUESTS)
    response = client.post(QUOTES, json={"text": TEXT}, headers={"X-Request-ID": "r1"}, buffered=True)
    (line,) = logged(caplog)
    assert (line["request_id"], line["method"], line["route"], line["status"]) == ("r1", "POST", QUOTES, 200)
    assert (line["articles"], line["chars"], line["quotes"]) == (1, len(TEXT), len(response.get_json()["quotes"]))
    assert line["bytes_out"] == len(response.data)
    assert line["milliseconds"] >= line["extraction_milliseconds"] > 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line["time"])


@pytest.mark.parametrize("path", ["/secret", "/v1/quotes?secret=1", "/v1/secret/../quotes"])
def test_no_path_and_no_query_is_logged(client: FlaskClient, caplog: pytest.LogCaptureFixture, path: str) -> None:
    caplog.set_level(logging.INFO)
    client.post(path, data="secret", content_type="text/plain; secret=1", buffered=True)
    client.open(path, method="SECRET", buffered=True)
    assert len(logged(caplog)) == 2
    assert "secret" not in json.dumps(logged(caplog)).lower()


def test_the_message_of_an_exception_is_not_logged() -> None:
    try:
        try:
            raise ValueError("a secret")
        except ValueError as error:
            raise KeyError("another secret") from error
    except KeyError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "Failed", None, sys.exc_info())
    line = Formatter().format(record)
    assert "secret" not in line.replace('raise ValueError(\\"a secret', "").replace(
        'raise KeyError(\\"another secret', ""
    )
    assert "KeyError" in line
    assert "ValueError" in line


def counts(client: FlaskClient) -> dict[tuple[str, ...], float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in families
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


def test_what_is_counted(client: FlaskClient) -> None:
    before = counts(client)
    answer = client.post(QUOTES, json={"text": TEXT}, buffered=True).get_json()
    client.post(QUOTES, json={"text": ""}, buffered=True)
    client.get("/none", buffered=True)
    after = counts(client)

    def grown(*name: str) -> float:
        return after.get(name, 0) - before.get(name, 0)

    assert grown("quotes_requests_total", "POST", QUOTES, "200") == 1
    assert grown("quotes_requests_total", "POST", QUOTES, "422") == 1
    assert grown("quotes_requests_total", "GET", "none", "404") == 1
    assert grown("quotes_problems_total", "invalid-fields") == 1
    assert grown("quotes_problems_total", "http-404") == 1
    assert grown("quotes_request_seconds_count", QUOTES) == 2
    assert grown("quotes_article_chars_sum") == len(TEXT)
    mixed = [quote for quote in answer["quotes"] if (quote["type"], quote["rule"]) == ("mixed", "verb-comp")]
    labels = next(
        name for name in after if name[0] == "quotes_quotations_total" and set(name) >= {"mixed", "verb-comp"}
    )
    assert grown(*labels) == len(mixed) > 0


@pytest.fixture(scope="module")
def locked() -> FlaskClient:
    """A service with two keys, one of which is about to be withdrawn."""
    return create_app(Config(api_keys=(KEY, OTHER))).test_client()


@pytest.mark.parametrize("path", ["/v1/quotes", "/v1/quotes/batch", "/v1/rules", "/v1/cues"])
def test_without_a_key_nothing_is_read(locked: FlaskClient, path: str) -> None:
    method = "post" if "quotes" in path else "get"
    response = locked.open(path, method=method.upper())
    assert check(response, path, method)["type"] == "urn:problem:no-api-key"
    assert (response.status_code, response.headers["WWW-Authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": f"Bearer {KEY}x"},
        {"Authorization": f"Bearer {KEY[:-1]}"},
        {"X-API-Key": "x"},
        {"X-API-Key": "ق".encode().decode("latin-1")},
        {"Authorization": "Bearer x", "X-API-Key": KEY},
    ],
)
def test_a_key_that_is_not_known(locked: FlaskClient, headers: dict[str, str]) -> None:
    response = locked.get("/v1/rules", headers=headers)
    assert check(response, "/v1/rules", "get")["type"] == "urn:problem:wrong-api-key"
    assert KEY not in response.text


@pytest.mark.parametrize("key", [KEY, OTHER])
def test_any_of_the_keys_opens(locked: FlaskClient, key: str) -> None:
    for headers in ({"Authorization": f"Bearer {key}"}, {"authorization": f"bearer {key}"}, {"X-API-Key": key}):
        assert locked.post(QUOTES, json={"text": TEXT}, headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/version", "/metrics", "/openapi.yaml", "/docs/"])
def test_what_needs_no_key(locked: FlaskClient, path: str) -> None:
    assert locked.get(path).status_code == 200


def test_metrics_on_a_port_of_their_own() -> None:
    client = create_app(Config(metrics_port=9100)).test_client()
    assert client.get("/metrics").status_code == 404
    assert (
        client.get("/metrics", headers={"Host": "x:9100"}, environ_overrides={"SERVER_PORT": "80"}).status_code == 404
    )
    assert client.get("/metrics", environ_overrides={"SERVER_PORT": "9100"}).status_code == 200


ORIGIN = "https://desk.example"
PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type,x-api-key"}


def test_no_origin_is_allowed_unless_named(client: FlaskClient) -> None:
    for response in (
        client.options(QUOTES, headers={"Origin": ORIGIN, **PREFLIGHT}),
        client.post(QUOTES, json={"text": TEXT}, headers={"Origin": ORIGIN}),
    ):
        assert [name for name, _ in response.headers if name.startswith("Access-Control")] == []


def test_a_named_origin_is_allowed_and_no_other() -> None:
    client = create_app(Config(cors_origins=(ORIGIN,), api_keys=(KEY,))).test_client()
    asked = client.options(QUOTES, headers={"Origin": ORIGIN, **PREFLIGHT})
    assert asked.status_code == 200
    assert asked.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert {"content-type", "x-api-key"} <= set(asked.headers["Access-Control-Allow-Headers"].lower().split(", "))
    answered = client.post(QUOTES, json={"text": TEXT}, headers={"Origin": ORIGIN, "X-API-Key": KEY})
    assert (answered.status_code, answered.headers["Access-Control-Allow-Origin"]) == (200, ORIGIN)
    other = client.options(QUOTES, headers={"Origin": "https://desk.example.evil", **PREFLIGHT})
    assert "Access-Control-Allow-Origin" not in other.headers
    assert "Access-Control-Allow-Origin" not in client.get("/metrics", headers={"Origin": ORIGIN}).headers


@pytest.mark.parametrize("path", ["/healthz", "/v1/rules", "/nowhere", "/docs/", "/", "/openapi.yaml"])
def test_every_answer_says_what_a_browser_may_do_with_it(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "'unsafe-eval'" not in headers["Content-Security-Policy"]


def test_an_article_as_html_may_load_and_run_nothing(client: FlaskClient) -> None:
    response = client.post(f"{QUOTES}?format=html", json={"text": TEXT})
    assert "script" not in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"


def test_the_docs_load_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/docs/", headers={"Host": "evil.example"}).text
    assert "evil" not in page
    found = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(found) >= 5
    for path in found:
        assert path.startswith("/docs/")
        assert client.get(path, buffered=True).status_code == 200


def test_a_body_may_be_packed(client: FlaskClient) -> None:
    body = json.dumps({"text": TEXT}).encode()
    for name in ("gzip", "GZIP", "x-gzip"):
        packed = client.post(
            QUOTES, data=gzip.compress(body), content_type="application/json", headers={"Content-Encoding": name}
        )
        assert packed.data == client.post(QUOTES, json={"text": TEXT}).data


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "zstd", "identity, gzip"])
def test_another_packing_is_refused(client: FlaskClient, encoding: str) -> None:
    response = client.post(QUOTES, data=b"x", content_type="text/plain", headers={"Content-Encoding": encoding})
    assert check(response, QUOTES)["type"] == "urn:problem:unsupported-encoding"
    assert response.headers["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty-body"),
        (gzip.compress(b""), "empty-body"),
        (b"plain", "broken-body"),
        (gzip.compress(b"x" * 500)[:-1], "broken-body"),
        (gzip.compress(b"x" * 10_000_000), "too-large"),
        (gzip.compress(b"x" * 1_001), "too-large"),
        (b"x" * 1_001, "broken-body"),
        (gzip.compress(b"") * 200, "too-large"),
    ],
)
def test_a_bad_packing(body: bytes, kind: str) -> None:
    client = create_app(Config(max_body_bytes=1_000)).test_client()
    response = client.post(QUOTES, data=body, content_type="text/plain", headers={"Content-Encoding": "gzip"})
    assert check(response, QUOTES)["type"] == f"urn:problem:{kind}"


def test_every_rule_that_is_met_is_explained(client: FlaskClient) -> None:
    explained = {rule["name"]: rule for rule in check(client.get("/v1/rules"), "/v1/rules", "get")["rules"]}
    met = {name for example in EXAMPLES for name in rules(example.text)} | {example.rule for example in EXAMPLES}
    assert met <= set(explained)
    for name in met:
        assert explained[name]["examples"], name
        assert explained[name]["counterexamples"], name
        assert explained[name]["description"].endswith(".")


def test_the_examples_of_a_rule_are_examples_of_it(client: FlaskClient) -> None:
    for rule in client.get("/v1/rules").get_json()["rules"]:
        assert [text for text in rule["examples"] if rule["name"] not in rules(text)] == []
        assert [text for text in rule["counterexamples"] if rule["name"] in rules(text)] == []


def test_every_cue_of_an_answer_can_be_looked_up(client: FlaskClient) -> None:
    cues = {cue["lemma"]: cue for cue in check(client.get("/v1/cues"), "/v1/cues", "get")["cues"]}
    answers = [client.post(QUOTES, json={"text": read(seed)}).get_json() for seed in SEEDS]
    answers += [client.post(QUOTES, json={"text": example.text}).get_json() for example in EXAMPLES]
    lemmas = {quote["cue"]["lemma"] for answer in answers for quote in answer["quotes"] if quote["cue"]}
    assert len(lemmas) > 50
    assert lemmas <= set(cues)
    assert "قالت" in cues["قال"]["forms"]


@pytest.mark.parametrize(("query", "some"), [("lemma=قال", True), ("class=according", True), ("lemma=x", False)])
def test_cues_can_be_asked_for_one_by_one(client: FlaskClient, query: str, some: bool) -> None:
    found = check(client.get(f"/v1/cues?{query}"), "/v1/cues", "get")["cues"]
    name, _, value = query.partition("=")
    assert bool(found) == some
    assert {cue[name] for cue in found} <= {value}


@pytest.mark.parametrize("query", ["form=x", "lemma=a&lemma=b"])
def test_cues_cannot_be_asked_for_anyhow(client: FlaskClient, query: str) -> None:
    assert client.get(f"/v1/cues?{query}").status_code == 422


def test_slowness_is_told_as_such(app: Flask) -> None:
    class Slow(BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise TimeoutError

    response = app.test_client().post(
        QUOTES,
        input_stream=Slow(),
        content_type="text/plain",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert check(response, QUOTES)["type"] == "urn:problem:too-slow"
