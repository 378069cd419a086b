"""Quotation marks of every kind, in every direction, nested, forgotten and reopened."""

from __future__ import annotations

import itertools

import pytest

from service.engine.marks import pair_marks
from service.engine.text import Text
from tests.engine.reading import contents


def stretches(raw: str) -> list[str]:
    """The words inside each pair of marks, by opening mark."""
    text = Text(raw)
    return [raw[text.ends[m.open] : text.starts[m.close]].strip() if m.close < text.size else raw[text.ends[m.open] :]
            for m in pair_marks(text)]  # fmt: skip


def depths(raw: str) -> list[int]:
    return [mark.depth for mark in pair_marks(Text(raw))]


def closed(raw: str) -> list[bool]:
    return [mark.closed for mark in pair_marks(Text(raw))]


PAIRS = ["«»", "»«", "“”", "””", "““", "”“", '""', "„“", "„”", "‹›", "›‹", "‘’", "‟”"]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_of_any_kind(pair: str) -> None:
    assert stretches(f"قال الوزير {pair[0]}البحر هادئ اليوم{pair[1]} ثم مضى") == ["البحر هادئ اليوم"]


@pytest.mark.parametrize("pair", PAIRS)
def test_what_stands_in_marks_of_any_kind_is_quoted(pair: str) -> None:
    text = f"وقال حاكم الشارقة: {pair[0]}الكتاب رفيق العمر كله{pair[1]}."
    assert contents(text) == ["الكتاب رفيق العمر كله"]


@pytest.mark.parametrize("pair", PAIRS)
def test_marks_with_spaces_inside(pair: str) -> None:
    assert stretches(f"قال : {pair[0]} البحر هادئ اليوم {pair[1]} .") == ["البحر هادئ اليوم"]


@pytest.mark.parametrize("pair", ["«»", "“”", '""', "„“"])
@pytest.mark.parametrize("clitic", ["لـ", "بـ", "و", "ل"])
def test_a_clitic_before_a_mark_with_spaces_inside(clitic: str, pair: str) -> None:
    text = f"تحدث {clitic}{pair[0]} صوت المدينة {pair[1]} عن {pair[0]} بداية جديدة {pair[1]} للميناء"
    assert stretches(text) == ["صوت المدينة", "بداية جديدة"]


@pytest.mark.parametrize("pair", ["«»", "“”", "‹›"])
def test_a_closing_mark_too_many_opens_nothing(pair: str) -> None:
    one, two = f"{pair[0]} البحر هادئ {pair[1]}", f"{pair[0]} والريح ساكنة {pair[1]}"
    assert stretches(f"سيفتح الطريق غدا {pair[1]}. وقال: {one}. وأضاف: {two}.") == ["البحر هادئ", "والريح ساكنة"]


@pytest.mark.parametrize("pair", PAIRS)
def test_two_stretches_in_a_row(pair: str) -> None:
    one, two = f"{pair[0]}البحر هادئ{pair[1]}", f"{pair[0]}والريح ساكنة{pair[1]}"
    assert stretches(f"قال {one}، وأضاف {two}.") == ["البحر هادئ", "والريح ساكنة"]


