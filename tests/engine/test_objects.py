"""Where the source ends because what its verb is about begins."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers


@pytest.mark.parametrize(
    ("clause", "source"),
    [
        ("أعلنت إيران برنامجا جديدا", "إيران"),
        ("نفت إسرائيل اتهامات المنظمة", "إسرائيل"),
        ("انتقدت فرنسا بريطانيا", "فرنسا"),
        ("أعلن مسؤول صحي في واسط إصابة سبعة تلاميذ", "مسؤول صحي في واسط"),
        ("حددت اللجنة العليا للانتخابات عدد المراكز", "اللجنة العليا للانتخابات"),
        ("قدرت شركة زيركونا للخدمات المهنية والاستشارية عدد المساجد", "شركة زيركونا للخدمات المهنية والاستشارية"),
        ("طالب الموظفون المفصولون هيئة الطيران", "الموظفون المفصولون"),
        ("أبلغ مصدر أمني وكالة الأنباء المحلية", "مصدر أمني"),
        ("دعا مفتي عام السعودية المسلمين إلى الصلاة", "مفتي عام السعودية"),
    ],
)
def test_what_is_of_another_kind_than_a_whole_source_is_the_object(clause: str, source: str) -> None:
    verb = "مؤكدا" if source.startswith(("مسؤول", "مصدر", "مفتي")) else "مؤكدة"
    verb = "مؤكدين" if source.startswith("الموظفون") else verb
    assert speakers(f"{clause}، {verb} أن القرار نهائي.") == [source]


@pytest.mark.parametrize(
    "source",
    [
        "رئيس حزب الوحدة فرع محافظة ذمار",
        "مصدر أعلى مقاما في الحزب",
        "والي ولاية النيل الأزرق",
        "وزير خارجية فرنسا السابق",
        "الأمين العام المساعد",
    ],
)
def test_what_is_of_its_kind_belongs_to_it(source: str) -> None:
    assert speakers(f"قال {source} إن القرار نهائي.") == [source]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("أعلن الدكتور ماجد رحيمي القرار", "ماجد رحيمي"),
        ("أكد مصطفى مدبولي إلقاء اللوم على الشركة", "مصطفى مدبولي"),
        ("استهل محمد عيد إبراهيم الأمسية بكلمة", "محمد عيد إبراهيم"),
        ("قدم إدريس بن خميس النبهاني مسلطا الضوء على الفرقة", "إدريس بن خميس النبهاني"),
    ],
)
def test_no_everyday_thing_ends_a_full_name(clause: str, name: str) -> None:
    assert speakers(f"{clause}، مؤكدا أن الوقت مناسب.") == [name]


@pytest.mark.parametrize("name", ["عبد الله الدنان", "ناصر بن أحمد الخريصي", "محمود عباس النقراشي"])
def test_an_unknown_family_name_belongs_to_it(name: str) -> None:
    assert speakers(f"قال {name} في مؤتمر صحفي إن الوقت مناسب.") == [name]


def test_a_surname_and_a_state_are_no_name() -> None:
    text = "هاجم مايك بنس بكين أمس. واتهم بنس الصين، الخميس، بأنها “تتدخل في الانتخابات المقبلة”."
    assert speakers(text) == ["مايك بنس"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("أحد الناجين", "أحد الناجين"), ("شقيقته", "شقيقته")],
)
def test_whom_somebodys_people_tell_is_the_object(source: str, name: str) -> None:
    assert speakers(f"وأبلغ{'ت' if source == 'شقيقته' else ''} {source} منظمة الإغاثة أن الطريق مغلقة.") == [name]


def test_an_everyday_noun_that_ends_alike_has_no_owner() -> None:
    assert speakers("قالت شركة صناعة السيارات اليابانية إن الطريق مغلقة.") == ["شركة صناعة السيارات اليابانية"]


def test_a_surname_that_is_an_adjective_acts() -> None:
    text = "استقبل الأمير تركي بن طلال المهندس فهد المالكي. ورفع المالكي شكره للجميع، مبينا أن الطريق سالكة."
    assert speakers(text) == ["فهد المالكي"]


@pytest.mark.parametrize(
    ("clause", "source"),
    [
        ("أبلغت الشرطة الأسترالية أسرة السائح", "الشرطة الأسترالية"),
        ("حذرت الأرصاد الجوية سائقي الشاحنات من", "الأرصاد الجوية"),
        ("وأبلغ محامي الدفاع القاضي", "محامي الدفاع"),
        ("وأبلغ محامي الدفاع القاضي السابق سالم الزهراني الوفد", "سالم الزهراني"),
        ("أبلغ مدير الأمن اللواء سالم الزهراني الوفد", "سالم الزهراني"),
        ("قالت جمعية الأسرة العربية", "جمعية الأسرة العربية"),
    ],
)
def test_who_is_told_is_no_part_of_who_tells(clause: str, source: str) -> None:
    assert speakers(f"{clause} أن القرار نهائي.") == [source]


@pytest.mark.parametrize(
    ("clause", "source"),
    [
        ("واعتبر القرار «انتصارا للعدالة»", "كمال عيسى"),
        ("واعتبر المشروع «مغامرة غير محسوبة»", "كمال عيسى"),
        ("ووصف المشروع بـ«المغامرة غير المحسوبة»", "كمال عيسى"),
        ("واعتبر نقيب المحامين «الحكم منصفا وعادلا»", "نقيب المحامين"),
        ("واعتبرت النقابة القرار «انتصارا للعدالة»", "النقابة"),
        ("أما هاشم الراشدي فيصف الموسم بأنه «الأسوأ منذ ثلاثين عاما»", "هاشم الراشدي"),
    ],
)
def test_what_a_predicate_in_marks_is_said_of_is_the_object(clause: str, source: str) -> None:
    assert speakers(f"قال وزير العدل كمال عيسى إن المحكمة مستقلة. {clause}.") == ["كمال عيسى", source]
