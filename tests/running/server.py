"""The service as it runs: real gunicorn processes, on ports of their own, whose logs are all kept for the last test."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

from tests.articles import ROOT

COMMAND = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
# No wait of these tests is expected to take this long; it only keeps a broken service from stalling them.
PATIENCE = 60.0
LOGS = Path(tempfile.mkdtemp(prefix="logs-of-tests-"))


@dataclass(frozen=True)
class Server:
    """A running service."""

    process: subprocess.Popen[str]
    port: int
    log: Path

    def request(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def post(self, text: str) -> tuple[int, Any]:
        status, body = self.request(
            "POST", "/v1/quotes", json.dumps({"text": text}).encode(), Content_Type="application/json"
        )
        return status, json.loads(body)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)

    def raw(self, *pieces: bytes) -> bytes:
        """All it answers to bytes that no client library would send, after which no more are sent."""
        with self.connect() as connection:
            for piece in pieces:
                connection.sendall(piece)
            connection.shutdown(socket.SHUT_WR)
            return rest(connection)

    def workers(self) -> list[int]:
        master = self.process.pid
        return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]

    def memory(self) -> int:
        """The most memory that any worker has ever had, in bytes."""
        return max(_peak(pid) for pid in self.workers())

    def counted(self, name: str) -> float:
        """The sum of the samples called ``name`` in the metrics."""
        lines = self.request("GET", "/metrics")[1].decode().splitlines()
        return sum(float(line.split()[-1]) for line in lines if re.match(rf"{name}(\{{|\s)", line))

    def logged(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def stop(self, signum: int = signal.SIGTERM) -> int:
        self.process.send_signal(signum)
        return self.process.wait(PATIENCE)


def _peak(pid: int) -> int:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1]) * 1024


def rest(connection: socket.socket) -> bytes:
    answer = b""
    while block := connection.recv(65_536):
        answer += block
    return answer


@contextmanager
def serving(**env: str) -> Iterator[Server]:
    """A running service; it has one worker and stops at once, unless ``env`` says otherwise."""
    environment = {**os.environ, "PORT": "0", "WEB_CONCURRENCY": "1", "DRAIN_SECONDS": "0", **env}
    descriptor, log = tempfile.mkstemp(suffix=".log", dir=LOGS)
    with (
        os.fdopen(descriptor, "w") as stderr,
        subprocess.Popen(
            COMMAND, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True
        ) as process,
    ):
        watchdog = Timer(2 * PATIENCE, process.kill)
        watchdog.start()
        try:
            server = Server(process, _port(process), Path(log))
            until(lambda: len(server.workers()) == int(environment["WEB_CONCURRENCY"]))
            yield server
        finally:
            process.terminate()
            process.communicate()
            watchdog.cancel()


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    greeting = process.stdout.readline()
    found = re.match(r"Serving on http://127\.0\.0\.1:(\d+) ", greeting)
    assert found, greeting
    return int(found[1])


def until(condition: Callable[[], bool]) -> None:
    """Waits for ``condition``; fails when it takes longer than anything should."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
