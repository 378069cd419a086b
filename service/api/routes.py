"""The three resources of the service."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, request

from service import __version__
from service.answer import to_answer
from service.api.body import read_body
from service.api.schemas import read_request
from service.config import Config
from service.engine import extract


def blueprint(config: Config, contract: bytes) -> Blueprint:
    """The routes under ``config``; ``contract`` is what ``GET /openapi.yaml`` answers."""
    routes = Blueprint("v1", __name__)

    @routes.post("/v1/quotes")
    def quotes() -> Response:
        body = read_body(request.stream, request.content_length, config.max_body_bytes)
        text, options = read_request(body, request.content_type, request.args, config.max_text_chars)
        return _json(to_answer(extract(text), options))

    @routes.get("/healthz")
    def healthz() -> Response:
        return _json({"status": "ok", "version": __version__})

    @routes.get("/openapi.yaml")
    def openapi() -> Response:
        return Response(contract, mimetype="application/yaml")

    @routes.after_app_request
    def never_guess(response: Response) -> Response:
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    return routes


def _json(answer: dict[str, Any]) -> Response:
    """``answer`` as one line of UTF-8, its Arabic not escaped."""
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n"
    return Response(body.encode(), mimetype="application/json")
