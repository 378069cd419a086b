"""The rule for verbal nouns that report: قوله إن، بالقول، توقعات الوزير بأن."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import Opener, bare
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.governed import content_of
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.nobody import is_of_some
from service.engine.revered import revered_at
from service.engine.shapes import can_start, withholds_name
from service.engine.sources import ascribed_to
from service.engine.subjects import subject_after
from service.engine.two_objects import is_sole_object
from service.lexicon.affixes import affixes
from service.lexicon.letters import AL, BEH, BY_THE, WAW
from service.lexicon.particles import words_of
from service.lexicon.singles import ASCRIBE, IN

_THE = (AL, *affixes("onto_alif"), WAW + BY_THE)
_SAYING_NOUNS = frozenset({"say", "claim", "go_on"})
_RELAYS, _QUOTING = words_of("relay_prep"), words_of("quoting")
_REACH, _SELDOM = 30, 1
_HINTS = words_of("hint")
_OF_PRONOUN = words_of("of_pronoun")
_PREPOSITIONS = words_of("place_prep") | words_of("origin_prep")


def masdar(state: Pass, cue: CueAt) -> Draft | None:
    """``في قوله إن …``, ``بالقول: “…”``, ``إعلان الرئيس أنه …``."""
    keys = state.article.keys
    if is_of_some(state.article, cue) or (keys[cue.first - 1] == IN and keys[cue.first] in _HINTS):
        return None  # في إشارة إلى أن: what the journalist explains
    content, opener = content_of(state, cue)
    if content is None or opener is None or not _reports(state.article, cue, opener):
        return None
    if _is_heading(state.article, cue, opener) or _opens_for_another(state.article, cue, opener):
        return None
    if opener.at > cue.end and _is_adjective(state.article, cue.first):
        return None
    if (revered := revered_at(state.article, cue.end, opener.at)) is not None:
        return Draft(f"noun-{opener.kind}", cue, content, revered, "after", opener.kind)
    if cue.number or _is_definite(state.article.keys[cue.first]):
        relayed = _relayed_source(state, cue)
        if relayed is not None:
            return Draft(f"noun-{opener.kind}", cue, content, relayed, "before", opener.kind)
        if _of_pronoun(state.article, cue):
            return Draft(f"noun-{opener.kind}", cue, content, None, "carried", opener.kind)
        return Draft(f"noun-{opener.kind}", cue, content, None, "clause", opener.kind)
    phrase = subject_after(state.article, cue.end, opener.at)
    if phrase is not None and is_sole_object(state.article, phrase, cue, opener.at):
        phrase = None
    return Draft(f"noun-{opener.kind}", cue, content, phrase, "after" if phrase else "clause", opener.kind)


def _is_in_title(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``في برنامج «حديث الصباح» على القناة: …``: a word in marks that close before the content has none of its own."""
    closed = (article.closed.get(j) for j in range(cue.end, opener.at))
    return any(mark is not None and mark.open < cue.first for mark in closed)


def _is_adjective(article: Article, j: int) -> bool:
    """``وفي الطب الحديث وجد أن``: after a definite noun under a preposition, a noun of saying is an adjective."""
    before = article.keys[j - 1]
    return article.keys[j].startswith(AL) and before.startswith(AL) and bare(article.keys[j - 2]) in _PREPOSITIONS


def _reports(article: Article, cue: CueAt, opener: Opener) -> bool:
    """Whether a verbal noun reports: قوله، الإعلان, or another one that its agent follows: توقعات الوزير بأن."""
    if cue.number or cue.cls in _SAYING_NOUNS:
        return True
    if opener.kind != "comp" or cue.strength < 2 or _is_definite(article.keys[cue.first]):
        return False
    phrase = subject_after(article, cue.end, opener.at)
    return phrase is not None and phrase.end + 3 >= opener.at and speaks(article, phrase)


