"""The article as a page: its quotations marked, each under the name of who said it.

There is no script in it, everything that came from the article is escaped, and its styles reach no further than
its own ``article`` element: it can stand in a frame, or in another page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import pairwise
from typing import Final

from service.answer import Json, Options, to_answer
from service.engine.model import Extraction

Piece = tuple[int, int, Json | None]

STYLE: Final = (
    ".quotations{font:1.1rem/2 serif;max-width:42em;margin:auto;padding:1em}"
    ".quotations p{margin:0 0 1em}"
    ".quotations mark{color:inherit;background:#fff3bf;border-bottom:2px solid #e8b500}"
    ".quotations mark[data-type=mixed]{background:#d9f2e3;border-color:#2f9e60}"
    ".quotations mark[data-type=indirect]{background:#e3ecfb;border-color:#4a78c8}"
    ".quotations cite{font:bold .75rem/1 sans-serif;color:#333;margin-inline-end:.4em}"
)
_HEAD: Final = (
    '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    f"<title>Quotations</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    '<article class="quotations" lang="ar" dir="rtl">\n<p>'
)
_FOOT: Final = "</p>\n</article>\n</body>\n</html>\n"
_PARAGRAPH: Final = "</p>\n<p>"
# HTML has no way to write this character, escaped or not.
_NUL: Final = "\0"
_REPLACEMENT: Final = "\ufffd"


def to_html(extraction: Extraction, options: Options) -> str:
    """The article of ``extraction`` with the quotations that ``options`` want; offsets are not shown."""
    answer = to_answer(extraction, replace(options, offset_unit="codepoint"))
    names = {speaker["id"]: speaker["name"] for speaker in answer["speakers"]}
    text = extraction.text
    pieces = "".join(_piece(text, piece, names) for piece in _pieces(len(text), answer["quotes"]))
    # No text can hold this: its angle brackets are escaped.
    return _HEAD + pieces.replace("<p></p>\n", "") + _FOOT


def _pieces(size: int, quotes: list[Json]) -> Iterator[Piece]:
    """The text in stretches, each with the innermost quotation it belongs to: elements never cross."""
    waiting = sorted(quotes, key=lambda quote: (-quote["start"], quote["end"]))
    points = sorted({0, size, *(quote[side] for quote in quotes for side in ("start", "end"))})
    running: list[Json] = []
    for start, end in pairwise(points):
        running = [quote for quote in running if quote["end"] > start]
        while waiting and waiting[-1]["start"] <= start:
            running.append(waiting.pop())
        yield start, end, running[-1] if running else None


def _piece(text: str, piece: Piece, names: dict[str, str]) -> str:
    start, end, quote = piece
    lines = text[start:end].replace(_NUL, _REPLACEMENT).split("\n")
    if quote is None:
        return _PARAGRAPH.join(map(escape, lines))
    label = _label(names.get(quote["speaker"])) if start == quote["start"] else ""
    return _PARAGRAPH.join(_mark(line, quote, "" if place else label) for place, line in enumerate(lines))


def _label(name: str | None) -> str:
    return f'<cite dir="auto">{escape(name.replace(_NUL, _REPLACEMENT))}</cite>' if name else ""


def _mark(line: str, quote: Json, label: str) -> str:
    """``line``, which is part of ``quote``; a blank one carries no mark."""
    if not line.strip():
        return escape(line)
    speaker = f' data-speaker="{quote["speaker"]}"' if quote["speaker"] else ""
    about = f'data-quote="{quote["id"]}" data-type="{quote["type"]}"{speaker}'
    return f"<mark {about}>{label}{escape(line)}</mark>"
