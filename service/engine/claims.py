"""Rules for claims whose source stands in an "according to" or "as X said" phrase."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.asides import (
    around,
    aside_end,
    brings_words,
    closes_claim,
    fits_around,
    is_set_off,
    last_clause,
    to_its_end,
)
from service.engine.claim_starts import claim_start
from service.engine.clauses import bare, find_opener
from service.engine.content import Content, content_end, is_statement, marked_content, reported_content
from service.engine.cues import CueAt
from service.engine.drafts import Draft, Pass
from service.engine.labels import is_label
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase
from service.engine.preceding import reports_itself
from service.engine.shapes import (
    is_future,
    is_future_after,
    is_hyphen,
    is_particle,
    is_some_document,
    outlet_end,
    withholds_name,
)
from service.engine.sources import according_source, is_on_what
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.turns import BUT, WITHOUT, new_clause
from service.engine.words import definite
from service.lexicon.affixes import affixes
from service.lexicon.fold import fold
from service.lexicon.letters import ALEF, BEH, FEH, LAM, LIL, SEEN, WAW
from service.lexicon.modals import MODALS
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import COMPLEMENTIZERS, joined, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS, DASHES
from service.lexicon.singles import ALREADY, AND_THAT, FROM, IN, ON

_CONCEDING = joined(words_of("concession"))
_COMP_FA, _BUT = words_of("comp_fa"), words_of("opposed")
_RELATIVE = words_of("relative")
_TELLING_WHO = words_of("which") | _RELATIVE
_THAT_WHICH = words_as_written("that_which")
_ADDRESSING = words_as_written("addressing")
_ALSO, _TOPIC = words_of("also"), words_of("topic")
_OPINIONS, _DEEMING = frozenset({"judge", "think"}), words_as_written("deeming")
_SPOKEN, _VAGUE = frozenset({"say", "claim", "ask", "call", "promise"}), words_of("vague")
_SURE, _LIKELY, _FEWEST_WORDS, _FEW_WORDS = 3, 2, 3, 6
_LONGEST_ASIDE, _LONGEST_WHERE, _LONGEST_TOLD = 40, 3, 12
_MEANTIME, _HAS, _FIRST_PERSON = words_of("meantime"), FEH + ALREADY, 1
_OURS = affixes("pronoun_ours")
_IN, _HE_OR_SHE, _LONGEST_LEAD = words_of("place_prep"), words_of("he_or_she"), 3
_OF_SOMEBODY = with_pronouns(LAM)
_TAILS, _COMES = frozenset({"according", "as_said"}), words_of("comes")
_AS_ONE_SAYS, _COPY = words_of("as_one_says"), words_of("copy")
_OWN_CLAUSE = COMPLEMENTIZERS | words_of("comp_bi") | MARKS | {":"}


def according_before(state: Pass, cue: CueAt) -> Draft | None:
    """``وبحسب المصدر، فإن …`` — the source first, its claim after the comma or ف."""
    article = state.article
    begins = _starts_clause(state, cue)
    if not (begins or _is_joined(article, cue) or _is_behind_lead(article, cue)) or _points_back(cue):
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if not begins and phrase is not None and (awaited := _awaited_clause(article, phrase.end)):
        content = _claim(article, awaited)
        return None if content is None else Draft("according-before", cue, content, phrase, "after", "according")
    if not begins and (phrase is None or key_at(article.keys, phrase.end) not in _COMP_FA):
        return None  # تراجعت المبيعات | وبحسب الوزارة فإن
    if _also(cue) and not _says_as(article, cue, phrase, limit):
        return None
    if _calls(article, cue, phrase) or (phrase is None and not _pronoun_tail(article, cue)):
        return None
    at = phrase.end if phrase is not None else cue.end
    first = _claim_after(article, at, limit)
    if first is None or first >= limit or reports_itself(article, first + (article.keys[first] == _HAS)):
        return None
    if first == at and article.keys[first] == IN and is_some_document(key_at(article.keys, first + 1)):
        return None  # وفقا لما ذكرته الصحيفة في تقرير لها. The claim stands before
    if (first == at or article.keys[first][0] == WAW) and _is_tail(state, cue):
        return None
    apart = phrase is None and article.keys[at] in COMMAS
    if _is_tail(state, cue) and (apart or _turns(article, first)):
        return None  # أضاف أن …، وفقا لمصادر، فيما قال آخرون; «غير شرعي» حسبهم، داعين
    content = _claim(article, first)
    if content is None or (cue.kind == "as_for" and not _is_view(article, phrase, content)):
        return None
    return Draft("according-before", cue, content, phrase, "after" if phrase else "carried", "according")


def _is_behind_lead(article: Article, cue: CueAt) -> bool:
    """``واللافت، | بحسب الوزير، أن``: behind a comma and a word or two that begin the sentence.

    ``ومن المقرر، بحسب الوزير، أن تبدأ`` is all his claim.
    """
    first = article.text.sentence(cue.first)[0]
    if bare(article.keys[first]) == FROM or bare(article.keys[first]) in MODALS:
        return False
    return article.keys[cue.first - 1] in COMMAS and 0 < article.words_in(first, cue.first) <= _LONGEST_LEAD


def _awaited_clause(article: Article, j: int) -> int:
    """Where the clause begins that ``واللافت، بحسب الوزير|، أن``, ``والسبب، في رأيه|، هو أن`` wait for, or 0."""
    if key_at(article.keys, j) not in COMMAS:
        return 0
    j += 1 + (key_at(article.keys, j + 1) in _HE_OR_SHE)
    return j + 1 if key_at(article.keys, j) in COMPLEMENTIZERS else 0


def _is_view(article: Article, phrase: NounPhrase | None, content: Content) -> bool:
    """``بالنسبة للوزير، فإن الاتفاق “خطوة تاريخية”``: whose words stand in the claim, and not whom it is about."""
    head = phrase.head if phrase is not None else None
    if head is None or head.kind not in ("person", "organization"):
        return False
    words = (mark for mark in article.marks_in(content.first, content.end) if not is_label(article, mark))
    return any(article.words_in(mark.open, mark.close) >= _FEWEST_WORDS for mark in words)


def _turns(article: Article, first: int) -> bool:
    """``، فيما قال آخرون``, ``، في حين نقل``: the journalist turns to another fact."""
    meantime = article.keys[first] == IN and key_at(article.keys, first + 1) in _MEANTIME
    return meantime or new_clause(article, first)


def _is_tail(state: Pass, cue: CueAt) -> bool:
    """Whether a quotation ends right before ``cue``, so that its source belongs to what was said."""
    first = state.article.text.sentence(cue.first)[0]
    return first < state.floor <= cue.first and state.article.words_in(state.floor, cue.first) == 0


def _also(cue: CueAt) -> bool:
    """``كما`` at a clause's head says *also*, not *as*."""
    return cue.phrase is not None and cue.kind == "as_said" and cue.phrase.text in _ALSO


