"""What can be wrong with a request, one sentence a case.

Nothing here knows HTTP but the status each error maps to; ``service.api.problems`` turns them into answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of the request: its dotted name and a sentence."""

    field: str
    message: str


class RequestError(Exception):
    """A request that cannot be answered; ``detail`` and ``errors`` tell its sender why."""

    status = 400
    kind = "bad-request"
    title = "The request cannot be answered"
    #: What the answer's head tells programs besides.
    headers: ClassVar[Mapping[str, str]] = {}

    def __init__(self, detail: str, errors: tuple[FieldError, ...] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors


class EmptyBody(RequestError):
    """The request carries no body at all."""

    kind = "empty-body"
    title = "The request has no body"


class BrokenBody(RequestError):
    """The body stopped before its announced end, or its chunks are malformed."""

    kind = "broken-body"
    title = "The body broke off"


class NotUtf8(RequestError):
    """The body is not valid UTF-8."""

    kind = "not-utf-8"
    title = "The body is not UTF-8"


class NotJson(RequestError):
    """The body is announced as JSON and is not."""

    kind = "not-json"
    title = "The body is not JSON"


class NotAcceptable(RequestError):
    """The client takes no form that the answer can be written in."""

    status = 406
    kind = "not-acceptable"
    title = "No acceptable form of the answer"


class TooLarge(RequestError):
    """The body, a text in it, or the number of texts is more than this service reads."""

    status = 413
    kind = "too-large"
    title = "The request is too large"


class UnsupportedMediaType(RequestError):
    """The body is of a kind this service does not read."""

    status = 415
    kind = "unsupported-media-type"
    title = "The media type is not supported"


class UnsupportedEncoding(RequestError):
    """The body is packed in a way this service does not unpack."""

    status = 415
    kind = "unsupported-encoding"
    title = "The content encoding is not supported"
    headers: ClassVar[Mapping[str, str]] = {"Accept-Encoding": "gzip"}


class InvalidFields(RequestError):
    """The request was read, and its fields are not what they must be."""

    status = 422
    kind = "invalid-fields"
    title = "The request's fields are not valid"


class TooSlow(RequestError):
    """The body did not arrive in the time a request has."""

    status = 408
    kind = "too-slow"
    title = "The request took too long to arrive"


class NoApiKey(RequestError):
    """The service wants an API key, and the request brings none."""

    status = 401
    kind = "no-api-key"
    title = "An API key is needed"
    headers: ClassVar[Mapping[str, str]] = {"WWW-Authenticate": "Bearer"}


class WrongApiKey(RequestError):
    """The API key is none of those the service knows."""

    status = 403
    kind = "wrong-api-key"
    title = "The API key is not known"


class NotReady(RequestError):
    """The service should be sent no requests now."""

    status = 503
    kind = "not-ready"
    title = "The service is not ready"
    headers: ClassVar[Mapping[str, str]] = {"Retry-After": "1"}


class Busy(RequestError):
    """As many streams as this worker bears are running."""

    status = 503
    kind = "busy"
    title = "Too many streams at once"
    headers: ClassVar[Mapping[str, str]] = {"Retry-After": "1"}


class Stopping(RequestError):
    """The worker that answers this stream is going away; what follows belongs in a new stream."""

    status = 503
    kind = "stopping"
    title = "The stream ends here"
