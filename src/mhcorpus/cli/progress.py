"""What a person sees while files are read: a bar on a terminal, and a line for what is wrong."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.cli.failures import say
from mhcorpus.errors import CorpusError
from mhcorpus.readers.sidecar_names import is_passed_over
from mhcorpus.reports.page import printable
from mhcorpus.reports.wording import counted, duration

if TYPE_CHECKING:
    from mhcorpus.ingest import Event

_READ = frozenset({"added", "changed", "moved", "copied"})


class Events(list["Event"]):
    """The events so far, told to ``tell`` when they are taken in."""

    def __init__(self, tell: Callable[[Sequence[Event]], None]) -> None:
        super().__init__()
        self._tell = tell

    def take(self, events: Sequence[Event]) -> None:
        """Keep events and tell what is to tell of them."""
        self.extend(events)
        self._tell(events)


@contextmanager
def followed(*, bar: bool = True, quiet: bool = False) -> Iterator[Events]:
    """Follow an ingest on stderr: with a ``bar`` where a person watches, in lines alone elsewhere.

    What the user has to mend is always told, other warnings unless it is ``quiet``. Whatever ends it
    early, a line says what was kept.
    """
    told = partial(faults, quiet=quiet)
    moves = bar and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    with _bar(told) if moves else nullcontext(_teller(told)) as tell:
        events = Events(tell)
        try:
            yield events
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"interrupted: {_kept(events)}") from None
        except CorpusError:
            if events:
                say(_kept(events))
            raise


def _kept(events: Events) -> str:
    read = sum(event.outcome in _READ for event in events)
    return f"{counted(read, 'file')} read and kept; the next ingest goes on with the rest"


def faults(events: Iterable[Event], *, quiet: bool = False) -> Iterator[str]:
    """Yield a line for each thing that is wrong with files; if ``quiet``, only for what the user has to mend.

    That is a file that fails, and what stands beside a paper and cannot be taken.
    """
    for event in events:
        if event.outcome == "failed":
            yield f"failed: {_shown(event.path)}: {event.message}"
        for warning in event.warnings:
            if not quiet or is_passed_over(warning):
                yield f"warning: {_shown(event.path)}: {warning}"


def _teller(told: Callable[[Sequence[Event]], Iterable[str]]) -> Callable[[Sequence[Event]], None]:
    def tell(events: Sequence[Event]) -> None:
        for line in told(events):
            say(line)

    return tell


def _shown(path: Path) -> str:
    """Return a path as the user may have typed it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@contextmanager
def _bar(told: Callable[[Sequence[Event]], Iterable[str]]) -> Iterator[Callable[[Sequence[Event]], None]]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.text import Text

    from mhcorpus.reports.terminal import console_for

    columns = (
        BarColumn(bar_width=30), MofNCompleteColumn(), TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    pace = Pace()
    with Progress(*columns, console=console_for(sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=None)

        def tell(events: Sequence[Event]) -> None:
            for line in told(events):
                style = "bold red" if line.startswith("failed") else "yellow"
                progress.console.print(Text(printable(line), style))
            if (last := events[-1]).total:
                now = " · ".join(filter(None, [pace.told(last), printable(last.path.name)]))
                progress.update(task, advance=len(events), total=last.total, description=now)

        yield tell


class Pace:
    """How fast files are read and how long the rest takes, from the first that was read."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._read = 0
        self._started: float | None = None
        self._share = 0.0

    def told(self, event: Event) -> str:
        """Return ``12 files/s · 3 min 5 s left`` after that event; "" while it cannot be known."""
        if not event.share:
            return ""
        now = self._clock()
        if self._started is None:
            self._started, self._share = now, event.share
            return ""
        self._read += 1
        taken, share = now - self._started, event.share - self._share
        if not taken or not share:
            return ""
        left = taken * (1 - event.share) / share
        return f"{self._read / taken:.3g} files/s · {duration(left)} left"
