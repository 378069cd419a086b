"""The subject of a reporting verb that stands before it: الوزير أكد أن، أما الوزارة فقالت إن."""

from __future__ import annotations

from dataclasses import replace

from service.engine.article import Article
from service.engine.clauses import bare, find_opener, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, is_like_name, phrase_at, speaks
from service.engine.name_words import nameable
from service.engine.relatives import in_relative_clause
from service.engine.shapes import can_start, is_other_cue, is_ours, is_particle, is_relation
from service.engine.shares import MANY, share_at
from service.engine.text import key_at, past_dots
from service.engine.words import ADJECTIVES, definite, is_sure_name, noun
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, BY_THE, CONJUNCTIONS, FEH, LIL, SOUND_PLURAL, WAW
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_everyday
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import ANSWER, DURING, FROM, IN, TOPIC

_AUXILIARIES = words_of("auxiliary")
_BETWEEN = _AUXILIARIES | words_of("negation")
_GOES_ON = words_of("he_or_she") | words_of("passing") | {IN, DURING, FROM}
_IN_THEM = with_pronouns(IN)
_RELATIVE, _WHICH = words_of("relative"), words_of("which")
_TIME, _PUBLISHED = words_of("time"), words_of("published")
_OPPOSED = words_of("opposed")
_DEMONSTRATIVE, _SAME = words_of("demonstrative"), words_of("same")
_LEADS = joined(words_of("lead"))
_SUBORDINATING = joined(words_of("subordinating")) | words_of("clause_start")
_FRONTED, _LONGEST_FRONTED = joined(words_of("aside_prep")), 6
_TOPIC_REACH = 30
_NO_SUBJECT = _RELATIVE | words_of("pronoun_subject") | words_of("comp")
_QUANTIFIERS = words_of("quantifier")
_OF_MANY = affixes("plural_owned")
_LONGEST_SUBJECT, _LONGEST_PHRASE, _OWN_REACH, _SURE = 9, 20, 8, 3
_UTTERING = frozenset({"say", "claim", "think"})
_THEN_THE, _PARTIES = FEH + AL, words_as_written("party")
_SOURCES = frozenset({"person", "organization", "group", "place", "outlet", "document"})
_PEOPLE = frozenset({"person", "group", "organization"})
# المرشد الزراعي للقرية قال
_OF_WHAT = (BY_THE, LIL)
_ABOUT_TOPIC, _FRONTED_REACH = words_of("about_topic"), 6
_PAUSES = frozenset(COMMAS + "؛-–")
_MOST_UNKNOWN = 2
_LIKELY = 2
_AFTER_BYLINE = frozenset(":-–/|")


def is_relayed(article: Article, cue: CueAt | None) -> bool:
    """``في بيان نقلته وكالة الأنباء``: a verb with the pronoun of an indefinite noun right before it describes that."""
    if cue is None or cue.form is None or not cue.form.suffix or cue.form.cls != "relay" or is_joined(article, cue):
        return False
    before = noun(article.keys[cue.first - 1])
    return before is not None and not before.definite


def follows_thing(article: Article, cue_first: int) -> bool:
    """Whether the verb's subject is a noun before it that cannot speak: هذا يشير إلى أن …"""
    keys = article.keys
    j = cue_first - 1
    first = article.text.sentence(cue_first)[0]
    if is_fronted(article, cue_first):
        return False
    if j < first or keys[j] in _DEMONSTRATIVE:
        return j >= first
    while j >= first and keys[j][0].isalnum():
        if is_particle(keys[j]) or keys[j] in _TIME or is_other_cue(article, j) or j in article.acts_at:
            return False
        j -= 1
    return cue_first - j > 1 and keys[j + 1] not in _LEADS


