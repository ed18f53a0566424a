"""A paper as a page: its text to the letter, each reference where it stands, nothing live in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.annotation.page import annotated_page
from mhcorpus.reports.annotation.runs import runs
from mhcorpus.reports.page import visible
from mhcorpus.source import Block, Note, Source
from mhcorpus.store.rows import BLOCK_KINDS
from tests.reports.annotation.pages import seen

PIECES = ["<script>", "</article>", "&amp;", '"', "\u202e", "\u000b", "\n", " ", "-\n", "**", "a", "nr. 3", "\u0000", " | ", "\U0001f600", "\ud800"]
KST = "https://zoek.officielebekendmakingen.nl/kst-39812-7.html"
META: dict[str, Any] = {"kind": "kamerbrief", "date": "2027-07-02", "subject": "Voortgang"}


def reference(start: int, end: int, text: str, **given: Any) -> Reference:  # noqa: ANN401 - as Reference has them
    fields: dict[str, Any] = {"kind": "kamerstuk", "id": "kst-39812-7", "url": KST} | given
    return Reference(start=start, end=end, text=text[start:end], **fields)


def page_of(source: Source, *references: Reference, known: Mapping[str, Mapping[str, Any]] | None = None) -> str:
    return annotated_page(source, Analysis(meta=META, dated=None, references=references), known)


def one_block(text: str) -> Source:
    return Source("brief.txt", "txt", text, blocks=(Block("paragraph", 0, len(text)),))


@st.composite
def papers(draw: st.DrawFn) -> tuple[Source, list[Reference]]:
    """Draw a text, blocks that cover it or leave gaps, and spans of all sorts anywhere in it."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30)))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda span: span[0] < span[1])
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds = st.sampled_from(BLOCK_KINDS)
    blocks = tuple(
        Block(draw(kinds), start, end, level=draw(st.integers(0, 3)))
        for start, end in pairwise(borders) if draw(st.booleans())
    )
    notes = tuple(
        Note(str(number), *draw(spans), markers=tuple(sorted(draw(st.lists(spans, max_size=2)))))
        for number in range(draw(st.integers(0, 2)))
    )
    pages = tuple(sorted(draw(st.sets(st.integers(0, len(text)), max_size=3))))
    residue = tuple(sorted(draw(st.lists(spans, max_size=2))))
    source = Source("brief.txt", "txt", text, blocks, notes, residue, pages)
    found = [
        reference(start, end, text, url=draw(st.sampled_from([KST, None, "javascript:alert(1)"])),
                  kind=draw(st.sampled_from(["kamerstuk", "law", "member", "footnote"])),
                  id=draw(st.sampled_from(["kst-39812-7", "x", None])),
                  certainty=draw(st.sampled_from(["certain", "likely", "unsure", "anaphora"])))
        for start, end in draw(st.lists(spans, max_size=6))
    ]
    return source, found


@given(papers())
def test_the_text_on_the_page_is_the_text_of_the_paper(paper: tuple[Source, list[Reference]]) -> None:
    """Whatever lies inside or across what, the page has the text once, in order, to the letter."""
    source, references = paper
    page = seen(page_of(source, *references))
    assert page.text == visible(source.text)
    assert "script" not in page.tags
    assert {href.partition(":")[0] for href, _ in page.links if not href.startswith("#")} <= {"https"}
    assert [anchor for anchor, times in Counter(page.anchors).items() if times > 1] == []
    assert {href[1:] for href, _ in page.links if href.startswith("#")} <= {*page.anchors}


def test_line_breaks_of_a_file_are_one_sort_on_the_page() -> None:
    """CR LF is a line break like any other, and no sign of its own."""
    assert seen(page_of(one_block("Een\r\ntwee\rdrie"))).text == "Een\ntwee\ndrie"


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).filter(lambda s: s[0] < s[1]), max_size=8))
def test_each_span_is_made_of_its_runs(spans: list[tuple[int, int]]) -> None:
    """Runs tile the text without a gap, and those that have a mark are just its span."""
    found = list(runs(0, 20, [(*span, number) for number, span in enumerate(spans)]))
    assert [place for start, end, _ in found for place in range(start, end)] == list(range(20))
    for number, (start, end) in enumerate(spans):
        assert [place for first, last, marks in found if number in marks for place in range(first, last)] == list(range(start, end))


