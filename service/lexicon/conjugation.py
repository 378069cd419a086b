"""Every unvocalised form a reporting verb takes in print, generated from its dictionary form.

``past``, ``present`` (indicative, subjunctive, jussive), active and passive, the active
participle, the verbal noun with its possessors, and third person forms with object pronouns.
Written from standard grammar; the keys are folded (see ``service.lexicon.fold``). Clitics in
front (و ف س ب ل ال) are not generated: the look-up takes them off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from service.lexicon.affixes import affixes
from service.lexicon.fold import level
from service.lexicon.letters import (
    ALEF,
    ALEF_HAMZA,
    ALEF_MADDA,
    ALEF_MAKSURA,
    DUAL,
    FEMININE_PLURAL,
    HAMZA,
    NOON,
    OBLIQUE,
    SOUND_PLURAL,
    TEH,
    TEH_MARBUTA,
    WAW,
    WAW_HAMZA,
    YEH,
    YEH_HAMZA,
)
from service.lexicon.paradigms import OBJECTS, PARADIGMS, POSSESSORS, Agreement
from service.lexicon.stems import Stems, Verb, ends_in_hamza, is_defective, stems

_THEY_DID, _THEY_DO, _WE_DID = WAW + ALEF, WAW + NOON, NOON + ALEF
_FEMININE_DUAL: Final = affixes("feminine_dual")
# A noun that ends in one of these takes no alif of the accusative.
_CLOSED: Final = (TEH_MARBUTA, HAMZA, ALEF_MAKSURA, ALEF)
# Beyond the third person singular, reports use hardly any other pronoun.
FEW_OBJECTS: Final = OBJECTS[:3]
_PAST, _PRESENT, _PARTICIPLE = PARADIGMS["past"], PARADIGMS["present"], PARADIGMS["participle"]
# The past passive is met in the third person alone, the present one in its singular.
_PAST_PASSIVE, _PRESENT_PASSIVE = _PAST[:5], _PRESENT[:2]


def _key(word: str) -> str:
    """Generated words carry no marks, so levelling their letters is all the folding they need."""
    return level(word)


class Form(NamedTuple):
    """One key and one way to read it."""

    key: str
    kind: str
    tense: str = ""
    person: int = 0
    gender: str = ""
    number: str = ""
    voice: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which parts of the paradigm report; the rest of it would only collide with other words."""

    past: bool = True
    present: bool = True
    passive: bool = True
    participle: bool = True
    objects: bool = True


EVERYTHING: Final = Wanted()


def conjugate(verb: Verb, masdars: tuple[str, ...] = (), wanted: Wanted = EVERYTHING) -> Iterator[Form]:
    """All wanted forms of ``verb``, then of its verbal nouns."""
    parts = stems(verb)
    if wanted.past:
        yield from _past(parts, wanted)
    if wanted.present:
        yield from _present(parts, wanted)
    if wanted.participle:
        yield from _participles(parts.participle)
    for masdar in masdars:
        yield from verbal_noun(masdar)


def _past(parts: Stems, wanted: Wanted) -> Iterator[Form]:
    same = _key(parts.past) == _key(parts.past_passive)
    voice = "" if same and wanted.passive else "active"
    for _, ending, closed, readings in _PAST:
        for word in _past_words(parts.past, parts.past_closed, ending, closed=closed):
            yield from _verb(word, "past", readings, voice)
    if wanted.passive and not same:
        yield from _past_passive(parts.past_passive)
    if wanted.objects:
        yield from _past_objects(parts)


def _past_passive(stem: str) -> Iterator[Form]:
    for _, ending, closed, readings in _PAST_PASSIVE:
        for word in _past_words(stem, stem, ending, closed=closed):
            yield from _verb(word, "past", readings, "passive")


def _past_words(stem: str, closed_stem: str, ending: str, *, closed: bool) -> tuple[str, ...]:
    """``stem`` + ``ending`` as spelt; hamza before ``وا`` has three spellings in use."""
    if closed:
        return (closed_stem + ending,)
    if not ending:
        return (stem,)
    if stem[-1] in (ALEF, ALEF_MAKSURA):
        return (closed_stem + ending,) if ending == ALEF else (stem[:-1] + ending,)
    if stem[-1] == YEH and ending == _THEY_DID:
        return (stem[:-1] + ending,)
    if ends_in_hamza(stem) and ending == _THEY_DID:
        return (stem + ending, stem[:-1] + WAW_HAMZA + ending, stem[:-1] + HAMZA + ending)
    return (stem[:-1] + ALEF_MADDA,) if stem[-1] == ALEF_HAMZA and ending == ALEF else (stem + ending,)


def _present(parts: Stems, wanted: Wanted) -> Iterator[Form]:
    same = _key(parts.present) == _key(parts.present_passive)
    voice = "" if same and wanted.passive else "active"
    for prefix, ending, _, readings in _PRESENT:
        for word in _present_words(parts, prefix, ending):
            yield from _verb(word, "present", readings, voice)
    if wanted.passive and not same:
        for prefix, _, _, readings in _PRESENT_PASSIVE:
            yield from _verb(prefix + parts.present_passive, "present", readings[:1], "passive")
    if wanted.objects:
        yield from _present_objects(parts.present)