def is_fronted(article: Article, cue_first: int) -> bool:
    """``وعن مصير السلفة | يوضح أن``: all that stands before the verb hangs on a preposition, and is no subject."""
    keys, first = article.keys, article.text.sentence(cue_first)[0]
    if not 1 < cue_first - first <= _FRONTED_REACH or bare(keys[first]) not in _ABOUT_TOPIC:
        return False
    closed = False
    for key in keys[first + 1 : cue_first]:
        form = noun(key)
        if not key[0].isalpha() or (closed and not (definite(key) and form is not None and form.cls <= ADJECTIVES)):
            return False
        closed = closed or definite(key) or key in _DEMONSTRATIVE
    return closed


def subject_before(article: Article, cue_first: int, floor: int) -> NounPhrase | None:
    """The subject that stands before its verb: الوزير أكد أن …، رغم أن صحيفة … ذكرت أن …"""
    topic = topic_of(article, cue_first)
    first = max(floor, article.text.sentence(cue_first)[0]) if topic is None else topic
    subject = _subject_from(article, first, cue_first, topic=topic is not None)
    if subject is not None or topic is not None:
        return subject
    clause = _past_fronted(article, first, cue_first) if article.keys[first] in _FRONTED else None
    behind = past_dots(article.keys, first, cue_first)
    clause = (behind if behind > first else None) or clause or _clause_start(article, first, cue_first)
    return _subject_from(article, clause, cue_first, topic=False) if clause is not None else None


def reports_itself(article: Article, first: int) -> bool:
    """``ووفقاً للوكالة، قال المدير: “…”``, ``بحسب الوكالة، مشيرا إلى أن``: what follows is a report of its own.

    So it is with the subject before its verb: ``ووفقا للوكالة، فإن المدير أكد أن``.
    """
    cue = next(iter(article.cues_in(first, first + _OWN_REACH)), None)
    if cue is None or cue.kind not in ("verb", "participle") or find_opener(article, cue) is None:
        return False
    return cue.first == first or _is_of_subject(article, cue, first)


def somebody_reports(article: Article, first: int) -> bool:
    """``ذكرت الوكالة أن | المدير قال إن``: whether a report begins at ``first`` with its subject."""
    cue = next(iter(article.cues_in(first, first + _OWN_REACH)), None)
    if cue is None or cue.cls not in _UTTERING or not _is_of_subject(article, cue, first):
        return False
    opener = find_opener(article, cue)
    return opener is not None and opener.kind != "mark"


def _is_of_subject(article: Article, cue: CueAt, first: int) -> bool:
    subject = subject_before(article, cue.first, first) if cue.kind == "verb" and cue.strength == _SURE else None
    return subject is not None and subject.first == first


def _past_fronted(article: Article, first: int, cue_first: int) -> int | None:
    """``في المقابل، | النائب … قال``: behind a short phrase with its preposition and a comma a clause begins."""
    fronted = article.keys[first : min(cue_first - 1, first + _LONGEST_FRONTED)]
    if COMMA not in fronted:
        return None
    clause = first + fronted.index(COMMA) + 1
    return None if article.cues_in(first, clause) else clause


def _clause_start(article: Article, first: int, cue_first: int) -> int | None:
    """``رغم أن`` the subject ``قال``, ``، فالوزير يرى``: where a verb's clause begins in its sentence."""
    for j in range(cue_first - 2, max(first, cue_first - _TOPIC_REACH) - 1, -1):
        cue, key = article.cue_at.get(j), article.keys[j]
        if cue is not None and cue.kind == "verb" and key not in _PUBLISHED and not in_relative_clause(article, j):
            return None
        if key in _SUBORDINATING:
            return j + 1
        if key[0] == FEH and article.keys[j - 1] in _PAUSES and _is_one_source(key):
            return j
    return None


