"""Somebody else's words that a clause brings in with a noun of saying: مستشهدا بقول الشاعر، عملا بقوله تعالى."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.mentions import speaks
from service.engine.revered import revered_at
from service.engine.subjects import subject_after
from service.lexicon.affixes import affixes
from service.lexicon.letters import BEH
from service.lexicon.singles import AN

_PREPOSED = affixes("preposed")
_REACH = 14


def cites(article: Article, cue: CueAt, opener: int) -> bool:
    """``ختم كلمته بقول الشاعر سالم حمدان: «…»``: what opens at token ``opener`` is the poet's, not whose ``cue`` is."""
    for j in range(opener - 1, max(cue.end, opener - _REACH) - 1, -1):
        noun = article.cue_at.get(j)
        if noun is not None:
            return noun.kind == "masdar" and noun.cls == "say" and _is_anothers(article, noun, opener)
    return False


def is_anothers_claim(article: Article, cue: CueAt, opener: int) -> bool:
    """``وصفت الوزارة ادعاء النائب بأن … بالكذب``: the clause belongs to the noun that is judged, and to whose it is.

    But ``وصفت تصريحات النائب بأنها …``: the pronoun leads back to the noun.
    """
    if cue.cls != "judge" or article.keys[opener] != BEH + AN:
        return False
    for j in range(opener - 1, max(cue.end, opener - _REACH) - 1, -1):
        noun = article.cue_at.get(j)
        if noun is not None and noun.kind == "masdar" and noun.end < opener:
            phrase = subject_after(article, noun.end, opener)
            return phrase is not None and phrase.end == opener and speaks(article, phrase)
    return False


def _is_anothers(article: Article, noun: CueAt, opener: int) -> bool:
    """Whether the noun of saying has whose it is between it and the words: بقوله | تعالى, بقول | الشاعر."""
    if noun.end >= opener:
        return False
    if revered_at(article, noun.end, opener) is not None:
        return True
    if noun.number or not article.keys[noun.first].startswith(tuple(_PREPOSED)):
        return False
    phrase = subject_after(article, noun.end, opener)
    if phrase is None or not speaks(article, phrase):
        return False
    blessing = revered_at(article, phrase.end, opener) if phrase.end < opener else None
    return opener == (phrase.end if blessing is None else blessing.end)
