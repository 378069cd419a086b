"""What the answer says of each speaker: fullest name, English name, kind, role, mentions."""

from __future__ import annotations

from typing import get_args

from service.engine.affiliation import affiliation
from service.engine.article import Article
from service.engine.display import display_name, without_clitic
from service.engine.entities import Entity
from service.engine.identity import Identity, identify, registered, together_in_english
from service.engine.model import Quote, Span, Speaker, SpeakerKind
from service.engine.roles import role_of
from service.engine.shapes import has_tanwin
from service.engine.words import definite, noun
from service.lexicon.english import is_listed
from service.lexicon.fold import fold, strip_marks
from service.lexicon.letters import ALEF, ALEF_MADDA, WAW
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.register import RegistryEntry

_INFLECTED = frozenset({"", "person", "document"})
_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
_MINISTRY = words_of("ministry")
_KUNYA_OBLIQUE, _FILIATION = words_of("kunya_oblique"), words_of("filiation")


def describe(
    article: Article, entities: list[Entity | None], ids: dict[int, str], quotes: tuple[Quote, ...]
) -> tuple[Speaker, ...]:
    """One speaker for each entity that is quoted, in order of first quotation."""
    said: dict[str, list[str]] = {}
    for quote in quotes:
        if quote.speaker is not None:
            said.setdefault(quote.speaker, []).append(quote.id)
    speakers: dict[str, Speaker] = {}
    for entity in entities:
        for each in (entity, *entity.members) if entity is not None else ():
            if (sid := ids[id(each)]) not in speakers:
                speakers[sid] = _speaker(article, each, ids, tuple(said.get(sid, ())))
    return tuple(speakers.values())


def _speaker(article: Article, entity: Entity, ids: dict[int, str], quotes: tuple[str, ...]) -> Speaker:
    name = _shown_name(article, entity)
    known = _identity(article, entity, name)
    return Speaker(
        id=ids[id(entity)],
        name=_as_printed(article, known.entry, name) or name,
        name_en=known.name_en,
        name_en_source=known.name_en_source,
        kind=_kind(entity, known.entry),
        role=role_of(article, entity) or _role_on_file(known.entry),
        affiliation=_affiliation(article, entity),
        mentions=tuple(sorted({_span(article, span) for span in entity.spans}, key=lambda span: span.start)),
        quotes=quotes,
        members=tuple(ids[id(member)] for member in entity.members),
        registry_id=known.registry_id,
    )


def _identity(article: Article, entity: Entity, name: str) -> Identity:
    if not entity.members:
        return identify(article.register, name, named=_is_name(entity))
    return together_in_english([_identity(article, each, _shown_name(article, each)) for each in entity.members])


def _is_name(entity: Entity) -> bool:
    """A person's name, or the one unknown word that a person is called by."""
    return bool(entity.name) or (entity.kind == "person" and len(entity.words) == 1 and not entity.heads)


def _shown_name(article: Article, entity: Entity) -> str:
    """The name of a person, the description of anybody else, as printed but for the accusative: متحدثا باسم."""
    if entity.members:
        return f" {WAW}".join(_shown_name(article, member) for member in entity.members)
    if entity.name:
        return _kunya_nominative(display_name(article, entity.name_span))
    span = _fullest(article, entity)
    shown = display_name(article, span)
    accusative = entity.number == "s" and article.keys[span[0]].endswith(ALEF)
    more = " " in shown or entity.kind == "document" or _is_role(article.keys[span[0]])
    accusative = accusative and (more or has_tanwin(article, span[0]))  # but قال سيدا
    return _nominative(shown) if accusative else shown


def _kunya_nominative(name: str) -> str:
    """``وفقا لأبي عبيدة``, ``عن فوزي أبي عيد``: أبو, as a subject shows it; no أبي بن كعب, no آبي أحمد."""
    words = name.split()
    for i, word in enumerate(words[:-1]):
        if fold(word) in _KUNYA_OBLIQUE and word[0] != ALEF_MADDA and fold(words[i + 1]) not in _FILIATION:
            words[i] = strip_marks(word)[:-1] + WAW
    return " ".join(words)


def _is_role(key: str) -> bool:
    """``لكن مسؤولا قال``: a word for a person with the alif of the accusative, and no name."""
    role = noun(key[:-1])
    return role is not None and role.kind == "person" and given_name(key) is None and not is_listed(key)


