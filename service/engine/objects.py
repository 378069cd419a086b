"""Where a subject ends because the verb's object, or how a thing was said, begins."""

from __future__ import annotations

from service.engine.after_names import FAMILIES
from service.engine.article import Article
from service.engine.bare_objects import goes_on_title, indefinite_starts, is_listed_whole, is_owned
from service.engine.bi_objects import is_its_own, starts_with_bi
from service.engine.lookalikes import is_ali
from service.engine.name_objects import FOLLOWING, follows_name, follows_people, is_apart, is_thing, is_thing_of
from service.engine.name_words import nameable
from service.engine.shapes import (
    adjectival,
    has_tanwin,
    indefinite_accusative,
    is_particle,
    looks_verbal_noun,
)
from service.engine.text import key_at
from service.engine.words import (
    ADJECTIVES,
    definite,
    is_place,
    is_state,
    is_theirs,
    names_party,
    noun,
)
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, BEH, BI_LI, HEH, HER, LIL, MEEM, NOON, OBLIQUE, TEH, TEH_MARBUTA, WAW, YEH
from service.lexicon.nouns import NounForm, given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import ALI, THE_CAPITAL, TO

_TOLD_APART = FOLLOWING - ADJECTIVES
_SCHEDULED, _TIME = words_of("scheduled"), words_of("time")
_DEMONSTRATIVE = words_of("demonstrative")
_EXCELLENCY, _GENERAL = words_of("his_excellency"), words_of("general")  # الأمين العام, no الأمين
_NAMED_BY = words_of("np_prep")
_TAKES_IN = words_as_written("takes_in")
_MANY_PEOPLE = affixes("masculine_plural")
_GLUED = affixes("onto_article")
_OWNERS = (*affixes("pronoun"), *affixes("pronoun_all"))
_JOINED, _LONG_A = WAW + AL, (ALEF, HEH)
_MEN, _FEMININE = WAW + NOON, (HEH, ALEF + TEH)
# How the oblique plural ends with its owner: منخرطيه, منخرطيها. A subject would be منخرطوه.
_LONG_I = (YEH + HEH, YEH + HER)
_ELATIVE, _PAIR = 4, 2
_ACTIVE = 7
_LONGEST_OTHER = 4
_SHORT_ACCUSATIVE = 4
_ACTING_AS = words_of("acting_as")  # مدير الجامعة | بالنيابة
_IMPERSONAL = words_of("impersonal_of")  # الحكومة المعترف | بها
_MANY, _PEOPLE = frozenset({"group", "organization"}), frozenset({"person", "group"})
_PREPS, _KUNYA = words_of("title_prep"), words_of("kunya")
_SECOND_HALVES, _OFFICES = words_of("second_half"), words_as_written("office")
_THINGS = frozenset({"organization", "document", "group"})
_STATES = frozenset({"country", "capital"})
_PROPER = frozenset({"country", "capital", "place"})


