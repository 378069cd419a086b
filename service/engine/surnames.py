"""Names that spell another word: سمير بادي، كريستوفر راي، الدكتور مطر حامد.

Their place tells: after a given name a surname is due, after الدكتور a name.
"""

from __future__ import annotations

from service.engine.after_names import describes, phrase_ends, titles
from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.lookalikes import is_ali, is_imam
from service.engine.name_words import has_clitic, is_no_surname, nameable
from service.engine.names import is_done_by, name_end
from service.engine.shapes import has_article, indefinite_accusative, is_particle, outlet_end
from service.engine.text import key_at
from service.engine.words import definite, noun, rank_before
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, HEH, LAM, LIL, TEH, WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name, is_weak_name, noun_with_clitic, possessed
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import GOD, SERVANT, VAN

_COMP = words_of("comp") | words_of("comp_bi") | words_of("comp_fa") | words_of("comp_wh")
_TIME = words_of("time")
_NEVER = (
    _COMP
    | words_of("np_stop")
    | words_of("relative")
    | words_of("demonstrative")
    | words_of("after_cue")
    | words_of("np_prep")
)
_ENDING = _COMP | words_of("time") | words_of("place_prep")
_LINKS = words_of("name_link")
_SECOND_HALVES, _KUNYA = words_of("second_half"), words_of("kunya")
_ADDRESS = words_as_written("address")
_TITLES = frozenset({"role", "honorific", "source"})
_SHORTEST = 2
_PRONOUNS = (*affixes("pronoun_ours"), *affixes("pronoun_one"))
_ALSO_NAMES = frozenset({"verb", "masdar", "mute"})
_OFFICES = words_as_written("office")
_REACH = 2
_ONE_OF = words_of("one_of")
_OF_TITLES = words_of("np_prep")
_OWNED = _PRONOUNS


def surname_due(article: Article, first: int, j: int) -> bool:
    """Whether token ``j`` is the surname of the given name ``[first, j)``."""
    if j >= article.text.size or not _is_single(article, first, j):
        return False
    key = article.keys[j]
    if key in _TIME and is_listed(key) and is_family_name(article, j + 1):
        return key_at(article.keys, j + 1) not in _TIME  # أحمد صباح السلوم
    if not _could_name(article, j) or titles(article.keys, j) or describes(article.keys, j):
        return False  # أبو عبيدة | الناطق العسكري
    if key in _TIME:
        return is_listed(key) and title_at(article, j + 1)  # حميد شباط الأمين العام
    if definite(key):
        return is_listed(key) and _closes(article, j + 1) and not _is_thing(key)  # تايلور | القرار
    if not is_listed(key):
        return False
    form = noun_with_clitic(key)
    plain = form is None and not is_everyday(key) and not lookup(key)
    if plain or (form is not None and not form[0] and form[1].kind == "outlet" and _is_last(article, j + 1)):
        return True
    if form is not None and (form[0] or form[1].kind == "person"):
        return not form[0] and form[1].number == "s" and _ends(article, j + 1)  # مراد ضيف، فلاح
    return _closes(article, j + 1)


def _is_thing(key: str) -> bool:
    """القرار، الأمر: whether a word with its article is never anybody's surname."""
    form = noun(key)
    return is_everyday(key) if form is None else is_no_surname(key, form)


def _is_last(article: Article, j: int) -> bool:
    """أندرس فوغ | راسموسن: whether the last word of a name stands at ``j``."""
    return (
        j < article.text.size and nameable(article.keys[j]) and is_listed(article.keys[j]) and _closes(article, j + 1)
    )


def family_end(article: Article, end: int, limit: int) -> int:
    """The end of a name that seemed to end at ``end``: after the word its bearer is called by elsewhere."""
    for j in range(end, min(end + _REACH, limit, article.text.size)):
        key = article.keys[j]
        if not _could_name(article, j) or is_particle(key):
            break
        if j > end and given_name(key) is not None and is_everyday(article.keys[j - 1]):
            break  # سالم العمري | اختيار دينا
        if key in article.alone and _is_family(key):
            return j + 1
    return end


def _is_family(key: str) -> bool:
    form = noun(key)
    if form is not None and (form.kind not in ("", "person") or "honorific" in form.cls or form.lemma in _OFFICES):
        return False
    return is_listed(key) or (form is None and nameable(key))


