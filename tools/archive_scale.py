"""Measures archives: ``python -m tools.archive_scale ARTICLES.jsonl FOLDER [COUNT]``.

The articles are repeated under new ids to COUNT (100,000). It runs them in one process, and on a cluster of three
worker processes one of which is killed in the middle, and compares every byte; and a tenth of them on one worker and
on two.
"""

from __future__ import annotations

import filecmp
import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from distributed import LocalCluster

_COMMAND = [sys.executable, "-m", "service.archive"]


def main(articles: Path, folder: Path, count: int = 100_000) -> int:
    """Prints one line a measurement; the exit status is 1 when the outputs differ or an article is lost or doubled."""
    folder.mkdir(parents=True, exist_ok=True)
    whole, tenth = (
        _repeat(articles, folder / "whole.jsonl.gz", count),
        _repeat(articles, folder / "tenth.jsonl.gz", count // 10),
    )
    one, three = folder / "one", folder / "three"
    speed = {
        n: count // 10 / _run(tenth, folder / f"workers-{n}", "--workers", str(n), "--partition", "250") for n in (1, 2)
    }
    print(
        f"1 worker: {speed[1]:.0f} articles/s; 2 workers: {speed[2]:.0f}, {speed[2] / speed[1]:.2f} times as many",
        flush=True,
    )
    seconds = _killing(whole, three, count // 3000)
    print(f"3 workers, one killed: {count} articles in {seconds:.0f} s", flush=True)
    print(f"one process: {count} articles in {_run(whole, one, '--one-process'):.0f} s", flush=True)
    differing = list(_differing(one, three))
    totals = json.loads((three / "summary.json").read_text(encoding="utf-8"))
    files = sum(path.is_file() for path in one.rglob("*"))
    print(f"{totals}; of {files} files {len(differing)} differ", flush=True)
    return 0 if not differing and totals["articles"] == count and not totals["errors"] else 1


def _repeat(articles: Path, into: Path, count: int) -> Path:
    lines = [json.loads(line) for line in articles.read_text(encoding="utf-8").splitlines()]
    with gzip.open(into, "wt", encoding="utf-8", compresslevel=1) as file:
        for number, article in enumerate(islice(cycle(lines), count)):
            print(json.dumps({**article, "id": f"{article['id']}-{number}"}, ensure_ascii=False), file=file)
    return into


def _run(source: Path, output: Path, *options: str) -> float:
    """The seconds that a run takes, from the command to its end."""
    shutil.rmtree(output, ignore_errors=True)
    began = time.monotonic()
    subprocess.run([*_COMMAND, source, output, "--dashboard", "-", *options], check=True)
    return time.monotonic() - began


def _killing(source: Path, output: Path, partitions: int) -> float:
    """The seconds on three workers, one of which is killed when about a third of the partitions is finished."""
    shutil.rmtree(output, ignore_errors=True)
    options = {"n_workers": 3, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}
    with LocalCluster(**options) as cluster:
        began = time.monotonic()
        run = subprocess.Popen([*_COMMAND, source, output, "--scheduler", cluster.scheduler_address])
        while len(list((output / "finished").glob("*"))) < partitions and run.poll() is None:
            time.sleep(0.2)
        victim = next(iter(cluster.workers.values())).pid
        os.kill(victim, signal.SIGKILL)
        print(f"killed worker {victim} after {time.monotonic() - began:.0f} s", flush=True)
        if run.wait() != 0:
            sys.exit("the run on the cluster failed")
        return time.monotonic() - began


def _differing(one: Path, other: Path) -> Iterator[Path]:
    """The files that only one of the folders has, or that are not the same byte for byte."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    for name in sorted(names):
        first, second = one / name, other / name
        if not (first.is_file() and second.is_file() and filecmp.cmp(first, second, shallow=False)):
            yield name


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:])))
