"""What was found out about a word is remembered, for the words of the news are the same every day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

Answer = TypeVar("Answer")

#: So many of the latest words are remembered for each question, and up to twice as many.
_LATEST: Final = 1 << 11
#: What is longer, in characters, is no word, and is not kept.
_LONGEST: Final = 60


class _Memory(dict[str, Answer]):
    """The answers to one question, in two layers: when the upper one is full it becomes the lower one.

    So a word that is asked for again in time stays, and yet a hit is one access to a dictionary that keeps no order.
    """

    __slots__ = ("_ask", "_older")

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask
        self._older: dict[str, Answer] = {}

    def __missing__(self, word: str) -> Answer:
        older = self._older
        answer = older[word] if word in older else self._ask(word)
        if len(word) <= _LONGEST:
            if len(self) >= _LATEST:
                self._older = dict(self)
                self.clear()
            self[word] = answer
        return answer

    def forget(self) -> None:
        self.clear()
        self._older = {}


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """A question about a word, asked again and again: a pure function, answered once for each word."""
    memory = _Memory(ask)
    _MEMORIES.append(memory)
    return memory.__getitem__


_MEMORIES: Final[list[_Memory[Any]]] = []


def forget() -> None:
    """Forget all words: those that loading the lexicon asked about are not those of the news."""
    for memory in _MEMORIES:
        memory.forget()
