"""What seems to end a source's phrase and still tells which it is: منظمات | غير حكومية, تقرير نشر | في مجلة."""

from __future__ import annotations

from typing import Final

from service.engine.article import Article
from service.engine.cues import SPEECH_VERBS
from service.engine.naming import name_ends_at
from service.engine.shapes import completes, is_circumstance
from service.engine.text import key_at
from service.engine.words import definite, is_grade, may_follow_rank, noun, tells_rank
from service.lexicon.affixes import affixes
from service.lexicon.fold import fold
from service.lexicon.letters import HEH, HER, YEH
from service.lexicon.memory import remembered
from service.lexicon.particles import words_as_written, words_of

_TIME = words_of("time")
_TIME_ADJECTIVES = words_of("time_adjective")
_TITLE_PREP = words_of("title_prep")
_PUBLISHED = words_of("published")
_NEGATED = words_of("negated")
_DAYS = words_of("named_day")
_MINISTERIAL = words_of("ministerial")
_RESUMPTIVE = words_of("resumptive")
_PRONOUNS = affixes("pronoun")
_ARTICLES = affixes("article")
_SEATED, _SEATED_FOR = words_as_written("seated"), words_of("seated_for")
# غير, اليوم, عليه: what belongs to a phrase after some words and not after others.
_MIDFIELD, _PLAYS_IN = words_of("midfield"), words_of("plays_in")
_QUALIFYING = _NEGATED | _DAYS | _SEATED_FOR | _MIDFIELD | words_of("on_whom")
_PARTS = words_of("compass")
_ONE_OF = words_of("one_of")
_KIN = words_as_written("kin")
_KEEPERS, _KEPT = words_of("keeper"), words_of("kept_by_office")
_SHORTEST = 3


def _needs() -> dict[str, frozenset[str]]:
    """The prepositions that each word needs after it."""
    pairs = [row.split() for row in words_of("with_its")]
    return {word: frozenset(prep for needing, prep in pairs if needing == word) for word, _ in pairs}


_NEEDS: Final = _needs()
_NOTHING: Final = frozenset[str]()


def qualifies(article: Article, first: int, j: int) -> bool:
    """Whether the word at ``j`` belongs to the phrase that starts at ``first``, whatever it is elsewhere."""
    if _wants_more(article.keys[j - 1]) and _is_wanted(article, first, j):
        return True
    key = article.keys[j]
    if (key in _PARTS or article.keys[j - 1] in _PARTS) and _is_compound_nisba(article, j):
        return True
    if key in _KEPT and article.keys[j - 1] in _KEEPERS:
        return True  # وزير العدل، حافظ | الأختام
    if key in _ONE_OF:
        return _is_one_of_them(article, first, j)
    return (key in _QUALIFYING or may_follow_rank(key)) and _belongs(article, first, j)


def _is_one_of_them(article: Article, first: int, j: int) -> bool:
    """ذكر سالم حداد | أحد المسؤولين في الشركة أن: behind a name, whom no verb of saying has for its object."""
    cue, people = article.cue_at.get(first - 1), noun(key_at(article.keys, j + 1))
    relative = noun(article.keys[first]) if first == j - 1 else None
    if relative is not None and relative.lemma in _KIN and not relative.definite:
        return True  # والد | أحد الضحايا
    if cue is None or cue.cls not in SPEECH_VERBS or people is None or people.kind != "person" or people.number != "p":
        return False
    return people.definite and name_ends_at(article, first, j)


@remembered
def _wants_more(key: str) -> bool:
    """نشر, المعنية: a word that something may be due after."""
    return key in _PUBLISHED or bool(_owed_after(key))


def _is_wanted(article: Article, first: int, j: int) -> bool:
    return _is_published(article, first, j) or _is_due(article, j) or _resumes(article, j)


