"""Takes the pictures of the page in README.md, from a sample article: ``python -m tools.screenshots``.

They are WebP, which a browser writes by itself and which is a quarter of the size of PNG.
"""

from __future__ import annotations

import base64
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from service.app import create_app
from service.config import Config
from tools import browser
from tools.site import serving

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "docs"
_QUALITY: Final = 82


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the settings in the page's address, the size of the window, and what is looked at in it."""

    name: str
    settings: str
    width: int
    height: int
    sample: str
    quote: str


PICTURES: Final = (
    Picture("page", "lang=ar&theme=light", 1280, 860, "002_199af6c8cd0b6ea9", "q3"),
    Picture("page-dark", "lang=en&theme=dark", 1280, 860, "000_1cac1f2556f066fb", "q7"),
    Picture("page-phone", "lang=ar&theme=light", 390, 780, "001_0304d284e8e4dcf4", "q5"),
)


def main() -> None:
    """Takes all the pictures anew."""
    path = browser.executable()
    if path is None:
        sys.exit("No Chromium or Chrome is installed: `make browser` installs it.")
    FOLDER.mkdir(exist_ok=True)
    with serving(create_app(Config())) as address, sync_playwright() as playwright:
        chromium = browser.launch(playwright, path)
        for picture in PICTURES:
            file = FOLDER / f"{picture.name}.webp"
            file.write_bytes(_take(chromium, address, picture))
            print(f"took {file.relative_to(ROOT)}, {file.stat().st_size // 1024} KiB")
        chromium.close()


def _take(chromium: Browser, address: str, picture: Picture) -> bytes:
    page = chromium.new_page(
        viewport={"width": picture.width, "height": picture.height}, reduced_motion="reduce", device_scale_factor=1.5
    )
    page.goto(f"{address}#{picture.settings}")
    page.select_option("#sample", picture.sample)
    page.wait_for_selector("#result[aria-busy=false]")
    _look(page, picture.quote)
    picture_data = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": _QUALITY}
    )
    page.close()
    return base64.b64decode(picture_data["data"])


def _look(page: Page, quote: str) -> None:
    """Scrolls to the result and to the quotation, and opens its card."""
    page.locator(f'.chip[data-quote="{quote}"]').focus()
    page.evaluate("(document.activeElement.closest('p').previousElementSibling ?? document.body).scrollIntoView()")
    page.wait_for_timeout(300)


if __name__ == "__main__":
    main()
