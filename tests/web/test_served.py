"""What the page is made of, and under which guard it is served."""

from __future__ import annotations

import gc
import re
import warnings
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.web import page
from service.web.samples import Sample, read_samples
from tests.articles import ROOT, SEEDS

STATIC = ROOT / "service" / "web" / "static"
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
}
# What makes markup of a string, or a program of one.
DANGEROUS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|setHTML"
)
# Where a browser keeps things between visits.
KEEPING = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\b|serviceWorker|pushState")


def get(client: FlaskClient, path: str, **options: Any) -> TestResponse:
    """The whole answer; without ``buffered`` the file behind it stays open."""
    return client.get(path, buffered=True, **options)


@pytest.mark.parametrize("path", ["/", "/assets/app.js", f"/samples/{SEEDS[0].stem}"])
def test_only_what_this_service_serves_may_run(client: FlaskClient, path: str) -> None:
    response = get(client, path)
    assert response.status_code == 200
    assert set(response.headers["Content-Security-Policy"].split("; ")) >= POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-cache"


def test_the_page_holds_no_script_style_or_address_of_its_own(client: FlaskClient) -> None:
    html = get(client, "/").text
    assert re.findall(r"<script(?![^>]* src=\"assets/)|<style|\sstyle=|\son\w+=|//\w", html) == []


def test_everything_the_page_asks_for_is_there(client: FlaskClient) -> None:
    named = re.findall(r'(?:src|href)="([^"#]+)"', get(client, "/").text)
    imported = [
        f"assets/{name}" for file in STATIC.glob("*.js") for name in re.findall(r'from "\./(.+)"', file.read_text())
    ]
    assert {"assets/app.js", "openapi.yaml"} <= set(named)
    assert imported
    assert [path for path in {*named, *imported} if get(client, f"/{path}").status_code != 200] == []


def test_a_script_is_served_as_one(client: FlaskClient) -> None:
    assert get(client, "/assets/app.js").mimetype in {"text/javascript", "application/javascript"}


def test_what_did_not_change_is_not_sent_again(client: FlaskClient) -> None:
    tag = get(client, "/assets/app.js").headers["ETag"]
    assert get(client, "/assets/app.js", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_file_that_is_not_sent_does_not_stay_open(client: FlaskClient, method: str) -> None:
    headers = {"If-None-Match": get(client, "/assets/icon.svg").headers["ETag"]} if method == "GET" else {}
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        client.open("/assets/icon.svg", method=method, headers=headers)
        gc.collect()
    assert [str(each.message) for each in told] == []


@pytest.mark.parametrize("file", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_string_becomes_markup_and_nothing_is_kept(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert DANGEROUS.findall(source) == []
    assert KEEPING.findall(source) == []
    assert len(source.splitlines()) < 300


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_a_sample_is_its_seed_byte_for_byte(client: FlaskClient, seed: Path) -> None:
    response = get(client, f"/samples/{seed.stem}")
    assert response.data == seed.read_bytes()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("path", ["/samples/none", "/samples/../openapi.yaml", "/assets/../page.py", "/assets/none.js"])
def test_nothing_else_is_served(client: FlaskClient, path: str) -> None:
    response = get(client, path)
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")


def test_a_sample_is_called_by_its_first_sentence() -> None:
    samples = read_samples(ROOT / "seeds")
    assert [sample.name for sample in samples] == [seed.stem for seed in SEEDS]
    assert samples[0].title.startswith("الولايات المتحدة تؤكد")
    assert all(len(sample.title) < 65 for sample in samples)


def test_without_samples_none_are_offered(tmp_path: Path) -> None:
    assert read_samples(tmp_path / "nowhere") == ()
    app = Flask("bare")
    app.register_blueprint(page.blueprint((), 1_000))
    html = app.test_client().get("/").text
    assert 'data-most-chars="1000"' in html
    assert "chooseSample" not in html


def test_a_title_is_text_whatever_it_holds() -> None:
    app = Flask("bare")
    app.register_blueprint(page.blueprint((Sample("a", "<script>alert(1)</script>", b""),), 1_000))
    assert "<script>alert" not in app.test_client().get("/").text
