"""ووصف جيمس أندرسون | الضرر, مسؤول أمريكي | الخطوة: the object, right after a full name or an indefinite nisba."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.name_words import nameable
from service.engine.naming import find_name
from service.engine.shapes import adjectival, is_particle, is_region
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, HEH, OBLIQUE, WAW, YEH
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_of

_COMP = words_of("comp")
_ONE_OF, _ORIGINS = words_of("one_of"), words_of("of_origin")
_MANY_PEOPLE = affixes("masculine_plural")
_FULL_NAME = 2
_PLACES = frozenset({"place", "capital", "country", "place_head"})
#: What describes the noun before it.
FOLLOWING = frozenset({"adj", "nationality", "participle", "honorific", "ordinal"})


def follows_name(article: Article, first: int, j: int) -> bool:
    """سامح شكري | بغداد, ستيفاني وليامز | الوسطاء: a place or a definite noun after a full name is the object.

    So are several in the oblique after any name, سالم | المسؤولين, though adjectives are spelt like them.
    """
    form = noun(article.keys[j])
    several = form is not None and _are_several(article.keys[j], form)
    describes = form is not None and bool(form.cls & {"adj", "nationality"}) and not several
    if describes or given_name(article.keys[j]) is not None:
        return False
    if form is None and not _is_plain_thing(article.keys, j):
        return False
    if form is not None and not _is_no_title(form):
        return False
    if key_at(article.keys, j + 1) in _COMP and not definite(article.keys[j]):
        return False  # محمد عيضة شبيبة أن: no indefinite thing is told something
    if j - first == 1 and article.keys[first] in article.surnames and nameable(article.keys[first]):
        return True
    name = find_name(article, first, j)
    return name is not None and name[1] == j and (several or name[1] - name[0] >= _FULL_NAME)


def _are_several(key: str, form: NounForm) -> bool:
    return form.kind == "person" and form.definite and form.number != "s" and key.endswith(OBLIQUE)


def is_thing_of(article: Article, j: int) -> bool:
    """مسؤول حكومي | وجود خلافات: the و is an everyday noun's own, and another such noun is what it is of."""
    after = key_at(article.keys, j + 1)
    return is_everyday(article.keys[j]) and is_ordinary(after) and not is_particle(after) and given_name(after) is None


def follows_people(article: Article, first: int, j: int) -> bool:
    """تداول نشطاء | مقطع فيديو: a document right after several people; but معدو تقرير are in construct."""
    if j - first > 1:
        return False
    people, thing = noun(article.keys[first]), noun(article.keys[j])
    if people is None or thing is None or people.kind != "person" or people.number != "p":
        return False
    return thing.kind == "document" and not (thing.definite or article.keys[first].endswith((WAW, YEH)))


def _is_plain_thing(keys: list[str], j: int) -> bool:
    """جيمس أندرسون | الضرر, جو بايدن | زيارة الوفد: an everyday noun; one that is a name too only with its owner."""
    key = keys[j]
    if not is_ordinary(key.removeprefix(AL)) or is_particle(key) or key in _ONE_OF:
        return False
    if definite(key):
        return not (is_listed(key) or adjectival(key))
    owner = key_at(keys, j + 1)
    owned = (definite(owner) and given_name(owner) is None) or is_region(owner)
    return is_everyday(key) and not key.endswith(_MANY_PEOPLE) and (owned or not is_listed(key))


def _is_no_title(form: NounForm) -> bool:
    """مارتن غريفيث | مجلس الأمن: no noun for a person, but one for a thing, a body, a place or several people."""
    if form.definite:
        return is_thing(form) or bool(form.cls & _PLACES) or form.number == "p"
    return is_thing(form) and "quantifier" not in form.cls and form.number != "d"  # علي أكبر | ولايتي


def is_thing(form: NounForm | None) -> bool:
    """A known noun that is neither an adjective nor a person: المبادرة, المنصة."""
    return form is not None and form.kind in ("organization", "document") and not form.cls & FOLLOWING


def is_apart(keys: list[str], j: int) -> bool:
    """مسؤول أمريكي | الخطوة, مسؤول أمريكي | تصريحات الوزير: no noun goes on an indefinite nisba; but أمريكي الأصل."""
    key, form = keys[j], noun(keys[j])
    before, itself = keys[j - 1].removesuffix(HEH), noun(AL + keys[j - 1])
    if not before.endswith(YEH) or itself is None or itself.kind == "organization":
        return False  # وزير خارجية | النظام
    if definite(key):
        return key not in _ORIGINS and given_name(key) is None and (form is not None or is_ordinary(key[2:]))
    return is_thing(form)
