"""Hooks for schemathesis: what the contract demands in words, because JSON Schema cannot say it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

import schemathesis

_LONGEST_QUERY: Final = 4_000


@schemathesis.hook
def filter_case(_context: Any, case: Any) -> bool:
    """A query that fits in a request line, and a registry in which names have letters and nothing stands twice."""
    # A server refuses a longer line than this before anything is read of it (414).
    if len(urlencode(case.query or {}, doseq=True)) > _LONGEST_QUERY:
        return False
    registry = case.body.get("registry") if isinstance(case.body, dict) else None
    if not isinstance(registry, list) or not all(isinstance(entry, dict) for entry in registry):
        return True
    names = [name for entry in registry for name in _names(entry)]
    lettered = all(any(char.isalpha() for char in name) for name in names)
    return lettered and len(registry) < 2


def _names(entry: dict[str, Any]) -> list[str]:
    aliases = entry.get("aliases")
    return [
        name for name in [entry.get("name"), *(aliases if isinstance(aliases, list) else [])] if isinstance(name, str)
    ]
