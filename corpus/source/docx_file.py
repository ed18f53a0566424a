"""Write an example as a docx file with real footnotes and a header, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from annotated import Example, Line, lines

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = (2027, 1, 1, 0, 0, 0)
STYLES = {"heading": "Heading1", "subheading": "Heading2", "list": "ListParagraph",
          "letterhead": "Letterhead"}
RAISED = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
PARTS = ("styles", "footnotes", "header1")


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inner: str, style: str | None = None) -> str:
    """Return a paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inner}</w:p>"


def body_paragraph(line: Line) -> str:
    """Return a line of the running text, its footnote markers as references."""
    runs = "".join(
        f'<w:r>{RAISED}<w:footnoteReference w:id="{piece.text}"/></w:r>' if piece.marker
        else run(piece.text)
        for piece in line.pieces
        if piece.text
    )
    return paragraph(runs, STYLES.get(line.kind))


def document_xml(found: list[Line], notice: str) -> str:
    """Return the main part; a line that opens no paragraph follows the one before it."""
    inner = paragraph(run(notice)) + "".join(
        body_paragraph(line) for line in found if line.kind != "note"
    )
    header = f'<w:headerReference w:type="default" r:id="rId3" xmlns:r="{R}"/>'
    section = f"<w:sectPr>{header}</w:sectPr>"
    return f'<w:document xmlns:w="{W}"><w:body>{inner}{section}</w:body></w:document>'


def footnotes_xml(found: list[Line]) -> str:
    """Return the part with the bodies of the footnotes."""
    notes = "".join(
        f'<w:footnote w:id="{line.label}">'
        + paragraph(
            f"<w:r>{RAISED}<w:footnoteRef/></w:r>" + run(" ")
            + "".join(run(piece.text) for piece in line.pieces)
        )
        + "</w:footnote>"
        for line in found
        if line.kind == "note"
    )
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    return f'<w:footnotes xmlns:w="{W}">{separators}{notes}</w:footnotes>'


def styles_xml() -> str:
    """Return the few styles that are used."""
    names = {"Heading1": "heading 1", "Heading2": "heading 2", "ListParagraph": "List Paragraph",
             "Letterhead": "Letterhead"}
    inner = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        + ("<w:rPr><w:b/></w:rPr>" if key.startswith("Heading") else "")
        + "</w:style>"
        for key, name in names.items()
    )
    return f'<w:styles xmlns:w="{W}">{inner}</w:styles>'


def content_types() -> str:
    """Return the list of parts."""
    package = "http://schemas.openxmlformats.org/package/2006/content-types"
    names = {"document": "document.main", "styles": "styles", "footnotes": "footnotes",
             "header1": "header"}
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{OFFICE}.{kind}+xml"/>'
        for part, kind in names.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (f'<Types xmlns="{package}"><Default Extension="rels" ContentType="{rels}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>')


def relationships(targets: list[tuple[str, str]]) -> str:
    """Return a part that names the others."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{package}">{inner}</Relationships>'


def build_docx(example: Example, notice: str) -> bytes:
    """Return the docx file; nothing in it is compressed, so no library decides over its bytes."""
    found = list(lines(example.body.without_soft_hyphens()))
    header = f'<w:hdr xmlns:w="{W}">{paragraph(run(notice))}</w:hdr>'
    kinds = [(part.rstrip("1"), f"{part}.xml") for part in PARTS]
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/document.xml": document_xml(found, notice),
        "word/_rels/document.xml.rels": relationships(kinds),
        "word/styles.xml": styles_xml(),
        "word/footnotes.xml": footnotes_xml(found),
        "word/header1.xml": header,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), DECLARATION + xml)
    return buffer.getvalue()
