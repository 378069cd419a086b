"""Whether a personal name starts at a word, judged by the word and by what stands before it."""

from __future__ import annotations

from service.engine.after_names import describes, is_heir, tells_when
from service.engine.article import Article
from service.engine.lookalikes import is_ali, is_on_behalf, is_smiling, named_like_time
from service.engine.marks import MARKS
from service.engine.name_words import nameable, starts_name
from service.engine.names import BEFORE_NAMES, goes_by, name_end
from service.engine.shapes import OWNED_ENDS, has_article, is_governed, is_his_own, is_told, outlet_end, points_back
from service.engine.surnames import (
    addressed,
    ends_definite,
    is_family_name,
    named_after_title,
    surely_given,
    surname_due,
    title_at,
    whole_name,
)
from service.engine.text import key_at
from service.engine.words import (
    definite,
    is_person,
    is_place,
    is_somebodys,
    is_state,
    may_follow_rank,
    noun,
    rank_before,
    tells_rank,
)
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, AND_THE, BEH, HEH, LAM, LIL, TEH_MARBUTA, WAW, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ALI, HEIR

_LINKS, _KEEPERS, _KEPT = words_of("name_link"), words_of("keeper"), words_of("kept_by_office")
_ADDRESS = words_as_written("address")
_OFFICES = words_as_written("office")
_RANKS = words_as_written("rank")
_IN_NAME_OF = words_of("in_name_of")
_CLUBMEN = words_as_written("trade") | words_as_written("office")
_FOREIGN_LINKS, _TIME = words_of("foreign_link"), words_of("time")
_BEFORE_NAME = words_of("before_name")
_SECOND_HALVES = words_of("second_half")
_PATRONYMIC = words_of("patronymic")
_LETTERS, _HIGH = words_of("abc"), words_of("high_office")
_HONORIFIC = frozenset({"honorific"})
# المدرب | ودع لاعبيه: a verb of acting, and no name
_NO_NAMES = MARKS.union(key for key in ACTS if given_name(key) is None and not is_listed(key))
_WITH_ARTICLE = (AL, *affixes("onto_article"))
_CLAN = words_as_written("clan")
_MAX_PLACES = 50
_LEAST_CONSTRUCT = _FULL = 2
_ONE_OF, _OF_AGE, _TITLE_PREP = words_of("one_of"), words_of("of_age"), words_of("title_prep")
_OWNED, _FILIATION, _OF_TITLES = affixes("pronoun"), words_of("filiation"), words_of("np_prep")


@remembered
def may_begin(key: str) -> bool:
    """Whether a name can ever begin with ``key``: most words of a phrase need no second look."""
    if not key[0].isalpha() or key in MARKS:
        return False
    if given_name(key) is not None or key in _LINKS or key in _TIME:
        return True
    if is_listed(key) and not definite(key):
        return True
    return nameable(key) if noun(key) is None else is_place(key)


def name_can_start(article: Article, first: int, j: int, end: int) -> bool:
    """Whether the phrase ``[first, end)`` can have a name that starts at ``j``."""
    keys, key = article.keys, article.keys[j]
    if _is_no_name(article, j, end) or (key in _LETTERS and _is_acronym(keys, first, j, end)):
        return False
    if (j + 1 < end and keys[j + 1] in _PATRONYMIC) or (j + 2 < end and _is_god_given(article, j)):
        return True  # إمام أوغلو, هبة الله سليم
    if key in _OF_TITLES and is_smiling(article, first, j, end):
        return True
    if j > first and keys[j - 1] in BEFORE_NAMES and goes_by(keys, j):
        return True
    if j > first and keys[j - 1][-1] in OWNED_ENDS and given_name(key) is not None and is_his_own(article, j - 1):
        return True
    if j > first and (keys[j - 1] in _BEFORE_NAME or _in_construct(article, first, j, end)):
        return False
    if j > first and (addressed(article, j) or named_after_title(article, first, j) or _has_father(article, j, end)):
        return True
    form = None if key in _LINKS else noun(key)
    foreign = j + 2 < end and keys[j + 1] in _FOREIGN_LINKS and keys[j - 1][:2] in (AL, LIL)
    if j > first and (foreign or (key in _TIME and named_like_time(article, j))):
        return True  # بيان دو لا كروا
    named = given_name(key) is not None and (not has_article(article, j) or j == first or _is_ranked(article, j, end))
    if form is not None and not named:
        lone = j == first and is_place(key) and _first_can_start(article, j, end)
        if j > first and j + 1 < end and _named_like_role(article, first, j):
            return True
        return lone or (j == first and _is_described_so(article, j, end))
    if form is not None and _is_noun_here(article, first, j, end, form):
        return False
    if j == first:
        return _first_can_start(article, j, end)
    return _starts_after_title(article, first, j, end)


