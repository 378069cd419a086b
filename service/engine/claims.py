"""Rules for claims whose source stands in an "according to" or "as X said" phrase."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare, find_opener
from service.engine.content import Content, is_statement, marked_content, reported_content, trim
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.mentions import NounPhrase
from service.engine.shapes import is_particle
from service.engine.sources import according_source
from service.lexicon.fold import fold
from service.lexicon.particles import words_of

_COMP_FA = words_of("comp_fa")
_COMP = words_of("comp") | words_of("comp_bi")
_FA_PARTICLES = frozenset({"قد", "لا", "لن", "لم"})
_RELATIVE = words_of("relative")
_ALSO = words_of("also")
_LEADS = words_of("claim_lead")


def according_before(state: Pass, cue: CueAt) -> Draft | None:
    """``وبحسب المصدر، فإن …`` — the source first, its claim after the comma or ف."""
    article = state.article
    if cue.kind not in ("according", "as_said") or not _starts_clause(state, cue) or _also(cue):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    at = phrase.end if phrase is not None else cue.end
    first = _claim_after(article, at, limit)
    if first is None or _says_itself(article, first):
        return None
    content = _claim(article, first)
    if content is None:
        return None
    return Draft("according-before", cue, content, phrase, "after" if phrase else "carried", "according")


def _says_itself(article: Article, first: int) -> bool:
    """``ووفقاً للوكالة، قال المدير: “…”``: the claim is a report with a speaker of its own."""
    cue = article.cue_at.get(first)
    return cue is not None and cue.kind == "verb" and find_opener(article, cue) is not None


def _also(cue: CueAt) -> bool:
    """``كما`` at a clause's head says *also*, not *as*."""
    return cue.phrase is not None and cue.kind == "as_said" and cue.phrase.text in _ALSO


def _starts_clause(state: Pass, cue: CueAt) -> bool:
    article = state.article
    joined = cue.phrase is not None and article.keys[cue.first] == "و" + fold(cue.phrase.text.split()[0])
    if cue.first and joined and article.keys[cue.first - 1] in "،,":
        return True
    first = article.text.sentence(cue.first)[0]
    first = max(first, state.floor) if state.floor <= cue.first else first
    return article.words_in(first, cue.first) <= 1


def _claim_after(article: Article, j: int, limit: int) -> int | None:
    """Where the claim starts after ``بحسب`` and its source: at فإن, past a comma, or right after the source."""
    for k in range(j, min(limit, j + 25)):
        key = article.keys[k]
        if key in _COMP_FA:
            return k + 1
        if key in "،,:":
            return _past_comma(article, k + 1, limit)
        if k > j and bare(key) != key and bare(key) in _FA_PARTICLES:
            return k
    follows = article.keys[j] if j < limit else ""
    if j in article.cue_at and article.cue_at[j].kind in ("according", "as_said"):
        return None
    return j if follows and follows[0].isalpha() and follows not in _RELATIVE else None


def _past_comma(article: Article, j: int, limit: int) -> int | None:
    if j >= limit or article.keys[j] in _RELATIVE:
        return None
    return j + 1 if article.keys[j] in _COMP_FA or article.keys[j] in _COMP else j


def _claim(article: Article, first: int) -> Content | None:
    cue = article.cue_at.get(first)
    opener = find_opener(article, cue) if cue is not None and cue.kind == "participle" else None
    if opener is not None:
        first = opener.content - (opener.mark is not None)
    mark = article.opened.get(first)
    if mark is not None and is_statement(article, mark):
        return marked_content(mark)
    content = reported_content(article, first)
    return content if content.end - first >= 2 else None


def according_after(state: Pass, cue: CueAt) -> Draft | None:
    """``…، بحسب المصدر`` and ``…، كما قال الوزير``: the claim stands before, or around."""
    article = state.article
    if cue.kind not in ("according", "as_said"):
        return None
    first, end = _claim_before(state, cue)
    if article.words_in(first, end) < 3:
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    if _also(cue) and not _ends_clause(article, phrase, cue, limit):
        return None
    end = _around(article, phrase, end, limit)
    content = _whole_mark(article, first, end) or Content(first, end, False)
    return Draft("according-after", cue, content, phrase, "after" if phrase else "carried", "according")


def _ends_clause(article: Article, phrase: NounPhrase | None, cue: CueAt, limit: int) -> bool:
    """``…، كما قال الوزير.``: nothing but the source follows, so the verb has no object."""
    at = phrase.end if phrase is not None else cue.end
    return cue.first > 0 and (at >= limit or not article.keys[at][0].isalpha())


def _around(article: Article, phrase: NounPhrase | None, end: int, limit: int) -> int:
    """A claim that goes on after its source without a comma is one span that includes it."""
    if phrase is None or phrase.end + 2 >= limit:
        return end
    if article.keys[phrase.end] in "-–" and article.keys[phrase.first - 2] in "-–":
        return trim(article, phrase.end, limit)
    if not article.keys[phrase.end][0].isalpha():
        return end
    if article.keys[phrase.end] in _RELATIVE or is_particle(article.keys[phrase.end]):
        return end
    return trim(article, phrase.end, limit)


def _pronoun_tail(article: Article, cue: CueAt) -> bool:
    """``بحسب قوله``, ``كما أكد``: no source follows, the running speaker is meant."""
    return cue.gender != "" or (
        cue.kind == "as_said" and (cue.end >= article.text.size or not article.keys[cue.end][0].isalpha())
    )


def _claim_before(state: Pass, cue: CueAt) -> tuple[int, int]:
    article = state.article
    first = max(article.text.sentence(cue.first)[0], state.floor)
    while first < cue.first and not article.keys[first][0].isalnum() and first not in article.opened:
        first += 1
    first = _past_lead(article, first, cue.first)
    end = cue.first
    while end > first and article.keys[end - 1] in ("وذلك", "،", "-", "(", ","):
        end -= 1
    return first, trim(article, first, end)


def _past_lead(article: Article, first: int, end: int) -> int:
    """``كما أن …``, ``فيما …``: the journalist's link to the sentence before is no part of the claim."""
    keys = article.keys
    if first < end and keys[first] in _LEADS:
        first += 1
        if first < end and keys[first] in _COMP:
            first += 1
    return first


def _whole_mark(article: Article, first: int, end: int) -> Content | None:
    mark = article.opened.get(first)
    return marked_content(mark) if mark is not None and mark.close >= end else None
