"""The source that an "according to" phrase names, and whom somebody quotes or was told by."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.cues import CueAt
from service.engine.labels import is_label
from service.engine.mentions import NounPhrase, is_like_name, phrase_at, speaks, under_lam
from service.engine.name_words import nameable
from service.engine.own_statements import owner_of_own
from service.engine.shapes import can_start, is_particle, is_relation, outlet_end
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import (
    definite,
    is_known_name,
    is_nominal,
    is_outlet,
    is_person,
    is_theirs,
    noun,
    without_preposition,
)
from service.lexicon.actions import ACTS
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, ALEF_HAMZA, BEH, BI_LI, HEH, HER, LAM, TEH, TEH_MARBUTA, WAW, YEH
from service.lexicon.nouns import given_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, AN, FROM, ON, THAT, TO, WHAT

_NO_SOURCES, _CHARGES = words_of("no_source"), words_of("charges")
_COMP_FA, _COPULA = words_of("comp_fa"), words_of("copula")
_DEMONSTRATIVE, _QUANTIFIERS = words_of("demonstrative"), words_of("quantifier")
_RELATIVE, _TIME = words_of("relative"), words_of("time")
_NEGATIONS, _NEGATED = words_of("negation"), words_of("negated")
_WORDS_OF = words_as_written("words_of")
_LEARNING = words_as_written("learning")
_QUOTING, _RELAYS = words_of("quoting"), words_of("relay_prep")
_PRINTING, _PRESENT, _OBJECTS = words_of("printing"), (YEH, TEH), (HEH, HER)
_REPORTERS = words_as_written("reporter")
_BASED, _ON = words_of("based"), frozenset({ON, TO})
_NEAR, _FEWEST = 8, 2
_TELLING = frozenset({"say", "show", "know"})
_GOT, _GOT_REACH = words_of("got"), 3
_THEY_DID = WAW + ALEF
_OF_PAPER = _GOT | words_of("came_from")
_ON_WHAT = words_as_written("on_what")
_REPORTS, _OWN_FIGURES = words_as_written("report"), words_as_written("own_figures")
_WITH_IT = words_of("of_them")
_FULL, _BODIES = 2, frozenset({"group", "organization"})
_ALONE = 5
#: How many words a later name has at most: فان دن بيرغ.
LONGEST_LATER = 3
_ADDRESSING = words_as_written("addressing")
_TO_OUTLET, _OUTLETS = words_of("to_outlet"), words_of("outlet_head")
_BY_THEM = with_pronouns(BEH)
_BEFORE_SOURCE = _TO_OUTLET | {WHAT, TO, ABOUT}


def according_source(article: Article, cue: CueAt, limit: int) -> NounPhrase | None:
    """The source after ``بحسب`` or ``كما قال``, or ``None`` when what follows can say nothing."""
    first = cue.end
    if not _GOT.isdisjoint(article.keys[first - 1 : first + _GOT_REACH]) and (giver := _giver(article, cue, limit)):
        return giver
    if cue.kind == "as_said":
        first += article.keys[first : first + 1] == [THAT]  # كما نقلت ذلك الوكالة
        phrase = subject_after(article, first, limit)
        if phrase is None or not (
            speaks(article, phrase) or _are_some(article, phrase) or _is_theirs(article, phrase.first)
        ):
            return None
        return _quoted_by(article, cue, phrase, limit) or phrase
    while first < limit and article.keys[first] in _BEFORE_SOURCE:
        first += 1
    if (owner := _owner_of_said(article, cue, first, limit)) is not None:
        return owner
    stated = article.cue_at.get(first)
    if stated is not None and stated.kind == "verb" and article.keys[first - 1] == WHAT:
        first = stated.end  # وفق ما أعلنته الحماية المدنية
    first += first < limit and article.keys[first] in _PRINTING and article.keys[first - 1] == WHAT
    limit = _to_words(article, first + (not cue.gender), limit)
    if first < limit and owner_of_own(article.keys[first]):
        return NounPhrase(first, first + 1, noun(article.keys[first]), None)  # وفق تغريدته
    if first >= limit or not can_start(article, first):
        return _surname(article, cue, first, limit)
    phrase = phrase_at(article, first, limit)
    if phrase is None or not _is_source(article, phrase):
        return _surname(article, cue, first, limit)
    return _who_told(article, phrase, limit) or phrase


def _owner_of_said(article: Article, cue: CueAt, first: int, limit: int) -> NounPhrase | None:
    """``وفق تصريحات | للوزير``, ``بحسب تصريح | أدلى به الوزير``: whose the words are that the cue ends in."""
    if cue.phrase is None or cue.gender or len(cue.phrase.text.split()) < _FULL or first >= limit:
        return None
    if (owner := under_lam(article, first, limit)) is not None:
        return None if is_outlet(owner.head) else owner  # تصريحات لرويترز: whom they were made to
    made = first + (key_at(article.keys, first + 1) in _BY_THEM)
    told = made + 1 if made > first or _gave(article, first) else 0
    teller = subject_after(article, told, limit) if told and told < limit else None
    return teller if teller is not None and speaks(article, teller) else None


def _giver(article: Article, cue: CueAt, limit: int) -> NounPhrase | None:
    """``حسب ما علمت الصحيفة من | مصدر``, ``وفق معطيات حصلت عليها من | الجمعية``: who let an outlet know."""
    keys = article.keys
    near = range(cue.end - 1, min(limit, cue.end + _GOT_REACH))
    got = next((j for j in near if keys[j] in _GOT), None)
    told = noun(keys[cue.end]) if got is not None and got >= cue.end else None
    if got is None or (told is not None and told.lemma in _REPORTS):
        return None
    for j in range(got + 1, min(limit - 1, got + _NEAR)):
        if keys[j] == COMMA:
            break
        if keys[j] == FROM and can_start(article, j + 1):
            phrase = phrase_at(article, j + 1, limit)
            return phrase if phrase is not None and speaks(article, phrase) else None
    return None


def _are_some(article: Article, phrase: NounPhrase) -> bool:
    """``حسبما ذكر عدد من المتسوقين``: people counted, whatever they are."""
    return article.keys[phrase.first] in _QUANTIFIERS and key_at(article.keys, phrase.first + 1) == FROM


def _quoted_by(article: Article, cue: CueAt, phrase: NounPhrase, limit: int) -> NounPhrase | None:
    """``حسبما نقلت الوكالة عن | الشرطة``, ``وفق ما أوردت على لسان | الوزير``: whom the outlet that tells it quotes."""
    after = key_at(article.keys, phrase.end)
    at = phrase.end + 1 + (after == ON and key_at(article.keys, phrase.end + 1) in _RELAYS)
    if cue.cls != "relay" or not (after == ABOUT or at > phrase.end + 1) or at >= limit:
        return None
    quoted = phrase_at(article, at, limit)
    return quoted if quoted is not None and speaks(article, quoted) else None


def _who_told(article: Article, phrase: NounPhrase, limit: int) -> NounPhrase | None:
    """``حسب المعلومات التي نشرها | الإنتربول``: who told what a source is, in the relative clause on it."""
    told = phrase.head is None or (phrase.head.kind == "document" and phrase.head.lemma not in _REPORTS)
    made = phrase.first + 1
    if told and phrase.head is not None and phrase.name is None and made + 1 < limit and _gave(article, made):
        giver = subject_after(article, made + 1, limit)  # معطيات قدمتها الوزارة
        if giver is not None and speaks(article, giver):
            return giver
    verb = phrase.end + 1
    if not told or phrase.name is not None or verb + 1 >= limit or article.keys[phrase.end] not in _RELATIVE:
        return None
    verb += article.keys[verb + 1] in _WITH_IT or article.keys[verb + 1] in _BY_THEM  # أدلى بها
    if not article.keys[verb].endswith(_OBJECTS):
        return None
    teller = subject_after(article, verb + 1, limit)
    return teller if teller is not None and speaks(article, teller) else None


def _gave(article: Article, j: int) -> bool:
    """معطيات | قدمتها, أرقام | أعلنتها: the verb with the pronoun of the figures before it."""
    key = article.keys[j]
    return key.endswith(TEH + HER) and noun(key) is None and not definite(key)


def _to_words(article: Article, first: int, limit: int) -> int:
    """``برأي الخبير “مغامرة غير محسوبة”``: a source ends where words in marks begin that are no label."""
    for mark in article.marks_in(first, min(limit, first + _NEAR)):
        if not mark.closed or article.words_in(mark.open, mark.close) < _FEWEST or is_label(article, mark):
            continue
        if article.keys[mark.open - 1] == ABOUT:
            continue  # تقرير صادر عن «وحدة الدعم الطبي»
        title = noun(article.keys[mark.open + 1])  # لنتائج «تقرير الإعلام العربي»
        if mark.open == first or title is None or title.kind != "document" or title.definite:
            return mark.open
    return limit


def is_of_rule(article: Article, j: int) -> bool:
    """``وفق | توجيهات الوزير``, ``وفقا | للقانون``: what something is done by, which says nothing."""
    key = key_at(article.keys, j)
    if given_name(key) is not None and is_listed(key_at(article.keys, j + 1)):
        return False  # بحسب عمر سليمان
    return key.removeprefix(AL) in _NO_SOURCES or without_preposition(key).removeprefix(AL) in _NO_SOURCES


def _surname(article: Article, cue: CueAt, j: int, limit: int) -> NounPhrase | None:
    """``بحسب شولز فإن``, ``على حد قول شولز.``: one word that may be a name, and the claim or the end right after it."""
    if j >= limit:
        return None
    if (later := _later_name(article, j, limit)) is not None:
        return later
    key, after = article.keys[j], key_at(article.keys, j + 1)
    met = key in article.surnames and (is_listed(key) or nameable(key))  # كريم خان … بحسب خان
    if not (met or nameable(key)):
        return None
    claims = after in _COMP_FA or (after == COMMA and key_at(article.keys, j + 2) in _COMP_FA)
    ends = (met or _owns_words(cue) or is_known_name(key)) and not after[0].isalpha()
    claims = claims or (met and after in _RELATIVE)
    return NounPhrase(j, j + 1, None, (j, j + 1)) if claims or ends else None


def _later_name(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``… كيت ماكليود … وفق ماكليود``, ``وبحسب فان دن بيرغ، فإن``: the end of the name of a source met before."""
    for end in range(min(limit, j + LONGEST_LATER), j, -1):
        after = key_at(article.keys, end)
        if tuple(article.keys[j:end]) in article.later_names and (after in _COMP_FA or not after[0].isalpha()):
            return NounPhrase(j, end, None, (j, end))
    return None


