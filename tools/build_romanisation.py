"""Build ``service/lexicon/data/romanisation_learnt.tsv``: what each letter of a foreign name becomes where.

Run by hand when ``english_names.tsv`` changes, from which alone it learns; it takes two minutes::

    PYTHONPATH=. .venv/bin/python -m tools.build_romanisation            # writes the table
    PYTHONPATH=. .venv/bin/python -m tools.build_romanisation --held-out # measures instead: learns from four names
                                                                         # of five, romanises the fifth
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

from service.lexicon.romanise import by_context, romanise
from service.lexicon.tables import rows
from tools.letters import LEARNT_FROM, Pair, contexts, divide, learn

OUTPUT: Final = Path(__file__).resolve().parent.parent / "service/lexicon/data/romanisation_learnt.tsv"
#: A context must be met so often to count.
LEAST: Final = 3
PARTS: Final = 5
_NONE: Final = "-"


def foreign_names() -> Iterator[Pair]:
    """The names of one word that are not Arab, as they stand in the table."""
    for key, _arab, name, _given in rows("english_names.tsv"):
        if name != _NONE and " " not in key + name:
            yield key, name


def table(pairs: Sequence[Pair]) -> dict[str, str]:
    """The contexts that ``pairs`` teach."""
    scattered = sorted(pairs, key=lambda pair: crc32(pair[0].encode()))
    chances = learn(scattered[:LEARNT_FROM])
    divided = ((arabic, divide(chances, arabic, latin)) for arabic, latin in pairs)
    return contexts(((arabic, runs) for arabic, runs in divided if runs is not None), LEAST)


def held_out(pairs: Sequence[Pair]) -> Iterator[tuple[int, int, int]]:
    """For each part: how many names of it there are, how many the others teach to write, and how many the hand-made."""
    for part in range(PARTS):
        asked = [pair for pair in pairs if crc32(pair[0].encode()) % PARTS == part]
        taught = table([pair for pair in pairs if crc32(pair[0].encode()) % PARTS != part])
        right = sum(by_context(arabic, taught) == latin for arabic, latin in asked)
        yield len(asked), right, sum(romanise(arabic, arab=True) == latin for arabic, latin in asked)


def main(*, measure: bool) -> None:
    """Write the table, or measure."""
    pairs = sorted(foreign_names())
    if measure:
        for number, (asked, right, by_hand) in enumerate(held_out(pairs), 1):
            print(f"part {number}: {asked} names, learnt {right / asked:.3f}, as Arab names {by_hand / asked:.3f}")
        return
    lines = ["# letters before (^ begins the word)\tletter\tletters after ($ ends it)\tLatin letters, - for none"]
    for context_, latin in sorted(table(pairs).items()):
        before, letter, after = context_.split(" ")
        lines.append(f"{before or _NONE}\t{letter}\t{after or _NONE}\t{latin or _NONE}")
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(measure="--held-out" in sys.argv[1:])
