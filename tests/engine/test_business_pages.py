"""What business pages write: named groups, letters with stops, agencies that act before they speak, disclosures."""

from __future__ import annotations

import pytest

from tests.engine.reading import read, speakers

PLANNER = "وقالت رنا المشاط إن المحفظة كبيرة. "


@pytest.mark.parametrize("group", ["مجموعة ستيلانتيس", "مجموعة أوراسكوم", "شركة ستيلانتيس"])
def test_a_group_with_a_name_is_a_company(group: str) -> None:
    assert speakers(f"قالت {group} إنها ستوزع الأرباح.") == [group]


def test_a_group_in_marks_is_a_company() -> None:
    assert speakers("وقالت مجموعة «صافولا» إن المجلس أوصى بزيادة رأس المال.") == ["مجموعة صافولا"]


def test_a_group_of_people_is_none() -> None:
    assert speakers("وقالت مجموعة من السكان إن المياه مقطوعة.") == ["مجموعة من السكان"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("خفضت وكالة فيتش التصنيف. وقالت إن الضغوط تتزايد.", "وكالة فيتش"),
        ("عدلت الوزارة توقعاتها، وقالت إن الطلب ضعيف.", "الوزارة"),
        ("أبقت الشركة توقعاتها، وقالت إن الطلب ضعيف.", "الشركة"),
    ],
)
def test_who_acts_is_who_speaks_next(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_stop_between_letters_ends_no_sentence() -> None:
    said = read("وقال مارك هانسن المحلل في آي.جي «السوق هشة للغاية».")
    assert [(quote.speaker, quote.content) for quote in said] == [("مارك هانسن", "السوق هشة للغاية")]


@pytest.mark.parametrize("who", ["نظيرها الألماني", "زميلها السابق"])
def test_who_somebody_is_to_her_is_a_subject(who: str) -> None:
    assert speakers(f"{PLANNER}وأكد {who} أن برلين ملتزمة.") == ["رنا المشاط", who]


@pytest.mark.parametrize("source", ["الشركة", "البنك"])
def test_a_disclosure_is_where_it_was_said(source: str) -> None:
    verb = "وقالت" if source.endswith("ة") else "وقال"
    assert speakers(f"{verb} {source} في إفصاح لسوق المال إن الأرباح ارتفعت.") == [source]


def test_a_section_of_a_chamber_speaks() -> None:
    text = "قال أحمد الوكيل إن السلع متوافرة. أما شعبة المستوردين فقالت إن سعر الدولار هو السبب."
    assert speakers(text) == ["أحمد الوكيل", "شعبة المستوردين"]


def test_a_letter_from_a_body_with_its_adjective() -> None:
    assert speakers("تلقى النادي خطابا من الاتحاد الآسيوي يفيد بأن المباراة نقلت.") == ["الاتحاد الآسيوي"]


@pytest.mark.parametrize("outlet", ["لتلفزيون سوريا", "لقناة الأهلي"])
def test_an_outlet_that_was_told_is_no_speaker(outlet: str) -> None:
    text = f"وقال سالم حداد إن السد آمن. وكشف {outlet} أن الاتحاد تلقى وعودا."
    assert speakers(text) == ["سالم حداد", "سالم حداد"]
