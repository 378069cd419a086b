"""Whether what has بـ before it is the verb's object: رحب الرئيس | بالوفد, but مدير الصحة بالقصرين."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.cues import SPEECH_VERBS
from service.engine.shapes import holder_follows, is_body
from service.engine.text import key_at
from service.engine.words import definite, is_deed, is_nominal, is_person, is_place, noun
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BY_THE, WAW
from service.lexicon.nouns import phrase as names_several
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import words_as_written, words_of

_WITH_BI, _TAKES_IN = words_as_written("with_bi"), words_as_written("takes_in")
_DISTRICTS = words_of("district")


def starts_with_bi(article: Article, first: int, j: int) -> bool:
    """Whether بـ at ``j`` begins the verb's object, or how it is done, rather than where a title is held."""
    if is_bi_object(article, first, j):
        return True
    return _no_place(article, j) and not (_bearer_next(article, first, j) or _is_of_sources(article, first, j))


def _is_of_sources(article: Article, first: int, j: int) -> bool:
    """قالت مصادر | بصناعة الشحن, شركة البيع | بالتجزئة: a field, or how a body trades, for قال takes nothing with ب."""
    cue, main = article.cue_at.get(first - 1), noun(article.keys[first])
    if cue is None or cue.lemma not in _TAKES_IN or main is None or main.definite:
        return False
    if main.kind == "organization":
        return j - first > 1 and definite(article.keys[j - 1]) and article.keys[j].startswith(BY_THE)
    return j == first + 1 and "source" in main.cls and definite(key_at(article.keys, j + 1))


def is_its_own(keys: list[str], j: int) -> bool:
    """مدير | بطولة, أصحاب | بطاقات, مؤسسة | بريد: the ب is the word's own, for the noun before it is in construct."""
    owned, rest = noun(keys[j - 1]), keys[j][1:]
    if owned is None or owned.definite or not is_everyday(keys[j]):
        return False
    if owned.kind == "organization":  # but مستشفى | بجدة, شركة | بتعويضات
        return not (is_everyday(rest) or is_place(rest) or noun(rest) is not None)
    return owned.kind == "person"


def is_bi_object(article: Article, first: int, j: int) -> bool:
    """رحب الرئيس | بالوفد: the verb before the phrase takes its object with ب."""
    cue, thing = article.cue_at.get(first - 1), article.keys[j][1:]
    if cue is None or cue.form is None or cue.form.kind != "verb" or cue.lemma not in _WITH_BI:
        return False
    place, owner = noun(thing), key_at(article.keys, j + 1)
    titled = j - 1 > first and is_person(article.keys[first]) and cue.cls != "judge"
    if titled and is_body(thing) and noun(owner) is not None:
        return False  # طالب أستاذ الإعلام بجامعة الملك سعود, but أشاد وزير التعليم | بجامعة الملك سعود
    everyday = is_ordinary(article.keys[j]) or is_ordinary(thing) or is_everyday(AL + thing)  # بعودة
    if not everyday and not is_listed(article.keys[j]):  # أشاد الرئيس | بصمود الشعب, | بأداء بايدن
        everyday = is_nominal(thing) or (definite(owner) and (noun(owner) is not None or is_ordinary(owner[2:])))
    return everyday if place is None else not place.cls & {"country", "capital", "place"}


def _no_place(article: Article, j: int) -> bool:
    """Whether what follows بـ is no place or body a title is held at: بمجلس الوزراء، بالأمم المتحدة."""
    keys, key = article.keys, article.keys[j]
    after = noun(key_at(keys, j + 1))
    if key[1:] in _DISTRICTS and (after is None or after.kind):
        return False  # المدير الجهوي للفلاحة | بجهة سوس ماسة
    placed = (j + 1 < len(keys) and is_place(keys[j + 1])) or names_several([key[1:], *keys[j + 1 : j + 4]], 0)
    return (is_ordinary(key) or is_deed(key[1:])) and not placed and not is_body(key[1:])


def _bearer_next(article: Article, first: int, j: int) -> bool:
    """مدير الصحة | بقبلي أحمد بنور: before a given name, an everyday word is the place where somebody holds office."""
    keys, cue = article.keys, article.cue_at.get(first - 1)
    if is_person(keys[j][1:]) and (cue is None or cue.cls not in SPEECH_VERBS):
        return False  # التقى المدير | بالطبيب أحمد, but أوضح رئيس البلدية بالشابة أحمد
    after = key_at(keys, j + 1)
    return holder_follows(keys, first, j + 1 + (after[0] == WAW and noun(after) is None))  # بالشابة وملولش أحمد
