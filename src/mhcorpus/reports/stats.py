"""The corpus in figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Bars, Element, Grid, Heading, Line, Span
from mhcorpus.reports.states import AXES, motions_standing, promises_standing
from mhcorpus.reports.wording import counted, kind_counted

COLUMNS = ("figure", "value", "number", "documents", "title")


def stats_report(found: Mapping[str, Any]) -> Report:
    """Return the report on ``mhcorpus.queries.stats.stats``."""
    return Report(data=found, columns=COLUMNS, rows=lambda: _rows(found), page=lambda: _page(found))


def _rows(found: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"figure": "bytes", "number": found["bytes"]}
    for table in ("documents", "references"):
        for name, figure in found[table].items():
            if isinstance(figure, int):
                yield {"figure": f"{table} {name}", "number": figure}
            else:
                yield from ({"figure": f"{table} {name}", **each} for each in figure)
    for name, cited in found["cited"].items():
        for each in cited:
            yield {
                "figure": f"cited {name}", "value": each["id"], "number": each["mentions"],
                "documents": each["documents"], "title": each["title"],
            }  # fmt: skip
    yield from _ledger_rows(found)


def _ledger_rows(found: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    if motions := found["motions"]:
        yield {"figure": "motions total", "number": motions["motions"]}
        yield {"figure": "motions open", "number": motions["open"]}
        for axis in AXES:
            for state, number in motions[axis].items():
                yield {"figure": f"motions {axis}", "value": state, "number": number}
    yield {"figure": "commitments total", "number": found["commitments"]["commitments"]}
    for state in ("open", "overdue", "done", "lapsed"):
        yield {"figure": f"commitments {state}", "number": found["commitments"][state]}


def _page(found: Mapping[str, Any]) -> Iterator[Element]:
    documents, references = found["documents"], found["references"]
    yield Line((Span(
        f"{counted(documents['total'], 'document')}, {counted(documents['words'], 'word')}; "
        f"{counted(references['total'], 'reference')}, {references['without_id']:,} without an id; "
        f"{found['bytes'] / 1e6:,.1f} MB"
    ),))  # fmt: skip
    if found["motions"]:
        yield Line(motions_standing(found["motions"]))
    if found["commitments"]["commitments"]:
        yield Line(promises_standing(found["commitments"]))
    yield Line((Span(found["path"], "document"),))
    for label, figures in (
        ("documents per kind", documents["kinds"]), ("documents per year", _in_time(documents["years"])),
        ("documents per ministry", documents["ministries"]),
        ("references per kind", _of_kinds(references["kinds"])),
        ("references per certainty", references["certainty"]),
    ):  # fmt: skip
        if figures:
            yield Line()
            yield Bars(label, tuple((each["value"] or "not told", each["number"]) for each in figures))
    for name, cited in found["cited"].items():
        if cited:
            yield Line()
            yield Heading((Span(f"most cited {name}", "title"),))
            yield _most(name, cited)


def _of_kinds(kinds: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return figures of references by what is counted: mentions are not what the ledger lists."""
    return [{**each, "value": kind_counted(each["value"])} for each in kinds]


def _in_time(years: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return figures by year, the first year first and what is not told last."""
    return sorted(years, key=lambda each: each["value"] or "~")


def _most(name: str, cited: Sequence[Mapping[str, Any]]) -> Grid:
    """Return what is cited most; what has an id that nobody reads is called by its title."""
    called = name in ("articles", "members")
    header = ("documents", "mentions", "title") if called else ("documents", "mentions", "id", "title")
    rows = tuple(
        (
            (Span(f"{each['documents']:,}", "number"),), (Span(f"{each['mentions']:,}", "number"),),
            *([] if called else [(Span(each["id"], "id"),)]),
            (Span(each["title"] or (each["id"] if called else ""), "id" if called else "muted"),),
        )
        for each in cited
    )  # fmt: skip
    return Grid(header, rows, right=frozenset(("documents", "mentions")), spare="title")
