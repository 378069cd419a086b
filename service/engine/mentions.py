"""The noun phrase that names a source: its head, the name in it, and whether it can speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from service.engine.appositions import owned_by_name
from service.engine.article import Article
from service.engine.boundaries import parenthesis_end, phrase_end
from service.engine.late_names import late_name
from service.engine.marks import MARKS
from service.engine.name_words import nameable
from service.engine.naming import borne_by_body, find_name
from service.engine.shapes import OWNED_ENDS, has_possessive, indefinite_accusative, is_each_of, is_his_own
from service.engine.surnames import addressed, named_after_title
from service.engine.text import key_at
from service.engine.words import definite, is_known_name, is_place, noun, without_preposition
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF, CONJUNCTIONS, HEH, LAM, LIL, OBLIQUE, TEH, YEH
from service.lexicon.nouns import NounForm, given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, CALLED, FROM, YEAR

_ASIDE = MARKS | words_of("demonstrative")
_MAX_PHRASE, _PRONOUN = 28, 2  # له is no source
_QUANTIFIERS = words_of("quantifier")
_MATTER, _RELATIVE = words_of("matter"), words_of("relative")
_TAIL, _RELATIVE_VERBS = words_of("phrase_tail"), words_of("came_from") | words_of("got")
_WHOSE = frozenset({"person", "group", "organization"})
_STATEMENTS = words_of("statement")
_STATEMENT_FILLER = words_of("statement_filler")
_ISSUERS = frozenset({"organization", "person", "outlet"})
_CARDINALS = words_of("cardinal")
_ONE_OF, _NEWEST = words_of("one_of"), words_of("newest")
_SPOKESMEN = words_as_written("spokesman")
_FULL = 2
_OBLIQUE_KUNYA = words_of("kunya_oblique")
_AFFAIRS = words_of("charge")
_KIN = words_as_written("kin")
_OF_HIGH_BIRTH = words_as_written("office") | words_as_written("rank") | words_as_written("address")
_RANKS = frozenset({"honorific", "abbreviation"})
_SECOND_HALVES, _PATRONYMIC = words_of("second_half"), words_of("patronymic")
_LETTERS = words_of("abc")
_POINTS_TO_PERSON = words_of("his_excellency") | words_of("the_latter")
_SPEAKING = frozenset({"person", "organization", "document", "group"})


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


def phrase_at(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The noun phrase that starts at ``first`` and ends at ``limit`` or before."""
    end = phrase_end(article, first, min(limit, first + _MAX_PHRASE))
    end = _trimmed(article, first, end)
    if end <= first:
        return None
    _cut_lam(article, first, end)
    found = find_name(article, first, end)
    if found is None and is_each_of(article, first):
        found = find_name(article, first + 2, end)  # كل من | سالم العلي ومحمد العمري
    name = found if found and (found[1] < end or found[1] - found[0] > 1) else late_name(article, first, end) or found
    head = _head(article, first, end, name)
    if name is not None and name[0] > first:
        bearer = _bearer(article, name[1], end)
        if (bearer is not None and _is_own(article, first, bearer)) or _is_anothers(article, first, name, head):
            name = bearer
    return NounPhrase(first, end, head, name, _alias_in(article, first, end, name))


def _bearer(article: Article, comma: int, end: int) -> tuple[int, int] | None:
    """``محامي سالم العلي، | كريم منصور``: the name of who is so told, right behind a comma."""
    if comma + 1 >= end or article.keys[comma] != COMMA:
        return None
    name = find_name(article, comma + 1, end)
    return name if name is not None and name[0] == comma + 1 else None


def _is_own(article: Article, first: int, bearer: tuple[int, int]) -> bool:
    """``مدير أعمال سالم العلي، كريم منصور``: a second full name is the bearer's, and no trade, جراح العظام."""
    title = noun(article.keys[first])
    return title is not None and not title.definite and noun(article.keys[bearer[0]]) is None


