"""What a request may hold. marshmallow guards what comes in; what goes out is proved in the tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate
from werkzeug.datastructures import MultiDict

from service.answer import QUOTE_TYPES, Options
from service.api.media import JSON, media_type, read_object, read_text
from service.api.negotiate import PARAMETER as FORMAT
from service.api.registry import RegistryField
from service.errors import FieldError, InvalidFields, TooLarge
from service.lexicon.register import RegistryEntry
from service.offsets import OFFSET_UNITS

# The detail tells the first few faults, whatever the names of the fields are; `errors` lists more.
_MAX_TOLD = 3
_MAX_NAME = 60

MAX_ID_CHARS = 200
# Beyond this JavaScript rounds a number, and what comes back would not be what was sent (RFC 8259, section 6).
MAX_ID_NUMBER = 2**53 - 1


def read_request(
    body: bytes, content_type: str | None, query: MultiDict[str, str], max_chars: int
) -> tuple[str, Options, list[RegistryEntry]]:
    """The article in ``body``, what is asked about it, and the speakers it brings along.

    Raises a ``RequestError`` that names what is wrong.

    Options stand in ``query``, or in the object beside the text when the body is JSON; there they win.
    """
    fields = read_object(body) if media_type(content_type) == JSON else {"text": read_text(body)}
    return read_fields({**_checked(query_options(query)), **fields}, max_chars)


def read_fields(request: Mapping[str, Any], max_chars: int) -> tuple[str, Options, list[RegistryEntry]]:
    """The article in the fields of ``request``, the options beside it, and the speakers it brings along."""
    loaded = _load(request)
    text = loaded.pop("text")
    if len(text) > max_chars:
        error = FieldError("text", f"Longer than {max_chars} characters.")
        raise TooLarge(f"The text has {len(text)} characters; this service reads up to {max_chars}.", (error,))
    registry = loaded.pop("registry", [])
    return text, Options(**loaded), registry


def read_defaults(query: MultiDict[str, str]) -> dict[str, Any]:
    """The options in ``query`` that hold for each article of several which does not say otherwise."""
    single = tuple(
        FieldError(name, "Not a parameter for several articles.") for name in (FORMAT, "id") if name in query
    )
    if single:
        raise InvalidFields("Each article has an id of its own, and several have one form.", single)
    # Told once, here, and not with each of the articles.
    return _checked(query_options(query))


def _checked(options: dict[str, Any]) -> dict[str, Any]:
    """``options`` as they are; raises when one is wrong, even if a body says otherwise and it is never heard."""
    if options:
        _load({**options, "text": "."})
    return options


class _Number(fields.Float):
    """A number; not a string that looks like one."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        if isinstance(value, str):
            raise self.make_error("invalid", input=value)
        number = super()._deserialize(value, attr, data, **kwargs)
        assert number is not None  # noqa: S101 (narrows the type: null never comes this far)
        return number


class _Types(fields.List[str]):
    """Types of quotation, as the set they are."""

    def __init__(self) -> None:
        super().__init__(fields.String(validate=validate.OneOf(QUOTE_TYPES)), validate=validate.Length(min=1))

    def _deserialize(self, *args: Any, **kwargs: Any) -> Any:
        return frozenset(super()._deserialize(*args, **kwargs))


class _Id(fields.Field[str | int]):
    """What a client calls an article: a string or a whole number, and it comes back as it was sent."""

    def _deserialize(self, value: Any, *_args: Any, **_kwargs: Any) -> str | int:
        if isinstance(value, str):
            validate.Length(min=1, max=MAX_ID_CHARS)(value)
            _no_lone_surrogate(value)
            return value
        if _is_whole(value) and abs(value) <= MAX_ID_NUMBER:
            return int(value)
        raise ValidationError("Must be a string, or a whole number that every JSON reader can hold.")


def _is_whole(value: Any) -> bool:
    """Whether JSON Schema takes ``value`` for an integer: 7, and 7.0 just as well."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value % 1 == 0


def id_of(request: Mapping[str, Any]) -> dict[str, str | int]:
    """The id of a request that may be wrong in any way, to call it by; nothing when it has none, or a wrong one."""
    try:
        return {"id": _Id().deserialize(request["id"])}
    except (KeyError, ValidationError):
        return {}


def _not_blank(text: str) -> None:
    if not text.strip():
        raise ValidationError("Must hold more than white space.")


def _no_lone_surrogate(text: str) -> None:
    """JSON can write half of a surrogate pair, which is no character and has no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValidationError(f"Character {error.start} is a lone surrogate, which is no character.") from None


class _RequestSchema(Schema):
    text = fields.String(required=True, validate=[_not_blank, _no_lone_surrogate])
    offset_unit = fields.String(validate=validate.OneOf(OFFSET_UNITS))
    min_confidence = _Number(validate=validate.Range(min=0, max=1))
    types = _Types()
    id = _Id()
    registry = RegistryField()


_SCHEMA = _RequestSchema()


def _load(request: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return dict(_SCHEMA.load(request))
    except ValidationError as error:
        errors = tuple(_flat(error.messages))
        detail = " ".join(f"{each.field[:_MAX_NAME]}: {each.message}" for each in errors[:_MAX_TOLD])
        raise InvalidFields(detail, errors) from None


def _flat(messages: Any, path: str = "") -> Iterator[FieldError]:
    """marshmallow's tree of messages, a dotted name each: ``{"types": {0: ["…"]}}`` is ``types.0``."""
    if isinstance(messages, dict):
        for name, below in messages.items():
            yield from _flat(below, f"{path}.{name}" if path else str(name))
    else:
        for message in messages:
            yield FieldError(path, message)


def query_options(query: MultiDict[str, str]) -> dict[str, Any]:
    """The options in ``query`` as the schema takes them: a number for a number, a list for a list."""
    options: dict[str, Any] = {}
    for name, values in query.lists():
        if name == FORMAT:
            continue
        if name == "registry":
            raise InvalidFields("A registry stands in a JSON body.", (FieldError(name, "Not a query parameter."),))
        if name == "text":
            raise InvalidFields("The article stands in the body.", (FieldError(name, "Not a query parameter."),))
        if name == "types":
            options[name] = [each for value in values for each in value.split(",")]
        elif len(values) > 1:
            raise InvalidFields("A parameter stands more than once.", (FieldError(name, "Given more than once."),))
        else:
            options[name] = _number(values[0]) if name == "min_confidence" else values[0]
    return options


def _number(value: str) -> float | str:
    """``value`` as a number; as it is when it is none, for the schema to refuse."""
    try:
        return float(value)
    except ValueError:
        return value
