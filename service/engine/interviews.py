"""The rule for printed interviews: the guest of the introduction says what stands below each question.

حاورته منى الشامي          the introduction: who talks, and that it is a talk
- كيف بدأت؟                a question: a line of its own that ends in a question mark
بدأت صغيرا …               its answer, until the next question
ج: / •• / الحداد:          what may stand before an answer

At least three questions, each with its answer below it, make an interview.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.engine.article import Article
from service.engine.content import Content, content_end
from service.engine.drafts import Draft
from service.engine.lookalikes import is_ali
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.name_words import nameable
from service.engine.names import name_end
from service.engine.shapes import can_start
from service.engine.text import key_at
from service.lexicon.letters import JEEM, WAW
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import DASHES
from service.lexicon.singles import ALI, WITH

_INTERVIEW = words_of("interview")
_BYLINE, _FILIATION = words_of("byline"), words_of("filiation")
_BULLETS = frozenset("-–—•*·¯")
_ASKS = frozenset("؟?")
_CLOSERS = frozenset(".»”!")
_FEWEST_TURNS, _FEWEST_ANSWER = 3, 3
_LONGEST_QUESTION, _LONGEST_HEADING, _LONGEST_LABEL, _LONGEST_NAME = 70, 8, 6, 4
_INTRODUCTIONS, _LONGEST_INTRODUCTION, _BYLINE_REACH = (100, 200, 600), 600, 3


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer: tokens ``[first, end)`` without its bullet; ``label`` is who it says before a colon."""

    first: int
    end: int
    label: NounPhrase | None


def interview_answer(article: Article) -> Iterator[Draft]:
    """``- كيف بدأت؟⏎بدأت صغيرا``: the guest answers."""
    if sum(article.keys.count(mark) for mark in _ASKS) < _FEWEST_TURNS:
        return
    asked, turns = _turns(article)
    labelled = any(turn.label is not None or _is_labelled(article, turn) for turn in turns)
    if len(turns) < _FEWEST_TURNS or not (labelled or _is_announced(article, asked)):
        return
    guest = next((turn.label for turn in turns if turn.label is not None), None) or _guest(article, asked)
    for turn in turns:
        content = Content(turn.first, content_end(article, turn.first, turn.end), False)
        phrase = turn.label or guest
        source = "before" if turn.label is not None else "clause" if guest is not None else "carried"
        yield Draft("interview-answer", None, content, phrase, source, "block")


def _turns(article: Article) -> tuple[int, list[Turn]]:
    """Where the first question stands, and the answers to all."""
    lines = list(_lines(article))
    asks = _questions(article, lines)
    if not any(asks):
        return 0, []
    asked = lines[asks.index(True)][0]
    turns = []
    for n in range(len(lines) - 1):
        if asks[n] and not asks[n + 1]:
            last = next((k for k in range(n + 1, len(lines)) if asks[k]), n + 2) - 1
            while last > n + 1 and _is_heading(article, *lines[last]):
                last -= 1
            turn = _turn(article, lines[n + 1][0], lines[last][1], asked)
            if article.words_in(turn.first, turn.end) >= _FEWEST_ANSWER:
                turns.append(turn)
    return asked, turns


def _questions(article: Article, lines: list[tuple[int, int]]) -> list[bool]:
    """Which lines ask: those with a question mark; where a bullet marks the questions, all with that bullet.

    The first question may go without its bullet, and one with it need not end in a question mark: * حدثنا عن بداياتك.
    """
    asks = [_is_question(article, *line) for line in lines]
    bullets = [_bullet(article, line[0]) for line in lines]
    marked = [bullet for bullet, asked in zip(bullets, asks, strict=True) if asked and bullet]
    if len(marked) < _FEWEST_TURNS:
        return asks
    below = {bullets[n + 1] for n, asked in enumerate(asks[:-1]) if asked and not asks[n + 1]}
    if len(set(marked)) == 1 and marked[0] not in below:
        first = next(n for n, asked in enumerate(asks) if asked)
        return [bullet == marked[0] or n == first for n, bullet in enumerate(bullets)]
    return [asked and bool(bullet) for asked, bullet in zip(asks, bullets, strict=True)]


