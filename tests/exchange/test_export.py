"""The corpus as files: lines, tables and linked data, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.exchange import turtle
from mhcorpus.exchange.export import SUFFIXES
from mhcorpus.reports.output import form_of
from mhcorpus.store import Corpus
from mhcorpus.store.relations import VIEWS

LETTER = """\
Datum: 12 maart 2027
Betreft: =Voortgang "meldplicht"

De motie van de leden Brandligt (SP) en Verhoeckx (D66) is uitgevoerd (Kamerstuk 39 812, nr. 7).
Over artikel 273f van het Wetboek van Strafrecht en richtlijn 2011/36/EU spreek ik nog. Zie Stb. 2024, 59.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a corpus that holds one letter."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    assert run("ingest", tmp_path / "brief.txt", "--db", tmp_path / "corpus.db").exit_code == 0
    return tmp_path / "corpus.db"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_table_is_csv(corpus: Path) -> None:
    """``--table`` writes one view, a header and a row a record, safe to open in a spreadsheet."""
    result = run("export", "--format", "csv", "--table", "citation", "--db", corpus)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert list(rows[0]) == [column.name for column in VIEWS["citation"].columns]
    assert [(row["kind"], row["target"]) for row in rows if row["kind"] not in ("member", "date")] == [
        ("motion", "kst-39812-7"), ("kamerstuk", "kst-39812-7"),
        ("article", "jci1.3:c:BWBR0001854&artikel=273f"), ("law", "BWBR0001854"),
        ("celex", "32011L0036"), ("staatsblad", "stb-2024-59"),
    ]
    listed = run("export", "--format", "csv", "--table", "document_list", "--db", corpus)
    (document,) = csv.DictReader(io.StringIO(listed.stdout))
    assert document["title"] == "'=Voortgang \"meldplicht\""


def test_every_table_is_a_file(corpus: Path, tmp_path: Path) -> None:
    """Without ``--table`` a folder gets a file for each view, the same as one by one."""
    assert run("export", "--format", "csv", "-o", tmp_path / "tables", "--db", corpus).exit_code == 0
    written = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "tables").iterdir()}
    assert set(written) == set(VIEWS)
    one = run("export", "--format", "csv", "--table", "motion_statement", "--db", corpus)
    assert written["motion_statement"] == one.stdout
    rows = list(csv.DictReader(io.StringIO(one.stdout)))
    assert [(row["motion"], row["members"], row["axis"], row["state"]) for row in rows] == [
        ("kst-39812-7", "brandligt@SP; verhoeckx@D66", "execution", "done"),
    ]


def test_statements_are_on_motions_alone(corpus: Path, tmp_path: Path) -> None:
    """The view has what is said of a piece that some paper calls a motion, not of one that none does."""
    def told() -> list[tuple[str, str, str]]:
        listed = run("export", "--format", "csv", "--table", "motion_statement", "--db", corpus)
        return [(row["document"], row["motion"], row["state"]) for row in csv.DictReader(io.StringIO(listed.stdout))]

    (tmp_path / "besluiten.txt").write_text(
        "Ik heb uitvoering gegeven aan Kamerstuk 39 812, nr. 7 en aan Kamerstuk 39 812, nr. 9.\n", encoding="utf-8"
    )
    assert run("ingest", tmp_path / "besluiten.txt", "--db", corpus).exit_code == 0
    assert told() == [("besluiten.txt", "kst-39812-7", "done"), ("brief.txt", "kst-39812-7", "done")]
    assert run("remove", "brief.txt", "--db", corpus).exit_code == 0
    assert told() == []


