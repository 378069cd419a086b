"""What من, بـ and لـ tell after a source: where it comes from, or what was said, to whom and of what."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.words import definite, noun
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS_WITH_FA, words_of
from service.lexicon.phrases import match
from service.lexicon.singles import DURING, FROM, SAKE

_CIRCUMSTANCE, _AGAIN, _SOME = words_of("np_circumstance"), words_of("again"), words_of("quantifier")


def from_ends(article: Article, first: int, j: int) -> bool:
    """Whether what follows من, بـ or لـ tells of the saying, not of who says it."""
    nxt = article.keys[j + 1] if j + 1 < article.text.size else ""
    if not nxt or nxt in COMPLEMENTIZERS_WITH_FA or nxt in _CIRCUMSTANCE or nxt in _AGAIN or nxt == DURING:
        return True
    if _hands_over(article, j):
        return True
    return _from_thing(article, j) or j + 1 in article.opened or _is_asked(article, first, j)


def _hands_over(article: Article, j: int) -> bool:
    """وشددت الشرطة | من جانبها: how the floor was handed to whom it was."""
    hit = match(article.keys, j)
    return hit is not None and hit[1].cls == "turn" and hit[1].suffix != ""


def _from_thing(article: Article, j: int) -> bool:
    """حذر المسؤول من عواقب …: what a definite source speaks of, not where it comes from."""
    before, key = article.keys[j - 1], article.keys[j + 1]
    common = is_ordinary(key) and key != SAKE and noun(key) is None and given_name(key) is None and not definite(key)
    return article.keys[j] == FROM and definite(before) and common


def _is_asked(article: Article, first: int, j: int) -> bool:
    """طلبت الهيئة | من الشركة, حذر الدفاع المدني | من السيول: whom a verb asks, or of what it warns."""
    cue = article.cue_at.get(first - 1)
    if article.keys[j] != FROM or cue is None or cue.kind not in ("verb", "mute") or "min" not in cue.takes:
        return False
    if cue.cls == "call" or (is_everyday(article.keys[j + 1]) and article.keys[j + 1] not in _SOME):
        return True
    return definite(article.keys[j - 1]) and noun(article.keys[j + 1]) is None
