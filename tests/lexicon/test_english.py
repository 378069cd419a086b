"""Names and bodies in English."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.lexicon.english import english_name
from service.lexicon.organisations import compose_body
from service.lexicon.romanise import by_context, romanise
from tools.letters import contexts, divide, learn
from tools.measure_names import DEFAULT, accuracy


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("دونالد ترامب", "Donald Trump"),
        ("أنجيلا ميركل", "Angela Merkel"),
        ("حسن نصر الله", "Hassan Nasrallah"),
        ("أبو بكر البغدادي", "Abu Bakr al-Baghdadi"),
        ("عبد الرحمن الراشد", "Abdulrahman al-Rashid"),
        ("محمد بن سلمان", "Muhammad bin Salman"),
        ("كريم خان", "Karim Khan"),
        ("تيري فلين", "Terry Flynn"),
        ("برينان", "Brennan"),
        ("ماثيو إليوت", "Matthew Elliot"),  # إل is no article
        ("إستر", "Ester"),  # and not Aster, which is spelt with the same letters but for the hamza
    ],
)
def test_names_that_are_told(name: str, english: str) -> None:
    assert english_name(name) == (english, "dictionary")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("عبد الله", "عبدالله"),
        ("إبراهيم رئيسي", "ابراهيم رئيسى"),
        ("مصطفى الكاظمي", "مصطفي الكاظمى"),
        ("فاطمة", "فاطمه"),
    ],
)
def test_variants_of_spelling_have_one_english_name(one: str, two: str) -> None:
    assert english_name(one) == english_name(two)


@pytest.mark.parametrize(
    ("word", "arab", "latin"),
    [
        ("خالد", True, "khalid"),
        ("سلمان", True, "salman"),
        ("محمود", True, "mahmud"),
        ("غانم", True, "ghanim"),
        ("قاسم", True, "qasim"),
        ("فاطمة", True, "fatima"),
        ("تولدو", False, "toldo"),
        ("سكالونسكي", False, "scalonski"),
        ("ڤاليرا", False, "valera"),
    ],
)
def test_letters_by_the_convention_of_the_name(word: str, arab: bool, latin: str) -> None:
    assert romanise(word, arab=arab) == latin


def test_a_name_that_cannot_be_told_is_romanised_and_says_so() -> None:
    answer = english_name("غبكظنوطس الضظغثي")
    assert answer is not None
    assert answer[1] == "romanised"
    assert answer[0].isascii()


@pytest.mark.parametrize("name", ["", " ", "-", "123"])
def test_what_holds_no_letter_has_no_english_name(name: str) -> None:
    assert english_name(name) is None


def test_latin_letters_stay_as_they_are() -> None:
    assert english_name("Omar") == ("Omar", "dictionary")


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("الحكومة المصرية", "Egyptian Government"),
        ("حكومة تونس", "Tunisian Government"),
        ("شرطة دبي", "Dubai Police"),
        ("الشركة الكندية", "Canadian Company"),
        ("جامعة القاهرة", "Cairo University"),
        ("محكمة باريس", "Paris Court"),
        ("السلطات السورية", "Syrian Authorities"),
        ("صحيفة الوطن", "Al-Watan"),
        ("واشنطن", "Washington"),
        ("السفارة الأمريكية في بغداد", "Embassy of the United States in Baghdad"),
        ("السفير الفرنسي لدى لبنان", "Ambassador of France to Lebanon"),
        ("محافظ حلب", "Governor of Aleppo"),
        ("رئيس جامعة القاهرة", "Head of Cairo University"),
        ("الأمين العام للأمم المتحدة", "Secretary-General of the United Nations"),
        ("المتحدث باسم الحكومة اليمنية", "Spokesperson for the Yemeni Government"),
        ("متحدث باسم الفيفا", "A spokesperson for FIFA"),
        ("المدير العام لمنظمة الصحة العالمية", "Director General of the World Health Organization"),
        ("بلدية طرابلس", "Tripoli Municipality"),
    ],
)
def test_bodies_are_composed(name: str, english: str) -> None:
    assert compose_body(name) == english


@pytest.mark.parametrize(
    "name",
    [
        "الحكومة",
        "اتحاد المزارعين",
        "الحكومة الكورية",
        "حكومة",
        "شرطة الأحلام",
        "اللجنة المالية",  # a finance committee
        "جامعة تونس",  # of the state, or of its capital
        "رئيس اللجنة",
        "المتحدث باسم الشركة",
        "السفير الفرنسي لدى الشركة",
        "صحيفة ديلي ميل الهندية",
    ],
)
def test_bodies_whose_words_do_not_tell_are_left(name: str) -> None:
    assert compose_body(name) is None


@pytest.mark.skipif(not DEFAULT.is_file(), reason=f"no names to measure on at {DEFAULT}")
def test_six_names_of_ten_are_told_at_once() -> None:
    right, asked = accuracy(DEFAULT)["all"]
    assert right / asked >= 0.6


def test_the_measure_counts_what_is_accepted(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("# a comment\nدونالد\tdonald\nترامب\ttramp\n", encoding="utf-8")
    assert accuracy(names)["all"] == (1, 2)


def test_a_letter_becomes_what_the_widest_known_context_says() -> None:
    table = {" ب ": "b", " ا ": "a", "^ ب ا": "pa", "ب ا ب": ""}
    assert by_context("باب", table) == "pab"
    assert by_context("اب", table) == "ab"


def test_letters_are_learnt_with_the_vowels_that_arabic_leaves_out() -> None:
    pairs = [("سلم", "salam"), ("سلب", "salab"), ("بلم", "balam"), ("لب", "lab"), ("سم", "sam"), ("بس", "bas")] * 3
    chances = learn(pairs)
    assert divide(chances, "بلس", "balas") == ["ba", "la", "s"]
    taught = contexts([(arabic, divide(chances, arabic, latin) or []) for arabic, latin in pairs], least=2)
    assert by_context("بلس", taught) == "balas"


def test_what_fits_no_division_teaches_nothing() -> None:
    assert divide({"ب": {"b": 1.0}}, "بب", "bbb") is None
