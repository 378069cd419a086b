"""Personal names inside a noun phrase: where one starts and how far it runs.

Arabic has no capitals. A name is told by a given name, by the rank or title before it, or by
being what is left when every known noun, adjective and place is taken out.
"""

from __future__ import annotations

from string import ascii_letters

from service.engine.after_names import (
    FAMILIES,
    SET_OBJECTS,
    STOPS,
    describes,
    hyphenated,
    is_object,
    is_participle,
    is_set_object,
    is_trade,
    joins_noun,
    owns,
    phrase_ends,
    says,
    tells_when,
    titles,
)
from service.engine.text import is_initial, key_at
from service.engine.words import definite, is_accusative, is_augmented, is_deed, is_nominal, noun, verbal
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, BEH, BI_LI, FEH, HEH, HER, LAM, LIL, MEEM, NOON, OBLIQUE, TEH, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, is_weak_name, phrase, possessed
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, ALI, CALLED, LEE, ON, SERVANT

_OUR = NOON + ALEF
_FORM_X, _PROCLITICS = affixes("form_x"), affixes("proclitic")
_LAND, _FEMININE = YEH + ALEF, (HEH, ALEF + TEH)
_LINKS, _FILIATION = words_of("name_link"), words_of("filiation")
_NEVER_ALONE = words_of("needs_name")
_GOES_BY, _SELF = words_of("goes_by"), words_of("self")
# What says how somebody is called; باسم only after نفسه.
BEFORE_NAMES = _GOES_BY | {CALLED}
_NP_STOP, _RELATIVE = words_of("np_stop") | _GOES_BY, words_of("relative")
_DEMONSTRATIVE, _SAME = words_of("demonstrative"), words_of("same")
_NEVER_FIRST = words_of("np_prep")
_MAX_NAME = 9
# How many words past a name tell whether it goes on.
_AHEAD, _GIVEN = 4, ALI
# آل before the name of a clan, folded; the article is never written apart.
_CLAN, _THE_SERVANT = AL, AL + SERVANT
# An unknown word of a present or future verb's shape begins no name, unless it is very short.
_VERBAL = affixes("verbal_start")
_LONGEST_FOREIGN = 3
# أن, بأن, وأنهم: none of a name, nor does one end in them.
_COMP = words_of("comp") | words_of("comp_bi") | {WAW + word for word in words_of("comp")}
_FROM_THAT = words_of("origin_prep") | {ABOUT, ON}
_PREPOSITIONS, _FOREIGN_LINKS = words_of("title_prep"), words_of("foreign_link")
_QUANTIFIERS, _PRAYERS = words_of("quantifier"), words_of("prayer")
_KINGS = words_of("king")
_STATE = words_of("state_word")
_OFFICES, _ONTO_ALIF = words_as_written("office"), affixes("onto_alif")
_OWN_FIRST = words_of("own_first")
_LATEST = words_as_written("latest")
_SECOND_HALVES, _PATRONYMIC = words_of("second_half"), words_of("patronymic")
_OWNED, _FUTURE = affixes("pronoun_sure"), affixes("future")
_PRESENT, _SEVERAL = (YEH, TEH), (ALEF + NOON, WAW + NOON)
_REFLEXIVE, _ITS = (YEH + TEH, TEH + TEH), TEH + HEH
# سامي بدر | فيكتفي: the verb of what is said of a topic; رزاق فرحان | وصل: that of a subject before it
_THEN_DOES = frozenset(key for key in ACTS if key[0] == FEH and key[1] in _PRESENT and not is_listed(key))
_DOES = frozenset(key for key in ACTS if not is_listed(key) and given_name(key) is None and noun(key) is None)
_HYPHENATED = 3
_FATHERS = frozenset({"group", "person"})
_HALVES, _WE, _SURE = 2, 1, 3
_JUNIOR = words_of("junior")
_SHORTEST_GLUED = 6
_SEVERAL_THINGS, _LONGEST_SURNAME = ALEF + TEH, 6
_NO_SURNAMES = frozenset({"person", "document"})  # فيصل دراج | الرواية
_ONLY_ARABIC = frozenset({"person", "place"})
_ALSO_SURNAMES = frozenset({"person", "organization"})
_RANK_ONLY = frozenset({"honorific"})
_SURNAME_CLASSES = frozenset({"nationality", "adj", "place", "capital"})


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
    return noun(key) is None and not is_ordinary(key) and not _is_verb(key)


def _is_of_bu(key: str) -> bool:
    """بوصيان, بوسريف: a surname of the Maghreb, in which no word stands after a preposition."""
    if not key.startswith(BEH + WAW):
        return False
    return noun(key[1:]) is None and possessed(key[1:]) is None and not is_ordinary(key[1:])


