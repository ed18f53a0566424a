"""Settings of all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from mhcorpus.ingest import Crew, Tools, ingest, shipped_tools
from mhcorpus.ingest.jobs import Done, Job, in_turn
from mhcorpus.store import Corpus

# How long an example takes depends on the machine and on what is loaded first: no reason to fail.
settings.register_profile("mhcorpus", deadline=None)
settings.load_profile("mhcorpus")


class _InPlace(Crew):
    """Reads files in this process, which has the pipeline already."""

    def __init__(self, recipe: Callable[[], Tools], *_: object) -> None:
        super().__init__(recipe)
        self._here = in_turn(recipe())

    def expect(self, files: int) -> None:
        """Start nothing."""

    def perform(self, jobs: Sequence[Job]) -> Iterator[Sequence[tuple[Job, Done]]]:
        """Perform jobs in the order of the walk."""
        return self._here(jobs)


@pytest.fixture(autouse=True)
def _without_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands start no workers, each of which would load the pipeline; tests/ingest tests those."""
    monkeypatch.setattr("mhcorpus.ingest.Crew", _InPlace)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the corpus of the example papers, read once; a test that changes it takes a copy."""
    path = tmp_path_factory.mktemp("examples") / "corpus.db"
    with Corpus.open(path, create=True) as corpus:
        ingest([Path(__file__).parents[1] / "corpus"], corpus, shipped_tools())
    return path
