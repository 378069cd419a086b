"""Bodies and unnamed offices in English, where their words allow it: ``شرطة دبي``, ``محافظ حلب``.

Every word must be told by a table; where one is not, there is no English.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from service.lexicon.built_in import BUILT_IN, MOST_SPACES
from service.lexicon.composition import composed
from service.lexicon.countries import SHARED_WITH_CAPITALS, capitals, described, named
from service.lexicon.fold import fold
from service.lexicon.letters import AL, HEH, LAM, LIL
from service.lexicon.memory import remembered
from service.lexicon.outlets import outlet
from service.lexicon.register import name_key
from service.lexicon.tables import rows

_NO_CAPITAL_LETTER: Final = frozenset({"of", "the", "and"})
#: السفارة الفرنسية في بيروت, السفير الفرنسي لدى لبنان
_AT: Final = {"في": "in", "لدي": "to"}
_ENVOY: Final = "Ambassador "
#: Bodies whose English takes the article, beside those that are called what ``heads.tsv`` calls bodies.
_NATIONS: Final = "nations"
_TO: Final = (LIL, LAM)
_LONGEST_TITLE: Final = 7


@cache
def _heads() -> dict[str, str]:
    """Bodies by their key without the article: ``جامعه`` → ``University``."""
    return {
        fold(lemma): _title(gloss.split(",")[0].partition(" (")[0].removeprefix("the "))
        for lemma, kind, classes, _feminine, _plurals, gloss in rows("heads.tsv")
        if kind == "organization" and classes == "org" and not lemma.startswith(AL)
    }


@cache
def _everyday() -> frozenset[str]:
    """Adjectives of a state that are everyday words too: ``اللجنة المالية`` is not Mali's."""
    return frozenset(
        AL + name_key(lemma) + ending
        for lemma, class_, _feminine, _plurals in rows("adjectives.tsv")
        if class_ == "adj"
        for ending in ("", HEH)
    )


@cache
def _places() -> dict[str, str]:
    return capitals() | {name_key(name): name_en for name, name_en, _country in rows("places.tsv")}


@cache
def _titles() -> dict[str, str]:
    return {name_key(title): english for titles, english in rows("titles_en.tsv") for title in titles.split("|")}


@cache
def _title_beginnings() -> frozenset[str]:
    return frozenset(title.partition(" ")[0] for title in _titles())


def load() -> None:
    """Read the tables now, and not when they are first asked."""
    for table in (_heads, _everyday, _places, _titles, _title_beginnings):
        table()


def _title(gloss: str) -> str:
    return " ".join(word if word in _NO_CAPITAL_LETTER else word[:1].upper() + word[1:] for word in gloss.split())


@remembered
def compose_body(name: str) -> str | None:
    """The English of a body, an office or a place; ``None`` where any word of it is not told."""
    return _english(name_key(name)) if name.count(" ") <= MOST_SPACES else None


def _english(key: str) -> str | None:
    for register in (composed, outlet):
        found = register(key)
        if found is not None:
            return found.name_en
    first, _, rest = key.partition(" ")
    if not rest:
        return _places().get(first) if first not in SHARED_WITH_CAPITALS else None
    return _places().get(key) or _body(first, rest) or _stationed(key) or _titled(first, key)


def _body(first: str, rest: str) -> str | None:
    """A body and its state or place."""
    head = _heads().get(first.removeprefix(AL))
    if head is None:
        return None
    if first.startswith(AL):
        state = described(rest)
        return f"{state.adjective_en} {head}" if state is not None and rest not in _everyday() else None
    place, state = _places().get(rest), named(rest)
    if state is None:
        return f"{place} {head}" if place is not None else None
    # جامعة تونس: where the state and its capital share a name, the body may be either's.
    return f"{head} of {state.name_en}" if state.has_own_capital and place is None else None


def _stationed(key: str) -> str | None:
    """An embassy or an ambassador in a place."""
    for word, english in _AT.items():
        sent, _, where = key.partition(f" {word} ")
        found = composed(sent) if where else None
        place = _place(where) if found is not None and not found.id else None
        if found is not None and place is not None:
            return f"{found.name_en} {'to' if found.name_en.startswith(_ENVOY) else english} {place}"
    return None


def _place(key: str) -> str | None:
    state = named(key)
    if state is None:
        return _places().get(key)
    return state.name_en if key not in SHARED_WITH_CAPITALS else None


def _titled(first: str, key: str) -> str | None:
    """A title and the body or place it is held in: ``الأمين العام للأمم المتحدة``, ``رئيس جامعة القاهرة``."""
    if first not in _title_beginnings():
        return None
    words = key.split()
    for size in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
        title = _titles().get(" ".join(words[:size]))
        if title is not None:
            held = " ".join([_bare(words[size]), *words[size + 1 :]])
            where = _place(held) or _known(held) or _english(held)
            return f"{title} {where}" if where is not None else None
    return None


def _known(key: str) -> str | None:
    """A body of the register, with the article its English takes."""
    found = BUILT_IN.find(key) or composed(key)
    return _with_article(found.name_en) if found is not None and found.kind != "person" else None


def _with_article(name_en: str) -> str:
    """``the United Nations``, ``the Lebanese Army``; but ``FIFA``, ``Al Jazeera``."""
    words = {word.replace("z", "s") for word in name_en.lower().split()}
    return f"the {name_en}" if words & _bodies_en() else name_en


@cache
def _bodies_en() -> frozenset[str]:
    return frozenset(word for english in _heads().values() for word in english.lower().split()) | {_NATIONS}


def _bare(word: str) -> str:
    """``للامم`` → ``الامم``, ``لشركه`` → ``شركه``; a word that is no preposition and noun stays."""
    two, one = _TO
    if word.startswith(two):
        return AL + word.removeprefix(two)
    bare = word.removeprefix(one)
    return bare if bare in _heads() else word