def _present_words(parts: Stems, prefix: str, ending: str) -> tuple[str, ...]:
    stem = parts.present
    if ending == "-":
        return (prefix + parts.jussive,) if parts.jussive != stem else ()
    if ending == NOON:
        return (prefix + parts.present_closed + NOON,)
    if prefix == ALEF_HAMZA and stem[0] == ALEF_HAMZA:
        return (ALEF_MADDA + stem[1:],)
    return tuple(prefix + body for body in _present_bodies(stem, ending))


def _present_bodies(stem: str, ending: str) -> tuple[str, ...]:
    if not ending:
        return (stem,)
    if is_defective(stem):
        if ending in (DUAL, ALEF):
            return ((stem[:-1] + YEH if stem[-1] == ALEF_MAKSURA else stem) + ending,)
        return (stem[:-1] + ending,)
    if ends_in_hamza(stem) and ending in (_THEY_DO, _THEY_DID):
        return (stem + ending, stem[:-1] + WAW_HAMZA + ending, stem[:-1] + HAMZA + ending)
    if stem[-1] == ALEF_HAMZA and ending[0] == ALEF:
        return (stem[:-1] + ALEF_MADDA + ending[1:],)
    return (stem + ending,)


def _past_objects(parts: Stems) -> Iterator[Form]:
    """``أكده``, ``نفاه``, ``أكدته``, ``أكدوه``, ``أكدتها``, ``قلناه``."""
    feminine = _past_words(parts.past, parts.past_closed, TEH, closed=False)[0]
    plural = _past_words(parts.past, parts.past_closed, _THEY_DID, closed=False)[0][:-1]
    hosts: tuple[tuple[str, Agreement], ...] = (
        (_before_object(parts.past), (3, "m", "s")),
        (feminine, (3, "f", "s")),
        (plural, (3, "m", "p")),
        (parts.past_closed + _WE_DID, (1, "", "p")),
    )
    if _key(parts.past_closed) + TEH != _key(feminine):
        hosts += ((parts.past_closed + TEH, (1, "", "s")),)
    yield from _with_objects(hosts, "past")


def _present_objects(stem: str) -> Iterator[Form]:
    body = _before_object(stem)
    plural = _present_bodies(stem, _THEY_DO)[0]
    hosts: tuple[tuple[str, Agreement], ...] = (
        (YEH + body, (3, "m", "s")),
        (TEH + body, (3, "f", "s")),
        (NOON + body, (1, "", "p")),
        (YEH + plural, (3, "m", "p")),
    )
    yield from _with_objects(hosts, "present")


def _before_object(stem: str) -> str:
    """A final alif maqsura is written as alif before a pronoun; ``رأى`` gives ``رآه``."""
    if stem.endswith(ALEF_HAMZA + ALEF_MAKSURA):
        return stem[:-2] + ALEF_MADDA
    return stem[:-1] + ALEF if stem[-1] == ALEF_MAKSURA else stem


def _with_objects(hosts: tuple[tuple[str, Agreement], ...], tense: str) -> Iterator[Form]:
    """A passive verb has no object left for a pronoun, so the reading is active."""
    for host, (person, gender, number) in hosts:
        key = _key(host)
        for suffix in OBJECTS if (person, number) == (3, "s") else FEW_OBJECTS:
            yield Form(key + suffix, "verb", tense, person, gender, number, "active", suffix)


def _verb(word: str, tense: str, readings: tuple[Agreement, ...], voice: str) -> Iterator[Form]:
    key = _key(word)
    for person, gender, number in readings:
        yield Form(key, "verb", tense, person, gender, number, voice)


def _participles(stem: str) -> Iterator[Form]:
    for _, ending, _, readings in _PARTICIPLE:
        for word in _participle_words(stem, ending):
            for _, gender, number in readings:
                yield Form(_key(word), "participle", "", 0, gender, number, "active")


def _participle_words(stem: str, ending: str) -> tuple[str, ...]:
    """A defective participle loses its ya where grammar says so: ``مبدٍ``, ``مبدون``, ``المبدي``."""
    if stem[-1] != YEH:
        return (stem + ending,)
    if ending in _FEMININE_DUAL:
        return (stem + ending,)
    if not ending:
        return (stem, stem[:-1])
    if ending == OBLIQUE:
        return (stem[:-1] + ending, stem + ending)
    return (stem[:-1] + ending,) if ending == SOUND_PLURAL else (stem + ending,)


def verbal_noun(masdar: str) -> Iterator[Form]:
    """``قول``, ``قولا``, ``قوله`` …; ``إشارة`` → ``إشارته``; ``ادعاء`` → ``ادعائه``, ``ادعاؤه``."""
    yield Form(_key(masdar), "masdar")
    if masdar[-1] not in _CLOSED and not masdar.endswith(FEMININE_PLURAL):
        yield Form(_key(masdar) + ALEF, "masdar")
    for host in _possessed(masdar):
        for suffix in POSSESSORS:
            yield Form(_key(host) + suffix, "masdar", suffix=suffix)


def _possessed(masdar: str) -> tuple[str, ...]:
    if masdar[-1] == TEH_MARBUTA:
        return (masdar[:-1] + TEH,)
    if masdar[-1] == HAMZA:
        return (masdar, masdar[:-1] + YEH_HAMZA, masdar[:-1] + WAW_HAMZA)
    return (masdar[:-1] + ALEF,) if masdar[-1] == ALEF_MAKSURA else (masdar,)
