"""The pipeline: text to tokens, marks and cues; rules to drafts; drafts to attributed quotations."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cast import Entity
from service.engine.clauses import is_label
from service.engine.confidence import confidence
from service.engine.drafts import Draft
from service.engine.mentions import NounPhrase
from service.engine.model import Cue, Extraction, Mention, Quote, QuoteType, Span
from service.engine.resolve import Resolver
from service.engine.rules import run
from service.engine.speakers import describe


def extract(text: str) -> Extraction:
    """Every quotation of ``text`` with its speaker; offsets are code points of ``text``."""
    article = Article(text)
    drafts = run(article)
    entities = Resolver(article).run(drafts)
    said = [(draft, entity) for draft, entity in zip(drafts, entities, strict=True) if draft.content is not None]
    said.sort(key=lambda pair: pair[0].content.first if pair[0].content else 0)
    ids = _speaker_ids([entity for _, entity in said])
    quotes = tuple(_quote(article, n, draft, ids.get(id(entity))) for n, (draft, entity) in enumerate(said, 1))
    return Extraction(text, quotes, describe(article, [entity for _, entity in said], ids, quotes))


def _speaker_ids(entities: list[Entity | None]) -> dict[int, str]:
    ids: dict[int, str] = {}
    for entity in entities:
        if entity is not None and id(entity) not in ids:
            ids[id(entity)] = f"s{len(ids) + 1}"
    return ids


def _quote(article: Article, n: int, draft: Draft, speaker: str | None) -> Quote:
    content = draft.content
    assert content is not None
    span = _span(article, content.first, content.end)
    quoted = _quoted(article, span) if not content.marked else (span,)
    return Quote(
        id=f"q{n}",
        type=_type(quoted, marked=content.marked or draft.opener == "block"),
        span=span,
        quoted=quoted if draft.opener != "block" else (),
        cue=_cue(article, draft),
        mention=_mention(article, draft.phrase if draft.source in ("after", "before") else None),
        speaker=speaker,
        confidence=confidence(draft, attributed=speaker is not None),
        rule=draft.rule,
    )


def _span(article: Article, first: int, end: int) -> Span:
    return Span(article.text.starts[first], article.text.ends[end - 1])


def _quoted(article: Article, span: Span) -> tuple[Span, ...]:
    """The outermost marked words inside a span that are somebody's, not labels."""
    found: list[Span] = []
    text = article.text
    for mark in article.marks:
        start, end = text.ends[mark.open], text.ends[mark.close - 1]
        inside = start >= span.start and end <= span.end and (not found or start >= found[-1].end)
        if inside and not is_label(article, mark):
            found.append(Span(text.starts[mark.open + 1], end))
    return tuple(found)


def _type(quoted: tuple[Span, ...], *, marked: bool) -> QuoteType:
    """Labels in marks (“داعش”) are nobody's words and make no mixed quotation."""
    if marked:
        return "direct"
    return "mixed" if quoted else "indirect"


def _cue(article: Article, draft: Draft) -> Cue | None:
    if draft.cue is None:
        return None
    return Cue(_span(article, draft.cue.first, draft.cue.end), draft.cue.lemma)


def _mention(article: Article, phrase: NounPhrase | None) -> Mention | None:
    if phrase is None:
        return None
    return Mention(_span(article, phrase.first, phrase.end), "name" if phrase.name else "title")
