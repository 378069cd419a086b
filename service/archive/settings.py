"""What decides the bytes of an archive's output, besides its articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Final, Literal

import pyarrow

from service import __version__
from service.lexicon import VERSION as LEXICON_VERSION
from service.lexicon.register import Lookup

Format = Literal["parquet", "jsonl"]
FORMATS: Final[tuple[Format, ...]] = ("parquet", "jsonl")


def made_by() -> str:
    """The versions that output depends on: those of the service, its word lists, and the writer of Parquet."""
    return f"service {__version__}, lexicon {LEXICON_VERSION}, pyarrow {pyarrow.__version__}"


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and rows are written.

    ``id_field``, ``text_field`` and ``date_field`` name the fields of a record; ``partition`` is the most articles
    of a partition, ``max_chars`` the longest article in code points. ``register`` knows the newsroom's own speakers,
    and ``speakers`` is the digest of the file they come from, empty without one.
    """

    format: Format = "parquet"
    id_field: str = "id"
    text_field: str = "text"
    date_field: str = "date"
    partition: int = 1000
    max_chars: int = 200_000
    speakers: str = ""
    register: Lookup | None = field(default=None, compare=False)
    made_by: str = field(default_factory=made_by)

    def described(self) -> Mapping[str, str | int]:
        """The settings as plain values, all but the register, which ``speakers`` stands for."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "register"}
