"""The personal name inside a stretch of tokens."""

from __future__ import annotations

from service.engine.after_names import SURNAME_TOO
from service.engine.article import Article, once
from service.engine.bi_objects import is_bi_object
from service.engine.lookalikes import is_ali, is_oblique_kunya
from service.engine.marks import MARKS
from service.engine.name_parts import SECONDS, is_second_link
from service.engine.name_starts import may_begin, name_can_start
from service.engine.name_words import like_glued, may_name, nameable, starts_name
from service.engine.names import BEFORE_NAMES, goes_by, name_end
from service.engine.shapes import has_article, indefinite_accusative, is_his_own, outlet_end
from service.engine.surnames import (
    addressed,
    ends_after_surname,
    ends_definite,
    family_end,
    is_van,
    may_be_given,
    named_after_title,
    surname_due,
    whole_name,
)
from service.engine.words import definite, is_person, is_sure_name, noun, tells_rank
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, ALEF_MADDA, BEH, LAM
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, ALI, CALLED, SERVANT, VAN

_PREPOSITIONS, _BODIES = words_of("title_prep"), frozenset({"organization", "outlet", "place"})
_LINKED = SECONDS | {VAN}
_FOREIGN_LINKS = words_of("foreign_link")
_TIME, _PERSON = words_of("time"), "person"
_THE_SERVANT = AL + SERVANT
_FULL = 2
_TRADES = words_as_written("trade")
_KNOWN_AS, _FILIATION = words_of("known_as"), words_of("filiation")
_PATRONYMIC, _SONS = words_of("patronymic"), words_of("son_of")
_LONGEST_CALLED, _LONGEST_TITLE = 4, 6
_OFFICES, _IN_NAME_OF = words_as_written("office"), words_of("in_name_of")
_CLUBS = words_as_written("club")
_MAX_PLACES = 20


def continues_name(article: Article, first: int, j: int) -> bool:
    """Whether token ``j`` is the next part of a name: محمد علي, لويد وايزمان, كريستين لاغارد."""
    key, before = article.keys[j], article.keys[j - 1]
    if key == ALI:
        return is_ali(article, j)
    if key[0] == LAM and outlet_end(article, j):
        return False
    if key[0] == BEH and not is_listed(key) and is_bi_object(article, first, j):
        return False  # رحب ترامب | بعودة بوتين, but رحب محمود بادي
    if AL in (key, before) and (_is_clan(article, j) or _is_clan(article, j - 1)):
        return name_ends_at(article, first, j) or _is_clan(article, j - 1)  # حمد بن خليفة | آل ثاني
    if not _LINKED.isdisjoint((key, before)) and (linked := _is_linked(article, first, j)) is not None:
        return linked
    if (before == _THE_SERVANT and definite(key)) or is_surname(article, first, j):
        return True  # رانيا العبد | الله
    if (before in _FILIATION and may_name(key)) or is_oblique_kunya(article.keys, j):
        return True  # المهدي أغ | بادي
    if key in _PATRONYMIC:
        return name_ends_at(article, first, j)  # أسد الزمان | خان
    if not may_name(key) or key in SURNAME_TOO:
        return _is_third(article, first, j)
    if addressed(article, j) or named_after_title(article, first, j):
        return True
    if indefinite_accusative(article, j) and given_name(key) is None:
        return False
    if given_name(before) is None or is_weak_name(before):
        return given_name(key) is not None and name_ends_at(article, first, j)
    return not definite(key) and (nameable(key) or like_glued(key))


def _is_linked(article: Article, first: int, j: int) -> bool | None:
    """لويس | فان | خال, كاتالينا دي | لا | توري: whether a foreign link goes on a name; ``None`` if none does."""
    if VAN in article.keys[j - 1 : j + 1] and (is_van(article, j) or is_van(article, j - 1)):
        return True
    second = next((k for k in (j, j - 1) if is_second_link(article.keys, k)), 0)
    if not second:
        return None
    name = find_name(article, first, second + _FULL)
    return name is not None and name[0] < second < name[1]


