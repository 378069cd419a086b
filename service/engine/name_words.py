"""What a word by itself tells: whether it can be part of a personal name, and whether one can start with it.

Arabic has no capitals. A name is a given name or what is left when every known noun, adjective, verb and place is
taken out.
"""

from __future__ import annotations

from service.engine.after_names import joins_noun
from service.engine.words import definite, is_accusative, is_augmented, is_nominal, noun
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, BEH, BI_LI, HEH, LAM, NOON, OBLIQUE, TEH, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_LINKS, _NEVER_ALONE = words_of("name_link"), words_of("needs_name")
_NP_STOP, _RELATIVE = words_of("np_stop") | words_of("goes_by"), words_of("relative")
_DEMONSTRATIVE, _SAME = words_of("demonstrative"), words_of("same")
_PREPOSITIONS, _NEVER_FIRST = words_of("title_prep"), words_of("np_prep")
_OWN_FIRST, _PRAYERS, _STATE = words_of("own_first"), words_of("prayer"), words_of("state_word")
_OFFICES, _LATEST = words_as_written("office"), words_as_written("latest")
_PROCLITICS, _FUTURE, _OWNED = affixes("proclitic"), affixes("future"), affixes("pronoun_sure")
_PRESENT, _SEVERAL = (YEH, TEH), (ALEF + NOON, WAW + NOON)
_REFLEXIVE, _ITS = (YEH + TEH, TEH + TEH), TEH + HEH
_OUR, _FEMININE = NOON + ALEF, (HEH, ALEF + TEH)
# An unknown word of a present or future verb's shape begins no name, unless it is very short.
_VERBAL, _LONGEST_FOREIGN = affixes("verbal_start"), 3
_ONTO_ALIF, _SHORTEST_GLUED = affixes("onto_alif"), 6


@remembered
def nameable(key: str) -> bool:
    """Whether a key can be part of a personal name: no known noun, function word or number."""
    if not key[0].isalpha() or key in _NP_STOP or key in _RELATIVE or key in _DEMONSTRATIVE or key in _SAME:
        return False
    if len(key) < 2 and key not in _LINKS:
        return False
    if given_name(key) is not None or key in _OWN_FIRST:
        return True
    if (key[0] == WAW and given_name(key[1:]) is not None) or is_accusative(key) or joins_noun(key):
        return False
    if key in _PREPOSITIONS or key in _NEVER_FIRST or is_augmented(key):
        return False
    if _is_of_owner(key) or _is_present(key):
        return False
    if key.endswith(_OUR) and possessed(key) is not None:
        return False  # نتائجنا
    if key.endswith(OBLIQUE) and is_ordinary(key[: -len(OBLIQUE)]) and not is_listed(key):
        return False  # هدفين
    under = key[0] in BI_LI and len(key) > _LONGEST_FOREIGN + 1 and noun(key) is None
    if under and is_nominal(key[1:]) and not _is_of_bu(key):
        return False
    return noun(key) is None and not is_ordinary(key) and not is_verb(key)


def _is_of_bu(key: str) -> bool:
    """بوصيان, بوسريف: a surname of the Maghreb, in which no word stands after a preposition."""
    if not key.startswith(BEH + WAW):
        return False
    return noun(key[1:]) is None and possessed(key[1:]) is None and not is_ordinary(key[1:])


def is_verb(key: str) -> bool:
    """A form of a reporting verb; but the passive of جاهر is spelt like حسين جوهر, and nobody uses it."""
    forms = lookup(key)
    return bool(forms) and not (is_listed(key) and all(form.voice == "passive" for form in forms))


def _is_of_owner(key: str) -> bool:
    """استعدادها، بكونهما، شرطتها، لغته: an everyday noun or a body with the pronoun of whose it is."""
    if key.endswith(_ITS) and is_ordinary(key.removesuffix(_ITS) + HEH):
        return not is_listed(key)
    owner = next((ending for ending in _OWNED if key.endswith(ending)), "")
    if not owner or len(key) <= _LONGEST_FOREIGN + 2:
        return False
    thing = possessed(key)
    return is_ordinary(key.removesuffix(owner)) or (thing is not None and thing.kind == "organization")


def _is_present(key: str) -> bool:
    """يتناغم, تتلاءم, يتحدثون: no word that begins or ends so is a name, if no list has it."""
    shaped = key.startswith(_REFLEXIVE) or (key[0] in _PRESENT and key.endswith(_SEVERAL))
    return shaped and len(key) > _LONGEST_FOREIGN + 1 and not is_listed(key)


@remembered
def may_name(key: str) -> bool:
    """Whether a word can ever be part of a name, whatever stands beside it."""
    return given_name(key) is not None or is_listed(key) or nameable(key)


def starts_name(key: str, *, after_title: bool) -> bool:
    """Whether a name can start with ``key``; after a title also with an unknown word without ال."""
    if key in _NEVER_FIRST or key in _PRAYERS:
        return False
    if given_name(key) is not None:
        return after_title or not is_weak_name(key)
    if key in _LINKS and key not in _NEVER_ALONE:
        return True
    if not after_title or not nameable(key) or definite(key) or (key[0] == LAM and given_name(key[1:]) is not None):
        return False
    return is_listed(key) or not (key.startswith(_VERBAL) and len(key) > _LONGEST_FOREIGN)


def like_glued(key: str) -> bool:
    """بالوتيلي، كالديرون: no Arabic word under preposition and article, so a foreign surname."""
    if not key.startswith(_ONTO_ALIF) or len(key) < _SHORTEST_GLUED:
        return False
    rest = key[1:]
    return noun(rest) is None and not is_ordinary(rest[2:]) and not lookup(rest[2:]) and not rest.endswith(_FEMININE)


def is_no_surname(key: str, form: NounForm) -> bool:
    """بنس | الصين, مدني رحيمي | القرار, ترامب | الأخير: nobody is called by an office, a state or the last.

    Nor by several, كميل | المواطنين, بايدن | العائلة, nor by a town, بايدن | المدينة, though سالم الوادي.
    """
    if form.number in ("d", "p") and key.endswith(OBLIQUE):
        return True
    if form.kind == "group" or ("place_head" in form.cls and form.gender == "f"):
        return True
    if form.lemma in _OFFICES or form.lemma in _LATEST or key.removeprefix(AL) in _STATE:
        return True
    return "country" in form.cls or "document" in form.cls or form.kind == "document"


def has_clitic(key: str) -> bool:
    """بزيادة, سيبدأ: an everyday word behind what is written on to it; but لعرابة and سار are surnames."""
    known = (key[0] == LAM or key.startswith(_FUTURE)) and is_listed(key)
    return (key[0] in _PROCLITICS or key.startswith(_FUTURE)) and is_ordinary(key) and not known


def is_title(key: str) -> bool:
    """نورا حداد | ممثلة المنظمة: one person's, without the article."""
    title = noun(key)
    return title is not None and title.kind == "person" and title.number == "s" and not title.definite
