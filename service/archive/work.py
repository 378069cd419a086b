"""What a worker does: a partition in, the bytes of its tables out. It reads and writes nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from service.answer import Options, to_answer
from service.archive.articles import ArchivedArticle, Rejected, to_article
from service.archive.gender import cue_gender
from service.archive.partitions import Partition
from service.archive.records import Record
from service.archive.settings import Settings, made_by
from service.archive.tables import SCHEMAS, Row, to_bytes
from service.engine import extract
from service.formats.flat import flat_rows
from service.lexicon.built_in import BUILT_IN


class OtherVersion(RuntimeError):
    """A worker runs other code than the one who hands out the work: its rows would not be the same."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records became articles, how many quotations those have, and how many records were rejected."""

    articles: int = 0
    quotations: int = 0
    errors: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.articles + other.articles, self.quotations + other.quotations, self.errors + other.errors)


@dataclass(frozen=True, slots=True)
class Done:
    """A partition that is worked off: the bytes of each of its tables, and the counts of their rows."""

    partition: int
    digest: str
    read: int
    files: Mapping[str, bytes]
    counts: Counts


def work(partition: Partition, settings: Settings) -> Done:
    """Puts every record of ``partition`` through the engine; raises ``OtherVersion`` where that is another one."""
    if settings.made_by != made_by():
        raise OtherVersion(f"this run is of {settings.made_by}, a worker of {made_by()}")
    rows: dict[str, list[Row]] = {table: [] for table in SCHEMAS}
    for record in partition.records:
        for table, found in _rows(record, settings).items():
            rows[table] += found
    files = {table: to_bytes(table, rows[table], settings.format) for table in SCHEMAS if _kept(table, rows, partition)}
    counts = Counts(*(len(rows[table]) for table in ("articles", "quotations", "errors")))
    return Done(partition.number, partition.digest, partition.read, files, counts)


def _kept(table: str, rows: dict[str, list[Row]], partition: Partition) -> bool:
    """Errors are rare: only the first partition has a file of none, so that the table is there to be read."""
    return table != "errors" or bool(rows[table]) or partition.number == 0


def _rows(record: Record, settings: Settings) -> dict[str, list[Row]]:
    """The rows that ``record`` has in each table."""
    place = {"source": record.source, "line": record.line}
    try:
        article = to_article(record, settings)
        quotations = _quotations(article, settings)
    except Rejected as error:
        return {"errors": [{**place, "article": error.id, "code": error.code, "reason": str(error)}]}
    row = {
        "article": article.id,
        "date": article.day,
        "characters": len(article.text),
        "quotations": len(quotations),
        **place,
    }
    return {"articles": [row], "quotations": quotations}


def _quotations(article: ArchivedArticle, settings: Settings) -> list[Row]:
    try:
        answer = to_answer(extract(article.text, settings.register or BUILT_IN), Options(id=article.id))
    # The engine promises never to fail; if it does once in a million, the other articles shall not suffer for it.
    except Exception as error:
        raise Rejected("engine-failed", f"{type(error).__name__}: {error}", article.id) from error
    return [
        {**row, "date": article.day, "cue_gender": cue_gender(row["cue"], row["lemma"])} for row in flat_rows(answer)
    ]
