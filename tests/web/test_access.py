"""Everybody can use the page: axe-core finds nothing, colours differ for every eye, and a phone is wide enough."""

from __future__ import annotations

import itertools
import math
import re
from importlib.resources import files
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.articles import SEEDS
from tests.web.visit import Visit

AXE: Final = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RGB = tuple[float, float, float]
Matrix = tuple[RGB, RGB, RGB]
# How dichromats see linear RGB: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of
# color vision deficiency", 2009, at severity 1.
SIGHTS: Final[dict[str, Matrix]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def violations(visit: Visit) -> list[str]:
    """What axe-core has against the page as it stands: rule and element, a line each."""
    visit.page.evaluate(AXE)
    found = visit.page.evaluate("axe.run().then(results => results.violations)")
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_nothing(visit: Visit, language: str, theme: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    visit.open(f"lang={language}&theme={theme}")
    assert violations(visit) == []
    visit.choose(SEEDS[2])
    visit.speaker("s2").click()
    visit.chip("q2").focus()
    assert violations(visit) == []
    visit["everyone"].click()
    visit["files"].set_input_files(SEEDS[:2])
    expect(visit["batch-bar"]).to_have_attribute("value", "2")
    visit["clear"].click()
    visit["find"].click()
    expect(visit["alert"]).to_be_visible()
    assert violations(visit) == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_narrow_windows_need_no_scrolling_sideways(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 780})
    for language in ("ar", "en"):
        visit.page.goto("about:blank")
        visit.strangers.clear()
        visit.open(f"lang={language}").choose(SEEDS[0])
        visit.chip("q2").focus()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        box = visit["card"].bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 780 or width > 700


def test_who_wants_no_motion_gets_none(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    visit.open()
    assert visit["find"].evaluate("e => getComputedStyle(e).transitionDuration") == "0s"
    assert visit.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_system_chooses_the_theme_unless_the_reader_does(visit: Visit, theme: str) -> None:
    dark = "getComputedStyle(document.body).color"
    visit.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    visit.open("lang=en")
    system = visit.page.evaluate(dark)
    visit["theme"].select_option("light" if theme == "dark" else "dark")
    assert visit.page.evaluate(dark) != system
    visit["theme"].select_option(theme)
    assert visit.page.evaluate(dark) == system


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_speaker_can_be_read_and_told_from_the_others(visit: Visit, theme: str) -> None:
    visit.open(f"theme={theme}")
    names = [*(f"--ink-{n}" for n in range(1, 9)), "--paper", "--desk"]
    *inks, paper, desk = [colour(visit, name) for name in names]
    assert min(contrast(ink, ground) for ink in inks for ground in (paper, desk)) >= 4.5
    for sight in SIGHTS.values():
        apart = {pair: distance(*pair, sight) for pair in itertools.combinations(inks, 2)}
        # The eight colours of Okabe and Ito themselves are 0.058 apart by this measure.
        assert min(apart.values()) > 0.058


def colour(visit: Visit, name: str) -> RGB:
    """The linear RGB of a custom property as the theme has it."""
    value = visit.page.evaluate(
        """name => {
          const probe = document.body.appendChild(document.createElement("p"));
          probe.style.color = `var(${name})`;
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }""",
        name,
    )
    red, green, blue = (int(each) / 255 for each in re.findall(r"\d+", value)[:3])
    return (linear(red), linear(green), linear(blue))


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of WCAG 2."""
    dark, light = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (one, other))
    return (light + 0.05) / (dark + 0.05)


def distance(one: RGB, other: RGB, sight: Matrix) -> float:
    """How far apart two colours are in Oklab, as ``sight`` sees them."""
    return math.dist(oklab(seen(one, sight)), oklab(seen(other, sight)))


def seen(colour: RGB, sight: Matrix) -> RGB:
    red, green, blue = (min(1.0, max(0.0, sum(map(float.__mul__, map(float, row), colour)))) for row in sight)
    return (red, green, blue)


def oklab(colour: RGB) -> RGB:
    """Björn Ottosson's Oklab, 2020."""
    red, green, blue = colour
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )
