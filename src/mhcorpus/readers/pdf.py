"""PDF files: running text over page breaks, notes, letterhead and furniture."""

from __future__ import annotations

import re

from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.letterhead import group_lines, labelled
from mhcorpus.readers.pdf_blocks import Blocks, Built, join, line_piece, pitch_of, room_after
from mhcorpus.readers.pdf_chars import Bookmark
from mhcorpus.readers.pdf_draft import Setting, ended, title_key
from mhcorpus.readers.pdf_engines import read_paper
from mhcorpus.readers.pdf_headings import head_sisters
from mhcorpus.readers.pdf_lines import Line, lines_of
from mhcorpus.readers.pdf_opening import opening
from mhcorpus.readers.pdf_page import Sheet, body_size, lay_out, place
from mhcorpus.readers.pdf_scans import read_scans
from mhcorpus.readers.pdf_text import words_of
from mhcorpus.readers.pieces import SUPERSCRIPTS, Piece, assemble
from mhcorpus.readers.typed_notes import with_typed_notes
from mhcorpus.source import Source

_DIGITS = {value: key for key, value in SUPERSCRIPTS.items()}
_LABEL = re.compile(r"([⁰¹²³⁴-⁹]+|\*{1,3})\s*")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?")
_INFO = {"Title": "title", "Subject": "subject", "Author": "author",
         "CreationDate": "created", "ModDate": "modified"}  # fmt: skip
_UNSAID = ("None", "unspecified", "untitled", "anonymous")


def read_pdf(
    data: bytes, name: str, engine: str = "auto", *, ocr: bool = False, limits: Limits = NORMAL
) -> Source:
    """Read a PDF: the text of its pages in reading order.

    A paragraph that runs over a page is one block; the notes and running feet of the page
    that it began on follow it, and ``pages`` points into it. ``engine`` is one of
    :data:`~mhcorpus.readers.pdf_engines.ENGINES`. With ``ocr``, pages without text are read
    with Tesseract where it is installed: that takes seconds a page. Raises
    :class:`~mhcorpus.errors.UnreadableFileError` for a file that is broken or encrypted, or has
    too many pages.
    """
    paper = read_paper(data, name, engine, limits)
    read_scans(data, name, paper, ocr=ocr)
    declared, warnings = _declared(paper.info), tuple(paper.warnings)
    sheets = [Sheet(page.width, page.height, lines_of(page.runs)) for page in paper.pages]
    if not any(sheet.lines for sheet in sheets):
        return Source(name, "pdf", "", declared=declared, warnings=warnings)
    assembly = assemble(with_typed_notes(list(_Reader(sheets, paper.bookmarks).pieces())))
    return Source(
        name, "pdf", assembly.text, assembly.blocks, assembly.notes, assembly.residue,
        assembly.pages, declared, warnings=warnings, links=assembly.links,
    )  # fmt: skip


def _declared(info: dict[str, str]) -> dict[str, str]:
    declared: dict[str, str] = {}
    for key, ours in _INFO.items():
        text = info.get(key, "").strip()
        if match := _DATE.match(text):
            day = f"{match[1]}-{match[2]}-{match[3]}"
            text = f"{day}T{match[4]}:{match[5]}:{match[6]}" if match[4] else day
        if text and text not in _UNSAID:
            declared[ours] = text
    return declared


