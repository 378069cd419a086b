"""Rules for words printed below the line that announces them: statements, letters, posts.

وفي ما يلي نص البيان:      the line that announces
بيان صحفي                  its letterhead, perhaps
نؤكد أن …                  the block, until the journalist takes the floor again
وندعو المواطنين …
وكانت الوزارة قد نفت …     the journalist
"""

from __future__ import annotations

from service.engine.antecedents import issued_by
from service.engine.article import Article
from service.engine.clauses import bare, find_opener, is_joined
from service.engine.content import Content, content_end, is_statement, marked_content
from service.engine.cues import SPEECH_VERBS, CueAt
from service.engine.drafts import Draft, Pass
from service.engine.labels import is_label
from service.engine.letterheads import after_letterhead, issued_before, issued_now, issuer
from service.engine.lists import enumerates
from service.engine.mentions import NounPhrase, speaks
from service.engine.preceding import subject_before
from service.engine.shapes import can_start
from service.engine.subjects import subject_after
from service.lexicon.letters import AL, ALEF
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.phrases import match
from service.lexicon.singles import ALREADY

_STATEMENT = words_of("statement")
_ANNOUNCED = _STATEMENT | words_of("letter")
_POSTED = words_of("posted")
_AUXILIARIES = words_of("auxiliary")
_AFTER_BLOCK = words_of("after_block")
_ISSUING = words_of("issuing")
_CLOSINGS = words_of("closing")
_NOTED = tuple(sorted(words_as_written("noted")))
_BEFORE_LIST = words_of("before_list")
_BULLETS = frozenset("-–—•*·")
_LIKELY, _FEWEST_WORDS = 2, 4
_LONGEST_LINE, _NAME_WORDS = 30, 2
_PLUPERFECT_REACH, _STATEMENT_REACH, _TOLD_REACH, _COLON_REACH = 8, 8, 8, 16


def block_statement(state: Pass, cue: CueAt) -> Draft | None:
    """``نص البيان:`` — the statement printed below it."""
    article = state.article
    if "talk" in cue.takes or ("list" in cue.takes and not _is_told(article, cue)):
        return None
    below = _below(article, cue.end)
    if below is None:
        return None
    first = after_letterhead(article, below)
    content = _block(article, first)
    if article.words_in(content.first, content.end) < _FEWEST_WORDS:
        return None
    phrase = issuer(article, below, first) or issued_by(article, cue.end, article.text.paragraph_end(cue.end))
    phrase = phrase or issued_now(article, cue)
    return Draft("block-statement", cue, content, phrase, "after" if phrase else "carried", "block")


def block_beside(state: Pass, cue: CueAt) -> Draft | None:
    """``وكتب ما نصه: “…”``, ``نص البيان: نؤكد أن …``: the announced words go on in the same line."""
    article = state.article
    first = _beside(article, cue.end) if "talk" not in cue.takes else None
    if first is None:
        return None
    mark = article.opened.get(first)
    teller = _teller(article, cue, _COLON_REACH if mark is not None else _TOLD_REACH)
    told = teller is not None or issued_now(article, cue) is not None
    if "list" in cue.takes and (not told or (mark is None and enumerates(article, first))):
        return None
    content = _paragraph(article, first)
    if article.words_in(content.first, content.end) < _FEWEST_WORDS or (mark is not None and is_label(article, mark)):
        return None
    phrase = subject_after(article, teller.end, cue.first) if teller is not None else None
    phrase = phrase or issued_by(article, cue.end, first) or issued_now(article, cue)
    if mark is None and teller is None and phrase is None and issued_before(article, cue.first) is None:
        return None  # نص الكلمة المفقودة في اللغز: خمسة أحرف
    return Draft("block-beside", cue, content, phrase, "after" if phrase else "carried", "below")


def _beside(article: Article, j: int) -> int | None:
    """The token after the colon that follows an announcement in its line, or its opening mark."""
    for k in range(j, min(j + _TOLD_REACH, article.text.paragraph_end(j) - 1)):
        if article.keys[k] == ":":
            return k + 1
    return j if j in article.opened else None


