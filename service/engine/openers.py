"""Verbs told by where they stand: what begins a clause, is no other word, and has a person right after it.

Arabic news puts the verb first and its subject after it, so ``وألح الخطيب على موقفه`` needs no list of verbs.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from service.engine.text import Text, key_at
from service.engine.words import definite, is_deed, is_known_name, is_somebodys, is_sure_name, noun
from service.lexicon.affixes import affixes
from service.lexicon.letters import CONJUNCTIONS, PREPOSITIONS, TEH, WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMAS

_BEFORE_VERBS = words_of("before_acting") | words_of("negation")
_PARTICLES = words_of("np_stop") | words_of("relative") | words_of("comp") | words_of("demonstrative")
_KUNYA, _FILIATION = words_of("kunya"), words_of("filiation")
_NOMINAL, _PRESENT = affixes("nominal_end"), affixes("present")
_SHORTEST = 3


def opening_verbs(text: Text, surnames: AbstractSet[str]) -> dict[int, str]:
    """The tokens that begin a clause as its verb, and the gender each shows of its subject (``""``: either).

    ``surnames`` are those of the people in the text.
    """
    found = {
        j: _gender(_bare(text.keys[j]))
        for j in _openings(text)
        if (_may_act(text.keys[j + 1], surnames) or _has_father(text.keys, j + 1)) and _can_be_verb(text, j)
    }
    return found | {j: "f" for j in text.sentence_starts if _is_her_deed(text, j)}


def _is_her_deed(text: Text, j: int) -> bool:
    """``هدمت | بلدية القدس منزلين``: a feminine past, and the body whose deed it is."""
    key = key_at(text.keys, j)
    if not key.endswith(TEH) or len(key) <= _SHORTEST or j + 1 >= text.size or _is_other(key):
        return False
    body = noun(text.keys[j + 1])
    return body is not None and body.kind == "organization" and body.gender == "f" and body.number == "s"


def _has_father(keys: list[str], j: int) -> bool:
    """``يملك | الهادي بن مصباح``: whose son somebody is stands right behind his name."""
    return j + 1 < len(keys) and keys[j + 1] in _FILIATION and keys[j].isalpha() and keys[j] not in _PARTICLES


def _openings(text: Text) -> list[int]:
    """``وألح``, ``كما ألح``, ``لم يلح``, ``يبتسم``: where a clause begins; its verb is not the text's last word."""
    keys, at = text.keys, text.positions
    after = {j + 1 for key in at.keys() & _BEFORE_VERBS for j in at[key]}
    begins = {*text.sentence_starts, *[j + 1 for comma in COMMAS for j in at.get(comma, ())]}
    joined = {j for j in begins if j < text.size and keys[j][0] == WAW}
    first = {j for j in begins if j < text.size and keys[j][0] in _PRESENT}
    return sorted([j for j in after | joined | first if j < text.size - 1])


def _may_act(key: str, surnames: AbstractSet[str]) -> bool:
    return _is_person(key) or is_somebodys(key) or key in _KUNYA or (key in surnames and noun(key) is None)


@remembered
def _is_person(key: str) -> bool:
    form = noun(key)
    if form is None or is_sure_name(key):
        return is_sure_name(key) or is_known_name(key)
    if form.kind == "person" and form.number == "s":
        return form.definite or "honorific" in form.cls
    several = form.kind == "group" or (form.number == "p" and form.kind in ("person", "organization"))
    return form.definite and several  # تنشط الفرق; but واستمر العمل


def _can_be_verb(text: Text, j: int) -> bool:
    """Whether nothing is known of a word, as it is or after و, that would make it another word than a verb."""
    key = text.keys[j]
    if not key[0].isalpha() or len(_bare(key)) < _SHORTEST or text.surface(j).endswith(_NOMINAL):
        return False
    return not any(_is_other(word) for word in (key, _bare(key)))


def _is_other(word: str) -> bool:
    named = noun(word) is not None or given_name(word) is not None or is_known_name(word)
    prefixed = word[0] in PREPOSITIONS and (is_ordinary(word[1:]) or noun(word[1:]) is not None)  # وبجهود
    return named or prefixed or word in _PARTICLES or definite(word) or is_deed(word)


def _bare(key: str) -> str:
    return key[1:] if key[0] in CONJUNCTIONS and len(key) > _SHORTEST else key


def _gender(verb: str) -> str:
    """ألحت, يلح; but تلح and تعجب may be hers or his."""
    if verb.endswith(TEH):
        return "f"
    return "" if verb[0] == TEH else "m"
