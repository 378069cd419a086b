"""The gender a cue shows: Arabic verbs and participles agree with whoever speaks."""

from __future__ import annotations

from functools import lru_cache

from service.engine.cues import word_cue
from service.engine.text import Text
from service.lexicon.cues import lookup


@lru_cache(maxsize=8192)
def cue_gender(cue: str | None, lemma: str | None) -> str | None:
    """``m`` or ``f`` as the cue (``وقالت``) of this lemma (``قال``) is written; ``None`` where it shows neither.

    It is the gender of the grammar: a minister's is hers, and an organisation's is that of its name.
    """
    for key in reversed(Text(cue or "").keys):
        for form in lookup(key):
            if form.lemma == lemma:
                return word_cue(0, 1, form.kind, form).gender or None
    return None
