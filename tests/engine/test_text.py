"""Tokens, their offsets and keys, and where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from service.engine.text import Text


def keys(raw: str) -> list[str]:
    text = Text(raw)
    return text.keys[: text.size]


def surfaces(raw: str) -> list[str]:
    text = Text(raw)
    return [text.surface(i) for i in range(text.size)]


def sentences(raw: str) -> list[str]:
    """The sentences of a text, each up to its stop."""
    text, first, found = Text(raw), 0, []
    for end in text.sentence_ends:
        if end > first:
            found.append(raw[text.starts[first] : text.ends[end - 1]])
        first = end + 1
    return found


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("قال الوزير", ["قال", "الوزير"]),
        ("قال، ثم مضى.", ["قال", "،", "ثم", "مضى", "."]),
        ("قال:«نعم»", ["قال", ":", "«", "نعم", "»"]),
        ("في 3.5 مليون", ["في", "3", ".", "5", "مليون"]),
        ("عام ٢٠٢٤م", ["عام", "٢٠٢٤م"]),
        ("أ\n\nب", ["أ", "\n", "\n", "ب"]),
        ("قالـــت", ["قالـــت"]),
        ("بـ«نعم»", ["بـ", "«", "نعم", "»"]),
        ("الطائرة F-16 هبطت", ["الطائرة", "F", "-", "16", "هبطت"]),
        ("هاشتاغ #تونس_الخضراء", ["هاشتاغ", "#تونس", "الخضراء"]),
        ("قُلْتُ لَهُمْ", ["قُلْتُ", "لَهُمْ"]),
        ("", []),
        (" \t\u00a0 ", []),
    ],
)
def test_tokens(raw: str, expected: list[str]) -> None:
    assert surfaces(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("قال كلاركإن الأمر انتهى", ["قال", "كلارك", "إن", "الأمر", "انتهى"]),
        ("قائلينإنهم تعبوا", ["قائلين", "إنهم", "تعبوا"]),
        ("عضوةالحزب", ["عضوة", "الحزب"]),
        ("سلبًاعلى قائلاًإنه", ["سلبًا", "على", "قائلاً", "إنه"]),
        ("الإنسان والإنتاج للإنفاق عبدالإله", ["الإنسان", "والإنتاج", "للإنفاق", "عبدالإله"]),
        ("شيئًا شيئاً مدرسـةـ لينكدإن", ["شيئًا", "شيئاً", "مدرسـةـ", "لينكدإن"]),
    ],
)
def test_words_run_together_by_a_lost_space(raw: str, expected: list[str]) -> None:
    assert surfaces(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("قال <<نعم>>", ["قال", "«", "نعم", "»"]),
        ("قال ''نعم''", ["قال", '"', "نعم", '"']),
        ("قال &quot;نعم&quot;", ["قال", '"', "نعم", '"']),
        ("قال &laquo;نعم&raquo;", ["قال", "«", "نعم", "»"]),
        ("3 < 4 & 5 > 4", ["3", "<", "4", "&", "5", ">", "4"]),
    ],
)
def test_quotation_marks_spelt_with_other_characters(raw: str, expected: list[str]) -> None:
    assert keys(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("أَكَّدَتِ", ["اكدت"]),
        ("أكـــدت", ["اكدت"]),
        ("إنّ أنّ آن", ["ان", "ان", "ان"]),
        ("الوزارة الوزاره", ["الوزاره", "الوزاره"]),
        ("مستشفى مستشفي", ["مستشفي", "مستشفي"]),
        ("رئيس مسؤول", ["رييس", "مسوول"]),
        ("\u200fقال\u200e", ["قال"]),
        ("\u2067قال\u2069 الوزير", ["قال", "الوزير"]),
        ("می‌گوید", ["ميگويد"]),
        ("٢٠٢٤ 2024", ["٢٠٢٤", "2024"]),
        ("BBC عربي", ["BBC", "عربي"]),
    ],
)
def test_keys(raw: str, expected: list[str]) -> None:
    assert keys(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "وقال: «إِنَّ الأمرَ انتهى».",
        "\u202bوأضـــافت الوزارة\u202c أن 3.5٪ من السكان…",
        "كتب د. علي — من صنعاء —: نعم!",
        "😀 قال الوزير\r\nإن الأمر انتهى",
        "\ufeffنص يبدأ بعلامة",
    ],
)
def test_every_token_stands_where_it_says(raw: str) -> None:
    text = Text(raw)
    tokens = list(zip(text.keys, text.starts, text.ends, strict=True))
    assert all(key and start < end for key, start, end in tokens[: text.size])
    assert set(tokens[text.size :]) == {("\n", len(raw), len(raw))}
    assert all(end <= start for end, start in zip(text.ends, text.starts[1:], strict=False))
    left = raw
    for start, end in reversed(list(zip(text.starts, text.ends, strict=True))):
        left = left[:start] + left[end:]
    assert not any(char.isalnum() for char in left)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("جاء الوزير. ثم مضى.", ["جاء الوزير", "ثم مضى"]),
        ("جاء الوزير! هل مضى؟ نعم.", ["جاء الوزير", "هل مضى", "نعم"]),
        ("عنوان\nجاء الوزير", ["عنوان", "جاء الوزير"]),
        ("جاء د. علي بن سالم. ثم مضى.", ["جاء د. علي بن سالم", "ثم مضى"]),
        ("جاء أ. د. علي بن سالم.", ["جاء أ. د. علي بن سالم"]),
        ("ارتفع النمو إلى 3.5 في المئة.", ["ارتفع النمو إلى 3.5 في المئة"]),
        ("ارتفع النمو إلى 3.\u200f5 في المئة.", ["ارتفع النمو إلى 3.\u200f5 في المئة"]),
        ("ارتفع النمو إلى 3 .5 في المئة.", ["ارتفع النمو إلى 3 .5 في المئة"]),
        ("كان ذلك عام 2010. 5 منهم عادوا.", ["كان ذلك عام 2010", "5 منهم عادوا"]),
        pytest.param("ارتفع النمو إلى ٣.٥ في المئة.", ["ارتفع النمو إلى ٣.٥ في المئة"]),
        ("زار موقع example.com أمس.", ["زار موقع example.com أمس"]),
        ("جاء الوزير.ثم مضى.", ["جاء الوزير", "ثم مضى"]),
        ("جاء الوزير… ثم مضى.", ["جاء الوزير… ثم مضى"]),
        ("جاء الوزير... ثم مضى.", ["جاء الوزير... ثم مضى"]),
        ("بلغ العدد 100. وزاد بعدها.", ["بلغ العدد 100", "وزاد بعدها"]),
        ("جاء الوزير؛ ثم مضى.", ["جاء الوزير؛ ثم مضى"]),
        ("قال لإذاعة آر.تي.إي. أمس إنه عاد. ثم مضى.", ["قال لإذاعة آر.تي.إي. أمس إنه عاد", "ثم مضى"]),
        ("قال مكتب إف.بي.آي إنه عاد.", ["قال مكتب إف.بي.آي إنه عاد"]),
        ("جاء الوزير ? ثم مضى.", ["جاء الوزير ? ثم مضى"]),
        ("جاء الوزير", ["جاء الوزير"]),
        ("", []),
    ],
)
def test_sentences(raw: str, expected: list[str]) -> None:
    assert sentences(raw) == expected


@pytest.mark.parametrize("raw", ["جاء. ثم مضى.\nوعاد", "كلمة", "\n\n", "...", "أ. ب. ج."])
def test_a_token_stands_in_its_sentence(raw: str) -> None:
    text = Text(raw)
    for i in range(text.size):
        first, last = text.sentence(i)
        assert first <= i <= last
        assert text.next_sentence_end(i) >= i
        assert text.paragraph_end(i) >= i


def test_a_closing_mark_after_the_stop_belongs_to_the_sentence_before() -> None:
    text = Text("قال «جاء الوزير.» ثم مضى.")
    after = text.keys.index("ثم")
    assert text.keys[text.sentence(after)[0]] == "ثم"


@pytest.mark.parametrize("words", [10, 640, 800])
def test_a_sentence_of_the_news_is_whole(words: int) -> None:
    text = Text("كلمة " * words + ".")
    assert text.sentence(0) == (0, words)


@pytest.mark.parametrize("words", [801, 5_000])
def test_no_sentence_is_endless(words: int) -> None:
    ends = [-1, *Text("كلمة " * words).sentence_ends]
    assert max(end - before - 1 for before, end in pairwise(ends)) == 800
    assert ends[-1] == words
