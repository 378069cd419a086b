"""الشركة | عقدا, المراقبون | شركة كذا: the object without the article, told from what is in apposition."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.shapes import looks_verbal_noun
from service.engine.text import key_at
from service.engine.words import definite, is_person, noun
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import HEH, TEH_MARBUTA
from service.lexicon.nouns import NounForm, given_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.singles import FROM, GOD

_ONE_OF, _POINTING = words_of("one_of"), words_of("name_filler")
_OWNERS = (*affixes("pronoun"), *affixes("pronoun_all"))
_GENERAL, _UNIVERSITY, _COLLEGES = words_of("general"), words_of("university"), tuple(words_of("college"))
_APPOSED = frozenset({"abbreviation", "role", "honorific", "org", "source", "ministry"})
_MANY = frozenset({"group", "organization"})
_FULL_NAME, _SHORTEST_OWNED = 2, 3


def indefinite_starts(article: Article, first: int, j: int) -> bool:
    """الشركة | عقدا, المراقبون | شركة كذا: a noun without the article, and in apposition to nothing before it."""
    form = noun(article.keys[j])
    if goes_on_title(article.keys, first, j):
        return False
    if form is None or looks_verbal_noun(article, j):
        common = is_ordinary(article.keys[j]) or _is_of_saying(article.keys, j) or _is_of_thing(article, j)
        # المدرب | ودع لاعبيه
        return common or article.keys[j] in ACTS or looks_verbal_noun(article, j) or is_owned(article, j)
    if not form.cls & _APPOSED or "quantifier" in form.cls:  # اللجنة العليا | عدد الصناديق
        return True
    if form.kind == "organization" and "org" in form.cls:
        several = form.number == "p" and _is_one(noun(article.keys[first]))
        if several or is_listed_whole(article, first, j) or _is_of_people(article, first, j):
            return True
        if _is_described(article, j):
            return True
    return _disagrees(noun(article.keys[first]), form)


def goes_on_title(keys: list[str], first: int, j: int) -> bool:
    """مدير عام | صحة نينوى, الأستاذ بكلية الطب | جامعة القاهرة: what is run, and of what a college is."""
    if keys[j - 1] in _GENERAL and j - 1 > first:
        return is_person(keys[j - 2]) and not definite(keys[j - 2])
    return keys[j] in _UNIVERSITY and any(key.endswith(_COLLEGES) for key in keys[first + 1 : j])


def _is_described(article: Article, j: int) -> bool:
    """أطلقت الوزارة | منصة جديدة: a feminine noun and its adjective, both without the article."""
    after = key_at(article.keys, j + 1)
    if article.text.surface(j)[-1] != TEH_MARBUTA or after[-1] != HEH or definite(after):
        return False
    form = noun(after)
    if (form is not None and form.kind and "adj" not in form.cls) or given_name(after) is not None:
        return False
    return article.text.surface(j + 1)[-1] == TEH_MARBUTA


def _is_of_thing(article: Article, j: int) -> bool:
    """وصف مدير التعليم | رباطة الجأش: no name, an unlisted word with ة before a definite noun."""
    key = article.keys[j]
    unlisted = given_name(key) is None and not is_listed(key) and article.text.surface(j)[-1] == TEH_MARBUTA
    return unlisted and definite(key_at(article.keys, j + 1))


def is_listed_whole(article: Article, first: int, j: int) -> bool:
    """وصف البيت الأبيض | عملية الاعتقال: whether a name of several words that a register lists ends before ``j``."""
    listed = article.listed(first)
    return listed is not None and listed[0] > 1 and first + listed[0] == j


def _is_one(form: NounForm | None) -> bool:
    """توعدت الحركة | شركات النفط: several bodies are in apposition to no one."""
    return form is not None and form.definite and form.number == "s"


def _is_of_saying(keys: list[str], j: int) -> bool:
    """وكان عمدة المدينة | وصف: a form of a verb of saying; but طارق السيد دفع الله."""
    return bool(lookup(keys[j])) and key_at(keys, j + 1) != GOD


def _disagrees(title: NounForm | None, form: NounForm) -> bool:
    """وزير الدفاع | مشاركة الجيش: after a man's title no woman's stands in apposition, so it is a verbal noun.

    Nor does that of one person after a body or several people: حملت الحركة | وزير الطاقة المسؤولية.
    """
    if title is None or form.kind != "person" or "role" not in form.cls:
        return False
    if title.kind in _MANY or (title.kind == "person" and title.number == "p"):
        return form.number == "s"
    return title.kind == "person" and title.gender == "m" and title.number == "s" and form.gender == "f"


def _is_of_people(article: Article, first: int, j: int) -> bool:
    """المراقبون | شركة كذا, مصدر أمني | وكالة الأنباء: no body stands in apposition to those who act."""
    first += article.keys[first] in _ONE_OF
    main = noun(article.keys[first]) or possessed(article.keys[first])
    counted = key_at(article.keys, first + 1) == FROM and main is not None and "quantifier" in main.cls
    if counted and main is not None:
        return definite(article.keys[j - 1])  # عدد من أهالي القرى | وزارة النقل
    return main is not None and main.kind == "person" and (main.definite or j - first <= _FULL_NAME)


def is_owned(article: Article, j: int) -> bool:
    """أكد الرئيس اللبناني | رهانه: an unknown word with a pronoun, by which nobody is called."""
    key = article.keys[j]
    owned = article.text.surface(j).endswith(_OWNERS) and len(key) > _SHORTEST_OWNED
    return owned and given_name(key) is None and key not in _POINTING and not is_listed(key)
