"""The map of the engine's modules, in its docstring, has them all, in an order in which they can be read."""

from __future__ import annotations

import re
from pathlib import Path

from service import engine

FOLDER = Path(engine.__file__).parent
MODULES = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
MAPPED = re.findall(r"^    ([a-z_]+) +\S", engine.__doc__ or "", re.MULTILINE)


def test_each_module_stands_on_the_map_once() -> None:
    assert sorted(MAPPED) == sorted(MODULES), "the docstring of service/engine/__init__.py has a line for each module"


def test_each_module_imports_only_what_stands_above_it() -> None:
    below = {module: later for place, module in enumerate(MAPPED) if (later := imported(module) & set(MAPPED[place:]))}
    assert below == {}


def imported(module: str) -> set[str]:
    """The modules of the engine that ``module`` imports from."""
    source = (FOLDER / f"{module}.py").read_text(encoding="utf-8")
    return set(re.findall(r"^from service\.engine\.(\w+) import", source, re.MULTILINE))
