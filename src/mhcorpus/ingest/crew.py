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
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING

from mhcorpus.ingest.jobs import Done, Job
from mhcorpus.ingest.tools import Tools

if TYPE_CHECKING:
    from mhcorpus.ingest.worker import Worker

_WORTH = 8
"""Files for which another worker pays: it takes as long to start as to read about so many."""
_TOGETHER, _MOST_TOGETHER = 1.0, 256
"""Seconds in which what is done is gathered, and up to how many, to be stored in one go.

So many cost a seventh less than 64, and two fifths of what they cost one by one.
"""
_AHEAD, _LARGE = 400_000, 50_000
"""Bytes that a worker may have in hand when it gets another file; behind one of more than these none waits.

The small ones are as many as it reads while what was done before is stored.
"""
_PLENTY, _NAP = 8, 0.03
"""How many files each worker must have in hand for this process to sleep so many seconds.

The smallest takes longer than an eighth of that to read. To wake up for each that is done costs more
than to take in what it came to.
"""


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
        self._heard: SimpleQueue[tuple[Worker, bytes]] = SimpleQueue()

    def __enter__(self) -> Crew:
        """Return the crew; no process is started before a file is expected."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers; what they were doing is dropped."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def expect(self, files: int) -> None:
        """Start the workers for so many files, while it is still found out which of these must be read."""
        from mhcorpus.ingest.worker import Worker

        for _ in range(len(self._workers), self.wanted(files)):
            self._workers.append(Worker(self._recipe, self._heard, self._memory))

    def perform(self, jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        """Perform ``jobs``, the largest files first, and yield what is done, a few of them together.

        A worker has its next files before those that it did are yielded: it does not wait for
        whoever stores them. It has several only where they are small, so that none waits long
        behind another. What is done waits for no longer than a moment.

        Raises:
            MhcorpusError: a worker cannot start, for one as a pattern file is wrong.
        """
        left = deque(sorted(jobs, key=lambda job: -job.fingerprint.size))
        done: list[tuple[Job, Done]] = []
        gathered = math.inf
        self._hand_out(left)
        while any(worker.jobs for worker in self._workers):
            new = [*self._results(gathered), *self._dismissed(left)]
            if new and not done:
                gathered = time.monotonic() + _TOGETHER
            done += new
            self._hand_out(left)
            if time.monotonic() >= gathered or len(done) >= _MOST_TOGETHER:
                yield done
                done, gathered = [], math.inf
        if done:
            yield done

    def _results(self, gathered: float) -> Iterator[tuple[Job, Done]]:
        """Wait until a worker says something, then yield what all have said that came of a job."""
        if min(len(worker.jobs) for worker in self._workers) >= _PLENTY:
            time.sleep(_NAP)
        with suppress(Empty):
            worker, said = self._heard.get(timeout=self._patience(gathered))
            while True:
                # One that was ended may have said something before that.
                if worker in self._workers and (result := worker.result(said)):
                    yield result
                worker, said = self._heard.get_nowait()

    def _hand_out(self, left: deque[Job]) -> None:
        self.expect(len(left))
        while left:
            worker = min(self._workers, key=lambda worker: worker.work)
            if worker.jobs and (worker.jobs[0].work > _LARGE or worker.work + left[0].work > _AHEAD):
                break
            worker.give(left.popleft())

    def wanted(self, jobs: int) -> int:
        """Return how many workers so many jobs should have."""
        return min(jobs, self._size or min(available_cores(), math.ceil(jobs / _WORTH)))

    def _patience(self, gathered: float) -> float | None:
        """Return the seconds until ``gathered``, or until a file has taken too long; None is for ever."""
        begun = [worker.begun for worker in self._workers if worker.jobs and worker.begun is not None]
        late = math.inf if self._timeout is None else min(begun, default=math.inf) + self._timeout
        first = min(gathered, late)
        return None if first == math.inf else max(0.0, first - time.monotonic())

    def _dismissed(self, left: deque[Job]) -> Iterator[tuple[Job, Done]]:
        """End the workers that failed, and yield what they failed at; what they had not begun is left."""
        for worker in list(self._workers):
            if failure := worker.failure(self._timeout):
                worker.end()
                self._workers.remove(worker)
                if worker.jobs:
                    yield worker.jobs.popleft(), Done(failure=failure)
                    left.extendleft(reversed(worker.jobs))


def available_cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
