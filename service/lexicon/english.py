"""Names in English: Arab ones as newspapers spell them, foreign ones as they are spelt at home.

``english_names.tsv`` holds the spellings; a name it does not know is romanised by its letters. A word may be spelt
in two ways (كريم, روث): which is meant, the given name tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal

from service.lexicon.fold import fold
from service.lexicon.inflection import ARTICLE
from service.lexicon.romanise import romanise
from service.lexicon.tables import rows

_NONE: Final = "-"
_SHORTEST_STEM: Final = 2
_SERVANT: Final = "عبد"
_GOD: Final = "الله"
_FAITH: Final = "الدين"
#: Letters no foreign name is written with.
_ARAB_LETTERS: Final = frozenset("عحصضطظذ")

Source = Literal["dictionary", "romanised"]


@dataclass(frozen=True, slots=True)
class _Spelling:
    arab: str
    foreign: str
    given: bool


@cache
def _table() -> bytes:
    """The table as it is on disk, sorted by key: a dictionary of it would take ten times the memory."""
    return files("service.lexicon").joinpath("data", "english_names.tsv").read_bytes()


@lru_cache(maxsize=8192)
def _find(key: str) -> _Spelling | None:
    """The line of ``key``, by halving."""
    text, wanted = _table(), key.encode()
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        found = text[start : text.index(b"\t", start)]
        end = text.index(b"\n", start) + 1
        if found == wanted:
            _, arab, foreign, given = text[start : end - 1].decode().split("\t")
            return _Spelling(arab.removeprefix(_NONE), foreign.removeprefix(_NONE), given == "1")
        low, high = (end, high) if found < wanted else (low, start)
    return None


@cache
def _particles() -> dict[str, tuple[str, bool]]:
    return {key: (english, joined == "1") for key, english, joined in rows("name_particles.tsv")}


def load() -> None:
    """Read the tables now, and not when they are first asked."""
    romanise("", arab=True)
    _table()
    _particles()


@lru_cache(maxsize=4096)
def english_name(name: str) -> tuple[str, Source] | None:
    """The name of a person or a proper name, in English, and whether every word of it stood in the tables.

    ``None`` when it holds no letter.
    """
    words = [word for word in name.replace("-", " ").split() if any(char.isalpha() for char in word)]
    if not words:
        return None
    units = _units(words)
    arab = _is_arab(units)
    spelt = [_spell(unit, arab=arab, first=place == 0) for place, unit in enumerate(units)]
    told = all(known for _, known in spelt)
    text = _joined([english for english, _ in spelt], name)
    return text[0].upper() + text[1:], "dictionary" if told else "romanised"


def _joined(spelt: list[str], name: str) -> str:
    """Hyphens stand where the name has them, if each of its words is one in English: جان-بيار → Jean-Pierre."""
    words = name.split()
    if sum(len(word.split("-")) for word in words) != len(spelt):
        return " ".join(spelt)
    rest = iter(spelt)
    return " ".join("-".join(next(rest) for _ in word.split("-")) for word in words)


def _units(words: list[str]) -> list[str]:
    """Words that are one name stay together: عبد الله, نصر الله, صلاح الدين."""
    units: list[str] = []
    for word in words:
        key = fold(word)
        servant = bool(units) and fold(units[-1]) == _SERVANT and key.startswith(ARTICLE)
        if servant or (units and key in (_GOD, _FAITH) and " " not in units[-1]):
            units[-1] += " " + word
        else:
            units.append(word)
    return units


def _is_arab(units: list[str]) -> bool:
    """What the given name, or the letters of a lone name, tell; a name under the article is Arab."""
    if any(_ARAB_LETTERS & set(unit) or fold(unit).startswith(ARTICLE) or " " in unit for unit in units[-1:]):
        return True
    given = next((unit for unit in units if fold(unit) not in _particles()), units[0])
    found = _find(fold(given))
    if len(units) == 1:
        return found is not None and found.given
    return bool(_ARAB_LETTERS & set(given)) or " " in given or (found is not None and found.given)


def _spell(unit: str, *, arab: bool, first: bool) -> tuple[str, bool]:
    key = fold(unit)
    if key.isascii():
        return unit, True
    particle = _particles().get(key)
    if particle is not None:
        return particle[0], True
    if " " in unit:
        return _compound(unit)
    if arab and key.startswith(ARTICLE) and len(key) > len(ARTICLE) + _SHORTEST_STEM:
        english, known = _word(unit[len(ARTICLE) :], key[len(ARTICLE) :], arab=True)
        return ("Al-" if first else "al-") + english, known
    return _word(unit, key, arab=arab)


def _word(word: str, key: str, *, arab: bool) -> tuple[str, bool]:
    found = _find(key)
    spelling = (found.arab or found.foreign if arab else found.foreign or found.arab) if found is not None else ""
    return _capital(spelling or romanise(word, arab=arab)), bool(spelling)


def _compound(unit: str) -> tuple[str, bool]:
    """A name of two words, as listed; else its first word and what the second adds."""
    found = _find(fold(unit))
    if found is not None and found.arab:
        return _capital(found.arab), True
    first, second = unit.split(" ", 1)
    if fold(first) == _SERVANT:
        stem, known = _word(second[len(ARTICLE) :], fold(second)[len(ARTICLE) :], arab=True)
        return "Abdul" + stem.lower(), known
    stem, known = _word(first, fold(first), arab=True)
    return (stem + "allah" if fold(second) == _GOD else stem + " al-Din"), known


def _capital(name: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in name.split(" "))
