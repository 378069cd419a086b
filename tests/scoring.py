"""How an answer compares with the gold of its article.

A prediction finds a gold quotation when the two share at least half of their word characters; marks, white space and
a leading complementizer count on neither side. It finds it *exactly* when they share them all, and *attributes* it
when its speaker goes by a name the gold accepts. Gold that is optional is neither missed nor a false alarm.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

Json = dict[str, Any]

ENOUGH: Final = 0.5
# A title may stand beside a name, but a name that is only somewhere in a paragraph is no answer.
MOST_EXTRA_WORDS: Final = 10

_SPELLINGS: Final = str.maketrans("أإآٱىةؤئکی", "اااايهويكي")
_AMERICA: Final = ("اميرك", "امريك")
_COMPLEMENTIZER: Final = re.compile(r"[^\w]*(?:[بول]?[إأا]نّ?(?:هما|هم|هن|ها|ه|نا|ني|كم|ك)?[\s:،]+)?[^\w]*")


@dataclass(frozen=True, slots=True)
class Match:
    """A gold quotation and the prediction that found it."""

    gold: Json
    predicted: Json
    exact: bool
    attributed: bool

    @property
    def same_group(self) -> bool:
        """Whether both or neither hold quoted words."""
        indirect = [quote["type"] == "indirect" for quote in (self.gold, self.predicted)]
        return indirect[0] is indirect[1]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of each gold quotation (``None``: missed), and the predictions that are none."""

    found: list[Match | None]
    extra: list[Json]


def compare(gold: Json, answer: Json) -> Comparison:
    """``answer`` against ``gold``, its best matches first."""
    wanted = [_letters(gold["text"], quote) for quote in gold["quotes"]]
    given = [_letters(gold["text"], quote) for quote in answer["quotes"]]
    pairs = _best_pairs(wanted, given)
    found = [_match(gold, answer, index, pairs[index]) if index in pairs else None for index in range(len(wanted))]
    optional = _optional(gold, wanted)
    extra = [
        quote
        for index, quote in enumerate(answer["quotes"])
        if index not in pairs.values() and not _mostly(given[index], optional)
    ]
    return Comparison(found, extra)


def _letters(text: str, quote: Json) -> frozenset[int]:
    """The places of the word characters of ``quote`` in ``text``."""
    start, end = quote["start"], quote["end"]
    lead = _COMPLEMENTIZER.match(text, start, end)
    first = lead.end() if lead and lead.end() < end else start
    return frozenset(place for place in range(first, end) if text[place].isalnum())


def _best_pairs(wanted: list[frozenset[int]], given: list[frozenset[int]]) -> dict[int, int]:
    """Which of ``given`` finds which of ``wanted``: the closest pairs first, each only once."""
    overlaps = [(_overlap(one, two), i, j) for i, one in enumerate(wanted) for j, two in enumerate(given)]
    pairs: dict[int, int] = {}
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _overlap(one: frozenset[int], two: frozenset[int]) -> float:
    return len(one & two) / len(one | two) if one & two else 0.0


def _match(gold: Json, answer: Json, i: int, j: int) -> Match:
    wanted, given = gold["quotes"][i], answer["quotes"][j]
    exact = _letters(gold["text"], wanted) == _letters(gold["text"], given)
    return Match(wanted, given, exact, _attributed(gold, answer, wanted, given))


def _attributed(gold: Json, answer: Json, wanted: Json, given: Json) -> bool:
    accepted = [gold["speakers"][key] for key in wanted["speakers"] if key]
    name = next((speaker["name"] for speaker in answer["speakers"] if speaker["id"] == given["speaker"]), None)
    return any(names(name, speaker) for speaker in accepted) if accepted else name is None


def names(name: str | None, speaker: Json) -> bool:
    """Whether ``name`` means ``speaker``: one of its names, or all words of the fullest with a title beside them."""
    words = _words(name or "")
    if any(words == _words(each) for each in [speaker["name"], *speaker.get("aliases", [])]) and words:
        return True
    fullest = set(_words(speaker["name"]))
    return fullest <= set(words) and len(words) <= len(fullest) + MOST_EXTRA_WORDS


def _words(name: str) -> list[str]:
    """The words of ``name``, all spellings of a letter folded into one."""
    plain = unicodedata.normalize("NFKC", name)
    # Vowel signs, direction marks and the stroke that only stretches a word.
    letters = (char for char in plain if unicodedata.category(char) not in {"Mn", "Cf", "Lm"})
    folded = "".join(letters).translate(_SPELLINGS).lower()
    return [word.replace(*_AMERICA) for word in re.findall(r"\w+", folded)]


def _optional(gold: Json, wanted: list[frozenset[int]]) -> frozenset[int]:
    marked = [letters for quote, letters in zip(gold["quotes"], wanted, strict=True) if quote["optional"]]
    return frozenset[int]().union(*marked)


def _mostly(letters: frozenset[int], optional: frozenset[int]) -> bool:
    return len(letters & optional) >= ENOUGH * len(letters)
