"""God and the Prophet, who are quoted with a blessing in place of a name: قال تعالى، لقوله صلى الله عليه وسلم."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.mentions import NounPhrase
from service.engine.text import key_at
from service.engine.words import definite
from service.lexicon.particles import words_of
from service.lexicon.singles import GOD

_OF_GOD, _OF_PROPHET, _GOES_ON = words_of("of_god"), words_of("of_prophet"), words_of("glorifying")
_PROPHET, _HALVES = words_of("prophet"), words_of("name_half") | words_of("prophet")
_LONGEST, _MOST_PLACES = 10, 50


def revered_at(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``قال | تعالى``, ``يقول | الله عز وجل``, ``قال | عليه الصلاة والسلام``: who is quoted there."""
    key = article.keys[first]
    if key not in _OF_GOD and key not in _OF_PROPHET and key != GOD:
        return None
    end = first + 1
    while end < min(limit, first + _LONGEST) and (article.keys[end] in _OF_GOD or article.keys[end] in _GOES_ON):
        end += 1
    alone = key == GOD or (key in _OF_GOD and key in _GOES_ON)
    return NounPhrase(first, end, None, None) if alone or end > first + 1 else None


def is_revered(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase is one that ``revered_at`` has found, or calls the Prophet so: النبي، رسول الله."""
    key = article.keys[phrase.first]
    if key in _PROPHET:
        return phrase.name is None and (definite(key) or key_at(article.keys, phrase.first + 1) == GOD)
    return key == GOD or key in _OF_GOD or key in _OF_PROPHET


def by_name(article: Article, phrase: NounPhrase) -> NounPhrase:
    """Where the text names whom a blessing is for; ``phrase`` itself if it does so nowhere else."""
    key = article.keys[phrase.first]
    if key == GOD:
        return NounPhrase(phrase.first, phrase.first + 1, None, None)
    if key in _OF_GOD:
        places = article.positions.get(GOD, ())[:_MOST_PLACES]
        alone = (j for j in places if j and _is_alone(article, j))
        return next((NounPhrase(j, j + 1, None, None) for j in alone), phrase)
    named = (j for word in sorted(_PROPHET) for j in article.positions.get(word, ())[:_MOST_PLACES])
    first = min(named, default=None)
    if first is None:
        return phrase
    return NounPhrase(first, first + 1 + (key_at(article.keys, first + 1) == GOD), None, None)


def _is_alone(article: Article, j: int) -> bool:
    """Whether الله at ``j`` is no half of a name: عبد الله, رسول الله."""
    return article.keys[j - 1] not in _HALVES and article.keys[j - 1] not in _OF_PROPHET
