"""Examples in pattern files: text in which ``[[id|span]]`` marks what is to be found, and its id.

``[[?|span]]`` is found without an id. An example without brackets shows what only looks like
the kind: nothing of it may be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import Knowledge

_MARKED = re.compile(r"\[\[(?P<id>[^|\]]+)\|(?P<text>[^\]]+)\]\]")
_NO_ID = "?"


@dataclass(frozen=True, slots=True)
class Marked:
    """A reference in an example: where it stands in the text without brackets, and its id."""

    start: int
    end: int
    text: str
    id: str | None


def unmarked(example: str) -> tuple[str, list[Marked]]:
    """Return an example's text without brackets, and what was marked in it."""
    text, marks, last = "", [], 0
    for match in _MARKED.finditer(example):
        text += example[last : match.start()]
        end = len(text) + len(match["text"])
        marks.append(Marked(len(text), end, match["text"], None if match["id"] == _NO_ID else match["id"]))
        text += match["text"]
        last = match.end()
    return text + example[last:], marks


def found_in(text: str, kind: str, knowledge: Knowledge) -> list[Marked]:
    """Return what the pipeline finds of one kind in a text that stands by itself."""
    paper = Paper(structure(text))
    paper.read()
    paper.find(knowledge)
    paper.resolve()
    return [Marked(r.start, r.end, r.text, r.id) for r in paper.references if r.kind == kind]


def example_faults(kind: Kind, knowledge: Knowledge) -> Iterator[str]:
    """Yield a line for each example of ``kind`` that is not found as marked, or that lacks."""
    for example in kind.examples:
        text, expected = unmarked(example)
        if fault := _fault(text, expected, kind, knowledge):
            yield f"example {text!r}: {fault}"
    if kind.patterns:
        marked = [bool(unmarked(example)[1]) for example in kind.examples]
        if True not in marked:
            yield "no example in which something is found ([[id|text]])"
        if False not in marked:
            yield "no example of what only looks like it, in which nothing is found"


def _fault(text: str, expected: list[Marked], kind: Kind, knowledge: Knowledge) -> str | None:
    if "[[" in text or "]]" in text:
        return "a mark that does not read [[id|text]]"
    try:
        found = found_in(text, kind.name, knowledge)
    except Exception as error:
        # A normaliser reads the groups that its kind's patterns have, and a file may lack them.
        return f"the normaliser {kind.normaliser!r} cannot read it: {type(error).__name__}: {error}"
    return None if found == expected else f"expected {_said(expected)}, found {_said(found)}"


def _said(marks: list[Marked]) -> str:
    return ", ".join(f"{mark.text!r} as {mark.id or _NO_ID}" for mark in marks) or "nothing"