def colon_block(state: Pass, cue: CueAt) -> Draft | None:
    """``وكتب الوزير على صفحته:⏎…``: a clause that ends its line with a colon brings the paragraph below."""
    article = state.article
    if not _can_bring(cue) or article.in_speech(cue.first):
        return None
    first = _below(article, cue.end)
    if first is None or is_item(article, first) or _hands_back(article, first) or _is_taken(article, cue):
        return None
    colon = article.text.paragraph_end(cue.end) - 1
    phrase, source = _subject(state, cue, colon)
    if not _is_clause_of_saying(article, cue, phrase, colon) or _is_headline_only(article, cue, source, first):
        return None
    content = _block(article, first) if _is_statement_line(article, cue, colon) else _paragraph(article, first)
    if article.words_in(content.first, content.end) < _FEWEST_WORDS:
        return None
    return Draft("colon-block", cue, content, phrase, source, "below")


def is_item(article: Article, j: int) -> bool:
    """Whether a line that begins at token ``j`` is an item of a list."""
    key = article.keys[j]
    return key in _BULLETS or (key.isdigit() and article.keys[j + 1 : j + 2] in ([")"], ["-"], ["–"], ["."], ["/"]))


def _can_bring(cue: CueAt) -> bool:
    """Whether a word can have what was said below it: قال، كتب، قائلا، قوله، جاء فيه."""
    if cue.kind == "came_in":
        return True
    if cue.cls not in SPEECH_VERBS or cue.strength < _LIKELY:
        return False
    owned = cue.kind == "masdar" and cue.number != ""
    return cue.kind == "verb" or owned or (cue.kind == "participle" and cue.number != "p")


def _is_clause_of_saying(article: Article, cue: CueAt, phrase: NounPhrase | None, colon: int) -> bool:
    """Whether nothing but its subject, when, where and to whom stands between a word of saying and its colon."""
    if cue.kind == "came_in":
        return True
    j = phrase.end if phrase is not None and phrase.first >= cue.end else cue.end
    if colon - j > _COLON_REACH or any(_says_more(article, k) for k in range(j, colon)):
        return False
    if j > cue.end and phrase is not None and not speaks(article, phrase) and _POSTED.isdisjoint(article.keys[j:colon]):
        return False
    if cue.cls == "write" and j == colon and is_byline(article, cue):
        return False
    return j == colon or not can_start(article, j)


def _says_more(article: Article, j: int) -> bool:
    """Whether more than a name in marks begins at ``j``: على صفحته في «فيسبوك»."""
    mark = article.opened.get(j)
    return mark is not None and article.words_in(mark.open, mark.close) > _NAME_WORDS


def is_byline(article: Article, cue: CueAt) -> bool:
    """``كتب سالم حداد:``: who wrote the article."""
    return cue.kind == "verb" and cue.first in article.text.sentence_starts and not is_joined(article, cue)


def _is_headline_only(article: Article, cue: CueAt, source: str, first: int) -> bool:
    """``طبيبة تؤكد:`` above an article, not above the rest of its headline."""
    present = cue.form is not None and cue.form.tense == "present"
    return present and source == "before" and article.keys[article.text.paragraph_end(first) - 1] in ".!؟"


def _is_statement_line(article: Article, cue: CueAt, colon: int) -> bool:
    """Whether a statement or a letter, which may have several paragraphs, is announced."""
    near = article.keys[max(0, cue.first - _STATEMENT_REACH) : colon]
    return any(bare(key).removeprefix(AL).removesuffix(ALEF) in _ANNOUNCED for key in near)


def _below(article: Article, j: int) -> int | None:
    """Where the line below begins, if the line of token ``j`` ends with its first colon."""
    keys, end = article.keys, article.text.paragraph_end(j)
    if end - j > _LONGEST_LINE or end >= article.text.size or keys[end - 1] != ":" or ":" in keys[j : end - 1]:
        return None
    if article.text.next_sentence_end(j) != end:
        return None
    while end < article.text.size and keys[end] == "\n":
        end += 1
    return end if end < article.text.size else None


