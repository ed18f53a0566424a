"""Text from the picture of a page, by Tesseract with its Dutch data, run as a program."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterator

from lxml import etree

from mhcorpus.readers.pdf_chars import Run

DOTS = 300
"""Dots per inch at which a page is drawn for Tesseract, as its makers advise."""

_SECONDS = 120  # at most for a page
_POINT = 72 / DOTS
_HTML = "{http://www.w3.org/1999/xhtml}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ALIKE = 0.15  # of the usual size of type: a measured size that is nearer is that size
_SURE = 50  # of 100: a line of which Tesseract is less sure is a stain or handwriting
_BULLETS = frozenset("e°©¢*«")
"""What Tesseract makes of a bullet at the start of a line: none of them begins one."""


class OcrError(Exception):
    """Tesseract failed on a page; its text says why."""


def lacking() -> str | None:
    """Say what must be installed to recognise Dutch text, None if all is there."""
    program = shutil.which("tesseract")
    if program is None:
        return "install Tesseract and its Dutch data (tesseract-ocr, tesseract-ocr-nld)"
    try:
        known = subprocess.run([program, "--list-langs"], capture_output=True, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return "install Tesseract anew: it does not start"
    languages = (known.stdout + known.stderr).decode("utf-8", "replace").split()
    return None if "nld" in languages else "install Tesseract's Dutch data (tesseract-ocr-nld)"


def recognise(width: int, height: int, grey: bytes) -> list[Run]:
    """Return the words of a page, drawn at :data:`DOTS` with a byte a dot; each is a run.

    Raises :class:`OcrError` if Tesseract fails or takes more than two minutes.
    """
    picture = b"P5 %d %d 255\n" % (width, height) + grey
    command = ["tesseract", "stdin", "stdout", "-l", "nld", "--dpi", str(DOTS), "hocr"]
    try:
        done = subprocess.run(
            command,
            input=picture,
            capture_output=True,
            timeout=_SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise OcrError(f"Tesseract took more than {_SECONDS} s") from error
    except OSError as error:
        raise OcrError("Tesseract does not start") from error
    if done.returncode:
        raise OcrError("Tesseract failed")
    return runs_of_hocr(done.stdout, height)


def runs_of_hocr(data: bytes, height: int) -> list[Run]:
    """Return the words of a page in hOCR, the format in which Tesseract says where they are.

    ``height`` is that of the page in dots.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser) if data.strip() else None
    runs = list(_words(root, height)) if root is not None else []
    if runs:
        usual = statistics.median(run.size for run in runs)
        for run in runs:
            if abs(run.size - usual) < _ALIKE * usual:
                run.size = usual
    return runs


def _words(root: etree._Element, height: int) -> Iterator[Run]:
    for line in root.iter(f"{_HTML}span"):
        place = _measures(line)
        if "bbox" not in place or "x_size" not in place:
            continue
        left, _, right, bottom = place["bbox"][:4]
        slope, offset = (*place.get("baseline", []), 0.0, 0.0)[:2]
        base = (height - bottom - offset - slope * (right - left) / 2) * _POINT
        size = place["x_size"][0] * _POINT
        opens = True
        for text, box in _read_words(line):
            shown = "•" if opens and text in _BULLETS else text
            yield Run(shown, box[0] * _POINT, box[2] * _POINT, base, size)
            opens = False


def _read_words(line: etree._Element) -> list[tuple[str, list[float]]]:
    """Return the words of a line with their boxes; none if Tesseract only guesses at it."""
    words: list[tuple[str, list[float]]] = []
    doubts: list[float] = []
    for word in line.iter(f"{_HTML}span"):
        text = "".join(map(str, word.itertext())).strip()
        measures = _measures(word)
        if word.get("class") == "ocrx_word" and text and "bbox" in measures:
            words.append((text.lstrip("_") or text, measures["bbox"]))
            doubts += measures.get("x_wconf", [100.0])[:1]
    return words if words and statistics.fmean(doubts) >= _SURE else []


def _measures(element: etree._Element) -> dict[str, list[float]]:
    parts = str(element.get("title") or "").split(";")
    return {
        words[0]: [float(number) for number in words[1:] if _NUMBER.fullmatch(number)]
        for words in map(str.split, parts)
        if words
    }
