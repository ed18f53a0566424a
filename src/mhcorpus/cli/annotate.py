"""``mhcorpus annotate``: one paper with its references in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import opened, opened_if_there, page_may_go_to
from mhcorpus.cli.bounds import Bounds, bounded
from mhcorpus.cli.failures import say
from mhcorpus.cli.given import STDIN
from mhcorpus.cli.options import Database, Ocr, Output, PaperDate, Patterns, PdfEngine
from mhcorpus.cli.source import analysed
from mhcorpus.errors import QueryError, UnreadableFileError

if TYPE_CHECKING:
    from mhcorpus.reference import Analysis
    from mhcorpus.source import Source


@bounded
def annotate(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A paper, - for one on stdin, or the name of a document of the corpus.",
            autocompletion=completion.documents,
        ),
    ],
    output: Output = None,
    form: Annotated[
        Literal["html", "w3c"],
        typer.Option("--format", help="A page to read, or W3C Web Annotations (JSON-LD)."),
    ] = "html",
    date: PaperDate = None,
    patterns: Patterns = None,
    pdf_engine: PdfEngine = "auto",
    ocr: Ocr = False,
    *,
    bounds: Bounds,
    db: Database = None,
) -> None:
    """Write a paper as a page on which each reference is a link.

    \b
      mhcorpus annotate brief.pdf -o brief.html
      mhcorpus annotate brief.docx --db papers.db -o brief.html
      mhcorpus annotate kst-36547-33 -o brief.html
      mhcorpus annotate brief.txt --format w3c > brief.jsonld
      pbpaste | mhcorpus annotate - -o brief.html

    A card beside each reference says what it is, how sure that is and, where there is a corpus,
    which other papers cite it. The page needs no script and fetches nothing.
    """
    from mhcorpus.reports.output import write_lines

    if form == "html":
        page_may_go_to(output)
    asked_anew = date or patterns or ocr or pdf_engine != "auto"
    source, analysis = (None if asked_anew else _stored(file, db)) or analysed(
        file, date=date, patterns=patterns, pdf_engine=pdf_engine, ocr=ocr, bounds=bounds,
    )
    read = _read(file, patterns or (), db)
    write_lines([_written(source, analysis, form, db)], output, reads=read)
    for warning in (*source.warnings, *analysis.warnings):
        say(f"{source.name}: {warning}")


def _stored(file: str, db: Path | None) -> tuple[Source, Analysis] | None:
    """Return the document of the corpus that ``file`` names, as it was read; None where it names a file.

    Raises UnreadableFileError where it names neither.
    """
    from mhcorpus.readers.zip_archive import archive_of

    if file == STDIN or Path(file).exists():
        return None
    with opened_if_there(db) as corpus:
        if corpus is None:
            return None
        try:
            return corpus.load(corpus.find(file)["id"])
        except QueryError as error:
            if archive_of(file):
                return None
            raise UnreadableFileError(f"{file}: there is no such file, and in the corpus {error}") from None


def _read(file: str, patterns: Sequence[Path], db: Path | None) -> Iterator[Path]:
    """Yield the files that the page is made of, then those of the corpus, if there is one, and its papers."""
    from mhcorpus.readers.zip_archive import archive_of

    yield archive_of(file) or Path(file)
    yield from patterns
    with opened_if_there(db) as corpus:
        yield from corpus.files() if corpus else ()


def _written(source: Source, analysis: Analysis, form: str, db: Path | None) -> str:
    if form == "w3c":
        from mhcorpus.reports.annotation.w3c import annotation_collection
        from mhcorpus.safejson import as_json

        return as_json(annotation_collection(source, analysis), indent=2)
    from mhcorpus.reports.annotation.page import annotated_page

    return annotated_page(source, analysis, _known(source, analysis, db))


def _known(source: Source, analysis: Analysis, db: Path | None) -> Mapping[str, Mapping[str, Any]] | None:
    """Return what the corpus knows of what is cited; None where the user has no corpus."""
    from mhcorpus.queries.elsewhere import elsewhere, traced
    from mhcorpus.store import default_path
    from mhcorpus.store.rows import work_key

    if db is None and not default_path().exists():
        return None
    with opened(db) as corpus:
        return elsewhere(corpus, traced(analysis.references), work_key(analysis.meta, source.text))
