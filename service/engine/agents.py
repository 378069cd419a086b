"""Whom the clause before a bare cue is about: ألقت الباحثة كلمة … حيث قالت، الهيئة أطلقت حملة أكدت فيها."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.engine.article import Article
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.name_words import nameable
from service.engine.preceding import is_relayed, leading_subject, subject_before
from service.engine.relatives import antecedent, in_relative_clause, is_of_object
from service.engine.shapes import agentive, can_start, is_relation
from service.engine.shares import MANY, share_at
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import definite, given_gender, is_augmented, is_deed, is_known_name, is_place, noun
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, BEH, FEH, MEEM, NOON, SOUND_PLURAL, WA_LI, WAW
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import AN, CALLED, EVERY, ON, PRECEDE, WHAT

_BEFORE_NOUNS = words_of("before_nouns")
_NEGATIONS = joined(words_of("negation"))
_ANSWERED = words_of("answered")
_QUANTIFIERS = words_of("quantifier")
_FILIATION, _RELATIVE = words_of("filiation"), words_of("relative")
_PRESENT, _SURE, _LIKELY = affixes("present"), 3, 2
# How far back, in tokens, the verb of a circumstance stands.
_CIRCUMSTANCE = 15
# How many sentences and tokens before a verb that opens its own its subject is looked for.
_BACK, _REACH, _AT_HEAD = 4, 60, 2
_NOMINATIVE, _SHORTEST_PLURAL = SOUND_PLURAL, 5
_DEFINED = frozenset({"country", "capital"})
_DUAL, _SEVERAL, _CROWDS = ALEF + NOON, frozenset("pd"), words_of("crowd")
_PEOPLE, _VERBAL = frozenset({"person", "group"}), frozenset({"verb", "as_said"})
_BUT = words_of("opposed") | words_of("contrast")
_ADDRESSING = words_as_written("addressing")
_MEETING = joined(words_of("meets")) - words_of("meets")


def clause_agent(article: Article, cue: CueAt, floor: int) -> NounPhrase | None:
    """The latest subject between token ``floor`` and ``cue``, in its sentence, that the form of ``cue`` agrees with."""
    if cue.kind == "participle" and (teller := _relative_teller(article, cue, floor)) is not None:
        return teller
    first = max(floor, _clause_first(article, cue))
    subjects = (each for each in _subjects(article, first, cue) if agrees_with(article, cue, each))
    told = (each for each in subjects if _is_told(article, each) or _are_many(cue, each) or _leads(article, cue, each))
    return max(told, key=lambda phrase: phrase.first, default=None)


def _relative_teller(article: Article, cue: CueAt, floor: int) -> NounPhrase | None:
    """``التقى الوفد | الوزير الذي رحب به قائلا``: with no comma before it, a circumstance of the relative clause."""
    return _teller_in_relative(article, cue, _after_last_comma(article.keys, cue.first, floor))


def teller_apart(article: Article, cue: CueAt) -> NounPhrase | None:
    """``تواصل المركز مع الوزارة، التي نفت الخبر، مؤكدة أن``: behind a comma, whom the form of ``cue`` agrees with."""
    return _teller_in_relative(article, cue, article.text.sentence(cue.first)[0])


def _after_last_comma(keys: list[str], j: int, floor: int) -> int:
    near = range(j - 1, max(floor, j - _CIRCUMSTANCE), -1)
    return next((k for k in near if keys[k] in COMMAS), floor)


def _teller_in_relative(article: Article, cue: CueAt, floor: int) -> NounPhrase | None:
    """The noun of the nearest relative clause with a verb of saying, if the form of ``cue`` agrees with it."""
    for j in range(cue.first - 1, max(floor, cue.first - _CIRCUMSTANCE), -1):
        verb = article.cue_at.get(j)
        if verb is not None and verb.kind == "verb" and in_relative_clause(article, j):
            if verb.strength < _LIKELY or is_of_object(article, verb):
                break
            whom = antecedent(article, j)
            return whom if whom is not None and agrees_with(article, cue, whom) else None
    return None


def earlier_agent(article: Article, cue: CueAt) -> NounPhrase | None:
    """``كانت الشركة سجلت أرباحا. لكنها قالت``: whom a sentence before is about, when nobody has spoken yet."""
    first = article.text.sentence(cue.first)[0]
    told = cue.form is not None and cue.form.tense == "past" and cue.strength >= _SURE
    if not told or article.keys[cue.first][0] == FEH or cue.first - first > _AT_HEAD:
        return None  # فقال: a tale, where they take turns
    return sentence_agent(article, cue)


def subject_beside(article: Article, cue: CueAt) -> NounPhrase | None:
    """``وهو ما أكده | الوزير بقوله إن``: the subject of a verb of reporting, right before بقوله."""
    if cue.kind != "masdar" or article.keys[cue.first][0] != BEH:
        return None
    first = max(article.text.sentence(cue.first)[0], cue.first - _REACH)
    verbs = [each for each in article.cues_in(first, cue.first) if each.kind in _VERBAL]
    subject = subject_after(article, verbs[-1].end, cue.first) if verbs and verbs[-1].end < cue.first else None
    beside = subject is not None and subject.end == cue.first and agrees_with(article, cue, subject)
    return subject if beside and subject is not None and speaks(article, subject) else None


def sentence_agent(article: Article, cue: CueAt) -> NounPhrase | None:
    """Whom the nearest sentence before the one of ``cue`` is about that tells it, if ``cue`` agrees with him."""
    first = article.text.sentence(cue.first)[0]
    for _ in range(_BACK):
        if not first or cue.first - first > _REACH:
            break
        first = max(_sentence_before(article, first), cue.first - _REACH)
        subjects = (each for each in _subjects(article, first, cue) if agrees_with(article, cue, each))
        found = max((each for each in subjects if _is_told(article, each)), key=lambda each: each.first, default=None)
        if found is not None:
            return found
    return None


def _clause_first(article: Article, cue: CueAt) -> int:
    """Where the sentence of a cue begins; that before it, if the cue opens it and is of many: زاره طلاب. وقالوا."""
    first = article.text.sentence(cue.first)[0]
    return _sentence_before(article, first) if cue.number in _SEVERAL and first == cue.first and first else first


def _sentence_before(article: Article, first: int) -> int:
    """Where the sentence before the one at ``first`` begins, be it in the paragraph above."""
    last = first - 1
    while last > 0 and article.keys[last] == "\n":
        last -= 1
    return article.text.sentence(last)[0]


def _subjects(article: Article, first: int, cue: CueAt) -> Iterator[NounPhrase]:
    """The noun phrase that leads the clause, and the subjects of the verbs in it."""
    leading, acting = leading_subject(article, first, cue.first), False
    if leading is not None and first == article.text.sentence(cue.first)[0]:
        yield leading
    for j in range(first, cue.first):
        if article.keys[j] in _BUT and (other := leading_subject(article, j, cue.first)) is not None:
            yield other
        if _is_speech(article, j) and (speaker := _speaker_of(article, j, cue.first)) is not None:
            yield speaker
        if cue.number in _SEVERAL and (many := _counted(article, j, cue.first) or _nominative(article, j, cue.first)):
            yield many
        if leading is not None and j == leading.end:
            continue  # صالح العمري يصف المشروع: the verb has its subject before it
        if acting and article.keys[j] in _MEETING:
            continue  # وصل الموفد إلى الدوحة والتقى | رئيس الوزراء
        phrase = _subject_of_verb(article, j, first, cue)
        if phrase is not None and not _is_object(article, j, phrase):
            acting = True
            yield phrase


def _subject_of_verb(article: Article, j: int, first: int, cue: CueAt) -> NounPhrase | None:
    """Who does what the verb at ``j`` says, if one stands there in a main clause, and he can speak."""
    verb = article.cue_at.get(j)
    if not is_clause_verb(article, j, verb) or article.in_speech(j) or in_relative_clause(article, j):
        return None
    preceded = article.keys[j - 1] == AN and bare(article.keys[j - 2]) == PRECEDE  # وسبق أن حذر البنك
    if article.keys[j - 1] in _BEFORE_NOUNS and not preceded:
        return None
    if is_relayed(article, verb) or article.keys[j - 2 : j] == [EVERY, WHAT]:  # كل ما يهدد أمن الوطن
        return None
    phrase = subject_after(article, verb.end if verb is not None else j + 1, cue.first)
    if verb is not None and not is_joined(article, verb):
        phrase = subject_before(article, j, first) or phrase
    if phrase is None or is_what_was_done(article, phrase):
        return None
    if verb is not None and is_addressed_alone(article, verb, phrase):
        return None
    some = article.keys[phrase.first] in _QUANTIFIERS and cue.number in _SEVERAL
    return phrase if some or speaks(article, phrase) else None


def is_addressed_alone(article: Article, verb: CueAt, phrase: NounPhrase) -> bool:
    """``وخاطب | الوزير قائلا``: nobody but whom he speaks to stands between a joined verb and how he does."""
    how = article.cue_at.get(phrase.end)
    joined = verb.lemma in _ADDRESSING and is_joined(article, verb)
    return joined and how is not None and how.kind == "participle"


def _counted(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``تظاهر نحو 500 عامل``, ``تظاهر مئات العمال``: people counted in digits, or by hundreds."""
    counted = article.keys[j].isdigit()
    crowd = article.keys[j] in _CROWDS and (j - 1 in article.acts_at or j - 1 == article.text.sentence(j)[0])
    if not (counted or crowd) or article.in_speech(j):
        return None
    people = share_at(article, j, limit) if counted else phrase_at(article, j, limit)
    return people if people is not None and people.head is not None and people.head.kind in _PEOPLE else None


