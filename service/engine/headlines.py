"""The rule for headlines: ``الحربي: الأسعار ثابتة``, ``وزير الطاقة لـ«الأخبار»: الأسعار ثابتة``.

A name, a colon and what was said, without marks, in a line of its own. What stands before the colon of
``الرياض:``, ``التوقيت:`` or ``المخرج: سالم حداد`` is a place, a label or an office, and nobody speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.engine.article import Article
from service.engine.content import Content, content_end
from service.engine.drafts import Draft
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.name_words import nameable
from service.engine.names import name_end
from service.engine.shapes import can_start, is_circumstance, is_particle
from service.engine.text import key_at
from service.engine.uncued import OF_WHAT
from service.engine.words import definite, is_outlet, noun
from service.lexicon.letters import AL, LAM, WAW
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import IN

_REPORTS = words_as_written("report")
_GENRES = words_of("genre")
_BYLINE = words_of("byline")
_TO_OUTLET = words_of("to_outlet")
_SPEAKING = frozenset({"person", "organization", "group"})
_PLACES = frozenset({"country", "capital", "place"})
_BULLETS = frozenset("-–—•*·?")
_PARTS = frozenset("|؛;")
_MAX_PLACES = 50
_LONGEST_NAME, _FEWEST_WORDS, _LONGEST_HEADLINE, _BLANK_LINES = 12, 3, 25, 8


def name_colon(article: Article) -> Iterator[Draft]:
    """``فلان: كذا`` and ``فلان لـ«الصحيفة»: كذا`` as a line of its own."""
    for colon in article.positions.get(":", ()):
        first = _line_start(article, colon)
        span = _below_or_beside(article, colon) if first is not None and first < colon else None
        if first is None or span is None or not _is_headline(article, *span):
            continue
        phrase = _who(article, first, colon)
        if phrase is not None and (phrase.name is not None or article.keys[span[1] - 1] not in "؟?"):
            content = Content(span[0], content_end(article, *span), False)
            yield Draft("name-colon", None, content, phrase, "before", "colon")


def _line_start(article: Article, colon: int) -> int | None:
    """Where the line of a colon begins, or the part of it after two stops or a bar, if that is near."""
    keys = article.keys
    for first in range(colon, max(-1, colon - _LONGEST_NAME - 2), -1):
        if not first or keys[first - 1] == "\n" or keys[first - 1] in _PARTS or keys[first - 2 : first] == [".", "."]:
            return next((j for j in range(first, colon) if keys[j] not in _BULLETS), colon)
    return None


def _below_or_beside(article: Article, colon: int) -> tuple[int, int] | None:
    """The rest of the line after a colon, as far as it is one headline; the next line, if nothing is left of this."""
    keys, size = article.keys, article.text.size
    first = next((j for j in range(colon + 1, min(size, colon + _BLANK_LINES)) if keys[j] != "\n"), size)
    end = article.text.paragraph_end(first) if first < size else size
    if first == size or end - first > 2 * _LONGEST_HEADLINE:
        return None
    for j in range(first + 1, end):
        if (keys[j] in _PARTS or keys[j - 1 : j + 1] == [".", "."]) and ":" in keys[j : min(end, j + _LONGEST_NAME)]:
            return first, j
    return first, end


def _is_headline(article: Article, first: int, end: int) -> bool:
    """Whether a line has the length of a headline, no full stop, and more than a name, a number or a list in it."""
    keys = article.keys
    if not _FEWEST_WORDS <= article.words_in(first, end) <= _LONGEST_HEADLINE or keys[first] in MARKS:
        return False
    ends_in_stop = keys[end - 1] == "." and keys[end - 2] != "."
    counted = keys[first].isdigit() and keys[first + 1].isalpha()  # وزير الصحة: 19 إصابة جديدة
    if ends_in_stop or not (counted or keys[first][0].isalpha()) or (keys[first].isascii() and not counted):
        return False
    if ":" in keys[first:end] or article.in_speech(first):
        return False
    return not _is_name(article, first, end)


def _is_name(article: Article, first: int, end: int) -> bool:
    """``المخرج: سالم حداد``, ``التشكيلة: سالم، منصور``: whose name follows a label says nothing."""
    keys = article.keys
    if given_name(keys[first]) is None and not nameable(keys[first]):
        return False
    stop = name_end(keys, first, end)
    return stop >= end or not keys[stop][0].isalnum() or keys[stop][0] == WAW


def _who(article: Article, first: int, colon: int) -> NounPhrase | None:
    """The somebody who is all that stands before a colon, unless the outlet spoken to or the occasion does too."""
    phrase = phrase_at(article, first, colon) if can_start(article, first) else None
    if phrase is None or not (phrase.end == colon or _addresses(article, phrase.end, named=phrase.name is not None)):
        return None
    if phrase.end == first + 1 and article.keys[first].removeprefix(AL) in _BYLINE:
        return None
    if phrase.name is None and phrase.end == first + 1 and _is_surname(article, first):
        return NounPhrase(first, first + 1, None, (first, first + 1))
    if not _can_speak(article, phrase):
        return None
    if phrase.name is not None and phrase.name[0] == first and not _is_surely_named(article, phrase.name):
        return None
    return phrase if speaks(article, phrase) or phrase.name is not None else None


def _is_surname(article: Article, j: int) -> bool:
    """``الحربي``, however ordinary a word, where the article has ``سالم الحربي``; a word nobody knows, met again."""
    if noun(article.keys[j]) is None and definite(article.keys[j]) and len(article.positions[article.keys[j]]) > 1:
        return True
    before = (article.keys[k - 1] for k in article.positions[article.keys[j]][:_MAX_PLACES] if k)
    return any(given_name(key) is not None and not is_weak_name(key) for key in before)


def _can_speak(article: Article, phrase: NounPhrase) -> bool:
    head = phrase.head
    if phrase.name is not None:
        return phrase.name[0] == phrase.first or head is None or head.kind == "person"
    if head is None or head.cls & _PLACES:
        return False
    if head.kind == "organization" and phrase.end == phrase.first + 1:
        return definite(article.keys[phrase.first]) or "known" in head.cls  # الخارجية, حماس, but محطة
    if head.kind == "document" and key_at(article.keys, phrase.first + 1) in _GENRES:
        return False  # تقرير إخباري: 22 قتيلا
    return head.kind in _SPEAKING or (head.kind == "document" and head.lemma in _REPORTS)


def _addresses(article: Article, j: int, *, named: bool) -> bool:
    """``لـ«الصحيفة»``, ``لوكالة الأنباء``, ``في مؤتمر صحفي``: to whom or where somebody said it.

    Of what he spoke, only behind his name: ``سالم حداد عن الأزمة``, but ``فيلم عن الحرب``.
    """
    key, after = article.keys[j], article.keys[j + 1]
    if key in _TO_OUTLET or (key == IN and is_circumstance(after)):
        return True
    form = noun(key[1:]) if key[0] == LAM else None
    return is_outlet(form) or (key in OF_WHAT and named)


def _is_surely_named(article: Article, name: tuple[int, int]) -> bool:
    """Whether a name without a title is one: it has a given name, or stands in the article again."""
    key = article.keys[name[0]]
    if given_name(key) is not None and not is_weak_name(key):
        return True
    last = article.keys[name[1] - 1]
    return not is_particle(last) and len(article.positions[last]) > 1
