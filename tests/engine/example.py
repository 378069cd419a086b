"""What an example of a rule is: a text, and what is said in it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.engine.reading import Said

Quoted = tuple[str, str, str] | tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what is said in it; ``rule`` is the rule it is an example of, or against."""

    rule: str
    text: str
    said: tuple[Said, ...]
    missed: str = ""


def yes(rule: str, text: str, *said: Quoted, missed: str = "") -> Example:
    """``rule`` finds this: content, speaker and type (and the rule, when another one finds it)."""
    return Example(rule, text, tuple(Said(*(each if len(each) == 4 else (*each, rule))) for each in said), missed)


def no(rule: str, text: str, *said: tuple[str, str, str, str], missed: str = "") -> Example:
    """It looks like ``rule``, but ``rule`` finds nothing here; at most other rules do."""
    return Example(rule, text, tuple(Said(*each) for each in said), missed)
