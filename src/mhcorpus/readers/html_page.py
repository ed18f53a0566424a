"""Web pages as a browser saves them: the paper on the page, its notes, links and metadata."""

from __future__ import annotations

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.html_content import main_content
from mhcorpus.readers.html_flow import HtmlFlow
from mhcorpus.readers.markup import plain
from mhcorpus.readers.markup_parse import (
    check_depth,
    check_size,
    reason_of,
    utf8_markup,
    without_declaration,
)
from mhcorpus.readers.own_pages import IS_OWN, made_here
from mhcorpus.readers.pieces import assemble
from mhcorpus.readers.sidecar import join_values, official_name
from mhcorpus.readers.typed_notes import with_typed_notes
from mhcorpus.source import Source

_NO_TEXT = "the document has no text"


def read_html(data: bytes, name: str) -> Source:
    """Read a web page: its main content, without menus, cookie bars and what else sites add.

    Raises UnreadableFileError for a file that is no text or nests beyond reason, and for a page that
    was made here: it repeats the papers that it tells of, and each of them would count twice.
    """
    data, encoding, warnings = utf8_markup(data, name)
    data = without_declaration(data.replace(b"\0", b""))
    if not data.strip():
        return Source(name, "html", "", encoding=encoding, warnings=warnings or (_NO_TEXT,))
    if made_here(data):
        raise UnreadableFileError(f"{name}: {IS_OWN}")
    root = _parse(data, name)
    assembly = assemble(with_typed_notes(list(HtmlFlow(root).pieces(main_content(root)))))
    return Source(
        name,
        "html",
        assembly.text,
        assembly.blocks,
        assembly.notes,
        assembly.residue,
        declared=_declared(root),
        encoding=encoding,
        warnings=warnings if assembly.text else (*warnings, _NO_TEXT),
        links=assembly.links,
    )


def _parse(data: bytes, name: str) -> etree._Element:
    check_size(data, name)
    # Not the parser of lxml.html: it asks Python of what class each element should be.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(f"{name} is no HTML ({reason_of(error, parser)})") from error
    if root is None:  # nothing but end tags or comments
        return etree.Element("html")
    check_depth(root, data, name)
    return root


def _declared(root: etree._Element) -> dict[str, str]:
    """Return the title and the official metadata (DC, DCTERMS, OVERHEID) of a page."""
    pairs = [("title", plain(root.find("head/title")))]
    for meta in root.iter("meta"):
        name = meta.get("name")
        if name and (official := official_name(name)):
            pairs.append((official, meta.get("content") or ""))
    return join_values(pairs)