def _says_as(article: Article, cue: CueAt, phrase: NounPhrase | None, limit: int) -> bool:
    """``كما أكد الوزير فإن الحل قريب``, ``كما يقول الوزير، فشل الحل``; but ``كما أكد الوزير، في كلمته، أن``."""
    if phrase is None or phrase.end >= limit:
        return False
    rest = article.keys[phrase.end : min(limit, phrase.end + _LONGEST_ASIDE)]
    if rest[0] in _COMP_FA:
        return True
    return article.keys[cue.end - 1] in _AS_ONE_SAYS and rest[0] in COMMAS and _OWN_CLAUSE.isdisjoint(rest)


def _points_back(cue: CueAt) -> bool:
    """``وهو ما أكدته الوزارة في بيانها``: what it points at stands before it."""
    return cue.phrase is not None and cue.phrase.text in _THAT_WHICH


def _is_joined(article: Article, cue: CueAt) -> bool:
    """``وبحسب``, ``ووفقا``: with و before the phrase."""
    return cue.phrase is not None and article.keys[cue.first][1:] == fold(cue.phrase.text.split()[0])


def _starts_clause(state: Pass, cue: CueAt) -> bool:
    article = state.article
    joined = _is_joined(article, cue)
    if cue.first and joined and article.keys[cue.first - 1] in COMMAS:
        return True
    first = article.text.sentence(cue.first)[0]
    if article.keys[cue.first - 1] == AND_THAT:
        return False
    if article.keys[cue.first - 1] in COMPLEMENTIZERS and state.floor <= cue.first:
        return True  # ذكرت الوكالة أنه | وفقا للدراسة، فإن
    if (joined and article.keys[cue.first - 1] == ".") or article.keys[cue.first - 1] in _BUT:
        return True
    first = max(first, state.floor) if state.floor <= cue.first else first
    # والقانون، وفق الوزير، سيصدر; الاتفاق بحسب الوزير سيوقع
    begun = (article.keys[cue.first - 1] in COMMAS or cue.first == first + 1) and definite(bare(article.keys[first]))
    return article.words_in(first, cue.first) <= (0 if begun else 1)


