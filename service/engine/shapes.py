"""What the shape of a word and its neighbours tell: particles, objects, adjectives, possessed nouns."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from service.engine.article import Article
from service.engine.lookalikes import is_ali, is_imam, is_oblique_kunya, is_smiling_subject
from service.engine.marks import MARKS
from service.engine.name_words import nameable
from service.engine.text import DOMAINS, key_at
from service.engine.words import definite, is_accusative, is_place, is_somebodys, noun, without_preposition
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import (
    AL,
    ALEF,
    ALEF_HAMZA,
    ALEF_HAMZA_BELOW,
    ALEF_MADDA,
    BEH,
    FEH,
    HEH,
    HER,
    KAF,
    LAM,
    MEEM,
    NOON,
    SEEN,
    TEH,
    WAW,
    YEH,
)
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.nouns import phrase as names_several
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import COMPLEMENTIZERS, COMPLEMENTIZERS_WITH_FA, joined, words_as_written, words_of
from service.lexicon.singles import CALLED, FROM, IN, ON, SIR, YEAR

_NP_STOP = words_of("np_stop")
_RELATIVE = words_of("relative")
_TIME = words_of("time")
_AREAS, _CARDINALS = words_of("area"), words_of("cardinal")
_CIRCUMSTANCE = words_of("np_circumstance")
_SHORTEST_DATIVE = 3
_OWNERS, _SURE_OWNERS = affixes("pronoun"), affixes("pronoun_sure")
#: The last letters of a word with its owner.
OWNED_ENDS: Final = frozenset(owner[-1] for owner in _OWNERS)
_MANY_PEOPLE, _TANWIN, _NISBA = affixes("masculine_plural"), affixes("tanwin"), affixes("nisba")
_PRESENT = affixes("present")
_REGIONS_TOO = words_of("region_too")
_OUTLET_ENDS, _OUTLET_HEADS = words_of("outlet_end"), words_of("outlet_head")
_TO_HAMZA = (LAM + ALEF_HAMZA, LAM + ALEF_HAMZA_BELOW)
_WITHHOLDS = words_of("withholds")
_ANONYMITY, _UNNAMED = words_of("anonymity"), words_of("unnamed")
_IDENTITY = words_of("identity")
_OPENS_WORDS = words_of("comp") | {":"}
_SPEAKING = frozenset({"person", "organization", "document", "group"})
# التزامه, التحاقها: verbal nouns whose ال is no article, since a pronoun follows.
_OF_ITS_OWN_LAM = re.compile(f"{AL}{TEH}.{ALEF}.(?:{'|'.join(_OWNERS)})")
_TIME_ADJECTIVES = words_of("time_adjective")
_NEVER_FIRST = words_of("never_first")
_PARTICLES = _NP_STOP | _RELATIVE | COMPLEMENTIZERS_WITH_FA | {IN, FROM, CALLED}
_JOINED = {key for key in joined(_PARTICLES) if len(key) > 2 and noun(key) is None and given_name(key) is None}
#: Whether a key, or what follows its conjunction, is a function word no source begins with.
is_particle: Final[Callable[[str], bool]] = _PARTICLES.union(_JOINED).__contains__
_ONTO_HAMZA = frozenset(affixes("onto_hamza"))
_FUTURE, _LONG = affixes("future"), 6
# Forms V, VI, X and VIII of a present after the س of the future.
_TO_COME = re.compile(f"{SEEN}[{YEH}{TEH}](?:{TEH}|{SEEN}{TEH}|.{TEH}..$)")
_TWO_LETTERS, _HAMZA_OWNED = affixes("pronoun_two"), affixes("hamza_owned")
_NO_SUBJECT = affixes("no_subject_end")
_WOMEN, _HERS, _THE_M = ALEF + TEH, HEH + ALEF, AL + MEEM
_LONG_A, _BI_KA = (ALEF, HEH), (BEH, KAF)
_DONE_TO, _ON_WHOM = words_of("done_to"), words_of("on_whom")
_SHORTEST_PLURAL = 4
_REPORTERS = words_as_written("reporter")
_MANY_OWNED = tuple(WAW + ending for ending in _OWNERS)
_IN_IT, _SHORTEST_JOINED = with_pronouns(IN) | with_pronouns(BEH), 5
_EACH = words_of("quantifier") & _NP_STOP
_HAMZA = affixes("hamza")


def completes(article: Article, j: int) -> bool:
    """والد المجني | عليها, المدعى | عليه: a pronoun that a passive participle is not whole without."""
    return article.keys[j] in _ON_WHOM and article.keys[j - 1].removeprefix(AL) in _DONE_TO


def has_article(article: Article, j: int) -> bool:
    """Whether the word at ``j`` begins with the article, which no hamza is written on: not ألونسو, إلهام, آلن."""
    return definite(article.keys[j]) and not article.text.surface(j).startswith(_HAMZA)


def agentive(key: str) -> bool:
    """The shape of who does something: صانع، مدير، مسؤولون."""
    if key.startswith(_PRESENT):
        return False
    masdar = key.startswith(MEEM) and key.endswith((HEH, _WOMEN))
    return (key.startswith(MEEM) and not masdar) or key.endswith(_MANY_PEOPLE) or (len(key) == 4 and key[1] == ALEF)


def has_tanwin(article: Article, j: int) -> bool:
    """حكماً, معلقةً: the accusative ending of an indefinite word, where it is written."""
    return article.text.surface(j).endswith(_TANWIN)


def indefinite_accusative(article: Article, j: int) -> bool:
    """حكماً، تقريبا، مدافعا: an object or an adverb, never a subject."""
    key = article.keys[j]
    if key[-1] not in _LONG_A:
        return False
    return has_tanwin(article, j) or is_accusative(key)


def can_start(article: Article, j: int) -> bool:
    """Whether a noun phrase that names a source can start at token ``j``."""
    key = article.keys[j]
    if key in MARKS:
        return j in article.opened
    if key == "(":
        return True
    if key == ON and is_ali(article, j):
        return True
    if key == SIR and is_ordinary(key_at(article.keys, j + 1)):
        return False  # شرح عن سير أعمال اللجنة
    if not key[0].isalpha() or key in _NEVER_FIRST or (key[0] == LAM and _is_told(article, j)):
        return False
    if is_particle(key) and not (is_imam(article, j) or is_each_of(article, j)):
        if key == CALLED and is_smiling_subject(article, j):
            return True
        return is_listed_person(article, j)  # غير بيدرسون
    if j in article.cue_at and is_other_cue(article, j):
        return is_oblique_kunya(article.keys, j)  # أبي عبيدة
    if key == YEAR and key_at(article.keys, j + 1) in _TIME_ADJECTIVES:
        return False  # وكان الوزير حذر | العام الماضي من أن
    if key[0] == WAW and is_ordinary(key) and _is_nobody(key):
        return False
    return noun(key) is not None or not has_possessive(article, j) or is_listed_person(article, j)  # برهم صالح


def _is_told(article: Article, j: int) -> bool:
    """وكشف | لتلفزيون سوريا أن, لرويترز: the outlet that was told so."""
    key = article.keys[j]
    return outlet_end(article, j) > 0 or (key[1:] in _OUTLET_HEADS and noun(key) is None)


def is_listed_person(article: Article, j: int) -> bool:
    """Whether the name of a person that a register lists under several words begins at ``j``."""
    listed = article.listed(j)
    return listed is not None and listed[1].kind == "person"


def _is_nobody(key: str) -> bool:
    return noun(key) is None and given_name(key) is None and not is_relation(key)


def is_relation(key: str) -> bool:
    """``كشف زوجها``, ``ويرى مناهضوه``, ``قال مراسلنا``: who somebody already known is, or several are, to them."""
    return are_owned(key) or (key.endswith(_OWNERS) and is_somebodys(key)) or (key[-1] == ALEF and is_ours(key))


def is_ours(key: str) -> bool:
    """مراسلنا, موفدتنا: who reports for the outlet itself."""
    reporter = possessed(key) if key.endswith(NOON + ALEF) else None
    return reporter is not None and reporter.lemma in _REPORTERS


def is_each_of(article: Article, j: int) -> bool:
    """``وأكد كل من سالم وخالد``: all of them, by name."""
    return article.keys[j] in _EACH and key_at(article.keys, j + 1) == FROM


def are_owned(key: str) -> bool:
    """مناهضوه، مؤيدوها: participles in the plural of subjects, with the pronoun of whose they are."""
    if not key.endswith(_MANY_OWNED):
        return False
    base = next(key.removesuffix(ending) for ending in _OWNERS if key.endswith(WAW + ending))
    return base.startswith(MEEM) and len(base) > _SHORTEST_PLURAL


def has_possessive(article: Article, j: int) -> bool:
    """شركاءها، موقفه: a noun of the subject's own, so an object and no subject."""
    key = article.keys[j]
    if definite(key):
        return _OF_ITS_OWN_LAM.fullmatch(article.text.surface(j)) is not None
    if len(key) < 4 or noun(key) is not None or given_name(key) is not None:
        return False
    if key in article.surnames and is_listed(key):
        return False  # عبر بوريه عن سعادته
    surface = article.text.surface(j)
    if not (key.endswith(_SURE_OWNERS) or surface.endswith(HEH)):
        return False
    base = key[: -2 if key.endswith(_TWO_LETTERS) else -1]
    named = given_name(base) is not None and not is_weak_name(base) and is_listed(key)  # كريستيانه
    foreign = len(base) == len(key) - 1 and (_is_foreign(base) or _is_unheard(article, j, base))
    if are_owned(key) or named or foreign:  # زابينه
        return False
    if surface.endswith(_HAMZA_OWNED):
        return True
    owner = noun(base) or noun(base + NOON) or (noun(base[:-1] + HEH) if base.endswith(TEH) else None)
    return owner is None or owner.kind not in _SPEAKING


