"""Clauses behind a verb of saying that nobody says: passive and impersonal, facts and things, "there are those who"."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import Opener, bare, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, speaks
from service.engine.name_words import nameable
from service.engine.preceding import is_fronted
from service.engine.relatives import in_relative_clause
from service.engine.shapes import is_particle
from service.engine.words import ADJECTIVES, definite, is_deed, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF_HAMZA_BELOW, FEH, LAM
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import PRONOUN_OF
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import AN, ASCRIBE, FROM

_TAKES_IN, _OPINIONS = words_as_written("takes_in"), frozenset({"think", "feel"})
_REALISING, _BODIES = words_as_written("realising"), frozenset({"outlet", "organization", "document"})
_KNOWING = words_as_written("knowing")
_PROVING = words_as_written("proving")
_APPEARING = words_as_written("appearing")
_LIKELY, _ACCUSING, _REFUSING = 2, words_as_written("accusing"), words_as_written("refusing")
_WHAT, _THIS, _COMP_BI = words_of("whatever"), words_of("demonstrative"), words_of("comp_bi")
_BUT_HE, _COMP, _EXCEPT = words_of("but_he") | words_of("for_he"), words_of("comp"), words_of("except")
_THERE_IS, _WITHOUT = words_of("there_is"), words_of("without")


def nobody_says(article: Article, cue: CueAt, opener: Opener, phrase: NounPhrase | None, source: str) -> bool:
    """Whether the clause has no subject that could say it."""
    if source == "thing":
        return not _somebody_said(article, cue, opener)
    if source == "carried" and is_of_some(article, cue):
        return True
    if is_passive(cue) and (source == "carried" or cue.cls == "judge"):
        return True  # يوصف الاتفاق بأنه هش: by whom is not told
    if source == "carried" and opener.at <= cue.end + 1 and _impersonal(article, cue):
        return True
    if opener.kind != "comp":
        return opener.kind == "wh" and (_without_saying(article, cue) or _is_answered(article, cue, opener, phrase))
    if cue.lemma in _PROVING and _by_deed(article, opener, phrase):
        return True
    if cue.lemma in _REFUSING and opener.at > cue.end and is_deed(article.keys[opener.at - 2]):
        return True  # ترفض المحامية توصيف الخلاف بأنه طائفي
    if _comes_to_know(cue) and (phrase is None or phrase.head is None or phrase.head.kind not in _BODIES):
        return True
    ascribed = cue.lemma == ASCRIBE and phrase is not None  # نسبت النيابة إلى المتهم أنه
    if cue.strength < _LIKELY and not (ascribed or _has_speaker(article, cue, phrase, opener)):
        return True
    if source != "carried":
        return False
    return _asks_you(article, cue) or _a_fact_shows(article, cue, opener) or _a_thing_shows(article, cue)


def _is_answered(article: Article, cue: CueAt, opener: Opener, phrase: NounPhrase | None) -> bool:
    """``وسأل الوزير عما إذا كان …، فأجاب «…»``: whom the reporter asked answers in the same sentence."""
    if cue.cls != "ask" or phrase is None or phrase.end != opener.at:
        return False
    after = article.cues_in(opener.content, article.text.next_sentence_end(opener.content))
    return any(each.cls == "go_on" and article.keys[each.first][0] == FEH for each in after)


def _without_saying(article: Article, cue: CueAt) -> bool:
    """``دون أن يوضح ما إذا كان``: what somebody left open, he did not say."""
    return article.keys[cue.first - 1] == AN and article.keys[cue.first - 2] in _WITHOUT


def _comes_to_know(cue: CueAt) -> bool:
    """``أدرك أن``, ``يعلم أن``, ``ليكتشف أن``; but ``اكتشف الباحثون أن`` and ``علمت الصحيفة أن`` are reports."""
    if cue.lemma in _REALISING:
        return True
    return cue.lemma in _KNOWING and cue.form is not None and cue.form.tense == "present"


def _by_deed(article: Article, opener: Opener, phrase: NounPhrase | None) -> bool:
    """``أثبت الحارس أنه الأفضل``: what somebody proves to be, he proves by what he does; but ``أثبت الباحثون أن``."""
    if phrase is None or (phrase.head is not None and phrase.head.kind not in ("person", "group")):
        return False
    of_himself = any(key[2:] in PRONOUN_OF for key in article.keys[opener.at : opener.content] if key in _COMP)
    return of_himself and (phrase.head is not None or phrase.name is not None)


def is_of_some(article: Article, cue: CueAt) -> bool:
    """``هناك من يقول إن``, ``ومن يقل إن``: some say so, or whoever does, and nothing tells who."""
    keys, j = article.keys, cue.first
    if keys[j - 1] == FROM:
        return bare(keys[j - 2]) in _THERE_IS or (cue.kind == "verb" and j - 1 in article.text.sentence_starts)
    return cue.kind == "verb" and bare(keys[j - 1]) == FROM


def _a_fact_shows(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``وهو ما يشير إلى أن``, ``ويرجع ذلك إلى أن``: ما and ذلك are the subject; but ``ويفسر ذلك بأن`` has an object."""
    if cue.form is None or cue.form.tense != "present" or cue.form.has_object:
        return False
    if article.keys[cue.first - 1] in _WHAT:
        return opener.at == cue.end
    return article.keys[cue.end] in _THIS and opener.at == cue.end + 1 and article.keys[opener.at] not in _COMP_BI


