"""Tokens of an article: offsets into the untouched text, and the keys words are compared by.

A token is a word, a line break, or one punctuation character. Its *key* is its folded form:
one alef, one ya, ta marbuta as ha, no vowel signs (``service.lexicon.fold``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import add

import regex

from service.lexicon.english import is_listed
from service.lexicon.fold import TATWEEL, fold, is_printed, level
from service.lexicon.letters import WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMA

# \p{Arabic} matches neither vowel signs nor tatweel, so letters and marks are named.
_TOKEN = regex.compile(
    r"""
      \#?[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+  # a word or a number; those of a hashtag one by one
    | <<|>>|''|``|&(?:quot|[lr]aquo|[lr]dquo);   # a quotation mark spelt with other characters
    | [^\w\s\p{Cf}]                             # one punctuation character
    """,
    regex.VERBOSE,
)
# What ends most of the chunks between two spaces that are more than a word: كلمة،
_AFTER_WORD = frozenset('،.:؛؟!,»”")…')
_FATHA = "\u064e"
# Nothing longer is a word: its key ends there, so that nothing of such length is remembered anywhere.
_LONGEST = 60
# No sentence is longer, in tokens; those of the news stay under 650, even without a stop.
_LONGEST_SENTENCE = 800
# Where a space was lost: ة and an alef with tanwin end a word, and إن begins one (كلاركإن, not الإنسان).
# Each pattern begins with a letter of its own, so that the search leaps from one of these to the next.
_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_ENDS_WORD = (
    re.compile(f"ة(?={_LETTER})"),
    re.compile(f"\u064b\u0627(?={_LETTER})"),
    re.compile(f"\u0627\u064b(?={_LETTER})"),
    re.compile(f"إن(?=ال{_LETTER}{{3}})(?<!{_LETTER}إن)"),  # إنالحكومة
)
_BEGINS_WORD = (
    re.compile(f"إ(?=ن(?:ه|ها|هم|هما|نا|ني|ك)?\\b)(?<={_LETTER}{{3}}إ)(?<!الإ|لاإ)"),
    re.compile(f"بأن(?=(?:ه|ها|هم)?\\b)(?<={_LETTER}{{3}}بأن)"),  # التقاريربأن
)
_LONGEST_LETTER = 3
_ONE_WORD, _LETTERS = words_of("one_word"), words_of("letter_name")
_INITIALS = words_of("abc") | words_of("abc_vowel") | words_of("abc_n")
_SPELT_MARKS = {
    "<<": "«", ">>": "»", "''": '"', "``": '"', "″": '"', "＂": '"', "❝": "“", "❞": "”", "〝": "“", "〞": "”",
    "&quot;": '"', "&laquo;": "«", "&raquo;": "»", "&ldquo;": "“", "&rdquo;": "”",
}  # fmt: skip
# quot;كذاquot;: the mark, and joiners that are no token in the place of its other letters.
_BROKEN_MARK, _MENDED = re.compile("(?<!&)quot;"), '"' + "\u2060" * 4
_ACRONYM = regex.compile(r"(?<!\p{L})\p{L}{1,3}\.\p{L}{1,3}\.|\.\p{L}{1,3}\.")
_ENDERS = frozenset(".!?؟…")
_CLOSERS = frozenset("\"'”“»«’›)]")
_TITLES = words_of("initial")
#: What ends the address of a site, spelt in Arabic letters.
DOMAINS = words_of("domain")
# Signs that only tell which way to read: 3.<sign>5 is one number.
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LONGEST_NOTE = 4
# So many line breaks can be read past the last token: who looks at the next few words needs no bound.
_PAST_END = 8
# Of how many question marks where nothing is asked it is clear that they stand for commas.
_FEW_LOST = 3
# Words that ask at the head of a question, and those that do wherever they stand.
_ASKING, _ASKS = words_of("asking"), words_of("comp_wh") | words_of("asks")


def key_at(keys: list[str], j: int) -> str:
    """The key of token ``j``, or a line break past the end of the text."""
    return keys[j] if j < len(keys) else "\n"


def is_initial(keys: list[str], i: int) -> bool:
    """``جون آر. | بيكر``, ``جيه. بي. | سينغ``: a stop after the name of a letter, inside somebody's name.

    The letter stands behind another part of the name, or beside another such letter. So does a letter by itself,
    ``جون ف. | كينيدي``; but ``سالم العلي د. | محمد`` is two people, of whom one is a doctor.
    """
    if not i or i + 1 >= len(keys):
        return False
    before, after = keys[i - 2] if i > 1 else "\n", keys[i + 1]
    if keys[i - 1] not in _INITIALS:
        letter = len(keys[i - 1]) == 1 and keys[i - 1].isalpha()
        return letter and is_listed(before) and is_listed(after) and given_name(after) is None
    if after in _INITIALS and key_at(keys, i + 2) == ".":
        return True
    return is_listed(after) and (is_listed(before) or (before == "." and keys[i - 3] in _INITIALS))


def past_dots(keys: list[str], first: int, end: int) -> int:
    """``بعد الفوز.. | سالم حداد: «…»``: where the part of a headline behind its dots begins, or ``first``."""
    if "." not in keys[first:end]:
        return first
    return next((j for j in range(end, first + 1, -1) if keys[j - 2 : j] == [".", "."]), first)


def _lost_spaces(raw: str) -> list[int]:
    """The offsets at which two words are run together."""
    lost = [match.end() for pattern in _ENDS_WORD for match in pattern.finditer(raw)]
    lost += [match.start() for pattern in _BEGINS_WORD for match in pattern.finditer(raw)]
    return sorted(lost)


def _key(token: str) -> str:
    """The key of a token that is more, or less, than letters: #الأغوار is the word itself."""
    token = token.removeprefix("#") or token
    if token.isascii():
        return _SPELT_MARKS.get(token, token)
    return _SPELT_MARKS.get(token) or fold(token) or "-"


