"""Rules for cues that govern what was said: verbs, participles, "it came in"."""

from __future__ import annotations

from collections.abc import Iterator

from service.engine.agents import agrees_with, is_addressed_alone
from service.engine.article import Article
from service.engine.cited import cites, is_anothers_claim
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.governed import content_of
from service.engine.marks import Marked
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.nobody import nobody_says
from service.engine.obliques import oblique_subject
from service.engine.preceding import follows_thing, somebody_reports, subject_before, topic_of
from service.engine.relatives import antecedent, in_relative_clause, is_of_object
from service.engine.shapes import can_start, withholds_name
from service.engine.sources import ascribed_to, learnt_from, quoted_by
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.turns import BUT
from service.engine.words import definite, is_outlet, is_person, is_place, noun
from service.lexicon.affixes import affixes
from service.lexicon.letters import ALEF, BEH, FEH, FEMININE_PLURAL, HEH, LAM, OBLIQUE, TEH_MARBUTA, WAW, YEH
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMAS, DASHES
from service.lexicon.singles import ASCRIBE, ON, TOPIC

_AUXILIARIES = words_of("auxiliary")
_COPULA, _AUTHOR, _TAKES_IN = words_of("copula"), words_of("of_author"), words_as_written("takes_in")
_NEAR = 2
_COMP_PREP, _AND_THAT = words_of("comp_prep"), frozenset(WAW + word for word in words_of("comp"))
_DASHES, _TANWIN = frozenset(DASHES), (*affixes("tanwin"), ALEF)
_INDEFINITE = (*_TANWIN, TEH_MARBUTA)
_ACCUSING, _PEOPLE = words_as_written("accusing"), frozenset({"person", "group"})
# يعملوا: what they are to do
_TO_DO = WAW + ALEF
_ADDRESSING, _DEEMING, _BY = words_as_written("addressing"), words_as_written("deeming"), words_of("by_mark")
_RELAYS = words_of("relay_prep")
_OF_PRONOUN = words_of("of_pronoun")
_SEEMED = words_of("seemed")
_COMP_FA, _ASIDE = words_of("comp_fa"), words_of("aside")
_BACK, _ABOUT = words_of("back_to_document"), words_of("about")
_TAILS, _LIKELY = frozenset({"according", "as_said"}), 2
_UTTERING = frozenset({"say", "claim"})


def came_in(state: Pass, cue: CueAt) -> Draft | None:
    """``وجاء في البيان: “…”``, ``وورد في تقرير للمنظمة أن …``."""
    content, opener = content_of(state, cue)
    if content is None or opener is None:
        return None
    phrase = phrase_at(state.article, cue.end, opener.at) if can_start(state.article, cue.end) else None
    return Draft("came-in", cue, content, phrase, "after" if phrase else "carried", opener.kind)


def verb(state: Pass, cue: CueAt) -> Draft | None:
    """``وقال الوزير إن …``, ``وأضاف: “…”``, ``الوزير أكد أن …``."""
    content, opener = content_of(state, cue)
    if content is None or opener is None or (opener.kind != "comp" and cites(state.article, cue, opener.at)):
        return None
    phrase, source = subject_of(state, cue, _before_object(state.article, cue, opener.at))
    if nobody_says(state.article, cue, opener, phrase, source):
        return None
    if opener.kind == "comp" and _passes_on(phrase) and _is_of_another(state.article, content.first):
        return None
    if opener.kind == "comp" and is_anothers_claim(state.article, cue, opener.at):
        return None
    if opener.mark is not None and _is_of_tail(state.article, cue, opener.mark):
        return None
    return Draft(f"verb-{opener.kind}", cue, content, phrase, source, opener.kind)


