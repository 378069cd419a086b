"""Which name of a phrase is the source's, and what stands before and after it."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers

SAYS = "إن الصيانة قريبة."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("الفنان طالب بن حمد الراشدي", "طالب بن حمد الراشدي"),
        ("الفنان طالب", "الفنان طالب"),
    ],
)
def test_whatever_stands_before_bin_is_a_given_name(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("كوستينا (25 عاما) حاملة لقب رولان غاروس", "كوستينا"),
        ("تشابي ألونسو زميل كريستيان هانسن في الفريق", "تشابي ألونسو"),
    ],
)
def test_who_begins_the_phrase_is_told_of_by_the_rest(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("محامو سامي حداد", "محامو سامي حداد"),
        ("مساعدون للرئيس الفرنسي سامي حداد", "مساعدون للرئيس الفرنسي سامي حداد"),
        ("أحد معدي الدراسة، سامي حداد،", "سامي حداد"),
        ("محامي الشركة سامي حداد", "سامي حداد"),
    ],
)
def test_several_people_are_not_whom_they_belong_to(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("نور الدين بوزيان، زعيم سابق لحزب صغير،", "نور الدين بوزيان"),
        ("روبيرت فورد، السفير السابق في تونس،", "روبيرت فورد"),
        ("السفيرة الإسبانية لدى الدوحة بيلين ألفارو هرنانديز -في تصريحات صحفية-", "بيلين ألفارو هرنانديز"),
        ("«سامي حداد» قائد الفوج العاشر", "سامي حداد"),
        ("المدير العام لمحافظة أبين الدكتور الخضر السعيدي", "الخضر السعيدي"),
        ("الرائد علي آل سالم", "علي آل سالم"),
        ("منصف النعيمي كاهية مدير الديوان", "منصف النعيمي"),
        ("علي الحبسي نجم منتخبنا الوطني", "علي الحبسي"),
        ("صوفيا لعرابة", "صوفيا لعرابة"),
        ("رسول الله", "رسول الله"),
    ],
)
def test_where_a_name_begins_and_ends_beside_its_title(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_a_surname_after_two_given_names_is_no_adjective_of_the_object() -> None:
    assert speakers("وعلل الشيخ سامي محمد الشريف إجازة الإفطار بأن السفر شاق.") == ["سامي محمد الشريف"]


def test_a_title_goes_on_to_a_tournament() -> None:
    assert speakers(f"قال مدير بطولة الصحافة الثانية {SAYS}") == ["مدير بطولة الصحافة الثانية"]
    assert speakers(f"قال الخبير الألماني باستخدام كلمات كثيرة {SAYS}") == ["الخبير الألماني"]


def test_reporters_are_told_and_do_not_tell() -> None:
    assert speakers(f"قال سيدا للصحفيين {SAYS}") == ["سيدا"]
    assert speakers(f"قال الاتحاد الدولي للصحفيين {SAYS}") == ["الاتحاد الدولي للصحفيين"]


def test_a_statement_with_the_article_is_in_construct_with_nothing() -> None:
    issued = "قالت وزارة الصحة في بيان إن العيادات مفتوحة. "
    assert speakers(f"{issued}ودعا البيان الأطباء إلى «رفع راية العمل».") == ["وزارة الصحة"] * 2
    assert speakers(f"{issued}وقال البيان الصادر عن النقابة {SAYS}") == ["وزارة الصحة", "النقابة"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("مدير جامعة الإمام محمد بن سعود الإسلامية", "مدير جامعة الإمام محمد بن سعود الإسلامية"),
        ("مصدر رفيع بمدينة الملك فهد الطبية", "مصدر رفيع بمدينة الملك فهد الطبية"),
        ("مدير جامعة الملك فهد الدكتور سامي حداد", "سامي حداد"),
        ("رئيس بلدية حلب سامي حداد", "سامي حداد"),
        ("سفير فرنسا جان مارك", "جان مارك"),
    ],
)
def test_whom_a_body_is_called_after_does_not_speak_for_it(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("مصادر محلية ومنظمات غير حكومية", "مصادر محلية ومنظمات غير حكومية"),
        ("مدير برنامج الحوكمة والابتكار", "مدير برنامج الحوكمة والابتكار"),
        ("مشاركون في فعاليات اليوم الدراسي", "مشاركون في فعاليات اليوم الدراسي"),
        ("مشاركون في الحملة اليوم", "مشاركون في الحملة"),
        ("تقرير نشر على موقع الهيئة", "تقرير نشر على موقع الهيئة"),
        ("تقرير رسمي على غير العادة", "تقرير رسمي"),
        ("تقرير نشرته الاثنين وزارة الصحة", "تقرير نشرته الاثنين وزارة الصحة"),
        ("تقرير جديد الاثنين", "تقرير جديد"),
    ],
)
def test_what_a_source_is_called_by_runs_over_negated_words_days_and_places(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_a_statement_that_came_out_of_a_body_is_the_body_s() -> None:
    assert speakers("جاء في بيان صدر عن وزارة الصحة أن العيادات مفتوحة.") == ["وزارة الصحة"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد السكان وجود ضحايا. وقالوا إن الصيانة قريبة.", "السكان"),
        ("أكدت شركة «طيبة» تأجيل الصيانة. وأضافت أن العمل جار.", "شركة طيبة"),
        ("أكدت شركة «طيبة» لتشغيل المطارات أن الصيانة قريبة.", "شركة طيبة لتشغيل المطارات"),
    ],
)
def test_an_everyday_noun_after_a_whole_phrase_is_the_object(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_noun_with_a_dual_owner_is_no_part_of_a_name_met_in_passing() -> None:
    text = "رد الزوجان على السيدة موريس بكونهما عنصريين. وصرحت السيدة موريس: «أريد أن أريهم الحقيقة»."
    assert speakers(text) == ["موريس"]
    assert speakers("تحدثت السيدة موريس بيكر. وصرحت موريس: «أريد أن أريهم الحقيقة».") == ["موريس بيكر"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("رئيس الوزراء الإستوني يورماس رينسالو", "يورماس رينسالو"),
        ("مدير مركز الكوارث والطوارئ مورات نورلو", "مورات نورلو"),
        ("المتحدث الرسمي للمرصد رأفت الصباغ", "رأفت الصباغ"),
        ("السفير النمساوي بصنعاء فرانك جوليه", "فرانك جوليه"),
        ("المراسل الدبلوماسي لبي بي سي فرانك جاردنر", "فرانك جاردنر"),
        ("ممثل منظمة «أوكسفام» ديزيريه أسوغبافي", "ديزيريه أسوغبافي"),
        ("المارشال سير جوك ستيراب", "جوك ستيراب"),
        ("أستاذ الحضارة الإسلامية لطيف خلف العاني", "لطيف خلف العاني"),
        ("أخصائية التغذية إلهام الشمري", "إلهام الشمري"),
        ("الباحث في شؤون حركة طالبان طاهر خان", "طاهر خان"),
        ("الأمين العام لحلف شمال الأطلسي راسموسن", "راسموسن"),
        ("الروائي نجم والي", "نجم والي"),
    ],
)
def test_what_is_left_at_the_end_of_a_title_is_a_name_in_no_list(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    "source",
    [
        "رئيس نادي مانشستر سيتي",
        "محامية رضائيان",
        "مدير شركة زيركونا",
        "عضو الحزب في لوس أنجلوس",
        "المدير العام لمستشفى الولادة والأطفال",
        "خبراء المعهد الفنلندي",
    ],
)
def test_a_title_that_ends_in_whose_or_where_it_is_has_no_name(source: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [source]


def test_a_surname_later_leads_to_the_name_at_the_end_of_a_title() -> None:
    text = "قال نائب الأمين العام للناتو ميرتشا جيوانا إن الحلف مستعد. وأضاف جيوانا أن القرار قريب."
    assert speakers(text) == ["ميرتشا جيوانا"] * 2


def test_no_name_begins_with_a_noun_under_its_preposition() -> None:
    text = "قال المتحدث باسم البعثة بالحديدة يركو ماتانن إن الطريق مفتوح. وأكد ماتانن أن المرفأ يعمل."
    assert speakers(text) == ["يركو ماتانن"] * 2


@pytest.mark.parametrize("source", ["والد راضية", "محامي سامي حداد", "والدة سامي حداد", "شقيق جون كارتر"])
def test_a_noun_in_construct_with_a_name_is_somebody_else(source: str) -> None:
    verb = "قالت" if source.startswith("والدة") else "قال"
    assert speakers(f"{verb} {source} {SAYS}") == [source]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("زميله سامي حداد", "سامي حداد"),
        ("شقيق الضحية سامي حداد", "شقيق الضحية سامي حداد"),
        ("شقيق الأمير سامي حداد", "سامي حداد"),
        ("دكتور سامي حداد", "سامي حداد"),
        ("نظير محمد صافي", "نظير محمد صافي"),
    ],
)
def test_but_no_rank_no_name_and_nothing_owned_is_in_construct(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_whoever_is_somebodys_father_is_not_the_one_he_is_of() -> None:
    text = "فازت راضية الوزاني بالجائزة. وقال والد راضية إن ابنته اجتهدت. وأكدت راضية أن الطريق طويل."
    assert speakers(text) == ["والد راضية", "راضية الوزاني"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("محاميه كريم الوافي", "كريم الوافي"),
        ("رئيسته مايا الغندور", "مايا الغندور"),
        ("مؤسس البرنامج والمشرف عليه الطالب سامي حداد", "سامي حداد"),
        ("رئيس هيئة الرقابة على الصادرات سامي حداد", "سامي حداد"),
    ],
)
def test_a_title_that_leads_back_or_is_somebodys_has_its_name_next(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    "source",
    [
        "هيئة الرقابة على الصادرات",
        "اللجنة الوطنية للرقابة على المنشطات",
        "منظمة الدفاع عن حقوق الإنسان",
        "لجنة التحقيق في الحادث",
        "المنظمة المعنية بالحفاظ على البيئة",
        "الحكومة المعترف بها",
        "مركز النهوض بالصادرات",
        "وكالة الحد من مخاطر الكوارث",
        "مكتب التنسيق بين الوزارات",
        "المركز الوطني لمكافحة الأوبئة والوقاية منها",
        "حركة الوحدة المنضوية تحت الائتلاف",
        "مديرة هذه المؤسسة",
    ],
)
def test_what_a_word_needs_after_it_belongs_to_the_source(source: str) -> None:
    assert speakers(f"قالت {source} {SAYS}") == [source]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("أعلنت وزارة الدفاع عن صفقة جديدة، مؤكدة", "وزارة الدفاع"),
        ("قالت لجنة التحقيق في مؤتمر صحفي", "لجنة التحقيق"),
        ("قال مصدر أمني لمراسل الصحيفة", "مصدر أمني"),
        ("قال مصدر أمني لمراسلنا", "مصدر أمني"),
    ],
)
def test_but_what_the_verb_needs_and_to_whom_it_was_said_does_not(clause: str, name: str) -> None:
    verb = "أن الصيانة قريبة." if clause.endswith("مؤكدة") else SAYS
    assert speakers(f"{clause} {verb}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("عضو في حزب الرئيس اليمني السابق سالم حداد", "عضو في حزب الرئيس اليمني السابق سالم حداد"),
        ("مسؤول في وزارة الصحة سالم حداد", "سالم حداد"),
        ("مستشار الرئيس اليمني سالم حداد", "سالم حداد"),
    ],
)
def test_a_name_after_the_title_a_body_belongs_to_is_not_its_member_s(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_a_surname_in_marks_after_a_rank_is_of_somebody_met_before() -> None:
    text = f"وألقى فهد بن سعيد الفرطوس كلمة. قال خالد العمري {SAYS} وأبان المهندس «الفرطوس» {SAYS.replace('إن', 'أن')}"
    assert speakers(text) == ["خالد العمري", "فهد بن سعيد الفرطوس"]
    assert speakers(text.replace("المهندس «الفرطوس»", "المهندس «الناجح»")) == ["خالد العمري", "خالد العمري"]
