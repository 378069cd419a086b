"""Whether a word is more of the name before it, by where it stands: surnames that are other words too, and halves."""

from __future__ import annotations

from string import ascii_letters

from service.engine.after_names import FAMILIES, STOPS, hyphenated, is_object, is_participle, phrase_ends, says
from service.engine.name_words import is_no_surname, is_title, nameable
from service.engine.text import is_initial, key_at
from service.engine.words import definite, noun
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, HEH, HER, LAM, LIL, MEEM, OBLIQUE, TEH, WAW, YEH
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, ALI, ON, SERVANT

# أن, بأن, وأنهم: none of a name, nor does one end in them.
COMP = words_of("comp") | words_of("comp_bi") | {WAW + word for word in words_of("comp")}
_CLAIMS = COMP | words_of("comp_fa")
RANK_ONLY = frozenset({"honorific"})
HALVES = 2
_LINKS, _FILIATION = words_of("name_link"), words_of("filiation")
_SECOND_LINKS = (
    (words_of("link_de"), words_of("after_de")),
    (words_of("link_van"), words_of("after_van")),
)
#: What may be the second of two links: دي لا, فان دير.
SECONDS = words_of("after_de") | words_of("after_van")
# آل before the name of a clan, folded; the article is never written apart.
_CLAN, _THE_SERVANT = AL, AL + SERVANT
_SECOND_HALVES, _PATRONYMIC = words_of("second_half"), words_of("patronymic")
_FROM_THAT = words_of("origin_prep") | {ABOUT, ON}
_QUANTIFIERS, _PRAYERS = words_of("quantifier"), words_of("prayer")
_OFFICES = words_as_written("office")
_HYPHENATED, _WE, _SURE = 3, 1, 3
_SEVERAL_THINGS, _LONGEST_SURNAME = ALEF + TEH, 6
_NO_SURNAMES = frozenset({"person", "document"})  # فيصل دراج | الرواية
_ONLY_ARABIC = frozenset({"person", "place"})


def may_be_no_verb(keys: list[str], first: int, j: int) -> bool:
    """هاني نصور, تشوي جاي هون: whether what spells a verb is a surname: nobody says *we* there, nor a rare verb."""
    foreign = j - first == HALVES and is_listed(keys[j]) and is_listed(keys[j - 1]) and noun(keys[j - 1]) is None
    return all(form.person == _WE or (foreign and form.strength < _SURE) for form in lookup(keys[j]))


def is_second_link(keys: list[str], j: int) -> bool:
    """كلارا فان | دير | ميرفه, أليخاندرا دي | لا | توري: the second of two links in a foreign surname."""
    return keys[j] in SECONDS and j > 0 and any(keys[j - 1] in links and keys[j] in to for links, to in _SECOND_LINKS)


def is_fathers(keys: list[str], j: int) -> bool:
    """فهد شباب العنزي: a listed name between a given name and a nisba that is a surname."""
    known = given_name(keys[j - 1]) is not None and is_listed(keys[j]) and not definite(keys[j])
    return known and is_before_nisba(keys, j) and is_listed(keys[j + 1])


def is_before_nisba(keys: list[str], j: int) -> bool:
    """عبدربه قائد | الشرمي: no body, thing or man that the title at ``j`` is of."""
    after = key_at(keys, j + 1)
    return definite(after) and after.endswith(YEH) and noun(after) is None and not is_ordinary(after[2:])


def is_joined(keys: list[str], j: int) -> bool | None:
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


def is_how_she_is(keys: list[str], first: int, j: int) -> bool:
    """سيمون بايلز | متأثرة: a participle without the article, in the feminine, after a name that is whole."""
    return j - first > 1 and keys[j][0] == MEEM and keys[j][-1] == HEH and not is_listed(keys[j])


def tells(keys: list[str], j: int) -> bool:
    """أندريه يرماك | إن, | للصحفيين, | محلل السوق: what only follows the name of who says it."""
    key = key_at(keys, j)
    title = noun(key)
    return key in COMP or key.startswith(LIL) or (title is not None and title.kind == "person")


def is_definite_surname(keys: list[str], first: int, j: int, form: NounForm | None) -> bool:
    """حمدان بن مانع | العمري, but نفى محمد العتيبي | الأمر: whether a word with its article goes on the name before."""
    key = keys[j]
    if form is not None:
        surname = j - first == 1 or form.kind not in _NO_SURNAMES or is_listed(key)
        ends = phrase_ends(keys, j + 1) or (j - first == 1 and is_listed(key) and _is_apart(keys, j + 1))
        ends = ends or keys[j + 1] in FAMILIES  # خالد الجراح | الصباح
        before = keys[j - 1]
        fathers = given_name(before) is not None or before in _SECOND_HALVES or definite(before)
        if j - first > 1 and (form.kind == "organization" or (form.kind in _ONLY_ARABIC and not fathers)):
            return False  # محمد علي الشاعر, but استقبل دونالد ترامب | السلطان, زار رامي الخطيب | البنك
        if j - first == 1 and is_listed(key) and key_at(keys, j + 1) == COMMA and is_title(key_at(keys, j + 2)):
            return True  # محمود الشعار، صاحب الفرن
        return surname and ends and not is_no_surname(key, form)
    if is_everyday(key):
        return False
    ends = phrase_ends(keys, j + 1) or keys[j + 1].startswith(LIL)  # علي الوادعي | للصحيفة
    nisba = key.endswith(YEH) and ends
    unlike = key[2:] == ALI or not is_ordinary(key[2:])
    return (
        (key.endswith(YEH) and is_listed(key) and given_name(keys[first]) is not None)  # مثنى جليل البياتي
        or (unlike and (nisba or is_listed(key) or _may_be_unknown(keys, first, j)))
        or (j - first == 1 and given_name(keys[first]) is not None and (key[-1] != HEH or is_listed(key)))
        or key in FAMILIES
        or nisba
        or (nameable(key) and _is_foreign_after(keys, first, j))
    )


