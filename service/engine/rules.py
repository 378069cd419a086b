"""The rules, in order: each looks at one cue, one marked stretch or the lines, and may propose a quotation.

A rule is a named function; the first that answers wins, and its name is returned with the
quotation. Each has positive and negative examples in ``tests/engine``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.engine.article import Article
from service.engine.blocks import block_beside, block_statement, colon_block
from service.engine.claims import according_after, according_before, as_it_came, verb_aside
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.headlines import name_colon
from service.engine.interviews import interview_answer
from service.engine.marks import Marked
from service.engine.posts import post, post_signed
from service.engine.relatives import in_relative_clause
from service.engine.sightings import acting, aged, concerned, sighting, topical
from service.engine.sources import LONGEST_LATER
from service.engine.speech import came_in, participle, verb
from service.engine.statements import mark_continued, mark_joined, mark_then_cue
from service.engine.uncued import mark_after_colon, mark_alone, mark_named, mark_signed
from service.engine.unmarked import participle_bare, verb_bare
from service.engine.verbal_nouns import masdar

CueRule = Callable[[Pass, CueAt], Draft | None]
MarkRule = Callable[[Pass, Marked], Draft | None]
LineRule = Callable[[Article], Iterator[Draft]]


# How many words before what a cue brings may hold an aside with a cue of its own.
_ASIDE = 6


def run(article: Article) -> list[Draft]:
    """All drafts of ``article`` in reading order; contents never overlap."""
    state = Pass(article, [])
    printed = _printed(article)
    done = 0
    for i in sorted({*article.cue_at, *article.opened, *article.acts_at, *article.topics, *article.ages, *printed}):
        draft = (printed.get(i) or _at(state, i)) if i >= done else None
        if draft is None:
            continue
        state.drafts.extend(_on_the_way(state, draft))
        state.drafts.append(draft)
        _meet(article, draft)
        done = max(i + 1, draft.cue.end if draft.cue is not None else 0)
        if draft.content is not None:
            state.last = draft
            state.floor = max(draft.content.end, draft.cue.end if draft.cue is not None else 0)
            done = max(done, state.floor)
    return state.drafts


def _meet(article: Article, draft: Draft) -> None:
    """Remember how the source of a draft may be called from here on: كيت ماكليود … ماكليود, فان دن بيرغ."""
    if draft.phrase is not None and draft.phrase.name is not None:
        first, end = draft.phrase.name
        article.later_names.update(tuple(article.keys[j:end]) for j in range(max(first + 1, end - LONGEST_LATER), end))


def _on_the_way(state: Pass, draft: Draft) -> Iterator[Draft]:
    """``قال الرئيس، الذي يصف نفسه بأنه “عدو الفوائد”، إن …``: words in marks between a cue and what it brings."""
    article = state.article
    if draft.cue is None or draft.content is None or draft.content.first - draft.cue.end <= _ASIDE:
        return
    for cue in article.cues_in(draft.cue.end, draft.content.first):
        if cue.kind == "verb" and in_relative_clause(article, cue.first):
            inner = verb(state, cue)
            if inner is not None and inner.content is not None and inner.content.marked:
                if inner.content.end < draft.content.first:
                    yield inner
                return


def _printed(article: Article) -> dict[int, Draft]:
    """What the rules for lines propose, by the first token of each content; the first rule that answers wins."""
    found: dict[int, Draft] = {}
    for line_rule in LINE_RULES:
        for draft in line_rule(article):
            if draft.content is not None:
                found.setdefault(draft.content.first, draft)
    return found


def _at(state: Pass, i: int) -> Draft | None:
    """What the first rule that answers proposes at token ``i``."""
    article = state.article
    cue, mark = article.cue_at.get(i), article.opened.get(i)
    if cue is not None:
        for cue_rule in CUE_RULES.get(cue.kind, ()):
            if (draft := cue_rule(state, cue)) is not None:
                return draft
    if mark is not None:
        for mark_rule in MARK_RULES:
            if (draft := mark_rule(state, mark)) is not None:
                return draft
    if i in article.topics:
        return topical(state, i)
    if i in article.ages:
        return aged(state, i)
    return acting(state, i) if cue is None and i in article.acts_at else None


# What is set apart by its line: these look at the article once, before the pass.
LINE_RULES: tuple[LineRule, ...] = (interview_answer, post_signed, name_colon)
# By the kind of a cue, what may be made of it: no rule is asked about a cue of another kind.
CUE_RULES: dict[str, tuple[CueRule, ...]] = {
    "block": (block_statement, block_beside),
    "came_in": (came_in, as_it_came, colon_block),
    "verb": (verb_aside, verb, verb_bare, colon_block, post, sighting),
    "as_said": (verb, according_before, according_after, sighting),
    "participle": (participle, participle_bare, colon_block),
    "masdar": (masdar, colon_block),
    "according": (according_before, according_after),
    "as_for": (according_before, concerned),
}
MARK_RULES: tuple[MarkRule, ...] = (
    mark_then_cue,
    mark_joined,
    mark_named,
    mark_signed,
    mark_continued,
    mark_after_colon,
    mark_alone,
)
