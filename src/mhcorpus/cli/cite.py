"""``mhcorpus cite`` and ``open``: a paper in the official form, and its official page."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import answers, opened_if_there
from mhcorpus.cli.given import each_named
from mhcorpus.cli.options import Database, Named
from mhcorpus.reports.formats import Report


@answers
def cite(
    ids: Named = None,
    query: Annotated[
        str | None,
        typer.Option(
            "--query", metavar="QUERY", help="Every paper in a trace, and who cites it.",
            autocompletion=completion.asked,
        ),
    ] = None,
    bibtex: Annotated[bool, typer.Option("--bibtex", help="Print BibTeX, for a reference manager.")] = False,
    csl: Annotated[bool, typer.Option("--csl", help="Print CSL-JSON, for Zotero and citeproc.")] = False,
    db: Database = None,
) -> Report:
    """Cite papers, articles and judgments in the official form.

    \b
      mhcorpus cite kst-36547-33            # an id; also 36547-33, "motie Ceder"
      mhcorpus cite kamerbrief.pdf          # a document of the corpus, by its name
      mhcorpus cite "art. 273f lid 1 Sr"    # a citation, put right
      mhcorpus cite --query 36547 --bibtex  # all that a trace finds, and who cites it
      mhcorpus cite - < ids.txt             # one a line

    The form is that of the Aanwijzingen voor de regelgeving, a dossier's number as the Chambers
    print it: Kamerstukken II 2024/25, 36 547, nr. 33. What is not known, such as a vergaderjaar,
    is left out and told on stderr. Exits with 3 when some could not be cited, with 2 when none.
    """
    from mhcorpus.exchange.citing import cite_report
    from mhcorpus.queries.citing import cite as cited

    texts = each_named(ids, needed=query is None)
    with opened_if_there(db, needed=query is not None) as corpus:
        return cite_report(cited(corpus, texts, query), "bibtex" if bibtex else "csl" if csl else "")


@answers
def open_page(
    ids: Named = None,
    only_print: Annotated[bool, typer.Option("--print", help="Print the address, open nothing.")] = False,
    db: Database = None,
) -> Report:
    """Open the official page of a paper, an article or a judgment in the browser.

    \b
      mhcorpus open kst-36547-33
      mhcorpus open "273f Sr"
      mhcorpus open 36547 --print

    Only pages of official publishers are opened. Exits with 2 where none is published, with 1 where
    there is no browser.
    """
    from mhcorpus.exchange.citing import open_report
    from mhcorpus.official.browsing import browse
    from mhcorpus.queries.pages import official_pages

    with opened_if_there(db) as corpus:
        pages, reasons = official_pages(corpus, each_named(ids))
    if not only_print:
        browse([page["url"] for page in pages])
    return open_report(pages, reasons)
