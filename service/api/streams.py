"""Streams of articles, one JSON object a line: read, answered and forgotten one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from threading import BoundedSemaphore

from flask import Response, request

from service.api import metrics
from service.api.incoming import Live, is_gzip, lines, live_blocks
from service.api.media import NDJSON
from service.api.negotiate import acceptable
from service.api.record import Record, current
from service.api.several import Several
from service.config import Config
from service.errors import Busy

# One thread in so many is never a stream's, so that other requests and the health checks find one.
_KEPT_FREE = 12


class Streams:
    """The streams of one worker, as many at once as ``config`` has threads for."""

    def __init__(self, config: Config) -> None:
        self._max_line = config.max_line_bytes
        most = config.threads - max(1, config.threads // _KEPT_FREE) if config.threads > 1 else 1
        self._slots = BoundedSemaphore(most)

    def answer(self, several: Several) -> Response:
        """The answer to the stream that the request under way is; it begins while the stream still comes in."""
        acceptable(request.accept_mimetypes, [NDJSON])
        packed, source, record = is_gzip(request.headers.get("Content-Encoding")), Live(request.stream), current()
        blocks = live_blocks(source, packed=packed, allowance=self._max_line)
        if not self._slots.acquire(blocking=False):
            raise Busy("As many streams as this worker bears are running; try again in a moment.")
        metrics.STREAMS.inc()
        response = Response(_counted(several.stream(lines(blocks, self._max_line), self._max_line), source, record))
        response.mimetype = NDJSON
        # Not at the end of the generator: one that never begins has none.
        response.call_on_close(self._release)
        return response

    def _release(self) -> None:
        metrics.STREAMS.dec()
        self._slots.release()


def _counted(answers: Iterator[bytes], source: Live, record: Record) -> Iterator[bytes]:
    for line in answers:
        record.bytes_in = source.size
        record.bytes_out += len(line)
        yield line
    record.bytes_in = source.size
