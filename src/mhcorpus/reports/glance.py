"""A trace at a glance: above it how often and when, below it totals and what is cited besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.page import Bars, Element, Grid, Heading, Line, Span
from mhcorpus.reports.states import motions_standing
from mhcorpus.reports.wording import counted

FEW = 5
"""A trace in so few documents is read at a glance by itself."""
_MONTHS = 24
"""The longest time that is told by month; a longer one is told by year."""


class Totals:
    """Counts targets while they are told."""

    def __init__(self) -> None:
        self.targets: list[dict[str, Any]] = []
        self._mentions: Counter[tuple[str, str]] = Counter()

    def counting(self, targets: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Yield the targets, and count each."""
        for target in targets:
            self._mentions.update((each["work"], each["path"]) for each in target["mentions"])
            # What is told below needs no mentions: they may be many.
            self.targets.append({**target, "mentions": ()})
            yield target

    @property
    def works(self) -> dict[str, int]:
        """The works, whatever the number of their files: the mentions in the fullest copy of each."""
        works: dict[str, int] = {}
        for (work, _), number in self._mentions.items():
            works[work] = max(number, works.get(work, 0))
        return works

    @property
    def files(self) -> int:
        """How many files have mentions."""
        return len(self._mentions)

    def told(self) -> str:
        """Return how much is cited, how often, and in how many works."""
        works = self.works
        total = f"{len(self.targets)} cited, {counted(sum(works.values()), 'mention')}"
        if self.files == len(works):
            return f"{total} in {counted(len(works), 'document')}"
        return f"{total} in {counted(len(works), 'work')} ({counted(self.files, 'file')})"


def opening(head: Mapping[str, Any], *, several: bool) -> Iterator[Element]:
    """Tell what was asked and when it was cited, if that does not show in what follows."""
    title = (Span("  "), Span(head["title"], "title")) if head["title"] else ()
    if not several and not title and head["documents"] <= FEW:
        return
    yield Heading((Span(head["query"], "title"), *title), level=1)
    often = f"cited in {counted(head['documents'], 'document')}{_span(head['periods'])}"
    yield Line((Span(often, "muted"),), indent=1)
    if head["documents"] > FEW:
        yield from bars(head["periods"])
    yield Line()


def _span(periods: Sequence[Mapping[str, Any]]) -> str:
    known = [each["period"] for each in periods if each["period"]]
    if not known:
        return ""
    return f", {known[0]}" if known[0] == known[-1] else f", {known[0]} to {known[-1]}"


def bars(periods: Sequence[Mapping[str, Any]], noun: str = "documents") -> Iterator[Bars]:
    """Tell how many documents there are a month, or a year where that is too long; no month is left out."""
    known = [each for each in periods if each["period"]]
    names = _names([each["period"] for each in known])
    unit = len(names[0]) if names else 0
    counts: Counter[str] = Counter()
    for each in known:
        counts[each["period"][:unit]] += each["documents"]
    rows = [(name, counts[name]) for name in names]
    if undated := sum(each["documents"] for each in periods if not each["period"]):
        rows.append(("no date", undated))
    if len(rows) > 1:
        yield Bars(f"{noun} per {'month' if unit > 4 else 'year'}{_inferred(periods)}", tuple(rows))


def _names(periods: Sequence[str]) -> list[str]:
    """Return every month from the first of ``periods`` to the last, or every year."""
    if not periods:
        return []
    if all(len(each) > 4 for each in periods):
        months = list(_months(periods[0], periods[-1]))
        if len(months) <= _MONTHS:
            return months
    return list(map(str, range(int(periods[0][:4]), int(periods[-1][:4]) + 1)))


def _inferred(periods: Sequence[Mapping[str, Any]]) -> str:
    inferred = sum(each["inferred"] for each in periods)
    return f" ({inferred:,} with a date that is not printed)" if inferred else ""


def _months(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:7])
    while (name := f"{year}-{month:02}") <= last:
        yield name
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def closing(
    head: Mapping[str, Any], totals: Totals,
    tail: Callable[[Sequence[dict[str, Any]]], Mapping[str, Any]],
) -> Iterator[Element]:
    """Tell the totals, how the motions stand, and what else the citing papers cite."""
    many = head["documents"] > FEW
    found = tail(totals.targets) if many or len(totals.targets) > 1 else {}
    if len(totals.targets) > 1:
        yield Line()
        yield Line((Span(totals.told(), "muted"),))
    if found.get("motions"):
        yield Line(motions_standing(found["motions"]))
    if found.get("more"):
        yield Line()
        yield Line((Span(f"{counted(found['more'], 'more mention')}: --limit 0 shows all", "muted"),))
    if many:
        yield from _besides(found["cited_with"])


def _besides(cited: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Element]:
    rows = tuple(
        (
            (Span(f"{each['documents']:,}", "number"),),
            (Span(each["id"] if kind == "dossiers" else "", "id"),),
            (Span(each["title"] or "", "", each.get("url")),),
        )
        for kind in ("dossiers", "articles") for each in cited[kind]
    )
    if rows:
        yield Line()
        yield Grid(("documents", "also cite", "title"), rows, right=frozenset({"documents"}), spare="title")
