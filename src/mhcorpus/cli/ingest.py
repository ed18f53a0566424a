"""``mhcorpus ingest``: files and folders into the corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mhcorpus.cli.options import (
    MEMORY,
    Database,
    MaxMemory,
    MaxPages,
    MaxSize,
    Ocr,
    PaperDate,
    Patterns,
    PdfEngine,
    TimeLimit,
    answers,
    crew_for,
    opened,
)
from mhcorpus.limits import MB, PAGES, SIZE, Limits
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
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", metavar="N", min=1,
            help="Files to read side by side. Default: as many as there are cores, fewer for few files.",
        ),
    ] = None,
    timeout: TimeLimit = None,
    max_size: MaxSize = SIZE,
    max_pages: MaxPages = PAGES,
    max_memory: MaxMemory = MEMORY,
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
    from mhcorpus.ingest import ingest as bring_in
    from mhcorpus.ingest import shipped_tools
    from mhcorpus.reports.summary import ingest_report

    limits = Limits(max_size * MB, max_pages)
    recipe = partial(shipped_tools, tuple(patterns or ()), pdf_engine=pdf_engine, ocr=ocr, limits=limits)
    workers = crew_for(recipe, jobs, timeout, max_memory, ocr=ocr)
    with opened(db, create=True) as corpus, followed() as events, workers as crew:
        summary = bring_in(
            paths, corpus, recipe(), date=date, prune=prune, report=events.append, perform=crew.perform
        )
        return ingest_report(summary, events, corpus.path)
