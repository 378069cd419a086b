"""Subjects that stand before their verb under another word: ``سبق للوزير أن قال``, ``وهو ما جعل المدرب يقول``."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.words import without_preposition
from service.lexicon.letters import LAM
from service.lexicon.particles import words_of
from service.lexicon.singles import AN, PRECEDE

_CAUSING = words_of("causing")
_FAR = 16
# وبسؤال المتهم اعترف بأنه: whom the police asked says it.
_QUESTIONING = words_of("questioning")


def oblique_subject(article: Article, cue: CueAt) -> NounPhrase | None:
    """Who has said it before, or is made to say it; ``None`` where the verb has its subject elsewhere."""
    keys, first = article.keys, max(article.text.sentence(cue.first)[0], cue.first - _FAR)
    if keys[cue.first - 1] == AN:
        at = next((j + 1 for j in range(cue.first - 2, first - 1, -1) if bare(keys[j]) == PRECEDE), None)
        return _under_lam(article, at, cue.first - 1) if at is not None and keys[at][0] == LAM else None
    if bare(keys[first]) in _QUESTIONING and not is_joined(article, cue):
        asked = phrase_at(article, first + 1, cue.first)
        return asked if asked is not None and asked.end <= cue.first and speaks(article, asked) else None
    if cue.form is None or cue.form.tense != "present" or is_joined(article, cue):
        return None
    at = next((j + 1 for j in range(cue.first - 2, first - 1, -1) if bare(keys[j]) in _CAUSING), None)
    phrase = phrase_at(article, at, cue.first) if at is not None else None
    return phrase if phrase is not None and phrase.end == cue.first and speaks(article, phrase) else None


def _under_lam(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``للمتحدث باسم الكرملين``: the phrase without the lam written onto it."""
    key = article.keys[j]
    article.keys[j] = without_preposition(key, article.keys[j + 1])
    phrase = phrase_at(article, j, limit)
    if phrase is None or not speaks(article, phrase):
        article.keys[j] = key
        return None
    article.prefixed.add(j)
    return phrase
