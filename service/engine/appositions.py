"""What follows a comma inside the phrase that names a source: المتحدث باسم التحالف، اللواء جون برينان."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.lookalikes import is_ali
from service.engine.marks import MARKS
from service.engine.name_words import nameable, starts_name
from service.engine.names import BEFORE_NAMES, goes_by, name_end
from service.engine.naming import borne_by_body, find_name, has_own_name, is_rank
from service.engine.shapes import (
    can_start,
    has_article,
    is_circumstance,
    is_his_own,
    is_region,
    is_relation,
    points_back,
)
from service.engine.surnames import addressed, is_van
from service.engine.text import key_at
from service.engine.words import definite, is_person, is_place, is_state, noun
from service.lexicon.actions import ACTS
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BEH, HEH, HER, LAM, WAW
from service.lexicon.nouns import NounForm, given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import COMPLEMENTIZERS_WITH_FA, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import ABOUT, CALLED, IN, ON

_PREPOSITIONS = words_of("title_prep")
_WHICH = words_of("which")
_ASIDE = words_of("relative") | _WHICH
_SELF = words_of("self")
_TIMES, _FILIATION = words_of("time"), words_of("filiation")
_FROM = words_of("place_prep") | words_of("origin_prep")
_APPOSED = frozenset({"role", "honorific", "source", "abbreviation"})
_AHEAD, _ASIDE_REACH = 12, 20
_FULL = 2
_ADDRESS = words_as_written("address") | words_as_written("rank")
_NEVER_OWNED = frozenset({"particle", "abbreviation", "known"})
_LONGEST_MARKED = 7
_LONGEST_BETWEEN, _LINKS, _ONE_OF = 6, words_of("name_link"), words_of("one_of")
_CAME_FROM, _ISSUERS = words_of("came_from"), frozenset({"organization", "person", "outlet"})
_WHEN = _TIMES | words_of("np_stop") | words_of("time_adjective")
_LETTERS, _ONTO = 3, (BEH, WAW)
_TO_OUTLET = words_of("to_outlet")
_ON_WITH_CLAUSE = _ASIDE | _TIMES | {IN}
_CLOSED = MARKS | frozenset("،)")
# What is not the bearer's own: a man's title goes on with what is of a body, which is feminine.
_ITS = {"m": HER}


def apposition(article: Article, first: int, comma: int, limit: int) -> int:
    """Where to go on after a comma: past it when an apposition follows, else minus the comma."""
    keys = article.keys
    j = comma + 1
    if key_at(keys, j) in COMPLEMENTIZERS_WITH_FA and not is_van(article, j):
        return -comma  # بحسب العقيد ياسر حمدان، | فإن
    if j < limit and (_is_marked_bearer(article, first, j) or (keys[j] in BEFORE_NAMES and goes_by(keys, j + 1))):
        return -comma if _is_named(article, first, comma) else j
    if j + 3 < limit and _calls_self(article, j) and goes_by(keys, j + 3):
        return -comma if _is_named(article, first, comma) else j + 2
    if j < limit and keys[j] in _WHICH and (called := _called_so(article, first, j, limit)):
        return -comma if _is_named(article, first, comma) else called
    if (
        j >= limit
        or not can_start(article, j)
        or keys[j] in MARKS
        or (is_ordinary(keys[j]) and bare(keys[j]) != keys[j] and given_name(keys[j]) is None)
        or _tells_how(article, j)
        or _is_on(article, j)
    ):
        return name_after_aside(article, first, comma, limit)
    key = keys[j]
    form = noun(key)
    named = _is_named(article, first, comma)
    if named and _is_other_name(article, first, j, limit):
        return j
    main = noun(keys[first])
    titled = main is not None and main.kind == "person"
    if named and has_own_name(article, first, comma, j):
        return -comma
    if (form is not None and _is_bearer(form, main, named=named)) or (named and key in _ONE_OF):
        return j
    if main is not None and main.kind in ("organization", "place", "document"):
        return -comma
    if form is not None and form.kind == "organization" and "org" in form.cls and not titled and not named:
        return j
    body = main is not None and ("org" in main.cls or main.number == "p")
    if not named and ((_starts_name(article, j) and not body) or given_name(key) is not None):
        return j
    if titled and not named and _is_between_commas(article, j, limit):
        return j
    return name_after_aside(article, first, comma, limit)


def _calls_self(article: Article, j: int) -> bool:
    """سائق على الخط، | عرف نفسه باسم سالم: how somebody who is met wants to be called."""
    keys = article.keys
    return keys[j + 1] in _SELF and keys[j + 2] == CALLED and keys[j][0].isalpha()


def _called_so(article: Article, first: int, j: int, limit: int) -> int:
    """أحد الناجين، | وهو سوداني يدعى سامر: where the word is that tells his name; 0 in وهو والد شاب يدعى سامر."""
    trade = noun(key_at(article.keys, j + 1)) if not definite(article.keys[first]) else None
    if trade is None or trade.definite or not (trade.kind == "person" or "nationality" in trade.cls):
        return 0
    for k in range(j + 2, min(limit, j + _AHEAD)):
        if article.keys[k] in BEFORE_NAMES and goes_by(article.keys, k + 1):
            return k
        if article.keys[k] in COMMAS or is_person(article.keys[k]) or is_person(article.keys[k][1:]):
            break
    return 0


def _is_bearer(form: NounForm, main: NounForm | None, *, named: bool) -> bool:
    """سالم حداد، | مدير البنك: a title, and not of one person after several: بحسب سكان، | محرومة من المياه."""
    if form.kind != "person" or not form.cls & _APPOSED:
        return False
    return named or main is None or main.number != "p" or form.number == "p"


def _is_other_name(article: Article, first: int, j: int, limit: int) -> bool:
    """مدير أعمال سالم العلي، | كريم حداد، إن: a second full name is the bearer's, the first whom he serves."""
    keys, title = article.keys, noun(article.keys[first])
    if title is None or title.kind != "person" or title.number != "s" or title.definite:
        return False
    if given_name(keys[j]) is None or noun(keys[j]) is not None:
        return False
    end = name_end(keys, j, limit)
    return end - j >= _FULL and end + 1 == limit and keys[end] == COMMA


