"""Sets the confidence we give beside the share of answers that are right.

    python tools/calibrate.py GOLD_FOLDER

One line for each band of confidence: how many answers, their mean confidence, how many of them
are a quotation of the gold, and how many name its speaker as well. Spans and names are judged by
the scorer beside the gold (``score.py`` two folders up).
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from service.answer import to_answer
from service.engine import extract


def _scorer(gold: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", gold.parent.parent / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("no score.py two folders above the gold")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bands(gold: Path) -> dict[float, list[tuple[float, bool, bool]]]:
    """For each band of 0.1: confidence, found, and attributed, of every answer not optional in the gold."""
    score = _scorer(gold)
    found: dict[float, list[tuple[float, bool, bool]]] = defaultdict(list)
    for path in sorted(gold.glob("*.json")):
        article: dict[str, Any] = json.loads(path.read_text("utf-8"))
        for row in score.score_doc(article, to_answer(extract(article["text"]))):
            if row["kind"] == "miss" or (row["kind"] == "match" and row["gold"]["optional"]):
                continue
            sure = row["pred"]["confidence"]
            matched = row["kind"] == "match"
            found[int(sure * 10) / 10].append((sure, matched, matched and row["speaker_ok"]))
    return found


def main() -> None:
    """Print the bands of the gold folder named on the command line."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    print("band  answers  confidence  found  attributed")
    for band, rows in sorted(bands(Path(sys.argv[1])).items()):
        mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        print(f"{band:.1f}  {len(rows):7}  {mean[0]:10.2f}  {mean[1]:5.2f}  {mean[2]:10.2f}")


if __name__ == "__main__":
    main()
