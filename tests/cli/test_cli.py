"""The command line, as a newsroom's scripts use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service import __version__
from service.cli import main
from tests.articles import ROOT, SEEDS, misplaced, read

SEED = SEEDS[2]
COMMAND = [sys.executable, "-m", "service"]
Capture = pytest.CaptureFixture[bytes]


def run(*arguments: str | Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, env={**os.environ, **env}, check=False)


def test_a_file_prints_what_the_service_answers(client: FlaskClient, capfdbinary: Capture) -> None:
    assert main([str(SEED)]) == 0
    assert json.loads(capfdbinary.readouterr().out) == client.post("/v1/quotes", json={"text": read(SEED)}).get_json()


def test_another_process_gives_the_same_bytes() -> None:
    """Python orders its sets differently in each process, unless told how; no answer may show it."""
    assert len({run(*SEEDS, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}) == 1


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(arguments: tuple[str, ...]) -> None:
    piped = run(*arguments, stdin=SEED.read_bytes())
    assert piped.returncode == 0
    assert piped.stdout == run(SEED).stdout
    assert json.loads(piped.stdout)["quotes"]


def test_arabic_is_readable_whatever_the_locale() -> None:
    done = run(SEED, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert json.loads(done.stdout)["quotes"][0]["text"].encode() in done.stdout


def test_several_files_print_a_line_each(capfdbinary: Capture) -> None:
    assert main([str(seed) for seed in SEEDS]) == 0
    answers = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [answer["file"] for answer in answers] == [str(seed) for seed in SEEDS]
    assert [misplaced(read(seed), answer) for seed, answer in zip(SEEDS, answers, strict=True)] == [[]] * len(SEEDS)


def test_a_file_whose_name_is_not_utf8(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    odd.write_bytes(SEED.read_bytes())
    done = run(odd, SEED)
    assert done.returncode == 0
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [str(odd), str(SEED)]


def test_line_ends_and_byte_order_mark_are_counted(tmp_path: Path, capfdbinary: Capture) -> None:
    text = "\ufeff" + read(SEED).replace("\n", "\r\n")
    article = tmp_path / "article.txt"
    article.write_bytes(text.encode())
    assert main([str(article), "--offset-unit", "utf8"]) == 0
    assert misplaced(text, json.loads(capfdbinary.readouterr().out), "utf8") == []


def test_an_empty_file_has_no_quotations() -> None:
    done = run()
    assert (done.returncode, json.loads(done.stdout)["quotes"]) == (0, [])


def test_options_choose_among_the_quotations(capfdbinary: Capture) -> None:
    assert main([str(SEED), "--types", "mixed", "--min-confidence", "0.01"]) == 0
    quotes = json.loads(capfdbinary.readouterr().out)["quotes"]
    assert {quote["type"] for quote in quotes} == {"mixed"}


def test_the_table_shows_who_said_what(capfdbinary: Capture) -> None:
    assert main([str(SEED)]) == 0
    answer = json.loads(capfdbinary.readouterr().out)
    assert main([str(SEED), "--table"]) == 0
    heading, *rows = capfdbinary.readouterr().out.decode().splitlines()
    assert [cell.strip() for cell in heading.split("\t")] == ["TYPE", "SPEAKER", "CUE", "QUOTATION"]
    names = {None: "—"} | {speaker["id"]: speaker["name"] for speaker in answer["speakers"]}
    assert [[cell.strip() for cell in row.split("\t")] for row in rows] == [
        [quote["type"], names[quote["speaker"]], quote["cue"]["text"], quote["text"]] for quote in answer["quotes"]
    ]


def test_several_tables_have_their_files_name_above_them(capfdbinary: Capture) -> None:
    assert main(["--table", *map(str, SEEDS[:2])]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert [line for line in lines if line.endswith(".txt")] == [str(seed) for seed in SEEDS[:2]]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, capfdbinary: Capture) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("مرحبا".encode("cp1256"))
    assert main([str(tmp_path / "none.txt"), str(latin), str(tmp_path), str(SEED)]) == 2
    out, err = capfdbinary.readouterr()
    assert [json.loads(line)["file"] for line in out.splitlines()] == [str(SEED)]
    missing, not_utf8, folder = err.decode().splitlines()
    assert missing == f"{tmp_path / 'none.txt'}: No such file or directory"
    assert not_utf8.startswith(f"{latin}: not UTF-8 (byte 0")
    assert folder == f"{tmp_path}: Is a directory"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--offset-unit", "bytes"], "--offset-unit: invalid choice"),
        (["--min-confidence", "2"], "--min-confidence: must be a number from 0 to 1, not '2'"),
        (["--min-confidence", "nan"], "--min-confidence: must be a number from 0 to 1, not 'nan'"),
        (["--min-confidence", "high"], "--min-confidence: must be a number from 0 to 1, not 'high'"),
        (["--types", "spoken"], "--types: must be some of direct,mixed,indirect, not 'spoken'"),
        (["--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_bad_usage(arguments: list[str], complaint: str, capfdbinary: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main([*arguments, str(SEED)])
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert complaint in err.decode()


def test_nothing_to_read_at_a_terminal(monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    with pytest.raises(SystemExit, match=r"^2$"):
        main([])
    assert b"name a FILE, or pipe an article in" in capfdbinary.readouterr().err


def test_a_reader_that_goes_away_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*COMMAND, str(SEED)], stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_the_version() -> None:
    assert run("--version").stdout.decode().strip() == __version__


BRENNAN = next(seed for seed in SEEDS if "جون برينان" in read(seed))
SPEAKERS = "id,name,name_en\nhome-3,جون برينان,Gen. John W. Brennan\n"


@pytest.fixture
def speakers(tmp_path: Path) -> Path:
    file = tmp_path / "speakers.csv"
    file.write_text(SPEAKERS, encoding="utf-8")
    return file


def named(done: subprocess.CompletedProcess[bytes]) -> dict[str | None, str]:
    return {each.get("registry_id"): each["name_en"] for each in json.loads(done.stdout)["speakers"]}


def test_the_newsrooms_register_is_used(speakers: Path) -> None:
    assert "home-3" not in named(run(BRENNAN, SPEAKERS_FILE=""))
    assert named(run(BRENNAN, SPEAKERS_FILE=str(speakers)))["home-3"] == "Gen. John W. Brennan"
    assert named(run("--speakers", speakers, BRENNAN, SPEAKERS_FILE="/nowhere.csv"))["home-3"] == "Gen. John W. Brennan"


def test_a_register_that_is_not_right_stops_it(speakers: Path) -> None:
    speakers.write_text(SPEAKERS + "home-3,سالم,\n", encoding="utf-8")
    done = run(SEED, SPEAKERS_FILE=str(speakers))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"{speakers}, line 3: the id 'home-3' stands in line 2 too\n"
