"""Builds the image of the Dockerfile with buildah, on a base that debootstrap makes."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service import __version__
from tools.image.machine import codename, mirror, output, pip_volumes

ROOT = Path(__file__).resolve().parent.parent.parent
IMAGE = "localhost/arabic-quotes:test"

_BASE = "localhost/debian-python"
# What a published slim image leaves out too.
_CLUTTER = ("var/lib/apt/lists", "var/cache/apt", "usr/share/doc", "usr/share/man", "usr/share/locale")


@dataclass(frozen=True, slots=True)
class Builder:
    """buildah with a store of its own under ``folder``, so that it touches no other images of this machine."""

    folder: Path

    def buildah(self, *arguments: str | Path) -> str:
        """What ``buildah ARGUMENTS`` prints."""
        store = ("--root", self.folder / "store", "--runroot", self.folder / "run")
        return output("buildah", "--storage-driver", "vfs", *store, *arguments)

    def base(self) -> str:
        """The name of an image of this machine's Debian release with its Python; made once and kept."""
        name = f"{_BASE}:{codename()}"
        if name not in self.buildah("images", "--format", "{{.Name}}:{{.Tag}}").splitlines():
            container = self.buildah("from", "scratch")
            self.buildah("add", "--quiet", container, _base_archive(self.folder), "/")
            self.buildah("commit", "--quiet", "--rm", container, name)
        return name

    def build(self, base: str) -> None:
        """Builds ``IMAGE`` on ``base``. ``docker`` is the format that knows HEALTHCHECK."""
        arguments = {"BASE_IMAGE": base, "VERSION": __version__, "REVISION": _revision()}
        given = [f"--build-arg={name}={value}" for name, value in arguments.items()]
        kind = ("--isolation=chroot", "--format=docker", "--quiet", "--no-cache")
        self.buildah("bud", *kind, *pip_volumes(self.folder), *given, "--tag", IMAGE, ROOT)

    def size(self, image: str) -> int:
        """The size of ``image`` in bytes, unpacked."""
        container = self.buildah("from", image)
        try:
            return int(output("du", "--summarize", "--bytes", self.buildah("mount", container)).split()[0])
        finally:
            self.buildah("rm", container)

    def config(self, image: str) -> dict[str, Any]:
        """The settings ``image`` runs with, as Docker names them."""
        config: dict[str, Any] = json.loads(self.buildah("inspect", "--type", "image", image))["Docker"]["config"]
        return config


def _base_archive(folder: Path) -> Path:
    """A minimal Debian with Python and its venv module, as one tar file."""
    system, archive = folder / "debian", folder / "debian.tar"
    release = codename()
    print(f"Making a base of Debian {release} …", flush=True)
    shutil.rmtree(system, ignore_errors=True)
    command = [
        "debootstrap",
        "--variant=minbase",
        "--include=python3,python3-venv",
        release,
        str(system),
        mirror(release),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for clutter in _CLUTTER:
        shutil.rmtree(system / clutter, ignore_errors=True)
    output("tar", "--directory", system, "--create", "--file", archive, ".")
    shutil.rmtree(system)
    return archive


def _revision() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
