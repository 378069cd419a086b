"""One article under analysis: its tokens, its marks, its cues, and quick ways between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property, wraps
from typing import Any, TypeVar

from service.engine.acronyms import find_acronyms
from service.engine.cues import CueAt, find_cues
from service.engine.marks import Marked, pair_marks
from service.engine.name_words import nameable
from service.engine.openers import opening_verbs
from service.engine.respelled import tell_names_from_particles
from service.engine.text import Text, key_at
from service.engine.words import SURE_NAMES, definite, given_gender, noun, without_preposition
from service.lexicon.actions import ACTS, TO_ACT
from service.lexicon.built_in import BUILT_IN
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BI_LI, CONJUNCTIONS, HEH, LAM, WAW, YEH
from service.lexicon.nouns import FIRST_WORDS, WEAK_NAMES, NounForm, given_name, phrase
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.register import Lookup, Register
from service.lexicon.singles import AN, SERVANT, TOPIC

Answer = TypeVar("Answer")

#: What a title or the short name of a body means is looked for in so many tokens before and after it, more than an
#: article of the news has: in whatever is as long as a book, a minister is not the one of three chapters before.
_REACH = 4_000
#: The most words of a listed name that a phrase goes on over, and the letters of a word with its preposition.
_MOST_WORDS, _FEW = 8, 3
#: How far before a word that reports the name of a body may begin that it is part of.
_NAMED_REACH = 3
_KNOWN = frozenset({"known"})
_VERBAL, _NOUNS = frozenset({"verb", "as_said"}), frozenset({"masdar", "participle"})
_UNASKED: Any = object()
_ENDS = frozenset(COMPLEMENTIZERS) | {COMMA}
_SECOND_HALVES = words_of("second_half")
_TOLD = words_of("relative") | words_of("which")
_YEARS = words_of("years_old")
_EXCEPT, _KUNYA = words_of("except"), words_of("kunya")
_TOPIC_LEADS = words_of("one_of_them") | _EXCEPT | words_of("opposed") | words_of("contrast") | {TOPIC, WAW + TOPIC}
_ADDRESS = frozenset(AL + word + ending for word in words_of("address") for ending in ("", HEH))


class Article:
    """What the rules look at.

    ``positions`` tell where each key stands; ``prefixed`` are the tokens whose first letter is a clitic, no part of
    the name they begin; ``acronyms`` are those spelt out; ``register`` knows sources by their names; ``answers`` are
    kept by ``once``; ``later_names`` are what sources met so far may be called by: the last words of their names.
    """

    def __init__(self, raw: str, register: Lookup = BUILT_IN) -> None:
        self.register = register
        self._newsroom = register if isinstance(register, Register) and register is not BUILT_IN else None
        self._first_words = frozenset[str]() if self._newsroom is None else self._newsroom.first_words
        self.answers: dict[tuple[object, int, int], Any] = {}
        self.later_names: set[tuple[str, ...]] = set()
        self.text = Text(raw)
        self.keys = self.text.keys
        self.acronyms = find_acronyms(self.text)
        self._first_words |= {self.keys[j] for j in self.acronyms}
        tell_names_from_particles(self.text)
        self.marks = pair_marks(self.text)
        self.opened: dict[int, Marked] = {m.open: m for m in self.marks}
        self.closed: dict[int, Marked] = {m.close: m for m in self.marks}
        found = find_cues(self.text)
        if named := {self.keys[cue.first] for cue in found if self._is_surname(cue)}:
            found = [cue for cue in found if self.keys[cue.first] not in named]
        self.cues = [cue for cue in found if cue.kind not in _NOUNS or not self._is_named(cue.first)]
        self.cue_at: dict[int, CueAt] = {cue.first: cue for cue in self.cues}
        self.prefixed = self._cut_datives()
        self.positions = self.text.positions

    def listed(self, j: int) -> tuple[int, NounForm] | None:
        """The longest name of several words at token ``j``, listed or spelt out: its length, and what it is."""
        if j >= self.text.size or not (self.keys[j] in FIRST_WORDS or self.keys[j] in self._first_words):
            return None
        return self.acronyms.get(j) or self._longest(self.keys, j)

    def _longest(self, keys: list[str], j: int) -> tuple[int, NounForm] | None:
        if self._newsroom is not None and (ours := self._newsroom.listed_at(keys, j)) is not None:
            length, entry = ours
            return length, NounForm(entry.name, entry.kind or "organization", _KNOWN, "", "s", definite=True)
        return phrase(keys, j)

    def _is_named(self, j: int) -> bool:
        """Whether a word is part of the name of a body that a register lists: حركة | نداء تونس."""
        for first in range(j, max(-1, j - _NAMED_REACH), -1):
            key = self.keys[first]
            listed = self.listed(first) if key in FIRST_WORDS or key in self._first_words else None
            if listed is not None and first + listed[0] > j and listed[1].kind == "organization":
                return True
        return False

    def _is_surname(self, cue: CueAt) -> bool:
        """مارك روته: what is spelt like a verb with its object, after a given name where the phrase ends."""
        form, j = cue.form, cue.first
        if form is None or not form.suffix or form.kind != "verb" or cue.end > j + 1 or not j:
            return False
        if self.keys[j][0] in CONJUNCTIONS or given_name(self.keys[j - 1]) is None:
            return False
        return cue.end < self.text.size and self._closes(cue.end)

    def listed_under(self, j: int) -> int:
        """How many words such a name has behind the preposition written onto token ``j``, or 0: لهيئة الأمر."""
        key = self.keys[j]
        if key[0] not in BI_LI or len(key) < _FEW or j + 1 >= self.text.size:
            return 0
        stem = without_preposition(key, self.keys[j + 1])
        if not (stem in FIRST_WORDS or stem in self._first_words):
            return 0
        known = self._longest([stem, *self.keys[j + 1 : j + _MOST_WORDS]], 0)
        return known[0] if known is not None else 0

    def _cut_datives(self) -> set[int]:
        """Cut the preposition of ``وفقاً لرويترز`` from its noun's key; the tokens so cut."""
        cut: dict[int, str] = {}
        for cue in self.cues:
            if cue.kind in ("according", "as_for") and cue.end < self.text.size and "li" in cue.takes:
                key = self.keys[cue.end]
                if key[0] == LAM and (len(key) > 3 or noun(key[1:]) is not None):
                    cut[cue.end] = without_preposition(key, key_at(self.keys, cue.end + 1))
        self.text.rename(cut)
        return set(cut)

    @cached_property
    def verb_before(self) -> dict[int, CueAt]:
        """By the token right after it, each verb of reporting: دعا, كما دعا."""
        return {cue.end: cue for cue in self.cues if cue.kind in _VERBAL and cue.form and cue.form.kind == "verb"}

    @cached_property
    def acts_at(self) -> dict[int, str]:
        """The verbs of acting, and what opens a clause as a verb does; the gender that each shows of its subject."""
        opening = opening_verbs(self.text, self.alone | self.surnames.keys())
        listed = {i: ACTS[key] for key in self.positions.keys() & ACTS.keys() for i in self.positions[key]}
        coming = [(i, TO_ACT[key]) for key in self.positions.keys() & TO_ACT.keys() for i in self.positions[key]]
        # Elsewhere it may be what is said.
        listed |= {i: gender for i, gender in coming if i in self.text.sentence_starts}
        return {i: gender for i, gender in opening.items() if i not in self.cue_at} | listed

    @cached_property
    def ages(self) -> frozenset[int]:
        """Where somebody's age is told in parentheses: تحاول أم خالد | (43 عاما)."""
        keys = self.keys
        near = (j for j in self.positions.get("(", ()) if keys[j + 1].isdigit() and keys[j + 2] in _YEARS)
        return frozenset(j for j in near if keys[j + 3] == ")")

    @cached_property
    def topics(self) -> frozenset[int]:
        """Where a sentence begins with a given name, or, behind أما, لكن or غير أن, with a person."""
        starts = [j for j in (end + 1 for end in (-1, *self.text.sentence_ends)) if j < self.text.size]
        plain = {j for j in starts if self.keys[j] in SURE_NAMES or self.keys[j] in _KUNYA or self._is_told_more(j)}
        led = {j + self._leads_to_topic(j) for j in starts if self.keys[j] in _TOPIC_LEADS}
        return frozenset(plain | {j for j in led if self._is_topic(j)})

    def _is_told_more(self, j: int) -> bool:
        """نجاة العلي، التي فقدت بيتها، وقفت: a doubtful given name with its surname, and more of her behind a comma."""
        if given_name(self.keys[j]) is None or key_at(self.keys, j + 2) != COMMA:
            return False
        return definite(self.keys[j + 1]) and key_at(self.keys, j + 3) in _TOLD

    def _is_topic(self, j: int) -> bool:
        """لكن سلمى العلي, غير أن المدير: a given name or a title; أما سونيتا، فلم: a listed word before a comma."""
        if given_name(self.keys[j]) is not None or self.is_title(j) or self.keys[j] in _KUNYA:
            return True
        named = self.keys[j - 1].removeprefix(WAW) == TOPIC and nameable(self.keys[j]) and is_listed(self.keys[j])
        return named and key_at(self.keys, j + 1) == COMMA

    def _leads_to_topic(self, j: int) -> int:
        """How many words stand at ``j`` before whom a sentence turns to: أما, بينما, غير أن."""
        if self.keys[j] in _EXCEPT:
            return 2 * (j + 2 < self.text.size and self.keys[j + 1] == AN)
        return int(j + 1 < self.text.size)

    def is_title(self, j: int) -> bool:
        """Whether what one person is by office or trade stands at ``j``."""
        title = noun(self.keys[j])
        return title is not None and title.kind == "person" and title.number == "s" and "role" in title.cls

    @cached_property
    def surnames(self) -> dict[str, str]:
        """The words right after a given name, with the gender it tells: الخباز, a baker but for حسن الخباز."""
        keys = self.keys
        given = {key: key for key in SURE_NAMES.intersection(self.positions)}
        given |= {key: key[1:] for key in self.positions if key[0] == WAW and key[1:] in SURE_NAMES and _joins(key)}
        genders = {key: given_gender(name) for key, name in given.items()}
        named = [(j, j + 1 + (key_at(keys, j + 1) in _SECOND_HALVES)) for j in self.places_of(given)]
        named += [(j + 1, j + 2) for j in self.positions.get(SERVANT, ())]
        told = {keys[k]: genders.get(keys[j], "m") for j, k in named if k < len(keys) and keys[k][0].isalpha()}
        return self._likely_surnames() | told

    def _likely_surnames(self) -> dict[str, str]:
        """الرئيس رياض المالكي, وأكد كريم خان أن: the last of a name that ends a phrase, behind a doubtful first word.

        The first is spelt like a word, or it is on no list, and both are all of a verb's subject but for a title.
        """
        keys = self.keys
        found = {}
        for j in self.places_of(WEAK_NAMES.intersection(self.positions)):
            if self._ends_name(j + 1) and (keys[j + 1].endswith(YEH) or not definite(keys[j + 1])):
                found[keys[j + 1]] = given_gender(keys[j])
        for end in self.places_of(_ENDS.intersection(self.positions)):
            first = end - 2
            if (first in self.verb_before or self._is_titled(first)) and self._are_name(first):
                found[keys[first + 1]] = given_gender(keys[first])
        return found

    def _is_titled(self, j: int) -> bool:
        """وقالت الطبيبة | لين وايت: whether a title alone stands between the verb and what is at ``j``."""
        title = noun(self.keys[j - 1]) if j - 1 in self.verb_before else None
        return title is not None and title.kind == "person" and given_name(self.keys[j - 1]) is None

    def _are_name(self, j: int) -> bool:
        first, last = self.keys[j], self.keys[j + 1]
        if definite(first) or not (is_listed(last) or nameable(last)):
            return False
        return given_name(first) is not None or (is_listed(last) and nameable(first) and nameable(last))

    def _ends_name(self, j: int) -> bool:
        """Whether a word that names end with stands at ``j``, and its phrase ends there."""
        return j + 1 < self.text.size and self._closes(j + 1) and is_listed(self.keys[j])

    @cached_property
    def alone(self) -> frozenset[str]:
        """Words that are all of a subject, but for الدكتور and the like: وأكد الخباز أن، وقال الدكتور الخباز إن."""
        found = set()
        for cue in self.cues:
            if cue.kind != "verb" or cue.end >= self.text.size:
                continue
            j = cue.end + (self.keys[cue.end] in _ADDRESS)
            if j + 1 < self.text.size and self._closes(j + 1):
                found.add(self.keys[j])
        return frozenset(found)

    def _closes(self, j: int) -> bool:
        return not self.keys[j][0].isalnum() or self.keys[j] in COMPLEMENTIZERS

    def in_speech(self, j: int) -> bool:
        """Whether token ``j`` stands in a marked stretch too long for a label, and does not begin it."""
        at = bisect_left(self._outermost, j) - 1
        return at >= 0 and self._outermost[at] + 1 < j < self.opened[self._outermost[at]].close

    def marks_in(self, first: int, end: int) -> list[Marked]:
        """The marked stretches that open at a token of ``[first, end)``, in order."""
        return self.marks[bisect_left(self._opens, first) : bisect_left(self._opens, end)]

    def cues_in(self, first: int, end: int) -> list[CueAt]:
        """The cues that begin at a token of ``[first, end)``, in order."""
        return self.cues[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]

    @cached_property
    def _opens(self) -> list[int]:
        return [m.open for m in self.marks]

    @cached_property
    def _outermost(self) -> list[int]:
        return [m.open for m in self.marks if m.depth == 0]

    @cached_property
    def _firsts(self) -> list[int]:
        return [cue.first for cue in self.cues]

    def places_of(self, keys: Iterable[str]) -> list[int]:
        """The tokens that have one of ``keys``, all of which stand in the article; in order."""
        return sorted([j for key in keys for j in self.positions[key]])

    def places_beside(self, keys: Iterable[str], first: int, end: int, *, most: int) -> tuple[list[int], list[int]]:
        """The places nearest to the tokens ``[first, end)`` at which one of ``keys`` stands: before, and after them."""
        before: list[int] = []
        after: list[int] = []
        for key in keys:
            places = self.positions.get(key, [])
            at, past = bisect_left(places, first), bisect_left(places, end)
            before += places[max(bisect_left(places, first - _REACH), at - most) : at]
            after += places[past : min(bisect_left(places, end + _REACH), past + most)]
        return sorted(before)[-most:], sorted(after)[:most]

    def places_around(self, key: str, j: int, *, most: int) -> list[int]:
        """The places at which ``key`` stands not too far from token ``j``, the first ``most`` of them."""
        places = self.positions.get(key, [])
        at = bisect_left(places, j - _REACH)
        return places[at : min(bisect_left(places, j + _REACH), at + most)]

    def words_in(self, first: int, end: int) -> int:
        """How many tokens of ``[first, end)`` are words."""
        if end <= first:
            return 0
        return end - first - (bisect_left(self.text.others, end) - bisect_left(self.text.others, first))


def _joins(key: str) -> bool:
    """وليز كيندال: و before a name, and no word that begins with it."""
    return key not in SURE_NAMES and noun(key) is None and not is_ordinary(key)


def once(ask: Callable[[Article, int, int], Answer]) -> Callable[[Article, int, int], Answer]:
    """A question about two tokens that many rules ask, answered once in an article."""

    @wraps(ask)
    def answer(article: Article, first: int, second: int) -> Answer:
        asked = (ask, first, second)
        known: Answer = article.answers.get(asked, _UNASKED)
        if known is _UNASKED:
            known = article.answers[asked] = ask(article, first, second)
        return known

    return answer
