"""What the answer says of each speaker: fullest name, English name, kind, role, mentions."""

from __future__ import annotations

import regex

from service.engine.article import Article
from service.engine.cast import Entity
from service.engine.marks import MARKS
from service.engine.model import Quote, Span, Speaker

_PARENTHESES = regex.compile(r"\s*\([^()]*\)")
_SPACES = regex.compile(r"\s+")


def describe(article: Article, entities: list[Entity | None], ids: dict[int, str], quotes: tuple[Quote, ...]) -> tuple[Speaker, ...]:
    """One speaker for each entity that is quoted, in order of first quotation."""
    speakers: dict[str, Speaker] = {}
    for entity in entities:
        if entity is not None and ids[id(entity)] not in speakers:
            speakers[ids[id(entity)]] = _speaker(article, entity, ids[id(entity)], quotes)
    return tuple(speakers.values())


def _speaker(article: Article, entity: Entity, sid: str, quotes: tuple[Quote, ...]) -> Speaker:
    name = display_name(article, entity)
    return Speaker(
        id=sid,
        name=name,
        name_en=None,
        kind=entity.kind,
        role=None,
        mentions=tuple(sorted({_span(article, span) for span in entity.spans}, key=lambda s: s.start)),
        quotes=tuple(quote.id for quote in quotes if quote.speaker == sid),
    )


def _span(article: Article, tokens: tuple[int, int]) -> Span:
    return Span(article.text.starts[tokens[0]], article.text.ends[tokens[1] - 1])


def display_name(article: Article, entity: Entity) -> str:
    """The name as written, without marks, parentheses and line breaks."""
    span = entity.name_span if entity.name else entity.phrase_span
    if span[1] <= span[0]:
        return ""
    written = article.text.raw[article.text.starts[span[0]] : article.text.ends[span[1] - 1]]
    if span[0] in article.prefixed:
        written = "ال" + written[2:] if written[1] == "ل" else written[1:]
    if article.keys[span[0] + 1 : span[0] + 2] != ["("]:
        # An acronym or a note; but the parentheses of شركة (كذا) hold the name itself.
        written = _PARENTHESES.sub("", written)
    written = "".join(char for char in written if char not in MARKS and char not in "()")
    return _SPACES.sub(" ", written).strip(" ،,-–")


