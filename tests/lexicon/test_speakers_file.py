"""A newsroom's speakers file: what it may look like, and what each fault says."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.lexicon.register import RegistryEntry
from service.lexicon.speakers_file import MAX_ALIASES, MAX_CELL, SpeakersFileError, read_speakers

HEAD = "id\tname\taliases\tname_en\tkind\trole\n"
ROW = "p1\tليلى منصور\tأم سالم|ليلى س. منصور\tLeila Mansour\tperson\tوزيرة الصحة\n"
QUOTED = (
    'role,id,kind,name_en,name,aliases\n"وزيرة الصحة",p1,person,"Leila Mansour", ليلى منصور ,أم سالم| |ليلى س. منصور\n'
)
LEILA = RegistryEntry(
    "p1", "ليلى منصور", "Leila Mansour", "person", "وزيرة الصحة", ("أم سالم", "ليلى س. منصور"), newsroom=True
)


def written(folder: Path, content: str | bytes, name: str = "speakers.tsv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("speakers.tsv", HEAD + ROW),
        ("speakers.TSV", "\ufeff" + HEAD + "\n" + ROW.replace("\n", "\r\n") + "\t\t\n"),
        ("speakers.csv", HEAD.replace("\t", ",") + ROW.replace("\t", ",")),
        ("speakers.csv", QUOTED),
    ],
)
def test_the_same_entry_however_it_is_written(tmp_path: Path, name: str, content: str) -> None:
    register = read_speakers(written(tmp_path, content, name))
    assert register.find("ليلي منصور") == register.find("ام سالم") == LEILA


def test_it_lies_over_the_built_in_register(tmp_path: Path) -> None:
    register = read_speakers(written(tmp_path, "id,name\nmine,الناتو\n", "a.csv"))
    assert [found.id for name in ("الناتو", "حماس") if (found := register.find(name))] == ["mine", "hamas"]


def test_two_columns_are_enough(tmp_path: Path) -> None:
    found = read_speakers(written(tmp_path, "id,name\np1,ليلى منصور\n", "a.csv")).find("ليلى منصور")
    assert found == RegistryEntry("p1", "ليلى منصور", "", "", "", newsroom=True)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", ": the file is empty"),
        ("\n\n", ": the file is empty"),
        ("id\tname_en\n", ", line 1: there is no column 'name'"),
        ("id\tname\tnick\n", ", line 1: the column 'nick' is not one of id, name,"),
        ("id\tname\tid\n", ", line 1: the column 'id' stands twice"),
        (HEAD + ROW + "p2\tسالم\n", ", line 3: 2 cells, and the first line names 6 columns"),
        (HEAD + ROW.replace("p1", ""), ", line 2: the id is empty"),
        (HEAD + ROW.replace("ليلى منصور", "-"), ", line 2: the name '-' has no letters"),
        (HEAD + ROW.replace("person", "human"), ", line 2: the kind 'human' is not one of person,"),
        (HEAD + ROW + "\n" + ROW, ", line 4: the id 'p1' stands in line 2 too"),
        (HEAD + ROW + ROW.replace("p1", "p2"), ", line 3: the name 'ليلى منصور' stands in line 2 too"),
        (HEAD + ROW.replace("Leila", "L" * MAX_CELL), f", line 2: the name_en is longer than {MAX_CELL} characters"),
        (
            HEAD + ROW.replace("أم سالم", "|".join(f"أ{n}" for n in range(MAX_ALIASES))),
            ", line 2: more than 50 aliases",
        ),
        (HEAD.encode() + b"p1\t\xff\xfe\n", ", line 2: not UTF-8"),
        (HEAD + 'p1\t"ليلى\n', ", line 2: "),
    ],
)
def test_a_fault_names_the_file_and_the_line(tmp_path: Path, content: str | bytes, fault: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(SpeakersFileError) as error:
        read_speakers(path)
    assert str(error.value).startswith(f"{path}{fault}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SpeakersFileError, match=r"none\.tsv: No such file or directory"):
        read_speakers(tmp_path / "none.tsv")


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(SpeakersFileError, match=r"must end in \.csv or \.tsv"):
        read_speakers(written(tmp_path, HEAD, "speakers.xlsx"))
