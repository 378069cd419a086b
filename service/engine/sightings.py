"""Sightings: clauses that quote nothing, but tell who is speaking or acting in the running report."""

from __future__ import annotations

from service.engine.agents import is_addressed_alone, is_what_was_done
from service.engine.antecedents import owner_of_words
from service.engine.article import Article
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.name_words import nameable
from service.engine.names import name_end
from service.engine.obliques import oblique_subject
from service.engine.preceding import subject_before, topic_of
from service.engine.sources import according_source
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.punctuation import COMMA, DASHES
from service.lexicon.singles import ALREADY, AN, EVERY, PRECEDE, WHAT

_ASIDE = words_of("aside")
_VAGUE = words_of("vague")
_WHAT = words_of("what")
_BEFORE_NOUNS = words_of("before_nouns")
_OF_PRONOUN = words_of("of_pronoun")
_POINTING = words_of("demonstrative") | words_of("he")
_REPORTS = words_as_written("report")
_AUXILIARIES = words_of("auxiliary")
_BEFORE_ACTING = words_of("before_acting")
_DENYING = words_of("negation") | words_of("auxiliary")
_BETWEEN = words_of("auxiliary") | words_of("negation") | {COMMA}
_REACH = 20
_PEOPLE = frozenset({"person", "group"})
_WHICH = words_of("which")
_ACTED = _WHICH | {ALREADY}
_WHERE, _LONGEST_SETTING = words_of("aside_prep"), 9
_KUNYA, _NEGATIONS = words_of("kunya"), words_of("negation") | {WHAT}
_BEFORE_AGE, _YEARS = frozenset({"(", COMMA}), words_of("years_old")
_RELATIVE = words_of("relative")
_CLAUSES = _RELATIVE | COMPLEMENTIZERS | {WHAT}
_SECOND, _FEWEST_WORDS, _DATELINE, _LONGEST_AGED = 2, 6, 14, 4


def sighting(state: Pass, cue: CueAt) -> Draft | None:
    """A cue that quotes nothing still tells who is speaking: ``أدانت الوزارة الهجوم``."""
    if state.article.keys[cue.first - 1] in _ASIDE or _stands_for_thing(state.article, cue):
        return None
    limit = min(state.article.text.next_sentence_end(cue.end), cue.end + 20)
    source, phrase = "after", subject_after(state.article, cue.end, limit)
    if (owner := owner_of_words(state.article, cue)) is not None:
        source, phrase = "before", owner  # كلمة المدير، ثمن خلالها جهود الأمير
    if phrase is None and (asked := oblique_subject(state.article, cue)) is not None:
        source, phrase = "before", asked
    if phrase is None or phrase.name is None or is_what_was_done(state.article, phrase):
        before = _right_before(state, cue)
        if before is not None and speaks(state.article, before):
            source, phrase = "before", before
    if phrase is None or not speaks(state.article, phrase) or (cue.strength < 2 and phrase.name is None):
        return None
    done = is_what_was_done(state.article, phrase) or is_addressed_alone(state.article, cue, phrase)
    if source == "after" and done:
        return None
    if phrase.name is None and (_passes_on(cue, phrase) or (cue.kind == "as_said" and not _are_several(phrase))):
        return None  # حسبما نقلت الصحيفة: an aside
    if phrase.name is None and (state.article.keys[phrase.first] in _VAGUE or not _is_headed(state.article, phrase)):
        return None
    if phrase.head is not None and phrase.head.kind == "document" and phrase.head.lemma not in _REPORTS:
        return None
    if phrase.name is None and key_at(state.article.keys, phrase.first + 1)[0].isdigit():
        return None  # ويتوقع مشاركة 16 فريقا: a deed, for nobody is told by a number after her
    return Draft("sighting", cue, None, phrase, source)


def _passes_on(cue: CueAt, phrase: NounPhrase) -> bool:
    """``في بيان نقلته وكالة الأنباء``: who printed it is not whose it is."""
    told = cue.cls == "relay" and cue.form is not None and cue.form.has_object
    return told and phrase.head is not None and phrase.head.kind == "outlet"


def _are_several(phrase: NounPhrase) -> bool:
    """``وفقا لما قاله باحثون``: people, whom a plural verb after it means: ``ولكنهم أضافوا``."""
    return phrase.head is not None and phrase.head.number == "p" and phrase.head.kind in _PEOPLE


