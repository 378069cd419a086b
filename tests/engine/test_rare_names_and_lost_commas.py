"""Foreign and rare names, commas that were lost, and who it is that is asked, gets or feels."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents, read, speakers

MINISTER = "قال وزير الخارجية سالم بوريني إن الاتفاق قريب."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فوستان آرشانج تواديرا يؤكد أن السد آمن.", "فوستان آرشانج تواديرا"),
        ("وحول السد فوستان تواديرا يؤكد أنه آمن.", "فوستان تواديرا"),
        ("ومن جهته استقبل الأسان واتارا الوفد، وقال إن الخطة جيدة.", "الأسان واتارا"),
        ("وقال التيجاني سيسي إن السد آمن.", "التيجاني سيسي"),
        ("وانتقدت هايلي الإيرانيين، وقالت إن الاتفاق قريب.", "هايلي"),
        ("وانتقدت النائبة إلهان عمر القرار، وقالت إنه جائر.", "إلهان عمر"),
        ("وانتقدت النائبة ألكساندرا أوكاسيو كورتيز القرار، وقالت إنه جائر.", "ألكساندرا أوكاسيو كورتيز"),
        ("وبحسب بول راداكريشنان، فإن السد آمن.", "بول راداكريشنان"),
    ],
)
def test_where_a_foreign_or_rare_name_begins_and_ends(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        # The words around a verb are everyday words, and no names.
        "وتماهت الحكومة مع الخطة.",
        "وارتفع السد مترا واحدا.",
    ],
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert read(text) == []


def test_commas_lost_to_question_marks_are_commas() -> None:
    text = "قال نادر كفاوين? في تصريح للصحيفة? إن السد آمن? وإن الماء وفير? وأكد أن الموسم جيد."
    said = read(text)
    assert [quote.content for quote in said] == ["السد آمن? وإن الماء وفير", "الموسم جيد"]
    assert {quote.speaker for quote in said} == {"نادر كفاوين"}
    assert all(quote.span.of(text) == text[quote.span.start : quote.span.end] for quote in extract(text).quotes)


def test_questions_remain_questions() -> None:
    text = "وسأل نادر كفاوين: هل السد آمن? وماذا عن الماء? ومن يدفع? ثم غادر القاعة."
    assert contents(text) == ["هل السد آمن? وماذا عن الماء? ومن يدفع"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # A question goes on with its reason or answer; a new sentence of the journalist's does not.
        ("وقال نادر كفاوين: لم لا نعود؟ فالمجموعة جيدة.", ["لم لا نعود؟ فالمجموعة جيدة"]),
        ("وقال نادر كفاوين: هل يعقل هذا؟ لأن العمل صعب.", ["هل يعقل هذا؟ لأن العمل صعب"]),
        ("وسأل نادر كفاوين: هل السد آمن؟ وانتهى اللقاء عند الظهر.", ["هل السد آمن"]),
        # Whoever speaks shows a feeling: the claim ends; a feeling of others is part of what is said.
        ("وقال الوزير إن الوضع صعب وأبدى قلقه من الجفاف.", ["الوضع صعب"]),
        ("وقال الوزير إن الخبراء قلقون وأبدوا أسفهم مرارا.", ["الخبراء قلقون وأبدوا أسفهم مرارا"]),
    ],
)
def test_what_goes_on_and_what_ends(text: str, said: list[str]) -> None:
    assert [content for content in contents(text) if content in said] == said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What a paper has got is told by its sender, not by the paper.
        ("وجاء في بيان للنقابة توصلت به الوكالة أن الإضراب مستمر.", "النقابة"),
        # Who is asked to do a thing does not ask for it.
        ("وناشد قادة الدول أن يعملوا معا.", "سالم بوريني"),
        ("وناشد قادة الدول العالم أن يعمل معا.", "قادة الدول"),
    ],
)
def test_who_sends_and_who_asks(text: str, name: str) -> None:
    assert speakers(f"{MINISTER} {text}")[-1] == name


def test_a_deed_told_by_a_number_has_no_speaker() -> None:
    said = read(f"{MINISTER} ويتوقع مشاركة 16 فريقا في الدورة.")
    assert all("16" not in quote.speaker for quote in said)