def test_of_runs_the_shortest_span_comes_first() -> None:
    """What covers a stretch stands from the shortest to the longest, of one length as given; cuts part it."""
    spans = [(0, 9, "whole"), (2, 6, "first"), (3, 7, "second"), (4, 4, "nothing"), (5, 6, "short")]
    assert list(runs(0, 10, spans, cuts=[1, 99])) == [
        (0, 1, ("whole",)), (1, 2, ("whole",)), (2, 3, ("first", "whole")), (3, 4, ("first", "second", "whole")),
        (4, 5, ("first", "second", "whole")), (5, 6, ("short", "first", "second", "whole")),
        (6, 7, ("second", "whole")), (7, 9, ("whole",)), (9, 10, ()),
    ]


def test_a_law_in_an_article_leads_to_itself() -> None:
    """The words of a law inside an article lead to the law, those around them to the article; its card has both."""
    text = "Zie artikel 4 van de Wet meldplicht."
    law, article = "https://wetten.overheid.nl/BWBR0000001", "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&artikel=4"
    page = seen(page_of(
        one_block(text),
        reference(4, 35, text, kind="article", id="jci1.3:c:BWBR0000001&artikel=4", url=article),
        reference(21, 35, text, kind="law", id="BWBR0000001", url=law),
    ))
    in_text = [(href, words) for href, words in page.links if words in text and len(words) > 10]
    assert in_text[:2] == [(article, "artikel 4 van de "), (law, "Wet meldplicht")]
    assert ["law" in card and "article" in card for card in page.cards] == [False, True]


def test_doubt_is_told_in_words() -> None:
    """A card says how sure a reference is and why, and what else it may mean."""
    text = "De motie van het lid Brandligt is uitgevoerd."
    page = seen(page_of(one_block(text), reference(
        3, 30, text, kind="motion", certainty="unsure", reason="earlier mention", url=None,
        candidates=("kst-39812-7", "kst-39812-9"), fields={"members": ["brandligt@SP"]},
    )))
    (card,) = page.cards
    assert " ".join(card.split()) == (
        "motion kst-39812-7 motie-Brandligt (SP)unsure: taken from an earlier mentionmay mean: kst-39812-7, kst-39812-9"
    )
    assert (f"{KST.replace('-7.', '-9.')}", "kst-39812-9") in page.links


@pytest.mark.parametrize(
    ("cited_by", "told"),
    [
        ([], "cited in no other paper of the corpus"),
        ([{"document": "nota.docx", "date": "2028~"}], "cited in 1 other paper of the corpus: nota.docx (2028~)"),
        ([{"document": "a.txt", "date": "2028", "covers": None}, {"document": "b.txt", "date": "2027", "covers": "certain"},
          {"document": "c.txt", "date": None, "covers": "unsure"}],
         "cited in 3 other papers of the corpus: a.txt (2028), b.txt (2027, in a range), c.txt (perhaps in a range)"),
        ([{"document": "c.txt", "date": "2027", "covers": "unsure"}],
         "perhaps cited in 1 other paper of the corpus: c.txt (2027, perhaps in a range)"),
        ([{"document": f"{n}.txt", "date": None} for n in range(6)], "cited in 6 other papers of the corpus: 0.txt, 1.txt, 2.txt, 3.txt, and 2 more"),
    ],
)
def test_a_card_says_who_else_cites_it(cited_by: list[dict[str, Any]], told: str) -> None:
    """Where there is a corpus, a card says which other papers cite the same."""
    text = "Zie Kamerstuk 39 812, nr. 7."
    known = {"kst-39812-7": {"title": "Brief", "documents": [], "ledger": None, "cited_by": cited_by}}
    (card,) = seen(page_of(one_block(text), reference(4, 27, text), known=known)).cards
    assert told in " ".join(card.split())


def test_a_card_says_what_the_corpus_holds_and_knows() -> None:
    """A card names the files of the corpus that are what is cited, its title, and what became of a motion."""
    text = "Zie Kamerstuk 39 812, nr. 7."
    adopted = {"state": "adopted", "on": "2027-06-22", "date": "2027-07-02", "document": "brief.pdf",
               "dated_by": "sentence"}
    known = {"kst-39812-7": {
        "title": "Motie over tolken", "documents": ["motie.xml"], "cited_by": [],
        "ledger": {"chamber": adopted, "appreciation": None, "execution": None, "open": True},
    }}  # fmt: skip
    (card,) = seen(page_of(one_block(text), reference(4, 27, text), known=known)).cards
    told = " ".join(card.split())
    assert "Motie over tolken" in told
    assert "in the Chamber: adopted on 2027-06-22 in the corpus: motie.xml" in told


