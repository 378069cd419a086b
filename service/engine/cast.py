"""The cast of an article, found by the words that name its sources, however many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from service.engine.entities import Entity, alike, bones, plain_name, same_name, same_source

# Candidates that share a key and are looked at, the latest first: more are the same word over and over.
_MAX_CANDIDATES = 50


class Cast:
    """The sources met so far, the latest last; every look-up answers the latest that fits, or ``None``."""

    def __init__(self) -> None:
        self._meetings = 0
        self._order: dict[Entity, int] = {}
        self._by_key: dict[Hashable, list[Entity]] = defaultdict(list)

    def enter(self, entity: Entity) -> Entity:
        """Add a source to the cast."""
        self.meet(entity)
        self.learn(entity)
        return entity

    def meet(self, entity: Entity) -> None:
        """Make a source the latest: it is named here, for the first time or again."""
        self._meetings += 1
        self._order[entity] = self._meetings

    def learn(self, entity: Entity) -> None:
        """Make a source of the cast found by all it is now named by."""
        if entity not in self._order:
            return
        for key in _keys_of(entity):
            found = self._by_key[key]
            if entity not in found[-_MAX_CANDIDATES:]:
                found.append(entity)

    def named(self, name: tuple[str, ...], gender: str = "") -> Entity | None:
        """The person whose name can be this one; of two with one surname, the one of this gender."""
        words = plain_name(name)
        keys = [("word", words[-1]), *(("last", word) for word in words)] if words else []
        found = [entity for entity in self._candidates(keys) if same_name(entity.name, name)]
        fitting = (entity for entity in found if not gender or entity.gender in ("", gender))
        return next(fitting, found[0] if found else None)

    def with_surname(self, *spellings: str) -> Iterator[Entity]:
        """The people whose name ends with this word, the latest first."""
        return self._candidates([("surname", spelling) for spelling in spellings])

    def respelled(self, name: tuple[str, ...]) -> Entity | None:
        """``واترز`` for ``ووترز``, ``ديفيد مليباند`` for ``ديفيد ميليباند``: a surname with other vowels."""
        given = name[:-1]
        found = self._candidates([("bones", bones(name[-1]))])
        return next((each for each in found if alike(each.name[-1], name[-1]) and given in ((), each.name[:-1])), None)

    def untitled(self, words: Iterable[str]) -> Entity | None:
        """A person known so far by a title alone, all of whose words are among these."""
        among = set(words)
        keys = [("title", word) for word in sorted(among)]
        return self._latest(keys, lambda entity: not entity.name and set(entity.words) <= among)

    def described(self, words: tuple[str, ...]) -> Entity | None:
        """The source that these very words, or the start of them, name."""
        if not words:
            return None
        keys = [
            ("=", words),
            ("=", words[1:]),
            ("start", words[:2]),
            ("tail", words),
            ("own", words[0]),
            ("first", words),
        ]
        return self._latest(keys, lambda entity: same_source(entity, words))

    def revered(self, words: tuple[str, ...], span: tuple[int, int]) -> Entity:
        """God or the Prophet, under these words at tokens ``span``, of the cast or new to it."""
        found = self.described(words)
        return found or self.enter(Entity("person", words=words, phrase_span=span, gender="m", number="s"))

    def registered(self, registry_id: str | None) -> Entity | None:
        """The source that the register knows under this id."""
        return self._latest([("id", registry_id)], lambda entity: entity.registry_id == registry_id)

    def _latest(self, keys: Iterable[Hashable], fits: Callable[[Entity], bool]) -> Entity | None:
        return next((entity for entity in self._candidates(keys) if fits(entity)), None)

    def _candidates(self, keys: Iterable[Hashable]) -> Iterator[Entity]:
        found = {entity for key in keys for entity in self._by_key.get(key, ())[-_MAX_CANDIDATES:]}
        return iter(sorted(found, key=self._order.__getitem__, reverse=True))


def _keys_of(entity: Entity) -> list[Hashable]:
    keys: list[Hashable] = [("=", words) for words in (entity.words, *entity.aliases)]
    if entity.registry_id is not None:
        keys.append(("id", entity.registry_id))
    if entity.name:
        words = plain_name(entity.name)
        keys += [("word", word) for word in words]
        keys += [("last", word) for word in words[-1:]]
        keys += ("surname", entity.name[-1]), ("bones", bones(entity.name[-1]))
    if entity.words:
        keys += ("start", entity.words[:2]), ("tail", entity.words[1:]), ("first", entity.words[:1])
        keys += [("own", word) for word in entity.words[1:2]]
        if entity.kind == "person" and not entity.name:
            keys.append(("title", entity.words[-1]))
    return keys
