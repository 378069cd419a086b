"""What links a cue to its content: a complementizer, a colon, or an opening mark.

وقال   الوزير في مؤتمر صحفي   إن     الاتفاق قريب
cue    region (subject …)     opener content
"""

from __future__ import annotations

from dataclasses import dataclass

from service.engine.article import Article
from service.engine.complementizers import (
    blocks,
    comp_next,
    governs,
    is_condition,
    is_of_antecedent,
    is_owned,
    negated,
    opens_next,
    owns_bi,
    past_aside,
    spelt_out,
)
from service.engine.content_marks import is_content_mark
from service.engine.cues import CueAt
from service.engine.homographs import tells_of_it
from service.engine.lookalikes import is_ali
from service.engine.marks import MARKS, Marked
from service.engine.shapes import completes, is_particle, withholds_name
from service.engine.text import key_at
from service.engine.words import definite, is_person, names_party, noun
from service.lexicon.actions import ACTS
from service.lexicon.fold import fold
from service.lexicon.letters import (
    AL,
    ALEF,
    ALEF_HAMZA,
    ALEF_HAMZA_BELOW,
    AND_THE,
    BY_THE,
    CONJUNCTIONS,
    HEH,
    LAM,
    LIL,
    OBLIQUE,
    WAW,
    YEH,
)
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS
from service.lexicon.singles import ABOUT, ABOUT_WHAT, ALI, HOW, IF, ON, TO, WHAT

_COMP, _COMP_BI = words_of("comp"), words_of("comp_bi")
_COMP_PREP, _PRIOR, _UPON = words_of("comp_prep"), words_of("prior"), words_of("upon")
_TELLS_HOW, _TELLING_HOW = frozenset({"say", "relay"}), words_as_written("telling_how")
_TIME, _DEEMING = words_of("time"), words_as_written("deeming")
_HE, _COMP_WH, _AND_I, _SELF = words_of("he"), words_of("comp_wh"), words_of("and_i"), words_of("self")
_TAKES_IN, _RELATIVE = words_of("takes_in"), words_of("relative")
_SHORT_OWNER, _LONGEST_OWNER, _CLAUSES = 5, 8, _COMP | _COMP_BI
_ALSO = words_of("also")
_TALKING = words_as_written("talking")
_OCCASION_PREP = words_of("occasion_prep")
_CONJUNCTIONS = words_of("contrast") | words_of("opposed") | words_of("while")
_ABOUT, _ASIDE_CLAUSE, _ACCUSING = words_of("about"), words_of("aside_clause"), words_as_written("accusing")
# How far past its cue the content may begin, in tokens.
_REACH, _WEAK_REACH, _UNOWNED_REACH, _LIKELY = 70, 12, 6, 2
# How far an aside between commas may reach after بالقول.
_ASIDE_REACH = 14
# Classes of verbs whose plain object may have a clause joined to it; وأنا is no complementizer.
_FIRM, _SURE, _UTTERING = frozenset({"claim", "promise"}), 3, frozenset({"say", "claim"})
_PREPOSITIONS = {TO: "ila", ON: "ala", ABOUT: "an3"}
_POINTING = frozenset(_PREPOSITIONS.values())
_NEAR, _HOW_REACH, _FAR = 8, 14, 40
_WITH_QUESTION = frozenset({"verb", "participle", "as_said"})
# How far before the verb that tells of it an indefinite word for what was said stands.
_DESCRIBED, _SAID = 6, frozenset({"speech", "document"})
_WITH_ARTICLE = (AL, LIL, AND_THE)
_SAYING, _MANNERS = frozenset({"say", "go_on"}), frozenset({"judge", "feel"})
_LONGEST_NAME, _WHETHER = 4, frozenset({WHAT, ABOUT_WHAT})
_AND_WHAT = WAW + WHAT
_LANDMARKS = (
    _COMP
    | _COMP_BI
    | _COMP_WH
    | words_of("that_not")
    | _WHETHER
    | _ASIDE_CLAUSE
    | MARKS
    | {":"}
    | frozenset(WAW + word for word in _COMP)
    | {_AND_WHAT}
)


