"""Reports of debates from the Chamber's own system (VLOS): what was said, and by whom."""

from __future__ import annotations

from lxml import etree

from mhcorpus.readers.markup import Flow
from mhcorpus.readers.opxml_flow import local, plain
from mhcorpus.readers.opxml_names import Shape

_DESCENDED = frozenset({
    "vergadering", "activiteit", "activiteithoofd", "activiteitdeel", "activiteititem",
    "woordvoerder", "interrumpant", "draadboekfragment", "tekst", "alineagroep", "alinea", "lijst",
})


class VlosFlow(Flow):
    """The pieces of a report: only its texts, not the data about speakers and papers."""

    def visit(self, element: etree._Element) -> None:
        """Take up one element by its name."""
        name = local(element)
        if name == "alineaitem":
            self._item(element)
        elif name in ("stuknummer", "dossiernummer") and self.in_block:
            with self.link(_target(element)):
                self.inside(element)
        elif name == "nadruk":
            self.inside(element)
        elif name == "vergadering":
            with self.block("heading", 1):
                self.text(plain(element.find("{*}titel")))
            self.inside(element)
        elif name in _DESCENDED:
            self.inside(element)

    def text(self, text: str | None) -> None:
        """Add running text, which stands in blocks only."""
        if self.in_block:
            super().text(text)

    def _item(self, item: etree._Element) -> None:
        words = plain(item)
        bold = [plain(part) for part in item.iterfind("{*}nadruk[@type='Vet']")]
        if _is_speaker(item, words, bold):
            shape: Shape = ("heading", 3)
        elif bold == [words] or words == _title_above(item):
            shape = ("heading", 2)
        else:
            shape = ("paragraph", 0)
        with self.block(*shape):
            self.inside(item)


def _title_above(item: etree._Element) -> str | None:
    """Return the title of the item of the agenda whose text this line opens."""
    text = next(item.iterancestors("{*}tekst"), None)
    above = text.getparent() if text is not None else None
    if text is None or above is None or next(text.iter("{*}alineaitem")) is not item:
        return None
    return plain(above.find("{*}titel"))


def _is_speaker(item: etree._Element, words: str, bold: list[str]) -> bool:
    """Say whether the line only names who speaks: ``De heer Jansen (XYZ):``."""
    return len(bold) == 1 and words.endswith(":") and item.getnext() is not None


def _target(number: etree._Element) -> str | None:
    """Return the paper that ``nr. 915 (21501-20)`` means, or the dossier, which stands alone."""
    parent = number.getparent()
    if parent is None:
        return None
    dossiers = parent.findall("{*}dossiernummer")
    papers = parent.findall("{*}stuknummer")
    if len(dossiers) == 1 and len(papers) == 1:
        return f"kst-{plain(dossiers[0])}-{plain(papers[0])}"
    return plain(number) if local(number) == "dossiernummer" else None
