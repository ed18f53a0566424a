"""The corpus in figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Element, Grid, Heading, Line, Span
from mhcorpus.reports.wording import counted

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


def _page(found: Mapping[str, Any]) -> Iterator[Element]:
    documents, references = found["documents"], found["references"]
    yield Line((Span(
        f"{counted(documents['total'], 'document')}, {counted(documents['words'], 'word')}; "
        f"{counted(references['total'], 'reference')}, {references['without_id']:,} without an id; "
        f"{found['bytes'] / 1e6:,.1f} MB"
    ),))  # fmt: skip
    for heading, figures in (
        ("documents per kind", documents["kinds"]), ("documents per year", documents["years"]),
        ("documents per ministry", documents["ministries"]), ("references per kind", references["kinds"]),
        ("references per certainty", references["certainty"]),
    ):  # fmt: skip
        rows = tuple(
            ((Span(f"{each['number']:,}", "number"),), (Span(each["value"] or "not told"),))
            for each in figures
        )
        yield Line()
        yield Heading((Span(heading, "title"),))
        yield Grid(("number", ""), rows, right=frozenset({"number"}))
    for name, cited in found["cited"].items():
        yield Line()
        yield Heading((Span(f"most cited {name}", "title"),))
        yield Grid(("documents", "mentions", "id", "title"), tuple(
            (
                (Span(f"{each['documents']:,}", "number"),), (Span(f"{each['mentions']:,}", "number"),),
                (Span(each["id"], "id"),), (Span(each["title"] or "", "muted"),),
            ) for each in cited
        ), right=frozenset({"documents", "mentions"}), spare="title")  # fmt: skip
