"""Nouns as the engine needs them: what a key can be besides a name."""

from __future__ import annotations

import re
from typing import Final

from service.lexicon import nouns
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import AL, ALEF, FEMININE_PLURAL, HEH, LIL, MEEM, SEEN, TEH, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.register import level_word
from service.lexicon.singles import ALI

# The preposition على has the key of a name.
SURE_NAMES = nouns.SURE_NAMES - {ALI}
_RANKS, _RANK_MORE = words_as_written("address"), words_of("rank_more")
_NO_OWNERS: Final = words_of("np_stop") | words_of("comp") | words_of("comp_fa") | words_of("relative")
_OWN_AL: Final = words_of("own_al")
_AUGMENTED = re.compile(f"{ALEF}(?:{SEEN}{TEH}.|.{TEH}).{ALEF}.{HEH}?")
_NOMINAL = re.compile(f"{TEH}..{YEH}.{HEH}?|....+{FEMININE_PLURAL}|{_AUGMENTED.pattern}")
_ONTO, _OWNERS = (*affixes("onto_alif"), WAW + LIL), (HEH, MEEM, ALEF)
_FUTURE, _FEMININE, _SHORT = affixes("future"), ALEF + TEH, 4
#: The classes of nouns that describe another: adjectives and nisbas.
ADJECTIVES: Final = frozenset({"adj", "nationality"})
_OUTLET_HEADS = words_as_written("outlet_head")
_NAME_CLASSES = frozenset({"known", "particle"})


def definite(key: str) -> bool:
    """Whether a key begins with the article, nothing written before it; but ألمانية."""
    return key[:2] == AL and key not in _OWN_AL


def without_preposition(key: str, owner: str = "") -> str:
    """للوزارة → الوزارة, بتونس → تونس: what stands behind a preposition written onto it, its article restored.

    للجنة → اللجنة, for of three lams one is not written; but before its owner it has no article: للجنة الانتخابات. Nor
    has a name that begins with lam: للافروف.
    """
    if not key.startswith(LIL):
        return key[1:]
    word = fold(key.partition(" ")[0])
    if _is_name_with_lam(word):
        return key[1:]
    lam = _begins_with_lam(word)
    return key[1:] if lam == 1 and _is_owned(word[1:], owner) else AL + key[lam:]


def _is_owned(key: str, owner: str) -> bool:
    """لجنة الانتخابات, لجنة خبراء, لاعب الفريق; but اللجنة المركزية: an adjective agrees."""
    form, told = noun(key), noun(owner)
    if form is None or form.kind not in ("organization", "document", "person"):
        return False
    if form.kind == "person" and told is not None and not told.kind and told.definite:
        return False  # اللاعب السابق
    if not definite(owner):
        return owner not in _NO_OWNERS and (told is not None or is_ordinary(owner))
    shaped = owner.endswith(HEH) and len(owner) > 4 and (owner[2] == MEEM or owner[3] == ALEF)
    return not shaped and not owner.endswith((YEH, YEH + HEH, ALEF))


@remembered
def _is_name_with_lam(key: str) -> bool:
    """للافروف: whether somebody is called by what stands behind the first lam, and nobody and nothing without it."""
    own, plain = key[1:], key[2:]
    if not is_listed(own) or noun(own) is not None or is_ordinary(own):
        return False
    return not (is_listed(plain) or is_listed(AL + plain) or is_ordinary(plain) or noun(plain) is not None)


@remembered
def _begins_with_lam(key: str) -> int:
    """Where, behind ل and the article, a noun begins: at the second of two lams where لجنة is a word and جنة none."""
    own, plain = key[1:], key[2:]
    return 1 if noun(plain) is None and not is_ordinary(plain) and (noun(own) is not None or is_ordinary(own)) else 2


@remembered
def stem(key: str) -> str:
    """A key without the article and the prepositions written onto it."""
    for prefix in _ONTO:
        if key.startswith(prefix) and len(key) > len(prefix) + 2:
            return level_word(key[len(prefix) :])
    if key.startswith(LIL) and len(key) > 4:
        return level_word(key[_begins_with_lam(key) :])
    if key.startswith(AL) and len(key) > 4:
        return level_word(key[2:])
    return level_word(key)


@remembered
def noun(key: str) -> NounForm | None:
    """The noun a key is, or ``None``; a word known only as part of a name is no noun."""
    form = nouns.noun(key)
    return None if form is not None and form.kind == "person" and form.cls <= _NAME_CLASSES else form


def is_known_name(key: str) -> bool:
    """Whether a key is the surname of somebody in the register."""
    form = nouns.noun(key)
    return form is not None and form.kind == "person" and form.cls <= _NAME_CLASSES and "known" in form.cls


def is_sure_name(key: str) -> bool:
    """Whether a key is a given name and hardly anything else."""
    return key in SURE_NAMES


def given_gender(key: str) -> str:
    """The gender that a given name tells of whoever bears it: ``m``, ``f``, or ``""`` where either may."""
    return (given_name(key) or "").replace("u", "")


