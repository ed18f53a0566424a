"""Nothing of a letter gets out: not in messages, not to other users, not through code that came with it."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from mhcorpus.cli.app import app
from mhcorpus.nlp.analyser import Analyser
from mhcorpus.store import Corpus
from tests.hostile.traps import docx, notes_part, odt, paragraph, pdf_of

SECRET = "zwaluwnest"
"""A word that stands in papers and in the name of none."""
LETTER = f"Datum: 12 maart 2026\n\nHet {SECRET} (Kamerstuk 39 812, nr. 7) ligt bij artikel {SECRET} Sr.\n"
LINE = f"Het {SECRET} (Kamerstuk 39 812, nr. 7) ligt bij artikel {SECRET} Sr."


def _zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return file.getvalue()


def _sealed() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=SECRET)
    canvas.drawString(70, 700, LINE)
    canvas.save()
    return out.getvalue()


def _altered(data: bytes) -> bytes:
    """Return a file with the bytes in its middle changed: of a zip, the paper; of a PDF, an object."""
    at = len(data) // 2
    return data[:at] + bytes(each ^ 0x55 for each in data[at : at + 8]) + data[at + 8 :]


NOTED = paragraph(LINE).replace("</w:p>", '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
WHOLE = {
    "brief.docx": docx(NOTED, **notes_part(f'<w:footnote w:id="2">{paragraph(LINE)}</w:footnote>')),
    "brief.odt": odt(f"<text:p>{LINE}</text:p>"),
    "brief.pdf": pdf_of(f"BT /F1 10 Tf 70 720 Td ({LINE.replace('(', '').replace(')', '')}) Tj ET".encode(), b"[3 0 R 3 0 R]", 2),
}
DAMAGED = {
    **{f"half.{name}": data[: len(data) // 2] for name, data in WHOLE.items()},
    **{f"anders.{name}": _altered(data) for name, data in WHOLE.items()},
    "noot.docx": docx(NOTED, **notes_part(f"<w:footnote {SECRET}>{paragraph(LINE)}")),
    "diep.odt": odt(f"<text:p><text:{SECRET}>{LINE}</text:p>"),
    "slot.pdf": _sealed(),
}
PAPERS = {
    "brief.txt": LETTER.encode(),
    "utf-16.txt": LETTER.encode("utf-16")[:-1],
    "nota.md": f"# {SECRET}\n\n[{SECRET}](http://{SECRET}\n[^{SECRET}]: {SECRET}".encode(),
    "blad.html": f"<html><title>{SECRET}</title><p>{SECRET}<p {SECRET}='".encode(),
    "kapot.xml": f"<kamerstuk><{SECRET}>{SECRET}</kamer>".encode(),
    "bom.xml": f'<!DOCTYPE x [<!ENTITY {SECRET} "{SECRET}">]><x>&{SECRET};</x>'.encode(),
    "kapot.docx": _zipped(word__document_xml=f"<w:document {SECRET}>{SECRET}"),
    "geen.docx": SECRET.encode(),
    "kapot.odt": _zipped(content_xml=f"<office:{SECRET}>{SECRET}", mimetype=SECRET),
    "kapot.pdf": f"%PDF-1.7\n1 0 obj <</Type /{SECRET} /Title ({SECRET})>>\n{SECRET}".encode(),
    "regel.jsonl": f'{{"schema": "mhcorpus/document/1", "{SECRET}": "{SECRET}"\n'.encode(),
    "vreemd.jsonl": f'{{"schema": "{SECRET}", "text": "{SECRET}"}}\n'.encode(),
    "los.txt.meta.yaml": f"date: {SECRET}\nkind: {SECRET}: {SECRET}\n".encode(),
    "los.txt": LETTER.encode(),
    "patronen.yaml": f"kind: {SECRET}\npatterns: !!python/object/apply:os.system ['{SECRET}']\n".encode(),
}  # fmt: skip


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    for name, content in PAPERS.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_no_message_holds_the_text_of_a_letter(name: str, papers: Path) -> None:
    """What is said of a file on stderr, and in the summary of an ingest, names files and places alone."""
    run, path, db = CliRunner().invoke, str(papers / name), ["--db", str(papers / "corpus.db")]
    said = [run(app, ["ingest", path, *db]).output, run(app, ["ingest", path, "--json", *db]).output]
    said += [run(app, ["check", *db]).output, run(app, ["extract", path]).stderr, run(app, ["annotate", path]).stderr]
    if not name.endswith(".yaml"):  # what is in a pattern file is no letter, and who wrote it wants to know
        assert [each for each in said if SECRET in each.lower()] == []


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        *((name, [], True) for name in WHOLE),
        ("brief.pdf", ["--pdf-engine", "pdfplumber"], True),
        ("brief.pdf", ["--max-pages", "1"], False),
        *((name, [], False) for name in DAMAGED),
        *((name, ["--pdf-engine", "pdfplumber"], False) for name in DAMAGED if name.endswith(".pdf")),
    ],
)
def test_no_message_holds_the_text_of_an_office_file(
    name: str, options: list[str], told: bool, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whole, damaged or refused, a file is spoken of without a word of it, by the processes that read it too."""
    (tmp_path / name).write_bytes({**WHOLE, **DAMAGED}[name])
    path, db = str(tmp_path / name), ["--db", str(tmp_path / "corpus.db")]
    run = CliRunner().invoke
    said = [run(app, ["ingest", path, *db, *options]).output, run(app, ["check", *db]).output]
    read = run(app, ["extract", path, "--json", *options])
    said += [read.stderr, *capfd.readouterr()]
    assert (read.exit_code == 0, SECRET in read.stdout) == (told or "no text" in read.stderr, told)
    assert [each for each in said if SECRET in each.lower()] == []


