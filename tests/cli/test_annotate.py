"""``mhcorpus annotate`` on papers of the example corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.readers import read
from mhcorpus.reports.page import visible
from tests.reports.annotation.pages import seen

CORPUS = Path(__file__).parents[2] / "corpus"
GOLDEN = Path(__file__).parent / "annotated.html"
LETTER = CORPUS / "2027-12-17-kamerbrief-kleine-bemiddelaars.txt"
PAPERS = sorted(path for path in CORPUS.iterdir() if path.is_file() and "metadata" not in path.name)


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """Run ``mhcorpus`` where the user has no corpus, unless the test makes one."""

    def run_command(*arguments: str | Path, given: bytes | None = None) -> Result:
        said = [str(argument) for argument in arguments]
        return CliRunner().invoke(app, said, input=given, env={"MHCORPUS_DB": str(tmp_path / "corpus.db")})

    return run_command


def test_the_page_of_an_example(run: Callable[..., Result]) -> None:
    """The page of one letter is the file beside this test, but for the version and the style sheet."""
    page = re.sub("(?s)<style>.*?</style>", "<style></style>", run("annotate", LETTER).stdout)
    page = re.sub("sha256-[\\w+/=]+", "sha256-", re.sub(r"mhcorpus \d[\w.]*", "mhcorpus", page))
    assert page == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.suffix[1:])
def test_every_form_of_paper_keeps_its_text(run: Callable[..., Result], paper: Path) -> None:
    """Whatever the form of the file, the page has its text to the letter, and a link for each address."""
    page = seen(run("annotate", paper).stdout)
    assert page.text == visible(read(paper).text)
    found = json.loads(run("extract", paper, "--json").stdout)["references"]
    assert {each["url"] for each in found if each["url"]} <= {href for href, _ in page.links}


def test_a_page_is_written_to_its_file(run: Callable[..., Result], tmp_path: Path) -> None:
    """With -o nothing goes to stdout, and what the file has is what stdout gets without."""
    place = tmp_path / "brief.html"
    written = run("annotate", LETTER, "-o", place)
    assert (written.exit_code, written.stdout) == (0, "")
    assert place.read_bytes().decode() == run("annotate", LETTER, "-o", "-").stdout


def test_a_document_of_the_corpus_is_annotated_by_its_name(run: Callable[..., Result], tmp_path: Path) -> None:
    """As it was read, also where its file is gone; what names neither a file nor a document is none."""
    there = tmp_path / LETTER.name
    there.write_bytes(LETTER.read_bytes())
    run("ingest", there)
    page = run("annotate", there).stdout
    there.unlink()
    assert [run("annotate", name).stdout for name in (LETTER.name, LETTER.stem, there)] == [page] * 3
    missing = run("annotate", "onbekend.pdf")
    assert (missing.exit_code, missing.stderr) == (
        1, "mhcorpus: onbekend.pdf: there is no such file, and in the corpus no document is called 'onbekend.pdf'\n"
    )


def test_text_on_stdin_is_a_paper(run: Callable[..., Result]) -> None:
    """A dash is text on stdin; --date dates it."""
    page = run("annotate", "-", "--date", "2028-02", given=b"Op 7 januari jl. sprak ik over Kamerstuk 39 812, nr. 7.\n")
    assert "<title>stdin</title>" in page.stdout
    assert "2028-01-07" in page.stdout


def test_cards_tell_of_the_corpus_and_not_of_the_paper_itself(run: Callable[..., Result], tmp_path: Path) -> None:
    """The other papers that cite the same are told; the paper itself, held in the corpus, is not one."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in (("brief.txt", "Zie Kamerstuk 39 812, nr. 7.\n"), ("nota.txt", "Ook Kamerstuk 39 812, nr. 7 telt.\n")):
        (papers / name).write_text(text, encoding="utf-8")
    assert run("ingest", papers).exit_code == 0
    (card,) = seen(run("annotate", papers / "brief.txt").stdout).cards
    assert "cited in 1 other paper of the corpus: nota.txt" in " ".join(card.split())


def test_a_corpus_that_is_named_must_be_there(run: Callable[..., Result], tmp_path: Path) -> None:
    """Without a corpus of one's own the page is made all the same; one that is named and missing is an error."""
    assert run("annotate", LETTER).exit_code == 0
    missing = run("annotate", LETTER, "--db", tmp_path / "none.db")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "none.db" in missing.stderr


def test_annotations_slice_back_to_their_references(run: Callable[..., Result]) -> None:
    """The positions of --format w3c are places in the file, which have the words of the quote."""
    text = LETTER.read_text(encoding="utf-8")
    collection = json.loads(run("annotate", LETTER, "--format", "w3c").stdout)
    selectors = [item["target"]["selector"] for item in collection["first"]["items"]]
    found = json.loads(run("extract", LETTER, "--json").stdout)["references"]
    assert [text[place["start"] : place["end"]] for place, _ in selectors] == [each["text"] for each in found]
    assert [quote["exact"] for _, quote in selectors] == [each["text"] for each in found]
