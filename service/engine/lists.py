"""Lists after a colon, told from speech: ``وأعلنت الوزارة أسماء الفائزين: سعاد كريم ونبيل منصور``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import Opener, bare
from service.engine.cues import CueAt
from service.engine.shapes import is_particle
from service.engine.subjects import subject_after
from service.lexicon.letters import BEH, WAW
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMAS

_BEFORE_LIST = words_of("before_list")
_SPEECH_START = words_of("bare_start")
_TIME = words_of("time")
_LONGEST_LIST = 20


def lists(article: Article, cue: CueAt, opener: Opener) -> bool:
    """Whether the colon of ``opener`` begins a list: after منها, or after an object of the cue that items spell out."""
    before = article.keys[opener.at - 1]
    if bare(before) in _BEFORE_LIST:
        return True
    if opener.at == cue.end or before.startswith(BEH) or not enumerates(article, opener.content):
        return False  # قال بوضوح: كفى، توقفوا
    if cue.kind == "participle" or given_name(article.keys[opener.content]) is not None:
        return True  # مضيفا ثلاثة أجنحة: كذا وكذا; أسماء الفائزين: سعاد ونبيل
    subject = subject_after(article, cue.end, opener.at)
    if subject is None:
        return article.keys[cue.end] not in _TIME
    return subject.end < opener.at and _begins_object(article, subject.end)


def _begins_object(article: Article, j: int) -> bool:
    """Whether the object of a verb stands at ``j``, and not when or where it was said."""
    return article.keys[j] not in _TIME and not is_particle(article.keys[j])


def enumerates(article: Article, first: int) -> bool:
    """Whether nothing but nouns, joined by و or commas, stands from token ``first`` to the sentence's end."""
    end = article.text.next_sentence_end(first)
    words = [j for j in range(first, end) if article.keys[j][0].isalpha()]
    if not 2 <= len(words) <= _LONGEST_LIST or end - first > 2 * _LONGEST_LIST:
        return False
    joined = any(article.keys[j][0] == WAW or article.keys[j - 1] in COMMAS for j in words[1:])
    return joined and not any(_is_of_a_clause(article, j) for j in words)


def _is_of_a_clause(article: Article, j: int) -> bool:
    """Whether a word is a verb or a particle: what makes a sentence, and no item of a list."""
    key = article.keys[j]
    cue = article.cue_at.get(j)
    verbal = cue is not None and cue.kind in ("verb", "as_said")
    return verbal or j in article.acts_at or key in _SPEECH_START or is_particle(key)
