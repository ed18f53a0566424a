"""``mhcorpus extract``: the references of one file, nothing stored."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mhcorpus.cli.options import Ocr, PaperDate, Patterns, PdfEngine, answers
from mhcorpus.reports.formats import Report

if TYPE_CHECKING:
    from mhcorpus.source import Source

STDIN = "-"


@answers
def extract(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A paper, or - for text on stdin.")],
    date: PaperDate = None,
    unsure: Annotated[
        bool, typer.Option("--unsure", help="Show the doubtful ones, with their sentence.")
    ] = False,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
) -> Report:
    """Show the references in one file, without a corpus.

    \b
      mhcorpus extract brief.pdf
      mhcorpus extract brief.docx --json > brief.json
      mhcorpus extract brief.docx --unsure
      pbpaste | mhcorpus extract - --date 2025-12
    """
    from mhcorpus.pipeline import Analyser
    from mhcorpus.reports.doubts import doubts_report
    from mhcorpus.reports.extraction import extract_report

    source = _from_stdin() if file == STDIN else _from_file(Path(file), pdf_engine, ocr)
    analysis = Analyser(patterns=patterns or ()).analyse(source, date=date)
    warnings = [f"{source.name}: {warning}" for warning in (*source.warnings, *analysis.warnings)]
    report = doubts_report if unsure else extract_report
    return report(analysis.as_dict(source.name), warnings)


def _from_file(path: Path, pdf_engine: str, ocr: bool) -> Source:
    from mhcorpus.readers import read

    return read(path, pdf_engine=pdf_engine, ocr=ocr)


def _from_stdin() -> Source:
    from mhcorpus.readers.text import read_text

    return read_text(sys.stdin.buffer.read(), "stdin", "txt")
