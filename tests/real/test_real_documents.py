"""Real papers, where they lie beside the project: the way from files to answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from tests.real.folder import DOCS, FOLDER, needed

OTHERS = (
    "jenv-kamervragen-01.docx",
    "jenv-kamervragen-03.docx",
    "jenv-kamervragen-04.docx",
    "kst-36450-memorie-van-toelichting.pdf",
)

pytestmark = needed


def run(*arguments: str | Path) -> Result:
    """Run ``mhcorpus`` with those arguments."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def answer(*arguments: str | Path) -> Any:  # noqa: ANN401 - whatever the command's JSON is
    """Return the JSON that a command prints; it must succeed."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def paths() -> list[Path]:
    return [FOLDER / "seeds", *(DOCS / name for name in OTHERS)]


@pytest.fixture(scope="module")
def corpus(paths: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("real") / "corpus.db"
    result = run("ingest", *paths, "--db", database)
    assert result.exit_code == 0, result.stderr
    return database


@pytest.fixture(scope="module")
def names(paths: list[Path]) -> list[str]:
    seeds = [path.name for path in paths[0].iterdir() if path.is_file()]
    return sorted([*seeds, *OTHERS])


def test_every_document_is_in_the_corpus(corpus: Path, names: list[str]) -> None:
    """After ingest, the corpus lists each file that was given."""
    listed = answer("list", "--db", corpus)["documents"]
    assert sorted(entry["document"] for entry in listed) == names


def test_a_second_run_skips_all(corpus: Path, paths: list[Path], names: list[str]) -> None:
    """Nothing that has not changed is read again."""
    files = answer("ingest", *paths, "--db", corpus)["files"]
    assert sorted((file["document"], file["outcome"]) for file in files) == [
        (name, "unchanged") for name in names
    ]


def test_a_dossier_is_traced_piece_by_piece(corpus: Path) -> None:
    """The letter of December 2025 cites thirteen pieces of 36547, each in a sentence."""
    pieces = {
        target["id"]: [mention["sentence"] for mention in target["mentions"]]
        for target in answer("refs", "36547", "--db", corpus)["targets"]
        if any(mention["document"].startswith("004_") for mention in target["mentions"])
    }
    assert len(pieces) >= 13
    assert [piece for piece, sentences in pieces.items() if not all(sentences)] == []


def test_an_article_is_found_in_every_letter_that_cites_it(corpus: Path) -> None:
    """Article 273f Sr stands in three of the seeds."""
    documents = {
        mention["document"][:3]
        for target in answer("refs", "273f Sr", "--db", corpus)["targets"]
        for mention in target["mentions"]
    }
    assert len(documents & {"000", "001", "002", "003", "004"}) == 3


def test_the_forms_of_one_publication_are_one_work(tmp_path: Path) -> None:
    """A motion as web page, OpenDocument, PDF and XML is one work of four files."""
    forms = sorted(
        path for path in DOCS.glob("kst-32545-143.*")
        if path.suffix in {".html", ".odt", ".pdf", ".xml"} and "metadata" not in path.name
    )
    database = tmp_path / "forms.db"
    assert run("ingest", *forms, "--db", database).exit_code == 0
    listed = answer("list", "--db", database)["documents"]
    assert [(entry["document"], entry["work"]) for entry in listed] == [
        (path.name, "kst-32545-143") for path in forms
    ]
    assert len(forms) == 4
