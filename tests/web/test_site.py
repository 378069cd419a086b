"""The server that the browser's tests run on."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from tools.site import serving

_AT_ONCE = struct.pack("ii", 1, 0)
_SECONDS = 10


def test_what_a_browser_no_longer_waits_for_is_closed() -> None:
    answered, gone, closed = Event(), Event(), Event()

    class Body:
        def __iter__(self) -> Iterator[bytes]:
            yield b"answer"
            answered.set()
            assert gone.wait(_SECONDS)

        def close(self) -> None:
            closed.set()

    def app(_: dict[str, Any], start_response: Callable[..., object]) -> Body:
        start_response("200 OK", [("Content-Length", "6")])
        return Body()

    with serving(app) as site:
        where = urlsplit(site)
        assert where.hostname is not None
        assert where.port is not None
        with socket.create_connection((where.hostname, where.port)) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)  # it leaves without a farewell
            browser.sendall(b"GET / HTTP/1.1\r\nHost: site\r\n\r\n")
            assert answered.wait(_SECONDS)
        gone.set()
        assert closed.wait(_SECONDS)
