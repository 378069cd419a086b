"""Who speaks where the clause names nobody: وأضاف أن، ونقلت الوكالة عنه، نص البيان."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cast import Cast
from service.engine.cues import CueAt
from service.engine.drafts import Draft
from service.engine.entities import Entity, heads_of
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.text import key_at
from service.engine.titles import agrees, fits, goes_on
from service.engine.words import noun, stem
from service.lexicon.affixes import affixes
from service.lexicon.fold import fold
from service.lexicon.letters import ALEF, FEH, HER, LAM, MEEM, WAW
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ASCRIBE, IN, SOURCE, TO

_OF_PRONOUN = words_of("of_pronoun")
_AUXILIARIES, _TAKES_IN = words_of("auxiliary"), words_as_written("takes_in")
_RELAY_REACH = 10
_OF_OUTLETS = words_of("outlet_report")
_OUTLET_HEADS, _RELATIVE = words_of("outlet_head"), words_of("relative")
_ITS = affixes("pronoun_one")
_REPORT_REACH, _SHOWN = 8, frozenset({"show", "know"})
_ANSWERING = words_as_written("answers")
#: No short form, pronoun or bare verb reaches further back than so many speakers.
FAR_BACK = 50


def latest_fitting(article: Article, recent: list[Entity], cue: CueAt | None) -> Entity | None:
    """The latest speaker whom the cue's form, or the pronoun of a relay, fits."""
    relayed = _of_pronoun(article, cue)
    if recent and cue is not None and (relay := relay_before(article, cue)) is not None:
        recent = [each for each in recent if not each.spans or each.spans[-1][0] < relay]
    if recent and cue is not None and (_goes_on_with_body(cue, recent[-1]) or _slips(article, recent[-1], cue)):
        return recent[-1]
    fitting = (entity for entity in reversed(recent[-FAR_BACK:]) if _can_go_on(entity, cue, relayed))
    latest = next(fitting, None)
    if latest is not None and cue is not None and _answers(article, latest, cue):
        return next((entity for entity in fitting if entity.spoke and entity.kind == "person"), latest)
    if latest is not None and latest.kind == "organization" and cue is not None and _turns_back(cue):
        if _is_joined_in_sentence(article, latest, cue):
            return latest
        before = next(fitting, None)
        return before if before is not None and before.kind == "person" else latest
    return latest


def _answers(article: Article, latest: Entity, cue: CueAt) -> bool:
    """``سأله القاضي: “…”، ليجيب``: not who has just asked, but who spoke before him."""
    if cue.lemma not in _ANSWERING or article.keys[cue.first][0] not in (LAM, FEH) or not latest.spoke:
        return False
    before = latest.spans[-1][0] - 1 if latest.spans else -1
    return latest.kind == "person" and before >= 0 and article.keys[before].endswith(_ITS)


def is_seldom_said(cue: CueAt) -> bool:
    """``تكشف النظرة أنها``, ``ظنهم بأنها``: its form agreeing with nobody who spoke, a thing shows it."""
    if cue.kind == "masdar":
        return cue.lemma not in _TAKES_IN
    return cue.kind == "verb" and cue.cls in _SHOWN


def _goes_on_with_body(cue: CueAt, latest: Entity) -> bool:
    """``وترى الشركة أن … وأضاف``: to go on is often masculine whatever body has begun."""
    told = latest.spoke and latest.kind == "organization" and latest.number == "s"
    return told and goes_on(cue) and cue.gender == "m" and cue.number == "s"


def _slips(article: Article, latest: Entity, cue: CueAt) -> bool:
    """``وقال المصدر إن …، مشيرة إلى أن``: a circumstance is of its sentence's source, and مصدر is many or one."""
    unnamed = latest.spoke and latest.heads == {SOURCE}
    return unnamed and cue.kind == "participle" and _is_joined_in_sentence(article, latest, cue)


def _turns_back(cue: CueAt) -> bool:
    """``وقال``: a masculine verb that does not go on is a person's, though a body spoke in between."""
    return cue.kind == "verb" and cue.gender == "m" and cue.number == "s" and cue.cls != "relay" and not goes_on(cue)


def _is_joined_in_sentence(article: Article, latest: Entity, cue: CueAt) -> bool:
    """``ورحب المجلس بالخطة، ولفت إلى أن``: a verb joined to another in one sentence has the subject of that."""
    if cue.first in article.text.sentence_starts or not latest.spans:
        return False
    return latest.spans[-1][0] >= article.text.sentence(cue.first)[0]


def _can_go_on(entity: Entity, cue: CueAt | None, relayed: tuple[str, str] | None) -> bool:
    if cue is None:
        return True
    if goes_on(cue) and not entity.spoke:
        return False  # one goes on who has begun
    return fits(cue, entity) if relayed is None else agrees(entity, *relayed)


