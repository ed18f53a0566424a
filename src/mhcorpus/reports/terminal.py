"""Pages on a terminal: colours with meaning, links, text wrapped to the window."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from mhcorpus.reports.page import Entry, Grid, Heading, Line, Page, Spans, Style, joined

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
            case Line():
                _print_indented(console, _text(element.spans), 2 * element.indent)
            case Entry():
                _print_entry(console, element)
            case Grid():
                console.print(_table(element))


def _text(spans: Spans) -> Text:
    text = Text()
    for span in spans:
        style = RichStyle.parse(COLOURS.get(span.style, ""))
        text.append(span.shown, style + RichStyle(link=span.link) if span.link else style)
    return text


def _print_indented(console: Console, text: Text, indent: int) -> None:
    width = min(console.width, MEASURE + indent)
    console.print(Padding(text, (0, 0, 0, indent)), width=width)


def _print_entry(console: Console, entry: Entry) -> None:
    if console.width < BESIDE:
        _print_indented(console, _text(joined(entry.place)), 2)
        for spans in entry.body:
            _print_indented(console, _text(spans), 4)
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(width=PLACE)
    table.add_column(max_width=MEASURE)
    table.add_row(
        Text("\n").join(_text(spans) for spans in entry.place),
        Text("\n").join(_text(spans) for spans in entry.body),
    )
    console.print(Padding(table, (0, 0, 0, 2)))


def _table(grid: Grid) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in grid.header:
        number = name in grid.right
        table.add_column(name, justify="right" if number else "left", no_wrap=number)
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table
