"""The motions of a table below "Overzicht moties", which its rows do not call so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import HEADING_NUMBER, Passage, Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.references.mention import Mention

_LIST_OF_MOTIONS = re.compile(
    rf"{HEADING_NUMBER}(?:(?:[Ll]ijst|[Oo]verzicht|[Ss]tand van zaken)(?: van| met)?(?: de)? )?"
    r"(?:(?:[Oo]penstaande|[Aa]fgedane|[Aa]angenomen|[Aa]anvaarde|[Ii]ngediende) )?[Mm]oties"
    r"(?: (?:uit|van|in|bij) [^.,;]{3,80})?:?"
)
_BEFORE = re.compile(r"(?:^|\|)[ |]*(?:Kamerstuk(?:ken)? )?$")
_BEHIND = re.compile(r" *(?:\||$)")


def listed_motions(
    passages: Passages, mentions: Iterable[Mention], spoken: Sequence[Spoken], members: Members
) -> Iterator[Spoken]:
    """Yield the motion of each row that names none (``spoken``) and has a number alone in a cell.

    Its movers are the members that the row names.
    """
    pieces = [m for m in mentions if m.kind == "kamerstuk" and m.id]
    starts = [piece.start for piece in pieces]
    positions = sorted(each.position for each in spoken)
    is_list = False
    for passage in passages.all:
        if passage.is_heading:
            is_list = _LIST_OF_MOTIONS.fullmatch(passage.text) is not None
        elif is_list and passage.in_row and not _holds(positions, passage):
            at = bisect_left(starts, passage.start)
            if at < len(pieces) and starts[at] < passage.end and _is_alone(pieces[at], passage):
                movers = tuple(members.named(passage.start, passage.end))
                yield Spoken(pieces[at].id or "", pieces[at], pieces[at].start, movers)


def _holds(positions: Sequence[int], passage: Passage) -> bool:
    at = bisect_left(positions, passage.start)
    return at < len(positions) and positions[at] < passage.end


def _is_alone(piece: Mention, passage: Passage) -> bool:
    start, end = piece.start - passage.start, piece.end - passage.start
    return bool(_BEFORE.search(passage.text, 0, start) and _BEHIND.match(passage.text, end))
