"""Where a claim begins that stands before its source: past what is the journalist's."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.datelines import dateline_end
from service.engine.drafts import Pass
from service.lexicon.letters import ALEF, YEH
from service.lexicon.particles import COMPLEMENTIZERS, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import FROM, IN, ON, THAT, TO, WHEN

_LEADS, _EXCEPT = words_of("claim_lead"), words_of("except")
_THIS, _COMES = words_of("demonstrative"), words_of("comes")
_LINK_PREP, _LINK_NOUN = words_of("link_prep"), words_of("link_noun")
_NOTES, _COMP_FA, _POINTING = words_of("note"), words_of("comp_fa"), frozenset({TO, ON})
_IN_FIELD = YEH + ALEF
_LONGEST_ASIDE = 40
# من المتوقع أن: what is expected is part of what the source says.
_EXPECTED = f"{FROM} "


def claim_start(state: Pass, end: int) -> int:
    """Where a claim that goes up to token ``end`` begins: where its sentence does, past what is the journalist's."""
    article = state.article
    first = max(article.text.sentence(end)[0], state.floor)
    first = _inside(article, first, end)
    first = dateline_end(article, first, end)
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
