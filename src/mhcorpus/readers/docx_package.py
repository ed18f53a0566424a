"""The container of a Word file: its parts, safely unpacked and parsed."""

from __future__ import annotations

from posixpath import dirname, join, normpath

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.markup_parse import parse_xml_part
from mhcorpus.readers.zip_member import open_zip, unpack
from mhcorpus.text.digits import whole_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_STRICT_HOST = b"purl.oclc.org"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = W[1:-1].encode()
_STRICT_RELATIONS = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_TRANSITIONAL_RELATIONS = RELATION_ID[1:-3].encode()
_LATENT, _LATENT_END = b"<w:latentStyles ", b"</w:latentStyles>"

_CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}subject": "subject",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "created",
    "{http://purl.org/dc/terms/}modified": "modified",
}


def _without_latent_styles(data: bytes) -> bytes:
    """Return the part with the styles without its list of what Word has built in, mostly half of it."""
    start = data.find(_LATENT)
    end = data.find(_LATENT_END, start) if start >= 0 else -1
    return data[:start] + data[end + len(_LATENT_END) :] if end >= 0 else data


class Package:
    """The parts of one Word file; every fault is an :class:`UnreadableFileError`."""

    def __init__(self, data: bytes, name: str, limits: Limits = NORMAL) -> None:
        self.name = name
        self._limits = limits
        self._zip = open_zip(data, name, "docx")
        self._names = {entry.casefold(): entry for entry in self._zip.namelist()}
        self._related: dict[str, list[etree._Element]] = {}
        self._inside: dict[str, dict[str, tuple[str, str]]] = {}
        self.document = self._find_document()

    def _find_document(self) -> str:
        for kind, target in self.relations("").values():
            if kind == "officeDocument" and target.casefold() in self._names:
                return target
        if "word/document.xml" not in self._names:
            raise UnreadableFileError(f"{self.name} is no docx: it has no word/document.xml")
        return "word/document.xml"

    def parse(self, part: str, *, latent: bool = True) -> etree._Element | None:
        """Return the root of a part, None if the file has no such part.

        Without ``latent`` the built-in styles that the file does not have are left out.
        """
        if part.casefold() not in self._names:
            return None
        where = f"{self.name}: {part}"
        data = unpack(self._zip, self._zip.getinfo(self._names[part.casefold()]), where, self._limits)
        if _STRICT_HOST in data:
            data = data.replace(_STRICT_RELATIONS, _TRANSITIONAL_RELATIONS).replace(_STRICT, _TRANSITIONAL)
        return parse_xml_part(data if latent else _without_latent_styles(data), where)

    def _relations(self, part: str) -> list[etree._Element]:
        if part not in self._related:
            folder, _, base = part.rpartition("/")
            root = self.parse(f"{folder}/_rels/{base}.rels".lstrip("/"))
            self._related[part] = list(root) if root is not None else []
        return self._related[part]

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the relations of a part (``""``: of the file) by id: (kind, target part)."""
        if part in self._inside:
            return self._inside[part]
        found = self._inside[part] = dict[str, tuple[str, str]]()
        for relation in self._relations(part):
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            target = str(relation.get("Target", ""))
            if relation.get("TargetMode") != "External":
                path = target if target.startswith("/") else join(dirname(part), target)
                found[str(relation.get("Id"))] = (kind, normpath(path).lstrip("/"))
        return found

    def addresses(self, part: str) -> dict[str, str]:
        """Return the addresses outside the file that a part leads to, by relation id."""
        return {
            str(relation.get("Id")): str(relation.get("Target", "")).strip()
            for relation in self._relations(part)
            if relation.get("TargetMode") == "External"
        }

    def part(self, kind: str) -> str | None:
        """Return the name of the part that the document relates to as ``kind``, if any."""
        for found, target in self.relations(self.document).values():
            if found == kind:
                return target
        return None

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the part that the document relates to as ``kind``, if any."""
        part = self.part(kind)
        return self.parse(part, latent=kind != "styles") if part is not None else None

    def declared(self) -> dict[str, str]:
        """Return the core properties: title, subject, author, created, modified."""
        root = self.parse("docProps/core.xml")
        if root is None:
            return {}
        values = {
            _CORE[element.tag]: (element.text or "").strip()
            for element in root
            if isinstance(element.tag, str) and element.tag in _CORE
        }
        return {key: value for key, value in values.items() if value}

    def page_count(self) -> int | None:
        """Return the number of pages that Word counted when it saved the file."""
        root = self.parse("docProps/app.xml")
        return whole_number(root.findtext("{*}Pages")) if root is not None else None
