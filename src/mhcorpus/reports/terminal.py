"""Pages on a terminal: colours with meaning, links, text wrapped to the window."""

from __future__ import annotations

from collections.abc import Sequence
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
LEAST = 16
"""Columns below which a spare column of a grid says too little to be shown."""
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
                console.print(_table(element, console.width))
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


def _table(grid: Grid, width: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim")
    rows = [tuple(map(_text, row)) for row in grid.rows]
    shown = list(range(len(grid.header)))
    room = _room(grid, rows, width)
    if room < LEAST and grid.spare:
        shown.remove(grid.header.index(grid.spare))
    for number in shown:
        name = grid.header[number]
        spare, right = name == grid.spare, name in grid.right
        table.add_column(
            name,
            justify="right" if right else "left",
            no_wrap=spare or right,
            overflow="ellipsis" if spare else "fold",
            max_width=room if spare else _widest(width),
        )
    for row in rows:
        table.add_row(*(row[number] for number in shown))
    return table


def _widest(width: int) -> int:
    """Return how wide a column may get: one long name must not push the others out."""
    return max(ROOMY, 2 * width // 5)


def _room(grid: Grid, rows: Sequence[tuple[Text, ...]], width: int) -> int:
    """Return the columns that are left for the spare one when the others are shown whole."""
    used = (
        min(_widest(width), max(cell_len(name), *(row[number].cell_len for row in rows))) + GAP
        for number, name in enumerate(grid.header)
        if name != grid.spare
    )
    return width - sum(used)