def object_starts(article: Article, first: int, j: int) -> bool:
    """After a closed, definite phrase a common noun that is no adjective is the verb's object."""
    keys = article.keys
    key, before = keys[j], keys[j - 1]
    if key in _DEMONSTRATIVE:
        return not _in_construct(keys, first, j)
    if key in _NAMED_BY or key in _ACTING_AS:
        return False
    if key[0] == BEH and len(key) > 3 and given_name(key) is None and noun(key) is None and not is_its_own(keys, j):
        return starts_with_bi(article, first, j)
    planned = key in _SCHEDULED and _tells_of_plan(keys, j + 1)
    if planned or _closes_phrase(article, first, j) or (before == ")" and _is_after_acronym(article, first, j)):
        return True
    if (
        before == TO
        or _is_capital(article, first, j)
        or not (_definite(before) or _is_whole_name(article, first, j) or (definite(key) and _is_closed(before)))
        or (given_name(key) is not None and key_at(keys, j + 1).removeprefix(AL) not in _GENERAL)
        or key.startswith(_GLUED)
    ):
        return False
    form = noun(key)
    after = key_at(keys, j + 1)
    if _is_circumstantial(key):
        return True
    if indefinite_accusative(article, j) or _is_short_accusative(key):
        return given_name(after) is None
    if key[0] in BI_LI and noun(key[1:]) is not None:
        return False
    if not definite(key):
        return indefinite_starts(article, first, j)
    apart = j - 1 == first and after not in _IMPERSONAL and _cannot_describe(form, before, key)
    if apart or _judged_by_body(article, first, j) or _is_one_apart(keys, first, j) or _is_done_by(keys, first, j):
        return True
    thing = is_thing(form) and (
        _is_adjective(before) or _is_plain_document(form, noun(before)) or _is_of_other_gender(form, before)
    )
    if _takes_no_noun(article, first) or (adjectival(key) and not thing) or (form is not None and form.cls & FOLLOWING):
        return False
    if form is not None:
        return form.kind != "person" or form.number == "p"
    named = key in FAMILIES or (given_name(after) is not None and (after != ALI or is_ali(article, j + 1)))
    return (is_ordinary(key[2:]) or bool(lookup(key[2:]))) and not named


def _is_done_by(keys: list[str], first: int, j: int) -> bool:
    """أغلقت بلدية الخليل | المعبر, وزارة الداخلية | الطريق: no adjective of a feminine body, or of what it is of."""
    body, form, key, of = noun(keys[first]), noun(keys[j]), keys[j], keys[j - 1]
    if j - first != _PAIR or body is None or body.kind != "organization" or body.definite or body.gender != "f":
        return False
    place = noun(of)
    whole = definite(of) and of.endswith(_FEMININE)
    if not (whole or (place is not None and place.cls & _PROPER)) or not definite(key) or not adjectival(key):
        return False
    thing = form is not None and form.kind == "organization" and "adj" not in form.cls
    return thing or (form is None and not key.endswith((HEH, ALEF, YEH)) and given_name(key) is None)


def _is_one_apart(keys: list[str], first: int, j: int) -> bool:
    """طالب الأعضاء المعزولون | الأمين العام: no one man's office is in apposition to several people."""
    form, main = noun(keys[j]), noun(keys[first])
    if form is None or form.kind != "person" or form.number != "s" or form.gender != "m" or "role" not in form.cls:
        return False
    several = main is not None and main.kind in _PEOPLE and main.number == "p"
    return several and (j - 1 == first or keys[j - 1].endswith((_MEN, OBLIQUE)))  # but أعضاء المكتب السياسي


def _is_plain_document(form: NounForm | None, before: NounForm | None) -> bool:
    """ناقش الوزير | الملف: a document, though its shape is that of an adjective; but الحكومة المقالة."""
    document = form is not None and form.kind == "document" and "adj" not in form.cls
    return document and before is not None and before.kind == "person"


def _is_of_other_gender(form: NounForm | None, before: str) -> bool:
    """ثمن الأمين العام للحزب | المبادرة: no adjective of what stands behind ل, for it does not agree."""
    owner = noun(AL + before.removeprefix(LIL)) if before.startswith(LIL) else None
    return form is not None and owner is not None and owner.number == form.number == "s" and owner.gender != form.gender


def _tells_of_plan(keys: list[str], j: int) -> bool:
    """اجتماع لجنة النقد المقرر | عقده, المرتقب | الخميس: the meeting is planned, and no part of the body's name."""
    key = key_at(keys, j)
    return key in _TIME or (key.endswith(_OWNERS) and not definite(key))


def _is_closed(before: str) -> bool:
    """الهيئة العامة للاستثمار | الاتهامات, مديرية الصحة بجدة | الأمر: what follows is in no construct with it."""
    return before.startswith(LIL) or (before[0] == BEH and is_place(before[1:]))


