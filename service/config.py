"""Settings, read once from the environment when the process starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_MAX_PORT = 65_535
_HOUR = 3_600
# A key this short can be tried out; the message must not repeat the key.
_KEY = re.compile(r"[\x21-\x2b\x2d-\x7e]{16,200}")
_ORIGIN = re.compile(r"\*|https?://[^\s/,*?#]+")
# No DEBUG: the server would log what its clients send, to the byte.
_LEVELS = ("INFO", "WARNING", "ERROR")


class ConfigError(ValueError):
    """An environment variable holds what it cannot hold; the message names it."""


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting of the service, with the value it has when nothing is said."""

    host: str = "127.0.0.1"
    port: int = 8000
    metrics_port: int | None = None
    workers: int = 2
    threads: int = 96
    max_body_bytes: int = 2 * 1024 * 1024
    max_text_chars: int = 200_000
    max_batch_items: int = 100
    max_line_bytes: int = 2 * 1024 * 1024
    request_seconds: int = 30
    drain_seconds: int = 2
    stop_seconds: int = 20
    api_keys: tuple[str, ...] = field(default=(), repr=False)
    cors_origins: tuple[str, ...] = ()
    log_level: str = "INFO"
    speakers_file: Path | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Config:
        """The settings in ``env``; raises ``ConfigError`` naming a variable that makes no sense."""
        default = cls()
        return cls(
            host=env.get("HOST") or default.host,
            port=_whole_number(env, "PORT", default.port, least=0, most=_MAX_PORT),
            metrics_port=_metrics_port(env),
            workers=_whole_number(env, "WEB_CONCURRENCY", default.workers, most=1_000),
            threads=_whole_number(env, "THREADS", default.threads, most=900),
            max_body_bytes=_whole_number(env, "MAX_BODY_BYTES", default.max_body_bytes),
            max_text_chars=_whole_number(env, "MAX_TEXT_CHARS", default.max_text_chars),
            max_batch_items=_whole_number(env, "MAX_BATCH_ITEMS", default.max_batch_items),
            max_line_bytes=_whole_number(env, "MAX_LINE_BYTES", default.max_line_bytes),
            request_seconds=_whole_number(env, "REQUEST_SECONDS", default.request_seconds, most=_HOUR),
            drain_seconds=_whole_number(env, "DRAIN_SECONDS", default.drain_seconds, least=0, most=_HOUR),
            stop_seconds=_whole_number(env, "STOP_SECONDS", default.stop_seconds, most=_HOUR),
            api_keys=_api_keys(env),
            cors_origins=_cors_origins(env),
            log_level=_log_level(env, default.log_level),
            speakers_file=Path(env["SPEAKERS_FILE"]) if env.get("SPEAKERS_FILE") else default.speakers_file,
        )


def _list(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The parts of variable ``name`` between its commas."""
    raw = env.get(name, "").strip()
    return tuple(part.strip() for part in raw.split(",")) if raw else ()


def _api_keys(env: Mapping[str, str]) -> tuple[str, ...]:
    keys = _list(env, "API_KEYS")
    for place, key in enumerate(keys, 1):
        if not _KEY.fullmatch(key):
            raise ConfigError(f"API_KEYS must be keys of 16 to 200 visible ASCII characters; number {place} is not.")
    return keys


def _cors_origins(env: Mapping[str, str]) -> tuple[str, ...]:
    origins = _list(env, "CORS_ORIGINS")
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise ConfigError(f"CORS_ORIGINS must be origins such as https://desk.example, or *; not {origin!r}.")
    return origins


def _metrics_port(env: Mapping[str, str]) -> int | None:
    if not env.get("METRICS_PORT", "").strip():
        return None
    return _whole_number(env, "METRICS_PORT", 0, most=_MAX_PORT)


def _log_level(env: Mapping[str, str], default: str) -> str:
    level = env.get("LOG_LEVEL", "").strip().upper() or default
    if level not in _LEVELS:
        raise ConfigError(f"LOG_LEVEL must be one of {', '.join(_LEVELS)}, not {level!r}.")
    return level


def _whole_number(env: Mapping[str, str], name: str, default: int, *, least: int = 1, most: int = 10**9) -> int:
    """The number in variable ``name``, or ``default`` when it is unset or empty."""
    raw = env.get(name, "").strip()
    if not raw:
        return default
    # At most ten digits: a longer number is out of range, and need not be read to know it.
    if not re.fullmatch("[0-9]{1,10}", raw) or not least <= int(raw) <= most:
        raise ConfigError(f"{name} must be a whole number from {least} to {most}, not {raw!r}.")
    return int(raw)