@dataclass(frozen=True, slots=True)
class Opener:
    """Where the content of a cue begins.

    ``kind`` is ``comp``, ``colon``, ``mark`` or ``wh``; ``at`` the first token of the
    opener, ``content`` the first token after it (and after an opening mark); ``mark`` the
    marked stretch the content begins with.
    """

    kind: str
    at: int
    content: int
    mark: Marked | None


def bare(key: str) -> str:
    """A key without the conjunctions و and ف before it."""
    return key[1:] if len(key) > 2 and key[0] in CONJUNCTIONS else key


def is_joined(article: Article, cue: CueAt) -> bool:
    """Whether a cue carries the conjunction و or ف: وقال; the و of وصف is its own."""
    key = article.keys[cue.first]
    if len(key) < 3 or key[0] not in CONJUNCTIONS:
        return False
    return cue.form is None or key[:2] != fold(cue.lemma)[:2]


def find_opener(article: Article, cue: CueAt) -> Opener | None:
    """The opener of ``cue``'s content in its sentence, or ``None``."""
    limit = min(article.text.next_sentence_end(cue.end), cue.end + _reach(article, cue))
    deferred: Opener | None = None
    aside = 0
    j = cue.end - 1
    while (j := _next_landmark(article, j + 1, limit)) < limit:
        key = article.keys[j]
        opener = _comp_at(article, cue, j) or _colon_at(article, j) or _wh_at(article, cue, j)
        if opener is not None and _in_aside(article, aside, opener):
            opener = None
        if opener is not None:
            if not _waits_for_in(article, cue, opener):
                return opener
            deferred = deferred or opener
        elif key in MARKS and j in article.opened:
            mark = article.opened[j]
            if is_content_mark(article, cue, mark, limit):
                return deferred or Opener("mark", j, j + 1, mark)
            j = mark.close
            limit = max(limit, min(article.text.next_sentence_end(j), cue.end + _REACH))
        elif j in article.cue_at and (past := past_aside(article, j, limit)):
            j = past
        elif j in article.cue_at and _takes_over(article, cue, j):
            return deferred
        elif key in _ASIDE_CLAUSE and article.keys[j - 1] in COMMAS:
            aside = j
        elif _joins_clause(article, cue, j):
            deferred = deferred or _after(article, "comp", j, j + 1)
    return deferred


def _next_landmark(article: Article, j: int, limit: int) -> int:
    """The first token from ``j`` on that can open content, or close the clause of a cue before it; else ``limit``."""
    keys, cue_at = article.keys, article.cue_at
    while j < limit and keys[j] not in _LANDMARKS and j not in cue_at:
        j += 1
    return j


def _joins_clause(article: Article, cue: CueAt, j: int) -> bool:
    """``أكد رفضه الاتفاق وأنه لن يوقعه``: a clause joined to a plain object is what was said."""
    key = article.keys[j]
    firm = cue.cls in _FIRM or not cue.takes.isdisjoint(_POINTING)
    if not firm or cue.strength < _SURE or j == cue.end or key[1:] not in _COMP or key in _AND_I:
        return False
    if is_joined(article, cue) and cue.first not in article.text.sentence_starts:
        return False
    return article.text.surface(j).startswith(WAW + ALEF_HAMZA) and not blocks(article, j - 1)


def _in_aside(article: Article, aside: int, opener: Opener) -> bool:
    """Whether an opener belongs to an aside that began at ``aside``: ``زار الوزير البصرة، حيث يخشى السكان أن …``."""
    if not aside or opener.kind != "comp" or article.keys[opener.at - 1] in COMMAS:
        return False
    return not article.text.surface(opener.content - 1).startswith(ALEF_HAMZA_BELOW)


