"""Forms of a reporting verb that report nothing where they stand: denied, possible, passive, or another word."""

from __future__ import annotations

from service.engine.text import Text, key_at
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.cues import CueForm, lookup
from service.lexicon.letters import (
    AL,
    ALEF,
    ALEF_HAMZA,
    BEH,
    CONJUNCTIONS,
    FEH,
    HEH,
    HER,
    LAM,
    LIL,
    TATWEEL,
    TEH_MARBUTA,
    WAW,
    YEH,
)
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import AN, ANY, CALLED, IN, NOT, WHAT

_NEGATIONS = words_of("negation")
_SHADOW = words_of("cue_shadow")
_HOW_OFTEN = words_of("how_often")
# لم تستبعد أن: who does not rule it out says that it may be.
_DENIALS = words_as_written("denial")
_MAY = words_of("may")
# يجب على الوزير أن يقول
_MUST, _MUST_REACH = joined(words_of("must") | {NOT + verb for verb in words_of("must")}), 5
# تم الإعلان أن: done, nobody says by whom.
_DONE, _WITHOUT, _OWNERS = words_of("done"), words_of("without"), affixes("pronoun")
_REFUSAL_REACH = 6
_LATEST_DAMMA = 4
_DAMMA, _FIRST_FORM = "\u064f", words_as_written("first_form")
_BEARERS = frozenset({"person", "group"})
_GOES_BY, _NOUN_FOLLOWS = words_of("goes_by"), words_of("noun_follows")
_ONE_OF, _BEARER_REACH = words_of("one_of"), 4
_GETTING, _COPY, _COPY_REACH = words_as_written("getting"), words_of("copy"), 6
_GOT = frozenset({BEH + HEH, BEH + HER})
_BYLINE, _APART = words_of("byline"), frozenset(":/-–—") | {TATWEEL}
_APART_REACH, _LONGEST_BYLINE = 4, 6
_HOPE = (ALEF_HAMZA, ALEF)
_SOURCES, _SOURCES_REACH = words_of("source_noun"), 3
_VERB_FOLLOWS = words_of("verb_follows") | words_of("relative")


def says_nothing(text: Text, i: int, form: CueForm) -> bool:
    """First and second person, passives, denied and possible speech: no source says it here."""
    if text.keys[i] in _BYLINE and _signs(text, i):
        return True
    if form.kind == "verb":
        if form.lemma in _GETTING and _has_got(text.keys, i):
            return True
        if form.person != 3 or form.voice == "passive" or (form.cls == "judge" and _names_only(text, i, form)):
            return True
        present = form.tense == "present"
        unsaid = _is_to_come(text, i) or _is_alleged(text, i, form) if present else _is_marked(text, i, form)
        if unsaid:
            return True
    return _shadowed(text, i, form)


def _has_got(keys: list[str], i: int) -> bool:
    """``بلاغ توصلت الجريدة بنسخة منه``, ``بيان توصلت به الوكالة``: what reports stands before."""
    return key_at(keys, i + 1) in _GOT or not _COPY.isdisjoint(keys[i + 1 : i + _COPY_REACH])


def _signs(text: Text, i: int) -> bool:
    """``كتب: سالم حداد``, ``كتبت - هالة الشيخ:``: at the head of a line, who wrote the article, not what he writes."""
    if i and text.keys[i - 1] != "\n":
        return False
    first = next((j for j in range(i + 1, min(text.size, i + _APART_REACH)) if text.keys[j] not in _APART), i)
    if first == i or given_name(text.keys[first]) is None:
        return False
    name = range(first, min(text.size, first + _LONGEST_BYLINE))
    end = next((j for j in name if not text.keys[j][0].isalpha()), name.stop)
    return end == text.paragraph_end(i) or (first > i + 1 and end < name.stop and text.keys[end] in _APART)


def is_another_word(text: Text, i: int, form: CueForm) -> bool:
    """Whether the letters as they are written at token ``i`` spell another word than ``form``."""
    if form.kind == "verb":
        return form.person in (1, 2) and _lacks_hamza(text.surface(i), form)
    if form.kind == "masdar":
        return _is_feminine(text.surface(i), form)
    if i and text.keys[i - 1] in _NOUN_FOLLOWS:
        return True  # كتب المحللون في مذكرة أن: how somebody speaks is governed by no preposition
    return _is_hope(text.surface(i), form) or _speaks_for(text, i, form) or _describes_sources(text, i)


def _is_to_come(text: Text, i: int) -> bool:
    """``قد يقول``, ``فليسأل``, ``يجب أن يثبت``: what may, or shall, or is meant to be said; nor does يدعى سامر say."""
    if text.keys[i].startswith(FEH + LAM) or (i > 0 and text.keys[i - 1] in _MAY):
        return True
    if text.keys[i] in _GOES_BY and _is_called(text, i):
        return True
    return i > 1 and text.keys[i - 1] == AN and not _MUST.isdisjoint(text.keys[max(0, i - _MUST_REACH) : i - 1])


def _is_alleged(text: Text, i: int, form: CueForm) -> bool:
    """``يُزعم أن``, ``يُدّعى أن``: the damma of the passive; in the forms II to IV the active has it as well, يُعلن."""
    if text.surface(i).lstrip(CONJUNCTIONS)[1:2] != _DAMMA:
        return False
    return form.lemma in _FIRST_FORM or form.lemma[0] == ALEF


