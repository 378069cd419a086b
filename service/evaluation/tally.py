"""Comparisons added up: what was found, missed and invented, by type and by rule, and what confidence was worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from service.evaluation.scoring import Comparison, Json, Match

BANDS = 10


@dataclass(slots=True)
class Tally:
    """Counts of one kind of quotation. Shares of nothing are 0."""

    found: int = 0
    missed: int = 0
    extra: int = 0
    exact: int = 0
    attributed: int = 0
    fullest: int = 0

    @property
    def precision(self) -> float:
        """The share of the answers that are quotations."""
        return _share(self.found, self.found + self.extra)

    @property
    def recall(self) -> float:
        """The share of the quotations that were found."""
        return _share(self.found, self.found + self.missed)

    @property
    def speaker(self) -> float:
        """The share of the quotations found that went to the right speaker."""
        return _share(self.attributed, self.found)

    @property
    def fullest_name(self) -> float:
        """The share of the quotations found whose speaker was named in full."""
        return _share(self.fullest, self.found)

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall when ``right`` of those found count."""
        return _share(2 * right, 2 * self.found + self.extra + self.missed)

    def add(self, match: Match) -> None:
        """Counts a quotation that was found."""
        self.found += 1
        self.exact += match.exact
        self.attributed += match.attributed
        self.fullest += match.fullest


@dataclass(slots=True)
class Band:
    """The answers whose confidence lies in one tenth: how many, their confidences added up, how many are right."""

    answers: int = 0
    confidence: float = 0.0
    right: int = 0


@dataclass(slots=True)
class Figures:
    """Everything that is counted over some articles."""

    articles: int = 0
    types: dict[str, Tally] = field(default_factory=dict)
    rules: dict[str, Tally] = field(default_factory=dict)
    bands: dict[int, Band] = field(default_factory=dict)

    @property
    def calibration_error(self) -> float:
        """The expected calibration error: how far confidence is from the share that is right, weighted by band."""
        answers = sum(band.answers for band in self.bands.values())
        return _share(sum(abs(band.confidence - band.right) for band in self.bands.values()), answers)


# The lines of the table, and which types each of them counts.
GROUPS: dict[str, Callable[[str], bool]] = {
    "direct": "direct".__eq__,
    "mixed": "mixed".__eq__,
    "quoted": "indirect".__ne__,
    "indirect": "indirect".__eq__,
    "all": lambda _: True,
}


def tally(comparisons: Iterable[Comparison]) -> Figures:
    """The figures of ``comparisons``: what is found or missed counts as its annotated type, an extra as its own."""
    figures = Figures(types={name: Tally() for name in GROUPS})
    for comparison in comparisons:
        figures.articles += 1
        for match in _required(comparison):
            _count_answer(figures, match.predicted, match)
            for each in _groups(figures, match.gold.type):
                each.add(match)
        for extra in comparison.extra:
            _count_answer(figures, extra, None)
            for each in _groups(figures, extra["type"]):
                each.extra += 1
        for quote, found in zip(comparison.article.quotes, comparison.found, strict=True):
            for each in _groups(figures, quote.type) if found is None and not quote.optional else ():
                each.missed += 1
    return figures


def _required(comparison: Comparison) -> Iterator[Match]:
    return (match for match in comparison.found if match is not None and not match.gold.optional)


def _groups(figures: Figures, kind: str) -> Iterator[Tally]:
    return (figures.types[name] for name, holds in GROUPS.items() if holds(kind))


def _count_answer(figures: Figures, quote: Json, match: Match | None) -> None:
    """Counts ``quote`` under its rule and its confidence; ``match`` is what it found, if anything."""
    rule = figures.rules.setdefault(quote["rule"], Tally())
    band = figures.bands.setdefault(min(int(quote["confidence"] * BANDS), BANDS - 1), Band())
    band.answers += 1
    band.confidence += quote["confidence"]
    if match is None:
        rule.extra += 1
    else:
        rule.add(match)
        band.right += match.attributed


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
