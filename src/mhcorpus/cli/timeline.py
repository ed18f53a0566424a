"""``mhcorpus timeline``: what happened when."""

from __future__ import annotations

from typing import Annotated

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.given import STDIN, lines_of, narrowing
from mhcorpus.cli.options import Database, Limit, PaperKind, Within, by_date, queries
from mhcorpus.reports.formats import Report


@answers
def timeline(
    query: Annotated[list[str] | None, queries("What it is about")] = None,
    kind: PaperKind = None,
    since: Annotated[str | None, by_date("--since", "From a day, month or year on.")] = None,
    until: Annotated[str | None, by_date("--until", "Up to a day, month or year.")] = None,
    within: Within = None,
    limit: Limit = 0,
    db: Database = None,
) -> Report:
    """Tell what happened when, the oldest first: papers, motions, and promises made, due and kept.

    \b
      mhcorpus timeline                      # of the whole corpus
      mhcorpus timeline 36547                # around a dossier
      mhcorpus timeline "motie Ceder"        # around a motion; also an article, a member, any id
      mhcorpus timeline 36547 --since 2025-06 --until 2025 --kind kamerbrief
      mhcorpus timeline 36547 --csv > t.csv  # one row an event

    A paper counts that cites what is asked or is it. A motion's step has the day that a sentence
    gives; where none does, (told) marks the day of the first paper that tells it. A promise counts
    where its sentence cites what is asked, where its paper is of the dossier, or where it was made to
    the member. Queries are read as by refs.
    """
    from mhcorpus.queries.timeline import Wanted
    from mhcorpus.queries.timeline import timeline as told
    from mhcorpus.reports.timeline import timeline_report

    papers = narrowing(kind, since, until, within)
    asked = lines_of(query or ())
    wanted = Wanted(papers=papers, limit=limit)
    with opened(db) as corpus:
        return timeline_report(told(corpus, asked, wanted, apart=query == [STDIN]))