def _trimmed(article: Article, first: int, end: int) -> int:
    """``end`` moved back over punctuation and particles that lead to what no longer belongs to the phrase."""
    keys = article.keys
    while end > first and (not keys[end - 1][0].isalnum() and keys[end - 1] != ")" and end - 1 not in article.closed):
        end -= 1
    while end - 1 > first and keys[end - 1] in _TAIL:
        end -= 1
    return end - (end - 1 > first and keys[end - 1] in _RELATIVE_VERBS and _is_some_paper(keys[end - 2]))


def uncovered(article: Article, j: int, key: str, find: Callable[[], NounPhrase | None]) -> NounPhrase | None:
    """What ``find`` finds once the key of token ``j`` is ``key``, without its clitic; without a find it keeps it."""
    whole = article.keys[j]
    article.keys[j] = key
    phrase = find()
    if phrase is None:
        article.keys[j] = whole
    elif key != whole:
        article.prefixed.add(j)
    return phrase


def _is_some_paper(key: str) -> bool:
    """لتقرير | صدر, معطيات | حصلت: an indefinite document, of which the verb after it tells."""
    form = noun(key) or noun(key[1:])
    return form is not None and form.kind == "document" and not form.definite


def _cut_lam(article: Article, first: int, end: int) -> None:
    """بيان لوزارة الداخلية: the lam is a preposition, so the issuer's name begins after it."""
    keys = article.keys
    if keys[first].removeprefix(AL) not in _STATEMENTS:
        return
    j = first + 1
    while j < end and keys[j] in _STATEMENT_FILLER:
        j += 1
    if j >= end or keys[j][0] != LAM or noun(keys[j]) is not None or given_name(keys[j]) is not None:
        return
    issuer = without_preposition(keys[j])
    form = noun(issuer)
    several = issuer in _CARDINALS or (form is not None and "quantifier" in form.cls)  # لست منظمات, لعدد من الأحزاب
    one = form is not None and form.kind in _ISSUERS
    if one or (several and key_at(keys, j + 1)[0].isalpha()):
        keys[j] = issuer
        article.prefixed.add(j)


def _is_anothers(article: Article, first: int, name: tuple[int, int], head: NounForm | None) -> bool:
    """Whether a name belongs to whom or to what the source is of."""
    if owned_by_name(article, first, name) or _is_spoken_for(article, first, name) or _is_hers(article, first, name):
        return True
    if article.keys[name[0] - 1] == ABOUT:
        return True  # محامي الدفاع عن صدام حسين
    return _is_collective(article, first, head) or _is_called_after(article, first, name, head)


def _is_spoken_for(article: Article, first: int, name: tuple[int, int]) -> bool:
    """``متحدث باسم الرئيس سامي العلي``: of whom a spokesman speaks for; but المتحدث باسم الرئيس may have the name."""
    spokesman, held = noun(article.keys[first]), noun(key_at(article.keys, first + 2))
    if spokesman is None or held is None or spokesman.definite or spokesman.lemma not in _SPOKESMEN:
        return False
    office = article.keys[first + 1] == CALLED and held.kind == "person" and held.number == "s"
    return office and all(key[0].isalpha() for key in article.keys[first : name[0]])


def _is_hers(article: Article, first: int, name: tuple[int, int]) -> bool:
    """``والدة الطفل سامي العلي``, ``شقيق القتيل سامي العلي``: whose she is, or of whose kin somebody is.

    A man's name is no woman's; but the son of an emir or a president may bear the name himself.
    """
    keys = article.keys
    kin, whose = noun(keys[first]), noun(keys[first + 1])
    if kin is None or whose is None or kin.definite or kin.kind not in _WHOSE or kin.number != "s":
        return False
    inner = whose.definite and whose.kind == "person" and whose.number == "s" and name[0] > first + 1
    if not inner or not all(definite(key) for key in keys[first + 1 : name[0]]):
        return False
    if kin.gender == "f" and whose.gender == "m" and given_name(keys[name[0]]) == "m":
        return True
    return kin.lemma in _KIN and whose.lemma not in _OF_HIGH_BIRTH


