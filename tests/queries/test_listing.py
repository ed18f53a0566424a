"""The list of documents, and what is shown of one."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any, Protocol

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.queries.documents import Listing, show_document
from mhcorpus.queries.pairs import pairs_of
from mhcorpus.queries.selection import Selection
from mhcorpus.reports.documents import list_report
from mhcorpus.reports.formats import LINES
from mhcorpus.store import Corpus
from mhcorpus.store.rows import work_key

LETTER: list[Any] = [("dossier", "36547", "36 547", at, {}) for at in range(3)]
DATED = {"date": "2025-12", "earliest": "2025-12-01", "latest": "2025-12-31", "basis": "inferred"}


class Papers(Protocol):
    """Writes a paper with its references and meta into ``corpus``."""

    corpus: Corpus

    def __call__(self, name: str, paper: list[Any], dated: None = None, **meta: object) -> None: ...


def test_documents_are_listed_by_date(corpus: Corpus) -> None:
    """Each document has its kind, date, size, number of references and warnings."""
    assert Listing(corpus).data() == {
        "schema": "mhcorpus/list/1",
        "documents": [
            {
                "document": "antwoord.txt", "path": "/papers/antwoord.txt",
                "id": b"antwoord.txt".hex()[:12], "official_id": "ah-tk-20242025-705",
                "work": "ah-tk-20242025-705", "pair": [], "kind": "kamervragen", "date": "2025-06-20",
                "dated": None, "title": "Vragen over havenarbeid", "ministry": None, "dossier": None,
                "members": [], "format": "txt", "pages": None, "words": 4, "references": 16, "warnings": [],
            },
            {
                "document": "brief.txt", "path": "/papers/brief.txt",
                "id": b"brief.txt".hex()[:12], "official_id": None,
                "work": work_key({}, "De tekst van brief.txt."), "pair": [], "kind": "kamerbrief",
                "date": "2025-12~", "dated": DATED, "title": None, "ministry": None, "dossier": None,
                "members": [], "format": "txt", "pages": None, "words": 4,
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
        "copies": [], "pair": [], "blocks": [], "page_starts": [],
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
        "members": ["van-loon@SP"], "pattern": "",
    }


def test_an_unknown_document_is_an_error_with_what_is_near(corpus: Corpus) -> None:
    """A name that no document has is wrong usage, and close names are given."""
    with pytest.raises(QueryError) as raised:
        show_document(corpus, "brief.pdf")
    assert str(raised.value) == "no document is called 'brief.pdf'; near it: brief.txt"


JENV, VWS = "Justitie en Veiligheid", "Volksgezondheid, Welzijn en Sport"


@pytest.fixture
def papers(write: Papers) -> Corpus:
    """Five papers of several kinds, ministries and years."""
    write("vraag.pdf", LETTER, kind="kamervragen", date="2025-06-20", ministry=JENV,
          askers=["van-dijk@CDA"], answered_by="terhaar")
    write("motie.txt", [], kind="motie", date="2025-11-02", dossier="39812", submitters=["van-dijk@SP", "oort"])
    write("brief.docx", [], kind="kamerbrief", date="2026-01-09", ministry=VWS, dossier="39812-VI")
    write("advies.pdf", [], kind="advies Raad van State", date="2024-12", dossier="21501-20", ministry="Financiën")
    write("los.txt", [])
    return write.corpus


@pytest.mark.parametrize(
    ("selection", "names"),
    [
        (Selection(), ["advies.pdf", "vraag.pdf", "motie.txt", "brief.docx", "los.txt"]),
        (Selection(kind="Advies"), ["advies.pdf"]),
        (Selection(kind="advies raad"), ["advies.pdf"]),
        (Selection(kind="beslisnota"), []),
        (Selection(since="2025"), ["vraag.pdf", "motie.txt", "brief.docx"]),
        (Selection(since="2025-06-21"), ["motie.txt", "brief.docx"]),
        (Selection(until="2025-11"), ["advies.pdf", "vraag.pdf", "motie.txt"]),
        (Selection(ministry="JenV"), ["vraag.pdf"]),
        (Selection(ministry="vws"), ["brief.docx"]),
        (Selection(ministry="financien"), ["advies.pdf"]),
        (Selection(member="Van Dijk"), ["vraag.pdf", "motie.txt"]),
        (Selection(member="Inge van Dijk (CDA)"), ["vraag.pdf"]),
        (Selection(member="van-dijk@SP"), ["motie.txt"]),
        (Selection(member="minister Terhaar"), ["vraag.pdf"]),
        (Selection(member="Dijk"), []),
        (Selection(dossier="39 812"), ["motie.txt", "brief.docx"]),
        (Selection(dossier="21501"), ["advies.pdf"]),
        (Selection(cites="36547"), ["vraag.pdf"]),
        (Selection(cites="36 547, nr. 2"), []),
        (Selection(no_text=True), []),
        (Selection(kind="motie", since="2026"), []),
    ],
)
def test_a_list_is_narrowed_by_what_papers_say(papers: Corpus, selection: Selection, names: list[str]) -> None:
    """Each condition must be met; what has no date is in no period."""
    assert [entry["document"] for entry in Listing(papers, selection).documents] == names


@pytest.mark.parametrize(
    ("since", "names"),
    [
        ("2027-06-22", ["brief.docx", "motie.txt"]),
        ("2027-06", ["brief.docx", "motie.txt", "los.txt"]),
        ("2027", ["brief.docx", "motie.txt", "los.txt", "advies.pdf", "vraag.pdf"]),
        ("0001", ["brief.docx", "motie.txt", "los.txt", "advies.pdf", "vraag.pdf"]),
        ("2028", []),
    ],
)
def test_a_list_tells_what_came_in_since_a_day(papers: Corpus, since: str, names: list[str]) -> None:
    """That is of when papers were read, in the time of the place; what came in last can be told first."""
    read = {"brief.docx": 24, "motie.txt": 23, "los.txt": 20}
    with papers.transaction() as connection:
        for name in ("los.txt", "advies.pdf", "vraag.pdf", "motie.txt", "brief.docx"):
            day = f"2027-06-{read[name]}" if name in read else "2027-03-01"
            connection.execute("UPDATE document SET ingested_at = ? WHERE name = ?", (f"{day}T12:00:00+00:00", name))
    found = Listing(papers, Selection(added_since=since), sort="added")
    assert [entry["document"] for entry in found.documents] == names


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("name", ["advies.pdf", "brief.docx", "los.txt", "motie.txt", "vraag.pdf"]),
        ("references", ["vraag.pdf", "advies.pdf", "motie.txt", "brief.docx", "los.txt"]),
        ("ministry", ["motie.txt", "los.txt", "advies.pdf", "vraag.pdf", "brief.docx"]),
    ],
)
def test_a_list_is_sorted_by_any_of_its_columns(papers: Corpus, by: str, names: list[str]) -> None:
    """Counts run from the most, all else from the first; what is alike stays in order of date."""
    assert [entry["document"] for entry in Listing(papers, sort=by).documents] == names


@pytest.mark.parametrize(
    ("selection", "by", "message"),
    [
        (Selection(), "size", "cannot sort by 'size'; choose date, added, name, kind, ministry, references, words"),
        (Selection(dossier="zes"), "date", "'zes' is no dossier; write 36547 or '36 547'"),
        (Selection(kind="moti e"), "date", "there is no kind of paper 'moti e'; near it: motie"),
        (Selection(member="()"), "date", "'()' is no member's name; write Mutluer or 'Van Dijk (CDA)'"),
    ],
)
def test_what_cannot_be_selected_is_said(papers: Corpus, selection: Selection, by: str, message: str) -> None:
    """An order, a kind, a dossier or a name that is none is wrong usage."""
    with pytest.raises(QueryError) as raised:
        Listing(papers, selection, by)
    assert str(raised.value) == message


Meta = dict[str, Any]
NOTE: Meta = {"kind": "beslisnota", "date": "2027-06-28", "subject": "Beslisnota bij reactie rapport 'Uit het zicht'"}
PAIRS: list[tuple[Meta, Meta, str | None]] = [
    ({"accompanies": "kst-39812-14"}, {"id": "kst-39812-14", "date": "2029-01-01"}, "named in its metadata"),
    ({"accompanies": "kst-39812-14"}, {"id": "kst-39812-15", "date": "2027-06-28"}, None),
    ({"reference": "734"}, {"reference": "734", "date": "2027-07-02"}, "same reference"),
    ({"reference": "734"}, {"reference": "734", "date": "2028-07-02"}, None),
    ({}, {"subject": "Reactie op het rapport Uit het zicht", "date": "2027-07-02"}, "same subject"),
    ({}, {"subject": "Reactie op het rapport Uit het zicht", "date": None}, None),
    ({}, {"subject": "Reactie op de jaarwisseling", "date": "2027-07-02"}, None),
    ({"subject": "Meldplicht"}, {"subject": "meldplicht", "date": "2027-07-02"}, "same subject"),
    ({"subject": "Meldplicht"}, {"subject": "Verslag over de meldplicht", "date": "2027-07-02"}, None),
]


@pytest.mark.parametrize(("note", "letter", "why"), PAIRS)
def test_a_beslisnota_goes_with_its_letter(write: Papers, note: Meta, letter: Meta, why: str | None) -> None:
    """By what its metadata names, by one reference or by one subject, the dates within a month."""
    write("brief.pdf", [], **letter)
    write("nota.pdf", [], **{**NOTE, **note})
    shown = [show_document(write.corpus, name)["pair"] for name in ("nota.pdf", "brief.pdf")]
    assert [[(other["document"], other["why"]) for other in pair] for pair in shown] == (
        [[("brief.pdf", why)], [("nota.pdf", why)]] if why else [[], []]
    )
    listed = {entry["document"]: entry["pair"] for entry in Listing(write.corpus).data()["documents"]}
    assert listed == (
        {"brief.pdf": ["nota.pdf"], "nota.pdf": ["brief.pdf"]} if why else {"brief.pdf": [], "nota.pdf": []}
    )


def test_a_beslisnota_goes_with_the_nearest_letter_in_all_its_files(write: Papers) -> None:
    """Of two letters on one subject the nearer is meant, and each file of it."""
    subject = "Reactie op het rapport Uit het zicht"
    for name, day in (("een.pdf", "2027-07-02"), ("een.docx", "2027-07-02"), ("twee.pdf", "2027-07-20")):
        write(name, [], subject=subject, date=day)
    write("nota.pdf", [], **NOTE)
    assert [other["document"] for other in show_document(write.corpus, "nota.pdf")["pair"]] == [
        "een.pdf", "een.docx",
    ]


def test_a_pair_does_not_depend_on_what_else_is_asked(write: Papers) -> None:
    """The pairs of one document are its own among those of all, whatever lies between their dates."""
    chance = random.Random(39812)
    subjects = ("Reactie op het rapport Uit het zicht", "Meldplicht", "meldplicht", "Voortgang van de aanpak")
    for number in range(60):
        day = date(2027, 1, 1) + timedelta(days=chance.randrange(200))
        note = chance.random() < 0.4
        write(
            f"{number:02}.pdf", [], kind="beslisnota" if note else chance.choice(("kamerbrief", "advies")),
            date=chance.choice((day.isoformat(), day.isoformat(), "2027-03", None)),
            subject=chance.choice(subjects), reference=chance.choice((None, None, "734", "735")),
            accompanies=f"kst-39812-{chance.randrange(9)}" if note and chance.random() < 0.2 else None,
            id=f"kst-39812-{number}" if number < 9 else None,
        )
    keys = [row["id"] for row in write.corpus.rows("SELECT id FROM document")]
    all_pairs = pairs_of(write.corpus, keys)
    assert {pair.rank for pair in all_pairs} == {0, 1, 2}
    for key in keys:
        assert sorted(pairs_of(write.corpus, [key])) == sorted(
            pair for pair in all_pairs if key in (pair.note, pair.letter)
        )


@pytest.mark.parametrize(
    ("limit", "selection", "more"),
    [(0, Selection(), False), (4, Selection(), True), (5, Selection(), False), (1, Selection(dossier="39812"), True)],
)
def test_a_list_knows_whether_its_limit_left_some_out(
    papers: Corpus, limit: int, selection: Selection, more: bool
) -> None:
    """It is told, so that nobody takes the first for all."""
    found = Listing(papers, selection, limit=limit)
    total = list(LINES["page"](list_report(found.data(), more=found.more)))[-1]
    assert (found.more, total.endswith("; there are more: --limit 0 shows all")) == (more, more)
    assert len(found.documents) == limit or not limit
