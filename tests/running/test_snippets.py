"""The clients that ``docs/service.md`` shows, run as they stand there against a running service."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.articles import ROOT
from tests.running.server import Server, serving

PAGE = (ROOT / "docs" / "service.md").read_text(encoding="utf-8")
SNIPPETS = dict(re.findall(r"<!-- snippet: (\w+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def run(server: Server, name: str, folder: Path, *command: str) -> str:
    """What the snippet called ``name`` prints, with the address of ``server`` for the usual one."""
    code = SNIPPETS[name].replace("127.0.0.1:8000", f"127.0.0.1:{server.port}")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    done = subprocess.run(
        [*command, code],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def found(name: str) -> str:
    program = shutil.which(name)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is needed to run its snippet")
        pytest.skip(f"{name} is not installed")
    return program


def test_every_snippet_is_run() -> None:
    assert set(SNIPPETS) == {"curl", "python", "javascript"}


def test_curl(server: Server, tmp_path: Path) -> None:
    found("curl")
    answers = run(server, "curl", tmp_path, "bash", "-euo", "pipefail", "-c").splitlines()
    assert (tmp_path / "quotations.csv").read_bytes().startswith("\ufeffarticle,quote".encode())
    assert len(answers) == 2
    assert '"quotes":[{' in answers[0]
    assert "urn:problem:invalid-fields" in answers[1]


def test_python(server: Server, tmp_path: Path) -> None:
    (line,) = run(server, "python", tmp_path, sys.executable, "-c").splitlines()
    assert line.split("\t") == ["الوزيرة", "mixed", "المدارس “ستفتح أبوابها” يوم الأحد"]


def test_javascript(server: Server, tmp_path: Path) -> None:
    (line,) = run(server, "javascript", tmp_path, found("node"), "--input-type=module", "-e").splitlines()
    assert line == "الوزيرة mixed المدارس “ستفتح أبوابها” يوم الأحد"
