"""Pages: what a pipe, a note and a terminal get of the same elements."""

from __future__ import annotations

import io
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.reports.page import (
    Bars,
    Element,
    Entry,
    Grid,
    Heading,
    Line,
    Page,
    Span,
    joined,
    markdown,
    plain,
    printable,
)
from mhcorpus.reports.terminal import fitted, show

ADDRESS = "https://zoek.officielebekendmakingen.nl/kst-36999-7.html"
PAGE: list[Element] = [
    Heading((Span("kst-36999-7", "id", ADDRESS),)),
    Line((Span("motion of ", "muted"), Span("Verhoeckx")), indent=1),
    Line(),
    Entry(
        (
            (Span("brief.txt", "document"),),
            joined([(Span("2025-03~", "inferred"),), (), (Span("p. 2"),)]),
        ),
        ((Span("Het [kabinet] voert de "), Span("motie Verhoeckx", "mention"), Span(" uit.")),),
    ),
    Grid(
        ("kind", "number"),
        (((Span("law"),), (Span("3"),)), ((Span("kamerstuk"),), (Span("12"),))),
        right=frozenset({"number"}),
    ),
]


class Window(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


def shown(page: Page, columns: int, monkeypatch: pytest.MonkeyPatch, **env: str) -> str:
    """Return what a terminal of that width is sent."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", "COLUMNS": str(columns), **env}.items():
        monkeypatch.setenv(name, value)
    window = Window()
    show(page, window)
    return window.getvalue()


def without_escapes(text: str) -> list[str]:
    """Return the lines as they look."""
    text = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;]*m", "", text)
    return [line.rstrip() for line in text.splitlines()]


def test_a_pipe_gets_plain_lines() -> None:
    """A piped page has one paragraph a line, aligned columns and no escape sequence."""
    assert list(plain(PAGE)) == [
        "kst-36999-7",
        "  motion of Verhoeckx",
        "",
        "  brief.txt · 2025-03~ · p. 2",
        "    Het [kabinet] voert de motie Verhoeckx uit.",
        "kind       number",
        "law             3",
        "kamerstuk      12",
    ]


def test_a_note_gets_markdown() -> None:
    """Markdown links ids, marks the mention and escapes what the document says."""
    assert list(markdown(PAGE)) == [
        f"## [kst-36999-7](<{ADDRESS}>)",
        "",
        "motion of Verhoeckx",
        "",
        "- brief.txt · 2025-03\\~ · p. 2  \n"
        "  Het \\[kabinet\\] voert de **motie Verhoeckx** uit.",
        "",
        "| kind | number |",
        "| --- | ---: |",
        "| law | 3 |",
        "| kamerstuk | 12 |",
        "",
    ]


@pytest.mark.parametrize(("spans", "line"), [
    ([Span("1. Inleiding")], "1\\. Inleiding"), ([Span("2028) punt")], "2028\\) punt"), ([Span("3.2 Opvang")], "3.2 Opvang"),
    ([Span("- een punt")], "\\- een punt"), ([Span("+ 5 procent")], "\\+ 5 procent"), ([Span("= kop")], "\\= kop"),
    ([Span("A&copy;B")], "A\\&copy;B"), ([Span("zie 1. ")], "zie 1. "),
    ([Span("zie "), Span("(kst-1)", "mention"), Span("bis")], "zie (kst-1)bis"),
    ([Span("zie "), Span("(kst-1)", "mention"), Span(", bis")], "zie **(kst-1)**, bis"),
    ([Span("x", url="https://example.nl/a\\")], "[x](<https://example.nl/a%5C>)"),
])  # fmt: skip
def test_markdown_reads_as_the_text_does(spans: list[Span], line: str) -> None:
    """What a document says begins no list, names no sign, and closes no link."""
    assert list(markdown([Line(tuple(spans)), Entry((tuple(spans),), ())])) == [line, "", f"- {line}", ""]


def test_a_narrow_window_stacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 80 columns the place stands above what is said there."""
    assert without_escapes(shown(PAGE[3:4], 80, monkeypatch)) == [
        "  brief.txt · 2025-03~ · p. 2",
        "    Het [kabinet] voert de motie Verhoeckx uit.",
    ]


def test_a_blank_line_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without words is a line."""
    assert shown([Line()], 80, monkeypatch) == "\n"


def test_a_wide_window_puts_the_place_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 160 columns the place stands to the left of what is said there."""
    assert without_escapes(shown(PAGE[3:4], 160, monkeypatch)) == [
        "  brief.txt" + " " * 31 + "Het [kabinet] voert de motie Verhoeckx uit.",
        "  2025-03~ · p. 2",
    ]


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (60, ["document            title", "een-lange-naam.txt  Over de opvang van slachtoffers"]),
        (51, ["document            title", "een-lange-naam.txt  Over de opvang van slachtoffers"]),
        (50, ["document", "een-lange-naam.txt", "  Over de opvang van slachtoffers"]),
        (30, ["document", "een-lange-naam.txt", "  Over de opvang van slachtof…"]),
        (12, ["document", "een-lange-na", "am.txt", "  Over de o…"]),
    ],
)
def test_a_spare_column_gives_way(
    columns: int, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A narrow window puts the spare column below its row; a name is never cut."""
    row = ((Span("een-lange-naam.txt"),), (Span("Over de opvang van slachtoffers"),))
    page: Page = [Grid(("document", "title"), (row,), spare="title")]
    assert without_escapes(shown(page, columns, monkeypatch)) == lines


@pytest.mark.parametrize(("columns", "cut"), [(60, "Over de opvang van slachtoffers van men…"), (55, None)])
def test_a_spare_column_is_cut_where_it_says_enough(
    columns: int, cut: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is longer is cut short while there is room, and stands below where there is little."""
    said = "Over de opvang van slachtoffers van mensenhandel"
    page: Page = [Grid(("document", "title"), (((Span("een-lange-naam.txt"),), (Span(said),)),), spare="title")]
    assert without_escapes(shown(page, columns, monkeypatch))[1:] == (
        [f"een-lange-naam.txt  {cut}"] if cut else ["een-lange-naam.txt", f"  {said}"]
    )


def test_what_stands_below_its_row_leaves_the_columns_in_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cells wrap in their columns, numbers stand to the right, and a row with nothing to say has no line."""
    rows = tuple(
        ((Span(name),), (Span(of),), (Span(number, "number"),), (Span(title),)) for name, of, number, title in [
            ("brief.txt", "Verhoeckx (D66), Brandligt (SP)", "7", "Over de opvang"), ("nota.md", "Krul", "120", ""),
        ]
    )
    page: Page = [Grid(("document", "of", "cites", "title"), rows, right=frozenset({"cites"}), spare="title")]
    assert without_escapes(shown(page, 36, monkeypatch)) == [
        "document   of                  cites",
        "brief.txt  Verhoeckx (D66),        7",
        "           Brandligt (SP)",
        "  Over de opvang",
        "nota.md    Krul                  120",
    ]


def test_one_long_cell_takes_no_room_from_the_other_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A span of days is parted between its days, so that names stay whole."""
    rows = tuple(
        ((Span(date),), (Span(name),), (Span("Over de opvang"),)) for date, name in [
            ("2027-06-17", "beslisnota-opvang.pdf"), ("2028-01-01/2028-06-30", "kamerbrief-39812-7.pdf"),
        ]
    )
    page: Page = [Grid(("date", "document", "title"), rows, spare="title")]
    assert without_escapes(shown(page, 36, monkeypatch)) == [
        "date          document",
        "2027-06-17    beslisnota-opvang.pdf",
        "  Over de opvang",
        "2028-01-01/   kamerbrief-39812-7.pdf",
        "2028-06-30",
        "  Over de opvang",
    ]


@pytest.mark.parametrize(
    ("columns", "room", "widths"),
    [
        ([[10, 10, 21], [20, 30]], 51, [21, 30]),
        ([[10, 10, 21], [20, 30]], 41, [11, 30]),
        ([[10] * 9 + [21], [20] * 9 + [60]], 40, [10, 30]),
        ([[10], [20]], 12, [5, 7]),
        ([[3], [3]], 1, [1, 1]),
        ([[1], [40]], 20, [1, 19]),
    ],
)
def test_columns_share_the_room_so_that_few_cells_break(columns: list[list[int]], room: int, widths: list[int]) -> None:
    """The narrower column is the one that breaks the fewest cells for the room it gives; none is without any."""
    assert fitted([Counter(column) for column in columns], room) == widths


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_nothing_is_wider_than_the_window(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line of running text is longer than the window or than a hundred columns and indent."""
    words = " ".join(["mensenhandel"] * 60)
    page: Page = [Line((Span(words),), indent=1), Entry(((Span("a.txt"),),), ((Span(words),),))]
    widths = {len(line) for line in without_escapes(shown(page, columns, monkeypatch))}
    assert max(widths) <= min(columns, 144)


def test_a_terminal_gets_links_and_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal an id is a link to its publication and has a colour."""
    sent = shown(PAGE[:1], 80, monkeypatch)
    assert f";{ADDRESS}\x1b\\" in sent
    assert "\x1b[1;36m" in sent


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set, no colour is sent."""
    sent = shown(PAGE, 80, monkeypatch, NO_COLOR="1")
    codes = {int(code) for run in re.findall(r"\x1b\[([0-9;]+)m", sent) for code in run.split(";")}
    assert codes.isdisjoint({*range(30, 50), *range(90, 108)})


@given(st.text())
def test_nothing_a_document_says_steers_the_terminal(text: str) -> None:
    """No control character, override or lone surrogate of a document is printed raw."""
    shown_text = printable(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown_text)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("een\ntwee\t drie", "een twee  drie"),
        ("\x1b[31mrood\x1b[0m", "\ufffd[31mrood\ufffd[0m"),
        ("\x9b2J", "\ufffd2J"),
        ("nr. 3\u202efdp", "nr. 3\ufffdfdp"),
        ("caf\u00e9 \u2013 \u00b9", "caf\u00e9 \u2013 \u00b9"),
    ],
)
def test_controls_are_made_visible(said: str, printed: str) -> None:
    """Line breaks become spaces, other controls a replacement character, the rest stays."""
    assert printable(said) == printed


def test_the_name_of_a_bar_steers_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What papers say can be the name of a count, too."""
    page = [Bars("kinds", (("\x1b[2Jrood\x07", 3),))]
    sent = shown(page, 80, monkeypatch) + "".join(plain(page))
    assert ("\x1b[2J" in sent, "\x07" in sent, sent.count("\ufffd[2Jrood\ufffd")) == (False, False, 2)


@pytest.mark.parametrize("url", ["javascript:x", "https://a.nl/\x1b\\", "https://a.nl/b c", None])
def test_only_an_address_is_linked(url: str | None) -> None:
    """What is no web address is never a link."""
    assert Span("x", url=url).link is None
