"""What an ingest did: which files, what was found in them, what is in the corpus now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from mhcorpus.ingest import Event, Outcome, Summary, in_order
from mhcorpus.readers.suffixes import how_to_convert
from mhcorpus.reports.formats import Deferred, Report
from mhcorpus.reports.page import Line, Page, Span, Style, joined
from mhcorpus.reports.wording import counted, duration, listed_counts, references_counted

SCHEMA_INGEST = "mhcorpus/ingest/1"
COLUMNS = ("document", "path", "outcome", "references", "message", "warnings")
SOME_FAILED = 3
_LINKS = 3
"""So many links that lead nowhere are named."""
STYLES: Mapping[Outcome, Style] = {
    "added": "good", "changed": "good", "moved": "good", "copied": "good",
    "unchanged": "muted", "passed_over": "muted", "removed": "doubt", "failed": "bad",
}


def ingest_report(
    summary: Summary, events: Sequence[Event], database: Path, *, quiet: bool = False
) -> Report:
    """Return the report on an ingest into ``database``; it fails where files failed.

    A ``quiet`` one has no page and no notes: what is asked for as data is there.
    """
    return Report(
        data=Deferred(lambda: _object(summary, events)),
        columns=COLUMNS,
        rows=lambda: _rows(events),
        page=lambda: [] if quiet else _page(summary, database),
        notes=() if quiet else tuple(_notes(summary)),
        exit_code=_exit_code(summary),
    )


def _object(summary: Summary, events: Sequence[Event]) -> dict[str, Any]:
    return {
        "schema": SCHEMA_INGEST,
        "documents": summary.documents,
        "outcomes": {name: summary.outcomes[name] for name in get_args(Outcome)},
        "references": dict(sorted(summary.references.items())),
        "other_formats": dict(sorted(summary.other_formats.items())),
        "gone": summary.gone,
        "seconds": round(summary.seconds, 3),
        "files": [*_rows(events)],
    }


def _rows(events: Sequence[Event]) -> Iterator[dict[str, Any]]:
    return map(_row, in_order(events))


def _row(event: Event) -> dict[str, Any]:
    return {
        "document": event.document,
        "path": event.file,
        "outcome": event.outcome,
        "references": event.references,
        "message": event.message or None,
        "warnings": list(event.warnings),
    }


def _exit_code(summary: Summary) -> int:
    if not summary.failed:
        return 0
    tried = summary.outcomes.total() - summary.outcomes["passed_over"]
    return SOME_FAILED if tried > len(summary.failed) else 1


def _notes(summary: Summary) -> Iterator[str]:
    for folder in summary.empty_folders:
        yield f"warning: {folder}: no documents in this folder"
    if dead := summary.dead_links:
        shown = ", ".join([*dead[:_LINKS], *(["…"] if dead[_LINKS:] else [])])
        yield f"warning: passed over {counted(len(dead), 'link')} to a file that is not there: {shown}"
    if summary.gone:
        yield f"{counted(summary.gone, 'paper')} gone from the folders given: --prune takes out what is gone"
    if passed := summary.outcomes["passed_over"]:
        yield f"passed over {counted(passed, 'page')} that mhcorpus made of papers"
    if summary.other_formats:
        yield (
            f"passed over {counted(summary.other_formats.total(), 'file')} "
            f"in other formats: {listed_counts(summary.other_formats)}"
        )
    advice: dict[str, list[str]] = {}
    for suffix in sorted(summary.other_formats):
        if told := how_to_convert(suffix):
            advice.setdefault(told, []).append(suffix)
    yield from (f"to have {' and '.join(suffixes)} read: {told}" for told, suffixes in advice.items())


def _page(summary: Summary, database: Path) -> Page:
    done = [
        (Span(f"{summary.outcomes[name]:,} {name.replace('_', ' ')}", STYLES[name]),)
        for name in get_args(Outcome) if summary.outcomes[name]
    ]
    took = (Span(f"in {duration(summary.seconds)}", "muted"),)
    lines = [Line(joined([*done, took]))] if done else []
    if found := summary.references.total():
        kinds = references_counted(summary.references)
        lines.append(Line((Span(f"{counted(found, 'reference')}: "), Span(kinds, "muted"))))
    total = f"The corpus has {counted(summary.documents, 'document')}: "
    return [*lines, Line((Span(total), Span(str(database), "document")))]