def _is_called_after(article: Article, first: int, name: tuple[int, int], head: NounForm | None) -> bool:
    """``مدينة الملك عبد الله للطاقة``, ``مدير مدينة الملك عبد الله``: a body with a person's name, and who is of it."""
    if head is None or not (head.kind == "person" or (head.kind == "place" and not head.definite)):
        return False
    return borne_by_body(article, first, name[1])


def _is_collective(article: Article, first: int, head: NounForm | None) -> bool:
    """مصادر مقربة من فلان، مكتب فلان، محامو فلان: a name inside such a phrase is not who speaks."""
    if head is None:
        return False
    one = article.keys[first] in _QUANTIFIERS  # أحد معدي الدراسة، فلان
    people = head.kind == "person" and not head.definite and not one
    several = head.number == "p" and ("source" in head.cls or people)
    return several or head.kind in ("organization", "document")


def _head(article: Article, first: int, end: int, name: tuple[int, int] | None) -> NounForm | None:
    """The noun that says what the source is: the first outside marks, demonstratives and the name."""
    listed = article.listed(first) if name is None else None
    whole = listed is not None and (first + listed[0] == end or noun(article.keys[first]) is None)  # سلاح الجو المصري
    if listed is not None and whole and not _says_what(noun(article.keys[first])):
        return listed[1]
    if name is None and (group := _company(article, first, end)) is not None:
        return group
    skipped = 0
    for j in range(first, end):
        key = article.keys[j]
        if _before_head(article, first, j):
            continue
        if name and name[0] <= j < name[1]:
            continue
        own = key[-1] in OWNED_ENDS and (j == first or (name and name[0] == j + 1)) and is_his_own(article, j)
        form = possessed(key) if own else noun(AL + key[2:] if j == first and key.startswith(LIL) else key)
        if form is not None and (form.kind in _SPEAKING or skipped == 0):
            return _in_charge(article.keys, j) or _one_of(form, article.keys[max(first, j - 1)])
        skipped += 1
        if skipped > 2:
            return None
    return None


def _company(article: Article, first: int, end: int) -> NounForm | None:
    """``مجموعة ستيلانتيس``, ``مجموعة «صافولا»``: a group with a name is a body; but ``مجموعة ناشطين``."""
    form = noun(article.keys[first]) if article.keys[first] in _QUANTIFIERS and first + 1 < end else None
    if form is None or form.kind != "organization":
        return None
    after = article.keys[first + 1]
    named = nameable(after) and not definite(after) and not after.endswith((OBLIQUE, ALEF + TEH))
    return form if named or first + 1 in article.opened else None


def _in_charge(keys: list[str], j: int) -> NounForm | None:
    """القائمة | بأعمال السفارة: a woman in charge, and no list."""
    man = noun(keys[j].removesuffix(HEH)) if key_at(keys, j + 1) in _AFFAIRS else None
    return replace(man, gender="f") if man is not None and keys[j][-1] == HEH and man.kind == "person" else None


def _one_of(form: NounForm, key: str) -> NounForm:
    """أحد الناجين, إحدى الناجيات, أحدث التقارير: one of many is one."""
    if key in _NEWEST and form.kind == "document":
        return replace(form, number="s")
    return replace(form, number="s", gender="f" if key[-1] == YEH else form.gender) if key in _ONE_OF else form


def _says_what(form: NounForm | None) -> bool:
    """Whether a listed name begins with a word that tells what bears it: حزب, not نيويورك."""
    return form is not None and form.kind != "place"


def _before_head(article: Article, first: int, j: int) -> bool:
    """Marks, numbers, هؤلاء, عدد, and what tells the size of a number: عدد كبير من."""
    keys = article.keys
    if keys[j] in _ASIDE or not keys[j][0].isalpha() or (keys[j] in _QUANTIFIERS and not _is_named_group(article, j)):
        return True
    if j == first or keys[j - 1] not in _QUANTIFIERS or key_at(keys, j + 1) != FROM:
        return False
    form = noun(keys[j])
    return form is None or not (form.definite or form.number == "p")