def _a_thing_shows(article: Article, cue: CueAt) -> bool:
    """``وصول أعداد كبيرة إلى إيطاليا يشير إلى أن``: a noun right before a present is its subject, and cannot speak."""
    if cue.form is None or cue.form.tense != "present" or is_joined(article, cue):
        return False
    before = cue.first - 1
    if before < article.text.sentence(cue.first)[0] or is_fronted(article, cue.first):
        return False
    before = _noun_of(article, before)
    key, form = article.keys[before], noun(article.keys[before])
    if cue.lemma in _TAKES_IN:  # الواقع يقول إن
        return form is None and definite(key) and is_ordinary(key.removeprefix(AL)) and not is_listed(key)
    tells = form is not None and (form.kind in _BODIES or form.kind == "person")  # صدر بيان يؤكد أن
    named = nameable(key) and not definite(key)  # كان زينك يؤكد أن
    named = named or (key in article.surnames and is_listed(key))  # رسالة من محمد العلي تؤكد أن
    return key[0].isalpha() and not (tells or named or is_particle(key))


def _noun_of(article: Article, j: int) -> int:
    """الاتحاد الآسيوي: the body or person that a definite adjective at ``j`` describes, or else ``j``."""
    described, form = noun(article.keys[j - 1]) if j else None, noun(article.keys[j])
    adjective = form is not None and form.definite and form.kind == "" and form.cls <= ADJECTIVES
    body = described is not None and described.definite and described.kind in ("organization", "person")
    return j - 1 if adjective and body else j


def _somebody_said(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``خان قال إن``, ``وتابعت الصحيفة تقول إن``: who says so with قال is somebody, however unheard of the name."""
    if cue.lemma not in _TAKES_IN or cue.form is None or (opener.kind == "comp" and _is_asked(article, cue)):
        return False
    told = cue.form.tense == "past" or article.text.surface(opener.content - 1).startswith(ALEF_HAMZA_BELOW)
    return told or not in_relative_clause(article, cue.first)


def _has_speaker(article: Article, cue: CueAt, phrase: NounPhrase | None, opener: Opener) -> bool:
    """A verb that seldom reports needs a subject that can speak, or content right after it."""
    if phrase is not None:
        return phrase.name is not None or speaks(article, phrase)
    if cue.lemma in _ACCUSING and is_joined(article, cue):
        return True  # وصور الخصم على أنه ضعيف: an object stands between
    return opener.at - cue.end <= 2 and not any(definite(key) for key in article.keys[cue.end : opener.at])


def is_passive(cue: CueAt) -> bool:
    """``وكما قيل: “…”``, ``وقيل إنه سافر``: nobody is named who said so."""
    return cue.form is not None and cue.form.voice == "passive"


def _impersonal(article: Article, cue: CueAt) -> bool:
    """``ويتوقع أن``, ``ويظهر أن`` without a subject: it is expected, nobody says so; but ``لكنه يعتقد أن``."""
    form = cue.form
    if form is None or form.tense != "present" or form.voice == "active":
        return False
    if cue.cls not in _OPINIONS and cue.lemma not in _APPEARING:
        return False
    his = _he_does(article.keys, cue.first) or article.keys[cue.first].startswith(LAM)  # ليخلص إلى أن
    return form.gender == "m" and form.number == "s" and not his


def _he_does(keys: list[str], verb: int) -> bool:
    """``لكنه يعتقد أن``, ``إلا أنه يتوقع أن``: a pronoun before the verb stands for who does."""
    return keys[verb - 1] in _BUT_HE or (keys[verb - 1] in _COMP and keys[verb - 2] in _EXCEPT)


def _asks_you(article: Article, cue: CueAt) -> bool:
    """``هل ترى أن الأزمة انتهت؟``: in a question, the form for *she* is the one for *you*."""
    form = cue.form
    if form is None or form.tense != "present" or (form.gender, form.number) != ("f", "s"):
        return False
    return _is_asked(article, cue)


def _is_asked(article: Article, cue: CueAt) -> bool:
    """Whether the sentence of a cue is a question."""
    stop = article.text.next_sentence_end(cue.end)
    return stop < article.text.size and article.keys[stop] in "؟?"
