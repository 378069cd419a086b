"""What the answer says of each speaker: fullest name, English name, kind, role, mentions."""

from __future__ import annotations

import re
from typing import get_args

from service.engine.affiliation import affiliation
from service.engine.article import Article
from service.engine.entities import Entity
from service.engine.identity import identify, registered
from service.engine.marks import MARKS
from service.engine.model import Quote, Span, Speaker, SpeakerKind
from service.engine.shapes import has_tanwin
from service.engine.text import key_at
from service.engine.words import definite, is_augmented, is_deed, is_person, noun, without_preposition
from service.lexicon.fold import fold, strip_marks
from service.lexicon.letters import AL, ALEF, LIL, WAW
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.register import RegistryEntry

_INFLECTED = frozenset({"", "person", "document"})
_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
_LONGEST_NAME = 500
_NOT_SHOWN = re.compile(f"[{re.escape(''.join(sorted(MARKS)))}()#]")
_MINISTRY = words_of("ministry")
_ADDRESS = words_as_written("address")
_HONORIFIC = frozenset({"honorific"})  # سعادة، معالي
_GOES_BY, _QUANTIFIERS = words_of("goes_by"), words_of("quantifier") - words_of("one_of")
_POINTING = words_of("demonstrative") | words_of("name_filler")


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
        if entity is not None and (sid := ids[id(entity)]) not in speakers:
            speakers[sid] = _speaker(article, entity, sid, tuple(said.get(sid, ())))
    return tuple(speakers.values())


def _speaker(article: Article, entity: Entity, sid: str, quotes: tuple[str, ...]) -> Speaker:
    name = _shown_name(article, entity)
    known = identify(article.register, name, named=_is_name(entity))
    return Speaker(
        id=sid,
        name=_as_printed(article, known.entry, name) or name,
        name_en=known.name_en,
        name_en_source=known.name_en_source,
        kind=_kind(entity, known.entry),
        role=_role(article, entity) or _role_on_file(known.entry),
        affiliation=_affiliation(article, entity),
        mentions=tuple(sorted({_span(article, span) for span in entity.spans}, key=lambda span: span.start)),
        quotes=quotes,
        registry_id=known.registry_id,
    )


def _is_name(entity: Entity) -> bool:
    """A person's name, or the one unknown word that a person is called by."""
    return bool(entity.name) or (entity.kind == "person" and len(entity.words) == 1 and not entity.heads)


def _shown_name(article: Article, entity: Entity) -> str:
    """The name of a person, the description of anybody else, as printed but for the accusative: متحدثا باسم."""
    if entity.name:
        return display_name(article, entity.name_span)
    span = _fullest(article, entity)
    shown = display_name(article, span)
    accusative = entity.number == "s" and article.keys[span[0]].endswith(ALEF)
    accusative = accusative and (" " in shown or has_tanwin(article, span[0]))  # قال سيدا
    return _nominative(shown) if accusative else shown


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
    for entity in entities:
        if entity is None or entity in stands_for:
            continue
        id_, full = registered(article.register, _shown_name(article, entity))
        held_by = None if entity.name or id_ is None else holders.get(id_)
        first = known.setdefault(id_, held_by or entity) if id_ is not None else entity
        stands_for[entity] = first
        if first is not entity:
            _absorb(first, entity, fuller=full)
    # Whoever holds an office may be known by two names himself.
    return [None if entity is None else stands_for[stands_for[entity]] for entity in entities]


def _holders(article: Article, entities: list[Entity | None]) -> dict[str, Entity]:
    """Who the article names in an office that the register knows, by its id; an office of two people is left out."""
    held: dict[str, set[Entity]] = {}
    for entity in entities:
        role = _role(article, entity) if entity is not None else None
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
    return Span(article.text.starts[tokens[0]], article.text.ends[tokens[1] - 1])


def _as_printed(article: Article, entry: RegistryEntry | None, name: str) -> str | None:
    """The register's full name of an acronym or a surname (قسد), if the article spells it out."""
    if entry is None or " " in name or " " not in entry.name:
        return None
    return entry.name if entry.name in article.text.raw else None


def _role(article: Article, entity: Entity) -> str | None:
    """The title the article gives a named person, without the name."""
    if not entity.name or entity.phrase_span[1] <= entity.phrase_span[0]:
        return None
    first, end = entity.phrase_span
    name_first, name_end = entity.phrase_name
    if first < entity.name_span[0] < name_first:
        name_first = entity.name_span[0]  # the given name, which the phrase alone did not tell
    title_end = name_first - (name_first - 1 in article.opened)
    title_end -= article.keys[title_end - 1] in _GOES_BY
    first = _title_start(article, first, title_end)
    before = display_name(article, (first, min(title_end, end))) if title_end > first else ""
    after = display_name(article, (name_end, end)) if name_end < end else ""
    told = name_end + (key_at(article.keys, name_end) == COMMA)
    if after and is_person(article.keys[told]) and all(map(_is_address, article.keys[first:title_end])):
        before = ""  # الدكتور فلان، مدير المركز
    role = before or after
    if role.startswith(LIL):
        return AL + role[2:]
    return role[role == before and _is_joined(article.keys[first]) :] or None  # الرئيس فلان | والمستشارة فلانة


def _title_start(article: Article, first: int, end: int) -> int:
    """كل من | المهندس, تجميد عضوية | النائبة: past a deed or a quantifier, to the title that is of whom it tells."""
    key = article.keys[first]
    if key not in _QUANTIFIERS and not (noun(key) is None and (is_ordinary(key) or is_deed(key) or is_augmented(key))):
        return first
    return next((j for j in range(first + 1, end) if is_person(article.keys[j])), first)


def _is_joined(key: str) -> bool:
    return key[0] == WAW and noun(key) is None and is_person(key[1:])


def _is_address(key: str) -> bool:
    form = noun(key)
    return form is not None and (form.lemma in _ADDRESS or form.cls == _HONORIFIC)


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


def display_name(article: Article, span: tuple[int, int]) -> str:
    """Words as printed, without marks, parentheses, line breaks, signs of hashtags and pointing words (هذا، ذات)."""
    first, end = span
    while first + 1 < end and article.keys[first] in _POINTING:
        first += 1
    if end <= first:
        return ""
    written = article.text.raw[article.text.starts[first] : article.text.ends[end - 1]][:_LONGEST_NAME]
    if first in article.prefixed:
        written = without_preposition(written, article.keys[first + 1] if first + 1 < end else "")
    if "(" in written and article.keys[first + 1 : first + 2] != ["("]:
        # An acronym or a note; but the parentheses of شركة (كذا) hold the name itself.
        written = _PARENTHESES.sub("", written)
    shown = _NOT_SHOWN.sub("", written)
    return " ".join((shown.replace("_", " ") if "_" in shown else shown).split()).strip(" ،,-–:")
