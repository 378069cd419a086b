"""Where installed packages lie whose data are wanted, and not their code."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def folder(package: str) -> Path:
    """The folder of ``package``, found without running it; raises ``ModuleNotFoundError`` if it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed; the head of the tool says how")
    return Path(spec.submodule_search_locations[0])
