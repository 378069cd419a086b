"""What the service answers is what ``openapi.yaml`` says it answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from service import __version__
from service.errors import RequestError
from service.lexicon import VERSION
from tests.articles import ROOT, SEEDS, misplaced, read
from tests.contract import SPEC, check, schema_errors

UNITS = ["codepoint", "utf16", "utf8"]


def test_the_contract_is_valid_openapi() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(SPEC).iter_errors()] == []


def test_the_contract_has_the_version_of_the_service() -> None:
    assert SPEC["info"]["version"] == __version__


def test_the_contract_is_served_as_it_stands(client: FlaskClient) -> None:
    response = client.get("/openapi.yaml")
    assert response.mimetype == "application/yaml"
    assert response.data == (ROOT / "openapi.yaml").read_bytes()


def test_every_route_is_in_the_contract_and_the_other_way_round(app: Flask) -> None:
    served = {
        (rule.rule, method.lower())
        for rule in app.url_map.iter_rules()
        # Pages are for people; the contract is for programs.
        if not rule.endpoint.startswith(("web.", "swagger_ui."))
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert served == {(path, method) for path, item in SPEC["paths"].items() for method in item}


def test_every_kind_of_problem_is_in_the_contract() -> None:
    known = set(SPEC["components"]["schemas"]["Problem"]["properties"]["type"]["enum"])
    assert known == {"about:blank"} | {f"urn:problem:{error.kind}" for error in RequestError.__subclasses__()}


def test_every_status_of_a_problem_is_in_the_contract() -> None:
    known = {status for path in SPEC["paths"].values() for each in path.values() for status in each["responses"]}
    assert {str(error.status) for error in RequestError.__subclasses__()} <= known


def media_types(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every place of the contract where examples stand beside a schema, and its examples."""
    if isinstance(node, dict):
        if "schema" in node and "examples" in node:
            yield (*path, "schema"), [example["value"] for example in node["examples"].values()]
        for name, child in node.items():
            yield from media_types(child, (*path, name))


EXAMPLES = [pytest.param(*each, id="/".join(each[0])) for each in media_types(SPEC)]


@pytest.mark.parametrize(("where", "examples"), EXAMPLES)
def test_the_examples_fit_their_schemas(where: tuple[str, ...], examples: list[Any]) -> None:
    assert [schema_errors(example, *where) for example in examples] == [[] for _ in examples]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_as_json(client: FlaskClient, seed: Path, unit: str) -> None:
    text = read(seed)
    answer = check(client.post("/v1/quotes", json={"text": text, "offset_unit": unit}), "/v1/quotes")
    assert answer["meta"] == {"version": __version__, "lexicon_version": VERSION, "offset_unit": unit, "warnings": []}
    assert answer["quotes"]
    assert misplaced(text, answer, unit) == []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_as_plain_text_gets_the_same_bytes(client: FlaskClient, seed: Path) -> None:
    plain = client.post("/v1/quotes", data=seed.read_bytes(), content_type="text/plain; charset=utf-8")
    assert plain.status_code == 200
    assert plain.data == client.post("/v1/quotes", json={"text": read(seed)}).data


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_ids_of_an_answer_lead_somewhere(client: FlaskClient, seed: Path) -> None:
    answer = client.post("/v1/quotes", json={"text": read(seed)}).get_json()
    quotes = {quote["id"]: quote for quote in answer["quotes"]}
    speakers = {speaker["id"]: speaker for speaker in answer["speakers"]}
    assert (len(quotes), len(speakers)) == (len(answer["quotes"]), len(answer["speakers"]))
    by_speaker = [(quote, name) for name, speaker in speakers.items() for quote in speaker["quotes"]]
    assert sorted(by_speaker) == sorted((name, q["speaker"]) for name, q in quotes.items() if q["speaker"])
    references = [quote[name] for quote in quotes.values() for name in ("within", "continues") if name in quote]
    assert set(references) <= set(quotes)


def test_arabic_is_not_escaped(client: FlaskClient) -> None:
    text = read(SEEDS[2])
    response = client.post("/v1/quotes", json={"text": text})
    quote = response.get_json()["quotes"][0]
    assert quote["text"].encode() in response.data
    assert response.mimetype == "application/json"
    assert response.data.endswith(b"}\n")


def test_an_article_without_quotations_is_answered(client: FlaskClient) -> None:
    answer = check(client.post("/v1/quotes", json={"text": "Nothing is said here."}), "/v1/quotes")
    assert (answer["quotes"], answer["speakers"]) == ([], [])


def test_health(client: FlaskClient) -> None:
    assert check(client.get("/healthz"), "/healthz", "get") == {"status": "ok", "version": __version__}


@pytest.mark.parametrize("path", ["/healthz", "/openapi.yaml", "/v1/quotes", "/nowhere"])
def test_no_answer_lets_a_browser_guess(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("escaped", [True, False])
def test_a_character_outside_the_basic_plane_may_be_escaped(client: FlaskClient, escaped: bool) -> None:
    body = json.dumps({"text": "😀 " + read(SEEDS[2]), "offset_unit": "utf16"}, ensure_ascii=escaped)
    response = client.post("/v1/quotes", data=body, content_type="application/json")
    assert misplaced("😀 " + read(SEEDS[2]), check(response, "/v1/quotes"), "utf16") == []
