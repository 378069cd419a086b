"""The fuller phrase that a text has elsewhere for a title or a short name: الوزارة ← وزارة الخزانة."""

from __future__ import annotations

from collections.abc import Callable

from service.engine.article import Article
from service.engine.bodies import Bodies
from service.engine.counterparts import counterpart
from service.engine.entities import can_describe, describing_words
from service.engine.first_mentions import FirstMentions
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.named_bodies import named_body, tells_kind
from service.engine.offices import same_office
from service.engine.words import definite, noun, stem
from service.lexicon.affixes import affixes
from service.lexicon.letters import AL, ALEF, AND_THE, BEH, LAM, LIL, WAW
from service.lexicon.particles import words_as_written, words_of

_MAX_TRIES = 20
# How far a phrase reaches before its head, where the name stands first, and after it.
_BEFORE, _AFTER = 6, 16
_CLITICS = ("", AL, LIL, AND_THE)
# What may be written onto a noun without the article: لصحيفة «كذا»
_LETTERS = (LAM, BEH, WAW)
_PRESENT = affixes("present")
_MINISTRY = words_of("ministry")
_BODIES = words_of("body")
_STATE_WORDS = words_of("state_word")
_PRESIDENTS, _PRESIDED = words_as_written("president"), words_of("presided")
_AUTHORS, _WRITTEN_BY = words_as_written("author"), words_of("written_by")
_SHORT, _LONGEST_BODY = 2, 14