class _Reader:
    """Goes through the pages and keeps the paragraph that may run on, and the last note."""

    def __init__(self, sheets: list[Sheet], bookmarks: list[Bookmark]) -> None:
        size = body_size(sheets)
        words = words_of(line.text for sheet in sheets for line in sheet.lines)
        lay_out(sheets)
        columns = [column for sheet in sheets for column in sheet.columns]
        self._sheets = sheets
        self._setting = Setting(
            size,
            pitch_of(columns, size),
            words,
            {title_key(bookmark.title): bookmark.level for bookmark in bookmarks},
        )
        self._rights = self._right_edges()
        self._pieces: list[Piece] = []
        self._bodies: list[Built] = []
        self._running: Built | None = None
        self._note: Piece | None = None
        self._side: set[str] = set()

    def pieces(self) -> list[Piece]:
        """Return the pieces of all pages in order."""
        for number, sheet in enumerate(self._sheets, 1):
            self._page(number, sheet)
        head_sisters(self._bodies)
        _resolve_marks(self._pieces)
        return self._pieces

    def _right_edges(self) -> dict[str, float]:
        edges: dict[str, list[float]] = {}
        for sheet in self._sheets:
            for column in sheet.columns:
                edges.setdefault(place(sheet, column), []).extend(
                    line.x1 for line in column if abs(line.size - self._setting.size) < 1
                )
        return {key: sorted(ends)[round(0.985 * (len(ends) - 1))] for key, ends in edges.items() if ends}

    def _page(self, number: int, sheet: Sheet) -> None:
        before = len(self._pieces)
        body: list[Built] = []
        runs_on = False
        for column in sheet.columns:
            right = self._rights.get(place(sheet, column), sheet.width)
            built = Blocks(column, self._setting, right, number).built()
            if built and self._running and _runs_on(self._running, built[0], right):
                first = not body and not runs_on
                runs_on = first or runs_on
                self._run_on(self._running, built.pop(0), opens_page=first)
            if built:
                body += built
                self._running = built[-1]
        self._bodies += body
        self._pieces += _furniture(sheet.head)
        self._pieces += self._letterhead(sheet)
        self._pieces += opening(body) if number == 1 else [piece for piece, _ in body]
        self._pieces += self._notes(number, sheet)
        self._pieces += _furniture(sheet.foot)
        if not runs_on:
            if len(self._pieces) == before:
                self._pieces.append(Piece("paragraph", ""))
            self._pieces[before].breaks.insert(0, 0)

    def _run_on(self, running: Built, more: Built, *, opens_page: bool) -> None:
        piece, lines = running
        start = join(piece, more[0], self._setting.words)
        if opens_page:
            piece.breaks.append(start)
        lines += more[1]

    def _letterhead(self, sheet: Sheet) -> list[Piece]:
        lines: list[str] = []
        for above, line in zip([None, *sheet.side], sheet.side, strict=False):
            if above is not None and above.y - line.y > 1.75 * line.size:
                lines += [""] * (2 if above.y - line.y > 3.5 * line.size else 1)
            lines.append(line.text)
        pieces: list[Piece] = []
        for group in group_lines(lines):
            pair = labelled(group.replace("\n", " ")) if "\n" not in group else None
            text = "\n".join(pair) if pair else group
            pieces.append(Piece("furniture" if text in self._side else "letterhead", text))
            self._side.add(text)
        return pieces

    def _notes(self, number: int, sheet: Sheet) -> list[Piece]:
        """Part the lines at the foot into notes; lines before the first go on with the last."""
        pieces: list[Piece] = []
        for line in sheet.notes:
            match = _LABEL.match(line.text) if line.marks and line.marks[0][0] == 0 else None
            if match:
                label = match[1].translate(_DIGITS)
                self._note = Piece("note", "", label=label, key=f"{number}:{label}", page=number)
                pieces.append(self._note)
            elif self._note is None:
                self._note = Piece("paragraph", "")
                pieces.append(self._note)
            join(self._note, line_piece("note", line, match.end() if match else 0), self._setting.words)
        return pieces


def _runs_on(running: Built, more: Built, right: float) -> bool:
    """Say whether a block goes on with the sentence at the end of the column before it."""
    (piece, lines), (after, after_lines) = running, more
    if piece.kind not in ("paragraph", "list item", "table row") or after.kind != "paragraph":
        return False
    if piece.kind == "table row" and not (
        abs(lines[-1].x0 - after_lines[0].x0) < 3
        and (after.text[:1].islower() or room_after(lines[-1], after_lines[0], right) <= 0)
    ):
        return False
    if ended(piece.text) or abs(lines[-1].size - after_lines[0].size) > 0.6:
        return False
    return not after.text[:1].isupper() or piece.text.endswith("-") or len(piece.text) > 60


def _furniture(lines: list[Line]) -> list[Piece]:
    return [line_piece("furniture", line) for line in lines]


def _resolve_marks(pieces: list[Piece]) -> None:
    """Tie each raised number to the note of its page, or to the only one of that number."""
    keys: dict[str, list[str]] = {}
    for piece in pieces:
        if piece.kind == "note":
            keys.setdefault(piece.label, []).append(piece.key)
    for piece in pieces:
        marks: list[tuple[int, int, str]] = []
        for low, high, page in piece.marks:
            label = piece.text[low:high].translate(_DIGITS)
            known = keys.get(label, [])
            near = [key for key in known if key in (f"{page}:{label}", f"{int(page) + 1}:{label}")]
            if near or len(known) == 1:
                marks.append((low, high, (near or known)[0]))
        piece.marks = marks
