"""A source that stands inside its claim: ``القرار -حسب الوزارة- سيصدر``, ``الإصلاح، يقول الوزير، مسألة وقت``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.content import content_end
from service.engine.cues import CueAt
from service.engine.labels import is_label
from service.engine.marks import Marked
from service.engine.mentions import NounPhrase, speaks
from service.engine.resume import resumes
from service.engine.shapes import is_particle, is_relation, withholds_name
from service.engine.shares import number_at
from service.engine.sources import goes_around, is_of_saying
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.letters import CONJUNCTIONS, FEH
from service.lexicon.modals import MODALS
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import AN, FROM

_RELATIVE = words_of("relative")
# أما القانون، حسب الوزير، فسيصدر
_AS_FOR = words_of("as_for")
_PREPOSITIONS = words_of("aside_prep")
_COMMAS = frozenset("،,;؛")
_CLOSING = {"-": "-", "–": "–", "—": "—", ")": "("}
_CLOSED_BY = {COMMA: COMMAS, ",": COMMAS, "-": "-", "–": "–"}
_LONGEST_ASIDE = 40
# How far past the source, in tokens, the aside may tell where it was said.
_SAID_WHERE = 6
_SAYING, _SURE = frozenset({"say", "go_on"}), 3
_IN = words_of("place_prep")
_SAME, _ABOUT = words_of("same"), words_of("approximate")
_IS, _FEWEST, _CLAUSE, _TAKES_IN = words_of("he_or_she"), 2, 4, words_as_written("takes_in")
_COMP_FA, _BE = words_of("comp_fa"), words_of("copula") | words_of("auxiliary")


def around(article: Article, cue: CueAt, phrase: NounPhrase | None, end: int, limit: int) -> int:
    """Where a claim ends that goes on past its source, or ``end`` when it ends before the source."""
    at = phrase.end if phrase is not None else cue.end
    if at + 2 >= limit or not cue.first or withholds_name(article, at):
        return end  # وفق مسؤول | طلب عدم الكشف عن اسمه
    if article.keys[at] in _IN and article.keys[at + 2] in _COMMAS:
        at += 2  # وفق مصدر | في بلديتها، نحو مئة مبنى
    before, after = article.keys[cue.first - 1], article.keys[at]
    apart = before in COMMAS and after in COMMAS
    if _CLOSING.get(after) == before or (apart and (_goes_on(article, at + 1) or _awaits(article, cue.first, at + 1))):
        return to_its_end(article, at + 1, limit)
    if (before in COMPLEMENTIZERS or before in _COMP_FA) and after[0].isalpha():
        return to_its_end(article, at, limit)  # فإنه بحسب الوزارة لم يصدر بعد
    told = phrase is not None or (cue.kind == "according" and cue.gender != "")
    if told and (mark := _marked_past(article, at)) is not None:
        return mark.close
    return to_its_end(article, at, limit) if told and goes_around(article, cue, at, limit) else end


def brings_words(article: Article, phrase: NounPhrase | None) -> bool:
    """``برأي الخبير “مغامرة غير محسوبة”``: whether words in marks stand right after a source."""
    return phrase is not None and _marked_past(article, phrase.end) is not None


def _marked_past(article: Article, j: int) -> Marked | None:
    """``الإضراب، بحسب النقابة، هو “الملاذ الأخير”``: words in marks right past the source, which end the claim."""
    j += key_at(article.keys, j) in _COMMAS
    mark = article.opened.get(j + (key_at(article.keys, j) in _IS))
    if mark is None or not mark.closed or article.words_in(mark.open, mark.close) < _FEWEST or is_label(article, mark):
        return None
    return mark


def _goes_on(article: Article, j: int) -> bool:
    """Whether a clause that a source in commas interrupts goes on at ``j``: its verb, a noun, ``في`` or a number."""
    key = article.keys[j]
    if number_at(article.keys, j) is not None or (key in _ABOUT and article.keys[j + 1][0].isalpha()):
        return True  # ، نحو مئة مبنى
    if not key[0].isalpha() or key in _RELATIVE or is_of_saying(key) or resumes(article, j):
        return False
    if j in article.cue_at and article.cue_at[j].strength > 1:
        return False
    if key[0] != FEH and is_particle(key) and key not in _PREPOSITIONS:
        return False
    if article.keys[j + 1] in COMPLEMENTIZERS:
        return False  # ، تشير المصادر، إلى أن
    main = noun(key)
    topic = key[0] == FEH and article.keys[article.text.sentence(j)[0]] in _AS_FOR
    joined = bare(key) != key and main is None
    return (topic or not joined) and (main is None or main.kind != "person")


def _awaits(article: Article, first: int, j: int) -> bool:
    """``ومن المقرر، | بحسب المدير، | أن تبدأ``: what is expected waits for its clause, past the aside at ``first``."""
    keys = article.keys
    expected = definite(keys[first - 2]) and bare(keys[first - 3]) == FROM
    return keys[j] == AN and (expected or bare(keys[first - 2]) in MODALS)


def to_its_end(article: Article, first: int, limit: int) -> int:
    """The end of a claim that goes on at ``first``, where the journalist takes over at the latest."""
    stop = next((j for j in range(first + 1, limit) if resumes(article, j)), limit)
    return content_end(article, first, stop)


def is_set_off(article: Article, cue: CueAt) -> bool:
    """Whether a verb is one of saying, right after a comma or a dash, in the present: ``، يقول …``; or ``، قال``."""
    form = cue.form
    if article.keys[cue.first - 1] not in _CLOSED_BY or cue.cls not in _SAYING or form is None or form.has_object:
        return False
    return cue.strength >= _SURE and cue.first > 0 and (form.tense == "present" or cue.lemma in _TAKES_IN)


def closes_claim(article: Article, cue: CueAt, phrase: NounPhrase, first: int) -> bool:
    """``كان السبب عطلا في المحرك، | قالت الشركة.``: whether what begins at ``first`` is a clause whole in itself."""
    keys, limit = article.keys, phrase.end
    if phrase.first in article.opened or keys[cue.first][0] in CONJUNCTIONS:
        return False  # ويضيف «…»
    if limit >= article.text.size or keys[limit] not in "\n.":
        return False
    opens = keys[first][0].isalpha() and (bare(keys[first]) in _BE or not is_particle(keys[first]))
    if (
        not opens
        or article.words_in(first, cue.first) < _CLAUSE
        or not (speaks(article, phrase) or is_relation(keys[phrase.first]))
    ):
        return False
    return not any(each.strength > 1 for each in article.cues_in(first, cue.first))


def aside_end(article: Article, cue: CueAt, phrase: NounPhrase | None, limit: int) -> int | None:
    """The mark that closes the aside, past where it was said: ``، تضيف المصادر نفسها،``, ``، تضيف في ذات التصريح،``."""
    at = phrase.end if phrase is not None else cue.end
    at += key_at(article.keys, at) in _SAME
    far = min(limit, at + _SAID_WHERE)
    closing = next((j for j in range(at, far) if not article.keys[j][0].isalnum()), None)
    if closing is None or article.keys[closing] not in _CLOSED_BY[article.keys[cue.first - 1]]:
        return None
    where = article.keys[at:closing]
    return closing if not where or (where[0] in _PREPOSITIONS and not COMPLEMENTIZERS & set(where)) else None


def fits_around(article: Article, j: int) -> bool:
    """Whether the clause goes on at ``j``; what the verb itself would bring is another rule's."""
    return j in article.opened or (article.keys[j] not in COMPLEMENTIZERS and _goes_on(article, j))


def last_clause(article: Article, first: int, end: int) -> int:
    """Where the clause begins that a source stands inside: after the last comma, past a relative."""
    for j in range(end - 2, max(first, end - _LONGEST_ASIDE) - 1, -1):
        if article.keys[j] in _COMMAS and article.keys[j + 1] not in _COMP_FA and article.words_in(j, end):
            return j + 1 + (article.keys[j + 1] in _RELATIVE)
    return first