def _is_verb(key: str) -> bool:
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
    if registered is None and keys[first] == SERVANT and first + _HALVES < limit and definite(keys[first + 1]):
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
    as_one = [*keys[before:first], _GIVEN, *keys[first + _HALVES : limit + _AHEAD]]
    at = first - before
    return first + 1 - at + name_end(as_one, at, limit - first - 1 + at, max(1, known - 1))


def _is_link_alone(keys: list[str], end: int) -> bool:
    """مايكل فان: a foreign link that nothing follows is the surname; but فإن 25 شخصا begins a claim."""
    counts = end < len(keys) and keys[end][0].isdigit()
    return keys[end - 1] in _FOREIGN_LINKS and _closes(keys, end - 1) and not counts


def _continues(keys: list[str], first: int, j: int) -> bool:
    """Whether token ``j`` goes on the name that starts at ``first``."""
    key, before = keys[j], keys[j - 1]
    if (joined := _is_joined(keys, j)) is not None:
        return joined
    if (
        key in (_DOES if j - first >= _HALVES else _THEN_DOES)
        or _follows_clan(keys, first, j)
        or (first and keys[first - 1] in _KINGS and not _is_of_king(keys, j))
        or (key == CALLED and given_name(before) is None)  # عرفته جولي بيشون | باسم آدم
        or key in _COMP
        or (key[0] in ascii_letters and keys[first][0] not in ascii_letters)  # جون سميث | John Smith
        or titles(keys, j)
        or tells_when(keys, j)
        or (key in SET_OBJECTS and is_set_object(keys, j))
        or (joins_noun(key) and key not in _LINKS and before not in _LINKS)
    ):
        return False
    if describes(keys, j) or is_trade(keys, first, j) or owns(keys, first, j) or _is_whole(keys, first, j):
        return False
    given = given_name(key)
    if given is not None or key in _LINKS or before in _LINKS or _is_compound(keys, j):
        return given != "f" or given_name(before) is not None or not definite(before)  # باسل الصباح | شفاء
    if key in STOPS:
        # بروس لي: a foreign surname spelt like a function word
        return key == LEE and phrase_ends(keys, j + 1) and noun(keys[first]) is None and not definite(before)
    form = noun(key)
    inside = _is_regnal(form, before) or _is_rank_inside(keys, j, form) or _is_family(keys, j)
    inside = inside or (key in _JUNIOR and phrase_ends(keys, j + 1) and j - first >= _HALVES)  # هالوران الابن
    inside = inside or (j - first == 1 and form is not None and form.kind in _FATHERS and _is_fathers(keys, j))
    if inside or _is_dual(keys, j, form) or _follows_hyphen(keys, first, j, form):
        return True
    if form is not None and (form.cls == _RANK_ONLY or form.cls & _SURNAME_CLASSES):
        return _is_surname_too(keys, first, j, form)
    one = form is not None and (form.number == "s" or is_listed(key))  # وليد حجاج
    if form is not None and one and form.kind in _ALSO_SURNAMES and not definite(key):
        told = form.kind == "organization" and key_at(keys, j + 1) in _COMP  # محمد عيضة شبيبة أن
        last = _is_last(keys, j) or _is_before_nisba(keys, j)
        return told or (form.kind == "person" and j - first == 1 and last)
    if definite(key):
        return _is_definite_surname(keys, first, j, form)
    if j - first >= _HALVES and is_deed(key) and (not is_listed(key) or definite(key_at(keys, j + 1))):
        return False  # سيسيل روكز | توصيف الخلاف
    if nameable(key) or (j - first <= _HALVES and like_glued(key)):
        country = key.endswith(_LAND) and not (is_listed(key) or key.endswith(ALEF + _LAND))
        told = j - first == 1 and given_name(before) is not None and _tells(keys, j + 1)
        if _is_how_she_is(keys, first, j):
            return False
        return (told or not verbal(key)) and (not country or (j - first == 1 and phrase_ends(keys, j + 1)))
    # بطرس حرب: an everyday noun after one given name, when the phrase ends there
    plain = (
        len(key) > 1
        and form is None
        and _may_be_no_verb(keys, first, j)
        and not key.endswith(ALEF)
        and key[0] != YEH
        and not key.startswith(_FORM_X)  # طيب أغا | استقال
        and not _has_clitic(key)
        and key_at(keys, j + 1) not in _DEMONSTRATIVE  # كالي | تاريخ هذا الفن
    )
    fathers = given_name(before) is not None and given_name(keys[first]) is not None  # محمد أمين مسلوق
    known = is_listed(key) and not (definite(before) and given_name(before) is None)
    third = j - first == _HALVES and (known or (fathers and _closes(keys, j)))
    return (j - first == 1 or third) and plain and _is_last(keys, j)


