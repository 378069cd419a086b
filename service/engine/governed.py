"""The content a cue governs, by what it can take: a clause, a colon, quoted words."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import Opener, find_opener, is_joined
from service.engine.content import Content, is_statement, marked_content, reported_content
from service.engine.cues import SPEECH_VERBS, CueAt
from service.engine.drafts import Pass
from service.engine.labels import is_label
from service.engine.lists import lists
from service.engine.text import key_at
from service.engine.trailing import trailing_cue
from service.lexicon.letters import ALEF, BEH, HEH, OBLIQUE
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import ABOUT, FROM, ON, TO

# Verbs whose colon introduces speech, how far from them it may stand, and words whose colon begins a list.
# A verb that nearly always reports keeps its colon past the programme and the channel it was said on.
_COLON_REACH, _SURE_REACH, _SURE = 16, 26, 3
_FAR, _OF_WHOM = 3, 4
_COMP, _ALSO = words_of("comp"), words_of("also")
# Verbs whose quoted words are a name or a thing: أطلق عليه «…», شهدت «…».
_NAMING = words_as_written("naming")
# The codes of the verb table for a clause after أن or a preposition with it.
_PLAIN, _CODES = frozenset({"an", "bi"}), {ON: "ala", TO: "ila", FROM: "min", ABOUT: "an3"}
_CLAUSES = _PLAIN | frozenset(_CODES.values())


def content_of(state: Pass, cue: CueAt) -> tuple[Content | None, Opener | None]:
    """The content that a cue's opener opens, judged by what the cue can take."""
    article = state.article
    opener = find_opener(article, cue)
    if opener is None or not _admits(article, cue, opener) or _is_anothers(article, cue, opener):
        return None, None
    if opener.mark is not None and (is_statement(article, opener.mark) or _stands_alone(article, opener)):
        return marked_content(article, opener.mark), opener
    if opener.kind == "mark":
        return (marked_content(article, opener.mark), opener) if opener.mark is not None else (None, None)
    first = opener.content - 1 if opener.mark is not None else opener.content
    if first >= article.text.size:
        return None, None
    content = reported_content(article, first, teller=cue)
    return (content, opener) if content.end > content.first else (None, None)


def _is_anothers(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``ورحب كثيرون بالقرار الذي يشكل “سابقة قوية” كما قال الخبير``: the source right after the words said them."""
    if opener.kind != "mark" or opener.mark is None or cue.cls in SPEECH_VERBS or opener.at - cue.end < _FAR:
        return False
    after = trailing_cue(article, opener.mark)
    return after is not None and after.kind == "as_said" and after.first == opener.mark.close + 1


def _stands_alone(article: Article, opener: Opener) -> bool:
    """After a colon even a short quotation is all there is, unless it is but a name in what follows."""
    mark = opener.mark
    return opener.kind == "colon" and mark is not None and mark.closed and not is_label(article, mark)


def _may_be_noun(article: Article, cue: CueAt) -> bool:
    """Whether a noun or an adjective is spelt like the cue; but ``، واصفا إياه بـ“…”`` can only be a participle."""
    also = cue.phrase is not None and cue.phrase.text in _ALSO  # كما حذر من
    if cue.form is None or not cue.form.also_noun or cue.kind == "verb" or also:
        return False
    keys = article.keys
    if cue.kind == "participle" and key_at(keys, cue.end) == TO and "ila" in cue.takes:
        return False  # لافتة إلى “…”
    if cue.kind != "participle" or keys[cue.first - 1] not in COMMAS:
        return True
    # ، مطالبة بـ“…”، مطالبين الحكومة بـ“…”
    governs = BEH in keys[cue.end : cue.end + _OF_WHOM] and keys[cue.first].endswith((HEH, OBLIQUE))
    return not governs and not keys[cue.first].endswith(ALEF)


def _takes_clause(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``ذهب إلى أن``, ``عاب عليه أنه``; where a verb takes but a preposition, no clause without it: ``يعيبه أنه``."""
    if not cue.takes & _CLAUSES:
        return False
    if cue.takes & _PLAIN or cue.cls == "ask" or cue.phrase is not None:
        return True
    prepositions = tuple(word for word, code in _CODES.items() if code in cue.takes)
    return any(key.startswith(prepositions) for key in article.keys[cue.end : opener.content])


def _goes_on(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``وواصل العمري: كنت هناك``: a verb of going on, with no more than its subject before the colon."""
    told = cue.kind == "verb" and cue.cls == "go_on" and cue.form is not None and cue.form.tense == "past"
    return told and is_joined(article, cue) and opener.at - cue.end <= _FAR


def _admits(article: Article, cue: CueAt, opener: Opener) -> bool:
    if opener.kind == "mark" and (_may_be_noun(article, cue) or cue.lemma in _NAMING):
        return False
    if opener.kind == "colon" and opener.mark is None:
        reach = _SURE_REACH if cue.strength == _SURE else _COLON_REACH
        near = opener.at - cue.end <= reach or not _COMP.isdisjoint(article.keys[opener.at : opener.content])
        surely = cue.strength >= 2 or _goes_on(article, cue, opener)
        spoken = cue.cls in SPEECH_VERBS or cue.kind == "came_in"
        return surely and spoken and near and not lists(article, cue, opener)
    if opener.kind == "comp" and cue.kind != "came_in" and not _takes_clause(article, cue, opener):
        return False
    if opener.kind == "mark" and opener.mark is not None:
        return article.words_in(opener.mark.open, opener.mark.close) >= 2
    return True
