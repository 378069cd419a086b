"""Habits of local papers and news portals, and what only looks like them."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents, read, speakers

FIRST = "قال سامي العلي إن المعرض فرصة."


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("مزارع يدعى حسن", "حسن", "مزارع"),
        ("شاب اسمه محمود", "محمود", "شاب"),
        ("أم أخرى تدعى سميرة بيبي", "سميرة بيبي", "أم أخرى"),
        ("سوداني يدعى ضرغان", "ضرغان", "سوداني"),
        ("شاب في العشرين يدعى رامي", "رامي", "شاب في العشرين"),
        ("أحد الشبان ويدعى علاء", "علاء", "أحد الشبان"),
        ("أحد الشبان، ويدعى علاء،", "علاء", "أحد الشبان"),
        ("حارس يلقب «أبو عدي»", "أبو عدي", "حارس"),
        ("حارس عرف نفسه باسم أبو خالد", "أبو خالد", "حارس عرف نفسه باسم"),
        ("الناطق باسم المجلس (سامر النجار)", "سامر النجار", "الناطق باسم المجلس"),
        ('مدرب الفريق الأول، "سالم العامري"', "سالم العامري", "مدرب الفريق الأول"),
        # A note in parentheses or marks that is no name.
        ("الناطق باسم المجلس (حكومي)", "الناطق باسم المجلس", None),
        ("شاب من كفر الزيت", "شاب من كفر الزيت", None),
    ],
)
def test_words_that_say_what_somebody_is_called_lead_to_the_name(source: str, name: str, role: str | None) -> None:
    [speaker] = extract(f"وقال {source} إن الجفاف قضى على المحصول.").speakers
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال أحد الشبان ويدعى علاء إن العمل نادر.", "علاء"),
        ("ويدعي علاء أن العمل نادر.", "علاء"),
        ("وحضر المدير، ويدعي علاء أن العمل نادر.", "علاء"),
        ("وقال أحد الشبان، وهو سوداني يدعى ضرغان، إن العمل نادر.", "ضرغان"),
        ("وفي المدينة فريق يدعى الوزير أن العمل نادر.", "الوزير"),
    ],
)
def test_is_called_and_claims_are_told_apart(text: str, name: str) -> None:
    quote = read(text)[-1]
    assert (quote.content, quote.speaker) == ("العمل نادر", name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأوضح المنصوري خلال حديثه أن المعرض ناجح.", ("verb-comp", "المنصوري")),
        ("وأوضح الوزير في تصريحه أن المعرض ناجح.", ("verb-comp", "الوزير")),
        # A verb that does not take أن leaves it to the noun.
        ("ونقلت الوكالة عن الوزير قوله إن المعرض ناجح.", ("noun-comp", "الوزير")),
    ],
)
def test_the_occasion_of_a_report_does_not_report_beside_its_verb(text: str, expected: tuple[str, str]) -> None:
    [quote] = read(text)
    assert (quote.rule, quote.speaker) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أما خالد الراوي فقال، محلي أغلق قبل شهر ولم يفتح.", "خالد الراوي"),
        ("أما الدكتور خالد الراوي فيقول لا مانع من بيع هذا الجهاز.", "خالد الراوي"),
        ("وقال خالد الراوي لا مانع من بيع هذا الجهاز.", "خالد الراوي"),
        ("ويقول لا مانع من بيع هذا الجهاز.", "سامي العلي"),
    ],
)
def test_speech_without_an_opener_is_of_whom_the_clause_is_about(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الشاهد الثاني: أكد أنه رأى السيارة.", ["الشاهد الثاني"]),
        ("المدرب سالم حسن: أكد أن الفريق جاهز.", ["سالم حسن"]),
        ("موعد الرحلة: أكد أن الفريق جاهز.", [""]),
    ],
)
def test_somebody_and_a_colon_stand_before_the_verb_of_what_he_said(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ووفقا للصحيفة، فإن المحامي أكد أن الحكم جائر.", "المحامي"),
        ("ووفقا للصحيفة، إن المرشد الزراعي للقرية، أكد أن الموسم ضاع.", "المرشد الزراعي للقرية|المرشد الزراعي"),
        ("ووفقا للصحيفة، فإن الشركة تعتزم إعلان أن المصنع سيغلق.", "الصحيفة"),
        ("ووفقا للصحيفة، فإن المصنع الذي قالت الشركة إنه مفلس سيغلق.", "الصحيفة"),
    ],
)
def test_whom_a_source_reports_speaks_for_himself(text: str, name: str) -> None:
    [speaker] = speakers(text)
    assert speaker in name.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حاول السائق وفق الشرطة أن يعبر الجسر المغلق.", ["حاول السائق وفق الشرطة أن يعبر الجسر المغلق"]),
        ("وتوقف القطار عن العمل بحسب الشرطة. وعاد أمس.", ["وتوقف القطار عن العمل"]),
    ],
)
def test_a_verb_that_waits_for_its_clause_goes_on_past_the_source(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('ونفى الوزير زيارة ولديه "سعاد ونادر" للمعرض.', []),
        ("وقالت الشرطة إنها تلاحق مشتبهين اثنين فرا من السجن.", ["تلاحق مشتبهين اثنين فرا من السجن"]),
        ("وقالت ناشطة، طلبت تعريفها باسم ليلى، إن الشرطة هددتها.", ["الشرطة هددتها"]),
        ("وأكد قيادي في الحزب، لم يشأ أن يذكر اسمه، أن التحقيق مستمر.", ["التحقيق مستمر"]),
        ("وحسب بلاغ المجلس، فإن لجنة العرائض أعلنت فتح البوابة (https://example.org) للجميع.",
         ["لجنة العرائض أعلنت فتح البوابة (https://example.org) للجميع"]),
    ],
)  # fmt: skip
def test_words_that_only_seem_to_report(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأظهرت دراسة أن البحيرة تجف، وفقا لما ذكره خبراء. ولكنهم قالوا إن المطر قريب.", "خبراء"),
        ("وأظهرت دراسة أن البحيرة تجف، وفقا لما ذكرته الصحيفة. ولكنها قالت إن المطر قريب.", "دراسة"),
    ],
)
def test_people_in_an_attribution_are_meant_by_a_plural_verb(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("الدكتور سامر القيسي، مدير المستشفى،", "مدير المستشفى"),
        ("المهندسة ليلى الزين رئيسة البلدية", "رئيسة البلدية"),
        ("الدكتور سامر القيسي", "الدكتور"),
        ("وزير الري سامر القيسي، عضو المجلس،", "وزير الري"),
        ("الدكتور سامر القيسي من الكلية", "الدكتور"),
    ],
)
def test_a_form_of_address_is_the_role_of_whom_nothing_more_is_told(source: str, role: str) -> None:
    [speaker] = extract(f"وقال {source} إن الموسم جيد.").speakers
    assert speaker.role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("وزار الوفد مدير المصنع يوسف الكردي. وقال الكردي إن العمل مستمر.", "يوسف الكردي", "مدير المصنع"),
        ("وزار الوفد مقر الشؤون الإسلامية يوسف الكردي. وقال الكردي إن العمل مستمر.", "يوسف الكردي", None),
        ("ووصل المخرج سامي نصر الله. وقال نصر الله إن العمل مستمر.", "سامي نصر الله", "المخرج"),
        ("ووصل المخرج سامي عبد الله. وقال نصر الله إن العمل مستمر.", "نصر الله", None),
    ],
)
def test_whom_the_text_names_in_full_before_he_speaks(text: str, name: str, role: str | None) -> None:
    [speaker] = extract(text).speakers
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال الشاهد الأول إن السيارة مسرعة. وقال الشاهد الثاني إن الطريق مبلل.", ["الشاهد الأول", "الشاهد الثاني"]),
        ("وقال الشاهد إن السيارة مسرعة. وقال الشاهد إن الطريق مبلل.", ["الشاهد", "الشاهد"]),
        ("وقال سامي العلي إن السيارة مسرعة. وقال الوزير الأول إن الطريق مبلل.", ["سامي العلي", "سامي العلي"]),
        ("وأكد حزب الإصلاح برئاسة سامي العلي، أن الطريق مبلل.", ["حزب الإصلاح"]),
    ],
)
def test_one_of_several_and_a_body_with_its_head(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت الشركة إن العمال أغلقوا المخزن، ونقلت الشاحنات البضائع إلى الميناء.",
         ["العمال أغلقوا المخزن، ونقلت الشاحنات البضائع إلى الميناء"]),
        ("وقالت الشركة إن العمال أغلقوا المخزن، ونقلت الوكالة عن أحدهم رفضه القرار.", ["العمال أغلقوا المخزن"]),
    ],
)  # fmt: skip
def test_what_is_carried_is_not_relayed(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أفاد بلاغ لبلدية الميناء، توصلت الجريدة بنسخة منه، بأن السوق سيغلق.", "بلدية الميناء"),
        ("وتوصلت الجريدة إلى أن السوق سيغلق.", "الجريدة"),
        ("وبحسب ما نشرته الجريدة على موقعها، فإن السوق سيغلق.", "الجريدة"),
        ("وبحسب ما كتبه المدير على صفحته، فإن السوق سيغلق.", "المدير"),
        ("وعلم لدى السلطات المحلية أن السوق سيغلق.", "السلطات المحلية"),
        ("وحسب معطيات حصلت عليها الجريدة، فإن السوق سيغلق.", "معطيات"),
        ("وأعرب المجتمعون عن أسفهم، معتبرين أن السوق سيغلق.", "المجتمعون"),
    ],
)
def test_whom_a_portal_has_its_news_from(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_what_nobody_says_has_no_source() -> None:
    assert speakers("وبحسب ما تقتضيه المصلحة، فإن السوق سيغلق.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال المدير: إن السوق سيغلق.", ("السوق سيغلق", "indirect")),
        ("وقال المدير: إننا سنغلق السوق.", ("سنغلق السوق", "indirect")),
        ('وقال المدير: إن "السوق سيغلق غدا".', ("السوق سيغلق غدا", "direct")),
        ('وقال المدير: إن السوق "سيغلق غدا" بلا رجعة.', ('السوق "سيغلق غدا" بلا رجعة', "mixed")),
        ("وقال المدير: «إن السوق سيغلق».", ("إن السوق سيغلق", "direct")),
        ("وقال المدير: إن لم يغلق السوق فلن نعود.", ("إن لم يغلق السوق فلن نعود", "indirect")),
    ],
)
def test_a_complementizer_after_a_colon_is_no_part_of_what_was_said(text: str, expected: tuple[str, str]) -> None:
    [quote] = read(text)
    assert (quote.content, quote.type) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # An indefinite spokesman has no name yet; whoever goes on has begun.
        ("وقال متحدث باسم الرئيس سامي العلي إن القمة تأجلت.", ["متحدث باسم الرئيس سامي العلي"]),
        ("وقال المتحدث باسم الرئيس سامي العلي إن القمة تأجلت.", ["سامي العلي"]),
        ("وقال متحدث باسم الوزارة إن القمة تأجلت. وأضاف نديم صالح أن الموعد لم يحدد.", ["نديم صالح", "نديم صالح"]),
        ("وقال متحدث باسم الوزارة إن القمة تأجلت. وقال نديم صالح إن الموعد لم يحدد.",
         ["متحدث باسم الوزارة", "نديم صالح"]),
        ("وقال مصدر في الوزارة إن القمة تأجلت. وأضاف نديم صالح أن الموعد لم يحدد.",
         ["مصدر في الوزارة", "نديم صالح"]),
    ],
)  # fmt: skip
def test_a_spokesman_is_named_as_he_goes_on(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أما نديم صالح، فتحدث عن معاناته قائلا إن المطر تأخر.", "نديم صالح"),
        ("أما الشابان الآخران، فتحدثا عن الحقل، مضيفا أن المطر تأخر.", "سامي العلي"),
    ],
)
def test_a_participle_is_of_the_topic_its_verb_answers_to(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نجح فريق دولي من الباحثين في ابتكار مصيدة للضوء. وقال العلماء إن التجربة ناجحة.", "فريق دولي من الباحثين"),
        ("التقى الوفد باحثين في جامعة الميناء. وقال الدارسون إن التجربة ناجحة.", "باحثين في جامعة الميناء"),
        ("التقى الوفد باحثين. وقال العلماء إن التجربة ناجحة.", "العلماء"),
        ("التقى الوفد باحثين في جامعة الميناء. وقال الأطباء إن التجربة ناجحة.", "الأطباء"),
    ],
)
def test_who_study_one_thing_are_one_group(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize("typed", ["لوفففسكي", "لوففسكي"])
def test_a_letter_typed_twice_makes_nobody_else(typed: str) -> None:
    text = f"قال {typed} إن المصنع مغلق. وكان الوزير أندري لوفسكي في الموقع. وأكد لوفسكي أن العمال بخير."
    assert speakers(text) == ["أندري لوفسكي", "أندري لوفسكي"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعا الاتحاد العام للعمال منخرطيه إلى الإضراب، معتبرا أن الأجور لا تكفي.", "الاتحاد العام للعمال"),
        ("دعا اتحاد العمال بالمديرية إلى الإضراب، معتبرا أن الأجور لا تكفي.", "اتحاد العمال بالمديرية|اتحاد العمال"),
        ("ووصفت منظمة العفو الدولية الحكم بأنه «مهزلة كبيرة».", "منظمة العفو الدولية"),
        ("وقال محافظه سمير الطويل إن الأجور لا تكفي.", "سمير الطويل"),
        ("وقالت محافظة القاهرة إن الأجور لا تكفي.", "محافظة القاهرة"),
        ("وقال شقيقه علي إن الأجور لا تكفي. ولم يحصل على المساعدة.", "علي"),
    ],
)
def test_what_has_an_owner_is_an_object_or_a_title(text: str, name: str) -> None:
    [speaker] = speakers(text)
    assert speaker in name.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«لن نتراجع عن مطالبنا».. بهذه الكلمات أجاب سامي العلي.", ["لن نتراجع عن مطالبنا"]),
        ("وشددت الجمعية على الحوار، مطالبة المجتمع الدولي بـ«تحمل مسؤولياته».", ["تحمل مسؤولياته"]),
        ("وقدمت الجمعية، مطالبة العمال بـ«تحمل مسؤولياته» في الاجتماع.", ["تحمل مسؤولياته"]),
        ("وقال سامي العلي إن الخطة جيدة، وأيد المدير نديم صالح الخطة.", ["الخطة جيدة"]),
        ("وقال سامي العلي إن الخطة جيدة، وأيدت الأغلبية الخطة.", ["الخطة جيدة، وأيدت الأغلبية الخطة"]),
    ],
)
def test_words_in_marks_beside_what_reports_them(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # In Egypt ي goes without its dots.
        ("وقال على قاسم إن السعر ثابت.", "على قاسم"),
        ("وأكد على قاسم، بائع في السوق، أن السعر ثابت.", "على قاسم"),
        ("وأشار على عبد العال، رئيس المجلس، إلى أن السعر ثابت.", "على عبد العال"),
        ("وأكد على أن السعر ثابت.", "سامي العلي"),
        ("وشدد على حسن المعاملة، مضيفا أن السعر ثابت.", "سامي العلي"),
    ],
)
def test_ali_without_dots_right_after_a_verb_of_saying(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وتحدث الوزير عن الخطة في قوله إن العمل مستمر.", "الوزير"),
        ("ونقلت الوكالة عن الوزير قوله إن العمل مستمر.", "الوزير"),
        ("وذكرت الصحيفة، نقلا عن الوزير، قوله إن العمل مستمر.", "الوزير"),
    ],
)
def test_what_is_spoken_about_relays_nothing(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأظهرت دراسة قادها آلان كيسلر من جامعة الميناء أن النوم مفيد. ويقول كيسلر إن العينة كبيرة.", "آلان كيسلر"),
        ("وأظهرت دراسة عنها كيسلر من جامعة الميناء أن النوم مفيد. ويقول كيسلر إن العينة كبيرة.", "كيسلر"),
    ],
)
def test_who_led_a_study_is_named_after_its_verb(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In the Maghreb بالنسبة is as often in whose view as it is as for whom.
        ("وبالنسبة للنائب سالم حسن، فإن المعرض «فرصة لا تتكرر للجميع».",
         [("سالم حسن", "المعرض «فرصة لا تتكرر للجميع")]),
        ("وبالنسبة للاتحاد الأوروبي، يشكل المعرض «فرصة لا تتكرر للجميع».",
         [("الاتحاد الأوروبي", "يشكل المعرض «فرصة لا تتكرر للجميع")]),
        ("وبالنسبة للنائب سالم حسن، فإن النادي سيقرر غدا.", []),
        ("وبالنسبة للأسعار، فإن المعرض «فرصة لا تتكرر للجميع».", []),
    ],
)  # fmt: skip
def test_in_whose_view_something_is_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote.speaker, quote.content) for quote in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وارتفع السعر بعدما قالت الوزارة إن المخزون نفد، وهو ما أقلق التجار.", ["المخزون نفد"]),
        ("وقالت الوزارة إن المخزون نفد، وهو ما سيقلق التجار.", ["المخزون نفد، وهو ما سيقلق التجار"]),
    ],
)
def test_what_came_of_a_report_that_explains_another_clause(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وذكرت صحيفة «الأفق» أن الوزير سالم حسن قال إن المخزون نفد.", "سالم حسن"),
        ("وذكرت صحيفة «الأفق» أن المخزون نفد.", "صحيفة الأفق"),
        ("وذكرت صحيفة «الأفق» أنها علمت أن المخزون نفد.", "صحيفة الأفق"),
        ("وقالت صفحة وزارة الزراعة إن المخزون نفد.", "وزارة الزراعة"),
        ("وقالت صفحة خفر السواحل إن المخزون نفد.", "خفر السواحل"),
        (
            "ووصف مدير التعليم رجاحة العقل التي أبداها «أبناء الحي الشرقي» بأنها مثال.",
            "مدير التعليم رجاحة العقل|مدير التعليم",
        ),
        ("وحضرت إليزابيث وارين. وقالت وارن إن المخزون نفد.", "إليزابيث وارين"),
        ("وحضرت جيزيل مورسي. وقالت السيدة موريس إن المخزون نفد.", "موريس"),
    ],
)
def test_who_it_is_after_all(text: str, name: str) -> None:
    assert speakers(text)[-1] in name.split("|")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال المتهم إنه نائم. لكن المحامي أكد أنه اعترف.", ["المتهم", "المحامي"]),
        ("وقال المتهم إنه نائم، غير أن محاميه أكد أنه اعترف.", ["المتهم", "محاميه"]),
        ("وقال المدير إنه نائم. وأكد الرجل أنه اعترف.", ["المدير", "الرجل"]),
        ("وقال المتهم إنه نائم. وأكد الرجل أنه اعترف.", ["المتهم", "المتهم"]),
        ("ونسبت النيابة إلى المتهم أنه زور العقد.", ["النيابة"]),
        ("ونسبت الصحيفة إلى المتهم قوله إنه زور العقد.", ["المتهم"]),
        ("وبحسب لائحة الاتهام، فإن الرجل زور العقد.", ["لائحة الاتهام"]),
        ("وبحسب لائحة الجامعة، فإن الطالب يعيد السنة.", []),
    ],
)
def test_who_is_who_in_court(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وتوقع صندوق النقد الدولي في أحدث تقاريره أن يتراجع النمو.", ("صندوق النقد الدولي", "يتراجع النمو")),
        ("وتعهدت الوزيرة بأنها ستخفض الرسوم، وهو ما رحب به التجار.", ("الوزيرة", "ستخفض الرسوم")),
    ],
)
def test_where_a_listed_body_and_a_promise_end(text: str, expected: tuple[str, str]) -> None:
    [quote] = read(text)
    assert (quote.speaker, quote.content) == expected


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("وكيل الوزارة للشؤون المالية، د. خالد المري،", "خالد المري", "وكيل الوزارة للشؤون المالية"),
        ("مديرة المستشفى، أ. منى العلي،", "منى العلي", "مديرة المستشفى"),
        ("وكيل الوزارة للشؤون المالية، أمس،", "وكيل الوزارة للشؤون المالية", None),
    ],
)
def test_a_rank_of_one_letter_leads_to_the_name_after_a_comma(source: str, name: str, role: str | None) -> None:
    answer = extract(f"{'وقالت' if 'مديرة' in source else 'وقال'} {source} إن الميزانية اعتمدت.")
    assert [(each.name, each.role) for each in answer.speakers] == [(name, role)]
