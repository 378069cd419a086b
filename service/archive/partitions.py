"""Partitions: so many records in a row, worked off and written as one.

Where one ends depends on the records alone, never on who works them off: so a run can be resumed, and runs compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from service.archive.inputs import Input
from service.archive.records import Record, records
from service.archive.settings import Settings

#: Articles are long or short; a task that is sent to a worker should be neither.
_MAX_BYTES: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Partition:
    """Records in a row, and where they stand among all: ``number`` counts from 0.

    ``digest`` tells this partition under these settings from every other; ``read`` is how many bytes of the inputs it
    takes up.
    """

    number: int
    records: tuple[Record, ...]
    digest: str
    read: int


def partitions(inputs: Iterable[Input], settings: Settings) -> Iterator[Partition]:
    """The records of all ``inputs`` in order, by the partition; one that is read waits for the next to be asked for."""
    done = number = 0
    for number, (group, read) in enumerate(_groups(inputs, settings)):
        yield Partition(number, tuple(group), _digest(number, group, settings), read - done)
        done = read


def _groups(inputs: Iterable[Input], settings: Settings) -> Iterator[tuple[list[Record], int]]:
    """Records that go together, and how many bytes of the inputs had been read by the last of them."""
    group: list[Record] = []
    size = before = 0
    for source in inputs:
        for record in records(source, settings):
            group.append(record)
            size += _weight(record)
            if len(group) >= settings.partition or size >= _MAX_BYTES:
                yield group, before + record.read
                group, size = [], 0
        before += source.size
    if group:
        yield group, before


def _weight(record: Record) -> int:
    content = record.content
    if isinstance(content, dict):
        return sum(len(value) for value in content.values() if isinstance(value, bytes))
    return len(content) if isinstance(content, bytes) else 0


def _digest(number: int, group: list[Record], settings: Settings) -> str:
    digest = blake2b(digest_size=16)
    digest.update(repr((number, sorted(settings.described().items()))).encode())
    for record in group:
        digest.update(repr((record.source, record.line)).encode())
        digest.update(record.content if isinstance(record.content, bytes) else repr(record.content).encode())
    return digest.hexdigest()
