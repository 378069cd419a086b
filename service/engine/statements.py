"""Rules for words in marks that stand apart from their cue: before their verb, joined, in the next paragraph."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.claim_starts import claim_start
from service.engine.content import Content, marked_content, paragraph_below
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.labels import is_label
from service.engine.marks import MARKS, Marked
from service.engine.mentions import NounPhrase
from service.engine.name_words import nameable
from service.engine.sources import according_source
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.trailing import trailing_cue
from service.lexicon.letters import BEH, TATWEEL, WAW
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import IN

_FEW_WORDS, _FEW_BETWEEN, _LONGEST_ASIDE = 3, 8, 24
_TAKEN_TOO = frozenset({WAW + BEH, WAW + BEH + TATWEEL})
_TITLED, _EXPRESSIONS = words_of("titled"), words_as_written("expression")
_AND_THAT = frozenset(WAW + key for key in words_of("comp"))
_ALSO, _THAT = words_of("also"), words_of("comp")
_ADDRESSING, _BODIES = words_as_written("addressing"), frozenset({"organization", "outlet"})
_WHERE_OR_WHEN = words_of("occasion_prep") | {IN}
_JOINS = words_of("taken_by") | {WAW, COMMA, ","}


def mark_then_cue(state: Pass, mark: Marked) -> Draft | None:
    """``“…”، قال الوزير``: the words first, then the verb and its subject."""
    article = state.article
    cue = trailing_cue(article, mark)
    if cue is None or not _can_precede(article, mark) or (cue.kind == "according" and _goes_before(state, mark)):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = (
        according_source(article, cue, limit) if cue.kind == "according" else subject_after(article, cue.end, limit)
    )
    if phrase is not None and _is_told(article, cue, phrase):
        phrase = None
    content = _claim_to(state, cue, mark) if cue.kind != "verb" else marked_content(article, mark)
    return Draft("mark-then-cue", cue, content, phrase, "after" if phrase else "carried", "mark")


def _is_told(article: Article, cue: CueAt, phrase: NounPhrase) -> bool:
    """``“…”، أخبرت الصحيفة.``: whoever tells, tells somebody, so the one body after the verb is told."""
    if cue.lemma not in _ADDRESSING or cue.kind != "verb" or cue.form is None or cue.form.has_object:
        return False
    head = phrase.head
    if phrase.name is not None or head is None or head.kind not in _BODIES:
        return False
    called = phrase.end - phrase.first == 1 and not head.definite  # أخبرت صحيفة | التايمز
    after = key_at(article.keys, phrase.end + called)
    return not after[:1].isalpha() or after in _WHERE_OR_WHEN


def _claim_to(state: Pass, cue: CueAt, mark: Marked) -> Content:
    """``تفقد المدينة “نصف سكانها كل شتاء”، كما يقول حمدان``: words that lead into the marks are part of the claim."""
    article = state.article
    if cue.phrase is not None and cue.phrase.text.split()[-1] in _EXPRESSIONS:
        return marked_content(article, mark)  # ألغت النتائج “منعا لمزيد من التوتر”، على حد تعبيرها
    first = claim_start(state, mark.open)
    if article.keys[mark.open - 1][0].isalpha() and article.words_in(first, mark.open) > 1:
        return Content(first, mark.close, False)
    return marked_content(article, mark)


def _goes_before(state: Pass, mark: Marked) -> bool:
    """``الإضراب “غير مبرر”، على حد قولها``: the claim begins before the marks, and they are but a part of it."""
    first = max(state.article.text.sentence(mark.open)[0], state.floor)
    short = state.article.words_in(mark.open, mark.close) <= _FEW_WORDS
    return short and state.article.words_in(first, mark.open) > 0


def _can_precede(article: Article, mark: Marked) -> bool:
    """Whether marked words may be what a verb after them reports: three words, or two and a comma."""
    if article.keys[mark.open - 1] in _TITLED:
        return False  # تحت عنوان “…” كتب النائب
    words = article.words_in(mark.open, mark.close)
    comma = mark.close + 1 < article.text.size and article.keys[mark.close + 1] in COMMAS
    if words >= _FEW_WORDS:
        return comma or not is_label(article, mark)  # «صندوق الزكاة الوطني» أعلن: a name, and the verb's subject
    return words == _FEW_WORDS - 1 and comma and not is_label(article, mark)


def mark_joined(state: Pass, mark: Marked) -> Draft | None:
    """``لاستجابتها “السريعة” و“التزامها المستمر”``: a second quoted stretch joined to one just quoted."""
    article = state.article
    if not mark.closed or not state.drafts or is_label(article, mark) or article.words_in(mark.open, mark.close) < 2:
        return None
    last = state.drafts[-1]
    if last.content is None or not last.content.marked or last.at < article.text.sentence(mark.open)[0]:
        return None
    if not (_only_joined(article, last, mark) or _runs_on(article, last, mark)):
        return None
    return Draft("mark-joined", last.cue, marked_content(article, mark), last.phrase, last.source, "mark")


def _only_joined(article: Article, last: Draft, mark: Marked) -> bool:
    """Whether nothing but و or بـ, or the cue and source of both, stands between two marked stretches."""
    end = last.content.end if last.content is not None else mark.open
    if article.keys[mark.open - 1] in _TAKEN_TOO:
        return True  # أوصى بـ“كذا” ما دام قادرا وبـ“كذا”
    if last.rule == "mark-then-cue" and last.cue is not None and article.keys[mark.open - 1] in COMMAS:
        if mark.open - last.cue.end <= _LONGEST_ASIDE and not article.cues_in(last.cue.end, mark.open):
            return True  # “…”، قال الوزير في مؤتمر صحفي، “…”
        end = max(end, last.phrase.end) if last.phrase is not None else end
    between = [key for key in article.keys[end : mark.open] if not (key in MARKS or key in _JOINS)]
    return all(key in _AND_THAT for key in between) or _is_also(between)


def _runs_on(article: Article, last: Draft, mark: Marked) -> bool:
    """``تحدث البيان عن “حصيلة أولية” من “سبعة قتلى وجريحين”``: a few plain words between, no cue and no name."""
    end = last.content.end + 1 if last.content is not None else mark.open
    if last.opener == "colon" or mark.open - end > _FEW_BETWEEN or article.words_in(mark.open, mark.close) < _FEW_WORDS:
        return False
    keys = article.keys
    plain = all(key[0].isalpha() for key in keys[end : mark.open]) and not nameable(keys[mark.open - 1])
    return plain and not article.cues_in(end, mark.open) and article.acts_at.keys().isdisjoint(range(end, mark.open))


def _is_also(between: list[str]) -> bool:
    """``، كما أنه “…”``."""
    return len(between) == 2 and between[0] in _ALSO and between[1] in _THAT


def mark_continued(state: Pass, mark: Marked) -> Draft | None:
    """A paragraph wholly in marks right after a quotation goes on with the same speaker."""
    last = state.last
    if last is None or last.content is None or paragraph_below(state.article, last.content.end) is not mark:
        return None
    return Draft("mark-continued", None, marked_content(state.article, mark), None, "carried", "mark")
