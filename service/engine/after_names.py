"""ميسي | نجم برشلونة: what stands right after a name, tells of whoever bears it, and is no part of it."""

from __future__ import annotations

from service.engine.text import key_at
from service.engine.words import definite, is_outlet, noun
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF_MADDA, AND_THE, BEH, BI_LI, HEH, LAM, LIL, MEEM, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, possessed
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.singles import ABOUT, FROM, HEIR, TO

_LINKS = words_of("name_link")
_GOVERNING = words_of("governing")
_DESCRIBING = words_of("describing") | _GOVERNING
_PREPOSITIONS = words_of("title_prep")
_DEMONSTRATIVE = words_of("demonstrative")
_TRADES = words_as_written("trade")
_DEPUTIES = words_as_written("deputy")
_OFFICES, _HELD_BY_HEIR = words_as_written("office"), words_of("of_heir")
_OURS = affixes("pronoun_ours")
_QUANTIFIERS, _ONE_OF = words_of("quantifier"), words_of("one_of")
_FROM = words_of("origin_prep") | words_of("place_prep")
_PRESS = words_as_written("press")
_PLACES_AND_GROUPS = frozenset({"place", "group"})
_FULL, _THINGS = 2, frozenset({"document", "organization"})
_SURELY = _HE = 3
_COMP, _COMP_PREP = words_of("comp") | words_of("comp_bi"), words_of("comp_prep")
_SHORTEST_JOINED = 4
# No longer is a foreign name in بي, بو
_SHORT = 4
#: Function words that a name may end with: كيم سون-هي.
SURNAME_TOO = words_of("surname_too")
#: Function words at which a noun phrase must end.
STOPS = words_of("np_stop") | words_of("relative") | words_of("demonstrative") | words_of("comp_wh")
_ADJECTIVE = frozenset({"adj"})
_DAY_BEFORE = words_of("day_before")
_TIME, _TIME_ADJECTIVES = words_of("time"), words_of("time_adjective")
#: Objects of set phrases of telling: النقاب, النظر.
SET_OBJECTS, _ABOUT_WHAT = words_of("veil"), frozenset({ABOUT, TO})
#: Families whose name is also a time of day.
FAMILIES = words_of("family_time")


def titles(keys: list[str], j: int) -> bool:
    """ينس شتولتنبرغ | الأمين العام: an office with its adjective, though الأمين alone may be a surname.

    After a word that links names it is one: عبد الملك الحوثي. One man is no الوزراء السابقون.
    """
    if keys[j] == HEIR and is_heir(keys, j):
        return True
    form = noun(keys[j]) if keys[j - 1] not in _LINKS and j + 1 < len(keys) else None
    if form is None or form.lemma not in _OFFICES or form.number == "p":
        return False
    adjective = noun(keys[j + 1])  # خليفة البادي | أمين عام المجلس
    general = adjective is not None and adjective.cls == _ADJECTIVE and adjective.gender == form.gender
    if definite(keys[j]):
        return definite(keys[j + 1])
    held = noun(key_at(keys, j + 2))  # حكمت أمين عام المجلس, but توفي حكمت أمين عام 1954
    of_body = held is not None and held.kind == "organization"
    return general and (definite(keys[j - 1]) or of_body)


def is_heir(keys: list[str], j: int) -> bool:
    """محمد بن سلمان | ولي العهد: the title, though وليّ is a given name too."""
    return key_at(keys, j + 1) in _HELD_BY_HEIR


def describes(keys: list[str], j: int) -> bool:
    """رونالدو | البالغ من العمر 33 عاما: a participle that governs a preposition or a number tells of the person."""
    if j + 1 < len(keys) and keys[j] in _GOVERNING and keys[j + 1] in _PREPOSITIONS:
        return True  # مولود العمري | مختص في الطب
    if not definite(keys[j]) or keys[j][2:] not in _DESCRIBING or j + 1 >= len(keys):
        return False
    after = keys[j + 1]
    return after in _PREPOSITIONS or after[0].isdigit() or (after[0] in BI_LI and is_ordinary(after))


