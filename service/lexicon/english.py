"""Names in English: Arab ones as newspapers spell them, foreign ones as they are spelt at home.

``english_names.tsv`` holds the spellings; a name it does not know is romanised by its letters. A word may be spelt
in two ways (كريم, روث): which is meant, the given name tells.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from service.lexicon.fold import fold
from service.lexicon.letters import AL
from service.lexicon.memory import remembered
from service.lexicon.romanise import LOW_HAMZA, LOW_VOWELS, romanise
from service.lexicon.romanise import load as load_letters
from service.lexicon.tables import NONE, rows

_SHORTEST_STEM: Final = 2
#: Bytes of the table that are looked through for one name: some thirty lines.
_BLOCK: Final = 800
_SERVANT: Final = "عبد"
_GOD: Final = "الله"
_FAITH: Final = "الدين"
#: Letters no foreign name is written with.
_ARAB_LETTERS: Final = frozenset("عحصضطظذ")

Source = Literal["dictionary", "romanised"]


class _Spelling(NamedTuple):
    arab: str
    foreign: str
    given: bool


@cache
def _table() -> bytes:
    """The table as it is on disk, sorted by key: a dictionary of it would take ten times the memory."""
    return b"\n" + files("service.lexicon").joinpath("data", "english_names.tsv").read_bytes()


@cache
def _blocks() -> tuple[list[bytes], list[int]]:
    """The key that begins each block of some lines, and where it begins; the last place is the table's end."""
    text = _table()
    keys: list[bytes] = []
    starts: list[int] = []
    at = text.index(b"\n", 1)
    while at + 1 < len(text):
        keys.append(text[at + 1 : text.index(b"\t", at)])
        starts.append(at)
        at = text.find(b"\n", at + _BLOCK) if at + _BLOCK < len(text) else len(text)
        at = at if at >= 0 else len(text)
    return keys, [*starts, len(text)]


def find_spelling(key: str) -> _Spelling | None:
    """The line of ``key``, looked for in its block."""
    text, wanted = _table(), key.encode()
    keys, starts = _blocks()
    block = bisect_right(keys, wanted)
    if block == 0:
        return None
    at = text.find(b"\n" + wanted + b"\t", starts[block - 1], starts[block] + 1)
    if at < 0:
        return None
    _, arab, foreign, given = text[at + 1 : text.index(b"\n", at + 1)].decode().split("\t")
    return _Spelling(arab.removeprefix(NONE), foreign.removeprefix(NONE), given == "1")


@remembered
def is_listed(key: str) -> bool:
    """Whether somebody is called by a folded word, with or without the article; so are some everyday words."""
    return find_spelling(key) is not None or (key.startswith(AL) and find_spelling(key[2:]) is not None)


@cache
def _particles() -> dict[str, tuple[str, bool]]:
    return {key: (english, joined == "1") for key, english, joined in rows("name_particles.tsv")}


def load() -> None:
    """Read the tables now, and not when they are first asked."""
    load_letters()
    _blocks()
    _particles()


@remembered
def english_name(name: str) -> tuple[str, Source] | None:
    """The name of a person or a proper name, in English, and whether every word of it stood in the tables.

    ``None`` when it holds no letter.
    """
    words = [word for word in name.replace("-", " ").split() if any(map(str.isalpha, word))]
    if not words:
        return None
    units = _units(words)
    arab = _is_arab(units)
    spelt = [_spell(*unit, arab=arab, first=place == 0) for place, unit in enumerate(units)]
    told = all(known for _, known in spelt)
    text = _joined([english for english, _ in spelt], name)
    return text[0].upper() + text[1:], "dictionary" if told else "romanised"


def _joined(spelt: list[str], name: str) -> str:
    """Hyphens stand where the name has them, if each of its words is one in English: جان-بيار → Jean-Pierre."""
    if "-" not in name:
        return " ".join(spelt)
    words = name.split()
    if sum(len(word.split("-")) for word in words) != len(spelt):
        return " ".join(spelt)
    rest = iter(spelt)
    return " ".join("-".join(next(rest) for _ in word.split("-")) for word in words)


#: One name as printed, and its key: of one word, or of two that are one name.
_Unit = tuple[str, str]


def _units(words: list[str]) -> list[_Unit]:
    """Words that are one name stay together: عبد الله, نصر الله, صلاح الدين."""
    units: list[_Unit] = []
    for word in words:
        key = fold(word)
        before, before_key = units[-1] if units else ("", "")
        servant = before_key == _SERVANT and key.startswith(AL)
        if servant or (before and key in (_GOD, _FAITH) and " " not in before):
            units[-1] = f"{before} {word}", f"{before_key} {key}"
        else:
            units.append((word, key))
    return units


def _is_arab(units: list[_Unit]) -> bool:
    """What the given name, or the letters of a lone name, tell; a name under the article is Arab."""
    last, last_key = units[-1]
    if _has_article(last, last_key) or " " in last or not _ARAB_LETTERS.isdisjoint(last):
        return True
    given, key = next((unit for unit in units if unit[1] not in _particles()), units[0])
    found = find_spelling(key)
    if found is not None and found.given:
        return True
    return len(units) > 1 and (" " in given or not _ARAB_LETTERS.isdisjoint(given))


def _spell(unit: str, key: str, *, arab: bool, first: bool) -> tuple[str, bool]:
    if key.isascii():
        return unit, True
    particle = _particles().get(key)
    if particle is not None:
        return particle[0], True
    if " " in unit:
        return _compound(unit, key)
    if arab and _has_article(unit, key) and len(key) > len(AL) + _SHORTEST_STEM:
        english, known = _word(unit[len(AL) :], key[len(AL) :], arab=True)
        return ("Al-" if first else "al-") + english, known
    return _word(unit, key, arab=arab)


def _has_article(word: str, key: str) -> bool:
    """``الفرا``, but not ``إلفمان``."""
    return key.startswith(AL) and not word.startswith(LOW_HAMZA)


def _word(word: str, key: str, *, arab: bool) -> tuple[str, bool]:
    found = find_spelling(key)
    spellings = () if found is None else (found.arab, found.foreign) if arab else (found.foreign, found.arab)
    told = [each for each in spellings if each]
    spelling = next((each for each in told if _begins_alike(word, each)), told[0] if told else "")
    return _capital(spelling or romanise(word, arab=arab)), bool(spelling)


def _begins_alike(word: str, spelling: str) -> bool:
    """Whether the first vowel can be the word's, which its key does not show: of Ester and Aster إستر is the first."""
    return not word.startswith(LOW_HAMZA) or spelling.startswith(LOW_VOWELS)


def _compound(unit: str, key: str) -> tuple[str, bool]:
    """A name of two words, as listed; else its first word and what the second adds."""
    found = find_spelling(key)
    if found is not None and found.arab:
        return _capital(found.arab), True
    first, second = unit.split(" ", 1)
    first_key, second_key = key.split(" ", 1)
    if first_key == _SERVANT:
        stem, known = _word(second[len(AL) :], second_key[len(AL) :], arab=True)
        return "Abdul" + stem.lower(), known
    stem, known = _word(first, first_key, arab=True)
    return (stem + "allah" if second_key == _GOD else stem + " al-Din"), known


def _capital(name: str) -> str:
    if " " not in name:
        return name[:1].upper() + name[1:]
    return " ".join(part[:1].upper() + part[1:] for part in name.split(" "))
