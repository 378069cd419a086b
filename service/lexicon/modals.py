"""Verbs that take أن and a verb after it, and report nothing: يستطيع أن، قرر أن، يجوز له أن."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.lexicon.conjugation import Wanted, conjugate
from service.lexicon.letters import SEEN
from service.lexicon.stems import Verb
from service.lexicon.tables import rows


def _forms(lemma: str, form: str, present: str, flags: str) -> Iterator[str]:
    """The keys of the forms in the active voice, those of the present also of what is to come: ستحاول.

    No dual: رفضا is a refusal far more often than what two people did.
    """
    wanted = Wanted(past=flags != "no_past", passive=False, participle=False, objects=flags == "whom")
    for each in conjugate(Verb(lemma, form, "" if present == "-" else present), (), wanted):
        if each.number != "d":
            yield each.key
            if each.tense == "present":
                yield SEEN + each.key


#: The keys of these verbs.
MODALS: Final = frozenset(key for row in rows("modals.tsv") for key in _forms(*row))
#: Of these, verbs of what only seems so: يبدو أن السعر ارتفع.
SEEMING: Final = frozenset(key for row in rows("modals.tsv") if row[3] == "seems" for key in _forms(*row))
