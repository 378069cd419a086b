"""Clients that are slow, silent, greedy, or speak no HTTP: they are told so, and hold up nobody else."""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from tests.articles import SEEDS, read
from tests.running.server import Server, rest, serving, until
from tests.running.stream import HEAD, Stream

TEXTS = [read(seed) for seed in SEEDS]
SECOND = 1.0
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(WEB_CONCURRENCY="2") as running:
        yield running


@pytest.fixture(scope="module")
def impatient() -> Iterator[Server]:
    """A service with few threads and no patience."""
    with serving(THREADS="4", REQUEST_SECONDS="1") as running:
        yield running


@pytest.fixture
def fresh() -> Iterator[Server]:
    """One worker that has answered, and whose memory no other test has stretched."""
    with serving() as running:
        assert running.post(TEXTS[0])[0] == 200
        yield running


def plain(body: bytes, *more: bytes) -> bytes:
    head = b"POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n" % len(body)
    return head + b"".join(line + b"\r\n" for line in more) + b"\r\n" + body


def test_sixty_four_streams_at_once_in_lockstep(server: Server, record_property: Callable[[str, object], None]) -> None:
    streams, lines = 64, 10
    alone = [server.post(text)[1]["quotes"] for text in TEXTS]

    def run(place: int) -> int:
        with Stream(server) as stream:
            answers = stream.ask_all({"id": n, "text": TEXTS[(place + n) % 5]} for n in range(lines))
            stream.end()
            assert stream.read() is None
        assert [answer["id"] for answer in answers] == list(range(lines))
        return sum(answer["quotes"] == alone[(place + n) % 5] for n, answer in enumerate(answers))

    with ExitStack() as stack:
        # All are open, and each has had an answer, before the first of them goes on.
        held = [stack.enter_context(Stream(server)) for _ in range(streams)]
        for stream in held:
            assert "quotes" in stream.ask({"text": "."})
        assert server.request("GET", "/healthz")[0] == 200
    with ThreadPoolExecutor(streams) as pool:
        right = sum(pool.map(run, range(streams)))
    record_property("lines", right)
    assert right == streams * lines


def test_a_stream_of_known_length_is_answered_as_it_comes(server: Server) -> None:
    line = json.dumps({"text": TEXTS[0]}).encode() + b"\n"
    with Stream(server, length=3 * len(line)) as stream:
        for _ in range(3):
            stream.write(line)
            assert stream.read()["quotes"]
        assert stream.read() is None


def test_a_long_stream_is_never_held(fresh: Server, record_property: Callable[[str, object], None]) -> None:
    line = json.dumps({"text": TEXTS[4]}).encode().ljust(64 * 1024 - 1) + b"\n"
    lines = 2_000
    before = fresh.memory()
    with Stream(fresh) as stream:
        for _ in range(lines):
            stream.write(line)
            assert stream.read()["quotes"]
    grown = fresh.memory() - before
    record_property("sent", len(line) * lines)
    record_property("grown", grown)
    assert grown < 16 * MEGABYTE


@pytest.mark.parametrize("unpacked", [3 * MEGABYTE, 400 * MEGABYTE])
def test_a_bomb_is_refused_and_never_unpacked(
    fresh: Server, unpacked: int, record_property: Callable[[str, object], None]
) -> None:
    packer = gzip.compress(b" " * MEGABYTE)
    before = fresh.memory()
    body = packer * (unpacked // MEGABYTE)
    status, answer = fresh.request("POST", "/v1/quotes", body, Content_Type="application/json", Content_Encoding="gzip")
    assert (status, json.loads(answer)["type"]) == (413, "urn:problem:too-large")
    grown = fresh.memory() - before
    record_property("grown", grown)
    assert grown < 16 * MEGABYTE


def test_a_client_that_has_sent_all_and_says_so_gets_its_answer(server: Server) -> None:
    answer = server.raw(plain(TEXTS[0].encode()))
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert answer.endswith(b"}\n")


def test_a_half_closed_stream_gets_all_its_answers(server: Server) -> None:
    body = json.dumps({"text": TEXTS[0]}).encode() + b"\n"
    chunk = f"{3 * len(body):x}\r\n".encode() + 3 * body + b"\r\n0\r\n\r\n"
    assert server.raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + chunk).count(b'"quotes":[{') == 3


