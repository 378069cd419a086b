"""Rules for posts: what somebody wrote on a network, in the text or set into the page.

وكتب النائب على حسابه في تويتر   لن أترشح      the medium stands between the writer and the words
الأسعار ثابتة                                   a post set into the page,
— سالم الحربي (@salharbi) 12 مارس 2023          and the line under it that signs it
"""

from __future__ import annotations

from collections.abc import Iterator

from service.engine.article import Article
from service.engine.clauses import find_opener
from service.engine.content import Content, content_end, marked_content, reported_content
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.subjects import subject_after
from service.lexicon.letters import BEH
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import DASHES

_POSTED = words_of("posted")
_MEDIA = _POSTED.union(BEH + word for word in _POSTED)
_REACH = 60
_ABOUT_MEDIUM = words_of("about_medium")
_BARE_START = words_of("bare_start") - words_of("temporal")
_PUBLISHING = words_as_written("publishing")
_WRITING = frozenset({"say", "write", "go_on"})
_DASHES = frozenset(DASHES)
_LINKS = frozenset({"http", "https", "pic"})
_FEWEST_WORDS, _LONGEST_SIGNATURE, _LONGEST_POST, _BLANK_LINES = 3, 14, 300, 8


def post(state: Pass, cue: CueAt) -> Draft | None:
    """``ونشر النائب على منصة إكس: لن أترشح``, ``وقالت في منشور على فيسبوك لن أعود``."""
    article = state.article
    if cue.cls not in _WRITING and cue.lemma not in _PUBLISHING:
        return None
    limit = article.text.paragraph_end(cue.end)
    if _MEDIA.isdisjoint(article.keys[cue.end : min(limit, cue.end + _REACH)]):
        return None
    phrase = subject_after(article, cue.end, limit)
    j = _past_medium(article, phrase.end if phrase is not None else cue.end, limit)
    if j is None or j + 1 >= limit:
        return None
    content = _words(article, j)
    if content is None or article.words_in(content.first, content.end) < _FEWEST_WORDS:
        return None
    return Draft("post", cue, content, phrase, "after" if phrase else "carried", "bare")


def _past_medium(article: Article, j: int, limit: int) -> int | None:
    """The token after ``في تغريدة على حسابه في تويتر``, or ``None`` where no network is named."""
    met = False
    while j < limit and (article.keys[j] in _MEDIA or article.keys[j] in _ABOUT_MEDIUM):
        met = met or article.keys[j] in _MEDIA
        j += 1
    return j if met else None


def _words(article: Article, j: int) -> Content | None:
    """What was posted, from token ``j`` on: after a colon, or where a sentence begins without one."""
    if article.keys[j] == ":":
        mark = article.opened.get(j + 1)
        return marked_content(article, mark) if mark is not None else reported_content(article, j + 1)
    return reported_content(article, j) if article.keys[j] in _BARE_START else None


def post_signed(article: Article) -> Iterator[Draft]:
    """``الأسعار ثابتة⏎— سالم الحربي (@salharbi)``: the post stands before its signature."""
    for handle in article.positions.get("@", ()):
        dash = _dash_before(article, handle)
        if dash is None or article.keys[handle - 1] != "(":
            continue
        who = phrase_at(article, dash + 1, handle - 1)
        if who is None or who.end != handle - 1:
            who = NounPhrase(dash + 1, handle - 1, None, (dash + 1, handle - 1))
        content = _above(article, dash)
        if content is not None:
            yield Draft("post-signed", None, content, who, "after", "block")


def _dash_before(article: Article, handle: int) -> int | None:
    """The dash that begins a signature, if a name stands between it and the handle."""
    for j in range(handle - 2, max(-1, handle - _LONGEST_SIGNATURE), -1):
        if article.keys[j] in _DASHES:
            return j if article.words_in(j, handle) else None
        if article.keys[j] == "\n":
            return None
    return None


def _above(article: Article, dash: int) -> Content | None:
    """The post whose signature begins at ``dash``: what stands before it in its line, or else the line above."""
    keys, end = article.keys, dash
    while end and keys[end - 1] == "\n" and dash - end < _BLANK_LINES:
        end -= 1
    first = next((j for j in range(end, max(-1, end - _LONGEST_POST), -1) if not j or keys[j - 1] == "\n"), None)
    if first is None:
        return None
    cut = next((j for j in range(first, end) if keys[j] in _LINKS), end)
    last = content_end(article, first, cut)
    if first in article.opened or article.words_in(first, last) < _FEWEST_WORDS or keys[end - 1] == ":":
        return None
    cue = article.cue_at.get(first)
    if cue is not None and find_opener(article, cue) is not None:
        return None  # قال الوزير «…» — وكالة (@handle): who posts it reports somebody else
    return Content(first, last, False)
