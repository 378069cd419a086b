"""API keys: any of several, so that one can be replaced while both are in use."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest
from typing import Final

from flask import request
from werkzeug.datastructures import Headers

from service.errors import NoApiKey, WrongApiKey

HEADER: Final = "X-API-Key"


def guard(keys: tuple[str, ...]) -> Callable[[], None]:
    """A check that raises unless the request under way brings one of ``keys``; without keys, everybody may in."""
    digests = [_digest(key) for key in keys]

    def check() -> None:
        # A browser asks whether it may bring a key, and brings none to ask.
        if digests and request.method != "OPTIONS":
            _check(digests, _brought(request.headers))

    return check


def _brought(headers: Headers) -> str | None:
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else headers.get(HEADER)


def _check(digests: list[bytes], key: str | None) -> None:
    if not key:
        raise NoApiKey(f"Send a key as Authorization: Bearer …, or as {HEADER}.")
    digest = _digest(key)
    # Each is compared to its end, and so are they all: the time taken tells nothing about any of them.
    if not sum([compare_digest(digest, each) for each in digests]):
        raise WrongApiKey("The key is none of those this service knows.")


def _digest(key: str) -> bytes:
    return sha256(key.encode(errors="surrogateescape")).digest()
