"""ووصف سامي الخولي | الرئيس التركي بأنه: a verb of judging needs its object, which the phrase after it may hold."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.names import starts_name
from service.engine.shapes import adjectival
from service.engine.surnames import ends_definite
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BEH, LIL, WAW
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_JUDGING = words_as_written("accusing") | words_as_written("deeming")
_PREDICATE = words_of("comp_bi")
_RELATIVE = words_of("relative") | words_of("whatever")
_ADDRESS = words_as_written("address")
_HEADS = frozenset({"person", "organization", "document", "place"})


def without_object(article: Article, phrase: NounPhrase) -> NounPhrase:
    """The subject alone, where a phrase that reaches what somebody is called holds the object as well."""
    if phrase.end - phrase.first < 2 or not _needs_object(article, phrase):
        return phrase
    for j in range(phrase.first + 1, phrase.end):
        if _is_closed(article, phrase, j) and _is_head(article, phrase, j):
            subject = phrase_at(article, phrase.first, j)
            return phrase if subject is None or subject.end < j else subject
    return phrase


def _needs_object(article: Article, phrase: NounPhrase) -> bool:
    """Whether the verb right before the phrase takes an object, has none yet, and its predicate follows the phrase."""
    cue = article.cue_at.get(phrase.first - 1)
    if cue is None or cue.kind != "verb" or cue.lemma not in _JUDGING or cue.form is None or cue.form.has_object:
        return False
    if article.keys[cue.first - 1] in _RELATIVE:
        return False  # ما وصفه, الذي وصف
    after = key_at(article.keys, phrase.end)
    return after in _PREDICATE or phrase.end in article.opened or (after == BEH and phrase.end + 1 in article.opened)


def _is_closed(article: Article, phrase: NounPhrase, j: int) -> bool:
    """Whether the subject may end before ``j``: after a name, or a word that is in construct with nothing."""
    if phrase.name is not None and phrase.name[0] < j <= phrase.name[1]:
        return j == phrase.name[1]
    if _is_surname_alone(article, phrase, j):
        return True
    listed, before = article.listed(phrase.first), noun(article.keys[j - 1])
    if before is not None and "nationality" in before.cls and j - 1 > phrase.first:
        return True  # مسؤول أمريكي | رئيس الوزراء
    return ends_definite(article.keys[j - 1]) or (listed is not None and phrase.first + listed[0] == j)


def _is_surname_alone(article: Article, phrase: NounPhrase, j: int) -> bool:
    """ووصف بوتين | الرئيس الأوكراني فولوديمير زيلينسكي: a surname before the title of another."""
    key = article.keys[phrase.first]
    surname = key in article.surnames or (is_listed(key) and not is_ordinary(key.removeprefix(AL)))
    return j == phrase.first + 1 and surname and noun(key) is None


def _is_head(article: Article, phrase: NounPhrase, j: int) -> bool:
    """Whether an object may begin at ``j``: a definite noun, or one in construct with such, and no title of a name."""
    key, after = article.keys[j], key_at(article.keys, j + 1)
    if given_name(key) is not None or key.startswith((LIL, WAW)) or not (definite(key) or definite(after)):
        return False
    form, listed = noun(key), article.listed(j)
    if listed is not None:
        form = listed[1]
    if form is None:
        return is_ordinary(key.removeprefix(AL)) and not adjectival(key)
    if form.kind not in _HEADS or form.lemma in _ADDRESS or (listed is None and "adj" in form.cls):
        return False
    named = (phrase.name is not None and phrase.name[1] <= j) or _is_surname_alone(article, phrase, j)
    return named or form.kind != "person" or not starts_name(after, after_title=True)
