"""Where the noun phrase that names a source ends.

قال   المتحدث باسم التحالف، اللواء جون برينان،   إن
      └ title ───────────┘ └ rank ┘└ name ──┘
"""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.marks import MARKS
from service.engine.names import FAMILIES, hyphenated, name_end, nameable, starts_name
from service.engine.naming import continues_name, find_name, name_ends_at, named_like_time
from service.engine.shapes import (
    adjectival,
    can_start,
    indefinite_accusative,
    is_ali,
    is_body,
    is_circumstance,
    is_hyphen,
    is_other_cue,
    is_particle,
    is_region,
    looks_verbal_noun,
    withholds_name,
)
from service.engine.words import is_place, noun
from service.lexicon.cues import lookup
from service.lexicon.fold import fold
from service.lexicon.nouns import NounForm, given_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_RELATIVE = words_of("relative")
_TIME = words_of("time")
_TIME_ADJECTIVES = words_of("time_adjective")
_CIRCUMSTANCE = words_of("np_circumstance")
_DEMONSTRATIVE = words_of("demonstrative")
_COMP = words_of("comp") | words_of("comp_bi") | words_of("comp_fa")
_SENT = words_as_written("sent")
_GOVERNING = words_of("governing")
_OUTLET_HEADS = words_of("outlet_head")
_NAMED_BY = words_of("np_prep")
_FOLLOWING = frozenset({"adj", "nationality", "participle", "honorific", "ordinal"})
_GLUED = ("بال", "وال", "لل", "كال")
_FULL_NAME = 2
_POSSESSIVES = ("ته", "تها", "تهم", "ها", "هم", "هما")
_APPOSED = frozenset({"abbreviation", "role", "honorific", "org", "source", "ministry"})


def phrase_end(article: Article, first: int, limit: int) -> int:
    keys = article.keys
    j = first
    while j < limit:
        key = keys[j]
        if key in MARKS:
            mark = article.opened.get(j)
            if mark is None or mark.close >= limit or article.words_in(j, mark.close) > 6:
                return j
            j = mark.close + 1
            continue
        if key == "(":
            close = parenthesis_end(article, j, limit)
            if not close:
                return j
            j = close + 1
            continue
        if key in "،,":
            j = _apposition(article, first, j, limit)
            if j < 0:
                return -j
            continue
        if j > first and _ends_before(article, first, j):
            return j
        j += 1
    return j


def parenthesis_end(article: Article, j: int, limit: int) -> int:
    for k in range(j + 1, min(limit + 1, j + 8, article.text.size)):
        if article.keys[k] == ")":
            return k
    return 0


def _apposition(article: Article, first: int, comma: int, limit: int) -> int:
    """Where to go on after a comma: past it when an apposition follows, else minus the comma."""
    keys = article.keys
    j = comma + 1
    if (
        j >= limit
        or not can_start(article, j)
        or keys[j] in MARKS
        or (is_ordinary(keys[j]) and bare(keys[j]) != keys[j])
    ):
        return _late_name(article, first, comma, limit)
    key = keys[j]
    form = noun(key)
    named = find_name(article, first, comma) is not None
    main = noun(keys[first])
    titled = main is not None and main.kind == "person"
    if form is not None and form.kind == "person" and form.cls & {"role", "honorific", "source"}:
        return j
    if form is not None and form.kind == "organization" and "org" in form.cls and not titled and not named:
        return j
    body = main is not None and "org" in main.cls
    if not named and ((starts_name(key, after_title=True) and not body) or given_name(key) is not None):
        return j
    return -comma


def _late_name(article: Article, first: int, comma: int, limit: int) -> int:
    """المحلل في شركة كذا، ومقرها تايبيه، سام كاو: the name after an aside, right before the content."""
    keys = article.keys
    for j in range(min(limit, comma + 12) - 1, comma + 1, -1):
        if keys[j] == "،" and j + 1 < limit and starts_name(keys[j + 1], after_title=True):
            end = name_end(keys, j + 1, limit)
            titled = noun(keys[first])
            if end >= limit - 1 and titled is not None and titled.kind == "person":
                return j + 1
    return -comma


