"""Which words in marks after a cue are what was said, and no name or thing on the way to it."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.complementizers import blocks, comp_next
from service.engine.cues import CueAt
from service.engine.labels import is_label
from service.engine.marks import Marked
from service.engine.text import key_at
from service.engine.words import noun
from service.lexicon.fold import fold
from service.lexicon.particles import joined, words_of
from service.lexicon.singles import ABOUT, FROM, ON, TO, WHAT

_COMP, _COMP_BI = words_of("comp"), words_of("comp_bi")
# ما أسماه “…”: what he called so, however much like a name it looks.
_SHORT_NAME, _LONGEST_THING, _OPENER_REACH = 6, 8, 30
_NECESSITY = words_of("necessity")
_UPON, _BEING = words_of("upon"), joined(words_of("being"))
# The codes of the verb table for the prepositions that verbs take.
_PREP_CODES = {ON: "ala", TO: "ila", FROM: "min", ABOUT: "an3"}
_PLAIN, _STOPS, _FEWEST = words_of("plain_saying"), frozenset(".!؟…\n"), 3
_REPORTS = frozenset({"verb", "participle", "according", "as_said"})


def is_content_mark(article: Article, cue: CueAt, mark: Marked, limit: int) -> bool:
    """Whether the marked stretch ``mark`` after ``cue`` is what was said."""
    words = article.words_in(mark.open + 1, mark.close)
    if words < 2 or comp_next(article, mark.close + 1):
        return False
    if cue.cls == "judge" and mark.open - cue.end <= 1 and article.keys[cue.first - 1] == WHAT:
        return True
    if _is_all_said(article, cue, mark):
        return True
    if is_label(article, mark) or _is_a_thing(article, cue, mark, words):
        return False
    return words > _SHORT_NAME or not _opener_follows(article, mark.close + 1, limit)


def _is_all_said(article: Article, cue: CueAt, mark: Marked) -> bool:
    """``وقال الوزير “القوات انسحبت من المدينة”.``: what ends the sentence of such a verb is no name of a body."""
    if cue.kind != "verb" or fold(cue.lemma) not in _PLAIN or key_at(article.keys, mark.close + 1) not in _STOPS:
        return False
    head = noun(article.keys[mark.open + 1])
    if head is None or head.kind != "organization" or article.words_in(mark.open, mark.close) < _FEWEST:
        return False
    return all(key[0].isalpha() for key in article.keys[cue.end : mark.open])


def _is_a_thing(article: Article, cue: CueAt, mark: Marked, words: int) -> bool:
    """Whether the clause between a cue and a mark shows that what stands in it is not what the cue reports."""
    before = article.keys[mark.open - 1]
    if mark.open - 1 > cue.end and before in _BEING:
        return words <= _LONGEST_THING  # أشار إلى معلم جديد، وهو «خيمة السوق»
    if cue.cls == "write" and before in _UPON:
        return True  # وكتب عليه «كذا»: an inscription
    if mark.open - 1 == cue.end and before == TO and _PREP_CODES[TO] not in cue.takes:
        return words < _SHORT_NAME  # تحدث إلى «مدى مصر»: to whom
    return words < _SHORT_NAME and _governs_past(article, cue, mark)


def _governs_past(article: Article, cue: CueAt, mark: Marked) -> bool:
    """``يراهن برنامج الحزب «تعاقد» على الشباب``: the cue's own preposition comes after the marks, a name before it."""
    after = key_at(article.keys, mark.close + 1)
    if mark.open == cue.end or _PREP_CODES.get(after) not in cue.takes or article.keys[mark.open - 1] in _NECESSITY:
        return False  # أكد ضرورة «وقف الاعتداءات» على المدنيين: they are whom the attacks fall upon
    return after not in article.keys[cue.end : mark.open]


def _opener_follows(article: Article, j: int, limit: int) -> bool:
    """Whether a complementizer, a colon or another marked stretch comes before the clause ends."""
    end = max(limit, article.text.next_sentence_end(j)) if j < article.text.size else limit
    for k in range(j, min(end, j + _OPENER_REACH, article.text.size)):
        key = article.keys[k]
        if key in _COMP_BI or key == ":":
            return True
        if key in _COMP:
            return not blocks(article, k - 1)
        if k in article.cue_at and article.cue_at[k].kind in _REPORTS:
            return False
    return False