def _is_unheard(article: Article, j: int, base: str) -> bool:
    """إيماكوليه | موكاسونغا: no word of Arabic, with another behind it that is none; an adjective would be one."""
    after = key_at(article.keys, j + 1)
    unknown = noun(base) is None and not is_ordinary(base) and not lookup(base) and len(base) > _LONG
    return unknown and nameable(after) and not definite(after) and not is_ordinary(after)


def _is_foreign(key: str) -> bool:
    """زابين: a listed name that no Arab bears, and no other word."""
    return is_listed(key) and given_name(key) is None and noun(key) is None and not is_ordinary(key)


def is_other_cue(article: Article, j: int) -> bool:
    """Whether the token at ``j`` reports for itself, so that no noun phrase goes on past it."""
    cue = article.cue_at.get(j)
    if cue is None:
        return False
    if cue.kind == "verb":
        answered = cue.form is not None and article.keys[j][0] == FEH != cue.form.lemma[0]  # فكشف
        also_noun = cue.form is not None and cue.form.also_noun and not answered
        return not also_noun and noun(article.keys[j]) is None and given_name(article.keys[j]) is None
    if cue.kind == "participle":
        return article.keys[j].endswith(ALEF) and noun(article.keys[j]) is None
    if cue.kind == "masdar":
        return cue.number != "" and noun(article.keys[j]) is None
    return cue.kind in ("according", "as_said", "came_in", "impersonal")


