"""رئيس الوزراء الفنلندي | يركي كاتاينن: a name that no list knows, told by its place at the end of a title."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.name_starts import is_thing_of, is_where
from service.engine.name_words import nameable
from service.engine.shapes import has_article, is_particle, is_told, outlet_end
from service.engine.text import key_at
from service.engine.words import definite, is_person, noun
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, LIL
from service.lexicon.nouns import NounForm, given_name, is_weak_name, noun_with_clitic, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS_WITH_FA, words_as_written, words_of
from service.lexicon.punctuation import COMMA

_LINKS = words_of("name_link") | words_of("foreign_link")
_ADDRESS = words_as_written("address")
_LETTERS = words_of("abc")
_WHERE_OR_WHEN = words_of("time") | words_of("place_prep") | words_of("origin_prep")
_TITLES = frozenset({"role", "honorific", "source"})
_PLACES = frozenset({"country", "capital", "place", "nationality", "known"})
_WITH_ARTICLE = affixes("onto_article")
_OWNED = affixes("pronoun")
_PRESENT = affixes("present")
_LONGEST = 5
_FULL = 2


def late_name(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """The name at the end of the phrase ``[first, end)``, when a person's title begins it and nothing follows."""
    if not _is_title(article.keys[first]) or not _closes(article, end):
        return None
    start = end
    while start - 1 > first and end - start < _LONGEST and _is_part(article, start - 1, end):
        start -= 1
    while start < end and is_person(article.keys[start]) and given_name(article.keys[start]) is None:
        start += 1  # المارشال سير | جوك ستيراب
    fits = start < end and _begins(article, start, end) and _is_due(article, start, end)
    return (start, end) if fits else None


def _is_title(key: str) -> bool:
    title = noun(key) or possessed(key)
    return title is not None and title.kind == "person" and title.number == "s" and bool(title.cls & _TITLES)


def _closes(article: Article, end: int) -> bool:
    """Whether a complementizer, a mark, a comma, its verb, or where, when and to whom it was said follows."""
    after = key_at(article.keys, end)
    if after in COMPLEMENTIZERS_WITH_FA or not after[0].isalnum() or end in article.cue_at:
        return True
    return after in _WHERE_OR_WHEN or is_particle(after) or after.startswith(LIL) or outlet_end(article, end) > 0


def _is_part(article: Article, j: int, end: int) -> bool:
    """Whether the word at ``j`` may be part of a name that ends at ``end``; only its last word may have the article."""
    key, last = article.keys[j], j == end - 1
    if not key[0].isalpha() or j in article.opened or key in _LETTERS or key in ACTS or _is_glued(key):
        return False
    if is_told(article, j) or is_where(article.keys, j):
        return False
    if key in _LINKS or given_name(key) is not None:
        return not (last and key in _LINKS)
    if has_article(article, j) and not (last or article.keys[j - 1] in _LINKS or opens_aside(article, j)):
        return False
    form = noun(key)
    if last and given_name(article.keys[j - 1]) is not None and is_listed(key) and not _is_owned(article, j):
        return form is None or _is_single(form)  # طاهر | خان, نجم | والي
    if form is not None:
        named = _is_single(form) or (not last and form.kind == "document")  # لطيف | خلف | الدليمي, دليل | بوبكر
        return named and is_listed(key)
    return nameable(key) and (is_listed(key) or not _is_owned(article, j))


def _is_single(form: NounForm) -> bool:
    return form.kind == "person" and form.number == "s" and not form.definite


def opens_aside(article: Article, j: int) -> bool:
    """مدير المؤسسة، | التجاني سيسي: an unknown word with the article right behind a comma."""
    key = article.keys[j]
    return article.keys[j - 1] == COMMA and definite(key) and noun(key) is None and not is_ordinary(key[len(AL) :])


def _begins(article: Article, j: int, end: int) -> bool:
    """Whether the stretch ``[j, end)`` is like a name from its first word on."""
    key = article.keys[j]
    article_first = has_article(article, j) and not opens_aside(article, j)
    if article_first or is_ordinary(key) or lookup(key) or is_thing_of(article, j, end) or article.listed_under(j):
        return False  # طبيب في المستشفى العام | بأم درمان
    known = article.listed(j)
    if known is not None:
        return known[1].kind == "person"
    if end - j < _FULL:
        return is_listed(key) and key[0] not in _PRESENT and not (is_weak_name(key) or _is_owned(article, j))
    return given_name(key) is not None or is_listed(key) or not any(map(is_ordinary, article.keys[j:end]))


def _is_due(article: Article, j: int, end: int) -> bool:
    """Whether what stands before ``j`` is whole, so that nothing but the name of its bearer is due."""
    at = j - 1 - (j - 1 in article.closed)  # منظمة «أوكسفام» | ديزيريه أسوغبافي
    before = article.keys[at]
    form = noun(before)
    if has_article(article, at) or _is_glued(before) or _has_owner(article, at):
        return True
    if form is not None and form.lemma in _ADDRESS:
        return True
    if end - j < _FULL:
        return False
    clitic = noun_with_clitic(before)
    place = clitic is not None and (bool(clitic[1].cls & _PLACES) or clitic[1].kind == "outlet")
    return place or before in _LETTERS or before == COMMA  # وزيرة الصحة، | تيموكا مسوكوا، في كلمة


def _is_glued(key: str) -> bool:
    """للمركز, والطوارئ, بالباحة: the article under what is written onto it; but والدة."""
    return key.startswith(_WITH_ARTICLE) and noun(key) is None and given_name(key) is None


def _is_owned(article: Article, j: int) -> bool:
    return article.text.surface(j).endswith(_OWNED)


def _has_owner(article: Article, j: int) -> bool:
    """رئيسته, محاميها: a title with the pronoun of whose it is, and no محامية."""
    return _is_owned(article, j) and possessed(article.keys[j]) is not None
