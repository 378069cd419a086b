"""Whose a printed statement is, by the line that announces it or by its letterhead."""

from __future__ import annotations

from service.engine.antecedents import COMES_OUT, came_out
from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.cues import CueAt
from service.engine.drafts import Draft
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.naming import find_name
from service.engine.subjects import subject_after
from service.engine.words import noun, stem
from service.lexicon.letters import AL, ALEF, LIL
from service.lexicon.particles import joined, words_of
from service.lexicon.singles import FROM

_STATEMENTS, _LETTERS = words_of("statement"), words_of("letter")
_ISSUING = words_of("issuing")
_HAS_ISSUED = joined(_ISSUING)
_TELLS_ISSUER = _LETTERS | _HAS_ISSUED | COMES_OUT
_LONGEST_LETTERHEAD = 14
_ISSUED_REACH, _OBJECT_REACH = 80, 14


def issuer(article: Article, first: int, end: int) -> NounPhrase | None:
    """Who the letterhead says the statement is of: ``بيان للمتحدث باسم الوزارة نيد برايس``."""
    for j in range(first, end - 1):
        if article.keys[j] in _STATEMENTS and (j == first or article.keys[j - 1] == "\n"):
            line_end = min(article.text.paragraph_end(j), end)
            name = find_name(article, j + 1, line_end)
            if name is not None:
                return NounPhrase(j + 1, line_end, noun(AL + article.keys[j + 1].removeprefix(LIL)), name)
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


def letterhead(article: Article, draft: Draft) -> NounPhrase | None:
    """The line above a printed statement that says whose it is: ``بيان للمتحدث باسم الوزارة فلان``."""
    if draft.opener != "block" or draft.cue is None or draft.content is None:
        return None
    for j in range(draft.cue.end, draft.content.first):
        if stem(article.keys[j]) in _STATEMENTS:
            phrase = phrase_at(article, j, article.text.next_sentence_end(j))
            return phrase if phrase is not None and phrase.end - phrase.first > 1 else None
    return None


def issued_before(article: Article, at: int) -> NounPhrase | None:
    """``أصدرت البلدية بيانا … وأكد البيان``: who is said, before token ``at``, to have issued the statement.

    So it is where the statement came out: ``صدر عن البلدية بيان جاء فيه``.
    """
    keys = article.keys
    first = max(0, at - _ISSUED_REACH + 1)
    tells = _TELLS_ISSUER.intersection(keys[first:at])
    for j in range(at - 1, first - 1, -1) if tells else ():
        if keys[j] not in tells:
            continue
        if keys[j] in _LETTERS and keys[j + 1] == FROM and article.text.sentence(at)[0] <= j:
            return phrase_at(article, j + 2, at)  # تلقى المجلس رسالة من الوزير مفادها أن
        if keys[j] in _HAS_ISSUED:
            object_at = _issued_at(article, j)
            return subject_after(article, j + 1, object_at) if object_at else None
        if keys[j] in COMES_OUT and (object_at := _issued_at(article, j)):
            return came_out(article, j, object_at)
    return None


def _issued_at(article: Article, j: int) -> int:
    """Where the statement or letter is that the verb at ``j`` issues; 0 for none."""
    limit = min(article.text.next_sentence_end(j), j + _OBJECT_REACH)
    return next((k for k in range(j + 2, limit) if _is_issued(article.keys[k])), 0)


def issued_now(article: Article, cue: CueAt) -> NounPhrase | None:
    """``صدر عن الوزارة البيان التالي:``, ``أصدر الحزب البيان الآتي:``: whose the announced statement is."""
    keys = article.keys
    first = max(article.text.sentence(cue.first)[0], cue.first - _ISSUED_REACH)
    for j in range(cue.first - 1, first - 1, -1):
        if keys[j] in COMES_OUT and (out := came_out(article, j, cue.first)) is not None:
            return out
        if bare(keys[j]) in _HAS_ISSUED:
            return subject_after(article, j + 1, cue.first)
    return None


def _is_issued(key: str) -> bool:
    return stem(key).removesuffix(ALEF) in _STATEMENTS | _LETTERS
