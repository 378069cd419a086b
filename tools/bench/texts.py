"""The texts that are timed: the seeds, and what lies beside the project, if it does."""

from __future__ import annotations

import json
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_SHARED = ROOT.parent / "shared"


def collections() -> dict[str, list[str]]:
    """Articles by where they are from; a collection that is not there is left out."""
    found = {
        "seeds": [path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("*.txt"))],
        "dev": [json.loads(path.read_bytes())["text"] for path in sorted((_SHARED / "gold" / "dev").glob("*.json"))],
        "corpus": _lines(_SHARED / "corpus" / "articles.jsonl"),
    }
    return {name: texts for name, texts in found.items() if texts}


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return []
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line]


def real_text(size: int) -> str:
    """``size`` characters of articles one after another, from all over the largest collection.

    So a short text is of the same kind as a long one, not the first outlet's alone; articles come again when all have.
    """
    largest = list(collections().values())[-1]
    every = max(1, sum(map(len, largest)) // size)
    pieces: list[str] = []
    length = 0
    for text in cycle(largest[::every]):
        pieces.append(text)
        length += len(text) + 1
        if length >= size:
            return "\n".join(pieces)[:size]
    return ""
