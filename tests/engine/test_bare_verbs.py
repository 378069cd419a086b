"""Who speaks where a verb or a participle names nobody beside it."""

from __future__ import annotations

import pytest

from tests.engine.reading import speakers

FIRST = "قال الوزير سامي العلي إن الاتفاق قريب."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت المصادر إن نديم صالح نفى الخبر، وأكد أن العمل مستمر.", "نديم صالح"),
        ("وقالت المصادر إن صفقة نديم صالح متعثرة، وأكد أن العمل مستمر.", "سامي العلي"),
        ("وقالت الشركة إن العمل متوقف، وأكد أن الأجور دفعت.", "سامي العلي"),
        ("وقال نديم صالح إن الشركة نفت الخبر، وأكد أن العمل مستمر.", "نديم صالح"),
    ],
)
def test_somebody_inside_the_words_of_a_speaker_who_does_not_agree(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("title", "verb", "name"),
    [
        ("د.", "وأكدت", "ليلى الزين"),
        ("النائب", "وأكدت", "ليلى الزين"),
        ("النائب", "وأكد", "سامي العلي"),
    ],
)
def test_a_woman_may_bear_the_title_of_a_man(title: str, verb: str, name: str) -> None:
    assert speakers(f"{FIRST} ودعت {title} ليلى الزين إلى الحوار. {verb} أن الوقت ضيق.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ورغم أن المدير نديم صالح لم ينتقد العلي، فإنه قال إن الوقت ضيق.", "نديم صالح"),
        ("ورغم أن نديم صالح الذي تحدث أمس لم ينتقد العلي، فإنه قال إن الوقت ضيق.", "نديم صالح"),
        ("إلا أن مسؤولين في الشركة استبعدوا التأجيل، وقالوا إن الوقت ضيق.", "مسؤولين في الشركة"),
        ("لأن الوضع الاقتصادي لا يحتمل التأجيل، داعيا إلى أن يبدأ العمل.", "سامي العلي"),
        ("ورفض التأجيل لأن الوقت ضيق، وقال إن العمل مستمر.", "سامي العلي"),
    ],
)
def test_the_subject_of_a_clause_stands_before_its_verb(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("الباحث نديم صالح الذي يصف في كتابه الجديد المدن القديمة يخبرنا أن العمل مستمر.", "نديم صالح"),
        ("الباحث نديم صالح الذي أكد أن العمل مستمر.", "نديم صالح"),
    ],
)
def test_a_verb_after_a_relative_belongs_to_its_clause(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأشارت الصحيفة إلى تصريحات النائب نديم صالح قال فيها إن المشروع متعثر.", "نديم صالح"),
        ("وتداول الناس تصريحات سابقة لنديم صالح قال فيها إن المشروع متعثر. ونديم صالح نائب.", "نديم صالح"),
        ("ويأتي ذلك بعد تصريحات نسبت لمدير المصرف قال فيها إن المشروع متعثر.", "مدير المصرف"),
        ("ويأتي ذلك بعد تصريحات نسبت إلى مدير المصرف قال فيها إن المشروع متعثر.", "مدير المصرف"),
        ("ويأتي ذلك وسط تحذيرات جديدة للوكالة قالت فيها إن المشروع متعثر.", "الوكالة"),
        ("وكانت الشركة قد أصدرت بيانا تلقت الصحيفة نسخة منه، وقالت فيه إن المشروع متعثر.", "الشركة"),
        ("وتداول الناس تصريحات سابقة عن المشروع. وقال إن الطريق متعثر.", "سامي العلي"),
    ],
)
def test_a_pronoun_leads_back_to_whose_the_words_are(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصدر عن وزير النقل بيان قال فيه إن الجسر سيفتح غدا.", "وزير النقل"),
        ("وصدرت عن نقابة الأطباء مساء أمس تصريحات قالت فيها إن الإضراب مستمر.", "نقابة الأطباء"),
        ("وصدر عن نقابة الأطباء بيان جاء فيه أن الإضراب مستمر.", "نقابة الأطباء"),
        ("وصدر عن نقابة الأطباء بيان طويل. وجاء في البيان أن الإضراب مستمر.", "نقابة الأطباء"),
        ("وصدر عن المحكمة قرار بالإفراج عن المتهم. وقال إن الحكم عادل.", "سامي العلي"),
        ("وصدر في العاصمة بيان قال فيه إن الجسر سيفتح غدا.", "سامي العلي"),
    ],
)
def test_a_statement_is_of_whom_it_came_from(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وهناك توقعات تشير إلى أن الأسعار سترتفع.", "توقعات"),
        ("وتراجع السوق بعد بيانات تشير إلى أن الأسعار سترتفع.", "بيانات"),
        ("وتأخر الافتتاح بعد بيانات الأمس، وأشار إلى أن الأسعار سترتفع.", "سامي العلي"),
        ("وأصدر تقريرا أشار إلى أن الأسعار سترتفع.", "سامي العلي"),
    ],
)
def test_a_verb_right_after_an_indefinite_document_tells_what_it_says(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونشر مواطن مقطعا يظهر فيه الطريق. وأضاف المواطن أن البلدية لم ترد.", "المواطن"),
        ("وقال نديم صالح، وهو مزارع من البلدة، إن المياه شحيحة. ويقول المزارع إن البئر جفت.", "نديم صالح"),
        ("وأضاف المواطن أن البلدية لم ترد.", "سامي العلي"),
    ],
)
def test_a_title_met_without_the_article_since_the_last_speaker_is_anothers(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وسيبلغ العجز خمسة في المئة بحسب صندوق النقد الدولي، مشيرا إلى أن الديون ارتفعت.", "صندوق النقد الدولي"),
        ("وأضاف أن العجز سيرتفع بحسب صندوق النقد الدولي، مشيرا إلى أن الديون ارتفعت.", "سامي العلي"),
        ("وسيبلغ العجز خمسة في المئة بحسب صندوق النقد الدولي. وأضاف أن الديون ارتفعت.", "سامي العلي"),
    ],
)
def test_a_participle_goes_on_with_whom_alone_its_sentence_cites(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الجيش في بيان نقلته وكالة الأنباء إن البلدة آمنة، مشيرة إلى أن العملية مستمرة.", "الجيش"),
        ("قال الأمن العام في بيان بثته القناة إن «شخصا أطلق النار»، موضحة أنه «أوقف».", "الأمن العام"),
        ("نقلت وكالة الأنباء البيان كاملا، مشيرة إلى أن العملية مستمرة.", "وكالة الأنباء"),
    ],
)
def test_who_passes_on_a_statement_in_its_own_clause_does_not_go_on_speaking(text: str, name: str) -> None:
    assert set(speakers(text)) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونشرت صحيفة النهار صورا قالت إنها للمتهم.", "صحيفة النهار"),
        ("وتداول ناشطون خبرا قالوا إنه كاذب.", "ناشطون"),
        ("وهناك صور تشير إلى أن المتهم هرب.", "صور"),
    ],
)
def test_what_stands_in_the_accusative_says_nothing(text: str, name: str) -> None:
    assert speakers(f"{FIRST} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وكان ترامب قد وصف إيران بـ«الدولة المارقة».", ["ترامب"]),
        ("ووصفت إيران القرار بـ«خطوة غير مقبولة».", ["إيران"]),
        ("ووصف العراق القرار بـ«خطوة غير مقبولة».", ["العراق"]),
    ],
)
def test_a_state_agrees_with_the_verb_right_before_it(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_a_title_with_a_name_of_its_own_is_somebody_else() -> None:
    text = "انتقد وزير الخارجية محمد ظريف{comma} الرئيس الأمريكي دونالد ترمب على القرار. وقال الرئيس الأمريكي إنه سيرد."
    assert speakers(text.format(comma="")) == ["دونالد ترمب"]
    assert speakers(text.format(comma="،")) == ["دونالد ترمب"]
    assert speakers("قال المتحدث باسم الملك سلمان العميد أحمد العسيري إن القرار قريب.") == ["أحمد العسيري"]
    assert speakers("قال سالم حداد، الرئيس التنفيذي للشركة، إن القرار قريب.") == ["سالم حداد"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("كانت شركة الميناء قد سجلت أرباحا. لكنها قالت في بيان إن الخسائر عادت.", ["شركة الميناء"]),
        ("كانت شركة الميناء قد سجلت أرباحا. فقالت: «أعيدوا لنا القصيدة».", [""]),
    ],
)
def test_who_a_sentence_before_is_about_when_nobody_has_spoken(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقى رئيس الطائفة الأب رويس الأورشليمي في زيارة تهنئة، والذي أكد أنه بخير.", ["رويس الأورشليمي"]),
        ("قرأ الحضور رسالة تهنئة، والتي أكدت أن البلد بخير.", ["رسالة تهنئة"]),
        ("قال سالم حداد إن الملف مغلق. ودعا الجمعيات إلى «توحيد كلمتها أمام المجلس».", ["سالم حداد"] * 2),
        ("قال سالم حداد إن الملف مغلق. ودعت الجمعيات إلى «توحيد كلمتها أمام المجلس».", ["سالم حداد", "الجمعيات"]),
        ("فقدت أم علي ابنتها، وتحاول التعايش مع حزنها على رحيلها. تقول أم علي: «كان لنا بيت وبستان».", ["أم علي"]),
        ("حذر نائب رئيس مجلس محافظة صلاح الدين جاسم العطية من أن الوضع خطير.", ["جاسم العطية"]),
    ],
)
def test_a_relative_and_an_object_agree_with_nobody_else(text: str, names: list[str]) -> None:
    assert speakers(text) == names
