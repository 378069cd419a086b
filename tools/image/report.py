"""One line a check, for reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What should be so, whether it is, and what was seen."""

    name: str
    passed: bool
    seen: str


def report(title: str, checks: Iterable[Check]) -> bool:
    """Prints ``checks`` as they come; whether all passed."""
    print(title)
    passed = True
    for check in checks:
        passed &= check.passed
        print(f"  {'ok  ' if check.passed else 'FAIL'}  {check.name}: {check.seen}", flush=True)
    return passed
