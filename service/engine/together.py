"""Several people who speak as one: ``قال سالم العلي ومحمد العمري``, ``كل من المهندس فلان، والطبيب فلان``."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from service.engine.article import Article
from service.engine.mentions import NounPhrase
from service.engine.name_words import nameable
from service.engine.names import name_end
from service.engine.naming import find_name
from service.engine.shapes import is_each_of, is_particle
from service.engine.text import key_at
from service.engine.words import definite, is_person, is_sure_name, names_party, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import WAW
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMA

_FIRST_LETTER = itemgetter(0)
# How many speak as one; how long a title and a name are, and what stands between two people, in tokens.
_FEWEST, _MOST = 2, 8
_LONGEST, _FAR = 9, 12
_SHORTEST = 3
# How far back, in tokens, two people are looked for whom a dual means.
_PAIR_REACH = 150
_PAIR_WORDS = words_of("pair")
_PEOPLE = frozenset({"person", "group"})
_BODIES = frozenset({"place", "organization", "outlet"})


def may_join(article: Article, phrase: NounPhrase) -> bool:
    """Whether a word with و stands in a phrase or right after it, to be asked before it is read again."""
    return WAW in map(_FIRST_LETTER, article.keys[phrase.first + 1 : phrase.end + 2])


def together(article: Article, phrase: NounPhrase, limit: int) -> list[NounPhrase]:
    """The people whom a phrase with a name joins by و, each with his title and name; none if it names one alone."""
    each = is_each_of(article, phrase.first)
    if phrase.name is None and not each:
        return _bodies(article, phrase)
    if phrase.head is not None and phrase.head.kind not in _PEOPLE:
        return []
    start = phrase.first + 2 * each  # كل من | سالم العلي ومحمد العمري
    past = start + 1 if each or phrase.name is None else phrase.name[0] + 1
    other = _joined_from(article, past, limit)
    within = phrase.name is not None and other < phrase.name[1] and not is_listed(article.keys[other])
    name = find_name(article, start, other) if other and (each or within) else phrase.name
    if name is None:
        return []
    people = [NounPhrase(start, name[1], noun(article.keys[start]), name)]
    while len(people) < _MOST and (person := _next(article, people[-1].end, limit)) is not None:
        people.append(person)
    if len(people) < _FEWEST:
        return []
    # What stands between two of them tells of the first: سالم العلي، مدير المركز، | ومحمد العمري
    ends = [after.first - (article.keys[after.first - 1] == COMMA) for after in people[1:]]
    return [replace(person, end=end) for person, end in zip(people, [*ends, people[-1].end], strict=True)]


def means_two(article: Article, phrase: NounPhrase) -> bool:
    """``الزوجان``, ``الباحثان``, ``الثنائي الأمريكي``: two people without their names."""
    if phrase.name is not None and phrase.name[0] != phrase.first:
        return False
    key, head = article.keys[phrase.first], phrase.head
    two = head is not None and head.kind == "person" and head.number == "d" and head.definite
    return key in _PAIR_WORDS or (two and phrase.end == phrase.first + 1)


def pair_before(article: Article, at: int) -> list[NounPhrase]:
    """``زار القلعة جون سميث وسامي الكردي. وقالا``: the two people named together last before token ``at``, or none."""
    for j in range(at - 1, max(0, at - _PAIR_REACH), -1):
        if article.keys[j][0] != WAW or not _joins_person(article, j):
            continue
        first = max(article.text.sentence(j)[0], j - _LONGEST)
        name = find_name(article, first, j) if first < j else None
        if name is None or name[1] != j:
            continue
        people = together(article, NounPhrase(*name, None, name), min(article.text.size, j + _LONGEST))
        if len(people) == _FEWEST:
            return people
    return []


def _bodies(article: Article, phrase: NounPhrase) -> list[NounPhrase]:
    """``الولايات المتحدة | وروسيا | والحكومة الأفغانية``: states and bodies, the first of which a list knows."""
    at = _first_body_end(article, phrase.first, phrase.end)
    if at == phrase.end:
        return []
    starts = [phrase.first, *(j for j in range(at, phrase.end) if _joins_body(article, j)), phrase.end]
    for j in starts[1:-1]:
        if j not in article.prefixed:
            article.keys[j] = article.keys[j][1:]
            article.prefixed.add(j)
    return [NounPhrase(j, end, noun(article.keys[j]), None) for j, end in pairwise(starts)]


def first_body(article: Article, phrase: NounPhrase) -> NounPhrase:
    """``أوبك | وروسيا``: the phrase of the first of several bodies; the same one, if it names no more."""
    end = _first_body_end(article, phrase.first, phrase.end)
    return phrase if end == phrase.end else replace(phrase, end=end)


def _first_body_end(article: Article, first: int, end: int) -> int:
    if article.prefixed.isdisjoint(range(first, end)) and WAW not in map(_FIRST_LETTER, article.keys[first + 1 : end]):
        return end
    listed = article.listed(first)
    known = listed[1].kind in _BODIES if listed is not None else names_party(article.keys[first])
    at = first + (listed[0] if listed is not None else 1)
    return at if known and at < end and _joins_body(article, at) else end


def _joins_body(article: Article, j: int) -> bool:
    """``وروسيا``, ``والحكومة``: a body that و joins, and no ministry's second field."""
    key = article.keys[j]
    parted = j in article.prefixed and article.text.surface(j)[0] == WAW  # whose و was taken off before
    form = noun(key) if parted else noun(key[1:]) if key[0] == WAW and noun(key) is None else None
    return form is not None and form.kind in _BODIES


