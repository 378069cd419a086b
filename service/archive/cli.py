"""The command line: articles in, tables out; and a picture of the tables."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from pathlib import Path

import click

from service import __version__
from service.archive.cluster import NoCluster, local, on_cluster, remote
from service.archive.inputs import Input, InputError, find
from service.archive.report.command import main as report
from service.archive.run import Outcome, Progress, Workers, in_this_process, run
from service.archive.settings import FORMATS, Settings
from service.archive.store import OutputError, open_output
from service.archive.work import OtherVersion
from service.lexicon.speakers_file import SpeakersFileError, read_speakers

UNFINISHED = 1
FAILED = 2
INTERRUPTED = 128 + 2

_DASHBOARD = "127.0.0.1:8787"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line ``argv``; returns 0, 1 when partitions were given up, 2 when nothing could be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments[:1] == ["report"]:
            return report(arguments[1:])
        return _archive(_parser().parse_args(arguments))
    except (InputError, OutputError, SpeakersFileError, NoCluster, OtherVersion) as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    default = Settings()
    parser = argparse.ArgumentParser(
        prog="python -m service.archive",
        description="Find every quotation of an archive, on all cores of this machine or on a Dask cluster.",
        epilog="Finished partitions are not done again: the same command resumes a run that was stopped. "
        "`python -m service.archive report OUTPUT` makes a page of charts. docs/archives.md tells more.",
    )
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="a file, a pattern or a folder of JSON lines or Parquet"
    )
    parser.add_argument("output", metavar="OUTPUT", help="a folder; both may be any address that fsspec knows")
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="use the Dask cluster there, such as tcp://10.0.0.1:8786"
    )
    parser.add_argument("--workers", type=_count, metavar="N", help="processes on this machine; default: one a core")
    parser.add_argument("--one-process", action="store_true", help="no Dask at all, everything in this process")
    parser.add_argument("--dashboard", default=_DASHBOARD, metavar="ADDRESS", help="default: %(default)s; - is none")
    parser.add_argument("--format", choices=FORMATS, default=default.format, help="of the tables; default: %(default)s")
    parser.add_argument("--id-field", default=default.id_field, metavar="NAME", help="default: %(default)s")
    parser.add_argument("--text-field", default=default.text_field, metavar="NAME", help="default: %(default)s")
    parser.add_argument("--date-field", default=default.date_field, metavar="NAME", help="default: %(default)s")
    parser.add_argument("--speakers", type=Path, metavar="FILE", help="the newsroom's own register of speakers")
    parser.add_argument(
        "--partition", type=_count, default=default.partition, metavar="N", help="articles; default: %(default)s"
    )
    parser.add_argument(
        "--max-chars", type=_count, default=default.max_chars, metavar="N", help="longest article; default: %(default)s"
    )
    parser.add_argument("--version", action="version", version=__version__)
    return parser


def _count(raw: str) -> int:
    if not raw.isdecimal() or not 0 < int(raw) <= 10**9:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1, not {raw!r}")
    return int(raw)


def _archive(arguments: argparse.Namespace) -> int:
    inputs = find(arguments.inputs)
    store = open_output(arguments.output, _settings(arguments))
    began = time.monotonic()
    with _workers(arguments) as workers, _bar(inputs) as progress:
        outcome = run(inputs, store, workers, progress)
    _tell(outcome, time.monotonic() - began)
    return UNFINISHED if outcome.given_up else 0


def _settings(arguments: argparse.Namespace) -> Settings:
    names = ("format", "id_field", "text_field", "date_field", "partition", "max_chars")
    given = {name: getattr(arguments, name) for name in names}
    if arguments.speakers is None:
        return Settings(**given)
    register = read_speakers(arguments.speakers)
    digest = blake2b(arguments.speakers.read_bytes(), digest_size=16).hexdigest()
    return Settings(**given, speakers=digest, register=register)


@contextmanager
def _workers(arguments: argparse.Namespace) -> Iterator[Workers]:
    """Who works the partitions off, as the options say."""
    if arguments.one_process:
        yield in_this_process
        return
    dashboard = None if arguments.dashboard == "-" else arguments.dashboard
    cluster = remote(arguments.scheduler) if arguments.scheduler else local(arguments.workers, dashboard)
    with cluster as client:
        if client.dashboard_link and dashboard:
            print(f"Dashboard: {client.dashboard_link}", file=sys.stderr)
        yield partial(on_cluster, client)


@contextmanager
def _bar(inputs: Sequence[Input]) -> Iterator[Progress]:
    """A progress bar on standard error, counted in bytes of the inputs; where that is no terminal, only its label."""
    size = sum(source.size for source in inputs)
    with click.progressbar(length=size, label=f"{len(inputs)} files", file=sys.stderr) as bar:
        yield bar.update


def _tell(outcome: Outcome, seconds: float) -> None:
    counts = outcome.counts
    resumed = f", {outcome.resumed} of them finished before" if outcome.resumed else ""
    print(
        f"{counts.articles} articles, {counts.quotations} quotations, {counts.errors} errors, "
        f"in {outcome.partitions} partitions{resumed}; {seconds:.1f} s",
        file=sys.stderr,
    )
    for given_up in outcome.given_up:
        print(f"{given_up}. Run the same command again to try once more.", file=sys.stderr)
