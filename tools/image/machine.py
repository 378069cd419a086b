"""What this machine has to build an image with: its tools, its Debian mirror, its package index."""

from __future__ import annotations

import ast
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

# Each command and the Debian package that brings it.
_NEEDED = {
    "buildah": "buildah",
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "setpriv": "util-linux",
    "ip": "iproute2",
}
# A build sees no folder of this machine, so only what goes by address is of use to it.
_INDEX_SETTINGS = ("index-url", "extra-index-url", "trusted-host", "proxy")


def output(*command: str | Path) -> str:
    """What ``command`` prints; raises ``CalledProcessError`` when it fails."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def require_tools() -> None:
    """Finds the commands of ``_NEEDED``, or installs them; exits with a sentence where neither can be."""
    missing = sorted({package for command, package in _NEEDED.items() if not shutil.which(command)})
    if os.geteuid() != 0:
        sys.exit("Building and entering an image takes root: sudo make image-test")
    if missing and not shutil.which("apt-get"):
        sys.exit(f"Not found, and no apt-get to install them with: {', '.join(missing)}")
    if missing:
        print(f"Installing {', '.join(missing)} …", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-qq", "--no-install-recommends", *missing], check=True)


def codename() -> str:
    """The release of this Debian, such as ``bookworm``."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def mirror(release: str) -> str:
    """The mirror that apt is configured with for ``release``."""
    listed = output("apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages")
    for line in listed.splitlines():
        name, _, address = line.partition(" ")
        if name == release:
            return address
    sys.exit(f"apt knows no mirror for {release}; run apt-get update once")


def pip_volumes(folder: Path) -> list[str]:
    """The options that show a build the package index this machine's pip uses, and whom it trusts there."""
    settings = _pip_settings()
    lines = [f"{name} = {settings[name]}" for name in _INDEX_SETTINGS if settings.get(name, "file:")[:5] != "file:"]
    volumes = []
    if certificates := settings.get("cert"):
        lines.append("cert = /etc/pip-cert.pem")
        volumes.append(f"--volume={certificates}:/etc/pip-cert.pem:ro")
    config = folder / "pip.conf"
    config.write_text("\n".join(["[global]", *lines, ""]), encoding="utf-8")
    return [*volumes, f"--volume={config}:/etc/pip.conf:ro"]


def _pip_settings() -> dict[str, str]:
    """pip's settings by their plain name, those of the environment last: they win."""
    listed = [line.partition("=") for line in output(sys.executable, "-m", "pip", "config", "list").splitlines()]
    return {name.rpartition(".")[2]: str(ast.literal_eval(value)) for name, _, value in listed}
