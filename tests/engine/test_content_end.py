"""Where what a source said ends, and the journalist takes the floor again."""

from __future__ import annotations

import pytest

from tests.engine import facts
from tests.engine.reading import contents, missed, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال الوزير: «الطريق مفتوح». وتوافد المسافرون على المعبر.", ["الطريق مفتوح"]),
        pytest.param("وقال الوزير: «الطريق مفتوح» وتوافد المسافرون على المعبر.", ["الطريق مفتوح"]),
        ("وقال الوزير: «الطريق مفتوح، والمعبر يعمل. لا داعي للقلق» ثم غادر القاعة.",
         ["الطريق مفتوح، والمعبر يعمل. لا داعي للقلق"]),
        ('وقال الوزير: "الطريق مفتوح." وتوافد المسافرون.', ["الطريق مفتوح"]),
        ("وقال الوزير: «الطريق مفتوح!».", ["الطريق مفتوح"]),
    ],
)  # fmt: skip
def test_at_the_closing_mark(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال السفير إن الوفد وصل. وكانت الطائرة قد تأخرت ساعتين.", ["الوفد وصل"]),
        ("وقال السفير إن الوفد وصل\nوتأخرت الطائرة ساعتين", ["الوفد وصل"]),
        ("وقال السفير إن الوفد سيلتقي د. سالم الكعبي في مسقط. وتأخرت الطائرة.",
         ["الوفد سيلتقي د. سالم الكعبي في مسقط"]),
        ("وقال السفير إن النمو بلغ 3.5 في المئة. وتأخرت الطائرة.", ["النمو بلغ 3.5 في المئة"]),
        ("وقال السفير إن الوفد وصل…", ["الوفد وصل"]),
        ("وقال السفير إن الوفد وصل، وإن المحادثات ستبدأ غدا، وإنه متفائل بنتائجها.",
         ["الوفد وصل، وإن المحادثات ستبدأ غدا، وإنه متفائل بنتائجها"]),
        ("وقال السفير إن الوفد وصل، وستبدأ المحادثات غدا في قصر المؤتمرات.",
         ["الوفد وصل، وستبدأ المحادثات غدا في قصر المؤتمرات"]),
    ],
)  # fmt: skip
def test_at_the_end_of_the_sentence(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال السفير إن الوفد وصل، مشيرا إلى أن المحادثات ستبدأ غدا.", ["الوفد وصل", "المحادثات ستبدأ غدا"]),
        ("وقال السفير إن الوفد وصل مضيفا أن المحادثات ستبدأ غدا.", ["الوفد وصل", "المحادثات ستبدأ غدا"]),
        ("وقال السفير إن الوفد وصل وأضاف أن المحادثات ستبدأ غدا.", ["الوفد وصل", "المحادثات ستبدأ غدا"]),
        ("وقال السفير إن الوفد وصل، كما أكد أن المحادثات ستبدأ غدا.", ["الوفد وصل", "المحادثات ستبدأ غدا"]),
        ("وقال السفير إن الوفد وصل، لكنه أكد أن المحادثات لن تبدأ غدا.", ["الوفد وصل", "المحادثات لن تبدأ غدا"]),
        ("وقال السفير إن الوفد وصل، مشيدا بحفاوة الاستقبال.", ["الوفد وصل"]),
        ("وقال السفير إن الوفد وصل، ودعا إلى «حوار بلا شروط مسبقة».", ["الوفد وصل", "حوار بلا شروط مسبقة"]),
    ],
)
def test_at_a_new_cue(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    "tail",
    [
        "، بحسب وكالة الأنباء القطرية",
        "، وفق بيان للخارجية",
        "، وفقا لما نقلته وكالة تونس أفريقيا للأنباء",
        "، حسبما ذكرت صحيفة الأهرام",
        "، على حد قوله",
        "، على حد تعبيره",
        "، بحسب ما أوردته وكالة المغرب العربي للأنباء",
        pytest.param("، كما نقل عنه التلفزيون الرسمي", marks=missed(facts.TAIL)),
        " وفق ما أفاد به مراسل الإذاعة",
    ],
)
def test_at_an_attribution_tail(tail: str) -> None:
    text = f"وقال السفير العماني لدى لبنان إن الوفد وصل إلى بيروت{tail}."
    assert contents(text)[0] == "الوفد وصل إلى بيروت"


