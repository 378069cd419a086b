"""What goes wrong is told in the reader's language, and nothing typed is lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from service.app import create_app
from service.config import Config
from tests.articles import SEEDS, read
from tests.web.test_access import violations
from tests.web.visit import MOST_CHARS, Visit, without_breaks
from tools.site import serving

# The last seed ends in a statement, which takes in whatever follows it.
LONG = SEEDS[:4] * 12
SHORT = "قالت ليلى إن الخطة جاهزة."
HOSTILE = (
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 1">\n'
    "قالت ليلى <b onclick=alert(1)>حداد</b> إن «</textarea><svg onload='window.harmed = 1'>الخطة</svg> جاهزة» {{7}}.\n"
    "وقال سامر <iframe src=javascript:alert(1)>: «<a href='javascript:alert(1)'>نعم</a> &lt;script&gt;»."
)
TOLD = {
    "empty": ("There is nothing to read yet", "لا نص بعد"),
    "tooLong": ("The article is too long", "الخبر أطول مما تقرؤه الخدمة"),
    "away": ("The service cannot be reached", "لا يمكن الوصول إلى الخدمة"),
    "busy": ("The service is busy", "الخدمة مشغولة"),
    "keyless": ("This service asks for a key", "تطلب هذه الخدمة مفتاحاً"),
    "wrongKey": ("The service does not know this key", "لا تعرف الخدمة هذا المفتاح"),
    "failed": ("The service failed", "أخفقت الخدمة"),
}


def check_told(visit: Visit, kind: str, text: str) -> None:
    english, arabic = TOLD[kind]
    expect(visit["alert"]).to_be_visible()
    expect(visit["alert-text"]).to_contain_text(english)
    visit["language"].click()
    expect(visit["alert-text"]).to_contain_text(arabic)
    expect(visit["text"]).to_have_value(text)
    expect(visit["result"]).to_be_hidden()


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_to_read(visit: Visit, text: str) -> None:
    visit.open()["text"].fill(text)
    visit["find"].click()
    check_told(visit, "empty", text)


def test_too_long(visit: Visit) -> None:
    text = "ا" * (MOST_CHARS + 1)
    visit.open()["text"].fill(text)
    visit["find"].click()
    check_told(visit, "tooLong", text)
    expect(visit["alert-text"]).to_contain_text("120,000")


@pytest.mark.parametrize(("status", "kind"), [(413, "tooLong"), (429, "busy"), (500, "failed"), (503, "away")])
def test_the_service_refuses(visit: Visit, status: int, kind: str) -> None:
    visit.page.route("**/v1/quotes", lambda route: route.fulfill(status=status, body="<html>"))
    visit.open()["text"].fill(SHORT)
    with visit.refused():
        visit["find"].click()
        check_told(visit, kind, SHORT)


def test_the_service_is_away_and_comes_back(visit: Visit) -> None:
    visit.open().read(SHORT)
    visit.context.set_offline(True)
    longer = SHORT + " وأضافت أن العمل بدأ."
    visit["text"].fill(longer)
    with visit.refused():
        visit["find"].click()
        check_told(visit, "away", longer)
    visit.context.set_offline(False)
    visit["retry"].click()
    visit.wait()
    expect(visit["alert"]).to_be_hidden()
    assert visit.words("q1") == "الخطة جاهزة"


def test_a_service_that_asks_for_a_key_is_given_one(chromium: Browser) -> None:
    app = create_app(Config(max_text_chars=MOST_CHARS, api_keys=("the-desk's-own-long-key",)))
    with serving(app) as site, chromium.new_context(locale="en-GB") as context:
        visit = Visit(context, site)
        visit.open()["text"].fill(SHORT)
        with visit.refused():
            visit["find"].click()
            check_told(visit, "keyless", SHORT)
            visit["key"].fill("a-key-of-somebody-else")
            visit["key"].press("Enter")
            expect(visit["alert-text"]).to_contain_text(TOLD["wrongKey"][1])
        assert violations(visit) == []
        visit["key"].fill("the-desk's-own-long-key")
        visit["key"].press("Enter")
        visit.wait()
        expect(visit["alert"]).to_be_hidden()
        assert visit.words("q1") == "الخطة جاهزة"
        assert "key" not in visit.page.url
        assert visit.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []
        assert visit.complaints == []


def test_what_the_service_says_of_a_text_it_cannot_read_is_told(visit: Visit) -> None:
    visit.open()["text"].evaluate("field => { field.value = 'a\\ud800'; field.dispatchEvent(new Event('input')); }")
    with visit.refused():
        visit["find"].click()
        expect(visit["alert-text"]).to_contain_text("lone surrogate")


def test_a_text_that_was_replaced_can_be_brought_back(visit: Visit) -> None:
    visit.open().read(SHORT)
    visit.choose(SEEDS[0])
    visit["bring-back"].click()
    expect(visit["text"]).to_have_value(SHORT)
    visit["clear"].click()
    expect(visit["text"]).to_have_value("")
    expect(visit["result"]).to_be_hidden()
    visit["bring-back"].click()
    expect(visit["text"]).to_have_value(SHORT)


def test_an_article_is_text_whatever_it_holds(visit: Visit) -> None:
    visit.open().read(HOSTILE)
    assert len(visit.shown()) >= 2
    for name in visit.shown():
        visit.chip(name).focus()
        expect(visit["card"]).to_be_visible()
    assert visit.article() == without_breaks(HOSTILE)
    assert visit.page.evaluate("window.harmed") is None
    foreign = "#result :is(script, img, iframe, a, b[onclick], svg[onload])"
    assert visit.page.locator(foreign).count() == 0


@pytest.mark.parametrize("breaks", ["\n", " "], ids=["paragraphs", "one paragraph"])
def test_a_hundred_thousand_characters(visit: Visit, breaks: str) -> None:
    text = breaks.join(read(seed).replace("\n", breaks) for seed in LONG)[:100_000]
    assert len(text) == 100_000
    visit.open().read(text)
    answer = visit.ask(text)
    assert len(answer["quotes"]) > 300
    shown = visit.page.locator(".chip:not([hidden])")
    expect(shown).to_have_count(len(answer["quotes"]))
    assert visit.article() == without_breaks(text)
    visit["type-indirect"].uncheck()
    expect(shown).to_have_count(len([each for each in answer["quotes"] if each["type"] != "indirect"]))
    # One stop of the Tab key, however many there are.
    expect(visit.page.locator('.chip[tabindex="0"]')).to_have_count(1)
    visit["text"].press("End")
    expect(visit["text"]).to_be_focused()
    expect(visit["status"]).to_have_text(re.compile(f"{len(answer['quotes'])} quotations"))
