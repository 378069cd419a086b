"""The nouns that name a source: titles, bodies, papers, countries, nationalities, given names.

Everything is looked up by comparison key (``fold``) and without proclitics, but with the
article: ``noun("المتحدث")``. ``noun_with_clitic`` takes a conjunction or preposition off first,
``possessed`` a pronoun suffix, and ``phrase`` finds names of several words.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from service.lexicon import noun_tables
from service.lexicon.fold import fold
from service.lexicon.letters import AL, ALEF, CONJUNCTIONS, HAMZA, HEH, KAF, LAM, LIL, PREPOSITIONS, TEH, WAW, YEH
from service.lexicon.noun_tables import UNCHANGING, Entry, NounForm
from service.lexicon.sharing import shared
from service.lexicon.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = [
    "FIRST_WORDS",
    "SURE_NAMES",
    "WEAK_NAMES",
    "NounForm",
    "given_name",
    "is_weak_name",
    "noun",
    "noun_with_clitic",
    "phrase",
    "possessed",
    "strip_proclitics",
]

_SHORTEST: Final = 2
#: Spelt alike, two are far rarer than many: ``مسوولين``.
_PLURAL_OR_DUAL: Final = {"pd": "p", "dp": "p"}
# شركاؤه, أصدقائها: the hamza at the end of a plural, on its seat before a pronoun, once folded.
_SEATED: Final = (ALEF + WAW, ALEF + YEH)
_PRONOUNS: Final = ("هما", "هم", "هن", "ها", "نا", "كم", HEH, YEH, KAF)


def _merge(first: NounForm, second: NounForm) -> NounForm:
    """Two readings of one spelling; what they disagree on is left open."""
    if first.lemma == second.lemma and first.cls == second.cls:
        return first
    return NounForm(
        first.lemma,
        first.kind or second.kind,
        shared(first.cls | second.cls),
        first.gender if first.gender == second.gender else "",
        first.number if first.number == second.number else _PLURAL_OR_DUAL.get(first.number + second.number, ""),
        first.definite,
    )


def _with_article(form: NounForm | None) -> NounForm | None:
    """A bare form as it is under the article; ``None`` for what takes none: a name, ``كل``."""
    if form is None or form.definite:
        return None
    cls = shared(form.cls - UNCHANGING)
    # محامي is one lawyer, or several in construct, which have no article.
    number = "s" if form.lemma.endswith(YEH) and not form.number else form.number
    return replace(form, cls=cls, definite=True, number=number) if cls else None


def _index(entries: Iterator[Entry]) -> dict[str, NounForm]:
    forms: dict[str, NounForm] = {}
    spelt_like_names: list[tuple[str, NounForm]] = []
    for key, form in entries:
        known = forms.setdefault(key, form)
        if known is not form:
            forms[key] = _merge(known, form)
            under = _with_article(form) if known.definite else None
            if under is not None:
                spelt_like_names.append((AL + key, under))  # المالي, though مالي is a state
    for key in [key for key in forms if key.startswith(AL)]:
        bare = _with_article(forms.get(key.removeprefix(AL)))
        if bare is not None:
            forms[key] = _merge(forms[key], bare)
    for key, form in spelt_like_names:
        forms[key] = _merge(forms[key], form) if key in forms else form
    return forms


def _sizes(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How many words there are in the names of several words, the most first, by the two words they begin with."""
    sizes: dict[str, set[int]] = {}
    for words in map(str.split, keys):
        sizes.setdefault(" ".join(words[:2]), set()).add(len(words))
    same: dict[tuple[int, ...], tuple[int, ...]] = {}
    found = {beginning: tuple(sorted(lengths, reverse=True)) for beginning, lengths in sizes.items()}
    return {beginning: same.setdefault(lengths, lengths) for beginning, lengths in found.items()}


def _given_names() -> tuple[dict[str, str], frozenset[str]]:
    genders: dict[str, str] = {}
    weak: set[str] = set()
    for key, gender, doubt in rows("given_names.tsv"):
        genders[key] = gender
        if doubt == "1":
            weak.add(key)
    return genders, frozenset(weak)


