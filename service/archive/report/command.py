"""``python -m service.archive report OUTPUT``: the page, beside the tables."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib.resources import files
from typing import Final

import fsspec
from bokeh.embed import components
from bokeh.resources import Resources
from jinja2 import Environment
from markupsafe import Markup

from service.archive.report.charts import Chart, charts
from service.archive.report.counts import count
from service.archive.store import open_archive

_PAGE: Final = "report.html"
_TITLE: Final = "Who said what"


def main(argv: Sequence[str]) -> int:
    """Writes the page of the archive that ``argv`` names; raises ``OutputError`` when there is none."""
    parser = argparse.ArgumentParser(
        prog="python -m service.archive report", description="Draw an archive on one HTML page that needs no network."
    )
    parser.add_argument("output", metavar="OUTPUT", help="what a run of python -m service.archive wrote")
    parser.add_argument("--to", metavar="FILE", help=f"where the page goes; default: {_PAGE} in OUTPUT")
    arguments = parser.parse_args(argv)
    alike = count(open_archive(arguments.output))
    speakers = len({one.who for one in alike if one.who})
    totals = f"{sum(one.count for one in alike)} quotations of {speakers} speakers"
    with fsspec.open(arguments.to or f"{arguments.output.rstrip('/')}/{_PAGE}", "wb") as file:
        file.write(page(list(charts(alike)), totals).encode())
    return 0


def page(shown: Sequence[Chart], totals: str) -> str:
    """The page of the charts ``shown``, under a sentence with the ``totals``."""
    script, drawings = components([chart.figure for chart in shown]) if shown else ("", ())
    template = Environment(autoescape=True).from_string(files(__package__).joinpath("page.html").read_text("utf-8"))
    return template.render(
        title=_TITLE,
        totals=totals,
        drawn=list(zip(shown, map(Markup, drawings), strict=True)),
        # Bokeh's own output: it escapes what it is given.
        script=Markup(script),  # noqa: S704
        resources=Markup(Resources(mode="inline", components=["bokeh"]).render()),  # noqa: S704
    )
