"""Motions and promises as the page tells them: how each stands, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.reports.commitments import CHAMBER, named_maker, promised_to, term_told_apart
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.motions import remarks
from mhcorpus.reports.page import Span, Spans
from mhcorpus.reports.states import AXES, LEADS, by_note_alone, depending, state_span
from mhcorpus.reports.wording import one_line, place_of

Found = Mapping[str, Any]
Anchors = Mapping[str, str]
"""The place on the page of each work that cites."""

MOTIONS, COMMITMENTS, IN_BRIEF = 60, 60, 300
"""So many are shown with their evidence, so many more motions in a line each; the rest is counted."""
_DECIDED = frozenset({"adopted", "taken over"})
_EARLIER = 12
"""So many earlier statements of a motion are shown."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a paper says, and where: ``paper`` is the place of that paper on the page, if it has one.

    Without ``words`` the ``remark`` tells who says so.

    ``lead`` tells whose day it is, where that is told: ``on`` that day, or only ``told`` then.
    """

    heading: str
    state: Span
    day: str | None
    words: str
    document: str
    paper: str | None
    date: str | None
    place: str
    section: str | None
    remark: str
    lead: str = ""
    is_conditional: bool = False


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion: how it stands on each axis that papers tell of, and what they said before that."""

    anchor: str
    id: str
    url: str | None
    members: str
    asks: str | None
    is_open: bool
    standing: tuple[Evidence, ...]
    earlier: tuple[Evidence, ...]
    remarks: tuple[Spans, ...]
    last: str | None

    @property
    def states(self) -> list[Span]:
        """How it stands, on each axis that papers tell of, and what they leave open."""
        standing = [each for each in self.standing if each.heading]
        stated = {each.heading: each.state for each in standing}
        if not stated:
            return [Span("only mentioned", "muted")]
        chamber = stated.get(AXES["chamber"])
        silence = "execution not told" if chamber and chamber.text in _DECIDED else "outcome not told"
        silent = [] if AXES["execution"] in stated else [Span(silence, "muted")]
        shown = [depending(each.state, is_conditional=each.is_conditional) for each in standing]
        return [*shown, *silent]


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise: how it stands, its words, and what later papers say of it."""

    anchor: str
    id: str
    state: Span
    is_open: bool
    due: str | None
    to: str
    subject: str | None
    register: str
    made: Evidence
    later: tuple[Evidence, ...]
    may_be_same: str
    maker: str | None
    term: str | None
    is_conditional: bool
    term_told: str | None

    @property
    def is_overdue(self) -> bool:
        """Whether it is open past its term."""
        return self.state.text == "overdue"


def motions_told(found: Found, anchors: Anchors) -> list[Motion]:
    """Return the motions, those with something still to be done first, then that of the latest paper."""
    ordered = sorted(found["motions"], key=lambda each: each["last"] or "", reverse=True)
    ordered.sort(key=lambda each: not each["open"])
    return [_motion(f"m{number}", each, anchors) for number, each in enumerate(ordered, start=1)]


def _motion(anchor: str, motion: Found, anchors: Anchors) -> Motion:
    standing = [(axis, motion[axis]) for axis in AXES if motion[axis]]
    deciding = [stated for _, stated in standing]
    earlier = [each for each in reversed(motion["history"]) if each not in deciding]
    told = tuple(_stated(AXES[axis], stated, anchors) for axis, stated in standing)
    silent = () if told else tuple(
        _mentioned(each, anchors) for each in motion["mentions"] if each["sentence"]
    )  # fmt: skip
    return Motion(
        anchor, motion["id"], motion["url"], submitters(motion),
        motion["asks"], motion["open"], told or silent[:1],
        tuple(_stated(AXES[each["axis"]], each, anchors) for each in earlier[:_EARLIER]),
        tuple(remarks(motion)), motion["last"],
    )  # fmt: skip


def _stated(heading: str, stated: Found, anchors: Anchors) -> Evidence:
    # What a user gives is no sentence of the paper.
    given = f"{_corrected(stated)}: {stated['sentence']}" if _corrected(stated) else ""
    quoted = {**stated, "sentence": ""} if given else stated
    condition = f"if: {stated['condition']}" if stated["condition"] else ""
    joined = "joined by its names alone" if stated["join"] == "inferred" else ""
    return _evidence(
        heading, state_span(stated["state"]), stated["on"] or stated["date"], quoted, anchors,
        "; ".join(filter(None, (joined, condition, given))),
        LEADS[stated["dated_by"]], bool(condition),
    )  # fmt: skip


def _corrected(told: Found) -> str:
    return "corrected" if told.get("corrected") else ""


def _mentioned(mention: Found, anchors: Anchors) -> Evidence:
    placed = {**mention, "page": None, "footnote": None, "section": None}
    return _evidence("", state_span("mentioned"), mention["date"], placed, anchors)


def _evidence(
    heading: str, state: Span, day: str | None, told: Found, anchors: Anchors, remark: str = "",
    lead: str = "", is_conditional: bool = False,
) -> Evidence:
    return Evidence(
        heading, state, day, one_line(told["sentence"]), told["document"],
        anchors.get(told["work"]), told["date"], place_of(told["page"], told["footnote"]),
        None if (told["section"] or "") in told["sentence"] else told["section"],
        remark, lead, is_conditional,
    )  # fmt: skip


def commitments_told(found: Found, anchors: Anchors) -> list[Commitment]:
    """Return the promises: what is overdue, the latest first, then by the end of their term."""
    overdue = [each for each in found["commitments"] if each["overdue"]]
    others = [each for each in found["commitments"] if not each["overdue"]]
    return [
        _commitment(f"c{number}", each, anchors)
        for number, each in enumerate((*reversed(overdue), *others), start=1)
    ]


def _commitment(anchor: str, made: Found, anchors: Anchors) -> Commitment:
    state = state_span("overdue" if made["overdue"] else made["status"])
    condition = "conditional" if made["conditional"] else ""
    return Commitment(
        anchor, made["id"], state, made["status"] == "open", made["due_latest"], recipient(made["to"]),
        made["subject"], ", ".join(made["register"]),
        _evidence(
            "", state, made["made_on"], made, anchors, "; ".join(filter(None, (condition, _corrected(made)))),
        ),
        tuple(_later(made, anchors)), ", ".join(made["may_be_same"]), named_maker(made["made_by"]),
        made["due_text"], made["conditional"], term_told_apart(made),
    )  # fmt: skip


def recipient(members: Sequence[str]) -> str:
    """Return to whom a promise was made, in words of the page."""
    return "the Chamber" if list(members) == [CHAMBER] else promised_to(members, {})


def _later(made: Found, anchors: Anchors) -> Iterator[Evidence]:
    """Yield what later papers say of a promise; a sentence of its own that ends it, too."""
    settled: Found = made["settled_by"] or {}
    history: Sequence[Found] = made["history"]
    for number, each in enumerate(history):
        is_end = _settles(settled, each)
        said = {**each, "sentence": settled["sentence"]} if is_end else each
        grade = "" if each["grade"] == "certain" else each["grade"]
        only = "".join(span.text for span in by_note_alone(settled)) if is_end else ""
        if number or said["sentence"] != made["sentence"]:
            yield _evidence(
                "", state_span(each["act"] if number else each["status"]), each["date"], said, anchors,
                "; ".join(filter(None, (grade, only))),
            )  # fmt: skip
    for each in made["may_be_told_in"]:
        yield _evidence("", state_span(each["act"]), each["date"], each, anchors, "perhaps of this one")


def _settles(settled: Found, each: Found) -> bool:
    return bool(settled) and (settled["document"], settled["work"]) == (each["document"], each["work"])
