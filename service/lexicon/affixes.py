"""Affixes: letters and syllables written onto words, by what they tell."""

from __future__ import annotations

from service.lexicon.records import records


def _load() -> dict[str, tuple[str, ...]]:
    classes: dict[str, tuple[str, ...]] = {}
    for row in records("affixes.tsv"):
        classes[row["class"]] = (*classes.get(row["class"], ()), row["affix"])
    return classes


_CLASSES = _load()


def affixes(cls: str) -> tuple[str, ...]:
    """The affixes of a class of ``data/affixes.tsv``, in the order of the table.

    Raises ``KeyError`` for a class the file does not have.
    """
    return _CLASSES[cls]
