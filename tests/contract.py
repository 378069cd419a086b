"""``openapi.yaml`` as a judge of answers."""

from __future__ import annotations

from typing import Any, Final

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from werkzeug.test import TestResponse

from tests.articles import ROOT

SPEC: Final[dict[str, Any]] = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))

_URI: Final = "urn:contract"
_REGISTRY: Final = Registry().with_resource(_URI, DRAFT202012.create_resource(SPEC))


def schema_errors(instance: Any, *pointer: str) -> list[str]:
    """What is wrong with ``instance`` under the schema at ``pointer`` in the contract."""
    path = "/".join(part.replace("~", "~0").replace("/", "~1") for part in pointer)
    validator = Draft202012Validator(
        {"$ref": f"{_URI}#/{path}"}, registry=_REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]


def check(response: TestResponse, path: str, method: str = "post") -> Any:
    """The body of ``response``, after checking that the contract of ``method path`` knows it."""
    *where, found = _response(path, method, str(response.status_code))
    media_type = response.mimetype or "none"
    assert media_type in found["content"], response.status
    body = response.get_json() if response.is_json else response.text
    assert schema_errors(body, *where, "content", media_type, "schema") == []
    return body


def _response(path: str, method: str, status: str) -> tuple[Any, ...]:
    """Where the contract describes this response, and the description; a reference is followed."""
    responses = SPEC["paths"][path][method]["responses"]
    assert status in responses, f"{method} {path} is not known to answer {status}"
    if "$ref" not in responses[status]:
        return ("paths", path, method, "responses", status, responses[status])
    name = responses[status]["$ref"].rpartition("/")[2]
    return ("components", "responses", name, SPEC["components"]["responses"][name])
