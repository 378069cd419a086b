"""Verbs of the first person plural, by their shape: نطالب، سنعمل، تعبنا. The journalist seldom is one of those."""

from __future__ import annotations

from service.engine.words import noun
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import CONJUNCTIONS, YEH
from service.lexicon.memory import remembered
from service.lexicon.nouns import given_name
from service.lexicon.ordinary import is_everyday

_START, _END = affixes("we_start"), affixes("we_end")
_SHORTEST = 3


@remembered
def is_first_person(key: str) -> bool:
    """Whether a folded key says what *we* do or did: ``نطالب`` beside ``يطالب``, ``تعبنا`` beside ``تعب``."""
    if key[0] in CONJUNCTIONS or noun(key) is not None or given_name(key) is not None or is_listed(key):
        return False
    forms = [form for form in lookup(key) if form.kind == "verb"]
    if any(form.person == 1 for form in forms):
        return not any(form.gender == "f" and form.tense == "past" for form in forms)  # توصلت: she reached, as a rule
    theirs = [YEH + key.removeprefix(start) for start in _START if key.startswith(start)]
    theirs += [key.removesuffix(end) for end in _END if key.endswith(end)]
    return any(len(they) >= _SHORTEST and _is_verb(they) for they in theirs)


def _is_verb(key: str) -> bool:
    return key in ACTS or is_everyday(key) or any(form.kind == "verb" for form in lookup(key))
