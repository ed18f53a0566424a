"""The command line: thin commands that hand over to the package and print its reports.

Importing a command costs nothing but Typer: what a command needs, it imports when it runs.
"""

from __future__ import annotations

import gc
import io
import os
import sys

_FAILING = frozenset({"strict", "surrogateescape"})
"""How a stream treats a sign that its encoding has not, if it ends the program there."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    _open_streams()
    # Nearly all that a command makes is used until it ends: there is little to look for.
    gc.set_threshold(50_000)
    from mhcorpus.cli.app import app

    try:
        app(prog_name="mhcorpus")
    finally:
        gc.freeze()  # what goes with the process need not be gone through once more


def _open_streams() -> None:
    """Let a stream that the caller closed (``>&-``) be ``/dev/null``, which Python leaves None.

    What people read has a ``?`` for a sign that the encoding of a stream has not; data is UTF-8 anyway.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - to the end
        elif mode == "w" and isinstance(stream, io.TextIOWrapper) and stream.errors in _FAILING:
            stream.reconfigure(errors="replace")
