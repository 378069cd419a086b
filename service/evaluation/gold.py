"""Annotated articles, as ``docs/evaluation.md`` describes them, read and checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_TYPES: Final = frozenset({"direct", "mixed", "indirect"})


class GoldError(ValueError):
    """An annotated article is not what it must be; the message names the file, the article and the field."""


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """Somebody who is quoted: the fullest name of the article, and the other names that may be answered."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """An annotated quotation, ``[start, end)`` in code points of its article.

    ``speakers`` are those an answer may name, the best first; none when the article does not tell. An ``optional``
    quotation is neither missed when it is not answered nor a false alarm when it is.
    """

    type: str
    start: int
    end: int
    speakers: tuple[GoldSpeaker, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and all of its quotations."""

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]


def read_gold(paths: Iterable[Path]) -> Iterator[GoldArticle]:
    """The articles of each path: a ``.json`` file of one, a ``.jsonl`` file of one a line, or a folder of such files.

    Raises ``GoldError`` on what is not an annotated article, and ``OSError`` on what cannot be read.
    """
    for path in paths:
        files = sorted(path.glob("*.json*")) if path.is_dir() else [path]
        if not files:
            raise GoldError(f"{path}: no .json or .jsonl file in this folder")
        for file in files:
            yield from _articles(file)


def _articles(file: Path) -> Iterator[GoldArticle]:
    try:
        source = file.read_text(encoding="utf-8")
        lines = [line for line in source.split("\n") if line.strip()] if file.suffix == ".jsonl" else [source]
        documents = [json.loads(line) for line in lines]
    except UnicodeDecodeError as error:
        raise GoldError(f"{file}: not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise GoldError(f"{file}: not JSON ({error.msg}, column {error.colno})") from None
    for number, document in enumerate(documents, 1):
        where = f"{file}:{number}" if file.suffix == ".jsonl" else str(file)
        yield _article(document, where, default_id=file.stem if len(documents) == 1 else f"{file.stem}:{number}")


def _article(document: Any, where: str, default_id: str) -> GoldArticle:
    _check(isinstance(document, dict), where, "must be an object")
    text, speakers, quotes = document.get("text"), document.get("speakers", {}), document.get("quotes")
    _check(isinstance(text, str), f"{where}: text", "must be a string")
    _check(isinstance(speakers, dict), f"{where}: speakers", "must be an object")
    _check(isinstance(quotes, list), f"{where}: quotes", "must be an array")
    known = {key: _speaker(value, f"{where}: speakers.{key}") for key, value in speakers.items()}
    read = tuple(_quote(each, text, known, f"{where}: quotes.{n}") for n, each in enumerate(quotes))
    return GoldArticle(str(document.get("id") or default_id), text, read)


def _speaker(document: Any, where: str) -> GoldSpeaker:
    _check(isinstance(document, dict), where, "must be an object")
    name, aliases = document.get("name"), document.get("aliases", [])
    _check(isinstance(name, str) and bool(name.strip()), f"{where}.name", "must be a name")
    _check(
        isinstance(aliases, list) and all(isinstance(each, str) for each in aliases),
        f"{where}.aliases",
        "must be names",
    )
    return GoldSpeaker(name, tuple(aliases))


def _quote(document: Any, text: str, known: dict[str, GoldSpeaker], where: str) -> GoldQuote:
    _check(isinstance(document, dict), where, "must be an object")
    kind, start, end = document.get("type"), document.get("start"), document.get("end")
    _check(kind in _TYPES, f"{where}.type", f"must be one of {', '.join(sorted(_TYPES))}")
    _check(
        type(start) is int and type(end) is int and 0 <= start < end <= len(text),
        where,
        "start and end must span words of text",
    )
    keys, optional = document.get("speakers", []), document.get("optional", False)
    _check(isinstance(keys, list), f"{where}.speakers", "must be an array")
    _check(type(optional) is bool, f"{where}.optional", "must be true or false")
    for key in filter(None, keys):
        _check(key in known, f"{where}.speakers", f"{key!r} is not among the article's speakers")
    return GoldQuote(kind, start, end, tuple(known[key] for key in keys if key), optional)


def _check(holds: bool, where: str, message: str) -> None:
    if not holds:
        raise GoldError(f"{where} {message}" if ":" in where else f"{where}: {message}")
