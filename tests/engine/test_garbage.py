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
    gc.collect()
    enabled = gc.isenabled()
    gc.disable()
    try:
        extract(text)
        assert gc.collect() == 0
    finally:
        if enabled:
            gc.enable()
