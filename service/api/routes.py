"""The three resources of the service."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from service import __version__
from service.api.body import read_body
from service.api.negotiate import choose
from service.api.registry import over
from service.api.schemas import read_request
from service.config import Config
from service.engine import extract
from service.formats.as_json import dumps
from service.speakers import Speakers


def blueprint(config: Config, contract: bytes, speakers: Speakers) -> Blueprint:
    """The routes under ``config``; ``contract`` is what ``GET /openapi.yaml`` answers, ``speakers`` the register."""
    routes = Blueprint("v1", __name__)

    @routes.post("/v1/quotes")
    def quotes() -> Response:
        body = read_body(request.stream, request.content_length, config.max_body_bytes)
        text, options, registry = read_request(body, request.content_type, request.args, config.max_text_chars)
        form = choose(request.args, request.accept_mimetypes)
        extraction = extract(text, over(registry, speakers.register))
        answer = Response(form.write(extraction, options).encode(), content_type=form.content_type)
        answer.vary.add("Accept")
        return answer

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
    return Response(f"{dumps(answer)}\n".encode(), mimetype="application/json")
