"""The list of documents, and one of them: what it is, what it cites, what was read of it."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.reports.document import show_report, text_report
from mhcorpus.reports.documents import list_report, removal_report
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.page import Line, Span

MOTION = {
    "id": "kst-36999-7", "members": ["roodhart@SP"], "status": "not_followed",
    "status_evidence": "Ik voer de motie\nniet uit.",
    "statements": [
        {"axis": "appreciation", "state": "ontraden", "on": None, "text": "Ik ontraad de motie."},
        {"axis": "execution", "state": "not_followed", "on": None, "text": "Ik voer de motie\nniet uit."},
    ],
}
COMMITMENT = {
    "to": ["Kamer"], "status": "open", "due": "2027-34", "due_latest": "2027-06-30", "sentence": "Ik stuur uw Kamer een plan.",
}

TEXT = "Zie artikel 273f Sr\nen nr. 7."
REFERENCE: dict[str, Any] = {
    "kind": "article", "id": "jci1.3:c:BWBR0001854&artikel=273f", "start": 4, "end": 19,
    "text": "artikel 273f Sr", "page": 2, "footnote": None, "section": None, "context": TEXT,
    "certainty": "likely", "reason": "alias", "url": "https://wetten.overheid.nl/x",
    "pattern": "article and law",
}
LAW: dict[str, Any] = {**REFERENCE, "kind": "law", "start": 17, "text": "Sr", "id": "BWBR0001854"}
DOCUMENT: dict[str, Any] = {
    "schema": "test/1", "document": "brief.txt", "path": "/papers/brief.txt", "date": "2027-05~",
    "pages": 3, "words": 1200, "counts": {"article": 1, "law": 1}, "text": TEXT,
    "references": [REFERENCE, LAW], "warnings": ["read as cp1252"],
    "meta": {
        "kind": "kamerbrief", "date": None, "subject": "Opvang", "reference": None,
        "sender": {"name": "J. Terhaar", "office": "Minister"}, "session_year": "2026-2027",
        "kind_evidence": {"place": "head", "text": "Geachte voorzitter"},
    },
    "dated": {"date": "2027-05", "earliest": "2027-05-01", "latest": "2027-05-31", "basis": "inferred"},
    "work": "kamerbrief:734", "declared": {"DC.type": "Brief"}, "motions": [MOTION], "commitments": [COMMITMENT],
    "questions": [{"number": 1, "answer": [0, 3]}, {"number": 2, "answer": None}],
    "copies": [{"document": "brief.pdf"}],
    "pair": [
        {"document": "nota.pdf", "kind": "beslisnota", "date": "2027-05-02", "why": "same subject"},
        {"document": "nog.pdf", "kind": "kamerbrief", "date": None, "why": "same reference"},
    ],
    "blocks": [], "page_starts": [],
}


def test_documents_are_listed_by_line() -> None:
    """A line has the date, the name, the kind, how much it cites and the title."""
    listed = {
        "schema": "test/1",
        "documents": [{
            "document": "brief.txt", "path": "/papers/brief.txt", "id": "abc", "kind": None,
            "date": "2027-05~", "title": "Opvang", "format": "txt", "pages": None, "words": 9,
            "references": 12, "warnings": [], "work": "w",
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


def test_a_list_counts_works_beside_documents() -> None:
    """Where files are copies of one work, the total says how many works there are."""
    entry = {"date": None, "kind": None, "references": 0, "title": None, "work": "w"}
    documents = [{**entry, "document": name} for name in ("a.pdf", "a.docx")]
    assert list(LINES["page"](list_report({"documents": documents})))[-1] == "2 documents, 1 work"


def test_a_selection_that_lets_nothing_through_says_so() -> None:
    """An empty list of a corpus that is not empty tells that what was asked is not there."""
    assert list_report({"documents": []}, selected=True).notes == ("no document meets all that is asked",)


KNOWN = [
    "brief.txt",
    "kamerbrief · 2027-05~ · 3 pages · 1,200 words",
    "/papers/brief.txt",
    "same work: brief.pdf",
    "beslisnota: nota.pdf (2027-05-02, same subject)",
    "accompanies: nog.pdf (no date, same reference)",
    "subject: Opvang",
    "sender: J. Terhaar, Minister",
    "session year: 2026-2027",
    "questions: 2, 1 answered",
    "motions: 1, as this paper tells",
    "  kst-36999-7 Roodhart (SP): not followed, ontraden",
    "    Ik voer de motie niet uit.",
    "    Ik ontraad de motie.",
    "commitments: 1, as this paper tells",
    "  to Kamer: open, by 2027-06-30",
    "    Ik stuur uw Kamer een plan.",
]


def test_one_document_shows_what_is_known() -> None:
    """A page on a document has what it says of itself, what goes with it, and what it cites."""
    report = show_report(DOCUMENT)
    assert list(LINES["page"](report)) == [
        *KNOWN,
        "",
        "2 references · 1 article, 1 law",
        "",
        "kind     text             id                                          where",
        "article  artikel 273f Sr  jci1.3:c:BWBR0001854&artikel=273f (likely)  p. 2",
        "law      Sr               BWBR0001854 (likely)                        p. 2",
    ]
    assert report.notes == ("warning: read as cp1252",)


def test_members_are_named_as_persons() -> None:
    """Who asked and who answered is written as a person would, not as an id."""
    meta = {"askers": ["van-loon@SP", "jansma"], "answered_by": "van-dorp"}
    lines = LINES["page"](show_report({**DOCUMENT, "meta": meta}))
    assert [line for line in lines if line.startswith(("askers", "answered"))] == [
        "askers: Van Loon (SP), Jansma", "answered by: Van Dorp",
    ]


@pytest.mark.parametrize(
    ("signed", "member", "named"),
    [
        ("Terhaar-van Oort", "terhaar-van-oort", "Terhaar-van Oort"),
        ("A.B. van Öort-Dal", "van-öort-dal", "Van Öort-Dal"),
        ("Jansma", "terhaar-van-oort", "Terhaar van Oort"),
    ],
)
def test_who_signs_is_named_as_the_paper_prints_it(signed: str, member: str, named: str) -> None:
    """The hyphens of a name of two families are not in the id of who answers, but below the answers."""
    meta = {"sender": {"name": signed, "office": "Minister"}, "answered_by": member}
    lines = LINES["page"](show_report({**DOCUMENT, "meta": meta}))
    assert [line for line in lines if line.startswith("answered")] == [f"answered by: {named}"]


def test_evidence_is_shown_on_request() -> None:
    """With the evidence comes why a paper has its kind and date, and the pattern of each reference."""
    assert list(LINES["page"](show_report(DOCUMENT, evidence=True))) == [
        *KNOWN,
        "",
        "evidence for kind: place head; text Geachte voorzitter",
        "evidence for date: date 2027-05; earliest 2027-05-01; latest 2027-05-31; basis inferred",
        "evidence for work: kamerbrief:734",
        "declared DC.type: Brief",
        "",
        "2 references · 1 article, 1 law",
        "",
        "kind     text             id                                          where  pattern          reason",
        "article  artikel 273f Sr  jci1.3:c:BWBR0001854&artikel=273f (likely)  p. 2   article and law  alias",
        "law      Sr               BWBR0001854 (likely)                        p. 2   article and law  alias",
    ]


def test_the_text_has_its_outermost_references_marked() -> None:
    """Each line of the text keeps its place, and a law within an article is marked once."""
    url = "https://wetten.overheid.nl/x"
    assert text_report(DOCUMENT).page() == [
        Line((Span("Zie "), Span("artikel 273f Sr", "mention", url), Span(""))),
        Line((Span("en nr. 7."),)),
    ]


def _read(*parts: tuple[str, str, dict[str, Any]], pages: tuple[int | str, ...] = ()) -> dict[str, Any]:
    """Return a document whose text is ``parts`` (kind, text, more of the block); "" is no block.

    ``pages`` are the parts, by number, or the words with which a further page begins.
    """
    text, blocks = "", []
    for kind, words, more in parts:
        block = {"kind": kind, "start": len(text), "end": len(text) + len(words), "level": 0, "note": None,
                 "page": None}
        text += f"{words}\n\n"
        if kind:
            blocks.append({**block, "continues": False, **more})
    begin = [parts[page][1] if isinstance(page, int) else page for page in pages]
    starts = [0, *map(text.index, begin)] if pages else []
    return {**DOCUMENT, "text": text, "blocks": blocks, "page_starts": starts, "references": [], "warnings": []}


PRINTED = _read(
    ("letterhead", "Datum 12 mei 2027", {}), ("heading", "Opvang", {"level": 2}),
    ("paragraph", "Het loket gaat", {}), ("note", "1 Bijlage.", {"note": "1"}),
    ("furniture", "Pagina 2", {}), ("paragraph", "open in Assen.", {"continues": True}),
    ("list item", "- eerst dit", {}), ("", "[bookmark]", {}), ("table row", "a | b", {}), pages=(4,),
)


def test_what_was_read_shows_its_blocks() -> None:
    """Paragraphs stand bare; all else says what it was taken for, with its level or label."""
    assert [line for line in LINES["page"](text_report(PRINTED)) if line] == [
        "[page 1]", "[letterhead] Datum 12 mei 2027", "[heading 2] Opvang", "Het loket gaat",
        "[note 1] 1 Bijlage.", "[page 2]", "[furniture] Pagina 2", "[goes on] open in Assen.",
        "[list item] - eerst dit", "[unread] [bookmark]", "[table row] a | b",
    ]


RUNNING_ON = _read(
    ("paragraph", "Het loket gaat voor de tweede keer open in Assen.", {}),
    ("note", "1 Bijlage.", {"note": "1", "page": 1}), ("note", "2 Idem.", {"note": "2", "page": 2}),
    pages=("de tweede",),
)


def test_a_page_begins_within_a_block() -> None:
    """What runs on over a page is parted there; a note behind it says on which page it is printed."""
    assert [line for line in LINES["page"](text_report(RUNNING_ON)) if line] == [
        "[page 1]", "Het loket gaat voor", "[page 2]", "[goes on] de tweede keer open in Assen.",
        "[note 1, page 1] 1 Bijlage.", "[note 2] 2 Idem.",
    ]
    assert [line for line in LINES["page"](text_report(RUNNING_ON, 2)) if line][:2] == [
        "[page 2]", "[goes on] de tweede keer open in Assen.",
    ]


def test_one_page_is_shown_alone() -> None:
    """A page begins where the one before ends."""
    assert [line for line in LINES["page"](text_report(PRINTED, 2)) if line][:3] == [
        "[page 2]", "[furniture] Pagina 2", "[goes on] open in Assen.",
    ]


@pytest.mark.parametrize(
    ("document", "number", "message"),
    [
        (PRINTED, 3, "brief.txt has 2 pages: there is no page 3"),
        (PRINTED, 0, "brief.txt has 2 pages: there is no page 0"),
        (DOCUMENT, 1, "brief.txt has no pages: there is no page 1"),
    ],
)
def test_a_page_that_there_is_not_is_wrong_usage(document: dict[str, Any], number: int, message: str) -> None:
    """The line says how many pages there are."""
    with pytest.raises(QueryError) as raised:
        text_report(document, number)
    assert str(raised.value) == message


def test_removal_names_what_is_gone() -> None:
    """Each document that was taken out is named."""
    assert list(LINES["page"](removal_report(["a.txt", "b.pdf"]))) == [
        "removed a.txt", "removed b.pdf",
    ]
