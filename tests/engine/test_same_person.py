"""Who is one and who are two, over names put together from the tables.

Two people who share a surname stay two; one person stays one however the name is spelt.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hypothesis import assume, example, given
from hypothesis import strategies as st

from service.engine import Extraction, extract
from service.engine.entities import plain_name
from service.lexicon import cues
from service.lexicon.built_in import find
from service.lexicon.fold import fold
from service.lexicon.nouns import given_name, noun
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.register import name_key
from service.lexicon.tables import rows

#: عبد is half a name; what stands after it belongs to it.
_SERVANT = "عبد"
#: Names of months and days (جوان), what glorifies God (تبارك), and to whom it was said (إلينا), are given names only
#: where the words round them say so.
_OTHERWISE = {_SERVANT} | words_of("time") | words_of("of_god") | words_of("glorifying") | words_of("after_cue")


@cache
def given_names() -> list[str]:
    """Those that are nothing else."""
    listed = (name for name, _gender, weak in rows("given_names.tsv") if weak == "0" and len(name) > 2)
    return [name for name in listed if name.removeprefix(_SERVANT) not in _OTHERWISE and not noun(name)]


@cache
def surnames() -> list[str]:
    """Some thousands that are nothing else."""
    every = [
        key for key, *_, is_given in rows("english_names.tsv") if is_given == "0" and key.isalpha() and len(key) > 3
    ]
    several = (key for key in every[::17] if not key.startswith("ال"))
    return [key for key in several if not (noun(key) or cues.lookup(key) or is_ordinary(key) or given_name(key))]


GIVEN = st.deferred(lambda: st.sampled_from(given_names()))
SURNAMES = st.builds(str.__add__, st.sampled_from(["", "ال"]), st.deferred(lambda: st.sampled_from(surnames())))


def told(one: str, two: str) -> Extraction:
    """An article in which both speak, each of them found; other examples are left out."""
    found = extract(f"قال {one} إن الموسم كان جيدا. وقال {two} إن القمح يكفي.")
    assume([quote.mention is not None for quote in found.quotes] == [True, True])
    assume(find(one) is None and find(two) is None)
    return found


@given(GIVEN, GIVEN, SURNAMES)
@example("سعاد", "ليلى", "العامري")
@example("جون", "جونا", "سميثسون")
def test_two_who_share_a_surname_are_never_one(first: str, second: str, surname: str) -> None:
    assume(plain_name((fold(first),)) != plain_name((fold(second),)))
    found = told(f"{first} {surname}", f"{second} {surname}")
    one, two = (quote.speaker for quote in found.quotes)
    assert one != two
    assert len({speaker.name for speaker in found.speakers}) == 2


def respelt(name: str) -> Iterator[str]:
    """``name``, in folded letters, as newsrooms write it: hamza, ta marbuta, alif maqsura, عبد apart."""
    if name.startswith("ا") and not name.startswith("ال"):
        yield "أ" + name[1:]
        yield "إ" + name[1:]
    if name.endswith("ه"):
        yield name[:-1] + "ة"
    if name.endswith("ي"):
        yield name[:-1] + "ى"
    if name.startswith(_SERVANT + "ال"):
        yield f"{_SERVANT} {name[len(_SERVANT) :]}"


def doubled(name: str) -> Iterator[str]:
    """``name`` with one of its long vowels written twice."""
    for vowel in "وي":
        at = name.find(vowel, 1)
        if 0 < at < len(name) - 1 and vowel * 2 not in name:
            yield name[:at] + vowel + name[at:]


@given(GIVEN, SURNAMES, st.data())
@example("عبدالله", "داود", None)
@example("عبدالملك", "الحداد", None)
def test_one_person_stays_one_however_spelt(first: str, surname: str, data: st.DataObject | None) -> None:
    spellings = [f"{each} {surname}" for each in respelt(first)]
    spellings += [f"{first} {each}" for each in (*respelt(surname), *doubled(surname))]
    assume(spellings)
    for spelling in spellings if data is None else [data.draw(st.sampled_from(spellings))]:
        found = told(f"{first} {surname}", spelling)
        assert len(found.speakers) == 1, spelling
        assert [quote.speaker for quote in found.quotes] == ["s1", "s1"], spelling


@given(GIVEN, SURNAMES)
def test_all_spellings_have_one_key(first: str, surname: str) -> None:
    spellings = [first + " " + each for each in (*respelt(surname), *doubled(surname))]
    assert {name_key(spelling) for spelling in spellings} <= {name_key(f"{first} {surname}")}
