"""The noun phrase that names a source: where it starts, where it ends, who is in it.

    قال   المتحدث باسم التحالف، اللواء جون برينان،   إن
          └ title ───────────┘ └ rank ┘└ name ──┘
"""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.marks import MARKS
from service.engine.names import hyphenated, name_end, nameable, starts_name
from service.lexicon.cues import lookup
from service.lexicon.fold import fold
from service.engine.words import is_known_name, is_place, noun
from service.lexicon.nouns import NounForm, given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_NP_STOP = words_of("np_stop")
_RELATIVE = words_of("relative")
_TIME = words_of("time")
_CIRCUMSTANCE = words_of("np_circumstance")
_DEMONSTRATIVE = words_of("demonstrative")
_COMP = words_of("comp") | words_of("comp_bi") | words_of("comp_fa")
_SKIPPED_AFTER_CUE = words_of("after_cue")
_POSSESSIVES = ("ه", "ها", "هم", "هما", "هن", "نا")
_MAX_PHRASE = 28


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A source's noun phrase: tokens ``[first, end)``.

    ``name`` is the token range of a personal name in it, ``head`` its head noun if known,
    ``alias`` an acronym given in parentheses after it.
    """

    first: int
    end: int
    head: NounForm | None
    name: tuple[int, int] | None
    alias: str | None = None


def subject_after(article: Article, cue_end: int, limit: int) -> NounPhrase | None:
    """The subject between a cue and its opener (``limit``), if the clause names one there."""
    first = _skip_adverbs(article, cue_end, limit)
    if first >= limit or not can_start(article, first):
        return None
    phrase = phrase_at(article, first, limit)
    return phrase if phrase is not None and _could_speak(article, phrase) else None


def _could_speak(article: Article, phrase: NounPhrase) -> bool:
    """Whether the phrase right after a verb can be its subject rather than its object."""
    if _is_oblique(article, phrase):
        return False
    if speaks(article, phrase) and not (phrase.head is not None and phrase.head.cls == {"speech"}):
        return True
    key = article.keys[phrase.first]
    if _indefinite_accusative(article, phrase.first):
        return False
    if phrase.name is not None:
        return True
    if phrase.head is not None and phrase.head.cls == {"speech"}:
        return False
    if key.startswith("ال"):
        return _agentive(key[2:]) or not is_ordinary(key[2:])
    if phrase.end - phrase.first > 1 and is_place(article.keys[phrase.first + 1]):
        return True  # صحة تبوك، تعليم مكة
    defined = phrase.end - phrase.first > 1 and article.keys[phrase.first + 1].startswith("ال")
    return defined and not lookup(key) and (_agentive(key) or not is_ordinary(key))


def _is_oblique(article: Article, phrase: NounPhrase) -> bool:
    """``وأبلغ الصحفيين``: a plural in ين is an object; the subject would end in ون."""
    head = phrase.head
    if head is None or phrase.name is not None or head.kind != "person" or head.number not in ("p", "d"):
        return False
    key = article.keys[phrase.first]
    return key.startswith("ال") and key.endswith("ين")


def _agentive(key: str) -> bool:
    """The shape of who does something: صانع، مدير، مسؤولون."""
    if key.startswith(("ي", "ت")):
        return False
    masdar = key.startswith("م") and key.endswith(("ه", "ات"))
    return (key.startswith("م") and not masdar) or key.endswith(("ون", "ين")) or (len(key) == 4 and key[1] == "ا")


def _indefinite_accusative(article: Article, j: int) -> bool:
    """حكماً، تقريبا، مدافعا: an object or an adverb, never a subject."""
    key, surface = article.keys[j], article.text.surface(j)
    if surface.endswith(("اً", "ًا", "ةً")):
        return True
    base = key[:-1]
    return len(key) > 4 and key.endswith("ا") and (is_ordinary(base) or noun(base) is not None or bool(lookup(base)))


def phrase_at(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The noun phrase that starts at ``first`` and ends at ``limit`` or before."""
    end = _phrase_end(article, first, min(limit, first + _MAX_PHRASE))
    end = _trim(article, first, end)
    if end <= first:
        return None
    name = find_name(article, first, end)
    head = _head(article, first, end, name)
    if name is not None and name[0] > first and _is_collective(head):
        name = None
    return NounPhrase(first, end, head, name, _alias_in(article, first, end, name))


