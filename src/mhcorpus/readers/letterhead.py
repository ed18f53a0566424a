"""The data beside or above a letter: labels such as Datum and Onze referentie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mhcorpus.readers.pieces import Piece

_LABELS = (
    "Datum",
    "Onze referentie",
    "Ons kenmerk",
    "Kenmerk",
    "Uw kenmerk",
    "Uw referentie",
    "Uw brief",
    "Onderwerp",
    "Betreft",
    r"Bijlage(?:\(n\)|n)?",
    "Contactpersoon",
    "Auteur",
    "Kopie aan",
    "Projectnaam",
    "Inlichtingen",
    "Registratienummer",
    "Van",
    "Aan",
)
_VALUE = 200  # characters at most of a value, as a subject
_LABEL = re.compile(rf"(?:{'|'.join(_LABELS)})\s*:?")
_LABELLED = re.compile(rf"((?:{'|'.join(_LABELS[:9])})\s*:?)\s+(.+)", re.DOTALL)
_PAGE_NUMBER = re.compile(r"(?:(?:Pagina|Blad|Page)\b)?\s*+(?:\d{1,3}\s*+)?(?:(?:van|/|of)\s*+\d{0,3})?")


def is_label(line: str) -> bool:
    """Say whether the line is a label of a letter and nothing else."""
    return _LABEL.fullmatch(line.strip()) is not None


def is_page_number(line: str) -> bool:
    """Say whether the line only numbers a page (``Pagina 2 van 7``, ``2``)."""
    return _PAGE_NUMBER.fullmatch(line.strip()) is not None


def _is_page_line(line: str) -> bool:
    return line[:1].isalpha() and is_page_number(line)


def labelled(line: str) -> tuple[str, str] | None:
    """Split ``Datum   3 mei 2024`` into its label and its value, None if it is no such line."""
    match = _LABELLED.fullmatch(line.strip())
    return (match[1].rstrip(" :"), match[2]) if match else None


def data_at(pieces: Sequence[Piece]) -> tuple[int, str] | None:
    """Read one datum of a letter (label, value) where the pieces begin.

    Returns how many pieces it takes and its text, label and value on lines of their own;
    None if the first piece is running text.
    """
    piece = pieces[0]
    if piece.marks or any(other.breaks for other in pieces[:2]):
        return None
    if piece.kind == "table row":
        label, _, content = piece.text.partition(" | ")
        return (1, f"{label}\n{content}") if is_label(label) else None
    if is_label(piece.text):
        follower = pieces[1] if len(pieces) > 1 else None
        if follower is None or is_label(follower.text) or len(follower.text) > _VALUE:
            return 1, piece.text
        return 2, f"{piece.text.strip()}\n{follower.text.strip()}"
    pair = labelled(piece.text)
    if pair and len(piece.text) < _VALUE and piece.text.rstrip()[-1] not in ".?!;:":
        return 1, "\n".join(pair)
    return None


def group_lines(lines: Iterable[str]) -> list[str]:
    """Group the lines of a letter's side column: one text for each label or address.

    A blank line ends a group; between a label and its value it takes two. A label starts one.
    """
    groups: list[list[str]] = []
    closed, blank = True, False
    for line in (line.strip() for line in lines):
        if not line:
            closed = blank or not (groups and is_label(groups[-1][-1]))
        elif closed or is_label(line) or _is_page_line(line):
            groups.append([line])
            closed = _is_page_line(line)
        else:
            groups[-1].append(line)
        blank = not line
    return ["\n".join(group) for group in groups]
