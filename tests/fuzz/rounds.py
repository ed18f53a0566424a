"""One round: papers changed at random go into a corpus, and what must hold of them is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from mhcorpus.ingest import Event, Tools, ingest, shipped_tools
from mhcorpus.ingest.jobs import Job, Perform, perform
from mhcorpus.readers import is_sidecar
from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.upkeep.check import faults_in
from tests.fuzz.invariants import faults_found, faults_of
from tests.fuzz.mutate import mutated

EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "corpus").iterdir() if path.is_file() and not is_sidecar(path.name)
)
_WRONG = re.compile(r"unexpected |took longer|the process that read it|needs more memory")


class BrokenRuleError(Exception):
    """What must hold of every paper does not hold of one."""


def watching_tools() -> Tools:
    """Return the tools that are shipped; they fail on what breaks a rule, and do everything twice."""
    tools = shipped_tools()

    def read(path: Path) -> Source:
        source = tools.read(path)
        if source != tools.read(path):
            raise BrokenRuleError("is read in two ways")
        _must(faults_of(source))
        return source

    def analyse(source: Source, date: str | None) -> Analysis:
        analysis = tools.analyse(source, date)
        if analysis != tools.analyse(source, date):
            raise BrokenRuleError("is analysed in two ways")
        _must(faults_found(source, analysis))
        return analysis

    return replace(tools, read=read, analyse=analyse, laws=tuple)


def _must(faults: list[str]) -> None:
    if faults:
        raise BrokenRuleError("; ".join(faults[:5]))


def examining(tools: Tools) -> Callable[[Path], str]:
    """Return what reads and analyses one file as ingest does, and says which rule it breaks, or ""."""

    def examine(path: Path) -> str:
        job = Job(1, str(path), Fingerprint("", path.stat().st_size, None), None, None)
        failure = perform(job, tools).failure
        return failure if _WRONG.search(failure) else ""

    return examine


def write_papers(folder: Path, number: int, random: Random) -> None:
    """Write so many changed examples into a folder that is made."""
    folder.mkdir(parents=True)
    contents = {path: path.read_bytes() for path in EXAMPLES}
    for at in range(number):
        path = random.choice(EXAMPLES)
        data = mutated(path.name, contents[path], list(contents.values()), random)
        (folder / f"{at:04}-{path.name}").write_bytes(data)


def faults_in_round(folder: Path, db: Path, tools: Tools, performed: Perform | None = None) -> Iterator[str]:
    """Ingest a folder twice and check the corpus; yield a line for everything that is wrong."""
    with Corpus.open(db, create=True) as corpus:
        failed: list[list[tuple[str, str]]] = []
        for time in range(2):
            events: list[Event] = []
            ingest([folder], corpus, tools, report=events.extend, perform=performed)
            failed.append([(event.path.name, event.message) for event in events if event.outcome == "failed"])
            again = [event for event in events if event.outcome not in ("failed", "unchanged")]
            yield from (f"{event.path.name}: {event.outcome} when nothing had changed" for event in again if time)
        if sorted(failed[0]) != sorted(failed[1]):
            yield f"fails in two ways: {sorted(set(failed[0]) ^ set(failed[1]))}"
        yield from (f"{name}: {message}" for name, message in failed[0] if _WRONG.search(message))
        yield from (f"corpus: {fault.path}: {fault.message}" for fault in faults_in(corpus))
