"""Word files (.docx): running text with its notes, letterhead and furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from lxml import etree

from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.docx_elements import value
from mhcorpus.readers.docx_lists import roman
from mhcorpus.readers.docx_package import RELATION_ID, Package, W
from mhcorpus.readers.docx_story import Story
from mhcorpus.readers.docx_styles import Styles
from mhcorpus.readers.letterhead import data_at, group_lines, is_label, is_page_number, labelled
from mhcorpus.readers.pieces import SUPERSCRIPTS, Piece, assemble
from mhcorpus.readers.typed_notes import with_typed_notes
from mhcorpus.source import BlockKind, Source

_LONG = 80
"""Characters from which a framed paragraph without a label is text, not data of a letter."""
_DEPTH = 30
"""Blocks from the top in which the data of a letter may stand."""
_PRINTED_LABELS = f"{W}footnoteRef", f"{W}endnoteRef"
"""Where Word prints the label of a note before its text."""
_REFERENCES = f"{W}headerReference", f"{W}footerReference"
_ORDER = {"first": 0, "default": 1, "even": 2}


class _Notes:
    """Numbers the notes of a file in the order of their first markers; without a marker none is read."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self.labels: dict[str, str] = {}
        self._numbered: Counter[str] = Counter()

    @cached_property
    def _bodies(self) -> dict[str, etree._Element]:
        return {
            f"{kind} {value(note, 'id')}": note
            for kind in ("footnote", "endnote")
            if (root := self._package.related(f"{kind}s")) is not None
            for note in root.iter(f"{W}{kind}")
            if value(note, "type") in (None, "normal")
        }

    @cached_property
    def _roman_endnotes(self) -> bool:
        return any(key.startswith("footnote") for key in self._bodies)

    def mark(self, kind: str, note_id: str, custom: str) -> tuple[str, str]:
        """Return the printed marker and the key of a note; no marker for a note without body."""
        key = f"{kind} {note_id}"
        if key not in self._bodies:
            return custom, key
        if key not in self.labels:
            self.labels[key] = custom or self._next(kind)
            self._numbered[kind] += self.labels[key].isalnum()
        return self.labels[key].translate(SUPERSCRIPTS), key

    def _next(self, kind: str) -> str:
        number = 1 + self._numbered[kind]
        return roman(number) if kind == "endnote" and self._roman_endnotes else str(number)

    def pieces(self) -> list[Piece]:
        """Return the bodies, footnotes before endnotes, each in the order of the markers."""
        keys = sorted(self.labels, key=lambda key: key.startswith("endnote"))
        addresses = {
            kind: self._package.addresses(self._package.part(f"{kind}s") or "")
            for kind in {key.split()[0] for key in keys}
        }
        return [self._piece(key, addresses[key.split()[0]]) for key in keys]

    def _piece(self, key: str, addresses: Mapping[str, str]) -> Piece:
        body = self._bodies[key]
        story = Story(body, self._styles, lambda *_: ("", ""), False, addresses)
        label = self.labels[key]
        note = Piece("note", "", label=label, key=key)
        for piece in story.pieces():
            if piece.text.strip():
                note.take(_on_one_line(piece), " " if note.text else "")
        prints = next(body.iter(*_PRINTED_LABELS), None) is not None
        return note if prints else _without_label(note, label)


def _on_one_line(piece: Piece) -> Piece:
    """Return a piece with its words parted by one space each, its links moved along."""
    if not piece.links:
        return Piece(piece.kind, " ".join(piece.text.split()))
    places: list[int] = []
    text = ""
    for character in piece.text:
        places.append(len(text))
        if not character.isspace():
            text += character
        elif text and not text.endswith(" "):
            text += " "
    places.append(len(text))
    links = [(places[low], places[high], target) for low, high, target in piece.links]
    return Piece(piece.kind, text.rstrip(), links=links)


def _without_label(note: Piece, label: str) -> Piece:
    """Return a note without the label that was typed before its text, where Word prints none."""
    sign = re.escape(label)
    typed = rf"[\[(]?{sign}(?:[\])]|(?=\s))|{label.translate(SUPERSCRIPTS)}" if label.isalnum() else sign
    if lead := re.match(typed, note.text):
        cut = lead.end()
        note.text = note.text[cut:]
        note.links = [(low - cut, high - cut, to) for low, high, to in note.links if low >= cut]
    return note


