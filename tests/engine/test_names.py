"""Where a name begins and ends when its letters spell another word."""

from __future__ import annotations

import pytest

from service.engine import extract
from service.lexicon.english import is_listed
from tests.engine.reading import speakers

SAYS = "إن الصيانة قريبة."


@pytest.mark.parametrize(
    "name",
    ["سمير بادي", "كريستوفر راي", "طاهر خان", "بطرس أنصار", "أندرس فوغ راسموسن", "خوسيه أرنستو ميخيا"],
)
def test_after_a_given_name_a_surname_may_spell_another_word(name: str) -> None:
    assert speakers(f"قال {name} {SAYS}") == [name]
    assert speakers(f"قال {name} المتحدث باسم المجلس {SAYS}") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سمير لرويترز", "سمير"),
        ("قال سمير أمس", "سمير"),
        ("قال سمير أيضا", "سمير"),
        ("قالت السيدة ديفيس قائلة: «الصيانة قريبة جدا» وأوضحت", "ديفيس"),
    ],
)
def test_but_what_tells_when_to_whom_or_how_is_none(text: str, name: str) -> None:
    assert set(speakers(f"{text} {SAYS}")) == {name}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("الدكتور كولي كارسون", "كولي كارسون"),
        ("السيدة ماي", "ماي"),
        ("وكيل الوزارة الدكتور مطر حامد النيادي", "مطر حامد النيادي"),
        ("وزير العمل الدكتور مفرج الحقباني", "مفرج الحقباني"),
        ("وزيرة المرأة نزيهة العبيدي", "نزيهة العبيدي"),
        ("النائب الأول لرئيس البرلمان الأفغاني ظاهر قدير", "ظاهر قدير"),
        ("مسؤول الشرطة حميد خان", "حميد خان"),
        ("السيد رئيس البلدية", "رئيس البلدية"),
        ("رئيس البلدية", "رئيس البلدية"),
        ("النجم السريع", "النجم السريع"),
        ("الباحث الآثاري العراقي كمال النجار", "كمال النجار"),
    ],
)
def test_after_a_form_of_address_and_after_a_whole_title_a_name_begins(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("رونالدو البالغ من العمر 33 عاما", "رونالدو"),
        ("رونالدو الفائز بالكأس", "رونالدو"),
        ("كمال البالغ", "كمال البالغ"),
        ("ليونيل ميسي نجم برشلونة", "ليونيل ميسي"),
        ("ليونيل ميسي نجم المنتخب", "ليونيل ميسي"),
        ("كمال سامي نجم", "كمال سامي نجم"),
        ("محمد علي الحوثي", "محمد علي الحوثي"),
        ("قاهر محمد الشريف", "قاهر محمد الشريف"),
        ("سلطان أبو علي", "سلطان أبو علي"),
    ],
)
def test_a_participle_with_its_preposition_or_a_trade_with_its_owner_ends_a_name(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_a_name_goes_on_to_the_surname_its_bearer_is_called_by() -> None:
    text = "أوصى الدكتور يوسف السيد شرف الخباز بالرياضة، وقال إن المشي يكفي. {} الخباز أن الجلوس مضر."
    assert speakers(text.format("وأكد الدكتور")) == ["يوسف السيد شرف الخباز"] * 2
    assert speakers(text.format("وأكد")) == ["يوسف السيد شرف الخباز"] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("وزير التعليم العالي والبحث العلمي سليم خلبوس", "سليم خلبوس"),
        ("رئيس غرفة تجارة وصناعة البحرين عصام فخرو", "عصام فخرو"),
        ("مدير منطقة الشرق الأوسط وشمال أفريقيا كمال النجار", "كمال النجار"),
        ("الباحث الفلكي، بقسم علوم الفلك، سامي بن محمد هندي،", "سامي بن محمد هندي"),
        ("الجنرال لورد ووكر", "ووكر"),
        ("مصادر داخل المجلس", "مصادر داخل المجلس"),
        ("مصادر من داخل المجلس", "مصادر من داخل المجلس"),
        ("الوزير داخل المجلس", "الوزير"),
        ("اللجنة المكلفة اختيار الفائز", "اللجنة المكلفة اختيار الفائز"),
        ("رسول الله صلى الله عليه وسلم", "رسول الله"),
    ],
)
def test_a_joined_field_a_charge_and_an_aside_belong_to_a_title(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد الرئيس اللبناني رهانه «على وعي الناخبين ورفضهم البيع».", "الرئيس اللبناني"),
        ("أكد الرئيس السابق كيسيه أن الصيانة قريبة.", "كيسيه"),
    ],
)
def test_an_unknown_word_with_a_pronoun_after_a_title_is_the_object(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير العدل سالم حداد في بيان إن الميناء يعمل.", "سالم حداد"),
        ("قال وزير العدل سامي خوري أمس إن الميناء يعمل.", "سامي خوري"),
        ("قال عمر حداد للصحفيين إن الميناء يعمل.", "عمر حداد"),
        ("أكد وزير العدل عمر ارتفاع الأجور في بيان وأنه لن يوقع.", "عمر"),
        ("أكد وزير العدل نبيل رفضه في بيان وأنه لن يوقع.", "نبيل"),
    ],
)
def test_a_name_that_spells_another_word_is_closed_by_when_where_or_to_whom(text: str, name: str) -> None:
    assert set(speakers(text)) == {name}


