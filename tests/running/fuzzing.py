"""Hooks for schemathesis: what the contract demands in words, because JSON Schema cannot say it."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.hook
def filter_case(_context: Any, case: Any) -> bool:
    """A registry whose names have letters, and in which no id and no name stands twice."""
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
