"""``mhcorpus lookup``: what a citation means."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers
from mhcorpus.cli.given import STDIN, each_line
from mhcorpus.cli.options import Patterns
from mhcorpus.reports.formats import Report


@answers
def lookup(
    text: Annotated[
        list[str],
        typer.Argument(metavar="TEXT", help="A citation as printed; - reads them from stdin, one a line."),
    ],
    each: Annotated[
        bool, typer.Option("--each", help="At least a row for each line; no id where it means nothing.")
    ] = False,
    patterns: Patterns = None,
) -> Report:
    """Show the id and the official address of a citation.

    \b
      mhcorpus lookup "Kamerstukken II 2024/25, 36 547, nr. 33"
      mhcorpus lookup artikel 273f Sr --json
      mhcorpus lookup - --jsonl < citations.txt
      mhcorpus lookup - --each --csv < column.txt  # as many rows as lines, and more only of several citations

    With --each the law of an article has no row beside it. Exits with 0, also where nothing is found: that
    is said on stderr.
    """
    from mhcorpus.lookup import lookup as look_up
    from mhcorpus.reports.extraction import lookup_report

    several = text == [STDIN]
    meanings = (
        (citation, [reference.as_dict() for reference in look_up(citation, patterns or ())])
        for citation in (each_line(blank=each) if several else [" ".join(text)])
    )
    return lookup_report(meanings, several=several, each=each)
