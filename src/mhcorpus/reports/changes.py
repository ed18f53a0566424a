"""What a letter changes in the ledger, on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mhcorpus.reports.commitments import commitment_element
from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.page import Entry, Heading, Line, Span, Spans, joined
from mhcorpus.reports.states import AXES, place_span, state_of, state_span
from mhcorpus.reports.wording import counted, date_span, one_line, place_of, section_spans

COLUMNS = (
    "what", "change", "id", "of", "asks", "before", "sentence", "page", "footnote", "section", "due",
    "and_others",
)
_ACTS = {
    "settled": "Commitments settled", "lapsed": "Commitments lapsed", "made": "Newly promised",
    "postponed": "Put off", "repeated": "Promised before, and open still", "may settle": "Perhaps settled",
}  # fmt: skip


def changes_report(found: Mapping[str, Any]) -> Report:
    """Return the report on ``mhcorpus.queries.ledger.changes.changes``; a row is a change."""
    silent = found["silent_on"]
    nothing = not (found["motions"] or found["commitments"] or silent["motions"] or silent["commitments"])
    return Report(
        data=found,
        columns=COLUMNS,
        rows=lambda: _rows(found),
        page=lambda: list(_page(found)),
        notes=(f"{found['document']} changes nothing in the ledger",) if nothing else (),
    )


def _rows(found: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for each in found["motions"]:
        before = each["before"]["execution"]
        yield {**_motion_row(each), "before": before and before["state"]}
    for each in found["commitments"]:
        yield {**each, "what": "commitment", "of": each["to"], "asks": each["subject"], "due": each["due"]}
    for each in found["silent_on"]["motions"]:
        yield {**_motion_row(each), "change": "silent on"}
    for each in found["silent_on"]["commitments"]:
        yield {**each, "what": "commitment", "change": "silent on", "of": each["to"]}


def _motion_row(motion: Mapping[str, Any]) -> dict[str, Any]:
    others = bool(motion.get("and_others"))
    return {**motion, "what": "motion", "of": motion["members"], "and_others": others}


def _page(found: Mapping[str, Any]) -> Iterator[Heading | Line | Entry]:
    title = (Span(f"  {found['title']}", "title"),) if found["title"] else ()
    yield Heading(
        (*joined([(Span(found["document"], "document"),), date_span(found["date"])]), *title), level=1
    )
    for change, group in groupby(found["motions"], key=lambda each: each["change"]):
        motions = list(group)
        yield from _headed((Span("Motions "), state_span(change), Span(f" ({len(motions)})")))
        yield from map(_motion, motions)
    for act, heading in _ACTS.items():
        made = [each for each in found["commitments"] if each["change"] == act]
        if made:
            yield from _headed((Span(f"{heading} ({len(made)})"),))
            yield from (commitment_element(each, own=found["document"]) for each in made)
    silent = found["silent_on"]
    if silent["motions"]:
        yield from _headed((Span(f"Silent on motions that were open ({len(silent['motions'])})"),))
        yield from map(_open_motion, silent["motions"])
    if silent["commitments"]:
        yield from _headed((Span(f"Silent on promises that were open ({len(silent['commitments'])})"),))
        yield from map(commitment_element, silent["commitments"])
    yield Line()
    yield Line((Span(_total(found), "muted"),))


def _headed(spans: Spans) -> Sequence[Heading | Line]:
    return [Line(), Heading(tuple(Span(each.text, each.style or "title") for each in spans))]


def _named(motion: Mapping[str, Any]) -> Spans:
    names = submitters(motion)
    return (Span(motion["id"], "id"), Span(f"  {names}" if names else "", "title"))


def _motion(motion: Mapping[str, Any]) -> Entry:
    other = [
        (state_span(state),) for axis in ("chamber", "appreciation") if (state := motion["states"][axis])
    ]
    place = place_of(motion["page"], motion["footnote"])
    where = joined([(Span(place),) if place else (), section_spans(motion["section"])])
    body: list[Spans] = [(Span("asks: ", "muted"), Span(motion["asks"]))] if motion["asks"] else []
    if motion["sentence"]:
        body.append((Span(one_line(motion["sentence"])),))
    body += list(_before(motion))
    return Entry((joined([_named(motion), *other]), where), tuple(body))


def _before(motion: Mapping[str, Any]) -> Iterator[Spans]:
    """Tell what the ledger said before the letter, and what contradicts it."""
    for axis, statement in motion["before"].items():
        if statement:
            yield (Span(f"before, {AXES[axis]}: ", "muted"), *state_of(statement), Span(" · "),
                   *place_span(statement))  # fmt: skip
    if not motion["is_new"] and not any(motion["before"].values()):
        yield (Span("before: only mentioned", "muted"),)
    for clash in motion["contradictions"]:
        yield (Span(f"contradiction, {AXES[clash['axis']]}: {clash['why']}", "bad"),)


def _open_motion(motion: Mapping[str, Any]) -> Entry:
    last = motion["execution"] or motion["chamber"] or motion["appreciation"]
    body: list[Spans] = [(Span("asks: ", "muted"), Span(motion["asks"]))] if motion["asks"] else []
    if last:
        body.append((*state_of(last), Span(" · "), *place_span(last)))
    return Entry((_named(motion),), tuple(body))


def _total(found: Mapping[str, Any]) -> str:
    silent = found["silent_on"]
    left = len(silent["motions"]) + len(silent["commitments"])
    return (
        f"{counted(len(found['motions']), 'motion')} and {counted(len(found['commitments']), 'commitment')}"
        f" spoken of; silent on {left} that were open"
    )