def may_be_given(article: Article, j: int) -> bool:
    """Whether the word at ``j`` can be a given name that a surname is due after: محمد, عبد القادر, يوسف السيد."""
    keys = article.keys
    if given_name(keys[j]) is not None or (nameable(keys[j]) and addressed(article, j)):
        return True
    return j > 0 and definite(keys[j]) and (keys[j - 1] in _LINKS or given_name(keys[j - 1]) is not None)


def _is_single(article: Article, first: int, j: int) -> bool:
    """Whether ``[first, j)`` is one given name: محمد، عبد القادر, or what follows الدكتور."""
    keys = article.keys
    halves = frozenset() if definite(keys[j]) else _SECOND_HALVES  # نور الدين | بدوي, but نصر الله | الشاعر
    words = [key for key in keys[first:j] if key not in _LINKS and key not in halves]
    return len(words) == 1 and keys[j - 1] not in _LINKS and (j - first > 1 or _is_first(article, first))


def _is_first(article: Article, j: int) -> bool:
    key = article.keys[j]
    return given_name(key) is not None or addressed(article, j) or _is_foreign(key)


def _is_foreign(key: str) -> bool:
    """روبيرت: an unknown word that English names are spelt like."""
    return is_listed(key) and nameable(key) and not definite(key)


def _is_foreign_at(article: Article, j: int) -> bool:
    """الدكتور مدني | رحيمي: a word names are spelt by, and no other."""
    return j < article.text.size and _is_foreign(article.keys[j]) and given_name(article.keys[j]) is None


def _may_name(cue: CueAt) -> bool:
    """Whether a word that reports elsewhere is somebody's name as well: راي, طالب."""
    return cue.kind in _ALSO_NAMES or _may_be_noun(cue)


def _may_be_noun(cue: CueAt) -> bool:
    """Whether a word that reports elsewhere is as often a noun."""
    if cue.form is None or cue.form.suffix:
        return False  # قوله
    return cue.kind in ("mute", "masdar") or cue.form.also_noun


def _could_name(article: Article, j: int) -> bool:
    """Whether the word at ``j`` is neither a function word nor of a shape that no name has here."""
    key, cue = article.keys[j], article.cue_at.get(j)
    never = key in _NEVER and not is_imam(article, j)
    if len(key) < _SHORTEST or not key[0].isalpha() or never or (cue is not None and not _may_name(cue)):
        return False
    if given_name(key) is not None:
        return True
    form = noun(key)
    if form is not None and "quantifier" in form.cls:
        return False
    return not indefinite_accusative(article, j) and (is_listed(key) or not article.text.surface(j).endswith(_OWNED))


def _ends(article: Article, j: int) -> bool:
    """Whether nothing of the phrase stands at ``j``, not even a title."""
    if j >= article.text.size or _ends_at(article.keys[j]) or outlet_end(article, j):
        return True
    if phrase_ends(article.keys, j) and not is_ali(article, j):
        return True
    if indefinite_accusative(article, j) and given_name(article.keys[j]) is None:
        return True  # عقد الوزير محمد المومني | مؤتمرا
    cue = article.cue_at.get(j)
    return cue is not None and not _may_be_noun(cue)


def _ends_at(key: str) -> bool:
    """قال سالم حداد | في بيان, أمس, للصحفيين: when, where and to whom end a phrase."""
    return key in _ENDING or key.startswith(LIL)


def _closes(article: Article, j: int) -> bool:
    """Whether the phrase ends before ``j``, or a title stands there."""
    return _ends(article, j) or title_at(article, j)


def ends_after_surname(article: Article, first: int, end: int) -> bool:
    """Whether the phrase ``[first, end)`` begins with the surname of somebody named elsewhere, and tells more of them.

    ``الخزعلي | ، القيادي السابق``, ``تافيسين | حاملة اللقب``, ``نتنياهو | متحدثا``: no second half of a name follows.
    """
    if first + 1 >= end:
        return False
    keys, key = article.keys, article.keys[first]
    if key not in article.surnames and key not in article.alone:
        return False
    if given_name(key) is not None or key in _LINKS or not _could_name(article, first) or is_particle(key):
        return False
    form = noun(key)
    if is_ordinary(key.removeprefix(AL)) or (form is not None and (form.kind != "" or key not in article.surnames)):
        return False
    after = noun(keys[first + 1])
    if keys[first + 1] == COMMA:
        return True
    if indefinite_accusative(article, first + 1) or describes(keys, first + 1) or _is_object(keys[first + 1]):
        return True
    return after is not None and after.kind == "person" and given_name(keys[first + 1]) is None