def _may_be_no_verb(keys: list[str], first: int, j: int) -> bool:
    """هاني نصور, تشوي جاي هون: whether what spells a verb is a surname: nobody says *we* there, nor a rare verb."""
    foreign = j - first == _HALVES and is_listed(keys[j]) and is_listed(keys[j - 1]) and noun(keys[j - 1]) is None
    return all(form.person == _WE or (foreign and form.strength < _SURE) for form in lookup(keys[j]))


def _is_fathers(keys: list[str], j: int) -> bool:
    """فهد شباب العنزي: a listed name between a given name and a nisba that is a surname."""
    known = given_name(keys[j - 1]) is not None and is_listed(keys[j]) and not definite(keys[j])
    return known and _is_before_nisba(keys, j) and is_listed(keys[j + 1])


def _is_before_nisba(keys: list[str], j: int) -> bool:
    """عبدربه قائد | الشرمي: no body, thing or man that the title at ``j`` is of."""
    after = key_at(keys, j + 1)
    return definite(after) and after.endswith(YEH) and noun(after) is None and not is_ordinary(after[2:])


def _is_joined(keys: list[str], j: int) -> bool | None:
    """Whether a hyphen, or the stop of an initial, joins token ``j`` to the name; ``None`` where none stands."""
    key, before = keys[j], keys[j - 1]
    if key == "." or before == ".":
        return is_initial(keys, j if key == "." else j - 1)
    if not key[0].isalpha():
        return key in "-–" and j + 1 < len(keys) and hyphenated(keys[j + 1]) and keys[j + 1][0] not in ascii_letters
    if before in "-–":
        return True
    stopped = key_at(keys, j + 1) == "." and (is_initial(keys, j + 1) or (len(key) == 1 and _is_initial(keys, j)))
    return True if stopped else None


def _is_how_she_is(keys: list[str], first: int, j: int) -> bool:
    """سيمون بايلز | متأثرة: a participle without the article, in the feminine, after a name that is whole."""
    return j - first > 1 and keys[j][0] == MEEM and keys[j][-1] == HEH and not is_listed(keys[j])


def _tells(keys: list[str], j: int) -> bool:
    """أندريه يرماك | إن, | للصحفيين, | محلل السوق: what only follows the name of who says it."""
    key = key_at(keys, j)
    title = noun(key)
    return key in _COMP or key.startswith(LIL) or (title is not None and title.kind == "person")


def _is_definite_surname(keys: list[str], first: int, j: int, form: NounForm | None) -> bool:
    """حمدان بن مانع | العمري, but نفى محمد العتيبي | الأمر: whether a word with its article goes on the name before."""
    key = keys[j]
    if form is not None:
        surname = j - first == 1 or form.kind not in _NO_SURNAMES or is_listed(key)
        ends = phrase_ends(keys, j + 1) or (j - first == 1 and is_listed(key) and _is_apart(keys, j + 1))
        before = keys[j - 1]
        fathers = given_name(before) is not None or before in _SECOND_HALVES or definite(before)
        if j - first > 1 and (form.kind == "organization" or (form.kind in _ONLY_ARABIC and not fathers)):
            return False  # محمد علي الشاعر, but استقبل دونالد ترامب | السلطان, زار رامي الخطيب | البنك
        if j - first == 1 and is_listed(key) and key_at(keys, j + 1) == COMMA and _is_title(key_at(keys, j + 2)):
            return True  # محمود الشعار، صاحب الفرن
        return surname and ends and not is_no_surname(key, form)
    if is_everyday(key):
        return False
    ends = phrase_ends(keys, j + 1) or keys[j + 1].startswith(LIL)  # علي الوادعي | للصحيفة
    nisba = key.endswith(YEH) and ends
    return (
        (key.endswith(YEH) and is_listed(key) and given_name(keys[first]) is not None)  # مثنى جليل البياتي
        or (not is_ordinary(key[2:]) and (nisba or is_listed(key) or _may_be_unknown(keys, first, j)))
        or (j - first == 1 and given_name(keys[first]) is not None and (key[-1] != HEH or is_listed(key)))
        or key in FAMILIES
        or nisba
        or (nameable(key) and _is_foreign_after(keys, first, j))
    )


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


