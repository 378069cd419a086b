"""Where the noun phrase that names a source ends.

قال   المتحدث باسم التحالف، اللواء جون برينان،   إن
      └ title ───────────┘ └ rank ┘└ name ──┘
"""

from __future__ import annotations

from service.engine.after_names import hyphenated
from service.engine.appositions import apposition, name_ahead
from service.engine.article import Article, once
from service.engine.breaks import is_told_outlet, starts_other
from service.engine.clauses import bare
from service.engine.datives import dative_ends, is_held_at
from service.engine.joined import is_own, joined_ends
from service.engine.lookalikes import is_imam, named_like_time
from service.engine.marks import MARKS
from service.engine.name_words import nameable
from service.engine.naming import borne_by_body, continues_name, find_name, is_surname, name_ends_at
from service.engine.objects import object_starts
from service.engine.origins import from_ends
from service.engine.qualifiers import qualifies
from service.engine.shapes import (
    is_circumstance,
    is_hyphen,
    is_other_cue,
    is_particle,
    is_region,
    is_some_document,
    looks_verbal_noun,
    outlet_end,
)
from service.engine.surnames import addressed
from service.engine.text import key_at
from service.engine.words import definite, is_person, noun
from service.lexicon.affixes import affixes
from service.lexicon.letters import AL, BI_LI, BY_THE, LAM, WA_LI
from service.lexicon.nouns import given_name, possessed
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import ABOUT, AMID, AT, CALLED, FROM, IN, INSIDE, NOT, ON, TO, YEAR

_TIME, _SONS = words_of("time"), words_of("filiation")
_TIME_ADJECTIVES = words_of("time_adjective")
# A body's name in marks, in words; what is longer is what was said.
_LONGEST_BODY = 6
# Every key that begins with a digit is less than this, and none that begins with a letter.
_PAST_DIGITS = ":"
_ADVERBS, _OUTLET_HEADS = words_of("np_stop"), words_of("outlet_head")
_OF_YEAR, _PAST_HYPHEN = words_of("before_year"), 6
_FULL = 2
_SENT = words_as_written("sent")
_GOVERNING = words_of("governing")
_PLACE_PREP = words_of("place_prep")
_ORIGIN_PREP = words_of("origin_prep")
_REPORTERS = words_as_written("reporter")
_PROPER = frozenset({"known", "outlet"})
_HOSTS = frozenset({"place", "organization"})
_SPEAKING_OF = words_of("speaking_of")
_CHARGED, _ATTENDING = words_of("charged"), words_of("attending")
_TITLE_PREP = words_of("title_prep")
_TITLE_PREP_OWN = words_of("title_prep_own")
_MONTH_ORDINALS = words_of("month_ordinal")
_AFTER_TITLE = _TITLE_PREP | _TITLE_PREP_OWN | {AT, TO}
_TAIL = words_of("phrase_tail")
_PRONOUNS_TOO = words_of("pronoun_too")
_POSSESSIVES, _LEVEL = affixes("possessed"), words_of("level")
_TELLING = frozenset({"masdar", "mute", "verb"})


def phrase_end(article: Article, first: int, limit: int) -> int:
    """The token after the noun phrase that starts at ``first``, ``limit`` at most."""
    keys = article.keys
    j = first
    while j < limit:
        key = keys[j]
        if key in MARKS:
            mark = article.opened.get(j)
            if mark is None or mark.close >= limit or article.words_in(j, mark.close) > _LONGEST_BODY:
                return j
            if is_told_outlet(article, first, mark.open):
                return j
            j = mark.close + 1
            continue
        if key == "(":
            close = parenthesis_end(article, j, limit)
            if not close or keys[j - 1] in _TAIL:
                return j  # قال المدير لـ(الصحيفة)
            j = close + 1
            continue
        if key in COMMAS:
            j = apposition(article, first, j, limit)
            if j < 0:
                return -j
            continue
        if j > first and not (keys[j - 1] in _SONS and _fathers(article, first, j)) and _ends_before(article, first, j):
            ahead = name_ahead(article, first, j, limit)
            if not ahead:
                return j
            j = ahead
            if keys[ahead] in MARKS:
                continue
        known = article.listed(j)
        size = known[0] if known is not None else article.listed_under(j) if key[0] in BI_LI and j > first else 1
        j = min(j + (size or 1), limit)
    return j