def _near(ends: list[int], size: int) -> list[int]:
    """The ends of sentences, and one more where for very long there is none, so that no reader has to look far."""
    near: list[int] = []
    after = 0
    for end in (*ends, size):
        near += range(after + _LONGEST_SENTENCE, end, _LONGEST_SENTENCE + 1)
        near.append(end)
        after = end + 1
    return near


@remembered
def _pieces(chunk: str) -> tuple[tuple[str, int, int], ...]:
    """The keys, and the offsets, of the tokens of what stands between two spaces and is not just letters."""
    return tuple((_key(match[0]), *match.span()) for match in _TOKEN.finditer(chunk))


class Text:
    """An article as parallel lists, one entry a token: ``keys``, ``starts``, ``ends``.

    ``others`` are the indices of the tokens that are no words, ``sentence_ends`` of those that end a sentence (a stop
    or a line break) and ``paragraph_ends`` of the line breaks, all ascending; the number of tokens is the last of the
    latter two, at ``last_end`` among the sentences' ends. ``sentence_starts`` are those a sentence begins with.
    ``positions`` tell where each key stands. The parallel lists go on a little past ``size``, with line breaks that
    stand for no token.
    """

    __slots__ = (
        "ends", "keys", "last_end", "others", "paragraph_ends", "positions", "raw", "sentence_ends", "sentence_starts",
        "size", "starts",
    )  # fmt: skip

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.others: list[int] = []
        self._tokenise(raw)
        if lost := _lost_spaces(raw):
            self._part(lost)
        if is_printed(raw):
            self.keys = [fold(key) or key if is_printed(key) else key for key in self.keys]
        keys = self.keys
        self.size = len(keys)
        if raw.count("?") >= _FEW_LOST:
            self._restore_commas()
        self.paragraph_ends = [i for i in self.others if keys[i] == "\n"]
        self.paragraph_ends.append(self.size)
        self.sentence_ends = [
            i for i in self.others if keys[i] == "\n" or (keys[i] in _ENDERS and self._ends_sentence(i))
        ]
        self.sentence_ends = _near(self.sentence_ends, self.size)
        self.last_end = len(self.sentence_ends) - 1
        self.sentence_starts = self._first_tokens()
        self.positions = self.where_keys_stand()
        if "," in self.positions:
            self._level_commas()
        if max(map(len, self.positions), default=0) > _LONGEST:
            keys[:] = [key[:_LONGEST] for key in keys]
            self.positions = self.where_keys_stand()
        keys += ["\n"] * _PAST_END
        self.starts += [len(raw)] * _PAST_END
        self.ends += [len(raw)] * _PAST_END

    def _restore_commas(self) -> None:
        """``قال سلطاني? في تصريح? إن``: a Latin question mark where nothing is asked is printed for a lost comma.

        One alone may be a question that no word tells.
        """
        keys = self.keys
        marks = [i for i in self.others if keys[i] == "?" and self._is_no_question(i)]
        if len(marks) >= _FEW_LOST:
            for i in marks:
                keys[i] = COMMA

    def _is_no_question(self, i: int) -> bool:
        """Whether words stand right before and, in its line, after a question mark, and none in its clause asks."""
        keys = self.keys
        if i == 0 or i + 1 >= self.size or not keys[i - 1].isalpha() or not keys[i + 1][0].isalpha():
            return False
        if self.starts[i] > self.ends[i - 1] or self.starts[i + 1] == self.ends[i]:
            return False
        first = next(
            (j + 1 for j in range(i - 1, max(-1, i - _LONGEST), -1) if not keys[j][0].isalnum()), max(0, i - _LONGEST)
        )
        if keys[first] in _ASKING or keys[first][1:] in _ASKING:
            return False
        return _ASKS.isdisjoint(keys[first:i]) and _ASKS.isdisjoint(key[1:] for key in keys[first:i])

    def _level_commas(self) -> None:
        """``وقال الوزير, أمس, إن``: a comma from a Latin keyboard has the key of the other; not so in 1,200."""
        keys = self.keys
        latin = (i for i in self.positions[","] if not (keys[i - 1].isdigit() and key_at(keys, i + 1).isdigit()))
        self.rename(dict.fromkeys(latin, COMMA))

    def _tokenise(self, raw: str) -> None:
        """Line by line and chunk by chunk between spaces: most chunks are one word, and need no second look."""
        keys, starts, others = self.keys, self.starts, self.others
        unlike: list[tuple[int, int]] = []  # the tokens whose key is shorter or longer, and where they end
        at = 0
        # Tatweel counts no more than a vowel sign does, but is a letter to Unicode.
        letters = level(raw).replace(TATWEEL, _FATHA)
        for line in (_BROKEN_MARK.sub(_MENDED, letters) if "quot;" in letters else letters).split("\n"):
            for chunk in line.split(" "):
                if chunk.isalpha():
                    keys.append(chunk)
                    starts.append(at)
                elif chunk[-1:] in _AFTER_WORD and chunk[:-1].isalpha():
                    others.append(len(keys) + 1)
                    keys += chunk[:-1], chunk[-1]
                    starts += at, at + len(chunk) - 1
                else:
                    for key, first, end in _pieces(chunk):
                        if not key[0].isalnum():
                            others.append(len(keys))
                        if len(key) != end - first:
                            unlike.append((len(keys), at + end))
                        keys.append(key)
                        starts.append(at + first)
                at += len(chunk) + 1
            others.append(len(keys))
            keys.append("\n")
            starts.append(at - 1)
        for tokens in (keys, starts, others):
            tokens.pop()  # after the last line there is no break
        self.ends = list(map(add, starts, map(len, keys)))
        for i, end in unlike:
            self.ends[i] = end

    def _part(self, lost: list[int]) -> None:
        """Part the words that a lost space has run together, each at the offsets ``lost`` inside it."""
        keys, starts, ends = self.keys, self.starts, self.ends
        self.keys, self.starts, self.ends, self.others = [], [], [], []
        at = 0
        for key, start, end in zip(keys, starts, ends, strict=True):
            first = start
            while at < len(lost) and lost[at] < end:
                if first < lost[at] and level(self.raw[start:end]) not in _ONE_WORD:
                    self._add(_key(self.raw[first : lost[at]]), first, lost[at])
                    first = lost[at]
                at += 1
            self._add(key if first == start else _key(self.raw[first:end]), first, end)

    def _add(self, key: str, start: int, end: int) -> None:
        if not key[0].isalnum():
            self.others.append(len(self.keys))
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(end)

    def where_keys_stand(self) -> dict[str, list[int]]:
        """The tokens that have each key, ascending."""
        positions: dict[str, list[int]] = {}
        for i, key in enumerate(self.keys):
            if key in positions:
                positions[key].append(i)
            else:
                positions[key] = [i]
        return positions

    def rename(self, names: dict[int, str]) -> None:
        """Give some tokens other keys; ``positions`` tell of them, and are not counted anew."""
        moved: dict[str, list[int]] = {}
        for old in {self.keys[i] for i in names}:
            left = [i for i in self.positions.pop(old) if i not in names]
            if left:
                self.positions[old] = left
        for i, key in names.items():
            self.keys[i] = key
            moved.setdefault(key, []).append(i)
        for key, places in moved.items():
            self.positions[key] = sorted(self.positions.get(key, []) + places)

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
        glued_after = not self.raw[self.ends[i] : self.starts[nxt]].strip(_DIRECTIONS)
        if glued_after and i and self.keys[i - 1].isdigit() and self.keys[nxt].isdigit():  # 3.5, 3 .5
            return False
        if len(self.keys[nxt]) == 1 and self._is_initial(nxt):
            return False
        if self._in_acronym(i) or self._in_note(i) or self._in_address(i) or (i and self.keys[i - 1] in _TITLES):
            return False
        if i and self.ends[i - 1] == self.starts[i]:
            before = self.keys[i - 1]
            if len(before) == 1 and before.isalpha():  # د. محمد, أ. د.
                return False
            if glued_after and (before in _LETTERS or self._is_two_letters(i)):  # تي.إف1, آي.جي
                return False
            if is_initial(self.keys, i):
                return False
            if glued_after and before.isalnum() and self.keys[nxt].isalnum():
                # example.com; but not a stop whose space was forgotten
                return not (before.isascii() or self.keys[nxt].isascii())
        dots = self.keys[nxt : nxt + 2] == [".", "."]  # القلق . . . والتحليل
        return not (dots or (glued_after and self.keys[nxt] == "."))

    def _is_two_letters(self, i: int) -> bool:
        """آي.جي: short words glued to a stop, of which the last is a letter's name."""
        return self.keys[i + 1] in _LETTERS and len(self.keys[i - 1]) <= _LONGEST_LETTER

    def _in_acronym(self, i: int) -> bool:
        """آر.تي.إي.: a stop among letters spelt out, two of them at least glued in a row."""
        glued = self.raw[max(0, self.starts[i] - 4) : self.ends[i] + 4]
        return glued.count(".") > 1 and _ACRONYM.search(glued) is not None

    def _is_initial(self, i: int) -> bool:
        """محمود. م، وهو طالب: a letter alone behind a given name and a stop; but انتهى. د. سالم."""
        letter = self.keys[i].isalpha() and self.keys[i] != WAW and self.keys[i + 1 : i + 2] != ["."]
        return letter and i > 1 and given_name(self.keys[i - 2]) is not None

    def _in_address(self, i: int) -> bool:
        """العربية.نت, العربية. نت: a stop before what ends the address of a site."""
        return i > 0 and self.keys[i + 1] in DOMAINS and self.ends[i - 1] == self.starts[i]

    def _in_note(self, i: int) -> bool:
        """(العربية. نت): a stop inside a few words in parentheses."""
        before, after = self.keys[max(0, i - _LONGEST_NOTE) : i], self.keys[i + 1 : i + 1 + _LONGEST_NOTE]
        return "(" in before and ")" in after and ")" not in before and "(" not in after[: after.index(")")]

    def sentence(self, i: int) -> tuple[int, int]:
        """The token range ``[first, last)`` of the sentence that token ``i`` stands in."""
        at = bisect_left(self.sentence_ends, i)
        first = self.sentence_ends[at - 1] + 1 if at else 0
        while first < i and self.keys[first] in _CLOSERS and self.starts[first] == self.ends[first - 1]:
            first += 1  # a mark that closes what stands before the stop
        return first, self.sentence_ends[at] if at <= self.last_end else self.size

    def _first_tokens(self) -> set[int]:
        """Where sentences begin: right after a stop, and after each mark that closes what stands before the stop."""
        first = {0, *[end + 1 for end in self.sentence_ends]}
        for end in self.sentence_ends:
            i = end + 1
            while i < self.size and self.keys[i] in _CLOSERS and self.starts[i] == self.ends[i - 1]:
                i += 1
                if i in first:
                    break  # from there another end goes on: marks without a stop are many sentences
                first.add(i)
        return first

    def next_sentence_end(self, i: int) -> int:
        """The index of the first sentence-ending token at or after ``i``."""
        return self.sentence_ends[bisect_left(self.sentence_ends, i, 0, self.last_end)]

    def paragraph_end(self, i: int) -> int:
        """The index of the first line break at or after ``i``, or the number of tokens."""
        return self.paragraph_ends[bisect_left(self.paragraph_ends, i, 0, len(self.paragraph_ends) - 1)]

    def surface(self, i: int) -> str:
        """Token ``i`` as written."""
        return self.raw[self.starts[i] : self.ends[i]]
