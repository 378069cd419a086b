"""Keeps the examples in the contract, README.md and docs/contributing.md true: each is what is really answered.

``python -m tools.examples`` rewrites what stands between these lines, in YAML and in Markdown:

    # example: NAME              <!-- example: NAME -->
    # end of example             <!-- end of example -->
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from service.answer import to_answer
from service.app import create_app
from service.config import Config
from service.engine import extract
from service.table import to_table
from tools import rule_examples
from tools.why import steps

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "002_199af6c8cd0b6ea9.txt"
DOCUMENTS = (ROOT / "openapi.yaml", ROOT / "README.md", ROOT / "docs" / "contributing.md")

_QUOTES = "/v1/quotes"
_BLOCK = re.compile(
    r"^(?P<indent> *)(?P<open># |<!-- )example: (?P<name>\S+)(?P<close>| -->)\n"
    r"(?:.*\n)*?"
    r"(?P=indent)(?P=open)end of example(?P=close)\n",
    re.MULTILINE,
)


def main() -> None:
    """Rewrites the documents, and the table of rules, whose examples are out of date."""
    rule_examples.PATH.write_text(rule_examples.table(), encoding="utf-8")
    for document in DOCUMENTS:
        current = refreshed(document)
        if current != document.read_text(encoding="utf-8"):
            document.write_text(current, encoding="utf-8")
            print(f"refreshed {document.relative_to(ROOT)}")


def refreshed(document: Path) -> str:
    """The text of ``document`` with every example as the service answers now."""
    return _BLOCK.sub(_fill, document.read_text(encoding="utf-8"))


def _fill(block: re.Match[str]) -> str:
    example = EXAMPLES[block["name"]]()
    if block["close"]:
        # Tables and steps are for reading; everything else in Markdown is JSON.
        language = "text" if isinstance(example, str) else "json"
        example = f"```{language}\n{example if isinstance(example, str) else pretty(example)}\n```"
    else:
        example = pretty(example)
    first, *_, last = block[0].splitlines()
    return "\n".join([first, *(block["indent"] + line for line in example.splitlines()), last, ""])


def pretty(value: Any, indent: str = "") -> str:
    """``value`` as JSON that a person can read: what holds only plain values stands on one line."""
    children = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    if not any(child and isinstance(child, dict | list) for child in children):
        return json.dumps(value, ensure_ascii=False)
    deeper = indent + "  "
    if isinstance(value, dict):
        lines = [f"{deeper}{json.dumps(key)}: {pretty(child, deeper)}" for key, child in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + pretty(child, deeper) for child in value) + f"\n{indent}]"


@cache
def _client() -> FlaskClient:
    return create_app(Config()).test_client()


def _post(body: str | bytes, content_type: str | None = "application/json", query: str = "", accept: str = "") -> Any:
    headers = {"Accept": accept or "*/*"}
    response = _client().post(_QUOTES + query, data=body, content_type=content_type, headers=headers)
    return response.get_json() if response.is_json else response.text


def _seed() -> str:
    return SEED.read_bytes().decode()


def _request() -> dict[str, Any]:
    return {"text": _seed(), "offset_unit": "codepoint", "min_confidence": 0}


def _batch() -> list[dict[str, Any]]:
    return [{"id": 1, "text": "وقالت الوزيرة إن المدارس ستفتح أبوابها يوم الأحد."}, {"id": 2, "txt": "مرحبا"}]


EXAMPLES: Mapping[str, Callable[[], Any]] = {
    "request-json": _request,
    "request-text": _seed,
    "answer": lambda: _post(json.dumps(_request())),
    "answer-mixed": lambda: _post(SEED.read_bytes(), "text/plain", "?types=mixed"),
    "answer-annotation": lambda: _post(SEED.read_bytes(), "text/plain", "?types=mixed&format=annotation"),
    "answer-csv": lambda: _post(SEED.read_bytes(), "text/plain", "?types=mixed&format=csv"),
    "request-batch": _batch,
    "answer-batch": lambda: _client().post("/v1/quotes/batch", json=_batch()).get_json(),
    "table": lambda: to_table(to_answer(extract(_seed()))),
    "steps": lambda: "\n".join(steps("دعا قائد الفرقة إلى الهدوء. وأضاف: «سنعود غدا».")),
    "health": lambda: _client().get("/healthz").get_json(),
    "problem-empty-body": lambda: _post(b"", None),
    "problem-not-json": lambda: _post('{"text": "مرحبا"'),
    "problem-not-utf-8": lambda: _post("مرحبا".encode("cp1256"), "text/plain"),
    "problem-not-acceptable": lambda: _post(_seed(), "text/plain", accept="image/png"),
    "problem-too-large": lambda: _post("ا" * (Config().max_text_chars + 1), "text/plain"),
    "problem-unsupported-media-type": lambda: _post("text=مرحبا", "application/x-www-form-urlencoded"),
    "problem-invalid-fields": lambda: _post('{"txt": "مرحبا"}'),
    "problem-method-not-allowed": lambda: _client().get(_QUOTES).get_json(),
}


if __name__ == "__main__":
    main()