def _is_between_commas(article: Article, j: int, limit: int) -> bool:
    """مدير المؤسسة، | التجاني سيسي، إن: two to four words that mean nothing else, between a title and the content.

    They may follow where the bearer is from, مدرب الفريق، | الإسباني تشابي ألونسو، إن, and have after them where or
    when it was said: وزيرة الصحة، | تيموكا مسوكوا، في كلمة متلفزة.
    """
    form = noun(article.keys[j])
    national = form is not None and "nationality" in form.cls and form.definite
    j += national
    close = next((k for k in range(j, min(limit, j + _LONGEST_BETWEEN)) if article.keys[k] == COMMA), j)
    if close - j < _FULL or not (national or close + 1 >= limit or article.keys[close + 1] in _ON_WITH_CLAUSE):
        return False
    return all(_means_nothing(key) for key in article.keys[j:close])


def _means_nothing(key: str) -> bool:
    if key in _LINKS or given_name(key) is not None:
        return True
    if definite(key):
        return noun(key) is None and not is_ordinary(key[len(AL) :])
    return nameable(key)


def _tells_how(article: Article, j: int) -> bool:
    """قالت الناطقة، متحدثة من جنيف: a participle after the comma tells how it was said; but متحدثة باسم."""
    cue = article.cue_at.get(j)
    return cue is not None and cue.kind == "participle" and key_at(article.keys, cue.end) in _FROM


def _is_named(article: Article, first: int, end: int) -> bool:
    """Whether the source has a name in ``[first, end)``, and not what it is of: مدير جامعة الأمير سلطان.

    Nor is one whom somebody is to another: زميلته.
    """
    if end == first + 1 and is_relation(article.keys[first]):
        return False
    name = find_name(article, first, end)
    if name == (first, first + 1) and is_his_own(article, first):
        return False
    return name is not None and not (borne_by_body(article, first, name[1]) or owned_by_name(article, first, name))


def owned_by_name(article: Article, first: int, name: tuple[int, int] | None) -> bool:
    """``محامي فلان``, ``والدة فلان``: a noun without the article right before a name is of whom the name tells."""
    title = noun(article.keys[first]) if name is not None and name[0] == first + 1 else None
    if title is None or title.kind != "person" or title.definite or title.cls & _NEVER_OWNED:
        return False
    named = given_name(article.keys[first]) is not None or article.text.surface(first).endswith(HEH)  # زميله فلان
    return title.lemma not in _ADDRESS and "role" in title.cls and not named


