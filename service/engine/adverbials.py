"""What may stand between a verb of reporting and its subject: when, where, to whom and of what it is said."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.shapes import (
    can_start,
    has_possessive,
    indefinite_accusative,
    is_circumstance,
    is_particle,
    is_relation,
    outlet_end,
)
from service.engine.text import key_at
from service.engine.words import ADJECTIVES, definite, is_known_name, noun, without_preposition
from service.lexicon.actions import ACTS
from service.lexicon.letters import ALEF, BEH, HEH, HER, LAM, LIL, NOON
from service.lexicon.nouns import given_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS, words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import DURING, FROM, IN, LEE, THAT, TO, WHAT, WITH

_TIME, _TO_OUTLET = words_of("time"), words_of("to_outlet")
_SKIPPED_AFTER_CUE, _SO_CALLED = words_of("after_cue"), words_of("so_called")
_CONTEXT, _SAME, _IN_OR_BY = words_of("context"), words_of("same"), (IN[0], BEH)
_DEMONSTRATIVE = words_of("demonstrative")
_SPEAKING, _PROPER = frozenset({"person", "organization", "document", "group"}), frozenset({"place", "outlet"})
_PAIR, _ACCOUNTS = 2, words_as_written("account")
_LONGEST_ASIDE, _LONGEST_CIRCUMSTANCE, _WHERE = 14, 20, frozenset({IN, FROM})
_TOLD, _OUR = frozenset({"organization", "outlet", "group"}), NOON + ALEF
_OUTLET_HEADS = words_as_written("outlet_head")
_PRESS, _OUR_PRESS = words_as_written("press") | _OUTLET_HEADS, words_as_written("reporter") | _OUTLET_HEADS


def past_adverbs(article: Article, j: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: أمس، من جانبه، لـ«الصحيفة»، له."""
    keys = article.keys
    while j < limit:
        key = keys[j]
        if (key in _TIME or key == LEE) and article.listed(j) is not None:
            break  # صباح الأحمد, لي جاي ميونغ
        if key == COMMA and (aside := _aside_end(article, j, limit)):
            j = aside
        elif key in "،-–" or key in _SKIPPED_AFTER_CUE or key in _TIME or key.isdigit() or _is_that(keys, j):
            j += 1
        elif key == WHAT and j + 1 < limit and keys[j + 1] in _SO_CALLED:
            j += 2
        elif key[0] in _IN_OR_BY and (context := context_end(keys, j, limit)):
            j = context
        elif (key in (IN, DURING)) and (occasion := _occasion_end(article, j, limit)):
            j = occasion
        elif (key == TO or key in _TO_OUTLET) and j + 1 in article.opened:
            j = article.opened[j + 1].close + 1
        elif key[0] == LAM and (told := outlet_end(article, j) or _told_end(article, j)):
            j = told
        elif key == FROM and j + 1 < limit and keys[j + 1] in _SKIPPED_AFTER_CUE:
            j += 2
        elif (
            key in (IN, DURING) and j + 1 < limit and is_circumstance(keys[j + 1]) and _comma_before(article, j, limit)
        ):
            j = _comma_before(article, j, limit)
        else:
            break
    return j


def _aside_end(article: Article, j: int, limit: int) -> int:
    """The comma that closes ``قال، ردا على سؤال عن الموازنة، | وزير المال``, or 0: the subject stands behind it."""
    first, keys = j + 1, article.keys
    if first >= limit:
        return 0
    if not (is_particle(keys[first]) or keys[first].startswith(LIL) or indefinite_accusative(article, first)):
        return 0
    for k in range(first + 1, min(limit, first + _LONGEST_ASIDE)):
        if keys[k] == COMMA:
            return k if k + 1 < limit and can_start(article, k + 1) else 0
        if k in article.opened or keys[k] in ".:\n":
            return 0
    return 0


def context_end(keys: list[str], j: int, limit: int) -> int:
    """The end of ``في هذا الصدد``, ``في السياق ذاته``, ``بهذا الخصوص``, or 0: it stands before who says so."""
    key = key_at(keys, j)
    this = j + 1 if key == IN else j
    pointed = key == IN or key.removeprefix(BEH) in _DEMONSTRATIVE
    if not pointed or this + 1 >= limit:
        return 0
    first, last = (this, this + 1) if keys[this].removeprefix(BEH) in _DEMONSTRATIVE else (this + 1, this)
    same = first == this or keys[first] in _SAME
    return this + 2 if same and keys[last] in _CONTEXT and this + 2 < limit else 0


def _occasion_end(article: Article, j: int, limit: int) -> int:
    """The end of ``في تصريح صحفي``, ``خلال لقاء مع الصحافيين``, ``خلال كلمته``, or 0: a title stands behind it."""
    keys = article.keys
    occasion, k = key_at(keys, j + 1), j + 2
    if definite(occasion) or not is_circumstance(occasion):
        return 0
    k = _past_adjectives(keys, k)
    k = _with_whom_end(article, k) or _where_end(article, k) or k
    closed = k > j + 2 or (occasion.endswith((HEH, HER)) and noun(occasion) is None)  # but في كلمة الرئيس
    return k if closed and k < limit and _may_speak(article, k) else 0


def _past_adjectives(keys: list[str], j: int) -> int:
    """Past the adjectives without the article that begin at ``j``; منظمة is a body, though *organised* too."""
    while (told := noun(key_at(keys, j))) is not None and "adj" in told.cls and not told.definite:
        if told.kind == "organization":
            break
        j += 1
    return j


