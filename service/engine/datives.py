"""Whether what has لـ before it belongs to a source's phrase: المدير العام | للشركة, but قال المدير | للوكالة."""

from __future__ import annotations

import re

from service.engine.article import Article
from service.engine.name_parts import names_deed
from service.engine.name_words import nameable
from service.engine.naming import borne_by_body, name_ends_at
from service.engine.shapes import is_particle
from service.engine.text import is_initial, key_at
from service.engine.words import definite, is_place, is_somebodys, noun, without_preposition
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import ALEF, HEH, LIL, MEEM, TEH_MARBUTA, WAW, YEH
from service.lexicon.nouns import NounForm, given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA

_OUTLET_HEADS = words_of("outlet_head")
_BUREAUX = words_as_written("bureau")
_PEOPLE, _SPEAKING = frozenset({"person", "group"}), frozenset({"say", "go_on"})
_PRESS = words_as_written("press")
_REPORTERS = words_as_written("reporter")
# مراقبة, محاسبة, مساعدة
_FORM_III = re.compile(f"{MEEM}.{ALEF}..{HEH}")
_LONGEST_BODY, _PASSED = 11, frozenset("()" + COMMA)


def dative_ends(article: Article, first: int, j: int) -> bool:
    """للوكالة، لصحيفة …: whom it was said to; but المدير العام للشركة is the title."""
    key = article.keys[j]
    stem = without_preposition(key)
    form, main = noun(stem), noun(article.keys[first])
    if main is not None and main.kind == "document":
        return False  # تقرير لصحيفة …
    if _is_reporter(stem) or _is_his(article, j, stem) or _is_purpose(article, j) or is_undergone(article.keys, j):
        return True
    if article.listed_under(j):
        return name_ends_at(article, first, j)  # المدير التنفيذي لبرنامج الأغذية العالمي
    if form is not None and (form.kind == "outlet" or fold(form.lemma) in _OUTLET_HEADS or "outlet" in form.cls):
        return not is_held_at(article, first, j)
    bureau = main is not None and main.lemma in _BUREAUX  # المكتب الإعلامي لوزير الأشغال
    called = form is not None and main is not None and _is_called_for(article, j, form)
    if form is not None and form.kind == "person" and main is not None and main.kind == "place":
        return True  # قالت الصين | للمشاركين
    if form is not None and form.kind == "person" and not definite(stem) and main is not None and main.kind != "person":
        return not ((bureau and "role" in form.cls) or called)  # قال المستشفى | لأرملة الراحل
    if _is_press(article, j, form) or (j == first + 1 and _is_told(main, form)):
        return True
    return name_ends_at(article, first, j) and not (_is_maghrebi(article, j) or borne_by_body(article, first, j))


def _is_purpose(article: Article, j: int) -> bool:
    """سارعت رئاسة الجمهورية | للرد ببيان: what for, after what is definite."""
    cue = article.cue_at.get(j)
    speech = cue is not None and cue.kind == "masdar" and cue.cls in _SPEAKING
    return speech and article.keys[j].startswith(LIL) and definite(article.keys[j - 1])


def is_undergone(keys: list[str], j: int) -> bool:
    """تعرضت الوزارة | لانتقادات واسعة, خضع سامي حداد | لفحوص: what happened; but الهيئة العامة لتنظيم الاتصالات."""
    what, after = keys[j][1:], key_at(keys, j + 1)
    if noun(what) is not None or not names_deed(keys[j]):
        return False
    if not definite(keys[j - 1]) and not is_listed(keys[j - 1]):
        return False
    if after[0] == WAW:
        return False  # الوكالة الوطنية | لدعم وتنمية المقاولات
    return not after[0].isalpha() or is_particle(after) or _describes_some(after)


def _describes_some(key: str) -> bool:
    form = noun(key)
    if form is not None:
        return not (form.kind or form.definite)
    return is_ordinary(key) and key.endswith((HEH, YEH)) and not definite(key)


