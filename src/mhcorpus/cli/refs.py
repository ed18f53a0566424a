"""``mhcorpus refs``: the trace of a dossier, a piece, an article, a law or a motion."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.options import Database, answers, opened
from mhcorpus.reports.formats import Report


@answers
def refs(
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY", help="A dossier, piece, article, law or motion.")
    ],
    db: Database = None,
) -> Report:
    """Show who cites a paper, an article or a law.

    Each mention comes with its document, its place and its sentence.

    \b
      mhcorpus refs 36547                 a dossier, piece by piece
      mhcorpus refs 36 547, nr. 33        one piece; also 36547-33, kst-36547-33
      mhcorpus refs "273f Sr"             an article; also "artikel 273f"
      mhcorpus refs Sr                    a law
      mhcorpus refs "motie Ceder"         a motion, by who submitted it
      mhcorpus refs 36547 --csv > t.csv   one row a mention

    A date that ends in ~ is not printed in the document: it follows from its text.
    """
    from mhcorpus.queries.trace import trace
    from mhcorpus.reports.trace import trace_report

    with opened(db) as corpus:
        return trace_report(trace(corpus, " ".join(query)))