def _is_object(key: str) -> bool:
    """واعتبر خدام | تهديدات يعلون جزءا: a noun of saying, and no name."""
    return not is_listed(key) and any(form.kind == "masdar" for form in lookup(key))


def title_at(article: Article, j: int) -> bool:
    """Whether a title with its field stands at ``j``: رئيس الجمعية, الناطق باسم المجلس."""
    key = key_at(article.keys, j)
    if key in _ONE_OF:
        return True
    return _is_title(key) and (not definite(key) or _goes_on(article, j))


def _goes_on(article: Article, j: int) -> bool:
    """حق | الناطق باسم الأمم المتحدة: a title with its field; but إحساس البطل | عند … is one's feeling."""
    after = key_at(article.keys, j + 1)
    return after in _OF_TITLES or definite(after) or after.startswith(LAM)


def named_after_title(article: Article, first: int, j: int) -> bool:
    """وزيرة المرأة | نزيهة العبيدي: after a title that has its article two words some are named by are a name.

    So is one that spells nothing else.
    """
    keys = article.keys
    if not definite(keys[j - 1]) or has_article(article, j) or keys[j - 1] in _LINKS:
        return False
    title = noun(keys[first])
    if title is None or title.kind != "person" or title.number != "s":
        return False
    if j + 1 >= article.text.size or not (is_listed(keys[j]) and _is_unlike_noun(article, j)):
        return _is_foreigner(article, j)
    if keys[j + 1] in _KUNYA or keys[j + 1] in _SECOND_HALVES or is_family_name(article, j + 1):
        return True  # كاملة | أبو ذكري
    if key_at(keys, j + 2) in _SECOND_HALVES and noun(keys[j]) is None:
        return True  # عناية | عز الدين, but الفريق أول شمس الدين
    if not keys[j + 1][0].isalnum() or keys[j + 1] in _COMP:
        owned = keys[j + 1] not in _COMP and article.text.surface(j).endswith(_OWNED)  # عزمه «…»
        return noun(keys[j]) is None and nameable(keys[j]) and not owned
    if not (is_listed(keys[j + 1]) and _is_unlike_noun(article, j + 1)):
        return False
    if _closes(article, j + 2):
        return True
    # النائبة أليكساندريا أوكاسيو كورتيز, but الرقيب أول محمود سالم
    return nameable(keys[j]) and _is_last(article, j + 2)


def _is_foreigner(article: Article, j: int) -> bool:
    """وزير الدفاع الفرنسي | ايرفيه موران، أمس: behind where he is from an unknown word, and a surname at the end."""
    before, key, last = noun(article.keys[j - 1]), article.keys[j], key_at(article.keys, j + 1)
    if before is None or "nationality" not in before.cls or not nameable(key) or is_listed(key) or j in article.cue_at:
        return False
    if has_clitic(key) or possessed(key) is not None or indefinite_accusative(article, j):
        return False
    return is_listed(last) and nameable(last) and not definite(last) and _closes(article, j + 2)


def _is_unlike_noun(article: Article, j: int) -> bool:
    """Whether the word at ``j`` is no known noun, adjectives and nisbas aside, and reports nothing."""
    form = noun_with_clitic(article.keys[j])
    if article.keys[j].endswith(ALEF + TEH):
        return False
    return (
        _could_name(article, j) and j not in article.cue_at and (form is None or (not form[0] and form[1].kind == ""))
    )


def _is_title(key: str) -> bool:
    form = noun(key)
    return form is not None and form.kind == "person" and bool(form.cls & _TITLES) and given_name(key) is None


