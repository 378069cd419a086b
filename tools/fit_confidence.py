"""Fits the weights of confidence to annotated articles: ``python -m tools.fit_confidence GOLD…``.

Writes ``service/lexicon/data/confidence.tsv``. The weights are those of a logistic regression of "found, and its
speaker right" on the evidence of each answer, held small by a penalty on their squares so that rare evidence says
little; they are found by Newton's method. What it prints is the calibration error on articles the weights were not
fitted to: the articles are dealt into five parts, and each part is judged by weights fitted to the other four.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from service.answer import to_answer
from service.engine.article import Article
from service.engine.confidence import evidence
from service.engine.extract import attribute, extract
from service.evaluation.gold import GoldArticle, read_gold
from service.evaluation.scoring import compare

TABLE = Path(__file__).parent.parent / "service" / "lexicon" / "data" / "confidence.tsv"
HEAD = """\
# What each piece of evidence adds to the log-odds that an answer is right (a quotation, and its speaker).
# Fitted by tools/fit_confidence.py; not to be edited by hand. The evidence is named in service/engine/confidence.py.
#
# evidence	weight
"""
PENALTY = 1.0
ROUNDS = 12
PARTS = 5

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """One answer: its evidence, and whether it was right."""

    evidence: tuple[str, ...]
    right: bool


def cases(article: GoldArticle) -> Iterator[Case]:
    """Every answer to ``article`` but those that found an optional quotation."""
    comparison = compare(article, to_answer(extract(article.text)))
    verdicts = {match.predicted["id"]: match.attributed for match in comparison.found if match is not None}
    ignored = {match.predicted["id"] for match in comparison.found if match is not None and match.gold.optional}
    extra = {quote["id"] for quote in comparison.extra}
    for n, (draft, entity) in enumerate(attribute(Article(article.text)), 1):
        name = f"q{n}"
        if name in extra or (name in verdicts and name not in ignored):
            yield Case(evidence(draft, entity), verdicts.get(name, False))


def fit(told: Sequence[Case]) -> Weights:
    """The weights under which ``told`` is likeliest, small weights preferred."""
    names = sorted({each for case in told for each in case.evidence})
    place = {name: n for n, name in enumerate(names)}
    rows = [[place[each] for each in case.evidence] for case in told]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        slope = [-PENALTY * weight for weight in weights]
        curve = [[PENALTY if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for row, case in zip(rows, told, strict=True):
            chance = _chance(weights[each] for each in row)
            for i in row:
                slope[i] += case.right - chance
                for j in row:
                    curve[i][j] += chance * (1 - chance)
        weights = [weight + step for weight, step in zip(weights, _solve(curve, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _chance(weights: Iterator[float]) -> float:
    return 1 / (1 + exp(-sum(weights)))


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The x for which ``matrix`` x = ``vector``, by elimination; the matrix is symmetric and positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for n, row in enumerate(rows):
        for other in rows[n + 1 :]:
            factor = other[n] / row[n]
            for k in range(n, len(row)):
                other[k] -= factor * row[k]
    answer = [0.0] * len(rows)
    for n in reversed(range(len(rows))):
        known = sum(rows[n][k] * answer[k] for k in range(n + 1, len(rows)))
        answer[n] = (rows[n][-1] - known) / rows[n][n]
    return answer


def calibration_error(weights: Weights, told: Sequence[Case]) -> float:
    """How far the confidence of ``told`` is from the share that is right, over ten bands."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for case in told:
        chance = _chance(weights.get(each, 0.0) for each in case.evidence)
        bands.setdefault(min(int(chance * 10), 9), []).append((chance, case.right))
    gaps = (abs(sum(chance for chance, _ in band) - sum(right for _, right in band)) for band in bands.values())
    return sum(gaps) / len(told)


def cross_validated(articles: Sequence[Sequence[Case]]) -> float:
    """The mean calibration error on the parts the weights were not fitted to."""
    errors = []
    for part in range(PARTS):
        rest = [case for n, each in enumerate(articles) if n % PARTS != part for case in each]
        held = [case for n, each in enumerate(articles) if n % PARTS == part for case in each]
        errors.append(calibration_error(fit(rest), held))
    return sum(errors) / PARTS


def main() -> None:
    """Fits to the gold named on the command line, writes the table and prints how well the weights keep their word."""
    articles = [list(cases(article)) for article in read_gold(map(Path, sys.argv[1:]))]
    told = [case for each in articles for case in each]
    weights = fit(told)
    lines = "".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items())
    TABLE.write_text(HEAD + lines, encoding="utf-8")
    print(f"{len(articles)} articles, {len(told)} answers, {len(weights)} weights")
    print(f"expected calibration error {calibration_error(weights, told):.3f} on the articles fitted to,")
    print(f"{cross_validated(articles):.3f} on articles held back")


if __name__ == "__main__":
    main()