def test_a_stream_that_is_cut_off_has_a_last_line_that_says_so(server: Server) -> None:
    body = json.dumps({"text": TEXTS[0]}).encode() + b"\n"
    answer = server.raw(
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + f"{3 * len(body):x}\r\n".encode() + body + body[:9]
    )
    assert answer.count(b'"quotes":[{') == 1
    assert b"urn:problem:broken-body" in answer


@pytest.mark.parametrize(
    "garbage",
    [
        "وقال الوزير إن المدارس ستفتح أبوابها\r\n\r\n".encode(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(64)) + b"\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /v1/quotes HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n",
        b"GET /" + b"a" * 10_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nTransfer-Encoding: bogus\r\n\r\n",
    ],
    ids=["Arabic", "TLS", "a version", "two lengths", "a long path", "a long header", "a coding"],
)
def test_garbage_behind_a_request_costs_its_sender_the_connection(server: Server, garbage: bytes) -> None:
    answer = server.raw(plain(TEXTS[0].encode()), garbage)
    first, _, second = answer.partition(b"}\nHTTP/1.1 ")
    assert first.startswith(b"HTTP/1.1 200 ")
    assert 400 <= int(second[:3]) < 502
    head, _, body = second.partition(b"\r\n\r\n")
    assert b"Content-Type: application/problem+json" in head
    assert b"X-Request-ID: " in head
    assert json.loads(body)["status"] == int(second[:3])


@pytest.mark.parametrize(
    "start", [b"POST /v1/quotes HTTP/1.1\r\nHost:", plain(b"x" * 99)[:-9], b"P"], ids=["a head", "a body", "a letter"]
)
def test_a_request_that_never_arrives_is_given_up(impatient: Server, start: bytes) -> None:
    began = time.monotonic()
    with impatient.connect() as connection:
        connection.sendall(start)
        answer = rest(connection)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"application/problem+json" in answer
    assert time.monotonic() - began < 10 * SECOND


def test_a_request_that_trickles_is_given_up_all_the_same(impatient: Server) -> None:
    with impatient.connect() as connection:
        connection.settimeout(0.1)
        answer = b""
        for byte in plain(TEXTS[0].encode()):
            try:
                connection.sendall(bytes([byte]))
                answer += connection.recv(65_536)
            except TimeoutError:
                continue
            if answer:
                break
    assert answer.startswith(b"HTTP/1.1 408 ")


def test_a_stream_that_says_nothing_more_is_given_up(impatient: Server) -> None:
    with Stream(impatient) as stream:
        assert "quotes" in stream.ask({"text": "."})
        answer = stream.read()
        assert (answer["type"], answer["line"]) == ("urn:problem:too-slow", 2)
        assert stream.read() is None


def test_silent_connections_hold_no_thread(impatient: Server) -> None:
    with ExitStack() as stack:
        for _ in range(200):
            stack.enter_context(impatient.connect())
        assert impatient.post(TEXTS[0])[0] == 200


def test_streams_leave_a_thread_for_the_others(impatient: Server) -> None:
    with ExitStack() as stack:
        for _ in range(3):
            assert "quotes" in stack.enter_context(Stream(impatient)).ask({"text": "."})
        status, body = impatient.request("POST", "/v1/quotes/batch", b"{}", Content_Type="application/x-ndjson")
        assert (status, json.loads(body)["type"]) == (503, "urn:problem:busy")
        assert impatient.request("GET", "/healthz")[0] == 200


def flood(connection: socket.socket, chunk: bytes) -> None:
    for _ in range(100_000):
        connection.sendall(chunk)


def test_a_client_that_never_reads_is_given_up(impatient: Server) -> None:
    until(lambda: impatient.counted("quotes_streams") == 0)
    with impatient.connect() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        line = json.dumps({"text": TEXTS[0]}).encode() + b"\n"
        connection.settimeout(5)
        # The buffers between the two fill up, and the service hangs up.
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            flood(connection, f"{len(line):x}\r\n".encode() + line + b"\r\n")
        until(lambda: impatient.counted("quotes_streams") == 0)