def _with_whom_end(article: Article, j: int) -> int:
    """The end of ``مع الصحافيين``, ``مع قناة محلية``, ``مع قناة الجزيرة``, or 0."""
    keys = article.keys
    if key_at(keys, j) != WITH:
        return 0
    if definite(key_at(keys, j + 1)):
        return j + 2
    outlet = noun(key_at(keys, j + 1))
    if outlet is None or not (outlet.kind == "outlet" or outlet.lemma in _OUTLET_HEADS):
        return 0
    listed = article.listed(j + 1)
    return j + 1 + listed[0] if listed is not None else _past_adjectives(keys, j + 2)


def _where_end(article: Article, j: int) -> int:
    """The end of ``في الرباط``, ``من غزة``, ``بالخرطوم``, or 0."""
    key = key_at(article.keys, j)
    first = j + 1 if key in _WHERE else j
    size, form = article.listed(first) or (1, noun(key[1:] if first == j else key_at(article.keys, first)))
    placed = form is not None and form.kind == "place" and (first > j or key[0] == BEH)
    return first + size if placed else 0


def _is_one_in_office(keys: list[str], j: int) -> bool:
    """الناطق, وزير الصحة: a title for one, with the article or in construct with what has it."""
    title = noun(keys[j])
    if title is None or title.kind != "person" or title.number != "s":
        return False
    return title.definite or definite(key_at(keys, j + 1))


def subject_behind(article: Article, first: int, limit: int) -> int:
    """Where a subject may begin behind a circumstance that starts at ``first``, or 0.

    ``قال | خلال افتتاح المؤتمر السنوي للجمعية | رئيس المجلس سالم حداد إن``: what has its article, a place, a time or an
    adjective closes the circumstance, for no noun is in construct with them. Nobody is a subject there whom a deed may
    have for its object: خلال لقائه أمس | وزير الخارجية, في اجتماع حضره أمس | وزير الخارجية.
    """
    keys = article.keys
    if first >= limit or limit - first > _LONGEST_CIRCUMSTANCE:
        return 0
    if not (is_particle(keys[first]) or (keys[first][0] == BEH and is_ordinary(keys[first][1:]))):
        return 0
    for k in range(first + 1, limit):
        if _closes_circumstance(article, k - 1) and _may_speak(article, k):
            return k
        if keys[k] in ACTS or keys[k] in COMPLEMENTIZERS or _has_pronoun(article, k):
            return 0
    return 0


def _may_speak(article: Article, j: int) -> bool:
    """رئيس المجلس, الرئيس, شركة الكهرباء, مصدر أمني: an office, or what speaks, without the article."""
    key, form = article.keys[j], noun(article.keys[j])
    if form is None or given_name(key) is not None or is_particle(key) or indefinite_accusative(article, j):
        return False
    return (
        _is_one_in_office(article.keys, j)
        or form.kind == "organization"
        or (form.kind in _SPEAKING and not form.definite)
    )


def _has_pronoun(article: Article, j: int) -> bool:
    """لقائه, حضره: what may have an object, or a subject, behind it; كلمته and حسابه have none."""
    owned = possessed(article.keys[j])
    if is_circumstance(article.keys[j]) or (owned is not None and owned.lemma in _ACCOUNTS):
        return False
    return article.text.surface(j).endswith(HEH) or has_possessive(article, j)


def _closes_circumstance(article: Article, j: int) -> bool:
    key, form = article.keys[j], noun(article.keys[j])
    if definite(key):
        return form is None or form.kind != "person"
    if key in _TIME or key.startswith(LIL) or (form is not None and form.kind in _PROPER):
        return True
    if form is not None and form.kind == "" and "adj" in form.cls:
        return True  # في بيان مقتضب
    listed = article.listed(j - 1)  # عبر منصة إكس
    return listed is not None and listed[0] == _PAIR and listed[1].kind in _PROPER


def _told_end(article: Article, j: int) -> int:
    """The end of whom it was told, or 0: ``للمحكمة``, ``للصحيفة العبرية``, ``للصحافيين``, ``لمراسلنا``.

    Not ``للوزير``: the name of the one who is told would follow.
    """
    key, keys = article.keys[j], article.keys
    if not key.startswith(LIL):
        ours = possessed(key[1:]) if key.endswith(_OUR) and noun(key) is None else None
        return j + 1 if ours is not None and ours.lemma in _OUR_PRESS else 0
    form = noun(without_preposition(key, key_at(keys, j + 1)))
    if form is None or not form.definite:
        return 0
    if not (form.kind in _TOLD or form.lemma in _PRESS or (form.kind == "person" and form.number == "p")):
        return 0
    end = j + 1
    while (adjective := noun(key_at(keys, end))) is not None and adjective.definite and adjective.cls <= ADJECTIVES:
        end += 1
    return end


def _is_that(keys: list[str], j: int) -> bool:
    """``أكد ذلك مدير المصنع``, ``أكدت ذلك والدتها``: what it points at stands between the verb and who says it."""
    if keys[j] != THAT:
        return False
    key = key_at(keys, j + 1)
    form = noun(key)
    known = form is not None and form.kind == "person"
    return known or is_relation(key) or is_known_name(key)


def _comma_before(article: Article, j: int, limit: int) -> int:
    """The comma that closes an adverbial which starts at ``j``, if one does soon."""
    for k in range(j + 2, min(limit, j + 10)):
        if article.keys[k] == COMMA:
            return k if k + 1 < limit and can_start(article, k + 1) and article.keys[k + 1] not in _TIME else 0
    return 0
