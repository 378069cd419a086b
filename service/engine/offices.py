"""Whether a title without a name says the office that somebody is known to hold.

رئيس بعثة الملاحظة   رئيس البعثة المكلفة بملاحظة الانتخابات فلان   nothing is said of him that is not known
نائب رئيس الغرفة التونسية   فلان نائب رئيس الغرفة                  a body called by its kind alone is named elsewhere
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from service.engine.article import Article
from service.engine.entities import Entity
from service.engine.mentions import NounPhrase
from service.engine.words import definite, is_person, noun, stem, without_preposition
from service.lexicon.fold import fold
from service.lexicon.letters import AL, BI_LI, HEH, LIL, WAW, YEH
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import COUNCIL


def _same_offices() -> list[tuple[frozenset[str], frozenset[str]]]:
    """Each title of an office, with the other that it has."""
    pairs = [tuple(frozenset(title.split()) for title in row.split("=")) for row in words_of("same_office")]
    return [(one, other) for one, other in pairs] + [(other, one) for one, other in pairs]


_CABINETS = words_of("cabinet")
_CABINET = min(_CABINETS)
_SPOKESMEN = frozenset(words_as_written("spokesman"))
_SPOKESMAN = fold(min(_SPOKESMEN))
_STATE_WORDS = words_of("state_word")
_BODIES = words_of("body")
_MINISTRY = words_of("ministry")
_SAME_OFFICE = _same_offices()
_ONTO = (*BI_LI, WAW)
_SHORT = 2


def holds(head: str, heads: set[str]) -> bool:
    """Whether a head is among those somebody is known by; المتحدث باسم is الناطق باسم."""
    return head in heads or (head in _SPOKESMEN and not _SPOKESMEN.isdisjoint(heads))


def also_called(words: Iterable[str]) -> set[str]:
    """The words of the other title of an office: who is known by مدير فني is a مدرب, and by عمدة a رئيس بلدية."""
    known = set(words)
    return {word for one, other in _SAME_OFFICE if one <= known for word in other}


def fits_office(article: Article, phrase: NounPhrase, words: tuple[str, ...], holder: Entity) -> bool:
    """Whether a title says nothing of its holder that is not known, or says more of a body or of the state alone."""
    title, known = _titled(words), _titled(holder.known_by)
    more = {word for word in title - known if not any(letter + word in known for letter in _ONTO)}
    if not more:
        return True
    stated = any(map(of_state, known)) and not more <= _STATE_WORDS
    alone = holder.phrase_name[0] - holder.phrase_span[0] == 1  # الرئيس ميشال عون
    if not stated and all(map(of_state, more)) and (alone or len(title - more) >= _SHORT):
        return True
    other = range(phrase.first, phrase.end)
    held = (part for own in _titles_of(holder) for part in _parted(article, own))
    return any(_names_body(article, own, words) or _same_body(article, own, other) for own in held)


def same_office(article: Article, full: NounPhrase, phrase: NounPhrase, words: tuple[str, ...]) -> bool:
    """متحدث باسم الرئاسة المصرية ← المتحدث باسم الرئاسة فلان: the title told of him tells less of a body."""
    if full.name is None or full.name[0] <= full.first:
        title = range(full.first, full.end) if full.name is None else range(full.name[1], full.end)
    else:
        title = range(full.first, full.name[0])
    if _names_body(article, title, words) or _names_state(article, title, words):
        return True
    return _same_body(article, title, range(phrase.first, phrase.end))


def _names_state(article: Article, title: range, words: tuple[str, ...]) -> bool:
    """Whether ``words`` add nothing but the state to the title at these tokens."""
    keys = tuple(map(stem, article.keys[title.start : title.stop]))
    more = words[len(keys) :]
    return len(keys) >= _SHORT and keys == words[: len(keys)] and bool(more) and all(map(of_state, more))


def _names_body(article: Article, title: range, words: tuple[str, ...]) -> bool:
    """Whether the title at these tokens ends in a body called by its kind, الغرفة, and ``words`` tell which it is."""
    keys = _printed_words(article, title)
    if not _SHORT <= len(keys) < len(words) or tuple(map(stem, keys[:-1])) != words[: len(keys) - 1]:
        return False
    body = noun(AL + stem(keys[-1])) if definite(keys[-1]) or keys[-1].startswith(LIL) else None
    if body is None or body.kind != "organization" or "ministry" in body.cls:
        return False
    kind, told = stem(keys[-1]), words[len(keys) - 1]
    return told == kind or (len(keys) > _SHORT and kind in _BODIES - _MINISTRY and told not in _BODIES)


def _same_body(article: Article, title: range, other: range) -> bool:
    """نائب الأمين العام للناتو, نائب الأمين العام لحلف شمال الأطلسي: one body under both of its names."""
    one, two = _printed_words(article, title), _printed_words(article, other)
    shared = sum(1 for _ in takewhile(lambda pair: stem(pair[0]) == stem(pair[1]), zip(one, two, strict=False)))
    own, rest = _spellings(one[shared:]), _spellings(two[shared:])
    if not shared or not own or not rest:
        return False
    if not _acronyms(article, title).isdisjoint(rest):
        return True
    known = _known_body(article, own)
    return known is not None and known == _known_body(article, rest)


def _acronyms(article: Article, title: range) -> set[str]:
    """What stands in parentheses in a title: الأمين العام لمنظمة كذا (أوبك)."""
    keys = article.keys
    return {keys[j + 1] for j in title if keys[j] == "(" and keys[j + 2 : j + 3] == [")"]}


def _known_body(article: Article, names: list[str]) -> str | None:
    """The id under which the register knows a body by one of these names."""
    entries = (article.register.find(name) for name in names)
    return next((entry.id for entry in entries if entry is not None), None)


def _spellings(keys: list[str]) -> list[str]:
    """The name that these words spell, and that without a preposition that may be written onto it: لأوبك, أوبك."""
    starts = [key if i == 0 else without_preposition(key) for key in keys[:1] for i in range(1 + (key[0] in _ONTO))]
    return [" ".join((start, *keys[1:])) for start in starts]


def _printed_words(article: Article, title: range) -> list[str]:
    """The words of a title, without the comma before a name and the و that joins it to another."""
    words = [key for key in article.keys[title.start : title.stop] if key[0].isalnum()]
    return [words[0][1:], *words[1:]] if words and _is_joined(words[0]) else words


def _titles_of(holder: Entity) -> Iterator[range]:
    """The tokens before the name of somebody, and those after it."""
    if holder.name:
        yield range(holder.phrase_span[0], holder.phrase_name[0])
        yield range(holder.phrase_name[1], holder.phrase_span[1])


def _parted(article: Article, title: range) -> Iterator[range]:
    """رئيس البعثة | وعضو البرلمان: the offices that one person holds."""
    first = title.start
    for j in range(title.start + 1, title.stop):
        if _is_joined(article.keys[j]):
            yield range(first, j)
            first = j
    yield range(first, title.stop)


def _is_joined(key: str) -> bool:
    return key[0] == WAW and noun(key) is None and is_person(key[1:])


def _titled(words: Iterable[str]) -> set[str]:
    """The words of a title as its variants share them: رئيس الحكومة اليونانية، رئيس مجلس الوزراء اليوناني."""
    levelled = set(map(_levelled, words))
    return levelled - {COUNCIL} if _CABINET in levelled else levelled


def _levelled(word: str) -> str:
    if word in _CABINETS:
        return _CABINET
    if word in _SPOKESMEN:
        return _SPOKESMAN
    return word.removesuffix(HEH) if word.endswith(YEH + HEH) else word


def of_state(word: str) -> bool:
    """A state or its adjective, without the article: الإماراتي، قطر."""
    form = noun(word) or noun(AL + word)
    return word in _STATE_WORDS or (form is not None and bool(form.cls & {"nationality", "country"}))
