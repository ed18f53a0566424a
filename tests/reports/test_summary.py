"""The summary of an ingest: for people, for programs, and as an exit code."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mhcorpus.ingest import Event, Outcome, Summary
from mhcorpus.reports.formats import LINES, Report
from mhcorpus.reports.summary import ingest_report

FOLDER = Path("/papers")


def summary_of(**given: int) -> Summary:
    """Return the summary of an ingest with so many files of each outcome."""
    outcomes: Counter[Outcome] = Counter()
    outcomes.update(given)  # type: ignore[arg-type]  # the outcomes are the keywords
    failed = [(FOLDER / "a.pdf", "is no PDF")] * given.get("failed", 0)
    return Summary(outcomes=outcomes, failed=failed, documents=1234, seconds=4.21)


def report_of(summary: Summary, *events: Event) -> Report:
    """Return the report on an ingest into corpus.db."""
    return ingest_report(summary, events, Path("corpus.db"))


def test_people_read_what_was_done() -> None:
    """The page has what became of the files, what was found, and what there is now."""
    summary = summary_of(added=10, unchanged=2, failed=1)
    summary.references.update({"date": 3, "law": 9})
    assert list(LINES["page"](report_of(summary))) == [
        "10 added · 2 unchanged · 1 failed · in 4.2 s",
        "12 references: 9 law, 3 date",
        "The corpus has 1,234 documents: corpus.db",
    ]


def test_where_nothing_was_done_there_is_nothing_to_tell_of_it() -> None:
    """Without files the page has only what the corpus holds."""
    assert list(LINES["page"](report_of(summary_of()))) == ["The corpus has 1,234 documents: corpus.db"]


def test_programs_read_what_became_of_each_file() -> None:
    """JSON has the counts of every outcome and one object a file."""
    event = Event(str(FOLDER / "b.txt"), "added", 1, 1, warnings=("read as cp1252",), references=7)
    assert report_of(summary_of(added=1), event).data == {
        "schema": "mhcorpus/ingest/1",
        "documents": 1234,
        "outcomes": {
            "added": 1, "changed": 0, "unchanged": 0, "moved": 0, "copied": 0,
            "passed_over": 0, "failed": 0, "removed": 0,
        },
        "references": {},
        "other_formats": {},
        "gone": 0,
        "seconds": 4.21,
        "files": [{
            "document": "b.txt", "path": "/papers/b.txt", "outcome": "added",
            "references": 7, "message": None, "warnings": ["read as cp1252"],
        }],
    }


def test_what_was_passed_over_is_said() -> None:
    """Empty folders, what is gone and files of other formats are noted, with what to do where that is known."""
    summary = summary_of()
    summary.empty_folders, summary.gone = [FOLDER], 1
    summary.dead_links = ["/papers/a.pdf", "/papers/b.txt", "/papers/c.txt", "/papers/d.txt"]
    summary.outcomes["passed_over"] = 2
    summary.other_formats.update({".xlsx": 4, ".eml": 1, ".rtf": 3, ".doc": 2})
    assert report_of(summary).notes == (
        "warning: /papers: no documents in this folder",
        "warning: passed over 4 links to a file that is not there: /papers/a.pdf, /papers/b.txt, /papers/c.txt, …",
        "1 paper gone from the folders given: --prune takes out what is gone",
        "passed over 2 pages that mhcorpus made of papers",
        "passed over 10 files in other formats: 4 .xlsx, 3 .rtf, 2 .doc, 1 .eml",
        "to have .doc and .rtf read: open it in LibreOffice or Word and save it as .docx",
        "to have .eml read: save the message as .txt and its attachments as files",
    )


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ({"added": 2}, 0),
        ({}, 0),
        ({"added": 1, "failed": 1}, 3),
        ({"unchanged": 1, "failed": 1}, 3),
        ({"failed": 2}, 1),
    ],
)
def test_failures_show_in_the_exit_code(outcomes: dict[str, int], code: int) -> None:
    """Some files failed: 3; all of them: 1."""
    assert report_of(summary_of(**outcomes)).exit_code == code