def _is_named_group(article: Article, j: int) -> bool:
    """مجموعة فولكس فاغن, مجموعة الأزمات, مجموعة بوسطن: a body with a name of its own, and no number of people."""
    form, key = noun(article.keys[j]), key_at(article.keys, j + 1)
    if form is None or form.kind != "organization":
        return False
    if definite(key):
        return noun(key) is None
    return (nameable(key) and is_listed(key)) or is_place(key)


def _alias_in(article: Article, first: int, end: int, name: tuple[int, int] | None) -> str | None:
    """The acronym in parentheses inside an organisation's phrase: (قسد)، (يونامي)."""
    if name is not None or "(" not in article.keys[first + 1 : end]:
        return None
    for j in range(first + 1, end):
        if article.keys[j] == "(":
            close = parenthesis_end(article, j, end)
            if close and close - j <= 4:
                return article.text.raw[article.text.starts[j + 1] : article.text.ends[close - 1]]
    return None


def bracketed(article: Article, phrase: NounPhrase) -> NounPhrase | None:
    """``وأوضحت (يونامي)``, ``قال «المسؤول اليمني»``: a source all in parentheses, or a title in marks, without them.

    Also a name in marks without the kind of body behind it: ``«النورس» الشركة الكندية``.
    """
    keys, mark = article.keys, article.opened.get(phrase.first)
    if mark is not None and mark.close + 1 < phrase.end and phrase.name is None:
        kind = noun(keys[mark.close + 1])
        if kind is not None and kind.kind == "organization" and kind.definite and "known" not in kind.cls:
            return phrase_at(article, phrase.first, mark.close + 1)
    if mark is not None and mark.close == phrase.end - 1 and phrase.name is None:
        title = phrase_at(article, phrase.first + 1, mark.close)
        if title is None or title.end < mark.close or title.head is None or title.head.kind != "person":
            return None
        return title
    if keys[phrase.first] != "(" or keys[phrase.end - 1] != ")":
        return None
    return phrase_at(article, phrase.first + 1, phrase.end - 1)


