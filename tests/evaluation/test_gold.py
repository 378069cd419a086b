"""Reading annotated articles: what is taken, and how whatever is wrong is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from service.evaluation.gold import GoldError, GoldQuote, GoldSpeaker, read_gold

TEXT = "قال زيد إن الجو جميل."
SPEAKER = {"name": "زيد العلي", "kind": "person", "aliases": ["زيد"]}
QUOTE = {"type": "indirect", "start": 11, "end": 20, "cue": [0, 3], "speakers": ["z"], "optional": True}
AL = {"id": "a1", "text": TEXT, "speakers": {"z": SPEAKER}, "quotes": [QUOTE]}


def written(folder: Path, document: Any, name: str = "a.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def test_an_annotated_article(tmp_path: Path) -> None:
    [article] = read_gold([written(tmp_path, AL)])
    assert (article.id, article.text) == ("a1", TEXT)
    assert article.quotes == (GoldQuote("indirect", 11, 20, (GoldSpeaker("زيد العلي", ("زيد",)),), optional=True),)


def test_what_may_be_left_out(tmp_path: Path) -> None:
    bare = {"text": TEXT, "quotes": [{"type": "indirect", "start": 11, "end": 20}]}
    [article] = read_gold([written(tmp_path, bare)])
    assert article.id == "a"
    assert article.quotes == (GoldQuote("indirect", 11, 20, (), optional=False),)


def test_a_line_an_article_and_a_folder_of_both(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({**AL, "id": each}) for each in ("b1", "b2"))
    (tmp_path / "b.jsonl").write_text(f"{lines}\n\n", encoding="utf-8")
    written(tmp_path, AL)
    assert [article.id for article in read_gold([tmp_path])] == ["a1", "b1", "b2"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"text": None}, "text must be a string"),
        ({"quotes": {}}, "quotes must be an array"),
        ({"speakers": []}, "speakers must be an object"),
        ({"speakers": {"z": {"name": " "}}}, "speakers.z.name must be a name"),
        ({"speakers": {"z": {**SPEAKER, "aliases": "زيد"}}}, "speakers.z.aliases must be names"),
        ({"quotes": [{**QUOTE, "type": "reported"}]}, "quotes.0.type must be one of direct, indirect, mixed"),
        ({"quotes": [{**QUOTE, "end": len(TEXT) + 1}]}, "quotes.0 start and end must span words of text"),
        ({"quotes": [{**QUOTE, "end": 11}]}, "quotes.0 start and end must span words of text"),
        ({"quotes": [{**QUOTE, "start": True}]}, "quotes.0 start and end must span words of text"),
        (
            {"quotes": [QUOTE, {**QUOTE, "speakers": ["x"]}]},
            "quotes.1.speakers 'x' is not among the article's speakers",
        ),
        ({"quotes": [{**QUOTE, "optional": 1}]}, "quotes.0.optional must be true or false"),
    ],
)
def test_a_malformed_article_names_its_field(tmp_path: Path, change: dict[str, Any], complaint: str) -> None:
    path = written(tmp_path, {**AL, **change})
    with pytest.raises(GoldError) as raised:
        list(read_gold([path]))
    assert str(raised.value) == f"{path}: {complaint}"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"{", "not JSON"), (b"\xff", "not UTF-8 (byte 0)"), (b"[]", "must be an object")],
)
def test_what_is_no_article_at_all(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=r"a\.json") as raised:
        list(read_gold([path]))
    assert complaint in str(raised.value)


def test_a_bad_line_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(f"{json.dumps(AL)}\n{json.dumps({'text': 1})}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"b\.jsonl:2: text"):
        list(read_gold([path]))


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no \.json or \.jsonl file"):
        list(read_gold([tmp_path]))
