"""Whose a printed statement is, by the line that announces it or by its letterhead."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.naming import find_name
from service.engine.subjects import subject_after
from service.engine.words import noun
from service.lexicon.particles import words_of

_STATEMENT = words_of("statement")
_ISSUING = words_of("issuing")
_ISSUED, _BY = words_of("issued"), "عن"
_LONGEST_LETTERHEAD = 14


def issued_by(article: Article, first: int, end: int) -> NounPhrase | None:
    """``نص البيان الذي أصدرته الوزارة:``, ``نص البيان الصادر عن الوزارة:``: who the announcement says has issued it."""
    for j in range(first, end - 2):
        key = article.keys[j]
        if key in _ISSUED and article.keys[j + 1] == _BY:
            return phrase_at(article, j + 2, end)
        if key.removesuffix("ه").removesuffix("ها") in _ISSUING and key not in _ISSUING:
            return subject_after(article, j + 1, end)
    return None


def issuer(article: Article, first: int, end: int) -> NounPhrase | None:
    """Who the letterhead says the statement is of: ``بيان للمتحدث باسم الوزارة نيد برايس``."""
    for j in range(first, end - 1):
        if article.keys[j] in _STATEMENT and (j == first or article.keys[j - 1] == "\n"):
            line_end = min(article.text.paragraph_end(j), end)
            name = find_name(article, j + 1, line_end)
            if name is not None:
                return NounPhrase(j + 1, line_end, noun("ال" + article.keys[j + 1].removeprefix("لل")), name)
    return None


def after_letterhead(article: Article, first: int) -> int:
    """Past short lines without a full stop: letterhead, title and date of a printed statement."""
    text = article.text
    j = first
    while j < text.size:
        end = text.paragraph_end(j)
        if end > j and (article.words_in(j, end) > _LONGEST_LETTERHEAD or article.keys[end - 1] in ".!؟"):
            return j
        j = end + 1
    return first
