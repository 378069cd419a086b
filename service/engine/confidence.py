"""How sure we are of an answer: all weights in one place."""

from __future__ import annotations

from service.engine.drafts import Draft

_BY_RULE = {
    "block-statement": 0.7,
    "came-in": 0.85,
    "according-before": 0.75,
    "according-after": 0.75,
    "mark-then-cue": 0.85,
    "mark-joined": 0.6,
}
_BY_OPENER = {"comp": 0.9, "colon": 0.85, "mark": 0.75, "wh": 0.6}
_BY_SOURCE = {"after": 1.0, "before": 0.93, "clause": 0.9, "carried": 0.9}


def confidence(draft: Draft, *, attributed: bool) -> float:
    """The chance, 0 to 1, that the quotation and its speaker are both right."""
    base = _BY_RULE.get(draft.rule) or _BY_OPENER.get(draft.opener, 0.6)
    strength = draft.cue.strength if draft.cue is not None else 2
    weak = 0.75 if strength < 2 else 1.0
    return round(base * weak * _BY_SOURCE[draft.source] * (1.0 if attributed else 0.5), 2)
