"""Stopping, reloading and losing a worker: what is lost is counted, and what may be lost is named."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException
from threading import Event

import pytest

from tests.articles import SEEDS, read
from tests.running.server import Server, serving, until
from tests.running.stream import Stream

TEXT = read(SEEDS[4])
CLIENTS = 8


class Load:
    """What became of the requests of some clients that ask one after the other."""

    def __init__(self) -> None:
        self.answered = self.lost = self.refused = 0


@contextmanager
def under_load(server: Server) -> Iterator[Load]:
    """``CLIENTS`` clients at work; at the end, all they asked has been answered or lost."""
    load, over = Load(), Event()

    def client() -> Load:
        mine = Load()
        while not over.is_set():
            try:
                status, _ = server.post(TEXT)
            except (OSError, HTTPException):
                mine.lost += 1
            else:
                mine.answered += status == 200
                mine.refused += status != 200
        return mine

    with ThreadPoolExecutor(CLIENTS) as pool:
        clients = [pool.submit(client) for _ in range(CLIENTS)]
        try:
            yield load
        finally:
            over.set()
            for each in clients:
                result = each.result()
                load.answered += result.answered
                load.lost += result.lost
                load.refused += result.refused


def answered(server: Server, more: int) -> None:
    """Waits until so many more requests have been answered."""
    goal = server.counted("quotes_article_chars_count") + more
    until(lambda: server.counted("quotes_article_chars_count") >= goal)


def listens(server: Server) -> bool:
    """Whether a request is answered; one that is not must have been turned away, and not hung up on."""
    try:
        return server.post(TEXT)[0] == 200
    except ConnectionRefusedError:
        return False


def test_sigterm_drains(record_property: Callable[[str, object], None]) -> None:
    with serving(WEB_CONCURRENCY="2", DRAIN_SECONDS="2") as server, Stream(server) as stream:
        assert server.request("GET", "/readyz")[0] == 200
        assert stream.ask({"text": TEXT})["quotes"]
        server.process.send_signal(signal.SIGTERM)
        until(lambda: server.request("GET", "/readyz")[0] == 503)
        assert server.request("GET", "/healthz")[0] == 200
        assert server.post(TEXT)[0] == 200
        until(lambda: not listens(server))
        # In flight, and still answered.
        assert stream.ask({"text": TEXT})["quotes"]
        stream.end()
        assert stream.read() is None
        assert server.process.wait(30) == 0
    record_property("exit", 0)


@pytest.mark.parametrize("workers", [1, 4])
def test_a_worker_told_to_stop_before_it_works_stops(workers: int) -> None:
    """The signal finds the last workers just forked."""
    with serving(WEB_CONCURRENCY=str(workers), STOP_SECONDS="1000") as server:
        assert server.stop() == 0


def test_a_second_sigterm_does_not_wait() -> None:
    with serving(DRAIN_SECONDS="1000") as server:
        server.process.send_signal(signal.SIGTERM)
        until(lambda: server.request("GET", "/readyz")[0] == 503)
        assert server.stop() == 0


def test_a_stream_too_long_for_a_stop_says_where_it_ended() -> None:
    with serving(STOP_SECONDS="6") as server, Stream(server) as stream:
        assert stream.ask({"text": TEXT})["quotes"]
        server.process.send_signal(signal.SIGTERM)
        line = 1
        while "quotes" in (answer := stream.ask({"text": TEXT})):
            line += 1
            time.sleep(0.05)
        assert (answer["type"], answer["line"]) == ("urn:problem:stopping", line + 1)
        assert stream.read() is None
        stream.__exit__()
        assert server.process.wait(30) == 0


def test_sighup_under_load_loses_nothing(record_property: Callable[[str, object], None]) -> None:
    with serving(WEB_CONCURRENCY="2") as server:
        with under_load(server) as load:
            for _ in range(3):
                answered(server, 50)
                before = set(server.workers())
                server.process.send_signal(signal.SIGHUP)
                until(lambda: not before & set(server.workers()) and len(server.workers()) == 2)  # noqa: B023
            answered(server, 50)
        # The counts of the workers that are gone are in it.
        assert server.counted("quotes_article_chars_count") == load.answered
    record_property("answered", load.answered)
    assert (load.lost, load.refused) == (0, 0)
    assert load.answered >= 200


def test_sighup_reads_the_speakers_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("speakers") / "speakers.csv"
    file.write_text("id,name\nfirst,سالم الحربي\n", encoding="utf-8")
    text = "وقال سالم الحربي إن الموسم كان جيدا."

    def known_as(server: Server) -> str | None:
        found: str | None = server.post(text)[1]["speakers"][0].get("registry_id")
        return found

    with serving(SPEAKERS_FILE=str(file)) as server:
        assert known_as(server) == "first"
        file.write_text("id,name\nsecond,سالم الحربي\n", encoding="utf-8")
        server.process.send_signal(signal.SIGHUP)
        until(lambda: known_as(server) == "second")
        file.write_text("no register at all", encoding="utf-8")
        before = server.workers()
        server.process.send_signal(signal.SIGHUP)
        until(lambda: not set(before) & set(server.workers()))
        assert known_as(server) == "second"


def test_a_killed_worker_takes_only_its_own_requests(record_property: Callable[[str, object], None]) -> None:
    killed = 3
    with serving(WEB_CONCURRENCY="2") as server:
        with under_load(server) as load:
            for _ in range(killed):
                answered(server, 50)
                victim = server.workers()[0]
                os.kill(victim, signal.SIGKILL)
                until(lambda: victim not in server.workers() and len(server.workers()) == 2)  # noqa: B023
            answered(server, 50)
        assert [server.post(TEXT)[0] for _ in range(20)] == [200] * 20
        assert any("SIGKILL" in line["message"] for line in server.logged())
    record_property("answered", load.answered)
    record_property("lost", load.lost)
    # Each client had at most one request at a worker that died.
    assert load.lost <= killed * CLIENTS
    assert load.refused == 0
    assert load.answered >= 200


def test_counts_are_those_of_all_workers() -> None:
    with serving(WEB_CONCURRENCY="2") as server:
        with ThreadPoolExecutor(CLIENTS) as pool:
            assert set(pool.map(lambda _: server.post(TEXT)[0], range(60))) == {200}
        assert {server.counted("quotes_article_chars_count") for _ in range(10)} == {60}
        assert len({line["process"] for line in server.logged() if line["message"] == "request"}) == 2
