"""Runs an unpacked image as a strict cluster would, and asks it for quotations.

It is a read-only root, a user without rights, and a network of loopback alone: started by ``tools.image``
under ``unshare --net --mount``, as ``python -m tools.image.probe ROOT CONFIG``.
"""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from service.answer import to_answer
from service.config import Config
from service.engine import extract
from service.evaluation.gold import read_gold
from service.evaluation.scoring import compare
from tests.articles import GOLD
from tools.image.report import Check, report

_DEVICES = ("null", "zero", "random", "urandom")
_READY_SECONDS = 20
_STOP_SECONDS = 30
_MEMORY_MB = 128
_WORKERS = Config().workers


@dataclass(frozen=True, slots=True)
class Image:
    """An unpacked image at ``root`` and the settings it runs with."""

    root: Path
    config: dict[str, Any]

    @property
    def port(self) -> int:
        """The port the image is told to listen on."""
        return int(dict(setting.split("=", 1) for setting in self.config["Env"])["PORT"])

    def command(self, *words: str) -> list[str]:
        """Runs ``words`` inside: the image's user, environment and folder, and no way to more rights."""
        inside = ["env", "--ignore-environment", f"--chdir={self.config['WorkingDir']}", *self.config["Env"]]
        enter = ["chroot", f"--userspec={self.config['User']}", "--groups=", str(self.root)]
        return ["setpriv", "--no-new-privs", *enter, *inside, *words]

    def run(self, *words: str) -> int:
        """The exit status of ``words`` inside."""
        return subprocess.run(self.command(*words), capture_output=True, check=False).returncode

    def mount(self) -> None:
        """What a container engine mounts: the root, read-only; /proc; a few devices; memory at /dev/shm."""
        root, dev = self.root, self.root / "dev"
        _sh("mount", "--bind", root, root)
        _sh("mount", "-o", "remount,bind,ro", root)
        _sh("mount", "-t", "proc", "proc", root / "proc")
        _sh("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", dev)
        for device in _DEVICES:
            (dev / device).touch()
            _sh("mount", "--bind", f"/dev/{device}", dev / device)
        (dev / "shm").mkdir()
        _sh("mount", "-t", "tmpfs", "-o", "mode=1777,size=64m", "tmpfs", dev / "shm")
        _sh("ip", "link", "set", "lo", "up")


def _sh(*command: str | Path) -> None:
    subprocess.run(command, check=True)


def main(root: str, config: str) -> int:
    """Mounts, starts, asks and stops; the exit status is 1 when a check fails."""
    image = Image(Path(root), json.loads(config))
    image.mount()
    with TemporaryFile() as log, _started(image, log) as server:
        passed = report("Running it, root read-only, no network", _checks(image, server))
        if not passed:
            log.seek(0)
            print(log.read().decode(errors="replace"))
    return 0 if passed else 1


@contextmanager
def _started(image: Image, log: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """The image's own command as process 1 of its own; what it says goes to ``log``."""
    alone = ["unshare", "--pid", "--fork", "--kill-child"]
    server = subprocess.Popen([*alone, *image.command(*image.config["Cmd"])], stdout=log, stderr=log)
    try:
        yield server
    finally:
        server.kill()
        server.wait()


def _wait(server: subprocess.Popen[bytes], until: Callable[[], bool]) -> float | None:
    """The seconds until ``until`` held, ``None`` when it never did."""
    began = time.monotonic()
    while not until():
        if server.poll() is not None or time.monotonic() - began > _READY_SECONDS:
            return None
        time.sleep(0.05)
    return time.monotonic() - began


def _health(port: int) -> int:
    try:
        return _ask(port, "GET", "/healthz")[0]
    except OSError:
        return 0


def _ask(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, {"Content-Type": "text/plain; charset=utf-8"} if body else {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _checks(image: Image, server: subprocess.Popen[bytes]) -> Iterator[Check]:
    ready = _wait(server, lambda: _health(image.port) == 200)
    if ready is None:
        yield Check(f"it answers within {_READY_SECONDS} s", passed=False, seen=f"exit status {server.poll()}")
        return
    yield Check(f"it answers within {_READY_SECONDS} s", passed=True, seen=f"after {ready:.1f} s")
    master = _children(server.pid)[0]
    forked = _wait(server, lambda: len(_children(master)) == _WORKERS)
    yield Check(f"{_WORKERS} workers, as it is told by default", forked is not None, f"{len(_children(master))}")
    yield from _rights(image, master)
    health = image.config["Healthcheck"]["Test"][1:]
    yield Check("its own health check passes", image.run(*health) == 0, "exit status 0")
    yield from _answers(image.port)
    yield Check(
        "it stops in order", _stop(server) == 0, f"exit status {server.returncode} on {image.config['StopSignal']}"
    )
    yield Check("and its health check then fails", image.run(*health) != 0, "exit status not 0")


def _rights(image: Image, master: int) -> Iterator[Check]:
    processes = [master, *_children(master)]
    status = [_status(pid) for pid in processes]
    user = image.config["User"].split(":")[0]
    users = {uid for one in status for uid in one["Uid"].split()}
    yield Check(f"all {len(processes)} processes are of that user", users == {user}, ", ".join(sorted(users)))
    powerless = all(int(one["CapEff"], 16) == 0 and one["NoNewPrivs"] == "1" for one in status)
    yield Check("no capability, and no way to gain one", powerless, status[0]["CapEff"])
    writes = [place for place in ("/app", "/tmp", "/opt/venv", "/") if image.run("touch", f"{place}/written") == 0]
    yield Check("nothing on the disk can be written", not writes, ", ".join(writes) or "refused everywhere")
    memory = sum(_pss(pid) for pid in processes)
    yield Check(f"at most {_MEMORY_MB} MB of memory in all", memory / 1024 <= _MEMORY_MB, f"{memory / 1024:.0f} MB")


def _answers(port: int) -> Iterator[Check]:
    same = wanted = attributed = extra = 0
    for article in read_gold(GOLD):
        status, body = _ask(port, "POST", "/v1/quotes", article.text.encode())
        answer = json.loads(body) if status == 200 else {"quotes": [], "speakers": []}
        same += answer == to_answer(extract(article.text))
        comparison = compare(article, answer)
        required = [not quote.optional for quote in article.quotes]
        wanted += sum(required)
        attributed += sum(match is not None and match.attributed for match in compress(comparison.found, required))
        extra += len(comparison.extra)
    yield Check("each seed is answered as this working tree answers it", same == len(GOLD), f"{same} of {len(GOLD)}")
    told = f"{attributed} of {wanted}, {extra} that are none"
    yield Check("the seeds' quotations are found and attributed", attributed == wanted and extra <= 1, told)


def _stop(server: subprocess.Popen[bytes]) -> int:
    """The exit status after a stop signal to process 1; ``unshare`` passes it on."""
    subprocess.run(["kill", f"-{signal.SIGTERM}", str(_children(server.pid)[0])], check=True)
    return server.wait(_STOP_SECONDS)


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _status(pid: int) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _pss(pid: int) -> int:
    """The memory of ``pid`` in kilobytes, its share of shared pages counted once."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
