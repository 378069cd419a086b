"""Sources that are counted in digits: ``70% من المشاركين``, ``10 مسؤولين``, ``ما لا يقل عن 30 عضوا``."""

from __future__ import annotations

from dataclasses import replace

from service.engine.article import Article
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.shapes import is_particle
from service.engine.words import definite, noun
from service.lexicon.letters import AL, ALEF, BEH, SOUND_PLURAL
from service.lexicon.nouns import NounForm
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.singles import FROM

_THE_FEW = frozenset(AL + number for number in words_of("cardinal"))
_HUNDRED = words_of("hundred")
_IN = words_of("of_hundred")
_ABOUT = words_of("approximate")
_LONGEST_ABOUT = 4
_TEN, _TWO_FIGURES = 10, 2
MANY = NounForm("", "group", frozenset(), "m", "p", definite=False)
_SOURCES = frozenset({"person", "group", "organization", "document"})


def number_at(keys: list[str], first: int, limit: int | None = None) -> int | None:
    """Where the digits are that begin at ``first`` or past ``حوالي``, ``أكثر من``, ``ما يقرب من`` there."""
    limit = len(keys) if limit is None else limit
    far, number = first + _LONGEST_ABOUT, first
    while number < limit and keys[number] in _ABOUT and number < far:
        number += 1
    return number if number < limit and keys[number].isdigit() else None


def share_at(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The phrase of several people that begins at ``first`` with digits or ``حوالي`` before them, or ``None``."""
    if first < limit and article.keys[first] in _THE_FEW:
        return _the_few(article.keys, first, limit)
    number = number_at(article.keys, first, limit)
    if number is None:
        return None
    start = _past_number(article, number, limit)
    inner = phrase_at(article, start, limit) if start < limit else None
    if start >= limit and _is_percent(article, start - 1):
        return NounPhrase(first, start, MANY, None)
    if inner is None or inner.name is not None or inner.head is None:
        return None
    several = inner.head.number in ("p", "d") or inner.head.kind == "group" or article.keys[start - 1] == FROM
    one_of_many = start - 1 == number and _is_many(article.keys[number]) and not inner.head.definite
    if not (several or one_of_many) or inner.head.kind not in _SOURCES:
        return None
    if several:
        return NounPhrase(first, inner.end, inner.head, None)
    end = start + 1 if _is_alone(article.keys, start, inner.end) else inner.end
    return NounPhrase(first, end, replace(inner.head, number="p"), None)


def _is_alone(keys: list[str], j: int, end: int) -> bool:
    """``أعلن 11 عضوا | تجميد نشاطهم``: no construct goes on past the ending of what is counted."""
    if j + 1 >= end or not keys[j].endswith(ALEF) or keys[j + 1].endswith(ALEF):
        return False
    return noun(keys[j + 1]) is None and is_ordinary(keys[j + 1]) and not is_particle(keys[j + 1])


def _the_few(keys: list[str], first: int, limit: int) -> NounPhrase | None:
    """``رأى الستة الباقون``: some of those counted before, by a number in words."""
    end = first + 2
    told = end <= limit and definite(keys[end - 1]) and keys[end - 1].endswith(SOUND_PLURAL)
    return NounPhrase(first, end, MANY, None) if told else None


def _is_many(figure: str) -> bool:
    """``500 عامل``, ``30 عضوا``: after more than ten the noun is singular."""
    return figure.isdecimal() and (len(figure) > _TWO_FIGURES or int(figure) > _TEN)


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
