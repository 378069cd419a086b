"""How sources are told of: what they did, whom they stand with, who is asked, and tails of as X said."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers


@pytest.mark.parametrize(
    ("act", "name"),
    [
        ("أحبط الجيش محاولة تسلل. وقال", "الجيش"),
        ("مددت منظمة الصحة عملها في البلاد. وقالت", "منظمة الصحة"),
        ("أطلقت وزارة السياحة منصة جديدة للحجز. وقالت", "وزارة السياحة"),
        ("نفذت قوات الأمن حملة واسعة. وقالت", "قوات الأمن"),
        ("حذر أطباء من خطورة المرض. وقالوا", "أطباء"),
        ("أوقفت الشرطة محمد الكردي. وقالت", "الشرطة"),
        ("سئل الوزير عن موعد الانتخابات فقال", "الوزير"),
        ("وحين سئلت الوزيرة عن موعد الانتخابات قالت", "الوزيرة"),
        ("أحجمت متحدثة باسم شركة نورتويند عن التعليق لكنها قالت", "متحدثة باسم شركة نورتويند"),
        ("أمضى السيد آشكروفت ساعات على الهاتف وقال", "آشكروفت"),
        # What belongs to the phrase stays in it.
        ("حذر خبراء من عدة دول من ارتفاع الأسعار. وقالوا", "خبراء من عدة دول"),
        ("حذر خبراء من جامعة القاهرة الحكومة. وقالوا", "خبراء من جامعة القاهرة"),
        ("أوقفت شرطة الأمير سلطان مشتبها به. وقالت", "شرطة الأمير سلطان"),
    ],
)
def test_who_acts_speaks_next(act: str, name: str) -> None:
    assert speakers(f"{act} إن الوضع صعب.")[-1] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("رفع محام شهير دعوى على الشركة، زاعما", "محام شهير"),
        ("رفع محام شهير دعوى على الشركة، زاعمة", "خالد العمري"),
        ("وفي جدة رفع محام شهير دعوى على الشركة، زاعما", "خالد العمري"),
    ],
)
def test_a_participle_is_of_whoever_its_sentence_begins_with(sentence: str, name: str) -> None:
    assert speakers(f"قال خالد العمري إن الوضع صعب.\n{sentence} أن الأرباح ضاعت.")[-1] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("ورفضت الوزارة تصريحات مسؤول كبير قال", "مسؤول كبير"),
        ("وردت الوزارة على مسؤول في الحكومة قال", "مسؤول في الحكومة"),
        ("وردت الوزارة على تقرير لمنظمة العفو الدولية قال", "تقرير لمنظمة العفو الدولية"),
        # A verb of the other gender goes past whoever stands before it, and a joined one goes on with the subject.
        ("وردت الوزارة على مسؤول كبير قالت", "الوزارة"),
        ("وردت الوزارة على مسؤول كبير وقالت", "الوزارة"),
    ],
)
def test_an_indefinite_antecedent_right_before_its_verb(sentence: str, name: str) -> None:
    assert speakers(f"{sentence} إن القوات انسحبت.") == [name]


@pytest.mark.parametrize(
    "tail",
    [
        "كما ذكرت الدراسة",
        "كما ذكرت الدراسة التي نشرت أمس في مجلة طبية",
        "كما يقول أحد مؤسسيها سامي الكردي",
        "كما يقول مؤسسها سامي الكردي",
    ],
)
def test_as_somebody_said_at_the_end(tail: str) -> None:
    (said,) = read(f"لا يصل الفرق إلى سبعة أضعاف، {tail}.")
    assert said.content == "لا يصل الفرق إلى سبعة أضعاف"
    assert said.speaker in ("الدراسة", "الدراسة التي نشرت أمس في مجلة طبية", "سامي الكردي")


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("كما أخبر سالم العمري المحكمة", "سالم العمري"),
        ("كما أبلغ المدير الصحيفة", "المدير"),
        ("كما قال المدير للصحفيين أمس", "المدير"),
        ("كما قالت مديرة المتحف لرويترز", "مديرة المتحف"),
        # What else he did.
        ("كما أبلغ المدير الموظفين بالموعد", None),
        ("كما أخبر سالم العمري المدير بموعد الزيارة", None),
    ],
)
def test_as_somebody_told_somebody(tail: str, name: str | None) -> None:
    said = [(quote.content, quote.speaker) for quote in read(f"وسرقت اللوحة من المتحف ليلة السبت، {tail}.")]
    assert said == ([("وسرقت اللوحة من المتحف ليلة السبت", name)] if name else [])


def test_also_who_said_more_is_no_tail() -> None:
    text = "لا يصل الفرق إلى سبعة أضعاف، كما ذكرت الدراسة التي نشرت أمس أن العلاج مفيد."
    assert contents(text) == ["العلاج مفيد"]


@pytest.mark.parametrize("own", ["كما ذكرنا", "كما أوردنا سابقا"])
def test_what_the_paper_itself_said_has_no_source(own: str) -> None:
    assert contents(f"دعت الحكومة إلى انتخابات محلية جديدة، {own}.") == []
    assert speakers("دعت الحكومة إلى انتخابات محلية جديدة، كما أبلغنا الوزير.") == ["الوزير"]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("وبحسب رويترز، فقد أعلن البنك أن الأسعار مستقرة.", "الأسعار مستقرة", "البنك"),
        ("وبحسب رويترز، فقد ارتفعت الأسعار في المدن.", "فقد ارتفعت الأسعار في المدن", "رويترز"),
    ],
)
def test_who_is_cited_relays_a_report(text: str, content: str, name: str) -> None:
    assert [(said.content, said.speaker) for said in read(text)] == [(content, name)]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("في وقت تعهد وزير الفلاحة بخفضها", ["الأسعار سترتفع"]),
        ("في حين حذر وزير الفلاحة من أنها ستنخفض", ["الأسعار سترتفع", "ستنخفض"]),
        ("في وقت الصيف", ["الأسعار سترتفع، في وقت الصيف"]),
    ],
)
def test_meanwhile_somebody_else_said(link: str, found: list[str]) -> None:
    assert contents(f"ويرجح التجار أن الأسعار سترتفع، {link}.") == found


@pytest.mark.parametrize("verb", ["وأوضح", "وشرح", "وروى", "ووصف", "وتذكر"])
def test_somebody_tells_how(verb: str) -> None:
    (said,) = read(f"{verb} الوزير كيف تعمل المنظومة الجديدة.")
    assert (said.content, said.speaker) == ("تعمل المنظومة الجديدة", "الوزير")


def test_things_show_how_on_nobodys_word() -> None:
    assert contents("وتظهر الصور كيف تعمل المنظومة الجديدة.") == []
    assert contents("ووصف الطبيب الدواء وكيف يؤخذ.") == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("دراسة ألمانية حديثة", "دراسة ألمانية حديثة"),
        ("النائب اليهودي البارز إليوت أنجل", "إليوت أنجل"),
        ("وزير الدفاع الأميركي بيت هيغسيث", "بيت هيغسيث"),
        # A house is no man.
        ("رئيس بيت الزكاة سامي الكردي", "سامي الكردي"),
        ("مدير بيت المال", "مدير بيت المال"),
    ],
)
def test_words_that_seem_to_begin_with_the_article_or_are_things(source: str, name: str) -> None:
    verb = "ذكرت" if source.startswith("دراسة") else "ذكر"
    assert speakers(f"{verb} {source} أن الوضع صعب.") == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("بالنسبة إلى مها العلي، وصل المال متأخرا", "مها العلي"),
        ("بالنسبة لمها العلي، وصل المال متأخرا", "مها العلي"),
        # What is not named, or not set off, is only what is told.
        ("بالنسبة إلى الفائدة، وصل المال متأخرا", "متحدثة باسم الشركة"),
        ("وصل المال متأخرا بالنسبة إلى مها العلي", "متحدثة باسم الشركة"),
    ],
)
def test_whom_a_sentence_concerns_speaks_next(sentence: str, name: str) -> None:
    text = f"قالت متحدثة باسم الشركة إن المال أعيد. {sentence}. «ليس لدينا صيف آخر ننتظره»، قالت وهي تضحك."
    assert speakers(text)[-1] == name
