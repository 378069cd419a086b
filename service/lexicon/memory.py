"""What was found out about a word is remembered, for the words of the news are the same every day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

Answer = TypeVar("Answer")

#: So many words are remembered for each question; then it begins anew.
_MOST: Final = 1 << 14
#: What is longer, in characters, is no word, and is not kept.
_LONGEST: Final = 60


class _Memory(dict[str, Answer]):
    """The answers to one question: a hit is one access to a dictionary, that keeps no order of use."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> Answer:
        answer = self._ask(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """A question about a word, asked again and again: a pure function, answered once for each word."""
    return _Memory(ask).__getitem__
