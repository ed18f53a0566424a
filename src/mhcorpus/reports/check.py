"""Whether a corpus is whole, for people and programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Line, Span, Style, joined
from mhcorpus.reports.wording import counted
from mhcorpus.upkeep.verdict import Verdict

SCHEMA_CHECK = "mhcorpus/check/1"
COLUMNS = ("part", "path", "message", "mended")
FAILED, SOME_FAILED = 1, 3
_SHOWN = 20  # lines of one sort on a page


def check_report(verdict: Verdict, database: Path, *, mending: bool) -> Report:
    """Return the report on a check; it fails where something is damaged, and stays so."""
    faults = [
        {
            "part": each.fault.part, "path": each.fault.path, "message": each.fault.message,
            "mended": not each.remains, "reason": each.remains or None,
        }
        for each in verdict.faults
    ]  # fmt: skip
    papers = [{"path": str(each.path), "state": each.state} for each in verdict.papers]
    refused = [{"path": str(each.path), "message": each.message} for each in verdict.refused]
    data = {
        "schema": SCHEMA_CHECK,
        "sound": all(fault["mended"] for fault in faults),
        "documents": verdict.documents,
        "faults": faults,
        "papers": papers,
        "refused": refused,
        "backup": str(verdict.backup) if verdict.backup else None,
        "salvaged": {
            "path": str(verdict.salvage.path), "saved": verdict.salvage.saved, "lost": verdict.salvage.lost,
        } if verdict.salvage else None,
    }
    return Report(
        data=data, columns=COLUMNS,
        rows=lambda: [
            *faults, *({"part": "paper", "message": each["state"], **each} for each in papers),
            *({"part": "refused", **each} for each in refused),
        ],
        page=lambda: [*_page(data, database)],
        notes=tuple(_notes(data, database, mending)),
        exit_code=_exit_code(verdict),
    )


def _exit_code(verdict: Verdict) -> int:
    remaining = sum(bool(each.remains) for each in verdict.faults)
    if not remaining:
        return 0
    return SOME_FAILED if remaining < len(verdict.faults) else FAILED


def _page(data: dict[str, Any], database: Path) -> Iterator[Line]:
    where = Span(str(database), "document")
    size = counted(data["documents"], "document") if data["documents"] is not None else "a broken file"
    state = Span("The corpus is sound", "good") if data["sound"] else Span("The corpus is damaged", "bad")
    yield Line((state, Span(f": {size}, "), where))
    for fault in data["faults"][:_SHOWN]:
        done = ("mended", "good") if fault["mended"] else (fault["reason"], "bad")
        yield _line(fault["part"], fault["path"], fault["message"], *done)
    yield from _rest(len(data["faults"]))
    for paper in data["papers"][:_SHOWN]:
        yield _line(paper["state"], paper["path"], "", "", "")
    yield from _rest(len(data["papers"]))
    for each in data["refused"][:_SHOWN]:
        yield _line("refused", each["path"], each["message"], "", "")
    yield from _rest(len(data["refused"]))


def _line(part: str, path: str | None, message: str, done: str, style: Style) -> Line:
    told = [(Span(path, "document"),) if path else (), (Span(message),) if message else (),
            (Span(done, style),) if done else ()]  # fmt: skip
    return Line((Span(f"{part:<10}", "muted"), *joined(told)), indent=1)


def _rest(number: int) -> Iterator[Line]:
    if number > _SHOWN:
        yield Line((Span(f"and {number - _SHOWN:,} more: --json lists all", "muted"),), indent=1)


def _notes(data: dict[str, Any], database: Path, mending: bool) -> Iterator[str]:
    saved = data["salvaged"]
    if saved and not saved["saved"]:
        yield (
            f"the file is broken, and no document of it can be read: put {database} aside and ingest your "
            "papers again"
        )
    elif saved:
        yield (
            f"the file is broken: {counted(saved['saved'], 'document')} can be saved, "
            f"{saved['lost']} are lost. Put {database} aside, then: mhcorpus ingest {saved['path']}, "
            "and ingest your papers again"
        )
    if data["backup"]:
        yield f"the corpus as it was is in {data['backup']}"
    if not data["sound"] and not mending:
        yield "mhcorpus check --repair mends what it can"
    if data["papers"]:
        yield (
            f"{counted(len(data['papers']), 'paper')} gone or changed since they were read: "
            "mhcorpus ingest FOLDER reads what has changed, with --prune it takes out what is gone"
        )
    if data["refused"]:
        yield "what stands beside a paper and was refused: mend that line, then ingest the paper again"
