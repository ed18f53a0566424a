"""Pages on a terminal: colours with meaning, links, text wrapped to the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from mhcorpus.reports.page import Bars, Entry, Grid, Heading, Line, Page, Spans, Style, joined

COLOURS: dict[Style, str] = {
    "title": "bold",
    "id": "bold cyan",
    "mention": "bold yellow",
    "document": "green",
    "date": "",
    "inferred": "italic",
    "muted": "dim",
    "good": "green",
    "doubt": "yellow",
    "bad": "bold red",
    "number": "bold",
}
BESIDE = 120
"""Columns from which a place and what stands there go beside each other."""
PLACE = 38
GAP = 2
LEAST = 36
"""Columns below which a spare column that is cut short says too little, and stands below its row."""
ROOMY = 32
"""Columns that any column of a grid may take, however narrow the window."""
BAR = 32
"""Columns of the longest bar."""
_EIGHTHS = ("", "\u258f", "\u258e", "\u258d", "\u258c", "\u258b", "\u258a", "\u2589")
MEASURE = 100
"""Columns after which a line of running text is tiring to read."""


def console_for(stream: TextIO) -> Console:
    """Return a console that prints what it is given: nothing is guessed or highlighted."""
    return Console(file=stream, highlight=False, markup=False, emoji=False)


def show(page: Page, stream: TextIO) -> None:
    """Print a page on the terminal behind ``stream``."""
    console = console_for(stream)
    for element in page:
        match element:
            case Heading():
                console.print(_text(element.spans))
            case Line(spans=()):
                console.print()
            case Line():
                _print_indented(console, _text(element.spans), 2 * element.indent)
            case Entry():
                _print_entry(console, element)
            case Grid():
                _print_grid(console, element)
            case Bars():
                _print_bars(console, element)


def _text(spans: Spans) -> Text:
    text = Text()
    for span in spans:
        style = RichStyle.parse(COLOURS.get(span.style, ""))
        text.append(span.shown, style + RichStyle(link=span.link) if span.link else style)
    return text


def _print_indented(console: Console, text: Text, indent: int) -> None:
    width = min(console.width, MEASURE + indent)
    console.print(Padding(text, (0, 0, 0, indent), expand=False), width=width)


def _print_bars(console: Console, bars: Bars) -> None:
    """Print a bar for each count, to the eighth of a column."""
    names = max((cell_len(name) for name, _ in bars.shown), default=0)
    most = max((number for _, number in bars.counts), default=0) or 1
    console.print(Text(f"  {bars.label}", "dim"))
    for name, number in bars.shown:
        whole, part = divmod(round(8 * BAR * number / most) or bool(number), 8)
        text = Text(f"  {name:<{names}}  ")
        text.append("\u2588" * whole + _EIGHTHS[part], "cyan").append(f" {number:,}" if number else "", "dim")
        console.print(text)


def _print_entry(console: Console, entry: Entry) -> None:
    if console.width < BESIDE:
        _print_indented(console, _text(joined(entry.place)), 2)
        for spans in entry.body:
            _print_indented(console, _text(spans), 4)
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(width=PLACE, overflow="fold")
    table.add_column(max_width=MEASURE, overflow="fold")
    table.add_row(
        Text("\n").join(_text(spans) for spans in entry.place),
        Text("\n").join(_text(spans) for spans in entry.body),
    )
    console.print(Padding(table, (0, 0, 0, 2), expand=False))


def _print_grid(console: Console, grid: Grid) -> None:
    rows = [tuple(map(_text, row)) for row in grid.rows]
    room = _room(grid, rows, console.width)
    if grid.spare and room < min(LEAST, _longest(grid, grid.header.index(grid.spare), rows)):
        _print_stacked(console, grid, rows)
    else:
        console.print(_table(grid, rows, room, console.width))


def _print_stacked(console: Console, grid: Grid, rows: Sequence[tuple[Text, ...]]) -> None:
    """Print a grid with the spare column of each row on a line of its own below it."""
    at = grid.header.index(grid.spare)
    shown = [number for number in range(len(grid.header)) if number != at]
    header = tuple(Text(name, "dim") for name in grid.header)
    columns = [_widths(grid.header[number], [row[number] for row in rows]) for number in shown]
    widths = fitted(columns, console.width - GAP * (len(shown) - 1))
    for row in (header, *rows):
        cells = [_wrapped(console, row[number], width) for number, width in zip(shown, widths, strict=True)]
        for line in range(max(map(len, cells), default=0)):
            text = Text()
            for number, cell, width in zip(shown, cells, widths, strict=True):
                part = cell[line] if line < len(cell) else Text()
                part.align("right" if grid.header[number] in grid.right else "left", width)
                text.append_text(part).append(" " * GAP)
            text.rstrip()
            console.print(text, no_wrap=True, overflow="ignore", crop=False)
        if row is not header and row[at].plain:
            below = row[at].copy()
            below.truncate(max(1, console.width - GAP), overflow="ellipsis")
            console.print(Text(" " * GAP) + below, no_wrap=True, overflow="ignore", crop=False)


def _wrapped(console: Console, cell: Text, width: int) -> Sequence[Text]:
    """Return the lines of a cell: of a span of days, or a path, each part on one where it goes into it."""
    parts = cell.split("/", include_separator=True)
    if cell.cell_len > width and all(part.cell_len <= width for part in parts):
        return list(parts)
    return list(cell.wrap(console, width))


def _widths(name: str, cells: Sequence[Text]) -> Counter[int]:
    """Return how many cells of a column have each width; its name is not broken for one of them."""
    return Counter([*(cell.cell_len for cell in cells), *[cell_len(name)] * max(len(cells), 1)])


def fitted(columns: Sequence[Counter[int]], room: int) -> list[int]:
    """Return how wide columns are that have cells of those widths, so that all go into ``room``.

    What is made narrower costs the fewest lines for the room that it gives: one long date does not
    take its room from a column of names.
    """
    widths = [max(column) for column in columns]
    while (over := sum(widths) - room) > 0 and max(widths) > 1:
        _, _, at, narrower = min(
            ((_lines(column, each) - _lines(column, widths[at])) / (widths[at] - each), widths[at], at, each)
            for at, column in enumerate(columns)
            for each in range(max(1, widths[at] - over), widths[at])
        )
        widths[at] = narrower
    return widths


def _lines(column: Mapping[int, int], width: int) -> int:
    """Return how many lines the cells of a column take, one below the other."""
    return sum(number * max(1, -(-cell // width)) for cell, number in column.items())


def _table(grid: Grid, rows: Sequence[tuple[Text, ...]], room: int, width: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim")
    for name in grid.header:
        spare, right = name == grid.spare, name in grid.right
        table.add_column(
            name, justify="right" if right else "left", no_wrap=spare or right,
            overflow="ellipsis" if spare else "fold", max_width=room if spare else _widest(width),
        )
    for row in rows:
        table.add_row(*row)
    return table


def _widest(width: int) -> int:
    """Return how wide a column may get: one long name must not push the others out."""
    return max(ROOMY, 2 * width // 5)


def _room(grid: Grid, rows: Sequence[tuple[Text, ...]], width: int) -> int:
    """Return the columns that are left for the spare one when the others are shown whole."""
    used = (
        min(_widest(width), _longest(grid, number, rows)) + GAP
        for number, name in enumerate(grid.header) if name != grid.spare
    )
    return width - sum(used)


def _longest(grid: Grid, number: int, rows: Sequence[tuple[Text, ...]]) -> int:
    """Return how wide a column is that holds each of its cells in one line."""
    return max(cell_len(grid.header[number]), *(row[number].cell_len for row in rows), 0)
