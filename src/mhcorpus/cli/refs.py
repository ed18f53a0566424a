"""``mhcorpus refs``: the trace of dossiers, pieces, articles, laws, motions, people or any ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.given import STDIN, lines_of, narrowing
from mhcorpus.cli.options import Database, Limit, PaperKind, Since, Until, Within, queries
from mhcorpus.reports.formats import Report

_CERTAINTIES = ("certain", "likely", "unsure", "anaphora")


def _certainties(given: list[str] | None) -> list[str]:
    chosen = [each.strip() for one in given or () for each in one.split(",")]
    if wrong := next((each for each in chosen if each not in _CERTAINTIES), None):
        raise typer.BadParameter(f"{wrong!r} is none; choose {', '.join(_CERTAINTIES)}")
    return chosen


_Cited = Annotated[list[str], queries("What is cited", "QUERY…")]
_Certainty = Annotated[
    list[str] | None,
    typer.Option(
        "--certainty", metavar="SURE", callback=_certainties,
        help="Mentions that are so sure: certain, likely, unsure or anaphora; several with a comma.",
    ),
]
_By = Annotated[
    Literal["piece", "document", "time"],
    typer.Option("--by", help="In the order of what is cited, of who cites it, or of time."),
]
_Context = Annotated[
    Literal["sentence", "paragraph"], typer.Option("--context", help="How much stands around each.")
]


@answers
def refs(
    query: _Cited,
    kind: PaperKind = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    certainty: _Certainty = None,
    by: _By = "piece",
    context: _Context = "sentence",
    limit: Limit = 0,
    db: Database = None,
) -> Iterator[Report]:
    """Show who cites papers, articles, laws, motions or people.

    Each mention comes with its document, its place and its sentence; one in a note with that of the
    note's mark, and with what the note says.

    \b
      mhcorpus refs 36547                # a dossier, piece by piece
      mhcorpus refs 36 547, nr. 33       # one piece; also 36547-33, kst-36547-33
      mhcorpus refs "273f Sr"            # an article; also "artikel 273f"
      mhcorpus refs Sr                   # a law
      mhcorpus refs "motie Ceder"        # a motion, by who submitted it
      mhcorpus refs Tseggai              # a member; also "minister van Financiën"
      mhcorpus refs stb-2024-59          # any id: ECLI, CELEX, ah-tk-…, h-tk-…, 2025Z01234, an address
      mhcorpus refs 36547 "273f Sr"      # several
      mhcorpus refs 36547 --by time --since 2025 --kind kamerbrief
      mhcorpus refs 36547 --csv > t.csv  # one row a mention

    Words that together mean one citation are one query; where they do not, or where any of them is
    quoted as several words, each is a query. A date that ends in ~ is not printed in the document: it
    follows from its text.
    """
    from mhcorpus.queries.trace import Trace
    from mhcorpus.queries.traced import Wanted
    from mhcorpus.reports.trace import trace_report

    wanted = Wanted(
        papers=narrowing(kind, since, until, within),
        certainty=tuple(certainty or ()), paragraphs=context == "paragraph", by=by, limit=limit,
    )  # fmt: skip
    asked = lines_of(query) if query == [STDIN] else query
    with opened(db) as corpus:
        yield trace_report(Trace(corpus, asked, wanted, apart=query == [STDIN]))
