"""A quotation as one flat row, for tables of any kind: a spreadsheet's, an archive's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from service.answer import Json

#: The columns, in order; a client may count on these names, and new ones come at the end.
COLUMNS: Final = (
    *("article", "quote", "type", "speaker", "speaker_en", "speaker_kind", "role", "registry_id", "text", "start"),
    *("end", "quoted", "cue", "lemma", "mention", "confidence", "rule", "within", "continues", "affiliation"),
    "speaker_en_source",
)


def flat_rows(answer: Json) -> Iterator[dict[str, Any]]:
    """A row for each quotation of ``answer``, a cell for each of ``COLUMNS``; ``None`` is what there is none of."""
    speakers = {speaker["id"]: speaker for speaker in answer["speakers"]}
    for quote in answer["quotes"]:
        yield _row(answer.get("id"), quote, speakers.get(quote["speaker"], {}))


def _row(article: str | int | None, quote: Json, speaker: Json) -> dict[str, Any]:
    cue, mention = quote["cue"] or {}, quote["mention"] or {}
    return {
        "article": article,
        "quote": quote["id"],
        "type": quote["type"],
        "speaker": speaker.get("name"),
        "speaker_en": speaker.get("name_en"),
        "speaker_kind": speaker.get("kind"),
        "role": speaker.get("role"),
        "registry_id": speaker.get("registry_id"),
        "text": quote["text"],
        "start": quote["start"],
        "end": quote["end"],
        "quoted": "\n".join(span["text"] for span in quote["quoted"]),
        "cue": cue.get("text"),
        "lemma": cue.get("lemma"),
        "mention": mention.get("text"),
        "confidence": quote["confidence"],
        "rule": quote["rule"],
        "within": quote.get("within"),
        "continues": quote.get("continues"),
        "affiliation": speaker.get("affiliation"),
        "speaker_en_source": speaker.get("name_en_source"),
    }
