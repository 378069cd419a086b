"""Titles, ranks and turns of phrase that the wires of one country or another have, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

SAYS = "إن الصيانة قريبة."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        # An ordinal is part of the rank before it.
        ("الفريق أول شمس الدين كباشي", "شمس الدين كباشي"),
        ("الملازم أول سامر القيسي", "سامر القيسي"),
        ("قائد الشرطة العميد أول سامر القيسي", "سامر القيسي"),
        # باسم is a name before a surname, and a preposition before a body.
        ("الناطق الإعلامي باسم مديرية الدفاع", "الناطق الإعلامي باسم مديرية الدفاع"),
        ("الفنان باسم القيسي", "باسم القيسي"),
        # An office with its adjective is no surname.
        ("أبو سامر الناطق العسكري باسم الكتائب", "أبو سامر"),
        ("خليفة بن حمد البادي أمين عام المجلس", "خليفة بن حمد البادي"),
        ("سامر أمين", "سامر أمين"),
        # A time of day may be a father's name.
        ("النائب أحمد صباح السلوم", "أحمد صباح السلوم"),
        # Of God, but no rank.
        ("وزير الإعلام في حكومة التوافق ضيف الله الشامي", "ضيف الله الشامي"),
        ("آية الله سامر القيسي", "سامر القيسي"),
        # A given name that begins with the letter of فـ.
        ("وزير الدولة، الناطق باسم الحكومة، فيصل الشبول،", "فيصل الشبول"),
        # Whose the trade is stands right after it.
        ("مهاجم نيس أندي ديلور", "أندي ديلور"),
        ("المهاجم أندي ديلور", "أندي ديلور"),
        # A participle that is not whole without its pronoun.
        ("والد المجني عليها", "والد المجني عليها"),
        ("محامي المدعى عليه", "محامي المدعى عليه"),
        ("مصدر في الإليزيه", "مصدر في الإليزيه"),
        # What a title is of may stand in marks, and the name after it.
        ("الرئيس التنفيذي لـ«طيران الواحة» توني دوغلاس", "توني دوغلاس"),
        ("النائب عن حزب «تواصل» سامر القيسي", "سامر القيسي"),
        ("الرئيس التنفيذي لـ«الصحيفة»", "الرئيس التنفيذي"),
        ("الممثل السوري باسم ياخور", "باسم ياخور"),
        ("المتحدث الرسمي باسم حماس", "المتحدث الرسمي باسم حماس"),
        ("نائب المتحدث باسمه فرحان القيسي", "فرحان القيسي"),
        ("مدير دائرة الأرصاد رائد آل خطاب", "رائد آل خطاب"),
        ("عالية المهدي، أستاذة الاقتصاد،", "عالية المهدي"),
        ("المندوب الروسي فاسيلي نيبينزيا", "فاسيلي نيبينزيا"),
        # A surname that is a verb after فـ, and a given name that is a month.
        ("وزير الخارجية التركي هاكان فيدان", "هاكان فيدان"),
        ("القاضية جوان دونوهيو", "جوان دونوهيو"),
        # To whom it was said.
        ("مسؤول أمريكي رفيع لـCNN", "مسؤول أمريكي رفيع"),
        ("سامر القيسي لـ BBC", "سامر القيسي"),
    ],
)
def test_who_speaks_by_title_and_name(source: str, name: str) -> None:
    assert speakers(f"وقال {source} {SAYS}") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("المتحدث", "سامر القيسي"),
        ("المتحدث ذاته", "سامر القيسي"),
        ("ذات المتحدث", "سامر القيسي"),
        ("المسؤول الحكومي نفسه", "سامر القيسي"),
        ("المدير المذكور", "سامر القيسي"),
        # One with an office of his own, or of another gender, is somebody else.
        ("الرئيس", "الرئيس"),
        ("المتحدثة", "المتحدثة"),
    ],
)
def test_a_lone_speaker_is_who_is_speaking(source: str, name: str) -> None:
    assert speakers(f"قال سامر القيسي، وزير العدل، {SAYS} وأضاف {source} أن الوضع صعب.") == ["سامر القيسي", name]


def test_but_a_spokesman_whom_the_article_knows_comes_first() -> None:
    known = f"قال المتحدث باسم الشرطة كمال النجار {SAYS} وقال سامر القيسي، وزير العدل، {SAYS}"
    assert speakers(f"{known} وأضاف المتحدث أن الوضع صعب.")[-1] == "كمال النجار"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وكان مدير مهرجان دمشق نجيب عياد وصف الفيلم بأنه علامة فارقة.", "نجيب عياد"),
        ("وكان الوزير وصف القرار بأنه خطوة جيدة.", "الوزير"),
        ("وكان رئيس البعثة سامر عياد قال إن الأمر انتهى.", "سامر عياد"),
        ("ووصف الوزير القرار بأنه خطوة جيدة.", "الوزير"),
    ],
)
def test_what_somebody_describes_is_not_who_describes_it(text: str, name: str) -> None:
    assert name in speakers(text)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "أوضحت الشركة أن المبيعات ارتفعت كثيرا، متوقعة أن تنمو الإيرادات.",
            ["المبيعات ارتفعت كثيرا", "تنمو الإيرادات"],
        ),
        ("أوضحت الشركة أن النتائج، المتوقعة منذ شهر، جيدة.", ["النتائج، المتوقعة منذ شهر، جيدة"]),
        ("صرحت سعاد الشامي، مديرة المنظمة، بما يلي: «على الجميع أن يعود».", ["على الجميع أن يعود"]),
        ("وندد المتحدث باسم وزارة الخارجية الإيرانية ناصر كنعاني بـ«الصمت المخزي».", ["الصمت المخزي"]),
        ("وندد المتحدث باسم وزارة الخارجية الإيرانية ناصر كنعاني بعملية «الصمت المخزي».", []),
    ],
)
def test_where_what_was_said_begins_and_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("«الساحل» من مصادر نيابية مطلعة", "مصادر نيابية مطلعة"),
        ("صحيفة الساحل من مصدر أمني", "مصدر أمني"),
        ("«الساحل»", "الساحل"),
    ],
)
def test_who_told_the_paper_is_the_source_of_what_it_learnt(source: str, name: str) -> None:
    assert speakers(f"وعلمت {source} أن اللقاء انتهى.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("ابن الـ46 عاما", "سامر القيسي"),
        ("صاحب الثلاثين ربيعا", "سامر القيسي"),
        ("ابن عمه", "ابن عمه"),
        ("صاحب المصنع", "صاحب المصنع"),
    ],
)
def test_an_age_alone_means_who_is_speaking(source: str, name: str) -> None:
    assert speakers(f"قال سامر القيسي {SAYS} وقال {source} إن الوضع صعب.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أفادت خدمة الطوارئ الحكومية بأن الوضع صعب.", "خدمة الطوارئ الحكومية"),
        ("المصدر ذاته أكد أن الوضع صعب.", "المصدر"),
        ("أصدر الاتحاد الدولي (فيفا) بيانا قال فيه إن الوضع صعب.", "الاتحاد الدولي"),
        ("أما سامر القيسي فيشير إلى أن الوضع صعب.", "سامر القيسي"),
        ("لكن بيانا نشر على موقع النادي يوم الأحد قال إن الوضع صعب.", "بيان نشر على موقع النادي"),
        ("نورتويند، التي تبيع الغاز للمصانع، ذكرت أن الوضع صعب.", "نورتويند"),
        ("أحد الرجال، وهو مزارع حذر من السيول مرارا، قال إن الوضع صعب.", "أحد الرجال"),
        ("أحد الرجال، وهو مزارع عرف نفسه باسم سلمان، قال إن الوضع صعب.", "سلمان"),
        ("وقال أحد السكان، وهو والد شاب يدعى سامر، إن الوضع صعب.", "أحد السكان"),
        ("وقال الوزير، وهو صديق لرجل يدعى سامر، إن الوضع صعب.", "الوزير"),
    ],
)
def test_where_a_subject_stands(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("صدر عن المكتب الإعلامي لوزير الأشغال ما يلي: «{}».", "المكتب الإعلامي لوزير الأشغال"),
        ("وطنية - صدر عن مديرية التوجيه البيان الآتي:\n{}.", "مديرية التوجيه"),
        ("أصدرت نقابة المحررين البيان التالي: «{}».", "نقابة المحررين"),
    ],
)
def test_a_statement_is_whoever_issues_it(text: str, name: str) -> None:
    said = "ليس لدينا ما نخفيه عن أحد في هذا الملف"
    assert [(one.content, one.speaker) for one in read(text.format(said))] == [(said, name)]


@pytest.mark.parametrize(
    "text",
    [
        "وجاءت النتائج على النحو التالي: فوز الفريق الأول على الفريق الثاني.",
        "وتضمن الرد التالي بعض الملاحظات القديمة على الخطة.",
    ],
)
def test_but_what_follows_need_not_be_said(text: str) -> None:
    assert contents(text) == []


def test_a_trade_after_a_comma_is_no_longer_name() -> None:
    assert speakers("أما ميسي، نجم إنتر ميامي الأميركي، فاعتبر أن العمر مجرد رقم.") == ["ميسي"]


def test_what_an_answer_is_about_is_no_source() -> None:
    text = f"قال سامر القيسي، وزير العدل، {SAYS} وأورد المسؤول ذاته، ضمن جوابه عن أسئلة نواب، أن الوضع صعب."
    assert speakers(text) == ["سامر القيسي"] * 2