@pytest.mark.parametrize(
    "turn",
    [
        "، فيما أغلقت السلطات المعبر مؤقتا",
        pytest.param("، في حين أغلقت السلطات المعبر مؤقتا", marks=missed(facts.TURN)),
        "، بينما أغلقت السلطات المعبر مؤقتا",
        pytest.param("، في وقت أغلقت فيه السلطات المعبر مؤقتا", marks=missed(facts.TURN)),
        pytest.param("، وذلك خلال مؤتمر صحفي عقده في مقر السفارة", marks=missed(facts.TURN)),
        pytest.param("، وهو ما أثار استياء السكان", marks=missed(facts.TURN)),
        pytest.param("، وذلك عقب لقائه رئيس الحكومة", marks=missed(facts.TURN)),
        "، في إشارة إلى القوات الموالية للحكومة",
    ],
)
def test_where_the_journalist_goes_on(turn: str) -> None:
    text = f"وقال السفير العماني لدى لبنان إن الوفد وصل إلى بيروت{turn}."
    assert contents(text) == ["الوفد وصل إلى بيروت"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المفتش: «وجدنا البئر جافة. ثم وجدنا المضخة معطلة. لم يخبرنا أحد بذلك».",
        "وقال المفتش: «وجدنا البئر جافة.\n«ثم وجدنا المضخة معطلة.\n«لم يخبرنا أحد بذلك».",
        "وقال المفتش: «وجدنا البئر جافة.\nثم وجدنا المضخة معطلة. لم يخبرنا أحد بذلك».",
        "وقال المفتش: «وجدنا البئر جافة! أين المسؤولون؟ لم يخبرنا أحد بذلك».",
    ],
)
def test_one_pair_of_marks_over_sentences_and_paragraphs_is_one_quotation(text: str) -> None:
    found = read(text)
    assert [said.type for said in found] == ["direct"]
    assert found[0].content.startswith("وجدنا البئر")
    assert found[0].content.endswith("أحد بذلك")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال المفتش إن البئر «جافة تماما» وإن المضخة «معطلة منذ عام» بلا صيانة.",
         "البئر «جافة تماما» وإن المضخة «معطلة منذ عام» بلا صيانة"),
        ("وقال المفتش إن تنظيم «داعش» دمر البئر قبل انسحابه.", "تنظيم «داعش» دمر البئر قبل انسحابه"),
        ("وقال المفتش إن البئر «جافة. ولا ماء فيها» منذ عام.", "البئر «جافة. ولا ماء فيها» منذ عام"),
    ],
)  # fmt: skip
def test_quoted_words_do_not_end_a_reported_clause(text: str, expected: str) -> None:
    assert contents(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "«الطريق طويل»، قال الشيخ، «لكننا سنصل».",
        "“الطريق طويل”، قال الشيخ، “لكننا سنصل”.",
        '"الطريق طويل"، يقول الشيخ، "لكننا سنصل".',
    ],
)
def test_a_quotation_interrupted_by_its_cue_is_two(text: str) -> None:
    assert contents(text) == ["الطريق طويل", "لكننا سنصل"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال المدرب إنه راض عن الأداء، وإن الفريق يستحق الفوز.", "راض عن الأداء، وإن الفريق يستحق الفوز"),
        ("وأعلنت الشركة أنها ستدفع الأجور، و«ستعوض المتضررين» قريبا.", "ستدفع الأجور، و«ستعوض المتضررين» قريبا"),
    ],
)
def test_a_claim_goes_on_over_joined_clauses(text: str, expected: str) -> None:
    assert contents(text) == [expected]


def test_a_following_sentence_without_a_cue_is_not_reported() -> None:
    text = "وقالت المديرة إن المدرسة فتحت أبوابها. يبلغ عدد التلاميذ ألفا. وأكدت أن النقل مجاني."
    assert contents(text) == ["المدرسة فتحت أبوابها", "النقل مجاني"]