def _is_of_tail(article: Article, cue: CueAt, mark: Marked) -> bool:
    """``أعلن الجيش انسحابه، لكنه لا يزال «بعيدا عن وقف» الحرب، بحسب مسؤولين``: in another clause, whose source follows.

    So it is behind a verb that seldom reports.
    """
    if cue.strength >= _LIKELY and BUT.isdisjoint(article.keys[cue.end : mark.open]):
        return False
    later = article.cues_in(mark.close + 1, article.text.next_sentence_end(mark.close))
    return bool(later) and later[0].kind in _TAILS and article.keys[later[0].first - 1] in COMMAS


def _is_of_another(article: Article, first: int) -> bool:
    """``ذكرت الوكالة أن | الوزير قال إن``, ``أنه | وفقا للدراسة، فإن``: a claim of another's."""
    cue = article.cue_at.get(first)
    if cue is not None and cue.kind == "according":
        return not _COMP_FA.isdisjoint(article.keys[cue.end : article.text.next_sentence_end(cue.end)])
    return somebody_reports(article, first)


def _passes_on(phrase: NounPhrase | None) -> bool:
    """Whether a source is an outlet, which as a rule tells what others said."""
    return phrase is not None and is_outlet(phrase.head)


def _before_object(article: Article, cue: CueAt, opener: int) -> int:
    """Where the subject ends at the latest: ``أشار الباحث | إلى خبرته وأنه …`` has an object before its clause."""
    if article.keys[opener] not in _AND_THAT:
        return opener
    return next((j for j in range(cue.end, opener) if article.keys[j] in _COMP_PREP), opener)


def subject_of(state: Pass, cue: CueAt, limit: int) -> tuple[NounPhrase | None, str]:
    """The noun phrase that is the verb's subject, and where it stands; ``thing`` when no source is."""
    article = state.article
    if cue.cls == "relay":
        relayed = _answer_of(article, cue, limit)
        relayed = relayed or (_ascribed_to if cue.lemma == ASCRIBE else _relayed_after)(article, cue.end, limit)
        if relayed is not None:
            return relayed, "after"
        if cue.lemma != ASCRIBE and any(key in _OF_PRONOUN for key in article.keys[cue.end : limit]):
            return None, "carried"
    quoted = quoted_by(article, cue.end, limit) or learnt_from(article, cue, limit)
    if quoted is not None:
        return quoted, "after"
    if withholds_name(article, cue.first):
        phrase = _before_aside(article, cue.first)
        return phrase, "before" if phrase else "carried"
    if in_relative_clause(article, cue.first):
        if is_of_object(article, cue) or _has_subject(article, cue, limit):
            phrase = subject_after(article, cue.end, limit)
            return phrase, "after" if phrase else "carried"
        phrase = antecedent(article, cue.first) or subject_after(article, cue.end, limit)
        return phrase, "before" if phrase else "thing"
    beside = _beside(state, cue, limit)
    if beside is not None:
        return beside
    if _leads_on(article, cue):
        return clause_subject(state, cue), "clause"
    if not is_joined(article, cue) or cue.kind == "as_said" or topic_of(article, cue.first) is not None:
        phrase = _some_body(article, cue) or subject_before(article, cue.first, state.floor)
        if phrase is not None:
            return phrase, "before"
        if follows_thing(article, cue.first):
            return None, "thing"
    return None, "carried"


def _has_subject(article: Article, cue: CueAt, limit: int) -> bool:
    """``النجم الذي قال الأطباء إن حالته``: a verb that tells nobody has its subject right before what was said."""
    if cue.kind != "verb" or cue.cls not in _UTTERING or cue.lemma in _ADDRESSING or key_at(article.keys, limit) == ":":
        return False
    phrase = subject_after(article, cue.end, limit)
    if phrase is None or phrase.end != limit or phrase.head is None or not speaks(article, phrase):
        return False
    told = phrase.head.kind in ("person", "organization") and not is_place(article.keys[phrase.first])  # يصر دوما أن
    return told and agrees_with(article, cue._replace(number=""), phrase)


