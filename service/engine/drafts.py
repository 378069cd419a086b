"""What the rules propose, and the state of their left-to-right pass."""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.article import Article
from service.engine.content import Content
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed quotation, or (without ``content``) a mere sighting of a possible speaker.

    ``source`` says how the clause names the speaker: ``after`` or ``before`` the cue with
    ``phrase``, ``clause`` (the subject of the clause a participle hangs on), or ``carried``;
    ``outer`` is the quotation around this one, if there is one.
    """

    rule: str
    cue: CueAt | None
    content: Content | None
    phrase: NounPhrase | None
    source: str
    opener: str = ""
    outer: Draft | None = None

    @property
    def at(self) -> int:
        """The token this draft stands at in the running report."""
        if self.cue is not None:
            return self.cue.first
        if self.content is not None:
            return self.content.first
        return self.phrase.first if self.phrase is not None else 0


@dataclass(slots=True)
class Pass:
    """The state of the left-to-right pass: what is written, the last quotation in it, and where free text begins."""

    article: Article
    drafts: list[Draft]
    floor: int = 0
    last: Draft | None = None
