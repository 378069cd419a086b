"""What starts right after a source's phrase and is no part of it: a clause, a prayer, whom the source told."""

from __future__ import annotations

from service.engine.after_names import SET_OBJECTS, is_day_before, is_set_object
from service.engine.article import Article
from service.engine.naming import has_own_name, name_ends_at
from service.engine.shapes import is_future, is_future_after, looks_verbal_noun, withholds_name
from service.engine.surnames import is_van
from service.engine.text import key_at
from service.engine.words import definite, is_outlet, is_place, noun
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, AND_THE, FEH, HEH, HER, LIL, SEEN
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.particles import COMPLEMENTIZERS_WITH_FA, words_as_written, words_of
from service.lexicon.singles import ABOUT, FROM, GOD

_SIDES = words_of("side")
_RELATIVE = words_of("relative")
_PRAYERS, _PASSING = words_of("prayer"), words_of("passing")
_WITHHOLDING = words_of("withholds")
_AS_FOR = words_of("as_for")
_ADDRESSING = words_as_written("addressing")
_PAIR = 2
_TELLING_OUTLETS = _ADDRESSING | words_as_written("informing")
_QUANTIFIERS = words_of("quantifier")
_OWNERS = affixes("pronoun_all")
_LONGEST_FOREIGN = 5
_POSSESSIVES = affixes("possessed")
_OWNED_ENDS = (HEH, ALEF)
_THAT = COMPLEMENTIZERS_WITH_FA | words_of("comp_bi")
_TO_PEOPLE, _TITLES = frozenset({"call", "promise"}), frozenset({"role", "honorific"})


def starts_other(article: Article, first: int, j: int) -> bool:
    """Whether a clause, a prayer or a noun of the subject's own starts at ``j``."""
    key = article.keys[j]
    prayer = key in _PRAYERS and key_at(article.keys, j + 1) == GOD
    if (
        key in _RELATIVE
        or is_day_before(article.keys, j)
        or (key in COMPLEMENTIZERS_WITH_FA and not is_van(article, j))
        or prayer
        or (key[0] == SEEN and (is_future(key) or is_future_after(article, j)))
    ):
        return True
    if key in SET_OBJECTS and is_set_object(article.keys, j):
        return True
    if key == FROM and key_at(article.keys, j + 1) in _SIDES:
        return True  # واعتبر المسؤول | من جهة أخرى أن
    if key in _PASSING and key_at(article.keys, j + 1) != ABOUT:
        return True  # صحيفة الرأي | الصادرة في عمان; but الدراسة الصادرة عن الوزارة
    if (key[0] == FEH and _answers_topic(article, first, j)) or (j == first + 1 and _is_whole(article.keys[first])):
        return True
    if _is_told(article, first, j) or (key in _WITHHOLDING and withholds_name(article, j)):
        return True
    if j > first + 1 and definite(key) and has_own_name(article, first, j, j):
        return True
    return key[-1] in _OWNED_ENDS and _owned_after_name(article, first, j)


def _is_told(article: Article, first: int, j: int) -> bool:
    """أبلغ مسؤول أمريكي | رويترز, أخبرت الشرطة | عائلة الطفل: whom the verb says was told."""
    cue = article.verb_before.get(first)
    if cue is None or not (cue.lemma in _TELLING_OUTLETS or cue.cls in _TO_PEOPLE):
        return False
    listed = article.listed(j)
    form = noun(article.keys[j]) if listed is None else listed[1]
    if form is None or cue.form is None or cue.form.has_object:
        return False
    if cue.lemma in _TELLING_OUTLETS and is_outlet(form):
        return cue.lemma in _ADDRESSING or _is_whole_source(article.keys, first, j)
    return cue.kind == "verb" and _are_people_told(article, first, j, form)


def _is_whole_source(keys: list[str], first: int, j: int) -> bool:
    """أفاد مصدر عسكري | وكالة رويترز: an adjective ends the source; but مراسل وكالة رويترز."""
    described = noun(AL + keys[j - 1])
    return definite(keys[j - 1]) or (j - first > 1 and described is not None and "adj" in described.cls)


def is_told_outlet(article: Article, first: int, mark: int) -> bool:
    """أبلغ مصدر في الشرطة | «المدى» بأن: an outlet in marks, whom the verb before the phrase says was told."""
    cue = article.cue_at.get(first - 1)
    if cue is None or cue.lemma not in _ADDRESSING or cue.form is None or cue.form.has_object:
        return False
    after = key_at(article.keys, article.opened[mark].close + 1)
    return after in _THAT and (definite(article.keys[mark - 1]) or name_ends_at(article, first, mark))


def _are_people_told(article: Article, first: int, j: int, form: NounForm) -> bool:
    """الشرطة | عائلة الطفل, محامي الدفاع | القاضي أن: people beside a definite subject of another number or kind."""
    before = article.keys[j - 1]
    joined = before.startswith((LIL, AND_THE)) and noun(before) is None  # الهيئة للاستثمار, but والد
    closed = definite(before) or joined or is_place(before)  # شرطة دبي
    closed = closed or (is_listed(before) and given_name(article.keys[j - 2]) is not None)  # سامي حداد | الصحافيين
    closed = closed or (j - first == _PAIR and _is_whole_source(article.keys, first, j))  # مسؤول كبير | الصحافيين
    if form.kind not in ("person", "group") or not closed or given_name(article.keys[j]) is not None:
        return False  # طالب الشيخ | ناجي الشامي
    after = key_at(article.keys, j + 1)
    if form.definite:
        return after in COMPLEMENTIZERS_WITH_FA
    main = noun(article.keys[first])
    other = main is not None and (main.kind, main.number) != (form.kind, form.number)
    return other and definite(after) and not (form.number == "s" and form.cls & _TITLES)


def _is_whole(key: str) -> bool:
    """أيد بعضهم | الملك: whose owner is a pronoun takes no noun after it."""
    if not key.endswith(_OWNERS):
        return False
    pronoun = next(ending for ending in _OWNERS if key.endswith(ending))
    return key.removesuffix(pronoun) in _QUANTIFIERS


def _answers_topic(article: Article, first: int, j: int) -> bool:
    """أما نقابة المحامين | فاكتفت: what is said of a topic begins with فـ."""
    key = article.keys[j]
    if not first or article.keys[first - 1] not in _AS_FOR:
        return False
    return noun(key) is None and given_name(key) is None and not is_listed(key)


def _owned_after_name(article: Article, first: int, j: int) -> bool:
    """أعلن جابر الحرمي | استقالته: a noun of the subject's own right after its name is the object."""
    surface = article.text.surface(j)
    if not surface.endswith((HEH, HER)) or given_name(article.keys[j]) is not None:
        return False
    owned = looks_verbal_noun(article, j) or (surface.endswith(_POSSESSIVES) and len(surface) > _LONGEST_FOREIGN)
    return owned and name_ends_at(article, first, j)
