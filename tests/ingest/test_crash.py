"""Whatever ends an ingest, the corpus holds whole documents, and the next ingest reads the rest.

``MHCORPUS_KILLS`` says how often it is killed, ``MHCORPUS_KILLS_SEED`` when, and
``MHCORPUS_KILLS_SHIPPED=1`` has the shipped pipeline read example documents; ``make crash`` sets them.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from mhcorpus.errors import CorpusError
from mhcorpus.ingest import Event, ingest
from mhcorpus.store import Corpus
from tests.ingest.contents import contents
from tests.ingest.odd_tools import odd_tools
from tests.ingest.processes import LONG_AGO, ROOT, eventually, finished, members, papers, started

KILLS = int(os.environ.get("MHCORPUS_KILLS", "10"))
SHIPPED = bool(os.environ.get("MHCORPUS_KILLS_SHIPPED"))
SEED = int(os.environ.get("MHCORPUS_KILLS_SEED", "39812"))
_MANY = 600
"""Papers that are stored in several goes, not in one."""
_A_BATCH = 0.5
"""Seconds in which a few documents are read, and then stored together."""
needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="processes are seen in /proc")


def many_papers(folder: Path) -> Path:
    """Return a folder of papers that it takes a while to read."""
    if not SHIPPED:
        return papers(folder, _MANY)
    examples = [path for path in (ROOT / "corpus").iterdir() if path.suffix in {".txt", ".md", ".docx", ".html"}]
    for number in range(12):
        for path in examples:
            copy = folder / f"{number}" / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
            if path.suffix in {".txt", ".md"}:
                copy.write_text(f"{path.read_text('utf-8')}\n\nAfschrift {number}.\n", "utf-8")
            os.utime(copy, (LONG_AGO, LONG_AGO))
    return folder


def held(db: Path) -> int:
    """Return how many documents are in a corpus that is being written."""
    if not db.exists() or not db.stat().st_size:
        return 0
    with sqlite3.connect(f"{db.as_uri()}?mode=ro", uri=True) as connection:
        try:
            found = connection.execute("SELECT count(*) FROM document").fetchone()[0]
        except sqlite3.OperationalError:  # the tables are being made
            found = 0
    connection.close()
    return int(found)


def _holds(db: Path, more_than: int) -> bool:
    return held(db) > more_than


def arguments(folder: Path, db: Path, jobs: int) -> list[str]:
    return ["ingest", str(folder), "--db", str(db), "--jobs", str(jobs)]


def whole(db: Path, undisturbed: dict[str, Any]) -> int:
    """Return how many documents a corpus has, each of which is as it must be."""
    found = contents(db)["documents"]
    assert found == {name: undisturbed["documents"][name] for name in found}
    return len(found)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_kill_at_any_moment_costs_no_document(
    jobs: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Killed at random moments of a first run, it leaves whole documents; the next run adds the rest."""
    folder = many_papers(tmp_path / "papers")
    begun = time.monotonic()
    assert finished(started(arguments(folder, tmp_path / "undisturbed.db", jobs), quick=not SHIPPED))[0] == 0
    seconds = time.monotonic() - begun
    undisturbed = contents(tmp_path / "undisturbed.db")
    total = len(undisturbed["documents"])
    moments = random.Random(SEED + jobs)
    left: list[int] = []
    while len(left) < (KILLS + jobs - 1) // 2:
        db = tmp_path / f"{len(left)}.db"
        process = started(arguments(folder, db, jobs), quick=not SHIPPED)
        # Mostly it is killed once it has stored so many, any number alike; else at any moment, its start among them.
        waited = len(left) % 5 and eventually(partial(_holds, db, moments.randrange(total)))
        time.sleep(moments.uniform(0.0, _A_BATCH if waited else seconds))
        process.kill()
        if process.wait() == -signal.SIGKILL:  # else it was done before it was hit
            left.append(whole(db, undisturbed) if held(db) else 0)
        assert finished(started(arguments(folder, db, jobs), quick=not SHIPPED)) == (0, "")
        assert contents(db) == undisturbed
        for file in tmp_path.glob(f"{db.name}*"):
            file.unlink()
    record_property("kept", _told(jobs, total, left))
    assert any(0 < number < total for number in left)