def _may_be_unknown(keys: list[str], first: int, j: int) -> bool:
    """محمود عباس | النقاب: only right after a given name, a father's or where the phrase ends it is a surname."""
    if (given_name(keys[first]) is None and keys[first] not in _LINKS) or is_participle(keys[j]):
        return False
    single = j - first == 1 or (keys[j - 1] in _SECOND_HALVES and j - first == HALVES)
    # نور الدين شريف | القفزة, but فايز سالم الدعجة | إن, طلال بدر الفضالة | اليوم
    unlike = keys[j][-1] == HEH and phrase_ends(keys, j + 1) and is_unknown(keys[j])
    last = unlike or (closes(keys, j) and (keys[j][-1] != HEH or key_at(keys, j + 1) in COMP))
    return single or not _LINKS.isdisjoint(keys[j - 2 : j]) or keys[j].endswith(YEH) or last


def follows_clan(keys: list[str], first: int, j: int) -> bool:
    """سلمان بن حمد آل خليفة | ولي العهد: after the clan comes a nisba (آل مسفر الألمعي) or nothing."""
    clan = j - 2 > first and keys[j - 2] == _CLAN and keys[j - 1] not in _LINKS
    return clan and not (definite(keys[j]) and keys[j].endswith(YEH))


def _is_initial(keys: list[str], j: int) -> bool:
    """المتهم محمد س.: the letter that stands for a surname; but a title cut to a letter has the name behind it."""
    return key_at(keys, j + 1) == "." and key_at(keys, j + 2) not in _LINKS and not nameable(key_at(keys, j + 2))


def is_whole(keys: list[str], first: int, j: int) -> bool:
    """إدريس بن خميس النبهاني | مسلطا: after a nisba at the end of a full name no unlisted word is more of it."""
    key, before = keys[j], keys[j - 1]
    if key in _QUANTIFIERS:
        return True
    several = key.endswith(_SEVERAL_THINGS) and definite(key) and len(key) > _LONGEST_SURNAME and not is_listed(key)
    if several and not (is_unknown(key) and closes(keys, j)):
        return True  # نفى محمد العتيبي | الاتهامات, but محمد السعيدات | إن
    if j - first < HALVES or not (definite(before) and before.endswith(YEH)) or key in _LINKS:
        return False
    if definite(key):  # محمد السعدي | الهجوم
        return not (key.endswith(YEH) or is_listed(key) or key in FAMILIES)
    return given_name(key) is None and not is_listed(key)


def is_unknown(key: str) -> bool:
    """السعيدات: a word with its article that is no noun, nor one with an ending, that anybody uses."""
    bare = key[len(AL) :]
    several = bare.removesuffix(_SEVERAL_THINGS)
    known = (bare, several, several + HEH)
    return noun(key) is None and not any(is_ordinary(word) or noun(word) is not None or lookup(word) for word in known)


def is_of_king(keys: list[str], j: int) -> bool:
    """الملك سلمان | بن عبد العزيز, الملك محمد | السادس; but مستشفى الملك فهد | سامي العلي."""
    form = noun(keys[j])
    linked = keys[j] in _LINKS or keys[j - 1] in _LINKS or is_compound(keys, j)
    return linked or (form is not None and "ordinal" in form.cls)


def is_regnal(form: NounForm | None, before: str) -> bool:
    """محمد السادس: an ordinal right after a given name."""
    return form is not None and form.definite and "ordinal" in form.cls and given_name(before) is not None


def is_last(keys: list[str], j: int) -> bool:
    """أحلام حداد | أن, | موكلها: whether a noun phrase must end with a surname that is a word as well."""
    after = key_at(keys, j + 1)
    if phrase_ends(keys, j + 1):
        return True
    if names_deed(after) and not is_listed(after):
        return True  # تعرض سامي حداد | لانتقادات
    titled = noun(keys[j]) is None and is_title(after)
    return is_listed(keys[j]) and (titled or (after.endswith(HER) and not is_listed(after)))


def names_deed(key: str) -> bool:
    """لانتقادات, لهجوم: an everyday noun behind ل, and no name or verb."""
    if key[0] != LAM or key[1:2] in (LAM, YEH) or given_name(key) is not None:
        return False
    return is_ordinary(key[1:]) or any(form.kind == "masdar" for form in lookup(key[1:]))


