"""PDF files that are drawn for the tests, and their blocks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from mhcorpus.source import Source

LEFT, TOP, SIZE, PITCH = 70.0, 720.0, 10.0, 12.0
FULL = "De havenmeester van Oostwoud schrijft elke maand aan alle schippers in de"
"""A line that fills the column: the next word had no room."""

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, **options: object) -> bytes:
    """Draw the pages of a PDF, with an origin at the lower left and points as unit."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, **options)
    canvas.setTitle("Brief over havens")
    canvas.setAuthor("M. Oord")
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(
    *texts: str,
    top: float = TOP,
    left: float = LEFT,
    size: float = SIZE,
    font: str = "Helvetica",
) -> Draw:
    """Draw lines of text below each other; an empty one leaves a blank line.

    In a line, ``^3^`` is a raised 3 in smaller type.
    """

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            x, y = left, top - number * size * PITCH / SIZE
            for part, piece in enumerate(text.split("^")):
                small = size * 0.6 if part % 2 else size
                canvas.setFont(font, small)
                canvas.drawString(x, y + (0.35 * size if part % 2 else 0), piece)
                x += canvas.stringWidth(piece, font, small)

    return draw


def page(*draws: Draw) -> Draw:
    """Draw several things on one page."""

    def draw(canvas: Canvas) -> None:
        for part in draws:
            part(canvas)

    return draw


def blocks(source: Source) -> list[tuple[str, str]]:
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
