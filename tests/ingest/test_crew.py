"""Files read side by side: the same corpus, and no file costs the others."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from mhcorpus.errors import MhcorpusError, PatternError
from mhcorpus.ingest import Crew, Event, Tools, in_order, ingest
from mhcorpus.ingest.crew import available_cores
from mhcorpus.ingest.jobs import Done, Job
from mhcorpus.store import Corpus
from tests.ingest.contents import contents
from tests.ingest.odd_tools import odd_tools, stillborn, wrong_patterns

LONG_AGO = 1_700_000_000


def papers(folder: Path, texts: dict[str, str]) -> Path:
    """Write papers into a folder that is made; return it."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        os.utime(folder / name, (LONG_AGO, LONG_AGO))
    return folder


def run(
    folder: Path, db: Path, workers: int | None, timeout: float | None = None,
    recipe: Callable[[], Tools] = odd_tools,
) -> list[Event]:
    """Ingest a folder with so many workers, None for none, and return what became of its files."""
    events: list[Event] = []
    with Corpus.open(db, create=True) as corpus, Crew(recipe, workers, timeout) as crew:
        how = partial(ingest, perform=crew.perform, expect=crew.expect) if workers else ingest
        how([folder], corpus, odd_tools(), report=events.extend)
    return events


def told(events: list[Event]) -> list[str]:
    """Return ``outcome name: message`` of each event, in the order of the walk."""
    return [f"{each.outcome} {each.path.name}: {each.message}".removesuffix(": ") for each in in_order(events)]


@pytest.mark.parametrize("workers", [1, 3])
def test_workers_make_the_same_corpus(workers: int, tmp_path: Path) -> None:
    """Whatever the number of workers, each file comes to the same, and so does the corpus."""
    texts = {f"{number:02}.txt": f"brief {number} " + "woord " * number for number in range(20)}
    folder = papers(tmp_path / "papers", {**texts, "kopie.txt": texts["07.txt"], "stuk.txt": "break"})
    alone = run(folder, tmp_path / "alone.db", None)
    together = run(folder, tmp_path / "together.db", workers)
    assert told(together) == told(alone)
    assert contents(tmp_path / "together.db") == contents(tmp_path / "alone.db")


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hang", "took longer than 1 s (--timeout)"),
        ("die", "the process that read it was killed (SIGKILL): is there enough memory?"),
        ("exit", "the process that read it ended (exit code 7)"),
        ("exhaust", "needs more memory than there is"),
        ("break", "is no paper"),
    ],
)
def test_a_file_that_takes_its_worker_along_fails_alone(
    text: str, message: str, workers: int, tmp_path: Path
) -> None:
    """The worker is replaced, and every other file is read, also the one that was next for it."""
    names = [f"{number}.txt" for number in range(6)]
    folder = papers(tmp_path / "papers", {**{name: f"brief {name}" for name in names}, "odd.txt": text})
    events = run(folder, tmp_path / "corpus.db", workers, timeout=1.0)
    assert told(events) == [*(f"added {name}" for name in names), f"failed odd.txt: {message}"]
    assert sorted(contents(tmp_path / "corpus.db")["documents"]) == [f"papers/{name}" for name in names]


@pytest.mark.parametrize(
    ("recipe", "error", "message"),
    [
        (wrong_patterns, PatternError, "eigen.yaml: decision: no pattern"),
        (stillborn, MhcorpusError, "a worker process could not start: it ended (exit code 9)"),
    ],
)
def test_workers_that_cannot_start_end_the_ingest(
    recipe: Callable[[], Tools], error: type[Exception], message: str, tmp_path: Path
) -> None:
    """What is wrong with the tools is wrong for every file: it is said once."""
    folder = papers(tmp_path / "papers", {"a.txt": "een brief"})
    with pytest.raises(error, match=f"^{re.escape(message)}$"):
        run(folder, tmp_path / "corpus.db", 2, recipe=recipe)


def test_no_worker_is_started_for_nothing(tmp_path: Path) -> None:
    """Where nothing has changed, tools that cannot be made are not missed."""
    folder = papers(tmp_path / "papers", {"a.txt": "een brief"})
    run(folder, tmp_path / "corpus.db", None)
    assert told(run(folder, tmp_path / "corpus.db", 2, recipe=stillborn)) == ["unchanged a.txt"]


def test_large_files_go_first(tmp_path: Path) -> None:
    """So the last file that is read is a small one; the share of the work that is done grows to 1."""
    sizes = {"a.txt": 10, "b.txt": 30_000, "c.txt": 10_000}
    folder = papers(tmp_path / "papers", {name: "x" * size for name, size in sizes.items()})
    events = run(folder, tmp_path / "corpus.db", 1)
    assert [(each.path.name, each.number, round(each.share, 2)) for each in events] == [
        ("b.txt", 2, 0.64), ("c.txt", 3, 0.91), ("a.txt", 1, 1.0),
    ]


def test_a_file_that_changes_before_it_is_read_is_known_as_it_was_read(tmp_path: Path) -> None:
    """A worker may come to a file long after the walk: what it reads is what the corpus knows it by."""
    folder = papers(tmp_path / "papers", {"a.txt": "een brief", "b.txt": "een brief"})

    def perform_late(jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        (folder / "a.txt").write_text("een heel andere brief", encoding="utf-8")
        yield from crew.perform(jobs)

    events: list[Event] = []
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus, Crew(odd_tools, 1) as crew:
        ingest([folder], corpus, odd_tools(), report=events.extend, perform=perform_late)
    assert told(events) == ["added a.txt", "added b.txt"]
    texts = {name: document[2][0].text for name, document in
             contents(tmp_path / "corpus.db")["documents"].items()}
    assert texts == {"papers/a.txt": "een heel andere brief", "papers/b.txt": "een brief"}
    assert told(run(folder, tmp_path / "corpus.db", None)) == ["unchanged a.txt", "unchanged b.txt"]


@pytest.mark.parametrize(
    ("asked", "jobs", "workers"),
    [(None, 1, 1), (None, 8, 1), (None, 1_000, available_cores()), (3, 2, 2), (3, 9, 3)],
)
def test_there_are_as_many_workers_as_pay(asked: int | None, jobs: int, workers: int) -> None:
    """Few files are read by few workers, however many cores there are; more than asked for never."""
    assert Crew(partial(odd_tools), asked).wanted(jobs) == workers
