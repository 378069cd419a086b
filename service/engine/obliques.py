"""Subjects that stand before their verb under another word: ``سبق للوزير أن قال``, ``وهو ما جعل المدرب يقول``."""

from __future__ import annotations

from functools import partial

from service.engine.agents import agrees_with
from service.engine.article import Article
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at, speaks, uncovered, under_lam
from service.engine.name_words import nameable
from service.engine.shapes import can_start
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import noun, without_preposition
from service.lexicon.letters import ALEF, BY_THE, FEH
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.singles import AN, PRECEDE

_CAUSING = words_of("causing")
_BEFORE_THAT = words_of("soon_after") | {PRECEDE}
_ASKING, _OURS = words_of("asks_whom"), ALEF
_CLAUSE, _WHICH = words_of("comp") | words_of("comp_bi"), words_of("which")
_FAR = 16
# وبسؤال المتهم اعترف بأنه: whom the police asked says it.
_QUESTIONING = words_of("questioning")


def oblique_subject(article: Article, cue: CueAt) -> NounPhrase | None:
    """Who has said it before, or is made to say it; ``None`` where the verb has its subject elsewhere."""
    keys, first = article.keys, max(article.text.sentence(cue.first)[0], cue.first - _FAR)
    if keys[cue.first - 1] == AN:
        at = next((j + 1 for j in range(cue.first - 2, first - 1, -1) if bare(keys[j]) in _BEFORE_THAT), None)
        if at is None or bare(keys[at - 1]) != PRECEDE:
            return _up_to(article, at, cue.first - 1) if at is not None else None
        return under_lam(article, at, cue.first - 1)
    if keys[cue.first][0] == FEH and (asked := _asked(article, cue, first)) is not None:
        return asked
    if bare(keys[first]) in _QUESTIONING and not is_joined(article, cue):
        asked = phrase_at(article, first + 1, cue.first)
        return asked if asked is not None and asked.end <= cue.first and speaks(article, asked) else None
    if cue.form is None or cue.form.tense != "present" or is_joined(article, cue):
        return None
    at = next((j + 1 for j in range(cue.first - 2, first - 1, -1) if bare(keys[j]) in _CAUSING), None)
    return _up_to(article, at, cue.first) if at is not None else None


def _up_to(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``وما لبث | الوزير أن أعلن``, ``جعل | المدرب يقول``: the source whose phrase begins at ``j`` and ends there."""
    phrase = phrase_at(article, j, limit) if j < limit and can_start(article, j) else None
    if phrase is None or phrase.end != limit:
        return None
    surname = limit - j == 1 and nameable(article.keys[j])  # جعل | العمري يقول
    return phrase if surname or speaks(article, phrase) else None


def _asked(article: Article, cue: CueAt, first: int) -> NounPhrase | None:
    """``سألت القناة | الوزير عن القرار، فقال``, ``اتصلنا | بالوزير فأكد``: who was asked is who answers."""
    after = key_at(article.keys, cue.end)
    if cue.form is None or cue.form.lemma[0] == FEH or not (after in _CLAUSE or not after[0].isalpha()):
        return None
    at = next((j for j in range(cue.first - 1, first - 1, -1) if bare(article.keys[j]) in _ASKING), None)
    if at is None:
        return None
    j = _past_asker(article, at, cue.first)
    while j < cue.first and article.keys[j] not in _WHICH:
        key = article.keys[j]
        bare_key = without_preposition(key) if key.startswith(BY_THE) and noun(key) is None else key
        answering = uncovered(article, j, bare_key, partial(_answering, article, cue, j))
        if answering is not None:
            return answering
        other = phrase_at(article, j, cue.first) if can_start(article, j) else None
        j = other.end if other is not None else j + 1
    return None


def _past_asker(article: Article, at: int, limit: int) -> int:
    """``سألت | القناة |``, ``التقت | «الصحيفة» |``; but ``سألنا`` says itself who asks."""
    if article.keys[at].endswith(_OURS):
        return at + 1
    if (mark := article.opened.get(at + 1)) is not None:
        return mark.close + 1
    asker = subject_after(article, at + 1, limit)
    return asker.end if asker is not None else at + 1


def _answering(article: Article, cue: CueAt, j: int) -> NounPhrase | None:
    """The person whose phrase begins at ``j``, if the verb agrees."""
    phrase = phrase_at(article, j, cue.first) if can_start(article, j) else None
    if phrase is None or not _is_somebody(article, phrase) or not agrees_with(article, cue, phrase):
        return None
    return phrase


def _is_somebody(article: Article, phrase: NounPhrase) -> bool:
    if phrase.head is not None:
        return phrase.head.kind == "person"
    return phrase.name is not None and given_name(article.keys[phrase.name[0]]) is not None
