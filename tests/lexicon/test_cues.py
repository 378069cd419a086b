"""Looking tokens up as reporting words: with clitics, with suffixes, and the words that only look like one."""

from __future__ import annotations

import pytest

from service.lexicon.cues import FORMS, LEMMAS, CueForm, lookup
from service.lexicon.fold import fold

CLASSES = {
    "say", "claim", "think", "ask", "call", "judge", "show", "feel", "relay", "go_on", "write", "know", "promise",
}  # fmt: skip
TAKES = {"an", "bi", "ala", "ila", "min", "an3", "bare", "obj"}
FLAGS = {"noun", "part_noun", "masdar_noun", "no_past", "no_present", "no_passive", "no_participle"}


def best(word: str) -> CueForm:
    """The best reading of a word as written."""
    return lookup(fold(word))[0]


# (word as written, its best reading: lemma, kind, tense, person, gender, number, suffix)
READINGS = [
    ("قال", "قال verb past 3 m s"),
    ("وأضافت", "أضاف verb past 3 f s"),
    ("سيقول", "قال verb present 3 m s"),
    ("وسيعلن", "أعلن verb present 3 m s"),
    ("فأكدت", "أكد verb past 3 f s"),
    ("وأكّدا", "أكد verb past 3 m d"),
    ("ليؤكد", "أكد verb present 3 m s"),
    ("وتقول", "قال verb present 3 f s"),
    ("يقولون", "قال verb present 3 m p"),
    ("أؤكد", "أكد verb present 1 s"),
    ("رأى", "رأى verb past 3 m s"),
    ("ورأت", "رأى verb past 3 f s"),
    ("نفوا", "نفى verb past 3 m p"),
    ("ادّعى", "ادعى verb past 3 m s"),
    ("دعى", "دعا verb past 3 m s"),
    ("مشيرين", "أشار participle m p"),
    ("قائلةً", "قال participle f s"),
    ("قائلًا", "قال participle m s"),
    ("ومضيفاً", "أضاف participle m s"),
    ("لافتة", "لفت participle f s"),
    ("القائلة", "قال participle f s"),
    ("متسائلا", "تساءل participle m s"),
    ("بقولها", "قال masdar ها"),
    ("لقوله", "قال masdar ه"),
    ("قولهم", "قال masdar هم"),
    ("تأكيدهم", "أكد masdar هم"),
    ("وتأكيده", "أكد masdar ه"),
    ("اعتقادهما", "اعتقد masdar هما"),
    ("القول", "قال masdar"),
    ("بالقول", "قال masdar"),
    ("للقول", "قال masdar"),
    ("قاله", "قال verb past 3 m s ه"),
    ("وقالته", "قال verb past 3 f s ه"),
    ("أكدوه", "أكد verb past 3 m p ه"),
    ("يقوله", "قال verb present 3 m s ه"),
    ("أبلغها", "أبلغ verb past 3 m s ها"),
    ("وصفته", "وصف verb past 3 f s ه"),
    ("أخبرني", "أخبر verb past 3 m s ني"),
    ("نفاه", "نفى verb past 3 m s ه"),
]


@pytest.mark.parametrize(("word", "expected"), READINGS)
def test_readings(word: str, expected: str) -> None:
    one = best(word)
    shown = (one.lemma, one.kind, one.tense, one.person, one.gender, one.number, one.suffix)
    assert " ".join(str(value) for value in shown if value) == expected


@pytest.mark.parametrize(
    "word",
    [
        # prepositions, adverbs and conjunctions that share their letters with a form
        "إلى", "وإليها", "منه", "بينهم", "أثناء", "أبدا", "ضمن", "بعد", "وبعد", "دونه",
        "يوميا", "هنا", "كلما", "فحسب", "للأسف", "مثلا",
        # names and nouns
        "مصر", "ومصر", "تشاد", "عدن", "بكين", "مدينة", "سنة", "نصف", "ونصف", "بحث", "كلمة", "أقسام", "ذكرى", "أخبار",
        "سيطر", "فدان", "باعتباره", "بالإضافة", "هاتف",
        "العالم", "الكاتب", "موقع", "مصدر", "المدينة", "وسائل", "معاهدة", "فيلم", "إذاعة", "المتحدث", "القاضي",
        # verbs that do not report
        "يجب", "ويجب", "يقرأ", "كان", "غادر", "وصل", "استقبل", "يحدث", "حدث",
        # clitics where grammar has none
        "سقال", "بقال", "سقوله", "المؤكد", "بيقول",
        # not words of the language, or not words at all
        "", "و", "ف", "ال", "وال", "BBC", "2022", "«",
    ],
)  # fmt: skip
def test_not_cues(word: str) -> None:
    assert lookup(fold(word)) == ()


@pytest.mark.parametrize(
    "word", ["كتب", "ذكر", "نقل", "رد", "طلب", "علم", "شرح", "نفي", "وعد", "كشف", "وصف", "بيان", "رأي", "شاهد", "كاتب"]
)
def test_everyday_nouns_are_told(word: str) -> None:
    assert all(one.also_noun for one in lookup(fold(word)))


@pytest.mark.parametrize("word", ["كتبت", "يكتب", "ذكرت", "وذكروا", "نقلت", "طلبت", "شرحت", "كشفت", "وصفت", "نفت"])
def test_their_other_forms_do_not(word: str) -> None:
    assert not best(word).also_noun


@pytest.mark.parametrize(
    ("word", "also_noun"), [("قال", False), ("بيّن", True), ("بيّنت", False), ("دون", True), ("وأكدت", False)]
)
def test_which_forms_are_nouns_too(word: str, also_noun: bool) -> None:
    assert best(word).also_noun is also_noun


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("وعد", {"وعد", "عد"}),
        ("ورد", {"ورد", "رد"}),
        ("وردت", {"ورد", "رد"}),
        ("يعلم", {"علم"}),
        ("أقرت", {"أقر"}),
        ("يبين", {"بين", "أبان"}),
        ("ظن", {"ظن"}),
    ],
)
def test_ambiguous_words_keep_their_readings(word: str, lemmas: set[str]) -> None:
    assert {one.lemma for one in lookup(fold(word))} == lemmas


@pytest.mark.parametrize("word", ["أكدت", "ذكرت", "تقول", "أضفنا", "قلت"])
def test_third_person_is_listed_first(word: str) -> None:
    thirds = [one.person == 3 for one in lookup(fold(word))]
    assert thirds == sorted(thirds, reverse=True)


def test_object_pronoun_or_possessor() -> None:
    assert best("وصفته").has_object
    assert not best("قولها").has_object
    assert not best("قال").has_object


def test_passives_have_their_own_voice() -> None:
    assert best("قيل").voice == "passive"
    assert best("يقال").voice == "passive"
    assert best("قال").voice == "active"


def test_codes_are_documented_ones() -> None:
    assert {lemma.cls for lemma in LEMMAS} == CLASSES
    assert {code for lemma in LEMMAS for code in lemma.takes} == TAKES
    assert {lemma.strength for lemma in LEMMAS} == {1, 2, 3}
    assert {flag for lemma in LEMMAS for flag in lemma.flags} == FLAGS


def test_no_lemma_is_given_twice() -> None:
    names = [(lemma.verb.past, lemma.verb.form) for lemma in LEMMAS]
    assert len(names) == len(set(names))


def test_every_key_is_folded() -> None:
    assert [key for key in FORMS if key != fold(key)] == []


def test_there_are_words_of_every_strength_to_work_with() -> None:
    assert len(LEMMAS) >= 400
    assert len(FORMS) < 40_000