def _is_no_name(article: Article, j: int, end: int) -> bool:
    """Whether no name begins at ``j``, whatever stands before it: على, بأم, لرويترز, رئيسته, باسم المديرية."""
    key = article.keys[j]
    if key[0] == BEH and j + 1 < end and _is_place_under_bi(article.keys, j):
        return True
    if not key[0].isalpha() or key in _NO_NAMES or (key == ALI and not is_ali(article, j)) or is_governed(article, j):
        return True
    to = key[0] == LAM and (is_told(article, j) or outlet_end(article, j) or _is_held(article.keys, j))
    if to or (key in _OF_TITLES and is_on_behalf(article, j, end)):
        return True
    if key[0] == WAW and _joins_before_name(article, j, end):
        return True
    if is_where(article.keys, j) or _is_its(article, j) or describes(article.keys, j) or _is_office(article.keys, j):
        return True
    if (may_follow_rank(key) and tells_rank(article.keys, j)) or (key in _TIME and tells_when(article.keys, j)):
        return True
    if (key[-1] == HEH and is_thing_of(article, j, end)) or (key == HEIR and is_heir(article.keys, j)):
        return True
    if j + 1 < end and key in _FILIATION and is_somebodys(article.keys[j + 1]):
        return True  # زوج | بنت شقيقه حليم
    return j + 1 < end and (_keeps(key, article.keys[j + 1]) or (is_somebodys(key) and _shows_owner(article, j)))


def _is_place_under_bi(keys: list[str], j: int) -> bool:
    """مدير التعليم | بميدلت مولاي هاشم: where an office is held, right before its holder's given name."""
    if is_listed(keys[j]) or given_name(keys[j]) is not None or not j or not definite(keys[j - 1]):
        return False
    return given_name(keys[j + 1]) is not None and not is_weak_name(keys[j + 1])


def _is_held(keys: list[str], j: int) -> bool:
    """المدير العام | لكونتكت كارز: a body that no list has, behind ل and the office that somebody holds there."""
    office = noun(keys[j - 1]) if j > 1 and definite(keys[j - 1]) and not is_listed(keys[j]) else None
    return office is not None and office.kind == "" and "adj" in office.cls and is_person(keys[j - 2])


def _is_office(keys: list[str], j: int) -> bool:
    """أمين السر, حافظ الأختام: an office, though a given name is spelt like either word of it."""
    office = j - (keys[j] in _KEPT)
    return office >= 0 and keys[office] in _KEEPERS and key_at(keys, office + 1) in _KEPT


def _is_its(article: Article, j: int) -> bool:
    """الرئيس المنتهية | ولايته: a noun with a pronoun behind an adjective, which tells of whose it is."""
    key = article.keys[j]
    if article.text.surface(j)[-1] != HEH or not definite(article.keys[j - 1]) or noun(key) is not None:
        return False
    return given_name(key) is None and not is_listed(key) and possessed(key) is not None


def is_where(keys: list[str], j: int) -> bool:
    """ممثل الاتحاد لدى | فلسطين: a state behind a preposition, though women are called so too."""
    return j > 0 and keys[j - 1] in _TITLE_PREP and is_state(keys[j])


def _joins_before_name(article: Article, j: int, end: int) -> bool:
    """مدير مستشفى القصرين | وسبيطلة أحمد بنور: an unknown word with و right before a given name is joined on."""
    key = article.keys[j]
    if j + 1 >= end or given_name(key) is not None or is_listed(key):
        return False
    if not article.keys[j - 1].startswith(_WITH_ARTICLE):
        return False
    given = given_name(article.keys[j + 1])
    return given is not None and not is_weak_name(article.keys[j + 1])


def is_thing_of(article: Article, j: int, end: int) -> bool:
    """وصف مدير التعليم | رباطة الجأش: no given name, an unlisted word with ة before a noun with its article."""
    key = article.keys[j]
    unlisted = given_name(key) is None and not is_listed(key) and article.text.surface(j)[-1] == TEH_MARBUTA
    return unlisted and j + 1 < end and definite(article.keys[j + 1]) and not addressed(article, j)


def _keeps(key: str, thing: str) -> bool:
    """وزير العدل | حافظ الأختام, ابن الأرملة: a doubtful name before an everyday thing is a title's word, and kin."""
    if thing[:2] != AL or thing in _SECOND_HALVES:
        return False
    return is_person(thing) if key in _OF_AGE else is_weak_name(key) and _is_everyday_thing(thing)


