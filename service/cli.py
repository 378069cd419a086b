"""The command line: articles in, the answer of ``POST /v1/quotes`` out.

Every argument that is not an option is a file, but for a first argument that is the name of a command; ``./name`` is
still the file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from service import __version__
from service.answer import QUOTE_TYPES, Json, Options, to_answer
from service.engine import extract
from service.evaluation import command as evaluation
from service.lexicon.built_in import BUILT_IN
from service.lexicon.speakers_file import SpeakersFileError, read_speakers
from service.offsets import OFFSET_UNITS
from service.table import to_table

FAILED = 2
# What a shell reports of a program whose reader went away.
READER_GONE = 128 + 13

COMMANDS: Final[dict[str, Callable[[Sequence[str]], int]]] = {"evaluate": evaluation.main}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line ``argv`` and returns its exit status: 0, or 2 when some input could not be read."""
    arguments = sys.argv[1:] if argv is None else argv
    command = COMMANDS.get(arguments[0]) if arguments else None
    try:
        status = command(arguments[1:]) if command else _answer(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python flushes standard output once more on its way out, and would fail on it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE


def _answer(argv: Sequence[str]) -> int:
    """Answers the articles that ``argv`` names."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not arguments.files and sys.stdin.isatty():
        parser.error("name a FILE, or pipe an article in")
    return _run(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m service",
        description="Print every quotation of Arabic news articles with its speaker, as JSON.",
        epilog="One article prints one JSON object; several print one line each, with the file's name under 'file'. "
        "Commands: evaluate (how right the answers are on annotated articles; evaluate --help).",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="an article in UTF-8; - or none is standard input")
    parser.add_argument("--table", action="store_true", help="print who said what, for reading")
    parser.add_argument("--offset-unit", choices=OFFSET_UNITS, default="codepoint", help="default: %(default)s")
    parser.add_argument(
        "--min-confidence", type=_confidence, default=0.0, metavar="0..1", help="leave out the less sure"
    )
    parser.add_argument(
        "--types", type=_types, default=frozenset(QUOTE_TYPES), help=f"comma-separated: {','.join(QUOTE_TYPES)}"
    )
    parser.add_argument(
        "--speakers",
        type=Path,
        default=os.environ.get("SPEAKERS_FILE") or None,
        metavar="FILE",
        help="the newsroom's own register of speakers (default: SPEAKERS_FILE of the environment, if set)",
    )
    parser.add_argument("--version", action="version", version=__version__)
    return parser


def _confidence(raw: str) -> float:
    try:
        confidence = float(raw)
    except ValueError:
        confidence = -1
    if not 0 <= confidence <= 1:
        raise argparse.ArgumentTypeError(f"must be a number from 0 to 1, not {raw!r}")
    return confidence


def _types(raw: str) -> frozenset[str]:
    types = frozenset(raw.split(","))
    if not types <= set(QUOTE_TYPES):
        raise argparse.ArgumentTypeError(f"must be some of {','.join(QUOTE_TYPES)}, not {raw!r}")
    return types


def _run(arguments: argparse.Namespace) -> int:
    """Answers each file in turn; one that cannot be read is reported, and does not stop the others."""
    options = Options(arguments.offset_unit, arguments.min_confidence, arguments.types)
    try:
        register = BUILT_IN if arguments.speakers is None else read_speakers(arguments.speakers)
    except SpeakersFileError as error:
        print(error, file=sys.stderr)
        return FAILED
    files = arguments.files or ["-"]
    status = 0
    for file in files:
        try:
            answer = to_answer(extract(_read(file), register), options)
        except (OSError, UnicodeDecodeError) as error:
            print(f"{file}: {_reason(error)}", file=sys.stderr)
            status = FAILED
        else:
            _write(_format(answer, file if len(files) > 1 else None, table=arguments.table))
    return status


def _read(file: str) -> str:
    """The article in ``file``, its line ends and byte order mark untouched: offsets count them."""
    return (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode()


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 (byte {error.start}: {error.reason})"
    return error.strerror or str(error)


def _format(answer: Json, file: str | None, *, table: bool) -> str:
    """``answer`` as it is printed; ``file`` is named when it is one of several."""
    if table:
        return (f"{file}\n" if file else "") + to_table(answer)
    if file:
        return json.dumps({"file": file, **answer}, ensure_ascii=False)
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _write(lines: str) -> None:
    """Prints in UTF-8 whatever the locale; a file's name that is not UTF-8 is escaped."""
    sys.stdout.buffer.write(f"{lines}\n".encode(errors="backslashreplace"))
    sys.stdout.buffer.flush()
