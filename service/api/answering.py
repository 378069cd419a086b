"""The way from an article to what is found in it, measured."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Any

from service.answer import Json, to_answer
from service.api import metrics
from service.api.record import Record
from service.api.registry import over
from service.api.schemas import read_fields
from service.engine import extract
from service.engine.model import Extraction
from service.lexicon.register import RegistryEntry
from service.speakers import Speakers


class Finder:
    """Finds quotations, whose speakers are looked up in ``speakers`` after those a request brings.

    One article at a time in each worker: Python runs one thread at once anyway, and threads that compute would keep
    those that only want to read or write waiting, each for its turn.
    """

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._turn = Lock()

    def find(self, text: str, registry: list[RegistryEntry], record: Record) -> Extraction:
        """Every quotation of ``text``."""
        with self._turn:
            began = time.perf_counter()
            extraction = extract(text, over(registry, self._speakers.register))
            seconds = time.perf_counter() - began
        record.article(len(text), len(extraction.quotes), seconds)
        metrics.count_article(extraction, seconds)
        return extraction

    def answerer(self, defaults: dict[str, Any], max_chars: int, record: Record) -> Callable[[Json], Json]:
        """A function from the fields of one article of several to its answer."""

        def answer(fields: Json) -> Json:
            text, options, registry = read_fields({**defaults, **fields}, max_chars)
            return to_answer(self.find(text, registry, record), options)

        return answer
