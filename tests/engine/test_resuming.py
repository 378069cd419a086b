"""Short mentions that lead back to whoever was met before: one word of a body's name, a nationality, an address."""

from __future__ import annotations

import pytest

from tests.engine.reading import read, speakers

FIRST = "قال سالم بوريني إن الماء عاد."


@pytest.mark.parametrize(
    ("before", "short", "name"),
    [
        ("توقعت الهيئة العامة للأرصاد البحرية أن يهدأ الموج", "الأرصاد", "الهيئة العامة للأرصاد البحرية"),
        ("قال البنك المركزي الليبي إن الفائدة ثابتة", "المركزي", "البنك المركزي الليبي"),
        ("أعلن الجهاز الوطني للتخطيط والإحصاء أن الأسعار ثابتة", "الإحصاء", "الجهاز الوطني للتخطيط والإحصاء"),
        # An outlet is not called by a word of its name.
        ("قالت صحيفة المجلس الوطني إن الأسعار ثابتة", "الوطني", "الوطني"),
    ],
)
def test_a_body_by_one_word_of_its_name(before: str, short: str, name: str) -> None:
    assert speakers(f"{before}. وأضاف {short} أن الرياح شمالية.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وتابع الإسباني: «نحن في الطريق الصحيح».", "سالم بوريني"),
        ("وقال المدرب التونسي نادر كفاوين إن الفريق جاهز. وأضاف الإسباني أن الحكم أخطأ.", "الإسباني"),
        ("وأضافت الإسبانية أن الحكم أخطأ.", "الإسبانية"),
    ],
)
def test_a_speaker_by_where_he_is_from(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("أفاد بيان لوزارة الدفاع الوطني بأن الزورق وصل", "ذات المصدر", "وزارة الدفاع الوطني"),
        ("ذكرت المديرية العامة للغابات أن الحريق أخمد", "نفس المصدر", "المديرية العامة للغابات"),
        ("ذكرت المديرية العامة للغابات أن الحريق أخمد", "المصدر ذاته", "المديرية العامة للغابات"),
        # A source was met, or only an outlet that passes words on.
        ("نقلت المديرية عن مصدر غابي أن الحريق أخمد. وقالت وكالة الوادي إن المطر نزل", "المصدر ذاته", "مصدر غابي"),
        ("ذكرت وكالة الوادي أن الحريق أخمد", "المصدر ذاته", "المصدر"),
    ],
)
def test_the_source_is_who_has_just_spoken(before: str, source: str, name: str) -> None:
    assert speakers(f"{before}. وأضاف {source} أن الطريق سالكة.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أبها (وكالة) استقبل صاحب السمو الأمير ماجد بن فهد، في مكتبه، المهندس سعد بوريني. وأكد سموه", "ماجد بن فهد"),
        ("قال سمو الأمير ماجد بن فهد إن المطر نزل. وقال المهندس سعد بوريني إن الطريق سالكة. وأكد سموه", "ماجد بن فهد"),
        ("قال الأمير ماجد بن فهد إن المطر نزل. وقال المهندس سعد بوريني إن الطريق سالكة. وأكد معاليه", "سعد بوريني"),
    ],
)
def test_an_address_means_whoever_bears_it(text: str, name: str) -> None:
    assert speakers(f"{text} أن العمل مستمر.")[-1] == name


def test_somebody_by_a_work() -> None:
    first = "تقول الكاتبة هدى بوريني إنها تكتب ليلا."
    assert speakers(f"{first} وترى صاحبة «ظل الجبل البعيد» أن النشر صعب.")[-1] == "هدى بوريني"
    assert speakers(f"{first} ويرى صاحب «ظل الجبل البعيد» أن النشر صعب.")[-1] != "هدى بوريني"


@pytest.mark.parametrize(
    "told",
    [
        "تابعته «نورين اليوم»، أن",
        "للصحيفة الرسمية تابعته نورين اليوم، أن",
        "اطلعت عليه «نورين اليوم»، أن",
    ],
)
def test_what_an_outlet_followed_is_not_its_word(told: str) -> None:
    assert read(f"وأكد الخبير سالم بوريني في تصريح {told} العجز كبير.") == [
        ("العجز كبير", "سالم بوريني", "indirect", "verb-comp")
    ]
    # Without a statement before it, the verb has a subject of its own.
    assert speakers("زار الخبير السوق. وأبلغته صحيفة «نورين» أن العجز كبير.") == ["صحيفة نورين"]


def test_what_came_to_an_outlet_replies_to_nobody() -> None:
    assert read("وذكر بيان للوزارة، ورد لوكالة نورين، أن العجز كبير.")[0].speaker == "الوزارة"
    replied = read("قال سالم بوريني إن العجز كبير. ورد لجنة الموازنة بأن العجز صغير.")
    assert replied[-1].content == "العجز صغير"


@pytest.mark.parametrize(
    ("feeling", "name"),
    [("عبر بوريه عن سعادته بالعقد", "رامي بوريه"), ("وصل عبر بيروت عن طريقه المعتاد", "سالم بوريني")],
)
def test_a_name_has_feelings(feeling: str, name: str) -> None:
    text = f"{FIRST[:-1]} مع رامي بوريه. من جهته {feeling}، قائلا: «جئت لأفوز بالبطولات»."
    assert speakers(text)[-1] == name


def test_affirming_and_certainly() -> None:
    assert read("واختتم سالم بوريني كلمته بالتأكيد على أن الماء سيعود.") == [
        ("الماء سيعود", "سالم بوريني", "indirect", "verb-comp")
    ]
    assert read("وبالتأكيد على الحكومة أن تعيد الماء.") == []
