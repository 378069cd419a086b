"""What و joins on to the phrase that names a source: وزير التعليم العالي والبحث العلمي، غرفة تجارة وصناعة البحرين."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.name_words import nameable
from service.engine.shapes import holder_follows, is_region
from service.engine.text import key_at
from service.engine.words import definite, noun, without_preposition
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import AL, HER, WAW
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_everyday, is_ordinary
from service.lexicon.particles import joined, words_as_written, words_of

_MINISTERIAL = words_of("ministerial")
_IN_CHARGE = joined(words_of("affairs") | _MINISTERIAL)
_JOINABLE = frozenset({"adj", "nationality", "country", "place", "place_head", "capital"})
_TAKES_IN = words_as_written("takes_in")
_WITH_ARTICLE = (AL, *affixes("onto_article"))
_OUTSKIRTS = words_of("outskirts")
_PRONOUNS, _NO_NAME = affixes("pronoun_sure"), affixes("no_name_end")


def joined_ends(article: Article, first: int, j: int) -> bool:
    """Whether و at ``j`` starts something else: a verb, or what no name begins with."""
    key, rest = article.keys[j], article.keys[j][1:]
    named = is_listed(key) or _owes_name(article.keys[j - 1])
    if named and noun(rest) is None and not is_ordinary(rest) and not lookup(rest):
        return False  # ووكر, جامعة واسيدا
    known = is_ordinary(key) or key.endswith(_NO_NAME) or not nameable(article.keys[j - 1])
    return known and not _coordinates(article, first, j)


def _owes_name(key: str) -> bool:
    """جامعة, شركة: a body without the article, which what it is called by, or whose it is, must follow."""
    body = noun(key)
    return body is not None and body.kind == "organization" and body.number == "s" and not body.definite


def is_own(key: str) -> bool:
    """السكان | وجود ضحايا: an everyday word whose و is its own, for nothing is left without it."""
    rest = key[1:]
    named = given_name(rest) is not None and not is_weak_name(rest)
    joined = named or definite(rest) or noun(rest) is not None or is_ordinary(rest)
    return key[0] == WAW and is_everyday(key) and not joined


def _coordinates(article: Article, first: int, j: int) -> bool:
    """Whether و at ``j`` joins another noun to the phrase rather than a new clause."""
    key, main = article.keys[j][1:], noun(article.keys[first])
    form = noun(key)
    if _shares_owner(article, first, j) or _is_second_charge(article, first, j) or _is_owned(article, j):
        return True
    if _is_held_at(article, first, j):
        return True
    if form is not None and form.kind == "document" and definite(key):
        # الجهاز المركزي للتعبئة والإحصاء، وزير التعليم العالي والبحث العلمي
        if main is not None and main.kind == "person" and main.definite:  # المدير العام لوزارة التربية والتوجيه
            return any(_is_body(word) for word in article.keys[first + 1 : j])
        return main is not None and main.kind in ("organization", "person")
    if form is not None:
        return form.kind in ("person", "organization", "group") or bool(form.cls & _JOINABLE)
    holder = main or possessed(article.keys[first])
    if holder is not None and holder.kind == "person" and holder.number == "s" and _is_office_of_it(key):
        return True  # مؤسس شركة إنفيديا | ورئيسها التنفيذي, مؤسسها | ورئيسها
    return definite(key) or given_name(key) is not None


def _is_office_of_it(key: str) -> bool:
    """رئيسها, مؤسسه: the second post that somebody holds, with the pronoun of the body that the first is held in."""
    post = possessed(key) if key.endswith(_PRONOUNS) else None
    return post is not None and post.kind == "person" and post.number == "s" and "role" in post.cls


def _is_body(key: str) -> bool:
    body = noun(key) or noun(without_preposition(key))
    return body is not None and body.kind == "organization" and not body.definite


def _is_second_charge(article: Article, first: int, j: int) -> bool:
    """وزير التجارة | وترقية الصادرات: what else a minister or a ministry is in charge of, and no verb."""
    keys, key, main = article.keys, article.keys[j][1:], noun(article.keys[first])
    ministry = main is not None and fold(main.lemma) in _MINISTERIAL
    in_charge = ministry or not _IN_CHARGE.isdisjoint(keys[first:j])
    if not in_charge or j + 1 >= len(keys):
        return False
    return definite(keys[j + 1]) and not (definite(key) or lookup(key) or key in ACTS)


def _is_owned(article: Article, j: int) -> bool:
    """مدرس اللغة الإسبانية | وآدابها سامي: a noun of what stands before it, with the name after it."""
    key, after = article.keys[j][1:], key_at(article.keys, j + 1)
    if key.removesuffix(HER) in _OUTSKIRTS and is_region(article.keys[j - 1]):
        return True  # غرفة تجارة دمشق | وريفها
    if not key.endswith(_PRONOUNS) or not definite(article.keys[j - 1]) or lookup(key):
        return False
    return given_name(after) is not None and not is_weak_name(after)


def _is_held_at(article: Article, first: int, j: int) -> bool:
    """مدير مستشفى القصرين | وسبيطلة أحمد بنور: the second place of an office, with the name of its holder after it."""
    key = article.keys[j][1:]
    if lookup(key) or key in ACTS or is_ordinary(key) or not article.keys[j - 1].startswith(_WITH_ARTICLE):
        return False
    return holder_follows(article.keys, first, j + 1)


def _shares_owner(article: Article, first: int, j: int) -> bool:
    """غرفة تجارة | وصناعة البحرين, الشرق الأوسط | وشمال أفريقيا: an everyday noun joined on, with what it is of."""
    keys, key = article.keys, article.keys[j][1:]
    if _are_studies(keys, j):
        return True
    if j + 1 >= len(keys) or definite(key) or lookup(key) or not is_ordinary(key):
        return False
    listed = article.listed(j + 1)
    if is_region(keys[j + 1]) or (listed is not None and listed[1].kind == "place"):
        return True
    cue = article.cue_at.get(first - 1)  # قال أستاذ المناهج | وطرق التدريس: no verb begins after the source
    said = cue is not None and (cue.lemma in _TAKES_IN or cue.kind == "according") and key not in ACTS
    return definite(keys[j + 1]) and (said or (not definite(keys[j - 1]) and noun(keys[j - 1]) is None))


def _are_studies(keys: list[str], j: int) -> bool:
    """مركز دراسات | وأبحاث الشرق, مؤسسة لأمراض | وأبحاث القلب: papers joined on, with what both are of."""
    papers, before = noun(keys[j][1:]), keys[j - 1]
    if papers is None or papers.kind != "document" or papers.number != "p" or papers.definite:
        return False
    return definite(key_at(keys, j + 1)) and not (definite(before) or before.startswith(_WITH_ARTICLE))
