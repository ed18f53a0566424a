"""Set an example as a PDF, in the print of the Kamerstukken or as a department's letter.

The print has one column right of a wide margin and running feet; the letter has a side
column with its date and reference on every page. Notes stand at the foot of their page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotated import SOFT_HYPHEN, Example, Line, lines
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PAGE = (595, 842)
BODY, NOTE, RAISED, RAISED_NOTE = 9.1, 6.9, 5.5, 4.5
LEADING, NOTE_LEADING = 11.8, 8.6
FONT, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
FONTS = {"heading": BOLD, "subheading": ITALIC}
Word = list[tuple[str, bool]]


@dataclass(frozen=True)
class Print:
    """Where things stand on a page, in points from its lower left corner."""

    left: float
    width: float
    first_top: float
    next_top: float
    bottom: float = 78


PRINTS = {"official": Print(221, 318, 640, 770), "department": Print(78, 322, 690, 770)}


@dataclass
class Page:
    """The lines of a page, from the top, and the notes at its foot."""

    body: list[tuple[float, str, Word]] = field(default_factory=list)
    notes: list[Word] = field(default_factory=list)


def words(line: Line) -> Iterator[Word]:
    """Yield the words of a line, a footnote's marker glued to the word before it."""
    word: Word = []
    for piece in line.pieces:
        parts = [piece.text] if piece.marker else piece.text.split(" ")
        for n, part in enumerate(parts):
            if n and word:
                yield word
                word = []
            if part:
                word.append((part, piece.marker))
    if word:
        yield word


def measure(word: Word, size: float, font: str = FONT) -> float:
    """Return the width of a word or a line in points."""
    widths: list[float] = [
        stringWidth(text.replace(SOFT_HYPHEN, ""), font, RAISED if raised else size)
        for text, raised in word
    ]
    return sum(widths)


def split(word: Word, room: float, size: float) -> tuple[Word, Word] | None:
    """Return the word broken at the last soft hyphen that fits, or None."""
    (text, raised), rest = word[0], word[1:]
    for at in reversed([i for i, char in enumerate(text) if char == SOFT_HYPHEN]):
        start: Word = [(text[:at] + "-", raised)]
        if measure(start, size) <= room:
            return start, [(text[at + 1 :], raised), *rest]
    return None


def fill(found: list[Word], width: float, size: float, font: str = FONT) -> Iterator[Word]:
    """Yield lines no wider than ``width``."""
    current: Word = []
    queue = list(found)
    while queue:
        word = queue.pop(0)
        joined = [*current, (" ", False), *word] if current else word
        if measure(joined, size, font) <= width:
            current = joined
            continue
        parts = split(word, width - measure([*current, (" ", False)], size), size)
        if parts:
            current = [*current, (" ", False), *parts[0]]
            queue.insert(0, parts[1])
        else:
            queue.insert(0, word)
        yield current
        current = []
    if current:
        yield current


def note_lines(line: Line, width: float) -> list[Word]:
    """Return the lines of a note, its label raised in front."""
    found = list(words(line))
    found[0] = [(line.label, True), (" ", False), *found[0]]
    return list(fill(found, width, NOTE))


def paginate(found: list[Line], layout: Print) -> list[Page]:
    """Divide the lines over pages, each note on the page of its marker."""
    notes = {line.label: note_lines(line, layout.width) for line in found if line.kind == "note"}
    pages = [Page()]
    y = layout.first_top
    for line in found:
        if line.kind not in ("text", "list", "heading", "subheading"):
            continue
        font = FONTS.get(line.kind, FONT)
        y -= LEADING * 0.6 if line.opens else 0
        keep = 3 if line.kind in FONTS else 1
        for row in fill(list(words(line)), layout.width, BODY, font):
            new = [note for text, raised in row if raised for note in notes[text]]
            foot = layout.bottom + NOTE_LEADING * (len(pages[-1].notes) + len(new))
            if y - LEADING * keep < foot:
                pages.append(Page())
                y = layout.next_top
            y -= LEADING
            pages[-1].body.append((y, font, row))
            pages[-1].notes += new
    return pages


