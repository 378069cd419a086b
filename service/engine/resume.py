"""Where, inside reported speech, the journalist takes the floor again."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare, find_opener, opens_next
from service.engine.cues import CueAt
from service.engine.mentions import speaks
from service.engine.sources import according_source
from service.engine.subjects import subject_after
from service.engine.words import definite
from service.lexicon.cues import lookup
from service.lexicon.particles import words_of

_COMMAS = "،,-–؛."
_RESUME = words_of("resume")
_TURNS = words_of("turn")
_COMP = words_of("comp")
_EXCEPT = words_of("except")
_BUT = words_of("but")
_COPULA = words_of("copula")
_AFTERWARDS = words_of("afterwards")
_ALSO = words_of("also")
_TOPIC = words_of("topic")
_MEANWHILE_VERB = frozenset({"حين", "بينما", "فيما"})
# قبل أن يضيف أن
_EARLIER = words_of("earlier")
_ITS_SIDE = words_of("after_cue")
_MEANWHILE = words_of("meanwhile")
# Participles of these classes end a claim even with a plain object: ، مشيدة بحليفتها، متوقعاً ارتفاع الأسعار
_STANCE = frozenset({"say", "claim", "judge", "call", "ask", "promise", "feel", "think", "show"})
_SPOKEN = frozenset({"say", "claim", "judge", "call", "ask", "promise"})


def resumes(article: Article, j: int) -> bool:
    """Whether the journalist takes the floor at token ``j``."""
    cue = article.cue_at.get(j)
    comma = _after_comma(article.keys, j)
    if cue is not None and _new_report(article, cue, after_comma=comma):
        return True
    return (comma and _new_clause(article, j)) or _without_saying(article.keys, j)


def _without_saying(keys: list[str], j: int) -> bool:
    """``دون الإشارة إلى موعد``, ``، من دون أن يعتذر``: what the source left unsaid."""
    if keys[j] != "دون" or j + 1 >= len(keys):
        return False
    after = keys[j + 1]
    return (after == "ان" and keys[j - 2] in _COMMAS) or any(form.kind == "masdar" for form in lookup(after))


def _after_comma(keys: list[str], j: int) -> bool:
    """Whether a comma stands before token ``j``, or before a و written apart from it."""
    return keys[j - 1] in _COMMAS or (keys[j - 1] == "و" and keys[j - 2] in _COMMAS)


def _new_report(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    if cue.kind == "participle":
        return _new_participle(article, cue, after_comma=after_comma)
    if cue.kind in ("according", "as_said"):
        return _tail(article, cue, after_comma=after_comma)
    if cue.kind == "masdar":
        return cue.number != "" and cue.cls == "say" and opens_next(article, cue.end)
    return cue.kind == "verb" and cue.strength >= 2 and _new_verb(article, cue, after_comma=after_comma)


def _new_verb(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``، وأضاف أن``, ``كما أكد أن``, ``، وحذر من …``, ``، أوضح الوزير أن``."""
    keys, j = article.keys, cue.first
    if find_opener(article, cue) is not None:
        return _joined(keys, j) or (after_comma and _named_subject(article, cue))
    if keys[j - 1] in _MEANWHILE_VERB and _named_subject(article, cue):
        return True
    if not after_comma or (bare(keys[j]) == keys[j] and keys[j - 1] != "و") or cue.form is None:
        return False
    if cue.form.tense == "past" and cue.cls in _SPOKEN:
        return True
    return _named_subject(article, cue)


def _named_subject(article: Article, cue: CueAt) -> bool:
    phrase = subject_after(article, cue.end, article.text.next_sentence_end(cue.end))
    if phrase is None or not speaks(article, phrase):
        return False
    return phrase.name is not None or definite(article.keys[phrase.first])


def _joined(keys: list[str], j: int) -> bool:
    """Whether a verb is joined on: وأضاف، كما قال، لكنه أكد، إلا أنه أضاف."""
    before = keys[j - 1]
    if before == "ان" and keys[j - 2] in _EARLIER:
        return True
    if bare(keys[j]) != keys[j] or before == "و" or before in _TURNS or bare(before) in _TURNS:
        return True
    return before in _COMP and keys[j - 2] in _EXCEPT


def _new_participle(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``مشيراً إلى أن`` begins the next quotation; ``، مشيدة بحليفتها`` only ends this one."""
    key = article.keys[cue.first]
    accusative = key.endswith(("ا", "ين", "ات"))
    if after_comma:
        return cue.cls in _SPOKEN or (accusative and (cue.cls in _STANCE or find_opener(article, cue) is not None))
    if not accusative or article.keys[cue.first - 1] in _COPULA:
        return False
    if find_opener(article, cue) is not None:
        return cue.cls in _SPOKEN or cue.cls == "go_on"
    if cue.cls not in _STANCE or cue.strength < 2 or not key.endswith(("ا", "ين")):
        return False
    # تطورا لافتا، سببا ومبررا: an adjective or a noun beside another accusative, no circumstance
    return not article.keys[cue.first - 1].endswith("ا") and bare(key) == key


def _tail(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``، بحسب المصدر``: an attribution tail names who says it, not what it depends on."""
    limit = article.text.next_sentence_end(cue.end)
    if cue.kind == "as_said" and cue.phrase is not None and cue.phrase.text in _ALSO:
        if find_opener(article, cue) is not None:
            return True
        if after_comma and cue.cls in _SPOKEN:
            return True
        phrase = subject_after(article, cue.end, limit)
        end = phrase.end if phrase is not None else cue.end
        return after_comma and (end >= limit or not article.keys[end][0].isalpha())
    return bool(cue.kind == "as_said" or cue.gender) or according_source(article, cue, limit) is not None


def _new_clause(article: Article, j: int) -> bool:
    """Conjunctions of the journalist's own: ، فيما …، وهو ما …، وذلك بعد …، ولكنه رفض …"""
    keys = article.keys
    key, after = keys[j], keys[j + 1] if j + 1 < len(keys) else "\n"
    if key in _RESUME or key in _TOPIC or (key == "من" and after in _ITS_SIDE) or (key == "في" and after in _MEANWHILE):
        return True
    if key == "في" and after == "اشاره":  # what he hinted at, the journalist explains
        return True
    if keys[j - 1] == "؛" and key in _TURNS:
        return True
    if key == "وذلك":
        return after in _AFTERWARDS or (after == "بعد" and keys[j + 2 : j + 3] == ["ان"])
    return key in _BUT and bool(lookup(after))
