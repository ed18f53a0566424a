"""From the bytes of a marked-up file to its tree: any encoding, no network, no entities."""

from __future__ import annotations

import codecs
import re
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.double_encoding import in_places, repair
from mhcorpus.readers.encoding import decode

_DECLARED = re.compile(
    rb"<(?:\?xml[^>]*?\sencoding\s*=\s*[\"']([\w.:-]+)"
    rb"|meta\b[^>]*?\scharset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|meta\b[^>]*?\scontent\s*=\s*[\"'][^\"']*charset=([\w.:-]+))",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes at the start of a file in which its encoding is declared."""
_NAMED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31};)")
_DECLARATION = re.compile(rb"\s*<\?xml\b[^>]*>")
_DEEPEST = 150
"""Elements within one another; beyond it the file is no paper but a trap."""
_SMALL = 10_000
"""Bytes of markup up to which its tags are counted: with few, as most parts of a package, it is not deep."""
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
_MOST = 5_000_000
"""Tags in one file: those of ten thousand pages. Each takes a hundred times its size in memory."""


class Markup(NamedTuple):
    """A marked-up file in UTF-8, without a mark: its bytes, the encoding it was in, what a user must know."""

    data: bytes
    encoding: str
    warnings: tuple[str, ...]


class Tree(NamedTuple):
    """A parsed file: its root, the encoding it was in, what a user must know of it."""

    root: etree._Element
    encoding: str
    warnings: tuple[str, ...]


def utf8_markup(data: bytes, name: str) -> Markup:
    """Bring a marked-up file to UTF-8, read as it declares, else as plain text; repair what is twice encoded.

    Raises UnreadableFileError where the bytes are no text.
    """
    found = _as_declared(data)
    if found is None:
        text, encoding, warnings = decode(data, name)
        found = Markup(text.encode(errors="surrogatepass"), encoding, warnings)
    data, twice = repair(found.data)
    warnings = found.warnings
    if twice:
        warnings = (*warnings, f"was encoded twice: repaired {in_places(twice)}")
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    return Markup(data, found.encoding, warnings)


def _as_declared(data: bytes) -> Markup | None:
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None or data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return None
    declared = match[match.lastindex or 0].decode("ascii").lower()
    if declared in ("iso-8859-1", "latin-1", "latin1", "us-ascii"):
        declared = "cp1252"  # as browsers read it, and as it is meant
    try:
        codec = codecs.lookup(declared)
        if not codec._is_text_encoding:
            return None
        text = data.decode(declared)  # of UTF-8 too: it tells whether it is that
        if codec.name != "utf-8":
            data = text.encode(errors="surrogatepass")
        return Markup(data, declared, ())
    except (LookupError, UnicodeError):
        return None


def parse_xml(data: bytes, name: str) -> Tree:
    """Parse an XML file. Raises UnreadableFileError where it is broken, or no XML."""
    data, encoding, warnings = utf8_markup(data, name)
    start = data.find(b"<")
    if start < 0:
        raise UnreadableFileError(f"{name} is no XML: there is no element in it")
    data = without_declaration(data[start:])
    if b"&" in data:
        data = _NAMED.sub(_named, data)
    return Tree(parse_xml_part(data, name, "utf-8"), encoding, warnings)


def without_declaration(data: bytes) -> bytes:
    """Return markup without the XML declaration at its start: it names an encoding of before."""
    declared = _DECLARATION.match(data)
    return data[declared.end() :] if declared else data


def parse_xml_part(data: bytes, name: str, encoding: str | None = None) -> etree._Element:
    """Parse the bytes of XML, which declare their encoding if none is given.

    Raises UnreadableFileError, with ``name`` as what the part is called, where it is broken or a trap.
    """
    check_size(data, name)
    parser = etree.XMLParser(
        encoding=encoding, resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(f"{name} is broken XML ({reason_of(error, parser)})") from error
    check_depth(root, data, name)
    return root


def reason_of(error: etree.XMLSyntaxError | ValueError, parser: etree.XMLParser | etree.HTMLParser) -> str:
    """Return what was wrong with what ``parser`` parsed last and where, in words of which none is from it."""
    if not isinstance(error, etree.XMLSyntaxError):
        return str(error)
    # The log of the error itself begins with what was wrong with files before.
    faults = parser.error_log.filter_from_errors()
    if not len(faults):
        return "no element"
    kind = faults[0].type_name.removeprefix("ERR_").replace("_", " ").lower()
    return f"{kind}, line {faults[0].line}, column {faults[0].column}"


def _named(match: re.Match[bytes]) -> bytes:
    sign = html5.get(match[1].decode("ascii"))
    return match[0] if sign is None else sign.encode()


def check_size(data: bytes, name: str) -> None:
    """Refuse markup with more tags than a tree should have. Raises UnreadableFileError."""
    if len(data) > _MOST and data.count(b"<") > _MOST:
        raise UnreadableFileError(f"{name}: has more than {_MOST:,} tags")


def check_depth(root: etree._Element, data: bytes, name: str) -> None:
    """Refuse the tree of ``data`` if it is too deep to walk. Raises UnreadableFileError."""
    if (len(data) > _SMALL or data.count(b"<") > _DEEPEST) and _TOO_DEEP(root):
        raise UnreadableFileError(f"{name}: has elements nested deeper than {_DEEPEST}")
