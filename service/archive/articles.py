"""A record becomes an article, or it is rejected with a reason."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from service.archive.records import Record, Unreadable
from service.archive.settings import Settings


@dataclass(frozen=True, slots=True)
class ArchivedArticle:
    """An article: its id, its text, and the day it is of when the record says so."""

    id: str
    text: str
    day: date | None


class Rejected(ValueError):
    """A record is no article: a ``code`` for programs, the message for people, the article's ``id`` if it is known."""

    def __init__(self, code: str, reason: str, id_: str | None = None) -> None:
        super().__init__(reason)
        self.code = code
        self.id = id_


def to_article(record: Record, settings: Settings) -> ArchivedArticle:
    """The article of ``record``; raises ``Rejected`` when it is none.

    A record without an id is called after its place: its source, ``#`` and its line.
    """
    fields = _fields(record.content)
    id_ = _id(record, fields.get(settings.id_field))
    text = _text(fields, settings, id_)
    return ArchivedArticle(id_, text, to_day(fields.get(settings.date_field)))


def _fields(content: bytes | dict[str, Any] | Unreadable) -> dict[str, Any]:
    if isinstance(content, Unreadable):
        raise Rejected(content.code, content.reason)
    if isinstance(content, dict):
        return content
    try:
        fields = json.loads(content.decode())
    except UnicodeDecodeError as error:
        raise _not_utf8(error) from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise Rejected("not-json", f"The line is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise Rejected("not-an-object", "The line is JSON, and not an object.")
    return fields


def _id(record: Record, value: Any) -> str:
    value = _decoded(value, None)
    if value is None or value == "":
        return f"{record.source}#{record.line}"
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Rejected("bad-id", "The id is neither a string nor a whole number.")
    return _sound(str(value), "id", None)


def _text(fields: dict[str, Any], settings: Settings, id_: str) -> str:
    if settings.text_field not in fields:
        raise Rejected("no-text", f"There is no field {settings.text_field!r}.", id_)
    text = _decoded(fields[settings.text_field], id_)
    if not isinstance(text, str):
        raise Rejected("bad-text", f"The field {settings.text_field!r} is not a string.", id_)
    if not text.strip():
        raise Rejected("empty-text", "The article is empty.", id_)
    if len(text) > settings.max_chars:
        raise Rejected(
            "text-too-long", f"The article has {len(text)} characters, the most is {settings.max_chars}.", id_
        )
    return _sound(text, "text", id_)


def _decoded(value: Any, id_: str | None) -> Any:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError as error:
        raise _not_utf8(error, id_) from error


def _not_utf8(error: UnicodeDecodeError, id_: str | None = None) -> Rejected:
    return Rejected("not-utf-8", f"It is not UTF-8 (byte {error.start}: {error.reason}).", id_)


def _sound(value: str, field: str, id_: str | None) -> str:
    """``value``, unless half a character pair stands in it, which cannot be written."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Rejected("lone-surrogate", f"Half a character stands in the {field}, at {error.start}.", id_) from error
    return value


def to_day(value: Any) -> date | None:
    """The day of ``value``: a date or time, or one as ISO 8601 or RFC 5322 write it; ``None`` for anything else."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bytes):
        value = value.decode(errors="replace")
    return _written_day(value.strip()) if isinstance(value, str) else None


def _written_day(written: str) -> date | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written).date()
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None
