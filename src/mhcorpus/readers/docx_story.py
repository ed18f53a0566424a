"""One story of a Word file (body, header, footer, note) as pieces, as a reader sees it.

Fields show their result, tracked changes are accepted, hidden text and comments are left
out (ECMA-376 part 1, 17.3, 17.13 and 17.16).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile

from lxml import etree

from mhcorpus.readers.docx_elements import by_tag, first_of, is_on, value
from mhcorpus.readers.docx_fields import Fields, hyperlink
from mhcorpus.readers.docx_package import MC, RELATION_ID, W
from mhcorpus.readers.docx_runs import BOLD, DELETIONS, RUN_PROPERTIES, is_raised, is_set, mark_is_deleted
from mhcorpus.readers.docx_styles import HIDDEN, PARAGRAPH_STYLE, Styles
from mhcorpus.readers.docx_tables import MERGES, TABLE, framed, table_pieces
from mhcorpus.readers.headings import LONGEST_SUBHEAD, is_question_label, may_be_subhead
from mhcorpus.readers.pieces import Piece, fits_marker
from mhcorpus.readers.printed import LONGEST_RAISED, raised, shown

_INLINE_GROUPS = frozenset({
    f"{W}hyperlink", f"{W}ins", f"{W}moveTo", f"{W}smartTag", f"{W}fldSimple", f"{W}sdtContent",
    f"{W}customXml", f"{W}dir", f"{W}bdo",
})  # fmt: skip
_BLOCK_GROUPS = frozenset({
    f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}txbxContent",
})  # fmt: skip
_MARKS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_PARAGRAPH = f"{W}p"
_PROPERTIES = f"{W}pPr"
_BREAK_BEFORE = f"{W}pageBreakBefore"
_RUN = f"{W}r"
_TEXT = f"{W}t"
_BOX = f"{W}txbxContent"
_FIELD_TYPE = f"{W}fldCharType"
_FIELD = f"{W}fldChar"
_FIELD_PARTS = frozenset({_FIELD, f"{W}instrText"})
_SILENT = frozenset({
    _PROPERTIES, f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}proofErr", f"{W}commentRangeStart",
    f"{W}commentRangeEnd",
})  # fmt: skip
"""What paragraphs are full of and nobody reads; what is not known is passed over too."""
_RENDERED = f"{W}lastRenderedPageBreak"
_BREAKS = frozenset({f"{W}br", _RENDERED})
_PLAIN = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_ALTERNATES = f"{MC}AlternateContent"
_FALLBACK = f"{MC}Fallback"

Marker = Callable[[str, str, str], tuple[str, str]]
"""Gives (printed label, key) for the kind of a note, its id and its custom mark, or ''."""


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
        self._states = {part: part.get(_FIELD_TYPE) for part in root.iter(_FIELD)}
        states = list(self._states.values())
        self._fields = Fields(sound=states.count("begin") == states.count("end"))
        rare = {part.tag for part in root.iter(HIDDEN, MERGES, *DELETIONS)}
        self._hides = styles.hides or HIDDEN in rare
        self._merges = MERGES in rare
        self._unmarks = not rare.isdisjoint(DELETIONS)
        self._runs_on = False
        """Whether the mark that ends the paragraph is deleted: it goes on in the next."""
        self._style: str | None = None
        self._piece = Piece("paragraph", "")
        self._parts: list[str] = []
        self._size = 0
        self._boxes: list[Piece] = []
        self._bold = True

    def pieces(self) -> list[Piece]:
        """Return the pieces of the story, in order, empty paragraphs included."""
        return self._blocks(self._root)

    def _blocks(self, parent: etree._Element) -> list[Piece]:
        pieces: list[Piece] = []
        self._gather(parent, pieces)
        self._end(pieces)
        return pieces

    def _end(self, pieces: list[Piece]) -> None:
        """Finish a paragraph that has no paragraph after it to go on in."""
        if self._runs_on:
            self._runs_on = False
            self._finish(pieces, None, 0)

    def _gather(self, parent: etree._Element, pieces: list[Piece]) -> None:
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._paragraph(child, pieces)
            elif tag == TABLE:
                self._end(pieces)
                pieces += table_pieces(child, self._blocks, merges=self._merges)
            elif tag in _BLOCK_GROUPS:
                self._gather(child, pieces)
            elif tag == _ALTERNATES:
                for branch in self._branches(child):
                    self._gather(branch, pieces)

    def _paragraph(self, paragraph: etree._Element, pieces: list[Piece]) -> None:
        if not self._runs_on:
            self._piece, self._boxes = Piece("paragraph", ""), []
            self._parts, self._size, self._bold = [], 0, True
        content = paragraph[:]  # kept, as the elements keep the tags that are asked for twice
        properties = by_tag(first_of(content, _PROPERTIES))
        if not self._rendered and is_on(properties.get(_BREAK_BEFORE)):
            self._piece.breaks.append(self._size)
        self._style = value(properties.get(PARAGRAPH_STYLE))
        self._runs_on = self._unmarks and mark_is_deleted(properties)
        if self._runs_on:
            self._inline(content)
            return
        label, level = self._styles.look(properties)
        self._inline(content)
        self._finish(pieces, label, level)

    def _finish(self, pieces: list[Piece], label: str | None, level: int) -> None:
        piece = self._piece
        piece.text = "".join(self._parts)
        self._classify(piece, label, level, self._bold)
        pieces += self._boxes
        pieces.append(piece)

    @staticmethod
    def _classify(piece: Piece, label: str | None, level: int, bold: bool) -> None:
        text = piece.text.strip()
        if level or is_question_label(text):
            piece.kind, piece.level = "heading", level or 2
        elif label is not None:
            piece.kind = "list item"
        elif bold and may_be_subhead(text):
            piece.kind, piece.level = "heading", 2
        if label and text:
            lead = label + " "
            stripped = piece.text.lstrip()
            shift = len(lead) - (len(piece.text) - len(stripped))
            piece.text = lead + stripped
            piece.marks = [(low + shift, high + shift, key) for low, high, key in piece.marks]
            piece.links = [(low + shift, high + shift, to) for low, high, to in piece.links]
            piece.breaks = [max(at + shift, 0) if at else 0 for at in piece.breaks]

    def _inline(self, content: Iterable[etree._Element]) -> None:
        for child in content:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag not in _SILENT:
                self._group(child, tag)

    def _group(self, group: etree._Element, tag: object) -> None:
        if tag == f"{W}sdt":
            for content in group.iterchildren(f"{W}sdtContent"):
                self._inline(content)
        elif tag in _INLINE_GROUPS:
            start = self._size
            self._inline(group)
            if target := self._target(group):
                self._piece.links.append((start, self._size, target))
        elif tag == _ALTERNATES:
            for branch in self._branches(group):
                self._inline(branch)
        elif isinstance(tag, str) and tag.endswith(("}oMath", "}oMathPara")):
            self._add("".join(str(text.text or "") for text in group.iter("{*}t")), [])

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
        fallback = alternate.findall(_FALLBACK)
        told = [branch for branch in choices if any(t.text for t in branch.iter(_TEXT))]
        return (told or fallback or choices)[:1]

    def _run(self, run: etree._Element) -> None:
        parts = run[:]  # a list of the few there are is made sooner than an iterator
        if self._hides and is_set(parts, HIDDEN, self._styles, self._style):
            return
        custom = ""
        for child in parts:
            tag = child.tag
            if tag == _TEXT:
                if not custom:
                    self._add(child.text or "", parts)
                custom = ""
            elif tag == RUN_PROPERTIES:
                continue
            elif tag in _MARKS:
                custom = self._mark(child, run)
            else:
                self._run_child(child, parts)

    def _run_child(self, child: etree._Element, run: list[etree._Element]) -> None:
        tag = child.tag
        if tag in _FIELD_PARTS:
            self._fields.take(child.text or "", self._states.get(child), self._piece, self._size)
        elif tag == _TEXT:
            self._add(child.text or "", run)
        elif tag in _PLAIN:
            self._add(_PLAIN[str(tag)], run)
        elif tag in _BREAKS:
            self._break(child, at_page=tag == _RENDERED or value(child, "type") == "page")
        elif tag == f"{W}sym":
            self._add(_symbol(value(child, "char")), run)
        elif tag in _DRAWINGS:
            self._text_boxes(child)
        elif tag == _ALTERNATES:
            for branch in self._branches(child):
                for part in branch:
                    self._run_child(part, run)

    def _add(self, text: str, run: list[etree._Element]) -> None:
        """Add text of a run, of which the parts are given."""
        if self._fields.hides:
            return
        text = shown(text)
        if len(text) <= LONGEST_RAISED and (up := raised(text)) != text:
            text = up if is_raised(run, self._styles, self._style) else text
        self._parts.append(text)
        self._size += len(text)
        if self._bold and text and not text.isspace():
            short = self._size < LONGEST_SUBHEAD  # else it does not matter
            self._bold = short and is_set(run, BOLD, self._styles, self._style)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _break(self, element: etree._Element, at_page: bool) -> None:
        if element.tag != _RENDERED:
            self._put("\n")
        if at_page and self._rendered == (element.tag == _RENDERED):
            self._piece.breaks.append(self._size)

    def _mark(self, reference: etree._Element, run: etree._Element) -> str:
        custom = ""
        if value(reference, "customMarkFollows") not in (None, "0", "false", "off"):
            custom = "".join(text.text or "" for text in run.iter(_TEXT)).strip()
            if not fits_marker(custom):
                custom = ""
        printed, key = self._marker(_MARKS[str(reference.tag)], value(reference, "id") or "", custom)
        if printed:
            start = self._size
            self._put(printed)
            self._piece.marks.append((start, self._size, key))
        return custom

    def _text_boxes(self, drawing: etree._Element) -> None:
        for box in drawing.iter(_BOX):
            within = takewhile(lambda parent: parent is not drawing, box.iterancestors())
            if not any(parent.tag in (_BOX, _FALLBACK) for parent in within):
                around = self._piece, self._parts, self._size, self._boxes, self._bold, self._style
                runs_on, self._runs_on = self._runs_on, False
                pieces = self._blocks(box)
                self._piece, self._parts, self._size, self._boxes, self._bold, self._style = around
                self._runs_on = runs_on
                self._boxes += framed(pieces)