def _reach(article: Article, cue: CueAt) -> int:
    """A verb that seldom reports has its content near, a verbal noun too: ``إعلان الوزارة``, nearer yet ``القول``."""
    if cue.kind == "masdar" and not cue.number:
        if (past := _past_comma_aside(article, cue)) > cue.end:
            return past + 1 - cue.end
        return _WEAK_REACH if definite(key_at(article.keys, cue.end)) else _UNOWNED_REACH
    return _WEAK_REACH if cue.strength < _LIKELY else _REACH


def _past_comma_aside(article: Article, cue: CueAt) -> int:
    """``بالقول، على هامش مؤتمر أمس، | إن``: where the clause goes on behind an aside between commas, or 0."""
    keys = article.keys
    if key_at(keys, cue.end) not in COMMAS or not keys[cue.first].startswith(BY_THE):
        return 0
    for k in range(cue.end + 1, min(cue.end + _ASIDE_REACH, article.text.size - 1)):
        if keys[k] in COMMAS:
            return k + 1 if keys[k + 1] in _COMP else 0
    return 0


def _comp_at(article: Article, cue: CueAt, j: int) -> Opener | None:
    key = article.keys[j]
    if key in _COMP_BI:
        owned = j > cue.end and cue.lemma not in _ACCUSING and owns_bi(article.keys[j - 1])
        return None if owned else _after(article, "comp", j, j + 1)
    if negated(article, j):
        return Opener("comp", j, j, None)
    if key not in _COMP or article.keys[j - 1] == WAW or spelt_out(article, j):
        return None
    if cue.cls != "ask" and is_condition(article, j):
        return None  # إن لم تتدخل الحكومة
    before = article.keys[j - 1]
    if before == ON and article.keys[j - 2] == COMMA and key_at(article.keys, j + 1)[0] == YEH:
        return None  # ، على أن يتم التوقيع غدا: on condition that
    if before in _COMP_PREP and j - 1 >= cue.end and not is_ali(article, j - 1):
        led_back = before == TO and "ila" in cue.takes  # أرجع ذلك إلى أن, عزا السبب إلى أن
        if (led_back or not blocks(article, j - 2)) and governs(article, cue, j - 1):
            return _after(article, "comp", j - 1, j + 1)
        titled = article.text.surface(j - 1) == ALI and j - 2 >= cue.end and is_person(article.keys[j - 2])
        return _after(article, "comp", j, j + 1) if titled else None  # استبعد الشيخ علي أن
    if j - 1 == cue.end and (before in _HE or (before in _UPON and "ala" in cue.takes)):
        return _after(article, "comp", j, j + 1)  # وقال هو إن، مشددا عليهم أن
    if j > cue.end and ((blocks(article, j - 1) and not completes(article, j - 1)) or is_owned(article, cue, j)):
        return None
    return _after(article, "comp", j, j + 1)


def _wh_at(article: Article, cue: CueAt, j: int) -> Opener | None:
    keys = article.keys
    if cue.kind not in _WITH_QUESTION or j - cue.end > (_FAR if cue.cls == "ask" else _HOW_REACH):
        return None
    if keys[j] == WHAT and keys[j - 1] not in _ABOUT and j + 1 < len(keys) and keys[j + 1] == IF:
        return _after(article, "wh", j, j + 2)
    if keys[j] == _AND_WHAT and key_at(keys, j + 1) == IF and cue.cls == "ask":
        return _after(article, "wh", j, j + 2)  # تساءل عن السبب وما إذا
    if keys[j] == ABOUT_WHAT and key_at(keys, j + 1) == IF and (cue.cls == "ask" or "an3" in cue.takes):
        return _after(article, "wh", j, j + 2)
    asked = keys[j] in _COMP_WH and (cue.cls == "ask" or _tells_in_detail(article, cue, j))
    if asked and not _is_deeper(article, cue, j):
        return Opener("wh", j, j + (cue.cls != "ask"), None)
    return None


