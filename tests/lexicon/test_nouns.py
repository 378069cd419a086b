"""Nouns that name a source: the forms the tables stand for, and the words that must stay unknown."""

from __future__ import annotations

import pytest
import regex

from service.lexicon.fold import fold
from service.lexicon.nouns import (
    NounForm,
    given_name,
    is_weak_name,
    noun,
    noun_with_clitic,
    phrase,
    possessed,
    strip_proclitics,
)
from service.lexicon.tables import rows

KINDS = {"person", "organization", "document", "group", "place", "outlet"}
CLASSES = {
    "role", "honorific", "source", "org", "ministry", "document", "speech", "particle", "abbreviation", "quantifier",
    "participle", "place_head",
}  # fmt: skip


def known(word: str) -> NounForm:
    """The form of a word that the tables must know."""
    form = noun(fold(word))
    assert form is not None, word
    return form


def keys(text: str) -> list[str]:
    return fold(text).split()


@pytest.mark.parametrize(
    ("word", "lemma", "cls", "traits"),
    [
        ("المتحدثة", "متحدث", "role", "fs the"),
        ("متحدثًا", "متحدث", "role", "ms"),
        ("رئيس", "رئيس", "role", "ms"),
        ("الرؤساء", "رئيس", "role", "mp the"),
        ("الرئيسان", "رئيس", "role", "md the"),
        ("مسؤولو", "مسؤول", "role", "mp"),
        ("المسؤولون", "مسؤول", "role", "mp the"),
        ("الوزيرتان", "وزير", "role", "fd the"),
        ("اللواء", "لواء", "honorific", "ms the"),
        ("الدكتورة", "دكتور", "honorific", "fs the"),
        ("د", "د", "abbreviation", "ms"),
        ("مصادر", "مصدر", "source", "mp"),
        ("شهود", "شاهد", "source", "mp"),
        ("وزارة", "وزارة", "org", "fs"),
        ("وزارتي", "وزارة", "org", "fd"),
        ("الشرطة", "شرطة", "org", "fs the"),
        ("الجيش", "جيش", "org", "ms the"),
        ("الخارجية", "الخارجية", "ministry", "fs the"),
        ("البيان", "بيان", "document", "ms the"),
        ("تقارير", "تقرير", "document", "fp"),
        ("تصريحات", "تصريح", "speech", "fp"),
        ("الأمريكية", "أمريكي", "nationality", "fs the"),
        ("الأميركيين", "أميركي", "nationality", "mp the"),
        ("الأتراك", "أتراك", "nationality", "mp the"),
        ("السابقة", "سابق", "adj", "fs the"),
        ("الكبرى", "أكبر", "adj", "fs the"),
        ("الثاني", "ثاني", "ordinal", "ms the"),
        ("واشنطن", "واشنطن", "capital", "fs the"),
        ("سورية", "سورية", "country", "fs the"),
        ("العراق", "العراق", "country", "ms the"),
        ("حلب", "حلب", "place", "fs the"),
        ("رويترز", "رويترز", "outlet", "fs the"),
        ("قسد", "قسد", "known", "s the"),
        ("بن", "بن", "particle", "ms"),
        ("أحد", "أحد", "quantifier", "ms"),
    ],
)
def test_forms(word: str, lemma: str, cls: str, traits: str) -> None:
    """``traits`` is the gender and the number, and whether the form is definite: ``fs the``."""
    form = known(word)
    assert form.lemma == lemma
    assert cls in form.cls
    assert form.gender + form.number + " the" * form.definite == traits


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("المحلل", "person"),
        ("الحكومة", "organization"),
        ("الدراسة", "document"),
        ("السكان", "group"),
        ("القاهرة", "place"),
        ("الجزيرة", "outlet"),
        ("عمان", "place"),  # rather than two uncles
        ("طالبان", "organization"),  # rather than two students
        ("الرسمي", ""),
    ],
)
def test_kind_of_the_likeliest_reading(word: str, kind: str) -> None:
    assert known(word).kind == kind


def test_homographs_are_merged() -> None:
    assert known("الأمين").cls >= {"role", "honorific"}
    assert known("السياسي").cls >= {"role", "adj"}
    assert known("البعض").cls == {"source"}
    assert known("مسؤولين").number == "p"  # or two


@pytest.mark.parametrize(
    "word",
    [
        "قال",
        "أن",
        "الذي",
        "اليوم",
        "الأحد",
        "مشيرا",
        "مضيفا",
        "رسميا",
        "أما",
        "عما",
        "فيه",
        "جدا",
        "الكل",
        "البن",
        "ال1",
    ],
)
def test_not_a_noun_of_ours(word: str) -> None:
    assert noun(fold(word)) is None


