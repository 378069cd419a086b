"""The rules: each looks at one cue or one marked stretch and may propose a quotation.

A rule is a named function; the first of its list that answers wins, and its name is returned
with the quotation. Each has positive and negative examples in ``tests/engine/rules``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.engine.article import Article
from service.engine.clauses import Opener, bare, find_opener
from service.engine.content import Content, is_statement, marked_content, reported_content, trim
from service.engine.cues import CueAt
from service.engine.marks import MARKS, Marked
from service.engine.mentions import (
    NounPhrase,
    antecedent,
    can_start,
    follows_thing,
    in_relative_clause,
    is_particle,
    phrase_at,
    speaks,
    subject_after,
    subject_before,
)
from service.engine.sources import according_source
from service.lexicon.particles import words_as_written, words_of

_COMP_FA = words_of("comp_fa")
_COMP = words_of("comp") | words_of("comp_bi")
_FA_PARTICLES = frozenset({"قد", "لا", "لن", "لم"})
_LABEL = words_of("label")
_RELATIVE = words_of("relative")


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed quotation, or (without ``content``) a mere sighting of a possible speaker.

    ``source`` says how the clause names the speaker: ``after`` or ``before`` the cue with
    ``phrase``, ``clause`` (the subject of the clause a participle hangs on), or ``carried``.
    """

    rule: str
    cue: CueAt | None
    content: Content | None
    phrase: NounPhrase | None
    source: str
    opener: str = ""

    @property
    def at(self) -> int:
        """The token this draft stands at in the running report."""
        if self.cue is not None:
            return self.cue.first
        return self.content.first if self.content is not None else 0


@dataclass(slots=True)
class Pass:
    """The state of the left-to-right pass: what is written, and where free text begins."""

    article: Article
    drafts: list[Draft]
    floor: int = 0


CueRule = Callable[[Pass, CueAt], Draft | None]
MarkRule = Callable[[Pass, Marked], Draft | None]


def run(article: Article) -> list[Draft]:
    """All drafts of ``article`` in reading order; contents never overlap."""
    state = Pass(article, [])
    i, size = 0, article.text.size
    while i < size:
        draft = _at(state, i)
        if draft is None:
            i += 1
            continue
        state.drafts.append(draft)
        i = max(i + 1, draft.cue.end if draft.cue is not None else 0)
        if draft.content is not None:
            state.floor = max(draft.content.end, draft.cue.end if draft.cue is not None else 0)
            i = max(i, state.floor)
    return state.drafts


def _at(state: Pass, i: int) -> Draft | None:
    article = state.article
    cue = article.cue_at.get(i)
    if cue is not None:
        for name, cue_rule in CUE_RULES:
            draft = cue_rule(state, cue)
            if draft is not None:
                return draft
    mark = article.opened.get(i)
    if mark is not None:
        for name, mark_rule in MARK_RULES:
            draft = mark_rule(state, mark)
            if draft is not None:
                return draft
    return None


# --- cue rules -------------------------------------------------------------------------------


def block_statement(state: Pass, cue: CueAt) -> Draft | None:
    """``نص البيان:`` — the statement printed below it, to the article's end."""
    if cue.kind != "block":
        return None
    article = state.article
    j = cue.end
    while j < article.text.size and article.keys[j] not in (":", "\n"):
        j += 1
    if j + 1 >= min(article.text.size, cue.end + 6) or article.keys[j] != ":" or article.keys[j + 1] != "\n":
        return None
    first = _after_letterhead(article, j + 1)
    end = trim(article, first, article.text.size)
    if end - first < 5:
        return None
    return Draft("block-statement", cue, Content(first, end, False), None, "carried", "block")


def _after_letterhead(article: Article, first: int) -> int:
    """Past short lines without a full stop: letterhead, title and date of a printed statement."""
    text = article.text
    j = first
    while j < text.size:
        end = text.paragraph_end(j)
        if end > j and (article.words_in(j, end) > 14 or article.keys[end - 1] in ".!؟"):
            return j
        j = end + 1
    return first


def impersonal(state: Pass, cue: CueAt) -> Draft | None:
    """``يذكر أن``, ``يشار إلى أن``: nobody's words; nothing is proposed."""
    return None


