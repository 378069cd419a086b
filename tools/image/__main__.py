"""Builds the image, looks into it, runs it as a cluster would, and scores what it answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.image.build import IMAGE, ROOT, Builder
from tools.image.machine import require_tools
from tools.image.report import Check, report

_FOLDER = ROOT / ".venv" / "image"
_UNWANTED = ("cc", "gcc", "g++", "make", "ld", "git", "curl", "wget")
_LIMIT_MB = 25

_NOT_PROVED = """\
Not proved here: the published Python image the Dockerfile names by default (the base was made from this machine's
Debian), the builder of Docker itself, and that a container engine acts on HEALTHCHECK: its command was run by hand."""


def main() -> int:
    """Runs every check and prints it; the exit status is 1 when one fails."""
    require_tools()
    _FOLDER.mkdir(parents=True, exist_ok=True)
    builder = Builder(_FOLDER)
    base = builder.base()
    builder.build(base)
    container = builder.buildah("from", IMAGE)
    try:
        root, config = Path(builder.buildah("mount", container)), builder.config(IMAGE)
        looked = [*_settings(config), *_contents(root), _size(builder, base)]
        passed = report("The image", looked)
        # A network of its own with nothing but loopback, and mounts that end with the process.
        alone = ["unshare", "--net", "--mount", "--propagation=private", sys.executable]
        probe = ["-m", "tools.image.probe", str(root), json.dumps(config)]
        ran = subprocess.run([*alone, *probe], cwd=ROOT, check=False).returncode
    finally:
        builder.buildah("rm", container)
    print(_NOT_PROVED)
    return 0 if passed and ran == 0 else 1


def _settings(config: dict[str, Any]) -> Iterator[Check]:
    user, labels = config["User"], config["Labels"]
    yield Check(
        "its user is a number and not root", all(part.isdigit() and part != "0" for part in user.split(":")), user
    )
    yield Check("it stops on SIGTERM", config["StopSignal"] == "SIGTERM", config["StopSignal"])
    health = config["Healthcheck"]["Test"]
    yield Check("its health is asked for without curl", health[0] == "CMD" and health[1] == "python", health[1])
    named = {name.rpartition(".")[2]: value for name, value in labels.items() if name.startswith("org.opencontainers")}
    told = all(named.get(name) not in {None, "", "unknown"} for name in ("title", "version", "revision", "licenses"))
    yield Check("its labels tell what it is", told, f"{named.get('title')} {named.get('version')}")


def _contents(root: Path) -> Iterator[Check]:
    folders = ("opt/venv/bin", "usr/local/bin", "usr/bin", "bin")
    found = [name for name in _UNWANTED if any((root / folder / name).exists() for folder in folders)]
    yield Check("no compiler, make, git or downloader", not found, ", ".join(found) or "none")
    pip = list((root / "opt/venv").rglob("pip"))
    yield Check("no pip among the packages", not pip, "none" if not pip else str(pip[0]))
    inside = sorted(path.name for path in (root / "app").iterdir())
    wanted = ["LICENSE", "NOTICE", "openapi.yaml", "seeds", "service"]
    yield Check("nothing of the project but what runs", inside == wanted, ", ".join(inside))


def _size(builder: Builder, base: str) -> Check:
    whole = builder.size(IMAGE)
    added = (whole - builder.size(base)) / 1e6
    return Check(f"at most {_LIMIT_MB} MB over its base", added <= _LIMIT_MB, f"{added:.1f} MB of {whole / 1e6:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
