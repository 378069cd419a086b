"""What an article was analysed with is freed when its answer is there, and not when a collector comes by."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from service.engine import extract
from tests.articles import SEEDS, read


@pytest.mark.parametrize("seed", SEEDS)
def test_an_article_leaves_no_cycle_behind(seed: Path) -> None:
    text = read(seed)
    extract(text)  # what is made once for all articles is nobody's garbage
    assert _left_by(text) == []


def _left_by(text: str) -> list[str]:
    """The types of the engine's objects that only a collector frees; other threads may leave theirs at any time."""
    gc.collect()
    enabled, flags = gc.isenabled(), gc.get_debug()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        extract(text)
        gc.collect()
        return [type(left).__name__ for left in gc.garbage if type(left).__module__.startswith("service.engine")]
    finally:
        gc.set_debug(flags)
        gc.garbage.clear()
        if enabled:
            gc.enable()
