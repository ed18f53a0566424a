"""Write an example as an OpenDocument text with real footnotes, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from annotated import Example, Line, Piece, lines

MIME = "application/vnd.oasis.opendocument.text"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
EPOCH = (2027, 1, 1, 0, 0, 0)
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"))
)
STYLES = {"letterhead": "Briefhoofd", "list": "Opsomming"}


def paragraph(line: Line, notes: dict[str, Line]) -> str:
    """Return a line of the letter; a note stands in it where its marker is printed."""
    words = "".join(_piece(piece, notes) for piece in line.pieces)
    if line.kind in ("heading", "subheading"):
        level = 1 if line.kind == "heading" else 2
        return f'<text:h text:outline-level="{level}">{words}</text:h>'
    return f'<text:p text:style-name="{STYLES.get(line.kind, "Tekst")}">{words}</text:p>'


def _piece(piece: Piece, notes: dict[str, Line]) -> str:
    if not piece.marker:
        return escape(piece.text)
    body = "".join(escape(part.text) for part in notes[piece.text].pieces)
    return (
        f'<text:note text:id="ftn{piece.text}" text:note-class="footnote">'
        f"<text:note-citation>{piece.text}</text:note-citation>"
        f"<text:note-body><text:p>{body}</text:p></text:note-body></text:note>"
    )


def content_xml(found: list[Line]) -> str:
    """Return the part with the letter."""
    notes = {line.label: line for line in found if line.kind == "note"}
    inner = "".join(paragraph(line, notes) for line in found if line.kind != "note")
    return (
        f'<office:document-content {NAMESPACES} office:version="1.2"><office:body><office:text>'
        f"{inner}</office:text></office:body></office:document-content>"
    )


def styles_xml(notice: str) -> str:
    """Return the part with the styles and the running head."""
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"/>'
        for name in ("Tekst", *STYLES.values())
    )
    head = f"<style:header><text:p>{escape(notice)}</text:p></style:header>"
    return (
        f'<office:document-styles {NAMESPACES} office:version="1.2">'
        f"<office:styles>{styles}</office:styles>"
        '<office:automatic-styles><style:page-layout style:name="Blad"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard"'
        f' style:page-layout-name="Blad">{head}</style:master-page></office:master-styles>'
        "</office:document-styles>"
    )


def manifest_xml() -> str:
    """Return the list of parts."""
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = {"/": MIME, "content.xml": "text/xml", "styles.xml": "text/xml"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in parts.items()
    )
    return (
        f'<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.2">{entries}'
        "</manifest:manifest>"
    )


def build_odt(example: Example, notice: str) -> bytes:
    """Return the odt file; nothing in it is compressed, so no library decides over its bytes."""
    found = list(lines(example.body.without_soft_hyphens()))
    parts = {
        "mimetype": MIME,
        "content.xml": DECLARATION + content_xml(found),
        "styles.xml": DECLARATION + styles_xml(notice),
        "META-INF/manifest.xml": DECLARATION + manifest_xml(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part)
    return buffer.getvalue()