def _names_only(text: Text, i: int, form: CueForm) -> bool:
    """``ما يسمى``, ``ما وُصف بـ``: a name nobody in the text gave; but ``سرعان ما ندد``."""
    if i and form.suffix and text.keys[i - 1] in _SOURCES:
        return True  # عن مصدر وصفته بأنه مطلع
    if form.suffix or not i or text.keys[i - 1] != WHAT:
        return False
    return i < 2 or text.keys[i - 2] not in _HOW_OFTEN


def _is_marked(text: Text, i: int, form: CueForm) -> bool:
    """``أُبلغ``, ``أعتقد``: a sign on a past verb says that it is the passive, or *I believe*, which was ``اعتقد``."""
    bare = text.surface(i).lstrip(CONJUNCTIONS)
    if form.lemma[0] == ALEF:
        return _DAMMA in bare[1:_LATEST_DAMMA] or bare.startswith(ALEF_HAMZA)  # اكتُشف, استُنتج
    return bare[1:2] == _DAMMA


def _shadowed(text: Text, i: int, form: CueForm) -> bool:
    """Whether the word before makes this speech that did not happen, or no speech at all."""
    if not i:
        return False
    before = text.keys[i - 1]
    if form.kind == "verb" and before in _NEGATIONS:
        return form.lemma not in _DENIALS
    if before in _DONE and text.keys[i].endswith(_OWNERS):
        return True  # تم نقلهما, تم وصفها بأنها
    if form.kind == "masdar":
        return before in _DONE or before in _WITHOUT or _refused(text, i)
    return before in _SHADOW or text.keys[i - 2 : i - 1] == [ANY]  # لم يصدر أي تعليق يؤكد أن


def _refused(text: Text, i: int) -> bool:
    """``رفض السفير القول إن``, ``لا صحة للقول إن``: a saying that did not happen."""
    if not text.keys[i].removeprefix(WAW).startswith((AL, LIL)):
        return text.keys[i - 1] in _SHADOW
    for j in range(i - 1, max(i - _REFUSAL_REACH, 0) - 1, -1):
        key = text.keys[j]
        if key in _SHADOW or key in _MUST:
            return True
        if not key[0].isalnum() or key in _VERB_FOLLOWS:
            return False
    return False


def _is_feminine(surface: str, form: CueForm) -> bool:
    """دراسة حديثة: an adjective with ة, not the noun with the pronoun ه, حديثه."""
    return form.suffix == HEH and surface.endswith(TEH_MARBUTA)


def _lacks_hamza(surface: str, form: CueForm) -> bool:
    """رايت is a name: *I saw* is رأيت, even where other hamzas are not written."""
    return ALEF_HAMZA in form.lemma[1:] and ALEF_HAMZA not in surface


def _is_called(text: Text, i: int) -> bool:
    """``شاهد آخر يدعى سامر``, ``والدته، وتدعى ربح،``: what somebody is called, spelt like what he claims."""
    if not i or text.surface(i).endswith(YEH):
        return False
    if text.keys[i - 1] in COMMAS and key_at(text.keys, i + 2) in COMMAS:
        return True
    if not _may_be_called(key_at(text.keys, i + 1)):
        return False
    bearers = text.keys[max(0, i - _BEARER_REACH) : i]
    if not _ONE_OF.isdisjoint(bearers):
        return True
    forms = () if definite(bearers[-1]) and text.keys[i - 2] != IN else map(noun, bearers)
    return any(form is not None and _may_bear(form) and not form.definite for form in forms)


def _may_be_called(key: str) -> bool:
    """Whether somebody may be called so: a given name, or a word that spells nothing else."""
    return given_name(key) is not None or not (definite(key) or is_ordinary(key) or lookup(key) or noun(key))


def _may_bear(form: NounForm) -> bool:
    """شاهد, سوري: somebody, or where he is from."""
    return form.kind in _BEARERS or "nationality" in form.cls


def _is_hope(surface: str, form: CueForm) -> bool:
    """أمل is hope: the participle, *hoping*, is written آمل."""
    return form.lemma[0] == ALEF_HAMZA and surface[0] in _HOPE and not surface.endswith(ALEF)


def _speaks_for(text: Text, i: int, form: CueForm) -> bool:
    """واكتفت متحدثة باسم الشركة بالقول: a spokeswoman; who is speaking the while is متحدثا."""
    noun_too = form.also_noun and not text.keys[i].endswith(ALEF)
    return noun_too and key_at(text.keys, i + 1) == CALLED


def _describes_sources(text: Text, i: int) -> bool:
    """``مصادر سياسية متابعة``: right behind indefinite sources it tells of what kind they are, not how they speak."""
    if text.surface(i)[-1] != TEH_MARBUTA or text.keys[i][0] == WAW:
        return False
    for j in range(i - 1, max(i - _SOURCES_REACH, 0) - 1, -1):
        form = noun(text.keys[j])
        if form is None or form.definite:
            return False
        if "source" in form.cls:
            return form.number == "p"
    return False
