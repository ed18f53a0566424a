"""Full text: what a person types, which paragraphs it finds, and that the index follows the documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mhcorpus.errors import QueryError
from mhcorpus.queries.documents import show_document
from mhcorpus.queries.missing import Wanted as WantedPapers
from mhcorpus.queries.missing import missing
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.near import near_words
from mhcorpus.queries.search import Wanted, search
from mhcorpus.queries.searchterms import search_terms
from mhcorpus.readers.text import structure
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.search import missing_report, search_report
from mhcorpus.source import Block, BlockKind, Note, Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.fulltext import paragraphs_of
from tests.stored import store

TEXTS = {
    "brief.txt": "1 Meldpunt\n\nHet meldpunt voor bemiddelaars opent na de zomer.\n\nCafé Übung sluit.\n",
    "nota.txt": "De bemiddelaar meldt zich bij het loket.\n\nOver artikel 273f Sr is niets te melden.\n",
}


def put(
    corpus: Corpus, name: str, text: str, date: str, kind: str, cites: str, called: str = "kamerstuk"
) -> int:
    start = text.index("de") if "de" in text else 0
    read = structure(text)
    source = Source(name=name, format="txt", text=text, blocks=read.blocks, notes=read.notes)
    reference = Reference(kind=called, start=start, end=start + 2, text=text[start : start + 2], id=cites)
    analysis = Analysis(meta={"kind": kind, "date": date}, dated=None, references=(reference,))
    return store(corpus, Path("/papers", name), Fingerprint(name.encode().hex(), 1, 1), source, analysis, "1")


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.db", create=True) as opened:
        put(opened, "brief.txt", TEXTS["brief.txt"], "2027-06-17", "kamerbrief", "kst-39812-9")
        put(opened, "nota.txt", TEXTS["nota.txt"], "2028-01-01", "beslisnota", "kst-39812-10")
        yield opened


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("meldpunt uitbuiting", '(("meldpunt") AND ("uitbuiting"))'),
        ('"Na de zomer"', '(("na de zomer"))'),
        ("uitbuit*", '(("uitbuit"*))'),
        ("loket OR balie -Europa", '(("loket" OR "balie")) NOT "europa"'),
        ("loket NOT balie AND Café", '(("loket") AND ("cafe")) NOT "balie"'),
        ("273f-artikel", '(("273f artikel"))'),
        ('OR a"b OR', '(("a") AND ("b or"))'),
    ],
)
def test_what_is_typed_is_an_expression(typed: str, expression: str) -> None:
    """Words, phrases (an open one ends with the text), beginnings, either and without; 273f-artikel is a phrase."""
    assert search_terms(typed).expression == expression


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "holds no word"), ("OR", "holds no word"), ('"" * -', "holds no word"),
        ("-x", "says only what must not be there"), ("NOT loket", "says only what must not be there"),
    ],
)
def test_no_word_to_look_for_is_refused(typed: str, told: str) -> None:
    """What only excludes, or is only signs, finds nothing and is no search."""
    with pytest.raises(QueryError, match=told):
        search_terms(typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("meldpunt", [("brief.txt", ["Meldpunt"]), ("brief.txt", ["meldpunt"])]),
        ("cafe ubung", [("brief.txt", ["Café", "Übung"])]),
        ('"na de zomer"', [("brief.txt", ["na de zomer"])]),
        ('"de na zomer"', []),
        ("bemiddelaar*", [("brief.txt", ["bemiddelaars"]), ("nota.txt", ["bemiddelaar"])]),
        ("bemiddelaar* -loket", [("brief.txt", ["bemiddelaars"])]),
        ("loket OR zomer", [("brief.txt", ["zomer"]), ("nota.txt", ["loket"])]),
    ],
)
def test_paragraphs_are_found_with_their_hits(
    corpus: Corpus, typed: str, found: list[tuple[str, list[str]]]
) -> None:
    """Case and accents do not matter; offsets of a hit give its words in the text."""
    hits = search(corpus, typed)["hits"]
    assert sorted(
        (hit["document"], [TEXTS[hit["document"]][start:end] for start, end in hit["hits"]]) for hit in hits
    ) == found


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Wanted(papers=Narrowing(kind="beslis")), ["nota.txt"]),
        (Wanted(papers=Narrowing(kind="Kamerbrief")), ["brief.txt"]),
        (Wanted(papers=Narrowing(since="2028")), ["nota.txt"]),
        (Wanted(papers=Narrowing(until="2027-06")), ["brief.txt"]),
        (Wanted(papers=Narrowing(within=("nota.txt",))), ["nota.txt"]),
        (Wanted(papers=Narrowing(within=("nota.txt", "brief.txt"))), ["brief.txt", "nota.txt"]),
        (Wanted(cites="kst-39812-9"), ["brief.txt"]), (Wanted(cites="39 812, nr. 10"), ["nota.txt"]),
        (Wanted(cites="39812"), ["brief.txt", "nota.txt"]),
        (Wanted(), ["brief.txt", "nota.txt"]),
    ],
)  # fmt: skip
def test_a_search_is_narrowed(corpus: Corpus, wanted: Wanted, names: list[str]) -> None:
    """By kind, time, document and what a paper cites."""
    assert sorted(hit["document"] for hit in search(corpus, "bemiddelaar*", wanted)["hits"]) == names


def test_the_index_follows_the_documents(corpus: Corpus) -> None:
    """What is written again is found once, what is taken out is not found, and the index stays sound."""
    put(corpus, "brief.txt", "Een nieuw meldpunt.\n", "2027-06-17", "kamerbrief", "kst-39812-9")
    assert [hit["text"].strip() for hit in search(corpus, "meldpunt")["hits"]] == ["Een nieuw meldpunt."]
    corpus.delete([(corpus.find("brief.txt")["id"], "/papers/brief.txt")])
    assert search(corpus, "meldpunt")["total"] == 0
    corpus.rows("INSERT INTO fulltext (fulltext) VALUES ('integrity-check')")


@given(st.text())
def test_any_text_is_a_safe_search(text: str) -> None:
    """Whatever is typed is an expression that FTS5 reads, or is refused."""
    try:
        expression = search_terms(text).expression
    except QueryError:
        return
    import sqlite3

    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        assert connection.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall() == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters()), st.text(st.characters()))
def test_any_text_is_a_safe_search_of_a_corpus(corpus: Corpus, text: str, cites: str) -> None:
    """Whatever is typed finds something, or nothing, or is refused in words."""
    for wanted in (Wanted(), Wanted(cites=cites), Wanted(papers=Narrowing(within=(cites,)))):
        try:
            found = search(corpus, text, wanted)
        except QueryError:
            continue
        assert found["total"] >= len(found["hits"])


@pytest.mark.parametrize(("printed", "typed", "hit"), [
    ("Over mensenhandel² gaat het.", "mensenhandel", "mensenhandel"), ("Aan de straße.", "straße", "straße"),
    ("Aan de straße.", "STRASSE", None), ("De financie\u0308le kant.", "financiële", "financie\u0308le"),
    ("De financiële kant.", "financie\u0308le", "financiële"), ("Over 3¹²³ gaat het.", "3", "3"),
])  # fmt: skip
def test_a_word_is_found_however_its_signs_are_stored(
    corpus: Corpus, printed: str, typed: str, hit: str | None
) -> None:
    """The number of a note is no part of it; an accent may stand behind its letter, in the text or the query."""
    put(corpus, "los.txt", printed, "2028-01-02", "kamerbrief", "kst-39812-11")
    found = search(corpus, f'"{typed}"', Wanted(papers=Narrowing(within=("los.txt",))))["hits"]
    assert [printed[start:end] for each in found for start, end in each["hits"]] == [hit] * (hit is not None)


@pytest.mark.parametrize(("typed", "near"), [
    ("meldpnt", ["meldpunt", "meldt"]), ("bemiddelaa", ["bemiddelaar", "bemiddelaars", "bemiddelaa*"]),
    ("zomer", []), ("xyz", []), ("zomer meldpnt", ["meldpunt", "meldt"]), ('"het loked"', ["loket"]),
])  # fmt: skip
def test_near_a_word_that_no_paper_has(corpus: Corpus, typed: str, near: list[str]) -> None:
    """Words that are spelled nearly so, and the beginning where words begin so."""
    assert near_words(corpus, typed) == near


def test_hits_beside_each_other_have_one_blank_between_them(corpus: Corpus) -> None:
    """As the text has it."""
    lines = list(LINES["page"](search_report(search(corpus, "sluit Übung Café"))))
    assert lines[1] == "    Café Übung sluit."


def test_hits_are_shown(corpus: Corpus) -> None:
    """Each hit has its document, date, section and paragraph; more than are shown are counted."""
    found = search(corpus, "meldpunt bemiddelaars", Wanted(limit=1))
    assert list(LINES["page"](search_report(found))) == [
        "  brief.txt · 2027-06-17 · 1 Meldpunt",
        "    Het meldpunt voor bemiddelaars opent na de zomer.",
        "",
        "1 paragraph",
    ]


def test_a_heading_is_shown_with_what_stands_under_it(corpus: Corpus) -> None:
    """Of a paragraph nothing more is told."""
    found = search(corpus, "meldpunt")
    assert [(hit["text"], hit["below"]) for hit in found["hits"]] == [
        ("Het meldpunt voor bemiddelaars opent na de zomer.", None),
        ("1 Meldpunt", "Het meldpunt voor bemiddelaars opent na de zomer."),
    ]
    place, words = "  brief.txt · 2027-06-17 · 1 Meldpunt", "    Het meldpunt voor bemiddelaars opent na de zomer."
    assert list(LINES["page"](search_report(found)))[:5] == [place, words, place, "    1 Meldpunt", words]


LONG = "Wie een meldpunt voor uitbuiting wil openen, vraagt daarvoor tijdig een vergunning aan bij de gemeente. "


@pytest.mark.parametrize(
    ("blocks", "ranked"),
    [
        # A sentence that says something, however long, comes before a line that only has the words.
        ([("heading", "Meldpunt uitbuiting"), ("paragraph", LONG.strip())], [1, 0]),
        ([("heading", "3.1 Meldpunt uitbuiting"), ("paragraph", LONG * 3)], [1, 0]),
        ([("paragraph", "Meldpunt uitbuiting:"), ("paragraph", LONG.strip())], [1, 0]),
        ([("table row", "Meldpunt uitbuiting | 3"), ("paragraph", LONG.strip())], [1, 0]),
        ([("list item", "- meldpunt uitbuiting"), ("paragraph", LONG.strip())], [1, 0]),
        # A short sentence is no heading, nor is what a mark of a note or a bracket stands behind.
        ([("paragraph", LONG.strip()), ("paragraph", "Het meldpunt tegen uitbuiting opent.")], [1, 0]),
        ([("paragraph", LONG.strip()), ("paragraph", "Het meldpunt tegen uitbuiting opent (morgen.)³")], [1, 0]),
        ([("paragraph", LONG.strip()), ("list item", "- een meldpunt tegen uitbuiting;")], [1, 0]),
        # Headings are found where nothing else is, and the shortest first.
        ([("heading", "Het nieuwe meldpunt tegen uitbuiting in de havens"), ("heading", "Meldpunt uitbuiting")], [1, 0]),
        ([("heading", "Meldpunt uitbuiting"), ("furniture", "Meldpunt uitbuiting")], [0]),
    ],
)  # fmt: skip
def test_what_says_something_comes_before_what_is_called_so(
    blocks: list[tuple[BlockKind, str]], ranked: list[int], tmp_path: Path
) -> None:
    """Headings, and short lines that are no sentence, count a twentieth; the index agrees with its view."""
    text, made = "", list[Block]()
    others: list[tuple[BlockKind, str]] = [("paragraph", f"Alinea {number} gaat over iets anders.") for number in range(9)]
    for kind, words in [*blocks, *others]:
        made.append(Block(kind, len(text), len(text) + len(words)))
        text += f"{words}\n"
    with Corpus.open(tmp_path / "corpus.db", create=True) as opened:
        source = Source("a.txt", "txt", text, tuple(made))
        store(opened, Path("/papers/a.txt"), Fingerprint("a", 1, 1), source, Analysis(meta={}, dated=None, references=()), "1")
        hits = search(opened, "meldpunt uitbuiting")["hits"]
        assert [next(at for at, block in enumerate(made) if block.start == hit["start"]) for hit in hits] == ranked
        opened.rows("INSERT INTO fulltext (fulltext) VALUES ('integrity-check')")
        assert not opened.words_differ()


@given(st.text(alphabet="ab .?!;:)]\"'”»³7\u00a0ë", min_size=1, max_size=12), st.sampled_from(get_args(BlockKind)))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_view_tells_headings_as_the_index_does(words: str, kind: BlockKind) -> None:
    """What SQL takes for a heading, the program that writes the index does as well."""
    stripped = words.strip() or "a"
    with TemporaryDirectory() as place, Corpus.open(Path(place) / "corpus.db", create=True) as opened:
        source = Source("a.txt", "txt", stripped, (Block(kind, 0, len(stripped)),))
        store(opened, Path("/papers/a.txt"), Fingerprint("a", 1, 1), source, Analysis(meta={}, dated=None, references=()), "1")
        rows = [tuple(row) for row in opened.rows("SELECT text, heading FROM paragraph")]
    told = [(None, stripped) if each[3] else (stripped, None) for each in paragraphs_of(source)]
    assert rows == told


def test_a_page_shows_a_paragraph_as_it_is_read(corpus: Corpus) -> None:
    """Markers of notes and addresses of links stand in the text, and not on the page."""
    text = "Zie [de evaluatie](../evaluatie.md) van het loket[footnoteRef:1] nu. [1: Bijlage.]\n"
    read = structure(text)
    store(
        corpus, Path("/papers/link.md"), Fingerprint("f" * 64, 1, 1), replace(read, name="link.md"),
        Analysis(meta={"kind": "kamerbrief", "date": None}, dated=None, references=()), "1",
    )
    found = search(corpus, "evaluatie loket")
    [hit] = found["hits"]
    assert [text[start:end] for start, end in hit["left_out"]] == ["[", "](../evaluatie.md)", "[footnoteRef:1]"]
    assert list(LINES["page"](search_report(found)))[:2] == ["  link.md", "    Zie de evaluatie van het loket nu."]


def test_what_is_cited_and_not_there_is_missing(corpus: Corpus) -> None:
    """Papers that documents cite, the most cited first, without those that the corpus holds."""
    put(corpus, "brief-2.txt", "Over de zomer.", "2028-02-01", "kamerbrief", "kst-39812-9")
    found = missing(corpus, WantedPapers(limit=1))
    assert found == {
        "schema": "mhcorpus/missing/1",
        "missing": [{
            "id": "kst-39812-9", "kind": "kamerstuk", "url": None, "dossier": "39812", "works": 2,
            "mentions": 2, "first": "2027-06-17", "last": "2028-02-01",
            "cited_by": ["brief-2.txt", "brief.txt"], "first_day": "2027-06-17", "last_day": "2028-02-01",
        }],
        "more": 1,
    }
    assert list(LINES["page"](missing_report(found))) == [
        "missing      kind       works  mentions  cited by",
        "kst-39812-9  kamerstuk      2         2  brief-2.txt, brief.txt",
        "",
        "1 paper; 1 more: --limit 0 shows all",
    ]
    assert missing(corpus, WantedPapers(dossier="39 900"))["missing"] == []
    assert missing(corpus, WantedPapers(kind="motion"))["missing"] == []
    put(corpus, "brief-3.txt", "Over de zomer.", "2028-02-01", "kamerbrief", "kst-39812-9", called="motion")
    put(corpus, "brief-4.txt", "Over de zomer.", "2028-02-01", "kamerbrief", "motie:aalders", called="motion")
    for kind in ("motion", "motie", "Motie"):
        assert [each["id"] for each in missing(corpus, WantedPapers(kind=kind))["missing"]] == ["kst-39812-9"]
    with pytest.raises(QueryError, match=r"^no paper is cited as a 'date'; choose kamerstuk, aanhangsel, "):
        missing(corpus, WantedPapers(kind="date"))


@pytest.mark.parametrize(("date", "dated", "told", "days"), [
    ("2026-03-01", {"date": "2026-03-01", "basis": "printed"}, "2026-03-01", ("2026-03-01", "2026-03-01")),
    (
        None, {"date": "2026", "basis": "option", "earliest": "2026-01-01", "latest": "2026-12-31"},
        "2026", ("2026-01-01", "2026-12-31"),
    ),
    (
        None, {"date": "2026-03-01", "basis": "inferred", "earliest": "2026-03-01", "latest": "2026-03-01"},
        "2026-03-01~", ("2026-03-01", "2026-03-01"),
    ),
    (
        None, {"date": "2026-03-01/2026-09-30", "basis": "inferred", "earliest": "2026-03-01", "latest": "2026-09-30"},
        "2026-03-01~/2026-09-30~", ("2026-03-01", "2026-09-30"),
    ),
    (None, None, None, (None, None)),
])  # fmt: skip
def test_what_is_missing_is_told_by_dates_as_papers_have_them(
    date: str | None, dated: dict[str, str] | None, told: str | None, days: tuple[str | None, str | None],
    tmp_path: Path,
) -> None:
    """The day of a paper that prints none is inferred, and says so; beside it are plain days to reckon with."""
    read = structure("Over de zomer.")
    source = Source(name="a.txt", format="txt", text="Over de zomer.", blocks=read.blocks, notes=read.notes)
    reference = Reference(kind="kamerstuk", start=0, end=4, text="Over", id="kst-39812-9")
    analysis = Analysis(meta={"kind": "kamerbrief", "date": date}, dated=dated, references=(reference,))
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        store(corpus, Path("/papers/a.txt"), Fingerprint("a" * 64, 1, 1), source, analysis, "1")
        [entry] = missing(corpus)["missing"]
    assert (entry["first"], entry["last"], entry["cited_by"]) == (told, told, ["a.txt"])
    assert (entry["first_day"], entry["last_day"]) == days


def test_of_equals_the_latest_paper_comes_first_wherever_the_limit_falls(corpus: Corpus) -> None:
    """Paragraphs that are alike are ranked by the dates of their papers, then as they came in."""
    for number, day in enumerate(("2027-01-01", "2029-01-01", "", "2028-01-01", "2029-01-01")):
        put(corpus, f"{number}.txt", "De loketten zijn open.\n\nDe loketten blijven open.\n", day, "brief", "x")
    whole = search(corpus, "loketten", Wanted(limit=0))
    assert [hit["document"] for hit in whole["hits"]] == [
        name for name in ("1.txt", "4.txt", "3.txt", "0.txt", "2.txt") for _ in range(2)
    ]
    for limit in range(1, 11):
        assert search(corpus, "loketten", Wanted(limit=limit)) == whole | {"hits": whole["hits"][:limit]}


def test_a_hit_has_the_section_that_a_reference_there_has(corpus: Corpus) -> None:
    """The heading above it without its markers, with the numbered part around it; of a note, that of its marker."""
    put(corpus, "nota-2.md", (
        "# Actielijn 3 Opvang\n\n## Het loket[^1]\n\nDe kluizen zijn open.[^2]\n\n# Slot\n\nTot zover.\n\n"
        "[^1]: Er zijn kluizen bij.\n\n[^2]: Ook kluizen met een slot.\n"
    ), "2028-03-01", "nota", "x")
    hits = search(corpus, "kluizen")["hits"]
    section = "Actielijn 3 › Het loket"
    assert [(hit["section"], hit["footnote"]) for hit in sorted(hits, key=lambda hit: hit["start"])] == [
        (section, None), (section, "1"), (section, "2"),
    ]


def test_each_paragraph_of_a_note_is_of_it(tmp_path: Path) -> None:
    """What goes on in a second block is still the note, in what is found and in what is shown."""
    text = "Zie het loket.\n\n2 Eerst hier.\n\nDan daar."
    blocks = (Block("paragraph", 0, 14), Block("note", 16, 29), Block("note", 31, 40))
    source = Source("brief.txt", "txt", text, blocks, (Note("2", 18, 40, ((13, 14),)),))
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        store(corpus, Path("/papers/brief.txt"), Fingerprint("ab", 1, 1), source, Analysis(meta={}, dated=None, references=()), "1")
        found = [search(corpus, word)["hits"][0]["footnote"] for word in ("loket", "eerst", "daar")]
        assert found == [None, "2", "2"]
        assert [each["note"] for each in show_document(corpus, "brief.txt")["blocks"]] == found
