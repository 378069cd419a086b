"""What the page shows of an article is what the service says of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.articles import SEEDS, read
from tests.web.visit import Visit, without_breaks

EACH_SEED = pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
# Outside the basic plane, joined, and combined with marks: each counts differently in each unit.
DECORATED = "😀👩🏽‍💻 قَالَ نَاطِقٌ: 𝔸 بَيَانٌ\n"
# A quotation that holds another and is gone on with, and one that overlaps; two of the three speakers are one.
TANGLED = "قال سامر: «سمعت ليلى تقول لن نرحل أبداً وصدقتها»، وأكمل كلامه «وسنبقى هنا» ثم مضى."


def span(words: str) -> dict[str, Any]:
    start = TANGLED.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def quote(name: str, words: str, kind: str, speaker: str | None, **more: object) -> dict[str, Any]:
    parts: dict[str, Any] = {"quoted": [], "cue": None, "mention": None, "confidence": 0.8, "rule": "verb-mark"}
    return {"id": name, "type": kind, **span(words), "speaker": speaker, **parts, **more}


def speaker(name: str, arabic: str, *quotes: str) -> dict[str, Any]:
    about = {"name_en": None, "name_en_source": None, "kind": "person", "role": None, "affiliation": None}
    return {"id": name, "name": arabic, **about, "mentions": [], "quotes": list(quotes)}


TANGLED_ANSWER = {
    "meta": {"version": "0", "lexicon_version": "0", "offset_unit": "utf16", "warnings": []},
    "quotes": [
        quote("q1", "سمعت ليلى تقول لن نرحل أبداً وصدقتها", "direct", "s1", cue={**span("قال"), "lemma": "قال"}),
        quote("q2", "لن نرحل أبداً", "indirect", "s2", within="q1"),
        quote("q3", "وسنبقى هنا", "direct", "s1", continues="q1"),
        quote("q4", "هنا» ثم مضى", "indirect", None),
    ],
    "speakers": [speaker("s1", "سامر", "q1", "q3"), speaker("s2", "ليلى", "q2")],
}


@pytest.fixture
def tangled(visit: Visit) -> Visit:
    visit.page.route("**/v1/quotes", lambda route: route.fulfill(json=TANGLED_ANSWER))
    visit.open().read(TANGLED)
    return visit


@EACH_SEED
def test_the_marked_words_are_the_right_ones(visit: Visit, seed: Path) -> None:
    text = visit.open().choose(seed)
    answer = visit.ask(text)
    assert visit.shown() == [quote["id"] for quote in answer["quotes"]]
    check_words(visit, answer)
    assert visit.article() == without_breaks(text)
    check_speakers(visit, answer)


@EACH_SEED
def test_also_after_emoji_and_marks(visit: Visit, seed: Path) -> None:
    text = DECORATED + read(seed).replace("\n", " 🕊️\n")
    visit.open().read(text)
    answer = visit.ask(text)
    assert answer["quotes"]
    check_words(visit, answer)
    assert visit.article() == without_breaks(text)


def check_words(visit: Visit, answer: dict[str, Any]) -> None:
    for quote in answer["quotes"]:
        assert visit.words(quote["id"]) == without_breaks(quote["text"])
        assert visit.words(quote["id"], "in-marks") == without_breaks("".join(span["text"] for span in quote["quoted"]))
        for kind in ("cue", "mention"):
            if quote[kind]:
                assert visit.words(quote["id"], kind) == without_breaks(quote[kind]["text"])


def check_speakers(visit: Visit, answer: dict[str, Any]) -> None:
    """Each speaker has a row with their names, role and number of quotations, and their number before each of these."""
    rows = visit["speakers"].locator("button")
    assert rows.count() == len(answer["speakers"])
    for speaker in answer["speakers"]:
        row = visit.speaker(speaker["id"])
        for name in ("name", "name_en", "role"):
            expect(row).to_contain_text(speaker[name] or "")
        expect(row.locator(".amount span")).to_have_text(re.compile(rf"^{len(speaker['quotes'])} quotation"))
        label = row.locator(".badge").inner_text()
        assert {visit.chip(each).text_content() for each in speaker["quotes"]} == {label}


@EACH_SEED
def test_the_types_are_told_apart_without_colour(visit: Visit, seed: Path) -> None:
    answer = visit.ask(visit.open().choose(seed))
    for quote in answer["quotes"]:
        expect(visit.chip(quote["id"])).to_have_class(re.compile(rf"\b{quote['type']}\b"))
        expect(visit.chip(quote["id"])).to_have_accessible_name(re.compile(quote["type"], re.IGNORECASE))
    lines = visit.page.evaluate(
        "[...document.querySelectorAll('.types .quote')].map(each => getComputedStyle(each).borderBlockEndStyle)"
    )
    assert lines == ["solid", "dashed", "solid", "dashed"]


def test_the_bars_are_as_long_as_the_shares(visit: Visit) -> None:
    answer = visit.ask(visit.open().choose(SEEDS[2]))
    words: dict[str, int] = {}
    for quote in answer["quotes"]:
        words[quote["speaker"]] = words.get(quote["speaker"], 0) + len(re.findall(r"[^\W_]+", bare(quote["text"])))
    check_bars(visit, words)
    visit["share-quotes"].check()
    check_bars(visit, {speaker["id"]: len(speaker["quotes"]) for speaker in answer["speakers"]})


def bare(text: str) -> str:
    """``text`` without vowel marks, which Python does not take for parts of a word."""
    return re.sub(r"[\u064b-\u0652]", "", text)


def check_bars(visit: Visit, amounts: dict[str, int]) -> None:
    whole = sum(amounts.values())
    for name, amount in amounts.items():
        row = visit.speaker(name)
        share = row.locator("rect").nth(1).evaluate("bar => bar.getBBox().width / bar.ownerSVGElement.clientWidth")
        assert share == pytest.approx(amount / whole, abs=0.01)
        expect(row.locator(".amount b")).to_have_text(re.compile(rf"{round(100 * amount / whole)}%"))


def test_the_speaker_who_says_most_comes_first(visit: Visit) -> None:
    visit.open().choose(SEEDS[2])
    bars = visit["speakers"].locator("rect:nth-child(2)")
    widths = [float(str(bar.get_attribute("width")).rstrip("%")) for bar in bars.all()]
    assert len(widths) == 3
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_the_card_tells_all_about_a_quotation(visit: Visit, how: str) -> None:
    answer = visit.ask(visit.open().choose(SEEDS[0]))
    quote = next(each for each in answer["quotes"] if each["mention"] and each["mention"]["form"] == "name")
    speaker = next(each for each in answer["speakers"] if each["id"] == quote["speaker"])
    expect(visit["card"]).to_be_hidden()
    if how == "hover":
        visit.page.locator(f'#article span.quote[data-quote="{quote["id"]}"]').first.hover()
    else:
        visit.chip(quote["id"]).focus()
    card = visit["card"]
    for told in (speaker["name"], speaker["name_en"], speaker["role"], quote["rule"], quote["cue"]["text"], "Direct"):
        expect(card).to_contain_text(told)
    expect(card).to_contain_text(f"{round(quote['confidence'] * 100)}%")
    assert card.locator(".why li").count() == 4
    assert visit.lit() >= {without_breaks(quote["text"]), quote["cue"]["text"]}


def test_the_card_can_be_reached_with_the_pointer_and_goes_when_it_leaves(visit: Visit) -> None:
    visit.open().choose(SEEDS[0])
    visit.page.locator("#article .cue").first.hover()
    visit["card"].hover()
    expect(visit["card"]).to_be_visible()
    visit["speakers-title"].hover()
    expect(visit["card"]).to_be_hidden()
    assert visit.lit() == set()


def test_why_in_words_of_the_article(visit: Visit) -> None:
    visit.open().read("أكدت الوزيرة ليلى حداد أن الخطة جاهزة.\nوأضافت أن التنفيذ يبدأ غداً.")
    visit.chip("q1").focus()
    expect(visit["card"]).to_contain_text("A verb of saying followed by a clause with")
    expect(visit["card"]).to_contain_text("Beside it stands the name")
    visit.chip("q2").focus()
    expect(visit["card"]).to_contain_text("No speaker stands beside it")
    visit["language"].click()
    visit.wait()
    visit.chip("q2").focus()
    expect(visit["card"]).to_contain_text("فعل قول تتبعه جملة")
    expect(visit["card"]).to_contain_text("فالمتحدث قبله يواصل كلامه")


def test_a_quotation_inside_another_is_shown_as_such(tangled: Visit) -> None:
    inner = tangled.page.locator('.quote[data-quote="q2"]')
    expect(inner).to_have_text("لن نرحل أبداً")
    expect(inner).to_have_class(re.compile(r"\bnested\b"))
    tangled.chip("q2").focus()
    tangled["card"].get_by_role("button", name="Inside quotation 1").click()
    expect(tangled.chip("q1")).to_be_focused()
    expect(tangled["card"]).to_contain_text("Holds quotation 2")
    assert tangled.article() == TANGLED


def test_a_quotation_that_goes_on_is_shown_as_such(tangled: Visit) -> None:
    expect(tangled.chip("q3")).to_have_class(re.compile("continued"))
    expect(tangled.chip("q3")).to_have_accessible_name(re.compile("continued"))
    tangled.chip("q3").focus()
    tangled["card"].get_by_role("button", name="Goes on from quotation 1").click()
    expect(tangled["card"]).to_contain_text("Goes on in quotation 3")


def test_quotations_that_overlap_each_keep_their_words(tangled: Visit) -> None:
    for each in ("q1", "q2", "q3", "q4"):
        tangled.chip(each).focus()
        words = next(quote["text"] for quote in TANGLED_ANSWER["quotes"] if quote["id"] == each)  # type: ignore[index]
        assert "".join(tangled.page.locator("#article span.quote.lit").all_text_contents()) == words


def test_what_a_filter_hides_does_not_hide_what_is_inside(tangled: Visit) -> None:
    tangled["type-direct"].uncheck()
    assert tangled.shown() == ["q2", "q4"]
    expect(tangled.page.locator('.quote[data-quote="q2"]')).not_to_have_class(re.compile(r"\bnested\b"))
    tangled.chip("q2").focus()
    # There is nowhere to go now.
    expect(tangled["card"]).to_contain_text("Inside quotation 1")
    expect(tangled["card"].get_by_role("button", name="Inside quotation 1")).to_have_count(0)


def test_words_inside_another_quotation_count_once(tangled: Visit) -> None:
    shares = {name: tangled.speaker(name).locator(".amount b").inner_text() for name in ("s1", "s2", "")}
    # Of eleven words, three are hers and three nobody's: what two quotations share counts for the inner one.
    assert [int(re.sub(r"\D", "", share)) for share in shares.values()] == [45, 27, 27]


def test_who_cannot_be_told_is_called_so(tangled: Visit) -> None:
    expect(tangled.speaker("")).to_contain_text("Speaker not told")
    expect(tangled.chip("q4")).to_have_text("?")
    tangled.chip("q4").focus()
    expect(tangled["card"]).to_contain_text("The article does not tell who says it.")


def test_a_line_in_latin_letters_runs_from_left_to_right(visit: Visit) -> None:
    visit.open().choose(SEEDS[2])
    directions = visit.page.locator("#article p").evaluate_all("all => all.map(each => each.dir)")
    assert directions.count("ltr") == 1
    assert visit["article"].get_attribute("dir") == "rtl"


def test_an_article_without_quotations_says_so(visit: Visit) -> None:
    visit.open().read("الطقس جميل اليوم في دمشق.")
    expect(visit["status"]).to_have_text("No quotations in this text.")
    assert visit.article() == "الطقس جميل اليوم في دمشق."


def test_the_answer_comes_to_who_only_waits(visit: Visit) -> None:
    visit.open()
    visit["text"].press_sequentially("قالت ليلى إن الخطة جاهزة")
    expect(visit["status"]).to_contain_text("1 quotation")
    expect(visit["text"]).to_be_focused()


def test_a_later_question_wins(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/v1/quotes", lambda route: held.append(route) if not held else route.continue_())
    visit.open()
    visit["text"].fill("قال سامر إن الطريق مغلق")
    visit["find"].click()
    visit.read("قالت ليلى إن الخطة جاهزة")
    expect(visit["status"]).to_contain_text("1 quotation")
    held[0].fulfill(body=json.dumps(TANGLED_ANSWER))
    assert visit.words("q1") == "الخطة جاهزة"