def _may_be_unknown(keys: list[str], first: int, j: int) -> bool:
    """محمود عباس | النقاب: only right after a given name, a father's or where the phrase ends it is a surname."""
    if (given_name(keys[first]) is None and keys[first] not in _LINKS) or is_participle(keys[j]):
        return False
    single = j - first == 1 or (keys[j - 1] in _SECOND_HALVES and j - first == _HALVES)
    last = _closes(keys, j) and keys[j][-1] != HEH  # نور الدين شريف | القفزة
    return single or not _LINKS.isdisjoint(keys[j - 2 : j]) or keys[j].endswith(YEH) or last


def _follows_clan(keys: list[str], first: int, j: int) -> bool:
    """سلمان بن حمد آل خليفة | ولي العهد: after the clan comes a nisba (آل مسفر الألمعي) or nothing."""
    clan = j - 2 > first and keys[j - 2] == _CLAN and keys[j - 1] not in _LINKS
    return clan and not (definite(keys[j]) and keys[j].endswith(YEH))


def _is_initial(keys: list[str], j: int) -> bool:
    """المتهم محمد س.: the letter that stands for a surname; but a title cut to a letter has the name behind it."""
    return key_at(keys, j + 1) == "." and key_at(keys, j + 2) not in _LINKS and not nameable(key_at(keys, j + 2))


def _is_whole(keys: list[str], first: int, j: int) -> bool:
    """إدريس بن خميس النبهاني | مسلطا: after a nisba at the end of a full name no unlisted word is more of it."""
    key, before = keys[j], keys[j - 1]
    if key in _QUANTIFIERS:
        return True
    if key.endswith(_SEVERAL_THINGS) and definite(key) and len(key) > _LONGEST_SURNAME and not is_listed(key):
        return True  # نفى محمد العتيبي | الاتهامات
    if j - first < _HALVES or not (definite(before) and before.endswith(YEH)) or key in _LINKS:
        return False
    if definite(key):  # محمد السعدي | الهجوم
        return not (key.endswith(YEH) or is_listed(key) or key in FAMILIES)
    return given_name(key) is None and not is_listed(key)


def _is_of_king(keys: list[str], j: int) -> bool:
    """الملك سلمان | بن عبد العزيز, الملك محمد | السادس; but مستشفى الملك فهد | سامي العلي."""
    form = noun(keys[j])
    linked = keys[j] in _LINKS or keys[j - 1] in _LINKS or _is_compound(keys, j)
    return linked or (form is not None and "ordinal" in form.cls)


def _is_regnal(form: NounForm | None, before: str) -> bool:
    """محمد السادس: an ordinal right after a given name."""
    return form is not None and form.definite and "ordinal" in form.cls and given_name(before) is not None


def _is_last(keys: list[str], j: int) -> bool:
    """أحلام حداد | أن, | موكلها: whether a noun phrase must end with a surname that is a word as well."""
    after = key_at(keys, j + 1)
    if phrase_ends(keys, j + 1):
        return True
    titled = noun(keys[j]) is None and _is_title(after)
    return is_listed(keys[j]) and (titled or (after.endswith(HER) and not is_listed(after)))


def _is_apart(keys: list[str], j: int) -> bool:
    """رامي الخطيب | القرار, رامي الخطيب | زيارة: an object, since no definite word has another noun in construct."""
    return is_object(keys, j) or (not definite(keys[j]) and is_everyday(keys[j]) and given_name(keys[j]) is None)


def _is_title(key: str) -> bool:
    """نورا حداد | ممثلة المنظمة: one person's, without the article."""
    title = noun(key)
    return title is not None and title.kind == "person" and title.number == "s" and not title.definite


def _is_family(keys: list[str], j: int) -> bool:
    """صالح بن علي الخليل | نائب الرئيس: after somebody's father and before his title stands the surname."""
    if keys[j - 2] not in _FILIATION or not definite(keys[j]) or not is_listed(keys[j]):
        return False
    return _is_title(key_at(keys, j + 1))


def _is_dual(keys: list[str], j: int, form: NounForm | None) -> bool:
    """علي أكبر ولايتي, مصطفى خياطي: a dual or a plural in construct would have its owner after it."""
    construct = form is not None and form.number in ("d", "p") and not form.definite
    return construct and keys[j].endswith(YEH) and phrase_ends(keys, j + 1)


def _is_rank_inside(keys: list[str], j: int, form: NounForm | None) -> bool:
    """حسن شيخ محمود, أكرم شيخ دنيز: an indefinite rank between a given name and another or the last word."""
    if form is None or form.kind != "person" or form.definite or "honorific" not in form.cls:
        return False
    if form.lemma in _OFFICES:
        return False  # علي الأمين | رئيس تحرير الموقع
    if given_name(keys[j - 1]) is None or j + 1 >= len(keys):
        return False
    after = keys[j + 1]
    return given_name(after) is not None or (nameable(after) and not definite(after) and phrase_ends(keys, j + 2))


