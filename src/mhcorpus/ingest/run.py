"""Reads files into a corpus: only what is new or changed, and never half a document."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.errors import CorpusError, UnreadableFileError
from mhcorpus.ingest.events import Event, Summary
from mhcorpus.ingest.files import Desk, is_gone
from mhcorpus.ingest.interrupts import held_back
from mhcorpus.ingest.jobs import Done, Job, Perform, failure_of, in_turn
from mhcorpus.ingest.pruning import gone_from, pruned
from mhcorpus.ingest.restore import is_export, restored_from
from mhcorpus.ingest.shelf import Content, Shelf, content_of
from mhcorpus.ingest.tools import Tools
from mhcorpus.ingest.walk import Found, suffix_of, walk
from mhcorpus.readers import name_of
from mhcorpus.readers.suffixes import HTML
from mhcorpus.store import Corpus, Fingerprint, Known, files_of

if TYPE_CHECKING:
    from mhcorpus.store.writing import Prepared

_SETTLED_NS = 2_000_000_000
"""A file that changed this shortly ago may change again within one tick of its clock."""
_AT_ONCE = 500
"""Files that are as they were of which is told together: there may be very many."""


def ingest(
    paths: Sequence[Path], corpus: Corpus, tools: Tools, *, date: str | None = None, prune: bool = False,
    report: Callable[[Sequence[Event]], None] = lambda _: None, perform: Perform | None = None,
    expect: Callable[[int], None] = lambda files: None,
) -> Summary:
    """Bring ``corpus`` up to date with ``paths``: files, and folders and archives with what is in them.

    An export (``corpus.jsonl``, or ``-`` for one on stdin) brings in the documents that it holds.
    ``date`` (EDTF) counts for papers that print none, and is kept when they are analysed
    again without it. ``prune`` takes out documents from the folders and archives given whose
    file is gone, unless a folder given is empty. A file that fails is reported and the rest goes on;
    of files that are as they were, ``report`` gets many at once.
    ``perform`` reads and analyses, for one as the worker processes of a :class:`Crew` do;
    None does it here. ``expect`` is called with the number of files that it may get, as soon as
    that is known.

    Raises:
        CorpusError: the corpus itself cannot be written.
        PatternError: one of the user's own pattern files is wrong.
    """
    started = time.monotonic()
    exports = [path for path in paths if is_export(path)]
    papers = [path for path in paths if path not in exports]
    found = walk(papers, tools.suffixes, files_of(corpus.path.absolute()))
    run = _Run(corpus, tools, date, report, total=len(found.files), desk=Desk(found.sidecars))
    run.fail_unfound(found)
    if touched := list(run.papers(run.touched(found.files), found.named)):
        expect(len(touched))
    if corpus.laws_version() != tools.version:
        corpus.write_laws(tools.laws(), tools.version)
    run.take(touched)
    run.read(perform or in_turn(tools))
    for export in exports:
        run.restore(export)
    # Where each paper of the corpus was met, none is gone.
    gone = gone_from(found, corpus) if run.unchanged < corpus.size() else []
    if prune:
        for event in pruned(gone, found, corpus):
            run.tell(event)
    else:
        run.summary.gone = len(gone)
    run.summary.other_formats = found.other_formats
    run.summary.empty_folders = found.empty_folders
    run.summary.dead_links = found.dead_links
    run.summary.documents = corpus.size()
    run.summary.seconds = time.monotonic() - started
    return run.summary


@dataclass
class _Run:
    corpus: Corpus
    tools: Tools
    date: str | None
    report: Callable[[Sequence[Event]], None]
    total: int
    desk: Desk
    summary: Summary = field(default_factory=Summary)
    jobs: dict[Content, Job] = field(default_factory=dict)
    copies: list[tuple[int, str]] = field(default_factory=list)
    unchanged: int = 0
    """Papers of the corpus that are where they were, and as they were."""

    def __post_init__(self) -> None:
        self.shelf = Shelf(self.corpus)

    def fail_unfound(self, found: Found) -> None:
        for path in found.missing:
            self.tell(Event(str(path), "failed", message="there is no such file or folder"))
        for path, message in found.unreadable.items():
            self.tell(Event(str(path), "failed", message=message))

    def touched(self, files: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Yield, with their numbers, the files that are not as the corpus has them; tell of the others."""
        before = self.corpus.looks(self.tools.version, self.date, with_text=self.tools.reads_scans)
        alike: list[Event] = []
        for number, (file, look) in enumerate(self.desk.looks(files), start=1):
            if look and look == before.get(file):
                alike.append(Event(file, "unchanged", number, self.total))
                if len(alike) == _AT_ONCE:
                    self._tell_unchanged(alike)
                    alike = []
            else:
                yield number, file
        self._tell_unchanged(alike)

    def papers(
        self, files: Iterable[tuple[int, str]], named: Collection[str]
    ) -> Iterator[tuple[int, str]]:
        """Yield the files of these, with their numbers, that may be papers; tell of what is passed over.

        A page that mhcorpus made is read, and fails, where the user named it or where a paper stood before.
        """
        for number, file in files:
            may_be_own = suffix_of(file) in HTML and file not in named
            if may_be_own and file not in self.shelf.by_path and (why := self._why_no_paper(file)):
                self.tell(Event(file, "passed_over", number, self.total, message=why))
            else:
                yield number, file

    def _why_no_paper(self, page: str) -> str:
        from mhcorpus.readers.own_pages import IS_OWN, is_own_page

        return IS_OWN if is_own_page(Path(page), self.tools.limits) else ""

    def take(self, files: Iterable[tuple[int, str]]) -> None:
        """Bring in what need not be read; the rest becomes jobs, and copies of what these read."""
        for number, file in files:
            with held_back():
                try:
                    event = self._settle(number, file)
                except Exception as error:
                    event = Event(file, "failed", message=failure_of(Path(file), error))
                if event:
                    self.tell(event._replace(number=number, total=self.total))

    def read(self, perform: Perform) -> None:
        """Read and analyse what has to be, then take what has the same content."""
        if not self.jobs:
            return
        self.corpus.expect_many()
        read = 0
        while self.jobs:
            jobs, copies = list(self.jobs.values()), self.copies
            read += len(jobs)
            self.jobs, self.copies = {}, []
            work = left = sum(job.work for job in jobs)
            for together in perform(jobs):
                with held_back():
                    for job, event in self._stored(together):
                        left -= job.work
                        self.tell(event._replace(number=job.number, total=self.total, share=1 - left / work))
            self.take(copies)
        self.corpus.give_back(read)

    def _settle(self, number: int, file: str) -> Event | None:
        """Bring one file in from what is known of it; None where it must be read, later."""
        if file.encode("utf-8", "replace").decode("utf-8") != file:
            raise UnreadableFileError("its name is not valid Unicode: rename it")
        known = self.shelf.by_path.get(file)
        look = self.desk.look(file)
        settled = time.time_ns() - look.newest > _SETTLED_NS
        content = self.desk.digest(file, self.tools.limits)
        fingerprint = Fingerprint(content, look.size, look.mtime_ns if settled else None)
        if known and known.fingerprint.sha256 == fingerprint.sha256:
            if self._place(known, file, fingerprint) and self._is_current(known):
                return Event(file, "unchanged")
            self._put_off(Job(number, file, fingerprint, known, self.date or known.given_date))
            return None
        return self._from_elsewhere(number, file, fingerprint)

    def _from_elsewhere(self, number: int, file: str, fingerprint: Fingerprint) -> Event | None:
        """Bring in a file with new content from where the corpus has that; None as for ``_settle``."""
        twins = self.shelf.twins(file, fingerprint)
        gone = next((twin for twin in twins if is_gone(Path(twin.file))), None)
        if gone and self._place(gone, file, fingerprint):
            if self._is_current(gone):
                return Event(file, "moved", message=f"was {gone.file}")
            self._put_off(Job(number, file, fingerprint, gone, self.date or gone.given_date))
            return None
        twin = next((twin for twin in twins if self._is_current(twin)), None)
        if twin and (copy := self._copy(twin, file, fingerprint)):
            return copy
        self._put_off(Job(number, file, fingerprint, self.shelf.by_path.get(file), self.date))
        return None

    def _put_off(self, job: Job) -> None:
        """Let a file be read later; one with the same content waits for it."""
        if self.jobs.setdefault(content_of(job.file, job.fingerprint), job) is not job:
            self.copies.append((job.number, job.file))

    def _stored(self, together: Sequence[tuple[Job, Done]]) -> Iterator[tuple[Job, Event]]:
        """Store what was read, in one go; where that fails, one by one, as far as it goes."""
        documents = [done.document for _, done in together if done.document]
        stood: set[str] = set()
        try:
            if documents:
                stood = self._put(*documents)
        except CorpusError:
            if len(together) == 1:
                raise
            for each in together:
                yield from self._stored([each])
            return
        for job, done in together:
            yield job, self._event(job, done, sooner=not job.before and job.file in stood)

    def _event(self, job: Job, done: Done, *, sooner: bool) -> Event:
        """Return what became of a file; ``sooner``: another process brought it in meanwhile."""
        if done.document is None:
            return Event(job.file, "failed", message=done.failure)
        if sooner:
            return Event(job.file, "unchanged")
        kinds = done.document.kinds
        self.summary.references.update(kinds)
        return Event(
            job.file, "changed" if job.before else "added",
            warnings=done.document.warnings, references=kinds.total(),
        )

    def _put(self, *documents: Prepared) -> set[str]:
        """Store documents; return the paths of those that stood there, just so."""
        stood = set()
        for put, document in zip(self.corpus.put(*documents), documents, strict=True):
            known = document.known(put.document)
            self.shelf.put(known)
            if put.stood:
                stood.add(known.file)
        return stood

    def _copy(self, twin: Known, file: str, fingerprint: Fingerprint) -> Event | None:
        """Store what was found in ``twin`` for ``file`` too; None where another process took it out."""
        try:
            source, analysis = self.corpus.load(twin.document, twin.fingerprint.sha256)
        except KeyError:
            return None
        from mhcorpus.store.stored import Stored
        from mhcorpus.store.writing import prepare

        source = replace(source, name=name_of(Path(file)))
        self._put(prepare(Stored(Path(file), fingerprint, source, analysis, twin.version, twin.given_date)))
        return Event(file, "copied", message=f"is the same as {twin.file}")

    def restore(self, export: Path) -> None:
        """Bring in the documents of an export, each in the place of what stood at its path."""
        for restored in restored_from(export, self.corpus, self.shelf.by_path):
            if restored.document:
                self._put(restored.document)
                self.summary.references.update(restored.document.kinds)
            self.tell(restored.event)

    def _is_current(self, known: Known) -> bool:
        if self.tools.reads_scans and not known.has_text:
            return False
        return known.version == self.tools.version and self.date in (None, known.given_date)

    def _place(self, known: Known, file: str, fingerprint: Fingerprint) -> bool:
        """Record where the file of a document is now; say whether the corpus still has it."""
        self.shelf.take(known)
        if not self.corpus.place(known.document, file, name_of(Path(file)), fingerprint):
            return False
        self.shelf.put(known._replace(file=file, fingerprint=fingerprint))
        return True

    def tell(self, event: Event) -> None:
        """Count what became of a file and report it."""
        self.summary.outcomes[event.outcome] += 1
        if event.outcome == "failed":
            self.summary.failed.append((event.path, event.message))
        for warning in event.warnings:
            self.summary.warnings.append((event.path, warning))
        self.report([event])

    def _tell_unchanged(self, events: Sequence[Event]) -> None:
        self.unchanged += len(events)
        self.summary.outcomes["unchanged"] += len(events)
        if events:
            self.report(events)
