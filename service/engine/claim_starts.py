"""Where a claim begins that stands before its source: past what is the journalist's."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.drafts import Pass
from service.engine.shapes import is_hyphen, is_region
from service.engine.text import key_at
from service.engine.words import noun
from service.lexicon.letters import ALEF, YEH
from service.lexicon.particles import COMPLEMENTIZERS, words_of
from service.lexicon.punctuation import COMMA, DASHES
from service.lexicon.singles import FROM, IN, ON, THAT, TO, WHEN

_LEADS, _EXCEPT = words_of("claim_lead"), words_of("except")
_THIS, _COMES = words_of("demonstrative"), words_of("comes")
_LINK_PREP, _LINK_NOUN = words_of("link_prep"), words_of("link_noun")
_NOTES, _COMP_FA, _POINTING = words_of("note"), words_of("comp_fa"), frozenset({TO, ON})
_IN_FIELD = YEH + ALEF
_RELATIVE = words_of("relative")
_DATELINE, _LONGEST_ASIDE, _LONGEST_AGENCY, _FEWEST = 14, 40, 4, 3
# من المتوقع أن: what is expected is part of what the source says.
_EXPECTED = f"{FROM} "


def claim_start(state: Pass, end: int) -> int:
    """Where a claim that goes up to token ``end`` begins: where its sentence does, past what is the journalist's."""
    article = state.article
    first = max(article.text.sentence(end)[0], state.floor)
    first = _inside(article, first, end)
    first = _past_dateline(article, first, end)
    while first < end and not article.keys[first][0].isalnum() and first not in article.opened:
        first += 1
    return _past_lead(article, first, end)


def _inside(article: Article, first: int, end: int) -> int:
    """A tail inside a parenthesis or at the head of quoted words says nothing of what stands outside."""
    keys = article.keys
    if end - 1 >= first and end - 1 in article.opened:
        return end
    for j in range(end - 1, max(first, end - _LONGEST_ASIDE) - 1, -1):
        if keys[j] == ")":
            return first
        if keys[j] == "(":
            return j + 1 if j + 1 < end else first
    return first


def _past_dateline(article: Article, first: int, end: int) -> int:
    """``بيروت (رويترز) - …``, ``الرياض: …``: where the report was filed is no part of the claim."""
    keys = article.keys
    if (first and keys[first - 1] != "\n") or end - first < _FEWEST:
        return first
    if (agency := _past_agency(article, first, end)) is not None:
        return agency
    if is_region(keys[first]) and keys[first + 1] == ":":
        return first + 2
    for j in range(first + 1, min(end, first + _DATELINE)):
        if keys[j] in DASHES and not is_hyphen(article, j):
            return j + 1 if _is_dateline(keys, first, j) else first
    return first


def _is_dateline(keys: list[str], first: int, dash: int) -> bool:
    """``إيكس آن بروفانس (فرنسا) | - …``, ``سان فرانسيسكو | - …``; but ``تتحول ليبيا الغنية بالنفط | - …``."""
    if key_at(keys, dash + 1) in _RELATIVE:
        return False  # لبنان | - الذي يعاني أزمة -
    if is_region(keys[first]):
        return True
    few = dash - first < _FEWEST or keys[dash - 1] == ")"
    return few and any(map(is_region, keys[first:dash]))


def _past_agency(article: Article, first: int, end: int) -> int | None:
    """``مانيلا 17 نوفمبر 2025 (شينخوا) | لقي``, ``مسقط في 18 مايو /العمانية/ | بلغت``: past place, date and agency."""
    near = article.keys[first : min(end, first + _DATELINE)]
    if not is_region(article.keys[first]):
        return None
    if near.count("/") > 1:
        opening = first + near.index("/")
        close = first + near.index("/", opening + 1 - first)
        told = close - opening <= _LONGEST_AGENCY
    elif "(" in near and ")" in near:
        opening, close = first + near.index("("), first + near.index(")")
        agency = noun(article.keys[opening + 1])
        told = agency is not None and agency.kind == "outlet"
    else:
        return None
    return close + 1 if told and close + 1 < end and article.keys[close + 1][0].isalpha() else None


def _past_link(article: Article, first: int, end: int) -> int:
    """``في الواقع، …``, ``من جهة ثانية، …``: a linking phrase with its comma."""
    keys = article.keys
    if first + 1 < end and bare(keys[first]) in _LINK_PREP and keys[first + 1] in _LINK_NOUN:
        for j in range(first + 2, min(end, first + 5)):
            if keys[j] == COMMA:
                return j + 1
    return first


def _past_opinion(article: Article, first: int, end: int) -> int:
    """``ويعتقد أن …، بحسب الباحثين``: the verb without a subject only leads to the claim."""
    cue = article.cue_at.get(first)
    if cue is None or cue.end + 1 >= end or cue.lemma.startswith(_EXPECTED):
        return first
    noted = cue.kind == "impersonal"
    if noted and article.keys[cue.end] in _POINTING and article.keys[cue.end + 1] in COMPLEMENTIZERS:
        return cue.end + 2  # وتجدر الإشارة | إلى أن
    opined = cue.kind == "verb" and cue.cls == "think" and cue.form is not None and cue.form.tense == "present"
    if noted and article.keys[cue.end - 1] in COMPLEMENTIZERS:
        return cue.end
    return cue.end + 1 if (noted or opined) and article.keys[cue.end] in COMPLEMENTIZERS else first


def _past_lead(article: Article, first: int, end: int) -> int:
    """``كما أن …``, ``فيما …``, ``هذا و…``: the journalist's link to the sentence before is no part of the claim."""
    keys = article.keys
    first = _past_opinion(article, _past_link(article, first, end), end)
    if first + 2 < end and keys[first] in _NOTES and keys[first + 1] == COMMA:
        return first + 2 + (keys[first + 2] in _COMP_FA)  # للإشارة، فإن
    if first + 2 < end and keys[first] == IN and keys[first + 1] == WHEN:
        return first + 2  # في حين
    if first + 2 < end and keys[first] in _EXCEPT and keys[first + 1] in COMPLEMENTIZERS:
        return first + 2  # غير أن
    if first + 1 < end and keys[first] in _THIS and bare(keys[first + 1]) != keys[first + 1]:
        return first + 1
    if first + 2 < end and keys[first] == TO and keys[first + 1] == THAT:
        return first + 2  # إلى ذلك، قتل ثلاثة
    if first + 1 < end and keys[first].endswith(_IN_FIELD) and keys[first + 1] == COMMA:
        return first + 2  # ميدانيا، قتل ثلاثة
    if first + 2 < end and keys[first] in _COMES and keys[first + 1] == THAT and keys[first + 2] in _LEADS:
        first += 2  # يأتي ذلك | فيما
    if first < end and keys[first] in _LEADS:
        first += 1
        if first < end and keys[first] in COMPLEMENTIZERS:
            first += 1
    return first