def is_trade(keys: list[str], first: int, j: int) -> bool:
    """ليونيل ميسي | نجم برشلونة, علي شمخاني | أمين المجلس: what some are named by, with whose it is right after it."""
    form = noun(keys[j])
    if form is None or form.definite or j + 1 >= len(keys):
        return False
    deputy = form.lemma in _DEPUTIES and j - first >= _FULL and keys[j - 1] not in _LINKS  # but بن مساعد
    if not deputy and form.lemma not in _TRADES | _OFFICES:
        return False
    owner = noun(keys[j + 1])
    if j - first < _FULL:  # روبينيو | نجم هجوم ميلان, | نجم الفريق; but أحمد نجم, أحمد نجم اليوم
        thing = owner is None or "org" in owner.cls or owner.kind not in ("person", "")
        told = (definite(keys[j + 1]) and thing) or is_ordinary(keys[j + 1])
        nisba = definite(keys[j + 1]) and keys[j + 1].endswith(YEH)  # عبدربه قائد الشرمي
        if (given_name(keys[j]) is not None or nisba) and owner is None and _is_fathers(keys, j):
            return False
        return told and keys[j + 1] not in _TIME and not phrase_ends(keys, j + 1)
    ours = keys[j + 1].endswith(_OURS) and given_name(keys[j + 1]) is None and not is_listed(keys[j + 1])
    joined = key_at(keys, j + 2).startswith(AND_THE)  # نجم ملقة والمنتخب
    return definite(keys[j + 1]) or ours or joined or (owner is not None and owner.kind in ("place", "organization"))


def _is_fathers(keys: list[str], j: int) -> bool:
    """محمد أمين | الحسيني, محمد أمين | مسلوق إن: no word that the title at ``j`` is of, so the title is a name."""
    after = keys[j + 1]
    return not is_ordinary(after[2:]) if definite(after) else phrase_ends(keys, j + 2)


def owns(keys: list[str], first: int, j: int) -> bool:
    """علي عبد الله صالح | حفيظة الأمريكيين: after a full name a word with its owner is the object."""
    if j - first < _FULL or given_name(keys[j]) is not None or definite(keys[j]) or j + 1 >= len(keys):
        return False
    if keys[j - 1] in _LINKS or ALEF_MADDA in keys[j]:
        return False  # ولد اشروقه | اللقاء, ري يونغ هو | الجمعية العامة
    if keys[j + 1] in _DEMONSTRATIVE and is_ordinary(keys[j]):
        return True  # سمير القاسم | تاريخ هذا الفن
    owner = noun(keys[j + 1]) if definite(keys[j + 1]) else None
    if owner is None or "ordinal" in owner.cls or (owner.kind == "person" and owner.number != "p"):
        return False  # أفرام | الثاني
    if owner.kind in _THINGS and noun(keys[j]) is None and not is_ordinary(keys[j]):
        return not (is_listed(keys[j]) or keys[j].endswith(YEH))  # رفض محمد باقر قاليباف القرار
    return given_name(keys[j + 1]) is None


def is_day_before(keys: list[str], j: int) -> bool:
    """سمير حداد | أول أمس, | أول من أمس."""
    return keys[j] in _DAY_BEFORE and key_at(keys, j + 1 + (key_at(keys, j + 1) == FROM)) in _TIME


def is_set_object(keys: list[str], j: int) -> bool:
    """كشف محمد حصاد | النقاب عن, لفت محمد حصاد | النظر إلى: the object of a set phrase of telling."""
    return keys[j] in SET_OBJECTS and key_at(keys, j + 1) in _ABOUT_WHAT


def is_object(keys: list[str], j: int) -> bool:
    """انتقد كريم الخطيب | القرار: a thing or a body, no adjective (القاضي | الشرعي), so it tells no more of whom."""
    form = noun(keys[j])
    thing = is_everyday(keys[j]) if form is None else form.kind in _THINGS or form.kind in _PLACES_AND_GROUPS
    return is_set_object(keys, j) or (definite(keys[j]) and (thing or _is_named_person(keys, j, form)))


def _is_named_person(keys: list[str], j: int, form: NounForm | None) -> bool:
    """استدعى محمود الخطيب | اللاعب كريم منصور: a title with its own name."""
    titled = form is not None and form.kind == "person" and form.number == "s" and "role" in form.cls
    return titled and given_name(keys[j]) is None and given_name(key_at(keys, j + 1)) is not None


