"""The media types this service reads, and the JSON and text behind them."""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn

from service.errors import FieldError, InvalidFields, NotJson, NotUtf8, UnsupportedMediaType

JSON: Final = "application/json"
PLAIN_TEXT: Final = "text/plain"
NDJSON: Final = "application/x-ndjson"

_UTF8_NAMES: Final = frozenset({"utf-8", "utf8"})
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def media_type(content_type: str | None, read: tuple[str, ...] = (JSON, PLAIN_TEXT)) -> str:
    """Which of those ``read`` this is; raises ``UnsupportedMediaType`` on any other, or any charset but UTF-8."""
    essence, *parameters = (content_type or "").split(";")
    essence = essence.strip().lower()
    if essence not in read:
        found = f"not {essence[:60]}" if essence else "and Content-Type is missing"
        raise UnsupportedMediaType(f"Content-Type must be {' or '.join(read)}, {found}.")
    _check_parameters([_parameter(each) for each in parameters if each.strip()])
    return essence


def _parameter(raw: str) -> tuple[str, str]:
    name, _, value = raw.partition("=")
    return name.strip().lower(), value.strip().strip('"').lower()


def _check_parameters(parameters: list[tuple[str, str]]) -> None:
    names = [name for name, _ in parameters]
    if len(set(names)) < len(names):
        raise UnsupportedMediaType("Content-Type repeats a parameter.")
    for name, value in parameters:
        if name == "charset" and value not in _UTF8_NAMES:
            raise UnsupportedMediaType("The only charset this service reads is utf-8.")


def read_text(body: bytes) -> str:
    """``body`` as text, nothing added or taken away: offsets count from its first byte."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise NotUtf8(f"Byte {error.start} belongs to no UTF-8 character ({error.reason}).") from None


def read_object(body: bytes) -> dict[str, Any]:
    """``body`` as a JSON object; raises on whatever else it is, down to names that stand twice."""
    document = read_json(body)
    if not isinstance(document, dict):
        raise InvalidFields('The JSON must be an object such as {"text": "…"}.')
    return document


def read_json(body: bytes) -> Any:
    """The JSON in ``body``; raises when it is none, or an object in it has a name twice."""
    source = read_text(body.removeprefix(_BYTE_ORDER_MARK))
    try:
        return json.loads(source, parse_constant=_no_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise NotJson(f"{error.msg}, at line {error.lineno}, column {error.colno}.") from None
    except ValueError:
        # Python refuses to read thousands of digits into one integer.
        raise NotJson("A number in it has too many digits.") from None
    except RecursionError:
        raise NotJson("It is nested too deeply.") from None


def _no_constant(name: str) -> NoReturn:
    raise NotJson(f"{name} is no JSON value.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names all differ: of two with the same name, readers disagree which one counts."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = tuple(FieldError(name, "Given more than once.") for name in fields if names.count(name) > 1)
        raise InvalidFields("A field stands more than once.", twice)
    return fields
