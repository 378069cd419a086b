"""Conjunctions by which the journalist takes the floor again: ، فيما …، وهو ما أثار …، وذلك بعد …"""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare, find_opener, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import phrase_at, speaks
from service.engine.shapes import can_start, is_particle
from service.engine.sources import is_of_rule
from service.engine.text import key_at
from service.engine.venues import closes, tells_event, tells_occasion
from service.engine.words import definite, noun
from service.lexicon.cues import lookup
from service.lexicon.letters import AL, FEH, FEMININE_PLURAL, HEH, LAM, SEEN, TEH, WAW, YEH
from service.lexicon.nouns import possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import AFTER, AN, AND_THAT, DID_NOT, FROM, IN, THAT, TO, WHAT

_RESUME = words_of("resume")
_COMP, _MATTER = words_of("comp"), words_of("matter")
BUT = words_of("but")
_TURNS = words_of("turn") - BUT
_AFTERWARDS = words_of("afterwards")
_AND_WHEN, _IS_ASKED = words_of("and_when"), words_of("is_asked")
_TOPIC, _FRONTED = words_of("topic"), words_of("fronted")
_CONTRAST = words_of("contrast")
_ITS_SIDE = words_of("after_cue")
_MEANWHILE = words_of("meanwhile")
_RELATIVE = words_of("relative")
# Conjunctions that may bring in another speaker: لكن، رغم أن، حتى أن
_OTHER = words_of("other_side")
_BEFORE_SUBJECT = words_of("before_subject")
# وهو ما أثار جدلا: how what was said was received.
_EXCEPT = words_of("except")
_THAT_WHICH = words_of("whatever")
_THAT, _COMP_PREP = words_of("comp") | words_of("comp_bi") | {":"}, words_of("comp_prep")
_BEFORE_RETURN, _RETURNING = words_of("before_return"), words_of("returning")
_WHICH, _REACTIONS = words_of("which"), words_of("reaction")
_PLACE_PREP = words_of("place_prep")
# دون أن يعطي تفاصيل: verbs that are in no table of reporting
_NEGATIONS = words_of("negation")
_TOLD_OF = words_of("told_of")
_UNTOLD, _UNTOLD_NOUNS, _LIKELY = words_of("untold"), words_of("untold_noun"), 2
# What turns to another source, or to what was left unsaid, without a comma too.
BUT_OTHER, WITHOUT = words_of("opposed") | _EXCEPT, words_of("without")
AS_FOR = words_of("as_for")
# How far ahead, in tokens, a report is looked for that begins here.
_NEAR, _FAR, _SHORTEST_VERB = 9, 30, 3
_SPOKEN = frozenset({"say", "claim", "judge", "call", "ask", "promise"})
_PRESENT, _ANSWER_REACH = (YEH, TEH), 3


def new_clause(article: Article, j: int) -> bool:
    """Conjunctions of the journalist's own: ، فيما …، وهو ما …، وذلك بعد …، ولكنه رفض …"""
    keys = article.keys
    key, after = keys[j], key_at(keys, j + 1)
    if key in _CONTRAST:
        return not _contrasts(article, j)
    if key in _RESUME or (key == FROM and after in _ITS_SIDE) or (key == IN and after in _MEANWHILE):
        return True
    if key in _TOPIC:
        return _new_topic(article, j)
    if key in _FRONTED and _leads_report(article, j):
        return True
    if other_says(article, j) or closes(article, j):
        return True
    if keys[j - 1] == "؛" and key in _TURNS:
        return True
    if (key in _WHICH and after == WHAT) or (key in _MATTER and after in _RELATIVE):
        return _is_reaction(article, j + 2)
    if key in _THAT_WHICH:
        return after in _REACTIONS
    if key in _WHICH and (_explains(keys, j) or _is_called_back(article, j)):
        return True
    if key in _AND_WHEN and after in _IS_ASKED:
        return True  # وعندما سئل عن الموعد صمت
    if key == AND_THAT:
        if tells_occasion(keys, j + 1) or tells_event(keys, j + 1) or _is_attributed(article, j + 1):
            return True
        return after in _AFTERWARDS or (after == AFTER and key_at(keys, j + 2) == AN and not _will_be(keys, j + 3))
    return _but_he_spoke(keys, j) or _comes_back(article, j) or _goes_on_to_say(article, j)


def _comes_back(article: Article, j: int) -> bool:
    """``، ثم عاد مساء أمس ليوضح أن``, ``، قبل أن يعود ليؤكد أن``, ``، غير أنه عاد ليشدد على أن``."""
    keys, returned = article.keys, False
    if keys[j] not in _BEFORE_RETURN:
        return False
    for k in range(j + 1, min(j + _NEAR, article.text.size)):
        cue = article.cue_at.get(k)
        if returned and keys[k][0] == LAM and cue is not None and cue.kind == "verb":
            at = k + 1 + (key_at(keys, k + 1) in _COMP_PREP)
            return cue.strength >= _LIKELY and (key_at(keys, at) in _THAT or at in article.opened)
        returned = returned or keys[k] in _RETURNING
        if not keys[k][0].isalpha():
            return False
    return False


