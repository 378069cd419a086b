"""Rules for claims whose source stands in an "according to" or "as X said" phrase."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.asides import around, aside_end, fits_around, is_set_off, last_clause, to_its_end
from service.engine.clauses import bare, find_opener
from service.engine.content import Content, content_end, is_statement, marked_content, reported_content
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase
from service.engine.shapes import is_hyphen, is_particle
from service.engine.sources import according_source, is_on_what
from service.engine.subjects import subject_after
from service.engine.words import definite, is_place
from service.lexicon.fold import fold
from service.lexicon.letters import FEH, WAW
from service.lexicon.particles import words_of
from service.lexicon.singles import AND_THAT

_COMP_FA = words_of("comp_fa")
_COMP = words_of("comp") | words_of("comp_bi")
_RELATIVE = words_of("relative")
_ALSO, _TOPIC = words_of("also"), words_of("topic")
_LEADS = words_of("claim_lead")
_THIS = words_of("demonstrative")
_LINK_PREP, _LINK_NOUN = words_of("link_prep"), words_of("link_noun")
_OPINIONS = frozenset({"judge", "think"})
_SURE, _FEWEST_WORDS = 3, 3
_DATELINE, _LONGEST_ASIDE, _LONGEST_WHERE = 8, 40, 3
_IN = words_of("place_prep")
# من المتوقع أن: what is expected is part of what the source says.
_EXPECTED = "من "


def according_before(state: Pass, cue: CueAt) -> Draft | None:
    """``وبحسب المصدر، فإن …`` — the source first, its claim after the comma or ف."""
    article = state.article
    if cue.kind not in ("according", "as_said") or not _starts_clause(state, cue) or _also(cue):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if _calls(cue) or (phrase is None and not _pronoun_tail(article, cue)):
        return None
    at = phrase.end if phrase is not None else cue.end
    first = _claim_after(article, at, limit)
    if first is None or first >= limit or _says_itself(article, first):
        return None
    if (first == at or article.keys[first][0] == WAW) and _is_tail(state, cue):
        return None
    content = _claim(article, first)
    if content is None:
        return None
    return Draft("according-before", cue, content, phrase, "after" if phrase else "carried", "according")


def _is_tail(state: Pass, cue: CueAt) -> bool:
    """Whether a quotation ends right before ``cue``, so that its source belongs to what was said."""
    first = state.article.text.sentence(cue.first)[0]
    return first < state.floor <= cue.first and state.article.words_in(state.floor, cue.first) == 0


def _says_itself(article: Article, first: int) -> bool:
    """``ووفقاً للوكالة، قال المدير: “…”``: the claim is a report with a speaker of its own."""
    cue = article.cue_at.get(first)
    return cue is not None and cue.kind == "verb" and find_opener(article, cue) is not None


def _also(cue: CueAt) -> bool:
    """``كما`` at a clause's head says *also*, not *as*."""
    return cue.phrase is not None and cue.kind == "as_said" and cue.phrase.text in _ALSO


def _starts_clause(state: Pass, cue: CueAt) -> bool:
    article = state.article
    joined = cue.phrase is not None and article.keys[cue.first] == WAW + fold(cue.phrase.text.split()[0])
    if cue.first and joined and article.keys[cue.first - 1] in "،,":
        return True
    first = article.text.sentence(cue.first)[0]
    first = max(first, state.floor) if state.floor <= cue.first else first
    # والقانون، وفق الوزير، سيصدر; الاتفاق بحسب الوزير سيوقع
    begun = (article.keys[cue.first - 1] in "،," or cue.first == first + 1) and definite(bare(article.keys[first]))
    return article.words_in(first, cue.first) <= (0 if begun else 1)


def _claim_after(article: Article, j: int, limit: int) -> int | None:
    """Where the claim starts after ``بحسب`` and its source: at فإن, past a comma, or right after the source."""
    for k in range(j, min(limit, j + 25)):
        key = article.keys[k]
        if key in _COMP_FA:
            return k + 1
        if key in "،,:":
            return _past_comma(article, k + 1, limit)
        if key[0] == FEH and bare(key) != key and (is_particle(bare(key)) or definite(bare(key))):
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
        return marked_content(article, mark)
    content = reported_content(article, first)
    return content if content.end - first >= 2 else None


def according_after(state: Pass, cue: CueAt) -> Draft | None:
    """``…، بحسب المصدر`` and ``…، كما قال الوزير``: the claim stands before, or around."""
    article = state.article
    if cue.kind not in ("according", "as_said"):
        return None
    first, end = _claim_before(state, cue)
    if end <= first or (end == cue.first and _needs_comma(cue)):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    if _also(cue) and not _ends_clause(article, phrase, cue, limit):
        return None
    if _calls(cue) or (phrase is not None and _interrupts_report(article, phrase.end)):
        return None
    before, end = end, around(article, cue, phrase, end, limit)
    if end != before:
        first = last_clause(article, first, cue.first)
    elif article.words_in(first, end) < _FEWEST_WORDS:
        return None
    content = _whole_mark(article, first, end) or Content(first, end, False)
    return Draft("according-after", cue, content, phrase, "after" if phrase else "carried", "according")


def verb_aside(state: Pass, cue: CueAt) -> Draft | None:
    """``الإصلاح، يقول الوزير، مسألة وقت``: a verb of saying set off by commas inside what it reports."""
    article = state.article
    if not is_set_off(article, cue) or article.keys[article.text.sentence(cue.first)[0]] in _TOPIC:
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = subject_after(article, cue.end, limit)
    at = aside_end(article, cue, phrase, limit)
    if at is None or at + 2 >= limit or not fits_around(article, at + 1):
        return None
    first = _claim_before(state, cue)[0]
    if not 0 < article.words_in(first, cue.first) < _LONGEST_ASIDE or article.keys[cue.first - 2] in MARKS:
        return None
    content = Content(last_clause(article, first, cue.first), to_its_end(article, at + 1, limit), False)
    return Draft("verb-aside", cue, content, phrase, "after" if phrase else "carried", "according")