def _of_pronoun(article: Article, cue: CueAt | None) -> tuple[str, str] | None:
    """``ونقلت الوكالة عنه``: whose words are relayed, by gender and number of the pronoun."""
    if cue is None or cue.cls != "relay":
        return None
    for key in article.keys[cue.end : cue.end + _RELAY_REACH]:
        if key in _OF_PRONOUN:
            return ("f" if key.endswith(HER) else "m", "p" if key.endswith((MEEM, MEEM + ALEF)) else "s")
    return None


def relay_before(article: Article, cue: CueAt) -> int | None:
    """Where a verb passes on a noun of saying and has the pronoun of whose it is: ``| ونقلت عنها الصحيفة قولها``."""
    if cue.kind != "masdar":
        return None
    first = max(article.text.sentence(cue.first)[0], cue.first - _RELAY_REACH)
    relays = (each.first for each in article.cues_in(first, cue.first) if _of_pronoun(article, each) is not None)
    return next(relays, None)


def named_before(article: Article, cast: Cast, cue: CueAt | None) -> Entity | None:
    """``لكن النابلي ذكر أن``: somebody of the cast whose surname stands right before the cue."""
    at = cue.first - 1 if cue is not None else -1
    keys = article.keys
    while at > 0 and keys[at] in _AUXILIARIES:
        at -= 1
    if at < 0 or cue is None or cue.kind not in ("verb", "masdar") or not keys[at][0].isalpha():
        return None
    named = (keys[at], keys[at].removeprefix(WAW))
    return next((e for e in cast.with_surname(*named) if e.name and e.name[-1] in named and fits(cue, e)), None)


def outlet_of_report(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``تقرير لوكالة الأنباء``: an outlet speaks in its own report."""
    first = phrase.first + 1
    if stem(article.keys[phrase.first]) not in _OF_OUTLETS or first >= phrase.end or article.keys[first][0] != LAM:
        return None
    outlet = noun(article.keys[first][1:])
    if outlet is None or outlet.definite or fold(outlet.lemma) not in _OUTLET_HEADS:
        return None
    article.keys[first] = article.keys[first][1:]
    article.prefixed.add(first)
    return phrase_at(article, first, phrase.end)


def reporting(outlet: Entity, report: NounPhrase) -> Entity:
    """The outlet of a report, which ``التقرير`` with its own gender may mean from now on."""
    outlet.heads |= heads_of(report.head)
    outlet.gender = ""
    return outlet


def learn_report(article: Article, entity: Entity, draft: Draft) -> None:
    """``قال البنك في تقرير``: from now on ``التقرير`` is the bank's."""
    if draft.phrase is None or draft.content is None or entity.kind != "organization":
        return
    for j in range(draft.phrase.end, min(draft.content.first, draft.phrase.end + _REPORT_REACH) - 1):
        report = noun(article.keys[j + 1]) if article.keys[j] == IN else None
        if report is not None and report.kind == "document" and "speech" not in report.cls:
            entity.heads.add(report.lemma)


def is_passed_on(article: Article, cue: CueAt | None) -> bool:
    """``قال الوزير في تصريحات نقلتها الوكالة: «…»``: who passes the speech on did not make it."""
    if cue is None or cue.cls != "relay" or not cue.first or not article.keys[cue.first].endswith(_ITS):
        return False
    speech = noun(article.keys[cue.first - 1])
    return speech is not None and "speech" in speech.cls


def is_addressed(article: Article, phrase: NounPhrase) -> bool:
    """``في تصريحات إلى "الصحيفة" بقوله``: whom it was said to; but ``نسبت إلى دبلوماسي قوله`` names who said it."""
    at = phrase.first - 1
    while at > 0 and not article.keys[at][0].isalpha():
        at -= 1
    end = phrase.end + (key_at(article.keys, phrase.end) == COMMA)
    if at < 0 or article.keys[at] != TO or key_at(article.keys, end) in _RELATIVE:
        return False  # لومه إلى الصحف التي قالت إنه
    if phrase.end in article.cue_at and article.keys[phrase.end][0] == FEH:
        return False  # توجهت بالسؤال إلى الوزير فأجاب
    basis = article.cue_at.get(at - 1)
    if basis is not None and basis.kind in ("according", "as_for"):
        return False  # استنادا إلى بيانات البنك
    cues = (article.cue_at.get(j) for j in range(max(0, at - _RELAY_REACH), at))
    return not any(cue is not None and cue.lemma == ASCRIBE for cue in cues)


def learn_gender(entity: Entity, draft: Draft) -> None:
    """A verb before its subject agrees with it in gender; a verb of relaying agrees with the agency."""
    cue = draft.cue
    if cue is None or cue.form is None or cue.form.kind != "verb" or cue.cls == "relay" or draft.source != "after":
        return
    if cue.gender and (entity.kind == "person" or not entity.gender):
        entity.gender = cue.gender