def _owns_words(cue: CueAt) -> bool:
    """``على حد قول``: whose words they are is somebody."""
    return cue.phrase is not None and cue.phrase.text.split()[-1] in _WORDS_OF


def _is_source(article: Article, phrase: NounPhrase) -> bool:
    """No law, rule, need or date speaks; but ``بياناتها`` do for whose they are."""
    key = article.keys[phrase.first]
    if key in _DEMONSTRATIVE and phrase.first + 1 < phrase.end:
        key = article.keys[phrase.first + 1]  # بحسب هذا الدستور
    stem = key.removeprefix(AL)
    full = phrase.name is not None and phrase.name[1] - phrase.name[0] >= _FULL  # بحسب كمال بوقرة
    if stem in _NO_SOURCES and key_at(article.keys, phrase.first + 1) in _CHARGES:
        return True  # بحسب لائحة الاتهام
    if key.endswith(_OBJECTS) and (owned := possessed(key)) is not None and owned.lemma in _OWN_FIGURES:
        return True
    if phrase.head is not None and "honorific" in phrase.head.cls and phrase.name == (phrase.first + 1, phrase.end):
        return True  # بحسب الحاجة زهرة
    if full and phrase.name is not None and phrase.name[0] == phrase.first and given_name(key) is not None:
        return True  # وفقا لعمر سليمان, but عمر المريض is his age
    listed = article.listed(phrase.first) if stem in _NO_SOURCES else None
    if listed is not None and listed[0] > 1 and listed[1].kind == "organization":
        return True  # بحسب المبادرة المصرية للحقوق الشخصية
    if full and phrase.head is not None and phrase.head.kind == "person" and definite(key):
        return True  # بحسب الحكم السعودي سامي حداد
    if stem in _NO_SOURCES or (phrase.head is None and not full and is_ordinary(key)):
        return False
    return speaks(article, phrase) or is_like_name(article, phrase) or _is_theirs(article, phrase.first)


