"""Build ``service/lexicon/data/english_names.tsv``: how names in Arabic script are spelt in English.

Run by hand when a source changes; nothing needs it at runtime. It takes about ten minutes on two cores::

    python -m venv .names && .names/bin/pip install --no-deps \
        rigour==1.8.0 arabic-name-romanizer==0.2.0 arabnamer==0.1.3 names==0.3.0
    npm pack @cspell/dict-people-names@1.1.16 && tar xf cspell-dict-people-names-1.1.16.tgz
    PYTHONPATH=. .names/bin/python tools/build_english_names.py package/dict/people-names.txt

Arab names: the spelling that arabic-name-romanizer (MIT; its index is Wikidata, CC0) saw most. Foreign names:
pairs of rigour (MIT; Wikidata, CC0) and arabnamer (CC-BY-4.0), and names of these, of the US census (``names``,
MIT) and of CSpell's people names (MIT), spelt in Arabic as the pairs are (``tools/spelling.py``). Where several
names share a spelling, the likelier spelling of the commoner name wins.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import Final

from service.lexicon.fold import fold
from tools.build_given_names import ARAB_STATES
from tools.packages import folder
from tools.spelling import Pair, Speller

ROOT: Final = Path(__file__).resolve().parent.parent
OUTPUT: Final = ROOT / "service/lexicon/data/english_names.tsv"
#: Where names are spelt as in French: asked only when nobody else has the name.
FRENCH: Final = frozenset({"DZ", "MA", "TN", "MR", "KM", "DJ"})
ARABIC: Final = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u064b-\u0652]+")
LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f'’-]+")
UNDECOMPOSED: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d"})
AL: Final = re.compile(r"(?:al|el|ul)[- ]?(?=.{3})")
#: A pair whose letters fit worse, in the logarithm of chance for a letter, is no pair.
FITS: Final = -2.7
SHORTEST, LONGEST = 3, 14
LEAST_SHARE: Final = 0.06
SPELLINGS: Final = 4
RARE: Final = 0.001
LEARNT_FROM: Final = 40_000
#: How much the commonness of a name weighs against the chance of the spelling, and what attestation adds to that.
COMMONNESS, ATTESTED, LISTED = 0.8, 2.5, 4.0
UNSPELT: Final = -4.5
GIVEN_OFTEN: Final = 3


def plain(name: str) -> str:
    """The name as newspapers print it, in small letters: no accents, no marks."""
    decomposed = unicodedata.normalize("NFD", name.lower().translate(UNDECOMPOSED))
    return "".join(char for char in decomposed if "a" <= char <= "z")


class Sources:
    """What the packages say of foreign names: groups of spellings of one name, pairs, and how common a name is."""

    def __init__(self, people_names: Path) -> None:
        self.groups = list(_groups())
        self.pairs = sorted(_pairs())
        self.common = _census()
        self.listed = {plain(line) for line in people_names.read_text(encoding="utf-8").splitlines()}
        self.paired = {latin for latin, _ in self.pairs}
        self.in_arabic = {latin for arabic, latins in self.groups for latin in latins if arabic}
        self.attested = self.in_arabic | self.paired

    def names(self) -> list[str]:
        """Every name worth spelling."""
        known = {name for name, share in self.common.items() if share >= RARE}
        every = known | self.listed | self.attested
        return sorted(name for name in every if SHORTEST <= len(name) <= LONGEST)

    def commonness(self, name: str) -> float:
        """The logarithm of how common a name is, roughly."""
        seen = 0.0003 + self.common.get(name, 0.0)
        return math.log(seen + 0.002 * (name in self.listed) + 0.001 * (name in self.attested))


def _groups() -> Iterator[tuple[list[str], list[str]]]:
    text = (folder("rigour") / "data" / "names" / "persons.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        names = [name.strip() for name in line.partition("=>")[0].split(",")]
        latin = sorted({plain(name) for name in names if LATIN.fullmatch(name)} - {""})
        if latin:
            yield sorted({fold(name) for name in names if ARABIC.fullmatch(name)}), latin


def _pairs() -> Iterator[Pair]:
    spelt = json.loads((folder("arabnamer") / "data" / "dict_FINAL.json").read_text(encoding="utf-8"))
    for name, arabic in spelt.items():
        if ARABIC.fullmatch(arabic) and len(plain(name)) > 1:
            yield plain(name), fold(arabic)


def _census() -> dict[str, float]:
    shares: defaultdict[str, float] = defaultdict(float)
    for table, weight in (("dist.all.last", 1), ("dist.female.first", 3), ("dist.male.first", 3)):
        for line in (folder("names") / table).read_text().splitlines():
            name, share, *_ = line.split()
            shares[name.lower()] += weight * float(share)
    return shares


def lessons(sources: Sources) -> list[Pair]:
    """Pairs to learn spelling from: those whose letters fit."""
    drafts = set(sources.pairs)
    drafts.update((latin, arabic) for arabics, latins in sources.groups if len(latins) <= 3
                  for arabic in arabics for latin in latins)  # fmt: skip
    drafts = {(latin, arabic) for latin, arabic in drafts if _learnable(latin, arabic)}
    every = sorted(drafts)
    first = Speller(every[::5])
    return [pair for pair in every if first.align(*pair)[1] > FITS][:LEARNT_FROM]


def _learnable(latin: str, arabic: str) -> bool:
    return 3 <= len(latin) < LONGEST and 2 <= len(arabic) < LONGEST - 2 and not arabic.startswith("ال")


_speller: Speller | None = None


def _spell(name: str) -> tuple[str, list[tuple[str, float]]]:
    assert _speller is not None
    return name, [(arabic, share) for arabic, share in _speller.spell(name, SPELLINGS) if share >= LEAST_SHARE]


def foreign(sources: Sources) -> dict[str, str]:
    """The best name for each spelling."""
    global _speller  # noqa: PLW0603 (each process inherits it)
    _speller = Speller(lessons(sources))
    candidates: defaultdict[str, dict[str, float]] = defaultdict(dict)
    with Pool(2) as pool:
        for name, spellings in pool.imap_unordered(_spell, sources.names(), 500):
            for arabic, share in spellings:
                key = fold(arabic)
                candidates[key][name] = max(candidates[key].get(name, -99.0), math.log(share))
    for arabics, latins in sources.groups:
        for arabic in arabics:
            for latin in latins:
                _attest(candidates[arabic], latin, ATTESTED)
    for latin, arabic in sources.pairs:
        _attest(candidates[arabic], latin, LISTED)
    return {
        key: max(sorted(names), key=lambda name: names[name] + COMMONNESS * sources.commonness(name))
        for key, names in candidates.items()
        if len(key) > 1
    }


def _attest(names: dict[str, float], latin: str, worth: float) -> None:
    if len(latin) > 1:
        names[latin] = max(names.get(latin, UNSPELT), UNSPELT) + worth


def arab() -> tuple[dict[str, str], set[str]]:
    """The commonest spelling of each Arab name, without the article; and which are given names."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    french: defaultdict[str, Counter[str]] = defaultdict(Counter)
    given: Counter[str] = Counter()
    query = "select arabic_key, latin, country, role, count from units"
    path = folder("arabic_name_romanizer") / "resources" / "names.sqlite3"
    for spelling, latin, country, role, count in sqlite3.connect(path).execute(query):
        key, name = fold(spelling).strip(), _name(latin)
        if key.startswith("ال") and len(key) > 4:
            key, name = key[2:], AL.sub("", name, count=1)
        (french if country in FRENCH else seen)[key][name] += count
        if role == "given" and country in ARAB_STATES:
            given[key] += count
    best = {key: counts.most_common(1)[0][0] for key, counts in (french | seen).items()}
    best = {key: name for key, name in best.items() if key and name}
    return best, {key for key, count in given.items() if count >= GIVEN_OFTEN}


def _name(latin: str) -> str:
    return " ".join(word for word in (plain(word) for word in re.split(r"[ -]", latin)) if word)


def main(people_names: Path) -> None:
    """Write the table, sorted by key."""
    arabs, given = arab()
    foreigners = foreign(Sources(people_names))
    lines = ["# key, folded\tspelling of an Arab\tof somebody else, where another\tgiven name in Arab states"]
    for key in sorted(arabs.keys() | foreigners.keys()):
        one, other = arabs.get(key, ""), foreigners.get(key, "")
        lines.append(f"{key}\t{one or '-'}\t{other if other and other != one else '-'}\t{int(key in given)}")
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
