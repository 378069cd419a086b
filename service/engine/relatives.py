"""Verbs in relative clauses, and the noun such a clause hangs on: مجلس الشيوخ ← الذي اعتبر أن …"""

from __future__ import annotations

from functools import partial

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.complementizers import RETURNING, is_of_antecedent
from service.engine.cues import CueAt
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase, phrase_at, speaks, uncovered
from service.engine.shapes import can_start, is_other_cue, is_particle
from service.engine.words import definite, is_known_name, noun, without_preposition
from service.lexicon.english import is_listed
from service.lexicon.letters import BY_THE, LIL, WAW
from service.lexicon.nouns import given_name
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import IN, WHO_HE, WHO_SHE, WHO_THEY

_AUXILIARIES = words_of("auxiliary")
_BEFORE_VERB = _AUXILIARIES | words_of("in_turn")
_RELATIVE, _MATTER = words_of("relative"), words_of("matter")
_MEETS = words_of("meets")
_REACH, _LONGEST_PHRASE, _LONGEST_ASIDE = 30, 20, 12
_GENDERED, _LIKELY = {WHO_HE: "m", WHO_SHE: "f"}, 2


def in_relative_clause(article: Article, cue_first: int) -> bool:
    """Whether a verb stands right after الذي، التي …"""
    j = cue_first - 1
    while j > 0 and article.keys[j] in _BEFORE_VERB:
        j -= 1
    return j > 0 and article.keys[j] in _RELATIVE


def is_of_matter(article: Article, cue_first: int) -> bool:
    """``الأمر الذي نفاه الوزير``: the relative is all that was said before, and who speaks of it is met."""
    keys = article.keys
    return keys[cue_first - 1] in _RELATIVE and keys[cue_first - 2] in _MATTER


def is_of_object(article: Article, cue: CueAt) -> bool:
    """``الدول التي قال إنها …``, ``المدينة التي وصفتها``: the relative is not the subject."""
    relative = bare(article.keys[cue.first - 1])
    if cue.form is not None and cue.form.has_object and RETURNING.get(relative) == cue.form.suffix:
        return True
    if is_of_antecedent(article, cue):
        return True
    apart = cue.number == "s" and relative in _GENDERED and cue.gender not in ("", _GENDERED[relative])
    return apart and cue.strength >= _LIKELY


def antecedent(article: Article, cue_first: int) -> NounPhrase | None:
    """The noun a relative clause hangs on: مجلس الشيوخ ← الذي اعتبر أن …"""
    keys = article.keys
    j = cue_first - 1
    while j > 0 and keys[j] in _BEFORE_VERB:
        j -= 1
    if j <= 0 or keys[j] not in _RELATIVE:
        return None
    end = j - 1 if keys[j - 1] in COMMAS else j
    first = _phrase_from(article, end)
    ending = [phrase for start in range(first, end) if (phrase := _ending_at(article, start, end)) is not None]
    if keys[j] == WHO_THEY:
        ending = [each for each in ending if _are_several(each)] or ending
    if ending and (bearer := _bearer(article, ending[0]) or _met(article, ending)) is not None:
        return bearer
    if keys[j][0] == WAW and all(_disagrees(each, keys[j]) for each in ending):
        # الأب رويس في زيارة تهنئة، والذي أكد
        ending = _person_in(article, end, _GENDERED.get(bare(keys[j]), "")) or _before_aside(article, end)
    elif end < j and all(_disagrees(each, keys[j]) for each in ending):
        ending = _before_aside(article, end) or ending
    people = [phrase for phrase in ending if _is_named_person(phrase)]  # دور | الموفد سالم حداد الذي قال
    if people and people[0].name is not None and people[0].name[1] < end:
        # التقى الرئيس سالم حداد | السفير سامي الكردي، الذي قال
        return next((phrase for phrase in people if phrase.first >= people[0].name[1]), people[0])
    if not ending and keys[j][0] != WAW:
        return _under_preposition(article, first, end, keys[j])
    return next(iter(people or ending), None)


def _are_several(phrase: NounPhrase) -> bool:
    """``التقى الوزير | أصحاب المصانع الذين أبلغوه``: whom الذين can mean, and no one person who stands before them."""
    if phrase.head is None or (phrase.name is not None and phrase.name[0] == phrase.first):
        return False
    return phrase.head.kind != "person" or phrase.head.number != "s"


def _phrase_from(article: Article, end: int) -> int:
    """Where a noun phrase that ends before token ``end`` may begin at the earliest."""
    first = end
    while (
        first not in article.verb_before
        and first > 0
        and end - first < _LONGEST_PHRASE
        and inside_phrase(article, first - 1)
    ):
        first -= 1
    return first


