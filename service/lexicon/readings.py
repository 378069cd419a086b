"""The readings of each form of a reporting verb: rows of the verb table, and what a form shows of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from service.lexicon.stems import Verb


class Shape(NamedTuple):
    """What a form shows of itself, whatever its lemma; ``also_noun`` says that the key is an everyday word as well."""

    kind: str
    tense: str
    person: int
    gender: str
    number: str
    voice: str
    suffix: str
    also_noun: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lemma:
    """A row of the verb table."""

    name: str
    verb: Verb
    masdars: tuple[str, ...]
    cls: str
    takes: frozenset[str]
    strength: int
    flags: frozenset[str]
    extra: tuple[str, ...]
    gloss: str


Reading = tuple[Lemma, Shape]


class Forms(Mapping[str, tuple[Reading, ...]]):
    """The readings of each form, the best first.

    Kept are the lemmas and the shapes of each form apart, for there are few different ones: what is looked up leads
    to few pages of memory, which a worker would have to copy.
    """

    def __init__(self) -> None:
        self.lemmas: dict[str, tuple[Lemma, ...]] = {}
        self._shapes: dict[str, tuple[Shape, ...]] = {}
        self._equal: dict[tuple[object, ...], tuple[Any, ...]] = {}

    def put(self, key: str, readings: Iterable[Reading]) -> None:
        """From now on these, and no others, are the readings of ``key``."""
        lemmas = tuple([lemma for lemma, _ in readings])
        shapes = tuple([self._equal.setdefault(shape, shape) for _, shape in readings])
        self.lemmas[key] = self._equal.setdefault(lemmas, lemmas)
        self._shapes[key] = self._equal.setdefault(shapes, shapes)

    def find(self, key: str) -> tuple[Reading, ...] | None:
        """What ``get`` answers, at once also where it is nothing."""
        return self[key] if key in self.lemmas else None

    def __getitem__(self, key: str) -> tuple[Reading, ...]:
        return tuple(zip(self.lemmas[key], self._shapes[key], strict=True))

    def __contains__(self, key: object) -> bool:
        return key in self.lemmas

    def __iter__(self) -> Iterator[str]:
        return iter(self.lemmas)

    def __len__(self) -> int:
        return len(self.lemmas)
