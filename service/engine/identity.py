"""Who a speaker is beyond this article: the entry of the register, and the name in English."""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.model import NameSource
from service.lexicon.register import Lookup, RegistryEntry, name_key
from service.lexicon.registry import compose_ministry, country


@dataclass(frozen=True, slots=True)
class Identity:
    """The speaker's entry in the register, if any, its id, and the name in English with its origin.

    ``full`` says that the article's name is the register's full one, and no alias.
    """

    entry: RegistryEntry | None = None
    registry_id: str | None = None
    name_en: str | None = None
    name_en_source: NameSource | None = None
    full: bool = False


_NOBODY = Identity()


def identify(register: Lookup, name: str) -> Identity:
    """What is known of the source that the article calls ``name`` at its fullest."""
    entry = register.find(name)
    if entry is not None:
        full = name_key(name) == name_key(entry.name)
        if entry.name_en:
            return Identity(entry, entry.id, entry.name_en, "registry", full)
        return Identity(entry, entry.id, full=full)
    ministry = compose_ministry(name)
    if ministry is not None:
        return Identity(None, ministry[1], ministry[0], "registry")
    state = country(name)
    return Identity(name_en=state[0], name_en_source="dictionary") if state is not None else _NOBODY
