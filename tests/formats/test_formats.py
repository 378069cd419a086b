"""The other forms of an answer: each says of every quotation what the JSON says, and can do no harm."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answer import Options, to_answer
from service.engine import extract
from service.engine.model import Cue, Extraction, Mention, Quote, Span, Speaker
from service.formats.as_annotation import to_annotations
from service.formats.as_csv import to_csv
from service.formats.as_html import to_html
from service.formats.as_json import to_json
from service.formats.flat import COLUMNS
from tests.articles import SEEDS, read
from tests.contract import schema_errors
from tests.test_answer import EXTRACTION, TEXT

Row = dict[str, str]


def rows(document: str) -> list[Row]:
    return list(csv.DictReader(StringIO(document.removeprefix("\ufeff"), newline="")))


class Page(HTMLParser):
    """What a browser would make of a page: its words without labels and styles, its marks, labels and elements."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text, self.labels, self.tags = "", list[str](), set[str]()
        self.marks: list[tuple[dict[str, str | None], str]] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "mark":
            self.marks.append((dict(attrs), ""))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "p":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if "cite" in self.open:
            self.labels.append(data)
        elif "p" in self.open:
            self.text += data
            if "mark" in self.open:
                attributes, words = self.marks.pop()
                self.marks.append((attributes, words + data))


def lines(text: str) -> list[str]:
    """The lines of ``text`` that are not empty."""
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_csv_says_what_json_says(seed: Path) -> None:
    extraction = extract(read(seed))
    answer = to_answer(extraction)
    names = {speaker["id"]: speaker["name"] for speaker in answer["speakers"]}
    assert [
        (row["quote"], row["text"], row["start"], row["speaker"]) for row in rows(to_csv(extraction, Options()))
    ] == [
        (quote["id"], quote["text"], str(quote["start"]), names.get(quote["speaker"], "")) for quote in answer["quotes"]
    ]


def test_a_row_in_full() -> None:
    document = to_csv(EXTRACTION, Options(offset_unit="utf16", id=7))
    assert document.startswith("\ufeffarticle,quote,type,")
    assert document.count("\r\n") == 5
    assert rows(document)[0] == {
        "article": "7",
        "quote": "q1",
        "type": "direct",
        "speaker": "زيد",
        "speaker_en": "Zayd",
        "speaker_kind": "person",
        "role": "وزير",
        "registry_id": "",
        "text": "الجو 🌞 جميل",
        "start": "15",
        "end": "27",
        "quoted": "الجو 🌞 جميل",
        "cue": "قال",
        "lemma": "قال",
        "mention": "زيد",
        "confidence": "0.9",
        "rule": "cue-marks",
        "within": "",
        "continues": "",
        "affiliation": "الأرصاد",
        "speaker_en_source": "romanised",
    }
    assert tuple(rows(document)[0]) == COLUMNS


def saying(words: str) -> Extraction:
    """An article in which somebody of that very name says ``words``."""
    span = Span(0, len(words))
    quote = Quote("q1", "direct", span, (span,), Cue(span, words), Mention(span, "name"), "s1", 0.5, "rule")
    speaker = Speaker("s1", words, words, "person", words, (span,), ("q1",), registry_id=words)
    return Extraction(words, (quote,), (speaker,))


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(words: str) -> None:
    (row,) = rows(to_csv(saying(words), Options(id=words)))
    assert {name: cell for name, cell in row.items() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))} == {}
    assert row["text"] == f"'{words}"


@pytest.mark.parametrize("words", ["قال: “نعم”, ثم", 'a "b", c', "سطر\nوسطر", "؛،,;"])
def test_a_cell_may_hold_any_words(words: str) -> None:
    assert rows(to_csv(saying(words), Options()))[0]["text"] == words


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_html_says_what_json_says(seed: Path) -> None:
    text = read(seed)
    page = Page(to_html(extract(text), Options()))
    answer = to_answer(extract(text))
    names = {speaker["id"]: speaker["name"] for speaker in answer["speakers"]}
    assert lines(page.text) == lines(text)
    assert page.labels == [names[quote["speaker"]] for quote in answer["quotes"] if quote["speaker"]]
    for quote in answer["quotes"]:
        words = [words for attributes, words in page.marks if attributes["data-quote"] == quote["id"]]
        assert "".join(words) == quote["text"].replace("\n", "")


def test_html_has_only_the_quotations_asked_for() -> None:
    page = Page(to_html(EXTRACTION, Options(types=frozenset({"indirect"}), offset_unit="utf8")))
    assert page.marks == [({"data-quote": "q2", "data-type": "indirect", "data-speaker": "s1"}, "سعيد")]
    assert page.text.strip() == TEXT