def _ends_before(article: Article, first: int, j: int) -> bool:
    """Whether the phrase that started at ``first`` ends before token ``j``."""
    keys = article.keys
    key = keys[j]
    if not key[0].isalnum():
        dashed = key in "-–" and j + 1 < len(keys) and keys[j + 1].startswith("ال") and keys[j - 1].startswith("ال")
        named = (
            key in "-–"
            and j + 1 < len(keys)
            and is_hyphen(article, j)
            and hyphenated(keys[j + 1])
            and name_ends_at(article, first, j)
        )
        return key not in "'’./" and not dashed and not named
    if key in _RELATIVE or key in _COMP or withholds_name(article, j):
        return True
    if key in ("عن", "علي", "من", "الي", "في") and _governs(keys[j - 1]):
        return False
    if key == "الي" and _is_sent(article, first) and not name_ends_at(article, first, j):
        return False
    if key in ("في", "خلال", "ضمن"):
        return _preposition_ends(article, first, j)
    if key in ("من", "ب", "ل"):
        return (
            j + 1 >= len(keys)
            or keys[j + 1] in _COMP
            or keys[j + 1] in _CIRCUMSTANCE
            or keys[j + 1] == "خلال"
            or _from_thing(article, j)
            or j + 1 in article.opened
        )
    if key in _TIME and key not in ("الاول", "الثاني") and keys[j + 1 : j + 2] != ["من"]:
        return not named_like_time(article, j)
    if key == "العام" and j + 1 < len(keys) and keys[j + 1] in _TIME_ADJECTIVES:
        return True  # الفيفا العام الماضي, but الأمين العام
    if continues_name(article, first, j):
        return False
    if key == "وسط" and j + 1 < len(keys) and is_region(keys[j + 1]):
        return False
    if is_particle(key) and key != "باسم":
        return True
    if is_other_cue(article, j):
        return True
    if key[0] == "ل" and len(key) > 3 and noun(key) is None and given_name(key) is None:
        return _dative_ends(article, first, j)
    if key[0] == "و" and len(key) > 3 and noun(key) is None and given_name(key) is None:
        known = is_ordinary(key) or key.endswith(("ها", "هم", "وا")) or not nameable(keys[j - 1])
        return known and not _coordinates(article, j)
    return _object_starts(article, first, j)


def _is_sent(article: Article, first: int) -> bool:
    """Titles that take إلى: مبعوث الأمم المتحدة إلى اليمن."""
    form = noun(article.keys[first])
    return form is not None and form.lemma in _SENT


def _governs(key: str) -> bool:
    """Participles whose preposition belongs to the title: المسؤول عن، الموقعون على، المقرب من."""
    return (key.removeprefix("ال")) in _GOVERNING


def _preposition_ends(article: Article, first: int, j: int) -> bool:
    keys = article.keys
    if keys[j] != "في":
        return True
    if j + 1 >= len(keys):
        return True
    nxt = keys[j + 1]
    if nxt[0].isdigit() or is_circumstance(nxt) or looks_verbal_noun(article, j + 1) or _possessed(article, j + 1):
        return True
    if nxt in MARKS:
        return True
    return name_ends_at(article, first, j) and not is_region(nxt)


def _from_thing(article: Article, j: int) -> bool:
    """حذر المسؤول من عواقب …: what a definite source speaks of, not where it comes from."""
    before, key = article.keys[j - 1], article.keys[j + 1]
    common = (
        is_ordinary(key) and key != "اجل" and noun(key) is None and given_name(key) is None and not key.startswith("ال")
    )
    return article.keys[j] == "من" and before.startswith("ال") and common


def _possessed(article: Article, j: int) -> bool:
    """في محاضرته، في دراستهم: where the subject said it, no part of its title."""
    key = article.keys[j]
    return possessed(key) is not None and noun(key) is None and not key.startswith("ال") and key.endswith(_POSSESSIVES)


def _dative_ends(article: Article, first: int, j: int) -> bool:
    """للوكالة، لصحيفة …: whom it was said to; but المدير العام للشركة is the title."""
    key = article.keys[j]
    stem = "ال" + key[2:] if key.startswith("لل") else key[1:]
    form, main = noun(stem), noun(article.keys[first])
    if main is not None and main.kind == "document":
        return False  # تقرير لصحيفة …
    if form is not None and (form.kind == "outlet" or fold(form.lemma) in _OUTLET_HEADS or "outlet" in form.cls):
        return True
    return name_ends_at(article, first, j)


def _coordinates(article: Article, j: int) -> bool:
    """Whether و at ``j`` joins another noun to the phrase rather than a new clause."""
    key = article.keys[j][1:]
    form = noun(key)
    if form is not None:
        return form.kind in ("person", "organization", "group") or bool(
            form.cls & {"adj", "nationality", "country", "place", "capital"}
        )
    return key.startswith("ال") or given_name(key) is not None