def is_future(key: str) -> bool:
    """سيوقع، ستبدأ: a verb that is to come, and so no part of a noun phrase."""
    if key[:2] not in _FUTURE or noun(key) is not None or given_name(key) is not None:
        return False
    return key[1:] in ACTS or any(form.kind == "verb" and form.tense == "present" for form in lookup(key[1:]))


def is_future_after(article: Article, j: int) -> bool:
    """المعهد | سترتفع, حساباته | ستتضاعف: no list has the verb, but it has the shape of one, and the noun is whole."""
    key, before = article.keys[j], article.keys[j - 1]
    if key[:2] not in _FUTURE or len(key) < _LONG or not _TO_COME.match(key):
        return False
    whole = noun(before) if definite(before) else possessed(before)
    return whole is not None and whole.kind != "person" and not (is_listed(key) or is_ordinary(key))


def is_governed(article: Article, j: int) -> bool:
    """بأم درمان: a preposition is written onto a word that begins with a hamza, so no name begins here."""
    return article.keys[j][0] in _BI_KA and article.text.surface(j)[:2] in _ONTO_HAMZA


def withholds_name(article: Article, j: int) -> bool:
    """رفض الكشف عن اسمه، طلب عدم ذكر اسمه: a relative clause of a source, no verb of its own."""
    keys = article.keys
    if keys[j] not in _WITHHOLDS or key_at(keys, j + 1) not in _ANONYMITY:
        return keys[j] in _WITHHOLDS and key_at(keys, j + 1) in _UNNAMED
    return any(key in _IDENTITY for key in keys[j + 2 : j + 6])


