"""Who asks and who is asked: the object of a verb of calling, accusing or meeting is no part of its subject."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents, speakers

FIRST = "قال وزير النقل سامي الكردي إن الطريق مغلق"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("واتهم ترامب الصين بـ", "ترامب"),
        ("واتهم زيلينسكي موسكو بـ", "زيلينسكي"),
        ("وحذر نتنياهو إيران من ", "نتنياهو"),
        ("ودعا وزير الخارجية المجتمع الدولي إلى ", "وزير الخارجية"),
        ("ودعا رئيس الوزراء المتظاهرين إلى ", "رئيس الوزراء"),
        ("واتهم الوزير المعارضة بـ", "الوزير"),
        ("ودعا وزير الخارجية سامي الكردي المجتمع الدولي إلى ", "سامي الكردي"),
        ("ودعت حركة حماس الفصائل الفلسطينية إلى ", "حركة حماس"),
        # What belongs to the subject stays in it.
        ("ودعا وزير الخارجية المصري إلى ", "وزير الخارجية المصري"),
        ("ودعا الوزير المعارض إلى ", "الوزير المعارض"),
        ("ودعا رئيس مجلس الأمن إلى ", "رئيس مجلس الأمن"),
        ("ودعا سامي الكردي وزير الخارجية إلى ", "سامي الكردي"),
    ],
)
def test_whom_a_subject_asks_is_no_part_of_it(clause: str, name: str) -> None:
    assert speakers(f"{clause}«التحرك العاجل قبل فوات الأوان».") == [name]


def test_an_apposition_stays_in_the_mention() -> None:
    text = "ودعا سامي الكردي وزير الخارجية إلى «التحرك العاجل قبل فوات الأوان»."
    (quote,) = extract(text).quotes
    assert quote.mention is not None
    assert text[quote.mention.span.start : quote.mention.span.end] == "سامي الكردي وزير الخارجية"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("، وطالب مجلس الأمن بأن", "سامي الكردي"),
        ("، وحذر الاتحاد الأوروبي من أن", "سامي الكردي"),
        ("، وأبلغ مجلس الأمن أن", "سامي الكردي"),
        (". وناشد المجتمع الدولي بأن", "سامي الكردي"),
        (". ودعا جميع الأطراف إلى أن", "سامي الكردي"),
        (". كما دعا الحكومة إلى أن", "سامي الكردي"),
        # Others who ask: a new sentence, a person, and verbs of saying.
        (". وحذر الاتحاد الأوروبي من أن", "الاتحاد الأوروبي"),
        ("، وطالب المدير بأن", "المدير"),
        ("، وأكد الاتحاد الأوروبي أن", "الاتحاد الأوروبي"),
    ],
)
def test_the_body_a_joined_verb_asks_is_its_object(clause: str, name: str) -> None:
    assert speakers(f"{FIRST}{clause} الطريق مهم جدا.")[-1] == name


def test_a_feminine_verb_asks_the_men_after_it() -> None:
    text = "استنكرت الحركة القصف، ودعت الوسطاء إلى أن يضغطوا، وأكدت أنها ملتزمة."
    assert speakers(text) == ["الحركة", "الحركة"]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("استقبل الرئيس وزير الخارجية الفرنسي", "الرئيس"),
        ("التقى الوزير السفيرة الألمانية", "الوزير"),
        ("استدعت وزارة الخارجية السفير الإيراني", "وزارة الخارجية"),
        ("أشاد الرئيس بصمود الشعب", "الرئيس"),
        # After a comma comes whom he meets, so all before it is the host.
        ("استقبل نائب رئيس المجلس وزير الداخلية سامي الكردي، سفير فرنسا", "سامي الكردي"),
    ],
)
def test_whom_a_subject_meets_is_no_part_of_it(clause: str, name: str) -> None:
    verb = "وأكدت أنها" if clause.startswith("استدعت") else "وأكد أنه"
    assert speakers(f"{clause}، {verb} لا تقبل ذلك.") == [name]


@pytest.mark.parametrize("asked", ["حماية المدنيين فورا", "وحدة الصف الوطني", "إدارة الملف بحكمة"])
def test_what_is_asked_for_in_marks_is_no_name_of_a_body(asked: str) -> None:
    assert contents(f"ودعا سامي الكردي الأطراف إلى «{asked}».") == [asked]


def test_a_body_in_marks_is_no_speech() -> None:
    assert contents("ودعا سامي الكردي أعضاء «إدارة الملف الوطني».") == []