def _some_body(article: Article, cue: CueAt) -> NounPhrase | None:
    """``شكلت الوزارة | لجنة خلصت إلى أن``: an indefinite body right before the verb; but ``رئيسة لجنة قالت``."""
    at = cue.first - 1
    form = noun(article.keys[at]) if at > 0 else None
    if form is None or form.kind != "organization" or form.definite or form.number != "s" or form.gender != cue.gender:
        return None
    before = article.keys[at - 1]
    return NounPhrase(at, cue.first, form, None) if definite(before) or before in _COMP_PREP else None


def _leads_on(article: Article, cue: CueAt) -> bool:
    """``أصدر الوزير بيانا قال فيه``, ``عاد ليؤكد أن``, ``نشر بيانا يؤكد أن``: who speaks is told by the verb before."""
    if key_at(article.keys, cue.end) in _BACK:
        return True
    if cue.form is None or is_joined(article, cue):
        return False
    if article.keys[cue.first].startswith(LAM) and cue.form.tense == "present":
        return True
    issued = noun(article.keys[cue.first - 1])
    indefinite = article.text.surface(cue.first - 1).endswith(_TANWIN)
    return indefinite and issued is not None and "document" in issued.cls


def _before_aside(article: Article, at: int) -> NounPhrase | None:
    """``أوضح مصدر، رفض الكشف عن اسمه، أن``: the subject of the verb before the aside."""
    first = article.text.sentence(at)[0]
    for j in range(at - 1, max(first, at - 20) - 1, -1):
        before = article.cue_at.get(j)
        if before is not None and before.kind == "verb":
            return subject_after(article, before.end, at)
    return None


def _beside(state: Pass, cue: CueAt, limit: int) -> tuple[NounPhrase, str] | None:
    """The subject right after the verb, or before it where what follows is its object."""
    if (other := oblique_subject(state.article, cue)) is not None:
        return other, "before"
    phrase = subject_after(state.article, cue.end, limit)
    if phrase is None:
        return None
    if (subject := _describing(state, cue, phrase, limit)) is not None:
        return subject, "before"
    return None if _is_accused(state, cue, phrase, limit) else (phrase, "after")


def _describing(state: Pass, cue: CueAt, phrase: NounPhrase, limit: int) -> NounPhrase | None:
    """``وكان المدير وصف الفيلم بأنه``, ``البيان دعا الأمم إلى``: before a verb whose only noun phrase is its object."""
    keys = state.article.keys
    if _asks(cue) and not is_joined(state.article, cue):
        subject = subject_before(state.article, cue.first, state.floor)
        if subject is None or not _AUXILIARIES.issuperset(keys[subject.end : cue.first]):
            return None
        return subject
    if cue.lemma not in _ACCUSING or not keys[limit].startswith(BEH):
        return None
    if is_joined(state.article, cue) and topic_of(state.article, cue.first) is None:
        return None
    if any(key[0].isalpha() for key in keys[phrase.end : limit]):
        return None
    return subject_before(state.article, cue.first, state.floor)


def _asks(cue: CueAt) -> bool:
    """Whether a verb without a pronoun takes whom it asks or tells as its object."""
    return (cue.cls == "call" or cue.lemma in _ADDRESSING) and cue.form is not None and not cue.form.has_object


def _is_accused(state: Pass, cue: CueAt, phrase: NounPhrase, limit: int) -> bool:
    """``واتهم الرئيس السابق بأنه …``: one noun phrase only, and a running speaker, so it is the object."""
    article, keys = state.article, state.article.keys
    if is_addressed_alone(article, cue, phrase):
        return True  # وخاطبت البصيري قائلة: «…»
    if not is_joined(article, cue) or not state.drafts or (cue.form is not None and cue.form.has_object):
        return False  # ووصفه النائب بأنه
    by = limit - (keys[limit - 1] in _BY)
    accused = cue.lemma in _ACCUSING and (keys[by].startswith(BEH) or keys[limit] == ON)
    asked = _is_told(cue, phrase) or _are_asked(article, cue, phrase, limit)
    if not (accused or asked or _is_deemed(article, cue, phrase, limit)):
        return False
    return all(not key[0].isalpha() for key in keys[phrase.end : by])