def _subject_from(article: Article, j: int, cue_first: int, *, topic: bool) -> NounPhrase | None:
    """The subject that begins at ``j``, or after what leads to it, and reaches to its verb."""
    j = _past_leads(article, j, cue_first)
    if j >= cue_first:
        return None
    if (
        article.keys[j][0] in CONJUNCTIONS
        and _joins_noun(article, article.keys[j])
        and not is_joined(article, article.cue_at[cue_first])
    ):
        return _joined_subject(article, j, cue_first)
    counted = share_at(article, j, cue_first)
    if counted is not None:
        return counted if _reaches_verb(article, counted.end, cue_first) else None
    many = _many_before(article, j, cue_first)
    if not (can_start(article, j) or _is_kin(article, j)) or _is_clause_verb(article, j):
        return many if article.keys[j] in _QUANTIFIERS else None
    phrase = phrase_at(article, j, cue_first)
    if many is not None and (phrase is None or phrase.end < many.end or not speaks(article, phrase)):
        return many
    if phrase is None or not (
        speaks(article, phrase)
        or (topic and phrase.name)
        or _is_of_past(article, phrase)
        or _is_kin(article, j)
        or _is_told_of(article, phrase)
        or is_like_name(article, phrase)
    ):
        return None
    if topic and phrase.end < cue_first and _is_unknown(article, phrase.end, cue_first):
        phrase = replace(phrase, end=cue_first)
    reaches = topic or _reaches_verb(article, phrase.end, cue_first) or _is_heading(article, phrase, cue_first)
    reaches = reaches or _is_published(article, phrase, cue_first)
    # محاميه is spelt like محامية, once folded
    agrees = _is_kin(article, j) or _verb_agrees(article, phrase, cue_first)
    return phrase if reaches and agrees else None


def _joins_noun(article: Article, key: str) -> bool:
    """``والوزارة``, ``وإسرائيل``, ``وبايدن``: a source joined to what is before; ``والرجل`` is who is spoken of."""
    if key[1:] in article.surnames and (definite(key[1:]) or _is_no_word(article, key)):
        return True
    stem = noun(key[1:]) if noun(key) is None and given_name(key) is None else None
    if stem is None and is_sure_name(key[1:]):
        return _is_no_word(article, key) and not is_listed(key)
    if stem is None or stem.lemma in _PARTIES:
        return False
    return stem.kind in _SOURCES or key[1:] in _QUANTIFIERS


def _is_no_word(article: Article, key: str) -> bool:
    """Whether a conjunction and a name together spell nothing else: وبايدن, but وليد, وصول."""
    return key not in article.surnames and given_name(key) is None and noun(key) is None and not is_everyday(key)


def _is_one_source(key: str) -> bool:
    """``فالوزير``, ``فوزارة``: one person or body after ف, and no ``فالعمليات``."""
    stem = noun(key[1:]) if noun(key) is None and given_name(key) is None else None
    return stem is not None and stem.number == "s" and stem.kind in _PEOPLE


def _joined_subject(article: Article, j: int, cue_first: int) -> NounPhrase | None:
    """``والوزارة تؤكد أن``: the و before the subject of a verb that has none is no part of its phrase."""
    key = article.keys[j]
    article.keys[j] = key[1:]
    subject = _subject_from(article, j, cue_first, topic=False)
    if subject is None or subject.first != j:
        article.keys[j] = key
        return subject
    article.prefixed.add(j)
    return subject


def _is_kin(article: Article, j: int) -> bool:
    """``غير أن محاميه أكد``: who somebody is to whom the text is about, right before his verb."""
    return j + 1 in article.cue_at and is_relation(article.keys[j]) and not is_ours(article.keys[j])


def _is_unknown(article: Article, first: int, end: int) -> bool:
    """``أما حكومة ولاية بادن | فورتمبرغ فترى``: words that mean nothing else are of the name before them."""
    return end - first <= _MOST_UNKNOWN and all(nameable(key) and not definite(key) for key in article.keys[first:end])


