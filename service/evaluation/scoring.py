"""How an answer compares with the annotated article.

A prediction finds an annotated quotation when the two share at least half of their word characters; marks, white space
and a leading complementizer count on neither side. It finds it *exactly* when they share them all, and *attributes* it
when its speaker goes by a name the annotation accepts. An optional quotation is neither missed nor a false alarm.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

from service.evaluation.gold import GoldArticle, GoldQuote, GoldSpeaker

Json = dict[str, Any]

ENOUGH: Final = 0.5
# A title may stand beside a name, but a name that is only somewhere in a paragraph is no answer.
MOST_EXTRA_WORDS: Final = 10

_SPELLINGS: Final = str.maketrans("أإآٱىةؤئکی", "اااايهويكي")
_AMERICA: Final = ("اميرك", "امريك")
_COMPLEMENTIZER: Final = re.compile(r"[^\w]*(?:[بول]?[إأا]نّ?(?:هما|هم|هن|ها|ه|نا|ني|كم|ك)?[\s:،]+)?[^\w]*")


@dataclass(frozen=True, slots=True)
class Match:
    """An annotated quotation and the prediction that found it; ``name`` is whom the answer names."""

    gold: GoldQuote
    predicted: Json
    name: str | None
    exact: bool
    attributed: bool
    fullest: bool

    @property
    def same_group(self) -> bool:
        """Whether both or neither hold quoted words."""
        return (self.gold.type == "indirect") is (self.predicted["type"] == "indirect")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of each annotated quotation (``None``: missed), and the predictions that are none."""

    article: GoldArticle
    found: tuple[Match | None, ...]
    extra: tuple[Json, ...]


def compare(article: GoldArticle, answer: Json) -> Comparison:
    """``answer`` (of ``POST /v1/quotes``, offsets in code points) against ``article``, the best matches first."""
    wanted = [_letters(article.text, quote.start, quote.end) for quote in article.quotes]
    given = [_letters(article.text, quote["start"], quote["end"]) for quote in answer["quotes"]]
    pairs = _best_pairs(wanted, given)
    found = tuple(
        _match(quote, answer, answer["quotes"][pairs[n]], wanted[n] == given[pairs[n]]) if n in pairs else None
        for n, quote in enumerate(article.quotes)
    )
    free = frozenset[int]().union(
        *(letters for quote, letters in zip(article.quotes, wanted, strict=True) if quote.optional)
    )
    taken = set(pairs.values())
    extra = tuple(
        quote for n, quote in enumerate(answer["quotes"]) if n not in taken and not _mostly_in(given[n], free)
    )
    return Comparison(article, found, extra)


def _letters(text: str, start: int, end: int) -> frozenset[int]:
    """The places of the word characters of ``text[start:end]``."""
    lead = _COMPLEMENTIZER.match(text, start, end)
    first = lead.end() if lead and lead.end() < end else start
    return frozenset(place for place in range(first, end) if text[place].isalnum())


def _best_pairs(wanted: list[frozenset[int]], given: list[frozenset[int]]) -> dict[int, int]:
    """Which of ``given`` finds which of ``wanted``: the closest pairs first, each only once."""
    overlaps = [(_overlap(one, two), i, j) for i, one in enumerate(wanted) for j, two in enumerate(given)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= ENOUGH and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _overlap(one: frozenset[int], two: frozenset[int]) -> float:
    return len(one & two) / len(one | two) if one & two else 0.0


def _mostly_in(letters: frozenset[int], free: frozenset[int]) -> bool:
    return len(letters & free) >= ENOUGH * len(letters)


def _match(quote: GoldQuote, answer: Json, predicted: Json, exact: bool) -> Match:
    name = next((each["name"] for each in answer["speakers"] if each["id"] == predicted["speaker"]), None)
    if not quote.speakers:
        return Match(quote, predicted, name, exact, name is None, name is None)
    attributed = any(names(name, speaker) for speaker in quote.speakers)
    return Match(quote, predicted, name, exact, attributed, attributed and any(_fully(name, s) for s in quote.speakers))


def names(name: str | None, speaker: GoldSpeaker) -> bool:
    """Whether ``name`` means ``speaker``: one of its names, or all words of the fullest with a title beside them."""
    words = _words(name or "")
    if words and any(words == _words(each) for each in (speaker.name, *speaker.aliases)):
        return True
    return _fully(name, speaker) and len(words) <= len(set(_words(speaker.name))) + MOST_EXTRA_WORDS


def _fully(name: str | None, speaker: GoldSpeaker) -> bool:
    """Whether every word of the fullest name of ``speaker`` is in ``name``."""
    return set(_words(speaker.name)) <= set(_words(name or ""))


def _words(name: str) -> list[str]:
    """The words of ``name``, all spellings of a letter folded into one."""
    plain = unicodedata.normalize("NFKC", name)
    # Vowel signs, direction marks and the stroke that only stretches a word.
    letters = (char for char in plain if unicodedata.category(char) not in {"Mn", "Cf", "Lm"})
    folded = "".join(letters).translate(_SPELLINGS).lower()
    return [word.replace(*_AMERICA) for word in re.findall(r"\w+", folded)]
