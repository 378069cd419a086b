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

SHADDA: Final = "\u0651"
_HOLLOW_FORMS: Final = ("I", "IV", "VII", "VIII", "X")
_HAMZAS: Final = ("أ", "ئ", "ؤ")


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
    return stem[-1:] in ("ا", "ى", "ي", "و")


def ends_in_hamza(stem: str) -> bool:
    """Whether ``stem`` ends in a hamza, whose seat the ending decides."""
    return stem[-1:] in _HAMZAS


def _is_hollow(form: str, past: str) -> bool:
    return form in _HOLLOW_FORMS and len(past) > 2 and past[-2] == "ا"


def _derived_present(verb: Verb, past: str) -> str:
    """The present of a derived form follows from its past (``أضاف`` → ``يضيف``)."""
    if verb.form == "I":
        raise ValueError(f"form I needs its present: {verb.past}")
    body = past[1:] if past[0] == "ا" else past
    if verb.form == "IV":
        body = "ؤ" + past[1:] if past[0] == "آ" else past[1:]
    elif past[0] == "أ":
        body = "ؤ" + past[1:]
    elif past[0] == "آ":
        body = "ؤا" + past[1:]
    if verb.form in ("IV", "X") and _is_hollow(verb.form, past):
        body = body[:-2] + "ي" + body[-1]
    # All derived forms but V and VI vowel the last syllable of their present with kasra.
    return "ي" + (body if verb.form in ("V", "VI", "QII") else _kasra(body))


def _kasra(body: str) -> str:
    """``body`` with kasra on its last syllable: ``تمنى`` → ``تمني``, ``تنبأ`` → ``تنبئ``, ``ساءل`` → ``سائل``."""
    if body[-2] == "ء":
        body = body[:-2] + "ئ" + body[-1]
    return body[:-1] + {"ى": "ي", "ا": "ي", "أ": "ئ"}.get(body[-1], body[-1])


def _past_closed(form: str, past: str, *, hollow: bool, doubled: bool) -> str:
    if hollow:
        return past[:-2] + past[-1]
    if doubled:
        return past + past[-1]
    if past[-1] == "ا":
        return past[:-1] + ("و" if form == "I" else "ي")
    return past[:-1] + "ي" if past[-1] == "ى" else past


def _present_closed(present: str, *, hollow: bool, doubled: bool) -> str:
    if hollow:
        return present[:-2] + present[-1]
    if doubled:
        return present + present[-1]
    return present[:-1] + "ي" if present[-1] == "ى" else present


def _jussive(present: str, *, hollow: bool) -> str:
    if hollow:
        return present[:-2] + present[-1]
    return present[:-1] if is_defective(present) else present


def _past_passive(form: str, past: str, *, hollow: bool) -> str:
    """``قيل``, ``أضيف``, ``دعي``, ``خوطب``, ``سئل``; elsewhere the letters do not change."""
    if hollow:
        return past[:-2] + "ي" + past[-1]
    stem = past
    if form == "III" and stem[1] == "ا":
        stem = stem[0] + "و" + stem[2:]
    elif form == "VI":
        stem = stem[:2] + "و" + stem[3:]
    elif stem[0] == "آ":
        stem = "أو" + stem[1:]
    if form == "I" and stem[1] == "أ":
        stem = stem[0] + "ئ" + stem[2:]
    return stem[:-1] + {"ا": "ي", "ى": "ي", "أ": "ئ"}.get(stem[-1], stem[-1])


def _present_passive(form: str, past: str, present: str, *, hollow: bool) -> str:
    """``يقال``, ``يضاف``, ``يدعى``, ``يوصف``; elsewhere the letters do not change."""
    if hollow:
        return present[:-2] + "ا" + present[-1]
    stem = present
    if form == "I" and past[0] == "و" and stem[0] != "و":
        stem = "و" + stem
    return stem[:-1] + {"و": "ى", "ي": "ى", "ئ": "أ"}.get(stem[-1], stem[-1])


def _participle(form: str, past: str, present: str, *, hollow: bool, doubled: bool) -> str:
    """The active participle: ``فاعل`` in form I, ``م`` for the prefix of the present elsewhere."""
    if form != "I":
        return "م" + _kasra(present)
    if hollow:
        return past[0] + "ائ" + past[2]
    if doubled:
        return past[0] + "ا" + past[1]
    first = "آ" if past[0] == "أ" else past[0] + "ا"
    middle = "ئ" if past[1] == "أ" else past[1]
    last = {"ا": "ي", "ى": "ي", "أ": "ئ"}.get(past[2], past[2])
    return first + middle + last
