"""Answers every article of a folder of gold, for a scorer to read: ``python -m tools.predict GOLD OUT``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from service.answer import to_answer
from service.engine import extract


def main(gold: Path, out: Path) -> None:
    """Writes the answer to each ``GOLD/*.json``, which holds an article under ``text``, to ``OUT`` by the same name."""
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(gold.glob("*.json")):
        article = json.loads(file.read_text(encoding="utf-8"))
        answer = to_answer(extract(article["text"]))
        (out / file.name).write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