def test_a_paper_without_text_says_so() -> None:
    """A scan, or an empty file, has a page that says that nothing was read."""
    page = annotated_page(Source("scan.pdf", "pdf", ""), Analysis(meta={}, dated=None, references=()), None)
    assert "No text was read" in page
    assert "no references were found" in page


def test_without_a_corpus_a_card_is_silent_of_it() -> None:
    """Without a corpus no card speaks of one."""
    text = "Zie Kamerstuk 39 812, nr. 7."
    (card,) = seen(page_of(one_block(text), reference(4, 27, text))).cards
    assert "corpus" not in card


def test_notes_lead_there_and_back() -> None:
    """A marker leads to its note, the note back to each of its markers."""
    text = "Klaar1. Ook dit1.\n\n1 Kamerstuk 39 812, nr. 7."
    source = Source(
        "brief.txt", "txt", text, (Block("paragraph", 0, 17), Block("note", 19, len(text))),
        (Note("1", 21, len(text), ((5, 6), (15, 16))),), ((19, 21),),
    )
    page = seen(page_of(source))
    inner = [(href, words) for href, words in page.links if href.startswith(("#n", "#m")) and href != "#main"]
    assert inner == [("#n1", "1"), ("#n1", "1"), ("#m1-1", "\u21a9"), ("#m1-2", "\u21a9")]
    assert {"n1", "m1-1", "m1-2"} <= {*page.anchors}


def test_a_commitment_in_a_note_leads_there() -> None:
    """Beside the paper, a promise leads to the block that it stands in, a note as well."""
    text = "Klaar1.\n\n1 Ik stuur u dit in mei."
    source = Source(
        "brief.txt", "txt", text, (Block("paragraph", 0, 7), Block("note", 9, len(text))),
        (Note("1", 11, len(text), ((5, 6),)),), ((9, 11),),
    )
    made = [{"sentence": "x", "to": ["Kamer"], "status": "open", "due": None, "start": start} for start in (11, 0)]
    page = seen(annotated_page(source, Analysis(meta=META, dated=None, references=(), commitments=tuple(made)), None))
    assert [href for href, words in page.links if words == "in the text"] == ["#n1", "#b0"]
    assert {"n1", "b0"} <= {*page.anchors}


def test_a_motion_leads_to_where_it_is_named_first() -> None:
    """Of the places that the ledger has of a motion, the first that stands on the page is the one."""
    text = "Zie nr. 7, nr. 7 en weer nr. 7."
    spans = [(4, 9), (11, 16), (25, 30)]
    motions = [
        {"id": f"kst-39812-{number}", "members": [], "status": "open", "status_evidence": "", "references": places}
        for number, places in enumerate([[[25, 30], [11, 16]], [[4, 9]], [[0, 3], [25, 30]], [[0, 3]]])
    ]
    found = tuple(reference(*span, text) for span in spans)
    analysis = Analysis(meta=META, dated=None, references=found, motions=tuple(motions))
    page = seen(annotated_page(one_block(text), analysis, None))
    assert [href for href, words in page.links if words == "in the text"] == ["#r2", "#r1", "#r3"]


def test_hostile_names_and_titles_are_text() -> None:
    """Markup in a file's name, a subject, a title of the corpus or a member is shown, not run."""
    bad = "<img src=x onerror=alert(1)>\u202e"
    text = "Zie nr. 7."
    analysis = Analysis(
        meta={**META, "subject": bad, "sender": {"name": bad, "office": None}}, dated=None,
        references=(reference(4, 9, text, kind="motion", fields={"members": [bad]}, id=bad, candidates=(bad,)),),
        motions=({"id": bad, "members": [bad], "status": bad, "status_evidence": bad, "references": [[4, 9]]},),
        commitments=({"sentence": bad, "to": [bad], "status": bad, "due": bad},),
    )
    known = {bad: {"title": bad, "documents": [bad], "ledger": None, "cited_by": [{"document": bad, "date": bad}]}}
    page = annotated_page(Source(bad, "txt", text, (Block("paragraph", 0, 10),)), analysis, known)
    assert seen(page).tags.isdisjoint({"img", "script"})
    assert "\u202e" not in page