def _is_taken(article: Article, cue: CueAt) -> bool:
    """Whether something else in the line brings what stands below: another cue, or a word that begins a list."""
    end = article.text.paragraph_end(cue.end) - 1
    if bare(article.keys[end - 1]).removeprefix(AL) in _BEFORE_LIST:
        return True
    between = (article.cue_at.get(j) for j in range(cue.end, end))
    return any(each is not None and (each.kind == "block" or _can_bring(each)) for each in between)


def _subject(state: Pass, cue: CueAt, colon: int) -> tuple[NounPhrase | None, str]:
    """Who the clause of the cue says it is, and where it says so."""
    article = state.article
    if cue.kind == "participle":
        first = article.text.sentence(cue.first)[0]
        phrase = subject_before(article, cue.first, first) or subject_after(article, first + 1, cue.first)
        return (phrase, "clause") if not state.drafts or state.drafts[-1].at < first else (None, "clause")
    if cue.kind in ("masdar", "came_in"):
        return None, "carried"
    after = subject_after(article, cue.end, colon)
    if after is not None:
        return after, "after"
    before = subject_before(article, cue.first, state.floor)
    return before, "before" if before is not None else "carried"


def _is_told(article: Article, cue: CueAt) -> bool:
    """Whether ما يلي is what somebody says or issues."""
    return _teller(article, cue) is not None or issued_now(article, cue) is not None


def _teller(article: Article, cue: CueAt, reach: int = _TOLD_REACH) -> CueAt | None:
    """The word of saying that governs ما يلي: ``قال ما يلي``, ``جاء فيه ما يلي``; ``تشمل ما يلي`` begins a list."""
    first = article.text.sentence(cue.first)[0]
    for j in range(cue.first - 1, max(first, cue.first - reach) - 1, -1):
        before = article.cue_at.get(j)
        if before is not None:
            return before if _can_bring(before) else None
    return None


def _paragraph(article: Article, first: int) -> Content:
    """The paragraph at ``first``, or the words in marks that it is."""
    mark = article.opened.get(first)
    if mark is not None and is_statement(article, mark):
        return marked_content(article, mark)
    return Content(first, content_end(article, first, article.text.paragraph_end(first)), False)


def _block(article: Article, first: int) -> Content:
    """The paragraphs from ``first`` on, until the journalist takes the floor again; a list until its last item."""
    if first in article.opened:
        return _paragraph(article, first)
    listed = is_item(article, first)
    end = article.text.paragraph_end(first)
    j = end + 1
    while j < article.text.size:
        if article.keys[j] != "\n" and (_hands_back(article, j) or (listed and not is_item(article, j))):
            break
        end = article.text.paragraph_end(j)
        if article.keys[j] in _CLOSINGS:
            break
        j = end + 1
    return Content(first, content_end(article, first, end), False)


def _hands_back(article: Article, j: int) -> bool:
    """Whether the journalist speaks in the paragraph at ``j``: it reports somebody, notes, or tells of before."""
    keys, cue = article.keys, article.cue_at.get(j)
    if keys[j] in _AFTER_BLOCK or (keys[j] in _BULLETS and "@" in keys[j : article.text.paragraph_end(j)]):
        return True
    turn = match(keys, j)
    if turn is not None and turn[1].cls == "turn":
        return True
    if bare(keys[j]) in _AUXILIARIES:
        return any(
            _tells_past(article, k) or bare(keys[k]) in _ISSUING
            for k in range(j + 1, min(j + _PLUPERFECT_REACH, article.text.size))
        )
    if cue is None:
        return False
    if cue.kind == "impersonal":
        return cue.lemma.startswith(_NOTED)
    return _tells_past(article, j) and find_opener(article, cue) is not None


def _tells_past(article: Article, j: int) -> bool:
    """Whether the token at ``j`` is قد or a past verb of reporting in the third person."""
    cue = article.cue_at.get(j)
    form = cue.form if cue is not None and cue.kind == "verb" else None
    return article.keys[j] == ALREADY or (form is not None and form.tense == "past" and form.person == 3)
