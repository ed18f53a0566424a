"""A workbook holds the rows of an answer, each value as what it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.errors import MhcorpusError, QueryError
from mhcorpus.reports import workbook
from mhcorpus.reports.formats import Report
from mhcorpus.reports.workbook import write_workbook

LETTER = "<html><body><p>Zie Kamerstuk 39 812, nr. 7 van 3 mei 2027.</p></body></html>"
LONG = "é" * 40_000


def _report(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> Report:
    return Report(data={}, columns=tuple(columns), rows=lambda: rows, page=list)


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("2027-05-03", datetime(2027, 5, 3)),
        ("2027-05", "2027-05"),
        ("1848-11-03", "1848-11-03"),
        ("2027-02-30", "2027-02-30"),
        (["Brandligt (SP)", "Verhoeckx (D66)"], "Brandligt (SP); Verhoeckx (D66)"),
        ([], None),
        ("", None),
        (None, None),
        (0, 0),
        (12.5, 12.5),
        (True, True),
        (False, False),
        ("=1+1", "=1+1"),
        ("- De Kamer", "- De Kamer"),
        ("a\nb\x1b[31m", "a b�[31m"),
        ("28638", "28638"),
        (LONG, LONG[:32_766] + "…"),
    ],
)
def test_each_value_is_held_as_what_it_is(value: object, held: object, tmp_path: Path) -> None:
    """A day is a day, text is text, though it looks like a formula or a number, and a list is told in one cell."""
    notes = write_workbook(_report(["a"], [{"a": value}]), tmp_path / "a.xlsx", reads=())
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=2, max_col=1)] == [["a"], [held]]
    assert {cell.data_type for (cell,) in sheet.iter_rows(max_row=2, max_col=1)}.isdisjoint("f")
    assert notes == (["1 cells hold less than there is (--json has all of it)"] if value is LONG else [])


def test_only_addresses_of_pages_are_links(tmp_path: Path) -> None:
    """What could lead anywhere else, or is too long to be a link, is text."""
    told = ["https://example.org/kst-39812-7.html", "file:///etc/passwd", "internal:rows!A1", "https://a.nl/" + "x" * 2_000]
    write_workbook(_report(["url"], [{"url": each} for each in told]), tmp_path / "a.xlsx", reads=())
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    cells = [cell for (cell,) in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == told
    assert [cell.hyperlink and cell.hyperlink.target for cell in cells] == [told[0], None, None, None]


def test_an_answer_without_rows_has_its_columns(tmp_path: Path) -> None:
    """A sheet that holds nothing yet tells what it is about."""
    write_workbook(_report(["id", "status"], []), tmp_path / "a.xlsx", reads=())
    assert [*openpyxl.load_workbook(tmp_path / "a.xlsx").active.values] == [("id", "status")]


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left out in silence; what stood in the place of the file stands there still."""
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    (tmp_path / "a.xlsx").write_text("before", encoding="utf-8")
    with pytest.raises(MhcorpusError, match="a sheet holds 2 rows, and there are more: ask for --csv"):
        write_workbook(_report(["a"], [{"a": 1}] * 3), tmp_path / "a.xlsx", reads=())
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("a.xlsx", "before")]
    assert write_workbook(_report(["a"], [{"a": 1}] * 2), tmp_path / "a.xlsx", reads=()) == []


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("-", "a workbook is no text: name a file, --xlsx FILE.xlsx"),
        ("brief.html", "brief.html is no name of a workbook: name a file, --xlsx FILE.xlsx"),
        ("toezeggingen", "toezeggingen is no name of a workbook: name a file, --xlsx FILE.xlsx"),
        (".", ". is no name of a workbook: name a file, --xlsx FILE.xlsx"),
    ],
)
def test_a_workbook_is_called_so(output: str, told: str) -> None:
    """No paper that mhcorpus reads has the name of a workbook, so none is written over."""
    with pytest.raises(QueryError) as error:
        write_workbook(_report(["a"], []), Path(output), reads=())
    assert str(error.value) == told


@pytest.mark.parametrize(("corpus", "output"), [("c.xlsx", "c.xlsx"), ("c.xlsx", "link.xlsx"), ("c.db", "link.xlsx")])
def test_no_workbook_takes_the_place_of_the_corpus(
    corpus: str, output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A corpus may be called as a workbook is, and a link so called may lead to one."""
    monkeypatch.chdir(tmp_path)
    Path("brief.html").write_text(LETTER, encoding="utf-8")
    assert _run("ingest", "brief.html", "--db", corpus).exit_code == 0
    Path("link.xlsx").symlink_to(corpus)
    before = Path(corpus).read_bytes()
    result = _run("list", "--db", corpus, "--xlsx", output)
    assert (result.exit_code, result.stderr[:11], Path(corpus).read_bytes()) == (2, "mhcorpus: " + output[0], before)


def test_a_command_writes_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet has the columns and rows of --csv; a terminal gets what there is to note alone."""
    monkeypatch.chdir(tmp_path)
    Path("brief.html").write_text(LETTER, encoding="utf-8")
    assert _run("ingest", "brief.html", "--db", "c.db").exit_code == 0
    result = _run("refs", "39812-7", "--db", "c.db", "--xlsx", "r.XLSX")
    assert (result.exit_code, result.output) == (0, "")
    (header, row) = openpyxl.load_workbook("r.XLSX").active.values
    assert ",".join(map(str, header)) == _run("refs", "39812-7", "--db", "c.db", "--csv").stdout.splitlines()[0]
    told = dict(zip(header, row, strict=True))
    assert (told["document"], told["text"], told["date"]) == ("brief.html", "Kamerstuk 39 812, nr. 7", "2027-05~")
    result = _run("refs", "39812-7", "--db", "c.db", "--xlsx", Path("nergens", "r.xlsx"))
    assert (result.exit_code, result.stderr) == (
        1, f"mhcorpus: {Path('nergens', 'r.xlsx')}: cannot be written: No such file or directory\n",
    )
