"""The figures and the errors, as text for a terminal and as plain JSON."""

from __future__ import annotations

from collections.abc import Iterator

from service.evaluation.gold import GoldQuote
from service.evaluation.scoring import Comparison, Json, Match
from service.evaluation.tally import BANDS, Figures, Tally

_LONGEST = 100


def to_text(figures: Figures) -> str:
    """Three tables: by type, by rule, by confidence."""
    return "\n\n".join(
        (
            f"{figures.articles} articles",
            "\n".join(_type_lines(figures)),
            "\n".join(_rule_lines(figures)),
            "\n".join(_band_lines(figures)),
        )
    )


def _type_lines(figures: Figures) -> Iterator[str]:
    yield ("type       gold  found missed  extra | precision recall    F1 | exact F1 | speaker fullest | attributed F1")
    for name, one in figures.types.items():
        yield (
            f"{name:9}{one.found + one.missed:6}{one.found:7}{one.missed:7}{one.extra:7} | "
            f"{one.precision:9.3f} {one.recall:6.3f} {one.f1(one.found):5.3f} | {one.f1(one.exact):8.3f} | "
            f"{one.speaker:7.3f} {one.fullest_name:7.3f} | {one.f1(one.attributed):13.3f}"
        )


def _rule_lines(figures: Figures) -> Iterator[str]:
    yield "rule                 answers  found  exact  attributed"
    for name, one in sorted(figures.rules.items(), key=lambda item: -_answers(item[1])):
        answers = _answers(one)
        exact, attributed = one.exact / answers, one.attributed / answers
        yield f"{name:20}{answers:8}  {one.precision:5.3f}  {exact:5.3f}  {attributed:10.3f}"


def _band_lines(figures: Figures) -> Iterator[str]:
    yield "confidence  answers   mean  right"
    for tenth, band in sorted(figures.bands.items()):
        low, high = tenth / BANDS, (tenth + 1) / BANDS
        mean, right = band.confidence / band.answers, band.right / band.answers
        yield f"{low:.1f} to {high:.1f}{band.answers:9}  {mean:5.3f}  {right:5.3f}"
    yield f"expected calibration error {figures.calibration_error:.3f}"


def _answers(rule: Tally) -> int:
    return rule.found + rule.extra


def to_json(figures: Figures) -> Json:
    """The same figures, for a program."""
    return {
        "articles": figures.articles,
        "types": {name: _type_json(one) for name, one in figures.types.items()},
        "rules": {
            name: {"answers": _answers(one), "found": one.found, "exact": one.exact, "attributed": one.attributed}
            for name, one in sorted(figures.rules.items())
        },
        "confidence": [
            {
                "band": tenth / BANDS,
                "answers": band.answers,
                "mean": band.confidence / band.answers,
                "right": band.right,
            }
            for tenth, band in sorted(figures.bands.items())
        ],
        "calibration_error": figures.calibration_error,
    }


def _type_json(one: Tally) -> Json:
    return {
        "found": one.found,
        "missed": one.missed,
        "extra": one.extra,
        "precision": one.precision,
        "recall": one.recall,
        "f1": one.f1(one.found),
        "exact_f1": one.f1(one.exact),
        "speaker": one.speaker,
        "fullest_name": one.fullest_name,
        "attributed_f1": one.f1(one.attributed),
    }


def errors(comparison: Comparison) -> Iterator[str]:
    """A line for each error of one article: MISS, EXTRA, WHO (another speaker), NAME (not the fullest), EDGE (span)."""
    text, head = comparison.article.text, comparison.article.id
    for quote, match in zip(comparison.article.quotes, comparison.found, strict=True):
        if quote.optional:
            continue
        if match is None:
            yield f"{head} MISS  {quote.type:8} [{_name(quote)}] {_cut(text, quote.start, quote.end)}"
        else:
            yield from (f"{head} {line}" for line in _flaws(text, match))
    for extra in comparison.extra:
        yield f"{head} EXTRA {extra['type']:8} ({extra['rule']}) {_flat(extra['text'])}"


def _flaws(text: str, match: Match) -> Iterator[str]:
    words = _cut(text, match.gold.start, match.gold.end)
    if not match.attributed:
        yield f"WHO   said by [{_name(match.gold)}], answered [{match.name}]: {words}"
    elif not match.fullest:
        yield f"NAME  in full [{_name(match.gold)}], answered [{match.name}]: {words}"
    if not match.exact:
        yield f"EDGE  annotated «{words}», answered «{_flat(match.predicted['text'])}»"


def _name(quote: GoldQuote) -> str | None:
    return quote.speakers[0].name if quote.speakers else None


def _cut(text: str, start: int, end: int) -> str:
    return _flat(text[start:end])


def _flat(words: str) -> str:
    """``words`` on one line, the middle of a long quotation left out: errors are about its ends."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
