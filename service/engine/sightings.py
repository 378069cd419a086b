"""Sightings: clauses that quote nothing, but tell who is speaking or acting in the running report."""

from __future__ import annotations

from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.mentions import speaks
from service.engine.subjects import subject_after, subject_before
from service.lexicon.particles import words_as_written, words_of

_ASIDE = words_of("aside")
_VAGUE = words_of("vague")
_REPORTS = words_as_written("report")


def sighting(state: Pass, cue: CueAt) -> Draft | None:
    """A cue that quotes nothing still tells who is speaking: ``أدانت الوزارة الهجوم``."""
    if cue.kind != "verb" or state.article.keys[cue.first - 1] in _ASIDE:
        return None
    limit = min(state.article.text.next_sentence_end(cue.end), cue.end + 20)
    source = "after"
    phrase = subject_after(state.article, cue.end, limit)
    if phrase is None and state.article.keys[cue.first - 1] == "قد":
        source, phrase = "before", subject_before(state.article, cue.first, state.floor)
    if phrase is None or not speaks(state.article, phrase) or (cue.strength < 2 and phrase.name is None):
        return None
    if phrase.name is None and (phrase.head is None or state.article.keys[phrase.first] in _VAGUE):
        return None
    if phrase.head is not None and phrase.head.kind == "document" and phrase.head.lemma not in _REPORTS:
        return None
    return Draft("sighting", cue, None, phrase, source)