def test_parquet_has_the_rows_of_the_view(corpus: Path, tmp_path: Path) -> None:
    """A Parquet file has the columns of the view with their types; lists are lists."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra")
    assert run("export", "-o", tmp_path / "m.parquet", "--table", "motion_statement", "--db", corpus).exit_code == 0
    table = parquet.read_table(tmp_path / "m.parquet")
    assert table.column_names == [column.name for column in VIEWS["motion_statement"].columns]
    (row,) = table.to_pylist()
    assert (row["motion"], row["members"], row["page"]) == ("kst-39812-7", ["brandligt@SP", "verhoeckx@D66"], None)
    assert LETTER[row["start"] : row["end"]] == row["sentence"]


def test_without_pyarrow_parquet_says_what_to_install(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parquet without its extra is one line, and leaves no file."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", "-o", tmp_path / "t.parquet", "--table", "citation", "--db", corpus)
    assert (result.exit_code, result.stderr) == (
        1, "mhcorpus: Parquet needs pyarrow: pip install 'mhcorpus[parquet]'\n",
    )
    assert [path.name for path in tmp_path.iterdir() if "parquet" in path.name] == []


def test_linked_data_names_what_others_name(corpus: Path, tmp_path: Path) -> None:
    """Laws, EU acts and issues have the ids of LiDO, papers their official page; spans are annotations."""
    rdflib = pytest.importorskip("rdflib", reason="rdflib reads what is written")
    assert run("export", "-o", tmp_path / "corpus.ttl", "--db", corpus).exit_code == 0
    graph = rdflib.Graph().parse(tmp_path / "corpus.ttl")
    dcterms, oa = rdflib.DCTERMS, rdflib.Namespace("http://www.w3.org/ns/oa#")
    ((document, title),) = graph.subject_objects(dcterms.title)
    assert (str(title), title.language) == ('=Voortgang "meldplicht"', "nl")
    lido = "http://linkeddata.overheid.nl/terms"
    article = "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273f"
    paper = "https://zoek.officielebekendmakingen.nl/kst-39812-7.html"
    assert {str(cited) for cited in graph.objects(document, dcterms.references)} == {
        paper, article, f"{lido}/bwb/id/BWBR0001854", f"{lido}/eu-regelgeving/id/32011L0036",
        f"{lido}/oep/id/stb-2024-59",
    }
    assert graph.value(rdflib.URIRef(article), dcterms.isPartOf) == rdflib.URIRef(f"{lido}/bwb/id/BWBR0001854")
    quoted = {
        (int(graph.value(selector, oa.start)), int(graph.value(selector, oa.end)))
        for selector in graph.subjects(rdflib.RDF.type, oa.TextPositionSelector)
    }
    exact = {str(text) for text in graph.objects(None, oa.exact)}
    assert {LETTER[start:end] for start, end in quoted} == exact
    assert rdflib.Literal("brandligt@SP") in set(graph.objects(None, oa.bodyValue))


def test_what_is_told_of_one_content_is_told_once(tmp_path: Path) -> None:
    """Copies share a name with the label of each; what was read in another way has a name of its own.

    Nothing is told twice of an annotation, and another machine, with other paths, writes the same.
    """
    rdflib = pytest.importorskip("rdflib", reason="rdflib reads what is written")
    written = []
    for machine in ("een", "twee"):
        folder, db = tmp_path / machine, tmp_path / f"{machine}.db"
        folder.mkdir()
        for name in ("a.txt", "b.txt", "c.md", "d.txt", "e.txt", "f.txt"):
            (folder / name).write_text("In mei zag ik Kamerstuk 39 812, nr. 7.\n", encoding="utf-8")
        assert run("ingest", folder, "--db", db).exit_code == 0
        assert run("ingest", folder / "d.txt", "--date", "2027", "--db", db).exit_code == 0
        with Corpus.open(db, create=False) as corpus, corpus.transaction() as connection:
            connection.execute(
                "UPDATE reference SET certainty = 'likely' WHERE kind = 'kamerstuk'"
                " AND document IN (SELECT id FROM document WHERE name > 'e')"
            )
        written.append(run("export", "--format", "turtle", "--db", db).stdout)
    assert written[0] == written[1]
    graph = rdflib.Graph().parse(data=written[0])
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    documents = set(graph.subjects(rdflib.RDF.type, rdflib.FOAF.Document))
    assert sorted(sorted(map(str, graph.objects(each, rdflib.RDFS.label))) for each in documents) == [
        ["a.txt", "b.txt"], ["c.md"], ["d.txt"], ["e.txt", "f.txt"],
    ]
    annotations = set(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert {len(list(graph.objects(each, oa.hasTarget))) for each in annotations} == {1}
    assert {str(each).partition("#")[0] for each in annotations} == {str(each) for each in documents}


@given(st.text(), st.text())
def test_whatever_a_text_says_is_one_literal(text: str, url: str) -> None:
    """No text and no address ends its literal or its IRI: Turtle reads back what was written."""
    rdflib = pytest.importorskip("rdflib", reason="rdflib reads what is written")
    lines = turtle._target(f"x{text}", f"http://voorbeeld.nl/{url}", text, "")
    prefixes = (f"@prefix {name}: <{space}> ." for name, space in turtle._PREFIXES.items())
    graph = rdflib.Graph().parse(data="\n".join([*prefixes, *lines]), format="turtle")
    assert set(map(str, graph.objects(None, rdflib.DCTERMS.identifier))) == {f"x{text}"}
    assert len(set(graph.subjects())) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "csv"], "csv has a file for each table: name a folder with -o, or one with --table"),
        (["--format", "csv", "-o", "-"],
         "csv has a file for each table: name a folder with -o, or one with --table"),
        (["--format", "parquet", "--table", "citation"], "parquet is no text: name a file with -o"),
        (["--format", "parquet", "--table", "citation", "-o", "-"], "parquet is no text: name a file with -o"),
        (["--table", "citation"], "--table is for csv and parquet: jsonl has the whole corpus"),
        (["--format", "csv", "--table", "moties"],
         f"no table is called 'moties'; there are: {', '.join(VIEWS)}"),
        (["-o", "corpus.txt"], "corpus.txt tells no form: choose one with --format jsonl|csv|parquet|turtle"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(
    arguments: list[str], message: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Options that mean nothing together exit with 2 and one line, and nothing is made."""
    (empty := tmp_path / "leeg").mkdir()
    monkeypatch.chdir(empty)
    result = run("export", *arguments, "--db", corpus)
    assert (result.stdout, result.stderr, result.exit_code) == ("", f"mhcorpus: {message}\n", 2)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "form"), [("a.jsonl", "jsonl"), ("a.TTL", "turtle"), ("a.csv", "csv"), ("a.parquet", "parquet")]
)
def test_a_name_tells_the_form(name: str, form: str) -> None:
    """The suffix of the output is its form; stdout gets lines."""
    assert [form_of(place, SUFFIXES, "jsonl") for place in (Path(name), Path("-"), None)] == [form, "jsonl", "jsonl"]