def _takes_no_noun(article: Article, first: int) -> bool:
    """``قال أستاذ الأزمات | الحرجة``: what قال has for its object is a clause."""
    cue = article.cue_at.get(first - 1)
    return cue is not None and cue.kind == "verb" and cue.lemma in _TAKES_IN


def _is_after_acronym(article: Article, first: int, j: int) -> bool:
    """الاتحاد الدولي (فيفا) | تحديد الموعد, الوكالة (ناسا) | مشروعا: what was done, behind the short name of a body."""
    key, body = article.keys[j], noun(article.keys[first])
    everyday = is_ordinary(key) and not definite(key) and noun(key) is None
    everyday = everyday and body is not None and body.kind == "organization"
    return everyday or indefinite_accusative(article, j) or looks_verbal_noun(article, j)


def _bears_no_name(article: Article, j: int) -> bool:
    """أوقفت الشرطة | سامي الكردي: no person's name follows a body that has the article."""
    key, body = article.keys[j], noun(article.keys[j - 1])
    if body is None or body.kind != "organization" or not body.definite or "known" in body.cls:
        return False
    if key in _KUNYA:
        return True  # التقت الصحيفة | أم خالد
    return given_name(key) is not None and not is_weak_name(key) and noun(key) is None


def _cannot_describe(form: NounForm | None, before: str, key: str) -> bool:
    """الحكومة | المقترح, الجيش | العملية, حماس | المقترح: an adjective agrees with its noun, and no name takes one."""
    if key.endswith((ALEF, YEH)) or not adjectival(key):
        return False  # العليا, الكبرى, الدولي
    feminine = key.endswith(HEH)  # بيان الوزارة | الصادر, but وزارة العدل الأميركية
    if form is not None and (form.kind == "person" or form.cls & (FOLLOWING if feminine else _TOLD_APART)):
        return False
    if names_party(before) and not definite(before):
        return True
    described = noun(before)
    if described is None or described.kind not in _MANY or described.number != "s" or not described.definite:
        return False
    return described.gender == ("m" if feminine else "f")


def _is_whole_name(article: Article, first: int, j: int) -> bool:
    """Whether what stands before ``j`` is definite without the article, and in construct with nothing."""
    if j - 1 in article.closed:
        return _is_called(article, first, j)
    return _is_proper(article, first, j) or (j - first > 1 and _is_of_foreign(article, j))


def _is_proper(article: Article, first: int, j: int) -> bool:
    """إيران | برنامجا, مسؤول صحي في واسط | إصابة: a state or a place is definite without the article."""
    before, form = noun(article.keys[j - 1]), noun(article.keys[j])
    if before is not None and before.kind == "organization" and "known" in before.cls:
        described = j - first > 1 and definite(article.keys[j]) and article.keys[j].endswith(HEH)  # شركة جوجل العملاقة
        return not described and (form is None or not form.cls & _PROPER)  # حركة طالبان | القرار
    if before is None or not before.cls & _PROPER or key_at(article.keys, j + 1) in _SECOND_HALVES:
        return False  # حركة طالبان باكستان | بيت الله محسود
    # دعت باريس | طهران, أبلغت قطر | مصر
    return form is None or not form.cls & _PROPER or (j - 1 == first and not _STATES.isdisjoint(before.cls & form.cls))


def _is_of_foreign(article: Article, j: int) -> bool:
    """رئيس نادي ريفر بليت | الأجواء, مدرب تشسكا | ندمه: a foreign name is in construct with nothing."""
    key, before = article.keys[j], article.keys[j - 1]
    if noun(before) is not None or noun(key) is not None or not nameable(before):
        return False
    if definite(key):
        named = is_listed(key) or key in article.surnames
        return is_listed(before) and is_ordinary(key[2:]) and not (adjectival(key) or named)
    return is_owned(article, j)


