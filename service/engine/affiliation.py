"""The body a title says its bearer belongs to: ``المتحدث باسم وزارة الخارجية`` → ``وزارة الخارجية``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.marks import MARKS
from service.engine.words import noun, without_preposition
from service.lexicon.letters import BEH, LAM
from service.lexicon.nouns import NounForm, strip_proclitics
from service.lexicon.nouns import phrase as name_of_several_words

_BODIES = frozenset({"organization", "outlet"})
# الأمين العام لحزب الله: what may be written onto the body's first word.
_CLITICS = frozenset({"", LAM, BEH})
_LONGEST_NAME = 8


def affiliation(article: Article, title: tuple[int, int]) -> str | None:
    """The body named in the title at tokens ``title``, as printed, without what is written onto it.

    ``None`` when it names none: a minister's ministry is not named by ``وزير الخارجية``.
    """
    first, end = title
    for j in range(first, end):
        clitic = _body_at(article, j, after_person=j == first + 1)
        if clitic is not None:
            return _printed(article, j, _end(article, j + 1, end), clitic)
    return None


def _body_at(article: Article, j: int, *, after_person: bool) -> str | None:
    """What is written onto the body that token ``j`` begins; ``None`` where none begins."""
    for clitic, rest in strip_proclitics(article.keys[j]):
        form = _form(rest, article.keys[j + 1 : j + _LONGEST_NAME])
        if clitic in _CLITICS and form is not None and form.kind in _BODIES and form.number != "p":
            field = "ministry" in form.cls and after_person
            return None if field else clitic
    return None


def _form(key: str, following: list[str]) -> NounForm | None:
    """The noun ``key`` is, or the name it begins: الأمم المتحدة."""
    name = name_of_several_words([key, *following], 0)
    return noun(key) if name is None else name[1]


def _end(article: Article, j: int, end: int) -> int:
    """The body's name goes on to the next title (النائب، العميد), comma or mark."""
    while j < end and article.keys[j] not in MARKS and article.keys[j][0].isalnum():
        form = noun(article.keys[j])
        if form is not None and _begins_title(form):
            break
        j += 1
    return j


def _begins_title(form: NounForm) -> bool:
    return form.kind == "person" and form.definite and form.number == "s" and "honorific" in form.cls


def _printed(article: Article, first: int, end: int, clitic: str) -> str:
    text = article.text
    words = " ".join(text.raw[text.starts[first] : text.ends[end - 1]].split())
    if not clitic or first in article.prefixed:
        return words
    return without_preposition(words)