@pytest.mark.parametrize(("key", "listed"), [("بادي", True), ("الحقباني", True), ("رهانه", False), ("انتباهنا", False)])
def test_a_name_is_listed_with_and_without_its_article(key: str, listed: bool) -> None:
    assert is_listed(key) is listed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت آن هيدالغو إن الصيانة قريبة.", ["آن هيدالغو"]),
        ("أكدت رئيسة البلدية آن هيدالغو أن الصيانة قريبة.", ["آن هيدالغو"]),
        ("قال بان كي مون إن الصيانة قريبة.", ["بان كي مون"]),
        ("قال المدرب لويس فان خال إن الصيانة قريبة.", ["لويس فان خال"]),
        ("قال مايكل فان إنه مستعد.", ["مايكل فان"]),
        ("قال سمير بادي إن الصيانة قريبة. وأكد بان العمل صعب في آن واحد.", ["سمير بادي"] * 2),
    ],
)
def test_a_name_may_spell_a_function_word(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("محمد جواد لبي بي سي", "محمد جواد"),
        ("المدير العام للطيران لفرانس برس", "المدير العام للطيران"),
        ("للجزيرة نت الباحث سمير بادي", "سمير بادي"),
        ("مصدر لرويترز", "مصدر"),
        ("مصور لرويترز", "مصور لرويترز"),
        ("تقرير لرويترز", "تقرير لرويترز"),
    ],
)
def test_an_outlet_under_its_preposition_is_told_and_does_not_speak(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_an_outlet_told_alone_leaves_the_running_speaker() -> None:
    assert speakers("قال سمير بادي إن الماء عاد. وقال لفرانس برس إن الصيانة قريبة.") == ["سمير بادي"] * 2


@pytest.mark.parametrize("adverb", ["مثلا", "مرارا", "فقط"])
def test_an_adverb_is_nobody(adverb: str) -> None:
    assert speakers(f"قال سمير بادي إن الماء عاد. وقال {adverb} إن الصيانة قريبة.") == ["سمير بادي"] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("ممثل عن أسواق الجملة السيد مخلوفي", "مخلوفي"),
        ("كبير الباحثين في الدراسة، أحمد سيداغات،", "أحمد سيداغات"),
        ("مستشار أمير المنطقة المشرف العام على النقل هشام الفالح", "هشام الفالح"),
        ("الوزير في لقاء مع محمد العلي", "الوزير"),
        ("الوزير في اجتماع المجلس", "الوزير"),
        ("عالم الدين السيد طالب الرفاعي", "طالب الرفاعي"),
        ("محامو هذه الشركة", "محامو هذه الشركة"),
        ("وزير الدفاع هذا الأسبوع", "وزير الدفاع"),
        ("المستشفى لأرملة الراحل", "المستشفى"),
        ("المدير العام للشركة", "المدير العام للشركة"),
        ("جوجل في ملف قدمته للجنة", "جوجل"),
        ("ماسك المدير التنفيذي للشركة", "ماسك"),
    ],
)
def test_a_title_goes_on_to_the_name_it_still_owes(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("الشاعر والمترجم رفعت سلام", "رفعت سلام"),
        ("الرئيس التنفيذي لنور مجان للسفر والسياحة هلال بن ناصر الرواحي", "هلال بن ناصر الرواحي"),
        ("البروفسور بيرنهارد ليندل من معهد التقنيات", "بيرنهارد ليندل"),
        ("مراد ضيف، فلاح من المنطقة،", "مراد ضيف"),
        ("القيادي التجمعي", "القيادي التجمعي"),
        ("المسؤول عن حماية الحدود أندراي سيتينكوف في مؤتمر صحفي", "أندراي سيتينكوف"),
        ("نائب رئيس مدينة الملك عبدالله للطاقة الذرية والمتجددة خالد السليمان", "خالد السليمان"),
        ("متحدث باسم النقابة بالعاصمة الألمانية برلين", "متحدث باسم النقابة بالعاصمة الألمانية برلين"),
    ],
)
def test_a_title_that_nothing_goes_on_after_has_its_name_next(source: str, name: str) -> None:
    assert speakers(f"قال {source} {SAYS}") == [name]


def test_a_body_called_after_a_person_is_no_person() -> None:
    name = "مدينة الملك عبدالله للطاقة الذرية"
    assert speakers(f"كشفت {name} أمس أن الصيانة قريبة.") == [name]