def _nominative(description: str) -> str:
    """``لكن مسؤولاً أميركياً كبيراً قال``, without the ending of one indefinite person or paper: مسؤول أميركي كبير."""
    words = description.split()
    if len(words) > 1 and _is_owner(fold(words[1])):
        return description  # وزيرا خارجية مصر والأردن: two of them
    for i, word in enumerate(words):
        key = fold(word)
        bare, described = noun(key[:-1]), noun(key)
        if not key.endswith(ALEF) or bare is None or bare.kind not in _INFLECTED or bare.definite:
            break
        if (described is None and not i) or (described is not None and described.lemma != bare.lemma):
            break  # سيدا is a name
        words[i] = strip_marks(word).removesuffix(ALEF)
    return " ".join(words)


def _is_owner(key: str) -> bool:
    """Whether a word is in construct with the one before it: it is no adjective that may describe him."""
    form = noun(key)
    if key.endswith(ALEF) or form is None:
        return definite(key)
    return form.definite or "adj" not in form.cls or form.gender == "f"


def _fullest(article: Article, entity: Entity) -> tuple[int, int]:
    """The description of an unnamed source; of a ministry, the mention that says وزارة, if one does."""
    with_ministry = (span for span in entity.spans if article.keys[span[0]] in _MINISTRY)
    first, end = max([entity.phrase_span, *with_ministry], key=_length)
    while end - 1 > first and end - 1 in article.acts_at and article.keys[end - 1][0] != WAW:
        end -= 1  # معطيات | حصلت عليها
    return first, end


def unite(article: Article, entities: list[Entity | None]) -> list[Entity | None]:
    """The same list, with one entity for all that the register knows as one source: أبو مازن, محمود عباس."""
    known: dict[str, Entity] = {}
    stands_for: dict[Entity, Entity] = {}
    holders = _holders(article, entities)
    everybody = (each for entity in entities if entity is not None for each in (*entity.members, entity))
    for entity in everybody:
        if entity in stands_for:
            continue
        id_, full = registered(article.register, _shown_name(article, entity))
        held_by = None if entity.name or id_ is None else holders.get(id_)
        first = known.setdefault(id_, held_by or entity) if id_ is not None else entity
        stands_for[entity] = first
        if first is not entity:
            _absorb(first, entity, fuller=full)
    # Whoever holds an office may be known by two names himself.
    for entity in stands_for:
        entity.members = tuple(dict.fromkeys(stands_for[stands_for[member]] for member in entity.members))
    return [None if entity is None else stands_for[stands_for[entity]] for entity in entities]


def _holders(article: Article, entities: list[Entity | None]) -> dict[str, Entity]:
    """Who the article names in an office that the register knows, by its id; an office of two people is left out."""
    held: dict[str, set[Entity]] = {}
    for entity in entities:
        role = role_of(article, entity) if entity is not None else None
        office = article.register.find(role) if role is not None else None
        if entity is not None and office is not None and office.kind == "person":
            held.setdefault(office.id, set()).add(entity)
    return {id_: people.pop() for id_, people in held.items() if len(people) == 1}


def _absorb(first: Entity, other: Entity, *, fuller: bool) -> None:
    """Everything said of ``other`` is said of ``first``, which takes over a fuller name and a longer title."""
    first.spans.extend(other.spans)
    if other.name and (fuller or len(other.name) > len(first.name)):
        first.name, first.name_span = other.name, other.name_span
    if first.name and not other.name:
        return
    longer = len(other.words) > len(first.words) or _length(other.phrase_span) > _length(first.phrase_span)
    if longer or (fuller and not first.name):
        first.words, first.phrase_span, first.phrase_name = other.words, other.phrase_span, other.phrase_name


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _kind(entity: Entity, entry: RegistryEntry | None) -> SpeakerKind:
    """The register knows better than one bare word what kind of source قسد is."""
    known = next((kind for kind in _KINDS if entry is not None and kind == entry.kind), None)
    return known or entity.kind


def _span(article: Article, tokens: tuple[int, int]) -> Span:
    first, end = tokens
    return without_clitic(article, first, Span(article.text.starts[first], article.text.ends[end - 1]))


def _as_printed(article: Article, entry: RegistryEntry | None, name: str) -> str | None:
    """The register's full name of an acronym or a surname (قسد), if the article spells it out."""
    if entry is None or " " in name or " " not in entry.name:
        return None
    return entry.name if entry.name in article.text.raw else None


def _affiliation(article: Article, entity: Entity) -> str | None:
    """The body a person's title names, before the name or after it."""
    first, end = entity.phrase_span
    if entity.kind != "person" or end <= first:
        return None
    if not entity.name:
        return affiliation(article, (first, end))
    name_first, name_end = entity.phrase_name
    return affiliation(article, (first, min(name_first, end))) or affiliation(article, (max(name_end, first), end))


def _role_on_file(entry: RegistryEntry | None) -> str | None:
    """The role a newsroom gives a speaker; that of a built-in entry only says what it is known as."""
    return entry.role or None if entry is not None and entry.newsroom else None
