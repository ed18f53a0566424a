"""The list of documents, and one of them: what it is, what it cites, what it says."""

from __future__ import annotations

from typing import Any

from mhcorpus.reports.documents import list_report, removal_report, show_report
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.page import Line, Span

TEXT = "Zie artikel 273f Sr\nen nr. 7."
REFERENCE: dict[str, Any] = {
    "kind": "article", "id": "jci1.3:c:BWBR0001854&artikel=273f", "start": 4, "end": 19,
    "text": "artikel 273f Sr", "page": 2, "footnote": None, "section": None, "context": TEXT,
    "certainty": "likely", "reason": "alias", "url": "https://wetten.overheid.nl/x",
}
LAW: dict[str, Any] = {**REFERENCE, "kind": "law", "start": 17, "text": "Sr", "id": "BWBR0001854"}
DOCUMENT: dict[str, Any] = {
    "schema": "test/1", "document": "brief.txt", "path": "/papers/brief.txt", "date": "2027-05~",
    "pages": 3, "words": 1200, "counts": {"article": 1, "law": 1}, "text": TEXT,
    "references": [REFERENCE, LAW], "warnings": ["read as cp1252"],
    "meta": {
        "kind": "kamerbrief", "date": None, "subject": "Opvang", "reference": None,
        "sender": {"name": "J. Terhaar", "office": "Minister"}, "session_year": "2026-2027",
    },
}


def test_documents_are_listed_by_line() -> None:
    """A line has the date, the name, the kind, how much it cites and the title."""
    listed = {
        "schema": "test/1",
        "documents": [{
            "document": "brief.txt", "path": "/papers/brief.txt", "id": "abc", "kind": None,
            "date": "2027-05~", "title": "Opvang", "format": "txt", "pages": None, "words": 9,
            "references": 12, "warnings": [],
        }],
    }
    report = list_report(listed)
    assert (list(LINES["page"](report)), report.notes) == (
        [
            "date      document   kind  cites  title",
            "2027-05~  brief.txt           12  Opvang",
            "",
            "1 document",
        ],
        (),
    )


def test_an_empty_corpus_says_how_to_fill_it() -> None:
    """A corpus without documents prints nothing and notes what to do."""
    report = list_report({"schema": "test/1", "documents": []})
    assert (list(LINES["page"](report)), report.notes) == (
        [], ("the corpus is empty: mhcorpus ingest PATH fills it",),
    )


def test_one_document_shows_what_is_known() -> None:
    """A page on a document has what it says of itself and a table of what it cites."""
    report = show_report(DOCUMENT, text=False)
    assert list(LINES["page"](report)) == [
        "brief.txt",
        "kamerbrief · 2027-05~ · 3 pages · 1,200 words",
        "/papers/brief.txt",
        "subject: Opvang",
        "sender: J. Terhaar, Minister",
        "session year: 2026-2027",
        "",
        "2 references · 1 article, 1 law",
        "",
        "kind     text             id                                          where",
        "article  artikel 273f Sr  jci1.3:c:BWBR0001854&artikel=273f (likely)  p. 2",
        "law      Sr               BWBR0001854 (likely)                        p. 2",
    ]
    assert report.notes == ("warning: read as cp1252",)


def test_the_text_has_its_outermost_references_marked() -> None:
    """Each line of the text keeps its place, and a law within an article is marked once."""
    url = "https://wetten.overheid.nl/x"
    assert show_report(DOCUMENT, text=True).page() == [
        Line((Span("Zie "), Span("artikel 273f Sr", "mention", url), Span(""))),
        Line((Span("en nr. 7."),)),
    ]


def test_removal_names_what_is_gone() -> None:
    """Each document that was taken out is named."""
    assert list(LINES["page"](removal_report(["a.txt", "b.pdf"]))) == [
        "removed a.txt", "removed b.pdf",
    ]
