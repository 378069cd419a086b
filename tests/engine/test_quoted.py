"""Words in marks: what brings them from where, and whose they are."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents, read, speakers

SAID = "وقال الخطيب سامي النجار إن الصدق منجاة."
WORDS = "«كونوا مع أهل الصدق أينما كنتم»"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (f"قال تعالى: {WORDS}.", "تعالى"),
        (f"يقول الله عز وجل في كتابه: {WORDS}.", "الله"),
        (f"قال الله تعالى: {WORDS}.", "الله"),
        (f"ويستند ذلك إلى قوله سبحانه وتعالى: {WORDS}.", "سبحانه وتعالى"),
        (f"وقال صلى الله عليه وسلم: {WORDS}.", "صلى الله عليه وسلم"),
        (f"قال عليه الصلاة والسلام: {WORDS}.", "عليه الصلاة والسلام"),
        (f"وختم مستشهدا بقول النبي صلى الله عليه وسلم: {WORDS}.", "النبي"),
        (f"وكان النبي صادقا. قال عليه السلام: {WORDS}.", "النبي"),
        # Nobody's name: the speaker's own words, and what is said about God.
        (f"وشدد عليه قائلا: {WORDS}.", "سامي النجار"),
        (f"وأضاف شاكرا فضل الله: {WORDS}.", "سامي النجار"),
    ],
)
def test_a_blessing_stands_for_a_name(clause: str, name: str) -> None:
    assert speakers(f"{SAID} {clause}")[-1] == name


def test_whoever_cites_god_goes_on() -> None:
    text = f"{SAID} قال تعالى: {WORDS}. وأضاف أن الكذب مذموم."
    assert speakers(text) == ["سامي النجار", "تعالى", "سامي النجار"]
    assert speakers(f"نحمد الله على نعمه. {SAID} قال تعالى: {WORDS}.")[-1] == "الله"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (f"ختم كلمته مستشهدا بقول الشاعر سالم حمدان: {WORDS}.", "سالم حمدان"),
        (f"وذكر بقول جدته: {WORDS}.", "سامي النجار"),
        (f"وختم بقوله: {WORDS}.", "سامي النجار"),
        (f"ورد على النائب سالم حمدان بقوله: {WORDS}.", "سامي النجار"),
    ],
)
def test_what_a_clause_cites_is_whose_noun_of_saying_it_is(clause: str, name: str) -> None:
    assert speakers(f"{SAID} {clause}")[-1] == name


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("ذلك ما أكده مدير المعهد أنور الزين أمس.", "أنور الزين"),
        ("هذا ما شدد عليه مدير المعهد أنور الزين أمس.", "أنور الزين"),
        ("ذلك ما عبر عنه مدير المعهد أنور الزين أمس.", "أنور الزين"),
    ],
)
def test_what_points_back_tells_whose_words_they_are(tail: str, name: str) -> None:
    assert contents(f'"نحتاج إلى وقت أطول كي نرى النتائج" {tail}') == ["نحتاج إلى وقت أطول كي نرى النتائج"]
    assert speakers(f'"نحتاج إلى وقت أطول كي نرى النتائج" {tail}') == [name]


@pytest.mark.parametrize("text", ["وذلك ما شدد مدير المعهد على شرحه.", "هذا ما رأى فيه مدير المعهد خطرا، خلال زيارته."])
def test_what_points_to_nothing_said_reports_nothing(text: str) -> None:
    assert contents(f"وصل الوفد أمس. {text}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'قال الرئيس سالم غنيم، الذي يصف نفسه بأنه "عدو الفوائد المرتفعة"، إن العملة ستتحسن.',
            ["عدو الفوائد المرتفعة", "العملة ستتحسن"],
        ),
        ("قال الرئيس سالم غنيم، الذي يرأس «حزب الأرض»، إن العملة ستتحسن.", ["العملة ستتحسن"]),
        ("قال الرئيس سالم غنيم، الذي زار البلدة أمس مع وفد كبير، إن العملة ستتحسن.", ["العملة ستتحسن"]),
    ],
)
def test_words_in_marks_between_a_cue_and_what_it_brings(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
    assert set(speakers(text)) == {"سالم غنيم"}


def test_as_also_goes_on_a_quotation() -> None:
    text = 'وقال الخبير عادل نجم إن "الحركة لا تريد حربا جديدة مع جيرانها"، كما أنها "لا تملك ما يكفي من السلاح".'
    assert contents(text) == ["الحركة لا تريد حربا جديدة مع جيرانها", "لا تملك ما يكفي من السلاح"]
    assert speakers(text) == ["عادل نجم", "عادل نجم"]


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("، مضيفا أن الحل قريب.", True),
        (" قائلا ذلك أمام الكاميرات.", True),
        ("، مساء كل خميس على القناة.", False),
    ],
)
def test_a_sentence_all_in_marks_may_have_a_participle_after_it(tail: str, found: bool) -> None:
    words = "ما قالوه اليوم أخبار مزيفة ولن أرد عليها"
    text = f"انتقد اللاعب عادل سالم تلك التقارير.\n«{words}»{tail}"
    assert (words in contents(text)) is found
    assert set(speakers(text)) <= {"عادل سالم"}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("هكذا يختصر البحار عادل سالم حاله.", ["عادل سالم"]),
        ("هكذا يلخص البحار عادل سالم حاله.", ["عادل سالم"]),
        ("لوحة تختصر تاريخ المدينة.", []),
    ],
)
def test_words_that_sum_something_up_are_whose_it_is(clause: str, expected: list[str]) -> None:
    assert speakers(f"«لا أخاف البحر ولا الريح»، {clause}") == expected


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("وكان الوزير أكثر وضوحا", "الوزير"),
        ("وبدا الوزير سامي الكردي أكثر حزما", "سامي الكردي"),
        ("أما حفيده ياسر فكان أكثر كرما", "ياسر"),
        ("وكانت لوحة المعرض أكثر وضوحا", None),
        ("وكان عنوان الحملة واضحا", None),
    ],
)
def test_who_is_said_to_be_something_says_what_the_colon_brings(clause: str, name: str | None) -> None:
    said = [(quote.content, quote.speaker) for quote in read(f"وتوقفت المباراة. {clause}: «أعطوه حتى نهاية الموسم».")]
    assert said == ([("أعطوه حتى نهاية الموسم", name)] if name else [])


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("على حد تعبير مديره سالم حداد", "منعا لمزيد من التوتر"),
        ("على حد وصفه", "منعا لمزيد من التوتر"),
        ("كما يقول مديره سالم حداد", "ألغى النادي المباراة «منعا لمزيد من التوتر"),
    ],
)
def test_somebody_s_expression_is_what_stands_in_marks(tail: str, expected: str) -> None:
    assert contents(f"انتقد سالم حداد القرار. ألغى النادي المباراة «منعا لمزيد من التوتر»، {tail}.") == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("«لا بأس بذلك»، تقول ليلى سالم وهي تبتسم. «سنزرع الشجرة معا».", ["لا بأس بذلك", "سنزرع الشجرة معا"]),
        ("«لا بأس بذلك»، قالت. «سنزرع الشجرة على أي حال».", ["لا بأس بذلك", "سنزرع الشجرة على أي حال"]),
        ("«لا بأس بذلك»، قالت.\n«سنزرع الشجرة»\nوتعرض الدار الكتاب غدا.", ["لا بأس بذلك"]),
        ("«لا بأس بذلك»، قالت. وغنت في الحفل. «سنزرع الشجرة».", ["لا بأس بذلك"]),
        ("«لا بأس بذلك»، قالت. «سنزرع الشجرة» أغنيتها الأولى.", ["لا بأس بذلك"]),
    ],
)
def test_words_right_after_those_whose_speaker_was_told(sentence: str, expected: list[str]) -> None:
    assert contents(f"غنت ليلى سالم أمس. {sentence}") == expected


QUOTED = "«أدين بالفضل لهذه المدينة لأنها علمتني الكثير»"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("محمود الدسوقي لا يخفي خوفه من الأزمة.", "محمود الدسوقي"),
        ("محمود الدسوقي كان يعمل هنا قبل الأزمة.", "محمود الدسوقي"),
        ("محمود الدسوقي – المنامة: الأسعار ترتفع من جديد.", "خالد فكري"),
        ("المدينة لا تخفي خوفها من الأزمة.", "خالد فكري"),
    ],
)
def test_a_sentence_that_begins_with_a_name_is_about_its_bearer(clause: str, name: str) -> None:
    assert speakers(f"قال خالد فكري إنه سعيد هنا.\n{clause}\n{QUOTED}.")[-1] == name


@pytest.mark.parametrize(
    ("last", "name"), [("محمود الدسوقي", "محمود الدسوقي"), ("محمود فكري", "محمود فكري"), ("العريف", "محمود الدسوقي")]
)
def test_of_two_with_one_given_name_the_one_named_last_is_meant(last: str, name: str) -> None:
    text = "قال محمود فكري إن البيت بعيد. وقال محمود الدسوقي إن البيت قريب."
    assert speakers(f"{text} وقال {last} إن الطريق مغلق. وأكد محمود أن الجسر مفتوح.")[-1] == name


def test_the_guest_of_an_interview_is_named_nearest_its_questions() -> None:
    text = (
        "قال سالم بركات إن قناته ستبث قريبا. وأكد سالم بركات أن القناة محافظة.\n"
        + "وتابع المهرجان عروضه في الهواء الطلق مع فرق من المدن الساحلية والقرى البعيدة في الجبال الشرقية. " * 8
        + "\nيعد الفنان المنجي بن عمار مرجعا في الإيقاع. التقته «الصحافة» فكان نص الحوار التالي:\n"
        "كيف بدأت؟\nتعلمت الإيقاع منذ الصغر في الحي.\nومن علمك؟\nعلمني جدي ثم شيوخ الفرقة.\n"
        "وما جديدك؟\nسأصدر أغنيات قديمة بتوزيع جديد."
    )
    assert speakers(text)[-3:] == ["المنجي بن عمار"] * 3


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("كما خصص المؤتمر جزءا من بيانه للهجرة، داعيا إلى «تدعيم وجود الجالية في الخارج».", "المؤتمر"),
        ("وطلبت اللجنة وقتا للتفكير، معتبرة أن الحل «ما زال بعيدا جدا».", "اللجنة"),
        ("وقالت الفنانة ليلى صبرا إن الحل «ما زال بعيدا جدا».", "ليلى صبرا"),
    ],
)
def test_a_short_noun_in_the_accusative_is_the_object(clause: str, name: str) -> None:
    assert speakers(clause)[-1] == name


@pytest.mark.parametrize("joined", ["وأنهم أعطوا منزلهم للجيران", "وأنه باع داره", "وإنها سافرت أمس"])
def test_no_name_goes_past_what_joins_a_clause(joined: str) -> None:
    assert speakers(f"أخبر الجار سالم عدنان {joined}. فرد عليه بقوله {WORDS}.")[-1] == "سالم عدنان"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("وأعلنت الجمعية رفض الصيغة، مطالبة بـ«سحبها والرجوع إلى سابقتها».", ["سحبها والرجوع إلى سابقتها"]),
        ("وأعلن المحامون رفض الصيغة، مطالبين بـ«سحبها والرجوع إلى سابقتها».", ["سحبها والرجوع إلى سابقتها"]),
        ("وحضرت الأمسية سعاد حمدان، كاتبة «حكايات من النهر».", []),
    ],
)
def test_a_participle_after_a_comma_is_no_noun_where_its_preposition_follows(clause: str, expected: list[str]) -> None:
    assert contents(clause) == expected


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("وعدت", "مها العلي"),
        ("وعد زوجها سامي الكردي", "سامي الكردي"),
        ("أخبرت صحيفة الساحل في عام 1998", "مها العلي"),
        ("أخبرت القناة", "مها العلي"),
        # Where somebody is told besides, the body tells.
        ("أخبرت الشركة المراسلين", "الشركة"),
        ("قالت القناة", "القناة"),
    ],
)
def test_a_verb_after_marks_may_begin_with_waw_or_have_an_object(clause: str, name: str) -> None:
    text = f"قالت مها العلي إن المركب جاهز. «سنعبر البحيرة قبل الشتاء»، {clause}."
    assert speakers(text)[-1] == name


def test_a_joined_verb_after_marks_is_not_of_them() -> None:
    text = "قالت مها العلي: «سنعبر البحيرة قبل الشتاء»، ووعدت الشركة بالدعم."
    assert speakers(text) == ["مها العلي"]
    assert contents("«حكايات من بلاد الساحل» فسرها الناقد سامي الكردي.") == []


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        ("على ما أفاد حاكم الإقليم سامي الكردي، الذي كتب على صفحته أن القصف مستمر", "القصف مستمر"),
        ("حسبما ذكر المتحدث سامي الكردي، الذي قال إن القصف مستمر", "القصف مستمر"),
    ],
)
def test_a_tail_ends_before_what_is_told_of_its_source(tail: str, said: str) -> None:
    text = f"وقتل مدنيان في سوق البلدة، {tail}."
    assert contents(text) == ["وقتل مدنيان في سوق البلدة", said]
    assert speakers(text) == ["سامي الكردي", "سامي الكردي"]


def test_but_as_also_reports_past_it() -> None:
    text = "كما قال حاكم الإقليم سامي الكردي، الذي تحدث إلى الصحافة، إن القصف مستمر."
    assert contents(text) == ["القصف مستمر"]


@pytest.mark.parametrize(("stop", "found"), [(".»", True), ("»", False)])
def test_a_stop_inside_the_marks_ends_the_sentence(stop: str, found: bool) -> None:
    said = "ما ليس واضحا هو من سيدفع ثمن هذه الرحلة"
    text = f"«القانون واضح هنا تماما»، قال سامي الكردي. «{said}{stop} وتعتقد الشركة أن الحل قريب."
    assert (len(contents(text)) == 3) is found


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("أما ابنته التي تقيم في مدينة أخرى فترد على السؤال بسؤال", "ابنته"),
        ("أما الوزيرة التي حضرت الجلسة فترد على السؤال بسؤال", "الوزيرة"),
        # A thing has no words.
        ("أما السؤال الذي يقلقه فيجيب عنه بسؤال", "سامي الكردي"),
    ],
)
def test_a_topic_says_what_the_colon_of_its_sentence_brings(topic: str, name: str) -> None:
    text = f"قال سامي الكردي إن عدد المسنين زاد. {topic}: «وأين أضع هذا الجهاز؟ نحن أربعة في غرفتين»."
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        ("جاء في بيان للبنك", "لم نلغ الحجز في أي وقت من العام"),
        ("جاء في بيان البنك أمس", "لم نلغ الحجز في أي وقت من العام"),
        # A joined one brings what stands behind it.
        ("وجاء في بيان للبنك أن المال سيعاد", "المال سيعاد"),
    ],
)
def test_words_in_marks_came_in_a_document(tail: str, said: str) -> None:
    text = f"قال سامي الكردي إن الحجز قائم. «لم نلغ الحجز في أي وقت من العام»، {tail}."
    assert (speakers(text)[-1], contents(text)[-1]) == ("البنك", said)
