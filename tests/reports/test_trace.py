"""The trace: rows for programs, groups by piece for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from mhcorpus.queries.conditions import Query
from mhcorpus.queries.overview import motion_states, periods
from mhcorpus.queries.trace import Trace
from mhcorpus.queries.traced import By, Wanted
from mhcorpus.reports.formats import LINES, Format, Report
from mhcorpus.reports.glance import bars
from mhcorpus.reports.membernames import member_name
from mhcorpus.reports.page import Span, Spans, plain
from mhcorpus.reports.passages import highlighted, place_of_passage
from mhcorpus.reports.trace import trace_report

ADDRESS = "https://zoek.officielebekendmakingen.nl/kst-36999-7.html"


def mention(**given: object) -> dict[str, Any]:
    """Return a mention in a letter, with what a case changes in it."""
    name = given.get("document", "brief.txt")
    return {
        "document": name, "path": f"/papers/{name}", "work": "brief", "date": "2025-03-04", "kind": "kamerstuk",
        "page": None, "footnote": None, "section": None, "start": 10, "end": 20,
        "text": "36 999, nr. 7", "sentence": "Zie Kamerstuk 36 999, nr. 7.",
        "certainty": "certain", "reason": "explicit", "motion": None, "document_kind": "kamerbrief",
        "paragraph": None, **given,
    }


def target(ident: str, *mentions: dict[str, Any], **given: object) -> dict[str, Any]:
    """Return a target that those mentions cite."""
    return {
        "id": ident, "kind": "kamerstuk", "url": None, "title": None, "in_corpus": False, "documents": [],
        "ledger": None, "mentions": list(mentions), **given,
    }


@dataclass
class Found:
    """What a query found, given by hand."""

    found: tuple[dict[str, Any], ...]
    nearby: tuple[str, ...] = ()
    named: dict[str, Any] | None = None
    query: Query = field(default_factory=lambda: Query("36999", "dossier", ()))

    @property
    def is_empty(self) -> bool:
        return not self.found

    def targets(self) -> Iterator[dict[str, Any]]:
        yield from self.found

    def without_law(self) -> int:
        return 0

    def by_name(self) -> dict[str, Any] | None:
        return self.named

    def near(self) -> list[str]:
        return list(self.nearby)

    def in_time(self, mention: dict[str, Any]) -> tuple[str, int]:
        return mention["date"] or "~", mention["start"]

    def head(self) -> dict[str, Any]:
        dates = {each["document"]: each["date"] for one in self.found for each in one["mentions"]}
        return {
            "query": "36999", "kind": "dossier", "title": None, "documents": len(dates),
            "periods": periods((date, 1, 1) for date in dates.values()),
        }

    def tail(self, targets: Sequence[dict[str, Any]]) -> dict[str, Any]:
        return {"motions": motion_states(target["ledger"] for target in targets), "more": 0, "cited_with": {
            "dossiers": [{"id": "36900", "title": "Toezicht", "documents": 4}],
            "articles": [{"id": "jci", "title": "Wetboek, artikel 2", "url": ADDRESS, "documents": 1}],
        }}


@dataclass
class Given:
    """A trace of one query, given by hand."""

    parts: list[Found]
    wanted: Wanted = field(default_factory=Wanted)

    def data(self) -> dict[str, Any]:
        return {"schema": "test/1"}


def report(*targets: dict[str, Any], near: tuple[str, ...] = (), by: By = "piece") -> Report:
    """Return the report of a trace with those targets."""
    return trace_report(cast(Trace, Given([Found(targets, near)], Wanted(by=by))))


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


def test_a_bill_is_cited_by_its_name_too() -> None:
    """Below the trace of a dossier stands how often papers have the name of its bill alone, and how to find these."""
    named = {"name": "Wet toezicht tolken", "documents": 2, "mentions": 3}
    given = Given([Found((target("36999", mention()),), named=named)])
    assert lines(trace_report(cast(Trace, given)))[-2:] == [
        "", "also cited by its name: 3 mentions in 2 documents; mhcorpus refs 'Wet toezicht tolken' has them",
    ]


@pytest.mark.parametrize(
    ("stands", "told"),
    [
        ([(2, None), (3, None), (2, None)], "p. 2 · p. 3"),
        ([(2, None), (2, "4"), (3, None)], "p. 2, note 4 · p. 3"),
        ([(2, "1"), (2, "1, 2"), (2, None)], "p. 2, note 1 · p. 2, note 1, 2"),
        ([(None, "1"), (None, "1, a"), (None, None)], "note 1 · note 1, a"),
        ([(2, None), (20, "4")], "p. 2 · p. 20, note 4"),
        ([(None, None)], ""),
    ],
)
def test_a_page_goes_without_saying_in_its_note(stands: list[tuple[int | None, str | None]], told: str) -> None:
    """Each place is told once, a page not where a note on it is; a note is another than one that begins alike."""
    mentions = [mention(page=page, footnote=note) for page, note in stands]
    assert "".join(span.text for span in place_of_passage(mentions, dated=False)) == told


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


CITED = "36 999, nr. 7"
LONG = f"{'Eerder '* 50}kwam dit ter sprake: {CITED}. {'Later '* 50}meer."
SHORT = f"Zie ook {CITED}, waarin het loket is toegezegd."


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"note": SHORT}, ["De Kamer is ingelicht.", f"note 2: {SHORT}"]),
        ({"note": LONG}, [
            "De Kamer is ingelicht.",
            f"note 2: … {'Eerder ' * 16}kwam dit ter sprake: {CITED}. {'Later ' * 23}…",
        ]),
        ({"note": LONG, "paragraph": "De Kamer is ingelicht. Dit is alles."}, [
            "De Kamer is ingelicht. Dit is alles.", f"note 2: {LONG}",
        ]),
        ({"note": SHORT, "sentence": SHORT}, [f"note 2: {SHORT}"]),
        ({"note": f"Niet gedaan. {SHORT}", "sentence": SHORT}, [f"note 2: Niet gedaan. {SHORT}"]),
    ],
)  # fmt: skip
def test_a_note_says_what_it_has_of_its_citation(given: dict[str, Any], shown: list[str]) -> None:
    """A long one what stands around it, unless whole paragraphs are asked for; one without a mark is its own sentence."""
    made = report(target("kst-36999-7", mention(
        **{"text": CITED, "sentence": "De Kamer is ingelicht.", "footnote": "2", **given}
    )))
    assert lines(made)[2:] == [f"    {each}" for each in shown]


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


def test_a_trace_tells_that_more_submitted_a_motion() -> None:
    """"c.s." stands behind the names where papers have it."""
    motion = {"id": "kst-36999-7", "members": ["verhoeckx@D66"], "and_others": True}
    made = report(target("kst-36999-7", mention(motion=motion)))
    assert lines(made)[1] == "  motion of Verhoeckx (D66) c.s."


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


def test_a_trace_in_time_has_its_months_and_what_is_cited_in_each_passage() -> None:
    """By time a passage stands once, under its month, with all that it cites; what has no date is last."""
    both = {"sentence": "Zie 36 999, nr. 7 en nr. 8.", "start": 4}
    made = (
        target("kst-36999-7", mention(**both), mention(document="nota.txt", date=None)),
        target("kst-36999-8", mention(**{**both, "text": "nr. 8"}), mention(document="oud.txt", date="2024~")),
    )
    assert lines(report(*made, by="time"))[:-2] == [
        "2024~", "  oud.txt · 2024~ · kst-36999-8", "    Zie Kamerstuk 36 999, nr. 7.", "",
        "2025-03", "  brief.txt · 2025-03-04 · kst-36999-7, kst-36999-8", "    Zie 36 999, nr. 7 en nr. 8.", "",
        "no date", "  nota.txt · kst-36999-7", "    Zie Kamerstuk 36 999, nr. 7.",
    ]  # fmt: skip
    assert lines(report(*made, by="document"))[:3] == [
        "oud.txt · 2024~ · kamerbrief", "  kst-36999-8", "    Zie Kamerstuk 36 999, nr. 7.",
    ]  # fmt: skip


def test_the_paragraph_stands_in_the_place_of_the_sentence() -> None:
    """Where the paragraph was asked for, it is what is shown."""
    made = report(target("kst-36999-7", mention(paragraph="Eerst dit. Zie Kamerstuk 36 999, nr. 7.")))
    assert lines(made)[2:] == ["    Eerst dit. Zie Kamerstuk 36 999, nr. 7."]


def test_a_note_is_told_whole_where_the_paragraph_was_asked_for() -> None:
    """Once, whatever it cites; else what cites in it is told alone."""
    note = mention(footnote="3", note="Ik kom terug op 36 999, nr. 7.", paragraph="Er is een motie.3")
    made = report(target("kst-36999-7", note, mention(**{**note, "start": 30, "end": 40})))
    assert lines(made)[2:] == ["    Er is een motie.3", "    note 3: Ik kom terug op 36 999, nr. 7."]


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        (39050, [(38900, 39050)]),
        (39299, [(38900, 38919), (38977, 39023)]),
    ],
)
def test_a_sentence_as_long_as_none_but_a_list_is_cut_between_its_pieces(
    last: int, shown: list[tuple[int, int]]
) -> None:
    """Half a number is another number; the paragraph, where it was asked for, is whole."""
    def listed(first: int, last: int) -> str:
        return ";".join(map(str, range(first, last + 1)))

    sentence = f"De stukken zijn {listed(38900, last)}"
    cited = mention(sentence=sentence, text="39000")
    told = " … ".join(listed(*each) for each in shown) + (" …" if len(shown) > 1 else "")
    assert lines(report(target("kst-39100", cited)))[2:] == [f"    De stukken zijn {told}"]
    whole = {**cited, "paragraph": sentence}
    assert lines(report(target("kst-39100", whole)))[2:] == [f"    {sentence}"]


def test_a_trace_in_many_documents_is_told_at_a_glance() -> None:
    """Above it stands how often and when it is cited, below it how motions stand and what else is cited."""
    stated = {"state": "done", "on": None, "date": "2025-03-04", "document": "brief.txt",
              "dated_by": "document"}
    ledger = {"chamber": None, "appreciation": None, "execution": stated, "open": False}
    cited = [mention(document=f"{at}.txt", work=f"{at}", date=f"2025-0{at}-01") for at in (1, 2, 3, 5, 6)]
    shown = lines(report(target("kst-36999-7", *cited, mention(date="2025~"), ledger=ledger)))
    assert shown[:3] == ["36999", "  cited in 6 documents, 2025 to 2025-06", ""]
    assert shown[-5:] == [
        "1 motion, 0 open · execution: 1 done", "", "documents  also cite  title",
        "        4  36900      Toezicht", "        1             Wetboek, artikel 2",
    ]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2024-11-02", "2025-01-03", "2025-01"], "documents per month: 2024-11 1, 2024-12 0, 2025-01 2"),
        (["2021-11-02", "2024-01-03", None],
         "documents per year: 2021 1, 2022 0, 2023 0, 2024 1, no date 1"),
        (["2024-21", "2025~"], "documents per year (1 with a date that is not printed): 2024 1, 2025 1"),
    ],
)
def test_no_month_or_year_is_left_out(dates: list[str | None], told: str) -> None:
    """Short times are told by month, long ones or vague ones by year, and what has no date apart."""
    assert list(plain(bars(periods((date, 1, 1) for date in dates)))) == [f"  {told}"]


def test_rows_are_flat() -> None:
    """CSV has one row a mention, with its target's columns before it and members as text."""
    motion = {"id": "kst-36999-7", "members": ["bos@Volt", "verhoeckx"]}
    made = report(target("kst-36999-7", mention(motion=motion), url=ADDRESS))
    assert lines(made, "csv") == [
        "id,title,url,in_corpus,document,path,work,date,kind,page,footnote,section,start,end,"
        "text,sentence,certainty,reason,motion,document_kind,paragraph,note,through,covers,query",
        f"kst-36999-7,,{ADDRESS},false,brief.txt,/papers/brief.txt,brief,2025-03-04,kamerstuk,,,,10,20,"
        '"36 999, nr. 7","Zie Kamerstuk 36 999, nr. 7.",certain,explicit,bos@Volt; verhoeckx,kamerbrief,,,,,36999',
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
        ("van-halen-stoop@CDA", "Van Halen Stoop (CDA)"),
        ("lie-sparre-van-der-es", "Lie Sparre van der Es"),
    ],
)
def test_members_have_names(member: str, name: str) -> None:
    """A member's id is written as a person would."""
    assert member_name(member) == name
