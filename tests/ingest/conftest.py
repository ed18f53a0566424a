"""What the tests of ingest share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mhcorpus.store import Corpus
from tests.ingest.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = (tmp_path / "papers").resolve()
    folder.mkdir()
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        yield Desk(folder, corpus)