def _is_everyday_thing(thing: str) -> bool:
    """الأختام; but nobody is called so."""
    return is_ordinary(thing[2:]) and not is_listed(thing)


def _shows_owner(article: Article, j: int) -> bool:
    """رئيسته | مايا مرسي: a title with the pronoun of whose it is, no ة."""
    return article.text.surface(j).endswith(_OWNED)


def _is_god_given(article: Article, j: int) -> bool:
    """حكمة الله صافي: an everyday noun and الله before a surname are a given name."""
    keys = article.keys
    if keys[j + 1] not in _SECOND_HALVES:
        return False
    form, listed = noun(keys[j]), article.listed(j)
    if listed is not None and listed[1].kind != "person":
        return False  # رام الله
    ranked = j > 0 and _is_addressing(keys[j - 1])  # المهندس قسم الله
    if form is not None and (form.kind != "person" or "honorific" in form.cls) and not ranked:
        return False  # آية الله, but ضيف الله الشامي
    return is_listed(keys[j]) and (nameable(keys[j + 2]) or (definite(keys[j + 2]) and keys[j + 2].endswith(YEH)))


def _is_addressing(key: str) -> bool:
    rank = noun(key) if definite(key) else None
    return rank is not None and rank.lemma in _ADDRESS and rank.number == "s"


def _has_father(article: Article, j: int, end: int) -> bool:
    """الفنان | طالب بن محمد, الأرصاد | رائد آل خطاب: after a title, what stands before بن is a given name."""
    keys = article.keys
    linked = j + 2 < end and (keys[j + 1] in _FILIATION or article.text.surface(j + 1) in _CLAN)
    linked = linked and not is_somebodys(keys[j + 2])  # زوج بنت شقيقه حليم
    closed = definite(keys[j - 1]) or keys[j - 1] == COMMA or given_name(keys[j]) is not None  # زوارة | حافظ بن ساسي
    closed = closed or keys[j - 1].startswith(LIL)  # المدير العام للشركة | لمرابط ولد بناهي
    if not linked or not closed or keys[j] in _LINKS:
        return False
    return not has_article(article, j) or (nameable(keys[j]) and not is_ordinary(keys[j][2:]))  # الناني ولد أحمد


def _is_acronym(keys: list[str], first: int, j: int, end: int) -> bool:
    """بي إم دبليو: letters that no name follows; but بي جي كراولي goes by his initials."""
    start = j
    while start > first and keys[start - 1] in _LETTERS:
        start -= 1
    while j < end and keys[j] in _LETTERS:
        j += 1
    named = j < end and nameable(keys[j]) and not definite(keys[j])
    return j - start > 1 and not named


def _starts_after_title(article: Article, first: int, j: int, end: int) -> bool:
    """Whether a name starts at ``j``, judged by the title, rank or comma right before it."""
    keys, key = article.keys, article.keys[j]
    before = noun(keys[j - 2] if keys[j - 1] == "." and j - 2 >= first else keys[rank_before(keys, j)])  # د. العصفور
    after_rank = before is not None and "honorific" in before.cls
    if starts_name(key, after_title=False):
        if is_ordinary(key) or lookup(key):
            return after_rank or name_end(keys, j, end) - j > 1
        return before is None or not (before.cls & {"org"}) or definite(keys[j - 1])
    if after_rank and given_name(key) is not None:
        return not (_is_everyday(article, j, end) or _is_club(article, j, end))
    if keys[j - 1] == "." and _is_abbreviated(before, key):
        return True
    if after_rank and before is not None and before.number == "s" and definite(keys[j - 1]):
        if definite(key) and before.lemma not in _ADDRESS and _qualifies(article, j, end):
            return False
        fits = nameable(key) if j + 1 == end or definite(key) else starts_name(key, after_title=True)
        adjectival = definite(key) and j + 1 < end and given_name(keys[j + 1]) is not None
        return fits and (not adjectival or (before.lemma in _ADDRESS and _is_only_name(key)))  # الدكتور الزين سعد
    if after_rank and before is not None and before.lemma in _RANKS and nameable(key) and not definite(key):
        return True  # دكتور راجيف مينون
    closed = (
        keys[j - 1] in "،,)"
        or j - 1 in article.closed  # مدير شركة «النور» | سامي الكردي
        or definite(keys[j - 1])
        or keys[j - 1].startswith(AND_THE)  # لجنة الشؤون الاقتصادية والمالية | سامي الكردي
        or keys[j - 1] in _IN_NAME_OF
        or points_back(keys, j - 1)
        or _is_its(article, j - 1)
        or (is_somebodys(keys[j - 1]) and _shows_owner(article, j - 1))
        or (ends_definite(keys[j - 1]) and (surely_given(keys, j, end) or _is_foreign_surname(keys, j + 1, end)))
        or (before is not None and bool(before.cls & {"country", "place", "capital", "nationality"}))
    )
    closed = closed or (keys[j - 1] == "(" and keys[name_end(keys, j, end - 1)] == ")")
    if not closed or not starts_name(key, after_title=True):
        return False
    name = whole_name(article, j, end) if definite(keys[j - 1]) else name_end(keys, j, end)
    return name - j >= _FULL or after_rank


