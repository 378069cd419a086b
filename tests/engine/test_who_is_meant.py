"""Pairs and crowds, the latter, names between commas, and what ends a claim or goes on with it."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أكد وزيرا خارجية مصر والأردن أن الحل قريب.", ["وزيرا خارجية مصر والأردن"]),
        ("عقد الوزيران جلسة ثانية. وقالا إن الحل قريب.", ["الوزيران"]),
        ("تظاهر مئات العمال أمس. وقالوا إن الأجور متأخرة.", ["مئات العمال"]),
        # One minister is not two, though his surname ends like a dual.
        ("أكد وزير خارجية إيران أن الحل قريب.", ["وزير خارجية إيران"]),
    ],
)
def test_two_and_many_speak(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("word", "name"), [("الأخير", "فولوديمير زيلينسكي"), ("الأخيرة", "أنغيلا ميركل"), ("الرئيس", "سامي الكردي")]
)
def test_the_latter_is_whoever_was_named_last(word: str, name: str) -> None:
    met = "أنغيلا ميركل" if word.endswith("ة") else "فولوديمير زيلينسكي"
    verb = "وقالت" if word.endswith("ة") else "وقال"
    text = f"قال الرئيس سامي الكردي إن الحل قريب بعدما التقى {met} أمس. {verb} {word} إن الزيارة ناجحة."
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("مدير المؤسسة، التجاني سيسي،", "التجاني سيسي"),
        ("مدرب الفريق، الإسباني تشابي ألونسو،", "تشابي ألونسو"),
        ("وزيرة الداخلية البريطانية إيفيت كوبر", "إيفيت كوبر"),
        ("النائب بيتر فورد", "بيتر فورد"),
        ("وزيرة الصحة، تيموكي مسوكي، في كلمة متلفزة", "تيموكي مسوكي"),
        ("وزيرة الصحة، تيموكي مسوكي، يوم الاثنين", "تيموكي مسوكي"),
        ("وزيرة الصحة، تيموكي مسوكي، التي زارت القرية،", "تيموكي مسوكي"),
        # What stands between commas and means something is no name.
        ("مدير المؤسسة، في الخرطوم أمس،", "مدير المؤسسة"),
        ("مدرب الفريق، الإسباني الجنسية،", "مدرب الفريق"),
        ("مدير المؤسسة، بعد غياب، في كلمة متلفزة", "مدير المؤسسة"),
    ],
)
def test_names_between_commas_and_names_that_look_like_verbs(source: str, name: str) -> None:
    assert speakers(f"قال {source} إن الموسم بدأ.")[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أجلت محكمة الجنايات، برئاسة المستشار سامي كرم، القضية. وقال رئيس المحكمة", "سامي كرم"),
        (
            "قضت محكمة الجنايات، المنعقدة بمجمع محاكم العاصمة، أمس، برئاسة المستشار سامي كرم، بسجنه. وقال رئيس المحكمة",
            "سامي كرم",
        ),
        ("وصل وفد برلماني برئاسة النائب سامي كرم. وقال رئيس الوفد", "سامي كرم"),
        ("وصل وفد برلماني برئاسة النائب سامي كرم. وقال رئيس النادي", "رئيس النادي"),
        ("يترقب السوق اجتماع لجنة السياسة النقدية المقرر عقده غدا. وقالت اللجنة", "لجنة السياسة النقدية"),
        ("وقال نائب المقرر الأممي الخاص", "نائب المقرر الأممي الخاص"),
    ],
)
def test_who_presides_over_a_body_and_what_it_plans(text: str, name: str) -> None:
    assert speakers(f"{text} إن الوضع صعب.")[-1] == name


def test_a_surname_ends_before_an_indefinite_object() -> None:
    text = "عقد الوزير محمد المومني مؤتمرا صحفيا. وقال إن الخطة جاهزة."
    assert speakers(text) == ["محمد المومني"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال المتحدث إن حكومته تتوسط وتأمل أن ينجح الحوار.", "حكومته تتوسط وتأمل أن ينجح الحوار"),
        ("قالت الوزارة إن الحادث بسيط، معربة عن أملها في شفاء المصابين.", "الحادث بسيط"),
        ("قال الوزير إن الدول طرحت مقترحا جديدا للحل.", "الدول طرحت مقترحا جديدا للحل"),
        ("قال الوزير إن الخطة جاهزة، وذلك بعد يوم من زيارته.", "الخطة جاهزة"),
        ("قالت الوزارة إن الخطة جاهزة، في حين لم تعلق الشركة.", "الخطة جاهزة"),
    ],
)
def test_what_ends_a_claim_and_what_does_not(text: str, content: str) -> None:
    assert contents(text)[0] == content


def test_a_joined_verb_of_the_source_ends_the_claim() -> None:
    found = read("قال المتحدث إن الحكومة تتوسط ويأمل أن ينجح الحوار.")
    assert found[0].content == "الحكومة تتوسط"


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("وقال الوزير “القوات انسحبت من المدينة”.", "القوات انسحبت من المدينة", "الوزير"),
        ("قُتل 30 شخصا، وفق حصيلة جديدة أعلنتها الحكومة.", "قُتل 30 شخصا", "حصيلة جديدة"),
        ("أوقف الأمن مشتبها به، حسبما أفاد مصدر أمني لـ«الخبر».", "أوقف الأمن مشتبها به", "مصدر أمني"),
    ],
)
def test_words_in_marks_and_tails(text: str, content: str, name: str) -> None:
    assert [(said.content, said.speaker) for said in read(text)] == [(content, name)]


def test_a_name_of_a_body_in_marks_is_nothing_said() -> None:
    assert contents("وقال الوزير في زيارته «القوات البرية» إن المناورات بدأت.") == ["المناورات بدأت"]


@pytest.mark.parametrize(
    "bearer",
    [
        "مسؤول الإعلام في وكالة الغوث (الأونروا) سامي الكردي",
        "مدير المشاريع في لجنة الإغاثة، سامي الكردي،",
    ],
)
def test_whoever_holds_an_office_at_a_body_is_named(bearer: str) -> None:
    assert speakers(f"وقال {bearer} إن الوضع صعب.") == ["سامي الكردي"]


def test_an_accusative_after_an_accusative_describes_it() -> None:
    assert speakers("لكن مسؤولاً أميركياً كبيراً قال إن الاتفاق وشيك.") == ["مسؤول أميركي كبير"]


@pytest.mark.parametrize(
    ("clause", "name", "said"),
    [
        ("وبحسب المعهد سترتفع الحرارة", "المعهد", "سترتفع الحرارة، ولا سيما في الجنوب"),
        ("ووفقا لتقرير المعهد ستتضاعف الليالي", "تقرير المعهد", "ستتضاعف الليالي، ولا سيما في الجنوب"),
        ("وبحسب المدير سيتينكوف، ارتفعت الحرارة", "سيتينكوف", "ارتفعت الحرارة، ولا سيما في الجنوب"),
    ],
)
def test_a_verb_that_is_to_come_is_no_part_of_a_source(clause: str, name: str, said: str) -> None:
    text = f"{clause}، ولا سيما في الجنوب."
    assert (speakers(text), contents(text)) == ([name], [said])


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("أعلنت «النورس» عن سيارتها", "النورس"),
        ("أعلنت «النورس» الشركة الكندية الرائدة في الصناعة عن سيارتها", "النورس"),
        ("أعلنت «النورس» عن خطتها وأكدت «المنارة» موافقتها", "الشركة"),  # one of two
        ("أعلن «النورس» عن لقائه المقبل", "الشركة"),  # no body whose noun is feminine
        ("أعلنت «الجريدة» عن مسابقتها", "الشركة"),
        ("علمت «النورس» بالخطة أمس", "الشركة"),  # a newspaper, as a rule
        ("أعلنت «النورس» عن مشروع مع شركة «المنارة»", "شركة المنارة"),
    ],
)
def test_a_body_named_in_marks_is_called_by_its_kind(before: str, name: str) -> None:
    assert speakers(f"{before}. وقالت الشركة إن الحل قريب.") == [name]
