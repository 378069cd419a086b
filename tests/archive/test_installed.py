"""Says so where the tests of archives do not run."""

from __future__ import annotations

import os

import pytest

from tests.archive.conftest import INSTALLED


@pytest.mark.skipif(not INSTALLED and not os.environ.get("CI"), reason="`make archive` installs what archives need")
def test_what_archives_need_is_installed() -> None:
    assert INSTALLED
