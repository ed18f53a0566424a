"""Running heads and feet: what the printer repeats at the edges of the pages of a PDF.

A heading, a note or a citation may stand there too, and two of them may differ in their numbers
only. So a line is a running one if it comes back with the same numbers, save one that counts
along with the pages, and if it is nothing that belongs to the text by its own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mhcorpus.readers.headings import is_question_label
from mhcorpus.readers.letterhead import is_page_number
from mhcorpus.readers.pdf_lines import Line

_BAND = 0.11  # of the height, at head and foot: where running heads and feet stand
_USUAL = 3  # pages at least, and most of the paper, that a running head with a citation stands on
_RUNNING_FOOT = re.compile(r"(?:Tweede|Eerste) Kamer, (?:vergaderjaar|\d{4})(?!.*[.,;]$)|Pagina \d+ van \d+$")
_PAGE_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{1,4}(?!\d)")
"""A number that may be that of the page: no year."""
_TEXT = re.compile(
    r"(?:vraag|vragen|antwoord(?:en)?|toelichting)[.:]?$|(?:artikel|art\.|tabel|figuur) \d"
    r"|\d{1,3}[.)]? \S.*[.;]$",
    re.IGNORECASE,
)
"""What is text wherever it stands: the label of a question, article or table, a note after its number."""
_CITATION = re.compile(
    r"\b\d\d[ .]?\d{3}(?:-[\dIVXL]+)?,? nr\. ?\d|\bnrs?\. \d|\b(?:Stb|Stcrt|Trb|PbE[UG])\b"
    r"|\bkamerstuk|\bhandelingen\b|\becli:|\bcelex\b|https?://|www\.",
    re.IGNORECASE,
)


def is_banded(line: Line, height: float) -> bool:
    """Say whether a line stands in the band at the head or the foot of a page of this height."""
    return line.y < _BAND * height or line.y > (1 - _BAND) * height


class Running:
    """Knows the lines that come back at the edges of the pages (``lines`` and height of each)."""

    def __init__(self, pages: Sequence[tuple[list[Line], float]]) -> None:
        self._pages: Counter[str] = Counter()
        for page, (lines, height) in enumerate(pages):
            self._pages.update({key for line in _outer(lines, height) for key in _keys(line, page)})
        self._most = max(_USUAL, 0.5 * len(pages))

    def of(self, page: int, lines: list[Line], height: float) -> set[int]:
        """Return the lines of a page (their ids) that are running heads or feet.

        Those that are so by their place alone stand in rows of which every part comes back.
        """
        edge = _outer(lines, height)
        outer = [line for line in edge if self._comes_back(page, line)]
        own = [line for line in lines if is_banded(line, height) and is_running(line)]
        own = [line for line in own if not _is_figure(line, lines, edge)]
        repeated = {id(line) for line in [*outer, *own]}
        texts = [line.y for line in lines if id(line) not in repeated]
        return {
            *(id(line) for line in own),
            *(id(line) for line in outer if not any(abs(y - line.y) < 0.3 * line.size for y in texts)),
        }

    def _comes_back(self, page: int, line: Line) -> bool:
        if line.starts_raised or is_question_label(line.text) or _TEXT.match(line.text):
            return False
        least = self._most if _CITATION.search(line.text) else 2
        return any(self._pages[key] >= least for key in _keys(line, page))


def is_running(line: Line) -> bool:
    """Say whether a line in the band is a running head or foot by its own words."""
    return _RUNNING_FOOT.match(line.text) is not None or (is_page_number(line.text) and not line.marks)


def _is_figure(line: Line, lines: list[Line], edge: list[Line]) -> bool:
    """Say whether a bare number stands in a row of a table that goes on to the edge of the page."""
    if not line.text.isdigit() or any(line is other for other in edge):
        return False
    row = [other for other in lines if abs(other.y - line.y) < 0.3 * line.size and other is not line]
    return any(not is_running(other) for other in row)


def _outer(lines: list[Line], height: float) -> list[Line]:
    """Return the lines in the bands that white space parts from the text."""
    found: list[Line] = []
    for ordered in (lines, lines[::-1]):
        group: list[Line] = []
        for line in ordered:
            if group and abs(group[-1].y - line.y) > 1.7 * max(line.size, group[-1].size):
                found += group
                group = []
            if not is_banded(line, height):
                break
            group.append(line)
    return found


def _keys(line: Line, page: int) -> Iterator[str]:
    """Give the line as it is, and as it is with each number in it that may count the pages."""
    yield line.text
    for match in _PAGE_NUMBER.finditer(line.text):
        yield f"{line.text[: match.start()]}#{int(match[0]) - page}{line.text[match.end() :]}"
