"""Rules for words in marks that no reporting word brings: their source is told by where they stand."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.content import marked_content
from service.engine.cues import SPEECH_VERBS, CueAt
from service.engine.drafts import Draft, Pass
from service.engine.labels import is_label
from service.engine.marks import Marked
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.nobody import is_passive
from service.engine.preceding import subject_before
from service.engine.revered import revered_at
from service.engine.shapes import can_start, is_particle, is_relation
from service.engine.sources import according_source
from service.engine.subjects import subject_after
from service.engine.text import past_dots
from service.engine.words import noun
from service.lexicon.affixes import affixes
from service.lexicon.letters import AL, ALEF, FEH, HEH, OBLIQUE, WAW
from service.lexicon.nouns import possessed
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMAS, DASHES
from service.lexicon.singles import FROM, TOPIC

_LABEL = words_of("label")
_NOT_SPEECH = words_of("before_list") | _LABEL
_FEWEST, _STATEMENT_WORDS, _SENTENCE_WORDS = 2, 4, 6
_LONGEST_SIGNATURE, _LONGEST_NAME, _LONGEST_TITLE = 14, 20, 10
_SENTENCE_START = words_of("bare_start")
_WHERE, _TITLED, _LONGEST_SETTING = words_of("setting"), words_of("titled"), 5
_STOPS = ".!؟?…"
_COPULA = words_of("copula")
_SAID_IN = words_of("bare_start") | words_of("comp")
_PLACES = frozenset({"country", "capital", "place"})
_REPORTS = words_as_written("report")
_TO_OUTLET = words_of("to_outlet")
#: Before what somebody spoke of: عن الأزمة, ردا على الوزير.
OF_WHAT = words_of("about") | words_of("commenting") | words_of("answering")
_CIRCUMSTANCES = OF_WHAT | words_of("place_prep") | words_of("occasion_prep") | {FROM}
_JOINED, _OBJECTS = (WAW, FEH), affixes("pronoun")
_TELLING_HOW = (ALEF, HEH, OBLIQUE)


def mark_signed(state: Pass, mark: Marked) -> Draft | None:
    """``“…”⏎فلان، رئيس الوزراء``: words set apart, and below them whose they are; ``“…” — فلان (@name)``."""
    article = state.article
    if not _stands_apart(article, mark, _STATEMENT_WORDS):
        return None
    content = marked_content(article, mark)
    first = _signature(article, content.end + 1)
    end = article.text.paragraph_end(first) if first is not None else 0
    if first is None or not _is_signature(article, first, end):
        return None
    handle = article.keys.index("(", first, end) if "(" in article.keys[first:end] else end
    phrase = phrase_at(article, first, handle)
    if phrase is None or not speaks(article, phrase) or not _is_somebody(phrase):
        return None
    return Draft("mark-signed", None, content, phrase, "after", "mark")


def _signature(article: Article, j: int) -> int | None:
    """Where the line below words in marks begins, or what follows the dash after them."""
    keys, size = article.keys, article.text.size
    apart = False
    while j < size and (keys[j] == "\n" or keys[j] in _STOPS or keys[j] in DASHES):
        apart = apart or keys[j] == "\n" or keys[j] in "–—"
        j += 1
    return j if apart and j < size else None


def _is_signature(article: Article, first: int, end: int) -> bool:
    if not 0 < article.words_in(first, end) <= _LONGEST_SIGNATURE or article.keys[end - 1] in ".!؟?:":
        return False
    return (
        first not in article.opened
        and can_start(article, first)
        and not any(j in article.cue_at and article.cue_at[j].kind == "verb" for j in range(first, end))
    )


def _is_somebody(phrase: NounPhrase) -> bool:
    return phrase.name is not None or (phrase.head is not None and phrase.head.kind == "person")


def mark_named(state: Pass, mark: Marked) -> Draft | None:
    """``فلان: “…”`` — a name, a colon and words in marks, as headlines and interviews have it."""
    article = state.article
    colon = mark.open - 1
    if colon < 1 or article.keys[colon] != ":" or article.words_in(mark.open, mark.close) < 2:
        return None
    first = past_dots(article.keys, article.text.sentence(colon)[0], colon)
    if not 0 < colon - first <= _LONGEST_NAME or not can_start(article, first) or first in article.acts_at:
        return None
    phrase = phrase_at(article, first, colon)
    if phrase is None or not speaks(article, phrase) or not _is_all(article, phrase, colon):
        return None
    return Draft("mark-named", None, marked_content(article, mark), phrase, "before", "colon")


def _is_all(article: Article, phrase: NounPhrase, colon: int) -> bool:
    """Whether nothing stands between a name and its colon, unless the outlet spoken to: ``لـ«الصحيفة»``."""
    head = phrase.head if phrase.name is None else None
    if head is not None and (head.cls & _PLACES or (head.kind == "document" and head.lemma not in _REPORTS)):
        return False
    key = article.keys[phrase.end]
    if phrase.end == colon or key in _TO_OUTLET:
        return True
    told = phrase.name is not None and key in _CIRCUMSTANCES  # سالم حداد عن الأزمة: «…»
    return told and not article.cues_in(phrase.end, colon)


def mark_after_colon(state: Pass, mark: Marked) -> Draft | None:
    """``عبر اللاعب عن فرحته بعد الفوز: “…”``: a colon alone brings the words of the clause's subject.

    Right after a claim it brings the words of who made it: ``أكد أنه لن يرحل: “…”``.
    """
    article = state.article
    colon = mark.open - 1
    if colon < 1 or article.keys[colon] != ":" or not _is_speech(article, mark, _STATEMENT_WORDS):
        return None
    first = article.text.sentence(colon)[0]
    if any(
        key in _NOT_SPEECH or key.removeprefix(AL) in _NOT_SPEECH for key in article.keys[max(first, colon - 3) : colon]
    ):
        return None
    if any(is_passive(cue) for cue in article.cues_in(first, colon)[-1:]):
        return None  # وكما قيل: “…”
    topic = _topic(article, first, colon)
    cue, phrase = _source_before(state, first, colon) if topic is None else (None, topic)
    if phrase is None and cue is None:
        phrase = _actor_before(article, first, colon) or _described(article, first, colon)
    if state.floor == colon and (cue is None or cue.cls not in SPEECH_VERBS):
        return Draft("mark-after-colon", None, marked_content(article, mark), None, "carried", "colon")
    if not (cue or phrase) and first not in article.acts_at and not _like_a_sentence(article, mark.open + 1):
        return None  # يبتسم الصياد سالم: “البحر كريم هذا الصباح”
    if phrase is None and not state.drafts:
        return None
    source = "after" if phrase else "carried"
    return Draft("mark-after-colon", cue, marked_content(article, mark), phrase, source, "colon")


def _topic(article: Article, first: int, colon: int) -> NounPhrase | None:
    """``أما ابنته التي تقيم هناك فترد على السؤال بسؤال: “…”``: of whom the sentence tells."""
    phrase = phrase_at(article, first + 1, colon) if bare(article.keys[first]) == TOPIC else None
    return phrase if phrase is not None and _is_person_told_of(article, phrase) else None


def _described(article: Article, first: int, colon: int) -> NounPhrase | None:
    """``وكان الوزير أكثر وضوحا: “…”``: who is said to be something."""
    be = next((j for j in range(first, colon) if bare(article.keys[j]) in _COPULA), colon)
    phrase = subject_after(article, be + 1, colon) if be < colon else None
    told = phrase is not None and phrase.first == be + 1 and _is_person_told_of(article, phrase)
    return phrase if told else None


def _is_person_told_of(article: Article, phrase: NounPhrase) -> bool:
    """Somebody by his name or title, or by whose kin he is: ابنته."""
    return _is_somebody(phrase) or is_relation(article.keys[phrase.first])


def _like_a_sentence(article: Article, j: int) -> bool:
    """Whether what begins at token ``j`` begins as a sentence does, not as a title or a list."""
    return article.keys[j] in _SENTENCE_START or is_particle(article.keys[j]) or j in article.cue_at


def _source_before(state: Pass, first: int, colon: int) -> tuple[CueAt | None, NounPhrase | None]:
    """The last word before the colon that could report, and its subject."""
    article = state.article
    for j in range(colon - 1, first - 1, -1):
        cue = article.cue_at.get(j)
        if cue is not None and cue.kind == "masdar" and (revered := revered_at(article, cue.end, colon)) is not None:
            return cue, revered  # لقوله صلى الله عليه وسلم:
        if cue is None or cue.kind not in ("verb", "according"):
            continue
        if cue.kind == "according":
            return cue, according_source(article, cue, colon)
        phrase = subject_after(article, cue.end, colon) or subject_before(article, cue.first, first)
        return (cue, phrase) if phrase is not None and speaks(article, phrase) else (cue, None)
    return None, None


def _actor_before(article: Article, first: int, colon: int) -> NounPhrase | None:
    """``سخرت منها المحامية سناء العلي: “…”``, ``فواجهه القاضي: “…”``: who acts, right before the colon."""
    for j in range(colon - 1, first - 1, -1):
        if not (j in article.acts_at or (j == first and _faces(article, j))) or article.in_speech(j):
            continue
        phrase = subject_after(article, j + 1, colon)
        if phrase is not None and phrase.end == colon and speaks(article, phrase) and _is_somebody(phrase):
            return phrase
    return None


def _faces(article: Article, j: int) -> bool:
    """``فواجهه``, ``وقاطعتها``: an unknown word with و or ف and the pronoun of an object, no feminine noun."""
    key, surface = article.keys[j], article.text.surface(j)
    if key[0] not in _JOINED or not surface.endswith(_OBJECTS):
        return False
    return noun(key) is None and noun(key[1:]) is None and possessed(key[1:]) is None


def mark_alone(state: Pass, mark: Marked) -> Draft | None:
    """``رفض المدير الاتهامات. “لم أوقع شيئا من هذا”.`` — a sentence all in marks is the running speaker's."""
    article = state.article
    if not state.drafts or not _stands_apart(article, mark, _FEWEST):
        return None
    if not (_is_a_sentence(article, mark) or _goes_on(article, state.drafts[-1], mark)):
        return None
    after = mark.close + 1
    if after < article.text.size and not _ends_there(article, after):
        return None
    return Draft("mark-alone", None, marked_content(article, mark), None, "carried", "mark")


