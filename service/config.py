"""Settings, read once from the environment when the process starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class ConfigError(ValueError):
    """An environment variable holds what it cannot hold; the message names it."""


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting of the service, with the value it has when nothing is said."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    max_body_bytes: int = 2 * 1024 * 1024
    max_text_chars: int = 200_000
    speakers_file: Path | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Config:
        """The settings in ``env``; raises ``ConfigError`` naming a variable that makes no sense."""
        default = cls()
        return cls(
            host=env.get("HOST") or default.host,
            port=_whole_number(env, "PORT", default.port, least=0, most=65_535),
            workers=_whole_number(env, "WEB_CONCURRENCY", default.workers, most=1_000),
            max_body_bytes=_whole_number(env, "MAX_BODY_BYTES", default.max_body_bytes),
            max_text_chars=_whole_number(env, "MAX_TEXT_CHARS", default.max_text_chars),
            speakers_file=Path(env["SPEAKERS_FILE"]) if env.get("SPEAKERS_FILE") else default.speakers_file,
        )


def _whole_number(env: Mapping[str, str], name: str, default: int, *, least: int = 1, most: int = 10**9) -> int:
    """The number in variable ``name``, or ``default`` when it is unset or empty."""
    raw = env.get(name, "").strip()
    if not raw:
        return default
    # At most ten digits: a longer number is out of range, and need not be read to know it.
    if not re.fullmatch("[0-9]{1,10}", raw) or not least <= int(raw) <= most:
        raise ConfigError(f"{name} must be a whole number from {least} to {most}, not {raw!r}.")
    return int(raw)
