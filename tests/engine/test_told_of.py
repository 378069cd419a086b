"""Who is told of beside the words: asides, titles behind commas, names behind marks, whom a verb asks."""

from __future__ import annotations

import pytest

from service.engine import extract
from tests.engine.reading import contents, read, speakers

FIRST = "قال النائب سالم العلي إن الحل قريب."


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("مصادر نيابية أبلغت «النهار» أن", "مصادر نيابية"),
        ("البيان دعا الأمم المتحدة إلى أن", "سالم العلي"),
        ("وكان وزير الصيد قد أخبر البرلمان بأن", "وزير الصيد"),
        ("ونقلت الوكالة عن مسؤول في البنك، طلب عدم الكشف عن هويته، تأكيده أن", "مسؤول في البنك"),
        ("وبحسب مصدر في السلطة، طلب عدم الكشف عن هويته، فإن", "مصدر في السلطة"),
        ("والتقى الوفد نور الدين بلقاسم، وزير الصحة، الذي أكد أن", "نور الدين بلقاسم"),
        ("أما الناشط عاصم الزبيدي فكتب أن", "عاصم الزبيدي"),
        ("إذ تروي الوزيرة منى العلي للصحيفة أن", "منى العلي"),
        ("وقالت والدة إحدى التلميذات، وتدعى ربح، إن", "والدة إحدى التلميذات"),
        ("وأكد المدير حرصه على توجيهات الدكتور ناصر الموسى، والذي يؤكد دائما أن", "ناصر الموسى"),
        ("وأبلغ الحشد أن", "سالم العلي"),
        # A verb with the predicate of its own object reports, and none takes it from it.
        ("وينص القانون على مبلغ وصفه مسؤول في شركة عاملة في الإقليم بأنه", "مسؤول في شركة عاملة في الإقليم"),
        ("فقد وصفه رئيس الاتحاد الحر للصيد، أحمد ولد بلال، بأنه", "أحمد ولد بلال"),
        # Nothing stands between: what follows the verb is who says it.
        ("وأبلغت مصادر نيابية أن", "مصادر نيابية"),
        ("ودعا النائب إلى أن", "سالم العلي"),
    ],
)
def test_who_says_it(sentence: str, name: str) -> None:
    assert speakers(f"{FIRST} {sentence} المهلة نهائية.")[-1] == name


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("مدير شركة «النور» سامي الكردي", "سامي الكردي", "مدير شركة النور"),
        ("رئيس لجنة الشؤون الاقتصادية والمالية سامي الكردي", "سامي الكردي", "رئيس لجنة الشؤون الاقتصادية والمالية"),
        ("فضل الشرجبي، أحد العاملين في القطاع،", "فضل الشرجبي", "أحد العاملين في القطاع"),
        ("وزيرة الداخلية إيفيت كوبر", "إيفيت كوبر", "وزيرة الداخلية"),
    ],
)
def test_names_behind_marks_commas_and_joined_adjectives(source: str, name: str, role: str | None) -> None:
    (speaker,) = extract(f"قال {source} إن القيود رفعت.").speakers
    assert (speaker.name, speaker.role) == (name, role)


def test_a_bodys_name_in_marks_before_its_bearers_is_not_said() -> None:
    text = "رفعت القيود عن المطار، حسبما أفاد ممثل هيئة الطيران «روس أفيا» أندريه كوليسنيك."
    (said,) = read(text)
    assert (said.content, said.speaker) == ("رفعت القيود عن المطار", "أندريه كوليسنيك")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قضى 14 مهاجرا في غرق مركب، على ما أفاد مصدر قضائي وكالة فرانس برس.", ["قضى 14 مهاجرا في غرق مركب"]),
        ("صفاقس (تونس) (أ ف ب) - غرق مركب أمس، بحسب مصدر قضائي.", ["غرق مركب أمس"]),
        ("وهي رواية مرفوضة، فبحسب محمود السيد، مدير البنك، تراجعت الأسعار.", ["تراجعت الأسعار"]),
        (
            "ولا تزال المدينة، بحسب سكان، محرومة من المياه.",
            ["ولا تزال المدينة، بحسب سكان، محرومة من المياه"],
        ),
        ("ويعتقد سامي الكردي أن الحكم ضيق، ويحذر من تفسيره.", ["الحكم ضيق"]),
        ("ويعتقد سامي الكردي أن الحكومة تتراجع، وتحذر من الفوضى.", ["الحكومة تتراجع، وتحذر من الفوضى"]),
        (
            "ولفت خالد العلي إلى أن التكلفة، على حد وصفه، «تأكل الهامش كله».",
            ["التكلفة، على حد وصفه، «تأكل الهامش كله"],
        ),
        ("قال سالم العلي إن ابنته، طالبة الحقوق، نجحت.", ["ابنته، طالبة الحقوق، نجحت"]),
        ("قالت الوزيرة إن الوضع صعب، طالبة من الحكومة التدخل.", ["الوضع صعب"]),
        ("قال المدير إن الوضع جيد، مؤكدا وجود كوادر يمكنهم أن يساعدوا.", ["الوضع جيد"]),
        ("أكد الوزير أن الخطة جاهزة، وفق المصدر، دون أن يتطرق إلى التعويضات.", ["الخطة جاهزة"]),
    ],
)
def test_where_claims_begin_and_end(text: str, found: list[str]) -> None:
    assert contents(text) == found


def test_no_quotation_is_said_by_its_own_words() -> None:
    (said,) = read("«هدموا الدار وما هدموا أصحابها»، تمتمت وهي تمسح دموعها.")
    assert said.speaker == ""


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("وفقا لمصادر محلية، فإن المدينة هادئة.", "مصادر محلية"),
        ("والوزارة تؤكد أن المدينة هادئة.", "الوزارة"),
        ("وفقا للوزارة، فإن المدينة هادئة.", "للوزارة"),
    ],
)
def test_mentions_leave_out_what_is_written_onto_them(text: str, mention: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.mention is not None
    assert quote.mention.span.of(text) == mention


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("لكن متحدثا باسم الجيش", "متحدث باسم الجيش"),
        ("لكن مسؤولاً كبيراً", "مسؤول كبير"),
        ("لكن سيدا", "سيدا"),
        ("لكن وزيرا خارجية مصر والأردن", "وزيرا خارجية مصر والأردن"),
        ("لكن روسيا", "روسيا"),
    ],
)
def test_descriptions_are_named_in_the_nominative(source: str, name: str) -> None:
    verb = "قالت" if source.endswith("روسيا") else "قالا" if "وزيرا" in source else "قال"
    assert speakers(f"{source} {verb} إن الحل قريب.") == [name]
