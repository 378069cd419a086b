"""Filters, settings, languages, the keyboard: what the reader does with what is shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.articles import SEEDS
from tests.web.visit import MOST_CHARS, Visit, without_breaks

EACH_SEED = pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])


def ids(answer: dict[str, Any], **wanted: object) -> list[str]:
    return [each["id"] for each in answer["quotes"] if all(each[name] == value for name, value in wanted.items())]


@EACH_SEED
def test_the_filters(visit: Visit, seed: Path) -> None:
    text = visit.open().choose(seed)
    answer = visit.ask(text)
    everything = ids(answer)
    for speaker in answer["speakers"]:
        visit.speaker(speaker["id"]).click()
        assert visit.shown() == speaker["quotes"]
        expect(visit.speaker(speaker["id"])).to_have_attribute("aria-pressed", "true")
        visit["everyone"].click()
    for kind in ("direct", "mixed", "indirect"):
        expect(visit[f"count-{kind}"]).to_have_text(str(len(ids(answer, type=kind))))
        visit[f"type-{kind}"].uncheck()
        assert visit.shown() == [each for each in everything if each not in ids(answer, type=kind)]
        visit[f"type-{kind}"].check()
    visit["min"].fill("85")
    assert visit.shown() == ids(visit.ask(text, min_confidence=0.85))
    # What is not shown is words like any others.
    assert visit.article() == without_breaks(text)
    visit["min"].fill("0")
    assert visit.shown() == everything


def test_several_speakers_can_be_chosen(visit: Visit) -> None:
    answer = visit.ask(visit.open().choose(SEEDS[2]))
    for name in ("s1", "s3"):
        visit.speaker(name).click()
    assert visit.shown() == [each["id"] for each in answer["quotes"] if each["speaker"] in {"s1", "s3"}]
    expect(visit["filtered"]).to_have_text(re.compile("4 of 8"))
    visit.speaker("s1").click()
    assert visit.shown() == ids(answer, speaker="s3")


def test_the_card_can_choose_its_speaker(visit: Visit) -> None:
    answer = visit.ask(visit.open().choose(SEEDS[2]))
    visit.chip("q6").focus()
    visit["card"].get_by_role("button", name="Only this speaker").click()
    assert visit.shown() == ids(answer, speaker="s3")
    expect(visit.chip("q6")).to_be_focused()


def test_shares_follow_the_filters(visit: Visit) -> None:
    visit.open("lang=en&share=quotes").choose(SEEDS[2])
    expect(visit.speaker("s2").locator("b")).to_have_text(re.compile("50%"))
    visit["type-direct"].uncheck()
    visit["type-mixed"].uncheck()
    expect(visit.speaker("s2").locator("b")).to_have_text(re.compile("0%"))
    expect(visit.speaker("s1").locator("b")).to_have_text(re.compile("67%"))


def test_settings_are_in_the_address_and_the_text_is_not(visit: Visit) -> None:
    visit.open("")
    visit.choose(SEEDS[2])
    visit["theme"].select_option("dark")
    visit["type-mixed"].uncheck()
    visit["min"].fill("70")
    visit["share-quotes"].check()
    visit["language"].click()
    address = visit.page.url
    assert address == f"{visit.site}#lang=ar&theme=dark&types=direct,indirect&min=70&share=quotes"
    visit.page.goto("about:blank")
    visit.page.goto(address)
    expect(visit["theme"]).to_have_value("dark")
    expect(visit["type-mixed"]).not_to_be_checked()
    expect(visit["min"]).to_have_value("70")
    expect(visit["share-quotes"]).to_be_checked()
    expect(visit.page.locator("html")).to_have_attribute("lang", "ar")
    expect(visit["text"]).to_have_value("")


def test_the_link_tells_the_settings_only(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open("lang=en&theme=light&min=50").choose(SEEDS[0])
    visit.speaker("s1").click()
    visit["link"].click()
    expect(visit["status"]).to_contain_text("without the text")
    assert visit.page.evaluate("navigator.clipboard.readText()") == f"{visit.site}#lang=en&theme=light&min=50"


def test_an_address_that_makes_no_sense_is_as_none(visit: Visit) -> None:
    visit.open("lang=xx&theme=pink&types=&min=999&share=%3Cb%3E&text=hello")
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    expect(visit["theme"]).to_have_value("auto")
    expect(visit["min"]).to_have_value("0")
    assert all(visit[f"type-{kind}"].is_checked() for kind in ("direct", "mixed", "indirect"))


def test_nothing_is_kept_between_visits(visit: Visit) -> None:
    visit.open().choose(SEEDS[0])
    before = visit.page.evaluate("history.length")
    visit["min"].fill("50")
    visit["language"].click()
    kept = "[localStorage.length, sessionStorage.length, document.cookie, history.length]"
    assert visit.page.evaluate(kept) == [0, 0, "", before]
    assert visit.page.evaluate("indexedDB.databases()") == []
    visit.page.reload()
    expect(visit["text"]).to_have_value("")
    expect(visit["result"]).to_be_hidden()


@pytest.mark.parametrize(
    ("locale", "language", "direction"), [("ar-SY", "ar", "rtl"), ("en-US", "en", "ltr"), ("fr-FR", "en", "ltr")]
)
def test_the_browser_chooses_the_language(
    chromium: Browser, site: str, locale: str, language: str, direction: str
) -> None:
    context = chromium.new_context(locale=locale)
    visit = Visit(context, site).open("")
    root = visit.page.locator("html")
    expect(root).to_have_attribute("lang", language)
    expect(root).to_have_attribute("dir", direction)
    context.close()
    assert visit.complaints == []


@EACH_SEED
def test_the_language_can_be_changed_at_any_time(visit: Visit, seed: Path) -> None:
    text = visit.open("lang=ar").choose(seed)
    answer = visit.ask(text)
    expect(visit["status"]).to_contain_text(re.compile("اقتباس"))
    expect(visit["find"]).to_have_text("استخرج الاقتباسات")
    visit["language"].click()
    visit.wait()
    expect(visit["find"]).to_have_text("Find the quotations")
    expect(visit["status"]).to_contain_text(f"{len(answer['quotes'])} quotation")
    expect(visit.page).to_have_title("Who said what")
    assert visit.shown() == ids(answer)
    expect(visit["article"]).to_have_attribute("dir", "rtl")
    expect(visit["text"]).to_have_value(text)


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "اقتباس واحد"), (2, "اقتباسان"), (3, "3 اقتباسات"), (11, "11 اقتباساً"), (100, "100 اقتباس")],
)
def test_arabic_counts_as_arabic_does(visit: Visit, number: int, told: str) -> None:
    visit.open("lang=ar")
    spoken = visit.import_("words.js", "({ speak }, n) => speak('ar')('quotes', { n })", number)
    assert spoken == told


@EACH_SEED
def test_the_keyboard_alone(visit: Visit, seed: Path) -> None:
    """Types, asks, walks through the quotations, reads a card, and comes out again, with keys alone."""
    answer = visit.ask(seed.read_bytes().decode())
    names = ids(answer)
    visit.open()
    press = visit.page.keyboard.press
    visit["text"].focus()
    visit.page.keyboard.insert_text(seed.read_bytes().decode())
    press("Control+Enter")
    expect(visit["result-title"]).to_be_focused()
    visit.wait()
    press("Tab")
    expect(visit.chip(names[0])).to_be_focused()
    expect(visit["card"]).to_be_visible()
    for name in names[1:]:
        press("ArrowLeft")
        expect(visit.chip(name)).to_be_focused()
    press("ArrowDown")
    expect(visit.chip(names[-1])).to_be_focused()
    press("Home")
    expect(visit.chip(names[0])).to_be_focused()
    press("End")
    expect(visit.chip(names[-1])).to_be_focused()
    press("Tab")
    expect(visit["card"].get_by_role("button").first).to_be_focused()
    press("Escape")
    expect(visit["card"]).to_be_hidden()
    expect(visit.chip(names[-1])).to_be_focused()
    press("Tab")
    expect(visit["share-words"]).to_be_focused()
    expect(visit["card"]).to_be_hidden()


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(visit: Visit) -> None:
    visit.open().choose(SEEDS[2])
    visit.page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        stop = visit.page.evaluate(
            "(e => e.id || e.dataset.speaker || e.className || e.tagName)(document.activeElement)"
        )
        if stop == "BODY":
            break
        reached.append(stop)
    card = [stop for stop in reached if stop == "small"]
    assert [stop for stop in reached if stop not in card and not stop.startswith("chip")] == [
        *("skip", "theme", "language", "text", "find", "sample", "open", "clear"),
        *("share-words", "s2", "s3", "s1", "type-direct", "type-mixed", "type-indirect", "min"),
        *("format", "take-copy", "take-save", "print", "link", "A"),
    ]
    assert len([stop for stop in reached if stop.startswith("chip")]) == 1
    assert len(card) == 2


def test_who_has_the_focus_sees_it(visit: Visit) -> None:
    visit.open().choose(SEEDS[2])
    for name in ("find", "theme", "text", "type-direct", "min"):
        visit[name].focus()
        visit.page.keyboard.press("Shift+Tab")
        visit.page.keyboard.press("Tab")
        outline = visit[name].evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth")
        assert outline == "solid3px", name


def test_the_first_stop_leads_to_the_article(visit: Visit) -> None:
    visit.open("lang=ar&theme=dark").choose(SEEDS[2])
    visit.page.evaluate("document.activeElement.blur()")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")
    expect(visit.chip("q1")).to_be_focused()
    # And the settings stay what they are.
    expect(visit.page.locator("html")).to_have_attribute("lang", "ar")
    assert visit.page.url.endswith("#lang=ar&theme=dark")


def test_the_field_says_how_much_is_in_it(visit: Visit) -> None:
    visit.open()
    visit["text"].fill("😀ab")
    expect(visit["counter"]).to_have_text("3 characters")
    visit["text"].fill("ا" * (MOST_CHARS + 1))
    expect(visit["counter"]).to_have_text("120,001 of 120,000 characters")
