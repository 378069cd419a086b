"""Who said it: names with titles in any order, short forms, carried speakers, relayed speech."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.engine import extract
from service.engine.model import Speaker
from tests.articles import ROOT
from tests.articles import read as read_article
from tests.engine.reading import read, speakers

SAID = "إن الموسم كان جيدا"


def cast(text: str) -> list[str]:
    """The names of all speakers, in order of their first quotation."""
    return [speaker.name for speaker in extract(text).speakers]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("وزير الزراعة السوداني أبو بكر البشرى", "أبو بكر البشرى"),
        ("أبو بكر البشرى، وزير الزراعة السوداني،", "أبو بكر البشرى"),
        ("وزير الزراعة السوداني، أبو بكر البشرى،", "أبو بكر البشرى"),
        ("الدكتور أبو بكر البشرى وزير الزراعة السوداني", "أبو بكر البشرى"),
        ("د. خالد العنزي", "خالد العنزي"),
        ("اللواء الركن يحيى رسول", "يحيى رسول"),
        ("الشيخ صباح الخالد الصباح", "صباح الخالد الصباح"),
        ("رئيسة تعاونية الزيتون في صفاقس آمنة بن علي", "آمنة بن علي"),
        ("المتحدث باسم وزارة الزراعة، العميد سعيد ولد محمد،", "سعيد ولد محمد"),
        ("مدير الإرشاد الزراعي في حضرموت المهندس عوض باسالم", "عوض باسالم"),
        ("الأمير خالد بن سلمان", "خالد بن سلمان"),
        ("عبد الرحمن بن عبد الله", "عبد الرحمن بن عبد الله"),
        ("جان-بيار لاكروا", "جان-بيار لاكروا"),
        ("المزارع عبدالله", "عبدالله"),
        ("الممثل بروس لي", "بروس لي"),
        ("أحمد العلي لي", "أحمد العلي"),
        ("المخرجة نادية معلقةً", "نادية"),
        ("المرشح الرئاسي نبيل القروي", "نبيل القروي"),
        ("الدكتور حمدان بن مانع العمري", "حمدان بن مانع العمري"),
        ("حمد عبد الله الملا", "حمد عبد الله الملا"),
        ("ريتشارد لويس المشرف على المشروع", "ريتشارد لويس"),
        ("مدير مدينة الملك عبد الله الرياضية سالم العامري", "سالم العامري"),
        ("أستاذ العلوم السياسية بجامعة صنعاء راشد العيسى", "راشد العيسى"),
        ("أستاذ التاريخ العباسي طه عبيد", "طه عبيد"),
        ("ناجية الغربي ممثلة الشركة", "ناجية الغربي"),
        ("العميد ركن أحمد عسيري", "أحمد عسيري"),
        ("سعادة ميثاء بنت سيف المحروقية", "ميثاء بنت سيف المحروقية"),
    ],
)
def test_a_name_stands_without_its_titles(source: str, name: str) -> None:
    assert speakers(f"وقال {source} {SAID}.") == [name]


@pytest.mark.parametrize(
    "description",
    [
        "مصدر أمني",
        "مسؤول حكومي كبير",
        "المتحدث باسم الجيش",
        "شهود عيان",
        "خبراء اقتصاديون",
        "دبلوماسي أوروبي",
        "وزارة الموارد المائية العراقية",
        "الهيئة العامة للأرصاد",
        "اتحاد المزارعين التونسيين",
        "منظمة الأغذية والزراعة للأمم المتحدة",
        "نقابة الصيادلة",
        "سكان القرية",
        "رئيس تحرير صحيفة محلية",
        "والد الطفل",
    ],
)
def test_a_source_without_a_name_is_called_by_its_description(description: str) -> None:
    assert speakers(f"قال {description} {SAID}.") == [description]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الخبير المائي العماني ناصر المعمري إن السد امتلأ. وأضاف المعمري أن الري سيبدأ غدا.", "ناصر المعمري"),
        ("قال الخبير المائي العماني ناصر المعمري إن السد امتلأ. وأكد الخبير أن الري سيبدأ غدا.", "ناصر المعمري"),
        ("قال وزير المياه اليمني توفيق الشرجبي إن السد امتلأ. وأكد الوزير أن الري سيبدأ غدا.", "توفيق الشرجبي"),
        ("قالت وزارة الري المصرية إن السد امتلأ. وأكدت الوزارة أن الري سيبدأ غدا.", "وزارة الري المصرية"),
        ("قالت حركة المقاومة الإسلامية (حماس) إن الوفد وصل. وأكدت حماس أن الحوار سيبدأ غدا.",
         "حركة المقاومة الإسلامية|حماس|حركة المقاومة الإسلامية (حماس)"),
        ("قالت المفوضية السامية لشؤون اللاجئين إن المخيم امتلأ. وأكدت المفوضية أن النقل سيبدأ غدا.",
         "المفوضية السامية لشؤون اللاجئين"),
        ("قالت وزارة الري المصرية في بيان إن السد امتلأ. وأضاف البيان أن الري سيبدأ غدا.", "وزارة الري المصرية"),
        ("قال محافظ البصرة أسعد العيداني إن الماء عاد. وأضاف أن الري سيبدأ غدا.", "أسعد العيداني"),
        ("قال محافظ البصرة أسعد العيداني إن الماء عاد.\n\nوأضاف أن الري سيبدأ غدا.", "أسعد العيداني"),
        ("قال الناطق باسم حركة فتح منذر الحايك إن الوفد وصل.\nوشدد الناطق على أن الحوار سيبدأ غدا.", "منذر الحايك"),
    ],
)  # fmt: skip
def test_short_forms_lead_to_one_speaker(text: str, name: str) -> None:
    found = speakers(text)
    assert len(found) == 2
    assert len(set(found)) == 1
    assert found[0] in name.split("|")


def test_an_issuer_known_only_from_the_sentence_before() -> None:
    text = "أصدرت بلدية طرابلس بيانا حول أزمة النفايات. وأكد البيان أن الجمع سيستأنف غدا."
    assert speakers(text) == ["بلدية طرابلس"]


TWO_SOURCES = "قال الطبيب حسن الجابري إن المستشفى ممتلئ، فيما قالت الممرضة هدى المالكي إن الأدوية نفدت. {}"


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("وأضاف أن الوضع صعب.", "حسن الجابري"),
        ("وأضافت أن الوضع صعب.", "هدى المالكي"),
        ("وتابعت: «الوضع صعب للغاية».", "هدى المالكي"),
        ("وتابع قائلا: «الوضع صعب للغاية».", "حسن الجابري"),
    ],
)
def test_a_bare_verb_agrees_with_its_speaker(second: str, name: str) -> None:
    assert speakers(TWO_SOURCES.format(second)) == ["حسن الجابري", "هدى المالكي", name]


def test_a_bare_plural_verb_means_the_group() -> None:
    text = "قال الأهالي إن البئر جفت، وقال المدير سالم العامري إن الصيانة قريبة. وأضافوا أنهم ينتظرون منذ عام."
    assert speakers(text) == ["الأهالي", "سالم العامري", "الأهالي"]


def test_a_feminine_verb_means_the_ministry_not_the_man() -> None:
    text = "قالت وزارة الداخلية الجزائرية إن الطريق مغلق. ونفى النائب عمر بلقاسم أن يكون قد مر. وأوضحت أن السبب ثلوج."
    assert speakers(text) == ["وزارة الداخلية الجزائرية", "عمر بلقاسم", "وزارة الداخلية الجزائرية"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نقلت رويترز عن المتحدث باسم الحكومة قوله إن الطريق آمن.", "المتحدث باسم الحكومة"),
        ("ونقلت وكالة الأناضول عن الوالي مراد أوغلو قوله إن الطريق آمن.", "مراد أوغلو"),
        ("ونقلت قناة العربية عن مصادر طبية أن المصاب بخير.", "مصادر طبية"),
        ("ونقل موقع هسبريس عن رئيس الجماعة قوله: «الطريق آمن تماما».", "رئيس الجماعة"),
        ("كتب الصحفي حسام الدين علي: «القرار ظالم».", "حسام الدين علي"),
        ("قال النائب جمال الدين علي إن القرار ظالم.", "جمال الدين علي"),
        ("وكان عمدة المدينة وصف الهجوم بأنه «جبان».", "عمدة المدينة"),
        ("وجدد التزامه بالإصلاح، معربا عن أمله في أن يشارك الجميع.", ""),
        ("وفي ختام اللقاء، توجه رئيس النادي إلى الجمهور بالقول: «إنها لحظة تاريخية».", "رئيس النادي"),
        ("وأورد الوزير، ضمن جوابه عن سؤال شفوي، أن الطريق آمن.", "الوزير"),
        ("أما نقابة المحامين فاكتفت ببيان دعت فيه إلى «احترام القانون».", "نقابة المحامين"),
        ("أما فلاديمير بوتين فاكتفى بتصريح قال فيه إن الطريق آمن.", "فلاديمير بوتين"),
        ("وذكرت صحيفة الرأي نقلا عن مصدر وزاري أن الطريق آمن.", "مصدر وزاري"),
        ("وذكرت وكالة الأنباء العمانية أن الطريق آمن.", "وكالة الأنباء العمانية"),
    ],
)
def test_the_one_who_is_relayed_speaks(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "قال اللاعب محمود الشامي إن المباراة صعبة. وقال الحكم طارق الشامي إن القرار صحيح.",
        "قالت الطبيبة ليلى منصور إن الوباء انحسر. وقال الوزير عادل منصور إن المدارس ستفتح.",
    ],
)
def test_two_people_with_one_surname_are_two(text: str) -> None:
    assert len(cast(text)) == 2


def test_a_surname_alone_means_the_last_who_bore_it_with_fitting_gender() -> None:
    text = (
        "قالت الطبيبة ليلى منصور إن الوباء انحسر. وقال الوزير عادل منصور إن المدارس ستفتح. وأضافت منصور أن اللقاح متاح."
    )
    assert speakers(text) == ["ليلى منصور", "عادل منصور", "ليلى منصور"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("الخارجية الأمريكية", "الخارجية الأميركية"),
        ("وزارة الصحة المغربية", "وزارة الصحه المغربيه"),
        ("مصطفى الكاظمي", "مصطفي الكاظمي"),
        ("أحمد العيسى", "احمد العيسي"),
        ("الاتحاد الأوروبي", "الإتحاد الاوروبي"),
        pytest.param("عبد الله النسور", "عبدالله النسور"),
        pytest.param("هيئة المسؤولين السابقين", "هيئة المسئولين السابقين"),
        ("فولوديمير زيلينسكي", "فولوديمير زيلينسكى"),
        ("إبراهيم رئيسي", "ابراهيم رئيسى"),
    ],
)
def test_a_spelling_does_not_split_a_speaker(one: str, two: str) -> None:
    assert len(cast(f"وبحسب {one}، فإن الحوار مستمر. وحسب {two}، فإن الجولة المقبلة في آذار.")) == 1


@pytest.mark.parametrize(
    "label",
    ["تنظيم «داعش»", "قوات «قسد»", 'حركة "النهضة"', "ما يسمى “الخلافة”", "صحيفة «الأيام»", "سفينة «مرمرة الزرقاء»"],
)
def test_a_label_in_marks_makes_no_quotation_mixed(label: str) -> None:
    found = read(f"وقال محافظ نينوى إن {label} وراء الخبر.")
    assert [(said.type, said.speaker) for said in found] == [("indirect", "محافظ نينوى")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال القاضي: «الحكم نهائي ولا رجعة فيه».", "direct"),
        ("وقال القاضي إن «الحكم نهائي ولا رجعة فيه».", "direct"),
        ("وقال القاضي بأن: “الحكم نهائي ولا رجعة فيه”.", "direct"),
        ("وقال القاضي إن الحكم «نهائي ولا رجعة فيه».", "mixed"),
        ("وقال القاضي إن الحكم نهائي ولا رجعة فيه.", "indirect"),
        ("وقال القاضي: الحكم نهائي ولا رجعة فيه.", "indirect"),
    ],
)
def test_the_type_of_a_quotation(text: str, expected: str) -> None:
    assert [said.type for said in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال القاضي إن الحكم «نهائي» وإنه «لا رجعة فيه».", ["نهائي", "لا رجعة فيه"]),
        ("وقال القاضي: «الحكم نهائي ولا رجعة فيه».", ["الحكم نهائي ولا رجعة فيه"]),
        ("وقال القاضي إن الحكم نهائي.", []),
    ],
)
def test_the_quoted_stretches(text: str, expected: list[str]) -> None:
    (quote,) = extract(text).quotes
    assert [span.of(text) for span in quote.quoted] == expected


def seed_speakers() -> list[Speaker]:
    paths: list[Path] = sorted((ROOT / "seeds").glob("*.txt"))
    return [speaker for path in paths for speaker in extract(read_article(path)).speakers]


@pytest.mark.parametrize(
    ("word", "name_en"),
    [
        ("برايس", {"Ned Price"}),
        ("برينان", {"John Brennan"}),
        ("فلين", {"Terry Flynn"}),
        ("وزارة الخارجية", {"U.S. Department of State", "US Department of State"}),
        ("الولايات المتحدة", {"United States"}),
        ("أميركا", {"United States"}),
        ("التحالف", {"Global Coalition", "Global Coalition to Defeat ISIS"}),
        ("قوات سوريا", {"Syrian Democratic Forces"}),
        ("داعش", {"ISIS", "Islamic State", "Islamic State (ISIS)"}),
    ],
)
def test_the_english_names_of_the_seeds(word: str, name_en: set[str]) -> None:
    found = {speaker.name_en for speaker in seed_speakers() if word in speaker.name}
    assert found
    assert found <= name_en


def test_the_role_of_a_named_speaker() -> None:
    (speaker,) = extract("وقال وزير النقل الأردني وجيه عزايزة إن المطار جاهز.").speakers
    assert (speaker.name, speaker.role, speaker.kind) == ("وجيه عزايزة", "وزير النقل الأردني", "person")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("وزارة العدل اللبنانية", "organization"),
        ("المتحدثة باسم الهلال الأحمر", "person"),
        ("السكان", "group"),
        ("شهود عيان", "group"),
        ("البنك الدولي", "organization"),
        ("الكويت", "organization"),
    ],
)
def test_the_kind_of_a_speaker(source: str, kind: str) -> None:
    (speaker,) = extract(f"وبحسب {source}، فإن الحدود مفتوحة.").speakers
    assert speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "cue", "mention"),
    [
        ("وقال الأمير تركي الفيصل إن السوق مستقر.", "وقال", "الأمير تركي الفيصل"),
        ("وقال مدير السوق، المهندس علي حمد، إن السوق مستقر.", "وقال", "مدير السوق، المهندس علي حمد"),
        ("السوق مستقر منذ أسبوع، بحسب غرفة التجارة.", "بحسب", "غرفة التجارة"),
    ],
)
def test_the_cue_and_the_mention(text: str, cue: str, mention: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.cue is not None
    assert quote.mention is not None
    assert quote.cue.span.of(text) == cue
    assert quote.mention.span.of(text) == mention


def test_a_bare_verb_has_no_mention() -> None:
    quote = extract("قال حاكم دبي إن المترو جاهز. وأضاف أن الافتتاح غدا.").quotes[-1]
    assert quote.mention is None
    assert quote.speaker is not None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "وأفادت الناطقة باسم المحكمة ضحى السالمي بأن البحث مفتوح. وحسب ذات المصدر فإن السماع يبدأ غدا.",
            ["ضحى السالمي", "ضحى السالمي"],
        ),
        (
            "بحث سعادة السيد علي بن أحمد الكواري مع الوفد سبل التعاون. وقال سعادته إن المنتدى فرصة.",
            ["علي بن أحمد الكواري"],
        ),
        (
            "قال الصحفي حسام نصار إن القرار ظالم. ورد عليه مستشار الوزير بقوله إن القرار مدروس.",
            ["حسام نصار", "مستشار الوزير"],
        ),
        (
            "قال بندر الكعبي إن الطريق آمن. من جانبه يتفق يوسف الزامل مع ما ذهب إليه الكعبي، مضيفا أن الجسر مغلق.",
            ["بندر الكعبي", "يوسف الزامل"],
        ),
        (
            "قال سالم الكعبي إن المرض انتهى. بيد أنه حذر من أن العمل لم ينته.",
            ["سالم الكعبي", "سالم الكعبي"],
        ),
    ],
)
def test_who_goes_on_or_answers(text: str, names: list[str]) -> None:
    assert speakers(text) == names
