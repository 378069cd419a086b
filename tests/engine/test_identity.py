"""What an answer says of who a speaker is: the affiliation, and names that the register knows as one source."""

from __future__ import annotations

import pytest

from service.engine import extract
from service.lexicon.built_in import BUILT_IN
from service.lexicon.register import Register
from service.lexicon.speakers_file import newsroom_entry

SAID = "إن الموسم كان جيدا"


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("المتحدث باسم وزارة الزراعة سالم العامري", "وزارة الزراعة"),
        ("سالم العامري، المتحدث باسم وزارة الزراعة،", "وزارة الزراعة"),
        ("الأمين العام لحزب الوفاق سالم العامري", "حزب الوفاق"),
        ("المدير العام للأمم المتحدة سالم العامري", "الأمم المتحدة"),
        ("مدير مستشفى السلام الدكتور سالم العامري", "مستشفى السلام"),
        ("المتحدث باسم الجيش", "الجيش"),
        ("رئيس شركة النيل للغزل سالم العامري", "شركة النيل للغزل"),
    ],
)
def test_the_body_a_title_names(source: str, affiliation: str) -> None:
    (speaker,) = extract(f"وقال {source} {SAID}.").speakers
    assert speaker.affiliation == affiliation


@pytest.mark.parametrize(
    "source",
    ["وزير الزراعة سالم العامري", "سالم العامري", "المزارع سالم العامري", "وزارة الزراعة المصرية", "مصدر أمني"],
)
def test_no_body_is_named(source: str) -> None:
    (speaker,) = extract(f"وقال {source} {SAID}.").speakers
    assert speaker.affiliation is None


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("أبو مازن", "محمود عباس", "محمود عباس"),
        ("خارجية الصين", "وزارة الخارجية الصينية", "وزارة الخارجية الصينية"),
        ("الخارجية الأمريكية", "وزارة الخارجية الأمريكية", "وزارة الخارجية الأمريكية"),
        ("وزارة الخارجية الأمريكية", "الخارجية الأميركية", "وزارة الخارجية الأمريكية"),
        ("الرئيس الفرنسي", "رئيس فرنسا", "الرئيس الفرنسي"),
        ("جيش لبنان", "الجيش اللبناني", "جيش لبنان"),
    ],
)
def test_what_the_register_knows_as_one_source_is_one_speaker(one: str, two: str, name: str) -> None:
    (speaker,) = extract(f"وقال {one} {SAID}. وقال {two} إن القمح يكفي.").speakers
    assert (speaker.name, len(speaker.quotes), len(speaker.mentions)) == (name, 2, 2)
    assert speaker.registry_id is not None


def test_a_name_of_the_register_is_no_other_person_of_that_surname() -> None:
    speakers = extract(f"وقال محمود عباس {SAID}. وقال سالم عباس إن القمح يكفي.").speakers
    assert [(speaker.name, speaker.registry_id) for speaker in speakers] == [
        ("محمود عباس", "mahmoud-abbas"),
        ("سالم عباس", None),
    ]


@pytest.mark.parametrize(
    ("verb", "source", "id_"),
    [
        ("قال", "مكتب الأمم المتحدة المعني بالمخدرات والجريمة", "unodc"),
        ("قالت", "كتائب الشهيد عز الدين القسام", "qassam"),
        ("قالت", "القاعدة في جزيرة العرب", "aqap"),
        ("قال", "محمود أحمدي نجاد", "mahmoud-ahmadinejad"),
        ("قال", "عبد الملك الحوثي", "abdul-malik-al-houthi"),
        ("قال", "رئيس وزراء كوريا الجنوبية", "kr-prime-minister"),
        ("قالت", "صحيفة ديلي ميل البريطانية", "daily-mail"),
        ("قالت", "نيويورك تايمز", "the-new-york-times"),
        ("قالت", "أسوشيتد برس", "associated-press"),
        ("قالت", "سي إن إن", "cnn"),
        ("قال", "الدعم السريع", "rsf-sudan"),
    ],
)
def test_a_name_of_the_register_is_taken_whole(verb: str, source: str, id_: str) -> None:
    (speaker,) = extract(f"و{verb} {source} {SAID}.").speakers
    assert (speaker.name, speaker.registry_id) == (source, id_)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وقال الأمين العام للأمم المتحدة إن القمح يكفي.", "الأمين العام للأمم المتحدة"),
        ("وقالت الخارجية إن القمح يكفي.", "الخارجية"),
        ("وقال الاتحاد إن القمح يكفي.", "الاتحاد"),
        ("وقال الأهلي إن الموسم كان جيدا.", "الأهلي"),
    ],
)
def test_what_only_part_of_it_says_is_nobody_of_the_register(sentence: str, name: str) -> None:
    assert [(speaker.name, speaker.registry_id) for speaker in extract(sentence).speakers] in ([(name, None)], [])


