"""الرئيس الفرنسي فلان … نظيره التركي فلان … الرئيس التركي: a counterpart holds the office he is compared by."""

from __future__ import annotations

from collections.abc import Callable

from service.engine.article import Article
from service.engine.mentions import NounPhrase
from service.engine.offices import of_state
from service.engine.words import definite, noun, stem
from service.lexicon.letters import BEH, LAM, WAW
from service.lexicon.particles import words_of

_COUNTERPARTS = [onto + word for onto in ("", BEH, LAM, WAW) for word in sorted(words_of("counterpart"))]
_MAX_TRIES = 10
# How far before it the office stands that the two share.
_REACH = 20


def counterpart(
    article: Article, phrase: NounPhrase, words: tuple[str, ...], around: Callable[[int], NounPhrase | None]
) -> NounPhrase | None:
    """Who is named as somebody's counterpart from the state in a title; ``around`` reads the phrase at a token."""
    if phrase.head is None or phrase.head.kind != "person" or not any(map(of_state, words)):
        return None
    before, after = article.places_beside(_COUNTERPARTS, phrase.first, phrase.end, most=_MAX_TRIES)
    for j in [*reversed(before), *after]:
        full = around(j + 1) if _is_of(article, j + 1, words) and _shares(article, j, phrase, words) else None
        if full is not None and full.name is not None and full.first == j + 1:
            return full
    return None


def _is_of(article: Article, j: int, words: tuple[str, ...]) -> bool:
    """Whether the nationality at ``j`` is that in a title."""
    keys = article.keys[j : j + 1]
    return any(definite(key) and stem(key) in words and of_state(key) for key in keys)


def _shares(article: Article, j: int, phrase: NounPhrase, words: tuple[str, ...]) -> bool:
    """Whether the title of whom somebody is the counterpart is the same but for the state: وزير الخارجية الألماني."""
    near = article.keys[max(0, j - _REACH) : j]
    forms = [form.lemma for key in near if (form := noun(key)) is not None]
    others = {word for word in words[1:] if not of_state(word)}
    return phrase.head is not None and phrase.head.lemma in forms and others <= set(map(stem, near))
