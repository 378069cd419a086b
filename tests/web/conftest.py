"""A browser, and a service for it to look at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as BrowserError

from service.app import create_app
from service.config import Config
from tests.web.visit import MOST_CHARS, Visit
from tools import browser as tool
from tools.site import serving


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a running service."""
    with serving(create_app(Config(max_text_chars=MOST_CHARS))) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; where there is none, a reason to skip, and in CI to fail."""
    path = tool.executable()
    if path is None:
        _do_without("there is no Chromium here; `make browser` installs it")
    with sync_playwright() as playwright:
        try:
            running = tool.launch(playwright, path)
        except BrowserError as error:
            _do_without(f"{path} does not start: {error.message.splitlines()[0]}")
        yield running
        running.close()


def _do_without(reason: str) -> NoReturn:
    """A machine without a browser is one thing, a build that tests no page another."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"The page must be tested in a browser, and {reason}.")
    pytest.skip(reason)


@pytest.fixture
def visit(chromium: Browser, site: str) -> Iterator[Visit]:
    """A reader's first visit; ends well only if the browser had nothing to complain of and asked nobody else."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(20_000)
    page = Visit(context, site)
    yield page
    context.close()
    assert page.complaints == []
    assert page.strangers == []
