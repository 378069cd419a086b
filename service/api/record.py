"""What one request was, in numbers: gathered while it is answered, logged and counted when it is over."""

from __future__ import annotations

import logging
import re
import time
import uuid
from dataclasses import dataclass, field
from typing import Final

from flask import Flask, Response, g, request

from service.api import metrics
from service.logs import REQUESTS

log = logging.getLogger(REQUESTS)

HEADER: Final = "X-Request-ID"
# What may be written to a log as it is.
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,128}")
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


@dataclass(slots=True)
class Record:
    """The request under way. Nothing in it is text of an article, or leads to one."""

    request_id: str
    method: str
    route: str
    began: float = field(default_factory=time.perf_counter)
    status: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    articles: int = 0
    chars: int = 0
    quotes: int = 0
    extraction_seconds: float = 0.0
    problems: int = 0
    problem: str | None = None

    def article(self, chars: int, quotes: int, seconds: float) -> None:
        """Adds an article of so many characters, in which so many quotations were found in so many seconds."""
        self.articles += 1
        self.chars += chars
        self.quotes += quotes
        self.extraction_seconds += seconds

    def problem_of(self, kind: str) -> None:
        """Notes that a problem was answered; the last one's kind is logged."""
        self.problems += 1
        self.problem = kind
        metrics.PROBLEMS.labels(kind).inc()

    def finish(self) -> None:
        """Logs and counts the request; its answer has been sent, or never will be."""
        seconds = time.perf_counter() - self.began
        metrics.REQUESTS.labels(self.method, self.route, str(self.status)).inc()
        metrics.LATENCY.labels(self.route).observe(seconds)
        metrics.BYTES_IN.labels(self.route).observe(self.bytes_in)
        metrics.BYTES_OUT.labels(self.route).observe(self.bytes_out)
        log.info("request", extra=self._fields(seconds))

    def _fields(self, seconds: float) -> dict[str, object]:
        fields: dict[str, object] = {
            "request_id": self.request_id,
            "method": self.method,
            "route": self.route,
            "status": self.status,
            "milliseconds": round(seconds * 1_000, 3),
            "bytes_in": self.bytes_in,
            "bytes_out": self.bytes_out,
        }
        if self.articles:
            fields |= {"articles": self.articles, "chars": self.chars, "quotes": self.quotes}
            fields["extraction_milliseconds"] = round(self.extraction_seconds * 1_000, 3)
        if self.problems:
            fields |= {"problems": self.problems, "problem": self.problem}
        return fields


def current() -> Record:
    """The record of the request under way."""
    if "record" not in g:
        g.record = _begin()
    record: Record = g.record
    return record


def _begin() -> Record:
    given = request.headers.get(HEADER, "")
    request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
    method = request.method if request.method in _METHODS else "other"
    # The rule, not the path: a path can hold anything.
    return Record(request_id, method, request.url_rule.rule if request.url_rule else "none")


def install(app: Flask) -> None:
    """Teaches ``app`` to record each of its requests, and to name it in the answer."""
    app.before_request(_note)
    app.after_request(_seal)


def _note() -> None:
    current()


def _seal(response: Response) -> Response:
    record = current()
    response.headers[HEADER] = record.request_id
    record.status = response.status_code
    if not response.is_streamed:
        record.bytes_out = response.calculate_content_length() or 0
    response.call_on_close(record.finish)
    return response