def parenthesis_end(article: Article, j: int, limit: int) -> int:
    """The closing parenthesis of a short note opened at ``j``, or 0."""
    for k in range(j + 1, min(limit + 1, j + 8, article.text.size)):
        if article.keys[k] == ")":
            return k
    return 0


def _fathers(article: Article, first: int, j: int) -> bool:
    """علي بن | فليس, الناني ولد | اشروقه: after a name and بن stands a name, whatever it is spelt like."""
    keys = article.keys
    follows = j - 1 > first and keys[j][0].isalpha() and keys[j] not in COMPLEMENTIZERS
    before = keys[j - 2]
    return follows and (given_name(before) is not None or (definite(before) and nameable(before)))


@once
def _ends_before(article: Article, first: int, j: int) -> bool:
    """Whether the phrase that started at ``first`` ends before token ``j``."""
    keys = article.keys
    key = keys[j]
    if not key[0].isalnum():
        return key not in "'’./" and not _hyphen_joins(article, first, j)
    if (key < _PAST_DIGITS and _tells_day(article, first, j)) or starts_other(article, first, j):
        return True
    if (
        qualifies(article, first, j)
        or (key in _AFTER_TITLE and _governed(article, first, j))
        or (key == INSIDE and _is_source(keys[first]))
        or (keys[j - 1] == CALLED and possessed(key) is not None)
        or keys[j - 1].removeprefix(AL) in _CHARGED
        or (keys[j - 1].removeprefix(AL) in _ATTENDING and _is_where(key))
    ):
        return False
    if key in _PLACE_PREP:
        return _preposition_ends(article, first, j)
    if key in _ORIGIN_PREP:
        told = key == LAM and outlet_end(article, j)
        return not _reports_for(article, first) if told else from_ends(article, first, j)
    if key in _TIME and key not in _MONTH_ORDINALS and key_at(keys, j + 1) != FROM:
        dated = keys[j - 1] < _PAST_DIGITS and _is_of_date(article, first, j)
        return not (dated or named_like_time(article, j) or addressed(article, j) or is_surname(article, first, j))
    if (key == YEAR and key_at(keys, j + 1) in _TIME_ADJECTIVES) or (key in _OF_YEAR and key_at(keys, j + 1).isdigit()):
        return True  # الفيفا العام الماضي, سمير أمين عام 1954, but الأمين العام
    if continues_name(article, first, j):
        return False
    if key == AMID and j + 1 < len(keys) and is_region(keys[j + 1]):
        return False
    if (is_particle(key) and _is_particle_there(article, j)) or (j in article.cue_at and is_other_cue(article, j)):
        return True
    if key[0] == LAM and outlet_end(article, j):
        return not (_reports_for(article, first) or is_held_at(article, first, j))
    if key[0] in WA_LI and len(key) > 3 and not is_own(key) and noun(key) is None and given_name(key) is None:
        return dative_ends(article, first, j) if key[0] == LAM else joined_ends(article, first, j)
    return object_starts(article, first, j)


def _is_of_date(article: Article, first: int, j: int) -> bool:
    """فريق 14 | آذار, شارع 26 | يوليو: the day that something is called after, right behind the noun in construct."""
    named = noun(article.keys[j - 2]) if first < j - 1 and _is_date(article.keys, j) else None
    if named is None or named.definite:
        return False
    return named.kind in _HOSTS or (named.kind == "person" and j - 2 > first)  # مقرب من فريق 14 آذار


def _tells_day(article: Article, first: int, j: int) -> bool:
    """رئيس الوزراء | 14 آذار: the day something was said on."""
    if not article.keys[j].isdigit() or key_at(article.keys, j + 1) not in _TIME:
        return False
    return _is_date(article.keys, j + 1) and not _is_of_date(article, first, j + 1)


