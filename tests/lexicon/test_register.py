"""Registers over registers, and which spellings of a name are one."""

from __future__ import annotations

from typing import get_args

import pytest

from service.engine.model import SpeakerKind
from service.lexicon.built_in import BUILT_IN
from service.lexicon.register import KINDS, Register, RegistryEntry, TwoOwners, name_key
from service.lexicon.speakers_file import newsroom_entry


def entry(id_: str, name: str, *aliases: str) -> RegistryEntry:
    return RegistryEntry(id_, name, "", "person", "", aliases)


def test_the_kinds_are_those_of_the_answer() -> None:
    assert get_args(SpeakerKind) == KINDS


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("وزارة الخارجية الأمريكية", "وزارة الخارجية الأميركية"),
        ("عبد الله النسور", "عبدالله النسور"),
        ("أبو مازن", "ابومازن"),
        ("مصطفى الكاظمي", "مصطفي الكاظمى"),
        ("إبراهيم رئيسي", "ابراهيم رئيسى"),
        ("داوود أوغلو", "داود اوغلو"),
        ("جان-بيار لاكروا", "جان بيار لاكروا"),
        ("“داعش”", "داعش"),
        ("هيئة المسؤولين", "هيئة المسئولين"),
        ("عُمان", "عمان"),
    ],
)
def test_variants_of_spelling_are_one(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("سالم", "سليم"), ("علي حسن", "حسن علي"), ("محمد", "أحمد"), ("عبد", "عبدو"), ("فتح", "فاتح"), ("النور", "نور")],
)
def test_other_names_are_others(one: str, two: str) -> None:
    assert name_key(one) != name_key(two)


def test_the_upper_register_answers_first() -> None:
    upper = Register([entry("mine", "الأمم المتحدة")], BUILT_IN)
    assert [found.id for name in ("الامم المتحدة", "قسد") if (found := upper.find(name))] == ["mine", "sdf"]
    assert upper.find("لا أحد") is None


def test_an_alias_leads_to_its_entry_and_a_part_of_a_name_does_not() -> None:
    register = Register([entry("a", "ليلى منصور", "أم سالم")])
    assert [register.find(name) is not None for name in ("أم سالم", "ليلى", "منصور", "ليلى سالم منصور")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_name_has_one_owner() -> None:
    with pytest.raises(TwoOwners) as error:
        Register([entry("a", "عبد الله"), entry("b", "سالم"), entry("c", "حسن", "عبدالله")])
    assert (error.value.first, error.value.second, error.value.name) == (0, 2, "عبدالله")


def test_an_entry_may_repeat_its_own_name() -> None:
    assert Register([entry("a", "عبد الله", "عبدالله")]).find("عبد الله") is not None


def test_the_longest_listed_name_at_a_word() -> None:
    below = Register([newsroom_entry("b", "نهر الأردن")])
    register = Register(
        [newsroom_entry("a", "أهل الدار"), newsroom_entry("c", "أهل الدار الكبيرة"), entry("d", "أهل البلد")], below
    )
    keys = ["قال", "اهل", "الدار", "الكبيره", "و", "نهر", "الاردن", "و", "اهل", "البلد"]
    found = {
        at: (length, one.id)
        for at in range(len(keys))
        if (at_ := register.listed_at(keys, at))
        for length, one in [at_]
    }
    assert found == {1: (3, "c"), 5: (2, "b")}
