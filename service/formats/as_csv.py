"""A row for each quotation, for a spreadsheet: RFC 4180, behind a byte order mark.

Without the mark, Excel takes UTF-8 for the code page of its machine and shows Arabic as noise.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

from service.answer import Json, Options, to_answer
from service.engine.model import Extraction

#: The columns, in order; a client may count on these names, and new ones come at the end.
COLUMNS: Final = (
    *("article", "quote", "type", "speaker", "speaker_en", "speaker_kind", "role", "registry_id", "text", "start"),
    *("end", "quoted", "cue", "lemma", "mention", "confidence", "rule", "within", "continues"),
)
_BYTE_ORDER_MARK: Final = "\ufeff"
# A spreadsheet runs a cell that begins with one of these as a formula, wherever the words came from (CWE-1236).
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(extraction: Extraction, options: Options) -> str:
    """The quotations as CSV. A cell that would be a formula has an apostrophe before it, its words untouched."""
    answer = to_answer(extraction, options)
    table = StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows(_rows(answer))
    return _BYTE_ORDER_MARK + table.getvalue()


def _rows(answer: Json) -> Iterator[dict[str, Any]]:
    speakers = {speaker["id"]: speaker for speaker in answer["speakers"]}
    for quote in answer["quotes"]:
        row = _row(answer.get("id"), quote, speakers.get(quote["speaker"], {}))
        yield {name: _disarmed(value) for name, value in row.items()}


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
    }


def _disarmed(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
