"""Partitions on Dask: so many at a time, and whose worker dies is done again by another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from distributed import Client, KilledWorker, LocalCluster, as_completed

from service.archive.partitions import Partition
from service.archive.settings import Settings
from service.archive.work import Done, work

# For each core one that is being worked off and one that waits, so that none has to wait for us.
_AHEAD: Final = 2
_CONNECT: Final = "10s"


class NoCluster(RuntimeError):
    """There is no scheduler at the address, or it went away."""


class GivenUp(RuntimeError):
    """Worker after worker died of one partition."""

    def __init__(self, partition: Partition) -> None:
        first, last = partition.records[0], partition.records[-1]
        super().__init__(
            f"partition {partition.number} was given up: every worker that took it died. "
            f"It is {first.source} from line {first.line} to {last.source} line {last.line}"
        )


@contextmanager
def local(workers: int | None, dashboard: str | None) -> Iterator[Any]:
    """A cluster on this machine, one process a core or as many ``workers``; ``dashboard``: its address."""
    # Pure Python holds on to its interpreter: processes, and one thread in each.
    with (
        LocalCluster(
            n_workers=workers or len(os.sched_getaffinity(0)),
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=dashboard,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@contextmanager
def remote(address: str) -> Iterator[Any]:
    """The cluster whose scheduler is at ``address``; raises ``NoCluster`` when it does not answer."""
    try:
        client = Client(address, timeout=_CONNECT)
    except (OSError, ValueError) as error:
        raise NoCluster(f"no Dask scheduler at {address}: {error}") from error
    with client:
        yield client


def on_cluster(client: Any, todo: Iterator[Partition], settings: Settings) -> Iterator[Done | GivenUp]:
    """Works off ``todo``, each partition in whatever order it comes back.

    A task carries its records with it, so the scheduler can give it to another worker; what comes back is written by
    the one who asked, so nothing is written twice.
    """
    running: dict[Any, Partition] = {}
    finished = as_completed()
    for partition in todo:
        future = client.submit(work, partition, settings, key=f"extract-{partition.digest}", pure=False)
        running[future] = partition
        finished.add(future)
        if len(running) >= _AHEAD * _cores(client):
            yield _result(next(finished), running)
    for future in finished:
        yield _result(future, running)


def _cores(client: Any) -> int:
    """The cores of the cluster as it is now; workers come and go."""
    cores: dict[str, int] = client.nthreads()
    return max(1, sum(cores.values()))


def _result(future: Any, running: dict[Any, Partition]) -> Done | GivenUp:
    partition = running.pop(future)
    try:
        done: Done = future.result()
    except KilledWorker:
        return GivenUp(partition)
    return done
