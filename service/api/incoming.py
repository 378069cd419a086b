"""The bytes of a request as they come in, unpacked where they are packed, and never more of them than allowed."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, Final

from service.errors import BrokenBody, TooLarge, TooSlow, UnsupportedEncoding

BLOCK: Final = 64 * 1024
_GZIP: Final = frozenset({"gzip", "x-gzip"})
# News in Arabic shrinks to a fifth, and a bomb to a thousandth.
_MAX_RATIO: Final = 100
# A line costs work however short it is, as much as so many bytes.
_LINE_COST: Final = 200


def is_gzip(content_encoding: str | None) -> bool:
    """Whether a body so encoded is gzip; it is as it is when nothing or ``identity`` is said."""
    encoding = (content_encoding or "identity").strip().lower()
    if encoding in _GZIP:
        return True
    if encoding != "identity":
        raise UnsupportedEncoding("Content-Encoding must be gzip, or absent.")
    return False


def reading(read: Callable[[], bytes]) -> bytes:
    """What ``read`` reads; whatever goes wrong with it becomes an error that tells the sender so."""
    try:
        return read()
    except (BrokenBody, TooLarge):
        raise
    except TimeoutError:
        raise TooSlow("The body did not arrive in time.") from None
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise BrokenBody("The body is not whole and valid gzip, as its Content-Encoding says.") from None
    except Exception as error:
        # Each server has exceptions of its own for a malformed chunk or a lost connection; all mean the same.
        raise BrokenBody("The body ended too soon, or its chunks are malformed.") from error


class Capped(io.RawIOBase):
    """At most ``limit`` bytes of ``stream``; raises ``TooLarge`` when there are more."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self.size = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills ``buffer`` as far as the stream goes."""
        block = self._stream.read(len(buffer))
        self.size += len(block)
        if self.size > self._limit:
            raise TooLarge(f"The body is longer than the {self._limit} bytes this service reads.")
        buffer[: len(block)] = block
        return len(block)


class Live(io.RawIOBase):
    """``stream`` as it comes in: each read takes what is there, and waits for the first byte alone."""

    def __init__(self, stream: IO[bytes]) -> None:
        # Servers that cannot tell what is there are read block by block.
        self._next: Callable[[], bytes] = getattr(stream, "read1", lambda: stream.read(BLOCK))
        self._rest = memoryview(b"")
        self.size = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills ``buffer`` with what is there."""
        if not self._rest:
            self._rest = memoryview(self._next())
            self.size += len(self._rest)
        block, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(block)] = block
        return len(block)


def live_blocks(source: Live, *, packed: bool, allowance: int) -> Iterator[bytes]:
    """The blocks of ``source``, unpacked, as soon as each is there.

    A packed stream may unpack to ``allowance`` bytes and a hundred times its own size, so that a bomb costs its
    sender as much as it costs the service.
    """
    unpacked = 0
    stream: io.RawIOBase | gzip.GzipFile = gzip.GzipFile(fileobj=source) if packed else source
    read = stream.read1 if isinstance(stream, gzip.GzipFile) else stream.read
    while block := reading(lambda: read(BLOCK) or b""):
        unpacked += len(block) + _LINE_COST * block.count(b"\n")
        if packed and unpacked > allowance + _MAX_RATIO * source.size:
            raise TooLarge(f"The stream unpacks to more than {_MAX_RATIO} times its size.")
        yield block


def lines(blocks: Iterator[bytes], limit: int) -> Iterator[bytes | None]:
    """The lines of ``blocks`` without their ends; ``None`` for one of more than ``limit`` bytes, which is not kept."""
    held, size = bytearray(), 0
    for block in blocks:
        *ends, rest = block.split(b"\n")
        for part in ends:
            size += len(part)
            yield bytes(held + part) if size <= limit else None
            held, size = bytearray(), 0
        size += len(rest)
        if size <= limit:
            held += rest
        else:
            held.clear()
    if size:
        yield bytes(held) if size <= limit else None