def _bearer(article: Article, title: NounPhrase) -> NounPhrase | None:
    """``سالم حداد، | وزير الصحة، الذي أكد``: the name that the title before a relative belongs to, behind a comma."""
    comma, head = title.first - 1, title.head
    if title.name is not None or head is None or head.kind != "person" or article.keys[comma] not in COMMAS:
        return None
    starts = range(_phrase_from(article, comma), comma)
    phrases = (_ending_at(article, start, title.end) for start in starts)
    return next((each for each in phrases if each is not None and each.name is not None), None)


def _met(article: Article, ending: list[NounPhrase]) -> NounPhrase | None:
    """``التقى الوزير | السفير الذي أكد``: a second title behind the subject is whom he met."""
    subject, keys = ending[0], article.keys
    if bare(keys[subject.first - 1]) not in _MEETS or subject.head is None or "role" not in subject.head.cls:
        return None
    if subject.name is None and not definite(keys[subject.first]):
        return None
    end = subject.name[1] if subject.name is not None else subject.first + 1
    second = next((each for each in ending if each.first == end), None)
    return second if second is not None and second.head is not None and second.head.number == "s" else None


def _under_preposition(article: Article, first: int, end: int, relative: str) -> NounPhrase | None:
    """``اتصلت الصحيفة | بالوزير الذي أكد``, ``وفقا | للوزارة التي ذكرت``."""
    for start in range(first, end):
        key = article.keys[start]
        if not key.startswith((BY_THE, LIL)) or noun(key) is not None or given_name(key) is not None:
            continue
        ending = partial(_ending_with, article, start, end, relative)
        if (phrase := uncovered(article, start, without_preposition(key), ending)) is not None:
            return phrase
    return None


def _ending_with(article: Article, start: int, end: int, relative: str) -> NounPhrase | None:
    """The noun whose phrase begins and ends there, if it has the gender of the relative."""
    phrase = _ending_at(article, start, end)
    agrees = phrase is not None and phrase.head is not None and phrase.head.gender == _GENDERED.get(relative)
    return phrase if agrees else None


def _before_aside(article: Article, end: int) -> list[NounPhrase]:
    """``فاطمة، | القادمة من الجبل، | التي قالت``: whom that is told of which a comma at ``end`` closes."""
    keys = article.keys
    comma = next((k for k in range(end - 2, max(0, end - _LONGEST_ASIDE), -1) if keys[k] in COMMAS), 0)
    if not comma or not definite(keys[comma + 1]):
        return []
    phrases = (_ending_at(article, start, comma) for start in range(_phrase_from(article, comma), comma))
    return [phrase for phrase in phrases if phrase is not None and phrase.name is not None][:1]


def _disagrees(phrase: NounPhrase, relative: str) -> bool:
    """``تهنئة، والذي``: whether a phrase without a name is of the other gender than the relative after it."""
    gender = _GENDERED.get(bare(relative), "")
    return phrase.name is None and phrase.head is not None and gender not in ("", phrase.head.gender)


def _person_in(article: Article, end: int, gender: str) -> list[NounPhrase]:
    """The person of a gender who is named last before token ``end``, in its sentence."""
    first = max(article.text.sentence(end)[0], end - _REACH)
    starts = (start for start in range(end - 1, first - 1, -1) if can_start(article, start))
    phrases = (phrase_at(article, start, end) for start in starts)
    people = (phrase for phrase in phrases if phrase is not None and _is_named_person(phrase))
    return [phrase for phrase in people if phrase.head is not None and phrase.head.gender == gender][:1]


def _is_named_person(phrase: NounPhrase) -> bool:
    return phrase.name is not None and phrase.head is not None and phrase.head.kind == "person"


def _ending_at(article: Article, start: int, end: int) -> NounPhrase | None:
    """The source whose phrase begins and ends there."""
    phrase = phrase_at(article, start, end) if can_start(article, start) else None
    if phrase is None or phrase.end != end:
        return None
    return phrase if speaks(article, phrase) and _is_somebody(article, phrase) else None


def _is_somebody(article: Article, phrase: NounPhrase) -> bool:
    """``وهو الاحتدام الذي قال إنه …``: an unknown word with the article is a thing, unless somebody is called so."""
    known = phrase.head is not None or phrase.name is not None or phrase.end - phrase.first > 1
    key = article.keys[phrase.first]
    return known or is_listed(key) or key in article.surnames or is_known_name(key)


def inside_phrase(article: Article, j: int) -> bool:
    """Whether a noun phrase that goes on after token ``j`` may hold it."""
    key = article.keys[j]
    if key in MARKS or key in COMMAS:
        return key in MARKS
    return key[0].isalnum() and (key == IN or not is_particle(key)) and not is_other_cue(article, j)
