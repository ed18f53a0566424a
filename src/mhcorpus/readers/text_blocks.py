"""From lines to blocks: paragraphs, headings, lists, and which of them go on from another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mhcorpus.readers.text_heads import Lead, heads_print, lead, reads_as_title, title_level
from mhcorpus.readers.text_lines import (
    MONTH,
    Layout,
    Line,
    chunks_of,
    has_ended,
    has_room,
    starts_lower,
    starts_upper,
)
from mhcorpus.source import Block, BlockKind

# The clauses of a motie stand each on a line of its own, without a blank line or a capital.
_CLAUSE = re.compile(
    r"(?:gehoord de|constaterende|overwegende|van mening|van oordeel|verzoekt|roept|spreekt|draagt"
    r"|betreurt|erkennende|en gaat over tot)\b|De Kamer,?$"
)
_CLOSED = re.compile(r"\bde orde van de dag\.$")
_PLACE_AND_DAY = re.compile(
    rf"['’‘]?[A-Za-zÀ-þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){{0,2}}, (?:d\.d\. )?\d{{1,2}} {MONTH} (?:19|20)\d\d"
)
"""Where and when a letter was written, alone on its line: no part of the lines around it."""
_NO_END = tuple(
    f" {word} {article}" for word in ("van", "in", "aan", "door", "met", "op") for article in ("de", "het")
)
"""No author ends a line so: what follows goes on, though it be a name with a capital."""
_DAY = re.compile(rf"(?<!\d)\d{{1,2}} {MONTH}$")
_ITS_YEAR = re.compile(r"(?:19|20)\d\d(?![\w/-])")
_CITES = re.compile(r"(?:[Kk]amerstuk(?:ken)?|Handelingen|[Nn]rs?\.|artikel(?:en)?)(?: [^.;()]{1,30})?$")
"""So a line ends whose number stands on the next one: "(Kamerstukken II 2026/27,"."""
_CUT_SHORT = 0.6
"""Share of the width below which a line without a stop is a title or a signature."""
_TITLE = 300
_LINE_TITLE = 120
_TAIL = 30
_WORD = 30
_LONG = 120
"""Code points from which a paragraph without a stop has been cut off by the page's edge."""


@dataclass(slots=True)
class Piece:
    """Lines that make one block, before it is known whether it is a title."""

    lines: list[Line]
    lead: Lead | None
    first: bool
    last: bool

    @property
    def start(self) -> int:
        """Return the offset at which the piece starts."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Return the offset at which the piece ends."""
        return self.lines[-1].end


def blocks_of(text: str, lines: Sequence[Line], layout: Layout) -> list[Block]:
    """Return the blocks that the lines make up, those of notes left out."""
    blocks: list[Block] = []
    pieces: list[Piece] = []
    for chunk in chunks_of(lines):
        role = chunk[0].role
        if role == "text":
            pieces.extend(_pieces(text, chunk, layout))
        elif role == "furniture":
            blocks.extend(Block("furniture", line.start, line.end) for line in chunk)
        elif role == "letterhead":
            blocks.append(Block("letterhead", chunk[0].start, chunk[-1].end))
    blocks.extend(_join(text, _typed(text, pieces, layout)))
    return sorted(blocks, key=lambda block: block.start)


def _pieces(text: str, chunk: Sequence[Line], layout: Layout) -> list[Piece]:
    longest = max(line.end - line.start for line in chunk)
    local = Layout(layout.wrapped, min(layout.width, longest))
    pieces: list[Piece] = []
    for at, line in enumerate(chunk):
        found = lead(text, line.start, line.end)
        if found is None and text[line.start].isdigit() and heads_print(text, chunk, at):
            found = Lead("heading", 1)
        if pieces and not _starts_block(text, pieces[-1], line, found, local):
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece([line], found, first=not pieces, last=False))
    pieces[-1].last = True
    return pieces


