"""Reporting words: look a token's key up, get back what it can mean as a cue.

The words are rows of ``data/verbs.tsv``; their forms are generated once, at import. A look-up is
one dictionary access for most tokens, a second one when the token may carry a clitic in front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from service.lexicon.conjugation import Form, Wanted, conjugate
from service.lexicon.fold import fold, strip_marks
from service.lexicon.memory import remembered
from service.lexicon.records import codes, records
from service.lexicon.stems import Verb


@dataclass(frozen=True, slots=True)
class CueForm:
    """One reading of a key as a reporting word.

    ``also_noun`` says that the key is an everyday noun or another word as well.
    """

    lemma: str
    cls: str
    kind: str
    tense: str
    person: int
    gender: str
    number: str
    voice: str
    suffix: str
    takes: frozenset[str]
    strength: int
    also_noun: bool

    @property
    def has_object(self) -> bool:
        """Whether a verb carries an object pronoun (``وصفه``, ``أكدته``)."""
        return self.kind == "verb" and self.suffix != ""


@dataclass(frozen=True, slots=True)
class Lemma:
    """A row of the verb table."""

    name: str
    verb: Verb
    masdars: tuple[str, ...]
    cls: str
    takes: frozenset[str]
    strength: int
    flags: frozenset[str]
    extra: tuple[str, ...]
    gloss: str


_KINDS: Final = {"verb": 0, "participle": 1, "masdar": 2}


def _lemmas() -> Iterator[Lemma]:
    for row in records("verbs.tsv"):
        present = "" if row["present"] == "-" else row["present"]
        yield Lemma(
            name=strip_marks(row["lemma"]),
            verb=Verb(row["lemma"], row["form"], present),
            masdars=tuple(word for word in row["masdar"].split("|") if word),
            cls=row["class"],
            takes=codes(row["takes"], ","),
            strength=int(row["strength"]),
            flags=codes(row["flags"], " "),
            extra=tuple(row["extra"].split()),
            gloss=row["gloss"],
        )


def _forms_of(lemma: Lemma) -> Iterator[Form]:
    flags = lemma.flags
    wanted = Wanted(
        past="no_past" not in flags,
        present="no_present" not in flags,
        passive="no_passive" not in flags,
        participle="no_participle" not in flags,
        objects="obj" in lemma.takes,
    )
    yield from conjugate(lemma.verb, lemma.masdars, wanted)
    yield from map(_extra_form, lemma.extra)


def _extra_form(text: str) -> Form:
    """``word:kind.tense.person.gender.number`` with trailing parts left out where empty."""
    word, _, described = text.partition(":")
    kind, tense, person, gender, number = (described.split(".") + [""] * 5)[:5]
    return Form(fold(word), kind, tense, int(person or 0), gender, number)


def _is_noun(lemma: Lemma, form: Form, bare_past: str) -> bool:
    """Whether the row says that this form is also an everyday noun."""
    if form.kind == "verb":
        return "noun" in lemma.flags and form.key == bare_past
    return ("part_noun" if form.kind == "participle" else "masdar_noun") in lemma.flags


def _readings(lemma: Lemma) -> Iterator[tuple[str, CueForm]]:
    bare_past = fold(lemma.verb.past)
    for form in _forms_of(lemma):
        noun = _is_noun(lemma, form, bare_past)
        yield form.key, CueForm(lemma.name, lemma.cls, *form[1:], lemma.takes, lemma.strength, noun)


def _rank(reading: CueForm) -> tuple[bool, bool, bool, int, bool, int]:
    """Best first: third person, no two of them (كاشفاً is no dual), no pronoun, finite, not passive, strong."""
    return (
        reading.person in (1, 2),
        reading.number == "d",
        reading.has_object,
        _KINDS[reading.kind],
        reading.voice == "passive",
        -reading.strength,
    )


def _index(lemmas: tuple[Lemma, ...]) -> dict[str, tuple[CueForm, ...]]:
    gathered: dict[str, list[CueForm]] = {}
    for lemma in lemmas:
        for key, reading in _readings(lemma):
            found = gathered.setdefault(key, [])
            if reading not in found:
                found.append(reading)
    _add_hidden_clitics(gathered)
    same: dict[tuple[CueForm, ...], tuple[CueForm, ...]] = {}
    return {key: same.setdefault(forms := _best_first(found), forms) for key, found in gathered.items()}


def _best_first(found: list[CueForm]) -> tuple[CueForm, ...]:
    return tuple(sorted(found, key=_rank)) if len(found) > 1 else tuple(found)


def _add_hidden_clitics(gathered: dict[str, list[CueForm]]) -> None:
    """``وعد`` is *promised*, and also *and* + ``عدّ``: both readings stand under the key."""
    for key in [key for key in gathered if key[0] in "وف"]:
        gathered[key] = gathered[key] + gathered.get(key[1:], [])


def _set_homographs_apart() -> None:
    """Tokens that look like a cue but are, always (``never``) or often (``noun``), another word."""
    for row in records("homographs.tsv"):
        key = fold(row["word"])
        found = _read(key) if row["effect"] == "noun" else ()
        FORMS[key] = tuple(replace(one, also_noun=True) for one in found)


LEMMAS: Final[tuple[Lemma, ...]] = tuple(_lemmas())
FORMS: Final[dict[str, tuple[CueForm, ...]]] = _index(LEMMAS)
_FRONT: Final = frozenset("وفسلبا")


@remembered
def lookup(key: str) -> tuple[CueForm, ...]:
    """The readings of a folded token as a reporting word, best first; empty for other words."""
    return _read(key)


def reports(key: str) -> bool:
    """Whether a folded token has a reading as a reporting word; not remembered, for most words are asked this once."""
    return bool(_read(key))


def _read(key: str) -> tuple[CueForm, ...]:
    found = FORMS.get(key)
    if found is not None:
        return found
    return _unprefixed(key) if key[:1] in _FRONT and len(key) > 2 else ()


def _unprefixed(key: str) -> tuple[CueForm, ...]:
    first, rest = key[0], key[1:]
    if first in "وف":
        found = FORMS.get(rest)
        if found is not None:
            return found
        return _after_conjunction(rest) if rest[0] in _FRONT else ()
    return _after_conjunction(key)


def _after_conjunction(key: str) -> tuple[CueForm, ...]:
    """What may follow ``و`` and ``ف``: the future ``س``, the article, a preposition."""
    if key[0] == "س":
        return _only(FORMS.get(key[1:]), _is_present)
    if key[0] == "ا":
        return _only(FORMS.get(key[2:]), _is_plain_masdar) if key[1:2] == "ل" else ()
    return _after_preposition(key) if key[0] in "بل" else ()


def _after_preposition(key: str) -> tuple[CueForm, ...]:
    """``بقوله``, ``بالقول``, ``للقول``; before a verb, ``ل`` is the purpose (``ليؤكد``)."""
    if key[1:3] == "ال":
        return _only(FORMS.get(key[3:]), _is_plain_masdar)
    if key[:2] == "لل":
        return _only(FORMS.get(key[2:]), _is_plain_masdar)
    found = FORMS.get(key[1:])
    return _only(found, _is_masdar) + (_only(found, _is_present) if key[0] == "ل" else ())


def _only(found: tuple[CueForm, ...] | None, fits: Callable[[CueForm], bool]) -> tuple[CueForm, ...]:
    """The readings a clitic can stand before."""
    return tuple(filter(fits, found)) if found else ()


def _is_present(one: CueForm) -> bool:
    return one.tense == "present"


def _is_masdar(one: CueForm) -> bool:
    return one.kind == "masdar"


def _is_plain_masdar(one: CueForm) -> bool:
    return one.kind == "masdar" and not one.suffix


_set_homographs_apart()
