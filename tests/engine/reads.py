"""How much of a text the engine reads, inside C too: each element a slice copies or a search passes is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, SupportsIndex, TypeVar

import pytest

from service.engine import article, extract
from service.engine.text import Text

T = TypeVar("T")


class Counter:
    """How many elements were read so far."""

    def __init__(self) -> None:
        self.count = 0


class Counted(list[T]):
    """A list that tells a counter of every element that is read from it, however it is read."""

    def __init__(self, elements: Iterable[T], counter: Counter) -> None:
        super().__init__(elements)
        self.counter = counter

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.counter.count += len(found) if isinstance(at, slice) else 1
        return found

    def __iter__(self) -> Iterator[T]:
        for element in super().__iter__():
            self.counter.count += 1
            yield element

    def __reversed__(self) -> Iterator[T]:
        for element in super().__reversed__():
            self.counter.count += 1
            yield element

    def __contains__(self, wanted: object) -> bool:
        return any(wanted == element for element in self)

    def index(self, wanted: T, first: SupportsIndex = 0, end: SupportsIndex | None = None) -> int:
        found = super().index(wanted, first, len(self) if end is None else end)
        self.counter.count += found - int(first)
        return found

    def copy(self) -> list[T]:
        self.counter.count += len(self)
        return super().copy()


def reads(text: str) -> int:
    """How many tokens, marks, cues and places of words ``extract`` reads on ``text``, one counted again each time."""
    counter = Counter()

    class CountedText(Text):
        def __init__(self, raw: str) -> None:
            super().__init__(raw)
            for name in ("keys", "starts", "ends", "others", "sentence_ends", "paragraph_ends"):
                setattr(self, name, Counted(getattr(self, name), counter))

        def where_keys_stand(self) -> dict[str, list[int]]:
            return {key: Counted(places, counter) for key, places in super().where_keys_stand().items()}

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(article, "Text", CountedText)
        for name in ("pair_marks", "find_cues"):
            found = getattr(article, name)
            patched.setattr(article, name, lambda tokens, found=found: Counted(found(tokens), counter))
        extract(text)
    return counter.count
