"""The files around the code agree with it and with each other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from service import __version__
from tests.articles import ROOT
from tools.examples import DOCUMENTS, refreshed

LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-archive.txt"]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# A requirement of a lock: its name, its one version, perhaps a marker, and its hashes on lines of their own.
LOCKED = re.compile(
    r"^([a-z0-9-]+)==(\S+?)(?: ; .*?)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def locked(lock: str) -> dict[str, str]:
    """Name and version of every requirement of ``lock``, each with at least one hash."""
    return {name: version for name, version, _ in LOCKED.findall((ROOT / lock).read_text(encoding="utf-8"))}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~!;\[\s]", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_examples_are_what_the_service_answers(document: Path) -> None:
    assert refreshed(document) == document.read_text(encoding="utf-8"), "run `make examples`"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_example_is_left_empty(document: Path) -> None:
    examples = re.findall(r"example: \S+(?: -->)?\n\s*(.*)\n", document.read_text(encoding="utf-8"))
    assert examples
    assert not [line for line in examples if "end of example" in line]


def test_the_versions_agree() -> None:
    assert PROJECT["project"]["version"] == __version__
    released = re.search(r"^## \[([0-9.]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert released
    assert released[1] == __version__


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_requirements_and_hashes_and_nothing_else(lock: str) -> None:
    rest = LOCKED.sub("", (ROOT / lock).read_text(encoding="utf-8"))
    assert [line for line in rest.splitlines() if not line.startswith("    # ")] == []
    assert "://" not in rest


def test_the_locks_hold_what_the_project_asks_for() -> None:
    runtime, dev, archive = map(locked, LOCKS)
    assert names(PROJECT["project"]["dependencies"]) <= set(runtime)
    assert names(PROJECT["dependency-groups"]["dev"]) <= set(dev)
    assert names(PROJECT["project"]["optional-dependencies"]["archive"]) <= set(archive)
    assert runtime.items() <= dev.items()
    assert runtime.items() <= archive.items()
    # Both are installed into one environment.
    assert all(dev.get(name, version) == version for name, version in archive.items())


def test_the_service_runs_on_nothing_but_the_runtime_lock() -> None:
    """Imports the application with every package of the development lock out of reach."""
    unwanted = sorted({*locked("requirements-dev.txt"), *locked("requirements-archive.txt")} - set(locked(LOCKS[0])))
    modules = [name.replace("-", "_") for name in unwanted] + ["yaml"]
    assert unwanted
    # What stands in sys.modules as None cannot be imported.
    program = f"import sys; sys.modules.update(dict.fromkeys({modules!r})); import service.app, service.cli"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_make_alone_lists_the_targets() -> None:
    # A make that runs these tests would pass its own options on.
    env = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    listed = subprocess.run(["make"], cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
    targets = re.findall(r"^  make (\S+)", listed, re.MULTILINE)
    assert {"help", "run", "test", "format", "examples", "score", "image-test", "lock", "clean"} <= set(targets)


def test_ci_runs_what_a_developer_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"