def _is_date(keys: list[str], j: int) -> bool:
    """14 آذار; but 4 مساء and 4 اليوم tell when."""
    return keys[j - 1].isdigit() and keys[j] not in _ADVERBS and not definite(keys[j])


def _is_particle_there(article: Article, j: int) -> bool:
    key = article.keys[j]
    if key in _PRONOUNS_TOO and definite(article.keys[j - 1]) and nameable(key_at(article.keys, j + 1)):
        return False  # الوزيرة الصربية | إلينا ماركوفيتش
    return key != CALLED and not (_is_informed(article, j) or is_imam(article, j) or _is_foreign_article(article, j))


def _is_foreign_article(article: Article, j: int) -> bool:
    """صحيفة | لا ناسيون, جريدة | لا فانغوارديا: spelt like not, before what is no word and right after such a noun."""
    keys, known = article.keys, article.listed(j)
    if known is not None and known[0] > 1:
        return known[1].kind == "outlet"
    return keys[j] == NOT and keys[j - 1] in _OUTLET_HEADS and nameable(keys[j + 1])


def _reports_for(article: Article, first: int) -> bool:
    """مراسل لرويترز, تقرير للجزيرة: what belongs to the outlet it is named with, and does not speak to it."""
    main = noun(article.keys[first])
    return main is not None and (main.kind == "document" or main.lemma in _REPORTERS)


def _is_informed(article: Article, j: int) -> bool:
    """مصدر مطلع, مصدر مطلع الخميس; but مطلع الشهر tells when."""
    after = key_at(article.keys, j + 1)
    told = article.cue_at.get(j + 1)
    free = (
        not after[0].isalnum()
        or is_particle(after)
        or after[0] in BI_LI
        or (told is not None and told.kind in _TELLING)
    )
    free = free and not definite(after)
    return article.keys[j] in _GOVERNING and (
        free or (after in _TIME and _is_source(article.keys[j - 1]) and not definite(article.keys[j - 1]))
    )


def _hyphen_joins(article: Article, first: int, j: int) -> bool:
    """الأفرو-آسيوي, جان-بيار: a dash inside one definite word or one name."""
    keys = article.keys
    if keys[j] not in "-–" or j + 1 >= len(keys):
        return False
    if definite(keys[j + 1]) and definite(keys[j - 1]):
        return True
    if not is_hyphen(article, j) or not hyphenated(keys[j + 1]):
        return False
    name = find_name(article, first, min(j + _PAST_HYPHEN, article.text.size))  # المنسقة آنا|-صوفي لينديغرين
    return name_ends_at(article, first, j) or (name is not None and name[0] < j < name[1])


def _governed(article: Article, first: int, j: int) -> bool:
    """Whether the preposition at ``j`` belongs to the title before it."""
    key = article.keys[j]
    if key == ON and key_at(article.keys, j + 1) in _LEVEL:
        return True  # المكلف بالإعلام | على مستوى المديرية
    before = map(bare, article.keys[max(0, first - 2) : first])
    if key == ABOUT and is_person(article.keys[j - 1]) and not _SPEAKING_OF.isdisjoint(before):
        return False  # عبر هؤلاء المسؤولون | عن خيبة أملهم
    if key in _TITLE_PREP_OWN and _governs(article.keys[j - 1]):
        return True
    if key in _TITLE_PREP and _governs(article.keys[j - 1]):
        deed = article.cue_at.get(j + 1) if key == TO else None
        if deed is not None and deed.kind == "masdar":
            return False  # وخلص الباحث | إلى القول إن
        return key != IN or not (is_circumstance(key_at(article.keys, j + 1)) or _possessed(article, j + 1))
    if key == AT:
        return _is_accredited(article, _title_at(article, first, j), j)
    return key == TO and _is_sent(article, _title_at(article, first, j)) and not name_ends_at(article, first, j)


def _title_at(article: Article, first: int, j: int) -> int:
    """Where the title begins that stands right before ``j``: سالم العلي، | المبعوث الخاص إلى اليمن."""
    if is_person(article.keys[first]):
        return first
    return next((k for k in range(j - 1, first, -1) if is_person(article.keys[k])), first)


