"""What a person sees while files are read: a bar on a terminal, and a line for what is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.cli.failures import say
from mhcorpus.reports.page import printable

if TYPE_CHECKING:
    from mhcorpus.ingest import Event


class Events(list["Event"]):
    """The events so far, each told to ``tell`` when it is appended."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        super().__init__()
        self._tell = tell

    def append(self, event: Event) -> None:
        """Keep an event and tell what is to tell of it."""
        super().append(event)
        self._tell(event)


@contextmanager
def followed() -> Iterator[Events]:
    """Follow an ingest on stderr: with a bar where a person watches, in lines alone elsewhere."""
    if sys.stderr.isatty():
        with _bar() as tell:
            yield Events(tell)
    else:
        yield Events(_tell_faults)


def faults(event: Event) -> Iterator[str]:
    """Yield a line for each thing that is wrong with a file."""
    name = _shown(event.path)
    if event.outcome == "failed":
        yield f"failed: {name}: {event.message}"
    yield from (f"warning: {name}: {warning}" for warning in event.warnings)


def _tell_faults(event: Event) -> None:
    for line in faults(event):
        say(line)


def _shown(path: Path) -> str:
    """Return a path as the user may have typed it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@contextmanager
def _bar() -> Iterator[Callable[[Event], None]]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.text import Text

    from mhcorpus.reports.terminal import console_for

    columns = (
        BarColumn(bar_width=30), MofNCompleteColumn(), TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console_for(sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=None)

        def tell(event: Event) -> None:
            for line in faults(event):
                style = "bold red" if line.startswith("failed") else "yellow"
                progress.console.print(Text(printable(line), style))
            if event.total:
                name = printable(event.path.name)
                progress.update(
                    task, completed=event.number, total=event.total, description=name
                )

        yield tell
