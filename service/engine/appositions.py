"""What follows a comma inside the phrase that names a source: المتحدث باسم التحالف، اللواء جون برينان."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.marks import MARKS
from service.engine.names import name_end, starts_name
from service.engine.naming import find_name
from service.engine.shapes import can_start
from service.engine.words import noun
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary


def apposition(article: Article, first: int, comma: int, limit: int) -> int:
    """Where to go on after a comma: past it when an apposition follows, else minus the comma."""
    keys = article.keys
    j = comma + 1
    if (
        j >= limit
        or not can_start(article, j)
        or keys[j] in MARKS
        or (is_ordinary(keys[j]) and bare(keys[j]) != keys[j])
    ):
        return late_name(article, first, comma, limit)
    key = keys[j]
    form = noun(key)
    named = find_name(article, first, comma) is not None
    main = noun(keys[first])
    titled = main is not None and main.kind == "person"
    if form is not None and form.kind == "person" and form.cls & {"role", "honorific", "source"}:
        return j
    if form is not None and form.kind == "organization" and "org" in form.cls and not titled and not named:
        return j
    body = main is not None and "org" in main.cls
    if not named and ((starts_name(key, after_title=True) and not body) or given_name(key) is not None):
        return j
    return late_name(article, first, comma, limit)


def late_name(article: Article, first: int, comma: int, limit: int) -> int:
    """المحلل في شركة كذا، ومقرها تايبيه، سام كاو: the name after an aside, right before the content."""
    keys = article.keys
    for j in range(min(limit, comma + 12) - 1, comma + 1, -1):
        if keys[j] == "،" and j + 1 < limit and starts_name(keys[j + 1], after_title=True):
            end = name_end(keys, j + 1, limit)
            titled = noun(keys[first])
            if end >= limit - 1 and titled is not None and titled.kind == "person":
                return j + 1
    return -comma
