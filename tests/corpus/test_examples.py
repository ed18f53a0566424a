"""The example documents and their gold files belong together and come from the sources."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from mhcorpus.readers import is_sidecar, read
from tests.id_forms import has_form

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FILES = sorted(path for path in CORPUS.iterdir() if path.is_file())
DOCUMENTS = [path for path in FILES if not is_sidecar(path.name)]
GOLD = {path.name.removesuffix(".gold.json"): path for path in (CORPUS / "gold").iterdir()}
TEXTS = [path for path in DOCUMENTS if path.suffix in (".txt", ".md")]
NOTICE = "VOORBEELD – verzonnen document, hoort bij de voorbeelden van mhcorpus"

QUESTIONS = {1834: 5, 612: 4}


def gold(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(GOLD[path.stem].read_text(encoding="utf-8"))
    return loaded


def squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def sentences(found: dict[str, Any]) -> list[str]:
    motions = [motion["status_evidence"] for motion in found["motions"]]
    promises = [
        sentence
        for entry in found["commitments"] + found.get("commitments_doubtful", [])
        for sentence in [entry["sentence"], *entry.get("also", [])]
    ]
    return motions + promises


def test_every_document_has_its_gold_file_and_every_gold_file_its_document() -> None:
    """Documents and gold files share their stems, and a gold file names its document."""
    assert sorted(GOLD) == [path.stem for path in DOCUMENTS]
    assert [gold(path)["document"] for path in DOCUMENTS] == [path.name for path in DOCUMENTS]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_gold_offsets_slice_back(path: Path) -> None:
    """In a text file the text of each reference stands at its offsets, code points on disk."""
    source = path.read_bytes().decode("utf-8")
    references = gold(path)["references"]
    assert [source[r["start"] : r["end"]] for r in references] == [r["text"] for r in references]
    assert references


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_spans_of_one_kind_do_not_overlap(path: Path) -> None:
    """Two references of one kind never share a character."""
    by_kind: dict[str, list[tuple[int, int]]] = {}
    for r in gold(path)["references"]:
        by_kind.setdefault(r["kind"], []).append((r["start"], r["end"]))
    overlaps = [
        (kind, one, two)
        for kind, spans in by_kind.items()
        for one, two in zip(sorted(spans), sorted(spans)[1:], strict=False)
        if one[1] > two[0]
    ]
    assert overlaps == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_questions_and_answers_stand_where_the_gold_says(path: Path) -> None:
    """The words before a question and an answer are their headings."""
    source = path.read_text(encoding="utf-8")
    found = [
        (source[: q["question"][0]].split()[-2:], source[: q["answer"][0]].split()[-2:])
        for q in gold(path)["questions"]
    ]
    numbers = range(1, QUESTIONS.get(gold(path)["meta"].get("number"), 0) + 1)
    assert found == [(["Vraag", str(n)], ["Antwoord", str(n)]) for n in numbers]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_ledger_quotes_the_document(path: Path) -> None:
    """Each sentence of the ledger stands in the document, footnote markers aside."""
    source = path.read_text(encoding="utf-8")
    for r in reversed(gold(path)["references"]):
        if r["kind"] == "footnote":
            source = source[: r["start"]] + source[r["end"] :]
    text = squashed(source)
    assert [s for s in sentences(gold(path)) if squashed(s) not in text] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_ids_have_the_form_of_their_kind(path: Path) -> None:
    """Every id has the form that its kind prescribes; a commitment has none."""
    wrong = [
        (r["kind"], r["id"])
        for r in gold(path)["references"]
        if (r["kind"] == "commitment") != (r["id"] is None)
        or (r["id"] is not None and not has_form(r["kind"], r["id"]))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_motions_of_the_text_are_in_the_ledger(path: Path) -> None:
    """A motion that is named in the text has an entry in the ledger."""
    found = gold(path)
    named = {r["id"] for r in found["references"] if r["kind"] == "motion"}
    assert named - {motion["id"] for motion in found["motions"]} == set()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_text_says_that_it_is_an_example(path: Path) -> None:
    """The first line of a text file is the notice."""
    assert path.read_text(encoding="utf-8").split("\n")[0] == NOTICE


def build(folder: Path, *options: str) -> None:
    script = CORPUS / "source" / "make_examples.py"
    subprocess.run([sys.executable, "-B", script, "--to", folder, *options], check=True)


def test_sources_give_the_committed_files(tmp_path: Path) -> None:
    """Everything but PDF files comes from the sources byte for byte."""
    build(tmp_path, "--without-pdf")
    compared = [path for path in FILES if path.suffix != ".pdf"] + sorted(GOLD.values())
    differing = [
        path.name
        for path in compared
        if (tmp_path / path.relative_to(CORPUS)).read_bytes() != path.read_bytes()
    ]
    assert differing == []


@pytest.mark.skipif(
    importlib.util.find_spec("reportlab") is None, reason="reportlab is missing"
)
def test_sources_give_the_committed_pdf_files(tmp_path: Path) -> None:
    """The PDF files show every character in the place and size that the sources give it."""
    build(tmp_path)
    committed = [path for path in DOCUMENTS if path.suffix == ".pdf"]
    assert len(committed) == 2
    assert [shown(tmp_path / path.name) for path in committed] == [shown(p) for p in committed]


def shown(path: Path) -> list[tuple[int, str, int, int, float]]:
    with pdfplumber.open(path) as pdf:
        return [
            (page.page_number, c["text"], round(c["x0"]), round(c["top"]), c["size"])
            for page in pdf.pages
            for c in page.chars
        ]


@pytest.mark.parametrize(
    "path", [p for p in DOCUMENTS if p.suffix == ".pdf"], ids=lambda path: path.stem
)
def test_every_pdf_page_says_that_it_is_an_example(path: Path) -> None:
    """The running head of each page is the notice."""
    with pdfplumber.open(path) as pdf:
        heads = [(page.extract_text() or "").split("\n")[0] for page in pdf.pages]
    assert heads == [NOTICE] * 2


@pytest.mark.parametrize(
    "path", [p for p in DOCUMENTS if p.suffix in (".html", ".odt", ".xml")], ids=lambda path: path.stem
)
def test_other_formats_are_read_as_the_gold_says(path: Path) -> None:
    """The text of each reference is read, every note once; links and questions stand in it."""
    source, found = read(path), gold(path)
    assert NOTICE.encode() in path.read_bytes()
    texts = [r["text"] for r in found["references"] if r["kind"] != "footnote"]
    assert [text for text in texts if text not in source.text] == []
    labels = [r["text"] for r in found["references"] if r["kind"] == "footnote"]
    assert [note.label for note in source.notes if len(note.markers) == 1] == labels
    linked = {source.text[link.start : link.end] for link in source.links}
    assert linked <= set(texts)
    parts = [q[part] for q in found["questions"] for part in ("question", "answer")]
    assert [source.text[:a].split()[-2] for a, _ in parts] == ["Vraag", "Antwoord"] * (len(parts) // 2)
    assert [source.text[b : b + 2] for _, b in parts] == ["\n\n"] * len(parts)
