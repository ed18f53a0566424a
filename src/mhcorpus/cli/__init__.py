"""The command line: thin commands that hand over to the package and print its reports.

Importing a command costs nothing but Typer: what a command needs, it imports when it runs.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from mhcorpus.cli.app import app

    app(prog_name="mhcorpus")
