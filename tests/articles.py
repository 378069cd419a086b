"""The articles the tests read, and how to check an answer against one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
SEEDS: Final = sorted((ROOT / "seeds").glob("*.txt"))
GOLD: Final = sorted((ROOT / "tests" / "gold" / "seeds").glob("*.json"))

_CODECS: Final = {"codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


def read(path: Path) -> str:
    return path.read_bytes().decode()


def gold(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_bytes())
    return document


def spans(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every span of ``answer``, wherever it stands."""
    for quote in answer["quotes"]:
        yield quote
        yield from quote["quoted"]
        yield from (quote[part] for part in ("cue", "mention") if quote[part])
    for speaker in answer["speakers"]:
        yield from speaker["mentions"]


def cut(text: str, start: int, end: int, unit: str = "codepoint") -> str:
    """What stands between two offsets in ``unit``, found as a client in another language would: in its encoding."""
    codec, width = _CODECS[unit]
    return text.encode(codec)[start * width : end * width].decode(codec)


def misplaced(text: str, answer: dict[str, Any], unit: str = "codepoint") -> list[dict[str, Any]]:
    """The spans of ``answer`` whose words are not what stands at their offsets."""
    return [span for span in spans(answer) if cut(text, span["start"], span["end"], unit) != span["text"]]
