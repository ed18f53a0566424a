"""The trace: rows for programs, groups by piece for people."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.formats import LINES, Format, Report
from mhcorpus.reports.page import Span, Spans
from mhcorpus.reports.trace import highlighted, member_name, trace_report

ADDRESS = "https://zoek.officielebekendmakingen.nl/kst-36999-7.html"


def mention(**given: object) -> dict[str, Any]:
    """Return a mention in a letter, with what a case changes in it."""
    return {
        "document": "brief.txt", "work": "brief", "date": "2025-03-04", "kind": "kamerstuk",
        "page": None, "footnote": None, "section": None, "start": 10, "end": 20,
        "text": "36 999, nr. 7", "sentence": "Zie Kamerstuk 36 999, nr. 7.",
        "certainty": "certain", "reason": "explicit", "motion": None, **given,
    }


def target(ident: str, *mentions: dict[str, Any], **given: object) -> dict[str, Any]:
    """Return a target that those mentions cite."""
    return {
        "id": ident, "kind": "kamerstuk", "url": None, "title": None, "in_corpus": False, "documents": [],
        "mentions": list(mentions), **given,
    }


def report(*targets: dict[str, Any], near: tuple[str, ...] = ()) -> Report:
    """Return the report of a trace with those targets."""
    return trace_report(
        {"schema": "test/1", "query": "36999", "targets": list(targets), "near": list(near)}
    )


def lines(made: Report, form: Format = "page") -> list[str]:
    """Return the lines of a report."""
    return list(LINES[form](made))


def test_a_piece_has_its_title_address_and_submitters() -> None:
    """A heading names the piece; a motion says whose it is; a note repeats its citation."""
    motion = {"id": "kst-36999-7", "members": ["van-der-linde@GL-PvdA", "verhoeckx"]}
    cited = mention(
        page=2, footnote="4", sentence="De  motie is\nuitgevoerd.", motion=motion, date="2025~"
    )
    made = report(target("kst-36999-7", cited, url=ADDRESS, title="Een motie", in_corpus=True, documents=["a.pdf"]))
    assert lines(made) == [
        "kst-36999-7  Een motie  in the corpus: a.pdf",
        f"  {ADDRESS}",
        "  motion of Van der Linde (GL-PvdA), Verhoeckx",
        "  brief.txt · 2025~ · p. 2, note 4",
        "    De motie is uitgevoerd.",
        "    note 4: 36 999, nr. 7",
    ]


def test_a_sentence_and_its_note_are_one_passage() -> None:
    """Mentions that share a sentence are told once, with all their places and texts."""
    sentence = "De motie Verhoeckx is uitgevoerd."
    made = report(target(
        "kst-36999-7",
        mention(text="motie Verhoeckx", sentence=sentence, page=1),
        mention(document="nota.txt"),
        mention(sentence=sentence, page=1, footnote="2", certainty="likely", reason="note"),
        mention(sentence=None),
    ))
    assert lines(made) == [
        "kst-36999-7",
        "  brief.txt · 2025-03-04 · p. 1, note 2 · likely: note",
        "    De motie Verhoeckx is uitgevoerd.",
        "    note 2: 36 999, nr. 7",
        "  nota.txt · 2025-03-04",
        "    Zie Kamerstuk 36 999, nr. 7.",
        "  brief.txt · 2025-03-04",
        "    36 999, nr. 7",
    ]


def test_an_uncited_paper_of_the_corpus_is_shown() -> None:
    """A paper that is in the corpus and cited by none says so."""
    assert lines(report(target("kst-36999-7", in_corpus=True, documents=["a.pdf"]))) == [
        "kst-36999-7  in the corpus: a.pdf", "  cited by no document",
    ]


def test_a_motion_is_told_by_its_fullest_mention() -> None:
    """Of mentions that name as many submitters, the one with their parties is told."""
    named = [{"id": "kst-36999-7", "members": [name]} for name in ("verhoeckx", "verhoeckx@D66")]
    made = report(target("kst-36999-7", *(mention(motion=motion) for motion in named)))
    assert lines(made)[1] == "  motion of Verhoeckx (D66)"


def test_pieces_are_apart_and_counted() -> None:
    """Several pieces have a blank line between them and a total below."""
    doubted = mention(document="nota.txt", work="nota", date=None, certainty="likely", reason="list")
    assert lines(report(target("kst-36999-7", mention()), target("kst-36999-8", doubted))) == [
        "kst-36999-7",
        "  brief.txt · 2025-03-04",
        "    Zie Kamerstuk 36 999, nr. 7.",
        "",
        "kst-36999-8",
        "  nota.txt · likely: list",
        "    Zie Kamerstuk 36 999, nr. 7.",
        "",
        "2 cited, 2 mentions in 2 documents",
    ]


def test_rows_are_flat() -> None:
    """CSV has one row a mention, with its target's columns before it and members as text."""
    motion = {"id": "kst-36999-7", "members": ["bos@Volt", "verhoeckx"]}
    made = report(target("kst-36999-7", mention(motion=motion), url=ADDRESS))
    assert lines(made, "csv") == [
        "id,title,url,in_corpus,document,work,date,kind,page,footnote,section,start,end,"
        "text,sentence,certainty,reason,motion",
        f"kst-36999-7,,{ADDRESS},false,brief.txt,brief,2025-03-04,kamerstuk,,,,10,20,"
        '"36 999, nr. 7","Zie Kamerstuk 36 999, nr. 7.",certain,explicit,bos@Volt; verhoeckx',
    ]


@pytest.mark.parametrize(
    ("near", "note"),
    [
        ((), "nothing in the corpus cites '36999'"),
        (("36998", "36991"), "nothing in the corpus cites '36999'; near it: 36998, 36991"),
    ],
)
def test_an_empty_answer_says_what_is_near(near: tuple[str, ...], note: str) -> None:
    """What finds nothing prints nothing and notes what else there is."""
    made = report(near=near)
    assert (lines(made), made.notes) == ([], (note,))


@pytest.mark.parametrize(
    ("sentence", "texts", "spans"),
    [
        ("Zie nr. 7.", ["nr. 7"], (Span("Zie "), Span("nr. 7", "mention"), Span("."))),
        ("Zie de noot.", ["nr. 7"], (Span("Zie de noot."),)),
        ("nr. 7", ["nr.", "nr. 7"], (Span("nr. 7", "mention"),)),
        ("7 en 9", ["9", "7"], (Span("7", "mention"), Span(" en "), Span("9", "mention"))),
        ("In 2013 nr. 13", ["13"], (Span("In 2013 nr. "), Span("13", "mention"))),
        ("toegezegd[1]", ["[1]"], (Span("toegezegd"), Span("[1]", "mention"))),
        ("Zie.", [""], (Span("Zie."),)),
    ],
)
def test_mentions_are_marked_in_their_sentence(
    sentence: str, texts: list[str], spans: Spans
) -> None:
    """Each mention has its own span where the sentence has it, the longest one first."""
    assert highlighted(sentence, texts) == spans


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("verhoeckx@GL-PvdA", "Verhoeckx (GL-PvdA)"),
        ("van-der-linde", "Van der Linde"),
        ("el-amrani@D66", "El Amrani (D66)"),
    ],
)
def test_members_have_names(member: str, name: str) -> None:
    """A member's id is written as a person would."""
    assert member_name(member) == name