def _starts_block(
    text: str, piece: Piece, line: Line, found: Lead | None, layout: Layout
) -> bool:
    """Tell whether ``line`` starts a block after ``piece``, with no blank line between."""
    before = piece.lines[-1]
    ended = has_ended(text, before.start, before.end)
    lower = starts_lower(text, line)
    clause = _CLAUSE.match(text, line.start, line.end)
    if clause and (ended or text[before.end - 1] == "," or clause[0].startswith("De")):
        return True
    if _is_year_of_day(text, before, line):
        return False
    if any(_PLACE_AND_DAY.fullmatch(text, each.start, each.end) for each in (before, line)):
        return True
    if _CLOSED.search(text, max(before.start, before.end - _TAIL), before.end):
        return True
    if piece.lead is not None and piece.lead.kind in ("heading", "table row"):
        return not (lower and found is not None and found.kind == "heading")
    room = layout.wrapped and has_room(text, before, line, layout)
    if found is not None:
        listed = piece.lead is not None and piece.lead.kind == found.kind
        return found.kind != "list item" or not layout.wrapped or ended or room or listed
    if not layout.wrapped:
        goes_on = lower or _closes_bracket(text, before, line)
        return ended or not (goes_on or text.endswith(_NO_END, before.start, before.end))
    short = ended or before.end - before.start < _CUT_SHORT * layout.width
    return room and short and starts_upper(text, line)


def _is_year_of_day(text: str, before: Line, line: Line) -> bool:
    """Tell whether ``line`` begins with the year of the day that ends the line before."""
    day = _DAY.search(text, max(before.start, before.end - _TAIL), before.end)
    return day is not None and _ITS_YEAR.match(text, line.start, line.end) is not None


def _closes_bracket(text: str, before: Line, line: Line) -> bool:
    """Tell whether ``line`` closes a bracket left open in the line before: "(ontvangen", "3 mei 2027)."."""
    is_open = text.rfind("(", before.start, before.end) > text.rfind(")", before.start, before.end)
    closing, opening = (text.find(sign, line.start, line.end) for sign in ")(")
    return is_open and closing >= 0 and not 0 <= opening < closing


def _typed(
    text: str, pieces: Sequence[Piece], layout: Layout
) -> Iterator[tuple[Piece, BlockKind, int]]:
    """Yield each piece with the kind and the level of its block."""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.lead is None:
            title = after is not None and _is_title(text, piece, before, after, layout)
            yield piece, "heading" if title else "paragraph", int(title)
        elif piece.lead.number and not _is_listed(piece.lead, before, after):
            level = title_level(text, piece.start, piece.end, piece.lead.number)
            yield piece, "heading" if level else "list item", level or 1
        else:
            yield piece, piece.lead.kind, piece.lead.level


def _is_listed(item: Lead, before: Piece | None, after: Piece | None) -> bool:
    """Tell whether a number counts on from the item before, or is counted on from after."""
    numbers = [piece.lead.number if piece and piece.lead else "" for piece in (before, after)]
    return _follows(numbers[0], item.number) or _follows(item.number, numbers[1])


def _follows(number: str, following: str) -> bool:
    *head, last = number.split(".")
    *next_head, next_last = following.split(".")
    if head != next_head or not last.isdigit() or not next_last.isdigit():
        return False
    return int(next_last) == int(last) + 1


def _is_title(text: str, piece: Piece, before: Piece | None, after: Piece, layout: Layout) -> bool:
    """Tell whether a piece without a number is a title: short, apart, no stop, not cut off."""
    length = piece.end - piece.start
    apart = piece.first or (not layout.wrapped and not piece.last and length <= _LINE_TITLE)
    if not apart or length > _TITLE or not reads_as_title(text, piece.start, piece.end):
        return False
    if length > _LINE_TITLE and text[piece.start - 1] not in "\r\n":
        return False
    if before is not None and text[before.end - 1] in ",-":
        return False
    if _PLACE_AND_DAY.fullmatch(text, after.start, after.end):
        return False
    return after.lead is not None or not starts_lower(text, after.lines[0])


def _join(text: str, typed: Iterator[tuple[Piece, BlockKind, int]]) -> Iterator[Block]:
    """Yield the blocks, each told whether it goes on with the sentence of the one before."""
    running: Block | None = None
    for piece, kind, level in typed:
        goes_on = (
            kind == "paragraph" and running is not None and _goes_on(text, running, piece)
        )
        block = Block(kind, piece.start, piece.end, level, goes_on)
        running = block if kind in ("paragraph", "list item") else None
        yield block


def _goes_on(text: str, running: Block, piece: Piece) -> bool:
    if has_ended(text, running.start, running.end) or _CLAUSE.match(text, piece.start, piece.end):
        return False
    if starts_lower(text, piece.lines[0]):
        # A word on its own in lower case ("nota") is a label, not the end of a sentence.
        return piece.end - piece.start > _WORD or has_ended(text, piece.start, piece.end)
    if running.kind != "paragraph":
        return False
    cites = _CITES.search(text, max(running.start, running.end - _TAIL), running.end)
    return running.end - running.start > _LONG or (cites is not None and not piece.first)
