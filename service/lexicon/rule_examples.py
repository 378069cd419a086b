"""What each rule does, in words and in sentences: ``data/rules.tsv`` and ``data/rule_examples.tsv``.

The descriptions are written by hand. The sentences are the first few of the tests' for each rule; ``make examples``
copies them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from service.lexicon.tables import rows

TABLE: Final = "rule_examples.tsv"
#: How a line break in a sentence is written in the table.
BREAK: Final = "\\n"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name in the answers: sentences it finds a quotation in, and sentences it leaves alone."""

    name: str
    description: str
    found: tuple[str, ...]
    left: tuple[str, ...]


def read() -> Iterator[Rule]:
    """Every rule that can stand in an answer, in the order of the table."""
    examples: dict[tuple[str, str], list[str]] = {}
    for name, kind, text in rows(TABLE):
        examples.setdefault((name, kind), []).append(text.replace(BREAK, "\n"))
    for name, description in rows("rules.tsv"):
        found, left = (tuple(examples.get((name, kind), ())) for kind in ("yes", "no"))
        yield Rule(name, description, found, left)
