"""Where what the source said ends and the journalist takes the floor again."""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.cues import SPEECH_VERBS, CueAt
from service.engine.marks import MARKS, Marked
from service.engine.resume import next_turn, resumes
from service.engine.shapes import is_particle
from service.engine.text import key_at
from service.engine.trailing import trailing_cue
from service.engine.venues import tells_occasion
from service.engine.words import definite, noun
from service.lexicon.cues import lookup
from service.lexicon.letters import AL, ALEF, FEH, TEH, WAW
from service.lexicon.particles import joined, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import IN, WHAT

_RELATIVE = words_of("relative")
_QUESTION, _ASKING = frozenset("؟?!"), joined(words_of("comp_wh")) | joined(words_of("asking"))
_DROPPED = frozenset(".,،؛;:!?؟…-–—*|") | MARKS
_COMMAS = "،,؛"
_COMP = words_of("comp")
_EVES = words_of("eve")
_EXCEPT = words_of("except")
_WE, _BUT = words_of("of_author"), words_of("but") | words_of("opposed")
_EARLIER = words_of("earlier")
# A conjunction, or a relative, left over before a new cue.
_LEFT_OVER = words_of("dangling") | _RELATIVE
_DANGLING_PAIRS = frozenset((IN, key) for key in words_of("meantime"))
# رغم أن …، فإن …
_CONCESSIONS = joined(words_of("concession"))
_REASONS = words_of("reason")
_ANSWERS, _THEN = words_of("concession_answer"), words_of("comp_fa")
_ASIDES, _LONGEST_SUBJECT = words_of("concession") | words_of("aside_prep"), 5
_INTERRUPTING = frozenset({"according", "as_said", "participle"})
_WHILE, _COPULA = words_of("while"), words_of("copula")
# A marked stretch this long or longer is a statement; a shorter one may be a name in the claim.
_AND_THAT = frozenset(WAW + word for word in words_of("comp") | words_of("comp_bi"))
_STATEMENT_WORDS, _WHOLE_CLAIM, _CLAIM_WORDS = 6, 4, 2
_NEEDING, _TIME = words_of("before_list") | words_of("label"), words_of("time")
# How many words in marks are a paragraph of what is quoted, with a stop and without one.
_FEW, _FEWEST_WORDS, _STOPS = 2, 5, frozenset(".!…")
_TELLER_REACH, _FRONTED = 4, words_of("leads_main")
_PAST = (TEH, WAW + ALEF)
_WHICH, _SINCE, _MATTER, _BACKGROUND = words_of("which"), words_of("since"), words_of("matter"), 6


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``[first, end)`` of what was said; ``marked`` when it is one marked stretch."""

    first: int
    end: int
    marked: bool


def marked_content(article: Article, mark: Marked) -> Content:
    """The words between a pair of marks, and those in marks that are the paragraphs right below."""
    first, close = mark.open + 1, mark.close
    while mark.closed and (below := paragraph_below(article, close)) is not None:
        mark, close = below, below.close
    return Content(first, close, True)


def paragraph_below(article: Article, end: int) -> Marked | None:
    """The marks around the whole paragraph below, when ``end`` is the end of what stands in the one above.

    A line of a few words is a headline, unless it ends with a full stop.
    """
    keys, text = article.keys, article.text
    at = text.paragraph_end(end)
    if article.words_in(end, at):
        return None
    while at < text.size and keys[at] == "\n":
        at += 1
    mark = article.opened.get(at)
    if mark is None or not mark.closed or mark.depth:
        return None
    stopped = keys[mark.close - 1] in _STOPS or key_at(keys, mark.close + 1) in _STOPS
    few = article.words_in(mark.open, mark.close) < (_FEW if stopped else _FEWEST_WORDS)
    return None if few or article.words_in(mark.close, text.paragraph_end(mark.close)) else mark


def is_statement(article: Article, mark: Marked) -> bool:
    """Whether content that begins with ``mark`` is wholly in it, rather than a claim that begins with a name."""
    after = mark.close + 1
    if _goes_on_with_that(article, mark):
        return False
    if after >= article.text.size or article.keys[after] in ".،,؛\n!؟?-)" or resumes(article, after):
        return True
    if article.keys[after] in _RELATIVE and not _heads_claim(article, mark):
        return True
    words = article.words_in(mark.open + 1, mark.close)
    when = tells_occasion(article.keys, after) or article.keys[after] in _EVES  # «لا حل سريعا» | عشية القمة
    return words >= _STATEMENT_WORDS or (when and words >= _CLAIM_WORDS)


def _goes_on_with_that(article: Article, mark: Marked) -> bool:
    """``أكد أن “المشروع جاهز”، وأن الحكومة …``: the claim under أن goes on under another."""
    keys, j = article.keys, mark.close + 1
    if key_at(keys, j) not in COMMAS or keys[mark.open - 1] not in _COMP:
        return False
    return key_at(keys, j + 1)[:1] == WAW and keys[j + 1][1:] in _COMP


def _heads_claim(article: Article, mark: Marked) -> bool:
    """``أن “حالة اليأس” التي وصل إليها دفعته``: a few words under أن are its subject, and its predicate must follow."""
    few = article.words_in(mark.open + 1, mark.close) <= _WHOLE_CLAIM
    return few and article.keys[mark.open - 1] in _COMP and not lookup(article.keys[mark.open + 1])


def reported_content(article: Article, first: int, *, paragraph: bool = False, teller: CueAt | None = None) -> Content:
    """Content that begins at ``first`` and is not one marked stretch: to the sentence's end or before it.

    ``teller`` is the verb that reports it.
    """
    text = article.text
    stop = text.paragraph_end(first) if paragraph else _past_questions(article, text.next_sentence_end(first))
    waits = _waits_for_main_clause(article, first)
    answer = _ANSWERS if waits or _concedes(article, first) else frozenset()
    then = _THEN & answer
    # وكان السكان، الذين يقولون إن …، أغلقوا: who is told of between commas has his own verb behind them
    if teller is not None and article.keys[teller.first - 1] in _RELATIVE:
        waits = waits or article.keys[teller.first - 2] in COMMAS
    background = not _SINCE.isdisjoint(article.keys[max(0, first - _BACKGROUND) : first])
    j = first
    while (j := next_turn(article, j, stop)) < stop:
        mark = article.opened.get(j)
        if mark is not None:
            if (told := _told_end(article, first, mark)) is not None:
                stop = told
                break
            if not paragraph and _is_brought_on(article, first, mark):
                stop = mark.open - 1
                break
            if not paragraph and _is_dotted(article, mark):
                stop = mark.close
                break
            j = mark.close
            stop = max(stop, _stop_after(article, mark, paragraph=paragraph))
        elif _takes_floor(article, first, j, teller, then) or (
            article.keys[j - 1] in COMMAS
            and (
                article.keys[j] in answer or (waits and _is_verb(article, j)) or (background and _comments(article, j))
            )
        ):
            stop = j - (article.keys[j - 1] == WHAT)
            stop -= article.keys[stop - 1].endswith(ALEF) and article.keys[stop - 2] in _COMMAS  # ، مدينا | ما وصفه
            break
        j += 1
    return Content(first, content_end(article, first, min(stop, text.size)), False)


def _past_questions(article: Article, stop: int) -> int:
    """``هل يعلم؟ | وكيف يعد بهذا؟``, ``هل ترين هذا؟، | فشتان ما بين``: the end of a chain of questions."""
    keys = article.keys
    while key_at(keys, stop) in _QUESTION:
        at = stop + 1 + (key_at(keys, stop + 1) in _QUESTION)
        end = article.text.next_sentence_end(at) if at < article.text.size else stop
        asks = key_at(keys, at) in _ASKING and key_at(keys, end) in _QUESTION
        if end == stop or not (asks or key_at(keys, at) == COMMA or _answers_it(key_at(keys, at))):
            break
        stop = end
    return stop


def _answers_it(key: str) -> bool:
    """``لم لا؟ | فالمجموعة جيدة``, ``لماذا؟ | لأن العمل صعب``: why the question is asked, or its answer."""
    rest = bare(key)
    joined = key[0] == FEH and rest != key and (definite(rest) or is_particle(rest))
    return joined or key in _REASONS


def _too_short(article: Article, first: int, j: int) -> bool:
    """``إنه اندهش واستغرب عندما …``, ``أنه يرى من وجهة نظره أن``: one verb is not all that was said."""
    if j != first + 1:
        return _lacks_predicate(article, first, j)
    cue = article.cue_at.get(j)
    return bool(lookup(article.keys[first])) or (cue is not None and cue.kind in ("according", "as_said"))


def _lacks_predicate(article: Article, first: int, j: int) -> bool:
    """``أن الدول، ووفقا للإعلان، ترغب في``, ``إن الدول، ورغم التقدم، مطالبة بكذا``: a subject alone claims nothing."""
    keys, cue = article.keys, article.cue_at.get(j)
    if cue is None or cue.kind not in _INTERRUPTING or keys[j - 1] not in _COMMAS or not definite(keys[first]):
        return False
    comma = next((k for k in range(first + 1, min(j, first + _LONGEST_SUBJECT)) if keys[k] in _COMMAS), 0)
    if not comma or not all(definite(key) for key in keys[first:comma]):
        return False
    if cue.kind != "participle":
        return comma == j - 1
    if keys[j].endswith(ALEF) or bare(keys[comma + 1]) not in _ASIDES:
        return False
    return not any(key in _COMMAS for key in keys[comma + 1 : j - 1])


def _concedes(article: Article, first: int) -> bool:
    """Whether what is said at ``first`` stands in a concession that opens its sentence.

    ``ورغم أن الخبراء يقولون إن …، فإن``: the main clause is the journalist's.
    """
    keys = article.keys
    start = article.text.sentence(first)[0]
    opening = keys[start : start + 3]
    if first - start < 3 or _CONCESSIONS.isdisjoint(opening):
        return False
    return not any(keys[k] in _ANSWERS and keys[k - 1] in COMMAS for k in range(start + 1, first - 1))


def _takes_floor(article: Article, first: int, j: int, teller: CueAt | None, then: frozenset[str]) -> bool:
    """Whether the journalist takes the floor at ``j``, with a main clause too: ``ولأن الوكالة قالت إن …، | فإن``.

    ``رغم … فإن`` inside the claim is its own.
    """
    if j == first:
        return False
    if article.keys[j] in then and _CONCESSIONS.isdisjoint(article.keys[first:j]):
        return True
    if article.keys[first - 1] == ":" and article.keys[first] in _WE and article.keys[j] in _BUT:
        return False  # قائلا: نحن لسنا ضد أحد، لكن الحكومة تطلب منا أن نصبر
    return resumes(article, j, teller) and not _too_short(article, first, j)


def _waits_for_main_clause(article: Article, first: int) -> bool:
    """``وفيما قالت الوزارة إن …، كشف مصدر``, ``بعد إعلان الوزارة أن …، احتج``: it only leads to another clause."""
    start = article.text.sentence(first)[0]
    if article.keys[start] not in _WHILE and article.keys[start] not in _FRONTED:
        return False
    cues = [j for j in range(start + 1, first) if j in article.cue_at]
    return len(cues) == 1 and cues[0] <= start + 2 and article.cue_at[cues[0]].kind in ("verb", "masdar")


def _comments(article: Article, j: int) -> bool:
    """``ارتفع النفط بعدما قالت الوزارة إن …، وهو ما عزز``: what came of what is told to explain the main clause."""
    after = key_at(article.keys, j + 1)
    return (article.keys[j] in _WHICH and after == WHAT) or (article.keys[j] in _MATTER and after in _RELATIVE)


def _is_verb(article: Article, j: int) -> bool:
    """Whether a main clause begins at ``j``: with a verb, and no و before it."""
    key, cue = article.keys[j], article.cue_at.get(j)
    told = cue is not None and cue.kind in ("verb", "mute")
    past = key.endswith(_PAST) and noun(key) is None and not definite(key)  # تشكلت طوابير, أغلقوا
    return bare(key) == key and (told or j in article.acts_at or key in _COPULA or past)


def _told_end(article: Article, first: int, mark: Marked) -> int | None:
    """Where a claim ends at a statement in marks that a verb after it reports: ``…، “…” يقول الوزير``."""
    apart = article.keys[mark.open - 1] in COMMAS and key_at(article.keys, mark.close + 1) in COMMAS
    if not mark.closed or mark.depth:
        return None
    if article.words_in(mark.open, mark.close) < (_WHOLE_CLAIM if apart else _STATEMENT_WORDS):
        return None
    cue = trailing_cue(article, mark)
    if cue is None or not (cue.kind == "verb" or (apart and cue.kind == "as_said")):
        return None
    return mark.open if mark.open > first and article.keys[mark.open - 1] in _COMMAS else mark.close


def _is_dotted(article: Article, mark: Marked) -> bool:
    """``أن الخطة “تلتزم بدعم الفنون في المجتمع كله”.. ولا شك``: where dots follow a statement in marks, it ends."""
    statement = mark.closed and article.words_in(mark.open, mark.close) >= _STATEMENT_WORDS
    return statement and article.keys[mark.close + 1 : mark.close + 3] == [".", "."]


def _is_brought_on(article: Article, first: int, mark: Marked) -> bool:
    """``أكد أنه لن يرحل: “هذا بيتي وفيه ولد أبنائي”``: a colon after a whole claim brings the words themselves.

    Not after ``هي:`` and ``بسبب:``, which need something after them, nor when
    somebody in the claim speaks: ``قال لها:``.
    """
    keys, colon = article.keys, mark.open - 1
    if keys[colon] != ":" or keys[first - 1] == ":" or not mark.closed or mark.depth:
        return False
    if article.words_in(first, colon) < _WHOLE_CLAIM or article.words_in(mark.open, mark.close) < _STATEMENT_WORDS:
        return False
    before = keys[colon - 1]
    needing = before.removeprefix(AL) in _NEEDING or (is_particle(before) and before not in _TIME)
    told = (article.cue_at.get(j) for j in range(colon - _TELLER_REACH, colon))
    return not needing and not any(cue is not None and cue.cls in SPEECH_VERBS for cue in told)


def _stop_after(article: Article, mark: Marked, *, paragraph: bool) -> int:
    """Where a claim ends whose marked words hold a stop: at the mark, if a sentence ends inside it."""
    text = article.text
    if paragraph:
        return text.paragraph_end(mark.close)
    inside = text.next_sentence_end(mark.open)
    if inside < mark.close:
        last = article.keys[mark.close - 1]
        goes_on = key_at(article.keys, mark.close + 1) in COMMAS and key_at(article.keys, mark.close + 2) in _AND_THAT
        closes = inside == mark.close - 1 and last in ".!؟?" and not goes_on  # ؟”، وأن
        return mark.close if closes else text.next_sentence_end(mark.close)
    return inside


def _excepts(keys: list[str], first: int, end: int) -> bool:
    """``إلا أنه``, ``غير أنها``, ``قبل أن`` left over before a new cue."""
    return end - 2 > first and keys[end - 1] in _COMP and (keys[end - 2] in _EXCEPT or keys[end - 2] in _EARLIER)


def content_end(article: Article, first: int, end: int) -> int:
    """``end`` moved back over closing punctuation and marks that stay outside."""
    keys = article.keys
    while end > first and (keys[end - 1] in _DROPPED or keys[end - 1] == "\n" or keys[end - 1] in _LEFT_OVER):
        end -= 1
    if (end - 2 > first and (keys[end - 2], keys[end - 1]) in _DANGLING_PAIRS) or _excepts(keys, first, end):
        return content_end(article, first, end - 2)
    return end
