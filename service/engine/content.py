"""Where what the source said ends and the journalist takes the floor again."""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.article import Article
from service.engine.clauses import bare, find_opener
from service.engine.cues import CueAt
from service.engine.marks import MARKS, Marked
from service.engine.sources import according_source
from service.lexicon.particles import words_of

_RESUME = words_of("resume")
_SUBORDINATE_NOW = words_of("sub_now")
_RELATIVE = words_of("relative")
_DROPPED = frozenset(".,،؛;:!?؟…-–—*|") | MARKS
_TURNS = words_of("turn")
_COMP = words_of("comp")
_EXCEPT = words_of("except")
# A conjunction left over before a new cue.
_DANGLING = words_of("dangling")
_SPOKEN = frozenset({"say", "claim", "judge", "call", "ask", "promise"})
# A marked stretch this long or longer is a statement; a shorter one may be a name in the claim.
_STATEMENT_WORDS = 8


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``[first, end)`` of what was said; ``marked`` when it is one marked stretch."""

    first: int
    end: int
    marked: bool


def marked_content(mark: Marked) -> Content:
    """The words between a pair of marks."""
    return Content(mark.open + 1, mark.close, True)


def is_statement(article: Article, mark: Marked) -> bool:
    """Whether content that begins with ``mark`` is wholly in it, rather than a claim that begins with a name."""
    after = mark.close + 1
    if after >= article.text.size or article.keys[after] in ".،,؛\n!؟?-)" or after in article.cue_at:
        return True
    if article.keys[after] in _RELATIVE:
        return True
    return article.words_in(mark.open + 1, mark.close) >= _STATEMENT_WORDS


def reported_content(article: Article, first: int, *, paragraph: bool = False) -> Content:
    """Content that begins at ``first`` and is not one marked stretch: to the sentence's end or before it."""
    text = article.text
    stop = text.paragraph_end(first) if paragraph else text.next_sentence_end(first)
    j = first
    while j < stop:
        mark = article.opened.get(j)
        if mark is not None:
            j = mark.close
            stop = max(stop, _stop_after(article, mark, paragraph=paragraph))
        elif j > first and _resumes(article, j):
            stop = j
            break
        j += 1
    return Content(first, trim(article, first, min(stop, text.size)), False)


def _stop_after(article: Article, mark: Marked, *, paragraph: bool) -> int:
    """Where a claim ends whose marked words hold a stop: at the mark, if a sentence ends inside it."""
    text = article.text
    if paragraph:
        return text.paragraph_end(mark.close)
    inside = text.next_sentence_end(mark.open)
    if inside < mark.close:
        last = article.keys[mark.close - 1]
        return mark.close if inside == mark.close - 1 and last in ".!؟?" else text.next_sentence_end(mark.close)
    return inside


def _resumes(article: Article, j: int) -> bool:
    """Whether the journalist takes the floor at token ``j``."""
    keys = article.keys
    cue = article.cue_at.get(j)
    comma = keys[j - 1] in "،,-–؛"
    if cue is not None and cue.kind == "participle":
        return _new_participle(article, cue, after_comma=comma)
    if cue is not None and cue.kind in ("according", "as_said"):
        return names_source(article, cue)
    if cue is not None and cue.kind == "verb" and cue.strength >= 2:
        if comma and keys[j][0] == "و" and bare(keys[j]) != keys[j] and cue.cls in _SPOKEN and cue.form is not None:
            return cue.form.tense == "past" or find_opener(article, cue) is not None
        return _joined(keys, j) and find_opener(article, cue) is not None
    if keys[j - 1] == "؛" and keys[j] in _DANGLING:
        return True
    if comma and keys[j] in _RESUME:
        return True
    return comma and keys[j] == "في" and j + 1 < len(keys) and keys[j + 1] in _SUBORDINATE_NOW


def _joined(keys: list[str], j: int) -> bool:
    """Whether a verb is joined on: وأضاف، كما قال، لكنه أكد، إلا أنه أضاف."""
    before = keys[j - 1]
    if bare(keys[j]) != keys[j] or before in _TURNS or bare(before) in _TURNS:
        return True
    return before in _COMP and keys[j - 2] in _EXCEPT


def _new_participle(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``مشيراً إلى أن`` begins the next quotation; ``، مشيدة بحليفتها`` only ends this one."""
    if after_comma and cue.cls in _SPOKEN:
        return True
    if cue.cls not in _SPOKEN and cue.cls != "go_on" and not after_comma:
        return False
    return _accusative(article.keys[cue.first]) and find_opener(article, cue) is not None


def names_source(article: Article, cue: CueAt) -> bool:
    """Whether ``بحسب`` names who says it, not what something depends on (حسب الحاجة)."""
    if cue.kind == "as_said" or cue.gender:
        return True
    return according_source(article, cue, article.text.next_sentence_end(cue.end)) is not None


def _accusative(key: str) -> bool:
    return key.endswith(("ا", "ين", "ات"))


def trim(article: Article, first: int, end: int) -> int:
    """``end`` moved back over closing punctuation and marks that stay outside."""
    keys = article.keys
    while end > first and (keys[end - 1] in _DROPPED or keys[end - 1] == "\n" or keys[end - 1] in _DANGLING):
        end -= 1
    if end - 2 > first and keys[end - 1] in _COMP and keys[end - 2] in _EXCEPT:
        return trim(article, first, end - 2)
    return end
