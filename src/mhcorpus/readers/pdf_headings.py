"""Which blocks of a PDF are headings, and of which level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mhcorpus.readers.headings import is_question_label
from mhcorpus.readers.pdf_draft import Draft, Setting, ended, title_key
from mhcorpus.readers.pdf_lines import Line
from mhcorpus.readers.pieces import Piece

_LONG = 250  # characters: from here a block is no heading
_SHORT = 90  # characters at most of a heading in the type of the text
_SPEAKER = re.compile(r"(?:De voorzitter|De heer|Mevrouw|Minister|Staatssecretaris)\b[^.?!;]*:")
_NUMBERED = re.compile(r"(\d{1,2})\.? (?=[^\W\d_])")
_GAP = 1.35  # of the pitch: from here lines stand apart


def heading_level(draft: Draft, above: Draft | None, below: Draft | None, setting: Setting) -> int | None:
    """Return the level of the heading that a block is, None if it is none.

    ``above`` and ``below`` are its neighbours in the column.
    """
    text, lines = draft.piece.text, draft.lines
    if level := setting.titles.get(title_key(text)):
        return level
    if is_question_label(text):
        return 2
    if text[-1:] in ".;," or len(text) > _LONG:
        return None
    item = draft.piece.kind == "list item"
    if not item and all(line.size > 1.12 * setting.size for line in lines):
        return 1
    if not item and all(line.bold for line in lines):
        return 2
    if _is_speaker(draft) or _is_italic(draft, above, below, setting):
        return 3
    return 3 if _stands_alone(draft, above, below, setting) else None


def _is_speaker(draft: Draft) -> bool:
    """Say whether the block names who speaks, as in a report of a debate."""
    return (
        len(draft.lines) == 1
        and draft.lines[0].partly_bold
        and len(draft.piece.text) < _SHORT
        and _SPEAKER.fullmatch(draft.piece.text) is not None
    )


def _is_italic(draft: Draft, above: Draft | None, below: Draft | None, setting: Setting) -> bool:
    """Say whether the block is in italics and what follows, if anything does, is not.

    A block right below other italics belongs to them, as in a text that quotes at length.
    """
    lines, text = draft.lines, draft.piece.text
    if not all(line.italic for line in lines) or text.endswith(":"):
        return False
    if text[0].islower() and draft.piece.kind == "paragraph":
        return False
    if below is not None and (below.lines[0].italic or below.piece.kind == "list item"):
        return False
    quoted = above is not None and above.lines[-1].italic
    return len(text) < 2 * _SHORT and not (quoted and _gap(above, draft) < _GAP * setting.pitch)


def _stands_alone(draft: Draft, above: Draft | None, below: Draft | None, setting: Setting) -> bool:
    """Say whether a short line in the type of the text stands above a paragraph as its title.

    White space parts it from what is above, and no more from what is below.
    """
    text, lines = draft.piece.text, draft.lines
    if above is None or below is None or below.piece.kind != "paragraph" or len(below.lines) < 2:
        return False
    if len(lines) > 1 or len(text) > _SHORT or ended(text):
        return False
    if above.piece.kind != "heading" and not ended(above.piece.text):
        return False
    gap = _gap(above, draft)
    return (
        gap > _GAP * setting.pitch
        and _gap(draft, below) < gap + 0.1 * setting.pitch
        and not (text[0].islower() and draft.piece.kind == "paragraph")
        and below.piece.text[:1].isupper()
        and abs(below.lines[0].size - lines[0].size) < 0.1 * setting.size
        and abs(above.lines[-1].size - lines[0].size) < 0.1 * setting.size
    )


def _gap(above: Draft | None, below: Draft) -> float:
    return above.lines[-1].y - below.lines[0].y if above is not None else 0.0


def head_sisters(blocks: Sequence[tuple[Piece, list[Line]]]) -> None:
    """Make headings of the numbered lines that are missing in a series of numbered headings.

    Headings 1, 2 and 4 say what a short line with number 3 between them is, if it is set as they
    are and is the only one: where it stands, at the head of a page or above another heading,
    may not show it.
    """
    numbered = [
        (place, int(match[1]))
        for place, (piece, lines) in enumerate(blocks)
        if len(lines) == 1 and len(piece.text) <= _SHORT and (match := _NUMBERED.match(piece.text))
        and not ended(piece.text)
    ]  # fmt: skip
    heads = [(place, number) for place, number in numbered if blocks[place][0].kind == "heading"]
    for (start, low), (stop, high) in zip([(-1, 0), *heads], heads, strict=False):
        sister = blocks[stop]
        missing = range(low + 1, high)
        between = [
            entry for entry in numbered if start < entry[0] < stop and _set_alike(blocks[entry[0]], sister)
        ]
        apart = all(below - above > 1 for (above, _), (below, _) in pairwise(between))
        known = start >= 0 or len(heads) > 1
        if apart and known and [number for _, number in between] == list(missing):
            for place, _ in between:
                blocks[place][0].kind, blocks[place][0].level = "heading", sister[0].level


def _set_alike(block: tuple[Piece, list[Line]], other: tuple[Piece, list[Line]]) -> bool:
    line, sister = block[1][0], other[1][0]
    return (
        abs(line.size - sister.size) < 0.1
        and abs(line.x0 - sister.x0) < 3
        and (line.bold, line.italic) == (sister.bold, sister.italic)
    )
