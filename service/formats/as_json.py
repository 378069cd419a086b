"""The answer of ``openapi.yaml`` as JSON."""

from __future__ import annotations

import json
from typing import Any

from service.answer import Options, to_answer
from service.engine.model import Extraction


def to_json(extraction: Extraction, options: Options) -> str:
    """The answer on one line, its Arabic not escaped."""
    return dumps(to_answer(extraction, options)) + "\n"


def dumps(value: Any) -> str:
    """``value`` as compact JSON without a line break in it, its Arabic not escaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
