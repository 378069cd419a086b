"""What the engine answers: frozen values, offsets in Unicode code points, half-open.

Every ``Span`` indexes the text exactly as it was given: ``text[span.start:span.end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuoteType = Literal["direct", "mixed", "indirect"]
MentionForm = Literal["name", "title", "pronoun"]
SpeakerKind = Literal["person", "organization", "document", "group"]

#: Where an English name comes from: a register, a table of names and words, or the letters alone.
NameSource = Literal["registry", "dictionary", "romanised"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, ``[start, end)`` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that reports (``قال``, ``مؤكدة``, ``بحسب``) and its dictionary form."""

    span: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name the source beside its cue."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: what was said (``span``), by which cue, by whom, found by which rule.

    ``quoted`` are the stretches inside quotation marks; ``speaker`` is the id of a
    ``Speaker`` of the same extraction, or ``None`` when nobody can be told; ``within``
    and ``continues`` are ids of other quotations.
    """

    id: str
    type: QuoteType
    span: Span
    quoted: tuple[Span, ...]
    cue: Cue | None
    mention: Mention | None
    speaker: str | None
    confidence: float
    rule: str
    within: str | None = None
    continues: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One source of the article under its fullest name, with all it is quoted for.

    ``role`` and ``affiliation`` are what the article states; ``name_en_source`` says where ``name_en`` comes from.
    """

    id: str
    name: str
    name_en: str | None
    kind: SpeakerKind
    role: str | None
    mentions: tuple[Span, ...]
    quotes: tuple[str, ...]
    members: tuple[str, ...] = ()
    registry_id: str | None = None
    name_en_source: NameSource | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All quotations of one text, in order of their start, and their speakers."""

    text: str
    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]
    warnings: tuple[str, ...] = ()
