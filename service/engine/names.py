"""Personal names inside a noun phrase: how far one runs from where it starts.

A name is told by a given name, by the rank or title before it, or by being what is left when every known noun,
adjective and place is taken out.
"""

from __future__ import annotations

from string import ascii_letters

from service.engine.after_names import (
    SET_OBJECTS,
    STOPS,
    SURNAME_TOO,
    describes,
    is_set_object,
    is_trade,
    joins_noun,
    owns,
    phrase_ends,
    says,
    tells_when,
    titles,
)
from service.engine.name_parts import (
    COMP,
    HALVES,
    RANK_ONLY,
    SECONDS,
    closes,
    follows_clan,
    follows_hyphen,
    is_before_nisba,
    is_compound,
    is_definite_surname,
    is_dual,
    is_family,
    is_fathers,
    is_how_she_is,
    is_joined,
    is_last,
    is_of_king,
    is_rank_inside,
    is_regnal,
    is_second_link,
    is_surname_too,
    is_whole,
    is_word_too,
    may_be_no_verb,
    tells,
)
from service.engine.name_words import has_clitic, is_verb, like_glued, nameable, starts_name
from service.engine.text import key_at
from service.engine.words import definite, is_deed, noun, verbal
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import ALEF, YEH
from service.lexicon.nouns import given_name, phrase
from service.lexicon.particles import joined, words_of
from service.lexicon.singles import ALI, CALLED, LEE, SERVANT

_LINKS, _FOREIGN_LINKS = words_of("name_link"), words_of("foreign_link")
_GOES_BY, _SELF = words_of("goes_by"), words_of("self")
# What says how somebody is called; باسم only after نفسه.
BEFORE_NAMES = _GOES_BY | {CALLED}
_DEMONSTRATIVE, _KINGS, _JUNIOR = words_of("demonstrative"), words_of("king"), words_of("junior")
_MAX_NAME = 9
# How many words past a name tell whether it goes on.
_AHEAD, _GIVEN = 4, ALI
# رزاق فرحان | وصل, سامي بدر | فيكتفي: the verb of the subject before it
_DOES = frozenset(key for key in ACTS if not is_listed(key) and given_name(key) is None and noun(key) is None)
_WAS, _FUTURE = joined(words_of("copula")), affixes("future")
_FORM_X, _LAND = affixes("form_x"), YEH + ALEF
_FATHERS = frozenset({"group", "person"})
_ALSO_SURNAMES = frozenset({"person", "organization"})
_SURNAME_CLASSES = frozenset({"nationality", "adj", "place", "capital"})


def goes_by(keys: list[str], j: int) -> bool:
    """مزارع يدعى | حسن, رجل عرف نفسه باسم | أبو خالد: whether a name stands at ``j``, for the word before says so."""
    if j >= len(keys) or (keys[j - 1] == CALLED and keys[j - 2] not in _SELF):
        return False
    return keys[j - 1] in BEFORE_NAMES and starts_name(keys[j], after_title=True)


def name_end(keys: list[str], first: int, limit: int, known: int = 1) -> int:
    """The end of the name that starts at ``first``: ``[first, end)``; its first ``known`` words are sure.

    So are all words of a name that the register lists.
    """
    registered = phrase(keys, first)
    if registered is None and keys[first] == SERVANT and first + HALVES < limit and definite(keys[first + 1]):
        return _end_of_servant(keys, first, limit, known)
    j = min(first + max(known, registered[0] if registered is not None else 0), limit)
    while j < limit and j - first < _MAX_NAME and _continues(keys, first, j):
        j += 1
    while j - 1 > first and (keys[j - 1] in _LINKS or keys[j - 1] in "-–") and not _is_link_alone(keys, j):
        j -= 1
    return j


def _end_of_servant(keys: list[str], first: int, limit: int, known: int) -> int:
    """عبد الباقي الشيخ إدريس: the two halves are read as the one given name that they are."""
    before = max(first - 1, 0)
    as_one = [*keys[before:first], _GIVEN, *keys[first + HALVES : limit + _AHEAD]]
    at = first - before
    return first + 1 - at + name_end(as_one, at, limit - first - 1 + at, max(1, known - 1))


def _is_link_alone(keys: list[str], end: int) -> bool:
    """مايكل فان: a foreign link that nothing follows is the surname; but فإن 25 شخصا begins a claim."""
    counts = end < len(keys) and keys[end][0].isdigit()
    return keys[end - 1] in _FOREIGN_LINKS and closes(keys, end - 1) and not counts


def is_done_by(keys: list[str], first: int, j: int) -> bool:
    """وكان حسني مبارك | سئل, كانت يون | ستجذب: a verb behind a name, which starts at ``first``, and *was*.

    No verb stands behind a link: كان باولو دي | سانتيس.
    """
    if j == first or keys[j - 1] in _LINKS or _WAS.isdisjoint(keys[max(0, first - HALVES) : first]):
        return False
    return keys[j] in ACTS or (keys[j].startswith(_FUTURE) and not is_listed(keys[j]))


