"""Whether the service is going away: what ``/readyz`` and long streams want to know.

Two things are told apart. The whole service *drains* between the signal to stop and the end of its listening, so
that a balancer can take it out first; one worker *stops* when it is told to finish what it has in hand, at the end of
the service or to make room for a new worker.
"""

from __future__ import annotations

import mmap
import time

# One byte of memory that the master and all workers forked from it share.
_DRAINING = mmap.mmap(-1, 1)


def start_draining() -> None:
    """For the master: from now on no worker is ready."""
    _DRAINING[0] = 1


def is_draining() -> bool:
    """Whether the service is about to stop listening."""
    return bool(_DRAINING[0])


class Worker:
    """How long this worker process still has."""

    def __init__(self) -> None:
        self._end: float | None = None

    def stop_within(self, seconds: float) -> None:
        """What is not finished in so many seconds is killed."""
        self._end = time.monotonic() + seconds

    def ends_within(self, seconds: float) -> bool:
        """Whether the worker is stopping and has no more than so many seconds left."""
        return self._end is not None and self._end - time.monotonic() <= seconds


WORKER = Worker()