def _is_where(key: str) -> bool:
    """أحد المشاركين | بالاجتماع, الحاضرون | في الجلسة: where somebody took part tells who he is."""
    return key == IN or key.startswith(BY_THE)


def _is_accredited(article: Article, first: int, j: int) -> bool:
    """سفير السعودية | لدى لبنان, كاتب الدولة | لدى وزير المالية: with whom somebody holds his office."""
    title, listed = noun(article.keys[first]), article.listed(j + 1)
    host = noun(key_at(article.keys, j + 1)) if listed is None else listed[1]
    if title is None or host is None or title.number != "s":
        return False
    if title.kind == "organization" and host.kind in _HOSTS:
        return True  # النيابة العامة | لدى المحكمة
    if title.kind != "person":
        return False
    told = definite(article.keys[j - 1]) or noun(article.keys[j - 1]) is not None
    office = host.kind == "person" and "role" in host.cls and host.number == "s"
    return told and (office or host.kind in _HOSTS)


def _is_sent(article: Article, first: int) -> bool:
    """Titles that take إلى: مبعوث الأمم المتحدة إلى اليمن, رئيس بعثة الصندوق إلى لبنان."""
    forms = (noun(key) for key in article.keys[first : first + _FULL])
    return any(form is not None and form.lemma in _SENT for form in forms)


def _governs(key: str) -> bool:
    """Participles whose preposition belongs to the title: المسؤول عن، الموقعون على، المقرب من."""
    return bare(key).removeprefix(AL) in _GOVERNING


def _preposition_ends(article: Article, first: int, j: int) -> bool:
    keys = article.keys
    if keys[j] != IN:
        return True
    if j + 1 >= len(keys):
        return True
    nxt, body = keys[j + 1], article.listed(j + 1)
    if body is not None and body[0] > 1 and body[1].kind == "organization" and not name_ends_at(article, first, j):
        return _is_whole_body(article, first, j)  # مسؤولة | في برنامج الأغذية العالمي
    if (
        nxt[0].isdigit()
        or is_circumstance(nxt)
        or is_some_document(nxt)
        or looks_verbal_noun(article, j + 1)
        or _possessed(article, j + 1)
    ):
        return True
    if nxt in MARKS:
        return not _is_body_in_marks(article, first, j)
    proper = noun(keys[first]) if j - 1 == first else None
    if _is_whole_body(article, first, j) and not is_region(nxt):
        return True  # صندوق النقد الدولي | في أحدث تقاريره
    named = name_ends_at(article, first, j) or (proper is not None and bool(proper.cls & _PROPER))
    # مدير مستشفى كمال عدوان | في شمال غزة
    return named and not (is_region(nxt) or borne_by_body(article, first, j))


def _is_whole_body(article: Article, first: int, j: int) -> bool:
    listed = article.listed(first)
    return listed is not None and first + listed[0] == j and j - first > 1


def _is_body_in_marks(article: Article, first: int, j: int) -> bool:
    """``باحثون | في «معهد الطب»``, ``رئيس القسم | في «الشركة»``: where somebody works, not where he said it.

    Nor is what a body is a part of.
    """
    mark = article.opened.get(j + 1)
    if mark is None or article.words_in(mark.open, mark.close) > _LONGEST_BODY:
        return False
    inside, body = noun(article.keys[mark.open + 1]), noun(article.keys[first])
    if inside is not None and inside.kind == "organization" and body is not None and body.kind == "organization":
        return not body.definite  # هيئة الطاقة | في «الإدارة المحلية»
    people = (k for k in range(j - 1, first - 1, -1) if is_person(article.keys[k]))
    title = next(people, None)
    return title is not None and (not definite(article.keys[title]) or article.keys[title - 1] in COMMAS)


def _is_source(key: str) -> bool:
    """مصادر داخل المقاومة: where a source is to be found belongs to its name."""
    main = noun(key)
    return main is not None and "source" in main.cls


def _possessed(article: Article, j: int) -> bool:
    """في محاضرته، في دراستهم: where the subject said it, no part of its title."""
    key = key_at(article.keys, j)
    return possessed(key) is not None and noun(key) is None and not definite(key) and key.endswith(_POSSESSIVES)
