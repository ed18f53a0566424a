"""What commands import: no more than their answer needs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

LONG_AGO = 1_700_000_000
HEAVY = {"spacy", "thinc", "numpy", "pdfplumber", "pdfminer", "pypdfium2", "lxml", "yaml", "rich"}
READING = {
    "multiprocessing", "zipfile", "mhcorpus.documents", "mhcorpus.ledger", "mhcorpus.nlp", "mhcorpus.pipeline",
    "mhcorpus.reference", "mhcorpus.references", "mhcorpus.source", "mhcorpus.text",
}


@pytest.mark.parametrize(
    "arguments",
    [
        ["refs", "39812", "--json"], ["refs", "39812"], ["refs", "39812", "Brandligt", "--by", "time"], ["refs", "Brandligt"], ["list", "--csv"],
        ["show", "nota.md"], ["show", "nota.md", "--text"], ["people"], ["questions", "--json"],
        ["motions"], ["commitments", "--json"],
        ["check"], ["graph", "39812"], ["timeline", "39812"], ["search", "motie"], ["stats"],
        ["report", "39812"], ["report", "273f Sr"],
    ],
)
def test_queries_load_nothing_heavy(
    arguments: list[str], run: Callable[..., Result], papers: Path, tmp_path: Path
) -> None:
    """A query that is not shown on a terminal imports neither the pipeline nor Rich."""
    run("ingest", papers)
    assert HEAVY & {name.partition(".")[0] for name in modules_of(*arguments, db=tmp_path / "corpus.db")} == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"], ["motions"], ["motions", "--dossier", "39812"], ["commitments", "--json"], ["people"],
    ],
)
def test_lists_load_nothing_that_reads_papers(
    arguments: list[str], run: Callable[..., Result], papers: Path, tmp_path: Path
) -> None:
    """What stands in the corpus is listed without what found it there."""
    run("ingest", papers)
    assert READING & modules_of(*arguments, db=tmp_path / "corpus.db") == set()


def test_a_second_ingest_loads_nothing_that_reads_papers(
    run: Callable[..., Result], papers: Path, tmp_path: Path
) -> None:
    """Where nothing has changed it starts no worker, and loads no pattern, no reader and no other command."""
    for path in papers.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    run("ingest", papers)
    loaded = modules_of("ingest", str(papers), db=tmp_path / "corpus.db")
    packages = {".".join(name.split(".")[:length]) for name in loaded for length in (1, 2)}
    assert (HEAVY | READING) & packages == set()
    assert {name for name in loaded if name.startswith("mhcorpus.readers.")} == {
        "mhcorpus.readers.sidecar_names", "mhcorpus.readers.suffixes", "mhcorpus.readers.zip_archive",
    }
    assert "mhcorpus.cli.refs" not in loaded


def modules_of(*arguments: str, db: Path) -> set[str]:
    """Return the modules that a command has loaded when it has printed its answer."""
    script = (
        "import sys\n"
        "from mhcorpus.cli.app import app\n"
        "try:\n"
        "    app(sys.argv[1:])\n"
        "finally:\n"
        "    sys.stderr.write(' '.join(sys.modules))\n"
    )
    command = [sys.executable, "-c", script, *arguments, "--db", str(db)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout
    return set(done.stderr.split())
