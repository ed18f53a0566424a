"""The opening of a letter: address, date and subject above the text of the first page."""

from __future__ import annotations

import re

from mhcorpus.readers.letterhead import is_label, labelled
from mhcorpus.readers.pdf_blocks import Built, ended
from mhcorpus.readers.pieces import Piece

_DEPTH = 30
"""Blocks from the top in which the data of a letter may stand."""
_VALUE = 200  # characters at most of a value, as a subject
_ADDRESS = re.compile(
    r"> ?Retouradres|Aan (?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Ll]eden|Tweede"
    r"|Eerste|College|Koning|Zijne|Hare)|De [Vv]oorzitter van de (?:Tweede|Eerste)"
)


def opening(body: list[Built]) -> list[Piece]:
    """Return the pieces of a first page with the data of the letter as letterhead."""
    pieces: list[Piece] = []
    rest = list(body)
    while rest and len(pieces) < _DEPTH:
        taken = _labelled(rest) or _address(rest)
        if taken:
            count, text = taken
            pieces.append(Piece("letterhead", text))
            rest = rest[count:]
        else:
            pieces.append(rest.pop(0)[0])
    return pieces + [piece for piece, _ in rest]


def _labelled(rest: list[Built]) -> tuple[int, str] | None:
    piece, _ = rest[0]
    if piece.kind == "table row":
        label, _, content = piece.text.partition(" | ")
        return (1, f"{label}\n{content}") if is_label(label) else None
    if is_label(piece.text):
        follower = rest[1][0] if len(rest) > 1 else None
        if follower is None or is_label(follower.text) or len(follower.text) > _VALUE:
            return 1, piece.text
        return 2, f"{piece.text}\n{follower.text}"
    pair = labelled(piece.text)
    if pair and len(piece.text) < _VALUE and not ended(piece.text):
        return 1, "\n".join(pair)
    return None


def _address(rest: list[Built]) -> tuple[int, str] | None:
    if not _ADDRESS.match(rest[0][0].text) or len(rest[0][0].text) > _VALUE:
        return None
    count = 1
    while count < len(rest):
        above, line = rest[count - 1][1][-1], rest[count][1][0]
        if above.y - line.y > 1.5 * line.size or ended(rest[count][0].text):
            break
        count += 1
    return count, "\n".join(line.text for _, lines in rest[:count] for line in lines)
