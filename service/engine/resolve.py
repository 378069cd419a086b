"""Who speaks: one left-to-right pass that leads every mention, and every bare cue, to a source."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cast import (
    Entity,
    head_of,
    kind_of,
    name_words,
    same_name,
    stem,
    title_words,
)
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, find_name, phrase_at
from service.engine.names import name_end, nameable, starts_name
from service.engine.rules import Draft
from service.lexicon.nouns import given_name, noun
from service.lexicon.particles import words_of

_STATEMENTS = words_of("statement")
_SAME = words_of("same")


class Resolver:
    """The cast so far, the running speaker, and the search for fuller names in the text."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.cast: list[Entity] = []
        self.recent: list[Entity] = []

    def run(self, drafts: list[Draft]) -> list[Entity | None]:
        """The entity of each draft, or ``None`` when nobody can be told."""
        return [self._of(draft) for draft in drafts]

    def _of(self, draft: Draft) -> Entity | None:
        entity = self._mentioned(draft) if draft.phrase is not None else self._carried(draft.cue)
        if entity is not None:
            self._speaks(entity)
        return entity

    def _speaks(self, entity: Entity) -> None:
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)

    # --- a mention -------------------------------------------------------------------------

    def _mentioned(self, draft: Draft) -> Entity | None:
        phrase = draft.phrase
        assert phrase is not None
        entity = self.lead(phrase)
        if entity is None:
            return None
        entity.spans.append((phrase.first, phrase.end))
        self._learn_agreement(entity, draft)
        return entity

    def lead(self, phrase: NounPhrase) -> Entity | None:
        """The entity a phrase names: one of the cast, or a new one."""
        statement = self._issuer(phrase)
        if statement is not None:
            return statement
        name = name_words(self.article, phrase)
        if name:
            return self._person(phrase, name)
        return self._unnamed(phrase)

    def _person(self, phrase: NounPhrase, name: tuple[str, ...]) -> Entity:
        for entity in reversed(self.cast):
            if entity.name_keys and same_name(entity.name_keys, name) and entity.kind in ("person", "organization"):
                self._enrich(entity, phrase, name)
                return entity
        entity = Entity("person", name, phrase.name or (0, 0), (phrase.first, phrase.end))
        self._enrich(entity, phrase, name)
        self._complete(entity)
        self.cast.append(entity)
        return entity

    def _enrich(self, entity: Entity, phrase: NounPhrase, name: tuple[str, ...]) -> None:
        words = title_words(self.article, phrase)
        if words:
            entity.title |= set(words)
            entity.heads |= head_of(phrase.head)
            if entity.title_span is None or len(words) > 2 * (entity.title_span[1] - entity.title_span[0]):
                entity.title_span = (phrase.first, phrase.end)
        if len(name) > len(entity.name_keys) and phrase.name is not None:
            entity.name_keys, entity.name_span = name, phrase.name
        if phrase.head is not None and phrase.head.gender and not entity.gender:
            entity.gender = phrase.head.gender
        for key in name[:1]:
            entity.gender = entity.gender or (given_name(key) or "").replace("u", "")
        entity.number = entity.number or "s"

    def _complete(self, entity: Entity) -> None:
        """The fullest form of a name known by its surname alone, from anywhere in the text."""
        if len(entity.name_keys) > 1 or not entity.name_keys:
            return
        article, key = self.article, entity.name_keys[0]
        best: tuple[int, int] | None = None
        for spelled in {key, stem(key), "ال" + key}:
            for j in article.positions.get(spelled, ()):
                span = self._name_around(j)
                if span and (best is None or span[1] - span[0] > best[1] - best[0]):
                    best = span
        if best is not None:
            entity.name_keys, entity.name_span = tuple(article.keys[best[0] : best[1]]), best

    def _name_around(self, j: int) -> tuple[int, int] | None:
        """The name of two words or more that ends with the surname at ``j``."""
        keys = self.article.keys
        for back in range(min(4, j), 0, -1):
            first = j - back
            if given_name(keys[first]) is None and not (back == 1 and nameable(keys[first]) and not keys[first].startswith("ال")):
                continue
            if all(k[0].isalpha() for k in keys[first:j]) and name_end(keys, first, j + 1) == j + 1:
                if starts_name(keys[first], after_title=True):
                    return first, j + 1
        return None

    def _unnamed(self, phrase: NounPhrase) -> Entity | None:
        words = title_words(self.article, phrase)
        if not words:
            return None
        return self._known(phrase, words) or self._introduced(phrase, words) or self._new(phrase, words)

    def _known(self, phrase: NounPhrase, words: list[str]) -> Entity | None:
        """The latest of the cast that all these words fit."""
        wanted = set(words)
        for entity in reversed(self.cast):
            if entity.name_keys and len(words) == 1 and stem_in(words[0], entity.name_keys) and entity.kind == "person":
                return entity
            if entity.title and wanted <= entity.title and self._agrees(entity, phrase):
                return entity
            if words[0] in entity.aliases:
                return entity
        definite = self.article.keys[phrase.first].startswith("ال") or self._points_back(phrase)
        if definite and len(words) <= 2 and phrase.head is not None:
            for entity in reversed(self.recent):
                if phrase.head.lemma in entity.heads and self._agrees(entity, phrase) and self._fits(words[1:], entity):
                    return entity
        for entity in reversed(self.cast):
            if entity.title and entity.kind != "person" and entity.title <= wanted and len(entity.title) >= 2 and self._agrees(entity, phrase):
                self._grow(entity, phrase, words)
                return entity
        return None

    def _fits(self, words: list[str], entity: Entity) -> bool:
        return all(word in entity.title or word in _SAME for word in words)

    def _points_back(self, phrase: NounPhrase) -> bool:
        return self.article.keys[phrase.first] in words_of("demonstrative")

    def _agrees(self, entity: Entity, phrase: NounPhrase) -> bool:
        if phrase.head is None:
            return True
        number = phrase.head.number
        if entity.number and number and (entity.number == "s") != (number == "s"):
            return False
        return not (entity.kind == "person" and entity.gender and phrase.head.gender and entity.gender != phrase.head.gender)

    def _grow(self, entity: Entity, phrase: NounPhrase, words: list[str]) -> None:
        entity.title |= set(words)
        entity.phrase_span = (phrase.first, phrase.end)

    def _introduced(self, phrase: NounPhrase, words: list[str]) -> Entity | None:
        """A title or a short name that the text spells out elsewhere: الوزارة ← وزارة الخزانة."""
        article = self.article
        head = article.keys[phrase.first]
        if not head.startswith("ال") and len(words) > 1:
            return None
        bare_head = stem(head)
        best: Entity | None = None
        for spelled in (bare_head, "ال" + bare_head):
            for j in article.positions.get(spelled, ())[:40]:
                if phrase.first <= j < phrase.end:
                    continue
                full = phrase_at(article, j, min(j + 16, article.text.next_sentence_end(j)))
                if full is None:
                    continue
                entity = self._from_introduction(full, words)
                if entity is not None:
                    best = entity
                    if j > phrase.first:
                        return best
            if best is not None:
                return best
        return best

    def _from_introduction(self, full: NounPhrase, words: list[str]) -> Entity | None:
        found = set(title_words(self.article, full))
        if not set(words) <= found:
            return None
        name = name_words(self.article, full)
        if len(name) >= 2:
            return self._person(full, name)
        if full.head is not None and full.head.kind == "organization" and len(found) > len(words):
            return self._known(full, title_words(self.article, full)) or self._new(full, title_words(self.article, full))
        return None

    def _new(self, phrase: NounPhrase, words: list[str]) -> Entity:
        head = phrase.head
        entity = Entity(kind_of(head, named=False), (), (0, 0), (phrase.first, phrase.end))
        entity.title = set(words)
        entity.heads = head_of(head)
        entity.definite = bool(head and head.definite)
        if head is not None:
            entity.gender, entity.number = head.gender, head.number
        if phrase.alias:
            entity.aliases.add(stem(phrase.alias.strip()))
        self.cast.append(entity)
        return entity

    def _issuer(self, phrase: NounPhrase) -> Entity | None:
        """``البيان`` and ``بيان الخارجية`` speak for who issued them."""
        words = title_words(self.article, phrase)
        if not words or words[0] not in _STATEMENTS:
            return None
        inner = phrase.first + 1
        while inner < phrase.end and self.article.keys[inner] in words_of("statement_filler"):
            inner += 1
        if inner < phrase.end:
            rest = phrase_at(self.article, inner, phrase.end)
            if rest is not None and rest.head is not None and rest.head.kind in ("organization", "person"):
                return self.lead(rest)
            return None
        for entity in reversed(self.recent):
            if entity.kind in ("organization", "person"):
                return entity
        return None

    # --- a bare cue ------------------------------------------------------------------------

    def _carried(self, cue: CueAt | None) -> Entity | None:
        """The latest speaker whose gender and number the cue's form fits."""
        for entity in reversed(self.recent):
            if cue is None or cue.kind in ("according", "block") or self._cue_fits(cue, entity):
                return entity
        return self.recent[-1] if self.recent else None

    def _cue_fits(self, cue: CueAt, entity: Entity) -> bool:
        gender, number = cue.gender, cue.number
        if not gender and not number:
            return True
        if entity.number == "p" and entity.kind != "group":
            return gender == "f" and number in ("s", "")
        if number == "p" and entity.number == "s" and entity.kind == "person":
            return False
        if number == "s" and entity.kind == "group" and entity.number == "p":
            return gender == "f"
        if not entity.gender or not gender:
            return True
        return entity.gender == gender

    def _learn_agreement(self, entity: Entity, draft: Draft) -> None:
        cue = draft.cue
        if cue is None or cue.form is None or cue.kind not in ("verb", "as_said"):
            return
        if not entity.gender and cue.gender:
            entity.gender = cue.gender
        if draft.source == "after" and entity.kind == "person" and cue.gender == "f":
            entity.gender = "f"


def stem_in(word: str, name: tuple[str, ...]) -> bool:
    return any(stem(key) == word for key in name)