def _starts_name(article: Article, j: int) -> bool:
    """Whether a name can start after the comma before ``j``: no unlisted word with a noun that owns it."""
    keys = article.keys
    if definite(keys[j]) and key_at(keys, j + 1) in _FILIATION:
        return nameable(keys[j]) and not is_ordinary(keys[j][2:])  # ، الناها بنت مكناس
    if not starts_name(keys[j], after_title=True):
        return False
    return (
        is_listed(keys[j]) or j + 1 >= article.text.size or not definite(keys[j + 1]) or noun(keys[j + 1]) is not None
    )


def name_after_aside(article: Article, first: int, comma: int, limit: int) -> int:
    """المحلل في شركة كذا، ومقرها تايبيه، سام كاو: the name after an aside, right before the content."""
    keys = article.keys
    for j in range(min(limit, comma + _ASIDE_REACH) - 1, comma + 1, -1):
        if keys[j] != COMMA or j + 1 == limit or _is_on(article, j + 1):
            continue
        if starts_name(keys[j + 1], after_title=True):
            end = name_end(keys, j + 1, limit)
            titled = noun(keys[first])
            closes = end >= limit - 1 or not _TO_OUTLET.isdisjoint(keys[end : end + 2])
            if closes and titled is not None and titled.kind == "person" and titled.number == "s":
                return j + 1
    return -comma


def _is_on(article: Article, j: int) -> bool:
    """المشاركون، على المدى القريب: the preposition on, and no Ali."""
    return article.keys[j] == ON and not is_ali(article, j)


def name_ahead(article: Article, first: int, j: int, limit: int) -> int:
    """Where the name begins that a title still owes, past what it is held in or where it was said.

    ``ممثل | عن أسواق الجملة السيد مخلوفي``, ``كبير الباحثين | في الدراسة، أحمد سيداغات``: what stands at ``j``
    seems to end the title, but a name follows that ends right before the content. 0 where there is none.
    """
    keys, title = article.keys, noun(article.keys[first])
    if keys[j] in BEFORE_NAMES and (goes_by(keys, j + 1) or (keys[j] != CALLED and j + 1 in article.opened)):
        return j + 1  # شاب في العشرين | يدعى رامي, حارس | يلقب "أبو سالم"
    if keys[j - 1] in _CAME_FROM:
        return 0 if title is None or title.definite else _whence(keys, j, min(limit, j + _LONGEST_BETWEEN))
    if title is None or title.kind != "person" or title.number != "s":
        return 0
    listed = article.listed(j)
    if listed is not None and listed[1].kind == "person" and listed[0] >= _FULL:
        return j  # رئيس الوزراء | آبي أحمد
    if not _leads_on(article, j, title):
        return 0
    if _is_named(article, first, j):
        return 0
    k, end = j + 1, min(limit, j + _AHEAD)
    while k < end:
        if k in article.opened and definite(keys[k - 1]):
            return k if _is_marked_name(article, k) else 0
        # وزير الخارجية | آنذاك جون كيري
        governed = k == j + 1 and not (keys[j] in _TIMES or points_back(article.keys, j))
        past = _past_label(article, k, end) or (k + 1 if governed else 0)
        if past:
            k = past
            continue
        if _is_free(article, k) and _begins_name(article, k) and _name_closes(article, k, limit):
            return k
        if _stops(article, k):
            break
        k += 1
    return 0


def _whence(keys: list[str], j: int, limit: int) -> int:
    """تقرير صدر | أمس عن هيئة, تقرير صادر | مطلع الشهر الجاري عن هيئة: past عن, when nothing but time is before it."""
    for k in range(j, limit - 1):
        if keys[k] == ABOUT:
            issuer = noun(keys[k + 1])
            return k + 1 if issuer is not None and issuer.kind in _ISSUERS else 0  # صدر أمس عن الهيئة, عن الحريق
        if keys[k] not in _WHEN:
            return 0
    return 0


