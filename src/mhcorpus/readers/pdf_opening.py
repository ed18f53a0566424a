"""The opening of a letter: address, date and subject above the text of the first page."""

from __future__ import annotations

import re

from mhcorpus.readers.letterhead import data_at
from mhcorpus.readers.pdf_blocks import Built
from mhcorpus.readers.pdf_draft import ended
from mhcorpus.readers.pieces import Piece

_DEPTH = 30
"""Blocks from the top in which the data of a letter may stand."""
_LINE = 200  # characters at most of the first line of an address
_ADDRESS = re.compile(
    r"> ?Retouradres|Aan (?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Ll]eden"
    r"|Tweede|Eerste|College|Koning|Zijne|Hare)|De [Vv]oorzitter van de (?:Tweede|Eerste)"
)


def opening(body: list[Built]) -> list[Piece]:
    """Return the pieces of a first page with the data of the letter as letterhead."""
    pieces: list[Piece] = []
    rest = list(body)
    while rest and len(pieces) < _DEPTH:
        taken = data_at([piece for piece, _ in rest[:2]]) or _address(rest)
        if taken:
            count, text = taken
            pieces.append(Piece("letterhead", text))
            rest = rest[count:]
        else:
            pieces.append(rest.pop(0)[0])
    return pieces + [piece for piece, _ in rest]


def _address(rest: list[Built]) -> tuple[int, str] | None:
    if not _ADDRESS.match(rest[0][0].text) or len(rest[0][0].text) > _LINE:
        return None
    count = 1
    while count < len(rest):
        above, line = rest[count - 1][1][-1], rest[count][1][0]
        if above.y - line.y > 1.5 * line.size or ended(rest[count][0].text):
            break
        count += 1
    return count, "\n".join(line.text for _, lines in rest[:count] for line in lines)