def _follows_hyphen(keys: list[str], first: int, j: int, form: NounForm | None) -> bool:
    """جان-بيار لاكروا: the surname after a hyphenated given name, though a place or a paper has it too."""
    hyphen = j - first == _HYPHENATED and keys[j - 2] in "-–"
    return hyphen and form is not None and form.kind in ("outlet", "place") and not definite(keys[j])


def _is_foreign_after(keys: list[str], first: int, j: int) -> bool:
    """بيلين ألفارو | هرنانديز: what seems to have the article has none, if a further name stands after it."""
    if phrase_ends(keys, j + 1):
        return False
    after = keys[j + 1]
    return is_listed(keys[first]) and is_listed(after) and nameable(after) and not definite(after)


def like_glued(key: str) -> bool:
    """بالوتيلي، كالديرون: no Arabic word under preposition and article, so a foreign surname."""
    if not key.startswith(_ONTO_ALIF) or len(key) < _SHORTEST_GLUED:
        return False
    rest = key[1:]
    return noun(rest) is None and not is_ordinary(rest[2:]) and not lookup(rest[2:]) and not rest.endswith(_FEMININE)


def _is_surname_too(keys: list[str], first: int, j: int, form: NounForm) -> bool:
    """محمد السيد رمضان، الحسن المصري، حمد عبد الله الملا: a rank, a nationality or a place, of one only."""
    if form.number in ("d", "p") and definite(keys[j]):
        return False  # محمود منصور | الفلسطينيين
    if j - first == 1 and (definite(keys[j]) or form.cls == _RANK_ONLY):
        titled = "role" in form.cls and definite(key_at(keys, j + 1)) and not is_listed(keys[j])
        one = form.number == "s" or (is_listed(keys[j]) and phrase_ends(keys, j + 1))  # وليد حجاج
        return one and not titled  # ودعا صالح | المصريين, باول | المسؤولة السابقة
    if not definite(keys[j]):
        return phrase_ends(keys, j + 1) or _is_middle(keys, first, j)
    if keys[j - 2] in _FILIATION and "nationality" in form.cls:
        return True  # هدى بنت سالم | الفارسية
    fathers = given_name(keys[j - 1]) is not None or keys[j - 1] in _SECOND_HALVES
    family = fathers and is_listed(keys[j])  # محمد علي الحوثي, فاطمة الزهراء العلمي
    nisba = ("adj" not in form.cls or family) and keys[j][-1] != HEH
    if family and form.kind == "" and j - first > 1 and j + 1 < len(keys) and not definite(keys[j + 1]):
        return nisba  # قاهر محمد الشريف | إجازة
    given = family or given_name(keys[first]) is not None or keys[first + 1] in _SECOND_HALVES  # ضيف الله الشامي
    return nisba and given and _closes(keys, j)


def _is_middle(keys: list[str], first: int, j: int) -> bool:
    """ماورا ليما فييرا: a town's name between a foreign given name and a foreign surname that ends the phrase."""
    if j - first != 1 or j + 1 >= len(keys) or not phrase_ends(keys, j + 2):
        return False
    after = keys[j + 1]
    return is_listed(keys[first]) and is_listed(after) and nameable(after) and not definite(after)


def _closes(keys: list[str], j: int) -> bool:
    """Whether token ``j`` is the last before punctuation, إن or عن أن."""
    after = key_at(keys, j + 1)
    if not after[0].isalpha() or after in _COMP or says(after):
        return True
    return after in _FROM_THAT and key_at(keys, j + 2) in _COMP


def _is_compound(keys: list[str], j: int) -> bool:
    """دفع الله، نصر الله، حسام الدين: either half of such a name."""
    if keys[j] in _PRAYERS or keys[j - 1] in _PRAYERS:
        return False  # محمد | صلى الله عليه وسلم
    if keys[j - 1] == _THE_SERVANT and definite(keys[j]):
        return True  # رانيا العبد الله
    if keys[j] in _SECOND_HALVES or not _PATRONYMIC.isdisjoint(keys[j : j + 2]):
        return True
    return j + 1 < len(keys) and keys[j + 1] in _SECOND_HALVES and keys[j] not in STOPS


def _has_clitic(key: str) -> bool:
    maghrebi = key[0] == LAM and is_listed(key)  # صوفيا لعرابة
    return (key[0] in _PROCLITICS or key.startswith(_FUTURE)) and is_ordinary(key) and not maghrebi