def _next(article: Article, end: int, limit: int) -> NounPhrase | None:
    """The next of them, right after the name that ends at ``end``; behind a title of the first only a full name."""
    at = end + (key_at(article.keys, end) == COMMA)
    if at < limit and _joins_person(article, at):
        return _person(article, at, limit)
    at = _joined_from(article, at, min(limit, end + _FAR))
    if not at or not _is_given(article, at) or noun(article.keys[at][1:]) is not None:
        return None
    other = _person(article, at, limit)
    return other if other is not None and other.end - other.first >= _FEWEST else None


def _joined_from(article: Article, j: int, limit: int) -> int:
    """Where, from token ``j`` on, و joins another person; 0 if nowhere."""
    return next((k for k in range(j, min(limit, j + _FAR)) if _joins_person(article, k)), 0)


def _joins_person(article: Article, j: int) -> bool:
    """``ومحمد العمري``, ``والمهندس سالم``, ``وبولتون`` where he is named in full elsewhere; but وليد is a name."""
    key, bare = article.keys[j], article.keys[j][1:]
    if key[0] != WAW or len(bare) < _SHORTEST or noun(key) is not None or given_name(key) is not None:
        return False
    if is_listed(key) and not (is_sure_name(bare) or definite(key_at(article.keys, j + 1))):
        return False  # وارين, but وسامي الكردي
    return is_person(bare) or _is_given(article, j) or (bare in article.surnames and not is_particle(bare))


def _is_given(article: Article, j: int) -> bool:
    """Whether the word behind the و at ``j`` is a given name; سامي, which is a word too, before a surname with ال."""
    key = article.keys[j][1:]
    if given_name(key) is None:
        return False
    after = key_at(article.keys, j + 1)
    return is_sure_name(key) or not is_weak_name(key) or definite(after) or (is_listed(after) and nameable(after))


def _person(article: Article, j: int, limit: int) -> NounPhrase | None:
    """The person who begins with the و at ``j``."""
    stop = next((k for k in range(j + 1, limit) if not article.keys[k][0].isalpha()), limit)
    stop = min(_joined_from(article, j + 1, stop) or stop, j + _LONGEST)
    bare = article.keys[j][1:]
    named = given_name(bare) is not None or (is_listed(bare) and not definite(bare) and nameable(article.keys[j + 1]))
    if is_person(bare) and not named:
        name = find_name(article, j + 1, stop)
        if name is None or not all(_is_of_title(article, k) for k in range(j + 1, name[0])):
            return None
        article.prefixed.add(j)
        return NounPhrase(j, name[1], noun(bare), name)
    article.prefixed.add(j)
    end = j + name_end([bare, *article.keys[j + 1 : stop]], 0, stop - j)
    return NounPhrase(j, end, None, (j, end))


def _is_of_title(article: Article, j: int) -> bool:
    key = article.keys[j]
    return definite(key) or (j not in article.cue_at and not nameable(key))
