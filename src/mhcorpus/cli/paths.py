"""The papers that ``ingest`` is to read: named on the command line, or listed in a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.restore import STDIN


def given_paths(paths: Sequence[Path] | None, listing: Path | None, *, null: bool) -> list[Path]:
    """Return the paths that are given and those that ``listing`` has; ``-`` is stdin.

    Raises:
        typer.BadParameter: neither is given, or both want stdin.
        UnreadableFileError: the listing cannot be read.
    """
    if listing is None:
        if null:
            raise typer.BadParameter("--null goes with --files-from: it says how that separates paths")
        if not paths:
            raise typer.BadParameter("name papers or folders, or a list of them with --files-from")
        return list(paths)
    if listing == STDIN and STDIN in (paths or ()):
        raise typer.BadParameter("both - and --files-from - want stdin")
    return [*(paths or ()), *_listed(_content(listing), null=null)]


def _content(listing: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if listing == STDIN else listing.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{listing}: cannot be read: {error.strerror or error}") from error


def _listed(content: bytes, *, null: bool) -> list[Path]:
    """Return the paths in a listing, to the letter: one a line, or NUL-separated.

    No name holds a NUL: where there is one, it is what separates.
    """
    if null or b"\0" in content:
        names = content.split(b"\0")
    else:
        names = [line.removesuffix(b"\r") for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    paths = [Path(os.fsdecode(name)) for name in names if name]
    return [path.absolute() if path == STDIN else path for path in paths]  # one that is called -