def _is_only_name(key: str) -> bool:
    """الزين: a word with its article by which somebody is called, and which tells nothing else."""
    return is_listed(key) and noun(key) is None and not is_ordinary(key[len(AL) :])


def _is_foreign_surname(keys: list[str], j: int, end: int) -> bool:
    """والغابات عزيز | أخنوش: the last word of the phrase, by which some are named and nothing else is."""
    return j + 1 == end and is_listed(keys[j]) and nameable(keys[j]) and not definite(keys[j])


def _is_ranked(article: Article, j: int, end: int) -> bool:
    """الدكتور | الخضر السعيدي: after a form of address a given name under the article, if its surname follows."""
    rank = noun(article.keys[j - 1])
    addressed = rank is not None and rank.lemma in _ADDRESS and rank.definite
    if j + 1 >= end or not nameable(article.keys[j + 1]):
        return False
    if addressed and definite(article.keys[j + 1]):
        return True
    # الأمين العام للحزب | الحبيب المالكي: between a title's end and a surname that ends the phrase
    return j + 2 == end and article.keys[j - 1].startswith((AL, LIL)) and not is_ordinary(article.keys[j][len(AL) :])


def _qualifies(article: Article, j: int, end: int) -> bool:
    """النجم | السريع, الباحث | الآثاري العراقي: a definite word after what one is tells more of it."""
    key = article.keys[j]
    after = noun(article.keys[j + 1]) if j + 1 < end else None
    if describes(article.keys, j):
        return True  # الشاعر | المولود في القرية
    if key in article.alone or key in _HIGH:
        return key in _HIGH
    nisba = key.endswith((YEH, YEH + HEH)) and not is_listed(key) and not _follows_given(article, key)
    return nisba or is_ordinary(key[2:]) or (after is not None and after.definite and after.kind == "")


def _follows_given(article: Article, key: str) -> bool:
    """Whether the article has a word right after a given name: a surname."""
    places = article.positions.get(key, ())[:_MAX_PLACES]
    return any(j and given_name(article.keys[j - 1]) is not None for j in places)


def _is_noun_here(article: Article, first: int, j: int, end: int, form: NounForm) -> bool:
    """A given name that is a noun too, and more likely the noun: سعادة | ميثاء بنت سيف، ممثل الشركة."""
    if j + 1 >= end:
        return False
    after = article.keys[j + 1]
    if form.kind == "person" and definite(after) and _is_everyday_thing(after):
        return True  # رائد الفضاء
    if form.cls == _HONORIFIC and not definite(after) and (nameable(after) or after == ALI):
        return True
    if _is_surname_like_role(after) and not (is_weak_name(article.keys[j]) and is_person(after)):
        return False  # رفيق الشرفي
    common = bool(form.cls & {"role", "org", "source", "document"}) and not nameable(after)
    return common and not _named_like_role(article, first, j)


def _is_surname_like_role(key: str) -> bool:
    """عماد | السايح, رائد | الطويل, نبيل | كاتب: what one man is by trade or looks, which is a surname too."""
    trade = noun(key) if is_listed(key) else None
    if trade is None or trade.number != "s" or trade.lemma in _OFFICES:
        return False
    return trade.kind == "person" or (trade.definite and not trade.kind)


def _is_everyday(article: Article, j: int, end: int) -> bool:
    """رئيس تحرير صحيفة: a doubtful given name alone in construct, with more to come, is an everyday noun."""
    key, title = article.keys[j], article.keys[j - 1]
    after = noun(article.keys[j + 1]) if j + 1 < end else None
    body = after is not None and after.kind in ("organization", "outlet", "document")
    return body and is_weak_name(key) and not definite(title)


def _is_club(article: Article, j: int, end: int) -> bool:
    """مهاجم نيس | أندي ديلور: right after an indefinite trade stands whose it is, and the name after that."""
    keys, trade = article.keys, noun(article.keys[j - 1])
    if trade is None or trade.definite or trade.lemma not in _CLUBMEN or not is_weak_name(keys[j]) or j + 2 >= end:
        return False
    return all(nameable(key) and not definite(key) for key in keys[j + 1 : j + 3])


