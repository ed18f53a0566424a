"""``mhcorpus extract``: the references of one file, nothing stored."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers
from mhcorpus.cli.options import (
    MEMORY,
    MaxMemory,
    MaxPages,
    MaxSize,
    Ocr,
    PaperDate,
    PaperFile,
    Patterns,
    PdfEngine,
    TimeLimit,
)
from mhcorpus.cli.source import analysed
from mhcorpus.limits import MB, PAGES, SIZE, Limits
from mhcorpus.reports.formats import Report


@answers
def extract(
    file: PaperFile,
    date: PaperDate = None,
    unsure: Annotated[
        bool, typer.Option("--unsure", help="Show the doubtful ones, with their sentence.")
    ] = False,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
    timeout: TimeLimit = None,
    max_size: MaxSize = SIZE,
    max_pages: MaxPages = PAGES,
    max_memory: MaxMemory = MEMORY,
) -> Report:
    """Show the references in one file, without a corpus.

    \b
      mhcorpus extract brief.pdf
      mhcorpus extract brief.docx --json > brief.json
      mhcorpus extract brief.docx --unsure
      pbpaste | mhcorpus extract - --date 2025-12
      curl -s https://example.org/brief.pdf | mhcorpus extract - --json
    """
    from mhcorpus.reports.doubts import doubts_report
    from mhcorpus.reports.extraction import extract_report

    source, analysis = analysed(
        file, date=date, patterns=patterns, pdf_engine=pdf_engine, ocr=ocr, timeout=timeout,
        limits=Limits(max_size * MB, max_pages), max_memory=max_memory,
    )
    warnings = [f"{source.name}: {warning}" for warning in (*source.warnings, *analysis.warnings)]
    report = doubts_report if unsure else extract_report
    return report(analysis.as_dict(source.name), warnings)
