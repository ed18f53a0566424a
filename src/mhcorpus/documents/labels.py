"""The labelled values of a letter: Datum, Onze referentie, Uw kenmerk, Betreft, Bijlage(n).

A value stands behind its label, on the next printed line, or in the next block. A label is
believed in a letterhead, and in the head of a paper whose reader saw no letterhead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from mhcorpus.documents.lines import Line, Lines

_LABELS = {
    "datum": "date",
    "onze referentie": "reference",
    "ons kenmerk": "reference",
    "kenmerk": "reference",
    "uw kenmerk": "their_reference",
    "uw referentie": "their_reference",
    "uw brief van": "their_letter",
    "uw brief": "their_letter",
    "betreft": "subject",
    "onderwerp": "subject",
    "bijlage(n)": "attachments",
    "bijlagen": "attachments",
    "bijlage": "attachments",
    "contactpersoon": "contact",
    "auteur": "contact",
    "projectnaam": "project",
    "kopie aan": "copy",
    "retouradres": "return address",
    "ontvangen bbr": "stamp",
    "document": "document",
    "dossier": "dossier",
}
_WORDS = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_LABEL = re.compile(rf"(?:> )?(?P<label>{_WORDS})(?P<colon>\s*:)?(?:\s+(?P<rest>\S.*))?", re.IGNORECASE)
_NUMBER = r"(?=.*\d)[\w./-]++(?>(?:(?: /|(?<=[\w./-]/)) ?[\w./-]++)*)"
"""One word with a figure; blanks stand at a slash alone. Each sign can be read in one way only."""
_BEHIND = {
    "date": re.compile(r"\d{1,2} [a-z]+ \d{4}|\d{1,2}-\d{1,2}-\d{4}"),
    "reference": re.compile(rf"{_NUMBER}(?: \w)?"),
    "their_reference": re.compile(_NUMBER),
    "their_letter": re.compile(r"\d{1,2} [a-z]+ \d{4}.*"),
    "subject": re.compile(r"[A-Z\"'‘“«].{2,}"),
    "attachments": re.compile(r"-?\d{1,2}|\d++ \w+|\d\w+|[Gg]een|\d{1,2}[.)] .+"),
}
"""What a value looks like, for one that stands behind its label without a colon or in the text below."""
_LONGEST = 400
_LISTED = re.compile(r"\d{1,2}[.)] ")


class Labels:
    """The values of one paper, in the order in which they are printed."""

    def __init__(self, lines: Lines) -> None:
        self._values: dict[str, list[list[str]]] = defaultdict(list)
        head = {line.start for line in lines.head}
        open_label: str | None = None
        for line in lines.running:
            is_letterhead = line.kind == "letterhead"
            if (not is_letterhead and line.start not in head) or _is_head_of_list(line):
                open_label = None
                continue
            open_label = self._read(lines.parts(line), open_label, line)

    def _read(self, parts: Sequence[str], label: str | None, line: Line) -> str | None:
        """Take the labels and values of one block; return a label that still waits for its value."""
        values: list[str] = []
        is_data = label is not None
        if label and line.kind != "letterhead" and not _looks_like(label, parts[0]):
            return None
        if label == "attachments" and line.kind == "heading":
            return None
        for part in parts:
            found = _label_in(part)
            if found is None:
                values.append(part)
                continue
            self._add(label, values)
            label, is_data = found[0], True
            values = [found[1]] if found[1] else []
        if not is_data or len(line.text) > _LONGEST:
            return None
        self._add(label, values)
        is_list = label == "attachments" and bool(values) and _LISTED.match(values[-1]) is not None
        return label if is_list or not values else None

    def _add(self, label: str | None, values: list[str]) -> None:
        if label and any(value.strip("- ") for value in values):
            self._values[label].append([value.removesuffix(" |") for value in values])

    def first(self, label: str) -> str | None:
        """Return the first printed line of the first value."""
        return next((value[0] for value in self._values[label]), None)

    def whole(self, label: str) -> str | None:
        """Return the first value on one line; a line's hyphen joins its word."""
        value = next(iter(self._values[label]), None)
        return re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(value)) if value else None

    def every(self, label: str) -> list[str]:
        """Return the printed lines of all values of a label."""
        return [part for value in self._values[label] for part in value]


def _is_head_of_list(line: Line) -> bool:
    """Whether a row of a table names columns: "Nr. | Indiener | Onderwerp" labels nothing."""
    cells = line.text.strip("| ").split(" | ") if line.kind == "table row" else []
    return len(cells) > 2 and _label_in(cells[0]) is None


def _label_in(part: str) -> tuple[str, str | None] | None:
    found = _LABEL.fullmatch(part)
    if not found:
        return None
    label, rest = _LABELS[found["label"].lower()], found["rest"]
    is_labelled = rest is None or found["colon"] or _looks_like(label, rest)
    return (label, rest) if is_labelled else None


def _looks_like(label: str, value: str) -> bool:
    shape = _BEHIND.get(label)
    return shape is not None and shape.fullmatch(value) is not None