def came_in(state: Pass, cue: CueAt) -> Draft | None:
    """``وجاء في البيان: “…”``, ``وورد في تقرير للمنظمة أن …``."""
    if cue.kind != "came_in":
        return None
    content, opener = _content_of(state, cue)
    if content is None or opener is None:
        return None
    phrase = phrase_at(state.article, cue.end, opener.at)
    return Draft("came-in", cue, content, phrase, "after" if phrase else "carried", opener.kind)


def according_before(state: Pass, cue: CueAt) -> Draft | None:
    """``وبحسب المصدر، فإن …`` — the source first, its claim after the comma or ف."""
    article = state.article
    if cue.kind not in ("according", "as_said") or not _starts_clause(state, cue) or _also(cue):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    at = phrase.end if phrase is not None else cue.end
    first = _claim_after(article, at, limit)
    if first is None or _says_itself(article, first):
        return None
    content = _claim(article, first)
    if content is None:
        return None
    return Draft("according-before", cue, content, phrase, "after" if phrase else "carried", "according")


def _says_itself(article: Article, first: int) -> bool:
    """``ووفقاً للوكالة، قال المدير: “…”``: the claim is a report with a speaker of its own."""
    cue = article.cue_at.get(first)
    return cue is not None and cue.kind == "verb" and find_opener(article, cue) is not None


def _also(cue: CueAt) -> bool:
    """``كما`` at a clause's head says *also*, not *as*."""
    return cue.phrase is not None and cue.kind == "as_said" and cue.phrase.text in _ALSO


_ALSO = words_of("also")


def _starts_clause(state: Pass, cue: CueAt) -> bool:
    article = state.article
    first = article.text.sentence(cue.first)[0]
    first = max(first, state.floor) if state.floor <= cue.first else first
    between = [k for k in article.keys[first : cue.first] if k[0].isalnum()]
    return len(between) <= 1


def _claim_after(article: Article, j: int, limit: int) -> int | None:
    """Where the claim starts after ``بحسب`` and its source: at فإن, past a comma, or right after the source."""
    for k in range(j, min(limit, j + 25)):
        key = article.keys[k]
        if key in _COMP_FA:
            return k + 1
        if key in "،,:":
            return _past_comma(article, k + 1, limit)
        if k > j and bare(key) != key and bare(key) in _FA_PARTICLES:
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
    mark = article.opened.get(first)
    if mark is not None and is_statement(article, mark):
        return marked_content(mark)
    content = reported_content(article, first)
    return content if content.end - first >= 2 else None


def according_after(state: Pass, cue: CueAt) -> Draft | None:
    """``…، بحسب المصدر`` and ``…، كما قال الوزير``: the claim stands before, or around."""
    article = state.article
    if cue.kind not in ("according", "as_said"):
        return None
    first, end = _claim_before(state, cue)
    if article.words_in(first, end) < 3:
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    if _also(cue) and not _ends_clause(article, phrase, cue, limit):
        return None
    end = _around(article, phrase, end, limit)
    content = _whole_mark(article, first, end) or Content(first, end, False)
    return Draft("according-after", cue, content, phrase, "after" if phrase else "carried", "according")


def _ends_clause(article: Article, phrase: NounPhrase | None, cue: CueAt, limit: int) -> bool:
    """``…، كما قال الوزير.``: nothing but the source follows, so the verb has no object."""
    at = phrase.end if phrase is not None else cue.end
    return cue.first > 0 and (at >= limit or not article.keys[at][0].isalpha())


def _around(article: Article, phrase: NounPhrase | None, end: int, limit: int) -> int:
    """A claim that goes on after its source without a comma is one span that includes it."""
    if phrase is None or phrase.end + 2 >= limit:
        return end
    if article.keys[phrase.end] in "-–" and article.keys[phrase.first - 2] in "-–":
        return trim(article, phrase.end, limit)
    if not article.keys[phrase.end][0].isalpha():
        return end
    if article.keys[phrase.end] in _RELATIVE or is_particle(article.keys[phrase.end]):
        return end
    return trim(article, phrase.end, limit)


