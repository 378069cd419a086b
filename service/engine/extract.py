"""The pipeline: text to tokens, marks and cues; rules to drafts; drafts to attributed quotations."""

from __future__ import annotations

from collections.abc import Iterator

from service.engine.article import Article
from service.engine.carried import is_seldom_said
from service.engine.confidence import confidence
from service.engine.content import Content, content_end
from service.engine.display import without_clitic
from service.engine.drafts import Draft
from service.engine.entities import Entity
from service.engine.labels import is_label
from service.engine.mentions import NounPhrase
from service.engine.model import Cue, Extraction, Mention, Quote, QuoteType, Span
from service.engine.nested import nested
from service.engine.nobody import is_passive
from service.engine.resolve import Resolver
from service.engine.rules import run
from service.engine.speakers import describe, unite
from service.lexicon.built_in import BUILT_IN
from service.lexicon.register import Lookup

# Openers of words that are printed apart, whole and without marks.
_BLOCKS = frozenset({"block", "below"})


def extract(text: str, register: Lookup = BUILT_IN) -> Extraction:
    """Every quotation of ``text`` with its speaker; offsets are code points of ``text``.

    ``register`` is asked who a name belongs to.
    """
    article = Article(text, register)
    said = attribute(article)
    ids = _speaker_ids([entity for _, entity in said])
    quotes = tuple(_quotes(article, said, ids))
    return Extraction(text, quotes, describe(article, [entity for _, entity in said], ids, quotes))


def attribute(article: Article) -> list[tuple[Draft, Entity | None]]:
    """The quotations of ``article`` in order of their start, and who said each, or ``None`` when nobody can be told."""
    drafts = run(article)
    inner = nested(article, drafts)
    resolver = Resolver(article)
    # The running report never hears of who is quoted inside a quotation: they are led to when it is over.
    led = [
        *resolver.run(drafts),
        *(resolver.referents.lead(draft.phrase) for draft in inner if draft.phrase is not None),
    ]
    said = list(zip([*drafts, *inner], unite(article, led), strict=True))
    by = {id(draft): entity for draft, entity in said}
    said = [pair for pair in said if pair[0].content is not None]
    kept = [pair for pair in said if not _quotes_itself(*pair, by) and not _is_nobodys(*pair)]
    return sorted(kept, key=lambda pair: _start(pair[0]))


def _quotes_itself(draft: Draft, entity: Entity | None, by: dict[int, Entity | None]) -> bool:
    """``وقال البيان: «تؤكد الوزارة أنها …»``: whose statement it is speaks in it, and is not quoted once more."""
    return draft.outer is not None and by[id(draft.outer)] is entity


def _is_nobodys(draft: Draft, entity: Entity | None) -> bool:
    """``رسالة مفادها أن …``, ``كما يقال``: a claim that no verb gives to anybody, and whose source nothing tells."""
    if entity is not None or draft.content is None or draft.content.marked or draft.cue is None:
        return False
    told = draft.opener == "wh" or draft.cue.kind == "came_in" or is_passive(draft.cue)
    return told or is_seldom_said(draft.cue)


def _start(draft: Draft) -> int:
    return draft.content.first if draft.content is not None else 0


def _speaker_ids(entities: list[Entity | None]) -> dict[int, str]:
    ids: dict[int, str] = {}
    everybody = (each for entity in entities if entity is not None for each in (entity, *entity.members))
    for entity in everybody:
        ids.setdefault(id(entity), f"s{len(ids) + 1}")
    return ids


def _quotes(article: Article, said: list[tuple[Draft, Entity | None]], ids: dict[int, str]) -> Iterator[Quote]:
    names = {id(draft): f"q{n}" for n, (draft, _) in enumerate(said, 1)}
    before: Draft | None = None
    for draft, entity in said:
        if (content := draft.content) is None:
            continue
        goes_on = before is not None and draft.outer is None and _goes_on(draft, before)
        quoted = _paragraphs(article, content) if content.marked else _quoted(article, content)
        block = draft.opener in _BLOCKS
        yield Quote(
            id=names[id(draft)],
            type=_type(quoted, marked=content.marked or block),
            span=_span(article, content.first, content.end),
            quoted=() if block else quoted,
            cue=_cue(article, draft),
            mention=_mention(article, draft.phrase if draft.source in ("after", "before") else None),
            speaker=ids.get(id(entity)),
            confidence=confidence(draft, entity),
            rule=draft.rule,
            within=names.get(id(draft.outer)),
            continues=names.get(id(before)) if goes_on else None,
        )
        before = draft if draft.outer is None else before


def _goes_on(draft: Draft, before: Draft) -> bool:
    """Whether a quotation goes on with the one before: in the next paragraph, or past the cue that interrupts it."""
    interrupted = draft.rule == "mark-joined" and before.rule == "mark-then-cue"
    return draft.rule == "mark-continued" or (interrupted and draft.cue == before.cue)


def _span(article: Article, first: int, end: int) -> Span:
    """The words of the tokens ``[first, end)``, without the line breaks around them."""
    keys = article.keys
    while end - 1 > first and keys[end - 1] == "\n":
        end -= 1
    while first < end - 1 and keys[first] == "\n":
        first += 1
    return Span(article.text.starts[first], article.text.ends[end - 1])


def _paragraphs(article: Article, content: Content) -> tuple[Span, ...]:
    """The marked paragraphs that a quotation wholly in marks is made of, mostly one."""
    found: list[Span] = []
    first = content.first
    while (mark := article.opened.get(first - 1)) is not None and mark.close < content.end:
        found.append(_span(article, first, mark.close))
        first = next(each.open for each in article.marks_in(mark.close, content.end) if each.open > mark.close) + 1
    return (*found, _span(article, first, content.end))


def _quoted(article: Article, content: Content) -> tuple[Span, ...]:
    """The outermost marked words inside a claim that are somebody's, not labels."""
    found: list[Span] = []
    past = content.first
    for mark in article.marks_in(content.first, content.end):
        if mark.open < past or content_end(article, mark.open, mark.close) > content.end or is_label(article, mark):
            continue
        found.append(_span(article, mark.open + 1, min(mark.close, max(content.end, mark.open + 2))))
        past = mark.close + 1
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
    span = without_clitic(article, phrase.first, _span(article, phrase.first, phrase.end))
    return Mention(span, "name" if phrase.name else "title")