def _stands_for_thing(article: Article, cue: CueAt) -> bool:
    """``يتفق الخبير مع ما ذهب إليه الوزير``, ``رفض ما ذهب إليه``: the clause is not about the minister."""
    before = article.keys[cue.first - 1]
    if before == AN and article.keys[cue.first - 3 : cue.first - 1] == [WHAT, PRECEDE]:
        return True  # وهو ما سبق أن نفته الوزارة
    if before != WHAT or cue.first < _SECOND:
        return before in _WHAT
    earlier = article.keys[cue.first - 2]
    pronoun = key_at(article.keys, cue.end) in _OF_PRONOUN
    points_back = pronoun and earlier[0].isalpha() and bare(earlier) not in _POINTING
    return earlier in _BEFORE_NOUNS or earlier == EVERY or points_back  # كل ما يهدد الأمن


def _is_headed(article: Article, phrase: NounPhrase) -> bool:
    """A title, or a surname alone."""
    return phrase.head is not None or article.keys[phrase.first] in article.surnames


def _right_before(state: Pass, cue: CueAt) -> NounPhrase | None:
    """The subject that its verb follows at once: ``الوزير رفض المبادرة``, ``وكانت الشركة قد نفت الخبر``."""
    keys, topic = state.article.keys, topic_of(state.article, cue.first)
    if topic is None and is_joined(state.article, cue) and keys[cue.first - 1] != ALREADY:
        return None
    phrase = subject_before(state.article, cue.first, state.floor)
    if phrase is None or (phrase.name is None and phrase.head is not None and phrase.head.kind == "document"):
        return None
    if topic is not None:
        return phrase  # أما سامي العلي (62 سنة) فيؤيد القرار
    return phrase if set(keys[phrase.end : cue.first]) <= _BETWEEN else None


def acting(state: Pass, i: int) -> Draft | None:
    """``أجرت الباحثة مها الشمري مسحا``: the person a clause is about may speak next, without being named again."""
    article = state.article
    gender = article.acts_at[i]
    if article.in_speech(i) or not _opens_clause(state, i):
        return None
    limit = min(article.text.next_sentence_end(i + 1), i + 1 + _REACH)
    if not any(_tells_name(key) for key in article.keys[i + 1 : limit]):
        return None
    phrase = subject_after(article, i + 1, limit)
    if phrase is None or phrase.name is None or not _is_surely_named(article, phrase):
        return None
    if bare(article.keys[i]) in _AUXILIARIES and _ACTED.isdisjoint(article.keys[phrase.end : phrase.end + 2]):
        return None  # كان فلان قد زار, كانت فلانة، وهي أم، تجلس; but not كان فلان مديرا
    head = phrase.head
    agrees = head is None or head.kind != "person" or not head.gender or not gender or head.gender == gender
    return Draft("acting", None, None, phrase, "after") if agrees else None


@remembered
def _tells_name(key: str) -> bool:
    """Whether a name beside ``key`` may be no guess: it is a given name, or a rank, or a title may follow."""
    form = noun(key)
    return key in _BEFORE_AGE or given_name(key) is not None or (form is not None and "honorific" in form.cls)


def _is_surely_named(article: Article, phrase: NounPhrase) -> bool:
    """Whether the name in a phrase is no guess: it has a given name, or a rank right before it."""
    if phrase.name is None:
        return False
    given, last = article.keys[phrase.name[0]], article.keys[phrase.name[1] - 1]
    if (given in _KUNYA and phrase.name[1] - phrase.name[0] > 1) or _tells_age(article, phrase.name[1]):
        return True
    if given_name(given) is not None:
        if not is_weak_name(given):
            return True
        if last != given and definite(last) and last.endswith(YEH):
            return True  # جلس فريد الحلبي
        known = last != given and (is_listed(last) or nameable(last))
        if known and noun(last) is None and not is_ordinary(last.removeprefix(AL)):
            return True  # فريد حمدان
    rank = noun(article.keys[phrase.name[0] - 1])
    if phrase.name[0] > phrase.first and rank is not None and "honorific" in rank.cls:
        return True
    titled = article.keys[phrase.name[1] : phrase.name[1] + 1] == [COMMA] and phrase.end > phrase.name[1] + 1
    whole = titled and phrase.name[1] - phrase.name[0] > 1 and phrase.name[0] == phrase.first
    return whole or phrase.name[0] - 1 in article.opened  # المعروف باسم «سالم إكس»


def _tells_age(article: Article, j: int) -> bool:
    """``رايا | (32 عاما)``, ``رايا | ، 34 سنة``: only somebody has an age."""
    keys = article.keys
    return key_at(keys, j) in _BEFORE_AGE and key_at(keys, j + 1).isdigit() and key_at(keys, j + 2) in _YEARS


