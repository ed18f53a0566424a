"""What a paper is about, and its title, where no label says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.offices import OFFICE

_NOTE = re.compile(r"(?:[Nn]ota|NOTA)")
_TO = re.compile(rf"Aan (?:de |het )?{OFFICE.pattern}")
_SUBJECT = re.compile(r"[Bb]eslisnota (?:bij|over|inzake|voor) .+")
_STAMP = re.compile(r"TER [A-Z]+|Parafenroute|Auteur|Aanleiding|(?:\d\.? ?)?[A-Z]\w+$")
_TITLED = ("bijlage", "regeling", "handelingen", "unknown")
_OF_A_SITE = re.compile(
    r"(?:Kamerstuk|Handeling|Staatsblad|Staatscourant)(?:$| van het Koninkrijk)"
    r"|(?:Aanvang|Sluiting|Status|Voorzitter|Griffier):? |(?:\| )?Datum publicatie"
)
"""What stands above a title on a page of the publisher, or above the minutes: no title."""
_LONGEST = 400
_NUMBERED = re.compile(r"Bijlage(?: [A-Z0-9]{1,3})? ?[:.-] ?\S.{8,}")
"""An annex may print its title as any line: "Bijlage 2: Overzicht moties"."""


def subject_of(kind: str, lines: Lines, labels: Labels) -> str | None:
    """Return the subject under Betreft or Onderwerp, or where a paper of this kind prints it."""
    if kind == "besluitenlijst":
        return labels.whole("document")
    if labelled := labels.whole("subject"):
        return labelled
    return _of_note(lines) if kind == "beslisnota" else None


def _of_note(lines: Lines) -> str | None:
    """A note's subject stands below the word "nota", or below the minister it is meant for."""
    for opening in (_NOTE, _TO):
        for line in lines.head:
            if opening.fullmatch(line.text):
                return next((text for text in _candidates(lines, line)), None)
    # A text without blank lines is one block to its end.
    told = (text for line in lines.head for text in (line.text, *lines.parts(line)))
    return next((text for text in told if _SUBJECT.fullmatch(text)), None)


def _candidates(lines: Lines, after: Line) -> Iterator[str]:
    for line in lines.following(after):
        if line.kind in ("paragraph", "heading") and not _STAMP.fullmatch(line.text):
            if len(line.text) <= _LONGEST:
                yield line.text
            return


def title_of(kind: str, lines: Lines) -> str | None:
    """Return the title of an annex, else the first heading: of a report, a law or an item of Handelingen."""
    if kind not in _TITLED:
        return None
    for line in lines.running[:10]:
        text = line.text.strip("# ")
        if kind == "bijlage" and len(text) <= _LONGEST and _NUMBERED.fullmatch(text):
            return text
        if line.kind == "heading" and not _OF_A_SITE.match(text) and sum(sign.isalpha() for sign in text) > 3:
            return text
    return None
