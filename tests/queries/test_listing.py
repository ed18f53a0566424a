"""The list of documents, and what is shown of one."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.queries.documents import list_documents, show_document
from mhcorpus.store import Corpus

DATED = {"date": "2025-12", "earliest": "2025-12-01", "latest": "2025-12-31", "basis": "inferred"}


def test_documents_are_listed_by_date(corpus: Corpus) -> None:
    """Each document has its kind, date, size, number of references and warnings."""
    assert list_documents(corpus) == {
        "schema": "mhcorpus/list/1",
        "documents": [
            {
                "document": "antwoord.txt", "path": "/papers/antwoord.txt",
                "id": b"antwoord.txt".hex()[:12], "kind": "kamervragen", "date": "2025-06-20",
                "dated": None, "title": "Vragen over havenarbeid", "format": "txt",
                "pages": None, "words": 4, "references": 14, "warnings": [],
            },
            {
                "document": "brief.txt", "path": "/papers/brief.txt",
                "id": b"brief.txt".hex()[:12], "kind": "kamerbrief", "date": "2025-12~",
                "dated": DATED, "title": None, "format": "txt", "pages": None, "words": 4,
                "references": 13, "warnings": [],
            },
        ],
    }


def test_a_document_is_shown_with_all_that_is_known_of_it(corpus: Corpus) -> None:
    """Text, meta, counts by kind (most first) and the references as they were found."""
    shown = show_document(corpus, "brief.txt")
    references: list[dict[str, Any]] = shown.pop("references")
    shown.pop("ingested_at")
    work = shown.pop("work")
    assert shown == {
        "schema": "mhcorpus/show/1", "document": "brief.txt", "path": "/papers/brief.txt",
        "id": b"brief.txt".hex()[:12], "format": "txt", "encoding": None, "pages": None,
        "words": 4, "date": "2025-12~", "declared": {},
        "meta": {"kind": "kamerbrief", "date": None}, "dated": DATED, "warnings": [],
        "counts": {
            "article": 3, "kamerstuk": 3, "law": 3, "date": 1, "dossier": 1, "member": 1,
            "motion": 1,
        },
        "motions": [], "commitments": [], "questions": [], "text": "De tekst van brief.txt.",
    }
    assert work.startswith("text:")
    assert references[0] == {
        "kind": "motion", "id": "kst-36547-33", "start": 10, "end": 29,
        "text": "motie Van Loon c.s.", "page": 1, "footnote": None, "section": None,
        "context": "Zie motie Van Loon c.s..", "certainty": "certain", "reason": "explicit",
        "url": "https://zoek.officielebekendmakingen.nl/kst-36547-33.html",
        "members": ["van-loon@SP"],
    }


def test_an_unknown_document_is_an_error_with_what_is_near(corpus: Corpus) -> None:
    """A name that no document has is wrong usage, and close names are given."""
    with pytest.raises(QueryError) as raised:
        show_document(corpus, "brief.pdf")
    assert str(raised.value) == "no document is called 'brief.pdf'; near it: brief.txt"
