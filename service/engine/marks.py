"""Quotation marks, paired.

Newsrooms write ``« »``, ``“ ”``, ``" "``, ``„ “``, ``‹ ›`` and their mirror images, nest a mark
inside the same mark, reopen a mark at each paragraph, and forget to close it. So the side of
a mark is read from its neighbours first and from its shape second:

    space | mark | letter    opens          letter | mark | space or stop    closes

A stack pairs them; what a line break finds open either goes on in the next paragraph (when
that reopens the mark) or ends with its own paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from service.engine.text import Text
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.letters import ALEF, FEMININE_PLURAL, HEH, OBLIQUE
from service.lexicon.particles import COMPLEMENTIZERS
from service.lexicon.punctuation import COMMAS

_OPENING = frozenset("«“„‹‘‟")
_CLOSING = frozenset("»”›’")
_PAIRS = (frozenset("«»"), frozenset("“”"), frozenset("‹›"))
_FAMILY = {
    "«": "g", "»": "g", "“": "c", "”": "c", "„": "c", "‟": "c", '"': "c",
    "‹": "s", "›": "s", "‘": "a", "’": "a", "'": "a",
}  # fmt: skip
MARKS = frozenset(_FAMILY)
_STOPS = frozenset(".،,؛;:!?؟…)]\n")
# A mark glued to one of these opens: و"..."، بـ"..."، لـ«...»، الـ«...»
_PROCLITICS = frozenset(affixes("proclitic_mark"))
# What stands between a cue and the mark it brings.
_LINKS = COMPLEMENTIZERS | {":"}
_CUE_REACH, _FEWEST_WORDS = 15, 4
_MAX_DEPTH = 8
# How many marks further a mark's partner is looked for.
_LOOK_AHEAD = 12
# Among how many marks a nested one and those around it are closed.
_NESTS_IN = 5
# How many tokens past a line break an open mark may still find its closing mark.
_MAX_RUN_ON = 150


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked stretch: tokens ``open`` and ``close`` are its marks, the words lie between.

    ``close`` is the token after the last word when the mark was never closed
    (``closed`` is false).
    """

    open: int
    close: int
    depth: int
    closed: bool


def pair_marks(text: Text) -> list[Marked]:
    """All marked stretches of ``text``, by opening token."""
    pairer = _Pairer(text)
    for i in text.others:
        if text.keys[i] in _FAMILY:
            pairer.mark(i)
        elif text.keys[i] == "\n":
            pairer.line_break(i)
    pairer.finish()
    return sorted(pairer.found, key=lambda m: m.open)


def _reports(key: str) -> bool:
    """Whether a key is a verb or participle that says what somebody else says."""
    return any(form.strength >= 2 and (form.kind == "participle" or form.person == 3) for form in lookup(key))


def _goes_on_reporting(keys: list[str], j: int) -> bool:
    """``، مشيرا إلى أن``, ``، مضيفة أنه``: a participle that brings the next report."""
    if keys[j - 1] not in COMMAS or not keys[j].endswith((ALEF, HEH, OBLIQUE, FEMININE_PLURAL)):
        return False
    if not any(form.kind == "participle" and form.strength >= 2 for form in lookup(keys[j])):
        return False
    return any(key in _LINKS for key in keys[j + 1 : j + 3])


