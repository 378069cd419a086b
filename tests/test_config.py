from __future__ import annotations

import pytest

from service.config import Config, ConfigError


@pytest.mark.parametrize("env", [{}, {"HOST": "", "PORT": "", "WEB_CONCURRENCY": " "}, {"UNRELATED": "x"}])
def test_what_is_not_said_has_its_default(env: dict[str, str]) -> None:
    assert Config.from_env(env) == Config("127.0.0.1", 8000, 2, 2 * 1024 * 1024, 200_000)


def test_every_variable_is_heard() -> None:
    env = {"HOST": "::1", "PORT": "0", "WEB_CONCURRENCY": "8", "MAX_BODY_BYTES": "1", "MAX_TEXT_CHARS": " 12 "}
    assert Config.from_env(env) == Config("::1", 0, 8, 1, 12)


@pytest.mark.parametrize("name", ["PORT", "WEB_CONCURRENCY", "MAX_BODY_BYTES", "MAX_TEXT_CHARS"])
@pytest.mark.parametrize("value", ["x", "-1", "1.5", "1e3", "0x10", "1_000", "٣", "²", "9" * 30, "99999999999"])
def test_what_makes_no_sense_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{name} must be a whole number from "):
        Config.from_env({name: value})


@pytest.mark.parametrize(("name", "value"), [("PORT", "65536"), ("WEB_CONCURRENCY", "0"), ("MAX_BODY_BYTES", "0")])
def test_what_is_out_of_range_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{name} must be .*, not '{value}'.$"):
        Config.from_env({name: value})