def _goes_on(article: Article, last: Draft, mark: Marked) -> bool:
    """``“لا بأس بذلك”، تقول الفتاة. “سنضع الشجرة”``: right after the sentence that tells whose the words before are."""
    if last.rule != "mark-then-cue" or last.cue is None or article.keys[mark.open - 1] not in _STOPS:
        return False
    return last.cue.kind == "verb" and article.text.next_sentence_end(last.cue.end) == mark.open - 1


def _ends_there(article: Article, after: int) -> bool:
    """Whether a sentence ends at token ``after``, or goes on with what its speaker said besides: ``“…”، مضيفا أن``."""
    keys = article.keys
    if keys[after] in _STOPS or keys[after] == "\n" or keys[after - 2] in _STOPS:
        return True  # “… في الصيف.” وتعتقد أن
    cue = article.cue_at.get(after + (keys[after] in COMMAS))
    return cue is not None and cue.kind == "participle" and keys[cue.first].endswith(_TELLING_HOW)


def _is_a_sentence(article: Article, mark: Marked) -> bool:
    """Whether words in marks are too many, or too much of a sentence, for the title of something."""
    inside = article.keys[mark.open + 1 : mark.close]
    if article.words_in(mark.open, mark.close) < _SENTENCE_WORDS:
        return False
    return len(inside) >= _LONGEST_TITLE or _like_a_sentence(article, mark.open + 1) or not _SAID_IN.isdisjoint(inside)


def _stands_apart(article: Article, mark: Marked, fewest: int) -> bool:
    """Whether words in marks begin a sentence of their own."""
    first = article.text.sentence(mark.open)[0]
    return (first == mark.open or _is_setting(article, first, mark.open)) and _is_speech(article, mark, fewest)


def _is_setting(article: Article, first: int, end: int) -> bool:
    """``وفي محافظة حلب “…”``, ``أما اليوم “…”``: where or when what is said holds, and nothing else."""
    keys = article.keys
    if bare(keys[first]) not in _WHERE or article.words_in(first, end) > _LONGEST_SETTING or keys[end - 1] in _TITLED:
        return False
    return all(key[0].isalpha() for key in keys[first:end]) and not any(j in article.cue_at for j in range(first, end))


def _is_speech(article: Article, mark: Marked, fewest: int) -> bool:
    enough = article.words_in(mark.open, mark.close) >= fewest
    return mark.closed and not mark.depth and enough and not is_label(article, mark)
