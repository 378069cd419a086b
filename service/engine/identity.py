"""Who a speaker is beyond this article: the entry of the register, and the name in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from service.engine.model import NameSource
from service.lexicon.english import english_name
from service.lexicon.organisations import compose_body
from service.lexicon.register import Lookup, RegistryEntry, name_key


@dataclass(frozen=True, slots=True)
class Identity:
    """The speaker's entry in the register, if any, its id, and the name in English with its origin."""

    entry: RegistryEntry | None = None
    registry_id: str | None = None
    name_en: str | None = None
    name_en_source: NameSource | None = None


_UNTOLD: tuple[None, None] = None, None
_SURENESS: tuple[NameSource, ...] = get_args(NameSource)  # the surest first


def identify(register: Lookup, name: str, *, named: bool) -> Identity:
    """What is known of the source that the article calls ``name`` at its fullest.

    ``named`` says that it is a personal name, so that it is spelt if it is not known; a body's is composed or left.
    """
    entry = register.find(name)
    if entry is None:
        return Identity(None, None, *_english(name, named=named))
    if entry.name_en:
        return Identity(entry, entry.id, entry.name_en, "registry")
    return Identity(entry, entry.id, *_english(name, named=named or entry.kind == "person"))


def together_in_english(members: list[Identity]) -> Identity:
    """The English names of several people as one, if each has one; as sure as the least sure of them."""
    names = [member.name_en for member in members if member.name_en is not None]
    sources = [member.name_en_source for member in members if member.name_en_source is not None]
    if len(names) < len(members) or len(sources) < len(members):
        return Identity()
    return Identity(name_en=" and ".join(names), name_en_source=max(sources, key=_SURENESS.index))


def registered(register: Lookup, name: str) -> tuple[str | None, bool]:
    """The id under which a register knows the source called ``name``, and whether that is its full name there."""
    entry = register.find(name)
    return (entry.id, name_key(name) == name_key(entry.name)) if entry is not None else (None, False)


def _english(name: str, *, named: bool) -> tuple[str | None, NameSource | None]:
    if named:
        return english_name(name) or _UNTOLD
    body = compose_body(name)
    return (body, "dictionary") if body is not None else _UNTOLD
