"""Which tokens report: verbs, participles, verbal nouns, "according to", "as X said", "it came in"."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.engine.homographs import is_homograph, is_no_noun_there, is_no_verb_there
from service.engine.marks import MARKS
from service.engine.silent import is_another_word, says_nothing
from service.engine.text import Text, key_at
from service.engine.words import is_person, noun, without_preposition
from service.lexicon.cues import CueForm, lookup, reporting
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BY_THE, FEH, FEMININE_PLURAL, HEH, HER, LAM, TEH_MARBUTA, WAW
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import PRONOUN_OF
from service.lexicon.particles import COMPLEMENTIZERS, joined, words_as_written, words_of
from service.lexicon.phrases import OPENINGS, Phrase, match
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import ABOUT, ALREADY, AN, ON, PRECEDE, TO, WHAT
from service.lexicon.stems import SHADDA

#: The classes of verbs by which somebody speaks, and does not just judge, feel or think.
SPEECH_VERBS: Final = frozenset({"say", "claim", "go_on", "ask", "write"})
_NEEDS_BI, _COMP_BI = words_of("needs_bi"), words_of("comp_bi")
_SAID_AGAIN = frozenset({"say", "claim", "call"})
_NEVER_ALONE = words_of("comp_block") | words_of("never_cue")
# عبر is "across" unless عن follows it.
_NEEDS_ABOUT = words_of("needs_about")
_AUXILIARIES = words_of("auxiliary")
_ABOUT_REACH = 12
_PERSONAL = words_of("but_he") | words_of("for_he") | {AN, AN + HEH, AN + HER}
# No noun follows ما: ما وصفه بـ“…” is a verb.
_NO_VERB_AFTER_WHAT = words_of("after_what")
# هذا ما قاله: the verb must point back, with a pronoun or به.
_THAT_WHICH = words_as_written("that_which")
_BACK_TO_IT = words_of("of_it")
_ALSO = words_of("also")
_SUFFICING, _SUFFICED = joined(words_of("sufficing")), 5
# وفق ما تنص عليه المادة: how it is done, not who says so.
_BUILT, _ANSWERING = words_of("built"), words_of("answering_what")
_TO_ON = 2
_ON_WHAT = words_as_written("on_what")
_STIPULATING = words_as_written("stipulating")
_OR_AFTER = words_of("or_after")
_ARRIVING = words_of("arriving")
_PRINTING = words_of("printing")
_OF_PRONOUN = words_of("of_pronoun")
_ON_TRUST, _OUTLET_HEADS = words_as_written("on_trust"), words_as_written("outlet_head")
_SECOND_HALVES = words_of("second_half")
_SURE = 3
_SHORTEST = 2
_EITHER = ("", "")


class CueAt(NamedTuple):
    """A cue found in the text: tokens ``[first, end)``.

    ``kind`` is ``verb``, ``participle``, ``masdar``, ``according``, ``as_said``, ``came_in``,
    ``block``, ``impersonal``, or ``mute`` (a verb nobody reports with here); ``form`` is the
    verb reading, ``phrase`` the fixed phrase. What the tables say of either is at hand here: the
    ``lemma`` (a phrase as the table writes it), the codes of what it ``takes``, its ``strength`` from
    1 to 3, the class of the verb (``kind`` for a phrase), the ``gender`` and ``number`` of the subject that
    the word itself shows, empty where it shows none.
    """

    first: int
    end: int
    kind: str
    form: CueForm | None
    phrase: Phrase | None
    lemma: str
    takes: frozenset[str]
    strength: int
    cls: str
    gender: str
    number: str


def word_cue(first: int, end: int, kind: str, form: CueForm, phrase: Phrase | None = None) -> CueAt:
    """The cue that a word is, as ``form`` reads it; ``phrase`` stands before it."""
    gender, number = PRONOUN_OF.get(form.suffix, _EITHER) if form.kind == "masdar" else (form.gender, form.number)
    return CueAt(first, end, kind, form, phrase, form.lemma, form.takes, form.strength, form.cls, gender, number)


def _fixed_cue(first: int, end: int, phrase: Phrase) -> CueAt:
    """The cue that a fixed phrase is."""
    gender, number = PRONOUN_OF.get(phrase.suffix, _EITHER)
    kind = phrase.cls
    return CueAt(first, end, kind, None, phrase, phrase.text, phrase.takes, phrase.strength, kind, gender, number)


def find_cues(text: Text) -> list[CueAt]:
    """All possible cues of ``text`` in order; whether each reports is the rules' business."""
    found: list[CueAt] = []
    end = 0
    for i in _candidates(text):
        if i >= end and (cue := _phrase_cue(text, i) or _word_cue(text, i)) is not None:
            found.append(cue)
            end = cue.end
    return found


