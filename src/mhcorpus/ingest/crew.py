"""Worker processes that read and analyse files side by side; one process alone writes.

Each worker is a fresh process (spawned, so that it is the same on every system and no lock or
thread of this one is copied into it). It is started once, loads the pipeline once, and takes one
file after another. A file that kills its worker, or takes too long, fails alone: the worker is
replaced and the rest goes on.
"""

from __future__ import annotations

import math
import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from mhcorpus.ingest.jobs import Done, Job
from mhcorpus.ingest.tools import Tools

if TYPE_CHECKING:
    from mhcorpus.ingest.worker import Worker

_WORTH = 8
"""Files for which another worker pays: it takes as long to start as to read about so many."""
_TOGETHER = 0.1
"""Seconds in which what is done is gathered, to be stored in one go: that costs half of one by one."""


class Crew:
    """Up to ``size`` workers, each with the tools that ``recipe`` makes; None is as many as pay.

    ``recipe`` must be picklable. A file may take ``timeout`` seconds, and a worker ``memory``
    bytes, where the system can hold it to that; None sets no limit.
    """

    def __init__(
        self, recipe: Callable[[], Tools], size: int | None = None, timeout: float | None = None,
        memory: int | None = None,
    ) -> None:
        self._recipe = recipe
        self._memory = memory
        self._size = size
        self._timeout = timeout
        self._workers: list[Worker] = []

    def __enter__(self) -> Crew:
        """Return the crew; no process is started before there is a job for it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers; what they were doing is dropped."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def perform(self, jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        """Perform ``jobs``, the largest files first, and yield what is done, a few of them together.

        A worker has its next file before the one that it did is yielded: it does not wait for
        whoever stores that. No more is read ahead than one file a worker, and none waits for longer
        than a moment.

        Raises:
            MhcorpusError: a worker cannot start, for one as a pattern file is wrong.
        """
        from multiprocessing.connection import wait

        left = deque(sorted(jobs, key=lambda job: -job.fingerprint.size))
        done: list[tuple[Job, Done]] = []
        gathered = math.inf
        self._hand_out(left)
        while any(worker.job for worker in self._workers):
            wait([worker.pipe for worker in self._workers], self._patience(gathered))
            new = [*filter(None, [worker.result() for worker in self._workers]), *self._dismissed()]
            if new and not done:
                gathered = time.monotonic() + _TOGETHER
            done += new
            self._hand_out(left)
            if time.monotonic() >= gathered:
                yield done
                done, gathered = [], math.inf
        if done:
            yield done

    def _hand_out(self, left: deque[Job]) -> None:
        from mhcorpus.ingest.worker import Worker

        for _ in range(len(self._workers), self.wanted(len(left))):
            self._workers.append(Worker(self._recipe, self._memory))
        for worker in self._workers:
            if left and not worker.job:
                worker.give(left.popleft())

    def wanted(self, jobs: int) -> int:
        """Return how many workers so many jobs should have."""
        return min(jobs, self._size or min(available_cores(), math.ceil(jobs / _WORTH)))

    def _patience(self, gathered: float) -> float | None:
        """Return the seconds until ``gathered``, or until a file has taken too long; None is for ever."""
        begun = [worker.begun for worker in self._workers if worker.begun is not None]
        late = math.inf if self._timeout is None else min(begun, default=math.inf) + self._timeout
        first = min(gathered, late)
        return None if first == math.inf else max(0.0, first - time.monotonic())

    def _dismissed(self) -> Iterator[tuple[Job, Done]]:
        """End the workers that failed, and yield what they failed at."""
        for worker in list(self._workers):
            if failure := worker.failure(self._timeout):
                worker.end()
                self._workers.remove(worker)
                if worker.job:
                    yield worker.job, Done(failure=failure)


def available_cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
