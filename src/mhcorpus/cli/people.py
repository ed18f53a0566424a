"""``mhcorpus people``: who is named in the corpus."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import answers, near_if_none, opened
from mhcorpus.cli.options import Database
from mhcorpus.reports.formats import Report


@answers
def people(
    name: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]", help="A member or minister.", autocompletion=completion.members),
    ] = None,
    db: Database = None,
) -> Report:
    """List the members and ministers that papers name, as persons.

    \b
      mhcorpus people
      mhcorpus people Van Dijk  # every Van Dijk, kept apart
      mhcorpus people "Van Dijk (CDA)"

    Persons of one surname are told apart by party, first name, chamber and time, and never
    merged on a guess: a surname by itself is somebody's only where nobody else fits.
    """
    from mhcorpus.queries.people import people as listed
    from mhcorpus.reports.people import people_report

    with opened(db) as corpus:
        asked = " ".join(name) if name else None
        found = listed(corpus, asked)
        return people_report(found, near_if_none(found["people"], corpus, asked))