def is_his_own(article: Article, j: int) -> bool:
    """محافظه, مديرها: a title with the pronoun of whose it is; folded, some are spelt like a body, محافظة."""
    owned = possessed(article.keys[j]) if article.text.surface(j).endswith(_OWNERS) else None
    return owned is not None and owned.kind == "person"


def is_hyphen(article: Article, j: int) -> bool:
    """Whether a dash is written onto the words on both its sides: مارتين-لوبيز."""
    text = article.text
    return 0 < j < text.size - 1 and text.ends[j - 1] == text.starts[j] and text.ends[j] == text.starts[j + 1]


def holder_follows(keys: list[str], first: int, j: int) -> bool:
    """مدير الصحة بقبلي | أحمد بنور: the given name, at ``j``, of who holds the office whose title is at ``first``."""
    title, name = noun(keys[first]), key_at(keys, j)
    titled = title is not None and title.kind == "person" and title.number == "s"
    return titled and given_name(name) is not None and not (is_weak_name(name) or definite(name))


def is_told(article: Article, j: int) -> bool:
    """قال المدير | لإيفنينغ نيوز: no name begins with a lam and a hamza, so that it tells to whom."""
    return article.text.surface(j).startswith(_TO_HAMZA)


def outlet_end(article: Article, j: int) -> int:
    """The end of an outlet under the preposition that begins at ``j``, or 0: لرويترز, لبي بي سي, للعربية.نت."""
    end = _outlet_end(article, j) if article.keys[j][0] == LAM else 0
    if end and key_at(article.keys, end) == "." and key_at(article.keys, end + 1) in DOMAINS:
        return end + 2
    return end


def _outlet_end(article: Article, j: int) -> int:
    key = article.keys[j]
    after = key_at(article.keys, j + 1)
    if key == LAM and after.isalpha() and (after.isascii() or key_at(article.keys, j + 2) in _OPENS_WORDS):
        return j + 2  # لـ CNN, لـ القبس أن
    if key[1:].isascii() and key[1:].isalpha():
        return j + 1  # لـCNN
    if len(key) < _SHORTEST_DATIVE or noun(key) is not None or given_name(key) is not None:
        return 0
    if after in _OUTLET_ENDS:
        return j + 2  # لإيفنينغ نيوز
    stem = without_preposition(key)
    several = names_several(
        [stem, *(word.replace(ALEF_MADDA, "") for word in article.keys[j + 1 : j + 4])], 0
    )  # لسي إن إن
    words, form = (1, noun(stem)) if several is None else several
    if form is not None and form.kind == "outlet":
        return 0 if stem in _REGIONS_TOO and _is_of_region(article, j, j + words) else j + words
    return j + 1 if _is_told_so(article, j) else 0


def _is_of_region(article: Article, j: int, end: int) -> bool:
    """المبعوث الأميركي | للشرق الأوسط سامي حداد: no paper is told, for the title goes on to its bearer or a region.

    But it is where nothing is said before it that a title could be in: قال للشرق الأوسط سامي حداد.
    """
    after = key_at(article.keys, end)
    further = after[0] == WAW and (is_place(after[1:]) or names_several([after[1:], key_at(article.keys, end + 1)], 0))
    if not (further or given_name(after) is not None or nameable(after)) or is_particle(after) or after in _TIME:
        return False
    before = noun(article.keys[j - 1]) or possessed(article.keys[j - 1])
    return j - 1 not in article.cue_at and (before is None or before.kind != "document")


