"""Papers of one shape over and over, in each format: none may take ever longer for each of its parts."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.traps import docx, notes_part, odt, official, paragraph, pdf_of

Shape = Callable[[int], bytes]
"""Makes a file with so many parts."""


def _numbered(form: str) -> Shape:
    """Return what makes a text of so many pieces, in which ``#`` is the number of each, ``@`` that in letters."""
    return lambda parts: "".join(
        form.replace("#", f"{number}").replace("@", "".join(chr(97 + int(digit)) for digit in f"{number}"))
        for number in range(parts)
    ).encode()


def _docx(part: str) -> Shape:
    return lambda parts: docx(part * parts)


def _docx_in(before: str, part: str, after: str) -> Shape:
    return lambda parts: docx(before + part * parts + after)


def _docx_notes(parts: int) -> bytes:
    numbers = range(parts)
    body = "".join(f'<w:p><w:r><w:t>Ja</w:t><w:footnoteReference w:id="{number}"/></w:r></w:p>' for number in numbers)
    return docx(body, **notes_part("".join(f'<w:footnote w:id="{number}">{paragraph("x")}</w:footnote>' for number in numbers)))


def _odt_in(before: str, part: str, after: str) -> Shape:
    return lambda parts: odt(before + "".join(part.replace("#", f"{number}") for number in range(parts)) + after)


def _html_in(before: str, part: str) -> Shape:
    return lambda parts: (before + "".join(part.replace("#", f"{number}") for number in range(parts))).encode()


def _docx_nested_fields(parts: int) -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return docx(f"<w:p>{begin * parts}{end * parts}</w:p>")


def _report(before: str, part: str, after: str) -> Shape:
    """Return what makes the report of a debate."""
    opened = f'<vlosCoreDocument xmlns="http://x.nl/"><vergadering><titel>t</titel>{before}'
    return lambda parts: f"{opened}{part * parts}{after}</vergadering></vlosCoreDocument>".encode()


def _xml_in(before: str, part: str, after: str) -> Shape:
    return lambda parts: official(before + "".join(part.replace("#", f"{number}") for number in range(parts)) + after)


_ODT_NOTE = (
    '<text:note text:id="n#" text:note-class="footnote"><text:note-citation>#</text:note-citation>'
    "<text:note-body><text:p>Noot.</text:p></text:note-body></text:note>"
)
_CELL = f"<w:tc>{paragraph('x')}</w:tc>"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BOX = f"<w:txbxContent>{paragraph('x')}</w:txbxContent>"

