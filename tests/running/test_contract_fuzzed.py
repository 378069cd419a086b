"""Schemathesis tries the running service against its contract, with all the checks it has."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.articles import ROOT
from tests.running.server import serving

CASES = 2_000
FOR_EACH_OPERATION = "900"


def test_the_running_service_keeps_its_contract(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    report = tmp_path / "report.json"
    with serving(WEB_CONCURRENCY="2") as server:
        command = [
            *(
                sys.executable,
                "-m",
                "schemathesis.cli",
                "run",
                "openapi.yaml",
                "--url",
                f"http://127.0.0.1:{server.port}",
            ),
            # One worker: hypothesis parses source, and in two threads at once Python 3.11.7 fails at that now and then
            # (python/cpython#106905).
            *("--checks", "all", "--max-examples", FOR_EACH_OPERATION, "--workers", "1"),
            "--generation-deterministic",
            *("--report", "json", "--report-json-path", str(report), "--no-color"),
        ]
        env = {**os.environ, "SCHEMATHESIS_HOOKS": "tests.running.fuzzing"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=600, check=False)
        statuses = {line["status"] for line in server.logged() if line["message"] == "request"}
    assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-2_000:]
    found = json.loads(report.read_text(encoding="utf-8"))
    record_property("cases", found["test_cases"]["generated"])
    assert found["test_cases"]["generated"] >= CASES
    assert (found["failures"], found["errors"]) == ([], [])
    assert {200, 400, 405, 415, 422} <= statuses
    assert [status for status in statuses if status >= 500] == []
