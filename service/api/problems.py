"""Every error as RFC 9457 ``application/problem+json``: the one place where errors become answers."""

from __future__ import annotations

import json
import logging
import traceback
from typing import Any

from flask import Flask, Response
from werkzeug.exceptions import HTTPException, InternalServerError

from service.answer import Json
from service.api.record import current
from service.errors import FieldError, RequestError

log = logging.getLogger(__name__)

# A request can be wrong in thousands of places, and a field's name can be a whole article.
_MAX_ERRORS = 20
_MAX_NAME = 100


def install(app: Flask) -> None:
    """Teaches ``app`` to answer every error with a problem."""
    app.register_error_handler(RequestError, _request_error)
    app.register_error_handler(HTTPException, _http_exception)
    app.register_error_handler(Exception, _crash)


def _request_error(error: RequestError) -> Response:
    current().problem_of(error.kind)
    answer = _answer(as_problem(error))
    answer.headers.update(error.headers)
    return answer


def as_problem(error: RequestError) -> Json:
    """``error`` as the object that tells it."""
    more = {"errors": [_field(each) for each in error.errors[:_MAX_ERRORS]]} if error.errors else {}
    return _problem(error.status, f"urn:problem:{error.kind}", error.title, error.detail, **more)


def crash_problem(error: Exception, request_id: str) -> Json:
    """A fault of ours. Where it happened is logged; its message is not, since it may hold the article's words."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("Unhandled %s\n%s", type(error).__name__, frames, extra={"request_id": request_id})
    return _problem(500, "about:blank", InternalServerError().name, "The service failed on this request.")


def _http_exception(error: HTTPException) -> Response:
    """What the framework refuses: an unknown path, a wrong method, a malformed host."""
    status = error.code or 500
    current().problem_of(f"http-{status}")
    answer = _answer(_problem(status, "about:blank", error.name, error.description or error.name))
    # All but the body it would have been: `Allow` of a 405, for one.
    for name, value in error.get_headers():
        if name != "Content-Type":
            answer.headers[name] = value
    return answer


def _crash(error: Exception) -> Response:
    current().problem_of("crash")
    return _answer(crash_problem(error, current().request_id))


def _field(error: FieldError) -> dict[str, str]:
    return {"field": error.field[:_MAX_NAME], "message": error.message}


def _problem(status: int, kind: str, title: str, detail: str, **more: Any) -> Json:
    return {"type": kind, "title": title, "status": status, "detail": detail, **more}


def _answer(problem: Json) -> Response:
    # Escaped to ASCII, since it may repeat a field's name that no UTF-8 can carry (a lone surrogate).
    return Response(json.dumps(problem), problem["status"], mimetype="application/problem+json")
