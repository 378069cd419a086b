"""The cast of an article: the sources met so far, and the comparing of the words that name them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from service.engine.article import Article
from service.engine.mentions import NounPhrase
from service.engine.model import SpeakerKind
from service.engine.words import ADJECTIVES, noun, stem
from service.lexicon.fold import fold
from service.lexicon.letters import (
    AL,
    ALEF,
    BEH,
    BI_LI,
    DUAL,
    FEH,
    GHAIN,
    JEEM,
    OBLIQUE,
    SOUND_PLURAL,
    TCHEH,
    VEH,
    WAW,
    YEH,
)
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.register import level_spelling
from service.lexicon.singles import SERVANT

_GENERIC = words_of("demonstrative") | words_of("name_filler") | words_of("office_link")
_MINISTRY = words_of("ministry")
_OUTLETS = words_of("outlet_head")
_NAMED = _OUTLETS | words_of("company")
_LINKED = frozenset({"organization", "outlet", "place"})
_FEWEST_BONES = 3
_LONG_VOWELS, _NO_WORDS = (ALEF, WAW, YEH), words_of("son_of") | {AL}
_MANY = frozenset({"p", "d"})
_OBLIQUE_KUNYA, _KUNYA = words_of("kunya_oblique"), ALEF + BEH + WAW  # عن أبي مازن


@dataclass(slots=True, eq=False)
class Entity:
    """One source: the words it is named by, and what they tell of its gender and number.

    ``name`` holds the keys of a personal name; ``words`` the stems of the fullest
    description; ``known_by`` every stem ever used to describe it; ``phrase_span`` is that description's
    place, ``phrase_name`` the name's place in it; ``owned`` that it tells who somebody is to one of that name;
    ``members`` are the people who speak as one.
    """

    kind: SpeakerKind
    name: tuple[str, ...] = ()
    name_span: tuple[int, int] = (0, 0)
    words: tuple[str, ...] = ()
    phrase_span: tuple[int, int] = (0, 0)
    phrase_name: tuple[int, int] = (0, 0)
    registry_id: str | None = None
    known_by: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    aliases: set[tuple[str, ...]] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    spoke: bool = False
    owned: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    members: tuple[Entity, ...] = ()


def describing_words(article: Article, phrase: NounPhrase) -> tuple[str, ...]:
    """The stems of a phrase outside its name and parentheses; وزارة is left out before more."""
    keys, first, name = article.keys, phrase.first, phrase.name
    named = range(name[0], name[1]) if name is not None else ()
    told = [j for j in range(first, phrase.end) if j not in named and keys[j][0].isalnum() and keys[j] not in _GENERIC]
    if "(" in keys[first : phrase.end]:
        aside = _parenthesised(keys, first, phrase.end)
        told = [j for j in told if j not in aside]
    words = [_later_word(keys[j]) if j > first else _describing_word(keys[j]) for j in told]
    return tuple([w for w in words[:-1] if w not in _MINISTRY] + words[-1:])


def _parenthesised(keys: list[str], first: int, end: int) -> set[int]:
    """The tokens of ``[first, end)`` that stand in parentheses."""
    depths = accumulate((key == "(") - (key == ")") for key in keys[first:end])
    return {first + i for i, depth in enumerate(depths) if depth > 0}


def can_describe(article: Article, first: int, end: int, words: Collection[str]) -> bool:
    """Whether a phrase inside ``[first, end)`` can have all these describing words, to be asked before it is read."""
    return not words or set(words).issubset(map(_later_word, article.keys[first:end]))


@remembered
def _describing_word(key: str) -> str:
    """The stem, in the nominative: مسؤولين → مسؤولون, مسؤولي الصحة → مسؤولو الصحة, as a subject shows it."""
    word = stem(key)
    form = noun(word) if word.endswith((OBLIQUE, YEH)) else None
    if form is None or form.number not in _MANY or fold(form.lemma) == word:
        return word
    if form.number == "d":
        return word.removesuffix(OBLIQUE) + DUAL
    return word.removesuffix(OBLIQUE) + SOUND_PLURAL if word.endswith(OBLIQUE) else word[:-1] + WAW


@remembered
def _later_word(key: str) -> str:
    """The same of a word behind the first, without what links an office to its body or place: بشرطة, لحلف."""
    word = _describing_word(key)
    joined = noun(word[1:]) if word[0] == WAW and noun(word) is None else None
    if joined is not None and (joined.cls & ADJECTIVES or joined.number == "p"):
        return word[1:]  # مصادر أمنية | وطبية as in المصادر الأمنية والطبية
    if word[0] not in BI_LI or noun(word) is not None or given_name(word) is not None:
        return word
    form = noun(word[1:])
    return word[1:] if form is not None and form.kind in _LINKED else word


def name_keys(article: Article, phrase: NounPhrase) -> tuple[str, ...]:
    """The keys of the personal name in a phrase."""
    return tuple(article.keys[phrase.name[0] : phrase.name[1]]) if phrase.name is not None else ()


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the words of the shorter stand in the longer, in order."""
    short, long = sorted((plain_name(a), plain_name(b)), key=len)
    if not short:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def plain_name(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words two spellings of one name share."""
    joined = " ".join(name).replace(f"{SERVANT} ", SERVANT).split()
    return tuple([_KUNYA if word in _OBLIQUE_KUNYA else _sound(stem(word)) for word in joined if word not in _NO_WORDS])


@remembered
def _sound(key: str) -> str:
    """Sounds that newsrooms spell in more than one way: foreign ones, and vowels that some write twice."""
    return level_spelling(key).replace(GHAIN, JEEM).replace(VEH, FEH).replace(TCHEH, JEEM)


def alike(a: str, b: str) -> bool:
    """Whether two unknown surnames differ in vowels alone: واترز، ووترز."""
    if a == b or given_name(a) is not None or given_name(b) is not None or is_ordinary(a) or is_ordinary(b):
        return a == b
    hard = bones(a)
    return len(hard) >= _FEWEST_BONES and hard == bones(b)


@remembered
def _is_document(word: str) -> bool:
    form = noun(word)
    return form is not None and form.kind == "document"


@remembered
def bones(key: str) -> str:
    """The consonants of a foreign name, a double one once; its first letter stays unless it may be another vowel."""
    sound = _sound(stem(key))
    hard = [char for i, char in enumerate(sound) if char not in _LONG_VOWELS or (i == 0 and char == WAW)]
    return "".join(char for char, _ in groupby(hard))


def same_source(entity: Entity, words: tuple[str, ...]) -> bool:
    """Whether a description names a non-person entity: equal, an alias, or one the start of the other."""
    if words == entity.words or words in entity.aliases:
        return True
    if not entity.words or entity.name or entity.owned:
        return False  # والدة سعاد is not Suad
    if entity.kind == "document" and words == entity.words[1:]:
        return False  # تقرير المنظمة is not the organisation
    if words[1:] == entity.words and entity.kind != "document" and _is_document(words[0]):
        return False  # تقرير مون is not Moon
    short, long = sorted((words, entity.words), key=len)
    if len(short) >= 2 and long[: len(short)] == short:
        return True
    if len(short) == 1 and long[0] == short[0] and entity.kind == "organization" and not _is_word(short[0]):
        return True  # المنسقية ← المنسقية العامة لرئاسة الوزراء
    if len(long) > 1 and long[0] in _NAMED and long[1 : len(short) + 1] == short and not is_ordinary(short[0]):
        return True  # الجزيرة ← قناة الجزيرة القطرية, جوجل ← شركة جوجل
    return len(long) > 1 and long[1:] == short and noun(short[0]) is None and not is_ordinary(short[0])


def _is_word(word: str) -> bool:
    """Whether a stem is a noun or an everyday word, so that it may be said of many."""
    return noun(word) is not None or noun(AL + word) is not None or is_ordinary(word)


def kind_of(head: NounForm | None, words: int) -> SpeakerKind:
    """What kind of source an unnamed phrase describes; one unknown word is a surname."""
    if head is None:
        return "person" if words == 1 else "organization"
    if head.kind == "person":
        return "group" if head.number in ("p", "d") else "person"
    if head.kind == "document":
        return "document"
    if head.kind == "group":
        return "group"
    return "organization"


def heads_of(head: NounForm | None) -> set[str]:
    """The lemma that a definite short form (الوزير، الوزارة) is matched by."""
    return {head.lemma} if head is not None and head.kind in ("person", "organization", "document", "group") else set()
