"""``mhcorpus list``, ``show`` and ``remove``: what is in the corpus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import answers, near_if_none, opened
from mhcorpus.cli.given import lines_of
from mhcorpus.cli.options import (
    AddedSince,
    Cites,
    Database,
    Limit,
    PaperKind,
    Since,
    Until,
    by_dossier,
    by_member,
    by_ministry,
    document_named,
)
from mhcorpus.reports.formats import Report

_Ministry = Annotated[str | None, by_ministry("Papers of a ministry: JenV, Justitie.")]
_Member = Annotated[str | None, by_member("Papers that a member asks, submits, signs or answers.")]
_Dossier = Annotated[str | None, by_dossier("Papers that bear the number of a dossier.")]
_NoText = Annotated[
    bool, typer.Option("--no-text", help="Papers in which no text was found, such as scans.")
]
_Sort = Annotated[
    str,
    typer.Option(
        "--sort", metavar="KEY", autocompletion=completion.orders,
        help="date, added (the last first), name, kind, ministry, references or words.",
    ),
]
_AsPaths = Annotated[bool, typer.Option("--paths", help="Print the paths alone, one a line.")]
_Print0 = Annotated[
    bool, typer.Option("-0", "--print0", help="Print the paths, each with a NUL behind it, for xargs -0.")
]


@answers
def list_documents(
    kind: PaperKind = None,
    since: Since = None,
    until: Until = None,
    ministry: _Ministry = None,
    member: _Member = None,
    dossier: _Dossier = None,
    cites: Cites = None,
    no_text: _NoText = False,
    added_since: AddedSince = None,
    sort: _Sort = "date",
    limit: Limit = 0,
    as_paths: _AsPaths = False,
    print0: _Print0 = False,
    db: Database = None,
) -> Iterator[Report]:
    """List the documents in the corpus, by date; those without one come last.

    \b
      mhcorpus list --kind beslisnota --since 2025
      mhcorpus list --member "Van Dijk (CDA)" --sort references
      mhcorpus list --cites 36547 --kind kamerbrief
      mhcorpus list --added-since 2026-11-20 --sort added
      mhcorpus list --no-text
      mhcorpus list --kind motie -0 | xargs -0 cp -t moties/

    A date that ends in ~ is not printed in the document: it follows from its text. A paper that changed,
    or that a newer mhcorpus read anew, counts as added then.
    """
    from mhcorpus.queries.documents import Listing
    from mhcorpus.queries.selection import Selection
    from mhcorpus.reports.documents import list_report
    from mhcorpus.reports.formats import Deferred

    selection = Selection(
        kind=kind, since=since, until=until, ministry=ministry, member=member, dossier=dossier,
        cites=cites, no_text=no_text, added_since=added_since,
    )
    with opened(db) as corpus:
        found = Listing(corpus, selection, sort, limit)
        yield list_report(
            Deferred(found.data), shown=found.documents, more=found.more,
            selected=selection != Selection(), dossier=dossier,
            near=near_if_none(found.documents, corpus, member, ministry=ministry),
            paths_end="\0" if print0 else "\n" if as_paths else None,
        )


@answers
def show(
    document: Annotated[str, document_named("DOC")],
    text: Annotated[
        bool, typer.Option("--text", help="Print what was read, its blocks and references marked.")
    ] = False,
    page: Annotated[
        int | None, typer.Option("--page", metavar="N", help="Print what was read of one page.")
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Say why it has its kind and date, and why each reference.")
    ] = False,
    db: Database = None,
) -> Report:
    """Show what one document is, what goes with it and what it cites.

    \b
      mhcorpus show brief.pdf
      mhcorpus show brief.pdf --evidence
      mhcorpus show brief.pdf --text | less
      mhcorpus show brief.pdf --page 2

    Motions and promises stand there as this paper tells; motions and commitments say how they stand now.
    """
    from mhcorpus.queries.documents import show_document
    from mhcorpus.reports.document import show_report, text_report

    with opened(db) as corpus:
        known = show_document(corpus, document)
    if text or page is not None:
        return text_report(known, page)
    return show_report(known, evidence=evidence)


@answers
def remove(
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar="DOC…", help="Their names, paths or ids, in full; - reads them from stdin, one a line.",
            autocompletion=completion.documents,
        ),
    ],
    db: Database = None,
) -> Report:
    """Take documents out of the corpus.

    \b
      mhcorpus remove brief.pdf
      mhcorpus list --no-text -0 | mhcorpus remove -

    A name or an id, as list --json prints it, does not stand for what only begins so. The files stay
    where they are. If one name is wrong, nothing is taken out.
    """
    from mhcorpus.reports.documents import removal_report

    with opened(db, writes=True) as corpus:
        rows = [corpus.find(given, whole=True) for given in lines_of(documents)]
        found = {row["id"]: row for row in rows}
        removed = corpus.delete((key, row["path"]) for key, row in found.items())
        return removal_report([row["name"] for key, row in found.items() if key in removed])
