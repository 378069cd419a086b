"""How sure we are of an answer: all weights in one place.

The weights are shares that came out right on annotated articles, rounded;
``tools/calibrate.py`` sets them beside what it measures.
"""

from __future__ import annotations

from service.engine.drafts import Draft

# By how surely the cue reports (its strength in the lexicon); no cue at all counts as 2.
_BY_STRENGTH = {3: 0.96, 2: 0.82, 1: 0.5}
# By where the source stands: beside the cue, or to be found further back.
_BY_SOURCE = {"after": 0.93, "before": 0.93, "clause": 0.86, "carried": 0.8}
# Rules that are right less often than their cue and source would make them.
_BY_RULE = {
    "according-after": 0.84,
    "according-before": 0.84,
    "noun-comp": 0.75,
    "noun-mark": 0.85,
    "verb-bare": 0.85,
    "verb-mark": 0.95,
}
# Without a speaker half the answer is missing.
_UNATTRIBUTED = 0.4


def confidence(draft: Draft, *, attributed: bool) -> float:
    """The chance, 0 to 1, that the quotation and its speaker are both right."""
    strength = draft.cue.strength if draft.cue is not None else 2
    sure = _BY_STRENGTH[strength] * _BY_SOURCE[draft.source] * _BY_RULE.get(draft.rule, 1.0)
    return round(sure if attributed else sure * _UNATTRIBUTED, 2)