@pytest.mark.parametrize(
    ("word", "clitic", "lemma"),
    [
        ("للوزير", "ل", "وزير"),
        ("وللشرطة", "ول", "شرطة"),
        ("والمتحدث", "و", "متحدث"),
        ("بوزارة", "ب", "وزارة"),
        ("فالحكومة", "ف", "حكومة"),
        ("لوزارة", "ل", "وزارة"),
        ("وزير", "", "وزير"),
        ("بيان", "", "بيان"),
        ("كاتب", "", "كاتب"),
        ("بلجيكا", "", "بلجيكا"),
    ],
)
def test_proclitics(word: str, clitic: str, lemma: str) -> None:
    found = noun_with_clitic(fold(word))
    assert found is not None
    assert (found[0], found[1].lemma) == (clitic, lemma)


def test_every_reading_of_the_proclitics() -> None:
    assert strip_proclitics("وللوزير") == [
        ("", "وللوزير"),
        ("و", "للوزير"),
        ("ول", "الوزير"),
        ("ول", "لوزير"),
    ]
    assert strip_proclitics("من") == [("", "من")]
    assert noun_with_clitic("ولكن") is None


@pytest.mark.parametrize(
    ("word", "lemma"), [("متحدثها", "متحدث"), ("وزارته", "وزارة"), ("محاميه", "محامي"), ("بيانهم", "بيان")]
)
def test_possessed(word: str, lemma: str) -> None:
    form = possessed(fold(word))
    assert form is not None
    assert form.lemma == lemma
    assert form.definite


@pytest.mark.parametrize("word", ["عليها", "المتحدثه", "له", "قوله؟"])
def test_not_possessed(word: str) -> None:
    assert possessed(fold(word)) is None


@pytest.mark.parametrize(
    ("text", "length", "cls"),
    [
        ("الولايات المتحدة الأمريكية قالت", 3, "country"),
        ("الولايات المتحدة قالت", 2, "country"),
        ("فرانس برس عن", 2, "outlet"),
        ("صحيفة الوطن أن", 2, "outlet"),
        ("دير الزور", 2, "place"),
        ("الأمم المتحدة في", 2, "known"),
        ("نيد برايس", 2, "known"),
    ],
)
def test_names_of_several_words(text: str, length: int, cls: str) -> None:
    found = phrase(keys(text), 0)
    assert found is not None
    assert found[0] == length
    assert cls in found[1].cls


@pytest.mark.parametrize("text", ["الولايات المجاورة", "الوطن أن", "دير", "قال الرئيس"])
def test_no_name_of_several_words(text: str) -> None:
    assert phrase(keys(text), 0) is None


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("محمد", "m"), ("أسامة", "m"), ("عبدالله", "m"), ("حمزة", "m"), ("فاطمة", "f"), ("مريم", "f"), ("ليلى", "f"),
        ("نور", "u"), ("جون", "m"), ("نيد", "m"), ("تيري", "u"), ("أنجيلا", "f"), ("دونالد", "m"), ("فلاديمير", "m"),
        ("غوردون", "m"), ("جوردون", "m"),
    ],
)  # fmt: skip
def test_given_names(name: str, gender: str) -> None:
    assert given_name(fold(name)) == gender


@pytest.mark.parametrize("word", ["ان", "لا", "مدينة", "رئيس", "كان", "بعد", "التي", "يوليو", "فرنسا", "الوزارة"])
def test_no_given_names(word: str) -> None:
    assert given_name(fold(word)) is None


def test_weak_names() -> None:
    assert all(
        is_weak_name(fold(name)) for name in ["كريم", "أمل", "حياة", "سلام", "فجر", "صباح"] if given_name(fold(name))
    )
    assert not any(is_weak_name(fold(name)) for name in ["محمد", "نيد", "فلاديمير"])


def test_tables_are_well_formed() -> None:
    for lemma, kind, classes, *_, gloss in rows("heads.tsv"):
        assert kind in KINDS, lemma
        assert set(classes.split("+")) <= CLASSES, lemma
        assert gloss.strip("-"), lemma
    assert noun("") is None  # which an empty cell would stand for
    for name, gender, weak in rows("given_names.tsv"):
        assert name == fold(name)
        assert gender in {"m", "f", "u"}
        assert weak in {"0", "1"}
    assert {kind for _, _, kind, *_ in rows("outlets.tsv")} == {"agency", "paper", "channel", "site"}
    assert all(regex.fullmatch(r"[A-Z]{2}(-[A-Z]{2,3})?|[A-Z]{4}", code) for code, *_ in rows("countries.tsv"))


def test_no_row_twice() -> None:
    heads = [tuple(row[:3]) for row in rows("heads.tsv")]
    assert len(heads) == len(set(heads))
    adjectives = [tuple(row[:2]) for row in rows("adjectives.tsv")]
    assert len(adjectives) == len(set(adjectives))
    codes = [row[0] for row in rows("countries.tsv")]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("word", "kind", "definite"), [("مالي", "place", True), ("المالي", "", True), ("ماليه", "", False)]
)
def test_an_adjective_spelt_like_a_state_takes_the_article(word: str, kind: str, *, definite: bool) -> None:
    form = noun(word)
    assert form is not None
    assert (form.kind, form.definite) == (kind, definite)
