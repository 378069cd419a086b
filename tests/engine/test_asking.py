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
        ("زار ماكرون بيروت", "ماكرون"),
        ("أوقفت السلطات الجزائرية الكاتب سامي الكردي", "السلطات الجزائرية"),
        ("استقبل الرئيس ترامب وزير الدفاع سامي الكردي", "ترامب"),
        ("استقبل وزير الداخلية سامي الكردي مدير المنظمة سالم العلي", "سامي الكردي"),
        # No body and no name takes an adjective that does not agree with it.
        ("رفضت حماس المقترح", "حماس"),
        ("رفضت الحكومة المقترح", "الحكومة"),
        ("نفذ الجيش العملية", "الجيش"),
        ("اجتمعت الحكومة المعترف بها", "الحكومة المعترف بها"),
        ("أشاد السفير بدور العراق", "السفير"),
        # Behind the phrase, or after a comma, comes whom he meets, so all before it is the host.
        ("استقبل نائب رئيس المجلس وزير الداخلية سامي الكردي، سفير فرنسا", "سامي الكردي"),
    ],
)
def test_whom_a_subject_meets_is_no_part_of_it(clause: str, name: str) -> None:
    verb = "وأكدت أنها" if clause.split(maxsplit=1)[0].endswith("ت") else "وأكد أنه"
    assert speakers(f"{clause}، {verb} لا تقبل ذلك.") == [name]


@pytest.mark.parametrize("asked", ["حماية المدنيين فورا", "وحدة الصف الوطني", "إدارة الملف بحكمة"])
def test_what_is_asked_for_in_marks_is_no_name_of_a_body(asked: str) -> None:
    assert contents(f"ودعا سامي الكردي الأطراف إلى «{asked}».") == [asked]


def test_a_body_in_marks_is_no_speech() -> None:
    assert contents("ودعا سامي الكردي أعضاء «إدارة الملف الوطني».") == []


@pytest.mark.parametrize(
    ("met", "relative", "name"),
    [
        ("رئيس البنك سالم العلي", "الذي قال", "سالم العلي"),
        ("السفيرة مها الكردي", "التي قالت", "مها الكردي"),
    ],
)
def test_a_relative_hangs_on_the_nearer_person(met: str, relative: str, name: str) -> None:
    assert speakers(f"والتقى الرئيس سامي حداد {met}، {relative} إن العمل مستمر.") == [name]


@pytest.mark.parametrize(
    ("subject", "name"),
    [("والوزارة", "الوزارة"), ("وإسرائيل", "إسرائيل"), ("والنائبة مها الكردي", "مها الكردي")],
)
def test_a_source_joined_before_its_verb(subject: str, name: str) -> None:
    assert speakers(f"{subject} تؤكد أن المخزون كاف.") == [name]


def test_a_joined_name_is_no_source_without_its_first_letter() -> None:
    assert speakers("وزارة النقل تؤكد أن المخزون كاف.") == ["وزارة النقل"]


def test_who_describes_it_and_not_who_spoke_before() -> None:
    text = "قال الوزير إن القرار صائب. ووصفه النائب سامي الكردي بأنه «كارثة وطنية كبرى»."
    assert speakers(text) == ["الوزير", "سامي الكردي"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("مصدر طبي", "مصدر طبي"), ("المصدر", "مصدر أمني"), ("مصدر آخر", "مصدر آخر")],
)
def test_another_source_goes_on(source: str, name: str) -> None:
    assert speakers(f"قال مصدر أمني إن الطريق مغلق. وأضاف {source} أن الجرحى نقلوا.")[-1] == name


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("رفضت موسكو اتهامات كييف بأنها", "كييف"),
        ("رحبت قطر بإعلان حماس أنها", "حماس"),
        ("أكد الوزير خلال إعلان الخطة أنها", "الوزير"),
        ("وصف الوزير اتهامات الشركة بأنها", "الوزير"),
    ],
)
def test_a_noun_of_saying_with_its_owner_reports(clause: str, name: str) -> None:
    assert speakers(f"{clause} لا تنطبق على أحد.") == [name]


@pytest.mark.parametrize("aside", ["شريطة عدم الكشف عن هويته", "لرويترز"])
def test_a_source_who_talked_is_who_said(aside: str) -> None:
    text = f"وقال مسؤول كبير تحدث {aside} إن الصفقة جاهزة."
    (quote,) = extract(text).quotes
    assert quote.mention is not None
    assert text[quote.mention.span.start : quote.mention.span.end] == "مسؤول كبير"
    assert speakers("وتحدث مسؤول كبير عن أن الصفقة جاهزة.") == ["مسؤول كبير"]


@pytest.mark.parametrize(
    "lead", ["بعد أن أعلنت الحكومة أن", "وبعد إعلان الوزارة أن", "ورغم تأكيد الحكومة أن", "ومنذ أعلن الرئيس أن"]
)
def test_a_report_that_leads_to_a_main_clause_ends_before_it(lead: str) -> None:
    assert contents(f"{lead} الوقود متوفر، تشكلت طوابير أمام المحطات.") == ["الوقود متوفر"]


def test_a_report_that_leads_nowhere_goes_on() -> None:
    claim = "الوقود متوفر، تشكلت طوابير أو لم تتشكل"
    assert contents(f"وأعلنت الحكومة أن {claim}.") == [claim]


@pytest.mark.parametrize(
    ("verb", "names"),
    [
        ("وتساءلت عضو مجلس البلدية", ["عضو مجلس البلدية"]),
        ("وتساءل عضو مجلس البلدية", ["عضو مجلس البلدية"]),
    ],
)
def test_who_wonders_asks_nobody(verb: str, names: list[str]) -> None:
    assert speakers(f"{verb} عما إذا كان الطريق مفتوحا.") == names