def tells_when(keys: list[str], j: int) -> bool:
    """محمد حصاد | فجر السبت, محمد سعد | آنذاك, خالد بادي | شباط الماضي; but حميد شباط أمس is called so."""
    key = keys[j]
    if key not in _TIME:
        return False
    after = key_at(keys, j + 1)
    of_day = AL + key in FAMILIES or given_name(key) is not None
    return not is_listed(key) or after in _TIME_ADJECTIVES or (of_day and after in _TIME)


def phrase_ends(keys: list[str], j: int) -> bool:
    """Whether a noun phrase must end before token ``j``."""
    if j >= len(keys) or not keys[j][0].isalpha() or keys[j] in STOPS or keys[j] in COMPLEMENTIZERS or titles(keys, j):
        return True
    if keys[j] in _ONE_OF or keys[j] in _FROM or is_day_before(keys, j):
        return True  # كمال حداد | أحد سكان الحي, لينا الخطيب | من المعهد
    lone = len(keys[j]) == 1 and keys[j] not in _LINKS  # ل (السوداني)
    return lone or says(keys[j]) or _turns_away(keys[j]) or _reports(keys, j)


def _reports(keys: list[str], j: int) -> bool:
    """سمير حداد | حذر من أن, | أقر بأن: a verb that may be a noun elsewhere, right before its claim."""
    after = j + 1 + (j + 1 < len(keys) and keys[j + 1] in _COMP_PREP)
    claims = after < len(keys) and keys[after] in _COMP
    return claims and any(
        form.kind == "verb" and form.tense == "past" and form.person == _HE for form in lookup(keys[j])
    )


@remembered
def says(key: str) -> bool:
    """وكان نجيب عياد | قال, نجيب عياد | قوله: a past verb of saying that spells nothing else, or its noun.

    So it is with any verb of acting or saying that no name is spelt like: سامي الشيخ | يجلس.
    """
    if noun(key) is not None or given_name(key) is not None:
        return False
    forms, unlike = lookup(key), not is_listed(key)
    return (unlike and key in ACTS) or any(
        (form.kind == "verb" and form.strength >= _SURELY and not form.also_noun and (form.tense == "past" or unlike))
        or (form.kind == "masdar" and form.suffix != "")
        for form in forms
    )


def _turns_away(key: str) -> bool:
    """سمير حداد | بالقول, | لصحيفة, | لعدد من الصحف: how or to whom it was said; but عضو | بالبرلمان."""
    if key[0] == LAM and (key[1:] in _QUANTIFIERS or _is_press(key)):
        return True
    if noun(key) is not None or given_name(key) is not None or is_listed(key):
        return False
    rest = noun(key[1:])
    if key[0] == BEH:
        return is_ordinary(key) if rest is None and len(key) <= _SHORT else rest is None or rest.kind == "document"
    return key[0] == LAM and is_outlet(rest)


def _is_press(key: str) -> bool:
    """للصحافيين: whom one speaks to."""
    form = noun(AL + key[2:]) if key.startswith(LIL) else None
    return form is not None and form.number == "p" and form.lemma in _PRESS


def joins_noun(key: str) -> bool:
    """ونظيرته، وزملاؤه: another person joined on, no part of the name."""
    return key[0] == WAW and len(key) > _SHORTEST_JOINED and given_name(key) is None and possessed(key[1:]) is not None


def is_participle(key: str) -> bool:
    """نعيمة | المتشبثة بأصولها: the shape of a feminine participle; but الفارسية."""
    return key[2] == MEEM and key[-1] == HEH and key[-2] != YEH


def hyphenated(key: str) -> bool:
    """Whether a word after a hyphen is the second half of a surname: مارتين-لوبيز."""
    if key in SURNAME_TOO:
        return True
    if not key[0].isalpha() or definite(key) or key in STOPS or key in _PREPOSITIONS or lookup(key):
        return False
    form = noun(key)
    return form is None or "nationality" in form.cls or form.kind not in ("person", "organization")
