"""The rows of a list of motions: which of the numbers in a row is the motion's own.

It stands in the motion's cell, or in one that only tells where it is found. In a cell that tells what
became of the motion ("Afgedaan met de brief van 3 mei (39 812, nr. 9)") it is that of the letter.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

_TELLS = re.compile(
    r"(?<!\w)(?:is|zijn|wordt|worden|werd|heeft|hebben|heb|zal|zullen|\w*brief|rapportage"
    r"|(?:[Aa]f|[Uu]it|[Vv]ol|[Ii]n|[Tt]oe)ge\w+"
    r"|[Aa]fgedaan|[Vv]oldaan|[Ll]oopt|[Gg]ereed|[Bb]eantwoord\w*|[Gg]eïnformeerd|[Zz]ie)(?!\w)"
)

_OPENS = re.compile(r"(?:[-\u2022] ?|\d{1,3}[.)] )?(?:(?:De|Gewijzigde|De gewijzigde|Nader gewijzigde) )?")
_NOTHING = re.compile(r"[ ().,;]*")


def row_at(reading: Reading, position: int) -> tuple[int, int] | None:
    """Return the span of the table row around ``position``, or None."""
    segment = reading.segment_at(position)
    return (segment.start, segment.end) if segment.block.kind == "table row" else None


def in_another_cell(reading: Reading, position: int, piece: Mention) -> bool:
    """Whether ``piece`` stands in another cell of the row than ``position`` does."""
    return _row_of_cells(reading, position, piece) is not None


def _row_of_cells(reading: Reading, position: int, piece: Mention) -> tuple[int, int] | None:
    """Return the span of the row of which ``piece`` stands in another cell than ``position``, or None."""
    row = row_at(reading, position)
    if row is None or not row[0] <= piece.start < row[1]:
        return None
    return row if reading.text.find("|", *sorted((position, piece.start))) >= 0 else None


def tells_of_another(reading: Reading, position: int, piece: Mention) -> bool:
    """Whether ``piece`` stands in another cell than ``position`` does, which tells what became of it."""
    row = _row_of_cells(reading, position, piece)
    if row is None:
        return False
    begin = max(row[0], reading.text.rfind("|", row[0], piece.start) + 1)
    end = reading.text.find("|", piece.end, row[1])
    return _TELLS.search(reading.text, begin, end if end >= 0 else row[1]) is not None


def is_alone_below(reading: Reading, motion: Mention, piece: Mention) -> bool:
    """Whether ``piece`` is the whole line below one that opens with ``motion``.

    So the cells of a list follow one another where a copy has lost the table.
    """
    start, end = reading.line_at(motion.start)
    first, last = reading.line_at(piece.start)
    is_noted = reading.segment_at(piece.start).note is not None
    if is_noted or first != end + 1 or not _OPENS.fullmatch(reading.text, start, motion.start):
        return False
    around = ((first, piece.start), (piece.end, last))
    return all(_NOTHING.fullmatch(reading.text, *each) for each in around)