def _goes_on_to_say(article: Article, j: int) -> bool:
    """``، ومضى إلى القول: «…»``, ``، وانتهى إلى القول إن``: whatever verb leads on to a noun of saying."""
    if article.keys[j][0] != WAW or key_at(article.keys, j + 1) != TO:
        return False
    said = article.cue_at.get(j + 2)
    return said is not None and said.kind == "masdar" and said.cls == "say" and article.keys[j + 2].startswith(AL)


def _is_reaction(article: Article, j: int) -> bool:
    """``، وهو ما | أثار جدلا``, ``| لم يحدث``, ``| رفض المدرب تأكيده``, ``| قابلته المعارضة``: what came of it."""
    key, after, cue = key_at(article.keys, j), key_at(article.keys, j + 1), article.cue_at.get(j)
    if key in _REACTIONS:
        return True
    if key == DID_NOT:
        return after[0] == YEH
    told = cue is not None and cue.kind in ("verb", "mute") and cue.form is not None and cue.form.tense == "past"
    met = key.endswith(HEH) and len(key) > _SHORTEST_VERB and noun(key) is None and not is_ordinary(key)
    if not (met or (told and cue is not None and cue.strength >= _LIKELY)) or not can_start(article, j + 1):
        return False
    phrase = phrase_at(article, j + 1, min(article.text.next_sentence_end(j + 1), j + _NEAR))
    return phrase is not None and speaks(article, phrase)


def _will_be(keys: list[str], j: int) -> bool:
    """``، وذلك بعد أن يوافق المجلس``, ``بعد أن تحصل الشركة``: what is still to happen is the source's to tell."""
    key = key_at(keys, j)
    agrees = key_at(keys, j + 1).endswith(HEH) and key_at(keys, j + 1).startswith(AL)
    return _is_present(key) and (key[0] == YEH or agrees)


def _is_attributed(article: Article, j: int) -> bool:
    """``، وذلك كما ذكرت الصحيفة``; but ``، وذلك وفق توجيهات الوزير`` is more of what is said."""
    cue = article.cue_at.get(j)
    if cue is None or cue.kind not in ("according", "as_said"):
        return False
    return cue.kind == "as_said" or not is_of_rule(article, cue.end)


def _explains(keys: list[str], j: int) -> bool:
    """``، وهي الدولة التي نشأت …``: the journalist tells what a thing is; what will come of it is the source's."""
    after = keys[j + 1 : j + 4]
    return len(after) > 2 and after[0].startswith(AL) and after[1] in _RELATIVE and after[2][0] != SEEN


def _is_called_back(article: Article, j: int) -> bool:
    """``، وهي | أرقام وصفتها الشركة بأنها “…”``: what somebody else called a thing in the claim."""
    cue = article.cue_at.get(j + 2)
    called = cue is not None and cue.cls == "judge" and cue.form is not None and cue.form.has_object
    return called and cue is not None and cue.form is not None and cue.form.tense == "past"


def _contrasts(article: Article, j: int) -> bool:
    """``، بينما يتراجع …``, ``بلغ 40، بينما بلغ الطلب 50``: in the present or in figures it is the claim's."""
    after = key_at(article.keys, j + 1)
    cue = article.cue_at.get(j + 1)
    if after in _COMP:
        return True
    if cue is not None and cue.strength >= 2:
        return False
    if _is_present(after):
        return True
    first, stop = article.text.sentence(j)
    return _has_figure(article, max(first, j - _FAR), j) and _has_figure(article, j, min(stop, j + _FAR))


def _is_present(key: str) -> bool:
    """``يصل``, ``تتراجع``; but ``تكبدت`` is past: no present ends in the t of the feminine past."""
    return len(key) >= _SHORTEST_VERB and key[0] in _PRESENT and not key.endswith(TEH) and not is_particle(key)


def _has_figure(article: Article, first: int, end: int) -> bool:
    return any(key[0].isdigit() for key in article.keys[first:end])


def _but_he_spoke(keys: list[str], j: int) -> bool:
    """``لكنه رفض الإدلاء بتفاصيل``, ``إلا أنه رفض``: what the source did next."""
    at = j + (keys[j] in _EXCEPT and key_at(keys, j + 1) in _COMP)
    return (keys[j] in BUT or at > j) and _did_speak(key_at(keys, at + 1))


def _did_speak(key: str) -> bool:
    """``لكنه رفض الإدلاء بتفاصيل``: what the source said or refused next; not what happened to him."""
    verbs = (form for form in lookup(key) if form.kind == "verb" and form.number == "s" and form.tense == "past")
    return any(form.strength >= 2 for form in verbs)


def _new_topic(article: Article, j: int) -> bool:
    """``، وعن الخلاف قال …``: a topic has a report of its own; ``، وعن غيره`` only joins on."""
    stop = article.text.next_sentence_end(j)
    cues = (article.cue_at.get(k) for k in range(j + 1, min(stop, j + _FAR)))
    return any(cue.kind == "verb" and article.keys[cue.first - 1] not in _RELATIVE for cue in cues if cue is not None)


