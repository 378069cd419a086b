"""A document or several people where they are met first, without the article.

تقرير أصدرته المنظمة … التقرير    a report is meant by what is told of it first
فريق من الباحثين … الباحثون       several people by the group they are of
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from service.engine.article import Article
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.own_statements import is_made_by
from service.engine.text import key_at
from service.engine.words import ADJECTIVES, definite, noun, stem
from service.lexicon.fold import fold
from service.lexicon.letters import AL, BEH, LAM, OBLIQUE, SOUND_PLURAL, WAW
from service.lexicon.nouns import NounForm
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import FROM, IN

_MAX_TRIES = 20
_MAX_PHRASE = 16
_NEXT = 3
_POINTING = words_of("demonstrative")
_ONTO = ("", LAM, BEH, WAW)
_ISSUING = words_of("issuing")
_OTHER = words_of("other_one")
_FINDINGS = words_of("finding")
_GROUPS = words_of("group_of_people")
_SCHOLARS, _STUDENTS = words_as_written("scholar"), words_of("scholars")


class FirstMentions:
    """Searches in one article; each looks at a bounded number of places."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def of(self, phrase: NounPhrase) -> NounPhrase | None:
        """The phrase by which whom a definite noun means was met first, the last before it; ``None`` where none was."""
        at = phrase.end - 1
        pointed = phrase.end - phrase.first == 1 or self.article.keys[phrase.first] in _POINTING
        if phrase.head is None or not pointed or not definite(self.article.keys[at]):
            return None
        if phrase.head.kind == "document" and phrase.head.number == "s":
            return next(self._documents(phrase.head, at), None)
        if phrase.head.kind == "person" and phrase.head.number == "p":
            met = next(self._groups(phrase.head, at), None)
            return met or (self._scholars(phrase.head, at) if phrase.head.lemma in _SCHOLARS else None)
        return None

    def _documents(self, head: NounForm, at: int) -> Iterator[NounPhrase]:
        word = stem(self.article.keys[at])
        before, _ = self.article.places_beside([onto + word for onto in _ONTO], at, at, most=_MAX_TRIES)
        known = self.article.positions.get(self.article.keys[at], [at])[0]
        for j in reversed(before):
            if j > known and fold(head.lemma) not in _FINDINGS:
                continue  # what has been met with the article is not met first without it
            end = self._document_end(j)
            if end > j + 1:
                if self.article.keys[j] != word:
                    self.article.prefixed.add(j)
                yield NounPhrase(j, end, head, None)

    def _document_end(self, j: int) -> int:
        """Where what tells a document from others ends: دراسة علمية جديدة، استطلاع «كذا»، تقرير أصدرته المنظمة."""
        keys = self.article.keys
        limit = min(self.article.text.next_sentence_end(j), j + _MAX_PHRASE)
        end = j + 1
        while end < limit and self._describes(end):
            end += 1
        if any(key in _OTHER for key in keys[j + 1 : end + 1]):
            return 0
        mark = self.article.opened.get(end)
        if mark is not None and end == j + 1 and mark.close < limit:
            return mark.close + 1
        made = end < limit and is_made_by(keys[end])
        if made or (end < limit and self._governs(j, end)):
            by = phrase_at(self.article, end + made, limit)
            return by.end if by is not None else end
        return end

    def _describes(self, j: int) -> bool:
        form = noun(self.article.keys[j])
        return form is not None and not form.definite and bool(form.cls & ADJECTIVES)

    def _governs(self, first: int, j: int) -> bool:
        """تقرير جهاز المراجعة, تعميم وزير التعليم: a body or an office right after the document, which is its own."""
        form = noun(self.article.keys[j])
        if j > first + 1 or form is None or form.definite:
            return False
        return form.kind == "organization" or (form.kind == "person" and form.number == "s")

    def _scholars(self, head: NounForm, at: int) -> NounPhrase | None:
        """فريق دولي من الباحثين … العلماء, باحثون في جامعة … العلماء: who study one thing, whatever they are called."""
        if (group := next(self._groups(head, at, [AL + word for word in _STUDENTS]), None)) is not None:
            return group
        before, _ = self.article.places_beside(_STUDENTS, at, at, most=_MAX_TRIES)
        for j in reversed(before):
            full = phrase_at(self.article, j, min(j + _MAX_PHRASE, self._end_of(j)))
            if full is not None and full.end > j + 1 and _OTHER.isdisjoint(self.article.keys[j : full.end + 1]):
                return full
        return None

    def _groups(self, head: NounForm, at: int, words: Collection[str] = ()) -> Iterator[NounPhrase]:
        """فريق من الباحثين في جامعة: the group that people were met in, who are the same people later."""
        word = self.article.keys[at]
        spelled = words or dict.fromkeys(
            (word, word.removesuffix(SOUND_PLURAL) + OBLIQUE if word.endswith(SOUND_PLURAL) else word)
        )
        before, _ = self.article.places_beside(spelled, at, at, most=_MAX_TRIES)
        for j in reversed(before):
            first = self._group_at(j)
            full = phrase_at(self.article, first, min(first + _MAX_PHRASE, self._end_of(j))) if first else None
            if full is not None and full.end > j:
                yield NounPhrase(first, full.end, head, None)

    def _group_at(self, j: int) -> int:
        """The group noun without the article before من and the people at ``j``, perhaps past adjectives; 0 for none."""
        if j < 2 or self.article.keys[j - 1] != FROM:
            return 0
        for k in range(j - 2, max(0, j - 2 - _NEXT), -1):
            if self.article.keys[k] in _GROUPS:
                return k
            if not self._describes(k):
                return 0
        return 0

    def _end_of(self, j: int) -> int:
        """The end of the sentence, or في before what is no place: فريق من الباحثين | في محاكاة الكون."""
        keys = self.article.keys
        end = self.article.text.next_sentence_end(j)
        for k in range(j + 1, min(end, j + _MAX_PHRASE)):
            after = key_at(keys, k + 1)
            if keys[k] == IN and not definite(after) and noun(after) is None:
                return k
        return end
