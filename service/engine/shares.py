"""Sources that are counted in digits: ``70% من المشاركين``, ``10 مسؤولين``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.mentions import NounPhrase, phrase_at
from service.lexicon.letters import BEH
from service.lexicon.nouns import NounForm
from service.lexicon.particles import words_of
from service.lexicon.singles import FROM

_HUNDRED = words_of("hundred")
_IN = words_of("of_hundred")
MANY = NounForm("", "group", frozenset(), "m", "p", definite=False)
_SOURCES = frozenset({"person", "group", "organization", "document"})


def share_at(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The phrase of several people that begins with digits at ``first``, or ``None``."""
    if first >= limit or not article.keys[first].isdigit():
        return None
    start = _past_number(article, first, limit)
    inner = phrase_at(article, start, limit) if start < limit else None
    if start >= limit and _is_percent(article, start - 1):
        return NounPhrase(first, start, MANY, None)
    if inner is None or inner.name is not None or inner.head is None:
        return None
    several = inner.head.number in ("p", "d") or inner.head.kind == "group" or article.keys[start - 1] == FROM
    counted = several and inner.head.kind in _SOURCES
    return NounPhrase(first, inner.end, inner.head, None) if counted else None


def _is_percent(article: Article, last: int) -> bool:
    """``ويرى 26 في المئة أن``: a share of those counted before."""
    return article.keys[last] == "%" or article.keys[last].removeprefix(BEH) in _HUNDRED


def _past_number(article: Article, first: int, limit: int) -> int:
    """Past ``3.5``, ``%``, ``في المئة`` and من."""
    keys = article.keys
    j = first + 1
    if j + 1 < limit and keys[j] in ".,،" and keys[j + 1].isdigit():
        j += 2
    if j < limit and keys[j] == "%":
        j += 1
    elif j + 1 < limit and keys[j] in _IN and keys[j + 1] in _HUNDRED:
        j += 2
    elif j < limit and keys[j][:1] == BEH and keys[j][1:] in _HUNDRED:
        j += 1
    return j + 1 if j < limit and keys[j] == FROM else j
