"""Check the built-in register, and list it: ``python -m tools.registry [--list | --reach | --corpus FILE]``.

Prints what is wrong and ends with status 1 if anything is; the tests run the same checks. ``--list`` prints the whole
register instead, what is composed too: id, kind, English and Arabic names. ``--reach`` lets each listed name speak in
a plain sentence, and tells how many the engine takes whole. ``--corpus`` reads a file of JSON lines
(``{"text": …}``), and tells how many of its speakers have an id and English, and which rows it never names.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from service.engine import extract
from service.lexicon import cues
from service.lexicon.built_in import find, listed_entries
from service.lexicon.composition import Office, offices, pattern_key
from service.lexicon.countries import COUNTRIES, SLOTS, Country
from service.lexicon.fold import fold
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.outlets import entries as outlets
from service.lexicon.register import RegistryEntry, name_key
from service.lexicon.tables import rows

#: What every state must have, and who may head it.
EVERY_STATE = ("ministry-of-foreign-affairs", "minister-of-foreign-affairs", "army", "government", "parliament")
HEADS = ("president", "prime-minister", "king", "emir", "sultan", "chancellor")
_LISTED = listed_entries()
_ROWS = {entry.id for entry in _LISTED}
_GOVERNS = re.compile(
    r"president|prime minister|premier|chancellor|king|emir|sultan|taoiseach|head of (?:state|government)"
)
_DATED = re.compile(r", as of \d{4}-\d{2}$")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def faults() -> Iterator[str]:
    """What is wrong with the register, a sentence each."""
    yield from _ids(_LISTED)
    yield from (fault for entry in _LISTED for fault in _entry_faults(entry))
    yield from (
        f"{name} leads to no outlet" for entry in outlets() for name in entry.names if not _known(name, entry.id)
    )
    yield from (fault for state in COUNTRIES.values() if state.is_state for fault in _state_faults(state))
    yield from _two_offices()
    known = {office.id_in(state) for state in COUNTRIES.values() for office in offices() if office.of(state)}
    yield from (f"composed_en.tsv: {id_} is no composed id" for id_, _ in rows("composed_en.tsv") if id_ not in known)


def _known(name: str, id_: str) -> bool:
    """Whether a name leads to its entry, or to a row that has it too: a row wins."""
    found = find(name)
    return found is not None and found.id in {id_, *_ROWS}


def _ids(entries: list[RegistryEntry]) -> Iterator[str]:
    for id_, times in Counter(entry.id for entry in entries).items():
        if times > 1:
            yield f"{id_} stands in {times} rows"
        if not _ID.fullmatch(id_):
            yield f"{id_!r} is no id: small letters, digits and hyphens"


def _entry_faults(entry: RegistryEntry) -> Iterator[str]:
    """A name that is lost, that is an everyday word, or an office without its date."""
    for name in entry.names:
        found = find(name)
        if found is None or found.id != entry.id:
            yield f"{entry.id}: {name} leads to {found.id if found is not None else 'nobody'}"
        key = fold(name)
        if key.startswith("ال") or " " in key:
            continue
        if cues.lookup(key):
            yield f"{entry.id}: {name} reads as a verb of saying"
        if is_ordinary(key) and entry.kind != "person":
            yield f"{entry.id}: {name} is an everyday word"
        if given_name(key) is not None and entry.kind == "person" and len(entry.names) == 1:
            yield f"{entry.id}: {name} is a given name"
    if _GOVERNS.match(entry.role) and "," in entry.role and not _DATED.search(entry.role):
        yield f"{entry.id}: the office {entry.role!r} has no date"


def _state_faults(state: Country) -> Iterator[str]:
    """An office that the state lacks, by the name it goes by most."""
    found = {
        office.id_in(state).partition("-")[2] for office in offices() if office.of(state) and _leads_back(office, state)
    }
    yield from (f"{state.code}: no {office}" for office in EVERY_STATE if office not in found)
    if not found & set(HEADS):
        yield f"{state.code}: nobody heads it"


def _leads_back(office: Office, state: Country) -> bool:
    """Whether any of its names, with the state's adjective or its name, finds it."""
    names = [name.replace(slot, state.standing(slot)) for name in office.names for slot in SLOTS if slot in name]
    ids = {found.id for name in names if (found := find(name)) is not None}
    return bool(ids & ({office.id_in(state)} | _ROWS))


