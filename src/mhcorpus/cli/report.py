"""``mhcorpus report``: all that the corpus tells of one thing, as a page."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import opened, page_may_go_to
from mhcorpus.cli.failures import say
from mhcorpus.cli.given import narrowing
from mhcorpus.cli.options import Database, Day, Output, PaperKind, Since, Until, Within


def report(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY", help="What it is about, as for refs.", autocompletion=completion.asked
        ),
    ],
    output: Output = None,
    kind: PaperKind = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    on: Day = None,
    db: Database = None,
) -> None:
    """Write a page on one dossier, piece, article, law, motion or person.

    \b
      mhcorpus report 36547 -o 36547.html
      mhcorpus report "273f Sr" -o 273f.html
      mhcorpus report "motie Ceder" --since 2025 -o ceder.html
      mhcorpus report 36547 --on 2026-11-22 > dossier.html

    It tells what is open, what happened when, what became of motions and promises, who cites what and
    in which words, and which papers are missing. The page is one file that needs no script, fetches
    nothing and prints on A4.
    """
    from mhcorpus.queries.briefing import Wanted, briefing
    from mhcorpus.reports.briefing.page import briefing_page
    from mhcorpus.reports.output import write_lines
    from mhcorpus.reports.trace import nothing_cites

    page_may_go_to(output)
    papers = narrowing(kind, since, until, within)
    with opened(db) as corpus:
        found = briefing(corpus, query, Wanted(papers=papers, on=date.fromisoformat(on) if on else None))
        write_lines([briefing_page(found)], output, reads=corpus.files())
    if found["is_empty"]:
        say(nothing_cites(found["query"], found["near"], narrowed=bool(papers)))
