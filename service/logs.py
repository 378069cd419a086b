"""Logs: one line of JSON an event, on standard error, and never a word of an article.

What is logged is chosen where it is logged. What cannot be chosen there, the message of an exception, may repeat what
a client sent, and is left out here: an exception is told by its type and by where it happened.
"""

from __future__ import annotations

import logging
import time
import traceback
from types import TracebackType
from typing import Any, Final

from pythonjsonlogger.json import JsonFormatter

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

REQUESTS: Final = "service.requests"


class Formatter(JsonFormatter):
    """``time``, ``level``, ``logger``, ``process``, ``message`` and whatever fields the event has."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__(
            "%(asctime)s %(levelname)s %(name)s %(process)d %(message)s",
            rename_fields={"asctime": "time", "levelname": "level", "name": "logger", "exc_info": "exception"},
            json_ensure_ascii=False,
        )

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802, ARG002
        """RFC 3339, to the millisecond, in UTC."""
        seconds = super().formatTime(record, "%Y-%m-%dT%H:%M:%S")
        return f"{seconds}.{int(record.msecs):03d}Z"

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802
        """The types of the exception and its causes, and the lines they passed; no message."""
        chain, error = [], ei[1]
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            chain.append(f"{type(error).__name__}\n{frames}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(chain)


def config(level: str) -> dict[str, Any]:
    """Everything the process logs, the server's own lines among it, for ``logging.config.dictConfig``."""
    server = {"level": level, "handlers": ["stderr"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "service.logs.Formatter"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "stream": "ext://sys.stderr", "formatter": "json"},
        },
        "root": {"level": level, "handlers": ["stderr"]},
        "loggers": {"gunicorn.error": server},
    }