def _interrupts_report(article: Article, end: int) -> bool:
    """``وسيط -وفق الصحيفة- ادعى أنه``: what follows the aside is a report of its own."""
    return end < article.text.size and article.keys[end] in "-–" and _says_itself(article, end + 1)


def _needs_comma(cue: CueAt) -> bool:
    """``من وجهة نظره``, ``استنادا إلى`` and ``على ما`` attribute a claim only behind a comma."""
    return is_on_what(cue) or (cue.kind == "according" and cue.strength < _SURE)


def _calls(cue: CueAt) -> bool:
    """``كما يصفها``, ``حسب ما تراه مناسبا``: what somebody calls a thing, or thinks of it, no claim."""
    return cue.kind == "as_said" and cue.cls in _OPINIONS and cue.form is not None and cue.form.has_object


def _ends_clause(article: Article, phrase: NounPhrase | None, cue: CueAt, limit: int) -> bool:
    """``…، كما قال الوزير.``: nothing but the source follows, so the verb has no object."""
    at = phrase.end if phrase is not None else cue.end
    if phrase is not None and cue.strength >= _SURE:
        at = _past_where(article, at, limit)
    return cue.first > 0 and (at >= limit or not article.keys[at][0].isalpha())


def _past_where(article: Article, j: int, limit: int) -> int:
    """Past where it was said, when the sentence ends there: ``، كما ذكرت الصحيفة في تقريرها.``"""
    told = j < limit and article.keys[j] in _IN and limit - j <= _LONGEST_WHERE
    return limit if told and all(key[0].isalpha() for key in article.keys[j:limit]) else j


def _pronoun_tail(article: Article, cue: CueAt) -> bool:
    """``بحسب قوله``, ``كما أكد``: no source follows, the running speaker is meant."""
    return cue.gender != "" or (
        cue.kind == "as_said" and (cue.end >= article.text.size or not article.keys[cue.end][0].isalpha())
    )


def _claim_before(state: Pass, cue: CueAt) -> tuple[int, int]:
    article = state.article
    first, end = claim_start(state, cue.first), cue.first
    while end > first and article.keys[end - 1] in (AND_THAT, "،", "-", "(", ","):
        end -= 1
    return first, content_end(article, first, end)


def claim_start(state: Pass, end: int) -> int:
    """Where a claim that goes up to token ``end`` begins: where its sentence does, past what is the journalist's."""
    article = state.article
    first = max(article.text.sentence(end)[0], state.floor)
    first = _inside(article, first, end)
    first = _past_dateline(article, first, end)
    while first < end and not article.keys[first][0].isalnum() and first not in article.opened:
        first += 1
    return _past_lead(article, first, end)


def _inside(article: Article, first: int, end: int) -> int:
    """A tail inside a parenthesis or at the head of quoted words says nothing of what stands outside."""
    keys = article.keys
    if end - 1 >= first and end - 1 in article.opened:
        return end
    for j in range(end - 1, max(first, end - _LONGEST_ASIDE) - 1, -1):
        if keys[j] == ")":
            return first
        if keys[j] == "(":
            return j + 1 if j + 1 < end else first
    return first


def _past_dateline(article: Article, first: int, end: int) -> int:
    """``بيروت (رويترز) - …``: where the report was filed is no part of the claim."""
    if first and article.keys[first - 1] != "\n":
        return first
    for j in range(first + 1, min(end, first + _DATELINE)):
        if article.keys[j] in "-–—" and not is_hyphen(article, j):
            return j + 1 if any(is_place(key) for key in article.keys[first:j]) else first
    return first


def _past_link(article: Article, first: int, end: int) -> int:
    """``في الواقع، …``, ``من جهة ثانية، …``: a linking phrase with its comma."""
    keys = article.keys
    if first + 1 < end and bare(keys[first]) in _LINK_PREP and keys[first + 1] in _LINK_NOUN:
        for j in range(first + 2, min(end, first + 5)):
            if keys[j] == "،":
                return j + 1
    return first


def _past_opinion(article: Article, first: int, end: int) -> int:
    """``ويعتقد أن …، بحسب الباحثين``: the verb without a subject only leads to the claim."""
    cue = article.cue_at.get(first)
    if cue is None or cue.end + 1 >= end or cue.lemma.startswith(_EXPECTED):
        return first
    noted = cue.kind == "impersonal"
    opined = cue.kind == "verb" and cue.cls == "think" and cue.form is not None and cue.form.tense == "present"
    if noted and article.keys[cue.end - 1] in _COMP:
        return cue.end
    return cue.end + 1 if (noted or opined) and article.keys[cue.end] in _COMP else first


def _past_lead(article: Article, first: int, end: int) -> int:
    """``كما أن …``, ``فيما …``, ``هذا و…``: the journalist's link to the sentence before is no part of the claim."""
    keys = article.keys
    first = _past_opinion(article, _past_link(article, first, end), end)
    if first + 1 < end and keys[first] in _THIS and bare(keys[first + 1]) != keys[first + 1]:
        return first + 1
    if first < end and keys[first] in _LEADS:
        first += 1
        if first < end and keys[first] in _COMP:
            first += 1
    return first


def _whole_mark(article: Article, first: int, end: int) -> Content | None:
    mark = article.opened.get(first)
    return marked_content(article, mark) if mark is not None and mark.close >= end else None
