"""Initials, second bearers, kin and trades: which words beside a name are of it, and whose it is."""

from __future__ import annotations

import pytest

from tests.engine.reading import read, speakers


@pytest.mark.parametrize(
    "name",
    [
        "جون آر. بيكر",
        "جورج آر. آر. مارتن",
        "جيمس إي. هانسن",
        "جيه. بي. سينغ",
        "جورج دبليو. بوش",
        "عبد الكبير العلوي الإسماعيلي",
        "فاطمة الزهراء العلمي",
        "لوز ماري بالاسيوس",
        "عبدالله خلفان الهامور",
        "وليد حجاج",
        "قسم الله حمد النيل",
        "زابينه هوبر",
        "أحمدو ولد الداه",
    ],
)
def test_all_of_a_name(name: str) -> None:
    verb = "وقالت" if name.split(maxsplit=1)[0] in ("فاطمة", "لوز", "زابينه") else "وقال"
    title = "المهندس " if name.startswith("قسم") else ""
    (said,) = read(f"{verb} {title}{name} إن الموسم جيد.")
    assert (said.speaker, said.content) == (name, "الموسم جيد")


def test_a_stop_behind_a_letter_still_ends_a_sentence() -> None:
    text = "وظهر الممثل سامي حداد على قناة إم بي سي. وقال إن الفيلم ممتع."
    assert [said.content for said in read(text)] == ["الفيلم ممتع"]


@pytest.mark.parametrize("body", ["مجموعة إيه.إن.زد", "بنك إيه.بي.إن أمرو"])
def test_dotted_letters_are_of_the_body(body: str) -> None:
    assert speakers(f"وقال خبراء {body} إن الأسعار سترتفع.") == [f"خبراء {body}"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("وكيل فرانك كيسي، جورج أتانغانا،", "جورج أتانغانا"),
        ("مدير أعمال اللاعب محمد صلاح، رامي عباس،", "رامي عباس"),
        ("نجل الرئيس الراحل معمر القذافي، سيف الإسلام،", "سيف الإسلام"),
        # One name and who that is: the second name is another's.
        ("الدكتور ياسين بوعلي، طبيب نصر حسين داي،", "ياسين بوعلي"),
        ("الدكتور أسامة أبو العز، جراح العظام في المستشفى،", "أسامة أبو العز"),
        ("المدرب سامي العلي، كريم حداد،", "سامي العلي"),
        ("والد الشهيد محمد أبو خضير", "والد الشهيد محمد أبو خضير"),
        ("وكيل اللاعب محمد صلاح", "وكيل اللاعب محمد صلاح"),
        ("نجل الرئيس الراحل جمال مبارك", "جمال مبارك"),
        ("محامي الدفاع سامي الكردي", "سامي الكردي"),
    ],
)
def test_who_bears_a_name(source: str, name: str) -> None:
    assert speakers(f"وقال {source} إن الأمر انتهى.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("رائد الفضاء الروسي المخضرم سيرغي كريكاليوف", "سيرغي كريكاليوف"),
        ("رئيس بعثة صندوق النقد الدولي إلى لبنان إرنستو راميريز", "إرنستو راميريز"),
        ("المكلف بالإعلام على مستوى الديوان، هواري بن رقطة، في تصريح للوكالة،", "هواري بن رقطة"),
        ("رئيس البرازيل الموقوف عن العمل سيرجيو روسيف", "سيرجيو روسيف"),
        ("أسطورة النادي تييري هنري", "تييري هنري"),
        ("وزير الداخلية أسد الزمان خان", "أسد الزمان خان"),
        ("محمود الشعار، صاحب الفرن،", "محمود الشعار"),
    ],
)
def test_the_title_goes_on_to_the_name(source: str, name: str) -> None:
    assert speakers(f"وقال {source} إن الأمر انتهى.") == [name]


def test_a_verb_behind_a_name_is_no_part_of_it() -> None:
    text = "في الحي القديم، يجلس محمد الشيخ يراقب المارة. «بعت كل شيء»، يقول."
    assert speakers(text) == ["محمد الشيخ"]


def test_an_informed_source_is_told_by_all_of_it() -> None:
    assert speakers("ونقلت الهيئة عن مصدر مطلع قوله إن تقدما أحرز في المحادثات.") == ["مصدر مطلع"]
