"""The paradigms of ``paradigms.tsv``: which prefix and ending show which person, gender and number."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.lexicon.records import records

Agreement = tuple[int, str, str]


class Affix(NamedTuple):
    """What is written round a stem, and the readings that it has."""

    prefix: str
    ending: str
    closed: bool
    readings: tuple[Agreement, ...]


def _agreement(code: str) -> Agreement:
    return int(code[0]), code[1].strip("."), code[2]


def _load() -> dict[str, tuple[Affix, ...]]:
    parts: dict[str, tuple[Affix, ...]] = {}
    for row in records("paradigms.tsv"):
        readings = tuple(map(_agreement, row["agreement"].split()))
        affix = Affix(row["prefix"], row["ending"], row["stem"] == "closed", readings)
        parts[row["part"]] = (*parts.get(row["part"], ()), affix)
    return parts


PARADIGMS: Final = _load()
#: Pronouns written onto a verb, and onto a noun.
OBJECTS: Final = tuple(affix.ending for affix in PARADIGMS["object"])
POSSESSORS: Final = tuple(affix.ending for affix in PARADIGMS["possessor"])
#: Gender and number of each pronoun of the third person.
PRONOUN_OF: Final = {affix.ending: affix.readings[0][1:] for affix in PARADIGMS["object"] if affix.readings[0][0] == 3}


def with_pronouns(preposition: str) -> dict[str, tuple[str, str]]:
    """A preposition with each pronoun of the third person, له، لها, and the pronoun's gender and number."""
    return {preposition + pronoun: agreement for pronoun, agreement in PRONOUN_OF.items()}
