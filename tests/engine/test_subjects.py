"""Which noun is the subject: agreement, topics, counted sources, ranks before a name."""

from __future__ import annotations

import pytest

from service.engine.names import name_end
from tests.engine.reading import speakers

FIRST = "قال خالد العمري إن الماء عاد."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FIRST} وأخبر المنظمة أن الري سيبدأ غدا.", ["خالد العمري"] * 2),
        (f"{FIRST} وطالب المنظمة بالصبر، وأوضح أن الري سيبدأ غدا.", ["خالد العمري"] * 2),
        (f"{FIRST} وأبلغت المنظمة المزارعين أن الري سيبدأ غدا.", ["خالد العمري", "المنظمة"]),
        (f"{FIRST} وأكد المجلس أن الري سيبدأ غدا.", ["خالد العمري", "المجلس"]),
        (f"{FIRST} وقال مؤسسة الري إن العمل سيبدأ غدا.", ["خالد العمري", "مؤسسة الري"]),
    ],
)
def test_right_after_its_verb_a_body_agrees_with_it_or_is_its_object(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أما المدير سالم العامري فيرى أن الصيانة قريبة.", "سالم العامري"),
        ("أما سالم العامري، مدير المصنع، فقال: «الصيانة قريبة جدا».", "سالم العامري"),
        ("أما سالم العامري عضو المجلس البلدي السابق فقد أشار إلى أن الصيانة قريبة.", "سالم العامري"),
        ("أما وزارة الري المصرية فأعلنت أن الصيانة قريبة.", "وزارة الري المصرية"),
        ("أما عن الصيانة فقال إنها قريبة جدا.", "خالد العمري"),
        ("أما بخصوص موعد الصيانة فأكد أنها قريبة جدا.", "خالد العمري"),
        ("أما سالم العامري فقد غادر. وأضاف أن الصيانة قريبة جدا.", "خالد العمري"),
    ],
)
def test_the_verb_that_answers_a_topic_has_it_for_its_subject(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت ثلاثة مصادر مطلعة إن الصفقة قريبة.", ["ثلاثة مصادر مطلعة"]),
        ("قال 10 مسؤولين إن الصفقة قريبة.", ["10 مسؤولين"]),
        ("ويقول 89% من الآباء إن المدارس بعيدة.", ["89% من الآباء"]),
        ("ويرى 3.5 في المئة من المشاركين أن الأمر صعب.", ["3.5 في المئة من المشاركين"]),
        ("70 بالمئة من الناخبين يرون أن الأمر صعب.", ["70 بالمئة من الناخبين"]),
        ("قال عدد كبير من النواب إن الأمر صعب.", ["عدد كبير من النواب"]),
        ("قال عدد كاف من النواب إن الأمر صعب.", ["عدد كاف من النواب"]),
        ("قال أحد الناجين من الزلزال إن الأمر صعب.", ["أحد الناجين من الزلزال"]),
        (f"{FIRST} وأضاف في 12 مارس أن الأمر صعب.", ["خالد العمري"] * 2),
        (f"{FIRST} وأضاف بعد 3 أيام أن الأمر صعب.", ["خالد العمري"] * 2),
    ],
)
def test_a_number_is_part_of_what_it_counts(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال د. عثمان العصفور إن الأمر صعب. لكن د. العصفور يرى أن الحل قريب.", ["عثمان العصفور"] * 2),
        ("وقال الناقد د. عثمان العصفور إن الأمر صعب.", ["عثمان العصفور"]),
        ("قال د. العصفور إن الأمر صعب.", ["العصفور"]),
        ("قال العضو في اللجنة إن الأمر صعب.", ["العضو في اللجنة"]),
    ],
)
def test_an_abbreviated_rank_stands_before_a_name(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FIRST} لكنه حذر مجلس المدينة من أن البئر ستجف.", ["خالد العمري"] * 2),
        (f"{FIRST} إلا أنه أبلغ المجلس أن البئر ستجف.", ["خالد العمري"] * 2),
        (f"{FIRST} لكن مجلس المدينة أكد أن البئر ستجف.", ["خالد العمري", "مجلس المدينة"]),
        (f"{FIRST} لكنه قالت الوزارة إن البئر ستجف.", ["خالد العمري", "الوزارة"]),
    ],
)
def test_a_verb_after_a_pronoun_has_its_subject(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("رحب رئيس الجمهورية بالوفد الزائر، وأضاف أن الحوار مهم.", ["رئيس الجمهورية"]),
        ("طالب النائب سالم العامري بالحماية، وأضاف أن الحوار مهم.", ["سالم العامري"]),
        ("قال مصدر بوزارة الري إن السد امتلأ.", ["مصدر بوزارة الري"]),
        ("قال مسؤول بالأمم المتحدة إن السد امتلأ.", ["مسؤول بالأمم المتحدة"]),
        ("رحب سفير تركيا بالجزائر بالاتفاق، وأضاف أن الحوار مهم.", ["سفير تركيا بالجزائر"]),
    ],
)
def test_what_a_verb_takes_with_bi_is_no_part_of_its_subject(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال مصدر مطلع إن السد امتلأ.", ["مصدر مطلع"]),
        ("وقال مصدر مطلع على الملف إن السد امتلأ.", ["مصدر مطلع على الملف"]),
        ("وقال المصدر مطلع الأسبوع إن السد امتلأ.", ["المصدر"]),
    ],
)
def test_a_source_is_informed_and_a_week_begins(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت سعادة ميثاء بنت سيف المحروقية إن السد امتلأ. وأكدت سعادتها أن الري قريب.",
         ["ميثاء بنت سيف المحروقية"] * 2),
        ("قال الأمير فيصل بن خالد إن السد امتلأ. وأكدت الوكيلة مها الشمري أن الري قريب. وأشار سموه إلى أن القمح يكفي.",
         ["فيصل بن خالد", "مها الشمري", "فيصل بن خالد"]),
        ("قال محافظ ظفار سالم العامري إن السد امتلأ. وعبر معاليه عن سعادته، وأضاف أن الري قريب.", ["سالم العامري"] * 2),
    ],
)  # fmt: skip
def test_an_honorific_with_a_pronoun_is_who_speaks(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FIRST} وأجرى الطبيب سالم العامري مسحا. وقال: «الوضع صعب للغاية».", ["خالد العمري", "سالم العامري"]),
        (f"{FIRST} وزارت الوزيرة مها الشمري السد، وقالت إن العمل قريب.", ["خالد العمري", "مها الشمري"]),
        (f"{FIRST} وكان الوزير سالم العامري قد زار السد أمس، وقال إن العمل قريب.", ["خالد العمري", "سالم العامري"]),
        (f"{FIRST} وأجرى الطبيب سالم العامري مسحا. وأضاف: «الوضع صعب للغاية».", ["خالد العمري"] * 2),
        (f"{FIRST} وأجرى الطبيب سالم العامري مسحا. وأضاف المهندس الشاب أن الوضع صعب.", ["خالد العمري"] * 2),
        (f"{FIRST} وأجرى المركز الوطني مسحا. وقال إن الوضع صعب.", ["خالد العمري"] * 2),
    ],
)
def test_whom_a_clause_is_about_speaks_next_but_does_not_go_on(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلن جابر الحرمي استقالته، وأضاف أن القرار نهائي.", "جابر الحرمي"),
        ("ونقلت الإذاعة عن سالم العامري قوله إن القرار نهائي.", "سالم العامري"),
        ("قالت هالة طه إن القرار نهائي.", "هالة طه"),
        ("قال نزيه وجيه إن القرار نهائي.", "نزيه وجيه"),
    ],
)
def test_a_noun_of_the_subjects_own_is_no_part_of_its_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FIRST} واستمر العمل، رغم أن وزير الري سالم العامري قال إن البئر ستجف.", ["خالد العمري", "سالم العامري"]),
        (f"{FIRST} واستمر العمل، إلا أن المعارضين يؤكدون أن البئر ستجف.", ["خالد العمري", "المعارضين"]),
        (f"{FIRST} يشار إلى أن وزارة الري أعلنت أن البئر ستجف.", ["خالد العمري", "وزارة الري"]),
        (f"{FIRST} واستمر العمل رغم أن البئر جفت، وأكد أن المطر قريب.", ["خالد العمري"] * 2),
    ],
)
def test_the_subject_of_a_clause_inside_its_sentence(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("رئيس الحكومة اليونانية", "نيكوس ألكسيو"),
        ("رئيس الوزراء اليوناني", "نيكوس ألكسيو"),
        ("رئيس الحكومة المصرية", "رئيس الحكومة المصرية"),
        ("وزيرة الري اليونانية", "وزيرة الري اليونانية"),
    ],
)
def test_a_head_of_government_by_either_title(title: str, name: str) -> None:
    text = f"قال رئيس الوزراء اليوناني نيكوس ألكسيو إن السد امتلأ. {FIRST} وبحسب {title}، فإن المطر قريب."
    assert speakers(text) == ["نيكوس ألكسيو", "خالد العمري", name]