def _is_told_so(article: Article, j: int) -> bool:
    """``تقول سامية | لنواة إن``, ``لرصيف22``: what no name is, between a name and what was said."""
    key, before, after = article.keys[j], article.keys[j - 1], key_at(article.keys, j + 1)
    if any(map(str.isdigit, key)):
        return True
    if is_listed(key) or given_name(before) is None or is_ordinary(key) or article.listed_under(j):
        return False
    stem = without_preposition(key)
    if not (is_listed(stem) or is_ordinary(stem) or noun(stem) is not None):
        return False  # إبراهام لنكولن
    return after in COMPLEMENTIZERS or after in MARKS or after == ":"


def is_region(key: str) -> bool:
    """Whether a word is a state, a place or a body: what a title is held in."""
    form = noun(key)
    return form is not None and bool(form.cls & {"country", "capital", "place", "org"})


def is_circumstance(key: str) -> bool:
    """Whether a word after في tells where or how it was said: مؤتمر، تصريح، كلمته."""
    form = noun(key)
    stem = key.removeprefix(AL)
    if key.endswith(_HERS) and form is None and given_name(key) is None:
        return True
    for suffix in _OWNERS:
        if stem.endswith(suffix) and stem[: -len(suffix)] in _CIRCUMSTANCE:
            return True
    return key in _CIRCUMSTANCE or stem in _CIRCUMSTANCE or key in _TIME or (form is not None and "speech" in form.cls)


def is_some_document(key: str) -> bool:
    """قال العلماء | في دراسات نشرت أمس: where they said it, for nobody holds office in a document."""
    form = noun(key)
    return form is not None and form.kind == "document" and not form.definite


def _is_common(word: str) -> bool:
    return is_ordinary(word) or noun(word) is not None or bool(lookup(word))


def is_body(key: str) -> bool:
    """Whether what follows بـ is where a title belongs: بالخارجية، بمحكمة، بتونس."""
    form = noun(key)
    if key in _AREAS:
        return True
    return form is not None and (
        form.kind in ("organization", "outlet", "place") or bool(form.cls & {"country", "capital", "place"})
    )


def adjectival(key: str) -> bool:
    """A definite word of an adjective's shape: الفرنسي، المشترك، الخطير، الحاكم."""
    stem = key[2:-1] if key.endswith(HEH) else key[2:]
    shaped = len(stem) == 4 and (stem[2] == YEH or stem[1] == ALEF)
    return shaped or key.endswith(_NISBA) or key.startswith(_THE_M) or key[2:] in _CARDINALS


def looks_verbal_noun(article: Article, j: int) -> bool:
    """An indefinite accusative or a possessed noun: تخصيصًا، استعدادها، عزمه."""
    surface, base, known = article.text.surface(j), article.keys[j][:-1], noun(article.keys[j])
    if known is not None and known.kind == "organization" and "known" in known.cls:
        return False  # الإليزيه
    if surface.endswith(HEH) and len(base) > 2 and any(_is_common(word) for word in (base, base[:-1] + HEH)):
        return True
    return len(surface) > 3 and surface.endswith(_NO_SUBJECT) and not nameable(article.keys[j])


def points_back(keys: list[str], j: int) -> bool:
    """قائد قوات النجدة | فيها | العميد, محافظ حلب | وريفها | سامي: what is of the place or body of an office."""
    key, before = keys[j], keys[j - 1]
    if key not in _IN_IT:
        of_it = key[0] == WAW and key.endswith(HER) and len(key) >= _SHORTEST_JOINED
        owned = possessed(key[1:]) if of_it else None
        if not of_it or (owned is not None and owned.kind == "person" and owned.gender == "f"):
            return False  # مدير الشركة | وصديقتها
    return j > 0 and (definite(before) or is_place(before))
