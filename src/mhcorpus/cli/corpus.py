"""``mhcorpus list``, ``show`` and ``remove``: what is in the corpus."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.options import Database, answers, opened
from mhcorpus.reports.formats import Report


@answers
def list_documents(db: Database = None) -> Report:
    """List the documents in the corpus, by date.

    A date that ends in ~ is not printed in the document: it follows from its text.
    """
    from mhcorpus.queries.documents import list_documents as listed
    from mhcorpus.reports.documents import list_report

    with opened(db) as corpus:
        return list_report(listed(corpus))


@answers
def show(
    document: Annotated[str, typer.Argument(metavar="DOC", help="A document's name.")],
    text: Annotated[
        bool, typer.Option("--text", help="Print the text, its references marked.")
    ] = False,
    db: Database = None,
) -> Report:
    """Show what one document is and what it cites.

    \b
      mhcorpus show brief.pdf
      mhcorpus show brief.pdf --text | less
    """
    from mhcorpus.queries.documents import show_document
    from mhcorpus.reports.documents import show_report

    with opened(db) as corpus:
        return show_report(show_document(corpus, document), text=text)


@answers
def remove(
    documents: Annotated[
        list[str], typer.Argument(metavar="DOC", help="The documents' names.")
    ],
    db: Database = None,
) -> Report:
    """Take documents out of the corpus.

    Their files stay where they are. If one name is wrong, nothing is taken out.
    """
    from mhcorpus.reports.documents import removal_report

    with opened(db) as corpus:
        found = [corpus.find(given) for given in documents]
        corpus.delete(row["id"] for row in found)
        return removal_report([row["name"] for row in found])
