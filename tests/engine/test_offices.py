"""Titles without a name lead to whoever holds the office; names that look like other words are taken whole."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers

MORE = "أن الري قريب."


@pytest.mark.parametrize(
    ("first", "title", "name"),
    [
        ("رئيس بعثة البنك الدولي المكلفة بمراقبة السدود سامي حداد", "رئيس بعثة المراقبة", "سامي حداد"),
        ("رئيس بعثة البنك الدولي المكلفة بمراقبة السدود سامي حداد", "رئيس بعثة الإغاثة", "رئيس بعثة الإغاثة"),
        ("سامي حداد نائب رئيس الغرفة", "نائب رئيس الغرفة السورية للصناعة", "سامي حداد"),
        ("سامي حداد نائب رئيس الغرفة", "نائب مدير الغرفة السورية للصناعة", "نائب مدير الغرفة السورية للصناعة"),
        ("سامي حداد وزير التعليم", "وزير التعليم العالي", "وزير التعليم العالي"),
        ("السيد سامي حداد، مدير البطولة", "مدير البطولة", "سامي حداد"),
        ("الناطق باسم المجلس سامي حداد", "المتحدث باسم المجلس", "سامي حداد"),
        ("الناطق باسم المجلس سامي حداد", "المتحدث باسم الشرطة", "المتحدث باسم الشرطة"),
        ("نائب مندوب تونس لدى الأمم المتحدة سامي حداد", "نائب مندوب تونس بالأمم المتحدة", "سامي حداد"),
        ("نائب مندوب تونس في الأمم المتحدة سامي حداد", "نائب مندوب تونس لدى الأمم المتحدة", "سامي حداد"),
        ("سامي حداد خبير الري في جامعة حلب", "خبير الري بجامعة حلب", "سامي حداد"),
    ],
)
def test_a_title_leads_to_who_holds_the_office(first: str, title: str, name: str) -> None:
    assert speakers(f"قال {first} إن الماء عاد. وأكد {title} {MORE}") == ["سامي حداد", name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("وزير الخارجية الصيني لي ونغ", "لي ونغ"),
        ("المتحدث لو كانغ", "لو كانغ"),
        ("وزير خارجية كوريا الشمالية ري يونغ هو", "ري يونغ هو"),
        ("ري يونغ هو", "ري يونغ هو"),
        ("الدكتور مدني رحيمي", "مدني رحيمي"),
        ("المارشال سير جوك ستيراب", "جوك ستيراب"),
    ],
)
def test_names_of_short_words_and_of_nouns(source: str, name: str) -> None:
    assert speakers(f"قال {source} {MORE}") == [name]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("الرئيس التشادي", "إدريس ديبي"),
        ("الرئيس السنغالي", "ماكي سال"),
        ("الرئيس الغاني", "الرئيس الغاني"),
        ("وزير الخارجية التشادي", "وزير الخارجية التشادي"),
    ],
)
def test_a_counterpart_holds_the_office_he_is_compared_by(title: str, name: str) -> None:
    text = f"استقبل الرئيس السنغالي ماكي سال نظيره التشادي إدريس ديبي في دكار. وقال {title} {MORE}"
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("سفير السعودية لدى لبنان وليد حداد", "وليد حداد"),
        ("سفيرة كندا لدى السودان سلوى كامل", "سلوى كامل"),
        ("سفير السعودية لدى لبنان", "سفير السعودية لدى لبنان"),
        ("كاتب الدولة لدى وزير المالية", "كاتب الدولة لدى وزير المالية"),
        ("وزير المالية لدى وصوله إلى صنعاء", "وزير المالية"),
        ("وزير المالية لدى افتتاح المعرض", "وزير المالية"),
        ("سامي حداد لدى لبنان", "سامي حداد"),
    ],
)
def test_with_whom_an_office_is_held_belongs_to_its_title(source: str, name: str) -> None:
    assert speakers(f"قال {source} {MORE}") == [name]


@pytest.mark.parametrize("text", ["قال المدير لي شخصيا إن الري قريب.", "وقال المدير لو أن الماء عاد لعاد الناس."])
def test_but_particles_stay_particles(text: str) -> None:
    assert set(speakers(text)) <= {"المدير"}


@pytest.mark.parametrize(
    ("elsewhere", "name"),
    [
        ("كانت وارن تزن قيمة العرض.", "وارن"),
        ("كانت وارن صريحة في ردها.", "وارن"),
        ("اتصلت بالسيدة وارن مرتين.", "وارن"),
        ("ووصلت وارن سكستون إلى الميناء.", "وارن سكستون"),
    ],
)
def test_a_name_met_in_passing_takes_no_chance_word(elsewhere: str, name: str) -> None:
    assert speakers(f"أكدت وارن {MORE} {elsewhere}") == [name]


def test_a_preposition_before_a_foreign_name_is_no_part_of_it() -> None:
    assert speakers(f"ندوة لآلان بورت. ثم تناول آلان بورت الكلمة. وذكر بورت {MORE}")[-1] == "آلان بورت"


@pytest.mark.parametrize("verb", ["ومضت", "وراحت"])
def test_verbs_of_going_on_stand_before_the_subject(verb: str) -> None:
    assert speakers(f"{verb} المصادر تقول إن الري قريب.") == ["المصادر"]


@pytest.mark.parametrize(
    ("first", "short", "name"),
    [
        ("المنسقية العامة للسدود", "المنسقية", "المنسقية العامة للسدود"),
        ("شركة جوجل العملاقة", "جوجل", "شركة جوجل العملاقة"),
        ("شركة صناعة السيارات", "الصناعة", "الصناعة"),
    ],
)
def test_a_body_by_the_word_that_is_its_own(first: str, short: str, name: str) -> None:
    assert speakers(f"قالت {first} إن الماء عاد. وقالت {short} إن الري قريب.")[-1] == name


def test_a_spokesman_named_later_with_less_of_his_title() -> None:
    text = "قال متحدث باسم الرئاسة المصرية إن الماء عاد. ونفى ياسر علي المتحدث باسم الرئاسة الخبر."
    assert speakers(text) == ["ياسر علي"]
    assert speakers(text.replace("باسم الرئاسة الخبر", "باسم الشرطة الخبر")) == ["متحدث باسم الرئاسة المصرية"]
