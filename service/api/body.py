"""The guard at the door: the bytes of a request, all of them or none."""

from __future__ import annotations

from contextlib import suppress
from typing import IO

from service.errors import BrokenBody, EmptyBody, TooLarge

_BLOCK = 64 * 1024
# A client that is still sending when the connection closes never reads why. So a body over the limit is
# read on, and thrown away, up to this many times the limit.
_PATIENCE = 4


def read_body(stream: IO[bytes], announced: int | None, limit: int) -> bytes:
    """The whole body in ``stream``; raises when it is empty, breaks off, or is longer than ``limit`` bytes.

    ``announced`` is the length the client gave, if it did. A chunked body has none, and may be cut short without
    a word by whoever limits it: the only proof that it ends within the limit is to have asked for one byte more
    and not got it.
    """
    body = _read(stream, limit + 1)
    if len(body) > limit:
        _discard(stream, limit * _PATIENCE)
        raise TooLarge(f"The body is longer than the {limit} bytes this service reads.")
    if announced is not None and len(body) < announced:
        # The server takes a connection that is lost for the end of the body.
        raise BrokenBody(f"The body has {len(body)} bytes of the {announced} it announced.")
    if not body:
        raise EmptyBody('Send an article, as JSON {"text": "…"} or as plain text.')
    return body


def _read(stream: IO[bytes], size: int) -> bytes:
    """Up to ``size`` bytes; fewer only where the stream ends."""
    blocks = []
    try:
        while size and (block := stream.read(size)):
            blocks.append(block)
            size -= len(block)
    except Exception as error:
        # Each server has exceptions of its own for a malformed chunk or a lost connection; all mean the same.
        raise BrokenBody("The body ended too soon, or its chunks are malformed.") from error
    return b"".join(blocks)


def _discard(stream: IO[bytes], size: int) -> None:
    with suppress(BrokenBody):
        while size > 0 and (block := _read(stream, min(size, _BLOCK))):
            size -= len(block)