def _is_collective(head: NounForm | None) -> bool:
    """مصادر مقربة من فلان، مكتب فلان: a name inside such a phrase is not who speaks."""
    if head is None:
        return False
    return head.kind in ("organization", "document") or ("source" in head.cls and head.number == "p")


def _skip_adverbs(article: Article, j: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: أمس، من جانبه، لـ«الصحيفة»، له."""
    keys = article.keys
    while j < limit:
        key = keys[j]
        if key in "،-–" or key in _SKIPPED_AFTER_CUE:
            j += 1
        elif key in _TIME or key.isdigit():
            j += 1
        elif key in ("ل", "لـ", "الي") and j + 1 in article.opened:
            j = article.opened[j + 1].close + 1
        elif key == "من" and j + 1 < limit and keys[j + 1] in _SKIPPED_AFTER_CUE:
            j += 2
        elif key in ("في", "خلال") and j + 1 < limit and _is_circumstance(keys[j + 1]) and _comma_before(article, j, limit):
            j = _comma_before(article, j, limit)
        else:
            break
    return j


def _comma_before(article: Article, j: int, limit: int) -> int:
    """The comma that closes an adverbial which starts at ``j``, if one does soon."""
    for k in range(j + 2, min(limit, j + 10)):
        if article.keys[k] == "،":
            return k if k + 1 < limit and can_start(article, k + 1) and article.keys[k + 1] not in _TIME else 0
    return 0


def can_start(article: Article, j: int) -> bool:
    """Whether a noun phrase that names a source can start at token ``j``."""
    key = article.keys[j]
    if key in MARKS:
        return j in article.opened
    if key == "(":
        return True
    if not key[0].isalpha() or is_particle(key) or key in ("في", "من", "ب", "ل"):
        return False
    if _is_other_cue(article, j):
        return False
    if key[0] == "و" and is_ordinary(key) and noun(key) is None and given_name(key) is None:
        return False
    return not _has_possessive(article, j) or noun(key) is not None


def is_particle(key: str) -> bool:
    """Whether a key, or what follows its conjunction, is a function word no source begins with."""
    if key in _PARTICLES:
        return True
    return len(key) > 2 and key[0] in "وف" and key[1:] in _PARTICLES and noun(key) is None and given_name(key) is None


_PARTICLES = _NP_STOP | _RELATIVE | _COMP | {"في", "من", "باسم"}


def _has_possessive(article: Article, j: int) -> bool:
    """شركاءها، موقفه: a noun of the subject's own, so an object and no subject."""
    key = article.keys[j]
    if noun(key) is not None or given_name(key) is not None or key.startswith("ال"):
        return False
    surface = article.text.surface(j)
    if len(key) < 4 or not (key.endswith(("ها", "هم", "هما")) or surface.endswith("ه")):
        return False
    base = key[: -2 if key.endswith(("ها", "هم")) else -1]
    if surface.endswith(("اءها", "اءه", "اءهم", "ائها", "ائه", "ائهم")):
        return True
    owner = noun(base) or noun(base + "ن") or (noun(base[:-1] + "ه") if base.endswith("ت") else None)
    return owner is None or owner.kind not in _SPEAKING


def _is_other_cue(article: Article, j: int) -> bool:
    cue = article.cue_at.get(j)
    if cue is None:
        return False
    if cue.kind == "verb":
        return noun(article.keys[j]) is None and given_name(article.keys[j]) is None and "noun" not in _guard(cue)
    if cue.kind == "participle":
        return article.keys[j].endswith(("ا",)) and noun(article.keys[j]) is None
    return cue.kind in ("according", "as_said", "came_in", "impersonal")


def _guard(cue: object) -> frozenset[str]:
    form = getattr(cue, "form", None)
    return form.guard if form is not None else frozenset()


def _phrase_end(article: Article, first: int, limit: int) -> int:
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
            close = _parenthesis_end(article, j, limit)
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


def _parenthesis_end(article: Article, j: int, limit: int) -> int:
    for k in range(j + 1, min(limit + 1, j + 8, article.text.size)):
        if article.keys[k] == ")":
            return k
    return 0


def _apposition(article: Article, first: int, comma: int, limit: int) -> int:
    """Where to go on after a comma: past it when an apposition follows, else minus the comma."""
    keys = article.keys
    j = comma + 1
    if j >= limit or not can_start(article, j) or keys[j] in MARKS or is_ordinary(keys[j]) and bare(keys[j]) != keys[j]:
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
    if not named and (starts_name(key, after_title=True) or given_name(key) is not None):
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
        named = key in "-–" and j + 1 < len(keys) and hyphenated(keys[j + 1]) and _name_ends_at(article, first, j)
        return key not in "'’./" and not dashed and not named
    if key in _RELATIVE or key in _COMP:
        return True
    if key in ("عن", "علي", "من", "الي", "في") and _governs(keys[j - 1]):
        return False
    if key == "الي" and _is_sent(article, first) and not _name_ends_at(article, first, j):
        return False
    if key in ("في", "خلال", "ضمن"):
        return _preposition_ends(article, first, j)
    if key in ("من", "ب", "ل"):
        return j + 1 >= len(keys) or keys[j + 1] in _COMP or keys[j + 1] in _CIRCUMSTANCE or keys[j + 1] == "خلال" or j + 1 in article.opened
    if key in _TIME and key not in ("الاول", "الثاني"):
        return True
    if _continues_name(article, first, j):
        return False
    if is_particle(key) and key != "باسم":
        return True
    if _is_other_cue(article, j):
        return True
    if key[0] == "ل" and len(key) > 3 and noun(key) is None and given_name(key) is None:
        return _dative_ends(article, first, j)
    if key[0] == "و" and len(key) > 3 and noun(key) is None and given_name(key) is None:
        known = is_ordinary(key) or key.endswith(("ها", "هم", "وا")) or not nameable(keys[j - 1])
        return known and not _coordinates(article, j)
    return _object_starts(article, first, j)


def _is_ali(article: Article, j: int) -> bool:
    """The name علي, not the preposition على, which folds to the same key."""
    if article.keys[j] != "علي" or not article.text.surface(j).endswith("ي"):
        return False
    after = article.keys[j + 1] if j + 1 < article.text.size else "\n"
    return given_name(article.keys[j - 1]) is not None or after == "عبد" or given_name(after) is not None


def _continues_name(article: Article, first: int, j: int) -> bool:
    """Whether token ``j`` is the next part of a name: محمد علي, لويد وايزمان, كريستين لاغارد."""
    key, before = article.keys[j], article.keys[j - 1]
    if _is_ali(article, j):
        return True
    if _indefinite_accusative(article, j) and given_name(key) is None:
        return False
    if given_name(before) is None or is_weak_name(before):
        return given_name(key) is not None and _name_ends_at(article, first, j)
    return not key.startswith("ال") and nameable(key)


def _is_sent(article: Article, first: int) -> bool:
    """Titles that take إلى: مبعوث الأمم المتحدة إلى اليمن."""
    form = noun(article.keys[first])
    return form is not None and form.lemma in _SENT


_SENT = words_as_written("sent")


def _governs(key: str) -> bool:
    """Participles whose preposition belongs to the title: المسؤول عن، الموقعون على، المقرب من."""
    return (key[2:] if key.startswith("ال") else key) in _GOVERNING


_GOVERNING = words_of("governing")


def _preposition_ends(article: Article, first: int, j: int) -> bool:
    keys = article.keys
    if keys[j] != "في":
        return True
    if j + 1 >= len(keys):
        return True
    nxt = keys[j + 1]
    if _is_circumstance(nxt) or _looks_verbal_noun(article, j + 1):
        return True
    if nxt in MARKS:
        return True
    return _name_ends_at(article, first, j) and not _is_region(nxt)


def _is_region(key: str) -> bool:
    form = noun(key)
    return form is not None and bool(form.cls & {"country", "capital", "place", "org"})


def _is_circumstance(key: str) -> bool:
    form = noun(key)
    stem = key[2:] if key.startswith("ال") else key
    if key.endswith("ها") and form is None and given_name(key) is None:
        return True
    for suffix in ("ها", "هم", "هما", "ه"):
        if stem.endswith(suffix) and stem[: -len(suffix)] in _CIRCUMSTANCE:
            return True
    return key in _CIRCUMSTANCE or stem in _CIRCUMSTANCE or key in _TIME or (form is not None and "speech" in form.cls)


def _dative_ends(article: Article, first: int, j: int) -> bool:
    """للوكالة، لصحيفة …: whom it was said to; but المدير العام للشركة is the title."""
    key = article.keys[j]
    stem = "ال" + key[2:] if key.startswith("لل") else key[1:]
    form = noun(stem)
    if form is not None and (form.kind == "outlet" or fold(form.lemma) in _OUTLET_HEADS or "outlet" in form.cls):
        return True
    return _name_ends_at(article, first, j)


def _name_ends_at(article: Article, first: int, j: int) -> bool:
    name = find_name(article, first, j)
    return name is not None and name[1] == j


_OUTLET_HEADS = words_of("outlet_head")


def _coordinates(article: Article, j: int) -> bool:
    """Whether و at ``j`` joins another noun to the phrase rather than a new clause."""
    key = article.keys[j][1:]
    form = noun(key)
    if form is not None:
        return form.kind in ("person", "organization", "group") or bool(form.cls & {"adj", "nationality", "country", "place", "capital"})
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
        return is_ordinary(key) and not _is_body(key[1:])
    if not before.startswith("ال") or given_name(key) is not None or key.startswith(_GLUED):
        return False
    form = noun(key)
    after = keys[j + 1] if j + 1 < len(keys) else "\n"
    if _indefinite_accusative(article, j):
        return given_name(after) is None
    if key[0] in "بل" and noun(key[1:]) is not None:
        return False
    if not key.startswith("ال"):
        if form is not None and not _looks_verbal_noun(article, j):
            return not form.cls & _APPOSED
        return is_ordinary(key) or _looks_verbal_noun(article, j)
    if adjectival(key) or (form is not None and form.cls & _FOLLOWING):
        return False
    if form is not None:
        return form.kind != "person" or form.number == "p"
    return (is_ordinary(key[2:]) or bool(lookup(key[2:]))) and given_name(after) is None


def _is_common(word: str) -> bool:
    return is_ordinary(word) or noun(word) is not None or bool(lookup(word))


def _is_body(key: str) -> bool:
    """Whether what follows بـ is where a title belongs: بالخارجية، بمحكمة، بتونس."""
    form = noun(key)
    return form is not None and (form.kind in ("organization", "outlet", "place") or bool(form.cls & {"country", "capital", "place"}))


_LINKS = words_of("name_link")
_NAMED_BY = words_of("np_prep")
_FOLLOWING = frozenset({"adj", "nationality", "participle", "honorific", "ordinal"})
_GLUED = ("بال", "وال", "لل", "كال")
_APPOSED = frozenset({"role", "honorific", "org", "source", "ministry"})


def adjectival(key: str) -> bool:
    """A definite word of an adjective's shape: الفرنسي، المشترك، الخطير، الحاكم."""
    stem = key[2:-1] if key.endswith("ه") else key[2:]
    shaped = len(stem) == 4 and (stem[2] == "ي" or stem[1] == "ا")
    return shaped or key.endswith(("ي", "يه", "يين", "يون", "يات")) or key.startswith("الم")


def _looks_verbal_noun(article: Article, j: int) -> bool:
    """An indefinite accusative or a possessed noun: تخصيصًا، استعدادها، عزمه."""
    surface, base = article.text.surface(j), article.keys[j][:-1]
    if surface.endswith("ه") and len(base) > 2 and any(_is_common(word) for word in (base, base[:-1] + "ه")):
        return True
    return len(surface) > 3 and surface.endswith(("ها", "هم", "ه", "اً", "ًا")) and not nameable(article.keys[j])


def _trim(article: Article, first: int, end: int) -> int:
    keys = article.keys
    while end > first and (not keys[end - 1][0].isalnum() and keys[end - 1] not in ")" and end - 1 not in article.closed):
        end -= 1
    while end - 1 > first and keys[end - 1] in ("في", "من", "ب", "ل", "و", "باسم"):
        end -= 1
    return end


def find_name(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """The personal name in ``[first, end)``: the longest one, the last when equal."""
    keys = article.keys
    best: tuple[int, int] | None = None
    j = first
    while j < end:
        if _name_can_start(article, first, j, end):
            stop = name_end(keys, j, end)
            if best is None or stop - j > best[1] - best[0]:
                best = (j, stop)
            j = stop
        else:
            j += 1
    return best


def _name_can_start(article: Article, first: int, j: int, end: int) -> bool:
    keys = article.keys
    key = keys[j]
    if not key[0].isalpha() or key in MARKS or (key == "علي" and not _is_ali(article, j)):
        return False
    if j > first and keys[j - 1] in ("في", "من", "باسم", "علي", "الي"):
        return False
    form = None if key in _LINKS else noun(key)
    if form is not None and (given_name(key) is None or (key.startswith("ال") and j > first)):
        return j == first and is_place(key) and _first_can_start(article, j, end)
    if form is not None and form.cls & {"role", "org", "source", "document"} and j + 1 < end and not nameable(keys[j + 1]):
        return False
    if j == first:
        return _first_can_start(article, j, end)
    before = noun(keys[j - 1])
    after_rank = before is not None and "honorific" in before.cls
    if starts_name(key, after_title=False):
        if is_ordinary(key) or lookup(key):
            return after_rank or name_end(keys, j, end) - j > 1
        return before is None or not (before.cls & {"org"}) or keys[j - 1].startswith("ال")
    if after_rank and given_name(key) is not None:
        return True
    if after_rank and before is not None and before.number == "s" and keys[j - 1].startswith("ال"):
        fits = nameable(key) if key.startswith("ال") else starts_name(key, after_title=True)
        return fits and not (key.startswith("ال") and j + 1 < end and given_name(keys[j + 1]) is not None)
    if before is not None and before.cls == {"honorific"} and nameable(key):
        return True  # دكتور نيتين سيتوهل
    closed = keys[j - 1] in "،,)" or keys[j - 1].startswith("ال") or (before is not None and bool(before.cls & {"country", "place", "capital", "nationality"}))
    if not closed or not starts_name(key, after_title=True):
        return False
    return name_end(keys, j, end) - j >= 2 or after_rank


def _first_can_start(article: Article, j: int, end: int) -> bool:
    key = article.keys[j]
    if is_place(key) and j + 1 < end and nameable(article.keys[j + 1]) and not article.keys[j + 1].startswith("ال"):
        return True  # سول كامبل: a place's name as a given name
    if starts_name(key, after_title=False):
        return True
    if key.startswith("ال") or not nameable(key):
        return False
    # Two unknown words without ال, or one that is the whole phrase: a foreign name.
    if j + 1 == end or not article.keys[j + 1][0].isalnum():
        return True
    return nameable(article.keys[j + 1]) and not article.keys[j + 1].startswith("ال")


def _head(article: Article, first: int, end: int, name: tuple[int, int] | None) -> NounForm | None:
    """The noun that says what the source is: the first outside marks, demonstratives and the name."""
    skipped = 0
    for j in range(first, end):
        key = article.keys[j]
        if key in MARKS or key in _DEMONSTRATIVE or key in _QUANTIFIERS or not key[0].isalpha():
            continue
        if name and name[0] <= j < name[1]:
            continue
        form = noun(key)
        if form is not None and (form.kind in _SPEAKING or skipped == 0):
            return form
        skipped += 1
        if skipped > 2:
            return None
    return None


_QUANTIFIERS = words_of("quantifier")
_SPEAKING = frozenset({"person", "organization", "document", "group"})


def _alias_in(article: Article, first: int, end: int, name: tuple[int, int] | None) -> str | None:
    """The acronym in parentheses inside an organisation's phrase: (قسد)، (يونامي)."""
    if name is not None:
        return None
    for j in range(first + 1, end):
        if article.keys[j] == "(":
            close = _parenthesis_end(article, j, end)
            if close and close - j <= 4:
                return article.text.raw[article.text.starts[j + 1] : article.text.ends[close - 1]]
    return None


def in_relative_clause(article: Article, cue_first: int) -> bool:
    """Whether a verb stands right after الذي، التي …"""
    j = cue_first - 1
    while j > 0 and article.keys[j] in ("قد", "كان", "كانت"):
        j -= 1
    return j > 0 and article.keys[j] in _RELATIVE


def follows_thing(article: Article, cue_first: int) -> bool:
    """Whether the verb's subject is a noun before it that cannot speak: هذا يشير إلى أن …"""
    keys = article.keys
    j = cue_first - 1
    first = article.text.sentence(cue_first)[0]
    if j < first or keys[j] in _DEMONSTRATIVE:
        return j >= first
    while j >= first and keys[j][0].isalnum():
        if is_particle(keys[j]) or keys[j] in _TIME or _is_other_cue(article, j):
            return False
        j -= 1
    return cue_first - j > 1 and keys[j + 1] not in _LEADS and bare(keys[j + 1]) not in _LEADS


def antecedent(article: Article, cue_first: int) -> NounPhrase | None:
    """The noun a relative clause hangs on: مجلس الشيوخ ← الذي اعتبر أن …"""
    keys = article.keys
    j = cue_first - 1
    while j > 0 and keys[j] in ("قد", "كان", "كانت"):
        j -= 1
    if j <= 0 or keys[j] not in _RELATIVE:
        return None
    end = j - 1 if keys[j - 1] in "،," else j
    first = end
    while first > 0 and end - first < 20 and _inside_phrase(article, first - 1):
        first -= 1
    for start in range(first, end):
        if can_start(article, start):
            phrase = phrase_at(article, start, end)
            if phrase is not None and phrase.end == end and speaks(article, phrase):
                return phrase
    return None


def _inside_phrase(article: Article, j: int) -> bool:
    key = article.keys[j]
    if key in MARKS or key in "،,":
        return key in MARKS
    return key[0].isalnum() and (key == "في" or not is_particle(key)) and not _is_other_cue(article, j)


def subject_before(article: Article, cue_first: int, floor: int) -> NounPhrase | None:
    """The subject that stands before its verb: الوزير أكد أن …، لكن صحيفة … ذكرت أن …"""
    keys = article.keys
    first = max(floor, article.text.sentence(cue_first)[0])
    j = first
    while j < cue_first and (keys[j] in _LEADS or bare(keys[j]) in _LEADS or not keys[j][0].isalnum()) and j not in article.opened:
        j += 1
    if j >= cue_first or not can_start(article, j):
        return None
    phrase = phrase_at(article, j, cue_first)
    if phrase is None:
        return None
    if not speaks(article, phrase) or not _reaches_verb(article, phrase.end, cue_first):
        return None
    return phrase if _verb_agrees(article, phrase, cue_first) else None


def _verb_agrees(article: Article, phrase: NounPhrase, cue_first: int) -> bool:
    """A verb after its subject agrees with it in number and gender."""
    cue, head = article.cue_at.get(cue_first), phrase.head
    if cue is None or head is None or phrase.name is not None or not head.number:
        return True
    if cue.number == "p" and head.number == "s":
        return head.kind == "group"
    return not (cue.number == "s" and head.number == "s" and cue.gender and head.gender and cue.gender != head.gender)


def speaks(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase that does not follow its verb is the kind that speaks."""
    if phrase.first in article.opened:
        return True
    if phrase.name is not None:
        return _sure_name(article, phrase.name)
    if _has_possessive(article, phrase.first):
        return False
    if phrase.head is None:
        return phrase.end - phrase.first == 1 and _sure_name(article, (phrase.first, phrase.end))
    return phrase.head.kind in _SPEAKING or phrase.head.kind == "outlet" or bool(phrase.head.cls & {"country", "capital"})


def _sure_name(article: Article, name: tuple[int, int]) -> bool:
    """Two words, or one that is a given name, has the article, or stands in the text again."""
    key = article.keys[name[0]]
    if is_known_name(key):
        return True
    if _indefinite_accusative(article, name[0]) and given_name(key) is None:
        return False
    if given_name(key) is not None and (name[1] - name[0] > 1 or not is_weak_name(key)):
        return True
    if not nameable(key) or (key.startswith("ال") and is_ordinary(key[2:])):
        return False
    rest = article.keys[name[0] + 1 : name[1]]
    if rest:
        return key.isascii() or not rest[0].startswith("ال")
    return key.startswith("ال") or key.isascii()


def _reaches_verb(article: Article, end: int, cue_first: int) -> bool:
    """Whether only قد، كان, a parenthesis or a relative clause stands between subject and verb."""
    keys = article.keys
    between = keys[end:cue_first]
    if all(key in ("قد", "،", "كان", "كانت", "-", "–") for key in between):
        return True
    if len(between) > 25 or any(j in article.cue_at and article.cue_at[j].kind == "verb" for j in range(end, cue_first)):
        return False
    return between[0] in _RELATIVE or between[0] in "،(-–" or bare(between[0]) in ("هو", "هي", "في", "خلال", "من")


_LEADS = words_of("lead")
