"""The container of an OpenDocument text: its parts, its data and its page margins."""

from __future__ import annotations

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.markup_parse import parse_xml_part
from mhcorpus.readers.sidecar import join_values, official_name
from mhcorpus.readers.zip_member import open_zip, unpack

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_NS}text:1.0}}"
TABLE = f"{{{_NS}table:1.0}}"
DRAW = f"{{{_NS}drawing:1.0}}"
OFFICE = f"{{{_NS}office:1.0}}"
STYLE = f"{{{_NS}style:1.0}}"
FO = f"{{{_NS}xsl-fo-compatible:1.0}}"
META = f"{{{_NS}meta:1.0}}"
HREF = "{http://www.w3.org/1999/xlink}href"
_NAME = f"{META}name"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CORE = {
    f"{_DC}title": "title",
    f"{_DC}subject": "subject",
    f"{META}initial-creator": "author",
    f"{_DC}creator": "author",
    f"{META}creation-date": "created",
    f"{_DC}date": "modified",
}
_STYLES = f"{OFFICE}styles", f"{OFFICE}automatic-styles"
_PAGES = f"{OFFICE}master-styles/{STYLE}master-page"
_ENCRYPTION = b"encryption-data"
"""The element of the manifest that says how a part is encrypted; there is none where no part is."""


class OdtPackage:
    """The parts of one file; every fault is an UnreadableFileError."""

    def __init__(self, data: bytes, name: str, limits: Limits = NORMAL) -> None:
        self._name = name
        self._limits = limits
        self._zip = open_zip(data, name, "odt")
        content = self._parse_content()
        body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
        if content is None or body is None:
            raise UnreadableFileError(f"{name} is no odt: it has no text document in it")
        self._content = content
        self.body: etree._Element = body
        self._styles = self._parse("styles.xml")

    def _parse_content(self) -> etree._Element | None:
        try:
            return self._parse("content.xml")
        except UnreadableFileError:
            if _ENCRYPTION in (self._data("META-INF/manifest.xml") or b""):
                raise UnreadableFileError(f"{self._name}: is encrypted; save it without a password") from None
            raise

    def _parse(self, part: str) -> etree._Element | None:
        data = self._data(part)
        return None if data is None else parse_xml_part(data, f"{self._name}: {part}")

    def _data(self, part: str) -> bytes | None:
        if part not in self._zip.NameToInfo:
            return None
        return unpack(self._zip, self._zip.getinfo(part), f"{self._name}: {part}", self._limits)

    def styles(self) -> list[etree._Element]:
        """Return the elements that hold the styles, the common ones first."""
        roots = (root for root in (self._styles, self._content) if root is not None)
        return [held for root in roots for held in root.iterchildren(*_STYLES)]

    def margins(self, part: str) -> list[etree._Element]:
        """Return the ``header`` or ``footer`` parts of the pages."""
        if self._styles is None:
            return []
        parts = [f"{STYLE}{part}{kind}" for kind in ("-first", "", "-left")]
        return [each for page in self._styles.iterfind(_PAGES) for each in page.iterchildren(*parts)]

    def declared(self) -> dict[str, str]:
        """Return the properties of the document, official ones under their own names."""
        root = self._parse("meta.xml")
        pairs: list[tuple[str, str]] = []
        for entry in root.iter(etree.Element) if root is not None else ():
            given = entry.get(_NAME)
            name = (official_name(given) if given else "") or _CORE.get(str(entry.tag))
            if name:
                pairs.append((name, entry.text or ""))
        return join_values(pairs)
