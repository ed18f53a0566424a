"""OpenDocument texts (.odt): running text with its notes, letterhead and furniture."""

from __future__ import annotations

from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.letterhead import data_at, group_lines, is_label, is_page_number, labelled
from mhcorpus.readers.odt_flow import OdtFlow
from mhcorpus.readers.odt_package import OdtPackage
from mhcorpus.readers.odt_styles import Styles
from mhcorpus.readers.pieces import Piece, assemble
from mhcorpus.readers.typed_notes import with_typed_notes
from mhcorpus.source import BlockKind, Source

_DEPTH = 30
"""Blocks from the top in which the data of a letter may stand."""


def read_odt(data: bytes, name: str, limits: Limits = NORMAL) -> Source:
    """Read an OpenDocument text: headers, text, footers and notes, in this order.

    Raises UnreadableFileError for a file that is no odt, is encrypted or broken.
    """
    package = OdtPackage(data, name, limits)
    styles = Styles(package)
    flow = OdtFlow(styles)
    story = flow.pieces(package.body)
    body, notes = story[: len(story) - len(flow.notes)], flow.notes
    heads, feet = (_margins(package, styles, part) for part in ("header", "footer"))
    assembly = assemble([*with_typed_notes([*heads, *_opened(body), *feet]), *notes])
    return Source(
        name,
        "odt",
        assembly.text,
        assembly.blocks,
        assembly.notes,
        assembly.residue,
        (0, *assembly.pages) if assembly.pages else (),
        package.declared(),
        warnings=() if assembly.text else ("the document has no text",),
        links=assembly.links,
    )


def _opened(body: list[Piece]) -> list[Piece]:
    """Group the data of a letter (Datum, Onderwerp) that stand above the text."""
    head: list[Piece] = []
    rest = list(body)
    while rest and len(head) < _DEPTH:
        taken = data_at(rest[:2]) if rest[0].kind in ("paragraph", "table row") else None
        head.append(Piece("letterhead", taken[1]) if taken else rest[0])
        rest = rest[taken[0] if taken else 1 :]
    return head + rest


def _margins(package: OdtPackage, styles: Styles, part: str) -> list[Piece]:
    """Return the headers or footers, each text once: what repeats, or the data of a letter."""
    lines: list[str] = []
    for margin in package.margins(part):
        for piece in OdtFlow(styles).pieces(margin):
            text = piece.text.replace(" | ", "\n") if piece.kind == "table row" else piece.text
            lines += [*text.split("\n"), ""]
    letter = any(is_label(line) or labelled(line) for line in lines)
    pieces: dict[str, Piece] = {}
    kind: BlockKind
    for group in group_lines(lines):
        pair = labelled(group)
        text = "\n".join(pair) if pair else group
        kind = "letterhead" if letter and not is_page_number(group) else "furniture"
        pieces.setdefault(text, Piece(kind, text))
    return list(pieces.values())
