"""One story of a Word file (body, header, footer, note) as pieces, as a reader sees it.

Fields show their result, tracked changes are accepted, hidden text and comments are left
out (ECMA-376 part 1, 17.3, 17.13 and 17.16).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from mhcorpus.readers.docx_fields import Fields, hyperlink
from mhcorpus.readers.docx_package import MC, RELATION_ID, W
from mhcorpus.readers.docx_styles import Styles, by_tag, child_of, is_on, value
from mhcorpus.readers.pieces import CELLS, Piece, fits_marker, joined
from mhcorpus.readers.printed import shown

_QUESTION = re.compile(
    r"(?:Vraag|Vragen|Antwoord(?:en)?)(?: op (?:vraag|vragen|de vragen))?"
    r" \d++(?:(?:(?:,| en| t/m| tot en met|-) ?| )\d++)*+\s?[.:]?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\?|[.,;|]$")
_INLINE_GROUPS = frozenset(
    W + name
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "fldSimple",
        "sdtContent",
        "customXml",
        "dir",
        "bdo",
    )
)
_BLOCK_GROUPS = frozenset(W + name for name in ("sdtContent", "customXml", "ins", "moveTo", "txbxContent"))
_MARKS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_TEXT = f"{W}t"
_RUN = f"{W}r"
_PROPERTIES = f"{W}pPr"
_RUN_PROPERTIES = f"{W}rPr"
_HIDDEN = f"{W}vanish"
_BOLD = f"{W}rPr/{W}b"
_PLAIN = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_DRAWINGS = frozenset({"drawing", "pict", "object"})

Marker = Callable[[str, str, str], tuple[str, str]]
"""Gives (printed label, key) for the kind of a note, its id and its custom mark, or ''."""


def is_question_label(text: str) -> bool:
    """Say whether a line announces a question or an answer (``Antwoord op vraag 3``)."""
    return _QUESTION.fullmatch(text.strip()) is not None


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return "•"


class Story:
    """Turns one story into pieces; its fields may begin and end in different paragraphs."""

    def __init__(
        self,
        root: etree._Element,
        styles: Styles,
        marker: Marker,
        rendered: bool,
        addresses: Mapping[str, str],
    ) -> None:
        self._root = root
        self._styles = styles
        self._marker = marker
        self._rendered = rendered
        self._addresses = addresses
        states = [value(field, "fldCharType") for field in root.iter(f"{W}fldChar")]
        self._fields = Fields(sound=states.count("begin") == states.count("end"))
        self._piece = Piece("paragraph", "")
        self._parts: list[str] = []
        self._size = 0
        self._boxes: list[Piece] = []
        self._bold = True

    def pieces(self) -> list[Piece]:
        """Return the pieces of the story, in order, empty paragraphs included."""
        return list(self._blocks(self._root))

    def _blocks(self, parent: etree._Element) -> Iterator[Piece]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}sdt" or child.tag in _BLOCK_GROUPS:
                yield from self._blocks(child)
            elif child.tag == f"{MC}AlternateContent":
                for branch in self._branches(child):
                    yield from self._blocks(branch)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        outer = self._piece, self._parts, self._size, self._boxes, self._bold
        self._piece, self._parts, self._size = Piece("paragraph", ""), [], 0
        self._boxes, self._bold = [], True
        properties = by_tag(child_of(paragraph, _PROPERTIES))
        if not self._rendered and is_on(properties.get(f"{W}pageBreakBefore")):
            self._piece.breaks.append(0)
        label = self._styles.list_label(properties)
        level = self._styles.heading_level(properties)
        self._inline(paragraph)
        piece, boxes, bold = self._piece, self._boxes, self._bold
        piece.text = "".join(self._parts)
        self._piece, self._parts, self._size, self._boxes, self._bold = outer
        self._classify(piece, label, level, bold)
        yield from boxes
        yield piece

    @staticmethod
    def _classify(piece: Piece, label: str | None, level: int, bold: bool) -> None:
        text = piece.text.strip()
        if level or is_question_label(text):
            piece.kind, piece.level = "heading", level or 2
        elif label is not None:
            piece.kind = "list item"
        elif text and bold and len(text) < 150 and not _SENTENCE.search(text):
            piece.kind, piece.level = "heading", 2
        if label and text:
            lead = label + " "
            stripped = piece.text.lstrip()
            shift = len(lead) - (len(piece.text) - len(stripped))
            piece.text = lead + stripped
            piece.marks = [(low + shift, high + shift, key) for low, high, key in piece.marks]
            piece.links = [(low + shift, high + shift, to) for low, high, to in piece.links]
            piece.breaks = [max(at + shift, 0) if at else 0 for at in piece.breaks]

    def _table(self, table: etree._Element) -> Iterator[Piece]:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is table:
                yield from self._row(row)

    def _row(self, row: etree._Element) -> Iterator[Piece]:
        properties = child_of(row, f"{W}trPr")
        if properties is not None and child_of(properties, f"{W}del") is not None:
            return
        cells = [
            [piece for piece in self._blocks(cell) if piece.text.strip() or piece.breaks]
            for cell in row.iter(f"{W}tc")
            if next(cell.iterancestors(f"{W}tr")) is row
        ]
        if sum(any(piece.text.strip() for piece in cell) for cell in cells) < 2:
            yield from (replace(piece, framed=True) for cell in cells for piece in cell)
            yield Piece("paragraph", "", framed=True)
        else:
            yield joined(filter(None, cells), CELLS, Piece("table row", "", framed=True))

    def _inline(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag == f"{W}sdt":
                for content in child.iterchildren(f"{W}sdtContent"):
                    self._inline(content)
            elif tag in _INLINE_GROUPS:
                start = self._size
                self._inline(child)
                if target := self._target(child):
                    self._piece.links.append((start, self._size, target))
            elif tag == f"{MC}AlternateContent":
                for branch in self._branches(child):
                    self._inline(branch)
            elif isinstance(tag, str) and tag.endswith(("}oMath", "}oMathPara")):
                self._add("".join(str(text.text or "") for text in child.iter("{*}t")), child)

    def _target(self, group: etree._Element) -> str | None:
        """Return the address outside the file that a group of runs leads to."""
        if group.tag == f"{W}fldSimple":
            return hyperlink(value(group, "instr") or "")
        target = self._addresses.get(group.get(RELATION_ID) or "")
        anchor = value(group, "anchor")
        return f"{target}#{anchor}" if target and anchor else target

    @staticmethod
    def _branches(alternate: etree._Element) -> list[etree._Element]:
        choices = alternate.findall(f"{MC}Choice")
        fallback = alternate.findall(f"{MC}Fallback")
        told = [branch for branch in choices if any(t.text for t in branch.iter(f"{W}t"))]
        return (told or fallback or choices)[:1]

    def _run(self, run: etree._Element) -> None:
        properties = child_of(run, _RUN_PROPERTIES)
        if properties is not None and is_on(child_of(properties, _HIDDEN)):
            return
        custom = ""
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                if not custom:
                    self._add(child.text or "", run)
                custom = ""
            elif tag in _MARKS:
                custom = self._mark(child, run)
            elif tag != _RUN_PROPERTIES:
                self._run_child(child, run)

    def _run_child(self, child: etree._Element, run: etree._Element) -> None:
        name = str(child.tag).removeprefix(W)
        if name in _PLAIN:
            self._add(_PLAIN[name], run)
        elif name == "t":
            self._add(child.text or "", run)
        elif name in ("fldChar", "instrText"):
            state = value(child, "fldCharType")
            self._fields.take(child.text or "", state, self._piece, self._size)
        elif name in ("br", "lastRenderedPageBreak"):
            self._break(child, at_page=name != "br" or value(child, "type") == "page")
        elif name == "sym":
            self._add(_symbol(value(child, "char")), run)
        elif name in _DRAWINGS:
            self._text_boxes(child)
        elif child.tag == f"{MC}AlternateContent":
            for branch in self._branches(child):
                for part in branch:
                    self._run_child(part, run)

    def _add(self, text: str, run: etree._Element) -> None:
        if self._fields.hides:
            return
        text = shown(text)
        self._put(text)
        if self._bold and text and not text.isspace():
            self._bold = is_on(run.find(_BOLD))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _break(self, element: etree._Element, at_page: bool) -> None:
        if not at_page:
            self._put("\n")
        elif self._rendered == (element.tag == f"{W}lastRenderedPageBreak"):
            self._piece.breaks.append(self._size)

    def _mark(self, reference: etree._Element, run: etree._Element) -> str:
        custom = ""
        if value(reference, "customMarkFollows") not in (None, "0", "false", "off"):
            custom = "".join(text.text or "" for text in run.iter(f"{W}t")).strip()
            if not fits_marker(custom):
                custom = ""
        printed, key = self._marker(_MARKS[str(reference.tag)], value(reference, "id") or "", custom)
        if printed:
            start = self._size
            self._put(printed)
            self._piece.marks.append((start, self._size, key))
        return custom

    def _text_boxes(self, drawing: etree._Element) -> None:
        for box in drawing.iter(f"{W}txbxContent"):
            outside = set(drawing.iterancestors())
            within = {parent.tag for parent in box.iterancestors() if parent not in outside}
            if within.isdisjoint({f"{W}txbxContent", f"{MC}Fallback"}):
                self._boxes += [replace(piece, framed=True) for piece in self._blocks(box)]
                self._boxes.append(Piece("paragraph", "", framed=True))
