"""How a noun or an adjective of the tables may appear in a text, the article aside.

Everything here works on comparison keys (see ``fold``), so the ta marbuta is ``ه`` and an
accusative is told by its alif alone. The tables give what no rule can: the feminine and the
broken plurals. The rest is regular::

    رييس    →  رييسا · رييسان · رييسين
    رييسه   →  رييستان · رييستين · رييستا · رييستي · رييسات
    مسوولون →  مسوولين · مسوولو · مسوولي
"""

from __future__ import annotations

from typing import Final

from service.lexicon.letters import HEH

TA_MARBUTA: Final = HEH
_SOUND_PLURAL: Final = "ون"
_NO_ACCUSATIVE_ALIF: Final = ("ه", "ا", "ء", "ات")
_SHORTEST_WITH_ENDINGS: Final = 3
_LONGEST_TRIPTOTE: Final = 4

#: A written form: its key, gender, and number.
Shape = tuple[str, str, str]
#: What is added to a stem, and the number it tells.
_Ending = tuple[str, str]

_SINGULAR: Final = (("", "s"),)
_SINGULAR_WITH_ACCUSATIVE: Final = (("", "s"), ("ا", "s"))
_PLURAL: Final = (("", "p"),)
_PLURAL_WITH_ACCUSATIVE: Final = (("", "p"), ("ا", "p"))
# The construct is often written with a silent alif (``مسوولوا``) by mistake.
_SOUND: Final = (("ون", "p"), ("ين", "p"), ("و", "p"), ("وا", "p"), ("ي", "p"))
# The construct of a dual in ta only: elsewhere it is an accusative, or a noun with "my".
_DUAL: Final = (("ان", "d"), ("ين", "d"))
_DUAL_IN_TA: Final = (("تان", "d"), ("تين", "d"), ("تا", "d"), ("تي", "d"))
_SOUND_ADJECTIVE: Final = (("ون", "p"), ("ين", "p"))
_FEMININE_ADJECTIVE: Final = (("ه", "s"), ("ات", "p"), ("تان", "d"), ("تين", "d"))


def _inflect(stem: str, gender: str, endings: tuple[_Ending, ...]) -> list[Shape]:
    return [(stem + ending, gender, number) for ending, number in endings]


def gender_of(lemma: str) -> str:
    """The gender its ending gives a noun that has no other mark: الجهة; but الفقيه, which is spelt otherwise."""
    return "f" if lemma.endswith("ة") else "m"


def singular(key: str, gender: str, *, accusative: bool = True) -> list[Shape]:
    """The singular and its accusative, unless that is better known as something else (``مشيرا``)."""
    shown = accusative and _shows_accusative(key)
    return _inflect(key, gender, _SINGULAR_WITH_ACCUSATIVE if shown else _SINGULAR)


def plural(key: str, gender: str) -> list[Shape]:
    """A plural as the tables list it; a sound masculine one brings its oblique and construct forms."""
    if key.endswith(_SOUND_PLURAL):
        return _inflect(key.removesuffix(_SOUND_PLURAL), gender, _SOUND)
    shown = _shows_accusative(key) and not _is_diptote(key)
    return _inflect(key, gender, _PLURAL_WITH_ACCUSATIVE if shown else _PLURAL)


def _is_diptote(key: str) -> bool:
    """Plurals like ``مصادر`` and ``تقارير``, which have no accusative alif."""
    return len(key) > _LONGEST_TRIPTOTE and key[2] == "ا"


def _shows_accusative(key: str) -> bool:
    """Two letters and an alif would be ``اما`` or ``عما``, hardly ever a mother or an uncle."""
    return len(key) >= _SHORTEST_WITH_ENDINGS and not key.endswith(_NO_ACCUSATIVE_ALIF)


def dual(key: str, gender: str) -> list[Shape]:
    """The dual of a singular."""
    if len(key) < _SHORTEST_WITH_ENDINGS:
        return []
    if key.endswith(TA_MARBUTA):
        return _inflect(key.removesuffix(TA_MARBUTA), gender, _DUAL_IN_TA)
    return _inflect(key, gender, _DUAL)


def feminine(key: str) -> list[Shape]:
    """A feminine singular, its dual, and the regular plural of one in ta marbuta."""
    plurals = plural(key.removesuffix(TA_MARBUTA) + "ات", "f") if key.endswith(TA_MARBUTA) else []
    return [*singular(key, "f"), *plurals, *dual(key, "f")]


def adjective(key: str, feminine_key: str, plurals: list[str]) -> list[Shape]:
    """An adjective, the plurals being those listed or else the sound one.

    No accusative: ``رسميا`` after a title is an adverb. No construct: it heads nothing here.
    """
    shapes = _inflect(key, "m", _SINGULAR)
    if not plurals:
        shapes += _inflect(key, "m", _SOUND_ADJECTIVE)
    for form in plurals:
        shapes += _inflect(form, "m", _PLURAL)
    shapes += _inflect(key, "m", _DUAL)
    if feminine_key:
        shapes += _feminine_adjective(feminine_key)
    return shapes


def _feminine_adjective(key: str) -> list[Shape]:
    if not key.endswith(TA_MARBUTA):
        return _inflect(key, "f", _SINGULAR)
    return _inflect(key.removesuffix(TA_MARBUTA), "f", _FEMININE_ADJECTIVE)
