"""What leaves the page is what the service writes, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.articles import SEEDS
from tests.web.visit import Visit

FORMATS = {
    "json": ("application/json", "json"),
    "csv": ("text/csv", "csv"),
    "annotation": ("application/ld+json", "jsonld"),
    "html": ("text/html", "html"),
}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_downloads(visit: Visit, seed: Path) -> None:
    text = visit.open("lang=en&types=direct,mixed&min=60").choose(seed)
    for name, (media_type, suffix) in FORMATS.items():
        visit["format"].select_option(name)
        with visit.page.expect_download() as download:
            visit["take-save"].click()
        assert download.value.suggested_filename == f"{seed.stem}.quotes.{suffix}"
        wanted = visit.fetch({"text": text, "types": ["direct", "mixed"], "min_confidence": 0.6}, media_type)
        assert Path(download.value.path()).read_bytes() == wanted
        expect(visit["status"]).to_contain_text("Downloaded")


@pytest.mark.parametrize("name", FORMATS)
def test_copies(visit: Visit, name: str) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = visit.open().choose(SEEDS[2])
    visit["format"].select_option(name)
    visit["take-copy"].click()
    expect(visit["status"]).to_have_text("Copied.")
    everything = {"text": text, "types": ["direct", "mixed", "indirect"], "min_confidence": 0}
    wanted = visit.fetch(everything, FORMATS[name][0]).decode("utf-8-sig").replace("\r\n", "\n")
    assert visit.page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == wanted


def test_a_quotation_is_copied_with_its_speaker(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    answer = visit.ask(visit.open().choose(SEEDS[2]))
    visit.chip("q3").focus()
    visit["card"].get_by_role("button", name="Copy the quotation").click()
    expect(visit["status"]).to_have_text("Copied.")
    words = next(quote["text"] for quote in answer["quotes"] if quote["id"] == "q3")
    assert visit.page.evaluate("navigator.clipboard.readText()") == f"جون برينان: «{words}»"


def test_without_types_there_is_nothing_to_take(visit: Visit) -> None:
    visit.open("lang=en&types=none").choose(SEEDS[2])
    assert visit.shown() == []
    visit["take-save"].click()
    expect(visit["status"]).to_have_text("No type of quotation is chosen.")


def test_paper_shows_the_article_and_its_speakers_and_no_buttons(visit: Visit) -> None:
    visit.open("lang=ar&theme=dark").choose(SEEDS[2])
    visit.page.emulate_media(media="print")
    for shown in ("article", "speakers"):
        expect(visit[shown]).to_be_visible()
    for hidden in ("text", "find", "theme", "take-save", "min"):
        expect(visit[hidden]).to_be_hidden()
    assert visit["article"].evaluate("e => getComputedStyle(e).color") == "rgb(27, 29, 33)"
    assert visit.page.pdf()[:5] == b"%PDF-"


def test_a_batch_of_files(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("قال".encode("cp1256"))
    (tmp_path / "blank.txt").write_bytes(b" ")
    files = [*SEEDS, tmp_path / "old.txt", tmp_path / "blank.txt"]
    visit.open()
    with visit.refused():
        visit["files"].set_input_files(files)
        expect(visit["batch-told"]).to_have_text("7 of 7 files read")
    rows = visit["batch-rows"].locator("tr")
    for row, seed in zip(rows.all(), SEEDS, strict=False):
        answer = visit.ask(seed.read_bytes().decode())
        number = len(answer["quotes"])
        expect(row.locator("td")).to_have_text(f"{number} quotation" + "s" * (number != 1))
    expect(rows.nth(5).locator("td")).to_contain_text("UTF-8")
    expect(rows.nth(6).locator("td")).to_contain_text("cannot read")
    with visit.page.expect_download() as download:
        visit["batch-save"].click()
    lines = [json.loads(line) for line in Path(download.value.path()).read_text(encoding="utf-8").splitlines()]
    assert [line.pop("file") for line in lines] == [seed.name for seed in SEEDS]
    assert lines == [json.loads(visit.fetch({"text": seed.read_bytes().decode()})) for seed in SEEDS]
    rows.nth(2).get_by_role("button").click()
    visit.wait()
    expect(visit["text"]).to_have_value(SEEDS[2].read_bytes().decode())


def test_one_dropped_file_is_read_as_it_is(visit: Visit) -> None:
    """Line ends and a byte order mark count in offsets."""
    text = "\ufeffخبر\r\nقالت ليلى إن الخطة جاهزة.\r\n"
    visit.open()
    drop = """text => {
      const files = new DataTransfer();
      files.items.add(new File([text], "a<b>.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
    }"""
    with visit.page.expect_request("**/v1/quotes") as request:
        visit.page.evaluate(drop, text)
    assert json.loads(request.value.post_data or "")["text"] == text
    visit.wait()
    assert visit.words("q1") == "الخطة جاهزة"
