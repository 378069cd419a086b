"""How a noun or an adjective of the tables may appear in a text.

Everything here works on comparison keys (see ``fold``), so the ta marbuta is ``ه`` and an
accusative is told by its alif alone. The tables give what no rule can: the feminine and the
broken plurals. The rest is regular::

    رييس    →  الرييس · رييسا · رييسان · رييسين
    رييسه   →  الرييسه · رييستان · رييستين · رييستا · رييسات
    مسوولون →  مسوولين · مسوولو · مسوولي, and the first two with the article
"""

from __future__ import annotations

from typing import Final

ARTICLE: Final = "ال"
TA_MARBUTA: Final = "ه"
_SOUND_PLURAL: Final = "ون"
_NO_ACCUSATIVE_ALIF: Final = ("ه", "ا", "ء", "ات")

#: A written form: its key, gender, number, and whether it has the article.
Shape = tuple[str, str, str, bool]
#: What a form adds to its stem: before, after, number, whether that is the article.
_Affix = tuple[str, str, str, bool]


def _bare_and_definite(ending: str, number: str) -> tuple[_Affix, _Affix]:
    return ("", ending, number, False), (ARTICLE, ending, number, True)


def _construct(ending: str, number: str) -> _Affix:
    return "", ending, number, False


_SINGULAR: Final = _bare_and_definite("", "s")
_SINGULAR_WITH_ACCUSATIVE: Final = (*_SINGULAR, _construct("ا", "s"))
_PLURAL: Final = _bare_and_definite("", "p")
_PLURAL_WITH_ACCUSATIVE: Final = (*_PLURAL, _construct("ا", "p"))
_SOUND: Final = (
    *_bare_and_definite("ون", "p"),
    *_bare_and_definite("ين", "p"),
    _construct("و", "p"),
    _construct("وا", "p"),  # written with a silent alif by mistake, and often
    _construct("ي", "p"),
)
_DUAL: Final = (*_bare_and_definite("ان", "d"), *_bare_and_definite("ين", "d"), _construct("ا", "d"))
# A construct dual in ya alone would be every noun with "my"; after ta it is clear (``وزارتي``).
_DUAL_IN_TA: Final = (*_DUAL, _construct("ي", "d"))
_SOUND_ADJECTIVE: Final = (*_bare_and_definite("ون", "p"), *_bare_and_definite("ين", "p"))
_DUAL_ADJECTIVE: Final = (*_bare_and_definite("ان", "d"), *_bare_and_definite("ين", "d"))
_FEMININE_ADJECTIVE: Final = (
    *_bare_and_definite("ه", "s"),
    *_bare_and_definite("ات", "p"),
    *_bare_and_definite("تان", "d"),
    *_bare_and_definite("تين", "d"),
)


def _inflect(stem: str, gender: str, affixes: tuple[_Affix, ...]) -> list[Shape]:
    return [(before + stem + after, gender, number, definite) for before, after, number, definite in affixes]


def gender_of(key: str) -> str:
    """The gender its ending gives a noun that has no other mark."""
    return "f" if key.endswith(TA_MARBUTA) else "m"


def invariable(key: str, gender: str) -> list[Shape]:
    """The word as it stands and nothing else."""
    return [(key, gender, "s", key.startswith(ARTICLE))]


def singular(key: str, gender: str) -> list[Shape]:
    """The singular, bare, with the article, and in the accusative."""
    return _inflect(key, gender, _SINGULAR if key.endswith(_NO_ACCUSATIVE_ALIF) else _SINGULAR_WITH_ACCUSATIVE)


def plural(key: str, gender: str) -> list[Shape]:
    """A plural as the tables list it; a sound masculine one brings its oblique and construct forms."""
    if key.endswith(_SOUND_PLURAL):
        return _inflect(key[: -len(_SOUND_PLURAL)], gender, _SOUND)
    return _inflect(key, gender, _PLURAL if key.endswith(_NO_ACCUSATIVE_ALIF) else _PLURAL_WITH_ACCUSATIVE)


def dual(key: str, gender: str) -> list[Shape]:
    """The dual of a singular."""
    if key.endswith(TA_MARBUTA):
        return _inflect(key[:-1] + "ت", gender, _DUAL_IN_TA)
    return _inflect(key, gender, _DUAL)


def feminine(key: str) -> list[Shape]:
    """A feminine singular, its dual, and the regular plural of one in ta marbuta."""
    plurals = plural(key[:-1] + "ات", "f") if key.endswith(TA_MARBUTA) else []
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
    shapes += _inflect(key, "m", _DUAL_ADJECTIVE)
    if feminine_key:
        shapes += _feminine_adjective(feminine_key)
    return shapes


def _feminine_adjective(key: str) -> list[Shape]:
    if not key.endswith(TA_MARBUTA):
        return _inflect(key, "f", _SINGULAR)
    return _inflect(key[:-1], "f", _FEMININE_ADJECTIVE)