def _told(jobs: int, total: int, left: list[int]) -> str:
    """Return how many kills left how many of the documents, by quarters of all."""
    quarters = Counter((number * 4 - 1) // total for number in left if number)
    after = ", ".join(str(quarters[quarter]) for quarter in range(4))
    return (
        f"{len(left)} kills with {jobs} jobs, nothing lost: {len(left) - quarters.total()} before the first of "
        f"{total} documents was stored, {quarters.total()} after that ({after} in each quarter)"
    )


@needs_proc
@pytest.mark.parametrize("signal_sent", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_the_process_that_started_them(signal_sent: int, tmp_path: Path) -> None:
    """Also one that hangs: nothing goes on reading for a corpus that nobody writes."""
    folder, db = papers(tmp_path / "papers", 40), tmp_path / "corpus.db"
    (folder / "hang.txt").write_text("hang " + "x" * 60_000, encoding="utf-8")
    process = started([*arguments(folder, db, 2), "--timeout", "0"])
    assert eventually(lambda: held(db) == 40)  # behind a large file none waits
    assert len(members(process.pid)) > 2
    process.send_signal(signal_sent)
    assert finished(process)[0] == -signal_sent
    assert eventually(lambda: members(process.pid) == [])


@needs_proc
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_keeps_what_is_done(jobs: int, tmp_path: Path) -> None:
    """Ctrl-C ends it and its workers at once, with one line that says what was kept."""
    folder, db = papers(tmp_path / "papers", _MANY), tmp_path / "corpus.db"
    process = started(arguments(folder, db, jobs))
    assert eventually(lambda: held(db) > 10)
    os.killpg(process.pid, signal.SIGINT)
    code, said = finished(process)
    kept = held(db)
    assert (code, said) == (130, (
        f"mhcorpus: interrupted: {kept} files read and kept; the next ingest goes on with the rest\n"
    ))
    assert kept < _MANY
    assert eventually(lambda: members(process.pid) == [])
    assert finished(started(arguments(folder, db, jobs))) == (0, "")
    finished(started(arguments(folder, tmp_path / "undisturbed.db", 2)))
    assert contents(db) == contents(tmp_path / "undisturbed.db")


def test_a_full_disk_keeps_what_is_done(tmp_path: Path) -> None:
    """Where the file cannot grow, one line says so; with room again, the rest is read."""
    folder = papers(tmp_path / "papers", 60)
    events: list[Event] = []
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        corpus.rows(f"PRAGMA max_page_count = {corpus.rows('PRAGMA page_count')[0][0] + 40}")
        with pytest.raises(CorpusError, match=r"corpus\.db: cannot grow: the disk is full$"):
            ingest([folder], corpus, odd_tools(), report=events.extend)
    with Corpus.open(tmp_path / "undisturbed.db", create=True) as corpus:
        ingest([folder], corpus, odd_tools())
    undisturbed = contents(tmp_path / "undisturbed.db")
    assert 0 < whole(tmp_path / "corpus.db", undisturbed) == len(events) < 60
    with Corpus.open(tmp_path / "corpus.db", create=False) as corpus:
        ingest([folder], corpus, odd_tools())
    assert contents(tmp_path / "corpus.db") == undisturbed


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_file_that_may_not_grow_is_one_line(tmp_path: Path) -> None:
    """A limit on the size of files ends it as a full disk does: what is kept is said, the code is 1."""
    import resource

    folder, db = papers(tmp_path / "papers", 200), tmp_path / "corpus.db"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
    try:
        process = started(arguments(folder, db, 2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    code, said = finished(process)
    kept = held(db)
    assert 0 < kept < 200
    assert (code, said.splitlines()) == (1, [
        f"mhcorpus: {kept} files read and kept; the next ingest goes on with the rest",
        f"mhcorpus: {db}: cannot be written or read: its disk, or that of temporary files, has a fault or a limit",
    ])
    assert finished(started(arguments(folder, db, 2))) == (0, "")


def test_files_that_vanish_or_hang_cost_themselves_alone(tmp_path: Path) -> None:
    """What fails is named, the rest is in the corpus, and the code is 3."""
    folder, db = papers(tmp_path / "papers", 20), tmp_path / "corpus.db"
    (folder / "hang.txt").write_text("hang", encoding="utf-8")
    (folder / "die.txt").write_text("die", encoding="utf-8")
    (folder / "weg.txt").symlink_to(folder / "nergens.txt")
    gone = tmp_path / "gone.txt"
    code, said = finished(started([*arguments(folder, db, 2), str(gone), "--timeout", "1"]))
    assert (code, sorted(said.splitlines())) == (3, [
        f"mhcorpus: failed: {gone}: there is no such file or folder",
        f"mhcorpus: failed: {folder}/die.txt: the process that read it was killed (SIGKILL): "
        "is there enough memory?",
        f"mhcorpus: failed: {folder}/hang.txt: took longer than 1 s (--timeout)",
        f"mhcorpus: warning: passed over 1 link to a file that is not there: {folder}/weg.txt",
    ])
    assert held(db) == 20


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """Nothing is read where nothing can be kept."""
    folder = papers(tmp_path / "papers", 2)
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    code, said = finished(started(arguments(folder, closed / "corpus.db", 1)))
    assert (code, said) == (1, f"mhcorpus: {closed}/corpus.db: Permission denied\n")