@pytest.mark.parametrize("clitic", ["و", "ب", "بـ", "ل", "لـ", "ف", "ك", "كـ", "ال", "وال", "وبـ", "ولـ", "بال"])
@pytest.mark.parametrize("pair", ['""', "«»", "“”", "””"])
def test_a_clitic_before_the_mark(clitic: str, pair: str) -> None:
    assert stretches(f"نددت {clitic}{pair[0]}الهجوم الجبان{pair[1]} أمس") == ["الهجوم الجبان"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «إن كتاب “الأيام” خالد» أمس", ["إن كتاب “الأيام” خالد", "الأيام"]),
        ("قال “إن كتاب «الأيام» خالد” أمس", ["إن كتاب «الأيام» خالد", "الأيام"]),
        ('قال «إن كتاب "الأيام" خالد» أمس', ['إن كتاب "الأيام" خالد', "الأيام"]),
        ('قال "إن كتاب «الأيام» خالد" أمس', ["إن كتاب «الأيام» خالد", "الأيام"]),
        ("قال «إن كتاب ‹الأيام› خالد» أمس", ["إن كتاب ‹الأيام› خالد", "الأيام"]),
        ("قال «إن كتاب ‘الأيام’ خالد» أمس", ["إن كتاب ‘الأيام’ خالد", "الأيام"]),
        ("قال «يحيا «الكتاب»» أمس", ["يحيا «الكتاب»", "الكتاب"]),
        ("قال «إن كتاب «الأيام» خالد» أمس", ["إن كتاب «الأيام» خالد", "الأيام"]),
        ("قال “إن كتاب “الأيام” خالد” أمس", ["إن كتاب “الأيام” خالد", "الأيام"]),
        ('قال "إن كتاب "الأيام" خالد" أمس', ['إن كتاب "الأيام" خالد', "الأيام"]),
        ('قال: "«الأيام» كتاب خالد".', ["«الأيام» كتاب خالد", "الأيام"]),
    ],
)
def test_nested(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected
    assert depths(text) == [0, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «البحر هادئ. ثم مضى.", "البحر هادئ"),
        ("قال “البحر هادئ\nثم مضى.", "البحر هادئ"),
        ('قال "البحر هادئ', "البحر هادئ"),
    ],
)
def test_never_closed(text: str, expected: str) -> None:
    assert stretches(text) == [expected]
    assert closed(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "«",
        "»",
        '"',
        "««««",
        "»»»»",
        "«»",
        '""',
        "“ ”",
        "قال » ثم مضى",
        "،»",
    ],
)
def test_marks_around_nothing(text: str) -> None:
    assert stretches(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال: «البحر هادئ.\n«والريح ساكنة.\n«والصيد وفير».",
        "قال: “البحر هادئ.\n“والريح ساكنة.\n“والصيد وفير”.",
        'قال: "البحر هادئ.\n"والريح ساكنة.\n"والصيد وفير".',
        "قال: «البحر هادئ.\n\n«والريح ساكنة.\n\n«والصيد وفير».",
    ],
)
def test_reopened_by_each_paragraph_is_one_stretch(text: str) -> None:
    assert closed(text) == [True]
    assert stretches(text)[0].startswith("البحر")
    assert stretches(text)[0].endswith("وفير")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال:" البحر هادئ اليوم".', ["البحر هادئ اليوم"]),
        ('قال الصياد" البحر هادئ اليوم".', ["البحر هادئ اليوم"]),
        ("قال الصياد« البحر هادئ اليوم».", ["البحر هادئ اليوم"]),
        # A mark that closes what was never opened opens nothing.
        ('البحر هادئ". وقال الصياد "الريح ساكنة".', ["الريح ساكنة"]),
        ('البحر هادئ"، وقال الصياد "الريح ساكنة".', ["الريح ساكنة"]),
    ],
)
def test_an_opening_mark_beside_the_wrong_word(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «البحر هادئ اليوم والصيد وفير، وأضاف: «الريح ساكنة».", ["البحر هادئ اليوم والصيد وفير", "الريح ساكنة"]),
        ('قال "البحر هادئ اليوم والصيد وفير مشيرا إلى أن "الريح ساكنة".',
         ["البحر هادئ اليوم والصيد وفير", "الريح ساكنة"]),
        # Both are closed, so the one is nested in the other.
        ("قال: «البحر هادئ اليوم، وأبي كان يقول: «الريح ساكنة» دائما».",
         ["البحر هادئ اليوم، وأبي كان يقول: «الريح ساكنة» دائما", "الريح ساكنة"]),
    ],
)  # fmt: skip
def test_a_forgotten_closing_mark_before_the_next_cue(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال 'البحر هادئ اليوم' ثم مضى", ["البحر هادئ اليوم"]),
        ("قال ’البحر هادئ اليوم‘ ثم مضى", ["البحر هادئ اليوم"]),
        ("قال ''البحر هادئ اليوم'' ثم مضى", ["البحر هادئ اليوم"]),
        ("قال <<البحر هادئ اليوم>> ثم مضى", ["البحر هادئ اليوم"]),
        ("افتتح مقهى O'Brien في حي Xi'an ثم مضى", []),
    ],
)
def test_single_and_spelt_marks(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_a_stretch_runs_over_a_line_break_to_its_closing_mark() -> None:
    assert stretches("قال: «البحر هادئ.\nوالريح ساكنة» ثم مضى.") == ["البحر هادئ.\nوالريح ساكنة"]


def test_paragraphs_that_close_their_marks_are_stretches_of_their_own() -> None:
    assert stretches("«البحر هادئ».\n«والريح ساكنة».") == ["البحر هادئ", "والريح ساكنة"]


def test_a_forgotten_mark_does_not_swallow_the_next_paragraph() -> None:
    assert stretches("قال «البحر هادئ.\nوأضافت «الريح ساكنة».") == ["البحر هادئ", "الريح ساكنة"]


@pytest.mark.parametrize(
    "text", ["افتتح مقهى O’Brien في دبي", "نال فريق Xi'an الكأس", "كتاب Ocean’s Eleven الجديد", "قال ’ ثم"]
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert stretches(text) == []


def test_an_apostrophe_inside_a_quotation_does_not_end_it() -> None:
    assert stretches("قال «زرت مقهى O’Brien أمس» ثم مضى") == ["زرت مقهى O’Brien أمس"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('صدر كتاب "The Old Man" بالعربية', ["The Old Man"]),
        ("صدر كتاب “The Old Man” بالعربية", ["The Old Man"]),
        ("نشر حساب ‘Gulf News’ الخبر", ["Gulf News"]),
        ('"Breaking: port closed" كتبت الصحيفة', ["Breaking: port closed"]),
    ],
)
def test_latin_words_in_marks(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('(قال "البحر هادئ")', ["البحر هادئ"]),
        ('قال:"البحر هادئ".', ["البحر هادئ"]),
        ('قال:"البحر هادئ."', ["البحر هادئ."]),
        ("قال «البحر هادئ!».", ["البحر هادئ!"]),
        ("قال:«البحر هادئ»،ثم مضى", ["البحر هادئ"]),
        ("قال \u200f«البحر هادئ»\u200f ثم مضى", ["البحر هادئ"]),
        ("قال\u00a0«\u00a0البحر هادئ\u00a0»\u00a0ثم مضى", ["البحر هادئ"]),
    ],
)
def test_marks_beside_punctuation(text: str, expected: list[str]) -> None:
    assert [words.strip("\u200f\u00a0 ") for words in stretches(text)] == expected


@pytest.mark.parametrize("text", ["«" * 50 + "البحر" + "»" * 50, '"' * 101, "“”" * 40 + "البحر", "«“‹" * 30 + "البحر"])
def test_stretches_nest_or_stand_apart(text: str) -> None:
    marks = pair_marks(Text(text))
    assert all(m.open < m.close for m in marks)
    for one, two in itertools.pairwise(marks):
        assert two.open > one.open
        assert two.close <= one.close or two.open > one.close


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ووصفه المدير بـ « قرار خالص » يتخذه المجلس.", ["قرار خالص"]),
        ("ووصفه المدير بـ » قرار خالص « يتخذه المجلس.", ["قرار خالص"]),
    ],
)
def test_the_other_half_of_an_open_pair_closes_it_whatever_word_stands_before(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


def test_marks_that_lost_their_ampersand() -> None:
    text = "وقال المرصد في بيان quot;دارت اشتباكات في المدينةquot;, وذكرت اللجان أن quot;القصف العنيفquot; أوقع جرحى."
    assert contents(text) == ["دارت اشتباكات في المدينة", "quot;القصف العنيفquot; أوقع جرحى"]