def _candidates(text: Text) -> list[int]:
    """The tokens a cue can begin at, one in ten: each word is looked up once, however often it stands in the text."""
    at, following = text.positions, [*text.keys[1:], ""]
    found = {i for key in reporting(at) for i in at[key]}
    for key in OPENINGS.keys() & at.keys():
        seconds = OPENINGS[key]
        found.update(at[key] if "" in seconds else [i for i in at[key] if following[i] in seconds])
    return sorted(found)


def _phrase_cue(text: Text, i: int) -> CueAt | None:
    hit = match(text.keys, i) if text.keys[i] in OPENINGS else None
    if hit is None:
        return None
    if hit[0] > 1 and _is_described(text, i + hit[0]):
        hit = match(text.keys[i : i + 1], 0) or hit  # بحسب | إفادات متطابقة
    length, phrase = hit
    if text.keys[i][0] == FEH and i and given_name(text.keys[i - 1]) is not None:
        return None  # بيل فورد في خطاب
    if phrase.cls == "as_said":
        return _as_said(text, i, i + length, phrase) or _as_printed(text, i, i + length)
    if phrase.cls == "impersonal":
        on = key_at(text.keys, i + length) == ON
        if (on or text.keys[i].startswith(BY_THE)) and key_at(text.keys, i + length + on) in COMPLEMENTIZERS:
            return None  # بالتأكيد على أن, بالتأكيد أن: by affirming, not certainly
    if phrase.cls == "impersonal" and not _SUFFICING.isdisjoint(text.keys[max(0, i - _SUFFICED) : i]):
        return None  # اكتفى المتحدث بالتأكيد أن
    if phrase.cls == "impersonal" and i and text.keys[i - 1] in _PERSONAL:
        return None  # قبل أن يلاحظ أن، لكنه يتوقع أن: a verb, whose subject the clause before has
    if phrase.text in _ON_TRUST and not _can_vouch(key_at(text.keys, i + length)):
        return None  # على ذمة القضية
    if text.keys[i] == ON and i and text.keys[i - 1] in _BUILT:
        return None  # اتخذ بناء | على رأي اللجنة
    if phrase.cls == "came_in" and _is_answered(text, i):
        return None
    if phrase.cls == "turn" or (phrase.suffix == HEH and text.surface(i + length - 1).endswith(TEH_MARBUTA)):
        return None  # بنظرة: no pronoun
    return _fixed_cue(i, i + length, phrase)


def _is_answered(text: Text, i: int) -> bool:
    """``ردا | على ما جاء في التقرير``, ``ردا على ما | ورد في كلمته``: what somebody answers, who speaks himself."""
    on = i if text.keys[i] == ON else i - _TO_ON
    return on > 0 and text.keys[on] == ON and text.keys[on + 1] == WHAT and text.keys[on - 1] in _ANSWERING


def _can_vouch(key: str) -> bool:
    """على ذمة | صحيفة كذا, | الراوي: an outlet or a person; but somebody is held على ذمة القضية."""
    form = noun(key)
    if form is None:
        return is_listed(key)
    return form.kind in ("outlet", "person") or form.lemma in _OUTLET_HEADS


def _is_described(text: Text, j: int) -> bool:
    """``إفادات متطابقة``, ``تقديرات رسمية``: a plural with an adjective at token ``j`` is a source itself."""
    key = key_at(text.keys, j)
    if not text.keys[j - 1].endswith(FEMININE_PLURAL) or not key.endswith(HEH) or key.startswith(AL):
        return False
    form = noun(key)
    return not is_listed(key) if form is None else "adj" in form.cls and not form.kind


def _as_said(text: Text, i: int, verb: int, phrase: Phrase) -> CueAt | None:
    """``حسبما أفاد``, ``كما قال``: the phrase and its verb are one cue."""
    if verb < text.size and text.keys[verb] in (ALREADY, PRECEDE):
        verb += 1
    if verb >= text.size or (text.keys[verb] in _NO_VERB_AFTER_WHAT and text.keys[verb - 1] == WHAT):
        return None
    for form in lookup(text.keys[verb]):
        # ما ورد: no و joins a verb to ما
        joined = text.keys[verb][0] == WAW != form.lemma[0] and phrase.text not in _ALSO
        if form.kind != "verb" or form.person != 3 or joined or not _is_verb_here(text, verb, form, phrase):
            continue
        if form.lemma in _STIPULATING and phrase.text not in _ALSO:
            return None
        if form.cls == "judge" and form.suffix and phrase.text in _ON_WHAT:
            return None  # احتجوا على | ما وصفوه بالظلم
        told = phrase.text not in _THAT_WHICH or _points_back(text, verb, form)
        return word_cue(i, verb + 1, "as_said", form, phrase) if told else None
    return None


def _as_printed(text: Text, i: int, verb: int) -> CueAt | None:
    """``بحسب ما نشرته الصحيفة``: a verb of printing reports nothing elsewhere; its subject is the source of بحسب."""
    printed = text.keys[verb - 1] == WHAT and key_at(text.keys, verb) in _PRINTING
    alone = match(text.keys[i : i + 1], 0) if printed else None
    return _fixed_cue(i, i + alone[0], alone[1]) if alone is not None and alone[1].cls == "according" else None


