"""Whatever the text, the answer is sound: nothing is raised, everything stands where it says."""

from __future__ import annotations

import itertools
import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.engine import Extraction, extract
from service.engine.model import Span
from tests.articles import SEEDS, read
from tests.engine.examples import EXAMPLES

CUES = [
    "قال", "وقال", "وأضاف", "وأكدت", "مشيرا إلى", "مؤكدة", "قائلا", "بحسب", "وفق", "وفقا لـ", "نقلا عن", "قوله",
    "وجاء في", "البيان", "نص البيان:", "إن", "أن", "إنه", "بأن", "على أن", "ما إذا", "كيف", "كما", "فيما", "لم",
    "ما يلي", "حوار", "كيف بدأت؟", "في تغريدة", "على تويتر", "ج:",
]  # fmt: skip
NAMES = [
    "الوزير", "وزارة الخارجية", "محمد", "علي الزناتي", "المتحدث باسم", "رويترز", "د.", "الشيخ", "سامح شكري", "(واس)",
    "الأمم المتحدة", "شهود عيان", "الدراسة", "فاطمة", "John Smith",
    "فان", "دي", "آل", "أبو", "عبد", "أوغلو",
]  # fmt: skip
WORDS = ["الوضع", "مستقر", "في", "من", "الذي", "هذا", "أمس", "و", "بـ", "لا", "يجب", "10:30", "3.5", "٪", "الجَديد"]
MARKS = [
    *"«»“”„\"‹›‘’'()[]:،,؛.؟?!…-–—*|", "\n", "\n\n", "\r\n", " ", "\t", "\u00a0", "\u200f", "\u2067", "\u2069",
    "\ufeff", "\u0640", "\u064b", "\u2028", "...", "«“", "”»",
]  # fmt: skip

GLUE = st.sampled_from([" ", " ", " ", "", "\n"])
PIECES = (
    st.sampled_from(CUES)
    | st.sampled_from(NAMES)
    | st.sampled_from(WORDS)
    | st.sampled_from(MARKS)
    | st.text(max_size=4)
)
TEXTS = st.lists(st.tuples(PIECES, GLUE).map("".join), max_size=70).map("".join)


def spans(extraction: Extraction) -> list[Span]:
    """Every span of an extraction."""
    found: list[Span] = []
    for quote in extraction.quotes:
        found += [quote.span, *quote.quoted]
        found += [quote.cue.span] if quote.cue else []
        found += [quote.mention.span] if quote.mention else []
    for speaker in extraction.speakers:
        found += speaker.mentions
    return found


@given(TEXTS)
def test_every_span_is_inside_the_text(text: str) -> None:
    extraction = extract(text)
    assert extraction.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans(extraction))


@given(TEXTS)
@example("قال ” قال قال\n“ ")
def test_no_span_begins_or_ends_with_a_blank(text: str) -> None:
    assert all(span.of(text) == span.of(text).strip() for span in spans(extract(text)))


@given(st.text(max_size=200))
def test_any_unicode_at_all(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))


@given(TEXTS)
def test_quotations_stand_in_order_and_apart(text: str) -> None:
    quotes = extract(text).quotes
    for one, two in itertools.pairwise(quotes):
        assert one.span.start < two.span.start
        assert one.span.end <= two.span.start or two.within is not None


@given(TEXTS)
def test_the_quoted_stretches_lie_in_their_quotation(text: str) -> None:
    for quote in extract(text).quotes:
        assert all(quote.span.start <= span.start and span.end <= quote.span.end for span in quote.quoted)
        assert all(one.end <= two.start for one, two in zip(quote.quoted, quote.quoted[1:], strict=False))
        assert bool(quote.quoted) or quote.type != "mixed"


@given(TEXTS)
def test_ids_are_unique_and_lead_somewhere(text: str) -> None:
    extraction = extract(text)
    quotes = [quote.id for quote in extraction.quotes]
    known = [speaker.id for speaker in extraction.speakers]
    assert len(set(quotes)) == len(quotes)
    assert len(set(known)) == len(known)
    for quote in extraction.quotes:
        assert quote.speaker is None or quote.speaker in known
        assert {quote.within, quote.continues} <= {None, *quotes} - {quote.id}


@given(TEXTS)
def test_speakers_and_quotations_agree(text: str) -> None:
    extraction = extract(text)
    for speaker in extraction.speakers:
        assert speaker.quotes == tuple(quote.id for quote in extraction.quotes if quote.speaker == speaker.id)
        assert speaker.quotes
        assert speaker.name == speaker.name.strip() != ""
        assert list(speaker.mentions) == sorted(speaker.mentions, key=lambda span: span.start)


@given(TEXTS)
def test_confidence_is_a_probability(text: str) -> None:
    assert all(0 <= quote.confidence <= 1 for quote in extract(text).quotes)


@given(TEXTS)
def test_the_same_text_gets_the_same_answer(text: str) -> None:
    assert extract(text) == extract(text)


@given(st.sampled_from([read(path) for path in SEEDS]), TEXTS, st.floats(0, 1))
def test_noise_in_the_middle_of_an_article(article: str, noise: str, place: float) -> None:
    at = int(place * len(article))
    text = article[:at] + noise + article[at:]
    assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))


def test_a_text_that_breaks_off_anywhere() -> None:
    """Every example of the rules, cut behind each of its words."""
    for each in EXAMPLES:
        for end in (match.end() for match in re.finditer(r"\w+|[^\w\s]", each.text)):
            assert all(0 <= span.start < span.end <= end for span in spans(extract(each.text[:end])))


@pytest.mark.parametrize("text", ["أكدت كل من", "قال سالم العلي إن العمال تعبوا، وهو ما يسميه"])
def test_a_text_that_breaks_off_before_a_subject(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))


def test_words_of_articles_in_any_order_end_anywhere() -> None:
    """Shuffled words of the samples and the examples, في or a name at the end: what follows may be missing or odd."""
    texts = [*(read(path) for path in SEEDS), *(each.text for each in EXAMPLES)]
    words = [word for text in texts for word in re.findall(r"\w+|[^\w\s]|\n", text)]
    chance = Random(1)
    for _ in range(6000):
        text = " ".join([*chance.choices(words, k=chance.randrange(1, 30)), chance.choice(["في", *NAMES])])
        assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))


@pytest.mark.parametrize("letter", "وفبلك")
def test_a_proclitic_that_stands_apart(letter: str) -> None:
    """``بيان لـ وزارة``, ``و قال``: each proclitic of the examples cut from its word."""
    for whole in ("وقال بيان لوزارة الزراعة إن التراخيص متوقفة.", *(each.text for each in EXAMPLES)):
        text = re.sub(rf"\b{letter}(?=\w\w)", f"{letter}ـ ", whole)
        assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))


def test_a_text_may_end_where_a_name_or_a_clause_is_due() -> None:
    for text in (
        "ويعتقد سفير مصر لدى",
        "ورأى المهندس أن الطقس وأوضح السيد أن",
        "كما قال رئيس دي الحكومة",
        "خلصت إلى أن الجسر تديره الوكالة لجنة",  # nothing stands before the first word, not even the last
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans(extract(text)))
