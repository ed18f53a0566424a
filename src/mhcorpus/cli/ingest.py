"""``mhcorpus ingest``: files and folders into the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mhcorpus.cli.options import Database, Ocr, PaperDate, Patterns, PdfEngine, answers, opened
from mhcorpus.reports.formats import Report


@answers
def ingest(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Papers, folders and .zip archives of papers.")
    ],
    date: PaperDate = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out what is gone from the folders given.")
    ] = False,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
    db: Database = None,
) -> Report:
    """Read files, folders and archives into the corpus.

    What has not changed since the last time is skipped; with other --patterns, it is read again.

    \b
      mhcorpus ingest ~/papers
      mhcorpus ingest brief.docx --date 2025-12
      mhcorpus ingest ~/papers --prune
      mhcorpus ingest brieven.zip

    Exits with 3 when some files failed and the rest is in the corpus, with 1 when all did.
    """
    from mhcorpus.cli.progress import followed
    from mhcorpus.ingest import ingest as bring_in
    from mhcorpus.ingest import shipped_tools
    from mhcorpus.reports.summary import ingest_report

    with opened(db, create=True) as corpus, followed() as events:
        tools = shipped_tools(patterns or (), pdf_engine=pdf_engine, ocr=ocr)
        summary = bring_in(paths, corpus, tools, date=date, prune=prune, report=events.append)
        return ingest_report(summary, events, corpus.path)
