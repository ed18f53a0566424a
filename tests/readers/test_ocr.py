"""Scanned pages: what Tesseract says becomes lines, and what is lacking is said."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mhcorpus.readers import ocr
from mhcorpus.readers.ocr import OcrError, recognise, runs_of_hocr
from mhcorpus.readers.pdf import read_pdf

_SENTENCE = "De burgemeester van Oostwoud schrijft dat motie 12 is afgedaan."


def hocr(*lines: tuple[str, str, list[tuple[str, str]]]) -> bytes:
    """Write hOCR: lines with their class and measures, and their words with measures."""
    body = "".join(
        f"<span class='{kind}' title=\"{measures}\">"
        + "".join(f"<span class='ocrx_word' title='{m}'><em>{w}</em></span>" for w, m in words)
        + "</span>"
        for kind, measures, words in lines
    )
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'.encode()


def test_words_stand_on_the_baseline_of_their_line() -> None:
    """Dots from the top become points from the bottom; a size near the usual one is that."""
    data = hocr(
        (
            "ocr_line",
            "bbox 300 600 900 650; baseline 0 -10; x_size 50",
            [("Kamer", "bbox 300 600 500 650; x_wconf 90")],
        ),
        (
            "ocr_header",
            "bbox 300 900 900 950; x_size 52",
            [("e", "bbox 300 900 325 950"), ("_stuk", "bbox 400 900 500 950")],
        ),
        ("ocr_line", "bbox 0 0 25 25; x_size 50", [("vlek", "bbox 0 0 25 25; x_wconf 9")]),
    )
    runs = runs_of_hocr(data, 3000)
    assert [(r.text, *(round(n, 2) for n in (r.x0, r.x1, r.y, r.size))) for r in runs] == [
        ("Kamer", 72, 120, 566.4, 12.48),
        ("•", 72, 78, 492, 12.48),
        ("stuk", 96, 120, 492, 12.48),
    ]


def test_nothing_recognised() -> None:
    """A page on which Tesseract sees nothing has no runs."""
    assert runs_of_hocr(b"", 100) == []
    assert runs_of_hocr(hocr(), 100) == []


def scan() -> bytes:
    """Draw a page that is the picture of a sentence."""
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=(595, 200))
    canvas.setFont("Helvetica", 14)
    canvas.drawString(70, 120, _SENTENCE)
    canvas.save()
    picture = pypdfium2.PdfDocument(drawn.getvalue())[0].render(scale=3).to_pil()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 200))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 200)
    canvas.save()
    return out.getvalue()


@pytest.mark.skipif(ocr.lacking() is not None, reason="Tesseract with Dutch is not installed")
def test_a_scan_is_read() -> None:
    """With OCR, the text of the picture is the text, and a warning tells where it is from."""
    source = read_pdf(scan(), "scan.pdf", ocr=True)
    assert source.text == _SENTENCE
    assert source.warnings == ("text of page 1 by OCR: it may hold errors",)


def test_without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for OCR without Tesseract is told what to install."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    source = read_pdf(scan(), "scan.pdf", ocr=True)
    assert (source.text, source.warnings) == (
        "",
        ("no text layer: install Tesseract and its Dutch data (tesseract-ocr, tesseract-ocr-nld)",),
    )


def test_without_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tesseract without Dutch data is not used: it would misread accents and words."""
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/tesseract")
    listed = subprocess.CompletedProcess([], 0, b"List of available languages (1):\neng\n", b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: listed)
    assert ocr.lacking() == "install Tesseract's Dutch data (tesseract-ocr-nld)"


def _slow(*_: object, **__: object) -> None:
    raise subprocess.TimeoutExpired("tesseract", 120)


def test_a_page_that_takes_too_long_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on which Tesseract does not end is reported and the rest is read."""
    monkeypatch.setattr(subprocess, "run", _slow)
    with pytest.raises(OcrError, match="Tesseract took more than 120 s"):
        recognise(1, 1, b"\xff")
    monkeypatch.setattr("mhcorpus.readers.pdf_scans.lacking", lambda: None)
    source = read_pdf(scan(), "scan.pdf", ocr=True)
    assert source.warnings == ("page 1: Tesseract took more than 120 s", "no text layer")
