"""``mhcorpus motions``, ``commitments`` and ``changes``: the ledger across papers."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import answers, near_if_none, opened
from mhcorpus.cli.options import (
    Cites,
    Database,
    Day,
    Limit,
    Since,
    Until,
    Within,
    by_date,
    by_dossiers,
    by_member,
    by_ministry,
    document_named,
)
from mhcorpus.reports.formats import Report

_Motion = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[MOTION]", help="A motion, for its whole history.", autocompletion=completion.motions
    ),
]
_State = Annotated[
    str | None,
    typer.Option(
        "--state", metavar="STATE", autocompletion=completion.states,
        help="done, in_progress, partly, not_followed, adopted, rejected, ontraden, … or mentioned.",
    ),
]
_OpenMotions = Annotated[
    bool, typer.Option("--open", help="Those that no paper tells to be done, declined or off the table.")
]
_OfDossiers = Annotated[list[str] | None, by_dossiers("Those of a dossier")]
_Submitter = Annotated[str | None, by_member("Those of a member.")]


@answers
def motions(
    motion: _Motion = None,
    state: _State = None,
    waiting: _OpenMotions = False,
    member: _Submitter = None,
    dossier: _OfDossiers = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 0,
    db: Database = None,
) -> Report:
    """List every motion that papers speak of, once, with what became of it.

    \b
      mhcorpus motions                         # the one spoken of last comes first
      mhcorpus motions --open --dossier 36547
      mhcorpus motions --open --state adopted  # adopted, not told to be done
      mhcorpus motions --state not_followed --member "Krul (CDA)"
      mhcorpus motions 36547-33                # its whole history; also "motie Verkuijlen"

    A motion has three states: its fate in the Chamber, the cabinet's appreciation, and its
    execution; each is that of the latest paper that states one. Names without a number are joined
    to a number only where one motion fits (inferred); what is merely alike is proposed.
    """
    from mhcorpus.queries.ledger.motions import motion_history
    from mhcorpus.queries.ledger.motions import motions as listed
    from mhcorpus.queries.ledger.wanted import Wanted
    from mhcorpus.reports.motions import history_report, motions_report

    with opened(db) as corpus:
        if motion:
            return history_report(motion_history(corpus, " ".join(motion)), " ".join(motion))
        found = listed(corpus, Wanted(
            state=state, open=waiting, member=member, dossiers=tuple(dossier or ()), since=since, until=until,
            limit=limit,
        ))  # fmt: skip
        return motions_report(found, near_if_none(found["motions"], corpus, member))


_Overdue = Annotated[
    bool, typer.Option("--overdue", help="Open ones whose last possible day has gone by.")
]
_OpenPromises = Annotated[
    bool, typer.Option("--open", help="Those that no paper tells to be kept or to have lapsed.")
]
_Status = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", autocompletion=completion.statuses, help="open, done or lapsed.",
    ),
]
_MadeTo = Annotated[str | None, by_member("Those made to a member.")]
_MadeBy = Annotated[
    str | None,
    typer.Option(
        "--made-by", metavar="WHO", help="Those that a minister made, by name or office.",
        autocompletion=completion.members,
    ),
]
_Ministry = Annotated[str | None, by_ministry("Those of a ministry: JenV, Justitie.")]
_AboutDossiers = Annotated[
    list[str] | None, by_dossiers("Those in papers of a dossier or beside its number")
]
_DueBefore = Annotated[str | None, by_date("--due-before", "Those due before a date.")]


@answers
def commitments(
    overdue: _Overdue = False,
    waiting: _OpenPromises = False,
    status: _Status = None,
    on: Day = None,
    member: _MadeTo = None,
    made_by: _MadeBy = None,
    ministry: _Ministry = None,
    dossier: _AboutDossiers = None,
    cites: Cites = None,
    due_before: _DueBefore = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    limit: Limit = 0,
    db: Database = None,
) -> Report:
    """List the promises made to the Chamber: to whom, when due, and what became of them.

    \b
      mhcorpus commitments --overdue
      mhcorpus commitments --overdue --on 2026-11-22
      mhcorpus commitments --open --member Tseggai
      mhcorpus commitments --status lapsed
      mhcorpus commitments --dossier 36547,28638
      mhcorpus commitments --made-by "minister van JenV" --cites 36547
      mhcorpus commitments --ministry JenV --xlsx toezeggingen.xlsx

    What is due "after the summer" is overdue when the season that follows has ended. What is withdrawn
    or out of date has lapsed: it is neither open nor kept.
    """
    from mhcorpus.queries.ledger.commitments import Wanted, status_named
    from mhcorpus.queries.ledger.commitments import commitments as listed
    from mhcorpus.reports.commitments import commitments_report

    wanted = Wanted(
        status=status_named(status) if status else None, open=waiting, overdue=overdue, member=member,
        made_by=made_by, ministry=ministry, dossiers=tuple(dossier or ()), cites=cites,
        due_before=due_before, since=since, until=until, within=tuple(within or ()), limit=limit,
    )  # fmt: skip
    with opened(db) as corpus:
        found = listed(corpus, wanted, date.fromisoformat(on) if on else None)
        near = near_if_none(found["commitments"], corpus, member, made_by, ministry=ministry)
        return commitments_report(found, near, dossier or ())


@answers
def changes(
    letter: Annotated[str, document_named("LETTER")],
    db: Database = None,
) -> Report:
    """Show what a letter changes in the ledger: settled, promised, withdrawn, put off, and silent on.

    \b
      mhcorpus changes brief.pdf
      mhcorpus changes brief.pdf --markdown > wijzigingen.md

    It is compared with what the papers written before it say.
    """
    from mhcorpus.queries.ledger.changes import changes as changed
    from mhcorpus.reports.changes import changes_report

    with opened(db) as corpus:
        return changes_report(changed(corpus, letter))
