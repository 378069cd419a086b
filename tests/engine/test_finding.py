"""Facts that decide whether a quotation is found, and how far it reaches."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال السفير للعربية. نت إن الوفد وصل.", []),
        ("وقال السفير لـ(العربية. نت) إن الوفد وصل. وغادر القاعة.", ["الوفد وصل"]),
        ("وقال د . سالم الكعبي إن الوفد وصل . وغادر القاعة .", ["الوفد وصل"]),
        ("وأفادت التقاريربأن الجسر انهار.", ["الجسر انهار"]),
        ("وقال السفير إنالحكومة وافقت على الخطة.", ["الحكومة وافقت على الخطة"]),
        ("وقالت شبكة سي إن إن إن الجيش انسحب.", ["الجيش انسحب"]),
        ("وقال السفير لشبكة سي إن إن أمس: «الوفد وصل اليوم».", ["الوفد وصل اليوم"]),
    ],
)
def test_stops_and_letters_that_end_and_open_nothing(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


def test_letters_in_the_shapes_of_print_keep_their_places() -> None:
    text = "ﻭﻗﺎﻟﺖ اﻟﻮزارة إن ﺍﻟﻄﺮﻳﻖ مفتوح أمام المسافرين."
    [quote] = extract(text).quotes
    assert quote.span.of(text) == "ﺍﻟﻄﺮﻳﻖ مفتوح أمام المسافرين"
    assert quote.cue is not None
    assert quote.cue.span.of(text) == "ﻭﻗﺎﻟﺖ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال السفير: «الوفد وصل إلى مسقط ليلا، مشيرا إلى أن المحادثات ستبدأ غدا.",
            ["الوفد وصل إلى مسقط ليلا", "المحادثات ستبدأ غدا"],
        ),
        (
            "وقال السفير: «الوفد وصل إلى مسقط ليلا، مشيرا بيده إلى القاعة» ثم غادر.",
            ["الوفد وصل إلى مسقط ليلا، مشيرا بيده إلى القاعة"],
        ),
    ],
)
def test_a_mark_that_was_never_closed_ends_where_a_participle_reports(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال السفير إن الوفد وصل. ويرى أن المحادثات ستنجح.", ["الوفد وصل", "المحادثات ستنجح"]),
        ("وقال السفير إن الوفد وصل. لكنه يعتقد أن المحادثات ستطول.", ["الوفد وصل", "المحادثات ستطول"]),
        ("وقال السفير إن الوفد وصل. إلا أنه يتوقع أن تطول المحادثات.", ["الوفد وصل", "تطول المحادثات"]),
        ("وقال السفير إن الوفد وصل. ويتوقع أن تطول المحادثات.", ["الوفد وصل"]),
        ("وقال السفير إن الوفد وصل. ويعتقد أن المحادثات ستطول.", ["الوفد وصل"]),
    ],
)
def test_who_thinks_and_what_is_thought_by_nobody(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لكن المسؤول الأممي حذر من أن المجاعة تقترب.", ["المجاعة تقترب"]),
        ("وكان المصدر الأمني ذكر أن الهدنة خرقت.", ["الهدنة خرقت"]),
        ("وبقي المراقب في موقف حذر من أن تنهار الهدنة.", []),
        ("ولم يرد في التقرير الأخير ذكر للهدنة.", []),
    ],
)
def test_a_homograph_that_brings_a_clause_is_a_verb(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المدير إن الإنتاج بلغ 40 ألف طن، بينما بلغ الاستهلاك 55 ألف طن.",
            ["الإنتاج بلغ 40 ألف طن، بينما بلغ الاستهلاك 55 ألف طن"],
        ),
        ("وقال المدير إن الإنتاج بلغ 40 ألف طن، بينما أكد النقيب أن الرقم 30 ألفا.",
         ["الإنتاج بلغ 40 ألف طن", "الرقم 30 ألفا"]),
        ("وقال المدير إن الإنتاج بلغ 40 ألف طن، بينما غادر الوفد القاعة.", ["الإنتاج بلغ 40 ألف طن"]),
    ],
)  # fmt: skip
def test_a_contrast_of_figures_is_part_of_the_claim(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
