"""How sure we are of an answer: the evidence for it, weighed.

Each answer has a handful of evidence, such as the rule that found it and where its speaker stands. The weights are
log-odds; their sum is turned into a chance by the logistic function. ``tools/fit_confidence.py`` fits them to
annotated articles, and ``service/lexicon/data/confidence.tsv`` holds them.
"""

from __future__ import annotations

from math import exp

from service.engine.drafts import Draft
from service.engine.entities import Entity
from service.lexicon.confidence import WEIGHTS

_FEW_TOKENS = 4
_MANY_TOKENS = 45


def confidence(draft: Draft, speaker: Entity | None) -> float:
    """The chance, 0 to 1, that ``draft`` is a quotation and ``speaker`` the one who said it."""
    odds = sum([WEIGHTS.get(each, 0.0) for each in evidence(draft, speaker)])
    return round(1 / (1 + exp(-odds)), 2)


def evidence(draft: Draft, speaker: Entity | None) -> tuple[str, ...]:
    """What speaks for or against an answer, by the names of the table."""
    strength = draft.cue.strength if draft.cue is not None else 0
    return ("any", f"rule {draft.rule}", f"cue {strength}", f"speaker {_told(draft, speaker)}", _length(draft))


def _told(draft: Draft, speaker: Entity | None) -> str:
    """How the article tells who spoke."""
    if speaker is None:
        return "unknown"
    if draft.phrase is None or draft.source in ("clause", "carried"):
        return f"{draft.source} {speaker.kind}"
    if draft.phrase.name is not None:
        return "named"
    return f"described {speaker.kind}"


def _length(draft: Draft) -> str:
    """Very short claims are often none, and very long ones seldom end where they should."""
    tokens = draft.content.end - draft.content.first if draft.content is not None else 0
    if tokens <= _FEW_TOKENS:
        return "words few"
    return "words many" if tokens >= _MANY_TOKENS else "words some"
