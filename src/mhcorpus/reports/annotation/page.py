"""A paper as a page to read: each reference a link with a card, notes both ways, what it cites listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mhcorpus.inorder import InOrder
from mhcorpus.official.addresses import publication_page
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.annotation.cards import (
    MEANINGS,
    SURENESS,
    Entry,
    Known,
    card_of,
    entry_of,
    kind_name,
)
from mhcorpus.reports.annotation.layout import Element, Layout, lay_out
from mhcorpus.reports.document import said, with_names
from mhcorpus.reports.html import render
from mhcorpus.reports.membernames import member_name, submitters
from mhcorpus.reports.states import state_span
from mhcorpus.reports.wording import counted, one_line, place_of
from mhcorpus.source import Source
from mhcorpus.store.rows import official_id
from mhcorpus.store.targets import fold_name

_TOLD_ELSEWHERE = frozenset({
    "kind", "kind_evidence", "date", "subject", "title", "id", "considers", "asks",
})  # fmt: skip
"""What of the meta the heading has, or the paper itself has at length."""
_IN_ID = frozenset({"dossier", "number", "session_year"})
_LAST = ("member", "date")
"""The kinds that are listed last: there are many of each, and none has a page of its own."""


@dataclass(slots=True)
class Cited:
    """One thing that is cited: what is told of it, and each place: number, words and where."""

    entry: Entry
    places: list[tuple[int, str, str]] = field(default_factory=list)


def annotated_page(source: Source, analysis: Analysis, known: Mapping[str, Known] | None) -> str:
    """Return ``source`` as a page; ``known`` is what a corpus tells of each id, None without one."""
    references = analysis.references
    layout = lay_out(source, references)
    cited = _cited(references)
    anchors = {number: f"i{place}" for place, (_, numbers) in enumerate(cited, start=1) for number in numbers}
    entries = {
        number: entry_of(each, (known or {}).get(each.id or ""), anchors[number], known is not None)
        for number, each in enumerate(references) if number in anchors
    }
    places = {(each.start, each.end): number for number, each in reversed([*enumerate(references)])}
    elements = InOrder(layout.elements())
    own = official_id(analysis.meta)
    return render("annotate.html", {
        "name": source.name,
        "heading": _heading(analysis),
        "kicker": _kicker(source, analysis),
        "date": _date(analysis),
        "own": (own, publication_page(own)) if own else None,
        "facts": list(_facts(analysis.meta)),
        "jumps": _jumps(analysis, len(cited)),
        "counts": Counter(kind_name(each.kind) for each in references).most_common(),
        "sureness_counts": _sureness(references),
        "motions": [_motion(each, places) for each in analysis.motions],
        "commitments": [_commitment(each, elements) for each in analysis.commitments],
        "layout": layout,
        "heads": _heads(layout),
        "cards": {
            run.references: card_of([entries[each] for each in run.references])
            for run in layout.runs() if run.references
        },
        "notes": source.notes,
        "opened": layout.opened,
        "marked": layout.marked,
        "placed": layout.placed,
        "cited": list(_groups(cited, entries, references)),
    })


def _heading(analysis: Analysis) -> str | None:
    return analysis.meta.get("subject") or analysis.meta.get("title")


def _kicker(source: Source, analysis: Analysis) -> list[str]:
    pages = len(source.pages)
    name = source.name if _heading(analysis) else None
    parts = [analysis.meta.get("kind"), counted(pages, "page") if pages else None, name]
    return [str(part) for part in parts if part]


def _date(analysis: Analysis) -> str | None:
    printed = analysis.meta.get("date")
    dated = analysis.dated or {}
    if printed or not dated:
        return printed
    return dated["date"] + ("~" if dated.get("basis") == "inferred" else "")


def _facts(meta: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what the paper says of itself, by its name; what its id or its own list has is not repeated."""
    known = {*_TOLD_ELSEWHERE, *(_IN_ID if official_id(meta) else ())}
    for name, value in meta.items():
        if value and name not in known and not (name == "attachment_count" and meta.get("attachments")):
            yield kind_name(name), said(with_names(name, value, meta))


def _jumps(analysis: Analysis, cited: int) -> list[tuple[str, str]]:
    """Return the parts of the page beside the paper, and how much each of them has."""
    motions, commitments = len(analysis.motions), len(analysis.commitments)
    parts = [
        ("motions", motions, counted(motions, "motion")),
        ("commitments", commitments, counted(commitments, "commitment")),
        ("cited", cited, f"{counted(cited, 'thing')} cited or named"),
    ]
    return [(anchor, told) for anchor, number, told in parts if number]


def _sureness(references: Sequence[Reference]) -> list[tuple[str, str, str, int]]:
    """Return each degree of certainty that occurs: its name, its word, what it means, how many."""
    counts = Counter(each.certainty for each in references)
    return [
        (certainty, word, MEANINGS[certainty], counts[certainty])
        for certainty, word in SURENESS.items() if counts[certainty]
    ]


def _motion(motion: Mapping[str, Any], places: Mapping[tuple[int, int], int]) -> dict[str, Any]:
    """Return what is told of a motion; ``places`` are the first references at each span, by number."""
    numbers = [places[start, end] for start, end in motion["references"] if (start, end) in places]
    state = state_span(motion["status"])
    return {
        "id": motion["id"], "url": publication_page(motion["id"]),
        "members": submitters(motion),
        "state": state.text, "tone": state.style or "muted", "evidence": motion["status_evidence"],
        "place": min(numbers, default=None),
    }


def _commitment(made: Mapping[str, Any], elements: InOrder[Element]) -> dict[str, Any]:
    state = state_span(made["status"])
    start = made.get("start")
    block = None if start is None else elements.at(start)
    return {
        "to": ", ".join(map(member_name, made["to"])), "due": made.get("due_latest"),
        "state": state.text, "tone": state.style or "muted", "sentence": made["sentence"],
        "place": block.anchor if block else None,
    }


def _heads(layout: Layout) -> dict[int, int]:
    """Return the HTML level of each level of heading: the highest in the paper is 3."""
    levels = {each.level for each in layout.elements() if each.kind == "heading"}
    return {level: min(rank, 6) for rank, level in enumerate(sorted(levels), start=3)}


def _cited(references: Sequence[Reference]) -> list[tuple[str, list[int]]]:
    """Return what is cited, by kind, with the numbers of the references to it, in the order of the text."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, each in enumerate(references):
        if each.kind != "footnote":
            found.setdefault((each.kind, each.id or fold_name(each.text)), []).append(number)
    counts = Counter(kind for kind, _ in found)
    ordered = sorted(found, key=lambda key: (key[0] in _LAST, -counts[key[0]], key[0]))
    return [(key[0], found[key]) for key in ordered]


def _groups(
    cited: Sequence[tuple[str, list[int]]], entries: Mapping[int, Entry], references: Sequence[Reference]
) -> Iterator[tuple[str, list[Cited]]]:
    """Yield each kind with what is cited of it, and where."""
    groups: dict[str, list[Cited]] = {}
    for kind, numbers in cited:
        surest = min(numbers, key=lambda number: list(SURENESS).index(references[number].certainty))
        groups.setdefault(kind_name(kind), []).append(Cited(entries[surest], [
            (number, one_line(references[number].text),
             place_of(references[number].page, references[number].footnote))
            for number in numbers
        ]))
    yield from groups.items()
