"""The options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from mhcorpus.cli import completion
from mhcorpus.edtf import FORMS, written


def paper_date(given: str | None) -> str | None:
    """Return a day, month or year as EDTF, if there is such a one.

    Raises:
        typer.BadParameter: there is none.
    """
    if given is None:
        return None
    if found := written(given.strip()):
        return found
    raise typer.BadParameter(f"{given!r} is no date; write {FORMS}")


def _day(given: str | None) -> str | None:
    found = written(given.strip()) if given is not None else None
    if given is not None and len(found or "") < len("2026-11-22"):
        raise typer.BadParameter(f"{given!r} is no day; write 2026-11-22, 22-11-2026 or 22 november 2026")
    return found


def queries(what: str, metavar: str = "[QUERY…]") -> Any:  # noqa: ANN401 - as Typer has it
    """Return the argument that takes any number of queries."""
    told = f"{what}; - reads queries from stdin, one a line."
    return typer.Argument(metavar=metavar, help=told, autocompletion=completion.asked)


def document_named(metavar: str) -> Any:  # noqa: ANN401
    """Return the argument that takes one document."""
    told = "A document's name, or how it begins, or its official id."
    return typer.Argument(metavar=metavar, help=told, autocompletion=completion.documents)


def by_date(option: str, help: str) -> Any:  # noqa: A002, ANN401 - as Typer has both
    """Return the ``option`` that takes a day, a month or a year."""
    return typer.Option(option, metavar="DATE", callback=paper_date, help=help)


def by_member(help: str) -> Any:  # noqa: A002, ANN401
    """Return the option that takes a member, by name."""
    return typer.Option("--member", metavar="NAME", help=help, autocompletion=completion.members)


def by_ministry(help: str) -> Any:  # noqa: A002, ANN401
    """Return the option that takes a ministry, by name or initials."""
    return typer.Option("--ministry", metavar="NAME", help=help, autocompletion=completion.ministries)


def by_dossier(help: str) -> Any:  # noqa: A002, ANN401
    """Return the option that takes the number of a dossier."""
    return typer.Option("--dossier", metavar="NUMBER", help=help, autocompletion=completion.dossiers)


def _each_named(given: list[str] | None) -> list[str] | None:
    """Return what is given one by one or with commas between."""
    return [each.strip() for one in given for each in one.split(",")] if given else None


def by_dossiers(help: str) -> Any:  # noqa: A002, ANN401
    """Return the option that takes the numbers of dossiers."""
    return typer.Option(
        "--dossier", metavar="NUMBER", callback=_each_named, autocompletion=completion.dossiers,
        help=f"{help}; may be repeated, or with commas between.",
    )


def _at_home(given: Path | None) -> Path | None:
    from mhcorpus.store.location import at_home

    return at_home(given) if given else None


Database = Annotated[
    Path | None,
    typer.Option(
        "--db", metavar="FILE", callback=_at_home,
        help="The corpus: a SQLite file. Default: $MHCORPUS_DB, else your data folder.",
    ),
]
PaperFile = Annotated[str, typer.Argument(metavar="FILE", help="A paper, or - for one on stdin.")]
PaperDate = Annotated[
    str | None, by_date("--date", "The date of a paper that prints none: 2025-12-09, 2025-12 or 2025.")
]
Since = Annotated[str | None, by_date("--since", "Papers from a day, month or year on.")]
Until = Annotated[str | None, by_date("--until", "Papers up to a day, month or year.")]
AddedSince = Annotated[
    str | None, by_date("--added-since", "Papers read into the corpus from a day, month or year on."),
]
PaperKind = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="KIND", help="Papers of a kind: beslisnota, motie.", autocompletion=completion.kinds
    ),
]
Within = Annotated[
    list[str] | None,
    typer.Option(
        "--in", metavar="DOC", help="In a document, by name or how it begins; may be repeated.",
        autocompletion=completion.documents,
    ),
]
Cites = Annotated[
    str | None,
    typer.Option(
        "--cites", metavar="ID", help="In papers that cite it: 36547, kst-36547-33, \"273f Sr\".",
        autocompletion=completion.ids,
    ),
]
Limit = Annotated[
    int,
    typer.Option(
        "--limit", metavar="N", min=0, show_default=False, help="At most so many; 0, the default, is all."
    ),
]
Dossier = Annotated[str | None, by_dossier("Those of a dossier.")]
Day = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", callback=_day, help="As promises stood on a day; default: today."),
]
Patterns = Annotated[
    list[Path] | None,
    typer.Option(
        "--patterns", metavar="PATH",
        help="Kinds of references of your own: a YAML file or a folder of them; may be repeated.",
    ),
]

PdfEngine = Annotated[
    Literal["auto", "pypdfium2", "pdfplumber"],
    typer.Option("--pdf-engine", help="What takes a PDF apart; auto is fast, and falls back."),
]
Ocr = Annotated[
    bool,
    typer.Option("--ocr", help="Read scanned PDFs with Tesseract, where it is installed with Dutch."),
]

Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE",
        help="Where to write; never over a paper of the corpus. Default, and -: stdout.",
    ),
]

Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID…", help="Ids, citations or documents; - reads them from stdin, one a line.",
        autocompletion=completion.named,
    ),
]