@pytest.mark.parametrize("entry", [{"kind": "kamerstuk", "start": 1, "end": 9}, {"id": SECRET}])
def test_no_message_holds_the_text_in_a_gold_file(entry: dict[str, object], papers: Path) -> None:
    """What an annotation quotes of a letter is told by its place; the kinds and scores alone are printed."""
    gold = {"document": "brief.txt", "references": [{**entry, "text": SECRET, "context": LETTER}]}
    (papers / "brief.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    result = CliRunner().invoke(app, ["eval", str(papers / "brief.gold.json"), "--docs", str(papers)])
    assert ("brief.gold.json: " in result.stderr, SECRET in result.output) == (True, False)


@pytest.mark.parametrize("name", ["brief.txt", *WHOLE])
def test_a_fault_of_the_program_tells_its_place_and_not_the_text(
    name: str, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error that quotes a letter is told by its kind and its place, unless its text is asked for."""
    (papers / name).write_bytes({**PAPERS, **WHOLE}[name])

    def broken(text: str, *_: object, **__: object) -> object:
        raise ValueError(SECRET)

    monkeypatch.setattr(Analyser, "analyse", broken)
    command = ["ingest", str(papers / name), "--db", str(papers / "corpus.db"), "--jobs", "1"]
    quiet = CliRunner().invoke(app, command).output
    monkeypatch.setenv("MHCORPUS_DEBUG", "1")
    asked = CliRunner().invoke(app, command).output
    assert ["ValueError" in quiet, SECRET in quiet, SECRET in asked] == [True, False, True]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_nobody_else_may_read_the_log_of_a_corpus(tmp_path: Path) -> None:
    """What SQLite keeps beside a corpus has its rights, whatever the umask of who writes."""
    before = os.umask(0)
    try:
        with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
            corpus.write_laws([("BWBR0001854", "Wetboek van Strafrecht", "Sr", "wetboek", None)], "1")
            rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert rights == dict.fromkeys(["corpus.db", "corpus.db-wal", "corpus.db-shm"], 0o600)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("patronen.yaml", lambda folder: ["patterns", "check", str(folder / "patronen.yaml")]),
        ("patronen.yaml", lambda folder: ["extract", str(folder / "brief.txt"), "--patterns", str(folder / "patronen.yaml")]),
        ("brief.txt.meta.yaml", lambda folder: ["extract", str(folder / "brief.txt")]),
        ("doos.jsonl", lambda folder: ["ingest", str(folder / "doos.jsonl"), "--db", str(folder / "corpus.db")]),
    ],
)  # fmt: skip
def test_what_users_load_is_data(name: str, command: Callable[[Path], list[str]], tmp_path: Path) -> None:
    """An object of Python in a pattern file, in the data beside a paper or in an export is not made."""
    made = tmp_path / "made"
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / name).write_text(f"kind: !!python/object/apply:os.mkdir ['{made}']\n", encoding="utf-8")
    result = CliRunner().invoke(app, command(tmp_path))
    assert (made.exists(), "unexpected" in result.output, result.exit_code in (0, 1, 2)) == (False, False, True)
