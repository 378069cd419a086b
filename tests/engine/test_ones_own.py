"""Sources that are somebody's own: kin, clubs, parties; and what else is told of a source behind "according to"."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

MET = "توفي الروائي سالم الحداد أمس. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("والدفن غدا بعد صلاة الظهر، بحسب زوجته.", "زوجته"),
        ("والدفن غدا بعد صلاة الظهر، كما أعلنت عائلته.", "عائلته"),
        ("والدفن غدا بعد صلاة الظهر، كما ذكرت أسرته في بيان.", "أسرته"),
        ("وبحسب ابنته، كان الكاتب يعمل على رواية عن النهر.", "ابنته"),
        ("وبحسب أقاربه، كان الكاتب يعمل على رواية عن النهر.", "أقاربه"),
        ("ووفق محاميه، كان الكاتب يعمل على رواية عن النهر.", "محاميه"),
        ("لكن والدته رحبت بالقرار، وقالت: «سنجتمع كلنا هنا».", "والدته"),
    ],
)
def test_kin_are_sources(text: str, source: str) -> None:
    assert speakers(MET + text) == [source]


@pytest.mark.parametrize("lead", ["وفق حاجته", "بحسب رغبته", "وفق نظامه الأساسي"])
def test_needs_and_rules_of_ones_own_are_none(lead: str) -> None:
    assert contents(f"{MET}وتصرف لكل عامل منحة شهرية، {lead}.") == []


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("وفق مسؤولين تحدثوا إلى «مدى النيل»", "مسؤولين"),
        ("وفق مصادر تحدثت إلى «مدى النيل»", "مصادر"),
        ("بحسب ثلاثة من العمال تحدثوا إلى «مدى النيل»", "ثلاثة من العمال"),
        ("بحسب أربعة عمال طلبوا عدم نشر أسمائهم", "أربعة عمال"),
        ("حسب مصدر عسكري أوضح للوكالة تفاصيل العملية", "مصدر عسكري"),
    ],
)
def test_what_some_people_did_is_no_more_of_the_claim(source: str, named: str) -> None:
    text = f"دخل إضراب عمال الغزل يومه الخامس، {source}."
    assert [(said.content, said.speaker) for said in read(text)] == [("دخل إضراب عمال الغزل يومه الخامس", named)]


def test_whom_somebody_talks_to_is_nothing_said() -> None:
    assert contents("وتحدث الوزير إلى «مدى النيل» عن الخطة.") == []


@pytest.mark.parametrize(
    "lead",
    [
        "وبحسب خطاب أرسله الاتحاد، واطلعت «المساء» على نسخة منه، ",
        "وبحسب خطاب أرسله الاتحاد، حصلت «المساء» على نسخة منه، ",
        "فوفق مصدر مطلع على الملف، ",
        "ووفق الوزير، ",
        "غير أن ",
    ],
)
def test_where_a_claim_starts(lead: str) -> None:
    tail = "، بحسب الوزير" if lead.startswith("غير") else ""
    assert contents(f"{lead}ثمة خلافات حول نص اللائحة الجديدة{tail}.") == ["ثمة خلافات حول نص اللائحة الجديدة"]


@pytest.mark.parametrize(
    "end",
    [
        "، مستندة إلى نص اللائحة.",
        "، وزادت بالقول: «جمعنا من كل بيت دينارا».",
        "، واعدة بزيادة المنح.",
    ],
)
def test_where_a_claim_ends(end: str) -> None:
    assert contents(f"وقالت المحامية نوف الغامدي إن التعويض حق{end}")[0] == "التعويض حق"


def test_what_the_source_did_next_behind_a_mark() -> None:
    text = "ووصفت البعثة الاقتراع بأنه «سلمي ومنظم إلى حد كبير» لكنها عبرت عن قلقها إزاء بطء الفرز."
    assert contents(text) == ["سلمي ومنظم إلى حد كبير"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أما الوزيرة إلهام الشربيني، فرأت أن الكشف مهم للبلدة.", "الكشف مهم للبلدة"),
        ("ورأى تيم هوتن، طالب الدكتوراه في جامعة ليون، أن الكشف مهم للبلدة.", "الكشف مهم للبلدة"),
    ],
)
def test_verbs_that_spell_other_words(text: str, said: str) -> None:
    assert contents(text) == [said]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ورد رئيس الرابطة، محمد أمين مسلوق، بأن الرزنامة ضبطت أمس.", "محمد أمين مسلوق"),
        ("وقال محمد أمين الحسيني إن الرزنامة ضبطت أمس.", "محمد أمين الحسيني"),
        ("وقال حسين أمين عام الحزب إن الرزنامة ضبطت أمس.", "حسين"),
        ("قال الرئيس المنتهية ولايته لازاروس تشاكويرا إن الرزنامة ضبطت أمس.", "لازاروس تشاكويرا"),
        ("وذكر سلاح الجو الأوكراني أن الرزنامة ضبطت أمس.", "سلاح الجو الأوكراني"),
        ("ولم يشاطرها الرأي زميلها هاني نصور الذي رأى أن الرزنامة ضبطت أمس.", "هاني نصور"),
        ("ويستند إلى دراسة أجرتها الرابطة وخلصت إلى أن الرزنامة ضبطت أمس.", "دراسة أجرتها الرابطة"),
    ],
)
def test_names_and_documents(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_somebody_met_does_not_speak() -> None:
    assert speakers("أما الممثلة فاتوماتا كوليبالي فتتذكر رجلا «لم يرفع صوته يوما في موقع التصوير».") != ["رجلا"]
