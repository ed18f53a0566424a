"""The text of an OpenDocument file, element by element, as it is printed.

Tracked changes are accepted, fields show their result, comments and hidden text are left
out (OpenDocument 1.2 part 1, chapters 4 to 7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from mhcorpus.readers.headings import is_question_label, may_be_question_label, may_be_subhead
from mhcorpus.readers.markup import Flow, plain
from mhcorpus.readers.odt_package import DRAW, HREF, OFFICE, TABLE, TEXT
from mhcorpus.readers.odt_styles import Styles
from mhcorpus.readers.opxml_names import Shape
from mhcorpus.readers.pieces import fits_marker

_SILENT = frozenset({
    f"{TEXT}tracked-changes", f"{TEXT}note-citation", f"{TEXT}hidden-text", f"{TEXT}page-number",
    f"{TEXT}page-count", f"{TEXT}ruby-text", f"{TEXT}sequence-decls", f"{TEXT}variable-decls",
    f"{TEXT}user-field-decls", f"{OFFICE}annotation", f"{OFFICE}annotation-end",
    f"{OFFICE}forms",
})  # fmt: skip
_MASTHEAD = "parlementair.kop"
"""The table at the head of the official papers, as their publisher calls it."""
_PRINTED = {"kamervraagnummer": 1, "title.parlementair": 1}
_FURNITURE = frozenset({"frillblok"})
_PARAGRAPH = f"{TEXT}p"
_HEADING = f"{TEXT}h"
_STYLE = f"{TEXT}style-name"
_SECTION = f"{TEXT}section"
_TAB = f"{TEXT}tab"
_LIST = f"{TEXT}list"
_TABLE = f"{TABLE}table"
_ROW = f"{TABLE}table-row"
_CELL = f"{TABLE}table-cell"
_SPANS = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
_NOTE = f"{TEXT}note"
_LINK = f"{TEXT}a"
_SPAN = f"{TEXT}span"
_LINE_BREAK = f"{TEXT}line-break"
_PAGE_BREAK = f"{TEXT}soft-page-break"
_BLANKS = frozenset({_TAB, f"{TEXT}s"})
_OWN_NUMBER = re.compile(
    r"\s*(\d{2} \d{3}(?: [IVXLC]+[A-Z]?| [A-Z])?(?: \(R ?\d+\))?|Nr\.\s+\d+|[A-Z]{1,2})\s*"
)
"""The dossier or number of a paper, which stands before a tab and the title."""


class OdtFlow(Flow):
    """The pieces of one part of the file: the text, a header or a footer."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(spans=_SPANS)
        self._styles = styles
        self._lists: list[tuple[str | None, int]] = []
        self._last: dict[tuple[str | None, int], int] = {}
        self._masthead = False
        self._titles = 0

    def visit(self, element: etree._Element, tag: str) -> None:
        """Take up one element."""
        if tag in _SILENT or self._is_hidden(element, tag):
            return
        if tag == _PARAGRAPH:
            self.inside_block(element, *self._shape(element))
        elif tag == _HEADING:
            self._heading(element)
        elif tag == _LIST:
            self._list(element)
        elif tag == _TABLE:
            outer, self._masthead = self._masthead, element.get(f"{TABLE}name") == _MASTHEAD
            self.inside_table(element)
            self._masthead = outer
        elif tag == _ROW and not self._masthead:
            self.row([cell for cell in element if cell.tag == _CELL], self.inside)
        elif tag.startswith(DRAW):
            self._drawing(element)
        else:
            self._inline(element, tag)

    def _inline(self, element: etree._Element, tag: str) -> None:
        if tag == _NOTE:
            self._note(element)
        elif tag == _LINK:
            self.inside_link(element, element.get(HREF))
        elif tag in _BLANKS:
            self.text(" ")
        elif tag == _LINE_BREAK:
            self.break_line()
        elif tag == _PAGE_BREAK:
            self.break_page()
        elif tag == _SPAN and self._styles.is_raised(element.get(_STYLE)):
            self.inside_raised(element)
        elif self.in_block:
            self.inside(element)
        else:
            self.inside_apart(element)

    def _is_hidden(self, element: etree._Element, tag: str) -> bool:
        if tag == _SECTION:
            return element.get(f"{TEXT}display") == "none"
        return self._styles.hides and self._styles.is_hidden(element.get(_STYLE))

    def _heading(self, heading: etree._Element) -> None:
        """Take up a heading; the number of the paper may stand before the title, parted by a tab."""
        tab = heading[0] if len(heading) and heading[0].tag == _TAB else None
        number = _OWN_NUMBER.fullmatch(heading.text or "")
        if number and tab is not None:
            with self.block("furniture"):
                self.text(number[1])
            with self.block("heading", 1 if number[1][0].isdigit() else 2):
                self.text(tab.tail)
                for child in tab.itersiblings(etree.Element):
                    self.visit(child, str(child.tag))
                    self.text(child.tail)
            return
        level = heading.get(f"{TEXT}outline-level") or "1"
        own = self._own_shape(heading.get(_STYLE) or "")
        self.inside_block(heading, *own or ("heading", int(level) if level in "123456789" else 1))

    def _own_shape(self, style: str) -> Shape | None:
        """Return the shape of what has a style of the official papers or stands in their head."""
        if style in _PRINTED:
            self._titles += style == "title.parlementair"
            return "heading", _PRINTED[style] if style != "title.parlementair" else self._titles
        return ("furniture", 0) if self._masthead or style in _FURNITURE else None

    def _shape(self, paragraph: etree._Element) -> Shape:
        style = paragraph.get(_STYLE) or ""
        if shape := self._own_shape(style):
            return shape
        if not len(paragraph) and not (
            may_be_question_label(paragraph.text) or self._styles.is_bold(style)
        ):
            return "paragraph", 0
        text = plain(paragraph)
        if is_question_label(text) or self._is_subhead(paragraph, text, style):
            return "heading", 2
        return "paragraph", 0

    def _is_subhead(self, paragraph: etree._Element, text: str, style: str) -> bool:
        """Say whether a paragraph is short, all bold and no sentence."""
        if not may_be_subhead(text):
            return False
        return all(self._styles.is_bold(*names) for names in _styles_of_text(paragraph, style))

    def _list(self, element: etree._Element) -> None:
        depth = len(self._lists) + 1
        style = element.get(_STYLE) or (self._lists[-1][0] if self._lists else None)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or (
            element.get(f"{TEXT}continue-list") is not None
        )
        number = self._styles.first_number(style, depth) - 1
        if goes_on:
            number = self._last.get((style, depth), number)
        self.end()
        for item in element.iterchildren(f"{TEXT}list-item", f"{TEXT}list-header"):
            if item.tag == f"{TEXT}list-header":
                self.inside(item)
                continue
            given = item.get(f"{TEXT}start-value") or ""
            number = int(given) if re.fullmatch(r"\d{1,4}", given) else number + 1
            self._lists.append((style, number))
            label = self._styles.list_label(style, [count for _, count in self._lists])
            self.inside_item(item, "" if _is_only_list(item) else label)
            self._lists.pop()
        self._last[style, depth] = number

    def _drawing(self, element: etree._Element) -> None:
        """Take up a text box or shape: its text stands before the paragraph it hangs on."""
        seen: set[etree._Element] = set()
        with self.captured() as pieces:
            for paragraph in element.iter(_PARAGRAPH, _HEADING, _LIST):
                if not any(above in seen for above in paragraph.iterancestors()):
                    self.visit(paragraph, str(paragraph.tag))
                seen.add(paragraph)
        for piece in pieces:
            piece.framed = True
        self._pieces += pieces

    def _note(self, note: etree._Element) -> None:
        citation = note.find(f"{TEXT}note-citation")
        label = "".join(citation.itertext()).strip() if citation is not None else ""
        body = note.find(f"{TEXT}note-body")
        if not label or body is None:
            return
        if not fits_marker(label):
            # Text that is put in the place of a label is read as text.
            self.text(f" {label} ")
            label = str(len(self.notes) + 1)
        key = f"{note.get(f'{TEXT}note-class')} {note.get(f'{TEXT}id') or len(self.notes)}"
        self.line().mark(label, key)
        self.note(label, key, lambda: self.inside(body))


def _styles_of_text(paragraph: etree._Element, style: str) -> Iterator[list[str | None]]:
    """Yield for each stretch of text in a paragraph its styles, the innermost first."""
    for element in paragraph.iter(etree.Element):
        around = [element, *element.iterancestors()]
        spans = [part.get(_STYLE) for part in around[: around.index(paragraph)]]
        if element.text and element.text.strip():
            yield [*spans, style]
        if spans and element.tail and element.tail.strip():
            yield [*spans[1:], style]


def _is_only_list(item: etree._Element) -> bool:
    """Say whether the item only holds a deeper list: it prints no label of its own."""
    first = next(item.iterchildren(etree.Element), None)
    return first is not None and first.tag == _LIST