def _belongs(article: Article, first: int, j: int) -> bool:
    if _is_negated(article, j) or _is_day_of(article, j) or completes(article, j) or _is_seated(article, first, j):
        return True
    if article.keys[j] in _MIDFIELD and article.keys[j - 1] in _PLAYS_IN:
        return True  # لاعب | وسط الفريق
    return is_grade(article.keys, j) or tells_rank(article.keys, j)


def _is_published(article: Article, first: int, j: int) -> bool:
    """تقرير نشر | في مجلة, دراسة نشرها | الاثنين معهد: where and when it was published tells which it is."""
    if article.keys[j - 1] not in _PUBLISHED:
        return False
    main, key = noun(article.keys[first]), article.keys[j]
    if main is None or main.kind != "document" or main.definite:
        return False
    return key in _TITLE_PREP or (key in _TIME and article.keys[j - 1].endswith((HEH, HER)))


def _is_negated(article: Article, j: int) -> bool:
    """منظمات | غير حكومية, الباحث | غير المقيم: what غير denies is an adjective of the source."""
    denied = noun(article.keys[j + 1]) if article.keys[j] in _NEGATED else None
    return denied is not None and (denied.kind == "" or (denied.definite and "adj" in denied.cls))


def _is_compound_nisba(article: Article, j: int) -> bool:
    """الرئيس | الجنوب | سوداني: a part of the world and a nationality, with one article for both."""
    part = j if article.keys[j] in _PARTS else j - 1
    form = noun(key_at(article.keys, part + 1))
    return form is not None and "nationality" in form.cls and not form.definite


def _is_day_of(article: Article, j: int) -> bool:
    """فعاليات | اليوم الدراسي: a day that something is called, not the one on which it was said."""
    if article.keys[j] not in _DAYS or j + 1 >= article.text.size:
        return False
    owner = noun(article.keys[j - 1])
    if owner is None or owner.definite:
        return False
    after = article.keys[j + 1]
    return definite(after) and after.endswith(YEH) and after not in _TIME and after not in _TIME_ADJECTIVES


def _is_due(article: Article, j: int) -> bool:
    """هيئة الرقابة | على الصادرات, الهيئة المعنية | بحماية البيئة: a preposition that the word before it needs."""
    key, owed = article.keys[j], _owed_after(article.keys[j - 1])
    if not owed:
        return False
    charged = noun(article.keys[j - 2]) if j > 1 else None
    if charged is not None and fold(charged.lemma) in _MINISTERIAL:
        return False  # أعلنت وزارة الدفاع | عن صفقة
    if key[0] in owed and len(key) > _SHORTEST:
        return True  # الشركة المالكة | لفيسبوك
    return key in owed and not is_circumstance(key_at(article.keys, j + 1))


def _owed_after(key: str) -> frozenset[str]:
    """The prepositions that a word with its article needs: المعنية بـ."""
    joined = next((prefix for prefix in _ARTICLES if key.startswith(prefix)), None)
    return _NOTHING if joined is None else _NEEDS.get(key.removeprefix(joined), _NOTHING)


def _is_seated(article: Article, first: int, j: int) -> bool:
    """Titles that take عن, for a place or a body: عضو البرلمان عن دائرة كذا; but تحدث النائب عن الحكومة."""
    if article.keys[j] not in _SEATED_FOR:
        return False
    form, seat = noun(article.keys[first]), noun(key_at(article.keys, j + 1))
    return form is not None and form.lemma in _SEATED and seat is not None and seat.kind in ("place", "organization")


def _resumes(article: Article, j: int) -> bool:
    """مؤسس البرنامج والمشرف | عليه, الحكومة المعترف | بها: a pronoun that leads back to what is described."""
    key = article.keys[j]
    return key in _RESUMPTIVE and not _owed_after(article.keys[j - 1]).isdisjoint(_prepositions(key))


def _prepositions(key: str) -> tuple[str, ...]:
    return tuple(key[: -len(pronoun)] for pronoun in _PRONOUNS if key.endswith(pronoun))
