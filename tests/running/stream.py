"""A client that writes and reads a stream of articles line by line."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterable
from typing import Any

from tests.running.server import Server

HEAD = b"POST /v1/quotes/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"


class Stream:
    """One stream to ``server``; its connection closes at the end of the ``with``."""

    def __init__(self, server: Server, length: int | None = None) -> None:
        self.chunked = length is None
        self.socket: socket.socket = server.connect()
        framing = f"Content-Length: {length}\r\n\r\n" if length is not None else "Transfer-Encoding: chunked\r\n\r\n"
        self.socket.sendall(HEAD + framing.encode())
        self.answers = self.socket.makefile("rb")
        self.started = False

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.answers.close()
        self.socket.close()

    def write(self, data: bytes) -> None:
        self.socket.sendall(f"{len(data):x}\r\n".encode() + data + b"\r\n" if self.chunked else data)

    def send(self, fields: dict[str, Any]) -> None:
        self.write(json.dumps(fields).encode() + b"\n")

    def end(self) -> None:
        if self.chunked:
            self.socket.sendall(b"0\r\n\r\n")

    def read(self) -> Any:
        """The next answer; ``None`` at the end of them."""
        if not self.started:
            assert self.answers.readline().startswith(b"HTTP/1.1 200 ")
            while self.answers.readline() != b"\r\n":
                pass
            self.started = True
        size = int(self.answers.readline(), 16)
        line = self.answers.read(size)
        self.answers.readline()
        return json.loads(line) if size else None

    def ask(self, fields: dict[str, Any]) -> Any:
        self.send(fields)
        return self.read()

    def ask_all(self, many: Iterable[dict[str, Any]]) -> list[Any]:
        return [self.ask(fields) for fields in many]