def _is_theirs(article: Article, j: int) -> bool:
    """``بحسب زوجته``, ``كما أعلنت عائلته``, ``وفق ناديها``: who, or which body, is of whom the text is about."""
    key = article.keys[j]
    if _is_need(key):
        return False
    if is_relation(key) or is_theirs(key):
        return article.text.surface(j)[-1] != TEH_MARBUTA
    if not key.endswith(_OBJECTS) or noun(key) is not None or given_name(key) is not None:
        return False
    owned = possessed(key)
    return owned is not None and owned.kind in _BODIES and owned.lemma not in _NO_SOURCES


def _is_need(key: str) -> bool:
    """حاجته, رغبتها: what something is done by, with the pronoun of whose it is."""
    bare = next((key.removesuffix(owner) for owner in _OBJECTS if key.endswith(owner)), key)
    return bare.endswith(TEH) and bare[:-1] + HEH in _NO_SOURCES


def goes_around(article: Article, cue: CueAt, end: int, limit: int) -> bool:
    """Whether the claim goes on after its source, which ends at ``end``, rather than end with it."""
    if end + 2 >= limit:
        return False
    key = article.keys[end]
    if _is_unfinished(article, cue.first) and (key[0].isalpha() or end in article.opened):
        return True
    if key == AN and _is_awaited(article, cue.first - 1, end):
        return True
    if key == COMMA:
        # الخطة بحسب الوزير، لا تتعارض مع القانون; ولا تزال المدينة، بحسب السكان، محرومة من المياه
        return article.keys[end + 1] in _NEGATIONS or _is_unsaid_yet(article, cue.first)
    if key in _BASED and article.keys[end + 1] in _ON:
        return False  # وفقا لحسابات لرويترز | بناء على متوسط السعر
    if key in _NEGATED:
        return True  # هناك سلع حسب البيانات غير مسجلة
    if not key[0].isalpha() or key in _RELATIVE or is_particle(key) or is_of_saying(key):
        return False
    if _tells_of_some(article, cue, end):
        return False
    if _describes_count(article, cue.end, end) or (key in _TO_OUTLET and end + 1 in article.opened):
        return False  # حسبما أفاد مصدر أمني | لـ«الخبر»
    if key[0] == LAM and (outlet_end(article, end) or _is_reporter(key[1:])):
        return False  # وفق ما ذكر الوزير | لمراسل الصحيفة في موقع الحدث
    if cue.kind == "as_said" and (cue.lemma in _ADDRESSING or _is_outlet(article, end)):
        return False  # على ما أفاد مصدر قضائي | وكالة فرانس برس, كما أخبر فلان | المحكمة
    joined = bare(key) != key and noun(key) is None and is_nominal(bare(key))
    if joined and is_person(article.keys[cue.end]):
        return False  # بحسب نائب الرئيس للشحن | وطائرات الشحن
    after = article.cue_at.get(end)
    return after is None or (after.kind != "participle" and not key.startswith(WAW))