def _is_abbreviated(rank: NounForm | None, key: str) -> bool:
    """د. العصفور: after a rank of one letter any word that can be a name is one."""
    return rank is not None and "abbreviation" in rank.cls and nameable(key)


def _in_construct(article: Article, first: int, j: int, end: int) -> bool:
    """مدير سد مروي: after an indefinite title and an everyday noun a single word is the noun's, no person."""
    title, before = noun(article.keys[first]), article.keys[j - 1]
    if j - first < _LEAST_CONSTRUCT or title is None or title.kind != "person" or title.definite:
        return False
    return noun(before) is None and is_ordinary(before) and name_end(article.keys, j, end) - j == 1


def _named_like_role(article: Article, first: int, j: int) -> bool:
    """المرشح الرئاسي نبيل القروي: after a definite title and before a surname in ي it is the given name."""
    surname = article.keys[j + 1]
    form = noun(surname)
    if definite(article.keys[j]) and _describes_head(article.keys, j):
        return False
    nisba = definite(surname) and surname.endswith(YEH) and (form is None or form.kind == "")
    titled = definite(article.keys[j - 1]) if j > first else not is_weak_name(article.keys[j])
    named = given_name(article.keys[j]) is not None or (j > first and is_listed(article.keys[j]))  # حاكم الزاملي
    return titled and named and nisba


def _describes_head(keys: list[str], j: int) -> bool:
    """الاتحاد | العربي السوري, الوزير | الأول الجزائري: a nisba or an ordinal, though a name is spelt like it."""
    head, form = noun(keys[j - 1]), noun(keys[j])
    if head is None or form is None or head.lemma in _ADDRESS:
        return False
    return "ordinal" in form.cls or (head.kind == "organization" and "nationality" in form.cls)


def _doubtful_with_surname(article: Article, j: int, end: int) -> bool:
    """صلاح المالكي | مدير الفريق: an everyday word before a surname, where the phrase ends or a title follows."""
    keys = article.keys
    if given_name(keys[j]) is None or j + 1 >= end or not definite(keys[j + 1]):
        return False
    surname = keys[j + 1].endswith(YEH) or nameable(keys[j + 1])
    after = noun(keys[j + 2]) if j + 2 < end else None
    closed = j + 2 == end or keys[j + 2] == COMMA or (after is not None and after.kind == "person")
    return surname and closed and not is_ordinary(keys[j + 1][2:])


def _first_can_start(article: Article, j: int, end: int) -> bool:
    key = article.keys[j]
    if is_place(key) and j + 1 < end and nameable(article.keys[j + 1]) and not definite(article.keys[j + 1]):
        return True  # باريس جاكسون: a place's name as a given name
    if surname_due(article, j, j + 1) or starts_name(key, after_title=False) or _doubtful_with_surname(article, j, end):
        return True
    form = noun(key)
    if is_weak_name(key) and (form is None or "role" not in form.cls) and surely_given(article.keys, j, end):
        return True  # نور الدين بوكروح
    if article.text.surface(j).startswith(tuple(_CLAN)) and key in _LINKS:
        return j + 1 < end and nameable(article.keys[j + 1])
    if definite(key) and j + 2 < end and article.keys[j + 1] in _FILIATION:
        return nameable(key) and not is_ordinary(key[2:])  # السالك ولد أحمد
    if j + 1 < end and article.keys[j + 1] in _SECOND_HALVES and given_name(key + article.keys[j + 1]) is not None:
        return True  # شرف الدين, عز الدين
    if has_article(article, j) or not nameable(key):
        return False
    # Two unknown words without ال, or one that is the whole phrase or has a title after it: a foreign name.
    if (
        j + 1 == end
        or not article.keys[j + 1][0].isalnum()
        or article.keys[j + 1] in _ONE_OF
        or describes(article.keys, j + 1)
        or (is_listed(key) and definite(article.keys[j + 1]) and title_at(article, j + 1))
    ):
        return True
    return nameable(article.keys[j + 1]) and not has_article(article, j + 1)


def _is_described_so(article: Article, j: int, end: int) -> bool:
    """عالية المهدي: an adjective without the article, and a surname with it: no adjective stands so."""
    form = noun(article.keys[j])
    if form is None or form.kind != "" or "adj" not in form.cls or form.number != "s" or not is_listed(article.keys[j]):
        return False
    return j + 1 < end and is_family_name(article, j + 1) and (j + 2 == end or not article.keys[j + 2][0].isalnum())