def _is_told_of(article: Article, phrase: NounPhrase) -> bool:
    """``نورثويند، التي تبيع الغاز، ذكرت أن``: a word without the article before a relative is a name."""
    key = article.keys[phrase.first]
    if phrase.end - phrase.first > 1 or definite(key) or not nameable(key):
        return False
    return article.keys[phrase.end] in COMMAS and key_at(article.keys, phrase.end + 1) in _RELATIVE


def _is_of_past(article: Article, phrase: NounPhrase) -> bool:
    """``وكان هاناشي قال``: between كان and its verb an unknown word is a name."""
    if phrase.name is None or bare(article.keys[phrase.first - 1]) not in _AUXILIARIES:
        return False
    return not article.keys[phrase.first].endswith(ALEF)


def _many_before(article: Article, j: int, cue_first: int) -> NounPhrase | None:
    """``منتقدوه يقولون``, ``المجلس والنواب قالوا``: what stands right before a plural verb is its subject, of many."""
    cue, keys = article.cue_at.get(cue_first), article.keys
    end = cue_first - 1 if keys[cue_first - 1] in _AUXILIARIES else cue_first
    if cue is None or cue.number != "p" or not 0 < end - j <= _LONGEST_SUBJECT or keys[j] in _AUXILIARIES:
        return None
    joined = any(key[0] == WAW and not is_particle(key) for key in keys[j + 1 : end])
    if not (joined or _is_many(keys[j])) or any(_breaks_off(article, k) for k in range(j, end)):
        return None
    if keys[j].startswith(_THEN_THE):
        article.prefixed.add(j)  # فالباحثون
    return NounPhrase(j, end, MANY, None)


def _is_many(key: str) -> bool:
    form = noun(key)
    if form is not None:
        return form.number == "p" or form.kind == "group"
    return key in _QUANTIFIERS or key.endswith(_OF_MANY)


def _breaks_off(article: Article, k: int) -> bool:
    """A verb, a relative or a stop: no noun phrase goes on past it."""
    key = article.keys[k]
    return not key[0].isalpha() or key in _NO_SUBJECT or is_other_cue(article, k) or k in article.acts_at


def topic_of(article: Article, cue_first: int) -> int | None:
    """``أما المدير فيرى``, ``أما المدير، … فقد أكد``: the topic that a verb with فـ answers to."""
    keys = article.keys
    verb = cue_first - 1 if keys[cue_first - 1] == ANSWER else cue_first
    if keys[verb][0] != FEH:
        return None
    first = max(article.text.sentence(cue_first)[0], verb - _TOPIC_REACH)
    return next((j + 1 for j in range(verb - 1, first - 1, -1) if bare(keys[j]) == TOPIC), None)


