"""Copies the first few examples of each rule from the tests to where the service can serve them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from service.lexicon.rule_examples import BREAK, TABLE
from tests.engine.examples import EXAMPLES
from tests.engine.reading import rules

PATH = Path(__file__).resolve().parent.parent / "service" / "lexicon" / "data" / TABLE

_MOST = 3
_HEAD = """\
# Sentences a rule finds a quotation in (yes) and sentences it leaves alone (no), copied from the tests: make examples.
# rule\tyes or no\ttext, in which \\n is a line break
"""


def table() -> str:
    """The whole table, as it should be."""
    return _HEAD + "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    shown: Counter[tuple[str, str]] = Counter()
    for example in EXAMPLES:
        kind = "yes" if example.rule in rules(example.text) else "no"
        if example.missed or shown[example.rule, kind] == _MOST:
            continue
        shown[example.rule, kind] += 1
        yield "\t".join([example.rule, kind, example.text.replace("\n", BREAK)])
