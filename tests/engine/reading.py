"""How the tests read an extraction: what was said, by whom, of which type, found by which rule."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from service.engine import extract

_OUTSIDE = " \n.،؛:!?؟…«»“”„\"‹›‘’'"


class Said(NamedTuple):
    """One quotation as a reader would tell it. ``a|b``: either is right."""

    content: str
    speaker: str
    type: str
    rule: str


def read(text: str) -> list[Said]:
    """What ``extract`` finds in ``text``, in the order of the text."""
    extraction = extract(text)
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    return [
        Said(_trimmed(quote.span.of(text)), names.get(quote.speaker or "", ""), quote.type, quote.rule)
        for quote in extraction.quotes
    ]


def contents(text: str) -> list[str]:
    """Only what was said."""
    return [said.content for said in read(text)]


def speakers(text: str) -> list[str]:
    """Who speaks, quotation by quotation."""
    return [said.speaker for said in read(text)]


def rules(text: str) -> list[str]:
    """Which rule found each quotation."""
    return [said.rule for said in read(text)]


def agrees(found: list[Said], wanted: list[Said]) -> bool:
    """Whether what was found is what was wanted; closing punctuation is nobody's concern."""
    return len(found) == len(wanted) and all(map(_meets, found, wanted))


def _meets(found: Said, wanted: Said) -> bool:
    return all(_trimmed(one) in map(_trimmed, allowed.split("|")) for one, allowed in zip(found, wanted, strict=True))


def _trimmed(words: str) -> str:
    return words.strip(_OUTSIDE)


def missed(fact: str) -> pytest.MarkDecorator:
    """The mark of a case the engine does not get right yet, for want of this fact of Arabic."""
    return pytest.mark.xfail(strict=True, reason=fact)