def _is_deeper(article: Article, cue: CueAt, j: int) -> bool:
    """``قوله لا نعرف | كيف``: a noun of saying with its pronoun has no subject behind it, so what follows is said."""
    said = (each for each in article.cues_in(cue.first, j) if each.kind == "masdar" and each.gender != "")
    return any(each.end < j for each in said)


def _tells_in_detail(article: Article, cue: CueAt, j: int) -> bool:
    """``شرح الوزير كيف تعمل المنظومة``; but ``شرح كيف أن``, and not قال, which reports a question as it was asked."""
    if article.keys[j] != HOW or key_at(article.keys, j + 1) in _COMP:
        return False
    if cue.cls not in _TELLS_HOW and cue.lemma not in _TELLING_HOW:
        return False
    return cue.form is not None and cue.form.lemma not in _TAKES_IN


def _colon_at(article: Article, j: int) -> Opener | None:
    keys, text = article.keys, article.text
    if keys[j] != ":":
        return None
    if j + 1 < text.size and (keys[j + 1] in "\n/" or (keys[j - 1].isdigit() and keys[j + 1].isdigit())):
        return None  # 10:30, https://
    return _after(article, "colon", j, j + 1)


def _is_no_link(article: Article, j: int) -> bool:
    """``قال: إن لم تتحركوا``, ``قال: أنا شخصيا``: what is like إن behind a colon, and is *if* or *I*."""
    first_person = WAW + article.keys[j] in _AND_I and not article.text.surface(j).startswith(ALEF_HAMZA_BELOW)
    return first_person or is_condition(article, j)


def _after(article: Article, kind: str, at: int, content: int) -> Opener:
    """The opener with a colon, a comma and an opening mark after it taken in, and إن after a colon: ``وقال: إن …``."""
    keys, size = article.keys, article.text.size
    that = kind == "colon"
    while content < size:
        if keys[content] in ":،-–" or (kind == "colon" and keys[content] == "\n"):
            content += 1
        elif that and keys[content] in _COMP and content + 1 < size and not _is_no_link(article, content):
            content, that = content + 1, False
        else:
            break
    mark = article.opened.get(content)
    if mark is not None:
        return Opener("comp" if kind == "colon" and not that else kind, at, content + 1, mark)
    return Opener(kind, at, content, None)


def _waits_for_in(article: Article, cue: CueAt, opener: Opener) -> bool:
    """قال reports with إن: a distant أن, written so, may belong to a verb in between."""
    if opener.kind != "comp" or cue.form is None or cue.form.lemma not in _TAKES_IN or opener.at - cue.end < 3:
        return False
    return article.text.surface(opener.at)[0] == ALEF_HAMZA


def _verb_takes_over(article: Article, earlier: CueAt, cue: CueAt) -> bool:
    """Whether a verb that may report does: not one that only describes somebody in the ``earlier`` one's clause."""
    j = cue.first
    if cue.form is not None and tells_of_it(article.keys, j, cue.form):
        return True  # ينص القانون على مبلغ وصفه الوزير بأنه كبير
    if earlier.kind == "as_said" and _is_of_whom(article, earlier, j):
        return True
    if withholds_name(article, j) or _describes(article, cue) or _tells_what_for(article, earlier, cue):
        return False
    if cue.lemma in _TALKING and fold(earlier.lemma) in _TAKES_IN and not is_joined(article, cue):
        return article.keys[j - 1] in COMMAS  # قال مسؤول تحدث شريطة عدم ذكر اسمه إن
    if earlier.lemma in _ACCUSING and cue.cls != "judge" and _tells_of_antecedent(article, cue):
        return False  # وصف الصبر الذي أبداه السكان بأنه مثال
    if cue.strength < 2:
        return "an" in cue.takes and _own_that(article, cue)
    served = cue.strength >= _LIKELY and _PREPOSITIONS.get(key_at(article.keys, earlier.end)) in earlier.takes
    always = key_at(article.keys, cue.end).endswith(ALEF) and opens_next(article, cue.end + 1)  # الذي يؤكد دائما أن
    # شدد على دور الموفد الذي أبلغ
    apart = served or always or opens_next(article, cue.end) or is_of_antecedent(article, cue)
    return apart or article.keys[j - 1] not in _RELATIVE