def _is_apart(keys: list[str], j: int) -> bool:
    """رامي الخطيب | القرار, رامي الخطيب | زيارة: an object, since no definite word has another noun in construct."""
    return is_object(keys, j) or (not definite(keys[j]) and is_everyday(keys[j]) and given_name(keys[j]) is None)


def is_family(keys: list[str], j: int) -> bool:
    """صالح بن علي الخليل | نائب الرئيس: after somebody's father and before his title stands the surname."""
    if keys[j - 2] not in _FILIATION or not definite(keys[j]):
        return False
    form = noun(keys[j])
    if key_at(keys, j + 1) in COMP and (form is None or (form.number == "s" and not is_no_surname(keys[j], form))):
        return True  # عبد العزيز بن محمد الرقيبة | أن
    return is_listed(keys[j]) and is_title(key_at(keys, j + 1))


def is_word_too(keys: list[str], first: int, j: int, form: NounForm) -> bool:
    """إريك مامير, آدم رجال, داود أويس جامع: what seems several men, or a third name a thing, where the phrase ends."""
    if form.definite or given_name(keys[j - 1]) is None or keys[j].endswith(OBLIQUE):
        return False
    if not closes(keys, j):
        return False
    if form.kind == "person" and form.number == "p" and j - first < _HYPHENATED:
        return True
    third = j - first == HALVES and given_name(keys[first]) is not None
    return third and form.kind in ("organization", "person") and form.number == "s"


def is_dual(keys: list[str], j: int, form: NounForm | None) -> bool:
    """علي أكبر ولايتي, مصطفى خياطي: a dual or a plural in construct would have its owner after it."""
    construct = form is not None and form.number in ("d", "p") and not form.definite
    return construct and keys[j].endswith(YEH) and phrase_ends(keys, j + 1)


def is_rank_inside(keys: list[str], j: int, form: NounForm | None) -> bool:
    """حسن شيخ محمود, أكرم شيخ دنيز: an indefinite rank between a given name and another or the last word."""
    if form is None or form.kind != "person" or form.definite or "honorific" not in form.cls:
        return False
    if form.lemma in _OFFICES:
        return False  # علي الأمين | رئيس تحرير الموقع
    if given_name(keys[j - 1]) is None or j + 1 >= len(keys):
        return False
    after = keys[j + 1]
    return given_name(after) is not None or (nameable(after) and not definite(after) and phrase_ends(keys, j + 2))


def follows_hyphen(keys: list[str], first: int, j: int, form: NounForm | None) -> bool:
    """جان-بيار لاكروا: the surname after a hyphenated given name, though a place or a paper has it too."""
    hyphen = j - first == _HYPHENATED and keys[j - 2] in "-–"
    return hyphen and form is not None and form.kind in ("outlet", "place") and not definite(keys[j])


def _is_foreign_after(keys: list[str], first: int, j: int) -> bool:
    """بيلين ألفارو | هرنانديز: what seems to have the article has none, if a further name stands after it."""
    if phrase_ends(keys, j + 1):
        return False
    after = keys[j + 1]
    return is_listed(keys[first]) and is_listed(after) and nameable(after) and not definite(after)


def is_surname_too(keys: list[str], first: int, j: int, form: NounForm) -> bool:
    """محمد السيد رمضان، الحسن المصري، حمد عبد الله الملا: a rank, a nationality or a place, of one only."""
    if form.number in ("d", "p") and definite(keys[j]):
        return False  # محمود منصور | الفلسطينيين
    if j - first == 1 and (definite(keys[j]) or form.cls == RANK_ONLY):
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
    return nisba and given and closes(keys, j)


def _is_middle(keys: list[str], first: int, j: int) -> bool:
    """ماورا ليما فييرا: a town's name between a foreign given name and a foreign surname that ends the phrase."""
    if j - first != 1 or j + 1 >= len(keys) or not phrase_ends(keys, j + 2):
        return False
    after = keys[j + 1]
    return is_listed(keys[first]) and is_listed(after) and nameable(after) and not definite(after)


def closes(keys: list[str], j: int) -> bool:
    """Whether token ``j`` is the last before punctuation, إن, فإن or عن أن."""
    after = key_at(keys, j + 1)
    if not after[0].isalpha() or after in _CLAIMS or says(after):
        return True
    return after in _FROM_THAT and key_at(keys, j + 2) in COMP


def is_compound(keys: list[str], j: int) -> bool:
    """دفع الله، نصر الله، حسام الدين: either half of such a name."""
    if keys[j] in _PRAYERS or keys[j - 1] in _PRAYERS:
        return False  # محمد | صلى الله عليه وسلم
    if keys[j - 1] == _THE_SERVANT and definite(keys[j]):
        return True  # رانيا العبد الله
    if keys[j] in _SECOND_HALVES or not _PATRONYMIC.isdisjoint(keys[j : j + 2]):
        return True
    return j + 1 < len(keys) and keys[j + 1] in _SECOND_HALVES and keys[j] not in STOPS
