"""What a reader does on the page, and what they see of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.request import Request, urlopen

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, expect

MOST_CHARS: Final = 120_000


class Visit:
    """One page of the service in one browser, with a record of whatever should not happen."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.site = site
        self.context = context
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        context.on("request", lambda request: self._see(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _see(self, url: str) -> None:
        if not url.startswith((self.site, "blob:" + self.site)):
            self.strangers.append(url)

    @contextmanager
    def refused(self) -> Iterator[None]:
        """Within, the browser reports requests that fail, and must."""
        yield
        expected = [each for each in self.complaints if "Failed to load resource" in each]
        assert expected
        self.complaints = [each for each in self.complaints if each not in expected]

    def open(self, settings: str = "lang=en") -> Visit:
        self.page.goto(f"{self.site}#{settings}")
        expect(self["find"]).not_to_be_empty()
        return self

    def __getitem__(self, name: str) -> Locator:
        """The element with this id."""
        return self.page.locator(f"#{name}")

    def read(self, text: str) -> None:
        """Puts ``text`` into the field and presses the button."""
        self["text"].fill(text)
        self["find"].click()
        self.wait()

    def choose(self, seed: Path) -> str:
        """Chooses a sample; what it says."""
        text = seed.read_bytes().decode()
        self["sample"].select_option(seed.stem)
        expect(self["text"]).to_have_value(text.replace("\r\n", "\n"))
        self.wait()
        return text

    def wait(self) -> None:
        """Waits for the answer to be shown whole."""
        expect(self["result"]).to_have_attribute("aria-busy", "false")

    def ask(self, text: str, **options: object) -> dict[str, Any]:
        """What the service answers, in the unit of JavaScript."""
        answer: dict[str, Any] = json.loads(self.fetch({"text": text, "offset_unit": "utf16", **options}))
        return answer

    def fetch(self, question: dict[str, object], accept: str = "application/json") -> bytes:
        headers = {"Content-Type": "application/json", "Accept": accept}
        # The address is that of the fixture, on this machine.
        with urlopen(Request(f"{self.site}v1/quotes", json.dumps(question).encode(), headers)) as response:
            body: bytes = response.read()
            return body

    def chip(self, quote: str) -> Locator:
        """The numbered button of a quotation."""
        return self.page.locator(f'.chip[data-quote="{quote}"]')

    def words(self, quote: str, kind: str = "quote") -> str:
        """What is marked as the words, the ``cue`` or the ``mention`` of a quotation."""
        return "".join(self.page.locator(f'#article span.{kind}[data-quote="{quote}"]').all_text_contents())

    def article(self) -> str:
        """The words of the article as it is shown, without what the page adds to them."""
        return str(
            self["article"].evaluate(
                """article => {
                  const copy = article.cloneNode(true);
                  for (const added of copy.querySelectorAll(".chip, .spoken")) added.remove();
                  return copy.textContent;
                }"""
            )
        )

    def speaker(self, name: str) -> Locator:
        """The row of a speaker."""
        return self.page.locator(f'.speaker[data-speaker="{name}"]')

    def lit(self) -> set[str]:
        """What stands out as the quotation that is looked at: its words joined, and its cue, and its mention."""
        lit = self.page.locator("#article span.lit")
        apart = {str(words) for words in lit.all_text_contents()}
        return apart | ({"".join(self.page.locator("#article span.quote.lit").all_text_contents())} if apart else set())

    def shown(self) -> list[str]:
        """The ids of the quotations that are marked, in the order of the article."""
        chips = self.page.locator(".chip:visible")
        return [str(chip.get_attribute("data-quote")) for chip in chips.all()]

    def import_(self, module: str, expression: str, argument: object = None) -> Any:
        """The value of ``expression``, a function of the exports of ``module`` and ``argument``."""
        script = f"async (argument) => ({expression})(await import(`${{location.origin}}/assets/{module}`), argument)"
        return self.page.evaluate(script, argument)


def without_breaks(text: str) -> str:
    """``text`` as its paragraphs show it, one after the other."""
    return text.replace("\r", "").replace("\n", "")
