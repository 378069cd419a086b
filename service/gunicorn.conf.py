"""How gunicorn serves the application. Every setting that is not its default says why."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from service import logs
from service.collector import settle
from service.config import Config, ConfigError
from service.lifecycle import is_draining, start_draining
from service.server import Logger, Worker

log = logging.getLogger("service.server")

try:
    _config = Config.from_env(os.environ)
except ConfigError as error:
    sys.exit(str(error))

wsgi_app = "service.app:create_app()"
_host = f"[{_config.host}]" if ":" in _config.host else _config.host
bind = [f"{_host}:{port}" for port in (_config.port, _config.metrics_port) if port is not None]

# As many as the operator says: a container sees all the cores of its host, not the ones it may use.
workers = _config.workers
# Threads wait for clients, so that one on a slow line holds up a thread and not a worker; what computes takes turns.
worker_class = Worker
Worker.request_seconds = _config.request_seconds
threads = _config.threads
keepalive = 5
timeout = 30
graceful_timeout = _config.stop_seconds

# The application and its lexicon are loaded once and shared by the workers, page by page.
preload_app = True
# Files that live no longer than the service are kept in memory, where no disk is busy and none need be writable.
_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
if _memory:
    # Workers tell the master they are alive through a file.
    worker_tmp_dir = _memory
# Not used, and it would write into the home directory of a container that has none.
control_socket_disable = True

logger_class = Logger
logconfig_dict = logs.config(_config.log_level)

# Workers add up their counts in files of this folder; it must be known before anything is counted.
_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
# This file is read again on SIGHUP, by the same process, when the counts go on; whoever else set it, set it for others.
_ours = f"arabic-quotes-{os.getpid()}-"
if _ours not in os.environ.get(_COUNTS, ""):
    os.environ[_COUNTS] = tempfile.mkdtemp(prefix=_ours, dir=_memory)


def when_ready(server: Any) -> None:
    """The socket is bound and the workers are about to be forked."""
    server.handle_term = partial(_drain, server)
    server.handle_alrm = _stop
    signal.signal(signal.SIGALRM, server.signal)
    Worker.signals = server.SIG_QUEUE
    settle()
    _greet(f"http://{_address(server.LISTENERS[0].getsockname())}")


def on_reload(server: Any) -> None:
    """SIGHUP: the newsroom's register is read again, for the workers about to be forked; a broken one is not taken."""
    server.app.wsgi().extensions["speakers"].reload()
    settle()


def child_exit(server: Any, worker: Any) -> None:
    """What a worker counted stays; what it had in hand when it went does not."""
    # Imported before the folder of the counts is known, it would keep them in each worker's own memory.
    from prometheus_client import multiprocess  # noqa: PLC0415

    multiprocess.mark_process_dead(worker.pid)


def on_exit(server: Any) -> None:
    """The last worker is gone."""
    shutil.rmtree(os.environ[_COUNTS], ignore_errors=True)


def _drain(server: Any) -> None:
    """SIGTERM: not ready from now on, and stopping a little later, when balancers have seen it. A second one stops."""
    if is_draining() or not _config.drain_seconds:
        _stop()
    start_draining()
    log.info("Draining", extra={"seconds": _config.drain_seconds})
    signal.alarm(_config.drain_seconds)


def _stop() -> NoReturn:
    """How gunicorn's handlers tell its main loop to stop: listening ends, requests in hand are finished."""
    raise StopIteration


def _address(name: tuple[Any, ...]) -> str:
    """Where a browser on this machine finds the socket called ``name``."""
    host, port = name[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _greet(url: str) -> None:
    seed = min(Path("seeds").glob("*.txt"), default=Path("article.txt"))
    print(
        f"Serving on {url}  (Ctrl-C stops it). Open it in a browser, or try:\n\n"
        f"  curl {url}/v1/quotes -H 'Content-Type: text/plain; charset=utf-8' --data-binary @{seed}\n",
        flush=True,
    )
