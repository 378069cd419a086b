"""The tables of the page on performance come from the bench."""

from __future__ import annotations

import pytest

from tools.bench.page import PAGE, refreshed

TWO = """\
Before.
<!-- bench: engine -->
| old |
<!-- end -->
Between.
<!-- bench: growth -->
<!-- end -->
After.
"""


def test_a_section_takes_the_place_of_the_older_one() -> None:
    found = refreshed(TWO, "## engine\n\n| new |\n| --- |\n\nA line.\n\n")
    assert found == TWO.replace("| old |", "\n| new |\n| --- |\n\nA line.\n")


def test_several_sections_after_a_command() -> None:
    found = refreshed(TWO, "python -m tools.bench\n## growth\n\n| g |\n\n## engine\n\n| e |\n\n")
    assert found.index("Before.") < found.index("| e |") < found.index("Between.") < found.index("| g |")
    assert "| old |" not in found


@pytest.mark.parametrize("name", ["engine", "growth", "service"])
def test_the_page_has_a_place_for_each_section(name: str) -> None:
    assert f"<!-- bench: {name} -->\n\n| figure |\n\n<!-- end -->" in refreshed(
        PAGE.read_text(encoding="utf-8"), f"## {name}\n\n| figure |\n"
    )


def test_a_section_without_a_place() -> None:
    with pytest.raises(ValueError, match="no place for weather"):
        refreshed(TWO, "## weather\n\n| rain |\n")
