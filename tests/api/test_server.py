"""The service as it runs: a real gunicorn, on a port of its own."""

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
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from service.app import create_app
from service.config import Config
from tests.articles import ROOT, SEEDS, read
from tests.running.server import LOGS

COMMAND = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
LIMIT = 20_000
HEAD = b"POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
SHORT = HEAD + b"Content-Length: 99\r\n\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
# No wait of these tests is expected to take this long; it only keeps a broken service from stalling them.
PATIENCE = 60.0


@contextmanager
def serving(**env: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A running service and its port: ``PORT=0`` lets the system choose one that is free."""
    environment = {**os.environ, "PORT": "0", "WEB_CONCURRENCY": "1", "MAX_BODY_BYTES": str(LIMIT), **env}
    environment.setdefault("DRAIN_SECONDS", "0")
    descriptor, _ = tempfile.mkstemp(suffix=".log", dir=LOGS)
    with (
        os.fdopen(descriptor, "w") as log,
        subprocess.Popen(COMMAND, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        watchdog = Timer(PATIENCE, process.kill)
        watchdog.start()
        try:
            yield process, port_of(process)
        finally:
            process.terminate()
            process.communicate()
            watchdog.cancel()


def port_of(process: subprocess.Popen[str]) -> int:
    """The port in the greeting, which is printed once the socket is bound."""
    assert process.stdout
    greeting = process.stdout.readline()
    found = re.match(r"Serving on http://127\.0\.0\.1:(\d+) ", greeting)
    assert found, greeting
    return int(found[1])


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serving() as (_, port):
        yield port


Answer = tuple[int, str | None, bytes]


def post(port: int, body: str | bytes | Iterable[bytes]) -> Answer:
    return request(port, "POST", "/v1/quotes", body)


def request(port: int, method: str, path: str, body: str | bytes | Iterable[bytes] | None = None) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, response.getheader("Content-Type"), response.read()
    finally:
        connection.close()


def raw(port: int, *pieces: bytes) -> bytes:
    """What the service answers to bytes that no client library would send."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        for piece in pieces:
            connection.sendall(piece)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while block := connection.recv(65_536):
            answer += block
        return answer


def chunked(content: bytes) -> bytes:
    """The head and start of a request whose only chunk is announced as ``content``."""
    return CHUNKED + f"{len(content):x}\r\n".encode() + content


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_over_the_wire(port: int, seed: Path) -> None:
    text = read(seed)
    body = json.dumps({"text": text})
    status, kind, answer = post(port, body)
    assert (status, kind) == (200, "application/json")
    assert answer == create_app(Config()).test_client().post("/v1/quotes", json={"text": text}).data


def test_a_chunked_seed_gets_the_same_answer(port: int) -> None:
    body = json.dumps({"text": read(SEEDS[2])}).encode()
    pieces = (body[start : start + 1_000] for start in range(0, len(body), 1_000))
    assert post(port, pieces) == post(port, body)


@pytest.mark.parametrize("over", [1, LIMIT])
def test_a_chunked_body_over_the_limit_is_refused_and_not_cut(port: int, over: int) -> None:
    body = json.dumps({"text": "x"}).encode().ljust(LIMIT + over)
    answer = raw(port, chunked(body) + b"\r\n0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"urn:problem:too-large" in answer


def test_a_body_over_the_limit_that_also_breaks_off_is_over_the_limit(port: int) -> None:
    assert b"urn:problem:too-large" in raw(port, chunked(b" " * 3 * LIMIT)[: 2 * LIMIT])


@pytest.mark.parametrize("size", [LIMIT + 1, 3 * LIMIT])
def test_a_body_over_the_limit_is_refused(port: int, size: int) -> None:
    status, kind, body = post(port, b" " * size)
    assert (status, kind) == (413, "application/problem+json")
    assert json.loads(body)["type"] == "urn:problem:too-large"


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(chunked(b'{"text": "x"}').replace(b"\r\nd\r\n", b"\r\nnot-hex\r\n"), id="a malformed chunk"),
        pytest.param(chunked(b'{"text": "x"}')[:-4], id="a chunk cut short"),
        pytest.param(SHORT + b"Half an article", id="a body shorter than announced"),
        pytest.param(SHORT, id="no body where one was announced"),
    ],
)
def test_a_body_that_breaks_off(port: int, broken: bytes) -> None:
    answer = raw(port, broken)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"urn:problem:broken-body" in answer


def in_dockerfile(instruction: str) -> list[str]:
    """The command of ``instruction``, with this Python for the image's."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", "")
    found = re.search(rf"^{instruction}(.*)$", dockerfile, re.MULTILINE)
    assert found
    program, *arguments = json.loads(found[1])
    assert program == "python"
    return [sys.executable, *arguments]


def test_the_image_starts_the_same_service() -> None:
    assert in_dockerfile("CMD ") == COMMAND


def test_the_health_check_of_the_image(port: int) -> None:
    check = in_dockerfile("HEALTHCHECK .* CMD ")
    with socket.create_server(("127.0.0.1", 0)) as unserved:
        closed = unserved.getsockname()[1]
    codes = [
        subprocess.run(check, env={**os.environ, "PORT": str(each)}, capture_output=True, check=False).returncode
        for each in (port, closed)
    ]
    assert codes == [0, 1]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_sigterm_ends_the_service_cleanly(workers: str) -> None:
    with serving(WEB_CONCURRENCY=workers) as (process, port):
        assert request(port, "GET", "/healthz")[0] == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "http"), ("PORT", "65536"), ("WEB_CONCURRENCY", "0"), ("MAX_BODY_BYTES", "2MiB")]
)
def test_a_setting_that_makes_no_sense_is_named(name: str, value: str) -> None:
    env = {**os.environ, name: value}
    done = subprocess.run(COMMAND, cwd=ROOT, env=env, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{name} must be a whole number")