def read_docx(data: bytes, name: str, limits: Limits = NORMAL) -> Source:
    """Read a Word file: letterhead, body, page feet and notes, in this order.

    Raises :class:`~mhcorpus.errors.UnreadableFileError` for a file that is no docx, is
    encrypted or broken.
    """
    package = Package(data, name, limits)
    root = package.parse(package.document)
    styles = Styles(package)
    notes = _Notes(package, styles)
    rendered = root is not None and next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
    body = root.find(f"{W}body") if root is not None else None
    story: list[Piece] = []
    if body is not None:
        addresses = package.addresses(package.document)
        story = Story(body, styles, notes.mark, rendered, addresses).pieces()
    pieces = _body(story)
    heads, feet = _margins(package, body, styles)
    assembly = assemble(with_typed_notes(_without_repeats([*heads, *pieces, *feet])) + notes.pieces())
    pages = assembly.pages
    if pages or package.page_count() == 1:
        pages = (0, *pages)
    return Source(
        name,
        "docx",
        assembly.text,
        assembly.blocks,
        assembly.notes,
        assembly.residue,
        pages,
        package.declared(),
        warnings=() if assembly.text else ("the document has no text",),
        links=assembly.links,
    )


def _body(story: list[Piece]) -> list[Piece]:
    """Group the data of the letter (Datum, Onderwerp) that stand above the text."""
    lead = _lead(story)
    head = _margin(lead)
    if any(piece.marks or piece.breaks for piece in lead) or all(piece.kind == "furniture" for piece in head):
        head, lead = [], []
    rest = [piece for piece in story[len(lead) :] if piece.text.strip() or piece.breaks]
    while rest and len(head) < _DEPTH:
        count, text = data_at(rest[:2]) or (1, "")
        head.append(Piece("letterhead", text) if text else rest[0])
        rest = rest[count:]
    return head + rest


def _lead(story: list[Piece]) -> list[Piece]:
    previous = ""
    for number, piece in enumerate(story):
        text = piece.text.strip()
        prose = piece.kind == "paragraph" and len(text) > _LONG and not is_label(previous)
        if text and (prose or not piece.framed):
            return story[:number]
        previous = text or previous
    return story


def _margins(package: Package, body: etree._Element | None, styles: Styles) -> Iterator[list[Piece]]:
    """Yield what stands above the pages, then what stands below them."""
    found = list(body.iter(*_REFERENCES)) if body is not None else []
    relations = package.relations(package.document) if found else {}
    for kind in _REFERENCES:
        references = sorted(
            (reference for reference in found if reference.tag == kind),
            key=lambda reference: _ORDER.get(value(reference, "type") or "default", 1),
        )
        targets = dict.fromkeys(
            relations[identifier][1]
            for reference in references
            if (identifier := str(reference.get(RELATION_ID))) in relations
        )
        pieces: list[Piece] = []
        for target in targets:
            root = package.parse(target)
            if root is not None:
                pieces += _margin(Story(root, styles, lambda *_: ("", ""), False, {}).pieces())
        yield pieces


def _margin(story: list[Piece]) -> list[Piece]:
    """Group a header or footer: the data of the letter, or what the printer repeats."""
    lines: list[str] = []
    for piece in story:
        text = piece.text.strip().replace(" | ", "\n") if piece.kind == "table row" else piece.text
        pair = labelled(text)
        lines += ["", *pair, ""] if pair and piece.kind == "table row" else text.split("\n")
    letter = any(
        (is_label(line) and value.strip()) or labelled(line) for line, value in pairwise([*lines, ""])
    )
    groups = group_lines(" ".join(line.split()) for line in lines)
    kind: BlockKind
    pieces: list[Piece] = []
    for group in groups:
        pair = labelled(group)
        kind = "letterhead" if letter and not is_page_number(group) else "furniture"
        pieces.append(Piece(kind, "\n".join(pair) if pair else group))
    return pieces


def _without_repeats(pieces: list[Piece]) -> list[Piece]:
    """Leave out letterhead and furniture that an earlier header has word for word."""
    seen: set[tuple[str, str]] = set()
    kept: list[Piece] = []
    for piece in pieces:
        mark = (piece.kind, piece.text)
        if piece.kind in ("letterhead", "furniture") and mark in seen and not piece.breaks:
            continue
        seen.add(mark)
        kept.append(piece)
    return kept
