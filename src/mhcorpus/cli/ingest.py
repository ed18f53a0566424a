"""``mhcorpus ingest``: files and folders into the corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.bounds import Bounds, bounded
from mhcorpus.cli.options import Database, Ocr, PaperDate, Patterns, PdfEngine
from mhcorpus.reports.formats import Report

_Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH…", help="Papers, folders and .zip archives of papers.",
        readable=False,  # what cannot be read fails by itself, and the rest is read
    ),
]
_FilesFrom = Annotated[
    Path | None,
    typer.Option("--files-from", metavar="FILE", help="Read paths from a file, one a line; - is stdin."),
]
_Null = Annotated[
    bool, typer.Option("-0", "--null", help="Paths in it end in NUL, as find -print0 writes them.")
]
_Prune = Annotated[bool, typer.Option("--prune", help="Take out what is gone from the folders given.")]
_Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1,
        help="Files to read side by side. Default: as many as there are cores, fewer for few files.",
    ),
]
_NoProgress = Annotated[bool, typer.Option("--no-progress", help="Show no bar.")]
_Quiet = Annotated[
    bool,
    typer.Option(
        "-q", "--quiet", help="Say only what fails, and what of the file beside a paper cannot be taken."
    ),
]


@answers
@bounded
def ingest(
    paths: _Paths = None,
    files_from: _FilesFrom = None,
    null: _Null = False,
    date: PaperDate = None,
    prune: _Prune = False,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
    jobs: _Jobs = None,
    *,
    bounds: Bounds,
    no_progress: _NoProgress = False,
    quiet: _Quiet = False,
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
      find ~/papers -name '*.pdf' -print0 | mhcorpus ingest --files-from - -0 --quiet

    --prune takes nothing out of a folder that is empty: its disk may be away.

    Exits with 3 when some files failed and the rest is in the corpus, with 1 when all did.
    """
    from mhcorpus.cli.paths import given_paths
    from mhcorpus.cli.progress import followed
    from mhcorpus.ingest import ingest as bring_in
    from mhcorpus.ingest import shipped_tools
    from mhcorpus.reports.summary import ingest_report

    named = given_paths(paths, files_from, null=null)
    recipe = partial(
        shipped_tools, tuple(patterns or ()), pdf_engine=pdf_engine, ocr=ocr, limits=bounds.limits
    )
    workers = bounds.crew(recipe, jobs, ocr=ocr)
    following = followed(bar=not (quiet or no_progress), quiet=quiet)
    with opened(db, create=True) as corpus, following as events, workers as crew:
        summary = bring_in(
            named, corpus, recipe(), date=date, prune=prune, report=events.take, perform=crew.perform,
            expect=crew.expect,
        )
        return ingest_report(summary, events, corpus.path, quiet=quiet)
