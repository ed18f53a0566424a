"""``mhcorpus questions``: Kamervragen and their terms."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers, near_if_none, opened
from mhcorpus.cli.options import Cites, Database, Limit, Since, Until, Within, by_member
from mhcorpus.reports.formats import Report


@answers
def questions(
    waiting: Annotated[bool, typer.Option("--open", help="Those without an answer.")] = False,
    late: Annotated[
        bool, typer.Option("--late", help="Those answered after three weeks, or not yet by now.")
    ] = False,
    member: Annotated[str | None, by_member("Those that a member asks.")] = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    cites: Cites = None,
    with_answers: Annotated[
        bool, typer.Option("--answers", help="Print the answers, below their questions.")
    ] = False,
    limit: Limit = 0,
    db: Database = None,
) -> Report:
    """List the questions of Kamervragen: answered, postponed or unanswered, and when that was due.

    The lists of questions that committees put, with their answers, are listed as well; they have no term.

    \b
      mhcorpus questions --open
      mhcorpus questions --late --since 2025 --until 2025
      mhcorpus questions --member "Van Dijk (CDA)" --csv
      mhcorpus questions --in ah-tk-20272028-96 --answers
      mhcorpus questions --cites "273f Sr"

    A question counts as answered when any paper in the corpus answers it. The term is three weeks.
    JSON and CSV have the answers in any case.
    """
    from mhcorpus.queries.questions import Wanted
    from mhcorpus.queries.questions import questions as asked
    from mhcorpus.reports.questions import questions_report

    with opened(db) as corpus:
        found = asked(corpus, Wanted(
            open=waiting, late=late, member=member, since=since, until=until, within=tuple(within or ()),
            cites=cites, limit=limit,
        ))
        near = near_if_none(found["questions"], corpus, member)
        return questions_report(found, near, with_answers=with_answers)