def _claim_after(article: Article, j: int, limit: int) -> int | None:
    """Where the claim starts after ``بحسب`` and its source: at فإن, past a comma, or right after the source."""
    if j < limit and article.keys[j][0] == SEEN and (is_future(article.keys[j]) or is_future_after(article, j)):
        return j  # وبحسب المعهد | سترتفع الحرارة، أي
    withheld = False
    for k in range(j, min(limit, j + 25)):
        key = article.keys[k]
        if key in _COMP_FA:
            return k + 1
        if key in "،,:":
            if withheld := not withheld and k + 1 < limit and _tells_of_source(article, k + 1):
                continue  # وبحسب مصدر، طلب عدم الكشف عن هويته، فإن
            return _past_comma(article, k + 1, limit)
        if key[0] == FEH and bare(key) != key and (is_particle(bare(key)) or definite(bare(key))):
            return k
    follows = article.keys[j] if j < limit else ""
    if j in article.cue_at and article.cue_at[j].kind in ("according", "as_said"):
        return None
    if not follows or not follows[0].isalpha() or follows in _RELATIVE:
        return None
    return j + (follows in COMPLEMENTIZERS)  # وفي رأي الوزير | أن


def _tells_of_source(article: Article, j: int) -> bool:
    """``وبحسب مصادر، تحدثت لـ«الحياة»، فإن``, ``وبحسب سالم، وهو تاجر، فإن``: a clause on the source, between commas."""
    if withholds_name(article, j):
        return True
    ends = (k for k in range(j + 1, min(article.text.size - 1, j + _LONGEST_TOLD)) if article.keys[k] in COMMAS)
    end = next(ends, j)
    if end > j and key_at(article.keys, end + 1) in _COMP_FA:
        return True  # ونشرت نتائجها أمس، فإن
    if not _COPY.isdisjoint(article.keys[j + 1 : end]) and end + 1 < article.text.size:
        return True  # واطلعت الصحيفة على نسخة منه، يتعين على
    return article.keys[j] in _TELLING_WHO and end > j and not article.marks_in(j, end)


def _past_comma(article: Article, j: int, limit: int) -> int | None:
    if j >= limit or article.keys[j] in _RELATIVE or article.keys[j] in WITHOUT or article.keys[j] == LAM:
        return None  # حسب ما قال فلان، لـ«الصحيفة»
    return j + 1 if article.keys[j] in _COMP_FA or article.keys[j] in COMPLEMENTIZERS else j


def _claim(article: Article, first: int) -> Content | None:
    cue = article.cue_at.get(first)
    opener = find_opener(article, cue) if cue is not None and cue.kind == "participle" else None
    if opener is not None:
        first = opener.content - (opener.mark is not None)
    mark = article.opened.get(first)
    if mark is not None and is_statement(article, mark):
        return marked_content(article, mark)
    content = reported_content(article, first)
    return content if content.end - first >= 2 else None


def according_after(state: Pass, cue: CueAt) -> Draft | None:
    """``…، بحسب المصدر`` and ``…، كما قال الوزير``: the claim stands before, or around."""
    article = state.article
    first, end = _claim_before(state, cue)
    if end <= first:
        return None
    limit = article.text.next_sentence_end(cue.end)
    phrase = according_source(article, cue, limit)
    if end == cue.first and _needs_comma(cue) and not brings_words(article, phrase):
        return None
    if phrase is None and not _pronoun_tail(article, cue):
        return None
    if phrase is not None and key_at(article.keys, phrase.end) in _COMP_FA and article.keys[first] not in _CONCEDING:
        return None  # .. وحسب الوزير فإن; but ورغم الارتفاع وفق البيانات فإن
    if _also(cue) and not _ends_clause(article, phrase, cue, limit):
        return None
    if _calls(article, cue, phrase) or (phrase is not None and _interrupts_report(article, first, cue, phrase.end)):
        return None
    if _is_of_nobody(article, cue, phrase) or (phrase is None and _is_act(article, first)):
        return None
    if _is_attribution(article, first, end) or _goes_on_attribution(state, first) or _came(article, cue, first, end):
        return None
    before, end = end, around(article, cue, phrase, end, limit)
    if end != before:
        first = last_clause(article, first, cue.first)
    elif article.words_in(first, end) < _FEWEST_WORDS:
        return None
    content = _whole_mark(article, first, end) or Content(first, end, False)
    return Draft("according-after", cue, content, phrase, "after" if phrase else "carried", "according")


def as_it_came(state: Pass, cue: CueAt) -> Draft | None:
    """``…، كما جاء في بيان للوزارة``, ``وكما ورد في التقرير، فإن``: the claim stands as it does by "according to"."""
    if cue.phrase is None or cue.phrase.text.split()[0] not in _ALSO:
        return None
    cites = cue._replace(kind="according")
    return according_before(state, cites) or according_after(state, cites)


