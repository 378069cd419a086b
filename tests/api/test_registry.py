"""The newsroom's register: mounted as a file, or sent with a request."""

from __future__ import annotations

import http.client
import json
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.registry import MAX_ENTRIES
from service.app import create_app
from service.config import Config
from service.lexicon.speakers_file import SpeakersFileError
from service.speakers import Speakers
from tests.api.test_server import serving
from tests.contract import check

QUOTES = "/v1/quotes"
TEXT = (
    "قال عبدالله النسور إن الموسم كان جيدا. وقال متحدث باسم الأمم المتحدة إن القمح يكفي. "
    "وقالت الأمم المتحدة إن السوق هادئة."
)
NSOUR = {"id": "p7", "name": "عبد الله النسور", "name_en": "Abdullah Ensour", "kind": "person", "role": "رئيس سابق"}


def answer(client: FlaskClient, **options: Any) -> Any:
    return check(client.post(QUOTES, json={"text": TEXT, **options}), QUOTES)


def speaker(client: FlaskClient, name: str, **options: Any) -> Any:
    return next(each for each in answer(client, **options)["speakers"] if each["name"] == name)


def newsroom(path: Path, content: str = "id,name,name_en\nfile-7,عبد الله النسور,Abdallah Nsour\n") -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_an_entry_of_the_request_is_recognised(client: FlaskClient) -> None:
    found = speaker(client, "عبدالله النسور", registry=[NSOUR])
    assert (found["registry_id"], found["name_en"], found["name_en_source"], found["role"]) == (
        "p7",
        "Abdullah Ensour",
        "registry",
        "رئيس سابق",
    )


def test_an_empty_registry_is_none(client: FlaskClient) -> None:
    assert answer(client, registry=[]) == answer(client)


def test_the_request_wins_over_the_built_in_register(client: FlaskClient) -> None:
    ours = {"id": "org-1", "name": "الأمم المتحدة", "name_en": "The UN"}
    assert speaker(client, "الأمم المتحدة")["registry_id"] == "un"
    found = speaker(client, "الأمم المتحدة", registry=[ours])
    assert (found["registry_id"], found["name_en"], found["kind"]) == ("org-1", "The UN", "organization")


def test_the_request_wins_over_the_file_and_the_file_over_the_built_in_one(tmp_path: Path) -> None:
    path = newsroom(tmp_path / "a.csv", "id,name,name_en\nf1,عبد الله النسور,A. N.\nf2,الأمم المتحدة,The UN\n")
    client = create_app(Config(speakers_file=path)).test_client()
    assert [each.get("registry_id") for each in answer(client)["speakers"]] == ["f1", None, "f2"]
    assert [each.get("registry_id") for each in answer(client, registry=[NSOUR])["speakers"]] == ["p7", None, "f2"]


def test_aliases_of_one_entry_are_one_speaker(client: FlaskClient) -> None:
    text = "قال أبو فراس إن الموسم كان جيدا. وقال خليل العامري إن القمح يكفي."
    entry = {"id": "p9", "name": "خليل العامري", "aliases": ["أبو فراس"]}

    def names(**options: Any) -> list[tuple[str, int]]:
        found = check(client.post(QUOTES, json={"text": text, **options}), QUOTES)["speakers"]
        return [(each["name"], len(each["quotes"])) for each in found]

    assert names() == [("أبو فراس", 1), ("خليل العامري", 1)]
    assert names(registry=[entry]) == [("خليل العامري", 2)]


def test_two_people_with_one_surname_stay_two(client: FlaskClient) -> None:
    text = "قال خليل العامري إن الموسم كان جيدا. وقالت هدى العامري إن القمح يكفي."
    entry = {"id": "p9", "name": "خليل العامري", "aliases": ["العامري"]}
    found = check(client.post(QUOTES, json={"text": text, "registry": [entry]}), QUOTES)["speakers"]
    assert [(each["name"], each.get("registry_id")) for each in found] == [
        ("خليل العامري", "p9"),
        ("هدى العامري", None),
    ]


def test_an_entry_without_an_english_name_leaves_it_to_the_service(client: FlaskClient) -> None:
    bare = speaker(client, "عبدالله النسور", registry=[{"id": "p7", "name": "عبد الله النسور"}])
    assert bare["registry_id"] == "p7"
    assert bare["name_en_source"] != "registry"


