"""How often the English of a single name is one that is accepted: ``python -m tools.measure_names [NAMES]``.

``NAMES`` holds a name in Arabic script and its accepted spellings in small letters, parted by ``|``, a tab between;
the default is the list beside the project, which is for measuring only. The article of an Arab name is left out,
as it is there. Prints the share of first answers that are accepted, in all and by source.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from service.lexicon.english import english_name

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "names-dev.tsv"


def accuracy(path: Path) -> dict[str, tuple[int, int]]:
    """For ``all`` and each source: how many first answers are accepted, of how many."""
    right, asked = Counter[str](), Counter[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, accepted = line.split("\t")
            answer = english_name(name)
            spelling, source = answer if answer is not None else ("", "none")
            good = spelling.lower().removeprefix("al-") in accepted.split("|")
            for kind in ("all", source):
                asked[kind] += 1
                right[kind] += good
    return {kind: (right[kind], asked[kind]) for kind in asked}


def main(path: Path) -> None:
    """Print the shares."""
    if not path.is_file():
        print(f"No names at {path}: nothing to measure on.")
        return
    for kind, (right, asked) in accuracy(path).items():
        print(f"{kind:<11}{right:>5} of {asked:>5}  {right / asked:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
