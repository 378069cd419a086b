"""Answers that are no format of their own."""

from __future__ import annotations

from typing import Any

from flask import Response

from service.formats.as_json import dumps


def json_reply(value: Any, status: int = 200) -> Response:
    """``value`` as one line of JSON."""
    return Response(f"{dumps(value)}\n".encode(), status, mimetype="application/json")