def leading_subject(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The noun phrase that the clause at ``first`` begins with, if more follows it before ``limit``."""
    j = _past_leads(article, first, limit)
    if j >= limit or not can_start(article, j) or j in article.acts_at or _is_clause_verb(article, j):
        return None
    led = article.cue_at.get(j - 1)
    if led is not None and led.end > j:
        return None  # كما | نوه الوزير: the verb, though it is a name as well
    phrase = phrase_at(article, j, limit)
    if phrase is None or phrase.end >= limit or article.keys[phrase.end] in _AFTER_BYLINE:
        return None  # سعيد الشامي - المنامة: حدد الوزير موعدا
    leads = article.keys[j - 1].removeprefix(WAW)
    kin = (leads == TOPIC or leads in _OPPOSED) and is_relation(article.keys[j])  # أما والدته فاكتفت, لكن والدتها رحبت
    return phrase if kin or speaks(article, phrase) else None


def _past_leads(article: Article, j: int, limit: int) -> int:
    """Past what leads to the subject of a clause: لكن، كما أن، بينما."""
    keys = article.keys
    while j < limit and j not in article.opened:
        if keys[j] not in _LEADS and keys[j][0].isalnum():
            break
        j += 1
    return j


def _is_clause_verb(article: Article, j: int) -> bool:
    """``وتظاهر معلمون``: an unknown word after و, right before a plural in ون, is the verb of its clause."""
    key, after = article.keys[j], article.keys[j + 1]
    if key[0] != WAW or any(noun(word) is not None or given_name(word) is not None for word in (key, key[1:])):
        return False
    form = noun(after)
    return form is not None and form.kind == "person" and after.endswith(SOUND_PLURAL)


def _verb_agrees(article: Article, phrase: NounPhrase, cue_first: int) -> bool:
    """A verb after its subject agrees with it in number and gender."""
    cue, head = article.cue_at.get(cue_first), phrase.head
    if cue is None or head is None or phrase.name is not None or not head.number:
        return True
    if cue.number == "p" and head.number == "s":
        return head.kind == "group"
    return not (cue.number == "s" and head.number == "s" and cue.gender and head.gender and cue.gender != head.gender)


def _reaches_verb(article: Article, end: int, cue_first: int) -> bool:
    """Whether only قد، كان, a parenthesis or a relative clause stands between subject and verb."""
    keys = article.keys
    between = keys[end:cue_first]
    if between and not definite(keys[end - 1]) and between[0] in _IN_THEM:
        between = between[1:]  # لكن مسؤولا | فيها قال
    if all(key in _BETWEEN or key in "،-–" or key in _SAME for key in between):
        return True
    if between[0] in _TIME and all(key in _TIME or key.isdigit() or key in _BETWEEN for key in between):
        return True  # بيان نشر على الموقع | يوم الأحد قال
    if (
        ":" in between
        or len(between) > 25
        or any(_is_report(article, cue) for cue in article.cues_in(_past_aside(article, end, cue_first), cue_first))
    ):
        return False
    if between[0] in ACTS and between[-1] in COMMAS and not definite(keys[end - 1]):
        return True  # لكن دبلوماسيا أفريقيا | شارك في الوساطة، استبعد أن
    told = between[0].startswith(_OF_WHAT) and definite(keys[end - 1])
    return told or bare(between[0]) in _GOES_ON or between[0] in _RELATIVE or between[0] in "،(-–"


def _is_published(article: Article, phrase: NounPhrase, cue_first: int) -> bool:
    """``دراسة حديثة نشرت أمس في مجلة طبية | خلصت``: where a document came out stands between it and its verb."""
    keys, end = article.keys, phrase.end
    if phrase.head is None or phrase.head.kind != "document" or cue_first - end > _LONGEST_PHRASE:
        return False
    came_out = next((j for j in range(phrase.first + 1, end + 1) if keys[j] in _PUBLISHED), cue_first)
    plain = COMMA not in keys[end:cue_first] and ":" not in keys[end:cue_first]
    return came_out < cue_first and plain and not article.cues_in(max(came_out + 1, end), cue_first)


def _past_aside(article: Article, end: int, cue_first: int) -> int:
    """``أحد الرجال|، وهو مزارع عرف نفسه باسم سالم، | قال``: past what is told of the subject between commas."""
    aside = article.keys[end] in COMMAS and key_at(article.keys, end + 1) in _WHICH
    return cue_first if aside and article.keys[cue_first - 1] in COMMAS else end


def _is_heading(article: Article, phrase: NounPhrase, cue_first: int) -> bool:
    """``الشاهد الثاني: أكد أنه``: somebody, and after a colon the verb of what he said."""
    if article.keys[phrase.end : cue_first] != [":"] or phrase.head is None:
        return phrase.name is not None and article.keys[phrase.end : cue_first] == [":"]
    return phrase.head.kind in _PEOPLE


def _is_report(article: Article, cue: CueAt) -> bool:
    """A verb that likely reports; but in ``الوزير الذي تحدث إلينا قال`` it belongs to the relative clause."""
    return cue.kind == "verb" and cue.strength >= _LIKELY and not in_relative_clause(article, cue.first)