def _pronoun_tail(article: Article, cue: CueAt) -> bool:
    """``بحسب قوله``, ``كما أكد``: no source follows, the running speaker is meant."""
    return cue.gender != "" or (cue.kind == "as_said" and (cue.end >= article.text.size or not article.keys[cue.end][0].isalpha()))


def _claim_before(state: Pass, cue: CueAt) -> tuple[int, int]:
    article = state.article
    first = max(article.text.sentence(cue.first)[0], state.floor)
    while first < cue.first and not article.keys[first][0].isalnum() and first not in article.opened:
        first += 1
    end = cue.first
    while end > first and article.keys[end - 1] in ("وذلك", "،", "-", "(", ","):
        end -= 1
    return first, trim(article, first, end)


def _whole_mark(article: Article, first: int, end: int) -> Content | None:
    mark = article.opened.get(first)
    return marked_content(mark) if mark is not None and mark.close >= end else None


def verb(state: Pass, cue: CueAt) -> Draft | None:
    """``وقال الوزير إن …``, ``وأضاف: “…”``, ``الوزير أكد أن …``."""
    if cue.kind not in ("verb", "as_said"):
        return None
    content, opener = _content_of(state, cue)
    if content is None or opener is None:
        return None
    phrase, source = _subject(state, cue, opener.at)
    if source == "thing" or (source == "carried" and _impersonal(cue)):
        return None
    return Draft(f"verb-{opener.kind}", cue, content, phrase, source, opener.kind)


def _impersonal(cue: CueAt) -> bool:
    """``ويتوقع أن``, ``يُعتقد أن`` without a subject: it is expected, nobody says so."""
    form = cue.form
    if form is None or form.tense != "present" or cue.cls not in _OPINIONS:
        return False
    return form.gender == "m" and form.number == "s"


_OPINIONS = frozenset({"think", "feel"})


def _subject(state: Pass, cue: CueAt, limit: int) -> tuple[NounPhrase | None, str]:
    """The noun phrase that is the verb's subject, and where it stands; ``thing`` when no source is."""
    article = state.article
    if cue.cls == "relay":
        relayed = _relayed_after(article, cue.end, limit)
        if relayed is not None:
            return relayed, "after"
        if any(key in _OF_PRONOUN for key in article.keys[cue.end : limit]):
            return None, "carried"
    if in_relative_clause(article, cue.first):
        phrase = antecedent(article, cue.first) or subject_after(article, cue.end, limit)
        return phrase, "before" if phrase else "thing"
    phrase = subject_after(article, cue.end, limit)
    if phrase is not None and not _is_accused(state, cue, phrase, limit):
        return phrase, "after"
    if bare(article.keys[cue.first]) == article.keys[cue.first] or cue.kind == "as_said":
        phrase = subject_before(article, cue.first, state.floor)
        if phrase is not None:
            return phrase, "before"
        if follows_thing(article, cue.first):
            return None, "thing"
    return None, "carried"


def _is_accused(state: Pass, cue: CueAt, phrase: NounPhrase, limit: int) -> bool:
    """``واتهم الرئيس السابق بأنه …``: one noun phrase only, and a running speaker, so it is the object."""
    keys = state.article.keys
    if cue.lemma not in _ACCUSING or bare(keys[cue.first]) == keys[cue.first] or not keys[limit].startswith("ب"):
        return False
    return bool(state.drafts) and all(not key[0].isalpha() for key in keys[phrase.end : limit])


_ACCUSING = words_as_written("accusing")


