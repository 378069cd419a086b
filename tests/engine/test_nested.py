"""A quotation inside another says which one it stands within, and leaves the running report alone."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import read

INSIDE = [
    (
        'قال المدرب عادل رمزي: «قال لي رئيس النادي: "لن نبيع أي لاعب هذا الصيف"».',
        ("عادل رمزي", "رئيس النادي", "لن نبيع أي لاعب هذا الصيف"),
    ),
    (
        'وقالت هدى كرم: «سألتني الطبيبة ليلى بركات: "هل تتناولين الدواء بانتظام؟" فضحكت طويلا».',
        ("هدى كرم", "ليلى بركات", "هل تتناولين الدواء بانتظام؟"),
    ),
    (
        "وأضاف النائب كريم البستاني: «أكدت وزارة الصحة أن الدواء متوفر في كل مكان، لكن الناس لا تجده».",
        ("كريم البستاني", "وزارة الصحة", "الدواء متوفر في كل مكان"),
    ),
]

NOT_INSIDE = [
    "قال المدرب عادل رمزي: «قال لي إنه لن يبيع أي لاعب هذا الصيف».",
    'قال المدرب عادل رمزي: «قرأت رواية "باب البحر القديم" ثلاث مرات».',
    "قال المدرب عادل رمزي: «يعتقد الناس أننا خسرنا كل شيء في مباراة واحدة».",
    "وجاء في بيان وزارة الصحة: «تؤكد وزارة الصحة أن الدواء متوفر في كل مكان».",
    "قالت وزارة الصحة إن الدواء متوفر. وقال النائب كريم البستاني إن الناس لا تجده.",
]


@pytest.mark.parametrize(("text", "told"), INSIDE)
def test_who_is_quoted_inside_a_quotation(text: str, told: tuple[str, str, str]) -> None:
    extraction = extract(text)
    outer, inner = extraction.quotes
    assert (outer.within, inner.within) == (None, outer.id)
    assert outer.span.start < inner.span.start
    assert inner.span.end <= outer.span.end
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    assert (names[outer.speaker or ""], names[inner.speaker or ""], inner.span.of(text)) == told


@pytest.mark.parametrize("text", NOT_INSIDE)
def test_what_is_no_quotation_of_its_own(text: str) -> None:
    assert [quote.within for quote in extract(text).quotes if quote.within is not None] == []


def test_a_bare_verb_goes_on_from_the_outer_speaker() -> None:
    text = 'قال المدرب عادل رمزي: «قال لي الرئيس كريم البستاني: "لن نبيع أحدا هذا الصيف"». وأضاف أن الفريق جاهز للموسم.'
    assert [said.speaker for said in read(text)] == ["عادل رمزي", "كريم البستاني", "عادل رمزي"]


def test_an_interrupted_quotation_goes_on_past_one_inside_it() -> None:
    text = '«قال لي رئيس النادي: "لن نبيع أحدا هذا الصيف"»، قال المدرب عادل رمزي، «وأنا أثق بكلمته تماما».'
    quotes = extract(text).quotes
    outer, *_, last = quotes
    assert [quote.within for quote in quotes] == [None, outer.id, None]
    assert last.continues == outer.id