def _two_offices() -> Iterator[str]:
    """Names that two offices of one state share."""
    owners: dict[tuple[str, str], Office] = {}
    for office in offices():
        for state in filter(office.of, COUNTRIES.values()):
            for pattern in office.names:
                first = owners.setdefault((pattern_key(pattern), state.code), office)
                if first.id_in(state) != office.id_in(state):
                    yield f"{state.code}: {pattern} is {first.id} and {office.id}"


def composed_entries() -> Iterator[RegistryEntry]:
    """Every office and body of every state that has an id, once."""
    seen = {entry.id for entry in _LISTED}
    for state in COUNTRIES.values():
        for office in offices():
            if office.of(state) and (entry := find(office.entry(state).name)) is not None and entry.id not in seen:
                seen.add(entry.id)
                yield entry


def reached() -> tuple[int, int, list[str]]:
    """How many listed names there are, how many of them the engine takes whole in a plain sentence, and the others."""
    names = [(name, entry.id) for entry in (*_LISTED, *outlets()) for name in entry.names]
    missed = [name for name, id_ in names if not any(id_ in _speakers(verb, name) for verb in ("قال", "قالت"))]
    return len(names), len(names) - len(missed), missed


def _speakers(verb: str, name: str) -> set[str | None]:
    return {speaker.registry_id for speaker in extract(f"و{verb} {name} إن الموسم كان جيدا.").speakers}


def articles(corpus: Path) -> list[str]:
    """The texts of a file of JSON lines."""
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines if line.strip()]


def never_named(texts: list[str], entries: list[RegistryEntry]) -> list[RegistryEntry]:
    """The entries that none of ``texts`` names."""
    whole = " ".join(f" {name_key(text)} " for text in texts)
    return [entry for entry in entries if not any(f"{name_key(name)} " in whole for name in entry.names)]


def told(texts: list[str]) -> Counter[str]:
    """Of the people and organisations that are quoted, how many there are, have an id, and English by each source."""
    counts = Counter[str]()
    for text in texts:
        for speaker in extract(text).speakers:
            if speaker.kind in ("person", "organization"):
                counts["speakers"] += 1
                counts["registry_id"] += speaker.registry_id is not None
                counts[f"name_en: {speaker.name_en_source or 'none'}"] += 1
    return counts


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.registry", description="Check the built-in register.")
    parser.add_argument("--list", action="store_true", help="print the register, composed entries too")
    parser.add_argument("--reach", action="store_true", help="tell how many listed names a plain sentence leads to")
    parser.add_argument("--corpus", type=Path, help="count who is named in this file of JSON lines")
    arguments = parser.parse_args()
    if arguments.list:
        for entry in (*_LISTED, *outlets(), *composed_entries()):
            print(entry.id, entry.kind, entry.name_en, "|".join(entry.names), sep="\t")
        return 0
    if arguments.reach:
        names, found, missed = reached()
        print(f"{found} of {names} listed names ({found / names:.3f}) are found whole; not: {', '.join(missed)}")
        return 0
    if arguments.corpus is not None:
        texts = articles(arguments.corpus)
        absent = never_named(texts, _LISTED)
        print(f"{len(texts)} articles; {len(_LISTED) - len(absent)} of {len(_LISTED)} rows are named")
        counts = told(texts)
        for what, number in sorted(counts.items()):
            print(f"{what:<22}{number:>6}  {number / counts['speakers']:.3f}")
        print("never named:", ", ".join(entry.id for entry in absent))
        return 0
    wrong = list(faults())
    print(*wrong, sep="\n", end="\n" if wrong else "")
    bodies = Counter(entry.kind for entry in (*_LISTED, *outlets(), *composed_entries()))
    print(f"{len(wrong)} faults;", ", ".join(f"{number} {kind}s" for kind, number in bodies.items()))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
