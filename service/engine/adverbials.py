"""What may stand between a verb of reporting and its subject: when, where, to whom and of what it is said."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.shapes import can_start, is_circumstance, is_relation, outlet_end
from service.engine.text import key_at
from service.engine.words import ADJECTIVES, definite, is_known_name, noun, without_preposition
from service.lexicon.letters import ALEF, BEH, HEH, HER, LAM, LIL, NOON
from service.lexicon.nouns import possessed
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import DURING, FROM, IN, THAT, TO, WHAT, WITH

_TIME, _TO_OUTLET = words_of("time"), words_of("to_outlet")
_SKIPPED_AFTER_CUE, _SO_CALLED = words_of("after_cue"), words_of("so_called")
_CONTEXT, _SAME, _IN_OR_BY = words_of("context"), words_of("same"), (IN[0], BEH)
_DEMONSTRATIVE = words_of("demonstrative")
_TOLD, _OUR = frozenset({"organization", "outlet", "group"}), NOON + ALEF
_OUTLET_HEADS = words_as_written("outlet_head")
_PRESS, _OUR_PRESS = words_as_written("press") | _OUTLET_HEADS, words_as_written("reporter") | _OUTLET_HEADS


def past_adverbs(article: Article, j: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: أمس، من جانبه، لـ«الصحيفة»، له."""
    keys = article.keys
    while j < limit:
        key = keys[j]
        if key in _TIME and article.listed(j) is not None:
            break  # صباح الأحمد
        if key in "،-–" or key in _SKIPPED_AFTER_CUE or key in _TIME or key.isdigit() or _is_that(keys, j):
            j += 1
        elif key == WHAT and j + 1 < limit and keys[j + 1] in _SO_CALLED:
            j += 2
        elif key[0] in _IN_OR_BY and (context := _context_end(keys, j, limit)):
            j = context
        elif (key in (IN, DURING)) and (occasion := _occasion_end(keys, j, limit)):
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


def _context_end(keys: list[str], j: int, limit: int) -> int:
    """The end of ``في هذا الصدد``, ``في السياق ذاته``, ``بهذا الخصوص``, or 0: it stands before who says so."""
    this = j + 1 if keys[j] == IN else j
    pointed = keys[j] == IN or keys[j].removeprefix(BEH) in _DEMONSTRATIVE
    if not pointed or this + 1 >= limit:
        return 0
    first, last = (this, this + 1) if keys[this].removeprefix(BEH) in _DEMONSTRATIVE else (this + 1, this)
    same = first == this or keys[first] in _SAME
    return this + 2 if same and keys[last] in _CONTEXT and this + 2 < limit else 0


def _occasion_end(keys: list[str], j: int, limit: int) -> int:
    """The end of ``في تصريح صحفي``, ``خلال لقاء مع الصحافيين``, ``خلال كلمته``, or 0: a title stands behind it."""
    occasion, k = key_at(keys, j + 1), j + 2
    if definite(occasion) or not is_circumstance(occasion):
        return 0
    while k < limit and (told := noun(keys[k])) is not None and "adj" in told.cls and not told.definite:
        k += 1
    if key_at(keys, k) == WITH and definite(key_at(keys, k + 1)):
        k += 2
    closed = k > j + 2 or (occasion.endswith((HEH, HER)) and noun(occasion) is None)  # but في كلمة الرئيس
    return k if closed and k < limit and _is_one_in_office(keys, k) else 0


def _is_one_in_office(keys: list[str], j: int) -> bool:
    """الناطق, وزير الصحة: a title for one, with the article or in construct with what has it."""
    title = noun(keys[j])
    if title is None or title.kind != "person" or title.number != "s":
        return False
    return title.definite or definite(key_at(keys, j + 1))


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