def _is_circumstantial(key: str) -> bool:
    """كشفها القرصان الإسرائيلي | معرفا عن نفسه: after a definite noun, an indefinite participle in the accusative."""
    return key[0] == MEEM and key[-1] == ALEF and len(key) > _LONGEST_OTHER and noun(key) is None and not is_listed(key)


def _is_short_accusative(key: str) -> bool:
    """خصص المؤتمر | جزءا, طلب النائب | وقتا: a short everyday noun with the alif of the accusative, and no name."""
    return len(key) == _SHORT_ACCUSATIVE and key[-1] == ALEF and is_everyday(key[:-1]) and not is_listed(key)


def _is_called(article: Article, first: int, j: int) -> bool:
    """مصادر «عكاظ» | تأجيل المباراة: whether a name in marks stands right before ``j``; it makes its noun definite."""
    mark = article.closed.get(j - 1)
    if mark is None:
        return False
    if definite(article.keys[j]):
        return mark.open == first and is_ordinary(article.keys[j][2:]) and not adjectival(article.keys[j])
    return mark.open > first and is_everyday(article.keys[j])


def _closes_phrase(article: Article, first: int, j: int) -> bool:
    """Whether what stands before ``j`` leaves no room for it in the phrase."""
    key, before = article.keys[j], article.keys[j - 1]
    if (key[-1] in _LONG_A and _tells_how(article, j)) or (before.startswith(LIL) and _after_dative(key)):
        return True
    if key.endswith(OBLIQUE) and _are_met(article, j):
        return True
    if (key[-2:] in _LONG_I or key[-3:] in _LONG_I) and _are_their_people(article, j):
        return True
    if (before.endswith(_MEN) and _after_nun(key, before)) or _closed_indefinite(article, first, j):
        return True
    if j - 1 == first and _bears_no_name(article, j):
        return True
    return follows_name(article, first, j) or follows_people(article, first, j) or _of_others(article, first, j)


def _are_met(article: Article, j: int) -> bool:
    """التقت الصحيفة | مراجعين, شرطة دبي | شخصين, الأمن | عمليتين: several, in the oblique, after what is whole."""
    key, before = article.keys[j], article.keys[j - 1]
    closed = j - 1 in article.closed or is_place(before) or (definite(before) and noun(before) is not None)
    form = noun(key) if closed else None
    if form is None:
        return closed and _is_plain_dual(key)
    people = form.kind in _PEOPLE and form.number in ("d", "p")
    return not form.definite and (people or form.number == "d")


def _is_plain_dual(key: str) -> bool:
    """منزلين: two of an everyday noun, and no name."""
    everyday = len(key) > _LONGEST_OTHER and is_everyday(key.removesuffix(OBLIQUE))
    return everyday and not definite(key) and not is_listed(key) and given_name(key) is None


def _are_their_people(article: Article, j: int) -> bool:
    """دعا الاتحاد | منخرطيه: people in the oblique plural with their owner, after what is whole; but مديرية."""
    before = article.keys[j - 1]
    owned = possessed(article.keys[j]) if definite(before) or before.startswith(LIL) else None
    if owned is None or article.text.surface(j)[-1] == TEH_MARBUTA:
        return False
    return owned.kind == "person" and owned.number == "p"


def _are_others(main: NounForm | None, form: NounForm) -> bool:
    """مفتي السعودية | المسلمين: a plural adjective that describes nothing in the phrase stands for people."""
    return form.kind == "" and form.gender == "m" and main is not None and main.number == "s"


def _tells_how(article: Article, j: int) -> bool:
    """المحكمة | تأييدًا لادعائها: a word with tanwin tells how or why; but مصدر أعلى مقامًا."""
    key, before = article.keys[j], article.keys[j - 1]
    elative = len(before) == _ELATIVE and before[0] == ALEF
    described = noun(before) or noun(before[:-1]) if before.endswith(ALEF) else None
    if described is not None and noun(key[:-1]) is not None:
        return False  # لكن مسؤولاً أميركياً كبيراً
    return has_tanwin(article, j) and given_name(key) is None and not elative


