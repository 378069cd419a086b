"""How gunicorn serves the application. Every setting that is not its default says why."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Any

from service.config import Config, ConfigError

try:
    _config = Config.from_env(os.environ)
except ConfigError as error:
    sys.exit(str(error))

wsgi_app = "service.app:create_app()"
_host = f"[{_config.host}]" if ":" in _config.host else _config.host
bind = f"{_host}:{_config.port}"

# As many as the operator says: a container sees all the cores of its host, not the ones it may use.
workers = _config.workers
# Threads, so that a client on a slow line holds up a thread and not a worker.
worker_class = "gthread"
threads = 4
keepalive = 5
timeout = 30
graceful_timeout = 20

# The application and its lexicon are loaded once and shared by the workers, page by page.
preload_app = True
# Workers tell the master they are alive through a file: in memory, where a busy disk cannot delay it.
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108
# Not used, and it would write into the home directory of a container that has none.
control_socket_disable = True


def when_ready(server: Any) -> None:
    """The socket is bound and the workers are about to be forked."""
    # What is loaded by now stays: a collector that never looks at it never copies the pages it is on.
    gc.collect()
    gc.freeze()
    for listener in server.LISTENERS:
        _greet(f"http://{_address(listener.getsockname())}")


def on_reload(server: Any) -> None:
    """SIGHUP: the newsroom's register is read again, for the workers about to be forked; a broken one is not taken."""
    server.app.wsgi().extensions["speakers"].reload()
    gc.collect()
    gc.freeze()


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
