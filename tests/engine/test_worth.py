"""No rule is idle, and confidence is worth what it says."""

from __future__ import annotations

import pytest

from service.engine import extract
from service.engine.article import Article
from service.engine.confidence import confidence
from service.engine.extract import attribute
from service.evaluation.command import evaluate
from service.evaluation.tally import tally
from tests.articles import ROOT
from tests.engine.examples import EXAMPLES
from tools.ablate import FEWEST, answers, changed, names, without

DEV = ROOT.parent / "shared" / "gold" / "dev"
MOST_OFF = 0.06
SURE = 9


@pytest.mark.parametrize("rule", names())
def test_without_a_rule_answers_change(rule: str) -> None:
    texts = [example.text for example in EXAMPLES]
    before = answers(texts)
    with without(rule):
        assert changed(before, answers(texts)) >= FEWEST
    assert answers(texts) == before


def test_confidence_is_a_chance_and_never_a_certainty() -> None:
    told = [quote.confidence for example in EXAMPLES for quote in extract(example.text).quotes]
    assert 0 < min(told) < max(told) < 1


def test_a_speaker_nobody_can_tell_makes_an_answer_less_sure() -> None:
    [(draft, speaker)] = attribute(Article("قال وزير النقل سامي حداد إن الميناء سيفتح أبوابه غدا."))
    assert confidence(draft, speaker) > confidence(draft, None)


def test_confidence_keeps_its_word() -> None:
    """Of the answers given nine tenths or more, about nine in ten are right, and so on down."""
    if not DEV.is_dir():
        pytest.skip("no annotated articles beside the project")
    figures = tally(evaluate([DEV]))
    assert figures.calibration_error <= MOST_OFF
    surest = figures.bands[SURE]
    assert surest.right / surest.answers >= 0.9
