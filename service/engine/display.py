"""How names and titles are shown: as the article prints them."""

from __future__ import annotations

import re

from service.engine.article import Article
from service.engine.marks import MARKS
from service.engine.model import Span
from service.engine.words import noun, without_preposition
from service.lexicon.letters import LIL, TATWEEL
from service.lexicon.particles import words_of

_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_AGE = re.compile(r"\(\s*\d")
_LONGEST_NAME = 500
_BODIES = frozenset({"organization", "outlet"})
_NOT_SHOWN = re.compile(f"[{re.escape(''.join(sorted(MARKS)))}()#]")
_POINTING = words_of("demonstrative") | words_of("name_filler")


def without_clitic(article: Article, first: int, span: Span) -> Span:
    """``span``, which begins at token ``first``, without the conjunction or preposition written onto that."""
    if first not in article.prefixed or article.text.surface(first).startswith(LIL):
        return span
    written = span.of(article.text.raw)
    return Span(span.end - len(written[1:].lstrip(TATWEEL)), span.end)  # و|العبيدي, لـ|مصادر


def _holds_name(article: Article, first: int, end: int) -> bool:
    """``محللون في شركة (كذا) للطاقة``: not an acronym or a note, for a body without the article has its name there."""
    at = article.keys.index("(", first, end) if "(" in article.keys[first:end] else first
    body = noun(article.keys[at - 1]) if at > first else None
    return at == first + 1 or (body is not None and body.kind in _BODIES and not body.definite)


def display_name(article: Article, span: tuple[int, int]) -> str:
    """Words as printed, without marks, parentheses, line breaks, signs of hashtags and pointing words (هذا، ذات)."""
    first, end = span
    while first + 1 < end and article.keys[first] in _POINTING:
        first += 1
    if end <= first:
        return ""
    written = article.text.raw[article.text.starts[first] : article.text.ends[end - 1]][:_LONGEST_NAME]
    if first in article.prefixed or article.keys[first].startswith(LIL):  # مدير | للمجلس الوطني
        written = without_preposition(written, article.keys[first + 1] if first + 1 < end else "")
    if "(" in written and (_AGE.search(written) or not _holds_name(article, first, end)):
        written = _PARENTHESES.sub("", written)
    shown = _NOT_SHOWN.sub("", written)
    return " ".join((shown.replace("_", " ") if "_" in shown else shown).split()).strip(" ،,-–:")
