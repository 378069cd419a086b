"""Verbs of acting, which quote nobody, but tell whom a clause is about: أجرت الباحثة مسحا."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.lexicon.fold import fold
from service.lexicon.letters import FEH, SEEN, TEH, WAW
from service.lexicon.tables import rows


def _she_did(past: str) -> str:
    """أجرت of أجرى."""
    return (past[:-1] if past[-1] in "ىا" else past) + TEH


def _forms(past: str, present: str) -> Iterator[tuple[str, str]]:
    """The third person singular, with the gender of its subject: أجرى، أجرت، يجري، تجري."""
    yield past, "m"
    yield _she_did(past), "f"
    yield present, "m"
    yield TEH + present[1:], "f"


_PLAIN: Final = {fold(form): gender for past, present in rows("actions.tsv") for form, gender in _forms(past, present)}
#: The folded verbs of acting, also after و and ف, and the gender of the subject each shows.
ACTS: Final = {
    conjunction + form: gender
    for conjunction in (FEH, WAW, "")
    for form, gender in _PLAIN.items()
    if not conjunction or len(form) > 2
}
#: Of these, what she did: أجرت; the masculine is often spelt like a noun.
SHE_DID: Final = frozenset(fold(_she_did(past)) for past, _ in rows("actions.tsv"))
#: The same verbs of what is to come: ستجري.
TO_ACT: Final = {SEEN + form: gender for form, gender in _PLAIN.items() if form[0] in "يت"}
