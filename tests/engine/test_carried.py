"""Who speaks where the clause names nobody, or hides its subject: surnames, topics, asides, clauses about others."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers

FIRST = "قال الوزير سامي العلي إن الاتفاق قريب."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال روبرتو كالديرا إن السد آمن. قالت منى سعد إنه قديم. ونفى كالديرا أيضا أن السد قديم.", "روبرتو كالديرا"),
        ("قال توماس فان دالن إن السد آمن. قال خالد سعد إنه قديم. وقال فان دالن: «السد جديد».", "توماس فان دالن"),
        ("قال توماس كرومل إن السد آمن. قال خالد سعد إنه قديم. وقال فان الخطر كبير.", "خالد سعد"),
        ("قال روبرتو كالديرا إن السد آمن. قال خالد سعد إنه قديم. ونفى قطعا أن السد جديد.", "خالد سعد"),
    ],
)
def test_a_surname_right_after_its_verb_is_the_subject(text: str, names: str) -> None:
    assert speakers(text)[-1] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لكن مكفادن رفض الفكرة. وقال: «هذه حجة ضعيفة».", "روبرت مكفادن"),
        ("ويذكر أن مكفادن حذر من أن الاتفاق سيفشل.", "روبرت مكفادن"),
        ("لكن الخلاف بين الطرفين كبير. وقال: «هذه حجة ضعيفة».", "سامي العلي"),
    ],
)
def test_between_but_and_a_noun_that_is_a_verb_too_a_surname_is_its_subject(text: str, name: str) -> None:
    assert speakers(f"غادر روبرت مكفادن أمس. {FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كتب المؤرخ نديم صالح أن المدينة قديمة. وأيد بعضهم الملك فاروق في قراره. ويقول إن الأسوار هدمت.", "نديم صالح"),
        ("كتب المؤرخ نديم صالح أن المدينة قديمة. وأيد النائب فاروق سعد القرار. ويقول إن الأسوار هدمت.", "فاروق سعد"),
    ],
)
def test_whose_owner_is_a_pronoun_takes_no_name_after_it(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("وفيما يخص اللاعب ماجد الشهري أشار", "سامي العلي"),
        ("وفيما يتعلق باللاعب ماجد الشهري أشار", "سامي العلي"),
        ("اللاعب ماجد الشهري أشار", "ماجد الشهري"),
    ],
)
def test_whom_a_matter_concerns_says_nothing(topic: str, name: str) -> None:
    assert speakers(f"{FIRST} {topic} إلى أن الفحص غدا.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ورفض النائب زياد منصور ما ذهب إليه العلي. وقال: «هذه حجة ضعيفة».", "زياد منصور"),
        ("ولكن زياد منصور رفض ما ذهب إليه العلي. وقال: «هذه حجة ضعيفة».", "زياد منصور"),
        ("وهو ما ذهب إليه زياد منصور. وقال: «هذه حجة قوية».", "زياد منصور"),
        ("وهو ما أكده الخبير زياد منصور. وقال: «هذه حجة قوية».", "زياد منصور"),
        ("وهذا يوافق ما نقلت الصحيفة. وقال: «هذه حجة قوية».", "سامي العلي"),
        ("وغادر الوفد حسبما نقلت صحيفة الأيام. وأضاف أن الباب مفتوح.", "سامي العلي"),
    ],
)
def test_whom_a_clause_cites(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال إمام المسجد الحرام الشيخ فهد السالم إن الصبر واجب.", "فهد السالم"),
        ("وتحدث فضيلة إمام وخطيب المسجد النبوي الشيخ فهد السالم عن الصبر. وقال إنه واجب.", "فهد السالم"),
        ("وقال أمام البرلمان إن الصبر واجب.", "سامي العلي"),
        ("كل النواب قالوا إن الصبر واجب.", "كل النواب"),
        ("وكل ما في الأمر أنه قال إن الصبر واجب.", "سامي العلي"),
    ],
)
def test_a_source_may_begin_with_what_looks_like_a_particle(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name
