"""Citations in the official form, and the addresses of what they cite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from mhcorpus.exchange.bibtex import bibtex
from mhcorpus.exchange.csl import csl_items
from mhcorpus.queries.citing import Cited
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Line, Span
from mhcorpus.safejson import as_json

COLUMNS = (
    "query", "id", "kind", "citation", "title", "date", "author", "reference", "session", "session_basis",
    "url", "document", "lacks", "differing",
)  # fmt: skip
OPEN_COLUMNS = ("query", "id", "url")
SCHEMA_OPEN = "mhcorpus/open/1"
SOME_FAILED, NONE_WORKED = 3, 2
Form = Literal["", "bibtex", "csl"]

_LACKING = {
    "session": "its vergaderjaar is not known", "chamber": "its chamber is not known",
    "item": "its number does not say which item or page", "number": "no official number is known",
    "community": "by whom the act was made (EG, EU) is not known", "date": "it prints no date",
    "title": "it prints no subject", "reference": "it prints no reference of its sender",
}  # fmt: skip


def cite_report(cited: Cited, form: Form = "") -> Report:
    """Return the report on ``mhcorpus.queries.citing.cite``: lines, or the form of a reference manager."""
    citations: Sequence[Mapping[str, Any]] = cited.data["citations"]
    texts: Mapping[str, Callable[[], Iterable[str]]] = {
        "bibtex": lambda: bibtex(citations),
        "csl": lambda: as_json(csl_items(citations), indent=2).splitlines(),
    }
    return Report(
        data=cited.data, columns=COLUMNS, rows=lambda: citations,
        page=lambda: [Line((Span(each["citation"], "", each["url"]),)) for each in citations],
        notes=(*_notes(citations), *cited.reasons.values()),
        exit_code=_exit_code(cited), text=texts.get(form),
    )  # fmt: skip


def _exit_code(cited: Cited) -> int:
    if not cited.reasons:
        return 0
    return SOME_FAILED if cited.data["citations"] else NONE_WORKED


def _notes(citations: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for each in citations:
        said = [_LACKING[name] for name in each["lacks"]]
        used = _session(each["session"]) if each["session"] else ""
        if each["session_basis"] == "cited":
            said.append(f"its vergaderjaar {used} is that of the papers that cite it")
        if others := ", ".join(map(_session, each["differing"])):
            said.append(f"others have {others}" if used else f"papers differ: {others}")
        if said:
            yield f"{each['citation']}: {'; '.join(said)}"


def _session(digits: str) -> str:
    return f"{digits[:4]}-{digits[4:]}"


def open_report(pages: Sequence[Mapping[str, Any]], reasons: Mapping[str, str]) -> Report:
    """Return the report on the official pages that were opened or asked for."""
    return Report(
        data={"schema": SCHEMA_OPEN, "pages": list(pages)}, columns=OPEN_COLUMNS, rows=lambda: pages,
        page=lambda: [Line((Span(page["url"], "id", page["url"]),)) for page in pages],
        notes=tuple(reasons.values()),
        exit_code=(SOME_FAILED if pages else NONE_WORKED) if reasons else 0,
    )  # fmt: skip
