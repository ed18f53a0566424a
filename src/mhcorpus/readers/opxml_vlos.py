"""Reports of debates from the Chamber's own system (VLOS): what was said, and by whom."""

from __future__ import annotations

from lxml import etree

from mhcorpus.readers.markup import Flow, plain
from mhcorpus.readers.opxml_flow import local
from mhcorpus.readers.opxml_names import Shape

_DESCENDED = frozenset({
    "activiteit", "activiteithoofd", "activiteitdeel", "activiteititem",
    "woordvoerder", "interrumpant", "draadboekfragment", "alineagroep", "alinea", "lijst", "nadruk",
})


class VlosFlow(Flow):
    """The pieces of a report: only its texts, not the data about speakers and papers."""

    def __init__(self) -> None:
        super().__init__(loose=False)
        self._numbers: etree._Element | None = None
        self._paper: str | None = None
        self._opened: etree._Element | None = None

    def visit(self, element: etree._Element, tag: str) -> None:
        """Take up one element by its name."""
        name = tag.rpartition("}")[2]
        if name == "alineaitem":
            self.inside_block(element, *self._shape(element))
            self._opened = None
        elif name in _DESCENDED:
            self.inside(element)
        elif name == "tekst":
            # The line that opens the text of an item of the agenda may repeat its title.
            self._opened = element
            self.inside(element)
            self._opened = None
        elif name in ("stuknummer", "dossiernummer") and self.in_block:
            self.inside_link(element, self._target(element))
        elif name == "vergadering":
            with self.block("heading", 1):
                self.text(plain(element.find("{*}titel")))
            self.inside(element)

    def _target(self, number: etree._Element) -> str | None:
        """Return the paper that a number stands for, or the dossier, which stands alone."""
        if self._numbers is not (numbers := number.getparent()):
            self._numbers, self._paper = numbers, _paper(numbers)
        return self._paper or (plain(number) if local(number) == "dossiernummer" else None)

    def _shape(self, item: etree._Element) -> Shape:
        if len(item) and (level := _heading_level(item)):
            return "heading", level
        above = self._opened.getparent() if self._opened is not None else None
        title = next(above.iterchildren("{*}titel"), None) if above is not None else None
        return ("heading", 2) if title is not None and plain(item) == plain(title) else ("paragraph", 0)


def _heading_level(item: etree._Element) -> int | None:
    """Return the level of the heading that a line is by its bold part, None if it is none."""
    bold = [part for part in item[:] if part.get("type") == "Vet" and local(part) == "nadruk"]
    if len(bold) != 1:
        return None
    rest = (item[-1].tail or "").rstrip()  # of most lines it tells all
    words = rest or plain(item)
    if words.endswith(":") and item.getnext() is not None:
        return 3  # it only names who speaks: De heer Jansen (XYZ):
    return 2 if not rest and words == plain(bold[0]) else None


def _paper(numbers: etree._Element | None) -> str | None:
    """Return the paper that ``nr. 915 (21501-20)`` means: there is one number and one dossier."""
    if numbers is None:
        return None
    dossiers = numbers.findall("{*}dossiernummer")
    papers = numbers.findall("{*}stuknummer")
    if len(dossiers) == 1 and len(papers) == 1:
        return f"kst-{plain(dossiers[0])}-{plain(papers[0])}"
    return None