def _after_dative(key: str) -> bool:
    """استبعد مصدر متابع للملف | حدوث اختراق: an everyday noun without the article after one with it and لـ."""
    form = noun(key)
    common = is_everyday(key) if form is None else "quantifier" in form.cls
    return common and not (definite(key) or key.endswith(HEH))


def _after_nun(key: str, before: str) -> bool:
    """تداول ناشطون | مقطعا: a plural that keeps its نون is in construct with nothing."""
    many = None if definite(before) else noun(before) or noun(before.removeprefix(WAW))
    if many is None or many.kind != "person" or many.number != "p" or key.endswith(_MANY_PEOPLE):
        return False
    form = noun(key)
    thing = is_everyday(key) if form is None else _is_thing_or_deed(form)
    return thing and not is_particle(key)


def _is_thing_or_deed(form: NounForm) -> bool:
    """أكد مختصون | مشاركة المرأة: after men a verbal noun, though it is spelt like a woman who does it."""
    deed = form.kind == "person" and form.gender == "f" and form.number == "s"
    return (is_thing(form) or deed) and not form.definite


def _is_capital(article: Article, first: int, j: int) -> bool:
    """العاصمة الألمانية | برلين: the name of the capital in apposition."""
    form = noun(article.keys[j])
    if form is None or not form.cls & {"capital", "place"}:
        return False
    return any(key.endswith(THE_CAPITAL) for key in article.keys[max(first, j - 2) : j])


def _in_construct(keys: list[str], first: int, j: int) -> bool:
    """محامو | هذه الشركة, مديرة | هذه المؤسسة: one, or a plural without its نون, is of what is pointed at."""
    form = noun(keys[j - 1])
    if form is None or form.kind not in ("person", "organization") or form.definite or j - first > 1:
        return False
    owned = form.number == "s" or (form.kind == "person" and form.number == "p" and keys[j - 1].endswith((WAW, YEH)))
    return owned and j + 1 < len(keys) and definite(keys[j + 1])


def _of_others(article: Article, first: int, j: int) -> bool:
    """أبلغت المنظمة | المزارعين: after a definite noun for one, with its adjectives, people are the object."""
    form, k = noun(article.keys[j]), j
    if form is None or form.number != "p" or not _definite(article.keys[j - 1]):
        return False
    if form.kind not in ("person", "group") and not _are_others(noun(article.keys[first]), form):
        return False
    while k - 1 > first and _is_adjective(article.keys[k - 1]) and not is_state(article.keys[k - 1]):
        k -= 1
    described = noun(article.keys[k - 1])
    one = described is not None and (described.number == "s" or is_state(article.keys[k - 1]))
    return one and given_name(article.keys[j]) is None


def _definite(key: str) -> bool:
    joined = key.startswith(_JOINED) and noun(key) is None  # والسياحة, but والي
    return definite(key) or joined or key in _EXCELLENCY or is_theirs(key)


def _judged_by_body(article: Article, first: int, j: int) -> bool:
    """محكمة التمييز الكويتية | الحكم: after a body and its adjective a definite person is no apposition.

    But in الحركة الأسيرة it is the adjective.
    """
    keys = article.keys
    main, form = noun(keys[first]), noun(keys[j])
    if main is None or main.kind != "organization" or form is None:
        return False
    whole = is_listed_whole(article, first, j)  # وصفت منظمة العفو الدولية | الحكم
    if whole or (j - 1 == first and main.definite):  # طالبت النقابة | الرئيس خالدا
        person = form.kind == "person" and form.definite and "role" in form.cls and "adj" not in form.cls
        agrees = main.gender == form.gender == "f" and form.lemma not in _OFFICES and key_at(keys, j + 1) not in _PREPS
        return person and not (agrees or _describes_body(main, form, keys[j]))
    if not _is_adjective(keys[j - 1]):
        return False
    after = key_at(keys, j + 1)
    alone = not nameable(after) and noun(after) is None
    # السلطات المصرية | الناشط: no adjective of theirs
    apart = "adj" not in form.cls or (form.gender == "m" and keys[j - 1].endswith(HEH) and not keys[j].endswith(HEH))
    return form.kind == "person" and form.definite and apart and alone


