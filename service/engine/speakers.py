"""What the answer says of each speaker: fullest name, English name, kind, role, mentions."""

from __future__ import annotations

from typing import get_args

import regex

from service.engine.article import Article
from service.engine.cast import Entity
from service.engine.marks import MARKS
from service.engine.model import Quote, Span, Speaker, SpeakerKind
from service.lexicon.particles import words_of
from service.lexicon.registry import RegistryEntry, compose_ministry, country, find

_PARENTHESES = regex.compile(r"\s*\([^()]*\)")
_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
_SPACES = regex.compile(r"\s+")
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
    name = display_name(article, entity.name_span if entity.name else entity.phrase_span)
    entry = find(name)
    ministry = compose_ministry(name) if entry is None else None
    state = country(name) if entry is None and ministry is None else None
    return Speaker(
        id=sid,
        name=_as_printed(article, entry, name) or name,
        name_en=entry.name_en if entry else (ministry or state or (None,))[0],
        kind=_kind(entity, entry),
        role=_role(article, entity),
        mentions=tuple(sorted({_span(article, span) for span in entity.spans}, key=lambda span: span.start)),
        quotes=quotes,
        registry_id=entry.id if entry else (ministry[1] if ministry else None),
    )


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
    before = display_name(article, (first, min(name_first, end))) if name_first > first else ""
    after = display_name(article, (name_end, end)) if name_end < end else ""
    return before or after or None


def display_name(article: Article, span: tuple[int, int]) -> str:
    """Words as printed, without marks, parentheses, line breaks and pointing words (هذا، ذات)."""
    first, end = span
    while first + 1 < end and article.keys[first] in _POINTING:
        first += 1
    if end <= first:
        return ""
    written = article.text.raw[article.text.starts[first] : article.text.ends[end - 1]]
    if first in article.prefixed:
        written = "ال" + written[2:] if written.startswith("لل") else written[1:]
    if article.keys[first + 1 : first + 2] != ["("]:
        # An acronym or a note; but the parentheses of شركة (كذا) hold the name itself.
        written = _PARENTHESES.sub("", written)
    written = "".join(char for char in written if char not in MARKS and char not in "()")
    return _SPACES.sub(" ", written).strip(" ،,-–:")
