"""Names, titles and labels in marks, told from words that somebody said."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.lookalikes import is_ali
from service.engine.marks import Marked
from service.engine.name_words import nameable
from service.engine.names import name_end
from service.engine.text import key_at
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.english import is_listed
from service.lexicon.letters import AL, BEH, CONJUNCTIONS, HEH, LAM, TEH, WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ABOUT, ALI, FROM, GOD, IN, ON, TO, WITH

_LABEL = words_of("label") | {conjunction + word for conjunction in CONJUNCTIONS for word in words_of("label")}
_KIND = words_of("kind_of")
_SHORT_LABEL, _KUNYA, _KUNYA_WORDS = words_of("short_label"), words_of("kunya"), 3
_TITLE_HEADS, _ABOUT, _MEETINGS = words_of("heads_title"), words_of("about"), words_of("meeting")
_OUTLET_PROCLITICS = words_of("to_outlet") | {WAW + LAM}
_WORKS, _ANONYMITY = words_of("work"), words_of("anonymity")
_BY, _NAMED_AS = words_of("by_mark"), words_of("named_as")
_NAMING, _UPON, _CALLED_REACH = words_as_written("naming"), words_of("upon"), 5
_LIKE, _LETTERS = words_of("like"), words_as_written("abc") | words_as_written("latin")
_PROCLITICS = ("", *affixes("proclitic_label"))
_PREPOSED = affixes("preposed")
_PRONOUNS = affixes("pronoun")
_SELF = words_of("self")
_FELT_REACH = 7
_JUDGING, _JUDGED_REACH = frozenset({"judge", "call"}), 14
_WHERE = words_of("place_prep")
_CALLING, _RELATIVE = words_as_written("calling"), words_of("relative")
_CALLED_TO = frozenset({TO, BEH, ON})
_SHORT_NAME, _PARTICLE = 6, 2
_OF_COUNTRY = frozenset(word + pronoun for word in words_of("country_word") for pronoun in _PRONOUNS)
_SURELY_NAME, _LONGEST_LIST, _LONGEST_LISTED, _LONGEST_NAME = 3, 5, 4, 12


def _is_kunya(article: Article, mark: Marked) -> bool:
    """``أما «أم كريم» فلا تملك رخصة``: what somebody is called by."""
    return article.keys[mark.open + 1] in _KUNYA and article.words_in(mark.open, mark.close) <= _KUNYA_WORDS


def _owes_body(key: str) -> bool:
    """``محللو | «كيستون»``, ``مسؤولو | «الصندوق»``: a plural that has lost its ن has whose they are behind it.

    So has a body with the pronoun of whose it is.
    """
    people = noun(key) if key.endswith(WAW) else None
    if people is not None:
        return people.kind == "person" and people.number == "p"
    owned = possessed(key) if noun(key) is None and key not in _OF_COUNTRY else None
    return owned is not None and owned.kind == "organization"  # حزبه «الصهيونية الدينية»; but رفض بلاده «أي تدخل»


def is_label(article: Article, mark: Marked) -> bool:
    """Whether a marked stretch is a name, a title or a label: told by what governs it, what
    heads it, or its standing elsewhere in the text."""
    keys = article.keys
    before = keys[mark.open - 1] if mark.open else "\n"
    words = article.words_in(mark.open + 1, mark.close)
    if _is_withheld(keys, mark.open - 1):
        return False
    if (
        (before in _OUTLET_PROCLITICS and words <= _SHORT_NAME and not _is_felt(article, mark))
        or before in _LABEL
        or (words <= _SHORT_NAME and (before in _SHORT_LABEL or _owes_body(before) or _is_kunya(article, mark)))
        or _is_work(before)
        or _is_person(keys, mark.open)
        or (words <= _SHORT_NAME and before == FROM and keys[mark.open - 2] in _KIND)
        or (words <= _SHORT_NAME and (_is_named(before) or _described_work(keys, mark.open - 1)))
        or _explained(article, mark)
    ):
        return True
    if before in _SELF and keys[mark.open - 2] == ALI:
        return True  # جماعة تطلق على نفسها “أنصار الحق”
    if words <= _SHORT_NAME and before == WITH and _talk(keys[mark.open - 2], keys[mark.open - 3]):
        return True  # في حديث مع «…»
    if (before in _ABOUT and _meets_on(keys, mark.open - 2)) or _is_called(article, mark):
        return True
    if words > _SHORT_NAME - 1:
        return _is_long_name(article, mark, words)
    if before in _LIKE or _is_spelt(article, mark.open + 1) or _is_initial(keys, mark.open + 1):
        return True
    titled = keys[mark.open + 1] in _TITLE_HEADS or _in_parentheses(article, mark) or _lists_on(article, mark)
    if titled or _leads_to_name(keys, mark):
        return True
    head = noun(keys[mark.open + 1])
    if head is None and (listed := article.listed(mark.open + 1)) is not None:
        head = listed[1]  # «فيس بوك»
    body = head is not None and (head.kind in ("organization", "outlet") or bool(head.cls & {"country", "capital"}))
    place = head is not None and "place_head" in head.cls and before in _WHERE
    if place or (body and not (_described(article, mark) or _is_asked_for(article, mark))):
        return True
    return (
        _is_figure(article, mark)
        or _is_formula(article, mark)
        or _is_name(article, mark)
        or _recurs(article, mark)
        or _made_of_names(article, mark)
    )


def _is_person(keys: list[str], j: int) -> bool:
    """وفاة الشيخ الدكتور «محمد راتب الحلبي»: a name behind its title."""
    title = noun(keys[j - 1]) if j else None
    return title is not None and "honorific" in title.cls and title.definite and given_name(keys[j + 1]) is not None


def _is_felt(article: Article, mark: Marked) -> bool:
    """``أسفت لـ“غياب الإرادة”``, ``عبر عن ارتياحه لـ“النتائج المحققة”``: what is felt is felt for something."""
    if key_at(article.keys, mark.close + 1) == ABOUT or _talk(*article.keys[mark.open - 3 : mark.open - 1]):
        return False  # أعرب لـ«الصحيفة» عن سعادته, أعرب في حديث خاص لـ«الصحيفة»، عن سعادته
    for j in range(mark.open - 2, max(mark.open - _FELT_REACH, 0) - 1, -1):
        cue = article.cue_at.get(j)
        if cue is not None and (cue.cls == "feel" or cue.kind == "verb"):
            return cue.cls == "feel"
        if not article.keys[j][0].isalpha():
            return False
    return False


def _talk(*before: str) -> bool:
    """Whether one of the words before is a noun of speech: حديث، اتصال هاتفي."""
    return any((form := noun(key)) is not None and "speech" in form.cls for key in before)


def _meets_on(keys: list[str], j: int) -> bool:
    """``في ندوة حول «…»``, ``محاضرة علمية حول «…»``: what people met to speak about is a title."""
    return any(key.removeprefix(BEH).removeprefix(AL) in _MEETINGS for key in keys[max(j - 1, 0) : j + 1])


def _is_withheld(keys: list[str], j: int) -> bool:
    """``طالبا عدم ذكر اسمه “…”``: the name that is withheld is no label of the words after it."""
    return j > 1 and keys[j] in _LABEL and keys[j].endswith(_PRONOUNS) and not _ANONYMITY.isdisjoint(keys[j - 2 : j])


def _is_called(article: Article, mark: Marked) -> bool:
    """``الملقب بـ«…»``, ``تسمى باليونانية «…»``, ``أطلق عليه العرب «…»``: a verb of naming brings the name."""
    keys = article.keys
    short = article.words_in(mark.open + 1, mark.close) <= _SHORT_NAME
    reach = _CALLED_REACH if short else 1 + (keys[mark.open - 1] in _BY)
    for j in range(mark.open - 1, mark.open - reach - 1, -1):
        if j < 0 or not (keys[j][0].isalnum() or keys[j] in _BY):
            return False
        cue = article.cue_at.get(j)
        if (
            keys[j] in _NAMED_AS
            or keys[j][1:] in _NAMED_AS
            or (cue is not None and cue.lemma in _NAMING and keys[j + 1] in _UPON)
        ):
            return True
        if cue is not None and cue.lemma in _CALLING and keys[j - 1] in _RELATIVE:
            return True  # الأخطبوط، الذي يسميه الصيادون “…”
        if cue is not None and cue.strength > 1:
            return False
    return False


def _is_initial(keys: list[str], j: int) -> bool:
    """المتهم “ع. جمال”: somebody by the first letter of a name."""
    return len(keys[j]) == 1 and keys[j].isalpha() and key_at(keys, j + 1) == "."


def _is_spelt(article: Article, j: int) -> bool:
    """``«آي فون»``, ``«بي بي سي»``: a name that begins with the name of a Latin letter; but ``«في أقرب وقت»``."""
    if article.keys[j] == IN and j + 1 < article.text.size:
        j += 1
    return article.text.surface(j) in _LETTERS


def _is_judged(article: Article, mark: Marked) -> bool:
    """``أدان “الاعتداء الغاشم”``, ``ندد الوزير بـ“…”``: after a verb of judging, ordinary words are what it judges."""
    first = max(article.text.sentence(mark.open)[0], mark.open - _JUDGED_REACH)
    cues = (article.cue_at[j] for j in range(mark.open - 1, first - 1, -1) if j in article.cue_at)
    nearest = next(cues, None)
    return nearest is not None and nearest.cls in _JUDGING


def _is_asked_for(article: Article, mark: Marked) -> bool:
    """``دعا إلى “حماية المدنيين”``, ``ما وصفه بـ“العمل الجبان”``: no name, though bodies have names like it."""
    if article.keys[mark.open - 1] not in _CALLED_TO or article.listed(mark.open + 1) is not None:
        return False
    cues = (article.cue_at.get(j) for j in range(mark.open - 2, max(mark.open - _JUDGED_REACH, -1), -1))
    nearest = next((cue for cue in cues if cue is not None), None)
    return nearest is not None and nearest.cls in _JUDGING


def _is_figure(article: Article, mark: Marked) -> bool:
    """“2,519,219” ريالا: nothing but figures."""
    return not any(key[0].isalpha() for key in article.keys[mark.open + 1 : mark.close])


def _is_formula(article: Article, mark: Marked) -> bool:
    """“رحمه الله”, “بإذن الله”: what piety adds to a name or a hope, and nobody is quoted for."""
    return mark.close == mark.open + 3 and article.keys[mark.open + 2] == GOD


def _is_name(article: Article, mark: Marked) -> bool:
    """“عبد الخالق منصور”, “سعاد ونادر”: a personal name or two, whatever else a surname means."""
    first = mark.open + 1
    key = article.keys[first]
    second = key_at(article.keys, first + 1)
    if mark.close == first + 2 and second[0] == WAW and given_name(second[1:]) is not None:
        return given_name(key) is not None
    sure = given_name(key) is not None and not is_weak_name(key) and (key != ALI or is_ali(article, first))
    return sure and name_end(article.keys, first, mark.close) == mark.close


@remembered
def _is_work(key: str) -> bool:
    """بفيلم «…», لمسلسله «…»: the noun for what has a title, with a preposition or a pronoun written onto it."""
    for start in _PROCLITICS:
        stem = key.removeprefix(start)
        owned = (stem.removesuffix(pronoun) for pronoun in _PRONOUNS)
        if key.startswith(start) and any(word in _WORKS or _with_ta(word) in _WORKS for word in (stem, *owned)):
            return True
    return False


@remembered
def _is_named(key: str) -> bool:
    """لشركة «…», بعملية «…»: a noun that has a name after it, with a preposition written onto it."""
    return any(key.startswith(start) and key.removeprefix(start) in _LABEL for start in _PREPOSED)


def _with_ta(word: str) -> str:
    """روايت of روايته is رواية."""
    return word[:-1] + HEH if word.endswith(TEH) else word


def _described_work(keys: list[str], j: int) -> bool:
    """روايته الشهيرة «…», مسرحيته الأخيرة «…»: an adjective between a work and its title."""
    return j > 0 and definite(keys[j]) and _is_work(keys[j - 1])


def _made_of_names(article: Article, mark: Marked) -> bool:
    """“ستيف جوبز”, “ريموت كونيكت”: no word in it is an ordinary one."""
    inside = article.keys[mark.open + 1 : mark.close]
    if len(inside) > _SHORT_NAME or not all(nameable(key) or key.isascii() or not key[0].isalpha() for key in inside):
        return False
    plain = [key for key in inside if definite(key) and is_ordinary(key[2:])]
    if plain and (_is_judged(article, mark) or not (definite(inside[0]) or all(map(is_listed, plain)))):
        return False
    known = any(key.isascii() or (given_name(key) is not None and not is_weak_name(key)) for key in inside)
    return known or len(inside) <= _SURELY_NAME or all(len(key) <= _SURELY_NAME for key in inside)


def _described(article: Article, mark: Marked) -> bool:
    """“وقف فوري للقتال”, “الحكومة عاجزة”, “القضاء على الفساد”: what follows describes the head and names no body."""
    if mark.close <= mark.open + 2:
        return False
    after = article.keys[mark.open + 2]
    if definite(after) or len(after) <= _PARTICLE:
        return False
    form = noun(after)
    return is_ordinary(after) if form is None else "adj" in form.cls and not form.definite


def _recurs(article: Article, mark: Marked) -> bool:
    """A label stands in the text again; what somebody said does not."""
    keys = article.keys
    inside = keys[mark.open + 1 : mark.close]
    for j in article.positions.get(inside[0], ())[:50]:
        if j != mark.open + 1 and keys[j : j + len(inside)] == inside and not article.in_speech(j):
            return True
    return False


def _is_long_name(article: Article, mark: Marked, words: int) -> bool:
    """“التحالف من أجل حقوق الأشخاص في وضعية إعاقة”: begins with the noun for a body, and is printed in marks again."""
    keys = article.keys
    head = noun(keys[mark.open + 1])
    if words > _LONGEST_NAME or head is None or head.kind != "organization" or not head.definite:
        return False
    inside = keys[mark.open : mark.close]
    return any(keys[j - 1 : j - 1 + len(inside)] == inside for j in article.positions[inside[1]] if j != mark.open + 1)


def _explained(article: Article, mark: Marked) -> bool:
    """“مركز رصد النزاعات” (ACLED), “أيض الخلية” (Cell Metabolism): a name, told in Latin letters."""
    keys, j = article.keys, mark.close + 2
    while j < len(keys) and keys[j].isascii() and keys[j].isalpha():
        j += 1
    return key_at(keys, mark.close + 1) == "(" and j > mark.close + 2 and key_at(keys, j) == ")"


def _in_parentheses(article: Article, mark: Marked) -> bool:
    """(«ذاتية القيادة»): a term, set apart."""
    return article.keys[mark.open - 1 : mark.open] == ["("] and article.keys[mark.close + 1 : mark.close + 2] == [")"]


def _leads_to_name(keys: list[str], mark: Marked) -> bool:
    """ممثل هيئة الطيران «روس أفيا» أندريه: what stands between a title and a full name is a body's name."""
    after, last = key_at(keys, mark.close + 1), key_at(keys, mark.close + 2)
    named = given_name(after) is not None and not is_weak_name(after) and noun(after) is None
    return named and after != ALI and keys[mark.open - 1][0].isalpha() and (nameable(last) or definite(last))


def _lists_on(article: Article, mark: Marked) -> bool:
    """“سالم حمدان” و“مونيك فان”, دواوين “كذا” و“كذا”: what goes on a list of names or titles is one."""
    for _ in range(_LONGEST_LIST):
        before = article.closed.get(mark.open - 2)
        if before is None or article.keys[mark.open - 1] not in (WAW, COMMA):
            return False
        if article.words_in(mark.open, mark.close) > _LONGEST_LISTED:
            return False  # مع «الوسط»، «وما زلنا نطالب بسيارة»
        if _made_of_names(article, before) or _is_work(article.keys[before.open - 1]):
            return True
        mark = before
    return False