def draw(canvas: Canvas, at: tuple[float, float], row: Word, sizes: tuple[float, float],
         font: str = FONT) -> None:
    """Draw one line; raised pieces are smaller and higher."""
    x, y = at
    for text, raised in row:
        plain = text.replace(SOFT_HYPHEN, "")
        size = sizes[1] if raised else sizes[0]
        canvas.setFont(font, size)
        canvas.drawString(x, y + (3 if raised else 0), plain)
        x += stringWidth(plain, font, size)


def draw_column(canvas: Canvas, at: tuple[float, float], rows: list[Word], size: float,
                font: str = FONT) -> float:
    """Draw rows below one another and return where the next one would stand."""
    x, y = at
    for row in rows:
        draw(canvas, (x, y), row, (size, RAISED), font)
        y -= size * 1.28
    return y


def rows_of(
    found: list[Line], kind: str, width: float, size: float, font: str = FONT
) -> list[Word]:
    """Return the rows of all lines of one kind; a line without words is an empty row."""
    out: list[Word] = []
    for line in found:
        if line.kind == kind:
            out += list(fill(list(words(line)), width, size, font)) or [[]]
    return out


def draw_official(canvas: Canvas, example: Example, found: list[Line], number: int) -> None:
    """Draw what the print of the Kamerstukken adds to a page."""
    head, left = example.head, 60
    if number == 1:
        draw_column(canvas, (left, 792), [[("Tweede Kamer der Staten-Generaal", False)]], 14)
        draw_column(canvas, (530, 792), [[("2", False)]], 20, BOLD)
        draw_column(canvas, (left, 756), [[(head["session"], False)]], 9)
        draw_column(canvas, (left, 722), [[(head["dossier"], False)]], 10, BOLD)
        draw_column(canvas, (221, 722), rows_of(found, "title", 318, 9.5, BOLD), 9.5, BOLD)
        draw_column(canvas, (left, 656), [[(head["number"], False)]], 10, BOLD)
        draw_column(canvas, (221, 656), rows_of(found, "type", 318, 10, BOLD), 10, BOLD)
        margin = (head["identifier"], "ISSN 0921 - 7371", head["place"])
        draw_column(canvas, (left, 76), [[(text, False)] for text in margin], 6.5)
    draw_column(canvas, (221, 40), [[(head["foot"], False)]], 7)
    draw_column(canvas, (530, 40), [[(str(number), False)]], 7)


def draw_department(canvas: Canvas, found: list[Line], number: int, total: int) -> None:
    """Draw the side column and the page number of a department's letter."""
    rows = rows_of(found, "side" if number == 1 else "next side", 120, 7)
    draw_column(canvas, (425, 730), rows, 7)
    draw_column(canvas, (425, 40), [[(f"Pagina {number} van {total}", False)]], 7)


def build_pdf(example: Example, notice: str) -> bytes:
    """Return the PDF file; streams are not compressed, so no library decides over its bytes."""
    layout = PRINTS[example.head["print"]]
    found = list(lines(example.body))
    pages = paginate(found, layout)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAGE, invariant=1, pageCompression=0)
    canvas.setTitle(f"Voorbeeld van mhcorpus: {example.stem}")
    for number, page in enumerate(pages, 1):
        draw_column(canvas, (60, 822), [[(notice, False)]], 7)
        if example.head["print"] == "official":
            draw_official(canvas, example, found, number)
        else:
            draw_department(canvas, found, number, len(pages))
        for y, font, row in page.body:
            draw(canvas, (layout.left, y), row, (BODY, RAISED), font)
        foot = layout.bottom + NOTE_LEADING * (len(page.notes) - 1)
        for n, row in enumerate(page.notes):
            draw(canvas, (layout.left, foot - n * NOTE_LEADING), row, (NOTE, RAISED_NOTE))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
