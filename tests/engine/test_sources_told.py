"""What belongs to the phrase of a source, and whom a later phrase, or none, means: habits of several papers."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents, read, speakers

FIRST = "قال رئيس الغرفة سامي الكردي إن السوق بخير."


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("اختار الرئيس الأوغندي سامي الكردي اختيار مها العلي للمنصب. وقال", "سامي الكردي"),
        ("أعلن المتحدث باسم الشرطة سامي سعيد استكمال التحقيق. وقال", "سامي سعيد"),
        ("توقع تقرير اقتصادي حديث ارتفاع أسعار النفط. وقال", "تقرير اقتصادي حديث"),
        ("أكد خبراء ومختصون مشاركة المرأة في السباق. وقالوا", "خبراء ومختصون"),
        ("أبدت نساء القرية استعدادهن للعمل. وقلن", "نساء القرية"),
        ("أبدى مدرب تشسكا ندمه على الخسارة. وقال", "مدرب تشسكا"),
        ("وصف رئيس نادي ريفير بليت الأجواء بالرائعة. وقال", "رئيس نادي ريفير بليت"),
        ("ونفت «واشنطن بوست» التهم الموجهة إليها. وقالت", "واشنطن بوست"),
        ("توعدت الحركة شركات النفط بالمزيد. وقالت", "الحركة"),
        ("وصف البيت الأبيض عملية الاعتقال بالمهمة. وقال", "البيت الأبيض"),
        ("وصف مدير التعليم رباطة الجأش بالفضيلة. وقال", "مدير التعليم"),
        ("وحذر الدفاع المدني من السيول. وقال", "الدفاع المدني"),
        # What belongs to the phrase stays in it.
        ("أعلن المتحدث باسم الشرطة سامي أندراوس خطة جديدة. وقال", "سامي أندراوس"),
        ("حذرت دراسة علمية نشرتها جامعة محلية. وقالت الدراسة", "دراسة علمية نشرتها جامعة محلية"),
        ("اجتمع وزراء خارجية الدول العربية الأعضاء. وقالوا", "وزراء خارجية الدول العربية الأعضاء"),
        ("وحذر خبراء من الجامعة المحلية السكان. وقالوا", "خبراء من الجامعة المحلية"),
    ],
)
def test_where_the_phrase_of_a_source_ends(clause: str, name: str) -> None:
    assert speakers(f"{clause} إن الوضع صعب.")[-1] == name


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("علي الأمين رئيس تحرير موقع الجنوب", "علي الأمين", "رئيس تحرير موقع الجنوب"),
        ("ناتشو مونريال نجم ملقة والمنتخب الإسباني", "ناتشو مونريال", "نجم ملقة والمنتخب الإسباني"),
        ("رشاد أحد القراء", "رشاد", "أحد القراء"),
        ("آلن ميلبورن، المسؤول الحكومي السابق،", "آلن ميلبورن", "المسؤول الحكومي السابق"),
        ("سعادة علي بن سعيد الشرهان رئيس الهيئة", "علي بن سعيد الشرهان", "رئيس الهيئة"),
        ("لاعب الفريق الأول لكرة القدم مدالله العليان", "مدالله العليان", "لاعب الفريق الأول لكرة القدم"),
        ("رئيس المجلس وإمام مسجد باريس سامي الكردي", "سامي الكردي", "رئيس المجلس وإمام مسجد باريس"),
        ("إمام مسجد باريس دليل بوبكر", "دليل بوبكر", "إمام مسجد باريس"),
        ("كل من المهندس سامي الكردي والدكتور سالم العلي", "سامي الكردي", "المهندس"),
        ("قائد شرطتها لياقت علي خان", "لياقت علي خان", "قائد شرطتها"),
        # No name, and no more of one.
        ("مدير مركز باريس", "مدير مركز باريس", None),
        ("حسن شيخ محمود", "حسن شيخ محمود", None),
    ],
)
def test_the_name_and_the_role_in_a_phrase(source: str, name: str, role: str | None) -> None:
    speaker = extract(f"وقال {source} إن الأمطار قليلة.").speakers[0]
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("قرر الحزب تجميد عضوية النائبة صابرين القاسمي. وقالت القاسمي إن القرار ظالم.", "النائبة"),
        (
            "وقال الرئيس فرانسوا هولاند والمستشارة أنغيلا ميركل إن أوروبا قوية. وقالت ميركل إن اليورو باق.",
            None,
        ),
        # A title may begin with one of many.
        ("وقال أحد معدي الدراسة، سامي القاسمي، إن القرار ظالم.", "أحد معدي الدراسة"),
    ],
)
def test_a_role_begins_with_a_title(text: str, role: str | None) -> None:
    assert extract(text).speakers[-1].role == role


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("بيان أصدرته وزارة الداخلية", "وزارة الداخلية"),
        ("بيان مقتضب نشره الجيش التركي", "الجيش التركي"),
        ("تصريح مقتضب نشره الجيش التركي", "الجيش التركي"),
        ("بيان تلاه المتحدث سامي الكردي", "سامي الكردي"),
        ("بيان وزارة الداخلية", "وزارة الداخلية"),
        # A report is not spoken by whoever made it.
        ("تقرير أصدرته وزارة الداخلية", "تقرير أصدرته وزارة الداخلية"),
    ],
)
def test_a_statement_speaks_for_who_issued_it(statement: str, name: str) -> None:
    assert speakers(f"وجاء في {statement} أن الطرق سالكة.") == [name]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("وأكد هذا الخبير المالي في شؤون المنطقة", "سامي الكردي"),
        ("وأكد هذا الخبير", "سامي الكردي"),
        # Nothing points at him.
        ("وأكد الخبير المالي في شؤون المنطقة", "الخبير المالي في شؤون المنطقة"),
        ("وأكد رئيس الجمهورية", "رئيس الجمهورية"),
    ],
)
def test_whom_a_text_points_at_has_been_met(phrase: str, name: str) -> None:
    assert speakers(f"{FIRST} {phrase} أن الاستثمار يزيد.")[-1] == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("وقال بطل العالم", "توم دالي"),
        ("وقال أستاذ الاقتصاد في جامعة القاهرة", "توم دالي"),
        ("وقال باحث سابق", "باحث سابق"),
    ],
)
def test_what_somebody_is_by_trade(phrase: str, name: str) -> None:
    assert speakers(f"قال توم دالي إن السباق صعب. {phrase} إن الفوز قريب.")[-1] == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("التقى وزير الخارجية سامي الكردي نظيره الفرنسي لوران فابيوس.", "سامي الكردي"),
        ("استقبل سامي الكردي الوفد برئاسة لوران فابيوس.", "سامي الكردي"),
    ],
)
def test_whom_a_sentence_is_about_speaks_next(before: str, name: str) -> None:
    assert speakers(f"{before} وقال إن اللقاء كان مثمرا.")[-1] == name


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("حضر رئيس المجلس نبيه بري اللقاء.", "وقال بري", "نبيه بري"),
        ("حضر رئيس المجلس نبيه بري اللقاء.", "وقال بري لجريدة الأخبار", "نبيه بري"),
        # Elsewhere it follows no given name, or it is a title.
        ("شهد اللقاء عرض حيوان بري نادر.", "وقال بري", "سالم الحداد"),
        ("حضر اللقاء نبيه مصدر السعادة.", "وقال مصدر", "مصدر"),
    ],
)
def test_an_everyday_word_is_the_surname_it_is_elsewhere(before: str, said: str, name: str) -> None:
    assert speakers(f"{before} وقال سالم الحداد إن الحكومة قريبة. {said} إن الأمور صعبة.")[-1] == name


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("الأمر الذي نفاه مدير السد سالم العلي، قائلا", "سالم العلي"),
        ("الأمر الذي أثار جدلا، وأضاف", "سامي الكردي"),
        ("والشيء ذاته تقوله القاصة مها العلي، وتضيف", "مها العلي"),
    ],
)
def test_who_speaks_of_the_matter_is_met(clause: str, name: str) -> None:
    assert speakers(f"{FIRST} {clause}: «المياه تراجعت كثيرا هذا العام».")[-1] == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("زار عدد من الموظفين المركز، واطلعوا على المشروعات التي نفذها المبدعون.", "عدد من الموظفين"),
        ("زار عدد من الموظفين المركز.\n", "عدد من الموظفين"),
        ("زار عدد من الموظفين المركز، وحضر المبدعون.", "المبدعون"),
    ],
)
def test_many_who_speak_are_whom_the_sentence_before_is_about(before: str, name: str) -> None:
    assert speakers(f"{before} وقالوا في الختام إن البرنامج مفيد.")[-1].startswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زوروا موقع المديرية العامة للجوازات. وأوضحت الجوازات أن الخدمة متاحة.", "المديرية العامة للجوازات"),
        ("وأكدت الجمارك أن الشحنة ضبطت. وشكر المواطن الهيئة العامة للجمارك.", "الهيئة العامة للجمارك"),
        ("دخل الطبيب الغرفة المخصصة للكشف. كما أبان الكشف أن الوفاة طبيعية.", "الكشف"),
        ("وأوضحت الجوازات أن الخدمة متاحة. وهذا رقم مجاني للجوازات.", "الجوازات"),
    ],
)
def test_a_body_is_called_by_one_word_of_its_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("رئيس البعثة البرلمانية", "سامي الكردي"),
        ("عضو المجلس الوطني", "سامي الكردي"),
        ("مدير البعثة البرلمانية", "مدير البعثة البرلمانية"),
    ],
)
def test_each_of_two_offices_is_a_title(phrase: str, name: str) -> None:
    first = "قال رئيس البعثة وعضو المجلس سامي الكردي إن الاقتراع نزيه. وقال متحدث باسم الشرطة إن الأمن مستتب."
    assert speakers(f"{first} وذكر {phrase} أن النتائج قريبة.")[-1] == name


def test_a_relative_behind_quoted_words_tells_more_that_was_said() -> None:
    text = "قال سامي الكردي إن البعثة «لم تسجل خروقات هامة في الاقتراع»، التي أضاف أنها «تمت في ظروف حسنة»."
    assert [quote.content for quote in read(text)] == ["البعثة «لم تسجل خروقات هامة في الاقتراع", "تمت في ظروف حسنة"]


def test_a_relative_inside_a_claim_belongs_to_it() -> None:
    text = "قال سامي الكردي إن البعثة، التي أضافت مراقبين، «لم تسجل خروقات هامة في الاقتراع»."
    assert len(contents(text)) == 1


@pytest.mark.parametrize(("time", "name"), [("سابقا", "الحكومة"), ("السابقة", "الحكومة السابقة")])
def test_what_once_was_is_no_part_of_a_subject(time: str, name: str) -> None:
    assert speakers(f"وجاء ذلك رغم إعلان الحكومة {time} أن مخزون القمح يكفي.") == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقالت النيابة إنها حبست المتهم أربعة أيام على ذمة التحقيق، وإنه اعترف بالجريمة.",
            ["حبست المتهم أربعة أيام على ذمة التحقيق، وإنه اعترف بالجريمة"],
        ),
        ("وقد انفصل الزوجان نهائيا الشهر الماضي، على ذمة صحيفة الراي.", ["وقد انفصل الزوجان نهائيا الشهر الماضي"]),
    ],
)
def test_on_whose_word_and_pending_what(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
