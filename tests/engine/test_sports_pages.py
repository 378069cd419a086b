"""What sports pages write: manners, outlets, objects with ب, those who are welcomed, and what somebody goes on with."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers


@pytest.mark.parametrize("manner", ["متهكما", "ساخرا", "ضاحكا", "غاضبا"])
def test_the_manner_before_a_colon_leaves_it_to_the_verb_of_saying(manner: str) -> None:
    said = read(f"وقال فهد الهريفي {manner}: نحن في دوري الأحياء.")
    assert [(quote.speaker, quote.content) for quote in said] == [("فهد الهريفي", "نحن في دوري الأحياء")]


def test_a_participle_of_saying_keeps_its_colon() -> None:
    assert contents("وابتسم فهد الهريفي، مؤكدا: نحن في دوري الأحياء.") == ["نحن في دوري الأحياء"]


@pytest.mark.parametrize("outlet", ["لبي بي سي", "لسي إن إن", "لشبكة سي إن إن", "لرويترز"])
@pytest.mark.parametrize("name", ["رونالدو", "هاري كين", "سالم حداد"])
def test_the_outlet_is_told_and_no_part_of_the_name(name: str, outlet: str) -> None:
    assert speakers(f"وقال {name} {outlet}: «سألعب حتى الأربعين».") == [name]


@pytest.mark.parametrize("object_", ["بعودة أنشيلوتي", "بعودة اللاعب", "بأداء الفريق", "بصمود الجماهير"])
@pytest.mark.parametrize("name", ["ترامب", "الوزير", "سالم حداد"])
def test_what_is_welcomed_is_no_part_of_who_welcomes_it(name: str, object_: str) -> None:
    assert speakers(f"رحب {name} {object_}، قائلا إنه «الرجل المناسب للفريق».") == [name]


@pytest.mark.parametrize("name", ["محمود بادي", "سالم بوشناق"])
def test_a_surname_in_ba_stays(name: str) -> None:
    assert speakers(f"رحب {name} بالقرار، قائلا إنه «القرار المناسب للفريق».") == [name]


@pytest.mark.parametrize("verb", ["ليضيف أن", "ليتابع:", "ليردف أن"])
def test_what_somebody_goes_on_with_is_another_report(verb: str) -> None:
    text = f"أكد سالم حداد أن التشكيلة جاهزة، {verb} الجمهور ينتظر الفوز."
    assert contents(text) == ["التشكيلة جاهزة", "الجمهور ينتظر الفوز"]
    assert speakers(text) == ["سالم حداد", "سالم حداد"]


def test_what_somebody_says_it_for_is_part_of_the_claim() -> None:
    text = "أكد سالم حداد أن الوفد وصل، ليقول للعالم إن السلام قريب."
    assert contents(text) == ["الوفد وصل، ليقول للعالم إن السلام قريب"]


def test_a_player_with_a_name_is_called_up_by_who_has_a_surname_like_a_title() -> None:
    assert speakers("استدعى محمود الخطيب اللاعب كريم منصور، وقال إن العقوبة نافذة.") == ["محمود الخطيب"]


def test_how_she_is_ends_her_name() -> None:
    assert speakers("بدت سيمون بايلز متأثرة وهي تتحدث، قائلة إنها «أكثر من مجرد ميداليات».") == ["سيمون بايلز"]


@pytest.mark.parametrize("who", ["وكيل", "محامي", "مساعد", "شقيق", "والد"])
def test_who_somebody_is_to_another_has_his_own_name_behind_the_comma(who: str) -> None:
    assert speakers(f"أكد {who} سالم حداد، كريم منصور، أن اللاعب جاهز.") == ["كريم منصور"]


def test_a_title_behind_the_comma_is_of_who_is_named() -> None:
    assert speakers("أكد المدرب سالم حداد، مدير الفريق، أن اللاعب جاهز.") == ["سالم حداد"]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("تلقت الوزارة رسالة من المنظمة تؤكد أن المساعدات ستصل قريبا.", "المنظمة"),
        ("تلقى النادي خطابا من الاتحاد يؤكد أن المباراة ستقام في موعدها.", "الاتحاد"),
        ("تلقت الوزارة رسالة من سالم منصور تؤكد أن المساعدات ستصل قريبا.", "سالم منصور"),
        ("تلقت الوزارة رسالة من سالم حداد تؤكد أن المساعدات ستصل قريبا.", "سالم حداد"),
        ("تلقت الوزارة رسالة من محمد العلي تؤكد أن المساعدات ستصل قريبا.", "محمد العلي"),
        # The verb tells of the ministry, not of the letter.
        ("وبعد خطاب من المنظمة تؤكد الوزارة أن المساعدات ستصل قريبا.", "الوزارة"),
    ],
)
def test_a_document_is_told_of_by_who_sent_it(text: str, sender: str) -> None:
    assert speakers(text) == [sender]