def test_a_quotation_inside_another_is_marked_inside_it() -> None:
    outer = Quote("q1", "direct", Span(0, 9), (), None, None, None, 0.5, "rule")
    inner = Quote("q2", "direct", Span(3, 6), (), None, None, None, 0.5, "rule", within="q1")
    marks = Page(to_html(Extraction("abcdefghijk", (outer, inner), ()), Options())).marks
    assert [(attributes["data-quote"], words) for attributes, words in marks] == [
        ("q1", "abc"),
        ("q2", "def"),
        ("q1", "ghi"),
    ]


HARMFUL = [
    "<script>alert(1)</script>",
    "</mark></p></article><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<!--",
    "&lt;b&gt;",
    "]]>",
    "</title></style><svg/onload=alert(1)>",
]


@pytest.mark.parametrize("words", HARMFUL)
def test_html_in_an_article_is_only_words(words: str) -> None:
    page = Page(to_html(saying(words), Options(id=words)))
    assert page.tags == {"html", "head", "meta", "title", "style", "body", "article", "p", "mark", "cite"}
    assert page.text.strip() == words
    assert page.labels == [words]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1))
def test_html_loses_no_word(words: str) -> None:
    assert lines(Page(to_html(saying(words), Options())).text) == lines(words)


def annotated(extraction: Extraction, options: Options | None = None) -> Any:
    collection = json.loads(to_annotations(extraction, options or Options()))
    assert schema_errors(collection, "components", "schemas", "Annotations") == []
    return collection


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_annotations_say_what_json_says(seed: Path) -> None:
    text = read(seed)
    answer = to_answer(extract(text))
    items = annotated(extract(text))["first"]["items"]
    assert len(items) == len(answer["quotes"])
    for quote, item in zip(answer["quotes"], items, strict=True):
        position, words = item["target"]["selector"]
        assert (position["start"], position["end"], words["exact"]) == (quote["start"], quote["end"], quote["text"])
        assert words["prefix"] + words["exact"] + words["suffix"] in text
        assert item["body"][-1]["value"] == quote["type"]


def test_a_speaker_is_an_agent_with_an_id_of_its_own() -> None:
    first, second, third, fourth = annotated(EXTRACTION)["first"]["items"]
    zayd = first["body"][0]["source"]
    assert (zayd["type"], zayd["name"], zayd["rdfs:label"]["@value"]) == ("Person", "زيد", "Zayd")
    assert zayd["dcterms:provenance"] == "romanised"
    assert zayd["schema:affiliation"] == {"type": "Organization", "name": "الأرصاد"}
    assert second["body"][0]["source"] == zayd
    assert "schema:affiliation" not in third["body"][0]["source"]
    assert third["body"][0]["source"]["type"] == "foaf:Group"
    assert third["body"][0]["source"]["dcterms:identifier"] == "Q42"
    assert [body["purpose"] for body in fourth["body"]] == ["tagging"]


def test_annotations_count_code_points_whatever_the_unit() -> None:
    assert annotated(EXTRACTION, Options(offset_unit="utf8")) == annotated(EXTRACTION)


@pytest.mark.parametrize("given_id", ["https://example.org/news/1", "urn:article:7"])
def test_an_article_is_called_by_its_iri(given_id: str) -> None:
    items = annotated(EXTRACTION, Options(id=given_id))["first"]["items"]
    assert {item["target"]["source"]["id"] for item in items} == {given_id}


@pytest.mark.parametrize("given_id", [None, 7, "7", "خبر: عاجل", "a:b c", "not an iri"])
def test_an_article_without_an_iri_is_called_by_its_digest(given_id: str | int | None) -> None:
    items = annotated(EXTRACTION, Options(id=given_id))["first"]["items"]
    # printf '%s' "$TEXT" | openssl dgst -sha256 -binary | basenc --base64url
    assert {item["target"]["source"]["id"] for item in items} == {
        "ni:///sha-256;mRjnhjnn13PSrj_WlPqaiyScwQEUS8QuatE5kgq-PkM"
    }


def test_ids_tell_articles_apart() -> None:
    other = Extraction(TEXT + ".", EXTRACTION.quotes, EXTRACTION.speakers)
    one, two = annotated(EXTRACTION), annotated(other)
    assert one["id"] != two["id"]
    ids = [item["id"] for item in one["first"]["items"] + two["first"]["items"]]
    assert len(set(ids)) == 8


def test_json_is_one_line_and_begins_with_the_id() -> None:
    document = to_json(EXTRACTION, Options(id="خبر"))
    assert document.startswith('{"id":"خبر","meta":{')
    assert document.index("\n") == len(document) - 1
