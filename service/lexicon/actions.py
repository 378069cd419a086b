"""Verbs of acting, which quote nobody, but tell whom a clause is about: أجرت الباحثة مسحا."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.lexicon.fold import fold
from service.lexicon.tables import rows


def _forms(past: str, present: str) -> Iterator[tuple[str, str]]:
    """The third person singular, with the gender of its subject: أجرى، أجرت، يجري، تجري."""
    weak = past[-1] in "ىا"
    yield past, "m"
    yield (past[:-1] if weak else past) + "ت", "f"
    yield present, "m"
    yield "ت" + present[1:], "f"


_GENDERS: Final = {
    fold(form): gender for past, present in rows("actions.tsv") for form, gender in _forms(past, present)
}


def acts(key: str) -> str | None:
    """The gender of the subject that a folded verb of acting shows, or ``None`` for other words."""
    gender = _GENDERS.get(key)
    if gender is None and key[:1] in ("و", "ف") and len(key) > 3:
        return _GENDERS.get(key[1:])
    return gender
