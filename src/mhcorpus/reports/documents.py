"""The documents of a corpus, and what was taken out of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import member_name
from mhcorpus.reports.page import Grid, Line, Page, Span, Spans
from mhcorpus.reports.wording import counted, date_span, left_out, none_found

SCHEMA_REMOVE = "mhcorpus/remove/1"
_EMPTY = "the corpus is empty: mhcorpus ingest PATH fills it"
LIST_COLUMNS = (
    "document", "date", "kind", "title", "references", "pages", "words", "format", "id", "path", "warnings",
    "official_id", "work", "pair", "ministry", "dossier", "members",
    "unsure",
)


def list_report(
    listed: Mapping[str, Any],
    *,
    shown: Sequence[Mapping[str, Any]] | None = None,
    more: bool = False,
    selected: bool = False,
    near: Sequence[str] = (),
    dossier: str | None = None,
    paths_end: str | None = None,
) -> Report:
    """Return the report on a ``Listing``; ``selected`` says that it was asked for some of them.

    ``shown`` are its documents as far as a page tells of them: ``listed`` itself is then looked at
    only by other forms; there are ``more`` where a limit left some out. ``near`` are names to tell
    where it finds none, ``dossier`` is what it was asked for.
    With ``paths_end``, its page is the paths alone, to the letter, each with that behind it.
    """
    documents = listed["documents"] if shown is None else shown
    besides = f"--dossier counts papers that bear the number, --cites '{dossier}' those that cite it"
    none = none_found("no document meets all that is asked", near, besides if dossier else "")
    empty = none if selected else _EMPTY
    return Report(
        data=listed,
        columns=LIST_COLUMNS,
        rows=lambda: listed["documents"],
        page=lambda: _listed(documents, more=more),
        notes=() if documents else (empty,),
        text=(lambda: [document["path"] for document in documents]) if paths_end else None,
        end=paths_end or "\n",
    )


def removal_report(removed: Sequence[str]) -> Report:
    """Return the report on documents that are no longer in the corpus."""
    return Report(
        data={"schema": SCHEMA_REMOVE, "removed": list(removed)},
        columns=("document",),
        rows=lambda: [{"document": name} for name in removed],
        page=lambda: [Line((Span("removed "), Span(name, "document"))) for name in removed],
    )


def _doubt(document: Mapping[str, Any]) -> Spans:
    """Return who may be the member that was asked for, where papers do not tell whether they are."""
    unsure = ", ".join(map(member_name, document.get("unsure", ())))
    return (Span(f"{unsure} may be meant: ", "doubt"),) if unsure else ()


def _listed(documents: Sequence[Mapping[str, Any]], *, more: bool) -> Page:
    if not documents:
        return []
    header = ("date", "document", "kind", "cites", "title")
    rows = tuple(
        (
            date_span(document["date"]),
            (Span(document["document"], "document"),),
            (Span(document["kind"] or ""),),
            (Span(str(document["references"]), "number"),),
            (*_doubt(document), Span(document["title"] or "", "muted")),
        )
        for document in documents
    )
    works = len({document["work"] for document in documents})
    same = "" if works == len(documents) else f", {counted(works, 'work')}"
    total = (Span(counted(len(documents), "document") + same + left_out(more), "muted"),)
    grid = Grid(header, rows, right=frozenset({"cites"}), spare="title")
    return [grid, Line(), Line(total)]