def _is_of_whom(article: Article, earlier: CueAt, j: int) -> bool:
    """``، على ما أفاد الحاكم، الذي كتب على صفحته أن``: the tail is whole without what is told of its source."""
    also = earlier.phrase is not None and earlier.phrase.text in _ALSO
    return not also and article.keys[j - 1] in _RELATIVE and article.keys[j - 2] in COMMAS


def _takes_over(article: Article, earlier: CueAt, j: int) -> bool:
    """Whether the cue at ``j`` ends the clause of the ``earlier`` one: it reports for itself."""
    cue = article.cue_at[j]
    if cue.kind == "mute":
        near = cue.end + (cue.form is not None and cue.form.voice == "passive" and cue.strength == _SURE)
        return any(comp_next(article, k) for k in range(cue.end, near + 1)) or key_at(article.keys, cue.end) == ":"
    if cue.kind == "verb":
        return _verb_takes_over(article, earlier, cue)
    if cue.kind == "masdar":
        if earlier.cls == "judge" and key_at(article.keys, cue.end) in _COMP_BI:
            return False  # وصف تصريحاته بأنها كذا
        if _is_firm_verb(earlier) and article.keys[j - 1] in _OCCASION_PREP:
            return False  # وأوضح اللواء خلال حديثه أن
        own = cue.number != "" and cue.cls in ("say", "claim") and opens_next(article, cue.end)
        describes = earlier.cls == "relay" or earlier.lemma in _ACCUSING
        return own or (not describes and _is_of_another(article, cue))
    if cue.kind == "participle":
        if withholds_name(article, j) or _tells_how(article, cue) or _is_manner(article, earlier, cue):
            return False
        how = article.keys[j].endswith(ALEF if cue.number == "s" else (ALEF, OBLIQUE))
        how = how or (article.keys[j].endswith(HEH) and comp_next(article, cue.end))  # مؤكدة أن
        after = key_at(article.keys, cue.end)
        if not how and is_person(article.keys[j]) and definite(after) and not is_particle(after):
            return False  # ورأى سالم العلي، طالب الدكتوراه، أن
        return how or (article.keys[j - 1] in (COMMA, WAW) and cue.strength > 1)
    if cue.kind == "impersonal":
        return not (article.keys[j] in _PRIOR and article.keys[j - 1] in _RELATIVE)  # المراقب الذي سبق أن شارك
    return cue.kind == "block" or (cue.kind == "came_in" and cue.strength > 1)


def _is_of_another(article: Article, cue: CueAt) -> bool:
    """``رفضت موسكو اتهامات كييف بأنها``, ``رحبت قطر بإعلان حماس أنها``: a noun of saying, whose it is, its clause."""
    keys = article.keys
    if cue.number or keys[cue.first].startswith(_WITH_ARTICLE) or keys[cue.first - 1] in _OCCASION_PREP:
        return False
    if cue.strength < _LIKELY or given_name(keys[cue.first]) is not None:
        return False
    far = _LONGEST_OWNER if cue.cls in _UTTERING else _SHORT_OWNER
    end = next((j for j in range(cue.end, cue.end + far) if key_at(keys, j) in _CLAUSES), cue.end)
    if cue.cls in _UTTERING:
        end = next((j for j in range(cue.end + 1, end) if keys[j] in _TIME), end)  # تصريحات الوزير | أمس بأن
    owner = keys[cue.end : end]
    if not owner or any(not key[0].isalpha() or is_particle(key) or key in ACTS for key in owner):
        return False
    named = is_person(owner[0]) or given_name(owner[0]) is not None
    return named or definite(owner[0]) or names_party(owner[0])


def _tells_of_antecedent(article: Article, cue: CueAt) -> bool:
    """``الصبر الذي أبداه``: the verb of a relative clause, with the pronoun of what it hangs on."""
    return cue.form is not None and cue.form.has_object and article.keys[cue.first - 1] in _RELATIVE


