"""What the names in an answer mean: each ``rule``, and each ``cue.lemma`` with the forms it is known by."""

from __future__ import annotations

from functools import cache
from typing import Any

from werkzeug.datastructures import MultiDict

from service.answer import Json
from service.errors import FieldError, InvalidFields
from service.lexicon import rule_examples
from service.lexicon.cues import FORMS, LEMMAS
from service.lexicon.phrases import PHRASES

_FILTERS = ("lemma", "class")


@cache
def rules() -> Json:
    """Every rule: its name, what it does, sentences it finds a quotation in, and sentences it leaves alone."""
    return {
        "rules": [
            {"name": rule.name, "description": rule.description, "examples": rule.found, "counterexamples": rule.left}
            for rule in rule_examples.read()
        ]
    }


def cues(query: MultiDict[str, str]) -> Json:
    """The reporting words whose lemma or class is what ``query`` asks for; all of them, when it asks nothing."""
    unknown = [name for name in query if name not in _FILTERS]
    twice = [name for name in _FILTERS if len(query.getlist(name)) > 1]
    if unknown or twice:
        errors = [FieldError(name, "Unknown field.") for name in unknown]
        errors += [FieldError(name, "Given more than once.") for name in twice]
        raise InvalidFields("Only lemma and class may be asked for, each once.", tuple(errors))
    return {"cues": [cue for cue in _all_cues() if all(cue[name] == value for name, value in query.items())]}


@cache
def _all_cues() -> tuple[dict[str, Any], ...]:
    """Verbs with all their forms, then phrases, in the order of their tables."""
    forms: dict[tuple[str, str], set[str]] = {}
    for key, readings in FORMS.items():
        for lemma, _ in readings:
            forms.setdefault((lemma.name, lemma.cls), set()).add(key)
    verbs = [(lemma.name, lemma.cls) for lemma in LEMMAS]
    for entries in PHRASES.values():
        for words, phrase in entries:
            forms.setdefault((phrase.text, phrase.cls), set()).add(" ".join(words))
    names = dict.fromkeys([*verbs, *forms])
    return tuple({"lemma": lemma, "class": cls, "forms": sorted(forms.get((lemma, cls), ()))} for lemma, cls in names)
