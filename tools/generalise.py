"""How the figures differ from outlet to outlet: ``python -m tools.generalise GOLD SOURCES``.

``SOURCES`` is a table that says in its first two columns, by a line for each article of the folder ``GOLD``, its id and
its outlet. The rules are the same for all; if they had been made for some of the articles, some outlets would stand far
above the rest. The outlets are also dealt into two halves, the larger ones by turns, to show how much of a difference
between two sets of outlets is chance; and each half is measured with the confidence fitted to the other.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from service.answer import to_answer
from service.engine import extract
from service.evaluation.gold import GoldArticle, read_gold
from service.evaluation.scoring import compare
from service.evaluation.tally import Tally, tally
from tools.fit_confidence import calibration_error, cases, fit

Outlets = dict[str, list[GoldArticle]]
HEADING = "articles  quotations  found F1  exact F1  speaker  fullest  attributed F1"


def by_outlet(gold: Iterable[GoldArticle], sources: Path) -> Outlets:
    """The articles of each outlet, the outlet with the most articles first."""
    lines = (line.split("\t") for line in sources.read_text(encoding="utf-8").splitlines())
    outlet_of = {cells[0]: cells[1] for cells in lines}
    outlets: Outlets = defaultdict(list)
    for article in gold:
        outlets[outlet_of[article.id]].append(article)
    return dict(sorted(outlets.items(), key=lambda item: (-len(item[1]), item[0])))


def measure(articles: Sequence[GoldArticle]) -> Tally:
    """The tally of all quotations of ``articles``."""
    return tally(compare(each, to_answer(extract(each.text))) for each in articles).types["all"]


def line(name: str, articles: Sequence[GoldArticle]) -> str:
    """The figures of ``articles``, under ``HEADING``."""
    one = measure(articles)
    return (
        f"{len(articles):8}{one.found + one.missed:12}{one.f1(one.found):10.3f}{one.f1(one.exact):10.3f}"
        f"{one.speaker:9.3f}{one.fullest_name:9.3f}{one.f1(one.attributed):15.3f}  {name}"
    )


def main() -> None:
    """Prints the figures by outlet and by half."""
    outlets = by_outlet(read_gold([Path(sys.argv[1])]), Path(sys.argv[2]))
    print(f"{HEADING}  outlet")
    for name, articles in outlets.items():
        print(line(name, articles))
    halves = [[each for articles in list(outlets.values())[start::2] for each in articles] for start in (0, 1)]
    print()
    for name, articles in zip(("one half", "the other half"), halves, strict=True):
        print(line(name, articles))
    told = [[case for article in half for case in cases(article)] for half in halves]
    print(
        f"\ncalibration error, each half by weights fitted to the other: "
        f"{calibration_error(fit(told[1]), told[0]):.3f} and {calibration_error(fit(told[0]), told[1]):.3f}"
    )


if __name__ == "__main__":
    main()
