"""What each rule is worth: ``python -m tools.ablate GOLD [ARTICLES.jsonl…]``.

Takes one rule away at a time and counts the answers that change, over the annotated articles, over the articles of the
``.jsonl`` files (one object a line, the article under ``text``), and over the examples of the tests; and prints the
attributed F1 on the annotated articles without it. A rule that changes fewer than two answers earns its keep nowhere:
then the exit status is 1.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from service.answer import Json, to_answer
from service.engine import extract, rules
from service.evaluation.gold import GoldArticle, read_gold
from service.evaluation.scoring import compare
from service.evaluation.tally import tally
from tests.engine.examples import EXAMPLES

FEWEST = 2
Answers = list[frozenset[tuple[str, ...]]]


@contextmanager
def without(rule: str) -> Iterator[None]:
    """The engine as it is without ``rule``, the name of a function in the lists of ``service.engine.rules``."""
    line_rules, cue_rules, mark_rules = rules.LINE_RULES, rules.CUE_RULES, rules.MARK_RULES
    rules.LINE_RULES = tuple(each for each in line_rules if each.__name__ != rule)
    rules.CUE_RULES = {
        kind: tuple(each for each in asked if each.__name__ != rule) for kind, asked in cue_rules.items()
    }
    rules.MARK_RULES = tuple(each for each in mark_rules if each.__name__ != rule)
    try:
        yield
    finally:
        rules.LINE_RULES, rules.CUE_RULES, rules.MARK_RULES = line_rules, cue_rules, mark_rules


def names() -> list[str]:
    """Every rule, once."""
    asked = (*rules.LINE_RULES, *chain.from_iterable(rules.CUE_RULES.values()), *rules.MARK_RULES)
    return list(dict.fromkeys(each.__name__ for each in asked))


def answers(texts: Sequence[str]) -> Answers:
    """What is answered to each text: span, type and speaker of each quotation."""
    return [_told(to_answer(extract(text))) for text in texts]


def _told(answer: Json) -> frozenset[tuple[str, ...]]:
    speakers = {each["id"]: each["name"] for each in answer["speakers"]}
    return frozenset(
        (str(each["start"]), str(each["end"]), each["type"], speakers.get(each["speaker"], ""))
        for each in answer["quotes"]
    )


def changed(before: Answers, after: Answers) -> int:
    """How many answers are in one of the two only; a quotation told otherwise counts once."""
    return sum(max(len(one - two), len(two - one)) for one, two in zip(before, after, strict=True))


def attributed_f1(gold: Sequence[GoldArticle]) -> float:
    """The attributed F1 of the engine as it is now."""
    everything = tally(compare(each, to_answer(extract(each.text))) for each in gold).types["all"]
    return everything.f1(everything.attributed)


def main() -> int:
    """Prints a line for each rule, the worthiest last."""
    gold = list(read_gold([Path(sys.argv[1])]))
    lines = [line for file in sys.argv[2:] for line in Path(file).read_text(encoding="utf-8").split("\n") if line]
    articles = [json.loads(line)["text"] for line in lines]
    texts = [*(each.text for each in gold), *articles, *(each.text for each in EXAMPLES)]
    before, whole = answers(texts), attributed_f1(gold)
    worth = []
    for rule in names():
        with without(rule):
            worth.append((changed(before, answers(texts)), rule, attributed_f1(gold)))
    print(f"{len(texts)} texts; attributed F1 with every rule {whole:.3f}\n")
    print("rule                 changes  attributed F1 without it")
    for count, rule, f1 in sorted(worth):
        print(f"{rule:20}{count:8}  {f1:.3f}")
    return int(any(count < FEWEST for count, _, _ in worth))


if __name__ == "__main__":
    sys.exit(main())
