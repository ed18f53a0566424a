"""How well the pipeline does: scores by kind, and what it missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from mhcorpus.evaluation import Evaluation, Miss, Rates
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Grid, Heading, Line, Span, Spans, Style, joined

SCHEMA_EVAL = "mhcorpus/eval/1"
SHORT = 1
SCORE_COLUMNS = (
    "key", "gold", "found_precision", "found_recall", "found_f1",
    "resolved_precision", "resolved_recall", "resolved_f1",
)  # fmt: skip
MISS_COLUMNS = ("document", "category", "key", "wanted", "found", "text", "start")
_STYLES: Mapping[str, Style] = {"missed": "bad", "false": "bad"}


def evaluation_report(
    evaluation: Evaluation, floors: Mapping[str, float], *, misses: bool
) -> Report:
    """Return the report on an evaluation; it fails where an F1 falls short of its floor.

    With ``misses``, the rows and the page tell what differs; the JSON object always does.
    """
    short = evaluation.short_of(floors)
    scores = list(_scores(evaluation))
    missed = [asdict(miss) for miss in evaluation.misses]
    data = {
        "schema": SCHEMA_EVAL,
        "documents": evaluation.documents,
        "references": {kind: _of_kind(evaluation, kind) for kind in evaluation.kinds()},
        "rest": {key: _rounded(rates) for key, rates in evaluation.rest.items()},
        "floors": {key: {"floor": floor, "met": key not in short} for key, floor in floors.items()},
        "misses": missed,
    }
    notes = [f"warning: {warning}" for warning in evaluation.warnings]
    if short:
        notes.append("short of " + ", ".join(f"{k}={floors[k]:g} (F1 {f1:.3f})" for k, f1 in short.items()))
    return Report(
        data=data,
        columns=MISS_COLUMNS if misses else SCORE_COLUMNS,
        rows=lambda: missed if misses else scores,
        page=lambda: list(_page(evaluation, misses=misses)),
        notes=tuple(notes),
        exit_code=SHORT if short else 0,
    )


def _rounded(rates: Rates) -> dict[str, Any]:
    return {
        "gold": rates.gold,
        "precision": round(rates.precision, 4),
        "recall": round(rates.recall, 4),
        "f1": round(rates.f1, 4),
    }


def _of_kind(evaluation: Evaluation, kind: str) -> dict[str, Any]:
    found, resolved = _rounded(evaluation.found[kind]), _rounded(evaluation.resolved[kind])
    gold = found.pop("gold")
    del resolved["gold"]
    return {"gold": gold, "found": found, "resolved": resolved}


def _scores(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    """Yield a row for each kind of reference, then one for each part of the rest."""
    for kind in evaluation.kinds():
        score = _of_kind(evaluation, kind)
        parts = ("found", "resolved")
        rates = {f"{part}_{name}": rate for part in parts for name, rate in score[part].items()}
        yield {"key": kind, "gold": score["gold"], **rates}
    for key, rest in evaluation.rest.items():
        rounded = _rounded(rest)
        yield {"key": key, "gold": rounded.pop("gold"), **{f"resolved_{n}": v for n, v in rounded.items()}}


def _page(evaluation: Evaluation, *, misses: bool) -> Iterator[Heading | Line | Grid | Entry]:
    yield scores_grid(evaluation)
    if misses and evaluation.misses:
        yield Line()
        yield from map(_miss, evaluation.misses)


def scores_grid(evaluation: Evaluation) -> Grid:
    """Return the table of scores: the kinds of references, ``all``, and the rest."""
    header = ("", "gold", "found P", "R", "F1", "resolved P", "R ", "F1 ")
    rows = [
        _row(kind, evaluation.found[kind], evaluation.resolved[kind]) for kind in evaluation.kinds()
    ]
    rows += [_row(key, None, rates) for key, rates in evaluation.rest.items()]
    return Grid(header, tuple(rows), right=frozenset(header[1:]))


def _row(key: str, found: Rates | None, resolved: Rates) -> tuple[Spans, ...]:
    cells = [*(_rates(found) if found else ((), (), ())), *_rates(resolved)]
    return ((Span(key),), (Span(str(resolved.gold), "number"),), *cells)


def _rates(rates: Rates) -> tuple[Spans, ...]:
    f1: Style = "good" if rates.f1 == 1 else ""
    return (Span(f"{rates.precision:.3f}"),), (Span(f"{rates.recall:.3f}"),), (Span(f"{rates.f1:.3f}", f1),)


def _miss(miss: Miss) -> Entry:
    at = (Span(f"at {miss.start}", "muted"),) if miss.start is not None else ()
    place = joined([
        (Span(miss.category, _STYLES.get(miss.category, "doubt")),),
        (Span(miss.key),),
        (Span(miss.document, "document"),),
        at,
    ])
    wanted = (Span("wanted ", "muted"), Span(_said(miss.wanted), "id"))
    found = (Span("  found ", "muted"), Span(_said(miss.found), "id"))
    text = ((Span(miss.text, "mention"),),) if miss.text else ()
    return Entry((place,), (*text, (*wanted, *found)))


def _said(value: object) -> str:
    """Return a value of a gold file in words; nothing is a dash."""
    if value in (None, [], ""):
        return "–"
    if isinstance(value, Mapping):
        value = [part for part in value.values() if part]
    return ", ".join(map(_said, value)) if isinstance(value, (list, tuple)) else str(value)
