"""The command line: thin commands that hand over to the package and print its reports.

Importing a command costs nothing but Typer: what a command needs, it imports when it runs.
"""

from __future__ import annotations

import gc
import os
import sys


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
    """Let a stream that the caller closed (``>&-``) be ``/dev/null``, which Python leaves None."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - to the end