def _is_attribution(article: Article, first: int, end: int) -> bool:
    """``، وفق ما ذكرت رويترز | نقلا عن تاس``: who passes something on is no claim of whoever told it."""
    cue, last = article.cue_at.get(first), article.cue_at.get(end - 1)
    if last is not None and last.kind == "verb" and last.strength >= _SURE:
        return True  # الوزير قال، وفق الوكالة، إن: the claim is yet to come
    return cue is not None and cue.kind in ("according", "as_said") and article.words_in(first, end) < _FEW_WORDS


def _came(article: Article, cue: CueAt, first: int, end: int) -> bool:
    """``وجاء التهديد الأخير | على لسان الوزير``: that it came from him is no claim of his."""
    if article.keys[cue.first] != ON:
        return False
    return bare(article.keys[first]) in _COMES and article.words_in(first, end) < _FEW_WORDS


def _goes_on_attribution(state: Pass, first: int) -> bool:
    """``حسبما أفادت | القناة، نقلا عن الصحيفة``: the source of the attribution before is no claim."""
    last = state.drafts[-1].cue if state.drafts else None
    return last is not None and last.kind in _TAILS and last.end == first


def verb_aside(state: Pass, cue: CueAt) -> Draft | None:
    """``الإصلاح، يقول الوزير، مسألة وقت``: a verb of saying set off by commas inside what it reports, or at its end."""
    article = state.article
    if not is_set_off(article, cue) or article.keys[article.text.sentence(cue.first)[0]] in _TOPIC:
        return None
    limit = article.text.next_sentence_end(cue.end)
    inside = cue.form is not None and cue.form.tense == "present"
    if not inside and limit - cue.end > _LONGEST_TOLD:
        return None
    phrase = subject_after(article, cue.end, limit)
    if phrase is not None and phrase.end == limit:
        return _verb_at_end(state, cue, phrase)
    at = aside_end(article, cue, phrase, limit) if inside else None
    if at is None or at + 2 >= limit or not fits_around(article, at + 1):
        return None
    opener = find_opener(article, cue)
    if opener is not None and opener.kind == "comp" and opener.at > at and article.keys[opener.at - 1] in COMMAS:
        return None  # من جهتها، تقول الوزارة، في ردها على أسئلتنا، إن
    first = _claim_before(state, cue)[0]
    if not 0 < article.words_in(first, cue.first) < _LONGEST_ASIDE or article.keys[cue.first - 2] in MARKS:
        return None
    content = Content(last_clause(article, first, cue.first), to_its_end(article, at + 1, limit), False)
    return Draft("verb-aside", cue, content, phrase, "after" if phrase else "carried", "according")


def _verb_at_end(state: Pass, cue: CueAt, phrase: NounPhrase) -> Draft | None:
    """``كان السبب عطلا في المحرك، قالت الشركة.``: a claim, then the verb and its subject, and nothing else."""
    first, end = _claim_before(state, cue)
    if not closes_claim(state.article, cue, phrase, first):
        return None
    return Draft("verb-aside", cue, Content(first, end, False), phrase, "after", "according")


def _interrupts_report(article: Article, first: int, cue: CueAt, end: int) -> bool:
    """``وسيط -وفق الصحيفة- ادعى أنه``, ``وشدد الوزير - خلال لقائه، وفق الوكالة - على``: a report goes on after it."""
    if end >= article.text.size or article.keys[end] not in DASHES:
        return False
    if reports_itself(article, end + 1):
        return True
    opened = any(article.keys[j] in DASHES and not is_hyphen(article, j) for j in range(first, cue.first - 1))
    return opened and first in article.cue_at


def _needs_comma(cue: CueAt) -> bool:
    """``من وجهة نظره``, ``استنادا إلى`` and ``على ما`` attribute a claim only behind a comma."""
    return is_on_what(cue) or (cue.kind == "according" and cue.strength < _SURE)


def _calls(article: Article, cue: CueAt, phrase: NounPhrase | None) -> bool:
    """``كما يصفها``, ``حسب ما تراه مناسبا``, ``وهو ما اعتبره دليلا``: what somebody calls a thing, or thinks of it."""
    if cue.kind != "as_said" or cue.form is None or not cue.form.has_object:
        return False
    at = phrase.end if phrase is not None else cue.end
    predicates = article.keys[max(at - 1, cue.end) : at + 1]  # اعتبره دليلا، اعتبره المصرف دليلا
    return cue.cls in _OPINIONS or (cue.lemma in _DEEMING and any(key.endswith(ALEF) for key in predicates))