def _continues(keys: list[str], first: int, j: int) -> bool:
    """Whether token ``j`` goes on the name that starts at ``first``."""
    key, before = keys[j], keys[j - 1]
    if (joined := is_joined(keys, j)) is not None:
        return joined
    if (
        key in _DOES
        or is_done_by(keys, first, j)
        # لكن ماتفيف | تابع يقول, but محمد ناجي | قال
        or (says(key_at(keys, j + 1)) and is_verb(key) and given_name(key) is None)
        or follows_clan(keys, first, j)
        or (first and keys[first - 1] in _KINGS and not is_of_king(keys, j))
        or (key == CALLED and given_name(before) is None)  # عرفته جولي بيشون | باسم آدم
        or key in COMP
        or (key[0] in ascii_letters and keys[first][0] not in ascii_letters)  # جون سميث | John Smith
        or titles(keys, j)
        or tells_when(keys, j)
        or (key in SET_OBJECTS and is_set_object(keys, j))
        or (joins_noun(key) and key not in _LINKS and before not in _LINKS)
    ):
        return False
    if describes(keys, j) or is_trade(keys, first, j) or owns(keys, first, j) or is_whole(keys, first, j):
        return False
    given = given_name(key)
    linked = key in _LINKS or before in _LINKS or (before in SECONDS and is_second_link(keys, j - 1))
    if given is not None or linked or is_compound(keys, j):
        return given != "f" or given_name(before) is not None or not definite(before)  # باسل الصباح | شفاء
    if key in STOPS:
        return _is_surname_after(keys, first, j)
    form = noun(key)
    inside = is_regnal(form, before) or is_rank_inside(keys, j, form) or is_family(keys, j)
    inside = inside or (key in _JUNIOR and phrase_ends(keys, j + 1) and j - first >= HALVES)  # هالوران الابن
    inside = inside or (j - first == 1 and form is not None and form.kind in _FATHERS and is_fathers(keys, j))
    inside = inside or is_dual(keys, j, form) or follows_hyphen(keys, first, j, form)
    if inside or (form is not None and is_word_too(keys, first, j, form)):
        return True
    if form is not None and (form.cls == RANK_ONLY or form.cls & _SURNAME_CLASSES):
        return is_surname_too(keys, first, j, form)
    one = form is not None and (form.number == "s" or is_listed(key))  # وليد حجاج
    if form is not None and one and form.kind in _ALSO_SURNAMES and not definite(key):
        told = form.kind == "organization" and key_at(keys, j + 1) in COMP  # محمد عيضة شبيبة أن
        last = is_last(keys, j) or is_before_nisba(keys, j)
        return told or (form.kind == "person" and j - first == 1 and last)
    if definite(key):
        return is_definite_surname(keys, first, j, form)
    if j - first >= HALVES and is_deed(key) and (not is_listed(key) or definite(key_at(keys, j + 1))):
        return False  # سيسيل روكز | توصيف الخلاف
    if nameable(key) or (j - first <= HALVES and like_glued(key)):
        country = key.endswith(_LAND) and not (is_listed(key) or key.endswith(ALEF + _LAND))
        third = j - first == HALVES and given_name(keys[first]) is not None  # بطرس حنا | يوخنا
        told = (j - first == 1 or third) and given_name(before) is not None and tells(keys, j + 1)
        if is_how_she_is(keys, first, j):
            return False
        return (told or not verbal(key)) and (not country or (j - first == 1 and phrase_ends(keys, j + 1)))
    # بطرس حرب: an everyday noun after one given name, when the phrase ends there
    plain = (
        len(key) > 1
        and form is None
        and may_be_no_verb(keys, first, j)
        and not key.endswith(ALEF)
        and key[0] != YEH
        and not key.startswith(_FORM_X)  # طيب أغا | استقال
        and not has_clitic(key)
        and key_at(keys, j + 1) not in _DEMONSTRATIVE  # كالي | تاريخ هذا الفن
    )
    fathers = given_name(before) is not None and given_name(keys[first]) is not None  # محمد أمين مسلوق
    known = is_listed(key) and not (definite(before) and given_name(before) is None)
    third = j - first == HALVES and (known or (fathers and closes(keys, j)))
    return (j - first == 1 or third) and plain and is_last(keys, j)


def _is_surname_after(keys: list[str], first: int, j: int) -> bool:
    """بروس | لي, يوحنا حنا | متى, كيم سونغ | هو: a surname spelt like a function word, where the phrase ends."""
    ends = phrase_ends(keys, j + 1) if keys[j] == LEE else keys[j] in SURNAME_TOO and closes(keys, j)
    return ends and noun(keys[first]) is None and not definite(keys[j - 1])
