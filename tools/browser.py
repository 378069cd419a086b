"""The browser that tests the page and takes its pictures: Chromium or Chrome, as this machine has it.

``python -m tools.browser`` says which it is, and fails where there is none.
"""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final

from playwright.sync_api import Browser, Playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# It has nothing to look for outside: whatever is not this machine has no address. And as root it has no sandbox.
_ARGUMENTS: Final = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def executable() -> str | None:
    """The path of the browser: ``CHROMIUM`` in the environment, or else the first known name that is found."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


def launch(playwright: Playwright, path: str) -> Browser:
    """The browser at ``path``, without a window and with an empty profile."""
    arguments = [*_ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return playwright.chromium.launch(executable_path=path, args=arguments)


if __name__ == "__main__":
    found = executable()
    print(found or "No Chromium or Chrome is installed.", file=sys.stdout if found else sys.stderr)
    sys.exit(found is None)
