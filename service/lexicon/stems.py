"""The stems of an Arabic verb, from its dictionary form: what changes before which ending.

Standard school grammar, unvocalised. Letters keep their hamza seats here; keys are folded later.
A verb is *hollow* (قال، أضاف), *doubled* (عدّ، أصرّ), *defective* (دعا، نفى، أبدى), ends in
*hamza* (قرأ، أنبأ), or is plain; weakness in front (وصف) shows only in the present of form I,
which the lexicon spells out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from service.lexicon.fold import strip_marks
from service.lexicon.letters import (
    ALEF,
    ALEF_HAMZA,
    ALEF_MADDA,
    ALEF_MAKSURA,
    HAMZA,
    MEEM,
    WAW,
    WAW_HAMZA,
    YEH,
    YEH_HAMZA,
)

SHADDA: Final = "\u0651"
_HOLLOW_FORMS: Final = ("I", "IV", "VII", "VIII", "X")
_HAMZAS: Final = (ALEF_HAMZA, YEH_HAMZA, WAW_HAMZA)


@dataclass(frozen=True, slots=True)
class Verb:
    """Past and present as the dictionary gives them: third person masculine singular."""

    past: str
    form: str
    present: str = ""


@dataclass(frozen=True, slots=True)
class Stems:
    """Stems without prefixes; *closed* stems stand before a consonant (``قلت``, ``يقلن``)."""

    past: str
    past_closed: str
    past_passive: str
    present: str
    present_closed: str
    present_passive: str
    jussive: str
    participle: str


def stems(verb: Verb) -> Stems:
    """All stems of ``verb``."""
    past = strip_marks(verb.past)
    whole_present = verb.present or _derived_present(verb, past)
    present = strip_marks(whole_present)[1:]
    doubled = verb.past.endswith(SHADDA)
    hollow = _is_hollow(verb.form, past)
    return Stems(
        past=past,
        past_closed=_past_closed(verb.form, past, hollow=hollow, doubled=doubled),
        past_passive=_past_passive(verb.form, past, hollow=hollow),
        present=present,
        present_closed=_present_closed(present, hollow=hollow, doubled=doubled),
        present_passive=_present_passive(verb.form, past, present, hollow=hollow),
        jussive=_jussive(present, hollow=hollow),
        participle=_participle(verb.form, past, present, hollow=hollow, doubled=doubled),
    )


def is_defective(stem: str) -> bool:
    """Whether ``stem`` ends in a weak letter that endings swallow or restore."""
    return stem[-1:] in (ALEF, ALEF_MAKSURA, YEH, WAW)


def ends_in_hamza(stem: str) -> bool:
    """Whether ``stem`` ends in a hamza, whose seat the ending decides."""
    return stem[-1:] in _HAMZAS


def _is_hollow(form: str, past: str) -> bool:
    return form in _HOLLOW_FORMS and len(past) > 2 and past[-2] == ALEF


def _derived_present(verb: Verb, past: str) -> str:
    """The present of a derived form follows from its past (``أضاف`` → ``يضيف``)."""
    if verb.form == "I":
        raise ValueError(f"form I needs its present: {verb.past}")
    body = past[1:] if past[0] == ALEF else past
    if verb.form == "IV":
        body = WAW_HAMZA + past[1:] if past[0] == ALEF_MADDA else past[1:]
    elif past[0] == ALEF_HAMZA:
        body = WAW_HAMZA + past[1:]
    elif past[0] == ALEF_MADDA:
        body = "ؤا" + past[1:]
    if verb.form in ("IV", "X") and _is_hollow(verb.form, past):
        body = body[:-2] + YEH + body[-1]
    # All derived forms but V and VI vowel the last syllable of their present with kasra.
    return YEH + (body if verb.form in ("V", "VI", "QII") else _kasra(body))


def _kasra(body: str) -> str:
    """``body`` with kasra on its last syllable: ``تمنى`` → ``تمني``, ``تنبأ`` → ``تنبئ``, ``ساءل`` → ``سائل``."""
    if body[-2] == HAMZA:
        body = body[:-2] + YEH_HAMZA + body[-1]
    return body[:-1] + {ALEF_MAKSURA: YEH, ALEF: YEH, ALEF_HAMZA: YEH_HAMZA}.get(body[-1], body[-1])


def _past_closed(form: str, past: str, *, hollow: bool, doubled: bool) -> str:
    if hollow:
        return past[:-2] + past[-1]
    if doubled:
        return past + past[-1]
    if past[-1] == ALEF:
        return past[:-1] + (WAW if form == "I" else YEH)
    return past[:-1] + YEH if past[-1] == ALEF_MAKSURA else past


def _present_closed(present: str, *, hollow: bool, doubled: bool) -> str:
    if hollow:
        return present[:-2] + present[-1]
    if doubled:
        return present + present[-1]
    return present[:-1] + YEH if present[-1] == ALEF_MAKSURA else present


def _jussive(present: str, *, hollow: bool) -> str:
    if hollow:
        return present[:-2] + present[-1]
    return present[:-1] if is_defective(present) else present


def _past_passive(form: str, past: str, *, hollow: bool) -> str:
    """``قيل``, ``أضيف``, ``دعي``, ``خوطب``, ``سئل``; elsewhere the letters do not change."""
    if hollow:
        return past[:-2] + YEH + past[-1]
    stem = past
    if form == "III" and stem[1] == ALEF:
        stem = stem[0] + WAW + stem[2:]
    elif form == "VI":
        stem = stem[:2] + WAW + stem[3:]
    elif stem[0] == ALEF_MADDA:
        stem = "أو" + stem[1:]
    if form == "I" and stem[1] == ALEF_HAMZA:
        stem = stem[0] + YEH_HAMZA + stem[2:]
    return stem[:-1] + {ALEF: YEH, ALEF_MAKSURA: YEH, ALEF_HAMZA: YEH_HAMZA}.get(stem[-1], stem[-1])


def _present_passive(form: str, past: str, present: str, *, hollow: bool) -> str:
    """``يقال``, ``يضاف``, ``يدعى``, ``يوصف``; elsewhere the letters do not change."""
    if hollow:
        return present[:-2] + ALEF + present[-1]
    stem = present
    if form == "I" and past[0] == WAW and stem[0] != WAW:
        stem = WAW + stem
    return stem[:-1] + {WAW: ALEF_MAKSURA, YEH: ALEF_MAKSURA, YEH_HAMZA: ALEF_HAMZA}.get(stem[-1], stem[-1])


def _participle(form: str, past: str, present: str, *, hollow: bool, doubled: bool) -> str:
    """The active participle: ``فاعل`` in form I, ``م`` for the prefix of the present elsewhere."""
    if form != "I":
        return MEEM + _kasra(present)
    if hollow:
        return past[0] + "ائ" + past[2]
    if doubled:
        return past[0] + ALEF + past[1]
    first = ALEF_MADDA if past[0] == ALEF_HAMZA else past[0] + ALEF
    middle = YEH_HAMZA if past[1] == ALEF_HAMZA else past[1]
    last = {ALEF: YEH, ALEF_MAKSURA: YEH, ALEF_HAMZA: YEH_HAMZA}.get(past[2], past[2])
    return first + middle + last
