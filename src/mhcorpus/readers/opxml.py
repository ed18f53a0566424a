"""Official XML: Kamerstukken, Aanhangsels, Handelingen and laws as they are published."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.markup_parse import parse_xml
from mhcorpus.readers.opxml_declared import declared_in, vlos_declared
from mhcorpus.readers.opxml_flow import OpFlow, local
from mhcorpus.readers.opxml_names import ROOTS
from mhcorpus.readers.opxml_vlos import VlosFlow
from mhcorpus.readers.pieces import Piece, assemble
from mhcorpus.readers.sidecar import METADATA_ROOTS
from mhcorpus.source import Source

_VLOS = "vlosCoreDocument"


def read_opxml(data: bytes, name: str) -> Source:
    """Read an official publication in XML, or the report of a debate (VLOS).

    Raises UnreadableFileError for a file that is broken or is another kind of XML.
    """
    root, encoding, warnings = parse_xml(data, name)
    kind = local(root)
    if kind == _VLOS:
        pieces, declared = VlosFlow().pieces(root), vlos_declared(root)
    elif kind in ROOTS:
        pieces, declared = OpFlow(root).pieces(root), declared_in(root)
    elif kind in METADATA_ROOTS:
        raise UnreadableFileError(f"{name}: holds the metadata of a paper, not the paper")
    else:
        raise UnreadableFileError(
            f"{name}: is XML of an unknown kind (<{kind}>); readable are official publications"
        )
    assembly = assemble(_without_doubles(pieces))
    return Source(
        name,
        "xml",
        assembly.text,
        assembly.blocks,
        assembly.notes,
        assembly.residue,
        declared=declared,
        encoding=encoding,
        warnings=warnings if assembly.text else (*warnings, "the document has no text"),
        links=assembly.links,
    )


def _without_doubles(pieces: list[Piece]) -> Iterator[Piece]:
    """Leave out a line that the heading below it repeats, as reports of debates have them."""
    for piece, following in pairwise([*pieces, Piece("paragraph", "")]):
        if following.kind != "heading" or piece.text != following.text:
            yield piece
