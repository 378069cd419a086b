"""القاهرة 12 يناير (رويترز) - | ارتفع: the dateline at the head of a report, which no claim begins with."""

from __future__ import annotations

from typing import Final

from service.engine.article import Article
from service.engine.name_words import nameable
from service.engine.shapes import is_hyphen, is_region
from service.engine.text import DOMAINS, key_at
from service.engine.words import noun
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMA, DASHES

_FILED = words_of("filed") | words_of("time") | DOMAINS | frozenset(DASHES) | {COMMA, "."}
_ASIDE = words_of("relative") | words_of("which")
_CLOSING: Final = {"(": ")", "/": "/"}
_LONGEST, _LONGEST_NOTE, _LONGEST_PLACE = 18, 6, 5


def dateline_end(article: Article, first: int, end: int) -> int:
    """The token after the dateline that begins a line at ``first``, before ``end``; ``first`` where there is none."""
    keys = article.keys
    if first and keys[first - 1] != "\n":
        return first
    j = past = unknown = _past_unknown(article, first, end)
    while j < min(end, first + _LONGEST):
        if close := _note_end(article, j, end):
            j = past = close
        elif _separates(article, j):
            j = past = j + 1
        elif size := _place_or_agency(article, first, j):
            filed = j > first and not keys[j - 1][0].isalnum() and _is_agency(article, j)  # دمشق-سانا | ارتفع
            j += size
            past = j if filed else past
        elif keys[j] in _FILED or keys[j].isdigit():
            j += 1
        else:
            break
    known = first < past < end and (unknown > first or _tells_where(article, first, past))
    return past if known and key_at(keys, past) not in _ASIDE else first


def _past_unknown(article: Article, first: int, end: int) -> int:
    """``سان فرانسيسكو - |``, ``إيكس آن بروفانس (فرنسا) - |``: past a place that no list knows, and its dash."""
    keys = article.keys
    near = keys[first : min(end, first + _LONGEST_PLACE)]
    for j, key in enumerate(near, first):
        if key == "(" and (close := _note_end(article, j, end)) and key_at(keys, close) in DASHES:
            return close + 1
        if key in DASHES and not is_hyphen(article, j):
            return j + 1 if j > first and all(map(nameable, keys[first:j])) else first
    return first


def _note_end(article: Article, j: int, end: int) -> int:
    """The token after a short note in parentheses, slashes or marks that opens at ``j``, or 0: /العمانية/, (رويترز)."""
    mark = article.opened.get(j)
    if mark is not None:
        behind = j > 0 and _separates(article, j - 1) and mark.close < end  # القاهرة: «الشرق الأوسط» | ارتفع
        return mark.close + 1 if behind and mark.close - j <= _LONGEST_NOTE else 0
    closing = _CLOSING.get(article.keys[j], "")
    near = article.keys[j + 1 : min(end, j + _LONGEST_NOTE)]
    return j + 2 + near.index(closing) if closing and closing in near else 0


def _separates(article: Article, j: int) -> bool:
    key = article.keys[j]
    return key in (":", "/") or (key in DASHES and not is_hyphen(article, j))


def _place_or_agency(article: Article, first: int, j: int) -> int:
    """How many words a place or an outlet has that stands at ``j``, or 0; one of any name between two separators."""
    listed = article.listed(j)
    if listed is not None and (listed[1].kind in ("outlet", "place") or is_region(article.keys[j])):
        return listed[0]
    between = j > first and _separates(article, j - 1) and j + 1 < article.text.size and _separates(article, j + 1)
    return int(is_region(article.keys[j]) or _is_agency(article, j) or between or article.keys[j].isascii())


def _is_agency(article: Article, j: int) -> bool:
    form = noun(article.keys[j])
    return form is not None and form.kind == "outlet"


def _tells_where(article: Article, first: int, past: int) -> bool:
    """Whether a place, an outlet or a note stands in ``[first, past)``."""
    keys = article.keys[first:past]
    if "(" in keys or "/" in keys or any(map(is_region, keys)):
        return True
    return any(_is_agency(article, j) for j in range(first, past))