def _is_third(article: Article, first: int, j: int) -> bool:
    """محمد أمين | مسلوق: what ends a phrase behind two given names is a surname, though it spells a word."""
    known = given_name(article.keys[j - 2]) is not None or article.keys[j] in SURNAME_TOO  # كيم سونغ | هو
    if j - 1 <= first or not known or noun(article.keys[j]) is not None:
        return False
    name = find_name(article, first, j)
    return name is not None and name[1] == j and name_end(article.keys, name[0], j + 1) > j


def _is_clan(article: Article, j: int) -> bool:
    return article.keys[j] == AL and article.text.surface(j).startswith(ALEF_MADDA)


def is_surname(article: Article, first: int, j: int) -> bool:
    """سمير | بادي: whether the name before ``j`` is a given name, and its surname stands there."""
    if not is_listed(article.keys[j]) and article.alone.isdisjoint(article.keys[j : j + 2]):
        return False
    name = find_name(article, first, j) if may_be_given(article, j - 1) else None
    if name is None and first < j - _FULL and is_sure_name(article.keys[j - 1]) and ends_definite(article.keys[j - 2]):
        name = j - 1, j  # وزير التجهيز والماء | نزار بركة
    if name is None or name[1] < j - 1:
        return False
    return family_end(article, name[1], j + 2) > j or (name[1] == j and surname_due(article, name[0], j))


def name_ends_at(article: Article, first: int, j: int) -> bool:
    """Whether the name in the phrase that starts at ``first`` ends right before ``j``."""
    name = find_name(article, first, j)
    return name is not None and name[1] == j


