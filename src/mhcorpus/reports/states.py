"""How the ledger's states are said and coloured; a colour never stands without its word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mhcorpus.reports.page import Span, Spans, Style, joined
from mhcorpus.reports.wording import counted, date_span, place_of, section_spans

AXES: Mapping[str, str] = {
    "chamber": "in the Chamber", "appreciation": "appreciation", "execution": "execution",
}  # fmt: skip
"""The axes of a motion's history, and how each is headed."""
LEADS: Mapping[str, str] = {"sentence": "on", "document": "told"}
"""What stands before the day of a state: that it was then, or that a paper of that day tells it."""
STYLES: Mapping[str, Style] = {
    "done": "good", "adopted": "good", "settled": "good", "oordeel_kamer": "good", "overgenomen": "good",
    "in_progress": "doubt", "partly": "doubt", "partly done": "doubt", "under way": "doubt", "held": "doubt",
    "open": "doubt", "postponed": "doubt", "ontijdig": "doubt", "aanhouden": "doubt",
    "not_followed": "bad", "rejected": "bad", "declined": "bad", "overdue": "bad", "ontraden": "bad",
}  # fmt: skip


def state_span(state: str) -> Span:
    """Return a state in words."""
    return Span(state.replace("_", " "), STYLES.get(state, "muted"))


def state_of(statement: Mapping[str, Any] | None) -> Spans:
    """Return the state that a statement gives; nothing for none."""
    if statement is None:
        return ()
    condition = if_span(bool(statement.get("condition")))
    return (state_span(statement["state"]), *condition, *corrected_span(statement))


def if_span(is_conditional: bool) -> Spans:
    """Return "(if)", which stands behind what depends on something; nothing behind what does not."""
    return (Span(" (if)", "muted"),) if is_conditional else ()


def corrected_span(told: Mapping[str, Any]) -> Spans:
    """Return the word for what a user corrected; nothing for what is as it was read."""
    return (Span(" (corrected)", "muted"),) if told.get("corrected") else ()


def by_note_alone(told: Mapping[str, Any]) -> Spans:
    """Return that a beslisnota alone tells an ending: it asks to send what keeps the promise."""
    return (Span("by a beslisnota alone", "doubt"),) if told.get("only_in_note") else ()


def depending(state: Span, *, is_conditional: bool) -> Span:
    """Return a state with "(if)" where it depends on something."""
    return state._replace(text=f"{state.text} (if)") if is_conditional else state


def promise_state(promise: Mapping[str, Any]) -> Spans:
    """Return how a promise stands: overdue, open, done or lapsed; "(if)" where it depends on something."""
    condition = if_span(promise["conditional"])
    state = state_span("overdue" if promise["overdue"] else promise["status"])
    return (state, *condition, *corrected_span(promise))


def states_span(motion: Mapping[str, Any]) -> Spans:
    """Return the state of a motion on each axis of which something is told, what is done with it first."""
    return joined([state_of(motion[axis]) for axis in reversed(list(AXES))], ", ")


def day_of(statement: Mapping[str, Any]) -> Spans:
    """Return ``on 2027-06-22`` for the day that a sentence gives, ``(told 2027-12-07)`` for its paper's."""
    day = date_span(statement["on"] or statement["date"])
    if not day:
        return ()
    if statement["dated_by"] == "sentence":
        return (Span("on ", "muted"), *day)
    return (Span("(told ", "muted"), *day, Span(")", "muted"))


def place_span(found: Mapping[str, Any], *, named: bool = True) -> Spans:
    """Return document and date (if it is to be ``named``), place and section of a statement or a promise."""
    return joined([
        *([(Span(found["document"], "document"),), date_span(found["date"])] if named else []),
        (Span(place_of(found["page"], found["footnote"])),) if found["page"] or found["footnote"] else (),
        section_spans(found["section"]),
    ])  # fmt: skip


def motions_standing(motions: Mapping[str, Any]) -> Spans:
    """Return in one line how motions stand: the counts of ``queries.overview.motion_states``."""
    total = f"{counted(motions['motions'], 'motion')}, {motions['open']:,} open"
    told: list[Spans] = [(Span(total, "muted"),)]
    for axis, name in AXES.items():
        if motions[axis]:
            states = [(Span(f"{number:,} "), state_span(state)) for state, number in motions[axis].items()]
            told.append((Span(f"{name}: ", "muted"), *joined(states, ", ")))
    return joined(told)


def promises_standing(commitments: Mapping[str, Any]) -> Spans:
    """Return in one line how promises stand: the counts of ``queries.ledger.commitments.standing``."""
    numbers = "{open:,} open, {overdue:,} of them overdue, {done:,} done".format_map(commitments)
    numbers += f", {commitments['lapsed']:,} lapsed" if commitments["lapsed"] else ""
    total = f"{counted(commitments['commitments'], 'commitment')} on {commitments['on']}"
    return (Span(f"{total}: {numbers}", "muted"),)
