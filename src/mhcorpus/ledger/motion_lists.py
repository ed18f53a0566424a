"""The motions of a table below "Overzicht moties", or in a column "Motie": its rows do not call them so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import HEADING_NUMBER, Passage, Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.promise_lists import names_columns
from mhcorpus.references.mention import Mention

_LIST_OF_MOTIONS = re.compile(
    rf"{HEADING_NUMBER}(?:(?:[Ll]ijst|[Oo]verzicht|[Ss]tand van zaken)(?: van| met)?(?: de)? )?"
    r"(?:(?:[Oo]penstaande|[Aa]fgedane|[Aa]angenomen|[Aa]anvaarde|[Ii]ngediende) )?[Mm]oties"
    r"(?: (?:uit|van|in|bij) [^.,;]{3,80})?:?"
)
_COLUMN = re.compile(r"(?:[Aa]angenomen |[Oo]mschrijving |[Tt]itel )?[Mm]oties?")
_PLACE = re.compile(
    r"(?:Kamerstuk(?:ken|nummers?|nr\.?)?|Vindplaats|Stuk(?:nummer|nr\.?)?|Nummer|Nr\.?)(?: motie)?"
)
_WORD = re.compile(r"\w")
"""None of it stands in the line of dashes below the titles."""
_BEFORE = re.compile(r"(?:^|\|)[ |]*(?:Kamerstuk(?:ken)? )?$")
_BEHIND = re.compile(r" *(?:\||$)")


def listed_motions(
    passages: Passages, mentions: Iterable[Mention], spoken: Sequence[Spoken], members: Members
) -> Iterator[Spoken]:
    """Yield the motion of each row that names none (``spoken``) and has a number alone in a cell.

    In a column of motions it may stand behind a name: "Jansma (39 812, nr. 21)"; or the column of the
    Kamerstukken beside that holds it alone. Its movers are the members that the row names.
    """
    pieces = [m for m in mentions if m.kind == "kamerstuk" and m.id]
    starts = [piece.start for piece in pieces]
    positions = sorted(each.position for each in spoken)
    is_list, column = False, None
    for passage in passages.all:
        if passage.is_heading:
            is_list = _LIST_OF_MOTIONS.fullmatch(passage.text) is not None
        if not passage.in_row:
            column = column if passage.in_note else None
        elif names_columns(passage):
            column = _column(passage) if _WORD.search(passage.text) else column
        elif not _holds(positions, passage):
            cell = column.cell(passage) if column else None
            place = cell or passage
            at = bisect_left(starts, place.start)
            if at == len(pieces) or starts[at] >= place.end:
                beside = column.beside(passage) if cell and cell.text and column else None
                at = _only(starts, beside) if beside else -1
                if at < 0:
                    continue
            if cell or (is_list and _is_alone(pieces[at], passage)):
                movers = tuple(members.named(passage.start, passage.end))
                yield Spoken(pieces[at].id or "", pieces[at], pieces[at].start, movers)


@dataclass(frozen=True, slots=True)
class _Column:
    """Which of so many columns (``width``) of a table holds motions, and which where they are found."""

    at: int
    width: int
    place: int | None

    def cell(self, row: Passage) -> Passage | None:
        """Return its cell of ``row``, also an empty one; None where the row has more or fewer cells."""
        return self._of(row, self.at)

    def beside(self, row: Passage) -> Passage | None:
        """Return the cell of ``row`` that tells where its motion is found, where there is one."""
        return None if self.place is None else self._of(row, self.place)

    def _of(self, row: Passage, at: int) -> Passage | None:
        cells = list(row.columns())
        return cells[at] if len(cells) == self.width else None


def _column(titles: Passage) -> _Column | None:
    """Return the column of a table that holds motions, if its titles say so."""
    cells = list(titles.columns())
    found = (at for at, cell in enumerate(cells) if _COLUMN.fullmatch(cell.text))
    places = [at for at, cell in enumerate(cells) if _PLACE.fullmatch(cell.text)]
    place = places[0] if len(places) == 1 else None
    return next((_Column(at, len(cells), place) for at in found), None)


def _only(starts: Sequence[int], cell: Passage) -> int:
    """Return which piece is the only one in a cell; -1 where none or several are."""
    first, behind = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
    return first if behind - first == 1 else -1


def _holds(positions: Sequence[int], passage: Passage) -> bool:
    at = bisect_left(positions, passage.start)
    return at < len(positions) and positions[at] < passage.end


def _is_alone(piece: Mention, passage: Passage) -> bool:
    start, end = piece.start - passage.start, piece.end - passage.start
    return bool(_BEFORE.search(passage.text, 0, start) and _BEHIND.match(passage.text, end))