def _opens_clause(state: Pass, i: int) -> bool:
    """Whether the verb at ``i`` begins a sentence or a joined clause, and no subordinate one."""
    article = state.article
    i -= i > 0 and article.keys[i - 1] in _NEGATIONS  # ما يزال
    if i in article.text.sentence_starts:
        return True
    before = article.keys[i - 1]
    first = article.text.sentence(i)[0]
    if before in DASHES and i - first <= _DATELINE and (not first or article.keys[first - 1] == "\n"):
        return True  # جاكرتا (أ ف ب) - أهدى المدرب
    if before in _BEFORE_ACTING or (before in "،,." and bare(article.keys[i]) != article.keys[i]):
        return True
    return _follows_setting(article, i)


def _follows_setting(article: Article, i: int) -> bool:
    """``وخارج القاعة | جلست سناء``, ``وفي السوق، | جلست سناء``: nothing but where or when stands before the verb."""
    first = article.text.sentence(i)[0]
    if not _SECOND <= i - first <= _LONGEST_SETTING or bare(article.keys[first]) not in _WHERE:
        return False
    between = article.keys[first + 1 : i - (article.keys[i - 1] == COMMA)]
    if not all(key[0].isalpha() and key not in _CLAUSES for key in between):
        return False
    apart = article.keys[i - 1] == COMMA and bare(article.keys[first]) != article.keys[first]
    return apart or not any(j in article.cue_at or j in article.acts_at for j in range(first, i))


def concerned(state: Pass, cue: CueAt) -> Draft | None:
    """``بالنسبة إلى مها العلي، وصل المال متأخرا``: somebody named whom a sentence is about, and who may speak next.

    So may ``وبالعودة إلى المسؤول في الشركة، لفت``, who has spoken before.
    """
    article, limit = state.article, state.article.text.next_sentence_end(cue.end)
    if cue.first not in article.text.sentence_starts or COMMA not in article.keys[cue.end : limit]:
        return None
    phrase = according_source(article, cue, limit)
    if phrase is None or article.keys[phrase.end] != COMMA:
        return None
    if phrase.name is not None:
        return Draft("acting", None, None, phrase, "after")
    again = phrase.head is not None and phrase.head.kind == "person" and phrase.head.definite
    return Draft("sighting", cue, None, phrase, "after") if again else None


def topical(state: Pass, i: int) -> Draft | None:
    """``سامي الدسوقي لا يخفي خوفه``, ``لكن الوزير سامي حداد سارع``: who begins a sentence is whom it is about."""
    article = state.article
    stop = article.text.next_sentence_end(i)
    if article.in_speech(i) or article.words_in(i, stop) < _FEWEST_WORDS:
        return None
    phrase = phrase_at(article, i, min(stop, i + _REACH))
    if phrase is None or phrase.name is None or phrase.end + 1 >= stop:
        return None
    sure = _is_surely_named(article, phrase) or (phrase.end == i + 1 and article.keys[i + 1] == COMMA)
    if not sure or (i in article.text.sentence_starts and not _is_told_more(article, phrase)):
        return None
    if any(map(_may_report, article.cues_in(i, stop))):
        return None
    return Draft("acting", None, None, phrase, "before")


def aged(state: Pass, i: int) -> Draft | None:
    """``تحاول أم خالد | (43 عاما) تجفيف البطانيات``: whoever has an age, where nobody else is in the sentence."""
    article = state.article
    first = article.text.sentence(i)[0]
    if article.in_speech(i) or (state.drafts and state.drafts[-1].at >= first):
        return None
    for j in range(max(first, i - _LONGEST_AGED), i):
        key = article.keys[j]
        plain = is_ordinary(key) or noun(key) is not None  # منزل | فاطمة (58 عاما)
        named = key in _KUNYA or (given_name(key) is not None and (j == i - 1 or not plain))
        if named and name_end(article.keys, j, i) == i:
            return Draft("acting", None, None, NounPhrase(j, i, None, (j, i)), "before")
    return None


def _may_report(cue: CueAt) -> bool:
    """Whether a cue may have the subject that its sentence begins with; متابعة is what somebody does."""
    if cue.kind == "participle" and cue.form is not None and cue.form.also_noun:
        return cue.strength > _SECOND
    return cue.kind in ("verb", "participle") and cue.strength > 1


def _is_told_more(article: Article, phrase: NounPhrase) -> bool:
    """Whether a name that a sentence begins with has its verb, or who that is, right behind it."""
    after, first = article.keys[phrase.end], phrase.first
    if phrase.name is None or phrase.name[0] > first + (article.keys[first] in _KUNYA):
        return False
    if phrase.name[1] - first >= _SECOND and (after in _DENYING or phrase.end in article.acts_at):
        return True
    told = article.keys[phrase.end + 1]
    return after == COMMA and (told in _WHICH or (told in _RELATIVE and phrase.name[1] - first >= _SECOND))
