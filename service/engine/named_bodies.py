"""A body called by its kind alone, where the text gives one of that kind a name: الشركة الكندية ← شركة «كذا».

Outlets are left out: one that is quoted is seldom the only one.
"""

from __future__ import annotations

from collections.abc import Callable

from service.engine.article import Article
from service.engine.marks import Marked
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.name_words import nameable
from service.engine.text import key_at
from service.engine.words import definite, noun, stem
from service.lexicon.letters import BEH, LAM, WAW
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_KINDS, _ANNOUNCES = words_of("body"), words_as_written("announces")
_ANNOUNCING = _KINDS - words_of("ministry")
_ONTO = ("", LAM, BEH, WAW)
_MAX_TRIES = 20
_FAR, _LONGEST_NAME = 250, 3

Read = Callable[[int, str], NounPhrase | None]


def named_body(article: Article, phrase: NounPhrase, read: Read) -> NounPhrase | None:
    """The only body with a name of its own and of the kind that a phrase tells of; ``read`` reads one at a token."""
    kind = stem(article.keys[phrase.first])
    if kind not in _KINDS or not tells_kind(article, phrase):
        return None
    before, after = article.places_beside([onto + kind for onto in _ONTO], phrase.first, phrase.end, most=_MAX_TRIES)
    found = [full for j in (*before, *after) if is_own_named(article, j) and (full := read(j, kind)) is not None]
    found = [full for full in found if full.name is None]
    names = {_name_of(article, full) for full in found}
    if not names:
        return announced(article, phrase)
    return found[0] if len(names) == 1 else None


def announced(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``أعلنت «النور» … وقالت الشركة``: the only name in marks, before it, whose verbs agree with the kind."""
    head = phrase.head
    if head is None or head.number != "s" or not head.definite or not tells_kind(article, phrase):
        return None
    if stem(article.keys[phrase.first]) not in _ANNOUNCING:
        return None
    marks = article.marks_in(max(0, phrase.first - _FAR), phrase.first)
    named = [mark for mark in marks if _announces(article, mark, head.gender)]
    names = {tuple(article.keys[mark.open + 1 : mark.close]) for mark in named}
    return phrase_at(article, named[0].open, named[0].close + 1) if len(names) == 1 else None


def _announces(article: Article, mark: Marked, gender: str) -> bool:
    """Whether a short name in marks stands right after a verb of that gender; but ``علمت «الشروق»`` has the press."""
    if not mark.closed or article.words_in(mark.open, mark.close) > _LONGEST_NAME:
        return False
    cue, named = article.verb_before.get(mark.open), noun(article.keys[mark.open + 1])
    if (cue is not None and cue.lemma not in _ANNOUNCES) or (named is not None and "known" not in named.cls):
        return False
    return (cue.gender if cue is not None else article.acts_at.get(mark.open - 1)) == gender


def is_own_named(article: Article, j: int) -> bool:
    """Whether what says at ``j`` of which kind a body is has the body's own name after it: شركة «كذا»، شركة إنتل."""
    key = key_at(article.keys, j + 1)
    if definite(article.keys[j]):
        return False
    unlisted = nameable(key) and not definite(key) and noun(key) is None and not is_ordinary(key)
    return j + 1 in article.opened or unlisted


def tells_kind(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase tells nothing but a kind and where it is from: الشركة، الشركة الكندية، شركة كندية."""
    forms = map(noun, article.keys[phrase.first + 1 : phrase.end])
    return all(form is not None and "nationality" in form.cls for form in forms)


def _name_of(article: Article, full: NounPhrase) -> str:
    """The first word of the name of a body, its kind aside."""
    words = (key for key in article.keys[full.first + 1 : full.end] if key[0].isalnum())
    return next(words, "")