def _bullet(article: Article, first: int) -> str:
    """The bullets that a line begins with, such as ``•`` or ``••``."""
    end = first
    while end < article.text.size and article.keys[end] in _BULLETS:
        end += 1
    return "".join(article.keys[first:end])


def _lines(article: Article) -> Iterator[tuple[int, int]]:
    """The lines, cut also at the bullets in them: * سؤال؟ - جواب * سؤال؟ - جواب."""
    keys, first = article.keys, 0
    for j in (*article.text.others, article.text.size):
        ends = j == article.text.size or keys[j] == "\n"
        if ends or (j > first and _begins_turn(article, j)):
            if article.words_in(first, j):
                yield first, j
            first = j + 1 if ends else j


def _begins_turn(article: Article, j: int) -> bool:
    """Whether a bullet inside a line begins a turn: a star, or a dash after a question."""
    key = article.keys[j]
    if key in "*•":
        return True
    return key in DASHES and article.keys[j - 1] in _ASKS


def _is_question(article: Article, first: int, end: int) -> bool:
    while end > first and article.keys[end - 1] in _CLOSERS:
        end -= 1
    return article.keys[end - 1] in _ASKS and article.words_in(first, end) <= _LONGEST_QUESTION


def _is_heading(article: Article, first: int, end: int) -> bool:
    """A short line without a stop, above the next question."""
    return article.words_in(first, end) <= _LONGEST_HEADING and article.keys[end - 1] not in ".!»"


def _turn(article: Article, first: int, end: int, asked: int) -> Turn:
    """An answer without its bullets, ``ج:`` or ``الحداد:``, the name of somebody met before token ``asked``."""
    keys = article.keys
    while first < end and keys[first] in _BULLETS:
        first += 1
    for colon in range(first + 1, min(end, first + _LONGEST_LABEL)):
        if keys[colon] == ":":
            label = phrase_at(article, first, colon) if can_start(article, first) else None
            if _is_answer_label(keys[first]):
                return Turn(colon + 1, end, None)
            if label is not None and label.end == colon and article.positions[article.keys[colon - 1]][0] < asked:
                return Turn(colon + 1, end, label)
            break
    return Turn(first, end, None)


def _is_labelled(article: Article, turn: Turn) -> bool:
    """``ج:`` before an answer."""
    return article.keys[turn.first - 1] == ":" and _is_answer_label(article.keys[turn.first - 2])


def _is_answer_label(key: str) -> bool:
    """``ج:``, ``ج1:``."""
    return key[0] == JEEM and (len(key) == 1 or key[1:].isdigit())


def _is_announced(article: Article, end: int) -> bool:
    """Whether the introduction says that somebody was talked to: حوار، التقته، ضيفنا."""
    return any(
        key in _INTERVIEW or key.removeprefix(WAW) in _INTERVIEW
        for key in article.keys[max(0, end - _LONGEST_INTRODUCTION) : end]
    )


def _guest(article: Article, end: int) -> NounPhrase | None:
    """Who is talked to: somebody named after مع, or else the one whose name stands most often in the article."""
    around = (list(_names(article, max(0, end - reach), end)) for reach in _INTRODUCTIONS)
    names = next(filter(None, around), None)
    if names is None:
        return None
    met = next((name for name in names if WITH in article.keys[max(0, name[0] - _LONGEST_NAME) : name[0]]), None)
    name = met or max(names, key=lambda each: len(article.positions[article.keys[each[1] - 1]]))
    return NounPhrase(*name, None, name)


def _names(article: Article, j: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in ``[j, end)`` but those of who asks: ``حاورته: منى الشامي``."""
    while j < end:
        if not _begins_name(article, j):
            j += 1
            continue
        stop = name_end(article.keys, j, end)
        while article.keys[stop - 1] == ALI and not is_ali(article, stop - 1):
            stop -= 1
        if _BYLINE.isdisjoint(article.keys[max(0, j - _BYLINE_REACH) : j]):
            yield j, stop
        j = stop


def _begins_name(article: Article, j: int) -> bool:
    key = article.keys[j]
    if key_at(article.keys, j + 1) in _FILIATION and nameable(key):
        return True  # المنجي بن عمار
    return given_name(key) is not None and not is_weak_name(key) and (key != ALI or is_ali(article, j))