def _is_reporter(key: str) -> bool:
    form = noun(key)
    return form is not None and form.lemma in _REPORTERS


def _is_outlet(article: Article, j: int) -> bool:
    """رويترز, وكالة فرانس برس, صحيفة «كذا»: whom somebody told it."""
    form = noun(article.keys[j])
    return article.keys[j] in _OUTLETS or (form is not None and form.kind == "outlet")


def _describes_count(article: Article, first: int, end: int) -> bool:
    """``وفق حصيلة جديدة | أعلنتها الحكومة``, ``وفق تعداد لرويترز | يستند إلى أرقام``: a verb tells of the figures."""
    key, count = article.keys[end], noun(article.keys[first]) or noun(without_preposition(article.keys[first]))
    if count is None or count.kind != "document" or count.definite or noun(key) is not None:
        return False
    if key in _OF_PAPER:
        return True  # وفق تقرير | حصلت عليه الصحيفة
    if definite(article.keys[end - 1]):
        return False
    return key[0] in _PRESENT or key.endswith(_OBJECTS)


def _tells_of_some(article: Article, cue: CueAt, end: int) -> bool:
    """``، وفق مصادر | تحدثت إلى الصحيفة``, ``، بحسب عمال | حضروا الجلسة``: behind a comma, what some people did."""
    source, verb = article.keys[cue.end : end], article.cue_at.get(end)
    if article.keys[cue.first - 1] != COMMA or (any(map(definite, source)) and FROM not in source):
        return False
    if article.keys[end].endswith(_THEY_DID) or article.acts_at.get(end) is not None:
        return True
    return verb is not None and verb.form is not None and verb.form.kind == "verb" and verb.form.tense == "past"


