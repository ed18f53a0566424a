"""The drawing of what happened when: a column for each month, quarter or year, a lane for each kind of event.

In each column of a lane stands a mark for each state, with how many events it stands for. Places and
sizes are in units of the drawing, about a pixel each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.reports.page import Span
from mhcorpus.reports.states import AXES, by_note_alone, depending, state_span
from mhcorpus.reports.wording import counted

Event = Mapping[str, Any]
Placed = tuple[Event, str | None]
"""An event, and its anchor in the list."""
Cells = Mapping[int, Sequence[Placed]]
"""The events of each column."""

WIDTH = 720
_LEFT, _RIGHT, _TOP = 112, 8, 8
_COLUMNS = 36
"""More months than this are told by quarter, more quarters by year."""
_WIDEST = 100
_FEWEST = 2
"""The columns after the first without which there is nothing to see."""
_ROW, _GAP, _BARS = 20, 12, 44
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_MEANINGS = {
    "good": "adopted, done, kept", "doubt": "open, in progress",
    "bad": "rejected, not followed, overdue", "muted": "anything else",
}  # fmt: skip
_LANES = {
    "paper": "papers", "chamber": AXES["chamber"], "appreciation": AXES["appreciation"],
    "execution": AXES["execution"], "promised": "promised", "due": "due", "kept": "kept",
    "lapsed": "lapsed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """Events of one column that are alike, ``label`` in words; ``anchor`` is that of the first in the list.

    ``height`` is that of a bar, 0 for a sign, whose shape and colour are those of ``tone``.
    """

    x: float
    y: float
    height: float
    tone: str
    count: int
    label: str
    anchor: str | None
    is_inferred: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A kind of events; ``y`` is the foot of its name."""

    name: str
    y: float
    bottom: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing; ``columns`` are the middles of columns with their names, ``years`` where years begin.

    ``today`` is the place of the day that was asked for; ``undated`` counts the events without a day.
    """

    unit: str
    height: float
    left: float
    column: float
    lanes: tuple[Lane, ...]
    columns: tuple[tuple[float, str], ...]
    years: tuple[tuple[float, str, bool], ...]
    today: float | None
    undated: int

    @property
    def tones(self) -> list[tuple[str, str]]:
        """What the signs that are drawn mean."""
        drawn = {mark.tone for lane in self.lanes for mark in lane.marks}
        return [(tone, meaning) for tone, meaning in _MEANINGS.items() if tone in drawn]

    @property
    def foot(self) -> float:
        """Where the lanes end."""
        return self.lanes[-1].bottom


@dataclass(frozen=True, slots=True)
class _Scale:
    """Columns of so many months each, counted from the year 0; ``width`` is that of one."""

    unit: str
    first: int
    last: int

    @property
    def months(self) -> int:
        return _MONTHS_OF[self.unit]

    @property
    def width(self) -> float:
        return min(_WIDEST, (WIDTH - _LEFT - _RIGHT) / (self.last - self.first + 1))

    def column(self, day: str) -> int:
        """Return the number of the column of an ISO day, from 0."""
        return _month(day) // self.months - self.first

    def middle(self, column: int) -> float:
        return _LEFT + (column + 0.5) * self.width

    def place(self, day: str) -> float | None:
        """Return where a day is, None if that is outside."""
        at = (_month(day) + (int(day[8:10]) - 1) / 31) / self.months - self.first
        return _LEFT + at * self.width if 0 <= at < self.last - self.first + 1 else None


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def drawn(events: Sequence[Event], on: str, anchors: Sequence[str | None]) -> Drawing | None:
    """Return the drawing of ``events``; None where they lie so near that there is nothing to see.

    ``anchors`` are those of the events in the list; ``on`` is the day (ISO) to mark.
    """
    dated = [(each, anchor) for each, anchor in zip(events, anchors, strict=True) if each["day"]]
    scale = _scale([each for each, _ in dated])
    if scale is None:
        return None
    cells: dict[str, dict[int, list[Placed]]] = {}
    for each, anchor in dated:
        lane = cells.setdefault(each["axis"] or each["event"], {})
        lane.setdefault(scale.column(each["day"]), []).append((each, anchor))
    lanes: list[Lane] = []
    for kind, name in _LANES.items():
        if kind in cells:
            lay: Callable[[str, float, Cells, _Scale], Lane] = _bars if kind == "paper" else _signs
            top = lanes[-1].bottom if lanes else _TOP
            lanes.append(lay(name, top, dict(sorted(cells[kind].items())), scale))
    return Drawing(
        scale.unit, lanes[-1].bottom + 36, _LEFT, scale.width, tuple(lanes), tuple(_columns(scale)),
        tuple(_years(scale)), scale.place(on), len(events) - len(dated),
    )  # fmt: skip


def _scale(events: Sequence[Event]) -> _Scale | None:
    """Return columns of the shortest time that keeps them few and that most of the dates tell."""
    months = [_month(each["day"]) for each in events]
    if not months:
        return None
    first, last = min(months), max(months)
    coarse = sum(_is_year(each) for each in events)
    unit = "year" if 2 * coarse > len(events) else next(
        (unit for unit, size in _MONTHS_OF.items() if last // size - first // size < _COLUMNS), "year"
    )
    size = _MONTHS_OF[unit]
    return _Scale(unit, first // size, last // size) if last // size - first // size >= _FEWEST else None


def _is_year(event: Event) -> bool:
    return len((event["date"] or "").rstrip("~")) <= len("2028")


def _bars(name: str, top: float, cells: Cells, scale: _Scale) -> Lane:
    """Return a lane that has a bar in each column, the higher the more there are."""
    most = max(map(len, cells.values()))
    base = top + _BARS + _GAP + _GAP / 2
    heights = {at: max(3.0, _BARS * len(found) / most) for at, found in cells.items()}
    marks = (
        _mark(scale, at, base - heights[at], heights[at], found, counted(len(found), "paper"), "paper")
        for at, found in cells.items()
    )
    return Lane(name, base - 4, base, tuple(marks))


def _signs(name: str, top: float, cells: Cells, scale: _Scale) -> Lane:
    """Return a lane that has a sign for each state in a column, one below the other."""
    marks = []
    deepest = 1
    for at, found in cells.items():
        states: dict[str, list[Placed]] = {}
        for each in found:
            states.setdefault(said(each[0]).text, []).append(each)
        for row, (state, alike) in enumerate(sorted(states.items())):
            y = top + _GAP / 2 + _ROW * (row + 0.5)
            tone = said(alike[0][0]).style or "muted"
            marks.append(_mark(scale, at, y, 0, alike, _told(name, state, len(alike)), tone))
        deepest = max(deepest, len(states))
    return Lane(name, top + _GAP / 2 + _ROW / 2 + 4, top + _GAP + _ROW * deepest, tuple(marks))


def _told(lane: str, state: str, count: int) -> str:
    """Return marks in words: ``in the Chamber: adopted (2)``; a state may say what the lane does."""
    told = state if state == lane else f"{lane}: {state}"
    return f"{told} ({count})" if count > 1 else told


def _mark(
    scale: _Scale, at: int, y: float, height: float, found: Sequence[Placed], told: str, tone: str
) -> Mark:
    when = sorted({str(each["date"]) for each, _ in found})
    return Mark(
        scale.middle(at), y, height, tone, len(found),
        f"{when[0]}{f' – {when[-1]}' if len(when) > 1 else ''}: {told}",
        next((anchor for _, anchor in found if anchor), None),
        all("~" in each["date"] or (scale.unit != "year" and _is_year(each)) for each, _ in found),
    )  # fmt: skip


def said(event: Event) -> Span:
    """Return an event in a word: what became of a motion or of what was due, or what it is by itself."""
    by_note = "".join(f", {span.text}" for span in by_note_alone(event))
    match event["event"]:
        case "motion" | "due":
            state = depending(state_span(event["state"]), is_conditional=event["conditional"])
            return Span(f"{state.text}{by_note}", "doubt") if by_note else state
        case "kept" if by_note:
            return Span(f"kept{by_note}", "doubt")
        case "kept":
            return Span("kept", "good")
        case kind:
            return Span(kind, "muted")


def _columns(scale: _Scale) -> Iterator[tuple[float, str]]:
    """Yield the names of the columns, as many as there is room for."""
    step = 1 if scale.width >= (34 if scale.unit == "year" else 18) else -(-34 // int(scale.width))
    if scale.unit != "year" and step > 1:
        return
    for at in range(0, scale.last - scale.first + 1, step):
        number = scale.first + at
        name = {
            "month": f"{number % 12 + 1}", "quarter": f"Q{number % 4 + 1}", "year": f"{number}",
        }[scale.unit]  # fmt: skip
        yield scale.middle(at), name


def _years(scale: _Scale) -> Iterator[tuple[float, str, bool]]:
    """Yield the year of the first column, and each that begins: its place, and whether it begins there."""
    if scale.unit == "year":
        return
    of_year = 12 // scale.months
    for number in range(scale.first, scale.last + 1):
        begins = number % of_year == 0
        if begins or (number == scale.first and of_year - number % of_year > 2):
            yield _LEFT + (number - scale.first) * scale.width, f"{number // of_year}", begins
