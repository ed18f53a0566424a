"""Several processes at one corpus: none sees a lock, and nothing is doubled or lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mhcorpus.ingest import Event, ingest
from mhcorpus.ingest.jobs import Done, Job, in_turn
from mhcorpus.records.document import exported
from mhcorpus.safejson import as_json
from mhcorpus.store import Corpus
from mhcorpus.upkeep.check import faults_in
from mhcorpus.upkeep.repair import repair
from tests.ingest.contents import contents
from tests.ingest.desk import Desk
from tests.ingest.processes import finished, papers, started

ANSWERS = 10


def test_two_ingests_and_ten_queries_at_once(tmp_path: Path) -> None:
    """Two ingests of folders that overlap and ten queries at the same time all succeed."""
    folder, db = papers(tmp_path / "papers", 120), str(tmp_path / "corpus.db")
    assert finished(started(["ingest", str(folder), "--db", str(tmp_path / "alone.db")])) == (0, "")
    some = sorted(str(path) for path in folder.iterdir())[40:]
    ingests = [
        started(["ingest", str(folder), "--db", db, "--jobs", "2"]),
        started(["ingest", *some, "--db", db, "--jobs", "2"]),
    ]
    queries: list[tuple[int, str]] = []
    while any(process.poll() is None for process in ingests) or len(queries) < ANSWERS:
        asked = [started(["refs", "39812", "--db", db, "--json"]) for _ in range(ANSWERS)]
        queries += map(finished, asked)
    assert [finished(process) for process in ingests] == [(0, "")] * 2
    no_corpus = f"mhcorpus: {db}: there is no corpus yet: mhcorpus ingest PATH makes one\n"
    nothing = "mhcorpus: nothing in the corpus cites '39812'\n"
    assert set(queries) <= {(0, ""), (0, nothing), (1, no_corpus)}
    assert (0, "") in queries
    assert contents(Path(db)) == contents(tmp_path / "alone.db")


def _another_takes_its_key(desk: Desk, name: str) -> None:
    """Let another process take out the last document, and put one there that gets its key."""
    with Corpus.open(desk.corpus.path, create=False) as other:
        (gone,) = (known for file, known in other.known().items() if Path(file).name == name)
        assert other.delete([(gone.document, gone.file)]) == {gone.document}
        path = desk.put("elders/nieuw.txt", "een nota van elders")
        ingest([path], other, desk.tools)
        assert other.known()[str(path)].document == gone.document


def test_what_another_process_stored_under_a_key_is_not_pruned(desk: Desk) -> None:
    """A key that another document has since prune looked is left, and not told of as taken out."""
    here = desk.folder / "hier"
    desk.put("hier/a.txt", "een brief")
    gone = desk.put("hier/b.txt", "nog een brief")
    desk.ingest()
    gone.unlink()
    desk.put("hier/c.txt", "een nota")

    def perform(jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        _another_takes_its_key(desk, "b.txt")
        yield from in_turn(desk.tools)(jobs)

    summary = ingest([here], desk.corpus, desk.tools, prune=True, perform=perform)
    assert summary.outcomes == {"unchanged": 1, "added": 1}
    assert desk.names() == ["elders/nieuw.txt", "hier/a.txt", "hier/c.txt"]


def test_what_another_process_brought_in_is_not_told_of_twice(desk: Desk) -> None:
    """A paper that came in while it was read has not been added by who comes later; another one has."""
    paper, changed = desk.put("a.txt", "36547 in een brief"), desk.put("b.txt", "een nota")

    def perform(jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        with Corpus.open(desk.corpus.path, create=False) as other:
            assert ingest([paper, changed], other, desk.tools).outcomes["added"] == 2
        desk.put("b.txt", "die nota")
        yield from in_turn(desk.tools)(jobs)

    summary = ingest([desk.folder], desk.corpus, desk.tools, perform=perform)
    assert (summary.outcomes, summary.references) == ({"unchanged": 1, "added": 1}, {})
    assert desk.names() == ["a.txt", "b.txt"]


def test_what_another_process_took_out_is_restored(desk: Desk, tmp_path: Path) -> None:
    """A document of an export that was there when the ingest began, and is no more, comes in."""
    desk.put("a.txt", "een brief")
    desk.put("b.txt", "nog een brief")
    desk.ingest()
    export = tmp_path / "corpus.jsonl"
    export.write_text("".join(f"{as_json(each)}\n" for each in exported(desk.corpus)), encoding="utf-8")

    def tell(events: Sequence[Event]) -> None:
        with Corpus.open(desk.corpus.path, create=False) as other:
            other.delete((row["id"], row["path"]) for row in other.rows("SELECT * FROM document WHERE name = 'b.txt'"))

    summary = ingest([export], desk.corpus, desk.tools, report=tell)
    assert summary.outcomes == {"unchanged": 1, "changed": 1}


def test_what_another_process_stored_under_a_key_is_not_repaired(desk: Desk) -> None:
    """A damaged document that another process took out does not come back over one that got its key."""
    desk.put("a.txt", "een brief")
    desk.put("b.txt", "nog een brief")
    desk.ingest()
    desk.corpus.rows("UPDATE document SET layout = '{' WHERE name = 'b.txt'")

    def perform(jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        desk.corpus.rows("UPDATE document SET layout = '{}' WHERE name = 'b.txt'")
        _another_takes_its_key(desk, "b.txt")
        yield from in_turn(desk.tools)(jobs)

    repair(desk.corpus, faults_in(desk.corpus), perform)
    assert desk.names() == ["a.txt", "elders/nieuw.txt"]
    assert faults_in(desk.corpus) == []