def _is_unfinished(article: Article, end: int) -> bool:
    """``الثورة التي تستند | بحسب الباحث``, ``وباتت | وفق المصدر``, ``تعود | حسبهم إلى``: a verb waits for more."""
    verb = article.keys[end - 1]
    if bare(verb)[0] in _PRESENT and bare(verb) in ACTS and noun(verb) is None and not is_listed(verb):
        return True
    return article.keys[end - 2] in _RELATIVE or verb in _COPULA


def _is_unsaid_yet(article: Article, end: int) -> bool:
    """``ولا تزال المدينة، | بحسب``, ``وباتت القرى | بحسب``: a copula and its subject alone."""
    first = article.text.sentence(end)[0]
    return any(article.keys[j] in _COPULA for j in range(max(first, end - _ALONE), end - 1)) and end - first <= _ALONE


def _is_awaited(article: Article, verb: int, that: int) -> bool:
    """``حاول | بحسب الشرطة | أن يهرب``: the word before the source is no verb of saying, and takes أن."""
    written = article.text.surface(that).startswith(ALEF_HAMZA)
    return written and article.keys[verb][0].isalpha() and verb not in article.cue_at


def is_of_saying(key: str) -> bool:
    """``… أمس``, ``… لوكالة الأنباء``, ``… بالجزائر``: when, to whom and where it was said."""
    if key in _TIME:
        return True
    form = noun(without_preposition(key)) if key[0] in BI_LI and noun(key) is None else None
    if form is None:
        return False
    return form.kind in ("outlet", "organization", "place") or bool(form.cls & {"outlet", "country", "capital"})


def is_on_what(cue: CueAt) -> bool:
    """``ردا على ما وصفته``: without a comma before it, ``على ما`` is *to what*, not *as*."""
    return cue.kind == "as_said" and cue.phrase is not None and cue.phrase.text in _ON_WHAT


def quoted_by(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``ذكرت الصحيفة نقلا عن مصدر أن``: who is quoted speaks, not who passes it on."""
    keys = article.keys
    for j in range(first, min(limit, first + 25) - 2):
        if keys[j] in _QUOTING and keys[j + 1] in _RELAYS and can_start(article, j + 2):
            return phrase_at(article, j + 2, limit)
    return None


def _passed_on(article: Article, cue: CueAt, limit: int) -> NounPhrase | None:
    """``كشفت الصحيفة عن مصادر مطلعة أن``: an outlet's word of its sources; but ``عن مصادر الطاقة`` is a topic."""
    if cue.cls not in _TELLING:
        return None
    for j in range(cue.end, min(limit, cue.end + _NEAR)):
        source = noun(key_at(article.keys, j + 1)) if article.keys[j] == ABOUT else None
        if source is not None and "source" in source.cls and not source.definite:
            return None if definite(key_at(article.keys, j + 2)) else phrase_at(article, j + 1, limit)
    return None


def learnt_from(article: Article, cue: CueAt, limit: int) -> NounPhrase | None:
    """``علمت الصحيفة من مصادر أن``: the sources told her."""
    if cue.lemma not in _LEARNING:
        return _passed_on(article, cue, limit) if ABOUT in article.keys[cue.end : cue.end + _NEAR] else None
    for j in range(cue.end, limit - 1):
        if article.keys[j] == FROM and can_start(article, j + 1):
            phrase = phrase_at(article, j + 1, limit)
            return phrase if phrase is not None and speaks(article, phrase) else None
    return None


def ascribed_to(article: Article, first: int, said: int) -> NounPhrase | None:
    """``نسبت الصحيفة إلى المتهم قوله``, ``نسبت الصحيفة لمسؤول القول``: whose the words are that begin at ``said``."""
    for j in range(first, said):
        if article.keys[j] == TO:
            return phrase_at(article, j + 1, said) if j + 1 < said else None
        if (source := under_lam(article, j, said)) is not None:
            return source
    return None
