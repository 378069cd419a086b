"""gunicorn's threaded worker, made to bear clients that are slow, silent or malformed.

gunicorn waits for a byte from a socket as long as the client likes, and answers what is not HTTP with a page of
HTML, after logging it word for word. Here a request must arrive within a time, and what goes wrong before the
application is reached is a problem like any other, and is logged by its kind alone.
"""

from __future__ import annotations

import io
import json
import logging
import signal
import socket
import struct
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any, ClassVar, Final

from gunicorn import glogging, http, util
from gunicorn.http import errors
from gunicorn.http.body import Body, ChunkedReader, LengthReader
from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers import gthread

from service.lifecycle import WORKER

log = logging.getLogger(__name__)

_STATUS: Final[dict[type[Exception], tuple[int, str]]] = {
    errors.LimitRequestLine: (414, "URI Too Long"),
    errors.LimitRequestHeaders: (431, "Request Header Fields Too Large"),
    errors.UnsupportedTransferCoding: (501, "Not Implemented"),
    errors.ExpectationFailed: (417, "Expectation Failed"),
    errors.ForbiddenProxyRequest: (403, "Forbidden"),
}


class SlowClient(errors.ParseException):
    """A request did not arrive in time."""


class PatientUnreader(SocketUnreader):
    """Reads from a socket until a deadline, which may be moved, and no longer."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock)
        self.deadline = 0.0

    def allow(self, seconds: float) -> None:
        """Everything read from now on must have come after so many seconds."""
        self.deadline = time.monotonic() + seconds

    def chunk(self, size_hint: int | None = None) -> bytes:
        """What the socket has to give; raises ``SlowClient`` after the deadline."""
        self.sock.settimeout(max(self.deadline - time.monotonic(), 0.001))
        try:
            piece: bytes = super().chunk(size_hint)
        except TimeoutError:
            raise SlowClient from None
        finally:
            self.sock.settimeout(None)
        return piece


class LiveBody(Body):
    """The body of a request, which can also be read as it comes in: a stream's answers need not wait for its end."""

    def __init__(self, reader: Any, unreader: PatientUnreader, idle_seconds: float) -> None:
        super().__init__(reader)
        self._unreader = unreader
        self._idle_seconds = idle_seconds

    def read1(self) -> bytes:
        """The next bytes, as many as are there, waiting for the first if need be; none at the end.

        Each call allows the client its time anew, where ``read`` has one deadline for the whole body. Both raise
        ``TimeoutError`` after it.
        """
        self._unreader.allow(self._idle_seconds)
        return self._guarded(lambda: _next_bytes(self.reader))

    def _read_reader(self, size: int) -> bytes:
        return self._guarded(lambda: self.reader.read(size))

    def _guarded(self, read: Callable[[], bytes]) -> bytes:
        try:
            return read()
        except Exception as error:
            # Where the next request would begin on this connection is not known any more.
            self.failed = True
            if isinstance(error, SlowClient):
                raise TimeoutError from error
            raise


def _next_bytes(reader: Any) -> bytes:
    """What ``reader`` can give without waiting for more than the first byte of it."""
    if isinstance(reader, ChunkedReader):
        ready: bytes = reader.buf.getvalue()
        reader.buf = io.BytesIO()
        return ready or next(reader.parser or iter(()), b"")
    if isinstance(reader, LengthReader):
        return _next_of_known_length(reader) if reader.length else b""
    block: bytes = reader.read(1)
    return block


def _next_of_known_length(reader: LengthReader) -> bytes:
    block: bytes = reader.unreader.read(None, read_ahead=reader.length)
    # What follows the body is the next request.
    reader.unreader.unread(block[reader.length :])
    block = block[: reader.length]
    reader.length -= len(block)
    return block


