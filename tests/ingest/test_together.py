"""Several processes at one corpus: none sees a lock, and nothing is doubled or lost."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.contents import contents
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
