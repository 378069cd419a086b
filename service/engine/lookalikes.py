"""Names that fold to the key of a preposition: علي and على, إمام and أمام."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.names import nameable
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.letters import AL, ALEF_HAMZA_BELOW, ALEF_MAKSURA, YEH
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.singles import ON, SERVANT

_HALVES = words_of("name_half") | words_of("second_half")
_MAX_OTHERS = 20


def is_imam(article: Article, j: int) -> bool:
    """إمام, not the preposition أمام, which folds to the same key."""
    return article.text.surface(j).startswith(ALEF_HAMZA_BELOW) and noun(article.keys[j]) is not None


def is_ali(article: Article, j: int) -> bool:
    """The name علي, not the preposition على, which folds to the same key."""
    if article.keys[j] != ON or not article.text.surface(j).endswith(YEH):
        return False
    after = key_at(article.keys, j + 1)
    before = article.keys[j - 1] if j else ""
    if after == AL:
        return True  # علي آل سالم
    if given_name(before) is not None or before in _HALVES or after == SERVANT or given_name(after) is not None:
        return True
    return definite(after) and nameable(after) and not is_ordinary(after[2:]) and _writes_ala(article, j)


def _writes_ala(article: Article, j: int) -> bool:
    """Whether the article keeps على apart from علي, or a title or a verb of saying stands shortly before ``j``."""
    if any((form := noun(key)) is not None and form.kind == "person" for key in article.keys[max(0, j - 3) : j]):
        return True
    told = any((cue := article.cue_at.get(at)) is not None and cue.end == j for at in (j - 1, j - 2))
    others = article.positions[ON][:_MAX_OTHERS]
    return told or any(article.text.surface(k).endswith(ALEF_MAKSURA) for k in others)