@once
def find_name(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """The personal name in ``[first, end)``: the longest, and none that a body bears if there is another."""
    keys = article.keys
    if not MARKS.isdisjoint(keys[first:end]):
        marked = _called(article, first, end) or _marked_surname(article, first, end)
        if marked is not None:
            return marked
        first += _is_name_marked(article, first)
    if ends_after_surname(article, first, end):
        return first, first + 1
    best: tuple[int, int] | None = None
    borne = True
    j = past = first
    linked = not _FOREIGN_LINKS.isdisjoint(keys[first:end])
    while j < end:
        listed = article.listed(j)
        if listed is not None and listed[1].kind in _BODIES and (j > past or j in article.acronyms):
            j = past = j + listed[0]  # مدرب | مانشستر سيتي
            continue
        known = _person_until(article, j, j + listed[0]) if listed is not None and listed[1].kind == _PERSON else 0
        due = (j == past > first and _begins_whole(article, j, end)) or (linked and is_van(article, j + 1))
        if due or j < known <= end or ((linked or may_begin(keys[j])) and name_can_start(article, first, j, end)):
            stop = max(whole_name(article, j, end), known)
            if keys[j - 1] in BEFORE_NAMES and j > first and goes_by(keys, j):
                return j, stop  # أم أخرى تدعى | ليلى
            if of_body := _is_of_body(article, first, j, stop):
                stop = _before_bearer(keys, j, stop)
            if best is not None and _is_told_of(article, first, best, j):
                break
            if best is None or of_body < borne or (of_body == borne and stop - j > best[1] - best[0]):
                best, borne = (j, stop), of_body
            j = stop
            past = stop if of_body else past  # مدير مستشفى الملك فهد | سامي العلي
        else:
            j += 1
    return best


def _before_bearer(keys: list[str], first: int, end: int) -> int:
    """مستشفى ابن سينا الجامعي | عادل حداد: where what a body is called by ends, before who holds a post in it."""
    for j in range(first + 1, end - 1):
        form = noun(keys[j])
        described = form is not None and form.definite and not form.kind and "adj" in form.cls
        if described and given_name(keys[j + 1]) is not None and not is_weak_name(keys[j + 1]):
            return j + 1
    return end


def _person_until(article: Article, j: int, end: int) -> int:
    """The end of the listed name of a person at ``j``, or 0: أمير خان متقي, but آية الله | علي خامنئي."""
    form = noun(article.keys[j])
    if form is None or form.kind != _PERSON:
        return end
    titled = form.definite and "adj" not in form.cls  # الشيخ, but الصديق الكبير
    return 0 if titled or any(_ends_there(article, k, end) for k in range(j + 1, end)) else end


def _ends_there(article: Article, j: int, end: int) -> bool:
    listed = article.listed(j)
    return listed is not None and listed[1].kind == _PERSON and j + listed[0] == end


def _begins_whole(article: Article, j: int, end: int) -> bool:
    """مدرب مانشستر سيتي | بيب غوارديولا: after a body's name, that of who holds a post in it."""
    key = article.keys[j]
    common = has_article(article, j) or is_ordinary(key) or key in _TIME
    starts = starts_name(key, after_title=True) and not common
    return starts and whole_name(article, j, end) - j >= _FULL


def _called(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """الهاكر المعروف باسم «سالم إكس»: the words in marks that somebody is known by are the whole name."""
    for j in range(first + _FULL, end):
        mark = article.opened.get(j)
        if mark is None or mark.close >= end or not 0 < mark.close - j - 1 <= _LONGEST_CALLED:
            continue
        by = article.keys[j - 1]
        if by in _KNOWN_AS or (by == CALLED and article.keys[j - 2] in _KNOWN_AS):
            return j + 1, mark.close
    return None


def _marked_surname(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """المهندس «الفرطوسي»: what stands in marks right after a rank, a surname that ends the phrase or a whole name."""
    described = first + _FULL in article.opened and definite(article.keys[first + 1])  # الناشر الإسباني «خوسي لوثيا»
    mark, rank = article.opened.get(first + 1 + described), noun(article.keys[first])
    titled = rank is not None and rank.kind == "person" and rank.definite and rank.number in ("s", "")
    if mark is None or mark.close >= end or not titled:
        return None
    name, key = (mark.open + 1, mark.close), article.keys[mark.open + 1]
    if mark.close - mark.open > _FULL:  # المحامي «محمد الجندي» دفاع المتهم «محمد عادل»
        given = given_name(key) is not None and not is_weak_name(key)
        given = given and whole_name(article, *name) == mark.close
        return name if given or (mark.close == end - 1 and _is_unknown(article, *name)) else None
    named = definite(key) and noun(key) is None and not is_ordinary(key[2:]) and _met(article, key)
    return name if named and mark.close == end - 1 else None


def _is_unknown(article: Article, first: int, end: int) -> bool:
    """Whether words in marks are all such as only names are, no noun and no label."""
    unknown = (nameable(key) and not definite(key) and not is_ordinary(key) for key in article.keys[first:end])
    return end - first <= _LONGEST_CALLED and all(unknown)


def _met(article: Article, key: str) -> bool:
    """Whether a word stands elsewhere right after a given name or a father's."""
    return any(j and given_name(article.keys[j - 1]) is not None for j in article.positions[key][:_MAX_PLACES])


def _is_name_marked(article: Article, first: int) -> bool:
    """«منير ذكي» قائد الفوج: whether a phrase begins with a mark, and after it a given name or several words."""
    mark = article.opened.get(first)
    return mark is not None and (mark.close - first > _FULL or given_name(article.keys[first + 1]) is not None)


def _is_told_of(article: Article, first: int, name: tuple[int, int], j: int) -> bool:
    """شارابوفا (25 عاما) حاملة لقب رولان غاروس: the name at ``j`` belongs to what is told of who begins the phrase."""
    between = article.keys[name[1] : j]
    if between[:1] == [COMMA] and not _PREPOSITIONS.isdisjoint(between):
        return True  # المحامية مها يوسف، عضوة هيئة الدفاع عن محمد سلطان
    if name[1] - name[0] >= _FULL and article.keys[name[1]] == COMMA and _is_trade_of(article.keys[name[1] + 1]):
        return True  # الدكتور ياسين بوعلي، طبيب نصر حسين داي
    if name[0] != first or name[1] == j:
        return False
    trade = noun(article.keys[j])
    if article.keys[j - 1] == COMMA and trade is not None and trade.lemma in _TRADES and not trade.definite:
        return True  # أما ميسي، نجم إنتر ميامي
    owned, forms = article.keys[j - 1], map(noun, article.keys[name[1] : j])
    in_construct = owned[0].isalpha() and noun(owned) is None and not definite(owned)
    return in_construct or any(form is not None and form.kind == "person" and not form.definite for form in forms)


def _is_trade_of(key: str) -> bool:
    """طبيب, جراح: what one person is by trade or post, without the article."""
    title = noun(key)
    return title is not None and title.kind == _PERSON and title.number == "s" and not title.definite


def has_own_name(article: Article, first: int, end: int, j: int) -> bool:
    """ظريف | الرئيس الأميركي دونالد ترمب: whether the office at ``j`` leads to a name, though one ends at ``end``."""
    office, name = noun(article.keys[j]), find_name(article, first, end)
    if office is None or not office.definite or office.number != "s" or office.lemma not in _OFFICES:
        return False
    if name is None or name[1] != end or borne_by_body(article, first, end) or article.keys[name[0] - 1] in _IN_NAME_OF:
        return False
    for key in article.keys[j + 1 : j + _LONGEST_TITLE]:
        if given_name(key) is not None and not definite(key):
            return not is_weak_name(key)
        if not definite(key):
            return False
    return False


def borne_by_body(article: Article, first: int, j: int) -> bool:
    """مدينة الملك عبد الله | للطاقة: whether the name that ends before ``j`` is a body's, and so may go on."""
    name = find_name(article, first, j)
    return name is not None and name[1] == j and _is_of_body(article, first - 1, *name)


def is_rank(key: str) -> bool:
    """Whether a key is a form of address or a rank of one person, with the article: الشيخ، but مجلس النواب."""
    rank = noun(key)
    if rank is None or rank.kind != "person" or rank.number != "s":
        return False
    return rank.definite and "honorific" in rank.cls


def _title_start(article: Article, first: int, j: int) -> int:
    """Where the title right before the name at ``j`` begins: حزب | الرئيس اليمني السابق علي عبد الله صالح."""
    k = j
    while k - 1 > first and (form := noun(article.keys[k - 1])) is not None and form.definite and not form.kind:
        k -= 1
    title = noun(article.keys[k - 1]) if k - 1 > first else None
    office = title is not None and title.kind == "person" and title.definite and title.number == "s"
    borne = office and title is not None and (title.lemma in _OFFICES or "honorific" in title.cls)
    return k - 1 if borne and k < j else j - is_rank(article.keys[j - 1])


def _is_of_body(article: Article, first: int, j: int, end: int) -> bool:
    """مدير مدينة الملك عبد الله الرياضية: the name at ``j`` is what a place or a body is called by; طالبان has one."""
    k = _title_start(article, first, j) - 1 if j > first else first
    if article.keys[k] == "(" and end == j + 1 and k - 1 > first:
        return not is_person(article.keys[k - 1])  # شركة النور (نورين)
    if end == j + 1 and k > first + 1 and k == j - 1 and _is_unknown(article, k, j):
        k -= 1  # جامعة بار | إيلان
    if k > first + 1 and k == j - 1 and article.keys[k] in _SONS:
        k -= 1  # مستشفى ابن | سينا
    if article.keys[k] == ABOUT and k > first:
        return True  # رئيس هيئة الدفاع عن | صدام حسين المحامي خليل الدليمي
    if k > first and tells_rank(article.keys, k):
        return False  # العميد شرطة | بابكر الشايقي
    body = noun(article.keys[k]) or noun(article.keys[k][1:]) if k > first else None
    if body is None or body.definite or "known" in body.cls or is_his_own(article, k):
        return False
    if body.lemma in _CLUBS and k < j - 1:
        return False  # مدير نادي الرائد | ماجد العلي: the club has its name already
    return body.kind in ("organization", "place") or "org" in body.cls