class _Pairer:
    """The stack of open marks and the pairs found so far."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.stack: list[int] = []
        self.found: list[Marked] = []
        self.resumed = -1
        self.positions = [i for i in text.others if text.keys[i] in _FAMILY]

    def mark(self, i: int) -> None:
        if i == self.resumed:
            return
        family = _FAMILY[self.text.keys[i]]
        if family == "a" and not self._quotes(i):
            return
        if self._opens(i, family):
            self._end_forgotten(i, family)
            if len(self.stack) < _MAX_DEPTH:
                self.stack.append(i)
        else:
            self._close(i, family)

    def _quotes(self, i: int) -> bool:
        """Whether a single mark is a quotation mark, not an apostrophe."""
        if self.text.keys[i] == "‘":
            return True
        opening, closing = self._sides(i)
        if self._is_open("a"):
            return closing or self.text.starts[i] > self.text.ends[i - 1]
        return opening and not closing and self._paired_below(i)

    def _paired_below(self, i: int) -> bool:
        """Whether a mark of its family closes what the mark at ``i`` would open."""
        return any(self._sides(j) == (False, True) for j in self._ahead(i))

    def _ahead(self, i: int) -> Iterator[int]:
        """The next few marks of its family in the paragraph of the mark at ``i``."""
        keys, end = self.text.keys, self.text.paragraph_end(i)
        at = bisect_right(self.positions, i)
        for j in self.positions[at : at + _LOOK_AHEAD]:
            if j >= end:
                return
            if _FAMILY[keys[j]] == _FAMILY[keys[i]]:
                yield j

    def _sides(self, i: int) -> tuple[bool, bool]:
        """Whether its neighbours let the mark at ``i`` open, and whether they let it close."""
        text = self.text
        before = text.keys[i - 1] if i else "\n"
        after = text.keys[i + 1] if i + 1 < text.size else "\n"
        glued_before = i > 0 and text.ends[i - 1] == text.starts[i] and before != "\n"
        glued_after = i + 1 < text.size and text.starts[i + 1] == text.ends[i] and after != "\n"
        if before == ":" and glued_before and after not in _STOPS:
            return True, False
        opening = (
            glued_after and after not in _STOPS and (not glued_before or before in _PROCLITICS or before in "([:-،")
        )
        ends_word = glued_before and before not in "([" and before not in _PROCLITICS
        closing = ends_word and (not glued_after or after in _STOPS or after in MARKS)
        return opening, closing

    def _opens(self, i: int, family: str) -> bool:
        opening, closing = self._sides(i)
        if opening and not closing:
            return True
        if closing and not opening:
            # ``قال" كذا وكذا"``: the space stands on the wrong side.
            return not self._is_open(family) and self._misplaced(i)
        if self.text.keys[i] in _CLOSING and not self._is_open(family) and self._is_astray(i):
            return False
        if self._is_open(family) and {self.text.keys[i], self.text.keys[self._open_of(family)]} in _PAIRS:
            return False  # « كذا » يقول
        return self._is_brought(i) or self._opens_by_shape(i, family)

    def _is_astray(self, i: int) -> bool:
        """``قال » ثم مضى``, ``كذا ».``: a closing mark that is alone or before a stop opens nothing."""
        return self._before_stop(i) or next(self._ahead(i), None) is None

    def _is_brought(self, i: int) -> bool:
        """``مضيفا " كذا``: a mark after a reporting word or its أن opens, however it is spaced."""
        before = self.text.keys[i - 1] if i else ""
        return before in _LINKS or _reports(before)

    def _misplaced(self, i: int) -> bool:
        """``قال" كذا وكذا"``: an opening mark that stands beside the wrong word, for the next one closes too."""
        if self.text.keys[min(i + 1, self.text.size - 1)] in _STOPS:
            return False
        following = next(self._ahead(i), None)
        if following is None:
            return self._is_reopened(i)
        return self._sides(following) == (False, True)

    def _is_reopened(self, i: int) -> bool:
        """``قال فلان" كذا``, and the paragraph below begins with the same mark: it opens on either line."""
        at, end = bisect_right(self.positions, i), self.text.paragraph_end(i)
        if at >= len(self.positions) or not any(map(_reports, self.text.keys[max(0, i - _CUE_REACH) : i])):
            return False
        below = self.positions[at]
        same = self.text.keys[below] == self.text.keys[i]
        return same and self._only_breaks_between(end, below) and self._sides(below) == (True, False)

    def _opens_by_shape(self, i: int, family: str) -> bool:
        key = self.text.keys[i]
        if self._is_open(family):
            return key in _OPENING and self.text.keys[self._open_of(family)] == key and not self._before_stop(i)
        return True

    def _before_stop(self, i: int) -> bool:
        """Whether a stop or a comma stands after the mark at ``i``: nothing begins there."""
        return i + 1 >= self.text.size or self.text.keys[i + 1] in _STOPS

    def _end_forgotten(self, i: int, family: str) -> None:
        """``«كذا وأضاف: «كذا»``: end the open stretch before the cue that brings the next one.

        Unless marks enough follow to close both: then the second is nested in the first.
        """
        if not self._is_open(family) or self._all_closed(i, family):
            return
        outer = self._open_of(family)
        cue = self._cue_before(i, outer)
        if cue is not None:
            while self.stack.pop() != outer:
                pass
            self._keep(outer, cue, closed=False)

    def _all_closed(self, i: int, family: str) -> bool:
        """Whether the marks that follow in the paragraph close the mark at ``i`` and those around it."""
        depth = 1 + sum(_FAMILY[self.text.keys[j]] == family for j in self.stack)
        for j in islice(self._ahead(i), _NESTS_IN):
            depth += 1 if self._sides(j) == (True, False) else -1
            if not depth:
                return True
        return False

    def _cue_before(self, i: int, outer: int) -> int | None:
        """Where the clause begins that brings the mark at ``i``: its cue, linked to it by a colon or أن."""
        keys = self.text.keys
        if not self._is_brought(i):
            return None
        for j in range(i - 1, max(outer + _FEWEST_WORDS, i - _CUE_REACH), -1):
            if _reports(keys[j]):
                return j
        return None

    def _is_open(self, family: str) -> bool:
        return any(_FAMILY[self.text.keys[j]] == family for j in self.stack)

    def _open_of(self, family: str) -> int:
        return next(j for j in reversed(self.stack) if _FAMILY[self.text.keys[j]] == family)

    def _close(self, i: int, family: str) -> None:
        while self.stack:
            opened = self.stack.pop()
            if _FAMILY[self.text.keys[opened]] == family:
                self._keep(opened, i, closed=not self._hands_over(opened, i))
                return
            if not self._is_open(family):
                self.stack.append(opened)
                return

    def _hands_over(self, opened: int, close: int) -> bool:
        """``«المشروع عظيم، لافتا إلى أنه سينجح»``: the journalist reports in a sentence begun in marks."""
        stop = min(close, self.text.next_sentence_end(opened))
        return not self.stack and self._next_report(opened, stop) < stop

    def _next_report(self, opened: int, stop: int) -> int:
        """Where a participle after a comma brings the next report, some words after the mark; else ``stop``."""
        others = self.text.others
        first, past = bisect_left(others, opened + _FEWEST_WORDS - 1), bisect_left(others, stop - 1)
        after = (other + 1 for other in others[first:past])
        return next((j for j in after if _goes_on_reporting(self.text.keys, j)), stop)

    def _keep(self, opened: int, close: int, *, closed: bool) -> None:
        if not closed:
            # What was never closed is taken to end with its sentence, or where a participle goes on.
            close = min(close, self.text.next_sentence_end(opened))
            close = self._next_report(opened, close)
            while self.text.keys[close - 1] in _STOPS:
                close -= 1
        if close > opened + 1:
            self.found.append(Marked(opened, close, len(self.stack), closed))

    def line_break(self, i: int) -> None:
        """End what is still open, unless a later paragraph reopens or closes it."""
        if not self.stack or self._goes_on(i):
            return
        bottom, last = self.stack[0], self.found[-1] if self.found else None
        if last and last.closed and last.open > bottom and last.close == self._last_word(i):
            # An inner mark took the outer one's closing mark.
            self.found.pop()
            self.stack.clear()
            self._keep(bottom, last.close, closed=True)
        while self.stack:
            self._keep(self.stack.pop(), i, closed=False)

    def _last_word(self, i: int) -> int:
        j = i - 1
        while j >= 0 and self.text.keys[j] in _STOPS:
            j -= 1
        return j

    def _goes_on(self, i: int) -> bool:
        """Whether the open mark runs over this line break: reopened right after it, or closed next."""
        at = bisect_left(self.positions, i)
        if at == len(self.positions):
            return False
        nxt = self.positions[at]
        family = _FAMILY[self.text.keys[nxt]]
        if not self._is_open(family) or nxt - i > _MAX_RUN_ON:
            return False
        if not self._opens(nxt, family):
            return True
        if self.text.keys[self.stack[-1]] != self.text.keys[nxt]:
            return False
        if self._only_breaks_between(i, nxt):
            self.resumed = nxt
            return True
        return self._is_wrapped(i) and self.text.keys[nxt - 1] == "\n"

    def _is_wrapped(self, i: int) -> bool:
        """Whether the line breaks inside a sentence: a paragraph below may reopen the mark."""
        return self.text.keys[i - 1][0].isalnum() and self.text.keys[min(i + 1, self.text.size - 1)][0].isalnum()

    def _only_breaks_between(self, i: int, j: int) -> bool:
        return all(key == "\n" for key in self.text.keys[i:j])

    def finish(self) -> None:
        while self.stack:
            self._keep(self.stack.pop(), self.text.size, closed=False)
