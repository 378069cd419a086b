"""Several articles in one request: a JSON array of them, or a stream of lines. A bad one stops no other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from service.answer import Json
from service.api.media import read_json, read_object
from service.api.problems import as_problem, crash_problem
from service.api.record import Record
from service.api.schemas import id_of
from service.errors import InvalidFields, RequestError, Stopping, TooLarge
from service.formats.as_json import dumps
from service.lifecycle import WORKER

# A stream leaves itself this long to say where it ends, before a worker that stops is killed.
_LAST_WORDS_SECONDS: Final = 5.0


def read_array(body: bytes, limit: int) -> list[Any]:
    """The items of the JSON array in ``body``; raises when it is none, or has more than ``limit`` items."""
    items = read_json(body)
    if not isinstance(items, list):
        raise InvalidFields('The JSON must be an array such as [{"text": "…"}].')
    if len(items) > limit:
        raise TooLarge(f"The array has {len(items)} articles; this service reads up to {limit} at once.")
    return items


@dataclass(frozen=True, slots=True)
class Several:
    """Answers one article after the other; ``answer`` takes the fields of one, or raises a ``RequestError``."""

    answer: Callable[[Json], Json]
    record: Record

    def array(self, items: list[Any]) -> str:
        """A JSON array of an answer or a problem for each of ``items``, in their order."""
        results = (self._attempt(lambda: _object(item), {}) for item in items)  # noqa: B023 (called at once)
        return "[" + ",".join(results) + "]\n"

    def stream(self, lines: Iterator[bytes | None], limit: int) -> Iterator[bytes]:
        """A line of answer or problem for each of ``lines``, as it comes, and a last one if the stream breaks off.

        ``None`` stands for a line longer than ``limit`` bytes.
        """
        number = 0
        try:
            for line in lines:
                number += 1
                _go_on(number)
                yield self._line(line, number, limit)
        except Stopping as error:
            yield self._problem(error, {"line": number})
        except RequestError as error:
            yield self._problem(error, {"line": number + 1})

    def _line(self, line: bytes | None, number: int, limit: int) -> bytes:
        return f"{self._attempt(lambda: _fields(line, limit), {'line': number})}\n".encode()

    def _problem(self, error: RequestError, place: Json) -> bytes:
        return f"{self._told(error, place)}\n".encode()

    def _attempt(self, read: Callable[[], Json], place: Json) -> str:
        """The answer to the article that ``read`` reads, or the problem with it, under its id and ``place``."""
        fields: Json = {}
        try:
            fields = read()
            return dumps(self.answer(fields))
        except RequestError as error:
            return self._told(error, place | id_of(fields))
        except Exception as error:  # noqa: BLE001 (a fault of ours with one article is no reason to lose the others)
            self.record.problem_of("crash")
            return json.dumps(crash_problem(error, self.record.request_id) | place | id_of(fields))

    def _told(self, error: RequestError, place: Json) -> str:
        self.record.problem_of(error.kind)
        # Escaped, for the same reason as every problem.
        return json.dumps(as_problem(error) | place)


def _object(item: Any) -> Json:
    if not isinstance(item, dict):
        raise InvalidFields('Each article must be an object such as {"text": "…"}.')
    return item


def _fields(line: bytes | None, limit: int) -> Json:
    if line is None:
        raise TooLarge(f"The line is longer than the {limit} bytes this service reads.")
    return read_object(line)


def _go_on(number: int) -> None:
    """Ends a stream that the worker has no time for, between two lines, where its client can take it up again."""
    if WORKER.ends_within(_LAST_WORDS_SECONDS):
        raise Stopping(f"This worker is going away. Send line {number} and all after it in a new stream.")
