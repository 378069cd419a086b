"""Which noun is the subject: agreement, topics, counted sources, ranks before a name."""

from __future__ import annotations

import pytest

from service.engine import extract
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
        ("أما محافظ ولاية بادن فورتمبرغ فأعلن أن الصيانة قريبة.", "محافظ ولاية بادن فورتمبرغ"),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وهيمن طارق السالمي على اللقاء، وقال إن العمل مستمر.", "طارق السالمي"),
        ("وألح السالمي على موقفه، مؤكدا أن العمل مستمر.", "طارق السالمي"),
        ("وقد لخص السالمي الموقف بقوله: «العمل مستمر حتى الصيف».", "طارق السالمي"),
        ("ولم يتردد السالمي في الرد، وقال إن العمل مستمر.", "طارق السالمي"),
        ("وهيمنت هدى القاسم على اللقاء، وقال إن العمل مستمر.", "خالد العمري"),  # she would be قالت
        ("وبجهود طارق السالمي اكتمل الجسر، مؤكدا أن العمل مستمر.", "خالد العمري"),
        ("وعلى السالمي أن ينتظر، مؤكدا أن العمل مستمر.", "خالد العمري"),
        ("ونافذة السالمي مغلقة، مؤكدا أن العمل مستمر.", "خالد العمري"),
    ],
)
def test_a_word_that_opens_a_clause_right_before_a_person_is_its_verb(text: str, name: str) -> None:
    before = "قال طارق السالمي إن الطريق طويل. وقال خالد العمري إن الماء عاد."
    assert speakers(f"{before} {text}") == ["طارق السالمي", "خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لكن منتقديه يقولون إن الصيانة قريبة.", "منتقديه"),
        ("إلا أن العديد من مراقبي هذا الشأن يقولون إن الصيانة قريبة.", "العديد من مراقبي هذا الشأن"),
        ("لكن العمري ومسؤولي النادي قالوا إن الصيانة قريبة.", "العمري ومسؤولي النادي"),
        ("فالباحثون في التاريخ يرون أن الصيانة قريبة.", "الباحثون في التاريخ"),
        ("لكن معارضي المشروع قد قالوا إن الصيانة قريبة.", "معارضي المشروع"),
        ("لكنهم قالوا إن الصيانة قريبة.", "خالد العمري"),
        ("وبالتالي يقولون إن الصيانة قريبة.", "خالد العمري"),
        ("حيث كانوا يقولون إن الصيانة قريبة.", "خالد العمري"),
        ("لكن منتقديه غابوا، وقال إن الصيانة قريبة.", "خالد العمري"),
    ],
)
def test_what_stands_right_before_a_plural_verb_is_its_subject(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وانتقد القرار الذي أكد مدير الري أنه مدروس.", ["خالد العمري", "مدير الري"]),
        ("وانتقد المشروع الذي يرى خبراء أنه فاشل.", ["خالد العمري", "خبراء"]),
        ("وزار الشركة التي أكد مديرها أن الإنتاج توقف.", ["خالد العمري", "مديرها"]),
        # Without a pronoun that leads back to it, the antecedent is the subject.
        ("ثم غادر سالم الشامي الذي أكد أن الري سيبدأ.", ["خالد العمري", "سالم الشامي"]),
        ("ثم غادر سالم الشامي الذي أبلغ الصحيفة أن الري سيبدأ.", ["خالد العمري", "سالم الشامي"]),
        # What nobody is called by is no speaker.
        ("وهذا هو الاحتدام الذي قال إنه بلغ ذروته.", ["خالد العمري", "خالد العمري"]),
        # The clause behind a preposition belongs to the verb before the relative.
        ("وأشار بيان المجلس الذي أعلن عقد هذا اللقاء إلى أنه مفيد.", ["خالد العمري", "المجلس"]),
    ],
)
def test_a_pronoun_that_leads_back_to_a_relative_tells_that_somebody_else_speaks(text: str, names: list[str]) -> None:
    assert speakers(f"{FIRST} {text}") == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ويتوقع حوالي 84% من الأطباء أن يبدأ الري غدا.", "حوالي 84% من الأطباء"),
        ("ويرى ما لا يقل عن 30 عضوا أن الري سيبدأ غدا.", "ما لا يقل عن 30 عضوا"),
        ("وتظاهر قرابة 500 من العمال، مؤكدين أن الري سيبدأ غدا.", "500 من العمال"),
        ("وذكرت عدة صحف فرنسية أن الري سيبدأ غدا.", "عدة صحف فرنسية"),
        ("وأكد عدة مرات أن الري سيبدأ غدا.", "خالد العمري"),
        ("وأكد أكثر من مرة أن الري سيبدأ غدا.", "خالد العمري"),
        ("وزرع نحو 500 شجرة، مؤكدا أن الري سيبدأ غدا.", "خالد العمري"),
    ],
)
def test_sources_are_counted_roughly_as_well(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وتقول الطبيبة هدى القاسم لتطمئن سكان البلدة إن الدواء متوفر.", "هدى القاسم"),
        ("ثم عادت هدى القاسم لتقول إن الدواء متوفر.", "هدى القاسم"),
        ("وأكدت كريستيانه فوكس أن الدواء متوفر.", "كريستيانه فوكس"),
    ],
)
def test_a_purpose_says_nothing_and_no_name_has_an_owner(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Whom one tells, accuses or asks is the object.
        ("وأبلغ رويترز «الري سيبدأ غدا في القرى».", "خالد العمري"),
        ("وأبلغت رويترز أن الري سيبدأ غدا.", "رويترز"),
        ("وصور الخصم على أنه ضعيف جدا.", "خالد العمري"),
        ("وطلبت هيئة الأسواق من شركة نورين وقف البيع، قائلة إن الصفقة مضرة.", "هيئة الأسواق"),
        # A verb spelt like one that reports does not part a subject from its verb.
        ("ثم إن سالم الشامي الذي يعد من أبرز المؤيدين قال إن الري سيبدأ غدا.", "سالم الشامي"),
    ],
)
def test_the_object_of_telling_and_asking_says_nothing(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}") == ["خالد العمري", name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FIRST} وقال لقد أجبرنا الفيضان على الرحيل.", ["خالد العمري"] * 2),
        (f"{FIRST} وقال لقد أجبرنا أن ننام في العراء.", ["خالد العمري"] * 2),
        (f"{FIRST} وقال فلاح من القرية لقد أجبرنا الفيضان على الرحيل.", ["خالد العمري", "فلاح من القرية"]),
    ],
)
def test_what_opens_the_words_said_names_nobody(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('قالت سلمى راشد إن العرض تأجل. ثم وجهت رسالة إلى النقاد "وجودكم مهم للمسرح".', ["سلمى راشد"] * 2),
        ("قالت سلمى راشد إن العرض تأجل. وأضافت رسالة من الفرقة أن التذاكر صالحة.", ["سلمى راشد", "رسالة من الفرقة"]),
    ],
)
def test_a_letter_is_what_is_sent_and_may_say_something_itself(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("aside", "name"),
    [
        ('خلال حديثها لبرنامج "على الطريق"، المذاع على قناة "النيل"', "سلمى راشد"),
        ("في تصريحات صحفية، هدى نصار", "هدى نصار"),
    ],
)
def test_what_is_told_of_a_programme_after_a_comma_is_not_who_speaks(aside: str, name: str) -> None:
    assert speakers(f'قالت سلمى راشد إن العرض تأجل. وتابعت {aside}: "العرض سيعود في الربيع".')[-1] == name


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وقال شاهد آخر يدعى سامر إن الحافلة كانت مسرعة.", "وقال"),
        ("وقالت جارة تدعى سلمى إن الحافلة كانت مسرعة.", "وقالت"),
        ("فيما يدعي سامر أن الحافلة كانت مسرعة.", "يدعي"),
        ("كتب المحللون في مذكرة أن الأسعار مرتفعة.", "كتب"),
        ("وتحدث المدير مذكرا أن الأسعار مرتفعة.", "مذكرا"),
        ("قال الدكتور أنور سالم، مفتي الديار المصرية، إن الدار ترد على الأسئلة.", "قال"),
        ("رد الدكتور أنور سالم على السؤال، مفتيا بأن الصيام جائز.", "مفتيا"),
    ],
)
def test_which_word_reports_where_another_is_spelt_like_it(text: str, cue: str) -> None:
    assert [text[q.cue.span.start : q.cue.span.end] for q in extract(text).quotes if q.cue is not None] == [cue]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وواصل سامر خليل: حجزت التذاكر منذ شهر.", 1),
        ("قال سامر خليل إن المباراة صعبة. واستكمل: كنا هناك قبل الجمهور.", 2),
        ("واصل المصنع في المدينة الساحلية القديمة إنتاج ما يلي: أنابيب ومضخات وخزانات.", 0),
        ('وقال سامر خليل في مداخلة مع برنامج "حديث المساء" الذي يقدمه عماد نصار على قناة النيل: سافرنا معا.', 1),
    ],
)
def test_a_colon_brings_speech_right_after_going_on_and_far_after_saying(text: str, number: int) -> None:
    assert len(extract(text).quotes) == number