def test_what_the_bank_governor_explains_after_a_comma_is_not_his_name() -> None:
    text = "فسر محافظ البنك المركزي، انزلاق الدينار، بالتصريحات، وقال إن الصيانة قريبة."
    assert "انزلاق الدينار" not in speakers(text)


@pytest.mark.parametrize("full", ["الشاذلي العياري", "راجيف سوري"])
def test_the_full_name_is_looked_for_where_it_stands_after_a_comma_or_before_a_title(full: str) -> None:
    text = f"اجتمع محافظ البنك، {full}، بالصحفيين. وقال {full.split()[1]} إن الصيانة قريبة."
    assert speakers(text) == [full]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أما الإعلامي سعود قاري فقال: الصيانة قريبة جدا.", "سعود قاري"),
        ("لكن الوزيرة غادة والي قالت إن الصيانة قريبة.", "غادة والي"),
        ("أوضح راجح بادي في اتصال أن الصيانة قريبة.", "راجح بادي"),
        ("أوضح راجح بجدية في اتصال أن الصيانة قريبة.", "راجح"),
        ("قال حميد شباط الأمين العام لحزب الاستقلال إن الصيانة قريبة.", "حميد شباط"),
        ("قال حميد مطلع شباط إن الصيانة قريبة.", "حميد"),
        ("أكد سمو الأمير حمد بن خليفة آل ثاني أن الصيانة قريبة.", "حمد بن خليفة آل ثاني"),
    ],
)
def test_a_verb_or_a_title_after_it_closes_a_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نقلت رويترز عن مسؤول الشرطة حميد خان قوله إن الصيانة قريبة.", "حميد خان"),
        ("قالت وزيرة المرأة نزيهة العبيدي في مداخلة إن الصيانة قريبة.", "نزيهة العبيدي"),
        ("قال وزير حقوق الإنسان عز الدين الأصبحي إن الصيانة قريبة.", "عز الدين الأصبحي"),
        ("أعلن وزير الدفاع مشاركة الجيش في المناورات، وقال إن الصيانة قريبة.", "وزير الدفاع"),
        ("قالت وزيرة الدفاع رئيسة اللجنة ليلى سالم إن الصيانة قريبة.", "ليلى سالم"),
    ],
)
def test_after_a_whole_title_comes_a_name_or_the_object(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت سي إن إن إن الصيانة قريبة.", ["سي إن إن"]),
        ("قالت شبكة إن بي سي نيوز إن الصيانة قريبة.", ["شبكة إن بي سي نيوز"]),
        ("أعلنت بي إم دبليو أن الصيانة قريبة.", ["بي إم دبليو"]),
        ("قال المتحدث باسم الخارجية بي جي كراولي إن الصيانة قريبة.", ["بي جي كراولي"]),
        ("قال سمير بادي إن الماء عاد. وقال لسي إن إن إن الصيانة قريبة.", ["سمير بادي"] * 2),
        ("قالت بي بي سي إن الصيانة قريبة.", ["بي بي سي"]),
    ],
)
def test_letters_spell_a_body_or_stand_before_a_surname(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_a_name_in_marks_of_its_own_ends_its_title() -> None:
    text = 'أوضح مستشار أمير المنطقة المشرف على وكالة التنمية "الدكتور هشام الفالح"؛ أن الصيانة قريبة.'
    (quote,) = extract(text).quotes
    assert speakers(text) == ["هشام الفالح"]
    assert quote.mention is not None
    assert quote.mention.span.of(text).endswith('الفالح"')


def test_a_verb_with_its_conjunction_before_a_surname_is_no_given_name() -> None:
    text = "وصلت المغامرة أليس موريسون أمس. وتماهت موريسون، كما تقول، مع الحياة. وقالت: «الرحلة رائعة جدا»."
    assert not any("وتماهت" in name for name in speakers(text))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وختم سمير حداد بالقول إن الوضع هادئ.", "سمير حداد"),
        ("وقال سمير نجار بلهجة حادة إن الوضع هادئ.", "سمير نجار"),
        ("وقال سمير نجار لصحيفة الوطن إن الوضع هادئ.", "سمير نجار"),
        ("وقال سمير عضو بمجلس الأمناء إن الوضع هادئ.", "سمير"),
        ("وعبّر كاتب عام الجمعية لمدرسي اللغة الإسبانية وآدابها خالد المغراوي، عن أمله في أن تعود.", "خالد المغراوي"),
        ("وأكد رئيس اللجنة الوزارية لشؤون المالية وضبط الإنفاق، الشيخ سالم بن راشد، أن السوق هادئة.", "سالم بن راشد"),
        ("وأكد رئيس اللجنة الوزارية سالم بن راشد وضبط السوق بأن العمل جار.", "سالم بن راشد"),
    ],
)
def test_a_name_reaches_to_how_or_to_whom_it_was_said(sentence: str, name: str) -> None:
    assert speakers(sentence) == [name]
