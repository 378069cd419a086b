"""Tokens of an article: offsets into the untouched text, and the keys words are compared by.

A token is a word, a line break, or one punctuation character. Its *key* is its folded form:
one alef, one ya, ta marbuta as ha, no vowel signs (``service.lexicon.fold``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

import regex

from service.lexicon.fold import fold, level
from service.lexicon.particles import words_of

# \p{Arabic} matches neither vowel signs nor tatweel, so letters and marks are named.
_TOKEN = regex.compile(
    r"""
    (
      [\p{L}\p{M}\p{N}\u0640_\u200c\u200d]+     # a word or a number
    | \n
    | <<|>>|''|``|&(?:quot|[lr]aquo|[lr]dquo);   # a quotation mark spelt with other characters
    | [^\w\s\p{Cf}]                             # one punctuation character
    )
    """,
    regex.VERBOSE,
)
# Where a space was lost: ة and an alef with tanwin end a word, and إن begins one (كلاركإن, not الإنسان).
_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_ENDS_WORD = (
    re.compile(f"ة(?={_LETTER})"),
    re.compile(f"\u064b\u0627(?={_LETTER})"),
    re.compile(f"\u0627\u064b(?={_LETTER})"),
)
_BEGINS_WORD = re.compile(f"إ(?=ن(?:ه|ها|هم|هما|نا|ني|ك)?\\b)(?<={_LETTER}{{3}}إ)(?<!الإ|لاإ)")
_ONE_WORD = words_of("one_word")
_SPELT_MARKS = {
    "<<": "«", ">>": "»", "''": '"', "``": '"', "″": '"', "＂": '"', "❝": "“", "❞": "”", "〝": "“", "〞": "”",
    "&quot;": '"', "&laquo;": "«", "&raquo;": "»", "&ldquo;": "“", "&rdquo;": "”",
}  # fmt: skip
_SPELLS_MARKS = re.compile("[<>'`&″＂❝❞〝〞]")
_ACRONYM = regex.compile(r"(?<!\p{L})\p{L}{1,3}\.\p{L}{1,3}\.|\.\p{L}{1,3}\.")
_NEEDS_STRIPPING = regex.compile(r"[\p{Mn}\u0640\p{Cf}]")
_ENDERS = frozenset(".!?؟…")
_CLOSERS = frozenset("\"'”“»«’›)]")


def _lost_spaces(raw: str) -> list[int]:
    """The offsets at which two words are run together."""
    lost = [match.end() for pattern in _ENDS_WORD for match in pattern.finditer(raw)]
    lost += [match.start() for match in _BEGINS_WORD.finditer(raw)]
    return sorted(lost)


class Text:
    """An article as parallel lists, one entry a token: ``keys``, ``starts``, ``ends``.

    ``sentence_ends`` are the indices of the tokens that end a sentence (a stop or a line
    break), ascending; the number of tokens is the last of them.
    """

    __slots__ = ("ends", "keys", "paragraph_ends", "raw", "sentence_ends", "size", "starts")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.keys: list[str]
        self.starts: list[int]
        self.ends: list[int]
        self._tokenise(raw)
        self.size = len(self.keys)
        self.paragraph_ends = [i for i, key in enumerate(self.keys) if key == "\n"]
        self.paragraph_ends.append(self.size)
        self.sentence_ends = [
            i for i, key in enumerate(self.keys) if key == "\n" or (key in _ENDERS and self._ends_sentence(i))
        ]
        self.sentence_ends.append(self.size)

    def _tokenise(self, raw: str) -> None:
        folded = level(raw)
        # What stands between the tokens, and the tokens, by turns; the lengths add up to the offsets.
        pieces = _TOKEN.split(folded)
        offsets = list(accumulate(map(len, pieces)))
        self.keys = pieces[1::2]
        self.starts = offsets[0:-1:2]
        self.ends = offsets[1::2]
        if _SPELLS_MARKS.search(raw):
            self.keys = [_SPELT_MARKS.get(key, key) for key in self.keys]
        if lost := _lost_spaces(raw):
            self._part(lost)
        # Each token once, however many marks it carries.
        for i in {bisect_right(self.ends, match.start()) for match in _NEEDS_STRIPPING.finditer(folded)}:
            if i < len(self.keys) and not self.keys[i].isascii():
                self.keys[i] = fold(self.keys[i]) or "-"

    def _part(self, lost: list[int]) -> None:
        """Part the words that a lost space has run together, each at the offsets ``lost`` inside it."""
        keys, starts, ends = self.keys, self.starts, self.ends
        self.keys, self.starts, self.ends = [], [], []
        at = 0
        for key, start, end in zip(keys, starts, ends, strict=True):
            first = start
            while at < len(lost) and lost[at] < end:
                if first < lost[at] and key not in _ONE_WORD:
                    self._add(key[first - start : lost[at] - start], first)
                    first = lost[at]
                at += 1
            self._add(key[first - start :], first)

    def _add(self, key: str, start: int) -> None:
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(start + len(key))

    def _ends_sentence(self, i: int) -> bool:
        """A stop ends a sentence unless it stands in a number, an initial, or a word."""
        nxt = i + 1
        if nxt >= self.size or self.keys[nxt] == "\n":
            return True
        if self.keys[i] == "?":  # printed for a percent sign that was lost: 25 ? من المرضى
            apart = i > 0 and self.starts[i] > self.ends[i - 1]  # كلمة ? كلمة: a comma that was lost
            return not (apart or self.keys[nxt].isdigit() or (i and self.keys[i - 1].isdigit()))
        if self.keys[i] == "…" or (i and self.keys[i] == self.keys[i - 1] == "."):
            return False
        if self.keys[i] != ".":
            return True
        glued_after = self.starts[nxt] == self.ends[i]
        if self._in_acronym(i):
            return False
        if i and self.ends[i - 1] == self.starts[i]:
            before = self.keys[i - 1]
            if len(before) == 1 and before.isalpha():  # د. محمد, أ. د.
                return False
            if glued_after and before.isalnum() and self.keys[nxt].isalnum():
                # 3.5, example.com; but not a stop whose space was forgotten
                plain = before.isascii() or self.keys[nxt].isascii()
                return not (plain or (before.isdigit() and self.keys[nxt].isdigit()))
        return not (glued_after and self.keys[nxt] == ".")

    def _in_acronym(self, i: int) -> bool:
        """آر.تي.إي.: a stop among letters spelt out, two of them at least glued in a row."""
        glued = self.raw[max(0, self.starts[i] - 4) : self.ends[i] + 4]
        return glued.count(".") > 1 and _ACRONYM.search(glued) is not None

    def sentence(self, i: int) -> tuple[int, int]:
        """The token range ``[first, last)`` of the sentence that token ``i`` stands in."""
        at = bisect_left(self.sentence_ends, i)
        first = self.sentence_ends[at - 1] + 1 if at else 0
        while first < i and self.keys[first] in _CLOSERS and self.starts[first] == self.ends[first - 1]:
            first += 1  # a mark that closes what stands before the stop
        return first, self.sentence_ends[at] if at < len(self.sentence_ends) else self.size

    def next_sentence_end(self, i: int) -> int:
        """The index of the first sentence-ending token at or after ``i``."""
        return self.sentence_ends[min(bisect_left(self.sentence_ends, i), len(self.sentence_ends) - 1)]

    def paragraph_end(self, i: int) -> int:
        """The index of the first line break at or after ``i``, or the number of tokens."""
        return self.paragraph_ends[min(bisect_left(self.paragraph_ends, i), len(self.paragraph_ends) - 1)]

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends after ``offset``."""
        return bisect_right(self.ends, offset)

    def surface(self, i: int) -> str:
        """Token ``i`` as written."""
        return self.raw[self.starts[i] : self.ends[i]]
