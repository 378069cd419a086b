from __future__ import annotations

from pathlib import Path

import pytest

from service.config import Config, ConfigError


@pytest.mark.parametrize("env", [{}, {"HOST": "", "PORT": "", "WEB_CONCURRENCY": " "}, {"UNRELATED": "x"}])
def test_what_is_not_said_has_its_default(env: dict[str, str]) -> None:
    assert Config.from_env(env) == Config()


def test_every_variable_is_heard() -> None:
    env = {
        "HOST": "::1",
        "PORT": "0",
        "METRICS_PORT": "9100",
        "WEB_CONCURRENCY": "8",
        "THREADS": "4",
        "MAX_BODY_BYTES": "1",
        "MAX_TEXT_CHARS": " 12 ",
        "MAX_BATCH_ITEMS": "5",
        "MAX_LINE_BYTES": "6",
        "REQUEST_SECONDS": "7",
        "DRAIN_SECONDS": "0",
        "STOP_SECONDS": "9",
        "API_KEYS": f"{'a' * 16}, {'b' * 200}",
        "CORS_ORIGINS": "https://desk.example,http://localhost:3000",
        "LOG_LEVEL": "warning",
        "SPEAKERS_FILE": "/etc/speakers.csv",
    }
    assert Config.from_env(env) == Config(
        host="::1",
        port=0,
        metrics_port=9100,
        workers=8,
        threads=4,
        max_body_bytes=1,
        max_text_chars=12,
        max_batch_items=5,
        max_line_bytes=6,
        request_seconds=7,
        drain_seconds=0,
        stop_seconds=9,
        api_keys=("a" * 16, "b" * 200),
        cors_origins=("https://desk.example", "http://localhost:3000"),
        log_level="WARNING",
        speakers_file=Path("/etc/speakers.csv"),
    )
    assert set(env) == {name.upper() for name in Config.__slots__} - {"WORKERS"} | {"WEB_CONCURRENCY"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("METRICS_PORT", "0"),
        ("THREADS", "1000"),
        ("REQUEST_SECONDS", "0"),
        ("DRAIN_SECONDS", "-1"),
        ("API_KEYS", "short"),
        ("API_KEYS", f"{'k' * 16},"),
        ("API_KEYS", "a key with spaces in it"),
        ("CORS_ORIGINS", "desk.example"),
        ("CORS_ORIGINS", "https://desk.example/"),
        ("CORS_ORIGINS", "https://*.example"),
        ("LOG_LEVEL", "DEBUG"),
    ],
)
def test_a_value_that_makes_no_sense_names_its_variable(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Config.from_env({name: value})


def test_a_key_is_in_no_message() -> None:
    key = "s3cret with space"
    with pytest.raises(ConfigError) as raised:
        Config.from_env({"API_KEYS": key})
    assert key not in str(raised.value)
    assert "a" * 16 not in repr(Config(api_keys=("a" * 16,)))


@pytest.mark.parametrize("name", ["PORT", "WEB_CONCURRENCY", "MAX_BODY_BYTES", "MAX_TEXT_CHARS"])
@pytest.mark.parametrize("value", ["x", "-1", "1.5", "1e3", "0x10", "1_000", "٣", "²", "9" * 30, "99999999999"])
def test_what_makes_no_sense_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{name} must be a whole number from "):
        Config.from_env({name: value})


@pytest.mark.parametrize(("name", "value"), [("PORT", "65536"), ("WEB_CONCURRENCY", "0"), ("MAX_BODY_BYTES", "0")])
def test_what_is_out_of_range_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{name} must be .*, not '{value}'.$"):
        Config.from_env({name: value})