def is_held_at(article: Article, first: int, j: int) -> bool:
    """المدير العام | للوكالة الدولية للطاقة الذرية رافاييل غروسي: nobody is told, a holder follows."""
    keys, title, before = article.keys, noun(article.keys[first]), noun(article.keys[j - 1])
    if title is None or title.kind != "person" or "role" not in title.cls or before is None or before.kind:
        return False
    k, end = j + 1, min(j + _LONGEST_BODY, article.text.size - 1)
    while k < end and not is_particle(keys[k]) and (keys[k][0].isalpha() or keys[k] in _PASSED):
        listed = article.listed(k)
        if listed is not None and listed[1].kind == "person":
            return True
        if listed is None and k > j + 1 and _begins_name(keys, k):
            return True
        k += listed[0] if listed is not None else 1
    return False


def _begins_name(keys: list[str], k: int) -> bool:
    if given_name(keys[k]) is not None and not is_weak_name(keys[k]):
        return True
    foreign = is_listed(keys[k]) and nameable(keys[k]) and not definite(keys[k])
    after = k + 1 + 2 * is_initial(keys, k + 2)  # جون ب. | كاستيلو
    return foreign and nameable(keys[after]) and not definite(keys[after])


def _is_his(article: Article, j: int, stem: str) -> bool:
    """قال الوزير | لنظيره, الأب | لابنه: somebody of his, who is told."""
    owned = possessed(stem)
    people = owned is not None and owned.kind in ("person", "group") and stem[-1] != YEH  # but لدارسي اللغة
    return (people or (stem[-1] == HEH and is_somebodys(stem))) and article.text.surface(j)[-1] != TEH_MARBUTA


def _is_reporter(key: str) -> bool:
    """قال مصدر أمني | لمراسل الصحيفة, | لمراسلنا."""
    form = noun(key) or possessed(key)
    return form is not None and form.lemma in _REPORTERS and not definite(key)


def _is_told(main: NounForm | None, form: NounForm | None) -> bool:
    """قال المحافظ | للأهالي, الطبيب | للمريض: right after one word with its article people own no office.

    Nor does one person own a body: قالت الشرطة | للمدير, but الاتحاد للطلاب.
    """
    if main is None or form is None or not (main.definite and form.definite):
        return False
    if main.kind == "organization" and form.kind == "person" and form.number == "s":
        return True
    return main.kind == "person" and form.kind in _PEOPLE and "country" not in form.cls


def _is_press(article: Article, j: int, form: NounForm | None) -> bool:
    """قال الوزير | للصحافيين: to whom one speaks; but الأمين العام للصحافيين, of whom somebody is the head."""
    if form is None or form.number != "p" or form.lemma not in _PRESS:
        return False
    before = noun(article.keys[j - 1])
    return before is None or not (before.kind == "" and "adj" in before.cls)


def _is_called_for(article: Article, j: int, form: NounForm) -> bool:
    """النقابة العامة | لعمال النفط, اللجنة العليا | لمراقبة الأسعار: whom or what a body is for, after its adjective.

    Nobody is told who stands before what he is of, but for a plural; مراقبة, a noun of Form III, is spelt like a woman.
    """
    before, after = noun(article.keys[j - 1]), key_at(article.keys, j + 1)
    owned = definite(after) or is_place(after)
    if form.number == "s" and _FORM_III.fullmatch(without_preposition(article.keys[j])):
        return owned or is_ordinary(after)
    return owned and form.number == "p" and before is not None and before.definite and before.kind == ""


def _is_maghrebi(article: Article, j: int) -> bool:
    """صوفيا لعرابة: right after one given name, and no word without its lam, it is a surname.

    So is one that names are spelt by, whatever part of a name stands before it: لي هسين لونغ.
    """
    key = article.keys[j]
    known = noun(key[1:]) is not None or is_ordinary(key) or given_name(key[1:]) is not None or key.startswith(LIL)
    single = given_name(article.keys[j - 1]) is not None and not is_weak_name(article.keys[j - 1])
    alone = j < 2 or given_name(article.keys[j - 2]) is None
    listed = is_listed(key) and nameable(article.keys[j - 1])
    return ((single and alone) or listed) and not known and nameable(key)
