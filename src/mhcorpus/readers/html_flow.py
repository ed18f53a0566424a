"""The text of a web page, element by element, as a browser shows it."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase

from lxml import etree

from mhcorpus.readers.docx_lists import roman
from mhcorpus.readers.headings import is_question_label, may_be_question_label, may_be_subhead
from mhcorpus.readers.html_content import UNREAD, is_around
from mhcorpus.readers.html_notes import PageNote, is_label, is_return, page_notes
from mhcorpus.readers.markup import Flow, plain
from mhcorpus.readers.opxml_names import Shape
from mhcorpus.source import BlockKind

_SHAPES: dict[str, Shape] = {
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    **dict.fromkeys(
        ("p", "pre", "dt", "dd", "address", "figcaption", "caption", "legend", "summary"), ("paragraph", 0)
    ),
}
_GROUPS = frozenset({
    "html", "body", "div", "section", "article", "main", "header", "figure", "blockquote",
    "center", "details", "fieldset", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "hr",
})
_CLASSES: dict[str, Shape] = {
    "kamervraagomschrijving_kop": ("paragraph", 0),
    "stuktitel": ("heading", 2),
    "dossiernummer": ("furniture", 0),
    "stuknummer": ("furniture", 0),
}
"""What the classes of officielebekendmakingen.nl say, alike in all forms of a paper."""
_OWN_LABEL = re.compile(r"\s*(?:[-–—•·*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]\s)")
_RAISES = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_COUNTABLE = 400  # a list that counts beyond in Roman numerals is none
_BOLD = frozenset({"b", "strong", "br"})
_AWAY = re.compile(r"(?:#|javascript:|mailto:|tel:|data:)", re.IGNORECASE)


class HtmlFlow(Flow):
    """The pieces of a page."""

    def __init__(self, root: etree._Element) -> None:
        super().__init__(spans=("colspan", "rowspan"))
        self._notes = page_notes(root)
        self._bodies = {note.body for note in self._notes.values()}
        self._told: set[str] = set()
        self._label = ""
        self._counts: dict[etree._Element, int] = {}

    def visit(self, element: etree._Element, tag: str) -> None:
        """Take up one element by its tag and class."""
        if tag in UNREAD or element in self._bodies or (tag == "a" and _is_place(element)):
            return
        shape = None
        if attributes := element.items():
            if is_around(element, attributes):
                return
            shape = _shape_by(element.get("class") or "")
        if shape is None:
            shape = _shape_of_paragraph(element) if tag == "p" else _SHAPES.get(tag)
        if shape is not None:
            if tag == "pre" and len(element) == 0:
                self._lines(element, *shape)
            else:
                self.inside_block(element, *shape)
        elif tag == "li":
            self.inside_item(element, self._list_label(element))
        elif tag == "tr":
            self.row([cell for cell in element if cell.tag in ("td", "th")], self.inside)
        elif tag in _GROUPS:
            (self.inside_table if tag == "table" else self.inside_apart)(element)
        else:
            self._inline(element, tag)

    def _inline(self, element: etree._Element, tag: str) -> None:
        if self._label and self._line is None and is_label(plain(element), self._label):
            return
        if element in self._notes:
            self._mark(self._notes[element])
        elif tag == "br":
            self.break_line()
        elif tag == "a":
            self._anchor(element)
        elif tag == "sup" or (tag == "span" and _RAISES.search(element.get("style") or "")):
            self.inside_raised(element)
        else:
            self.inside(element)

    def _anchor(self, anchor: etree._Element) -> None:
        href = (anchor.get("href") or "").strip()
        if self._label and is_return(anchor):
            return
        self.inside_link(anchor, None if _AWAY.match(href) else href)

    def _lines(self, element: etree._Element, kind: BlockKind, level: int) -> None:
        with self.block(kind, level):
            for line in (element.text or "").split("\n"):
                if line.strip():
                    self.text(line)
                    self.break_line()
                else:
                    self.end()

    def _mark(self, note: PageNote) -> None:
        self.line().mark(note.label, note.key)
        if note.key not in self._told:
            self._told.add(note.key)
            self._label = note.label
            self.note(note.label, note.key, lambda: self.inside(note.body))
            self._label = ""
            self._strip_label(note)

    def _list_label(self, item: etree._Element) -> str:
        """Return the bullet or number that a browser puts before a list item."""
        parent = item.getparent()
        if parent is None:
            return "•"
        look = f"{parent.get('class') or ''} {parent.get('style') or ''}"
        given = item.get("value") or (parent.get("start") or "" if parent not in self._counts else "")
        counted = self._counts.get(parent, 0) + 1
        number = int(given) if re.fullmatch(r"\d{1,4}", given) else counted
        self._counts[parent] = number
        if _OWN_LABEL.match(plain(item) + " ") or re.search(r"expliciet|unstyled|none", look):
            return ""
        return f"{_in_order(number, parent.get('type') or '1')}." if parent.tag == "ol" else "•"

    def _strip_label(self, note: PageNote) -> None:
        """Take away a label that stands in the text of the body itself."""
        for index in range(len(self.notes) - 1, -1, -1):
            piece = self.notes[index]
            if piece.key == note.key:
                lead = re.match(rf"[\[(]?{re.escape(note.label)}[\])]?[.:]?\s+(?=\S)", piece.text)
                if lead and lead[0].strip() != note.label:
                    piece.text = " " * lead.end() + piece.text[lead.end() :]
                    self.notes[index] = piece.trimmed()
                return


def _is_place(anchor: etree._Element) -> bool:
    """Say whether there is nothing in an anchor: it is there to be led to."""
    return not anchor.text and len(anchor) == 0 and anchor.get("class") is None


def _shape_of_paragraph(paragraph: etree._Element) -> Shape:
    start = (paragraph.text or "").lstrip()[:3]
    may_be = may_be_question_label(start) or (len(start) < 3 and len(paragraph) > 0)
    if may_be and is_question_label(plain(paragraph)):
        return "heading", 2
    return ("heading", 3) if len(paragraph) and _is_subhead(paragraph) else ("paragraph", 0)


@lru_cache
def _shape_by(classes: str) -> Shape | None:
    return next((_CLASSES[name] for name in classes.split() if name in _CLASSES), None)


def _is_subhead(paragraph: etree._Element) -> bool:
    """Say whether a paragraph is short, all bold and no sentence."""
    if not all(child.tag in _BOLD for child in paragraph):
        return False
    loose = (paragraph.text, *(child.tail for child in paragraph))
    return may_be_subhead(plain(paragraph)) and not any(part and part.strip() for part in loose)


def _in_order(number: int, form: str) -> str:
    """Return a number as the ``type`` of a list has it: ``1``, ``a``, ``A``, ``i`` or ``I``."""
    if form in ("a", "A") and 0 < number <= len(ascii_lowercase):
        letter = ascii_lowercase[number - 1]
        return letter if form == "a" else letter.upper()
    if form in ("i", "I") and 0 < number < _COUNTABLE:
        return roman(number) if form == "i" else roman(number).upper()
    return str(number)