def _no_folder(folder: Path) -> Path:
    return folder / "weg" / "corpus.jsonl"


def _a_folder(folder: Path) -> Path:
    (folder / "corpus.jsonl").mkdir()
    return folder / "corpus.jsonl"


@pytest.mark.parametrize("place", [_no_folder, _a_folder])
def test_a_place_that_cannot_be_written_is_one_line(
    place: Callable[[Path], Path], corpus: Path, tmp_path: Path
) -> None:
    """What cannot be written fails with the place and the reason."""
    result = run("export", "-o", place(tmp_path), "--db", corpus)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "corpus.jsonl: cannot be written: " in result.stderr


def test_a_file_is_replaced_whole_or_not_at_all(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export that fails half-way leaves the file of before, and nothing beside it."""
    output = tmp_path / "corpus.jsonl"
    output.write_text("before", encoding="utf-8")

    def fail(self: Corpus, document: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Corpus, "load", fail)
    result = run("export", "-o", output, "--db", corpus)
    assert result.stderr == f"mhcorpus: {output}: cannot be written: No space left on device\n"
    assert output.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("form", ["jsonl", "turtle"])
def test_a_reader_that_has_enough_is_no_failure(form: str, corpus: Path) -> None:
    """A pipe that is closed early ends the export without a word, as SIGPIPE ends other programs."""
    script = "import sys; from mhcorpus.cli import main; sys.argv[0] = 'mhcorpus'; main()"
    command = [sys.executable, "-c", script, "export", "--format", form, "--db", str(corpus)]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (done.stderr, done.returncode) == (b"", 141)


def test_a_line_has_the_text_and_all_that_was_found(corpus: Path) -> None:
    """A line of JSON holds the whole document, its offsets those of its text."""
    record = json.loads(run("export", "--db", corpus).stdout)
    assert (record["document"], record["text"], record["meta"]["subject"]) == (
        "brief.txt", LETTER, '=Voortgang "meldplicht"',
    )
    assert [LETTER[each["start"] : each["end"]] for each in record["references"]] == [
        each["text"] for each in record["references"]
    ]
