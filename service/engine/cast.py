"""The cast of an article: every source met so far, and how a mention leads to one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from service.engine.article import Article
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase
from service.engine.model import SpeakerKind
from service.lexicon.nouns import NounForm, noun
from service.lexicon.particles import words_of

_GENERIC = words_of("demonstrative") | words_of("name_filler")


def stem(key: str) -> str:
    """A key without the article and the prepositions written onto it: comparing titles."""
    for prefix in ("وال", "بال", "فال", "كال", "ولل"):
        if key.startswith(prefix) and len(key) > len(prefix) + 2:
            return _spelling(key[len(prefix) :])
    if key.startswith("لل") and len(key) > 4:
        return _spelling(key[2:])
    if key.startswith("ال") and len(key) > 4:
        return _spelling(key[2:])
    return _spelling(key)


def _spelling(key: str) -> str:
    """Spellings newsrooms use side by side."""
    return key.replace("اميرك", "امريك")


@dataclass(slots=True)
class Entity:
    """One source: the words it is named by, and what they tell of its gender and number."""

    kind: SpeakerKind
    name_keys: tuple[str, ...] = ()
    name_span: tuple[int, int] = (0, 0)
    phrase_span: tuple[int, int] = (0, 0)
    heads: set[str] = field(default_factory=set)
    title: set[str] = field(default_factory=set)
    title_span: tuple[int, int] | None = None
    aliases: set[str] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    definite: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_named_person(self) -> bool:
        return self.kind == "person" and bool(self.name_keys)


def title_words(article: Article, phrase: NounPhrase) -> list[str]:
    """The comparing forms of a phrase's words outside its name and parentheses."""
    words, depth = [], 0
    for j in range(phrase.first, phrase.end):
        key = article.keys[j]
        depth += (key == "(") - (key == ")")
        if depth > 0 or not key[0].isalnum() or key in MARKS or key in _GENERIC:
            continue
        if phrase.name is not None and phrase.name[0] <= j < phrase.name[1]:
            continue
        words.append(stem(key))
    return words


def name_words(article: Article, phrase: NounPhrase) -> tuple[str, ...]:
    """The keys of the personal name in a phrase."""
    if phrase.name is None:
        return ()
    return tuple(article.keys[phrase.name[0] : phrase.name[1]])


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one is part of the other, in order."""
    short, long = sorted((_plain(a), _plain(b)), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] in long
    rest = iter(long)
    return all(word in rest for word in short)


def _plain(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_latinised(stem(word)) for word in name if word not in ("ال", "بن", "ابن"))


def _latinised(key: str) -> str:
    """Foreign sounds that newsrooms spell in two ways."""
    return key.replace("غ", "ج").replace("ڤ", "ف").replace("چ", "ج")


def kind_of(head: NounForm | None, *, named: bool) -> SpeakerKind:
    """What kind of source a phrase describes."""
    if named:
        return "person"
    if head is None:
        return "organization"
    if head.kind in ("person", "organization", "document", "group"):
        if head.kind == "person" and head.number in ("p", "d"):
            return "group"
        return head.kind  # type: ignore[return-value]
    return "organization"


def head_of(head: NounForm | None) -> set[str]:
    """The lemma a definite short form (الوزير، الوزارة) is matched by."""
    return {head.lemma} if head is not None and head.kind in ("person", "organization", "document", "group") else set()


def is_place(key: str) -> bool:
    form = noun(key)
    return form is not None and bool(form.cls & {"country", "capital", "place"})
