"""What can be wrong with a request, one sentence a case.

Nothing here knows HTTP but the status each error maps to; ``service.api.problems`` turns them into answers.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    """The body, or the text in it, is longer than this service reads."""

    status = 413
    kind = "too-large"
    title = "The article is too long"


class UnsupportedMediaType(RequestError):
    """The body is of a kind this service does not read."""

    status = 415
    kind = "unsupported-media-type"
    title = "The media type is not supported"


class InvalidFields(RequestError):
    """The request was read, and its fields are not what they must be."""

    status = 422
    kind = "invalid-fields"
    title = "The request's fields are not valid"
