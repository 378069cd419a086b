"""The forms an answer can be written in, under the names and media types clients ask for them by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from service.answer import Options
from service.engine.model import Extraction
from service.formats.as_annotation import to_annotations
from service.formats.as_csv import to_csv
from service.formats.as_html import to_html
from service.formats.as_json import to_json


@dataclass(frozen=True, slots=True)
class Format:
    """One form: ``?format=`` calls it ``name``, ``Accept`` calls it ``media_type``."""

    name: str
    media_type: str
    parameters: str
    write: Callable[[Extraction, Options], str]

    @property
    def content_type(self) -> str:
        """The media type with its parameters, for the answer's header."""
        return self.media_type + self.parameters


#: In the order of preference, for a client that takes any.
FORMATS: Final = (
    Format("json", "application/json", "", to_json),
    Format("annotation", "application/ld+json", '; profile="http://www.w3.org/ns/anno.jsonld"', to_annotations),
    Format("csv", "text/csv", "; charset=utf-8; header=present", to_csv),
    Format("html", "text/html", "; charset=utf-8", to_html),
)