def _is_deemed(article: Article, cue: CueAt, phrase: NounPhrase, limit: int) -> bool:
    """``واعتبر القرار “انتصارا للعدالة”``: before a predicate in marks stands what it is said of."""
    person = phrase.name is not None or (phrase.head is not None and phrase.head.kind == "person")
    if cue.lemma not in _DEEMING or person or limit not in article.opened:
        return False
    return article.text.surface(limit + 1).endswith(_INDEFINITE) and not definite(article.keys[limit + 1])


def _is_told(cue: CueAt, phrase: NounPhrase) -> bool:
    """``وأبلغ أعضاء الوفد أن``, ``وأبلغ رويترز أن``: many people, or an outlet, who are told it rather than tell it."""
    head = phrase.head
    crowd = head is not None and head.kind == "group" and head.number == "s" and head.definite
    # وأبلغت مصادر نيابية أن: sources tell
    several = head is not None and head.kind in _PEOPLE and head.number == "p" and "source" not in head.cls
    outlet = head is not None and head.kind == "outlet" and cue.gender == "m"
    return cue.lemma in _ADDRESSING and phrase.name is None and (crowd or several or outlet)


def _are_asked(article: Article, cue: CueAt, phrase: NounPhrase, limit: int) -> bool:
    """``وناشد قادة الدول أن يعملوا``: many people who are to do it, so they are asked, and do not ask."""
    many = phrase.head is not None and phrase.head.number == "p" and phrase.name is None
    todo = key_at(article.keys, limit + 1 + (article.keys[limit] in _COMP_PREP))
    return cue.cls == "call" and many and todo[0] == YEH and todo.endswith(_TO_DO)


