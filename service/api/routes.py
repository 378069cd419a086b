"""The resources that answer with quotations, and those that explain the answers."""

from __future__ import annotations

from flask import Blueprint, Response, request

from service.api import explain
from service.api.answering import Finder
from service.api.body import read_body
from service.api.incoming import is_gzip
from service.api.keys import guard
from service.api.media import JSON, NDJSON, media_type
from service.api.negotiate import acceptable, choose
from service.api.record import current
from service.api.replies import json_reply
from service.api.schemas import read_defaults, read_request
from service.api.several import Several, read_array
from service.api.streams import Streams
from service.config import Config
from service.speakers import Speakers


def blueprint(config: Config, speakers: Speakers) -> Blueprint:
    """The routes under ``config``; ``speakers`` is the register."""
    routes = Blueprint("v1", __name__)
    routes.before_request(guard(config.api_keys))
    finder, streams = Finder(speakers), Streams(config)

    @routes.post("/v1/quotes")
    def quotes() -> Response:
        body = _body(config.max_body_bytes)
        text, options, registry = read_request(body, request.content_type, request.args, config.max_text_chars)
        form = choose(request.args, request.accept_mimetypes)
        extraction = finder.find(text, registry, current())
        answer = Response(form.write(extraction, options).encode(), content_type=form.content_type)
        answer.vary.add("Accept")
        return answer

    @routes.post("/v1/quotes/batch")
    def batch() -> Response:
        kind = media_type(request.content_type, (JSON, NDJSON))
        defaults = read_defaults(request.args)
        several = Several(finder.answerer(defaults, config.max_text_chars, current()), current())
        if kind == NDJSON:
            return streams.answer(several)
        items = read_array(_body(config.max_body_bytes), config.max_batch_items)
        acceptable(request.accept_mimetypes, [JSON])
        return Response(several.array(items).encode(), mimetype=JSON)

    @routes.get("/v1/rules")
    def rules() -> Response:
        return json_reply(explain.rules())

    @routes.get("/v1/cues")
    def cues() -> Response:
        return json_reply(explain.cues(request.args))

    return routes


def _body(limit: int) -> bytes:
    """The whole body of the request under way, unpacked."""
    body = read_body(
        request.stream, request.content_length, limit, packed=is_gzip(request.headers.get("Content-Encoding"))
    )
    current().bytes_in = request.content_length or len(body)
    return body