# Names come first, so that theirs is the kind of a homograph: ``مالي`` the state before the adjective.
_FORMS: Final = _index(
    chain(
        noun_tables.countries(),
        noun_tables.outlets(),
        noun_tables.known(),
        noun_tables.heads(),
        noun_tables.adjectives(),
        noun_tables.places(),
    )
)
_DEFINITE: Final[dict[str, NounForm]] = {}
_SIZES: Final = _sizes(key for key in _FORMS if " " in key)
#: The first words of the names of several words.
FIRST_WORDS: Final = frozenset(beginning.partition(" ")[0] for beginning in _SIZES)
_GIVEN_NAMES, WEAK_NAMES = _given_names()
#: The gender of a given name, ``m``, ``f`` or ``u``; ``None`` for what is no given name.
given_name: Final[Callable[[str], str | None]] = _GIVEN_NAMES.get
#: Given names that are hardly ever an everyday word.
SURE_NAMES: Final[frozenset[str]] = frozenset(_GIVEN_NAMES) - WEAK_NAMES


def noun(key: str) -> NounForm | None:
    """What the written form ``key`` may be, or ``None`` if the tables do not know it."""
    form = _FORMS.get(key)
    if form is None and key.startswith(AL):
        return _definite(key)
    return form


def _definite(key: str) -> NounForm | None:
    """A noun under the article, made when first asked for: half of all forms, few of them ever seen."""
    form = _DEFINITE.get(key)
    if form is None:
        bare = key.removeprefix(AL)
        form = _with_article(_FORMS.get(bare))
        if form is None or _is_construct(bare, form):
            return None  # الدراجي is a nisba: دراجي المدينة take no article
        _DEFINITE[key] = form
    return form


def _is_construct(key: str, form: NounForm) -> bool:
    """دراجي: a sound plural or a dual without its ن."""
    return form.number != "s" and key.endswith(YEH) and key == fold(form.lemma) + YEH


def is_weak_name(key: str) -> bool:
    """Whether a given name is as often an everyday word (``كريم``, ``امل``)."""
    return key in WEAK_NAMES


def strip_proclitics(key: str) -> list[tuple[str, str]]:
    """Every way to read ``key`` as proclitics and a rest, the whole word first.

    ``للوزير`` is also ``ل`` and ``الوزير``: the script drops the alif of the article there.
    """
    found = [("", key)]
    if key[:1] in CONJUNCTIONS and len(key) > _SHORTEST:
        found.append((key[0], key[1:]))
    for clitic, rest in tuple(found):
        if rest.startswith(LIL):
            found.append((clitic + LAM, AL + rest[2:]))
        if rest[:1] in PREPOSITIONS and len(rest) > _SHORTEST:
            found.append((clitic + rest[0], rest[1:]))
    return found


def noun_with_clitic(key: str) -> tuple[str, NounForm] | None:
    """The proclitics of ``key`` and the noun they stand before; the whole word if it is a noun."""
    for clitic, rest in strip_proclitics(key):
        form = noun(rest)
        if form is not None:
            return clitic, form
    return None


def possessed(key: str) -> NounForm | None:
    """The noun under a pronoun suffix: ``متحدثها``, ``وزارته``. Such a noun is definite."""
    if not key.endswith(_PRONOUNS):
        return None
    for pronoun in _PRONOUNS:
        if key.endswith(pronoun) and len(key) - len(pronoun) > _SHORTEST:
            form = _owned(key[: -len(pronoun)])
            if form is not None:
                return replace(form, definite=True)
    return None


def _owned(stem: str) -> NounForm | None:
    form = _FORMS.get(stem)
    if form is None and stem.endswith(_SEATED):
        form = _FORMS.get(stem[:-1] + HAMZA)
    if form is None and stem.endswith(TEH):
        form = _FORMS.get(stem[:-1] + HEH)
    return None if form is None or form.definite else form


def phrase(keys: Sequence[str], start: int) -> tuple[int, NounForm] | None:
    """The longest name of several words at ``keys[start]``: how many words it takes, and what it is."""
    if keys[start] not in FIRST_WORDS or start + 1 >= len(keys):
        return None
    for size in _SIZES.get(f"{keys[start]} {keys[start + 1]}", ()):
        form = _FORMS.get(" ".join(keys[start : start + size])) if start + size <= len(keys) else None
        if form is not None:
            return size, form
    return None
