"""What a user names: on the command line, or line by line on stdin."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mhcorpus.queries.narrowing import Narrowing

STDIN = "-"


def lines_of(given: Iterable[str]) -> list[str]:
    """Return what is given; ``-`` stands for what stdin has, one a line or NUL-separated."""
    out: list[str] = []
    for each in given:
        if each != STDIN:
            out.append(each)
            continue
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
        out += filter(None, text.split("\0") if "\0" in text else map(str.strip, text.splitlines()))
    return out


def each_line(*, blank: bool = False) -> Iterator[str]:
    """Yield what stdin has, a line as soon as it is there; ``blank`` ones only where they are wanted."""
    for line in sys.stdin.buffer:
        if (text := line.decode("utf-8", "replace").strip()) or blank:
            yield text


def each_named(given: list[str] | None, *, needed: bool = True) -> list[str]:
    """Return the ids that are given on the command line or on stdin.

    Raises:
        typer.BadParameter: there is none though one is ``needed``.
    """
    if needed and not given:
        raise typer.BadParameter("name an id, a citation or a document; - reads them from stdin")
    return lines_of(given or ())


def narrowing(
    kind: str | None, since: str | None, until: str | None, within: Iterable[str] | None
) -> Narrowing:
    """Return which papers count, as ``--kind --since --until --in`` say."""
    from mhcorpus.queries.narrowing import Narrowing

    return Narrowing(kind=kind, since=since, until=until, within=tuple(within or ()))
