"""The guard at the door: the bytes of a request, all of them or none."""

from __future__ import annotations

import gzip
from contextlib import suppress
from typing import IO

from service.api.incoming import BLOCK, Capped, reading
from service.errors import BrokenBody, EmptyBody, TooLarge, TooSlow

# A client that is still sending when the connection closes never reads why. So a body over the limit is
# read on, and thrown away, up to this many times the limit.
_PATIENCE = 4


def read_body(stream: IO[bytes], announced: int | None, limit: int, *, packed: bool = False) -> bytes:
    """The whole body in ``stream``; raises when it is empty, breaks off, or is longer than ``limit`` bytes.

    ``announced`` is the length the client gave, if it did. A chunked body has none, and may be cut short without
    a word by whoever limits it: the only proof that it ends within the limit is to have asked for one byte more
    and not got it. A ``packed`` body is gzip, and the limit is that of both its sizes.
    """
    try:
        body = _unpacked(stream, limit) if packed else _whole(stream, announced, limit)
    except TooLarge:
        _discard(stream, limit * _PATIENCE)
        raise
    if not body:
        raise EmptyBody('Send an article, as JSON {"text": "…"} or as plain text.')
    return body


def _whole(stream: IO[bytes], announced: int | None, limit: int) -> bytes:
    body = _read(stream, limit + 1)
    if len(body) > limit:
        raise TooLarge(f"The body is longer than the {limit} bytes this service reads.")
    if announced is not None and len(body) < announced:
        # The server takes a connection that is lost for the end of the body.
        raise BrokenBody(f"The body has {len(body)} bytes of the {announced} it announced.")
    return body


def _unpacked(stream: IO[bytes], limit: int) -> bytes:
    source = Capped(stream, limit)
    body = reading(lambda: gzip.GzipFile(fileobj=source).read(limit + 1))
    if len(body) > limit:
        raise TooLarge(f"The body unpacks to more than the {limit} bytes this service reads.")
    return body


def _read(stream: IO[bytes], size: int) -> bytes:
    """Up to ``size`` bytes; fewer only where the stream ends."""
    blocks = []
    while size and (block := reading(lambda: stream.read(size))):  # noqa: B023 (read at once)
        blocks.append(block)
        size -= len(block)
    return b"".join(blocks)


def _discard(stream: IO[bytes], size: int) -> None:
    with suppress(BrokenBody, TooSlow):
        while size > 0 and (block := _read(stream, min(size, BLOCK))):
            size -= len(block)
