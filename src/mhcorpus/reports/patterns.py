"""The kinds of references and their patterns, and what is wrong with a pattern file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Heading, Line, Page, Span, Spans
from mhcorpus.reports.wording import counted

SCHEMA_PATTERNS = "mhcorpus/patterns/1"
SCHEMA_KIND = "mhcorpus/patterns-kind/1"
SCHEMA_CHECK = "mhcorpus/patterns-check/1"
FAULTY = 1
KIND_COLUMNS = ("kind", "source", "patterns", "examples")
PATTERN_COLUMNS = ("name", "regex", "needs", "then", "certainty")


def kinds_report(kinds: Sequence[Mapping[str, Any]]) -> Report:
    """Return the report on ``mhcorpus.patterns.catalogue.catalogue``."""
    return Report(
        data={"schema": SCHEMA_PATTERNS, "kinds": list(kinds)},
        columns=KIND_COLUMNS,
        rows=lambda: ({**kind, "examples": [each["text"] for each in kind["examples"]]} for kind in kinds),
        page=lambda: list(_kinds(kinds)),
    )


def kind_report(kind: Mapping[str, Any]) -> Report:
    """Return the report on all that the file of one kind says."""
    return Report(
        data={"schema": SCHEMA_KIND, **kind},
        columns=PATTERN_COLUMNS,
        rows=lambda: kind.get("patterns", ()),
        page=lambda: list(_kind(kind)),
    )


def check_report(faults: Sequence[str]) -> Report:
    """Return the report on a check of pattern files; it fails where there is a fault."""
    return Report(
        data={"schema": SCHEMA_CHECK, "ok": not faults, "faults": list(faults)},
        columns=("fault",),
        rows=lambda: [{"fault": fault} for fault in faults],
        page=lambda: _faults(faults),
        exit_code=FAULTY if faults else 0,
    )


def _kinds(kinds: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    for kind in kinds:
        examples = tuple(
            (Span(example["text"], "mention"), Span(f"  {example['id'] or ''}", "id"))
            for example in kind["examples"]
        )
        number = Span(counted(kind["patterns"], "pattern"), "muted")
        source = ((Span(kind["source"], "muted"),),) if kind["source"] else ()
        yield Entry(((Span(kind["kind"], "title"),), (number,)), (*source, *examples))


def _kind(kind: Mapping[str, Any]) -> Iterator[Heading | Line | Entry]:
    yield Heading((Span(kind["kind"], "title"),), level=1)
    for name in ("source", "id", "url", "normaliser"):
        if name in kind:
            yield Line((Span(f"{name}: ", "muted"), Span(kind[name])))
    if kind.get("yields_to"):
        yield Line((Span("yields to: ", "muted"), Span(", ".join(kind["yields_to"]))))
    if kind.get("over_all"):
        yield Line((Span("its spans win over those of every other kind", "muted"),))
    yield from _regexes("vocabulary", kind.get("vocabulary", {}).items())
    yield from _patterns(kind.get("patterns", ()))
    yield from _regexes("exclude", (("", regex) for regex in kind.get("exclude", ())))
    if kind.get("examples"):
        yield Line()
        yield Heading((Span("examples"),))
        yield from (Line((Span(example),), indent=1) for example in kind["examples"])


def _regexes(title: str, regexes: Any) -> Iterator[Heading | Line]:  # noqa: ANN401
    pairs = list(regexes)
    if pairs:
        yield Line()
        yield Heading((Span(title),))
    for name, regex in pairs:
        yield Line((Span(f"{name}: " if name else "", "title"), Span(regex)), indent=1)


def _patterns(patterns: Sequence[Mapping[str, Any]]) -> Iterator[Heading | Line | Entry]:
    if patterns:
        yield Line()
        yield Heading((Span("patterns"),))
    for pattern in patterns:
        body: list[Spans] = [(Span(pattern["regex"]),)]
        if "then" in pattern:
            body.append((Span("then ", "muted"), Span(pattern["then"])))
        if pattern.get("needs"):
            body.append((Span("needs one of ", "muted"), Span(", ".join(map(repr, pattern["needs"])))))
        place = ((Span(pattern["name"], "title"),), (Span(pattern.get("certainty", ""), "doubt"),))
        yield Entry(tuple(spans for spans in place if spans[0].text), tuple(body))


def _faults(faults: Sequence[str]) -> Page:
    return [Line((Span(fault, "bad"),)) for fault in faults] or [Line((Span("ok", "good"),))]
