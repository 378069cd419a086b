"""Constructions of political wires: denials, joint statements, sources of sources, a subject and its object."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

FIRST = "قال سامي العلي إن الجلسة فرصة."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ورحب المجلس بالخطة، قائلا إن التنفيذ قريب، ولفت إلى أن القدرات محدودة.", "المجلس"),
        ("ورحب الحزب بالخطة، وأكد أن القدرات محدودة.", "الحزب"),
        # In a sentence of its own the verb is a person's again.
        ("ورحب الحزب بالخطة. وأكد أن القدرات محدودة.", "سامي العلي"),
    ],
)
def test_a_verb_joined_to_another_has_its_subject(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كشفت وكالة الأنباء عن مصادر مطلعة أن الوفد غادر المدينة.", "مصادر مطلعة"),
        ("ذكرت الصحيفة عن مصدر أمني أن الوفد غادر المدينة.", "مصدر أمني"),
        ("نقلا عن مسؤولين أمنيين صرحوا أن الوفد غادر المدينة.", "مسؤولين أمنيين"),
        # A topic and a minister's own word are no sources.
        ("كشفت الوزارة عن مصادر التمويل وأكدت أن الوفد غادر المدينة.", "الوزارة"),
        ("أكد الوزير في حديثه عن الأزمة أن الوفد غادر المدينة.", "الوزير"),
    ],
)
def test_whom_an_outlet_has_its_word_from(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("نائب من كتلة 14 آذار", "نائب من كتلة 14 آذار"),
        ("وزير مقرب من فريق 14 آذار", "وزير مقرب من فريق 14 آذار"),
        ("سكان شارع 26 يوليو", "سكان شارع 26 يوليو"),
        # When it was said.
        ("رئيس الوزراء 14 آذار", "رئيس الوزراء"),
        ("مدير البرنامج اليوم", "مدير البرنامج"),
    ],
)
def test_a_day_belongs_to_what_is_called_after_it(source: str, name: str) -> None:
    assert speakers(f"قال {source} إن الحل قريب.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("زعماء الدول الثلاث", "زعماء الدول الثلاث"),
        ("القادة الثلاثة", "القادة الثلاثة"),
        ("الأعضاء الخمسة", "الأعضاء الخمسة"),
        # A day of the week is no number.
        ("القادة الثلاثاء", "القادة"),
    ],
)
def test_a_number_describes_a_plural(source: str, name: str) -> None:
    assert speakers(f"قال {source} إن الحل قريب.") == [name]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("نفى مصدر عسكري سوري صحة أنباء تناقلتها المواقع", "مصدر عسكري سوري"),
        ("نفى مصدر أمني صحة الأنباء عن الهجوم", "مصدر أمني"),
        ("نفى مسؤول حكومي وجود خلافات داخل الائتلاف", "مسؤول حكومي"),
        ("نفت مصادر أمنية رفيعة المستوى الاتفاق", "مصادر أمنية رفيعة المستوى"),
        ("نفى مصدر أمني رفيع المستوى الاتفاق", "مصدر أمني رفيع المستوى"),
    ],
)
def test_after_an_indefinite_source_its_object_begins(clause: str, name: str) -> None:
    assert speakers(f"{clause}، وقال إن الوضع هادئ.") == [name]


def test_once_more_is_no_origin() -> None:
    assert speakers("وأكد الوزراء من جديد عزمهم على التعاون موضحين أن اللقاء مهم.") == ["الوزراء"]
    assert speakers("وأكد الوزراء من دول الخليج عزمهم على التعاون موضحين أن اللقاء مهم.") == ["الوزراء من دول الخليج"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ووصف بوتين الرئيس الأوكراني فولوديمير زيلينسكي بأنه «ممثل فاشل».", "بوتين"),
        ("ووصف الرئيس الأوكراني فولوديمير زيلينسكي الاتفاق بأنه «ممتاز جدا».", "فولوديمير زيلينسكي"),
    ],
)
def test_a_surname_before_the_title_of_another_is_the_subject(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وأكد الوزير أن الحكومة ملتزمة بالاتفاق وستؤكد للوفد أن الحوار هو الحل.",
            ["الحكومة ملتزمة بالاتفاق وستؤكد للوفد أن الحوار هو الحل"],
        ),
        (
            "وأكد الوزير أن الحكومة ملتزمة بالاتفاق وقال للوفد إن الحوار هو الحل.",
            ["الحكومة ملتزمة بالاتفاق", "الحوار هو الحل"],
        ),
    ],
)
def test_what_is_still_to_be_said_belongs_to_the_claim(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("turn", "further"),
    [
        ("في حين نقل عن مصادر أخرى أن العاصمة آمنة", ["العاصمة آمنة"]),
        ("بينما غادر الوفد العاصمة إلى جنيف", []),
    ],
)
def test_behind_a_source_at_the_end_the_journalist_turns(turn: str, further: list[str]) -> None:
    said = read(f"وأضاف الموقع أن الرئيس قد يكون في طهران، وفقا لمصادر مطلعة، {turn}.")
    assert [each.content for each in said] == ["الرئيس قد يكون في طهران", *further]
