"""The steps that ``tools.why`` shows are those of the engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from service.engine import extract
from tests.articles import SEEDS
from tools.why import steps

TEXT = "قال مدير المرفأ سالم منصور إن السفن تصل غدا. وأدان القاضي الهجوم. وتمسك الصياد بقاربه."


def test_a_cue_is_shown_with_what_came_of_it() -> None:
    said, sighted, passed = steps(TEXT)
    assert "(verb: قال, say, strength 3)" in said
    assert "verb-comp: names «مدير المرفأ سالم منصور» (after), which means سالم منصور" in said
    assert "«السفن تصل غدا»" in said
    assert "sighting: names «القاضي»" in sighted
    assert "quotes nothing" in sighted
    assert "no rule answers" in passed


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_each_quotation_is_shown_under_its_rule(seed: Path) -> None:
    text = seed.read_bytes().decode()
    shown = [match[1] for step in steps(text) if (match := re.search(r"→ ([a-z-]+): names .*\n", step))]
    assert shown == [quote.rule for quote in extract(text).quotes if quote.within is None]