def _leads_on(article: Article, j: int, title: NounForm) -> bool:
    """Whether a title may go on at ``j``: by a preposition, also one written onto a word or a mark, or by و."""
    key = article.keys[j]
    if key in _PREPOSITIONS or key in _TIMES:
        return not is_person(key_at(article.keys, j + 1))  # قال المدرب | عن لاعبه
    if key == LAM:
        return j + 1 in article.opened  # لـ«كذا»
    if points_back(article.keys, j):
        return True
    if key[0] not in _ONTO or len(key) <= _LETTERS:
        return False
    rest = key[1:]
    if key[0] == WAW and rest.endswith(_ITS.get(title.gender, "-")) and is_person(rest[:-2]):
        return True  # رئيس الشركة | ومديرها; but the minister's own deputy is another
    named = noun(rest) is not None or is_ordinary(rest) or definite(rest)
    return named and not lookup(rest) and rest not in ACTS and not is_circumstance(rest)


def _past_label(article: Article, k: int, end: int) -> int:
    """Past a short name in marks, or a note in parentheses, that begins at ``k``; 0 where none does."""
    mark = article.opened.get(k)
    if mark is not None and mark.closed and mark.close < min(end, k + _LONGEST_MARKED):
        return mark.close + 1
    closes = (at + 1 for at in range(k + 1, min(end, k + _LONGEST_MARKED)) if article.keys[at] == ")")
    return next(closes, 0) if article.keys[k] == "(" else 0


def _stops(article: Article, k: int) -> bool:
    """Whether no name that the title owes can stand behind token ``k``."""
    key = article.keys[k]
    if key in _PREPOSITIONS:
        return not is_region(key_at(article.keys, k + 1))
    return k in article.cue_at or not (key[0].isalpha() or key == COMMA)


def _is_free(article: Article, k: int) -> bool:
    """Whether what stands before ``k`` is closed: a comma, a place, a definite noun, or a rank of the bearer's own."""
    before = article.keys[k - 1]
    if before in _CLOSED or before in _TIMES or is_place(before) or is_state(before) or _ranks_on(article, k - 1):
        return True
    if points_back(article.keys, k - 1):
        return True
    return definite(before) and not (addressed(article, k) or _is_trade(before))


def _is_trade(key: str) -> bool:
    """في باريس المعارض | سالم: a noun for a person right before a name, which is then somebody else's."""
    form = noun(key)
    return form is not None and form.kind == "person" and "role" in form.cls and not form.cls & {"nationality"}


def _ranks_on(article: Article, j: int) -> bool:
    """اللواء | دكتور محمود: a rank without the article after one that has it."""
    return is_rank(article.keys[j - 1]) and is_rank(AL + article.keys[j])


def _is_marked_bearer(article: Article, first: int, j: int) -> bool:
    """مدرب الفريق، | "سالم العامري": the name of one person in marks, after the comma that ends a title."""
    title = noun(article.keys[first]) if j in article.opened else None
    return title is not None and title.kind == "person" and title.number == "s" and _is_marked_name(article, j)


def _is_marked_name(article: Article, mark: int) -> bool:
    """المشرف على النقل "الدكتور هشام الفالح": whether a name is all that stands in the marks opened at ``mark``."""
    close = article.opened[mark].close
    name = find_name(article, mark + 1, close) if close - mark <= _LONGEST_MARKED else None
    return name is not None and name[1] == close and _begins_name(article, mark + 1)


def _begins_name(article: Article, k: int) -> bool:
    """Whether a given name stands at ``k``, or a form of address before one."""
    if given_name(article.keys[k]) is not None and noun(article.keys[k]) is None:
        return True
    if k + 1 >= article.text.size:
        return False
    foreign = all(nameable(article.keys[at]) and not has_article(article, at) for at in (k, k + 1))
    return foreign or addressed(article, k + 1)


def _name_closes(article: Article, k: int, limit: int) -> bool:
    """Whether the name that begins at ``k`` reaches to the content, or to an aside on who it is."""
    name = find_name(article, k, limit)
    if name is None or name[0] > k + 1:
        return False
    end = name[1]
    if end - k < _FULL:
        return False
    if end >= limit or article.keys[end] in "-–":
        return True
    if article.keys[end] == IN and is_circumstance(key_at(article.keys, end + 1)):
        return True
    if definite(article.keys[end]) and is_person(article.keys[end]):
        return True  # شيرا زيلبر | الباحثة في الجامعة
    return article.keys[end] == COMMA and (end + 1 >= limit or article.keys[end + 1] in _ON_WITH_CLAUSE)
