"""The garbage collector, told what it need not look at."""

from __future__ import annotations

import gc
from typing import Final

from service.lexicon.memory import forget

#: An article leaves hardly a cycle behind: to look for some after every 700 objects, as is the default, finds none.
#: Much more than this, and what requests leave behind shows in the memory of a worker.
_YOUNG: Final = 10_000


def settle() -> None:
    """What is loaded by now stays: a collector that never looks at it never copies the pages it is on.

    To be called before a process forks its workers.
    """
    forget()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 20)