def _relayed_after(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``نقلت الوكالة عن المتحدث أن``: the source after عن, not the agency."""
    for j in range(first, min(limit, first + 25)):
        if article.keys[j] in _RELAYS:
            return phrase_at(article, j + 1, limit)
    return None


def participle(state: Pass, cue: CueAt) -> Draft | None:
    """``…، مشيراً إلى أن …``, ``يعلق الكاتب قائلاً: “…”``: the clause's subject speaks."""
    if cue.kind != "participle":
        return None
    content, opener = _content_of(state, cue)
    if content is None or opener is None:
        return None
    phrase = _clause_subject(state, cue)
    return Draft(f"participle-{opener.kind}", cue, content, phrase, "clause", opener.kind)


def _clause_subject(state: Pass, cue: CueAt) -> NounPhrase | None:
    """The subject of the clause a participle hangs on, when no quotation of it came before."""
    article = state.article
    first = article.text.sentence(cue.first)[0]
    for draft in reversed(state.drafts):
        if draft.at < first:
            break
        return None
    if first >= cue.first:
        return None
    phrase = subject_before(article, cue.first, first)
    if phrase is None:
        phrase = subject_after(article, first + 1, cue.first)
    return phrase if phrase is not None and speaks(article, phrase) and _can_lead(article, phrase) else None


def _can_lead(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase far from the participle is its subject: named, a person, or a definite body."""
    if phrase.name is not None or phrase.head is None or phrase.head.kind in ("person", "group"):
        return True
    keys = article.keys[phrase.first : phrase.end]
    return phrase.head.kind != "document" and any(key.startswith("ال") for key in keys[:2])


def masdar(state: Pass, cue: CueAt) -> Draft | None:
    """``في قوله إن …``, ``بالقول: “…”``, ``إعلان الرئيس أنه …``."""
    if cue.kind != "masdar" or not (cue.number or cue.cls in _SAYING_NOUNS):
        return None
    content, opener = _content_of(state, cue)
    if content is None or opener is None:
        return None
    if cue.number or article_has_al(state.article.keys[cue.first]):
        relayed = _relayed_source(state, cue)
        if relayed is not None:
            return Draft(f"noun-{opener.kind}", cue, content, relayed, "before", opener.kind)
        if _of_pronoun(state.article, cue):
            return Draft(f"noun-{opener.kind}", cue, content, None, "carried", opener.kind)
        return Draft(f"noun-{opener.kind}", cue, content, None, "clause", opener.kind)
    phrase = subject_after(state.article, cue.end, opener.at)
    return Draft(f"noun-{opener.kind}", cue, content, phrase, "after" if phrase else "clause", opener.kind)


# Verbs whose colon introduces speech, how far from them it may stand, and words whose colon begins a list.
_SPEECH = frozenset({"say", "claim", "go_on", "ask", "write"})
_COLON_REACH = 16
_BEFORE_LIST = words_of("before_list")
_SAYING_NOUNS = frozenset({"say", "claim", "go_on"})


def _relayed_source(state: Pass, cue: CueAt) -> NounPhrase | None:
    """``نقلت الوكالة عن المتحدث قوله``: the source between عن and the noun of saying."""
    article = state.article
    first = article.text.sentence(cue.first)[0]
    for j in range(cue.first - 2, max(first, cue.first - 30) - 1, -1):
        if article.keys[j] in _RELAYS or bare(article.keys[j]) in _RELAYS:
            return phrase_at(article, j + 1, cue.first) if can_start(article, j + 1) else None
    return None


_RELAYS = words_of("relay_prep")


def _of_pronoun(article: Article, cue: CueAt) -> bool:
    """``نقلت الوكالة عنه قوله``: the source is who was spoken of before."""
    first = article.text.sentence(cue.first)[0]
    return any(key in _OF_PRONOUN for key in article.keys[max(first, cue.first - 6) : cue.first])


_OF_PRONOUN = words_of("of_pronoun")


def article_has_al(key: str) -> bool:
    """Whether a key carries the article, also after a preposition (``بالقول``)."""
    return key.startswith(("ال", "بال", "وال", "وبال", "كال"))


def sighting(state: Pass, cue: CueAt) -> Draft | None:
    """A cue that quotes nothing still tells who is speaking: ``أدانت الوزارة الهجوم``."""
    if cue.kind != "verb":
        return None
    limit = min(state.article.text.next_sentence_end(cue.end), cue.end + 20)
    source = "after"
    phrase = subject_after(state.article, cue.end, limit)
    if phrase is None and state.article.keys[cue.first - 1] == "قد":
        source, phrase = "before", subject_before(state.article, cue.first, state.floor)
    if phrase is None or not speaks(state.article, phrase) or (cue.strength < 2 and phrase.name is None):
        return None
    if phrase.name is None and (phrase.head is None or state.article.keys[phrase.first] in _VAGUE):
        return None
    if phrase.head is not None and phrase.head.kind == "document" and phrase.head.lemma not in _REPORTS:
        return None
    return Draft("sighting", cue, None, phrase, source)


_VAGUE = words_of("vague")
_REPORTS = words_as_written("report")


def _content_of(state: Pass, cue: CueAt) -> tuple[Content | None, Opener | None]:
    """The content that a cue's opener opens, judged by what the cue can take."""
    article = state.article
    opener = find_opener(article, cue)
    if opener is None or not _admits(article, cue, opener):
        return None, None
    if opener.mark is not None and is_statement(article, opener.mark):
        return marked_content(opener.mark), opener
    if opener.kind == "mark":
        return (marked_content(opener.mark), opener) if opener.mark is not None else (None, None)
    first = opener.content - 1 if opener.mark is not None else opener.content
    if first >= article.text.size:
        return None, None
    content = reported_content(article, first)
    return (content, opener) if content.end > content.first else (None, None)


def _admits(article: Article, cue: CueAt, opener: Opener) -> bool:
    if cue.form is not None and "noun" in cue.form.guard and cue.kind != "verb" and opener.kind == "mark":
        return False
    if opener.kind == "colon" and opener.mark is None:
        listed = article.keys[opener.at - 1] in _BEFORE_LIST
        return cue.strength >= 2 and cue.cls in _SPEECH and opener.at - cue.end <= _COLON_REACH and not listed
    if opener.kind == "mark" and opener.mark is not None:
        return article.words_in(opener.mark.open, opener.mark.close) >= 2
    return True


CUE_RULES: list[tuple[str, CueRule]] = [
    ("block-statement", block_statement),
    ("came-in", came_in),
    ("verb", verb),
    ("participle", participle),
    ("noun", masdar),
    ("according-before", according_before),
    ("according-after", according_after),
    ("sighting", sighting),
]


# --- mark rules ------------------------------------------------------------------------------


def mark_then_cue(state: Pass, mark: Marked) -> Draft | None:
    """``“…”، قال الوزير``: the words first, then the verb and its subject."""
    article = state.article
    j = mark.close + 1
    while j < article.text.size and article.keys[j] in "،,-–.":
        j += 1
    if j < article.text.size and article.keys[j] in ("هكذا", "بهذه", "كما"):
        j += 1
    cue = article.cue_at.get(j)
    if cue is None or cue.kind not in ("verb", "as_said", "according") or article.words_in(mark.open, mark.close) < 3:
        return None
    if article.keys[cue.first][0] in "وف" and bare(article.keys[cue.first]) != article.keys[cue.first]:
        return None
    if cue.kind == "verb" and cue.strength < 2 or (cue.kind == "verb" and find_opener(article, cue) is not None):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit) if cue.kind == "according" else subject_after(article, cue.end, limit)
    return Draft("mark-then-cue", cue, marked_content(mark), phrase, "after" if phrase else "carried", "mark")


def governed_mark(state: Pass, mark: Marked) -> Draft | None:
    """``معربة عن تعازيها “لأسر الحراس”``: quoted words under a reporting clause of the same sentence."""
    article = state.article
    if not mark.closed or article.words_in(mark.open, mark.close) < 2 or _is_label(article, mark):
        return None
    first = article.text.sentence(mark.open)[0]
    if state.drafts:
        last = state.drafts[-1]
        if last.at >= first and last.content is not None and last.content.marked and _joined(article, last.content.end, mark.open):
            return Draft("mark-joined", last.cue, marked_content(mark), last.phrase, last.source, "mark")
    return None


def _is_label(article: Article, mark: Marked) -> bool:
    if not mark.open:
        return True
    before = article.keys[mark.open - 1]
    return before in _LABEL or bare(before) in _LABEL or before in ("ل", "لـ")


def _joined(article: Article, last: int, nxt: int) -> bool:
    """Whether only و stands between two marked stretches."""
    return all(key in MARKS or key in ("و", "،") for key in article.keys[last:nxt])


MARK_RULES: list[tuple[str, MarkRule]] = [
    ("mark-then-cue", mark_then_cue),
    ("mark-joined", governed_mark),
]
