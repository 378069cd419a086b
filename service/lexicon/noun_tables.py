"""The noun tables, read into forms: one function a table, each yielding every form it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from service.lexicon import inflection
from service.lexicon.fold import fold
from service.lexicon.inflection import TA_MARBUTA, Shape
from service.lexicon.letters import AL
from service.lexicon.sharing import shared
from service.lexicon.tables import NONE, listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SELF: Final = "="
_EITHER: Final = "~"
_REGULAR: Final = "+"

#: The class of a title whose accusative is a reporting participle: ``مضيفا``, ``مشيرا``.
_PARTICIPLE: Final = "participle"

#: Classes of words that neither change nor take the article: parts of names, titles cut to a
#: letter, ``كل`` and ``احد``. A word may have another class beside (``البعض``).
UNCHANGING: Final = frozenset({"particle", "abbreviation", "quantifier"})


@dataclass(frozen=True, slots=True)
class NounForm:
    """What a written form may be: all readings of a homograph are merged in ``cls``.

    ``lemma`` and ``kind`` (``person``, ``organization``, ``document``, ``group``, ``place``,
    ``outlet`` or ``""``) are those of the first reading in the tables; ``gender`` (``m``, ``f``) and
    ``number`` (``s``, ``d``, ``p``) are empty where the readings differ.
    """

    lemma: str
    kind: str
    cls: frozenset[str]
    gender: str
    number: str
    definite: bool


#: A key, several words joined by single spaces for a name of several words, and its form.
Entry = tuple[str, NounForm]


def _key(name: str) -> str:
    """Folded words; a hyphen parts words."""
    return " ".join(fold(name).replace("-", " ").split())


def _forms(lemma: str, kind: str, cls: frozenset[str], shapes: Iterable[Shape]) -> Iterator[Entry]:
    definite, cls = lemma.startswith(AL), shared(cls)
    made: dict[str, NounForm] = {}
    for key, gender, number in shapes:
        form = made.get(gender + number)
        if form is None:
            form = made[gender + number] = NounForm(lemma, kind, cls, gender, number, definite)
        yield key, form


def _names(names: Iterable[str], kind: str, cls: frozenset[str], gender: str) -> Iterator[Entry]:
    """Proper names: never inflected, always definite."""
    cls = shared(cls)
    for name in names:
        yield _key(name), NounForm(name, kind, cls, gender, "s", definite=True)


def heads() -> Iterator[Entry]:
    """``heads.tsv``: titles, bodies, documents, unnamed sources, occasions of speech."""
    for lemma, kind, classes, feminine, plurals, _gloss in rows("heads.tsv"):
        cls = frozenset(classes.split("+"))
        yield from _forms(lemma, kind, cls, _head_shapes(lemma, kind, cls, feminine, plurals))


def _head_shapes(lemma: str, kind: str, cls: frozenset[str], feminine: str, plurals: str) -> list[Shape]:
    key = fold(lemma)
    gender = {_SELF: "f", _EITHER: ""}.get(feminine, inflection.gender_of(lemma))
    if cls <= UNCHANGING or lemma.startswith(AL):
        return [(key, gender, "s")]
    # The plural of what is not a person agrees as a feminine.
    plural_gender = gender if kind in ("person", "group") else "f"
    if plurals == _SELF:
        return inflection.plural(key, plural_gender)
    shapes = inflection.singular(key, gender, accusative=_PARTICIPLE not in cls)
    for form in listed(plurals):
        shapes += inflection.plural(fold(form), plural_gender)
    if plurals != NONE:  # what cannot be counted has no dual either
        shapes += inflection.dual(key, gender)
    if feminine not in (NONE, _SELF, _EITHER):
        shapes += inflection.feminine(fold(feminine))
    return shapes


def adjectives() -> Iterator[Entry]:
    """``adjectives.tsv``: what follows a title, an ordinal, or names a people without a state."""
    for lemma, class_, feminine, plurals in rows("adjectives.tsv"):
        key = fold(lemma)
        feminine_key = key + TA_MARBUTA if feminine == _REGULAR else fold(feminine).removeprefix(NONE)
        shapes = inflection.adjective(key, feminine_key, [fold(form) for form in listed(plurals)])
        yield from _forms(lemma, "", frozenset({class_}), shapes)


def countries() -> Iterator[Entry]:
    """``countries.tsv``: the states, their capitals, and what their people are called."""
    for _code, _english, names, capitals, adjectives_, plurals, gender in rows("countries.tsv"):
        yield from _names(listed(names), "place", frozenset({"country"}), gender)
        yield from _names(listed(capitals), "place", frozenset({"capital", "place"}), "f")
        yield from _nationality(listed(adjectives_), listed(plurals))


def _nationality(adjectives_: list[str], plurals: list[str]) -> Iterator[Entry]:
    cls = frozenset({"nationality"})
    for lemma in adjectives_:
        key = fold(lemma)
        if " " not in key:
            yield from _forms(lemma, "", cls, inflection.adjective(key, key + TA_MARBUTA, []))
    for lemma in plurals:
        yield from _forms(lemma, "group", cls, inflection.plural(fold(lemma), "m"))


def places() -> Iterator[Entry]:
    """``places.tsv``: cities and regions."""
    for name, _english, _country in rows("places.tsv"):
        yield from _names([name], "place", frozenset({"place"}), "f")


def outlets() -> Iterator[Entry]:
    """``outlets.tsv``: agencies, papers, channels and sites that are quoted by name."""
    for names, _english, _kind, _country, _id in rows("outlets.tsv"):
        yield from _names(names.split("|"), "outlet", frozenset({"outlet"}), "f")


def known() -> Iterator[Entry]:
    """``registry.tsv``: well-known bodies and people, by every name the registry gives them."""
    for _id, name, aliases, _english, kind, _role in rows("registry.tsv"):
        yield from _names([name, *listed(aliases)], kind, frozenset({"known"}), "")
