"""The text of an official publication in XML, element by element."""

from __future__ import annotations

from lxml import etree

from mhcorpus.readers import opxml_names as names
from mhcorpus.readers.markup import Flow, plain
from mhcorpus.readers.opxml_names import Shape
from mhcorpus.readers.pieces import fits_marker

_LAST_LEVEL = 6
_NUMBER = ("ltrlabel", "nummer")


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def is_pretty(root: etree._Element) -> bool:
    """Say whether the file was laid out anew, with each text on a line of its own."""
    leaves = [leaf.text for leaf in root.iter(etree.Element) if len(leaf) == 0 and leaf.text]
    own = sum(text.startswith("\n") and text.rstrip(" \t").endswith("\n") for text in leaves)
    return bool(leaves) and own > 0.9 * len(leaves)


class OpFlow(Flow):
    """The pieces of an official publication."""

    def __init__(self, root: etree._Element) -> None:
        super().__init__(tight=is_pretty(root))
        self._labels = {
            str(note.get("id")): _label(note) for note in root.iter("{*}noot", "{*}voetnoot")
        }
        self._count = 0
        self._mixed: dict[etree._Element, bool] = {}
        self._headed: dict[etree._Element, bool] = {}

    def visit(self, element: etree._Element, tag: str) -> None:
        """Take up one element by its name and its parent's."""
        name = tag.rpartition("}")[2]
        if name in names.SILENT:
            return
        shape = _shape(element, name)
        if shape is not None:
            self.inside_block(element, *shape)
        elif name in names.LABELLED or name == "definitie-item":
            self.inside_item(element, _lead(element, name))
        elif name in names.ROWS:
            cells = [cell for cell in element.iterchildren() if local(cell) in names.CELLS]
            self.row(cells, self.inside)
        else:
            self._other(element, name)

    def _other(self, element: etree._Element, name: str) -> None:
        if name == "kop":
            self._kop(element)
        elif name == "stuk":
            self._stuk(element)
        elif name in names.NOTES:
            self._note(element)
        elif name in names.NOTE_MARKS:
            key = element.get("refid") or element.get("nr") or ""
            label = plain(element) or self._labels.get(key) or element.get("nr") or ""
            self._mark(_bare(label), key)
        else:
            self._inline(element, name)

    def _inline(self, element: etree._Element, name: str) -> None:
        if name == "br":
            self.break_line()
        elif name in names.RAISED:
            self.inside_raised(element)
        elif name in ("extref", "dossierref"):
            self.inside_link(element, element.get("doc") or element.get("dossier"))
        elif self.in_block or self._is_mixed(element.getparent()):
            if name in names.SPACED and _touches(element):
                self.text(" ")
            self.inside(element)
        else:
            self.inside_apart(element)

    def _is_mixed(self, element: etree._Element | None) -> bool:
        """Say whether text stands between the parts of the element, which makes them one line."""
        if element is None:
            return False
        if element not in self._mixed:
            texts = (element.text, *(part.tail for part in element))
            self._mixed[element] = any(text and text.strip() for text in texts)
        return self._mixed[element]

    def _kop(self, kop: etree._Element) -> None:
        """A head: of the paper, which is furniture, or of a part: label, number and title."""
        parent = kop.getparent()
        if parent is None or local(parent) == "kamerwrk":
            for child in kop.iterchildren(etree.Element):
                with self.block("furniture"):
                    self.inside(child)
            return
        above = sum(self._has_head(part) for part in kop.iterancestors())
        with self.block("heading", min(2 + above, _LAST_LEVEL)):
            for child in kop.iterchildren(etree.Element):
                self.text(" ")
                self.inside(child)

    def _has_head(self, part: etree._Element) -> bool:
        if part not in self._headed:
            self._headed[part] = part.find("{*}kop") is not None
        return self._headed[part]

    def _stuk(self, stuk: etree._Element) -> None:
        """A paper; an older one has its number in two elements, ``Nr.`` and ``3``."""
        number = [child for child in stuk if child.tag in _NUMBER]
        if number:
            with self.block("furniture"):
                for child in number:
                    self.inside(child)
                    self.text(" ")
        for child in stuk.iterchildren(etree.Element):
            if child.tag not in _NUMBER:
                self.visit(child, str(child.tag))

    def _note(self, note: etree._Element) -> None:
        self._count += 1
        label = _label(note) or str(self._count)
        in_place = self._line is not None
        # A body that stands apart is known to its markers by its number.
        own = f"note {self._count}" if in_place else note.get("nr") or label
        key = note.get("id") or own
        if in_place:
            self._mark(label, key)
        self.note(label, key, lambda: self.inside(note))

    def _mark(self, label: str, key: str) -> None:
        if label:
            self.line().mark(label, key)


def _shape(element: etree._Element, name: str) -> Shape | None:
    """Return what kind of block the element is, None if it is none of its own."""
    line = element.get("inhoud")
    if name not in names.SHAPED and line not in names.PRINTED:
        return None
    shape = names.BLOCKS.get(name)
    if name in names.INNER or line in names.PRINTED:
        parent = element.getparent()
        within = local(parent) if parent is not None else ""
        if within == "kamervraagkop" and line in names.PRINTED:
            return "heading", names.PRINTED[line]
        shape = names.WITHIN.get((within, name), shape)
    if shape is None or shape[0] != "heading":
        return shape
    type_of = element.get("kopopmaak") or element.get("letat") or ""
    return "heading", shape[1] + names.LOWER.get(type_of, 0)


def _lead(element: etree._Element, name: str) -> str:
    if name == "definitie-item":
        parts = plain(element.find("{*}li.nr")), plain(element.find("{*}term"))
        return " ".join(filter(None, parts))
    return plain(element.find(f"{{*}}{names.LABELLED[name]}"))


def _label(note: etree._Element) -> str:
    label = _bare(plain(note.find("{*}noot.nr")) or note.get("nr") or "")
    return label if fits_marker(label) else ""


def _bare(label: str) -> str:
    return label.strip("()[]. ")


def _touches(element: etree._Element) -> bool:
    """Say whether nothing stands between this element and the one before it."""
    before = element.getprevious()
    return before is not None and not before.tail
