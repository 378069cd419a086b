"""The ``registry`` of a request: speakers the sender wants recognised in this article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate

from service.lexicon.register import KINDS, Lookup, Register, RegistryEntry, TwoOwners
from service.lexicon.speakers_file import MAX_ALIASES, MAX_CELL, newsroom_entry

MAX_ENTRIES: Final = 500
_SHORT: Final = validate.Length(max=MAX_CELL)
_FILLED: Final = validate.Length(min=1, max=MAX_CELL)


def _encodable(text: str) -> None:
    """What goes into the answer must have a UTF-8."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise ValidationError("Holds a lone surrogate, which is no character.")


class _EntrySchema(Schema):
    """One speaker, as a row of a speakers file."""

    id = fields.String(required=True, validate=[_FILLED, _encodable])
    name = fields.String(required=True, validate=[_FILLED, _encodable])
    aliases = fields.List(
        fields.String(validate=[_FILLED, _encodable]), load_default=list, validate=validate.Length(max=MAX_ALIASES)
    )
    name_en = fields.String(load_default="", validate=[_SHORT, _encodable])
    kind = fields.String(load_default="", validate=validate.OneOf(KINDS))
    role = fields.String(load_default="", validate=[_SHORT, _encodable])

    @post_load
    def _entry(self, data: dict[str, Any], **_: Any) -> RegistryEntry:
        try:
            return newsroom_entry(data.pop("id"), **data)
        except ValueError as error:
            raise ValidationError(f"{str(error)[0].upper()}{str(error)[1:]}.") from None


class RegistryField(fields.List[RegistryEntry]):
    """At most ``MAX_ENTRIES`` speakers, no id and no name of which stands twice."""

    def __init__(self) -> None:
        super().__init__(fields.Nested(_EntrySchema))

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        # Before anything is read of them: a registry too long is refused, however wrong its entries are.
        if isinstance(value, list):
            validate.Length(max=MAX_ENTRIES)(value)
        entries: Any = super()._deserialize(value, *args, **kwargs)
        _check_owners(entries)
        return entries


def _check_owners(entries: Sequence[RegistryEntry]) -> None:
    ids = [entry.id for entry in entries]
    twice = next((place for place, id_ in enumerate(ids) if ids.index(id_) < place), None)
    if twice is not None:
        raise ValidationError({twice: {"id": [f"The same as of entry {ids.index(ids[twice])}."]}})
    try:
        Register(entries)
    except TwoOwners as error:
        message = f"{error.name} is a name of entry {error.first} too."
        raise ValidationError({error.second: {"name": [message]}}) from None


def over(entries: Sequence[RegistryEntry], beneath: Lookup) -> Lookup:
    """A request's register over the one in force."""
    return Register(entries, beneath) if entries else beneath
