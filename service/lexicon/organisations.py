"""Bodies in English, where their words allow it: ``الحكومة المصرية``, ``جامعة القاهرة``, ``شرطة دبي``."""

from __future__ import annotations

from functools import cache, lru_cache

from service.lexicon.fold import fold
from service.lexicon.inflection import ARTICLE, TA_MARBUTA
from service.lexicon.register import name_key
from service.lexicon.tables import rows


@cache
def _heads() -> dict[str, str]:
    """Bodies by their key without the article: ``جامعه`` → ``University``."""
    return {
        fold(lemma): _title(gloss.split(",")[0].partition(" (")[0])
        for lemma, kind, classes, _feminine, _plurals, gloss in rows("heads.tsv")
        if kind == "organization" and classes == "org" and not lemma.startswith(ARTICLE)
    }


@cache
def _adjectives() -> dict[str, set[str]]:
    """States by the definite adjective, masculine or feminine."""
    states: dict[str, set[str]] = {}
    for _code, name_en, _names, _capitals, adjectives, _plurals, _gender in rows("countries.tsv"):
        for adjective in adjectives.split("|"):
            for ending in ("", TA_MARBUTA):
                key = " ".join(ARTICLE + name_key(word) + ending for word in adjective.split())
                states.setdefault(key, set()).add(name_en)
    return states


@cache
def _places() -> dict[str, str]:
    return {name_key(name): name_en for name, name_en, _country in rows("places.tsv")}


@cache
def _states() -> dict[str, str]:
    return {
        name_key(name): name_en
        for _code, name_en, names, _capitals, _adjectives, _plurals, _gender in rows("countries.tsv")
        for name in names.split("|")
    }


def load() -> None:
    """Read the tables now, and not when they are first asked."""
    for table in (_heads, _adjectives, _places, _states):
        table()


def _title(gloss: str) -> str:
    return " ".join(word if word in {"of", "the", "and"} else word[:1].upper() + word[1:] for word in gloss.split())


@lru_cache(maxsize=4096)
def compose_body(name: str) -> str | None:
    """The English of a body and its state or place; ``None`` where any other word stands in it, or no state does."""
    first, _, rest = name_key(name).partition(" ")
    head = _heads().get(first.removeprefix(ARTICLE))
    if head is None or not rest:
        return None
    states = _adjectives().get(rest, set())
    if first.startswith(ARTICLE):
        return f"{head} of {next(iter(states))}" if len(states) == 1 else None
    place = _places().get(rest)
    if place is not None:
        return f"{place} {head}"
    state = _states().get(rest)
    return f"{head} of {state}" if state is not None else None