@pytest.mark.parametrize(
    ("registry", "field"),
    [
        ("p7", "registry"),
        ([7], "registry.0._schema"),
        ([{"name": "سالم"}], "registry.0.id"),
        ([{"id": "p7"}], "registry.0.name"),
        ([{"id": "", "name": "سالم"}], "registry.0.id"),
        ([{"id": "p7", "name": "…"}], "registry.0._schema"),
        ([{"id": "p7", "name": "سالم\ud800"}], "registry.0.name"),
        ([{**NSOUR, "kind": "human"}], "registry.0.kind"),
        ([{**NSOUR, "nick": "x"}], "registry.0.nick"),
        ([{**NSOUR, "aliases": ["س"] * 51}], "registry.0.aliases"),
        ([{**NSOUR, "aliases": "سالم"}], "registry.0.aliases"),
        ([NSOUR, {**NSOUR, "name": "سالم"}], "registry.1.id"),
        ([NSOUR, {**NSOUR, "id": "p8"}], "registry.1.name"),
        ([{"id": str(n), "name": f"سالم {n}"} for n in range(MAX_ENTRIES + 1)], "registry"),
        (None, "registry"),
    ],
)
def test_a_registry_that_is_none(client: FlaskClient, registry: Any, field: str) -> None:
    response = client.post(QUOTES, json={"text": TEXT, "registry": registry})
    problem = check(response, QUOTES)
    assert (problem["status"], problem["type"]) == (422, "urn:problem:invalid-fields")
    assert [error["field"] for error in problem["errors"]] == [field]


def test_the_largest_registry_is_taken(client: FlaskClient) -> None:
    full = [{"id": str(n), "name": f"سالم {n}"} for n in range(MAX_ENTRIES)]
    assert answer(client, registry=full) == answer(client)


def test_a_registry_does_not_fit_into_a_query(client: FlaskClient) -> None:
    problem = check(client.post(f"{QUOTES}?registry=x", data=TEXT.encode(), content_type="text/plain"), QUOTES)
    assert [error["field"] for error in problem["errors"]] == ["registry"]


def test_a_file_is_read_again_on_demand(tmp_path: Path) -> None:
    path = newsroom(tmp_path / "a.csv")
    app = create_app(Config(speakers_file=path))
    newsroom(path, "id,name\nfile-8,عبد الله النسور\n")
    assert speaker(app.test_client(), "عبدالله النسور")["registry_id"] == "file-7"
    assert app.extensions["speakers"].reload()
    assert speaker(app.test_client(), "عبدالله النسور")["registry_id"] == "file-8"


def test_a_broken_file_leaves_the_old_one_in_force(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = newsroom(tmp_path / "a.csv")
    speakers = Speakers(path)
    newsroom(path, "id,name\nfile-8\n")
    assert not speakers.reload()
    assert f"{path}, line 2: 1 cells" in caplog.text
    found = speakers.register.find("عبد الله النسور")
    assert found is not None
    assert found.id == "file-7"


def test_a_service_does_not_start_on_a_broken_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = newsroom(tmp_path / "a.csv", "id\n7\n")
    with pytest.raises(SpeakersFileError):
        create_app(Config(speakers_file=path))
    monkeypatch.setenv("SPEAKERS_FILE", str(path))
    with pytest.raises(SystemExit, match="line 1: there is no column 'name'"):
        create_app()


def _registry_id(port: int) -> Any:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", QUOTES, TEXT.encode(), {"Content-Type": "text/plain; charset=utf-8"})
    found = json.loads(connection.getresponse().read())["speakers"][0]["registry_id"]
    connection.close()
    return found


def test_a_running_service_reads_its_file_again_on_sighup(tmp_path: Path) -> None:
    path = newsroom(tmp_path / "a.csv")
    with serving(SPEAKERS_FILE=str(path)) as (process, port):
        assert _registry_id(port) == "file-7"
        newsroom(path, "id,name\nfile-8,عبد الله النسور\n")
        process.send_signal(signal.SIGHUP)
        # The old worker answers until the new one has taken over.
        for _ in range(200):
            if _registry_id(port) == "file-8":
                break
            time.sleep(0.05)
        assert _registry_id(port) == "file-8"
