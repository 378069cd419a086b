"""Build ``service/lexicon/data/given_names.tsv``.

Run by hand when a source changes; nothing needs it at runtime::

    python -m venv .names && .names/bin/pip install --no-deps \
        arabic-name-romanizer==0.2.0 arabnamer==0.1.3 names==0.3.0
    PYTHONPATH=. .names/bin/python tools/build_given_names.py

What goes in: given names that arabic-name-romanizer (MIT; its index is Wikidata, CC0) saw more than
once, the English given names of ``names`` (MIT; US census) that arabnamer (CC-BY-4.0) spells in
Arabic, and ``tools/given_names_by_hand.tsv``, which overrides both: a name there brings its gender
and whether it is weak (also an everyday word), and a gender of ``-`` strikes a name out.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from service.lexicon.fold import fold
from tools.packages import folder

ROOT: Final = Path(__file__).resolve().parent.parent
OUTPUT: Final = ROOT / "service/lexicon/data/given_names.tsv"
BY_HAND: Final = Path(__file__).with_name("given_names_by_hand.tsv")

ARAB_STATES: Final = frozenset({
    "AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO",
    "SY", "TN", "YE",
})  # fmt: skip
ARABIC_WORD: Final = re.compile(r"[\u0621-\u064a]{2,}")
SEEN_IN_ARAB_STATES: Final = 2
SEEN_ELSEWHERE: Final = 3
LONGEST: Final = 12
#: A word seen this many times more often as a surname is one.
SURNAME_RATIO: Final = 3

Names = dict[str, str]


def attested() -> Iterator[tuple[str, str]]:
    """Given names of arabic-name-romanizer's index, with the gender their endings suggest."""
    arab, elsewhere, surnames = Counter[str](), Counter[str](), Counter[str]()
    query = "select arabic_key, country, role, count from units"
    path = folder("arabic_name_romanizer") / "resources" / "names.sqlite3"
    for spelling, country, role, count in sqlite3.connect(path).execute(query):
        key = fold(spelling)
        if role == "given":
            (arab if country in ARAB_STATES else elsewhere)[key] += count
        elif role == "surname":
            surnames[key] += count
    for key in arab.keys() | elsewhere.keys():
        seen = arab[key] + elsewhere[key]
        often = arab[key] >= SEEN_IN_ARAB_STATES or elsewhere[key] >= SEEN_ELSEWHERE
        if often and is_name(key) and surnames[key] <= SURNAME_RATIO * seen:
            yield key, arab_gender(key)


def arab_gender(key: str) -> str:
    """``f`` for the feminine endings; the masculine names in ta marbuta are set right by hand."""
    return "f" if key.endswith(("ه", "اء")) else "m"


def census() -> dict[str, str]:
    """English given names and their gender: the one in which the census saw the name more."""
    shares: dict[str, dict[str, float]] = {}
    for gender, name in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in (folder("names") / name).read_text().splitlines():
            word, share, *_ = line.split()
            shares.setdefault(word.lower(), {})[gender] = float(share)
    return {name: by_gender(share.get("m", 0.0), share.get("f", 0.0)) for name, share in shares.items()}


def by_gender(male: float, female: float) -> str:
    """One gender where it is five times the other, else ``u``."""
    if male >= 5 * female:
        return "m"
    return "f" if female >= 5 * male else "u"


def foreign() -> Iterator[tuple[str, str]]:
    """English given names as arabnamer spells them; a hard g is also written with jim."""
    spelt = json.loads((folder("arabnamer") / "data" / "dict_FINAL.json").read_text(encoding="utf-8"))
    for name, gender in census().items():
        key = fold(spelt.get(name, ""))
        if is_name(key):
            yield key, gender
            yield key.replace("غ", "ج"), gender


def is_name(key: str) -> bool:
    """One Arabic word of a name's length, without the article."""
    return bool(ARABIC_WORD.fullmatch(key)) and not key.startswith("ال") and len(key) <= LONGEST


def corrections() -> Iterator[tuple[str, str, str]]:
    """The hand-made list: name, gender, weak."""
    for line in BY_HAND.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, gender, weak = line.split("\t")
            yield fold(name), gender, weak


def build() -> dict[str, tuple[str, str]]:
    """Every given name with its gender and whether it is weak."""
    names: Names = {}
    for key, gender in attested():
        names[key] = gender
    for key, gender in foreign():
        names.setdefault(key, gender)
    built = {key: (gender, "0") for key, gender in names.items()}
    for key, gender, weak in corrections():
        built[key] = (gender, weak)
    return {key: value for key, value in built.items() if value[0] != "-"}


def main() -> None:
    """Write the table, sorted."""
    lines = ["# name\tgender (m f u)\tweak"]
    lines += [f"{key}\t{gender}\t{weak}" for key, (gender, weak) in sorted(build().items())]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
