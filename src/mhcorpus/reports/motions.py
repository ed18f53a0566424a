"""Motions on a page: a line each, or one with its whole history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import member_names, submitters
from mhcorpus.reports.page import Entry, Grid, Heading, Line, Span, Spans, joined
from mhcorpus.reports.states import (
    AXES,
    corrected_span,
    day_of,
    place_span,
    state_of,
    state_span,
    states_span,
)
from mhcorpus.reports.wording import counted, date_span, left_out, none_found, one_line

Motion = Mapping[str, Any]

_TOLD = ("date", "dated_by", "sentence", "document", "page")
"""What a row has of the statement that gives the state on an axis."""
COLUMNS = (
    "id", "url", "members", "asks", "chamber", "appreciation", "execution", "open", "replaces", "replaced_by",
    "first", "last", "documents", "unsure", "conditional", "corrected", "and_others",
    "submitters", *(f"{axis}_{name}" for axis in AXES for name in _TOLD),
)
STATEMENT_COLUMNS = (
    "id", "axis", "state", "on", "condition", "document", "work", "date", "page", "footnote", "section",
    "start", "end", "sentence", "join", "dated_by", "corrected",
)
_SHOWN = 2


def motions_report(found: Mapping[str, Any], near: Sequence[str] = ()) -> Report:
    """Return the report on ``mhcorpus.queries.ledger.motions.motions``.

    ``near`` are members to name where it finds none.
    """
    motions = found["motions"]
    return Report(
        data=found,
        columns=COLUMNS,
        rows=lambda: map(_row, motions),
        page=lambda: list(_list(motions, more=found["more"])),
        notes=() if motions else (none_found("no such motions in the corpus", near),),
    )


def history_report(found: Mapping[str, Any], asked: str) -> Report:
    """Return the report on ``mhcorpus.queries.ledger.motions.motion_history``; a row is a statement."""
    motions = found["motions"]
    return Report(
        data=found,
        columns=STATEMENT_COLUMNS,
        rows=lambda: ({"id": each["id"], **one} for each in motions for one in each["history"]),
        page=lambda: list(_histories(motions)),
        notes=() if motions else (f"no paper in the corpus speaks of the motion {asked!r}",),
    )


def _row(motion: Motion) -> dict[str, Any]:
    """Return the cells of a motion; ``conditional`` are the axes on which its state depends on something.

    ``corrected`` are those on which a user gave it; ``submitters`` are the members as people write them.
    """
    return {
        **motion, **{axis: motion[axis] and motion[axis]["state"] for axis in AXES},
        "conditional": [axis for axis in AXES if motion[axis] and motion[axis].get("condition")],
        "corrected": [axis for axis in AXES if motion[axis] and motion[axis].get("corrected")],
        "submitters": submitters(motion) or None,
        **{f"{axis}_{name}": cell for axis in AXES for name, cell in _told(motion[axis]).items()},
    }


def _told(statement: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return when, in which words and where a state is told; its day is the sentence's, else the paper's."""
    if statement is None:
        return dict.fromkeys(_TOLD)
    return {name: statement[name] for name in _TOLD} | {"date": statement["on"] or statement["date"]}


def _list(motions: Sequence[Motion], *, more: bool) -> Iterator[Grid | Line]:
    if not motions:
        return
    rows = tuple(
        (
            (Span(each["id"], "id", each["url"]),), (Span(_first_of(each), "title"),),
            states_span(each) or (Span("mentioned", "muted"),), date_span(each["last"]),
            (Span(one_line(each["asks"])),),
        ) for each in motions
    )  # fmt: skip
    yield Grid(("motion", "of", "state", "last", "asks"), rows, spare="asks")
    for each in motions:
        for alike in each["may_be_same"]:
            if alike["why"] == "spelling":
                yield Line()
                yield Line(_alike(each["id"], alike), indent=1)
    yield Line()
    yield Line((Span(counted(len(motions), "motion") + left_out(more), "muted"),))


def _first_of(motion: Motion) -> str:
    """Return who submitted a motion: two, or the first of many as letters say it."""
    members = motion["members"]
    return submitters(motion) if len(members) <= _SHOWN else f"{member_names(members[:1], motion)} c.s."


def _alike(target: str, alike: Mapping[str, Any]) -> Spans:
    return (
        Span(alike["id"], "doubt"), Span(f" ({alike['why']}) may be ", "muted"), Span(target, "id"),
        Span(": ", "muted"), Span(", ".join(alike["documents"]), "document"),
    )  # fmt: skip


def _histories(motions: Sequence[Motion]) -> Iterator[Heading | Line | Entry]:
    for number, motion in enumerate(motions):
        if number:
            yield Line()
        yield from _history(motion)


def _history(motion: Motion) -> list[Heading | Line | Entry]:
    of = f"  motion of {submitters(motion)}" if motion["members"] else "  motion"
    page: list[Heading | Line | Entry] = [
        Heading((Span(motion["id"], "id", motion["url"]), Span(of, "title")))
    ]
    if motion["url"]:
        page.append(Line((Span(motion["url"], "muted", motion["url"]),), indent=1))
    if motion["asks"]:
        page.append(Line((Span("asks: ", "muted"), Span(motion["asks"])), indent=1))
    page += [Line(spans, indent=1) for spans in remarks(motion)]
    for axis, heading in AXES.items():
        if motion[axis]:
            state = joined([state_of(motion[axis]), day_of(motion[axis])], " ")
            page.append(Line((Span(f"{heading}: ", "muted"), *state), indent=1))
    page += [_statement(each) for each in motion["history"]]
    silent = {(each["document"], each["work"]): each for each in motion["mentions"]}
    for statement in motion["history"]:
        silent.pop((statement["document"], statement["work"]), None)
    page += [_mention(each) for each in silent.values()]
    return page


def remarks(motion: Motion) -> Iterator[Spans]:
    """Yield what else is to be known of a motion: its other names, what it replaces, contradictions."""
    for label, ids in (("takes the place of ", motion["replaces"]),
                       ("was replaced by ", motion["replaced_by"]), ("also called ", motion["also_called"]),
                       ("names fit several motions: ", motion["candidates"])):  # fmt: skip
        if ids:
            yield (Span(label, "muted"), Span(", ".join(ids), "id"))
    for alike in motion["may_be_same"]:
        yield _alike(motion["id"], alike)
    for clash in motion["contradictions"]:
        states = ", ".join(state.replace("_", " ") for state in clash["states"])
        yield (Span(f"contradiction, {AXES[clash['axis']]}: {clash['why']} ({states})", "bad"),)


def _statement(statement: Mapping[str, Any]) -> Entry:
    inferred = (Span("inferred", "doubt"),) if statement["join"] == "inferred" else ()
    on = (Span(f"on {statement['on']}", "date"),) if statement["on"] else ()
    axis = Span(f" ({AXES[statement['axis']]})", "muted")
    state = (state_span(statement["state"]), axis, *corrected_span(statement))
    condition = ((Span("if: ", "muted"), Span(statement["condition"])),) if statement["condition"] else ()
    return Entry(
        (joined([state, on, inferred]), place_span(statement)), ((Span(statement["sentence"]),), *condition)
    )


def _mention(mention: Mapping[str, Any]) -> Entry:
    place = joined([(Span(mention["document"], "document"),), date_span(mention["date"])])
    body = ((Span(mention["sentence"]),),) if mention["sentence"] else ()
    return Entry(((Span("mentioned", "muted"),), place), body)