def _leads_report(article: Article, j: int) -> bool:
    """``، ومن جانبه قال …``, ``، وردا على سؤال أكد أن``: what stands before a verb that brings a report of its own."""
    stop = min(article.text.next_sentence_end(j), j + _NEAR)
    for k in range(j + 1, stop):
        cue = article.cue_at.get(k)
        if cue is not None and cue.kind == "verb":
            sure = cue.strength >= 2 or bare(article.keys[j]) in _ITS_SIDE
            told = sure and article.keys[k - 1] not in _RELATIVE and not is_joined(article, cue)
            return told and find_opener(article, cue) is not None
        if article.keys[k] in _COMP or article.keys[k] in _RELATIVE or not article.keys[k][0].isalnum():
            return False
    return False


def has_topic(article: Article, j: int) -> bool:
    """``أما عن الديون فيقول: …``: what أما turns to has a report of its own, joined on with ف."""
    stop = min(article.text.next_sentence_end(j), j + 2 * _NEAR)
    cues = (article.cue_at.get(k) for k in range(j + 1, stop))
    answer = next((cue for cue in cues if cue is not None and cue.kind == "verb"), None)
    return answer is not None and answer.strength >= 2 and article.keys[answer.first][0] == FEH


def other_says(article: Article, j: int) -> bool:
    """``، لكن إيران تصر على أن``, ``، رغم أن مكتبه قال إن``: somebody else has the floor."""
    keys = article.keys
    if keys[j] not in _OTHER or (keys[j] in _EXCEPT and key_at(keys, j + 1) not in _COMP):
        return False
    stop = min(article.text.next_sentence_end(j), j + 2 * _NEAR)
    for k in range(j + 1, stop):
        cue = article.cue_at.get(k)
        if cue is None or cue.kind != "verb" or cue.strength < 2:
            continue
        answers = THAT in keys[cue.end : cue.end + _ANSWER_REACH]  # ، غير أن مصدرا نفى للصحيفة ذلك
        told = answers or find_opener(article, cue) is not None or (keys[j] in _EXCEPT and _is_own_act(cue))
        return told and _subject_between(article, j + 1, k)
    return False


def _is_own_act(cue: CueAt) -> bool:
    """``، غير أن وزير الزراعة رفض الربط``: a past verb of speech without a pronoun that leads back into the claim."""
    return cue.form is not None and cue.form.tense == "past" and not cue.form.has_object and cue.cls in _SPOKEN


def _subject_between(article: Article, first: int, verb: int) -> bool:
    """Whether a source stands right before the verb at ``verb``, after the conjunction at ``first``."""
    keys = article.keys
    while first < verb and (keys[first] in _COMP or keys[first] in _BEFORE_SUBJECT):
        first += 1
    if first >= verb or not can_start(article, first):
        return False
    phrase = phrase_at(article, first, verb)
    if phrase is None or not (
        _is_where(keys[phrase.end : verb]) or all(key in COMMAS for key in keys[phrase.end : verb])
    ):
        return False
    return speaks(article, phrase) or possessed(keys[first]) is not None


def _is_where(between: list[str]) -> bool:
    """``مراسلنا | في العاصمة كابل | يقول``: where a source is, between it and its verb."""
    return 1 < len(between) <= _NEAR and between[0] in _PLACE_PREP and all(key[0].isalpha() for key in between)


def leaves_unsaid(keys: list[str], j: int) -> bool:
    """``دون الإشارة إلى موعد``, ``بدون أن يوضح السبب``, ``لكنه لم يحدد موعدا``: what the source left unsaid."""
    if j + 3 >= len(keys):
        return False
    if keys[j] in BUT or keys[j] in _EXCEPT:
        at = j + 1 + (keys[j] in _EXCEPT and keys[j + 1] in _COMP)
        return keys[at] in _NEGATIONS and _would_tell(key_at(keys, at + 1))
    if keys[j] not in WITHOUT:
        return False
    if keys[j + 1] == AN:
        return _would_tell(keys[j + 2])
    if keys[j + 1] in _UNTOLD_NOUNS and (keys[j - 1] in COMMAS or keys[j - 1] == FROM):
        return True
    if keys[j + 1].endswith(FEMININE_PLURAL) or not (keys[j - 1] in COMMAS or key_at(keys, j + 2)[0].isalnum()):
        return False  # دون التوقعات, أعيدا من دون تفسير.
    told = keys[j - 1] in COMMAS or not definite(keys[j + 1]) or keys[j + 1] in _TOLD_OF
    return told and any(form.kind == "masdar" and not form.suffix for form in lookup(keys[j + 1]))  # but دون وصفة


def _would_tell(verb: str) -> bool:
    return verb in _UNTOLD or any(form.kind == "verb" and form.strength >= _LIKELY for form in lookup(verb))
