"""Three real worker processes, one of which is killed: it costs time, and not one byte."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from service.archive.cli import main
from service.archive.cluster import GivenUp, on_cluster
from service.archive.inputs import find
from service.archive.run import in_this_process, run
from service.archive.settings import Settings
from service.archive.store import open_output
from tests.archive.conftest import contents, jsonl, made

pytestmark = pytest.mark.filterwarnings("default")

Archive = Callable[..., tuple[int, Path]]
COUNT = 240


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    options = {"n_workers": 3, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}
    with LocalCluster(**options) as made_cluster:
        yield made_cluster


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return jsonl(tmp_path_factory.mktemp("in") / "in.jsonl.gz", [*made(COUNT), b"no article"])


def test_a_worker_killed_in_the_middle_costs_no_article(tmp_path: Path, cluster: Any, articles: Path) -> None:
    settings = Settings(partition=10)
    killed: list[int] = []

    def kill_one(_: int) -> None:
        """When the first partition is in, kills a worker that has another one in hand."""
        if not killed:
            busy = next(address for address, keys in client.processing().items() if keys)
            killed.append(client.run(os.getpid, workers=[busy])[busy])
            os.kill(killed[0], signal.SIGKILL)

    with Client(cluster) as client:
        cluster_store = open_output(str(tmp_path / "three"), settings)
        outcome = run(
            find([str(articles)]), cluster_store, lambda todo, given: on_cluster(client, todo, given), kill_one
        )
        assert killed[0] not in client.run(os.getpid).values()
    run(find([str(articles)]), open_output(str(tmp_path / "one"), settings), in_this_process, lambda _: None)
    assert (outcome.counts.articles, outcome.counts.errors) == (COUNT, 1)
    assert contents(tmp_path / "three") == contents(tmp_path / "one")


def test_the_command_uses_the_cluster_at_an_address(
    tmp_path: Path, cluster: Any, articles: Path, archive: Archive
) -> None:
    _, one = archive(articles, output="one", options=("--one-process", "--partition", "50"))
    address = cluster.scheduler_address
    assert main([str(articles), str(tmp_path / "many"), "--scheduler", address, "--partition", "50"]) == 0
    assert contents(tmp_path / "many") == contents(one)


def test_no_scheduler_is_said(tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.archive.cluster._CONNECT", "1s")
    assert main([str(articles), str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:1"]) == 2


def test_a_partition_every_worker_dies_of_is_given_up_and_the_others_are_not(
    articles: Path,
    archive: Archive,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def deadly(todo: Iterator[Any], settings: Settings) -> Iterator[Any]:
        for partition in todo:
            yield GivenUp(partition) if partition.number == 1 else next(in_this_process(iter([partition]), settings))

    options = ("--one-process", "--partition", "100")
    with monkeypatch.context() as patched:
        patched.setattr("service.archive.cli.in_this_process", deadly)
        status, out = archive(articles, options=options)
    assert status == 1
    assert "partition 1 was given up" in capsys.readouterr().err
    assert not (out / "summary.json").exists()
    assert archive(articles, options=options)[0] == 0
    assert contents(out) == contents(archive(articles, output="anew", options=options)[1])
