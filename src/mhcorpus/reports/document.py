"""One document: what it is, what goes with it, what it cites, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.queries.ledger.history import states_in
from mhcorpus.queries.membernames import signed_name
from mhcorpus.reports.extraction import COLUMNS, identity, references_grid, rows_of
from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import member_name, submitters
from mhcorpus.reports.page import Grid, Heading, Line, Page, Span, Spans, joined
from mhcorpus.reports.readtext import text_page
from mhcorpus.reports.states import AXES, states_span
from mhcorpus.reports.wording import counted, date_span, one_line, place_of, references_counted
from mhcorpus.store.targets import slug

_ELSEWHERE = frozenset({"kind", "date", "kind_evidence"})
"""What of the meta is told in another line."""
_MEMBERS = frozenset({"askers", "answered_by", "members", "submitters"})
"""What of the meta are ids of members."""
_TOLD = "as this paper tells"
"""What later papers say of its motions and promises stands in the ledger."""

Document = Mapping[str, Any]


def show_report(document: Document, *, evidence: bool = False) -> Report:
    """Return the report on ``show_document``: what is known of it, with the ``evidence`` on request."""
    return _report(document, lambda: list(_known(document, evidence=evidence)))


def text_report(document: Document, number: int | None = None) -> Report:
    """Return the report on what was read of a document, or of its page ``number``.

    Raises QueryError where it has no such page.
    """
    page = text_page(document, number)
    return _report(document, lambda: page)


def _report(document: Document, page: Callable[[], Page]) -> Report:
    return Report(
        data=document,
        columns=COLUMNS,
        rows=lambda: rows_of(document),
        page=page,
        notes=tuple(f"warning: {warning}" for warning in document["warnings"]),
    )


def _known(document: Document, *, evidence: bool) -> Iterator[Heading | Line | Grid]:
    meta, references = document["meta"], document["references"]
    yield Heading((Span(document["document"], "document"),), level=1)
    yield Line(joined([
        _plain(meta.get("kind")),
        date_span(document["date"]),
        _plain(document["pages"] and counted(document["pages"], "page")),
        _plain(counted(document["words"], "word")),
    ]))
    yield Line((Span(document["path"], "muted"),))
    yield from _company(document)
    yield from (
        _named(name, said(with_names(name, value, meta)))
        for name, value in meta.items() if value and name not in _ELSEWHERE
    )
    yield from _entries(document)
    if evidence:
        yield from _evidence(document)
    total = (Span(counted(len(references), "reference")),)
    yield Line()
    yield Line(joined([total, (Span(references_counted(document["counts"]), "muted"),)]))
    if references:
        yield Line()
        yield _evidence_grid(references) if evidence else references_grid(references)


def _company(document: Document) -> Iterator[Line]:
    """Yield the other files of the same work, and the note or letter that goes with it."""
    for copy in document["copies"]:
        yield Line((Span("same work: ", "muted"), Span(copy["document"], "document")))
    for other in document["pair"]:
        label = "beslisnota: " if other["kind"] == "beslisnota" else "accompanies: "
        yield Line((
            Span(label, "muted"), Span(other["document"], "document"),
            Span(f" ({other['date'] or 'no date'}, {other['why']})", "muted"),
        ))


def _entries(document: Document) -> Iterator[Line]:
    """Yield how many questions there are, and each motion and commitment with its state."""
    if questions := document["questions"]:
        answered = sum(bool(question["answer"]) for question in questions)
        yield _named("questions", f"{len(questions)}, {answered} answered")
    if motions := document["motions"]:
        yield _named("motions", f"{len(motions)}, {_TOLD}")
        for motion in motions:
            yield from _motion(motion)
    if commitments := document["commitments"]:
        yield _named("commitments", f"{len(commitments)}, {_TOLD}")
        for made in commitments:
            due = f", by {last}" if (last := made.get("due_latest")) else ""
            names = ", ".join(map(member_name, made["to"]))
            yield from _entry("to", names, (Span(f"{made['status']}{due}", "title"),), [made["sentence"]])


def _motion(motion: Mapping[str, Any]) -> Iterator[Line]:
    """Yield how a motion stands on each axis that the paper speaks of, and the sentences that say so."""
    states = states_in(motion["statements"])
    told = states_span(states) or (Span(motion["status"].replace("_", " "), "title"),)
    saying = [stated["text"] for axis in reversed(list(AXES)) if (stated := states[axis])]
    yield from _entry(motion["id"], submitters(motion), told, saying or [motion["status_evidence"]])


def _entry(label: str, names: str, told: Spans, sentences: Sequence[str]) -> Iterator[Line]:
    """Yield what a paper says became of a motion or a promise, and the sentences that say it, each once."""
    yield Line((Span(f"{label} ", "id"), Span(f"{names}: "), *told), indent=1)
    for sentence in dict.fromkeys(map(one_line, sentences)):
        yield Line((Span(sentence, "muted"),), indent=2)


def _evidence(document: Document) -> Iterator[Line]:
    """Yield why the paper has its kind, its date and its work, and what its file declares."""
    yield Line()
    for name in ("kind", "date", "work"):
        if said := _reason(document, name):
            yield _named(f"evidence for {name}", said)
    yield from (_named(f"declared {name}", value) for name, value in document["declared"].items())


def _reason(document: Document, name: str) -> str:
    if name == "work":
        return str(document["work"])
    found = document["meta"].get("kind_evidence") if name == "kind" else document["dated"]
    return "; ".join(f"{key} {value}" for key, value in (found or {}).items() if value)


def _evidence_grid(references: Sequence[Mapping[str, Any]]) -> Grid:
    return Grid(
        ("kind", "text", "id", "where", "pattern", "reason"),
        tuple(
            (
                (Span(each["kind"], "muted"),),
                (Span(each["text"]),),
                identity(each),
                (Span(place_of(each["page"], each["footnote"]), "muted"),),
                (Span(each["pattern"], "muted"),),
                (Span(each["reason"], "muted"),),
            )
            for each in references
        ),
    )


def _named(name: str, value: str) -> Line:
    return Line((Span(f"{name.replace('_', ' ')}: ", "muted"), Span(value)))


def _plain(value: object) -> Spans:
    return (Span(str(value)),) if value else ()


def with_names(name: str, value: Any, meta: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever the meta holds
    """Return what ``meta`` has under ``name``, the ids of members as the names of persons.

    Who signs the paper is called as it prints them: an id does not tell which hyphens are of the name.
    """
    if name not in _MEMBERS:
        return value
    signed = signed_name((meta.get("sender") or {}).get("name") or "").surname
    return [
        signed[:1].upper() + signed[1:] if slug(signed) == slug(member) else member_name(member)
        for member in ([value] if isinstance(value, str) else value)
    ]


def said(value: object) -> str:
    """Return what a paper says of itself, in words: lists and objects by their parts."""
    if isinstance(value, Mapping):
        value = [part for part in value.values() if part]
    return ", ".join(map(said, value)) if isinstance(value, (list, tuple)) else str(value)