def _object_starts(article: Article, first: int, j: int) -> bool:
    """After a closed, definite phrase a common noun that is no adjective is the verb's object."""
    keys = article.keys
    key, before = keys[j], keys[j - 1]
    if key in _DEMONSTRATIVE:
        return True
    if key in _NAMED_BY:
        return False
    if key[0] == "ب" and len(key) > 3 and given_name(key) is None and noun(key) is None:
        placed = j + 1 < len(keys) and is_place(keys[j + 1])
        return is_ordinary(key) and not placed and not is_body(key[1:])
    if _closed_indefinite(article, first, j) or _after_name(article, first, j) or _manner_after(article, first, j):
        return True
    if before == "الي" or not before.startswith(("ال", "وال")) or given_name(key) is not None or key.startswith(_GLUED):
        return False
    form = noun(key)
    after = keys[j + 1] if j + 1 < len(keys) else "\n"
    if indefinite_accusative(article, j):
        return given_name(after) is None
    if key[0] in "بل" and noun(key[1:]) is not None:
        return False
    if not key.startswith("ال"):
        if form is not None and not looks_verbal_noun(article, j):
            return not form.cls & _APPOSED
        return is_ordinary(key) or looks_verbal_noun(article, j)
    if _judged_by_body(article, first, j):
        return True
    thing = _is_thing(form) and _is_adjective(before)
    if (adjectival(key) and not thing) or (form is not None and form.cls & _FOLLOWING):
        return False
    if form is not None:
        return form.kind != "person" or form.number == "p"
    named = key in FAMILIES or (given_name(after) is not None and (after != "علي" or is_ali(article, j + 1)))
    return (is_ordinary(key[2:]) or bool(lookup(key[2:]))) and not named


def _is_thing(form: NounForm | None) -> bool:
    """A known noun that is neither an adjective nor a person: المبادرة, المنصة."""
    return form is not None and form.kind in ("organization", "document") and not form.cls & _FOLLOWING


def _manner_after(article: Article, first: int, j: int) -> bool:
    """نادية | معلقةً: right after a name a word with tanwin tells how it was said."""
    tanwin = article.text.surface(j).endswith(("اً", "ًا", "ةً"))
    return tanwin and given_name(article.keys[j]) is None and name_ends_at(article, first, j)


def _judged_by_body(article: Article, first: int, j: int) -> bool:
    """محكمة التمييز الكويتية | الحكم: after a body and its adjective a definite person is no apposition."""
    keys = article.keys
    main, form = noun(keys[first]), noun(keys[j])
    if main is None or main.kind != "organization" or not _is_adjective(keys[j - 1]):
        return False
    after = keys[j + 1] if j + 1 < len(keys) else "\n"
    alone = not nameable(after) and noun(after) is None
    return form is not None and form.kind == "person" and form.definite and "adj" not in form.cls and alone


def _is_adjective(key: str) -> bool:
    form = noun(key)
    return form is not None and form.kind == "" and bool(form.cls & {"adj", "nationality"})


def _after_name(article: Article, first: int, j: int) -> bool:
    """سامح شكري | بغداد, ستيفاني وليامز | الوسطاء: a place or a definite noun after a full name is the object."""
    form = noun(article.keys[j])
    if form is None or given_name(article.keys[j]) is not None or form.cls & {"adj", "nationality"}:
        return False
    name = find_name(article, first, j)
    if name is None or name[1] != j or name[1] - name[0] < _FULL_NAME or not form.definite:
        return False
    return _is_thing(form) or bool(form.cls & {"place", "capital", "country"}) or form.number == "p"


def _closed_indefinite(article: Article, first: int, j: int) -> bool:
    """After an indefinite adjective no noun is in construct any more: نائب فرنسي | عدم اعتراضهم."""
    key, head, before = article.keys[j], noun(article.keys[first]), noun(article.keys[j - 1])
    if head is None or head.kind != "person" or before is None or before.definite or before.kind != "":
        return False
    further = key[0] in "بلو" or key.endswith("ه") or noun(key) is not None or given_name(key) is not None
    return bool(before.cls & {"adj", "nationality"}) and is_ordinary(key) and not further


def trim(article: Article, first: int, end: int) -> int:
    keys = article.keys
    while end > first and (
        not keys[end - 1][0].isalnum() and keys[end - 1] not in ")" and end - 1 not in article.closed
    ):
        end -= 1
    while end - 1 > first and keys[end - 1] in ("في", "من", "ب", "ل", "و", "باسم"):
        end -= 1
    return end
