"""Each rule finds what it should, and leaves alone what only looks like it."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest

from service.lexicon.rule_examples import read as described
from tests.engine.examples import EXAMPLES, Example
from tests.engine.reading import agrees, missed, read, rules

RULES: Final = (
    "block-statement", "block-beside", "colon-block", "interview-answer", "post", "post-signed", "name-colon",
    "came-in", "verb-comp", "verb-colon", "verb-mark", "verb-wh",
    "participle-comp", "participle-colon", "participle-mark", "participle-wh", "noun-comp", "noun-colon", "noun-mark",
    "according-before", "according-after", "mark-then-cue", "mark-joined",
    "mark-named", "mark-signed", "mark-after-colon", "mark-alone",
    "verb-bare", "participle-bare", "verb-aside", "mark-continued",
)  # fmt: skip


def parameter(example: Example, place: int) -> object:
    marks = [missed(example.missed)] if example.missed else []
    return pytest.param(example, id=f"{example.rule}-{place}", marks=marks)


@pytest.mark.parametrize("example", [parameter(example, place) for place, example in enumerate(EXAMPLES)])
def test_an_example(example: Example) -> None:
    found = read(example.text)
    assert agrees(found, list(example.said)), f"{example.text}\nfound: {found}\nwanted: {list(example.said)}"


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_examples_for_and_against_it(rule: str) -> None:
    shown = Counter(any(rule in said.rule.split("|") for said in each.said) for each in EXAMPLES if each.rule == rule)
    assert shown[True] >= 3
    assert shown[False] >= 3


def test_each_rule_is_described() -> None:
    assert {rule.name for rule in described()} == set(RULES)


def test_the_examples_meet_no_rule_without_examples() -> None:
    met = {rule for example in EXAMPLES for rule in rules(example.text)}
    assert met <= set(RULES)
