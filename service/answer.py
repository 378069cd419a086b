"""The answer: an ``Extraction`` as the plain dictionary that ``openapi.yaml`` describes.

The keys stand in the order of the contract, so that the same text gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args

from service import __version__
from service.engine.model import Cue, Extraction, Mention, Quote, QuoteType, Span, Speaker
from service.lexicon import VERSION as LEXICON_VERSION
from service.offsets import OffsetUnit, converter

QUOTE_TYPES: Final[tuple[QuoteType, ...]] = get_args(QuoteType)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Options:
    """What a client may ask of the answer: the unit of its offsets, and which quotations it wants.

    ``id`` is what the client calls the article; it comes back as it is.
    """

    offset_unit: OffsetUnit = "codepoint"
    min_confidence: float = 0.0
    types: frozenset[str] = frozenset(QUOTE_TYPES)
    id: str | int | None = None

    def wants(self, quote: Quote) -> bool:
        """Whether ``quote`` belongs in the answer."""
        return quote.confidence >= self.min_confidence and quote.type in self.types


def to_answer(extraction: Extraction, options: Options = Options()) -> Json:
    """The answer to ``extraction.text``, ready for ``json.dumps``.

    Ids do not change when quotations are left out; a speaker nobody quotes any more is left out with them.
    """
    quotes = [quote for quote in extraction.quotes if options.wants(quote)]
    kept = frozenset(quote.id for quote in quotes)
    at = converter(extraction.text, _points(extraction), options.offset_unit)
    writer = _Writer(extraction.text, at, kept)
    return {
        **({} if options.id is None else {"id": options.id}),
        "meta": {
            "version": __version__,
            "lexicon_version": LEXICON_VERSION,
            "offset_unit": options.offset_unit,
            "warnings": list(extraction.warnings),
        },
        "quotes": [writer.quote(quote) for quote in quotes],
        "speakers": [writer.speaker(speaker) for speaker in _quoted_speakers(extraction, quotes)],
    }


def _quoted_speakers(extraction: Extraction, quotes: list[Quote]) -> Iterator[Speaker]:
    """The speakers of ``quotes``, and the members of those who speak as a group."""
    wanted = {quote.speaker for quote in quotes}
    wanted.update(member for speaker in extraction.speakers if speaker.id in wanted for member in speaker.members)
    return (speaker for speaker in extraction.speakers if speaker.id in wanted)


def _points(extraction: Extraction) -> Iterator[int]:
    """Every place in the text that some span of ``extraction`` begins or ends at."""
    for span in _spans(extraction):
        yield span.start
        yield span.end


def _spans(extraction: Extraction) -> Iterator[Span]:
    for quote in extraction.quotes:
        yield quote.span
        yield from quote.quoted
        if quote.cue:
            yield quote.cue.span
        if quote.mention:
            yield quote.mention.span
    for speaker in extraction.speakers:
        yield from speaker.mentions


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the parts of one answer: ``at`` converts offsets, ``kept`` are the quotations that are in it."""

    text: str
    at: Callable[[int], int]
    kept: frozenset[str]

    def quote(self, quote: Quote) -> Json:
        answer = {
            "id": quote.id,
            "type": quote.type,
            **self.span(quote.span),
            "quoted": [self.span(span) for span in quote.quoted],
            "cue": self.cue(quote.cue),
            "mention": self.mention(quote.mention),
            "speaker": quote.speaker,
            "confidence": quote.confidence,
            "rule": quote.rule,
        }
        # A reference to a quotation that was left out would lead nowhere.
        if quote.within in self.kept:
            answer["within"] = quote.within
        if quote.continues in self.kept:
            answer["continues"] = quote.continues
        return answer

    def speaker(self, speaker: Speaker) -> Json:
        answer: Json = {
            "id": speaker.id,
            "name": speaker.name,
            "name_en": speaker.name_en,
            "name_en_source": speaker.name_en_source,
            "kind": speaker.kind,
            "role": speaker.role,
            "affiliation": speaker.affiliation,
        }
        if speaker.members:
            answer["members"] = list(speaker.members)
        if speaker.registry_id is not None:
            answer["registry_id"] = speaker.registry_id
        answer["mentions"] = [self.span(span) for span in speaker.mentions]
        answer["quotes"] = [quote for quote in speaker.quotes if quote in self.kept]
        return answer

    def span(self, span: Span) -> Json:
        return {"text": span.of(self.text), "start": self.at(span.start), "end": self.at(span.end)}

    def cue(self, cue: Cue | None) -> Json | None:
        return {**self.span(cue.span), "lemma": cue.lemma} if cue else None

    def mention(self, mention: Mention | None) -> Json | None:
        return {**self.span(mention.span), "form": mention.form} if mention else None
