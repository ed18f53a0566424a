"""Cells that reach down over rows: each of those rows says what they say."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from mhcorpus.readers.html_page import read_html
from mhcorpus.readers.merged_cells import MergedCells
from mhcorpus.readers.pieces import Piece
from tests.readers.test_html import blocks as html_blocks
from tests.readers.test_odt import read as read_odt_body
from tests.readers.word_files import blocks, docx, par, reference, run

_LONG = "Een lange toelichting. " * 10


def _word(*rows: tuple[tuple[str, str], ...], before: int = 0) -> list[str]:
    """Return the blocks of a table in a Word file; each cell is (properties, text)."""
    skip = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    cells = (
        "".join(f"<w:tc><w:tcPr>{says}</w:tcPr>{text if '<' in text else par(text)}</w:tc>" for says, text in row)
        for row in rows
    )
    body = par("Over:") + f"<w:tbl>{''.join(f'<w:tr>{skip}{row}</w:tr>' for row in cells)}</w:tbl>"
    notes = f'<w:footnote w:id="1">{par("Noot.")}</w:footnote>'
    return [text for _, text in blocks(read_docx(docx(body, {"footnotes": notes}), "brief.docx"))][1:]


_TOP, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_WIDE = '<w:gridSpan w:val="2"/>'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (((_TOP, "39 812"), ("", "nr. 4")), ((_ON, ""), ("", "nr. 9")), (("", "39 640"), ("", "nr. 2"))),
            ["39 812 | nr. 4", "39 812 | nr. 9", "39 640 | nr. 2"],
        ),
        (
            (((_TOP, "39 812"), ("", "a")), ((_ON, ""), ("", "b")), (("", ""), ("", "c")), ((_ON, ""), ("", "d"))),
            ["39 812 | a", "39 812 | b", "c", "d"],
        ),
        (
            (((_WIDE, "kop"), (_TOP, "39 812")), (("", "a"), ("", "b"), ('<w:vMerge w:val="continue"/>', ""))),
            ["kop | 39 812", "a | b | 39 812"],
        ),
        ((((_TOP, _LONG), ("", "a")), ((_ON, ""), ("", "b"))), [f"{_LONG.strip()} | a", "b"]),
        ((((_TOP, "39 812"), ("", "a")), ((_ON, ""), ("", ""))), ["39 812 | a"]),
        ((((_TOP, "39 812"), ("", "a")), ((_ON, ""), ("", par("b") + par("c")))), ["39 812 | a", "b", "c"]),
        (
            (((_TOP, par(run("39 812") + reference(1))), ("", "a")), ((_ON, ""), ("", "b"))),
            ["39 812¹ | a", "39 812 | b", "¹ Noot."],
        ),
    ],
)
def test_word(rows: tuple[tuple[tuple[str, str], ...], ...], expected: list[str]) -> None:
    """A cell of a Word file that goes on says the value above it, if that is no text and the row has data."""
    assert _word(*rows) == expected


def test_a_row_that_begins_further_on() -> None:
    """Columns that a row leaves open count."""
    rows = (((_TOP, "39 812"), ("", "a")), ((_ON, ""), ("", "b")))
    assert _word(*rows, before=1) == ["39 812 | a", "39 812 | b"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "<tr><td rowspan=2>39 812</td><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td><td>d</td></tr>",
            ["39 812 | a", "39 812 | b", "c | d"],
        ),
        (
            "<tr><td colspan=2>kop</td><td rowspan=0>39 812</td></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>",
            ["kop | 39 812", "a | b | 39 812", "c | 39 812"],
        ),
        (
            "<tr><td rowspan=2>x</td><td rowspan=3>y</td><td>a</td></tr><tr><td>b</td></tr><tr><td>z</td><td>c</td></tr>",
            ["x | y | a", "x | y | b", "z | y | c"],
        ),
        (
            "<tr><td ROWSPAN=2>39 812</td><td>a</td></tr><tr><td><table><tr><td>b</td><td>c</td></tr></table></td></tr>",
            ["39 812 | a", "39 812 | b | c"],
        ),
        ("<tr><td rowspan=-1>39 812</td><td>a</td></tr><tr><td>b</td></tr>", ["39 812 | a", "b"]),
    ],
)
def test_web_page(table: str, expected: list[str]) -> None:
    """A cell of a page that takes several rows is said in each, at its own column."""
    page = read_html(f"<table>{table}</table>".encode(), "pagina.html")
    assert [text for _, _, text in html_blocks(page)] == expected


def test_open_document() -> None:
    """A cell of an OpenDocument text that takes several rows is said in each; covered cells are no cells."""

    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(text: str, says: str = "") -> str:
        return f"<table:table-cell {says}><text:p>{text}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    body = row(cell("39 812", 'table:number-rows-spanned="2"'), cell("a"), cell("b"))
    body += row(covered, cell("c", 'table:number-columns-spanned="2"'), covered) + row(cell("d"), cell("e"))
    assert [text for _, _, text in html_blocks(read_odt_body(f"<table:table>{body}</table:table>"))] == [
        "39 812 | a | b",
        "39 812 | c",
        "d | e",
    ]


def test_what_is_said_anew_has_an_end() -> None:
    """A table of which the cells above would be said without end says its own cells only."""
    merged = MergedCells()
    own = [Piece("paragraph", "a")]
    merged.row([([Piece("paragraph", "x" * 200)], 1, 1000)] * 600)
    assert [len(merged.row([(own, 1, 1)])) for _ in range(4)] == [201, 201, 1, 1]
