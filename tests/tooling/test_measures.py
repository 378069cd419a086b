"""What the project promises of its own cost, where it is the same on every machine."""

from __future__ import annotations

from tools.measure_speakers import loading


def test_the_register_and_the_names_stay_within_their_memory() -> None:
    _seconds, megabytes = loading()
    assert 1 < megabytes < 15
