"""``mhcorpus stats``: the corpus in figures."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.options import Database
from mhcorpus.reports.formats import Report


@answers
def stats(
    top: Annotated[
        int, typer.Option("--top", metavar="N", min=0, help="So many of what is cited most.")
    ] = 10,
    db: Database = None,
) -> Report:
    """Count the papers, references, motions and promises of the corpus, and what is cited most.

    \b
      mhcorpus stats
      mhcorpus stats --top 3 --json
    """
    from mhcorpus.queries.stats import stats as counted
    from mhcorpus.reports.stats import stats_report

    with opened(db) as corpus:
        return stats_report(counted(corpus, top))
