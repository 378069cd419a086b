"""Reporting words: look a token's key up, get back what it can mean as a cue.

The words are rows of ``data/verbs.tsv``; their forms are generated once, at import. A look-up is
one dictionary access for most tokens, a second one when the token may carry a clitic in front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from service.lexicon.conjugation import Form, Wanted, conjugate
from service.lexicon.fold import fold, strip_marks
from service.lexicon.letters import AL, ALEF, CONJUNCTIONS, LAM, LIL, SEEN
from service.lexicon.memory import remembered
from service.lexicon.readings import Forms, Lemma, Reading, Shape
from service.lexicon.records import codes, records
from service.lexicon.stems import Verb


class CueForm(NamedTuple):
    """One reading of a key as a reporting word: its lemma, and its shape."""

    lemma: str
    cls: str
    takes: frozenset[str]
    strength: int
    kind: str
    tense: str
    person: int
    gender: str
    number: str
    voice: str
    suffix: str
    also_noun: bool

    @property
    def has_object(self) -> bool:
        """Whether a verb carries an object pronoun (``وصفه``, ``أكدته``)."""
        return self.kind == "verb" and self.suffix != ""


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


#: One way to read a key.


def _readings(lemma: Lemma) -> Iterator[tuple[str, Reading]]:
    bare_past = fold(lemma.verb.past)
    for form in _forms_of(lemma):
        yield form.key, (lemma, Shape(*form[1:], _is_noun(lemma, form, bare_past)))


def _rank(reading: Reading) -> tuple[bool, bool, bool, int, bool, int]:
    """Best first: third person, no two of them (كاشفاً is no dual), no pronoun, finite, not passive, strong."""
    lemma, shape = reading
    return (
        shape.person in (1, 2),
        shape.number == "d",
        shape.kind == "verb" and shape.suffix != "",
        _KINDS[shape.kind],
        shape.voice == "passive",
        -lemma.strength,
    )


def _gathered(lemmas: tuple[Lemma, ...]) -> dict[str, list[Reading]]:
    """All readings of each key, the best first."""
    gathered: dict[str, list[Reading]] = {}
    for lemma in lemmas:
        for key, reading in _readings(lemma):
            found = gathered.setdefault(key, [])
            if reading not in found:
                found.append(reading)
    _add_hidden_clitics(gathered)
    for found in gathered.values():
        found.sort(key=_rank)
    return gathered


def _add_hidden_clitics(gathered: dict[str, list[Reading]]) -> None:
    """``وعد`` is *promised*, and also *and* + ``عدّ``: both readings stand under the key."""
    for key in [key for key in gathered if key[0] in CONJUNCTIONS]:
        gathered[key] = gathered[key] + gathered.get(key[1:], [])


def _generated() -> Forms:
    forms = Forms()
    for key, readings in _gathered(LEMMAS).items():
        forms.put(key, readings)
    return forms


def _set_homographs_apart() -> None:
    """Tokens that look like a cue but are, always (``never``) or often (``noun``), another word."""
    for row in records("homographs.tsv"):
        key = fold(row["word"])
        found = _read(key) if row["effect"] == "noun" else ()
        FORMS.put(key, [(lemma, shape._replace(also_noun=True)) for lemma, shape in found])


LEMMAS: Final[tuple[Lemma, ...]] = tuple(_lemmas())
FORMS: Final = _generated()
_THIRD: Final = 3
_FRONT: Final = frozenset("وفسلبا")


@remembered
def lookup(key: str) -> tuple[CueForm, ...]:
    """The readings of a folded token as a reporting word, best first; empty for other words."""
    forms = tuple(map(_cue_form, _read(key)))
    return (forms[0]._replace(gender=""), *forms[1:]) if _is_of_either_gender(forms) else forms


def _is_of_either_gender(forms: tuple[CueForm, ...]) -> bool:
    """``تأسف``: she regrets, or he regretted."""
    verbs = [form for form in forms if form.kind == "verb" and form.person == _THIRD and form.number == "s"]
    if not verbs or verbs[0] is not forms[0]:
        return False
    best = verbs[0]
    return any(
        form.gender != best.gender and form.strength >= best.strength for form in verbs if form.lemma != best.lemma
    )


def _cue_form(reading: Reading) -> CueForm:
    lemma, shape = reading
    return CueForm(lemma.name, lemma.cls, lemma.takes, lemma.strength, *shape)


def reporting(keys: Iterable[str]) -> list[str]:
    """Those of some folded tokens that have a reading as a reporting word."""
    return list(filter(_reports, keys))


@remembered
def _reports(key: str) -> bool:
    """Few words end in a form, whatever letters in front are taken for clitics; the others need not be read."""
    forms = FORMS.lemmas
    front = key[0] in _FRONT and (key[1:] in forms or key[2:] in forms or key[3:] in forms or key[4:] in forms)
    return (front or key in forms) and bool(_read(key))


def _read(key: str) -> tuple[Reading, ...]:
    found = FORMS.find(key)
    if found is not None:
        return found
    return _unprefixed(key) if key[:1] in _FRONT and len(key) > 2 else ()


def _unprefixed(key: str) -> tuple[Reading, ...]:
    first, rest = key[0], key[1:]
    if first in CONJUNCTIONS:
        found = FORMS.find(rest)
        if found is not None:
            return found
        return _after_conjunction(rest) if rest[0] in _FRONT else ()
    return _after_conjunction(key)


def _after_conjunction(key: str) -> tuple[Reading, ...]:
    """What may follow ``و`` and ``ف``: the future ``س``, the article, a preposition."""
    if key[0] == SEEN:
        return _only(FORMS.find(key[1:]), _is_present)
    if key[0] == ALEF:
        return _only(FORMS.find(key[2:]), _is_plain_masdar) if key[1:2] == LAM else ()
    return _after_preposition(key) if key[0] in "بل" else ()


def _after_preposition(key: str) -> tuple[Reading, ...]:
    """``بقوله``, ``بالقول``, ``للقول``; before a verb, ``ل`` is the purpose (``ليؤكد``)."""
    if key[1:3] == AL:
        return _only(FORMS.find(key[3:]), _is_plain_masdar)
    if key[:2] == LIL:
        return _only(FORMS.find(key[2:]), _is_plain_masdar)
    found = FORMS.find(key[1:])
    return _only(found, _is_masdar) + (_only(found, _is_present) if key[0] == LAM else ())


def _only(found: tuple[Reading, ...] | None, fits: Callable[[Shape], bool]) -> tuple[Reading, ...]:
    """The readings a clitic can stand before."""
    return tuple([reading for reading in found if fits(reading[1])]) if found else ()


def _is_present(one: Shape) -> bool:
    return one.tense == "present"


def _is_masdar(one: Shape) -> bool:
    return one.kind == "masdar"


def _is_plain_masdar(one: Shape) -> bool:
    return one.kind == "masdar" and not one.suffix


_set_homographs_apart()
