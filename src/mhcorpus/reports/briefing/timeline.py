"""What happened when as a list, each event with the place on the page that tells more of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mhcorpus.reports.briefing.ledger import recipient
from mhcorpus.reports.briefing.timeline_drawing import said
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.page import Span
from mhcorpus.reports.states import AXES
from mhcorpus.reports.wording import one_line

Found = Mapping[str, Any]

EVENTS = 200
"""So many events are listed, the latest."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its day, what it is, and a title in Dutch; ``is_dutch``: so is ``what``.

    ``place`` is where the page tells more. ``is_told``: the day is that of the paper which tells it;
    nothing says when it was.
    """

    anchor: str
    date: str | None
    heading: str
    state: Span | None
    what: str
    title: str
    is_dutch: bool
    place: str | None
    is_told: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Where on the page works, motions and promises are told, by name or id; ``sources`` are their files."""

    papers: Mapping[str, str]
    sources: Mapping[str, Found]
    motions: Mapping[str, str]
    commitments: Mapping[str, str]


def listed(events: Iterable[Found], places: Places) -> list[Event]:
    """Return the events, numbered from ``e1``."""
    tell = {"paper": _paper, "motion": _motion}
    return [
        tell.get(each["event"], _promise)(f"e{number}", each, places)
        for number, each in enumerate(events, start=1)
    ]


def _paper(anchor: str, event: Found, places: Places) -> Event:
    source = places.sources[event["work"]]
    return Event(
        anchor, event["date"], source["kind"] or "paper", None, source["title"] or event["document"], "",
        source["title"] is not None, places.papers.get(event["work"]), False,
    )  # fmt: skip


def _motion(anchor: str, event: Found, places: Places) -> Event:
    undated = event["axis"] == "chamber" and event["dated_by"] == "document"
    return Event(
        anchor, event["date"], AXES[event["axis"]], said(event), f"{event['id']} {submitters(event)}".strip(),
        one_line(event["title"]), False, places.motions.get(event["id"]), undated,
    )  # fmt: skip


def _promise(anchor: str, event: Found, places: Places) -> Event:
    return Event(
        anchor, event["date"], "due" if event["event"] == "due" else "", said(event),
        f"to {recipient(event['members'])}",
        one_line(event["title"] or event["sentence"]), False,
        places.commitments.get(event["id"]), False,
    )  # fmt: skip
