"""``mhcorpus extract``: the references of one file, nothing stored."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers
from mhcorpus.cli.bounds import Bounds, bounded
from mhcorpus.cli.options import Ocr, PaperDate, PaperFile, Patterns, PdfEngine
from mhcorpus.cli.source import analysed
from mhcorpus.reports.formats import Report


@answers
@bounded
def extract(
    file: PaperFile,
    date: PaperDate = None,
    unsure: Annotated[
        bool, typer.Option("--unsure", help="Show the doubtful ones, with their sentence.")
    ] = False,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
    *,
    bounds: Bounds,
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
        file, date=date, patterns=patterns, pdf_engine=pdf_engine, ocr=ocr, bounds=bounds,
    )
    warnings = [f"{source.name}: {warning}" for warning in (*source.warnings, *analysis.warnings)]
    report = doubts_report if unsure else extract_report
    return report(analysis.as_dict(source.name), warnings)