def _is_of_nobody(article: Article, cue: CueAt, phrase: NounPhrase | None) -> bool:
    """``كما يتخيل البعض``: what is thought, and nobody can be told who thinks so; ``كما ذكرنا``: the paper itself."""
    if cue.kind == "as_said" and cue.form is not None:
        ours = phrase is None and cue.form.suffix in _OURS  # but كما أبلغنا الوزير
        if ours or cue.form.person == _FIRST_PERSON:
            return True
    return cue.kind == "as_said" and cue.cls == "think" and phrase is not None and article.keys[phrase.first] in _VAGUE


def _is_act(article: Article, first: int) -> bool:
    """``وشدد على ضرورة الحوار، على حد قوله``: what the running speaker did by speaking, with a plain object."""
    cue = article.cue_at.get(first)
    if cue is None or cue.kind not in ("verb", "participle") or cue.cls not in _SPOKEN or cue.strength < _LIKELY:
        return False
    limit = article.text.next_sentence_end(first)
    return find_opener(article, cue) is None and subject_after(article, cue.end, limit) is None


def _ends_clause(article: Article, phrase: NounPhrase | None, cue: CueAt, limit: int) -> bool:
    """``…، كما قال الوزير.``: nothing but the source follows, so the verb has no object."""
    at = phrase.end if phrase is not None else cue.end
    if phrase is not None and cue.strength >= _SURE:
        at = _past_relative(article, _past_where(article, cue, at, limit), limit)
    return cue.first > 0 and (at >= limit or not article.keys[at][0].isalpha())


def _past_relative(article: Article, j: int, limit: int) -> int:
    """Past what is told of the source: ``، كما ذكرت الدراسة التي نشرت أمس.``; but ``التي نشرت أمس أن``."""
    if j >= limit or article.marks_in(j, limit):
        return j
    if article.keys[j] not in _RELATIVE and not withholds_name(article, j):
        return j
    return j if not COMPLEMENTIZERS.isdisjoint(article.keys[j:limit]) else limit


def _past_where(article: Article, cue: CueAt, j: int, limit: int) -> int:
    """Past where, or to whom, it was said, when the sentence ends there: ``، كما ذكرت الصحيفة في تقريرها.``"""
    if not 0 < limit - j <= _LONGEST_WHERE or not all(key[0].isalpha() for key in article.keys[j:limit]):
        return j
    key = article.keys[j]
    told = key.startswith(LIL) or outlet_end(article, j) > 0  # كما قال الوزير | للصحفيين
    asked = cue.lemma in _ADDRESSING and definite(key) and limit - j < _LONGEST_WHERE
    asked = asked and article.keys[limit - 1][0] != BEH  # كما أبلغ الوزير | المحكمة, but المدير بالموعد
    return limit if told or asked or key in _IN else j


def _pronoun_tail(article: Article, cue: CueAt) -> bool:
    """``بحسب قوله``, ``كما أكد``: no source follows, the running speaker is meant."""
    return (
        cue.gender != ""
        or _is_of_its_own(article, cue)
        or (cue.kind == "as_said" and (cue.end >= article.text.size or not article.keys[cue.end][0].isalpha()))
    )


def _is_of_its_own(article: Article, cue: CueAt) -> bool:
    """``وفق تصريحات له``: the pronoun of whose the words are stands behind the cue that ends in them."""
    said = cue.phrase is not None and len(cue.phrase.text.split()) > 1
    return said and key_at(article.keys, cue.end) in _OF_SOMEBODY


def _claim_before(state: Pass, cue: CueAt) -> tuple[int, int]:
    article = state.article
    first, end = claim_start(state, cue.first), cue.first
    while end > first and article.keys[end - 1] in (AND_THAT, COMMA, "-", "(", ","):
        end -= 1
    first = _past_deed(article, first, end)
    return first, content_end(article, first, end)


def _past_deed(article: Article, first: int, end: int) -> int:
    """``أعلن الجيش انسحابه، لكنه | لا يزال قريبا، بحسب مسؤولين``: past what somebody has said, which quotes nothing."""
    but = next((j for j in range(first, min(end, first + _LONGEST_ASIDE)) if article.keys[j] in BUT), first)
    if but == first or article.keys[but - 1] not in COMMAS or but + 2 >= end:
        return first
    told = any(cue.kind == "verb" and cue.strength >= _LIKELY for cue in article.cues_in(first, but))
    return but + 1 if told else first


def _whole_mark(article: Article, first: int, end: int) -> Content | None:
    mark = article.opened.get(first)
    return marked_content(article, mark) if mark is not None and mark.close >= end else None
