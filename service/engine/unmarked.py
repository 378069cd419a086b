"""Rules for what was said without إن, a colon or marks: ``وأضاف لن نغادر``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import find_opener
from service.engine.content import Content, reported_content
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.first_person import is_first_person
from service.engine.mentions import NounPhrase
from service.engine.preceding import topic_of
from service.engine.speech import clause_subject, is_said_of_thing, subject_of
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.letters import WAW
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import BE_SURE

_SURE, _FEWEST_WORDS, _LONGEST_SUBJECT = 3, 4, 12
_SAYING = frozenset({"say", "go_on"})
_RELATIVE, _TEMPORAL, _BARE_START = words_of("relative"), words_of("temporal"), words_of("bare_start")
# الذي قال، ما قال، كما قال: the object is elsewhere.
_BEFORE_OBJECT = _RELATIVE | words_of("also") | words_of("whatever")
# قال has what was said for its object, and hardly anything else.
_TAKES_SPEECH = words_as_written("takes_in")
_CIRCUMSTANTIAL = affixes("circumstantial")
_THIS = words_of("demonstrative")


def verb_bare(state: Pass, cue: CueAt) -> Draft | None:
    """``وأضاف لن نغادر``, ``قالت اللجنة، لم تقع مخالفات``: speech without إن, colon or marks."""
    article = state.article
    if "bare" not in cue.takes or cue.strength < _SURE:
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase, first = _before_speech(article, cue, limit)
    if first >= limit or not (_opens_speech(article, cue, first) or _is_object(article, cue, first)):
        return None
    content = _speech(article, first)
    if content is None:
        return None
    phrase, source = (phrase, "after") if phrase is not None else subject_of(state, cue, first)
    return Draft("verb-bare", cue, content, phrase, source, "bare")


def _before_speech(article: Article, cue: CueAt, limit: int) -> tuple[NounPhrase | None, int]:
    """The subject of a verb, and where speech may begin after it: no name runs on into نطالب or لقد."""
    start = _next_start(article, cue.end, min(cue.end + _LONGEST_SUBJECT, limit))
    if start == cue.end and is_first_person(article.keys[start]):
        return None, start
    phrase = subject_after(article, cue.end, start) if start else None
    comma = start > 0 and article.keys[start - 1] == COMMA
    if phrase is not None and comma and not article.cues_in(phrase.end, start):
        return phrase, start  # قال زملاء ذلك الطالب، لم نره
    if phrase is None or phrase.end != start:
        phrase = subject_after(article, cue.end, limit)
    first = phrase.end if phrase is not None else cue.end
    return phrase, first + (first < limit and article.keys[first] == COMMA)


def _next_start(article: Article, first: int, end: int) -> int:
    """The first token of ``[first, end)`` that begins speech, with no mark or stop before it; else 0."""
    for j in range(first, end):
        key = article.keys[j]
        if key in _BARE_START or is_first_person(key):
            return j
        if not key[0].isalpha() and key != COMMA:
            return 0
    return 0


def participle_bare(state: Pass, cue: CueAt) -> Draft | None:
    """``وأجاب قائلا السوق مفتوحة للجميع``: قائلا brings what was said, and nothing else."""
    article = state.article
    if cue.lemma not in _TAKES_SPEECH or not article.keys[cue.first].endswith(_CIRCUMSTANTIAL):
        return None
    first = cue.end
    if is_said_of_thing(article, cue) or first >= article.text.next_sentence_end(first) or not _is_free(article, first):
        return None
    content = _speech(article, first)
    return Draft("participle-bare", cue, content, clause_subject(state, cue), "clause", "bare") if content else None


def _speech(article: Article, first: int) -> Content | None:
    content = reported_content(article, first)
    return content if article.words_in(content.first, content.end) >= _FEWEST_WORDS else None


def _opens_sentence(article: Article, cue: CueAt) -> bool:
    return cue.first in article.text.sentence_starts


def _opens_speech(article: Article, cue: CueAt, j: int) -> bool:
    """Whether speech can begin right at token ``j``: with a particle, or after a bare verb with a verb."""
    key = article.keys[j]
    if cue.cls in _SAYING and is_first_person(key):
        return article.keys[cue.first - 1] not in _BEFORE_OBJECT
    if j == cue.end and key in _THIS:
        return key_at(article.keys, j + 1) in _BARE_START - _TEMPORAL  # قال هذا ليس من شأننا
    if j == cue.end and _opens_sentence(article, cue):
        return key in _BARE_START or (noun(key) is None and any(form.kind == "verb" for form in lookup(key)))
    if cue.cls not in _SAYING or key not in _BARE_START or key in _TEMPORAL or key_at(article.keys, j + 1) == BE_SURE:
        return False
    return article.keys[cue.first - 1] not in _BEFORE_OBJECT


def _is_object(article: Article, cue: CueAt, j: int) -> bool:
    """``وقال الأسلحة الجديدة لا تهدد أحدا``: who said it was named before, and قال has only speech for its object."""
    apart = j == cue.end + 1 and article.keys[cue.end] == COMMA and _is_free(article, j)
    if cue.lemma not in _TAKES_SPEECH or not (apart or (j == cue.end and definite(article.keys[j]))):
        return False
    opens = _opens_sentence(article, cue) or (apart and topic_of(article, cue.first) is not None)
    return opens and find_opener(article, cue) is None


def _is_free(article: Article, j: int) -> bool:
    """Whether a clause of its own can begin at token ``j``."""
    key = article.keys[j]
    return key[0].isalpha() and key not in _RELATIVE and key not in _THIS and key[0] != WAW and j not in article.cue_at
