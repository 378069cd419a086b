"""The service over HTTP, beside an endpoint that parses the same JSON and answers its length, on the same settings."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

from service.answer import to_answer
from service.engine import extract
from tools.bench.texts import ROOT, collections
from tools.bench.timing import Spread, spread

CLIENTS = (1, 8, 64)
ROUNDS = 3
SECONDS = 4
ARTICLES = 1_000
# A slow answer is an answer: the latencies tell.
PATIENCE = "20s"
BARE = "tools.bench.bare:app"
_MEGABYTE = 1024
# As `make run` and the image have it.
_ONE_HEAP = {"MALLOC_ARENA_MAX": "1", "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


@dataclass(frozen=True, slots=True)
class Running:
    """A server that listens on ``port``: its process, and how long it took to its first answer, in seconds."""

    process: subprocess.Popen[str]
    port: int
    ready: float


@contextmanager
def serving(application: str | None = None) -> Iterator[Running]:
    """The service, or another ``application`` under its settings, until the block ends."""
    command = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
    environment = {**os.environ, **_ONE_HEAP, "PORT": "0", "LOG_LEVEL": "error"}
    begun = perf_counter()
    with subprocess.Popen(
        command + ([application] if application else []),
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            port = _port(process)
            _first_answer(port)
            yield Running(process, port, perf_counter() - begun)
        finally:
            process.terminate()
            process.communicate()


def _port(process: subprocess.Popen[str]) -> int:
    if process.stdout is None:
        raise RuntimeError("the server's greeting cannot be read")
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
            return int(found[1])
    raise RuntimeError("the server did not start")


def _first_answer(port: int) -> None:
    for _ in range(1_000):
        try:
            return _post(port, _body())
        except OSError:
            sleep(0.01)
    raise RuntimeError("the server does not answer")


def _body() -> bytes:
    """Seed 003, as a client sends it."""
    [seed] = (ROOT / "seeds").glob("003_*.txt")
    return json.dumps({"text": seed.read_bytes().decode()}, ensure_ascii=False).encode()


def _post(port: int, body: bytes, path: str = "/v1/quotes", kind: str = "application/json") -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", path, body, {"Content-Type": kind})
    response = connection.getresponse()
    response.read()
    connection.close()
    if response.status != http.HTTPStatus.OK:
        raise RuntimeError(f"{path} answers {response.status}")


def report() -> Iterator[str]:
    """The lines of the tables: rates and latencies, memory and start, and a batch."""
    with serving() as ours, serving(BARE) as bare:
        yield from _rates(ours, bare)
        yield ""
        yield from _memory(ours)
        yield f"| start to first answer | {ours.ready:.2f} s |"
        yield f"| {ARTICLES} articles as NDJSON, of the engine's own rate on one core | {_batch(ours):.2f} |"


def _rates(ours: Running, bare: Running) -> Iterator[str]:
    if shutil.which("wrk") is None:
        yield "No wrk on this machine (Debian's package wrk), so no rates."
        return
    yield "| clients | requests/s | p50, ms | p95, ms | p99, ms | bare endpoint, requests/s | ours / bare |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for clients in CLIENTS:
        rounds = [(_load(ours.port, clients), _load(bare.port, clients)) for _ in range(ROUNDS)]
        mine, theirs = zip(*rounds, strict=True)
        latencies = " | ".join(f"{spread([each[name] for each in mine]).middle:.1f}" for name in ("p50", "p95", "p99"))
        ratio = spread([one["rate"] / other["rate"] for one, other in rounds])
        yield f"| {clients} | {_rate(mine):.0f} | {latencies} | {_rate(theirs):.0f} | {ratio:.2f} |"


def _rate(loads: tuple[dict[str, float], ...]) -> Spread:
    return spread([each["rate"] for each in loads])


_SCRIPT = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("{body}", "rb")
wrk.body = file:read("*a")
file:close()
done = function(summary, latency)
  io.write(string.format("rate %f\\np50 %f\\np95 %f\\np99 %f\\nfailed %d\\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def _load(port: int, clients: int) -> dict[str, float]:
    """What wrk measures with as many ``clients`` at once; an answer that is no success is an error of the run."""
    with tempfile.TemporaryDirectory() as folder:
        body, script = Path(folder, "body.json"), Path(folder, "post.lua")
        body.write_bytes(_body())
        script.write_text(_SCRIPT.replace("{body}", str(body)), encoding="utf-8")
        command = ["wrk", "-t1", f"-c{clients}", f"-d{SECONDS}s", "--timeout", PATIENCE, "-s", str(script)]
        done = subprocess.run(
            [*command, f"http://127.0.0.1:{port}/v1/quotes"], capture_output=True, text=True, check=True
        )
    told = dict(re.findall(r"^(rate|p50|p95|p99|failed) ([\d.]+)$", done.stdout, re.MULTILINE))
    figures = {name: float(value) for name, value in told.items()}
    if figures["failed"]:
        raise RuntimeError(f"{figures['failed']:.0f} requests failed")
    return figures


def _memory(server: Running) -> Iterator[str]:
    """The memory of the workers: all that the first one uses, and what the next one has to itself."""
    yield "| what | measured |"
    yield "| --- | ---: |"
    workers = [int(line) for line in _children(server.process.pid)]
    yield f"| resident memory of a worker | {max(_smaps(pid, 'Rss') for pid in workers):.0f} MB |"
    yield f"| of it not shared with the others | {max(_smaps(pid, 'Private') for pid in workers):.0f} MB |"


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


def _smaps(pid: int, name: str) -> float:
    """The megabytes of ``pid`` under the headings that begin with ``name``."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(name)) / _MEGABYTE


def _batch(server: Running) -> float:
    """The rate of a long NDJSON batch over HTTP, as a share of what one core does without HTTP."""
    texts = list(collections().values())[-1]
    texts = [texts[n % len(texts)] for n in range(ARTICLES)]
    begun = perf_counter()
    for text in texts:
        to_answer(extract(text))
    alone = perf_counter() - begun
    body = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts).encode()
    begun = perf_counter()
    _post(server.port, body, "/v1/quotes/batch", "application/x-ndjson")
    return alone / (perf_counter() - begun)
