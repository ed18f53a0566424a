"""What became of motions and promises as events, each with its day and the words that tell it.

A state that several papers repeat is one event, and so is one that the Chamber reached on a day
that a sentence gives, whenever it is told. Where no sentence gives the day, that of the first
paper that tells it stands in its place, and the event says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from mhcorpus.edtf import bounds
from mhcorpus.queries.ledger.commitments import commitment_entry
from mhcorpus.queries.ledger.entries import promised
from mhcorpus.queries.ledger.history import Statement, day_by_day, history_of, step_of
from mhcorpus.queries.ledger.motions import Told, asked
from mhcorpus.queries.ledger.promises import Promise, promises
from mhcorpus.states import AXES
from mhcorpus.store import Corpus

_ENDED = {"done": "kept", "lapsed": "lapsed"}
Event = dict[str, Any]
"""What happened; ``day`` sorts, ``_last`` is the last day that it may be of, where ``day`` is the first."""
PLACE = ("sentence", "page", "footnote", "section", "start", "end")


def day_of(edtf: str | None) -> str | None:
    """Return the first day (ISO) that a date (EDTF, also with ``~``) can be; None where it tells none."""
    first = (edtf or "").partition("/")[0].replace("~", "")
    found = bounds(first) if first else None
    return found[0].isoformat() if found else None


def _days_of(edtf: str) -> dict[str, str | None]:
    """Return the first and the last day that a date which a sentence gives can be, as an event has them."""
    day, found = day_of(edtf), bounds(edtf)
    return {"day": day, "_last": found[1].isoformat() if found else day}


def _days_of_paper(first: str, last: str) -> dict[str, str | None]:
    """Return the days that a paper may be of, as an event has them that has no day of its own."""
    return {"day": first or None, "_last": last or None}


def motion_events(told: Told, papers: Collection[int] | None = None) -> Iterator[Event]:
    """Yield what became of a motion, as ``papers`` (keys; None is all) tell it."""
    said = [each for each in told.said if papers is None or each.paper.key in papers]
    history = history_of(said)
    kinds = {(each.paper.name, each.paper.work): each.paper.kind for each in said}
    for axis in AXES:
        for group in (
            _decided([each for each in history if each["axis"] == axis]) if axis == "chamber"
            else _turns(day_by_day(axis, history))
        ):
            first = group[0]
            on = first["on"] if axis == "chamber" else None
            yield {
                "date": on or first["date"],
                **(_days_of(on) if on else _days_of_paper(first["_day"], first["_last"])),
                "event": "motion", "id": told.motion.id, "axis": axis, "state": first["state"],
                "dated_by": "sentence" if on else "document",
                "title": asked(told), **told.submitters.as_dict(),
                **_told_by(first, [each["document"] for each in group]),
                "kind": kinds[first["document"], first["work"]], "conditional": bool(first.get("condition")),
            }  # fmt: skip


def _decided(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Yield what tells one step in the Chamber: a state on one day, or one of which nothing gives the day.

    A step without a day that is told when a later step had been taken is left out: it came before, and
    nothing says when.
    """
    dated = {each["state"] for each in statements if each["on"]}
    groups: dict[tuple[str, str | None], list[Statement]] = {}
    for each in statements:
        if each["on"] or each["state"] not in dated:
            groups.setdefault((each["state"], each["on"]), []).append(each)
    for group in groups.values():
        first = group[0]
        if first["on"] or not any(
            step_of(other) > step_of(first) and other["_when"] <= first["_when"] for other in statements
        ):
            yield group


def _turns(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Yield what tells one state in a row: a state begins anew only when another came between."""
    group: list[Statement] = []
    for each in statements:
        if group and each["state"] != group[0]["state"]:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def known_promises(
    corpus: Corpus, papers: Collection[int] | None = None, until: date | None = None
) -> list[Promise]:
    """Return the promises of the corpus, as ``papers`` (keys; None is all) up to a day tell them."""
    return promises([
        each for each in promised(corpus)
        if (papers is None or each.paper.key in papers)
        and (until is None or each.paper.day <= until.isoformat())
    ])


def promise_events(promise: Promise, day: str) -> Iterator[Event]:
    """Yield when a promise was made, when it is due at the latest, and when a paper called it kept or lapsed.

    Of one that no paper makes or dates, only what came of it is told; how it stands is that of ``day`` (ISO).
    """
    entry = commitment_entry(promise, day)
    first = promise.entries[0]
    state = "overdue" if entry["overdue"] else entry["status"]
    shared = {
        "id": entry["id"], "axis": None, "title": entry["subject"], "members": entry["to"],
        "kind": first.paper.kind, "state": state, "conditional": entry["conditional"],
    }  # fmt: skip
    by_note = {"only_in_note": True} if (entry["settled_by"] or {}).get("only_in_note") else {}
    told = _told_by(entry, [each.paper.name for each in promise.entries])
    if made := entry["made_on"]:
        # A day that no sentence gives is that of the paper, which sorts by what its text allows.
        stated = any(each.content["made_on"] for each in promise.entries)
        paper = next((each.paper for each in promise.entries if each.content["act"] == "made"), first.paper)
        yield {
            **shared, **told, "event": "promised", "date": made,
            **(_days_of(made) if stated else _days_of_paper(paper.day, paper.last)),
            "dated_by": "sentence" if stated else "document",
        }  # fmt: skip
    if due := entry["due_latest"]:
        yield {
            **shared, **told, "event": "due", "date": due, **_days_of(due), "dated_by": "sentence", **by_note,
        }  # fmt: skip
    if settled := entry["settled_by"]:
        ending = promise.status
        paper = next(each.paper for each in reversed(promise.entries) if each.content["status"] == ending)
        yield {
            **shared, **_told_by({"sentence": settled["sentence"]}, [paper.name]),
            "work": paper.work, "kind": paper.kind, "event": _ENDED[ending], "date": paper.date,
            **_days_of_paper(paper.day, paper.last), "dated_by": "document", **by_note,
        }  # fmt: skip


def _told_by(found: Mapping[str, Any], documents: Sequence[str]) -> Event:
    """Return the words that tell an event, where they stand, and all documents that tell it."""
    return {
        "document": documents[0] if "document" not in found else found["document"],
        "work": found.get("work"), "documents": list(dict.fromkeys(documents)),
        **{key: found.get(key) for key in PLACE},
    }  # fmt: skip