def _opens_for_another(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``وفي ختام اللقاء، توجه إليهم بالقول: “…”``: the content belongs to the noun of saying right before it."""
    if opener.kind == "colon" and _is_in_title(article, cue, opener):
        return True
    nearest = article.cue_at.get(opener.at - 1)
    return nearest is not None and nearest is not cue and nearest.kind == "masdar"


def _is_heading(article: Article, cue: CueAt, opener: Opener) -> bool:
    """``إعلان: مطلوب موظفون``, ``قول مأثور: …``: nobody's word, so its colon brings no speech; ``بالقول:`` does."""
    if (
        opener.kind != "colon"
        or opener.mark is not None
        or cue.number
        or article.keys[cue.first].lstrip(WAW)[:1] == BEH
    ):
        return False
    phrase = subject_after(article, cue.end, opener.at)
    return phrase is None or not speaks(article, phrase)


def _relayed_source(state: Pass, cue: CueAt) -> NounPhrase | None:
    """``نقلت الوكالة عن المتحدث قوله``: the source between عن and the noun; a title may have عن of its own."""
    article = state.article
    if bare(article.keys[cue.first])[0] == BEH:
        return None  # سئل عن موعد الافتتاح، فاكتفى بالقول: how a verb says it, and what it was asked about
    first = max(article.text.sentence(cue.first)[0], cue.first - _REACH)
    passed = _passed_on(article, first, cue.first)
    if passed is None:
        return None  # كشف عن خطته بقوله إن
    first = passed  # لم يغب عن الصفحة الأولى، إذ نسبت إليه الصحيفة قوله
    # عن مسؤول، طلب عدم الكشف عن هويته، قوله
    end = next((k for k in range(first + 1, cue.first) if withholds_name(article, k)), cue.first)
    source, nearest = None, cue.first
    for j in range(end - 2, first - 1, -1):
        verb = article.cue_at.get(j)
        if verb is not None and verb.kind == "verb" and verb.cls != "relay" and verb.strength > _SELDOM:
            return source  # الدفاع عن المتهم، بعدما أكدت في كلمتها: another clause
        if article.keys[j] not in _RELAYS and bare(article.keys[j]) not in _RELAYS:
            continue
        phrase = phrase_at(article, j + 1, end) if can_start(article, j + 1) else None
        if nearest == cue.first:
            source, nearest = phrase, j
        elif phrase is not None and (phrase.end > nearest or _is_topic(article, phrase, source)):
            return phrase  # عن النائب عن الكتلة, عن تقرير عن الفقر
    if source is None and (verb := next((each for each in article.cues_in(first, end) if each.lemma == ASCRIBE), None)):
        return ascribed_to(article, verb.end, end)
    return source


def _is_topic(article: Article, paper: NounPhrase, topic: NounPhrase | None) -> bool:
    """``عن دراسة | عن إصابات الركبة``: what a paper is about, for it is nobody who speaks."""
    written = paper.head is not None and paper.head.kind == "document"
    return written and (topic is None or not speaks(article, topic))


def _passed_on(article: Article, first: int, end: int) -> int | None:
    """Where a word that passes on what somebody else said stands first in ``[first, end)``: نقلت، نقلا."""
    quoting = (j for j in range(first, end) if article.keys[j] in _QUOTING)
    cues = article.cues_in(first, end)
    relays = (cue.first for cue in cues if cue.cls == "relay" or cue.kind in ("according", "as_said"))
    return min((*quoting, *relays), default=None)


def _of_pronoun(article: Article, cue: CueAt) -> bool:
    """``نقلت الوكالة عنه قوله``: the source is who was spoken of before."""
    first = article.text.sentence(cue.first)[0]
    return any(key in _OF_PRONOUN for key in article.keys[max(first, cue.first - 6) : cue.first])


def _is_definite(key: str) -> bool:
    """Whether a key carries the article, also after a preposition (``بالقول``)."""
    return key.startswith(_THE)