class Introductions:
    """Searches in one article; ``around`` reads the phrase headed at a token, with the name beside it."""

    def __init__(self, article: Article, bodies: Bodies, around: Callable[[int], NounPhrase | None]) -> None:
        self.article = article
        self.bodies = bodies
        self._around = around
        self.first_mentions = FirstMentions(article)

    def of(self, phrase: NounPhrase, words: tuple[str, ...]) -> NounPhrase | None:
        """The fuller phrase elsewhere in the text: the last before the mention, else the first after."""
        head = stem(self.article.keys[phrase.first])
        others = [word for word in words if word != head]
        heads = [clitic + head for clitic in (*_CLITICS, *self._written_onto(phrase))]
        heads.append(head + ALEF)  # غير أن طبيبا في المستشفى
        before, after = self.article.places_beside(heads, phrase.first, phrase.end, most=_MAX_TRIES)
        full = self._nearest([*reversed(before), *after], phrase, words, others)
        full = self._by_own_name(full, phrase) or full
        if full is not None:
            return full
        return (
            self.first_mentions.of(phrase)
            or self._sole_holder([*before, *after], phrase, words)
            or self._president(phrase, words)
            or self._author(phrase, words)
            or counterpart(self.article, phrase, words, self._around)
        )

    def _by_own_name(self, full: NounPhrase | None, phrase: NounPhrase) -> NounPhrase | None:
        """``شركة صينية … شركة «كذا» … الشركة``: a body told by no more than where it is from has a name elsewhere."""
        told = full if full is not None else phrase
        if told.end - told.first < _SHORT or not tells_kind(self.article, told):
            return None
        return named_body(self.article, phrase, self._read)

    def _nearest(
        self, places: list[int], phrase: NounPhrase, words: tuple[str, ...], others: list[str]
    ) -> NounPhrase | None:
        """The first of the phrases at these places that introduces whom another one means."""
        head = stem(self.article.keys[phrase.first])
        for j in places:
            near = can_describe(self.article, max(0, j - _BEFORE), j + _AFTER, others)
            full = self._read(j, head) if near else None
            if full is not None and self._introduces(full, phrase, words):
                return full
        return None

    def _written_onto(self, phrase: NounPhrase) -> tuple[str, ...]:
        """The letters that may be written onto a body or a document where it is met first."""
        return _LETTERS if phrase.head is not None and phrase.head.kind in ("organization", "document") else ()

    def _read(self, j: int, head: str) -> NounPhrase | None:
        """The phrase at ``j`` as far as it defines what it names; لصحيفة «كذا» without its preposition."""
        keys = self.article.keys
        if keys[j] != head and keys[j][1:] == head and keys[j][0] in _LETTERS:
            if not self.bodies.has_own_name(j, head):
                return None
            self.article.prefixed.add(j)
            keys[j] = head
        full = self._around(j)
        return full if full is None or keys[j].startswith(LIL) else self.bodies.defined(full)

    def _sole_holder(self, places: list[int], phrase: NounPhrase, words: tuple[str, ...]) -> NounPhrase | None:
        """``رئيس النادي``, ``رئيس الجمهورية``: the only person in the text who is named with that title."""
        if phrase.head is None or phrase.head.kind != "person" or len(words) < _SHORT:
            return None
        if len(words) > _SHORT or words[1] not in _BODIES | _STATE_WORDS:
            return self._less_told(places, phrase, words)
        found = [full for j in places if (full := self._around(j)) is not None and full.name is not None]
        held = [full for full in found if full.head is not None and full.head.lemma == phrase.head.lemma]
        if words[1] in _STATE_WORDS:
            titles = {full: self.article.keys[full.first + 1 : (full.name or (0, 0))[0]] for full in held}
            held = [full for full in held if all(map(_of_state, titles[full]))]
        elif any(_of_state(self.article.keys[j]) for full in held for j in range(full.first, full.end)):
            return None
        names = {self.article.keys[full.name[1] - 1] for full in held if full.name is not None}
        return held[0] if len(names) == 1 else None

    def _president(self, phrase: NounPhrase, words: tuple[str, ...]) -> NounPhrase | None:
        """``محكمة الجنايات برئاسة المستشار فلان … رئيس المحكمة``: over a body presides its president."""
        keys, head = self.article.keys, phrase.head
        if len(words) != _SHORT or head is None or head.lemma not in _PRESIDENTS:
            return None
        places, _ = self.article.places_beside(_PRESIDED, phrase.first, phrase.end, most=_MAX_TRIES)
        for j in reversed(places):
            first, end = self.article.text.sentence(j)
            led = keys[max(first, j - _LONGEST_BODY) : j]
            if any(stem(key) == words[1] or key[1:] == words[1] for key in led):
                full = phrase_at(self.article, j + 1, min(end, j + _AFTER))
                return full if full is not None and full.name is not None else None
        return None

    def _author(self, phrase: NounPhrase, words: tuple[str, ...]) -> NounPhrase | None:
        """``الكتاب من تأليف سامي حداد``, ``لمؤلفه سامي حداد``: whom ``المؤلف`` means."""
        head = phrase.head
        if len(words) > 1 or head is None or head.lemma not in _AUTHORS or head.number != "s":
            return None
        before, after = self.article.places_beside(_WRITTEN_BY, phrase.first, phrase.end, most=_MAX_TRIES)
        for j in (*reversed(before), *after):
            full = phrase_at(self.article, j + 1, min(self.article.text.sentence(j)[1], j + _AFTER))
            if full is not None and full.name is not None:
                return full
        return None

    def _less_told(self, places: list[int], phrase: NounPhrase, words: tuple[str, ...]) -> NounPhrase | None:
        """``متحدث باسم الرئاسة المصرية`` ← the only person named with the shorter title."""
        held = [
            full
            for j in places
            if (full := self._around(j)) is not None
            and full.name is not None
            and _head_of(full) == _head_of(phrase)
            and same_office(self.article, full, phrase, words)
        ]
        names = {self.article.keys[full.name[1] - 1] for full in held if full.name is not None}
        return held[0] if len(names) == 1 else None

    def _introduces(self, full: NounPhrase, phrase: NounPhrase, words: tuple[str, ...]) -> bool:
        found = describing_words(self.article, full)
        if (
            full.head is None
            or phrase.head is None
            or not set(words) <= set(found) | {stem(self.article.keys[full.first])}
        ):
            return False
        if full.head.kind == "document" and self.article.keys[full.first].startswith(LIL):
            return False  # لم نحتج للتعميم للتقديم
        if full.name is not None:
            return full.head.kind == "person" and full.head.number == phrase.head.number
        if full.head.kind == phrase.head.kind == "person":
            return len(found) > len(words) == 1 and self._are_many(full, phrase)
        spelled = len(found) + (stem(self.article.keys[full.first]) in _MINISTRY)
        return spelled > len(words) == 1 and self.bodies.all_defining(full)

    def _are_many(self, full: NounPhrase, phrase: NounPhrase) -> bool:
        """``أجرى باحثون في جامعة …`` ← ``الباحثون``; of what they do (علماء يحاكون) a name is not made."""
        if full.head is None or phrase.head is None or definite(self.article.keys[full.first]):
            return False
        after = self.article.keys[full.first + 1]
        acts = after[0] in _PRESENT and noun(after) is None
        return full.head.number == phrase.head.number == "p" and full.end <= phrase.first and not acts


def _head_of(phrase: NounPhrase) -> tuple[str, str] | None:
    return (phrase.head.lemma, phrase.head.gender) if phrase.head is not None else None


def _of_state(key: str) -> bool:
    """A state or a nationality: الرئيس الأمريكي heads no club."""
    form = noun(key)
    return form is not None and bool(form.cls & {"nationality", "country"})
