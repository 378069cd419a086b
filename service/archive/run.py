"""A run: the partitions that are not finished yet, worked off by somebody, written by us."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from service.archive.cluster import GivenUp
from service.archive.inputs import Input
from service.archive.partitions import Partition, partitions
from service.archive.settings import Settings
from service.archive.store import Store
from service.archive.work import Counts, Done, work

Workers = Callable[[Iterator[Partition], Settings], Iterator[Done | GivenUp]]
#: Told of each partition: the bytes of the inputs it took up.
Progress = Callable[[int], None]


@dataclass(slots=True)
class Outcome:
    """What came of a run: partitions in all, those found finished, the counts of all rows, and what was given up."""

    partitions: int = 0
    resumed: int = 0
    counts: Counts = field(default_factory=Counts)
    given_up: list[GivenUp] = field(default_factory=list)


def in_this_process(todo: Iterator[Partition], settings: Settings) -> Iterator[Done | GivenUp]:
    """Works off ``todo`` one after another, without any cluster."""
    return (work(partition, settings) for partition in todo)


def run(inputs: Iterable[Input], store: Store, workers: Workers, progress: Progress) -> Outcome:
    """Everything of ``inputs`` that ``store`` has not got yet, into ``store``."""
    outcome = Outcome()
    todo = _unfinished(partitions(inputs, store.settings), store, outcome, progress)
    for done in workers(todo, store.settings):
        if isinstance(done, GivenUp):
            outcome.given_up.append(done)
            continue
        store.write(done)
        outcome.counts += done.counts
        progress(done.read)
    if not outcome.given_up:
        store.close(outcome.partitions, outcome.counts)
    return outcome


def _unfinished(found: Iterator[Partition], store: Store, outcome: Outcome, progress: Progress) -> Iterator[Partition]:
    for partition in found:
        outcome.partitions += 1
        counts = store.is_finished(partition.number, partition.digest)
        if counts is None:
            yield partition
        else:
            outcome.resumed += 1
            outcome.counts += counts
            progress(partition.read)