def test_a_source_is_no_office() -> None:
    text = "قال مصدر في الخارجية الأفغانية إن الحوار بدأ. وقال مصدر أفغاني إن الحوار انتهى."
    assert speakers(text) == ["مصدر في الخارجية الأفغانية", "مصدر أفغاني"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("تقرير لوكالة الأنباء العمانية", "وكالة الأنباء العمانية"),
        ("تقرير لصحيفة الرأي", "صحيفة الرأي"),
        ("تقرير للأمم المتحدة", "تقرير للأمم المتحدة"),
        ("تقرير لجنة الري", "تقرير لجنة الري"),
        ("الجهاز المركزي للتعبئة العامة والإحصاء", "الجهاز المركزي للتعبئة العامة والإحصاء"),
    ],
)
def test_an_outlet_speaks_in_its_report_and_a_body_keeps_its_name(source: str, name: str) -> None:
    assert speakers(f"وبحسب {source}، فإن المطر قريب.") == [name]


def test_the_report_of_an_outlet_goes_on_being_the_outlets() -> None:
    text = f"{FIRST} وقال تقرير لصحيفة الرأي إن الري قريب. وذكر التقرير أن القمح يكفي، مشيرا إلى أن المطر قريب."
    assert speakers(text) == ["خالد العمري", *["صحيفة الرأي"] * 3]


@pytest.mark.parametrize("company", ['شركة "آبل"', "شركة آبل"])
def test_the_company_is_the_one_named_before_in_marks_too(company: str) -> None:
    assert speakers(f"ارتفع سهم {company} أمس. وقالت الشركة إن الأرباح زادت كثيرا.") == ["شركة آبل"]


@pytest.mark.parametrize(
    ("words", "end"),
    [("كمال الحداد تدوينه", 2), ("سيغورنس القرار الجديد", 1), ("مهرنبرست الحظر الجديد", 1)],
)
def test_an_everyday_word_under_the_article_is_a_surname_after_a_known_given_name_only(words: str, end: int) -> None:
    keys = words.split()
    assert name_end(keys, 0, len(keys)) == end
