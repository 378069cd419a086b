"""Quotations inside quotations: somebody who is quoted quotes somebody else.

قال المدرب: «قال لي الرئيس: "لن نبيع أحدا"»
            └ outer ─────────────────────────┘
                           └ inner ───────┘
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from service.engine.agents import is_thing
from service.engine.article import Article
from service.engine.content import Content, content_end
from service.engine.cues import SPEECH_VERBS, CueAt
from service.engine.drafts import Draft, Pass
from service.engine.mentions import speaks
from service.engine.speech import came_in, verb
from service.lexicon.particles import words_of

# By the kind of a cue, the rule it is asked by.
_INNER_RULES = {"came_in": came_in, "verb": verb, "as_said": verb}
_SURE = 2
_SPEECH = SPEECH_VERBS | {"relay", "came_in"}
_ENDS = frozenset("،,؛;.") | words_of("inner_end")
# A quotation with more cues than this is looked at no further.
_MOST_TRIES = 20
_FEWEST_WORDS, _FEWEST_OUTER_WORDS = 3, 6


def nested(article: Article, drafts: list[Draft]) -> list[Draft]:
    """What is quoted inside the contents of ``drafts``, in reading order; each names its own speaker."""
    return [inner for outer in drafts for inner in _inside(article, outer)]


def _inside(article: Article, outer: Draft) -> Iterator[Draft]:
    content = outer.content
    if content is None or article.words_in(content.first, content.end) < _FEWEST_OUTER_WORDS:
        return
    state = Pass(article, [], floor=content.first)
    done = content.first
    within = article.cues_in(content.first, content.end)
    for cue in islice((cue for cue in within if cue.strength >= _SURE), _MOST_TRIES):
        inner = _at(state, cue, content) if cue.first >= done else None
        if inner is not None and inner.content is not None:
            done = inner.content.end
            yield replace(inner, outer=outer)


def _at(state: Pass, cue: CueAt, outer: Content) -> Draft | None:
    """What the rule for a cue of this kind finds, cut to the quotation around it."""
    rule = _INNER_RULES.get(cue.kind)
    draft = rule(state, cue) if rule is not None else None
    if draft is None or draft.content is None or not _is_report(state.article, draft, outer):
        return None
    content = _cut(state.article, draft.content, outer)
    enough = state.article.words_in(content.first, content.end) >= _FEWEST_WORDS
    return replace(draft, content=content) if content.first > outer.first and enough else None


def _cut(article: Article, content: Content, outer: Content) -> Content:
    """A claim inside a claim ends at its first comma or لذلك: what follows may be the outer speaker's again."""
    if content.marked:
        return content
    end = min(content.end, outer.end)
    stop = next((j for j in range(content.first + _FEWEST_WORDS, end) if article.keys[j] in _ENDS), end)
    return Content(content.first, content_end(article, content.first, stop), False)


def _is_report(article: Article, draft: Draft, outer: Content) -> bool:
    """Whether a speech verb and its own speaker, no pronoun, bring words: marks alone only inside marks."""
    cue, phrase = draft.cue, draft.phrase
    if cue is None or phrase is None or not outer.first <= phrase.first < outer.end or not speaks(article, phrase):
        return False
    if draft.opener == "mark" and not outer.marked:
        return False
    titled = phrase.head is not None and phrase.head.kind == "person" and not is_thing(article, phrase)
    person = phrase.name is not None or titled
    return cue.cls in _SPEECH and (draft.source == "after" or person)
