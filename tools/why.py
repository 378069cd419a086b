"""Why an article is answered as it is, step by step: ``python -m tools.why FILE``, or standard input.

A line for each cue and each opening mark, in the order of the article: the code point it stands at, the words, what
the engine takes them for, and what came of it: the rule that answers, what it proposes, and what its confidence is the
sum of. Quotations inside quotations, which are found afterwards, are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from service.engine.article import Article
from service.engine.confidence import evidence
from service.engine.cues import CueAt
from service.engine.drafts import Draft
from service.engine.entities import Entity
from service.engine.resolve import Resolver
from service.engine.rules import run
from service.lexicon.built_in import BUILT_IN
from service.lexicon.confidence import WEIGHTS


def steps(text: str) -> Iterator[str]:
    """The lines for ``text``."""
    article = Article(text, BUILT_IN)
    drafts = run(article)
    led = {id(draft): entity for draft, entity in zip(drafts, Resolver(article).run(drafts), strict=True)}
    # A rule answers where its cue stands, or else where its content or the mark before it does.
    found = {draft.at - (draft.cue is None and draft.at - 1 in article.opened): draft for draft in drafts}
    taken = 0
    for at in sorted({*article.cue_at, *article.opened, *found}):
        cue, draft = article.cue_at.get(at), found.get(at)
        if draft is not None:
            outcome = _proposed(article, draft, led[id(draft)])
            taken = max(taken, draft.content.end if draft.content is not None else at)
        else:
            outcome = "inside what that took in" if at < taken else "no rule answers"
        words = _words(article, at, cue.end if cue is not None else at + 1)
        yield f"{article.text.starts[at]:>6}  {words}  {_kind(cue)}\n        → {outcome}"


def _kind(cue: CueAt | None) -> str:
    if cue is None:
        return "(mark)"
    return f"({cue.kind}: {cue.lemma}, {cue.cls}, strength {cue.strength})"


def _proposed(article: Article, draft: Draft, entity: Entity | None) -> str:
    """What a rule proposed, whom it is led to, and the evidence that its confidence is the sum of."""
    named = f"«{_words(article, draft.phrase.first, draft.phrase.end)}»" if draft.phrase is not None else "nobody"
    speaker = _words(article, *(entity.name_span if entity.name else entity.phrase_span)) if entity else "nobody"
    told = f"{draft.rule}: names {named} ({draft.source}), which means {speaker or 'nobody'}"
    if draft.content is None:
        return f"{told}; quotes nothing"
    weighed = ", ".join(f"{each} {WEIGHTS.get(each, 0.0):+.2f}" for each in evidence(draft, entity))
    return f"{told}\n          «{_words(article, draft.content.first, draft.content.end)}»\n          {weighed}"


def _words(article: Article, first: int, end: int) -> str:
    """The tokens ``[first, end)`` as printed, on one line."""
    text = article.text
    return " ".join(text.raw[text.starts[first] : text.ends[end - 1]].split()) if end > first else ""


def main() -> None:
    """Prints the steps for the file that is named, or for standard input."""
    source = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else sys.stdin.buffer.read()
    for line in steps(source.decode()):
        print(line)


if __name__ == "__main__":
    main()
