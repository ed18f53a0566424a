"""``mhcorpus ingest``: files and folders into the corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mhcorpus.cli.options import Database, Ocr, PaperDate, Patterns, PdfEngine, answers, opened
from mhcorpus.reports.formats import Report

TIME_LIMIT, OCR_TIME_LIMIT = 120.0, 1200.0
"""Seconds that one file may take: far more than any letter does."""


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
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", metavar="N", min=1,
            help="Files to read side by side. Default: as many as there are cores, fewer for few files.",
        ),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(
            "--timeout", metavar="SECONDS", min=0,
            help="How long one file may take; 0 is for ever. Default: 120, with --ocr 1200.",
        ),
    ] = None,
    db: Database = None,
) -> Report:
    """Read files, folders and archives into the corpus.

    What has not changed since the last time is skipped; with other --patterns, it is read again.
    Whatever stops it, what was read by then is kept, and the next ingest reads the rest.

    \b
      mhcorpus ingest ~/papers
      mhcorpus ingest brief.docx --date 2025-12
      mhcorpus ingest ~/papers --prune
      mhcorpus ingest brieven.zip
      mhcorpus ingest ~/papers --jobs 8 --timeout 30

    Exits with 3 when some files failed and the rest is in the corpus, with 1 when all did.
    """
    from mhcorpus.cli.progress import followed
    from mhcorpus.ingest import Crew, shipped_tools
    from mhcorpus.ingest import ingest as bring_in
    from mhcorpus.reports.summary import ingest_report

    recipe = partial(shipped_tools, tuple(patterns or ()), pdf_engine=pdf_engine, ocr=ocr)
    limit = (OCR_TIME_LIMIT if ocr else TIME_LIMIT) if timeout is None else timeout or None
    with opened(db, create=True) as corpus, followed() as events, Crew(recipe, jobs, limit) as crew:
        summary = bring_in(
            paths, corpus, recipe(), date=date, prune=prune, report=events.append, perform=crew.perform
        )
        return ingest_report(summary, events, corpus.path)
