"""The quotations as W3C Web Annotations, in one collection.

The terms are those of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). Each annotation marks
one quotation; its body identifies the speaker, as an agent, and tags the type. ``TextPositionSelector`` counts code
points by its definition, whatever unit a client asks for elsewhere.
"""

from __future__ import annotations

import uuid
from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final

import regex

from service import __version__
from service.answer import Json, Options, to_answer
from service.engine.model import Extraction
from service.formats.as_json import dumps

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# How much of the text stands before and after the words, for a reader to find them by in a changed copy.
_AROUND: Final = 32
# An id that is an absolute IRI by the look of it (RFC 3987) names the article better than we could.
_IRI: Final = regex.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>\"{}|\\^`]+")
# Those the annotation vocabulary lacks are FOAF's, as others below are Dublin Core's and schema.org's: its context
# declares their prefixes.
_KINDS: Final = {
    "person": "Person",
    "organization": "Organization",
    "group": "foaf:Group",
    "document": "foaf:Document",
}


def to_annotations(extraction: Extraction, options: Options) -> str:
    """An ``AnnotationCollection`` as one line of JSON-LD; the same article and options give the same ids."""
    answer = to_answer(extraction, replace(options, offset_unit="codepoint"))
    source = _source(extraction.text, options.id)
    writer = _Writer(extraction.text, source, {speaker["id"]: speaker for speaker in answer["speakers"]})
    return dumps(writer.collection(answer["quotes"])) + "\n"


def _source(text: str, article: str | int | None) -> str:
    """The IRI of the article: the id it came with, if that is one, or else the digest of its text (RFC 6920)."""
    if isinstance(article, str) and _IRI.fullmatch(article):
        return article
    digest = sha256(text.encode()).digest()
    return "ni:///sha-256;" + urlsafe_b64encode(digest).decode().rstrip("=")


@dataclass(frozen=True, slots=True)
class _Writer:
    text: str
    source: str
    speakers: dict[str, Json]

    def collection(self, quotes: list[Json]) -> Json:
        return {
            "@context": CONTEXT,
            "id": self.iri("quotations"),
            "type": "AnnotationCollection",
            "label": "Quotations",
            "total": len(quotes),
            "first": {
                "id": self.iri("page"),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": [self.annotation(quote) for quote in quotes],
            },
        }

    def annotation(self, quote: Json) -> Json:
        return {
            "id": self.iri(quote["id"]),
            "type": "Annotation",
            "motivation": ["highlighting", "identifying"],
            "generator": {"id": "urn:arabic-quotes", "type": "Software", "name": f"arabic-quotes {__version__}"},
            "body": [*self.speaker(quote["speaker"]), _tag(quote["type"])],
            "target": {
                "source": {"id": self.source, "type": "Text", "format": "text/plain", "language": "ar"},
                "selector": [
                    {"type": "TextPositionSelector", "start": quote["start"], "end": quote["end"]},
                    self.words(quote["start"], quote["end"]),
                ],
            },
        }

    def words(self, start: int, end: int) -> dict[str, Any]:
        return {
            "type": "TextQuoteSelector",
            "exact": self.text[start:end],
            "prefix": self.text[max(0, start - _AROUND) : start],
            "suffix": self.text[end : end + _AROUND],
        }

    def speaker(self, name: str | None) -> list[Json]:
        """Who said it, as the body of an annotation; nothing when nobody can be told."""
        if name is None:
            return []
        speaker = self.speakers[name]
        agent = {"id": self.iri(name), "type": _KINDS[speaker["kind"]], "name": speaker["name"]}
        if speaker["name_en"] is not None:
            agent["rdfs:label"] = {"@value": speaker["name_en"], "@language": "en"}
        if speaker["name_en_source"] is not None:
            agent["dcterms:provenance"] = speaker["name_en_source"]
        if "registry_id" in speaker:
            agent["dcterms:identifier"] = speaker["registry_id"]
        if speaker["affiliation"] is not None:
            agent["schema:affiliation"] = {"type": "Organization", "name": speaker["affiliation"]}
        return [{"type": "SpecificResource", "purpose": "identifying", "source": agent}]

    def iri(self, part: str) -> str:
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{self.source}#{part}')}"


def _tag(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": value, "format": "text/plain"}