def _is_firm_verb(cue: CueAt) -> bool:
    """``أوضح``, ``أكد``: a verb that surely reports, and takes أن."""
    return cue.kind == "verb" and cue.cls in _UTTERING and cue.strength >= _SURE and "an" in cue.takes


def _tells_what_for(article: Article, earlier: CueAt, cue: CueAt) -> bool:
    """``وتقول الطبيبة لتطمئن المرضى إن``: the purpose of saying so; but ``عاد ليقول إن``."""
    purpose = article.keys[cue.first][0] == LAM and cue.form is not None and cue.form.tense == "present"
    return purpose and fold(earlier.lemma) in _TAKES_IN and fold(cue.lemma) not in _TAKES_IN


def _own_that(article: Article, cue: CueAt) -> bool:
    """``إلا أن الدراسة وجدت أن``: right after it, أن is the complement even of a verb that seldom reports."""
    if cue.form is None or cue.form.has_object or cue.number == "d" or key_at(article.keys, cue.end) not in _COMP:
        return False
    return article.text.surface(cue.end).startswith(ALEF_HAMZA)


def _is_manner(article: Article, earlier: CueAt, cue: CueAt) -> bool:
    """``قال متهكما: كذا``, ``تضيف ضاحكة أن``: one of two is the verb of saying, one tells in what manner."""
    brings = key_at(article.keys, cue.end) == ":" or (cue.gender == "f" and comp_next(article, cue.end))
    return earlier.cls in _SAYING and cue.cls in _MANNERS and brings


def _tells_how(article: Article, cue: CueAt) -> bool:
    """``قال متحدثا عن نفسه “…”``: a participle that is a noun as well reports where its own clause is."""
    apart = article.keys[cue.first - 1] in COMMAS
    return cue.form is not None and cue.form.also_noun and not apart and not comp_next(article, cue.end)


def _describes(article: Article, cue: CueAt) -> bool:
    """``في كلمة نقلتها القنوات``, ``دبلوماسي يتابع الملف``: a verb right after an indefinite noun tells what it is."""
    before = article.keys[cue.first - 1]
    stated = cue.form is not None and cue.form.has_object and _of_statement(article, cue)
    told = opens_next(article, cue.end + (key_at(article.keys, cue.end) in _SELF))  # منظمة تصف نفسها بأنها
    if cue.form is None or (told and not (stated and _names_outlet(article, cue.end))):
        return False
    if definite(bare(before)) and not stated:
        return False
    if bare(before) in _RELATIVE or before in _CONJUNCTIONS:
        return False
    # في تدوينة على منصة «إكس» تابعتها الوكالة: what is described may end in marks
    behind_word = article.keys[cue.first - 1][0].isalpha() or cue.first - 1 in article.closed
    described = behind_word and not is_joined(article, cue)
    seldom = cue.strength < _SURE or cue.lemma in _DEEMING  # قمة تعتبر حاسمة
    return described and (cue.form.has_object or (cue.form.tense == "present" and seldom))


def _of_statement(article: Article, cue: CueAt) -> bool:
    """``في تصريح للصحيفة الرسمية تابعته الوكالة``: the pronoun leads back to an indefinite word for what was said."""
    if is_joined(article, cue):
        return False
    said = (noun(key) for key in article.keys[max(0, cue.first - _DESCRIBED) : cue.first])
    return any(form is not None and not form.definite and form.cls & _SAID for form in said)


def _names_outlet(article: Article, j: int) -> bool:
    """``تابعتها «كذا»، أن``: a name in marks, and the clause that the verb before waits for right after it."""
    mark = article.opened.get(j)
    if mark is None or not mark.closed or mark.close - mark.open > _LONGEST_NAME:
        return False
    return opens_next(article, mark.close + 1 + (key_at(article.keys, mark.close + 1) in COMMAS))