def is_place(key: str) -> bool:
    """Whether a key, without the article, is a city or a region."""
    form = noun(key)
    return form is not None and not key.startswith(AL) and bool(form.cls & {"place", "capital"})


def is_outlet(form: NounForm | None) -> bool:
    """Whether a noun is the name of an outlet, or a word for one: رويترز, صحيفة."""
    return form is not None and (form.kind == "outlet" or form.lemma in _OUTLET_HEADS)


def is_state(key: str) -> bool:
    """Whether a key is the name of a state: لبنان, السودان."""
    form = noun(key)
    return form is not None and "country" in form.cls


def names_party(key: str) -> bool:
    """Whether a key is the name of a state, a capital or a body that a register lists: إيران, موسكو, حماس."""
    form = noun(key)
    return form is not None and form.kind != "person" and bool(form.cls & {"country", "capital", "known"})


def is_person(key: str) -> bool:
    """Whether a key is a noun for a person: الشيخ, المديرة."""
    form = noun(key)
    return form is not None and form.kind == "person"


def is_ordinal(key: str) -> bool:
    """Whether a key is an ordinal: أول, الثانية."""
    form = noun(key)
    return form is not None and "ordinal" in form.cls


def is_grade(keys: list[str], j: int) -> bool:
    """الفريق | أول, ملازم | ثان: an ordinal that tells which of two ranks is meant."""
    if not j or not is_ordinal(keys[j]):
        return False
    rank = noun(keys[j - 1])
    return rank is not None and rank.lemma in _RANKS


@remembered
def may_follow_rank(key: str) -> bool:
    """أول, بحري, متقاعد: a word that can tell more of the rank before it."""
    return key in _RANK_MORE or is_ordinal(key)


def tells_rank(keys: list[str], j: int) -> bool:
    """اللواء | بحري | متقاعد, اللواء | أركان | حرب: what tells more of a rank, without the article."""
    if not j or keys[j] not in _RANK_MORE:
        return False
    rank = noun(keys[j - 1])
    return (rank is not None and rank.lemma in _RANKS) or is_grade(keys, j - 1) or tells_rank(keys, j - 1)


def rank_before(keys: list[str], j: int) -> int:
    """Where the rank or title stands that a name at ``j`` would follow: before its ordinal in الفريق أول شمس الدين."""
    k = j - 1
    if not may_follow_rank(keys[k]):
        return k
    while tells_rank(keys, k):
        k -= 1
    return k - 1 if is_grade(keys, k) else k


@remembered
def is_somebodys(key: str) -> bool:
    """رئيسته, محاميها, شقيقه: who somebody is to another; but no name that ends alike."""
    title = nouns.possessed(key) if given_name(key) is None else None
    return title is not None and title.kind == "person" and title.number != "p" and "role" in title.cls


@remembered
def is_theirs(key: str) -> bool:
    """أقاربه, شقيقتها, زملاؤهم: a noun for people with the pronoun of whose they are; but صناعة ends alike."""
    if key[-1] not in _OWNERS or given_name(key) is not None or noun(key) is not None or is_ordinary(key):
        return False
    form = possessed(key)
    return form is not None and form.kind == "person"


@remembered
def is_accusative(key: str) -> bool:
    """تقريبا, مدافعا: an everyday word with the alif of the indefinite accusative.

    Sound feminine plurals take none, nor do verbs: كينياتا and ستريدا are names.
    """
    base, form = key[:-1], noun(key[:-1]) if len(key) >= _SHORT and key[-1] == ALEF else None
    if form is not None and len(key) == _SHORT:
        return form.kind == "document" and given_name(key) is None  # صورا, خبرا
    if form is not None:
        return not (form.number == "p" and base.endswith(_FEMININE))
    if len(key) == _SHORT and key[-1] == ALEF:
        return is_ordinary(base) and not is_listed(key)  # صمتا, جرحا
    known = len(key) > _SHORT and key[-1] == ALEF and (is_ordinary(base) or bool(lookup(base)))
    return known and not (key.startswith(_FUTURE) and is_listed(key))


def is_nominal(key: str) -> bool:
    """A noun, one with its owner (نصها), a verbal noun of the second form (تسليط) or a plural in ات (مكافآت)."""
    return noun(key) is not None or possessed(key) is not None or bool(_NOMINAL.fullmatch(key))


@remembered
def is_augmented(key: str) -> bool:
    """استكمال, اختيار: a word that nobody is called by, of the shape of a verbal noun with a prefix."""
    return bool(_AUGMENTED.fullmatch(key)) and given_name(key) is None and not is_known_name(key)


@remembered
def is_deed(key: str) -> bool:
    """تسليط, مكافآت: an unknown word of the shape of a verbal noun or of a plural of things."""
    return noun(key) is None and bool(_NOMINAL.fullmatch(key))


def verbal(key: str) -> bool:
    """An unknown word of a present verb's shape: يعول، يشارك."""
    return (
        key.startswith(YEH)
        and key[1] != YEH
        and len(key) in (4, 5)
        and given_name(key) is None
        and not is_known_name(key)
    )
