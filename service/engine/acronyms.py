"""Acronyms whose letters are spelt out, though some of these are words as well.

إف بي آي, إن بي إيه   آي is أي without its madda, any; إن begins a clause
"""

from __future__ import annotations

from service.engine.respelled import respell
from service.engine.text import Text, key_at
from service.engine.words import noun
from service.lexicon.nouns import NounForm, phrase
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.singles import CALLED, IN, OR

#: Letters that are hardly ever a word, alone, but for parts of names: دي ميستورا.
_LETTERS = words_of("abc") - {IN}
_VOWELS, _N, _TV = words_as_written("abc_vowel"), words_as_written("abc_n"), words_as_written("abc_tv")
_AFTER = words_of("abc_after")
_SURE = _LETTERS | _AFTER
_BODIES = frozenset({"organization", "outlet"})
#: Fewer letters are the initials of somebody: جي دي فانس.
_FEWEST = 3
_BODY = NounForm("", "organization", frozenset({"known"}), "", "s", definite=True)
_OUTLET = NounForm("", "outlet", frozenset({"outlet"}), "", "s", definite=True)


def find_acronyms(text: Text) -> dict[int, tuple[int, NounForm]]:
    """Where each begins, its length, and what it is; the keys of its letters are told from those of words.

    What a register lists is not found again, unless one of its letters is spelt like a word.
    """
    found: dict[int, tuple[int, NounForm]] = {}
    done = 0
    for i in sorted(i for key in _LETTERS & text.positions.keys() for i in text.positions[key]):
        if i < done:
            continue
        first, done = _start(text, i), _end(text, i)
        size, form = phrase(text.keys, first) or (0, _BODY)
        if size < done - first and done - first >= _FEWEST - _heads(text.keys, first - 1):
            found[first] = done - first, _OUTLET if text.keys[done - 1] in _AFTER else form
        elif size > 1 and _is_unsure(text, first, size):
            found[first] = size, form
            done = first + size
    letters = (j for first, (size, _) in found.items() for j in range(first, first + size))
    respell(text, [j for j in letters if text.keys[j] not in _SURE])
    return found


def _is_unsure(text: Text, first: int, size: int) -> bool:
    """سي إن إن, آي بي إم: whether a listed name is all letters, and one of them is spelt like a word."""
    rest = [j for j in range(first, first + size) if text.keys[j] not in _SURE]
    return bool(rest) and all(text.surface(j) in _N or _is_vowel(text, j) for j in rest)


def _start(text: Text, i: int) -> int:
    """Where the letters begin that go on at token ``i``."""
    first = i
    while first and _is_vowel(text, first - 1):
        first -= 1
    if first and text.surface(first - 1) in _N and _heads(text.keys, first - 2):
        first -= 1
    return first


def _end(text: Text, i: int) -> int:
    """The token after the letters that go on at token ``i``."""
    keys, j = text.keys, i + 1
    while j < text.size:
        known = phrase(keys, i)
        between = _is_letter(text, j + 1) and (known is None or known[0] < j - i)
        if not (_is_letter(text, j) or (between and _joins(text, j)) or _is_television(text, j)):
            break
        j += 1
    return j + (key_at(keys, j) in _AFTER)


def _joins(text: Text, j: int) -> bool:
    """بي | إن | بي, بي | أو | إي: letters spelt like words, between two others."""
    return text.surface(j) in _N or (text.keys[j] == OR and not _is_letter(text, j + 2))


def _is_television(text: Text, j: int) -> bool:
    """آي تي | في إن: no preposition, for no noun stands after it."""
    after = key_at(text.keys, j + 1)
    closed = not after[0].isalnum() or after in COMPLEMENTIZERS or after in _LETTERS
    return text.keys[j] == IN and text.surface(j - 1) in _TV and closed


def _is_letter(text: Text, j: int) -> bool:
    return key_at(text.keys, j) in _LETTERS or _is_vowel(text, j)


def _is_vowel(text: Text, j: int) -> bool:
    """آي, إي: letters as they are written, and no أي."""
    return j < text.size and text.surface(j) in _VOWELS


def _heads(keys: list[str], j: int) -> bool:
    """شركة, باسم, في: what a name follows and no clause, so that إن after it is a letter."""
    key = keys[j] if j >= 0 else "\n"
    form = noun(key)
    return key in (CALLED, IN) or (form is not None and form.kind in _BODIES and not form.definite)