def is_van(article: Article, j: int) -> bool:
    """لويس فان خال, مايكل فان: no فإن, which nothing but a clause follows."""
    if key_at(article.keys, j) != VAN or article.text.surface(j) != VAN or j == 0:
        return False
    before, after = article.keys[j - 1], key_at(article.keys, j + 1)
    named = nameable(before) and not definite(before)
    closed = after in _COMP or not (after[0].isalnum() or j + 1 in article.opened)
    return named and (closed or (nameable(after) and not definite(after)))


def is_family_name(article: Article, j: int) -> bool:
    """السيد طالب | الرفاعي: whether a word under the article stands at ``j`` that is nothing but a name."""
    key = key_at(article.keys, j)
    return definite(key) and noun(key) is None and is_listed(key) and not is_ordinary(key[2:])


@remembered
def _addresses(key: str) -> bool:
    """الدكتور, السيدة: one person, and a name must follow."""
    title = noun(key) if definite(key) else None
    return title is not None and title.number == "s" and title.lemma in _ADDRESS


def addressed(article: Article, j: int) -> bool:
    """Whether a name begins at ``j``, after a form of address that never stands without one: الدكتور مطر."""
    keys, key = article.keys, article.keys[j]
    if not j or definite(key) or not _addresses(keys[rank_before(keys, j)]):
        return False
    form = noun(key)
    if not _could_name(article, j) or (form is not None and "ordinal" in form.cls):
        return False  # الفريق أول شمس الدين
    if key_at(keys, j + 1) == GOD and article.listed(j) is None:
        return True  # المهندس قسم الله
    if form is not None and form.kind != "" and given_name(key) is None:
        if form.kind == "place" and is_listed(key):
            return given_name(key_at(keys, j + 1)) is not None  # الدكتور نابل عبد الرحيم
        person = form.kind == "person" and is_listed(key)
        if person and (key_at(keys, j + 1) == SERVANT or given_name(key_at(keys, j + 1)) is not None):
            return True  # المهندس إمام عبد المنعم
        person = person and form.lemma not in _ADDRESS
        return person and (is_family_name(article, j + 1) or _is_foreign_at(article, j + 1))
    return nameable(key) or is_listed(key)


def surely_given(keys: list[str], j: int, end: int) -> bool:
    """Whether a given name stands at ``j``; an everyday word only with بن or another name after it: هلال بن ناصر."""
    key, after = keys[j], keys[j + 1] if j + 1 < end else "\n"
    if given_name(key) is not None and not is_weak_name(key):
        return True
    if given_name(key) is None:  # ميرتشا جيوانا
        return is_listed(key) and nameable(key) and nameable(after) and not definite(after) and is_listed(after)
    halves = j + 2 < end and keys[j + 2] in _SECOND_HALVES  # رضا شرف الدين
    return halves or after in _LINKS or after in _SECOND_HALVES or given_name(after) is not None


def ends_definite(key: str) -> bool:
    """الشركة, للسفر, والسياحة: nothing in construct goes on after it."""
    return definite(key) or (key.startswith((WAW + AL, LIL)) and given_name(key) is None and noun(key) is None)  # والده


def whole_name(article: Article, first: int, limit: int) -> int:
    """The end of the name that starts at ``first``, with a surname that spells another word."""
    end = name_end(article.keys, first, limit)
    if end < limit and is_done_by(article.keys, first, end):
        return end
    if end < limit and surname_due(article, first, end):
        end = name_end(article.keys, first, limit, known=end + 1 - first)
    while end - 1 > first and _is_owned(article, end - 1):
        end -= 1
    further = family_end(article, end, limit) if given_name(article.keys[first]) is not None else end
    return further if further == end else name_end(article.keys, first, limit, known=further - first)


def _is_owned(article: Article, j: int) -> bool:
    """رانييري | رضاه: an unlisted word that is a word with a pronoun."""
    surface, key = article.text.surface(j), article.keys[j]
    if not surface.endswith(_PRONOUNS) or given_name(key) is not None or is_listed(key):
        return False
    ending = next(ending for ending in _PRONOUNS if surface.endswith(ending))
    base = key[: -len(ending)]
    owned = len(ending) > 1 or is_weak_name(base) or lookup(base)  # شكره, but هاينتسه
    known = noun(base) is not None or noun(base[:-1] + HEH) is not None or (owned and given_name(base) is not None)
    return len(base) > _SHORTEST and (known or is_ordinary(base))
