"""The sample articles that the page offers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

# A line of fewer words is a section, a byline or a button; the title shows whole in a narrow menu.
_TITLE_WORDS: Final = 5
_TITLE_CHARS: Final = 60


@dataclass(frozen=True, slots=True)
class Sample:
    """One article: the ``name`` in its address, a ``title`` to choose it by, and its bytes, which are UTF-8."""

    name: str
    title: str
    text: bytes


def read_samples(folder: Path) -> tuple[Sample, ...]:
    """The articles of ``folder`` by name; none where there is no such folder."""
    return tuple(_sample(path) for path in sorted(folder.glob("*.txt")))


def _sample(path: Path) -> Sample:
    text = path.read_bytes()
    return Sample(path.stem, _title(text.decode()), text)


def _title(text: str) -> str:
    """The first line that reads like a sentence, cut after a whole word."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    line = next((line for line in lines if len(line.split()) >= _TITLE_WORDS), lines[0])
    if len(line) <= _TITLE_CHARS:
        return line
    return line[:_TITLE_CHARS].rpartition(" ")[0] + " …"