def test_what_many_bear_is_told_by_the_article() -> None:
    (speaker,) = extract("أعلنت وزارة الخارجية الروسية موقفها أمس. وقالت الخارجية إن القمح يكفي.").speakers
    assert speaker.registry_id == "ru-ministry-of-foreign-affairs"


OURS = Register(
    [
        newsroom_entry("ours-1", "عين على المدينة", kind="organization"),
        newsroom_entry("ours-2", "رابطة أصدقاء النخيل في الوادي الجديد", ["أصدقاء النخيل"]),
        newsroom_entry("ours-3", "مبادرة لن نترك الأرض", kind="organization"),
    ],
    BUILT_IN,
)


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        ("عين على المدينة", "ours-1"),
        ("رابطة أصدقاء النخيل في الوادي الجديد", "ours-2"),
        ("أصدقاء النخيل", "ours-2"),
        ("قوات سوريا الديمقراطية", "sdf"),
    ],
)
def test_a_name_that_a_newsroom_lists_is_taken_whole(source: str, id_: str) -> None:
    (speaker,) = extract(f"وقالت {source} {SAID}.", OURS).speakers
    assert (speaker.name, speaker.registry_id) == (source, id_)


def test_what_a_newsroom_lists_is_whole_behind_a_preposition() -> None:
    (speaker,) = extract(f"وقال المتحدث الرسمي لمبادرة لن نترك الأرض سالم العلي {SAID}.", OURS).speakers
    assert (speaker.name, speaker.role) == ("سالم العلي", "المتحدث الرسمي لمبادرة لن نترك الأرض")


def test_a_name_that_only_begins_like_a_listed_one_is_another() -> None:
    (speaker,) = extract(f"وقالت رابطة أصدقاء النخيل {SAID}.", OURS).speakers
    assert (speaker.name, speaker.registry_id) == ("رابطة أصدقاء النخيل", None)
    assert [each.registry_id for each in extract(f"وقالت عين {SAID}.", OURS).speakers] in ([], [None])


LANDAU = "جوناس لانداو"


@pytest.mark.parametrize(
    "sentences",
    [
        f"قال الرئيس الفرنسي {LANDAU} {SAID}. وقال رئيس فرنسا إن القمح يكفي.",
        f"قال رئيس فرنسا {SAID}. وقال الرئيس الفرنسي {LANDAU} إن القمح يكفي.",
    ],
)
def test_an_office_by_another_name_is_whom_the_article_names_in_it(sentences: str) -> None:
    (speaker,) = extract(sentences).speakers
    assert (speaker.name, len(speaker.quotes)) == (LANDAU, 2)


@pytest.mark.parametrize(
    "sentences",
    [
        f"قال الرئيس الألماني {LANDAU} {SAID}. وقال رئيس فرنسا إن القمح يكفي.",
        f"قال الرئيس الفرنسي السابق {LANDAU} {SAID}. وقال رئيس فرنسا إن القمح يكفي.",
    ],
)
def test_another_office_is_not_his(sentences: str) -> None:
    assert [speaker.registry_id for speaker in extract(sentences).speakers] == [None, "fr-president"]