def under_lam(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``سبق | للمتحدث باسم الكرملين أن قال``, ``نسبت الوكالة | لمسؤول قوله``: the source behind ل at token ``j``."""
    key = article.keys[j]
    if key[0] != LAM or len(key) <= _PRONOUN or noun(key) is not None or given_name(key) is not None:
        return None
    bare = without_preposition(key, key_at(article.keys, j + 1))
    return uncovered(article, j, bare, partial(_speaking_at, article, j, limit))


def _speaking_at(article: Article, j: int, limit: int) -> NounPhrase | None:
    phrase = phrase_at(article, j, limit)
    return phrase if phrase is not None and speaks(article, phrase) else None


def speaks(article: Article, phrase: NounPhrase) -> bool:
    """Whether a phrase that does not follow its verb is the kind that speaks."""
    if phrase.first in article.opened or article.keys[phrase.first] in _POINTS_TO_PERSON:
        return True
    if article.keys[phrase.first] in _MATTER and key_at(article.keys, phrase.first + 1) in _RELATIVE:
        return False  # الأمر الذي دفع الوزير إلى القول
    if phrase.name is not None:
        titled = noun(article.keys[phrase.first])
        if _is_told_who(article, phrase):
            return True
        if titled is not None and titled.kind == "person" and not _has_ordinary(article, phrase.name):
            return True  # وزير المال التركي بيرات ألبيرق
        if _is_ranked(article, phrase.first, phrase.name[0], titled) or _sure_name(article, phrase.name):
            return True
        return addressed(article, phrase.name[0]) or named_after_title(article, phrase.first, phrase.name[0])
    if has_possessive(article, phrase.first):
        return False
    if phrase.head is not None and not phrase.head.kind and _is_surname(article, phrase):
        return True  # ورفع المالكي شكره
    if phrase.head is None and {*article.keys[phrase.first : phrase.first + 2]} <= _LETTERS:
        return True  # بي بي سي
    if phrase.head is None:
        return phrase.end - phrase.first == 1 and _sure_name(article, (phrase.first, phrase.end))
    if not _headed(article, phrase):
        return False
    return (
        phrase.head.kind in _SPEAKING or phrase.head.kind == "outlet" or bool(phrase.head.cls & {"country", "capital"})
    )


def is_like_name(article: Article, phrase: NounPhrase) -> bool:
    """``وبحسب فيدانت باتيل، فإن``: a full name of words that are no others, of which one is known as a name."""
    words = article.keys[phrase.first : phrase.end]
    if phrase.name != (phrase.first, phrase.end) or len(words) < _FULL:
        return False
    if words[0][0] in CONJUNCTIONS and not is_listed(words[0]):
        return False  # وتماهت موريسون
    return any(map(is_listed, words)) and all(nameable(key) or is_listed(key) for key in words)


def _is_told_who(article: Article, phrase: NounPhrase) -> bool:
    """``بحسب نور، طالبة الهندسة``, ``أبي عمار، صاحب المقهى``: a name that spells a word, and its title."""
    if phrase.name is None or phrase.head is None or phrase.head.kind != "person" or "role" not in phrase.head.cls:
        return False
    return phrase.name[0] == phrase.first and phrase.name[1] + 1 < phrase.end and article.keys[phrase.name[1]] == COMMA


def _has_ordinary(article: Article, name: tuple[int, int]) -> bool:
    words = article.keys[name[0] : name[1]]
    return any(is_ordinary(key.removeprefix(AL)) for key in words) and not all(map(is_listed, words))


def _is_ranked(article: Article, first: int, name: int, titled: NounForm | None) -> bool:
    """الدكتور زاجر، د. زاجر: a rank right before the name."""
    if titled is None or not titled.cls & _RANKS:
        return False
    return name == first + 1 or (name == first + 2 and article.keys[first + 1] == ".")


def _is_surname(article: Article, phrase: NounPhrase) -> bool:
    key = article.keys[phrase.first]
    return phrase.end - phrase.first == 1 and key in article.surnames and key != YEAR


def _headed(article: Article, phrase: NounPhrase) -> bool:
    """Whether the head begins the phrase: in انطباعات الفاعلين the impressions stand first, and they are no source."""
    if _company(article, phrase.first, phrase.end) is not None:
        return True
    for j in range(phrase.first, phrase.end):
        key = article.keys[j]
        if _before_head(article, phrase.first, j):
            continue
        if noun(key) is not None or article.listed(j) is not None:
            return True
        return nameable(key) and phrase.head is not None and phrase.head.kind == "person"
    return False


def _sure_name(article: Article, name: tuple[int, int]) -> bool:
    """Two words, or one that is a given name, has the article, or stands in the text again."""
    key = article.keys[name[0]]
    if is_known_name(key) or (name[1] - name[0] == 1 and key in article.surnames):
        return True
    if indefinite_accusative(article, name[0]) and given_name(key) is None:
        return False
    if given_name(key) is not None and (name[1] - name[0] > 1 or not is_weak_name(key)):
        return True
    rest = article.keys[name[0] + 1 : name[1]]
    if rest and key in _OBLIQUE_KUNYA:
        return True  # بحسب أبي عبيدة
    if rest and (rest[0] in _PATRONYMIC or (rest[0] in _SECOND_HALVES and given_name(key + rest[0]) is not None)):
        return True  # إمام أوغلو, شرف الدين, عز الدين
    if not nameable(key) or (definite(key) and is_ordinary(key[2:])):
        return False
    if rest and rest[0] in _SECOND_HALVES and is_listed(key):
        return True  # ذبيح الله مجاهد
    if rest and not is_listed(key) and (key[0] in CONJUNCTIONS or any(is_ordinary(word) for word in rest)):
        return False  # وتماهت موريسون، ذاكرتي مزدحمة
    if rest:
        return key.isascii() or not definite(rest[0])
    return definite(key) or key.isascii()