def _nominative(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``عثر متنزهون على قطعة``, ``بحث الوزيران التعاون``: ون is the ending of subjects, and ان."""
    key = article.keys[j]
    if key.endswith(_DUAL) and not article.in_speech(j):
        two = noun(key)
        met = two is not None and two.number == "d" and two.kind in _PEOPLE and two.definite
        described = key_at(article.keys, j + 1).endswith(_DUAL) and definite(key_at(article.keys, j + 1))
        return NounPhrase(j, j + 1 + described, two, None) if met else None
    if not key.endswith(_NOMINATIVE) or len(key) < _SHORTEST_PLURAL or key[0] in WA_LI or article.in_speech(j):
        return None
    if j > 1 and article.keys[j - 2] in _RELATIVE:
        return None  # المشروعات التي نفذها المبدعون
    form = noun(key)
    other = form is not None or is_listed(key) or is_everyday(key)  # مليون
    unknown = not other and (_are_participants(article, j) if definite(key) else agentive(key))
    people = unknown or (form is not None and form.kind in ("person", "group") and form.number == "p")
    phrase = phrase_at(article, j, limit) if people and j not in article.cue_at else None
    return replace(phrase, head=form or MANY, name=None) if phrase is not None else None


def _are_participants(article: Article, j: int) -> bool:
    """المجتمعون; but no adjective, الصناع المتحدون, and no verbal noun, التعاون."""
    return article.keys[j][len(AL)] == MEEM and not definite(article.keys[j - 1])


def _is_speech(article: Article, j: int) -> bool:
    """كلمة الباحثة; but not what is answered: رد على تصريحات بلير."""
    form = noun(article.keys[j])
    return form is not None and "speech" in form.cls and article.keys[j - 1] != ON


def _speaker_of(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``كلمة أمينة طاهر``: the person named right after a noun of speech, but not in ``على تصريحات فلان``."""
    if j and article.keys[j - 1] in _ANSWERED:
        return None
    phrase = phrase_at(article, j + 1, limit) if j + 1 < limit and can_start(article, j + 1) else None
    if phrase is None or (phrase.name is None and article.keys[phrase.first] not in article.surnames):
        return None
    return phrase if speaks(article, phrase) else None


def is_clause_verb(article: Article, j: int, cue: CueAt | None) -> bool:
    """A verb of saying or acting, or any present form after لم and لن."""
    if cue is not None and cue.form is not None and cue.form.kind == "verb":
        return cue.kind in ("verb", "mute")
    return j in article.acts_at or (article.keys[j - 1] in _NEGATIONS and article.keys[j][0] in _PRESENT)


def is_what_was_done(article: Article, phrase: NounPhrase) -> bool:
    """``قررت | تجميد عضوية النائبة صابرين``: a deed, be it to somebody named."""
    key = article.keys[phrase.first]
    named_first = phrase.name is not None and phrase.name[0] == phrase.first
    return not named_first and noun(key) is None and (is_ordinary(key) or is_deed(key) or is_augmented(key))


def _is_object(article: Article, j: int, phrase: NounPhrase) -> bool:
    """``وحمّل الجهات المصرية المسؤولية``: a body whose gender is not that of the verb of acting before it."""
    gender, head = article.acts_at.get(j), phrase.head
    if not gender or head is None or head.kind != "organization" or phrase.first > j + 1:
        return False
    return gender != ("f" if head.number == "p" else head.gender or gender)


def agrees_with(article: Article, cue: CueAt, phrase: NounPhrase) -> bool:
    """Whether a verb or participle that follows its subject has the subject's gender and number."""
    head = phrase.head
    if cue.number == "s" and cue.gender and _gender_of_name(article, phrase) not in ("", cue.gender):
        return False
    if head is None or (phrase.name is not None and head.kind != "person"):
        return phrase.name is None or cue.number != "p" or _is_pair(article, phrase)
    plural, many = cue.number in _SEVERAL, head.number in _SEVERAL
    if cue.number == "d" and head.number == "p":
        return False
    if cue.number and head.number and plural is not many:
        # القوات قالت: the plural of what is no person takes the feminine singular
        things = head.kind != "person" or "source" in head.cls  # مصادر قالت
        return head.kind == "group" if plural else cue.gender == "f" and things and head.number == "p"
    return not (cue.gender and head.gender and cue.gender != head.gender and not many)


def _gender_of_name(article: Article, phrase: NounPhrase) -> str:
    """What the given name tells, in the phrase or before its surname elsewhere."""
    if phrase.name is None or phrase.head is not None:
        return ""
    first = article.keys[phrase.name[0]]
    return article.surnames.get(first) or given_gender(first)


def _is_pair(article: Article, phrase: NounPhrase) -> bool:
    """``بوتين ومسؤولو الاتحاد``."""
    return any(key[0] == WAW for key in article.keys[phrase.first + 1 : phrase.end])


def _are_many(cue: CueAt, phrase: NounPhrase) -> bool:
    """``تداول ناشطون مقطعا قالوا إنه``: the plural of the verb tells that they are meant."""
    several = cue.number in _SEVERAL and phrase.head is not None
    return several and phrase.head is not None and phrase.head.kind in _PEOPLE


def _leads(article: Article, cue: CueAt, phrase: NounPhrase) -> bool:
    """``رفع محام دعوى، زاعما أن``: a participle is of the subject of the verb that its sentence begins with."""
    if cue.kind != "participle" or phrase.first != article.text.sentence(cue.first)[0] + 1:
        return False
    return phrase.head is not None and phrase.head.kind in _PEOPLE


def _is_told(article: Article, phrase: NounPhrase) -> bool:
    """Whether it is clear whom a phrase means: it has a name, or is definite."""
    if phrase.end - phrase.first == 1 and article.keys[phrase.first] in article.surnames:
        return True
    if phrase.name is None and is_relation(article.keys[phrase.first]):
        return True  # أما والدته فاكتفت بالقول
    if phrase.name is not None:
        given, last = article.keys[phrase.name[0]], article.keys[phrase.name[1] - 1]
        sure = (
            not _FILIATION.isdisjoint(article.keys[phrase.name[0] : phrase.name[1]])
            or not is_weak_name(given)
            or (last != given and not is_ordinary(last.removeprefix(AL)))
        )
        one = phrase.head is not None and phrase.head.number == "s" and phrase.name[0] > phrase.first
        whole = definite(article.keys[phrase.first]) or phrase.name[1] - phrase.name[0] > 1
        titled = one and whole  # الكاتب خلف الحربي
        after = key_at(article.keys, phrase.name[1])
        titled = titled or (after == COMMA and phrase.end > phrase.name[1] + 1 and last != given)
        return titled or is_known_name(given) or (given_name(given) is not None and sure)
    keys = article.keys[phrase.first : phrase.end]
    if phrase.head is None or is_thing(article, phrase):
        return False
    # متحدث باسم فولفو, شركة فولفو
    named = phrase.head.kind == "organization" and len(keys) > 1 and (nameable(keys[1]) or is_listed(keys[1]))
    # رئيس شباب بلوزداد
    role = len(keys) > 1 and phrase.head.kind == "person" and "source" not in phrase.head.cls
    of_body = role and (is_place(keys[-1]) or (noun(keys[-1]) is None and nameable(keys[-1]) and is_listed(keys[-1])))
    called = named or of_body or (len(keys) > 1 and keys[1] == CALLED)
    return called or bool(phrase.head.cls & _DEFINED) or any(definite(key) for key in keys)


def is_thing(article: Article, phrase: NounPhrase) -> bool:
    """``الوضع الاقتصادي``: the adjective of a thing is spelt like an economist."""
    key, head = article.keys[phrase.first], phrase.head
    return head is not None and head.kind == "person" and phrase.name is None and definite(key) and noun(key) is None
