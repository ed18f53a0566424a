"""What a document says of the dossiers under which pieces are filed besides the one in their id."""

from __future__ import annotations

from mhcorpus.reference import Analysis
from mhcorpus.store.rows import official_id
from mhcorpus.store.targets import target_of

Row = tuple[object, ...]

ALSO_IN = {"also_in": ("piece", "dossier", "chapter")}
"""The table, with its columns besides the key of the document."""


def also_in_rows(analysis: Analysis) -> dict[str, list[Row]]:
    """Return the rows of the pieces that a document cites, and of itself, without its key."""
    own = official_id(analysis.meta), analysis.meta.get("also_in", ())
    cited = ((each.id, each.fields.get("also_in", ())) for each in analysis.references)
    found = {
        (piece, number, chapter): None
        for piece, dossiers in (own, *cited) if piece for dossier in dossiers
        for number, _, chapter in [dossier.partition("-")] if not _is_in_id(piece, number, chapter)
    }
    return {"also_in": [*found]}


def _is_in_id(piece: str, dossier: str, chapter: str) -> bool:
    own = target_of(piece, "")
    return own.dossier == dossier and chapter in ("", own.chapter)
