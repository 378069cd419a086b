"""What follows a comma inside the phrase that names a source: المتحدث باسم التحالف، اللواء جون برينان."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.marks import MARKS
from service.engine.names import name_end, nameable, starts_name
from service.engine.naming import borne_by_body, find_name
from service.engine.shapes import can_start, has_article, is_ali, is_circumstance
from service.engine.surnames import addressed
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.english import is_listed
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of

_PREPOSITIONS = words_of("title_prep")
_ASIDE = words_of("relative") | words_of("which")
_FROM = words_of("place_prep") | words_of("origin_prep")
_ALA = "علي"
_AHEAD, _TO = 12, "ل"
_FULL = 2
_LONGEST_MARKED = 7


def apposition(article: Article, first: int, comma: int, limit: int) -> int:
    """Where to go on after a comma: past it when an apposition follows, else minus the comma."""
    keys = article.keys
    j = comma + 1
    if (
        j >= limit
        or not can_start(article, j)
        or keys[j] in MARKS
        or (is_ordinary(keys[j]) and bare(keys[j]) != keys[j] and given_name(keys[j]) is None)
        or _tells_how(article, j)
        or _is_on(article, j)
    ):
        return late_name(article, first, comma, limit)
    key = keys[j]
    form = noun(key)
    named = _is_named(article, first, comma)
    main = noun(keys[first])
    titled = main is not None and main.kind == "person"
    if form is not None and form.kind == "person" and form.cls & {"role", "honorific", "source"}:
        return j
    if form is not None and form.kind == "organization" and "org" in form.cls and not titled and not named:
        return j
    body = main is not None and "org" in main.cls
    if not named and ((_starts_name(article, j) and not body) or given_name(key) is not None):
        return j
    return late_name(article, first, comma, limit)


def _tells_how(article: Article, j: int) -> bool:
    """قالت الناطقة، متحدثة من جنيف: a participle after the comma tells how it was said; but متحدثة باسم."""
    cue = article.cue_at.get(j)
    return cue is not None and cue.kind == "participle" and key_at(article.keys, cue.end) in _FROM


def _is_named(article: Article, first: int, end: int) -> bool:
    """Whether the source has a name in ``[first, end)``, and not what it is of: مدير جامعة الأمير سلطان."""
    name = find_name(article, first, end)
    return name is not None and not borne_by_body(article, first, name[1])


def _starts_name(article: Article, j: int) -> bool:
    """Whether a name can start after the comma before ``j``: no unlisted word with a noun that owns it."""
    keys = article.keys
    if not starts_name(keys[j], after_title=True):
        return False
    return (
        is_listed(keys[j]) or j + 1 >= article.text.size or not definite(keys[j + 1]) or noun(keys[j + 1]) is not None
    )


def late_name(article: Article, first: int, comma: int, limit: int) -> int:
    """المحلل في شركة كذا، ومقرها تايبيه، سام كاو: the name after an aside, right before the content."""
    keys = article.keys
    for j in range(min(limit, comma + 12) - 1, comma + 1, -1):
        if keys[j] != "،" or j + 1 == limit or _is_on(article, j + 1):
            continue
        if starts_name(keys[j + 1], after_title=True):
            end = name_end(keys, j + 1, limit)
            titled = noun(keys[first])
            if end >= limit - 1 and titled is not None and titled.kind == "person":
                return j + 1
    return -comma


def _is_on(article: Article, j: int) -> bool:
    """المشاركون، على المدى القريب: the preposition on, and no Ali."""
    return article.keys[j] == _ALA and not is_ali(article, j)


def name_ahead(article: Article, first: int, j: int, limit: int) -> int:
    """Where the name begins that a title still owes, past what it is held in or where it was said.

    ``ممثل | عن أسواق الجملة السيد مخلوفي``, ``كبير الباحثين | في الدراسة، أحمد سيداغات``: the preposition at ``j``
    seems to end the title, but a name follows that ends right before the content. 0 where there is none.
    """
    keys, title = article.keys, noun(article.keys[first])
    leads = keys[j] in _PREPOSITIONS or (keys[j] == _TO and j + 1 in article.opened)
    if not leads or title is None or title.kind != "person" or title.number != "s":
        return 0
    if _is_named(article, first, j):
        return 0
    for k in range(j + 1, min(limit, j + _AHEAD)):
        if k < (after := _past_label(article, k)) < limit and _begins_name(article, after):
            return after if _name_closes(article, after, limit) else 0
        if k == j + 1:
            continue
        if k in article.opened and definite(keys[k - 1]):
            return k if _is_marked_name(article, k) else 0
        if keys[k] in _PREPOSITIONS or k in article.cue_at or not (keys[k][0].isalpha() or keys[k] == "،"):
            break
        free = keys[k - 1] == "،" or (definite(keys[k - 1]) and not addressed(article, k))
        if free and _begins_name(article, k) and _name_closes(article, k, limit):
            return k
    return 0


def _past_label(article: Article, k: int) -> int:
    """الرئيس التنفيذي لـ«طيران الرياض» | توني دوغلاس: the token after a short label in marks that opens at ``k``."""
    mark = article.opened.get(k)
    return mark.close + 1 if mark is not None and mark.closed and mark.close - k <= _LONGEST_MARKED else k


def _is_marked_name(article: Article, mark: int) -> bool:
    """المشرف على النقل "الدكتور هشام الفالح": whether a name is all that stands in the marks opened at ``mark``."""
    close = article.opened[mark].close
    name = find_name(article, mark + 1, close) if close - mark <= _LONGEST_MARKED else None
    return name is not None and name[1] == close and _begins_name(article, mark + 1)


def _begins_name(article: Article, k: int) -> bool:
    """Whether a given name stands at ``k``, or a form of address before one."""
    if given_name(article.keys[k]) is not None and noun(article.keys[k]) is None:
        return True
    if k + 1 >= article.text.size:
        return False
    foreign = all(nameable(article.keys[at]) and not has_article(article, at) for at in (k, k + 1))
    return foreign or addressed(article, k + 1)


def _name_closes(article: Article, k: int, limit: int) -> bool:
    """Whether the name that begins at ``k`` reaches to the content, or to an aside on who it is."""
    name = find_name(article, k, limit)
    if name is None or name[0] > k + 1:
        return False
    end = name[1]
    if end - k < _FULL:
        return False
    if end >= limit or article.keys[end] in "-–":
        return True
    if article.keys[end] == "في" and is_circumstance(article.keys[end + 1]):
        return True
    return article.keys[end] == "،" and (end + 1 >= limit or article.keys[end + 1] in _ASIDE)
