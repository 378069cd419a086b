"""The personal name inside a stretch of tokens."""

from __future__ import annotations

from service.engine.article import Article, once
from service.engine.marks import MARKS
from service.engine.names import name_end, nameable, starts_name
from service.engine.shapes import indefinite_accusative, is_ali, outlet_end
from service.engine.surnames import (
    addressed,
    ends_definite,
    family_end,
    is_van,
    may_be_given,
    named_after_title,
    surely_given,
    surname_due,
    title_at,
)
from service.engine.words import definite, is_place, noun
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_LINKS = words_of("name_link")
_ADDRESS = words_as_written("address")
_RANKS = words_as_written("rank")
_FOREIGN_LINKS = words_of("foreign_link")
_TIME = words_of("time")
_BEFORE_NAME = words_of("before_name")
_LETTERS = words_of("letter")
_HONORIFIC = frozenset({"honorific"})
_ALI = "علي"
_OWNED = ("ها", "هم", "نا", "ه")
_LEAST_CONSTRUCT = 2
_FULL = 2


def continues_name(article: Article, first: int, j: int) -> bool:
    """Whether token ``j`` is the next part of a name: محمد علي, لويد وايزمان, كريستين لاغارد."""
    key, before = article.keys[j], article.keys[j - 1]
    if key == _ALI:
        return is_ali(article, j)
    if outlet_end(article, j):
        return False
    if _is_clan(article, j) or _is_clan(article, j - 1):
        return name_ends_at(article, first, j) or _is_clan(article, j - 1)  # حمد بن خليفة | آل ثاني
    if is_van(article, j) or is_van(article, j - 1):
        return True
    if addressed(article, j) or named_after_title(article, first, j) or is_surname(article, first, j):
        return True
    if indefinite_accusative(article, j) and given_name(key) is None:
        return False
    if given_name(before) is None or is_weak_name(before):
        return given_name(key) is not None and name_ends_at(article, first, j)
    return not definite(key) and nameable(key)


def _is_clan(article: Article, j: int) -> bool:
    return article.keys[j] == "ال" and article.text.surface(j).startswith("آ")


def is_surname(article: Article, first: int, j: int) -> bool:
    """سمير | بادي: whether the name before ``j`` is a given name, and its surname stands there."""
    if not is_listed(article.keys[j]) and article.alone.isdisjoint(article.keys[j : j + 2]):
        return False
    name = find_name(article, first, j) if may_be_given(article, j - 1) else None
    if name is None or name[1] < j - 1:
        return False
    return family_end(article, name[1], j + 2) > j or (name[1] == j and surname_due(article, name[0], j))


def whole_name(article: Article, first: int, limit: int) -> int:
    """The end of the name that starts at ``first``, with a surname that spells another word."""
    end = name_end(article.keys, first, limit)
    if end < limit and surname_due(article, first, end):
        end = name_end(article.keys, first, limit, known=end + 1 - first)
    while end - 1 > first and _is_owned(article, end - 1):
        end -= 1
    further = family_end(article, end, limit) if given_name(article.keys[first]) is not None else end
    return further if further == end else name_end(article.keys, first, limit, known=further - first)


def _is_owned(article: Article, j: int) -> bool:
    """رانييري | رضاه: an unlisted word that is a word with a pronoun."""
    surface, key = article.text.surface(j), article.keys[j]
    ending = next((ending for ending in _OWNED if surface.endswith(ending)), "")
    if not ending or given_name(key) is not None or is_listed(key):
        return False
    base = key[: -len(ending)]
    known = noun(base) is not None or given_name(base) is not None or noun(base[:-1] + "ه") is not None
    return len(base) > _FULL and (known or is_ordinary(base))


def name_ends_at(article: Article, first: int, j: int) -> bool:
    """Whether the name in the phrase that starts at ``first`` ends right before ``j``."""
    name = find_name(article, first, j)
    return name is not None and name[1] == j


