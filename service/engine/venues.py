"""How the journalist closes the sentence of a claim: where it was said, in answer to what, what was left unsaid."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import find_opener
from service.engine.text import key_at
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.letters import AL, WAW
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import AFTER, ALREADY, FROM, IN, ON, WHEN

_OCCASION_PREP, _OCCASIONS = words_of("occasion_prep"), words_of("occasion")
_GATHERINGS, _AFTER = words_of("gathering"), words_of("after_event")
_EDGES, _OWN = words_of("occasion_edge"), affixes("pronoun")
_ANSWERING, _ASKED, _COMMENTING = words_of("answering"), words_of("asked"), words_of("commenting")
_COMES, _THIS = words_of("comes"), words_of("demonstrative")
_SPEAKING = words_of("speaking")
_WAS, _WAS_REACH = words_of("was_joined"), 8
_NEGATIONS = frozenset(WAW + word for word in words_of("negation"))
_UNSAID = words_of("unsaid") | words_of("untold")
# What such a close may begin with.
_CLOSERS = _OCCASION_PREP | _AFTER | _ANSWERING | _COMMENTING | _COMES | _WAS | _NEGATIONS
_EVES, _EVENTS = words_of("eve"), words_of("event")
_EVENT_PREPS = _OCCASION_PREP | words_of("event_prep")
_SPANS, _CARDINALS = words_of("span"), words_of("cardinal")
_CLOSING = frozenset({"participle", "according", "as_said"})


def is_occasion(keys: list[str], j: int) -> bool:
    """Whether the noun at ``j`` is an occasion on which something is said: مؤتمر, لقائه, حديثها."""
    return _is_one_of(_OCCASIONS, key_at(keys, j).removeprefix(AL))


def tells_occasion(keys: list[str], j: int) -> bool:
    """``، وذلك | خلال مؤتمر صحفي``, ``عقب لقائه الرئيس``, ``ردا على سؤال``: when it was said, not why it happens."""
    if key_at(keys, j) in _OCCASION_PREP and is_occasion(keys, j + 1):
        return True
    if key_at(keys, j) == AFTER and _is_span(keys, j + 1):
        return True  # وذلك بعد يوم من
    if key_at(keys, j) in _OCCASION_PREP and _is_one_of(_GATHERINGS, key_at(keys, j + 1).removeprefix(AL)):
        return True  # وذلك خلال الاجتماع الثامن
    edge = key_at(keys, j) in (IN, ON) and key_at(keys, j + 1) in _EDGES
    return edge or (key_at(keys, j) in _ANSWERING and key_at(keys, j + 1) == ON)


def tells_event(keys: list[str], j: int) -> bool:
    """``، وذلك | خلال جولة ميدانية``, ``| غداة المباراة``, ``| أمام حشد من السكان``: at what somebody spoke."""
    if key_at(keys, j) in _EVES:
        return True
    return key_at(keys, j) in _EVENT_PREPS and _is_one_of(_EVENTS | _GATHERINGS, key_at(keys, j + 1).removeprefix(AL))


def _is_span(keys: list[str], j: int) -> bool:
    """يوم, ستة أشهر من العمل; but بعد 48 ساعة may be how something goes."""
    if key_at(keys, j) in _SPANS:
        return True
    counted = key_at(keys, j) in _CARDINALS and key_at(keys, j + 1) in _SPANS
    return counted and key_at(keys, j + 2) in (FROM, ON)


def closes(article: Article, j: int) -> bool:
    """Whether the journalist's close of a claim begins at ``j``, after a comma."""
    keys = article.keys
    if keys[j] not in _CLOSERS:
        return False
    if _answers(keys, j) or _comes(keys, j) or _is_unsaid(keys, j):
        return True
    return _recalls(article, j) if keys[j] in _WAS else _is_venue(article, j)


def _is_venue(article: Article, j: int) -> bool:
    """``، خلال كلمة له أمام المجلس``, ``، عقب اجتماع مع الرئيس``: to the sentence's end, or to a participle.

    ``، في ختام اجتماعها أمس، بدء الدورة`` is inside the claim.
    """
    keys = article.keys
    spoken = keys[j] in _OCCASION_PREP and _is_one_of(_OCCASIONS, key_at(keys, j + 1))
    if not spoken and not (keys[j] in _AFTER and _is_one_of(_GATHERINGS, key_at(keys, j + 1))):
        return False
    stop = article.text.next_sentence_end(j)
    comma = next((k for k in range(j, stop) if keys[k] == COMMA), stop)
    after = article.cue_at.get(comma + 1)
    return (comma == stop or (after is not None and after.kind in _CLOSING)) and not _is_of_claim(article, j)


def _is_of_claim(article: Article, j: int) -> bool:
    """``أن الرئيس وعد بذلك، في خطاب ألقاه``: where somebody spoke of whom the claim tells."""
    cues = article.cues_in(article.text.sentence(j)[0], j)
    last = next((cue for cue in reversed(cues) if cue.kind in ("verb", "mute") and cue.strength > 1), None)
    return last is not None and find_opener(article, last) is None


def _is_one_of(nouns: frozenset[str], key: str) -> bool:
    """Whether a key is one of these nouns, or that with the pronoun of its owner."""
    return key in nouns or any(key.endswith(own) and key.removesuffix(own) in nouns for own in _OWN)


def _answers(keys: list[str], j: int) -> bool:
    """``، ردا على سؤال``, ``، تعليقا على القرار``; but ``، ردا على الهجوم`` is what was done about it."""
    if key_at(keys, j + 1) != ON:
        return False
    return keys[j] in _COMMENTING or (keys[j] in _ANSWERING and key_at(keys, j + 2).removeprefix(AL) in _ASKED)


def _comes(keys: list[str], j: int) -> bool:
    """``، وجاء ذلك خلال``, ``، وتأتي تصريحاته قبل``: what was said stands in its turn."""
    if keys[j] not in _COMES:
        return False
    after = key_at(keys, j + 1)
    return after in _THIS or (keys[j][0] == WAW and _is_one_of(_OCCASIONS, after))


def _recalls(article: Article, j: int) -> bool:
    """``، وكان الرئيس قد توعد``, ``، وكانت الوزارة قد قالت إن``: another, earlier report."""
    keys = article.keys
    for k in range(j + 1, min(j + _WAS_REACH, article.text.next_sentence_end(j) - 1)):
        if keys[k] == ALREADY:
            return any(form.kind == "verb" and form.strength > 1 for form in lookup(keys[k + 1]))
        if not keys[k][0].isalnum():
            return False
    return False


def was_speaking(keys: list[str], j: int) -> bool:
    """``وكان الوزير يتحدث في ندوة``: where, or to whom, he said it."""
    near = keys[j + 1 : j + _WAS_REACH]
    spoke = next((k for k, key in enumerate(near) if key in _SPEAKING), 0)
    return spoke > 0 and all(key[0].isalpha() for key in near[:spoke])


def _is_unsaid(keys: list[str], j: int) -> bool:
    """``، ولم يصدر تعليق``, ``، في حين لم تعلق الحكومة``: what nobody said."""
    if keys[j] == IN and key_at(keys, j + 1) == WHEN and j + 2 < len(keys):
        return WAW + keys[j + 2] in _NEGATIONS and key_at(keys, j + 3) in _UNSAID
    return keys[j] in _NEGATIONS and key_at(keys, j + 1) in _UNSAID