SHAPES: dict[str, tuple[str, Shape]] = {
    "docx: paragraphs": ("a.docx", _docx(paragraph("Een woord."))),
    "docx: runs": ("a.docx", _docx_in("<w:p>", "<w:r><w:t>woord </w:t></w:r>", "</w:p>")),
    "docx: line breaks": ("a.docx", _docx_in("<w:p>", "<w:r><w:br/><w:t>x</w:t></w:r>", "</w:p>")),
    "docx: page breaks": ("a.docx", _docx_in("<w:p>", '<w:r><w:br w:type="page"/><w:t>x</w:t></w:r>', "</w:p>")),
    "docx: cells": ("a.docx", _docx_in("<w:tbl><w:tr>", _CELL, "</w:tr></w:tbl>")),
    "docx: rows": ("a.docx", _docx_in("<w:tbl>", f"<w:tr>{_CELL}{_CELL}</w:tr>", "</w:tbl>")),
    "docx: fields": ("a.docx", _docx_in("<w:p>", _FIELD, "</w:p>")),
    "docx: open fields": ("a.docx", _docx_in("<w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "</w:p>")),
    "docx: fields in one another": ("a.docx", _docx_nested_fields),
    "docx: code of a field": ("a.docx", _docx_in(
        '<w:p><w:r><w:t>x</w:t><w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE </w:instrText>", "</w:r></w:p>"
    )),
    "docx: texts of a run": ("a.docx", _docx_in("<w:p><w:r>", "<w:t>woord </w:t>", "</w:r></w:p>")),
    "docx: text boxes": ("a.docx", _docx_in("<w:p><w:r><w:pict>", _BOX, "</w:pict></w:r></w:p>")),
    "docx: notes": ("a.docx", _docx_notes),
    "odt: paragraphs": ("a.odt", _odt_in("", "<text:p>Een woord.</text:p>", "")),
    "odt: spans": ("a.odt", _odt_in("<text:p>", "<text:span>woord </text:span>", "</text:p>")),
    "odt: notes": ("a.odt", _odt_in("<text:p>", f"Ja{_ODT_NOTE}", "</text:p>")),
    "odt: items": ("a.odt", _odt_in("<text:list>", "<text:list-item><text:p>x</text:p></text:list-item>", "</text:list>")),
    "odt: cells": ("a.odt", _odt_in(
        "<table:table><table:table-row>", "<table:table-cell><text:p>x</text:p></table:table-cell>",
        "</table:table-row></table:table>",
    )),
    "odt: paragraphs in a text box": ("a.odt", _odt_in(
        "<text:p><draw:frame><draw:text-box>", "<text:p>Een woord.</text:p>", "</draw:text-box></draw:frame></text:p>"
    )),
    "html: paragraphs": ("a.html", _html_in("", "<p>Een woord.</p>")),
    "html: line breaks": ("a.html", _html_in("<p>", "woord<br>")),
    "html: links": ("a.html", _html_in("<p>", "<a href='http://a.nl/'>woord</a> ")),
    "html: notes": ("a.html", _html_in("", "<p>Ja<sup><a href='#n#'>1</a></sup></p><p id='n#'>Noot.</p>")),
    "html: markers of one note": ("a.html", _html_in("<p id='n'>Noot.</p><p>", "Ja<sup><a href='#n'>1</a></sup> ")),
    "html: cells": ("a.html", _html_in("<table><tr>", "<td>x</td>")),
    "html: items": ("a.html", _html_in("<ol>", "<li>x</li>")),
    "html: blanks": ("a.html", _html_in("", " " * 99)),
    "html: declarations": ("a.html", _html_in("", "<?xml ")),
    "html: blanks in what is declared": ("a.html", _html_in("<meta name='DC.type' content='", " " * 99)),
    "html: metadata of one name": ("a.html", _html_in("", "<meta name='DC.type' content='#'><p>x</p>")),
    "html: places of the paper": ("a.html", _html_in("<p>Een woord.</p>", "<div id='broodtekst'></div>")),
    "xml: paragraphs": ("a.xml", _xml_in("", "<al>Een woord.</al>", "")),
    "xml: notes": ("a.xml", _xml_in("<al>", "Ja<noot id='n#'><noot.nr>#</noot.nr><noot.al>x</noot.al></noot> ", "</al>")),
    "xml: markers of one note": ("a.xml", _xml_in(
        "<al>Ja<noot id='n'><noot.nr>1</noot.nr><noot.al>x</noot.al></noot>", "<nootref refid='n'>1</nootref> ", "</al>"
    )),
    "xml: heads": ("a.xml", _xml_in("", "<hoofdstuk><kop><titel>t</titel></kop><al>x</al></hoofdstuk>", "")),
    "xml: numbers of a paper": ("a.xml", _xml_in("<stuk>", "<nummer>#</nummer>", "</stuk>")),
    "xml: numbers in a report": ("a.xml", _report(
        "<tekst><alinea><alineaitem>x", "<dossiernummer>39812</dossiernummer> ", "</alineaitem></alinea></tekst>"
    )),
    "xml: lines of a report": ("a.xml", _report("<tekst><alinea>", "<alineaitem>Een woord.</alineaitem>", "</alinea></tekst>")),
    "xml: unknown elements": ("a.xml", _xml_in("x", "<onbekend>y</onbekend>z", "")),
    "pdf: lines": ("a.pdf", lambda parts: pdf_of(b"BT /F1 1 Tf 1 TL 9 800 Td " + b"(een woord) ' " * parts + b"ET")),
    "pdf: words": ("a.pdf", lambda parts: pdf_of(b"BT /F1 1 Tf 9 800 Td " + b"(woord ) Tj " * parts + b"ET")),
    "text: notes": ("a.md", _numbered("Woord[^#] en zo.\n\n[^#]: Noot #.\n\n")),
    "text: notes in brackets": ("a.txt", _numbered("Woord[footnoteRef:#] en zo. [#: Noot #.] ")),
    "text: rows": ("a.md", _numbered("| a | b |\n")),
    "text: headings": ("a.md", _numbered("# Actielijn #\n\nDe motie Brandligt (SP).\n\n")),
    "text: questions": ("a.txt", _numbered("Vraag #\nWat is dit?\n\nAntwoord #\nDat is het.\n\n")),
    "text: motions": ("a.txt", _numbered("De motie van het lid Brandligt (SP) (39 812, nr. #) is afgedaan. Deze motie is uitgevoerd. ")),
    "text: articles": ("a.txt", _numbered("Artikel # Sr en dat artikel, eerste lid. ")),
    "text: aliases": ("a.txt", _numbered("De Wet meldplicht # uitbuiting (hierna: Wmu#) en de Wmu#. ")),
    "text: speakers": ("a.txt", _numbered("De heer **Brandligt** (SP):\nIk dien een motie in.\n\nMinister **Tesselaar**:\nIk zeg dat toe.\n\n")),
    "text: motions of one name": ("a.txt", _numbered("De motie-Brandligt (39 812, nr. #) is af. De motie-Brandligt wacht. ")),
    "text: motions of one number": ("a.txt", _numbered("De motie op stuk nr. 7 is af, blijkens Kamerstuk 39 812, nr. 7. ")),
    "text: motions in one list": ("a.txt", _numbered("De moties A@, B@ en C@ (39 812, nrs. 1, 2 en 3), ")),
    "text: these motions": ("a.txt", _numbered("De motie-Aa@ (39 812, nr. #) telt. Deze moties zijn uitgevoerd. ")),
    "text: motions of who speaks": ("a.txt", _numbered(
        "De heer **Lid@** (SP):\nIk noem de motie-Aa@ (39 812, nr. #). Ik handhaaf mijn motie.\n\n"
    )),
    "text: motions called a promise": ("a.txt", _numbered(
        "De motie-Brandligt (39 812, nr. #) telt. De bovengenoemde toezegging aan het lid Brandligt is gedaan. "
    )),
    "text: promises beside motions": ("a.txt", _numbered(
        "De motie van het lid Aa@ (SP) is af. Ik heb het lid Brandligt (SP) toegezegd de Kamer te informeren. "
    )),
    "text: promises read out": ("a.txt", _numbered(
        "Toezegging aan het lid Aa@ (SP): de minister informeert de Kamer voor 1 mei 2030 over #.\n\n"
    )),
    "text: promises in notes": ("a.md", _numbered(
        "Woord[^#] en zo.\n\n[^#]: Ik zeg de Kamer toe hierover te berichten voor mei 2029.\n\n"
    )),
    "text: agendas": ("a.txt", _numbered("Aan de orde is dossier 39 812.\n\nDe motie op stuk nr. # wacht. Kamerstuk 39 812, nr. #.\n\n")),
    "text: papers without their date": ("a.txt", _numbered(
        "de brief van de minister van 3 juni van vorig jaar, het rapport van mei, de brief van juni. "
    )),
    "text: one article of many laws": ("a.txt", _numbered("Zie artikel 5 van Verordening (EU) 2031/#. Artikel 5 geldt. ")),
    "text: laws with the name of another": ("a.txt", _numbered("De Algemene wet bestuursrecht (hierna: Sr) en artikel 3 Sr. ")),
    "text: notes about a note": ("a.md", _numbered("Woord[^1] en zo.\n\n[^1]: Kamerstuk 39 812, nr. #. Zie noot 1.\n\n")),
    "text: a long last answer": ("a.txt", _numbered("Vraag 4# en 5#\nWat is dit?\n\nAntwoord op vragen 4# en 5#\nDat is het.\n\n")),
    "text: letterheads": ("a.txt", _numbered("Datum 1 mei 2027\nBetreft x\nOns kenmerk 1/2/#\n")),
}  # fmt: skip
"""Each shape by its name, with the name of its file."""