class Worker(gthread.ThreadWorker):
    """A threaded worker in which no silent client holds a thread for long."""

    #: How long a request may take to arrive, and an answer may find nobody to read on.
    request_seconds: ClassVar[float] = 30.0
    #: Where the master's handlers put the signals they catch; a worker has them, too, until it sets its own.
    signals: ClassVar[SimpleQueue[int] | None] = None

    def handle(self, conn: Any) -> Any:
        """Serves what ``conn`` has to say; a new connection that says nothing yet waits outside the threads."""
        if not conn.parser:
            conn.parser = http.get_parser(self.cfg, conn.sock, conn.client)
            conn.parser.unreader = PatientUnreader(conn.sock)
            _limit_writing(conn.sock, self.request_seconds)
        if not conn.initialized and not conn.data_ready and not conn.wait_for_data(0):
            return gthread._DEFER  # noqa: SLF001 (there is no public name for "back to the poller")
        conn.parser.unreader.allow(self.request_seconds)
        return super().handle(conn)

    def handle_request(self, req: Any, conn: Any) -> bool:
        """Serves one request, its body readable as it comes in."""
        if not isinstance(req.body, LiveBody):
            req.body = LiveBody(req.body.reader, conn.parser.unreader, self.request_seconds)
        served: bool = super().handle_request(req, conn)
        return served

    def init_signals(self) -> None:
        """Sets the worker's own handlers; a signal to stop that came before them is heard all the same."""
        super().init_signals()
        with suppress(Empty):
            while self.signals is not None:
                if self.signals.get_nowait() == signal.SIGTERM:
                    self.handle_exit(signal.SIGTERM, None)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """SIGTERM: what is in hand is finished, for as long as the arbiter waits."""
        WORKER.stop_within(self.cfg.graceful_timeout)
        super().handle_exit(sig, frame)

    def set_accept_enabled(self, enabled: bool) -> None:
        """Takes new connections, or no more of them."""
        super().set_accept_enabled(enabled)
        if not enabled and not self.alive:
            self._stop_listening()

    def _stop_listening(self) -> None:
        """Takes those who have already connected, and turns away all others at once.

        gunicorn leaves the socket open till the last request in hand is finished: whoever connects meanwhile would
        wait all that time, and then be hung up on.
        """
        for listener in self.sockets:
            before = -1
            while before < self.nr_conns:
                before = self.nr_conns
                self.accept(listener)
            listener.close()

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:  # noqa: ARG002
        """What went wrong before the application was reached, or in it after its answer began."""
        status, title = _told(exc)
        request_id = uuid.uuid4().hex
        log.log(
            logging.WARNING if status < 500 else logging.ERROR,
            "A request that never reached the application",
            extra={"request_id": request_id, "status": status, "reason": type(exc).__name__},
            exc_info=exc if status >= 500 else None,
        )
        _refuse(client, status, title, request_id)


def _told(exc: Exception) -> tuple[int, str]:
    """The status and title for ``exc``."""
    if isinstance(exc, SlowClient):
        return 408, "Request Timeout"
    for kind, told in _STATUS.items():
        if isinstance(exc, kind):
            return told
    application = (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName)
    theirs = isinstance(exc, errors.ParseException) and not isinstance(exc, application)
    return (400, "Bad Request") if theirs else (500, "Internal Server Error")


_DETAILS: Final = {
    408: "The request did not arrive in time.",
    500: "The service failed on this request.",
}


def _refuse(client: socket.socket, status: int, title: str, request_id: str) -> None:
    detail = _DETAILS.get(status, "This is not a request in HTTP/1.1 that the service can read.")
    problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body = json.dumps(problem).encode()
    head = (
        f"HTTP/1.1 {status} {title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
        f"Content-Length: {len(body)}\r\nX-Content-Type-Options: nosniff\r\nX-Request-ID: {request_id}\r\n\r\n"
    )
    try:
        util.write_nonblock(client, head.encode() + body)
    except OSError:
        log.info("Nobody was there to read the problem", extra={"request_id": request_id})


def _limit_writing(sock: socket.socket, seconds: float) -> None:
    """A client that stops reading its answer is given up after so long."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", int(seconds), 0))


class Logger(glogging.Logger):
    """gunicorn's logger without its access log: the application writes one that knows what is in a request."""

    def access(self, *_args: Any) -> None:
        """Writes nothing."""