def _relayed_after(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``نقلت الوكالة عن المتحدث أن``: the source after عن, not the agency; but ``في جوابه عن سؤال`` has none."""
    for j in range(first, min(limit, first + 25)):
        if article.keys[j] in _RELAYS and article.keys[j + 1] not in _ABOUT:
            return phrase_at(article, j + 1, limit)
    return None


def _ascribed_to(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``نسبت الصحيفة إلى المتهم قوله``, ``القول``: whose words they are; but ``نسبت النيابة إلى المتهمين أنهم``."""
    said = next((cue.first for cue in article.cues_in(first, limit) if _is_saying(article, cue)), limit)
    return ascribed_to(article, first, said) if said < limit else None


def _is_saying(article: Article, cue: CueAt) -> bool:
    """``قوله``, ``تحذيره``, ``القول``."""
    return cue.kind == "masdar" and (bool(cue.number) or (cue.cls == "say" and definite(article.keys[cue.first])))


def _answer_of(article: Article, cue: CueAt, limit: int) -> NounPhrase | None:
    """``وجاء رد | الوزير سريعا: “…”``: whose the noun of saying right after the verb is."""
    said = article.cue_at.get(cue.end)
    if said is None or said.kind != "masdar" or said.number or definite(article.keys[said.first]):
        return None
    return subject_after(article, said.end, limit)


def participle(state: Pass, cue: CueAt) -> Draft | None:
    """``…، مشيراً إلى أن …``, ``يعلق الكاتب قائلاً: “…”``: the clause's subject speaks."""
    before = state.article.keys[cue.first - 1]
    looked = before in _SEEMED and in_relative_clause(state.article, cue.first - 1)  # التي بدت مستاءة: “…”
    if (bare(before) in _COPULA and not looked) or before in _AUTHOR:
        return None  # بات مؤكدا أن: nobody says so
    muted = state.article.cue_at.get(cue.first - 1)
    if muted is not None and muted.kind == "mute":
        return None  # قد يقول قائل إن
    keys = state.article.keys
    if is_said_of_thing(state.article, cue):
        return None
    if keys[cue.first - 1] in _DASHES and key_at(keys, cue.end) == ":" and not keys[cue.first].endswith(ALEF):
        return None  # سالم الكعبي - مسقط - متابعة: a byline
    content, opener = content_of(state, cue)
    if content is None or opener is None or (opener.at - cue.end > _NEAR and not _is_circumstance(state.article, cue)):
        return None
    if opener.kind != "comp" and cites(state.article, cue, opener.at):
        return None
    if cue.cls == "relay" and any(_words_of_his(state.article, cue.end, opener.at)):
        return None  # ناقلة عن طبيب تحذيره من أن
    phrase = clause_subject(state, cue)
    return Draft(f"participle-{opener.kind}", cue, content, phrase, "clause", opener.kind)


def _words_of_his(article: Article, first: int, end: int) -> Iterator[int]:
    """``قوله``, ``تحذيره``: the nouns of saying in ``[first, end)`` with the pronoun of whose the words are."""
    return (cue.first for cue in article.cues_in(first, end) if cue.kind == "masdar" and cue.number)


def is_said_of_thing(article: Article, cue: CueAt) -> bool:
    """``النظرية القائلة إن``: the participle of قال with the article describes the noun before it, mostly nobody."""
    return cue.lemma in _TAKES_IN and definite(article.keys[cue.first]) and not is_person(article.keys[cue.first - 1])


def _is_circumstance(article: Article, cue: CueAt) -> bool:
    """``مؤكدا``, ``مضيفة``, ``مشيرين`` tell how; ``مطالب النقابة``, ``ملخص ما جرى`` are nouns."""
    return article.keys[cue.first].endswith((ALEF, HEH, OBLIQUE, FEMININE_PLURAL))


def clause_subject(state: Pass, cue: CueAt) -> NounPhrase | None:
    """The subject of the clause a participle hangs on, when no quotation of it came before."""
    article = state.article
    first = article.text.sentence(cue.first)[0]
    for draft in reversed(state.drafts):
        if draft.at < first:
            break
        return None
    if first >= cue.first:
        return None
    if article.keys[cue.first - 1] in _SEEMED and in_relative_clause(article, cue.first - 1):
        return antecedent(article, cue.first - 1)  # أم خالد التي بدت مستاءة: “…”
    if (aside := _of_aside(article, first, cue)) is not None:
        return aside
    verb = _answering(article, first, cue.first)
    phrase = subject_before(article, verb, first)
    if phrase is None or not speaks(article, phrase) or not _can_lead(article, phrase):
        return None
    apart = verb < cue.first and phrase.head is not None and phrase.head.number not in ("", cue.number)
    return None if apart else phrase


def _of_aside(article: Article, first: int, cue: CueAt) -> NounPhrase | None:
    """``فيما أعلن قاسم العلي مسؤوليته، مضيفا أن``: who speaks in an aside goes on in it."""
    verb = next((each for each in reversed(article.cues_in(first, cue.first)) if each.kind == "verb"), None)
    if verb is None or article.keys[verb.first - 1] not in _ASIDE:
        return None
    phrase = subject_after(article, verb.end, cue.first)
    if phrase is None or not speaks(article, phrase) or (phrase.name is None and phrase.head is None):
        return None
    gender = phrase.head.gender if phrase.head is not None else ""
    return phrase if cue.number == "s" and gender in ("", cue.gender) else None


def _answering(article: Article, first: int, at: int) -> int:
    """``أما المدير، فتحدث عن الخطة قائلا``: the verb with فـ that answers to the topic of the clause; else ``at``."""
    if bare(article.keys[first]) != TOPIC:
        return at
    return next((j for j in range(first + 1, at) if article.keys[j][0] == FEH and j in article.cue_at), at)


def _can_lead(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase far from the participle is its subject: named, a person, or a definite body."""
    if phrase.name is not None or phrase.head is None or phrase.head.kind in ("person", "group"):
        return True
    keys = article.keys[phrase.first : phrase.end]
    return phrase.head.kind != "document" and any(definite(key) for key in keys[:2])
