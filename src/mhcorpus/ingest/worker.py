"""One worker process: what goes on in it, and how the process that started it sees it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue

from mhcorpus.errors import MhcorpusError
from mhcorpus.ingest.jobs import Done, Job, perform
from mhcorpus.ingest.tools import Tools

_OUT_OF_MEMORY = frozenset({"SIGKILL", "SIGABRT", "SIGTRAP", "SIGILL"})
"""How a process ends that the system, or a library in it, ends for want of memory."""
_LOADING, _GARBAGE = 50_000, 5_000
"""New objects after which it is looked for garbage among them: while the tools are loaded, nearly all of
which stay, and behind that, where more save nothing.
"""


class Worker:
    """A worker and the ``jobs`` it has in hand, the first of them begun at ``begun`` (monotonic seconds).

    ``work`` is how much they are, in bytes.
    """

    def __init__(
        self, recipe: Callable[[], Tools], heard: SimpleQueue[tuple[Worker, bytes]], memory: int | None = None
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._heard = heard
        self.jobs: deque[Job] = deque()
        self.work = 0
        self.begun: float | None = None
        self._ready = False
        self._lost = False
        self._process = context.Process(target=_work, args=(recipe, theirs, memory), daemon=True)
        with _deaf_to_interrupts():
            self._process.start()
        theirs.close()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        """Put what it says where it is heard: it never waits for whoever stores what was done before."""
        with suppress(EOFError, OSError):
            while True:
                self._heard.put((self, self._pipe.recv_bytes()))
        self._heard.put((self, b""))

    def give(self, job: Job) -> None:
        """Give it one more job; the time of each begins when those before it are done."""
        if not self.jobs:
            self.begun = time.monotonic() if self._ready else None
        self.jobs.append(job)
        self.work += job.work
        with suppress(OSError):  # one that has died is noticed when its result is due
            self._pipe.send(job)

    def result(self, message: bytes) -> tuple[Job, Done] | None:
        """Return the first of its jobs when ``message``, the next that it sent, says that this is done.

        Raises:
            MhcorpusError: something is wrong that is no fault of a file.
        """
        if not message:
            self._lost = True
            return None
        said = pickle.loads(message)
        if isinstance(said, MhcorpusError):
            raise said
        self.begun = time.monotonic()
        if said is None:
            self._ready = True
            return None
        job = self.jobs.popleft()
        self.work -= job.work
        return job, said

    def failure(self, timeout: float | None) -> str:
        """Return why it is of no more use, "" if it is.

        Raises:
            MhcorpusError: it died before it was ready, and so would the next.
        """
        if self._lost:
            self._process.join(1)
            ending = _ending(self._process.exitcode)
            if not self._ready:
                raise MhcorpusError(f"a worker process could not start: it {ending}")
            return f"the process that read it {ending}"
        if timeout is None or not self.jobs or self.begun is None:
            return ""
        if time.monotonic() - self.begun >= timeout:
            return f"took longer than {timeout:g} s (--timeout)"
        return ""

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._listener.join()
        self._pipe.close()


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        return f"was killed ({name})" + (": is there enough memory?" if name in _OUT_OF_MEMORY else "")
    return f"ended (exit code {code})"


def restrain(memory: int) -> None:
    """Let this process have so many bytes of memory and no more, where the system knows such limits."""
    try:
        import resource
    except ImportError:
        return  # Windows has none
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or memory < most:
        # macOS knows the limit and may refuse to set it.
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, most))


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let a process that is started here never see Ctrl-C: the one that starts it ends it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def settle() -> None:
    """Let what is loaded stay, and look for garbage seldom: a twentieth of the time went on looking."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _work(recipe: Callable[[], Tools], pipe: Connection, memory: int | None) -> None:
    """Make the tools, say that they are ready (None) or what is wrong, and perform jobs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_LOADING)
    if memory is not None:
        restrain(memory)
    jobs: SimpleQueue[Job] = SimpleQueue()
    threading.Thread(target=_receive, args=(pipe, jobs), daemon=True).start()
    with suppress(OSError):
        try:
            tools = recipe()
            tools.load()
            settle()
            pipe.send(None)
            while True:
                pipe.send(perform(jobs.get(), tools))
        except MhcorpusError as error:
            pipe.send(error)


def _receive(pipe: Connection, jobs: SimpleQueue[Job]) -> None:
    """Take jobs in as they come, even in the middle of a file: whoever gives one does not wait.

    When no more can come, as the process that gives them is gone, this one ends.
    """
    try:
        while True:
            jobs.put(pipe.recv())
    finally:
        os._exit(1)
