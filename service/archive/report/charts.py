"""The charts, drawn by Bokeh; each has its figures beside it for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bokeh.models import ColumnDataSource
from bokeh.palettes import Blues9
from bokeh.plotting import figure
from bokeh.transform import linear_cmap

from service.answer import QUOTE_TYPES
from service.archive.report.counts import Alike, names, period, totals

# Told apart by colour-blind readers too (Okabe and Ito 2008).
_COLOURS: Final = {"direct": "#0072b2", "mixed": "#009e73", "indirect": "#e69f00"}
_GENDERS: Final = {"m": "masculine", "f": "feminine"}
_MOST_SPEAKERS: Final = 20
_MOST_VERBS: Final = 12
_WIDTH: Final = 900
_ROW: Final = 26

Cell = str | int


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, what it shows, and its figures as a table."""

    title: str
    note: str
    figure: Any
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def charts(alike: list[Alike]) -> Iterator[Chart]:
    """All charts of the quotations counted in ``alike``; those there is nothing to show in are left out."""
    made = (_speakers(alike), _over_time(alike), _types(alike), _genders(alike), _verbs(alike))
    return (chart for chart in made if chart.rows)


def _speakers(alike: list[Alike]) -> Chart:
    label = names(alike)
    found = totals([one for one in alike if one.who], lambda one: label[one.who])
    rows = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_SPEAKERS]
    note = "By the name articles give, or the register's id; two people of one name are counted together."
    return Chart("Most quoted speakers", note, _bars(rows), ("speaker", "quotations"), rows)


def _over_time(alike: list[Alike]) -> Chart:
    start = period(alike)
    found = totals([one for one in alike if one.date], lambda one: (start(one.date), one.type) if one.date else None)
    # Times when nobody was quoted are shown as well: a gap is news too.
    days = [one.date for one in alike if one.date]
    between = range(min(days).toordinal(), max(days).toordinal() + 1) if days else ()
    times = sorted({start(date.fromordinal(day)) for day in between})
    rows: list[tuple[Cell, ...]] = [(str(time), *(found[time, kind] for kind in QUOTE_TYPES)) for time in times]
    plot = figure(
        x_range=[str(row[0]) for row in rows] or ["-"],
        width=_WIDTH,
        height=320,
        tools="hover,save",
        tooltips="$name: @$name",
    )
    columns = ("time", *QUOTE_TYPES)
    source = ColumnDataSource({name: [row[place] for row in rows] for place, name in enumerate(columns)})
    colours = [_COLOURS[kind] for kind in QUOTE_TYPES]
    plot.vbar_stack(
        list(QUOTE_TYPES), x="time", width=0.9, source=source, color=colours, legend_label=list(QUOTE_TYPES)
    )
    plot.xaxis.major_label_orientation = 1.0
    plot.toolbar.logo = None
    undated = sum(one.count for one in alike if not one.date)
    return Chart("Quotations over time", f"{undated} quotations are of articles without a date.", plot, columns, rows)


def _types(alike: list[Alike]) -> Chart:
    found = totals(alike, lambda one: one.type)
    rows = [(kind, found[kind]) for kind in QUOTE_TYPES if found[kind]]
    return Chart("Types", "Direct, mixed and indirect quotations.", _bars(rows), ("type", "quotations"), rows)


def _genders(alike: list[Alike]) -> Chart:
    people = [one for one in alike if one.speaker_kind == "person"]
    found = totals(people, lambda one: one.cue_gender)
    rows = [(word, found[gender]) for gender, word in _GENDERS.items() if found[gender]]
    whole = sum(number for _, number in rows)
    shares = [(f"{word}, {number / whole:.0%}", number) for word, number in rows]
    note = f"How the verb agrees with the person quoted; {found[None]} more quotations have a cue that shows no gender."
    return Chart("People by the gender of the cue", note, _bars(shares), ("gender of the cue", "quotations"), shares)


def _verbs(alike: list[Alike]) -> Chart:
    label = names(alike)
    told = [one for one in alike if one.who and one.lemma]
    speakers = [who for who, _ in totals(told, lambda one: label[one.who]).most_common(_MOST_SPEAKERS // 2)]
    verbs = [verb for verb, _ in totals(told, lambda one: one.lemma or "").most_common(_MOST_VERBS)]
    found = totals(told, lambda one: (label[one.who], one.lemma))
    rows: list[tuple[Cell, ...]] = [(who, *(found[who, verb] for verb in verbs)) for who in speakers]
    cells = [(who, verb, found[who, verb]) for who in speakers for verb in verbs]
    source = ColumnDataSource(dict(zip(("who", "verb", "count"), map(list, zip(*cells, strict=True)), strict=False)))
    height = 120 + _ROW * len(speakers)
    plot = figure(
        x_range=verbs or ["-"], y_range=speakers[::-1] or ["-"], width=_WIDTH, height=height, tools="hover,save"
    )
    if cells:
        most = max(number for *_, number in cells) or 1
        shade = linear_cmap("count", list(reversed(Blues9)), 0, most)
        plot.rect(x="verb", y="who", width=1, height=1, source=source, fill_color=shade, line_color="white")
    plot.toolbar.logo = None
    plot.hover.tooltips = [("", "@who"), ("", "@verb: @count")]
    return Chart(
        "Verbs by speaker", "The most quoted speakers, and the verbs that report them.", plot, ("speaker", *verbs), rows
    )


def _bars(rows: Sequence[tuple[str, int]]) -> Any:
    labels = [label for label, _ in rows]
    source = ColumnDataSource({"label": labels, "count": [number for _, number in rows]})
    height = 80 + _ROW * len(rows)
    plot = figure(
        y_range=labels[::-1] or ["-"], width=_WIDTH, height=height, tools="hover,save", tooltips="@label: @count"
    )
    plot.hbar(y="label", right="count", height=0.8, source=source, color=_COLOURS["direct"])
    plot.x_range.start = 0
    plot.toolbar.logo = None
    return plot
