"""From the bytes of a marked-up file to its tree: any encoding, no network, no entities."""

from __future__ import annotations

import codecs
import re
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.double_encoding import repair
from mhcorpus.readers.encoding import Decoded, decode

_DECLARED = re.compile(
    rb"<(?:\?xml[^>]*?\sencoding\s*=\s*[\"']([\w.:-]+)"
    rb"|meta\b[^>]*?\scharset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|meta\b[^>]*?\scontent\s*=\s*[\"'][^\"']*charset=([\w.:-]+))",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes at the start of a file in which its encoding is declared."""
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31};)")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")
_DEEPEST = 150
"""Elements within one another; beyond it the file is no paper but a trap."""
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
_MOST = 5_000_000
"""Tags in one file: those of ten thousand pages. Each takes a hundred times its size in memory."""


class Tree(NamedTuple):
    """A parsed file: its root, the encoding it was in, what a user must know of it."""

    root: etree._Element
    encoding: str
    warnings: tuple[str, ...]


def decode_markup(data: bytes, name: str) -> Decoded:
    """Decode a marked-up file as it declares, else as plain text; set right what is twice encoded.

    Raises UnreadableFileError where the bytes are no text.
    """
    text, encoding, warnings = _as_declared(data) or decode(data, name)
    text, twice = repair(text)
    if twice:
        places = "place" if twice == 1 else "places"
        warnings = (*warnings, f"was encoded twice: repaired in {twice} {places}")
    return Decoded(text.lstrip("\ufeff"), encoding, warnings)


def _as_declared(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None or data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return None
    declared = next(group for group in match.groups() if group).decode("ascii").lower()
    if declared in ("iso-8859-1", "latin-1", "latin1", "us-ascii"):
        declared = "cp1252"  # as browsers read it, and as it is meant
    try:
        if not codecs.lookup(declared)._is_text_encoding:
            return None
        return Decoded(data.decode(declared), declared, ())
    except (LookupError, UnicodeError):
        return None


def parse_xml(data: bytes, name: str) -> Tree:
    """Parse an XML file. Raises UnreadableFileError where it is broken, or no XML."""
    text, encoding, warnings = decode_markup(data, name)
    start = text.find("<")
    if start < 0:
        raise UnreadableFileError(f"{name} is no XML: there is no element in it")
    text = without_declaration(text[start:])
    root = parse_xml_text(_NAMED.sub(_named, text), name)
    return Tree(root, encoding, warnings)


def without_declaration(text: str) -> str:
    """Return a text without the XML declaration at its start: it names an encoding of before."""
    declared = _DECLARATION.match(text)
    return text[declared.end() :] if declared else text


def parse_xml_text(text: str | bytes, name: str) -> etree._Element:
    """Parse the text, or the bytes, of XML; ``name`` is what messages call it."""
    check_size(text, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(f"{name} is broken XML ({reason_of(error)})") from error
    check_depth(root, name)
    return root


def reason_of(error: etree.XMLSyntaxError | ValueError) -> str:
    """Return what is wrong with markup and where, in words of which none is from the file."""
    if not isinstance(error, etree.XMLSyntaxError):
        return str(error)
    fault = error.error_log[0] if len(error.error_log) else None
    if fault is None:
        return "no element"
    kind = fault.type_name.removeprefix("ERR_").replace("_", " ").lower()
    return f"{kind}, line {fault.line}, column {fault.column}"


def _named(match: re.Match[str]) -> str:
    return html5.get(match[1], match[0])


def check_size(text: str | bytes, name: str) -> None:
    """Refuse a text with more tags than a tree should have. Raises UnreadableFileError."""
    tags = text.count("<") if isinstance(text, str) else text.count(b"<")
    if tags > _MOST:
        raise UnreadableFileError(f"{name}: has more than {_MOST:,} tags")


def check_depth(root: etree._Element, name: str) -> None:
    """Refuse a tree that is too deep to walk. Raises UnreadableFileError."""
    if _TOO_DEEP(root):
        raise UnreadableFileError(f"{name}: has elements nested deeper than {_DEEPEST}")
