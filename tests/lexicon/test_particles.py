"""The classes of function words: each is explained, each has words, and each is asked for by a rule."""

from __future__ import annotations

import re
from collections import Counter

from service.lexicon.tables import rows
from tests.articles import ROOT

SERVICE = ROOT / "service"
TABLE = SERVICE / "lexicon" / "data" / "particles.tsv"
CLASSES = {cls for _, cls in rows(TABLE.name)}

# A line of the head: one or more classes, two spaces or more, and what they do.
EXPLAINED = re.compile(r"^# ([a-z_]+(?:, [a-z_]+)*)  +\S", re.MULTILINE)
ASKED_FOR = re.compile(r'words_(?:of|as_written)\("(\w+)"\)')
COLUMNS = {"word", "class"}


def test_the_head_of_the_table_explains_each_class_once() -> None:
    explained = Counter(name for names in EXPLAINED.findall(TABLE.read_text("utf-8")) for name in names.split(", "))
    assert set(explained) - COLUMNS == CLASSES, "the head of particles.tsv has a line for each class"
    assert max(explained.values()) == 1


def test_each_class_is_asked_for() -> None:
    sources = "".join(path.read_text("utf-8") for path in SERVICE.rglob("*.py"))
    assert set(ASKED_FOR.findall(sources)) == CLASSES


def test_no_row_stands_twice() -> None:
    assert [row for row, times in Counter(map(tuple, rows(TABLE.name))).items() if times > 1] == []
