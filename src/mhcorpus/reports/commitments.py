"""Promises to the Chamber on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.queries.ledger.commitments import standing
from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import member_names
from mhcorpus.reports.page import Entry, Line, Span, Spans, joined
from mhcorpus.reports.states import by_note_alone, place_span, promise_state, promises_standing, state_span
from mhcorpus.reports.wording import date_span, left_out, none_found, one_line

Commitment = Mapping[str, Any]

COLUMNS = (
    "id", "status", "overdue", "to", "made_by", "subject", "sentence", "document", "work", "date", "page",
    "footnote", "section", "made_on", "due", "due_earliest", "due_latest", "relation", "conditional",
    "register", "settled_by", "unsure", "may_be_same", "may_be_told_in", "due_text", "corrected",
    "due_sentence",
)
CHAMBER = "Kamer"
_SAME = 40
"""Characters after which a subject is known to be the heading of the section, cut short or not."""


def commitments_report(
    found: Mapping[str, Any], near: Sequence[str] = (), dossiers: Sequence[str] = ()
) -> Report:
    """Return the report on ``mhcorpus.queries.ledger.commitments.commitments``.

    ``near`` are names to tell where it finds none, ``dossiers`` are those it was asked for.
    """
    commitments = found["commitments"]
    besides = (
        f"--cites '{dossiers[0]}' counts all in papers that cite the dossier" if len(dossiers) == 1 else ""
    )
    return Report(
        data=found,
        columns=COLUMNS,
        rows=lambda: map(_row, commitments),
        page=lambda: list(_page(found, besides)),
        notes=() if commitments else (none_found("no such commitments in the corpus", near, besides),),
    )


def _row(commitment: Commitment) -> dict[str, Any]:
    named, settled = named_maker(commitment["made_by"]), commitment["settled_by"] or {}
    told = list(dict.fromkeys(each["document"] for each in commitment["may_be_told_in"]))
    return {
        **commitment, "made_by": named, "settled_by": settled.get("document"), "may_be_told_in": told,
    }


def _told_of(commitment: Commitment) -> Spans:
    """Return who makes a promise and the words of its term."""
    maker, words = named_maker(commitment["made_by"]), commitment["due_text"]
    return joined([
        (Span("made by: ", "muted"), Span(maker)) if maker else (),
        (Span("term: ", "muted"), Span(one_line(words), "date")) if words else (),
    ])  # fmt: skip


def term_told_apart(commitment: Commitment) -> str | None:
    """Return the sentence of the term, where none of those shown of the promise is that."""
    sentence: str | None = commitment["due_sentence"]
    first, *others = commitment["history"]
    shown = (first["settled_by"], *(each["settled_by"] or each["sentence"] for each in others))
    return None if sentence in shown else sentence


def named_maker(maker: Mapping[str, str | None] | None) -> str | None:
    """Return who makes a promise, with office and name; None where nobody is told."""
    told = maker or {}
    return " ".join(filter(None, (told.get("office"), told.get("name")))) or None


def _page(found: Mapping[str, Any], besides: str) -> Iterator[Line | Entry]:
    commitments = found["commitments"]
    if not commitments:
        return
    yield from map(commitment_element, commitments)
    yield Line()
    yield Line((*promises_standing(standing(found)), Span(left_out(found["more"]), "muted")))
    if besides:
        yield Line((Span(besides, "muted"),))


def commitment_element(commitment: Commitment, own: str | None = None) -> Entry:
    """Return one promise: where it stands, how it stands, its words and what became of it.

    The document ``own`` goes without saying.
    """
    place = place_span(commitment, named=commitment["document"] != own)
    return Entry((_standing(commitment), place), tuple(_body(commitment)))


def _standing(commitment: Commitment) -> Spans:
    to = promised_to(commitment["to"], commitment)
    return joined([promise_state(commitment), _due(commitment), _told_by(commitment), (Span(f"to {to}"),)])


def _due(commitment: Commitment) -> Spans:
    if last := commitment["due_latest"]:
        return (Span("by ", "muted"), Span(last, "date"))
    if commitment["status"] != "open":
        return ()
    if first := commitment["due_earliest"]:
        return (Span("no term, from ", "muted"), Span(first, "date"))
    return (Span("no term", "muted"),)


def _told_by(commitment: Commitment) -> Spans:
    """Return what weakens that a promise is kept: a beslisnota alone tells it, or a paper behind its term."""
    settled = commitment["settled_by"] or {}
    late: Spans = ()
    if settled.get("after_term"):
        late = (Span("told after that: ", "doubt"), *date_span(settled["date"]))
    return joined([by_note_alone(settled), late])


def promised_to(members: Sequence[str], entry: Mapping[str, Any]) -> str:
    """Return to whom a promise was made, as a person writes it; ``entry`` tells which only may be meant."""
    return ", ".join(each if each == CHAMBER else member_names([each], entry) for each in members)


def _body(commitment: Commitment) -> Iterator[Spans]:
    if commitment["subject"] and commitment["subject"][:_SAME] not in (commitment["section"] or ""):
        yield (Span("about: ", "muted"), Span(commitment["subject"], "title"))
    yield (Span(one_line(commitment["sentence"])),)
    first, *others = commitment["history"]
    if (ending := first["settled_by"]) and ending != commitment["sentence"]:
        yield (Span("ended: ", "muted"), Span(one_line(ending)))
    if told := _told_of(commitment):
        yield told
    if sentence := term_told_apart(commitment):
        yield (Span("told in: ", "muted"), Span(one_line(sentence)))
    if commitment["register"]:
        yield (Span("register: ", "muted"), Span(", ".join(commitment["register"]), "id"))
    for each in others:
        grade = () if each["grade"] == "certain" else (Span(each["grade"], "doubt"),)
        yield from _told_again(each, commitment, grade)
    if commitment["may_be_same"]:
        yield (Span("may go back to ", "muted"), Span(", ".join(commitment["may_be_same"]), "doubt"))
    for each in commitment["may_be_told_in"]:
        yield from _told_again(each, commitment, perhaps=True)


def _told_again(
    told: Mapping[str, Any], commitment: Commitment, grade: Spans = (), *, perhaps: bool = False
) -> Iterator[Spans]:
    """Yield where else a promise is told of, or ``perhaps`` is, and in which words."""
    lead = "again: " if told["work"] == commitment["work"] else "later: "
    place = joined([(state_span(told["act"]),), grade, place_span(told)])
    yield (Span(f"perhaps {lead}", "doubt") if perhaps else Span(lead, "muted"), *place)
    yield (Span("  "), Span(one_line(told["settled_by"] or told["sentence"])))