def _describes_body(main: NounForm, form: NounForm, key: str) -> bool:
    """الشركة | المالكة, المنصة | العارضة: what a feminine body does, spelt like a woman who does it."""
    does = len(key) == _ACTIVE and key[len(AL) + 1] == ALEF and "honorific" not in form.cls
    return does and form.gender == main.gender == "f"


def _is_adjective(key: str) -> bool:
    form = noun(key)
    return form is not None and form.kind == "" and bool(form.cls & ADJECTIVES)


def _is_everyday_thing(article: Article, j: int) -> bool:
    """ارتفاع, نتائج; but an adjective (سرية), a participle (متخصص) or a verb (نشرها) may describe another."""
    key = article.keys[j]
    if noun(key) is not None or not is_everyday(key) or definite(key) or is_particle(key):
        return False
    describes = key.endswith((HEH, YEH, HER)) or key[0] in (MEEM, *BI_LI, WAW)
    return not (describes or j in article.acts_at or lookup(key))


def _is_deed_of_body(article: Article, first: int, j: int) -> bool:
    """وثقت منظمة محلية | عشرين انتهاكا, أطلقت جمعية خيرية | حملة: no noun goes on a body behind its adjective."""
    head, before, key = noun(article.keys[first]), noun(article.keys[j - 1]), article.keys[j]
    if head is None or before is None or head.definite or head.number != "s" or j - first != _PAIR:
        return False
    if before.kind or (head.gender == "f") is not article.keys[j - 1].endswith(HEH):
        return False
    form = noun(key)
    if form is not None:
        return form.kind in _THINGS and not form.definite and "adj" not in form.cls
    return is_everyday(key) and not (is_particle(key) or key.endswith((HEH, YEH)) or key[0] in (*BI_LI, WAW))


def _closed_indefinite(article: Article, first: int, j: int) -> bool:
    """After an indefinite adjective no noun is in construct any more: نائب فرنسي | عدم اعتراضهم."""
    key, head, before = article.keys[j], noun(article.keys[first]), noun(article.keys[j - 1])
    if head is None or before is None or before.definite or not before.cls & ADJECTIVES:
        return False
    if goes_on_title(article.keys, first, j):
        return False
    if head.kind == "document":
        return j - first > 1 and _is_everyday_thing(article, j)  # توقع تقرير حديث | ارتفاع الأسعار
    if head.kind not in _PEOPLE:
        return head.kind == "organization" and _is_deed_of_body(article, first, j)
    form, named, last = noun(key), given_name(key) is not None, article.keys[j - 1]
    elative = len(last) == _ELATIVE and last[0] == ALEF  # أبرز مساعدي الرئيس, أعلى مقاما
    if j - first > 1 and not (elative or named) and form is None and indefinite_accusative(article, j):
        return True  # مصادر عسكرية | سابقا
    if before.kind != "":
        return False
    agrees = head.number == "p" or (head.gender == "f") is last.endswith(HEH)
    if agrees and j - first > 1 and is_apart(article.keys, j):
        return True
    if form is not None and form.kind in ("person", "group") and form.number == "p" and head.number == "s":
        return not form.definite and not elative  # أبلغ جنرال بارز | أعضاء المجلس
    if agrees and j - first > 1 and form is not None and form.kind == "document" and not (form.definite or elative):
        return True  # رفع محام شهير | دعوى
    feminine = key.endswith(HEH) and (head.gender == "f" or head.number == "p")
    further = key[0] in (*BI_LI, WAW) and not (key[0] == WAW and is_thing_of(article, j))
    return is_ordinary(key) and not (further or feminine or form is not None or named)
