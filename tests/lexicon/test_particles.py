"""The classes of function words and affixes: each is explained, each has words, and each is asked for by a rule."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from service.lexicon import singles
from service.lexicon.fold import fold
from service.lexicon.records import records
from service.lexicon.tables import rows
from tests.articles import ROOT

SERVICE = ROOT / "service"
# A table of words and their classes, and how the rules ask for a class.
TABLES = [
    ("particles.tsv", r'words_(?:of|as_written)\("(\w+)"\)'),
    ("affixes.tsv", r'affixes\("(\w+)"\)'),
]

# A line of the head: one or more classes, two spaces or more, and what they do.
EXPLAINED = re.compile(r"^# ([a-z_]+(?:, [a-z_]+)*)  +\S", re.MULTILINE)
COLUMNS = {"word", "affix", "class"}


def classes(table: str) -> set[str]:
    return {cls for _, cls in rows(table)} - COLUMNS


def sources() -> str:
    return "".join(path.read_text("utf-8") for path in SERVICE.rglob("*.py"))


@pytest.mark.parametrize("table", [name for name, _ in TABLES])
def test_the_head_of_the_table_explains_each_class_once(table: str) -> None:
    head = (SERVICE / "lexicon" / "data" / table).read_text("utf-8")
    explained = Counter(name for names in EXPLAINED.findall(head) for name in names.split(", "))
    assert set(explained) - COLUMNS == classes(table), "the head has a line for each class"
    assert max(explained.values()) == 1


@pytest.mark.parametrize(("table", "asked_for"), TABLES)
def test_each_class_is_asked_for(table: str, asked_for: str) -> None:
    assert set(re.findall(asked_for, sources())) == classes(table)


@pytest.mark.parametrize("table", [name for name, _ in TABLES])
def test_no_row_stands_twice(table: str) -> None:
    assert [row for row, times in Counter(map(tuple, rows(table))).items() if times > 1] == []


def test_each_word_that_stands_alone_has_its_name_and_is_asked_for() -> None:
    for row in records("singles.tsv"):
        name = row["name"].upper()
        assert getattr(singles, name) == fold(row["word"])
        assert re.search(rf"from service\.lexicon\.singles import .*\b{name}\b", sources()), name