@once
def find_name(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """The personal name in ``[first, end)``: the longest, and none that a body bears if there is another."""
    keys = article.keys
    best: tuple[int, int] | None = None
    borne = True
    j = first
    linked = not _FOREIGN_LINKS.isdisjoint(keys[first:end])
    while j < end:
        if (linked or _may_begin(keys[j])) and _name_can_start(article, first, j, end):
            stop, of_body = whole_name(article, j, end), _is_of_body(article, first, j)
            if best is None or of_body < borne or (of_body == borne and stop - j > best[1] - best[0]):
                best, borne = (j, stop), of_body
            j = stop
        else:
            j += 1
    return best


def borne_by_body(article: Article, first: int, j: int) -> bool:
    """مدينة الملك عبد الله | للطاقة: whether the name that ends before ``j`` is a body's, and so may go on."""
    name = find_name(article, first, j)
    return name is not None and name[1] == j and _is_of_body(article, first - 1, name[0])


def _is_of_body(article: Article, first: int, j: int) -> bool:
    """مدير مدينة الملك عبد الله الرياضية: the name at ``j`` is what a place or a body is called by."""
    rank = noun(article.keys[j - 1]) if j > first else None
    k = j - 2 if rank is not None and rank.definite and "honorific" in rank.cls else j - 1
    body = noun(article.keys[k]) or noun(article.keys[k][1:]) if k > first else None
    return body is not None and not body.definite and body.kind in ("organization", "place")


@remembered
def _may_begin(key: str) -> bool:
    """Whether a name can ever begin with ``key``: most words of a phrase need no second look."""
    if not key[0].isalpha() or key in MARKS:
        return False
    if given_name(key) is not None or key in _LINKS or key in _TIME:
        return True
    if is_listed(key) and not definite(key):
        return True
    return nameable(key) if noun(key) is None else is_place(key)


def _name_can_start(article: Article, first: int, j: int, end: int) -> bool:
    keys = article.keys
    key = keys[j]
    if not key[0].isalpha() or key in MARKS or (key == _ALI and not is_ali(article, j)) or outlet_end(article, j):
        return False
    if key in _LETTERS and _is_acronym(keys, first, j, end):
        return False
    if j > first and (keys[j - 1] in _BEFORE_NAME or _in_construct(article, first, j, end)):
        return False
    if j > first and (addressed(article, j) or named_after_title(article, first, j)):
        return True
    form = None if key in _LINKS else noun(key)
    foreign = j + 2 < end and keys[j + 1] in _FOREIGN_LINKS and keys[j - 1][:2] in ("ال", "لل")
    if j > first and (foreign or named_like_time(article, j)):
        return True  # بيان دو لا كروا
    if form is not None and (given_name(key) is None or (definite(key) and j > first)):
        return j == first and is_place(key) and _first_can_start(article, j, end)
    if form is not None and _is_noun_here(article, first, j, end, form):
        return False
    if j == first:
        return _first_can_start(article, j, end)
    return _starts_after_title(article, first, j, end)


def _is_acronym(keys: list[str], first: int, j: int, end: int) -> bool:
    """بي إم دبليو: letters that no name follows; but بي جي كراولي goes by his initials."""
    start = j
    while start > first and keys[start - 1] in _LETTERS:
        start -= 1
    while j < end and keys[j] in _LETTERS:
        j += 1
    named = j < end and nameable(keys[j]) and not definite(keys[j])
    return j - start > 1 and not named


def _starts_after_title(article: Article, first: int, j: int, end: int) -> bool:
    """Whether a name starts at ``j``, judged by the title, rank or comma right before it."""
    keys, key = article.keys, article.keys[j]
    before = noun(keys[j - 2] if keys[j - 1] == "." and j - 2 >= first else keys[j - 1])  # د. العصفور
    after_rank = before is not None and "honorific" in before.cls
    if starts_name(key, after_title=False):
        if is_ordinary(key) or lookup(key):
            return after_rank or name_end(keys, j, end) - j > 1
        return before is None or not (before.cls & {"org"}) or definite(keys[j - 1])
    if after_rank and given_name(key) is not None:
        return not _is_everyday(article, j, end)
    if keys[j - 1] == "." and _is_abbreviated(before, key):
        return True
    if after_rank and before is not None and before.number == "s" and definite(keys[j - 1]):
        if definite(key) and before.lemma not in _ADDRESS and _qualifies(article, j, end):
            return False
        fits = nameable(key) if j + 1 == end or definite(key) else starts_name(key, after_title=True)
        return fits and not (definite(key) and j + 1 < end and given_name(keys[j + 1]) is not None)
    if after_rank and before is not None and before.lemma in _RANKS and nameable(key) and not definite(key):
        return True  # دكتور راجيف مينون
    closed = (
        keys[j - 1] in "،,)"
        or definite(keys[j - 1])
        or (ends_definite(keys[j - 1]) and surely_given(keys, j, end))
        or (before is not None and bool(before.cls & {"country", "place", "capital", "nationality"}))
    )
    if not closed or not starts_name(key, after_title=True):
        return False
    name = whole_name(article, j, end) if definite(keys[j - 1]) else name_end(keys, j, end)
    return name - j >= _FULL or after_rank


def _qualifies(article: Article, j: int, end: int) -> bool:
    """النجم | السريع, الباحث | الآثاري العراقي: a definite word after what one is tells more of it."""
    key = article.keys[j]
    after = noun(article.keys[j + 1]) if j + 1 < end else None
    if key in article.alone:
        return False
    nisba = key.endswith(("ي", "يه")) and not is_listed(key) and not _follows_given(article, key)
    return nisba or is_ordinary(key[2:]) or (after is not None and after.definite and after.kind == "")


def _follows_given(article: Article, key: str) -> bool:
    """Whether the article has a word right after a given name: a surname."""
    return any(j and given_name(article.keys[j - 1]) is not None for j in article.positions.get(key, ()))


def _is_noun_here(article: Article, first: int, j: int, end: int, form: NounForm) -> bool:
    """A given name that is a noun too, and more likely the noun: سعادة | ميثاء بنت سيف، ممثل الشركة."""
    if j + 1 >= end:
        return False
    after = article.keys[j + 1]
    if form.cls == _HONORIFIC and not definite(after) and nameable(after):
        return True
    common = bool(form.cls & {"role", "org", "source", "document"}) and not nameable(after)
    return common and not _named_like_role(article, first, j)


def _is_everyday(article: Article, j: int, end: int) -> bool:
    """رئيس تحرير صحيفة: a doubtful given name alone in construct, with more to come, is an everyday noun."""
    key, title = article.keys[j], article.keys[j - 1]
    after = noun(article.keys[j + 1]) if j + 1 < end else None
    body = after is not None and after.kind in ("organization", "outlet", "document")
    return body and is_weak_name(key) and not definite(title)


def _is_abbreviated(rank: NounForm | None, key: str) -> bool:
    """د. العصفور: after a rank of one letter any word that can be a name is one."""
    return rank is not None and "abbreviation" in rank.cls and nameable(key)


def _in_construct(article: Article, first: int, j: int, end: int) -> bool:
    """مدير سد مروي: after an indefinite title and an everyday noun a single word is the noun's, no person."""
    title, before = noun(article.keys[first]), article.keys[j - 1]
    if j - first < _LEAST_CONSTRUCT or title is None or title.kind != "person" or title.definite:
        return False
    return noun(before) is None and is_ordinary(before) and name_end(article.keys, j, end) - j == 1


def named_like_time(article: Article, j: int) -> bool:
    """الشيخ صباح الخالد: a time of day right after a rank and before a surname is a given name."""
    keys = article.keys
    rank = noun(keys[j - 1]) if j else None
    if keys[j] not in _TIME or rank is None or "honorific" not in rank.cls or j + 1 >= len(keys):
        return False
    surname = keys[j + 1]
    return definite(surname) and surname not in _TIME and nameable(surname) and not is_ordinary(surname[2:])


def _named_like_role(article: Article, first: int, j: int) -> bool:
    """المرشح الرئاسي نبيل القروي: after a definite title and before a surname in ي it is the given name."""
    surname = article.keys[j + 1]
    form = noun(surname)
    nisba = definite(surname) and surname.endswith("ي") and (form is None or form.kind == "")
    titled = definite(article.keys[j - 1]) if j > first else not is_weak_name(article.keys[j])
    return titled and given_name(article.keys[j]) is not None and nisba


def _doubtful_with_surname(article: Article, j: int, end: int) -> bool:
    """صلاح المالكي | مدير الفريق: an everyday word before a surname, where the phrase ends or a title follows."""
    keys = article.keys
    if given_name(keys[j]) is None or j + 1 >= end or not definite(keys[j + 1]):
        return False
    surname = keys[j + 1].endswith("ي") or nameable(keys[j + 1])
    after = noun(keys[j + 2]) if j + 2 < end else None
    closed = j + 2 == end or keys[j + 2] == "،" or (after is not None and after.kind == "person")
    return surname and closed and not is_ordinary(keys[j + 1][2:])


def _first_can_start(article: Article, j: int, end: int) -> bool:
    key = article.keys[j]
    if is_place(key) and j + 1 < end and nameable(article.keys[j + 1]) and not definite(article.keys[j + 1]):
        return True  # باريس جاكسون: a place's name as a given name
    if surname_due(article, j, j + 1) or starts_name(key, after_title=False) or _doubtful_with_surname(article, j, end):
        return True
    if article.text.surface(j).startswith("آل") and key in _LINKS:
        return j + 1 < end and nameable(article.keys[j + 1])
    if definite(key) or not nameable(key):
        return False
    # Two unknown words without ال, or one that is the whole phrase or has a title after it: a foreign name.
    if (
        j + 1 == end
        or not article.keys[j + 1][0].isalnum()
        or (is_listed(key) and definite(article.keys[j + 1]) and title_at(article, j + 1))
    ):
        return True
    return nameable(article.keys[j + 1]) and not definite(article.keys[j + 1])
