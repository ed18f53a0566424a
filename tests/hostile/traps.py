"""Files that are made to hurt whoever reads them, small on the disk and made by code."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

_DOCX_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)
ODD_NUMBERS = ("\u00b2", "\u0663", "9" * 5_000, "-1", "1e9", "")
"""What is called a digit, or is too long for a number, and what else stands in the place of one."""
SENTENCE = "Zie Kamerstuk 39 812, nr. 7, en de motie van het lid Brandligt (SP). "


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(body: str, doctype: str = "", **parts: str) -> bytes:
    """Return a Word file with this body."""
    document = f"{doctype}<w:document {_W}><w:body>{body}</w:body></w:document>"
    return packed({"[Content_Types].xml": _DOCX_TYPES, "word/document.xml": document, **parts})


def notes_part(notes: str) -> dict[str, str]:
    """Return the parts of a Word file that hold these footnotes."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    related = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{related}">'
        f'<Relationship Id="r1" Type="{kind}" Target="footnotes.xml"/></Relationships>',
    }


def paragraph(text: str = SENTENCE) -> str:
    """Return a paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, doctype: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    content = f"<office:document-content {_ODT}><office:body><office:text>{body}</office:text></office:body>"
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{doctype}{content}</office:document-content>",
    })


def official(body: str, doctype: str = "") -> bytes:
    """Return an official publication in XML with this text."""
    return f'<?xml version="1.0"?>{doctype}<officiele-publicatie><kamerstuk>{body}</kamerstuk></officiele-publicatie>'.encode()


def pdf(objects: Mapping[int, bytes], root: int = 1) -> bytes:
    """Return a PDF of these objects, with a table of where they stand."""
    out, places = bytearray(b"%PDF-1.5\n"), {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, table)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """Return a compressed stream of a PDF."""
    squeezed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s>>\nstream\n%s\nendstream" % (len(squeezed), extra, squeezed)


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 5 0 R >> >> >>"


def pdf_of(content: bytes, kids: bytes = b"[3 0 R]", count: int = 1, **more: bytes) -> bytes:
    """Return a PDF whose page 3 draws ``content``; ``more`` objects are named o6, o7, …"""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids %s /Count %d >>" % (kids, count),
        3: _PAGE % 4, 4: stream(content), 5: _FONT,
    }  # fmt: skip
    objects.update({int(name[1:]): value for name, value in more.items()})
    return pdf(objects)


def _laughs(depth: int = 9) -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, depth + 1)
    )
    return f"<!DOCTYPE x [{entities}]>"


_OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">]>'
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
_DRAWN = b"BT /F1 11 Tf 72 700 Td (Zie Kamerstuk 39 812, nr. 7.) Tj ET"


def _deep(tag: str, close: str, depth: int, inside: str = "x") -> str:
    return tag * depth + inside + close * depth


def _pages(number: int) -> bytes:
    """Return a PDF that says of one page, many times, that it is its page."""
    return pdf_of(_DRAWN, kids=b"[" + b"3 0 R " * number + b"]", count=number)


TRAPS: dict[str, Callable[[], bytes]] = {
    # zip bombs
    "bom.docx": lambda: docx("<w:p/>" * 5_100_000),
    "ratio.docx": lambda: docx(paragraph("a" * 11_000_000)),
    "bom.odt": lambda: odt("<text:p/>" * 5_100_000),
    "spaties.odt": lambda: odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
    "cellen.odt": lambda: odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000000">'
        '<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    ),
    # XML
    "lachen.xml": lambda: official("<al>&a9;</al>", _laughs()),
    "lachen.docx": lambda: docx(paragraph("&a9;"), _laughs()),
    "lachen.odt": lambda: odt("<text:p>&a9;</text:p>", _laughs()),
    "kwadraat.xml": lambda: official(f"<al>{'&a;' * 50_000}</al>", _QUADRATIC),
    "buiten.xml": lambda: official("<al>&e; %p;</al>", _OUTSIDE),
    "buiten.docx": lambda: docx(paragraph("&e;"), _OUTSIDE),
    "buiten.odt": lambda: odt("<text:p>&e;</text:p>", _OUTSIDE),
    "diep.xml": lambda: official(_deep("<al>", "</al>", 20_000)),
    "diep.docx": lambda: docx(_deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 70, paragraph())),
    "diep.odt": lambda: odt(_deep("<text:section>", "</text:section>", 20_000, "<text:p>x</text:p>")),
    "diep.html": lambda: (_deep("<div>", "</div>", 100_000) + SENTENCE).encode(),
    "diep-b.html": lambda: (_deep("<b>", "", 50_000) + SENTENCE).encode(),
    "kenmerken.xml": lambda: official("<al " + " ".join(f'a{n}="{n}"' for n in range(100_000)) + ">x</al>"),
    "ruimten.xml": lambda: official("".join(f'<n{n}:al xmlns:n{n}="urn:{n}">x</n{n}:al>' for n in range(5_000))),
    "getallen.docx": lambda: docx("".join(
        f'<w:p><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>' for number in ODD_NUMBERS
    )),
    # PDF
    "lus.pdf": lambda: pdf_of(_DRAWN, kids=b"[2 0 R 3 0 R]", count=2),
    "lus-index.pdf": lambda: pdf_of(
        _DRAWN, o1=b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
        o6=b"<< /Type /Outlines /First 7 0 R /Last 7 0 R >>",
        o7=b"<< /Title (lus) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>",
    ),
    "lengte.pdf": lambda: pdf_of(_DRAWN, o4=b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
    "filters.pdf": lambda: pdf_of(_DRAWN, o4=(
        b"<< /Length 20 /Filter [" + b"/ASCIIHexDecode " * 50_000 + b"] >>\nstream\n41424344>\nendstream"
    )),
    "letters.pdf": lambda: pdf_of(b"BT /F1 1 Tf 9 9 Td " + b"(" + b"x" * 3_000_000 + b") Tj ET"),
    "paginas.pdf": lambda: _pages(20_000),
    "groot.pdf": lambda: pdf_of(_DRAWN, o3=(_PAGE % 4).replace(b"[0 0 595 842]", b"[0 0 1e30 1e30]")),
    "diep.pdf": lambda: pdf_of(_DRAWN, o6=b"[" * 100_000 + b"]" * 100_000),
    # text
    "regel.txt": lambda: (SENTENCE * 3_000).encode(),
    "regel.md": lambda: (b"[" * 50_000) + SENTENCE.encode(),
    "nul.txt": lambda: b"Kamerstuk\x00 39 812,\x00 nr. 7 " * 50,
    "stuur.txt": lambda: "\x1b]0;weg\x07\x1b[2J\x9b31m Kamerstuk 39 812, nr. 7\r\n".encode() * 40,
    "bidi.txt": lambda: ("Datum 1 mei 2027\nBetreft \u202eEMOC\u2066\u2069\n\nZie Kamerstuk 39 812, nr. 7.\u202c\n" * 3).encode(),
    "surrogaat.txt": lambda: b"Zie \xed\xa0\x80 Kamerstuk 39 812, nr. 7. \xff\xfe\xfd" * 20,
    "regels.txt": lambda: b"\n" * 500_000 + SENTENCE.encode(),
    "noten.txt": lambda: "".join(f"Woord{n} [{n}] en zo.\n" for n in range(1, 1_500)).encode()
    + "".join(f"[{n}] Noot {n}.\n" for n in range(1, 1_500)).encode(),
    "haken.txt": lambda: b"[bookmark: " * 20_000,
    "leeg.pdf": lambda: b"%PDF-1.7\n%%EOF",
    "leeg.docx": lambda: packed({}),
    "afgebroken.docx": lambda: docx(paragraph())[:-40],
    "gelogen.docx": lambda: docx(paragraph()).replace(b"word/document.xml", b"word/documant.xml", 1),
    "tekst.pdf": lambda: SENTENCE.encode(),
    "script.html": lambda: (
        "<html><head><title><script>alert(1)</script>\x1b[2J</title></head><body><p onclick='x()'>"
        f"{SENTENCE}<a href='javascript:alert(1)'>stb 2024, 59</a></p></body></html>"
    ).encode(),
}
"""Each trap by the name of its file."""

DEADLY: dict[str, Callable[[], bytes]] = {
    "lus-vorm.pdf": lambda: pdf_of(b"/X1 Do", o3=(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /X1 6 0 R >> >> >>"
    ), o6=stream(b"/X1 Do /X1 Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                 b" /Resources << /XObject << /X1 6 0 R >> >> ")),
    "bom.pdf": lambda: pdf_of(b"q " * 60_000_000),
}
"""Traps in which the library that opens them ends the process, or does not end."""
