"""``python -m service evaluate``: how right the service is on articles somebody annotated."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from service.answer import to_answer
from service.engine import extract
from service.evaluation.gold import GoldError, read_gold
from service.evaluation.report import errors, to_json, to_text
from service.evaluation.scoring import Comparison, compare
from service.evaluation.tally import tally

FAILED = 2


def main(argv: Sequence[str]) -> int:
    """Evaluates the gold named by ``argv``, prints the report and returns 0, or 2 when the gold cannot be read."""
    arguments = _parser().parse_args(argv)
    try:
        comparisons = list(evaluate(arguments.gold))
    except (GoldError, OSError) as error:
        print(error, file=sys.stderr)
        return FAILED
    if arguments.errors:
        _print_errors(comparisons)
    figures = tally(comparisons)
    print(json.dumps(to_json(figures), indent=2) if arguments.json else to_text(figures))
    return 0


def evaluate(gold: Sequence[Path]) -> Iterator[Comparison]:
    """Each annotated article of ``gold`` compared with the engine's answer; raises what ``read_gold`` raises."""
    for article in read_gold(gold):
        yield compare(article, to_answer(extract(article.text)))


def _print_errors(comparisons: list[Comparison]) -> None:
    """To standard error, so that the figures can be piped on."""
    for comparison in comparisons:
        for line in errors(comparison):
            print(line, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m service evaluate",
        description="Compare the answers with annotated articles: what is found, how exactly, and by whom it was said.",
        epilog="docs/evaluation.md describes the files and the figures.",
    )
    parser.add_argument(
        "gold", nargs="+", type=Path, metavar="GOLD", help="a .json or .jsonl file, or a folder of them"
    )
    parser.add_argument("--errors", action="store_true", help="list every error, on standard error")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    return parser
