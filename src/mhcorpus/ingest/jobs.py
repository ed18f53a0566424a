"""One file on its way into the corpus: what is to be read, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mhcorpus.errors import CorpusError, MhcorpusError, PatternError, unexpected
from mhcorpus.ingest.files import digest
from mhcorpus.ingest.tools import Tools
from mhcorpus.readers import name_of
from mhcorpus.store import Fingerprint, Known

if TYPE_CHECKING:
    from mhcorpus.store.stored import Stored
    from mhcorpus.store.writing import Prepared


_EACH = 5_000
"""Bytes of a paper that take as long as what every paper costs, however small."""


class Job(NamedTuple):
    """A file (its path, as text) to read and analyse: number ``number`` of those that the walk found.

    ``before`` is what the corpus has in its place; ``date`` (EDTF) is given for a paper that
    prints none; ``to_look_at``: what is read and found is wanted itself, not the rows that it makes.
    """

    number: int
    file: str
    fingerprint: Fingerprint
    before: Known | None
    date: str | None
    to_look_at: bool = False

    @property
    def work(self) -> int:
        """How much there is to do, in bytes."""
        return self.fingerprint.size + _EACH


class Done(NamedTuple):
    """What came of a job: a document, as the job asks for it, or why there is none."""

    document: Prepared | None = None
    failure: str = ""
    read: Stored | None = None


Perform = Callable[[Sequence[Job]], Iterator[Sequence[tuple[Job, Done]]]]
"""Performs jobs, in whatever order; it yields those together that are done at the same time."""


def in_turn(tools: Tools) -> Perform:
    """Return what performs jobs in this process, one after the other."""
    return lambda jobs: ([(job, perform(job, tools))] for job in jobs)


def perform(job: Job, tools: Tools) -> Done:
    """Read and analyse one file.

    Raises:
        PatternError: one of the user's own pattern files is wrong.
    """
    from mhcorpus.store.stored import Stored
    from mhcorpus.store.writing import prepare

    path = Path(job.file)
    try:
        fingerprint = _as_read(path, job.fingerprint, tools)
        source = tools.read(path)
        analysis = tools.analyse(source, job.date)
        stored = Stored(path, fingerprint, source, analysis, tools.version, job.date)
        return Done(read=stored) if job.to_look_at else Done(prepare(stored))
    except Exception as error:
        return Done(failure=failure_of(path, error))


def _as_read(path: Path, walked: Fingerprint, tools: Tools) -> Fingerprint:
    """Return the fingerprint of the file as it is now: it may have changed since the walk."""
    now = digest(path, tools.limits)
    return walked if now == walked.sha256 else walked._replace(sha256=now, mtime_ns=None)


def failure_of(path: Path, error: Exception) -> str:
    """Return in one line why a file failed, without its name; raise again what is no fault of the file."""
    match error:
        case CorpusError() | PatternError():
            raise error
        case MhcorpusError():
            reason = str(error).removeprefix(f"{path}: ")
            return reason.removeprefix(name_of(path)).lstrip(": ")
        case OSError():
            return error.strerror or type(error).__name__
        case MemoryError():
            return "needs more memory than there is"
    # A fault of the program on one paper must not cost the user the other thousand.
    return unexpected(error)