def _is_verb_here(text: Text, verb: int, form: CueForm, phrase: Phrase) -> bool:
    """After ``حسبما`` only a verb can stand; after ``كما`` a weak homograph may be a noun, unless ``عنه`` follows."""
    if form.strength == _SURE or phrase.text not in _ALSO or not is_homograph(text.keys[verb], form):
        return True
    return key_at(text.keys, verb + 1) in _OF_PRONOUN


def _points_back(text: Text, verb: int, form: CueForm) -> bool:
    """Whether a verb of saying carries the pronoun of what was said: قاله، صرح به، شدد عليه."""
    after = key_at(text.keys, verb + 1)
    return form.strength == _SURE and bool(form.suffix or after in _BACK_TO_IT)


def _word_cue(text: Text, i: int) -> CueAt | None:
    key = text.keys[i]
    forms = lookup(key)
    if not forms or len(key) < _SHORTEST or (key in _NEVER_ALONE and not _says_again(text.keys, i)):
        return None
    if key in _OR_AFTER and not _can_comment(key_at(text.keys, i + 1)):
        return None  # عقب إعلان النتائج
    if key in _ARRIVING and _is_addressed(key_at(text.keys, i + 1)):
        return None  # بيان ورد لوكالة كذا: it came to her, and he replied to nobody
    if key in _NEEDS_BI and key_at(text.keys, i + 1) not in _COMP_BI:
        return None  # اتخذت منها مقرا, but مقرا بأن
    if key in _NEEDS_ABOUT and key_at(text.keys, i + 1) != ABOUT and not _expresses(text, i):
        return None
    mute = None
    if forms[0].kind == "masdar" and is_no_noun_there(text, i, forms[0]):
        forms = _verbs_first(forms)
    for form in forms:
        if form.kind == "verb" and is_no_verb_there(text, i, form):
            continue
        if is_another_word(text, i, form) or (form.person == 1 and _is_surname(text.keys, i)):
            continue
        if i and text.keys[i - 1] == WHAT and (form.kind == "masdar" or key in _NO_VERB_AFTER_WHAT):
            continue
        if says_nothing(text, i, form):
            mute = mute or word_cue(i, i + 1, "mute", form)
            continue
        return word_cue(i, i + 1, form.kind, form)
    return mute


def _says_again(keys: list[str], i: int) -> bool:
    """``، مجددا | التأكيد على أن``, ``| دعوته إلى أن``: no adverb, behind a comma and before what is said again."""
    if not i or keys[i - 1] not in COMMAS:
        return False
    said = next((form for form in lookup(key_at(keys, i + 1)) if form.kind == "masdar"), None)
    return said is not None and said.cls in _SAID_AGAIN and (bool(said.suffix) or keys[i + 1].startswith(AL))


def _is_surname(keys: list[str], i: int) -> bool:
    """صلاح الدين | أبشر: what somebody is called, spelt like what I do."""
    if not i or not is_listed(keys[i]):
        return False
    return keys[i - 1] in _SECOND_HALVES or given_name(keys[i - 1]) is not None


def _verbs_first(forms: tuple[CueForm, ...]) -> tuple[CueForm, ...]:
    return tuple(sorted(forms, key=lambda form: form.kind != "verb" or form.person != 3))


def _is_addressed(key: str) -> bool:
    """إلى, لوكالة, للصحيفة: but لجنة is a body, and ل no preposition."""
    return key == TO or (key[0] == LAM and noun(key) is None and noun(without_preposition(key)) is not None)


def _can_comment(key: str) -> bool:
    """Whether a word right after ``عقب`` is who comments, and not what happened before."""
    return not key[0].isalpha() or is_person(key) or (is_listed(key) and not is_ordinary(key)) or key in COMPLEMENTIZERS


def _expresses(text: Text, i: int) -> bool:
    """``وقد عبر زيد عن أسفه``, ``وعبر الوزير عن أسفه``: after قد, or before who can feel it, no preposition stands.

    Nor is ``عبّر`` one, with the sign of its doubled letter.
    """
    reach = range(i + 1, min(i + _ABOUT_REACH, text.size - 1))
    about = next((j for j in reach if text.keys[j] == ABOUT), None)
    if about is None:
        return False
    if SHADDA in text.surface(i) or (i and text.keys[i - 1].removeprefix(WAW) in _AUXILIARIES):
        return True
    felt = text.surface(about + 1).endswith(tuple(PRONOUN_OF)) or text.keys[about + 1] in MARKS
    return felt and _can_feel(text.keys[i + 1])


def _can_feel(key: str) -> bool:
    """الوزير, بوريه: a person, or one whose name is no other word."""
    form = noun(key)
    if form is not None:
        return form.kind in ("person", "group", "organization")
    return is_listed(key) and not is_ordinary(key)
