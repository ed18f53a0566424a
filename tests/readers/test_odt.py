"""OpenDocument texts: what is printed, with notes, lists, margins and the data inside."""

from __future__ import annotations

import io
import zipfile

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.odt import read_odt
from mhcorpus.source import Source

NS = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

STYLES = """<style:style style:name="Vet"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Kop" style:parent-style-name="Vet"/>
<style:style style:name="Weg"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a"
 style:num-suffix=")" text:display-levels="2"/></text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"
 text:bullet-char="●"/></text:list-style>"""


def pack(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def odt(body: str, **parts: str) -> bytes:
    content = (
        f"<office:document-content {NS}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return pack({"content.xml": content} | {f"{name}.xml": part for name, part in parts.items()})


def read(body: str, **parts: str) -> Source:
    return read_odt(odt(body, **parts), "brief.odt")


def blocks(source: Source) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, source.text[b.start : b.end]) for b in source.blocks]


def p(text: str, style: str = "Tekst") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


BODIES = {
    p('Een<text:s text:c="3"/>twee<text:tab/>drie<text:line-break/>vier'): [
        ("paragraph", 0, "Een twee drie\nvier")
    ],
    '<text:h text:outline-level="2">Kop</text:h>' + p("Kop", "Kop") + p("Zin.", "Kop")
    + p('<text:span text:style-name="Vet">Half</text:span> vet'): [
        ("heading", 2, "Kop"), ("heading", 2, "Kop"), ("paragraph", 0, "Zin."),
        ("paragraph", 0, "Half vet"),
    ],
    '<text:list text:style-name="L"><text:list-item><text:p>een</text:p><text:list><text:list-item>'
    "<text:p>diep</text:p></text:list-item></text:list></text:list-item></text:list>"
    + p("tussen") + '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>'
    '<text:p>twee</text:p></text:list-item></text:list><text:list text:style-name="B"><text:list-item>'
    "<text:p>punt</text:p></text:list-item></text:list>": [
        ("list item", 0, "1. een"), ("list item", 0, "1.a) diep"), ("paragraph", 0, "tussen"),
        ("list item", 0, "2. twee"), ("list item", 0, "• punt"),
    ],
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p>"
    "</table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
    "</table:table-header-rows><table:table-row><table:table-cell><text:p>alleen</text:p>"
    "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>": [
        ("table row", 0, "A | B"), ("paragraph", 0, "alleen"),
    ],
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Oud</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>"
    + p('Dit <text:change text:change-id="c"/><text:change-start/>blijft<text:change-end/>'
        '<office:annotation><text:p>Let op</text:p></office:annotation>'
        '<text:span text:style-name="Weg"> niet</text:span>.'): [("paragraph", 0, "Dit blijft.")],
    p('Bij<draw:frame><draw:text-box><text:p>In een vak</text:p></draw:text-box></draw:frame> tekst'): [
        ("paragraph", 0, "In een vak"), ("paragraph", 0, "Bij tekst"),
    ],
    p("Datum") + p("3 mei 2027") + p("Betreft: Register") + p("Geachte voorzitter,"): [
        ("letterhead", 0, "Datum\n3 mei 2027"), ("letterhead", 0, "Betreft\nRegister"),
        ("paragraph", 0, "Geachte voorzitter,"),
    ],
    '<text:h text:outline-level="1">39 812<text:tab/>Toezicht</text:h>'
    '<text:h text:outline-level="1">Nr. 4 <text:tab/>BRIEF</text:h>': [
        ("furniture", 0, "39 812"), ("heading", 1, "Toezicht"), ("furniture", 0, "Nr. 4"),
        ("heading", 2, "BRIEF"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_the_text_of_a_file(body: str) -> None:
    """A file reads as it is printed: changes accepted, comments and hidden text left out."""
    assert blocks(read(body)) == BODIES[body]


def test_notes_and_links() -> None:
    """Notes are blocks at the end, tied to their marks; links keep their targets."""
    source = read(
        p('Zie<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
          '<text:note-body><text:p>Noot met <text:a xlink:href="https://x.nl/a">link</text:a>.</text:p>'
          '<text:p>Meer.</text:p></text:note-body></text:note> <text:a xlink:href="kst-39812-2">39 812, '
          "nr. 2</text:a>.")
    )  # fmt: skip
    assert blocks(source) == [("paragraph", 0, "Zie¹ 39 812, nr. 2."), ("note", 0, "¹ Noot met link. Meer.")]
    assert [(note.label, note.markers) for note in source.notes] == [("1", ((3, 4),))]
    assert [(source.text[link.start : link.end], link.target) for link in source.links] == [
        ("39 812, nr. 2", "kst-39812-2"), ("link", "https://x.nl/a"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Zie Stb. 2027, 59", "x" * 41])
def test_a_sentence_is_no_label(label: str) -> None:
    """What is too long for the label of a note, or several words, is text; the note is numbered."""
    source = read(
        p(f'Zie<text:note text:id="n" text:note-class="footnote"><text:note-citation>{label}</text:note-citation>'
          "<text:note-body><text:p>Noot.</text:p></text:note-body></text:note>.")
    )  # fmt: skip
    assert blocks(source) == [("paragraph", 0, f"Zie {label} ¹."), ("note", 0, "¹ Noot.")]
    assert [note.label for note in source.notes] == ["1"]


def test_margins_once() -> None:
    """Headers stand before the text, footers after it, each text once and without page number."""
    styles = (
        f"<office:document-styles {NS}><office:master-styles>"
        "<style:master-page><style:header><text:p>Ministerie</text:p></style:header>"
        "<style:footer><text:p>Kamer, 39 812, nr. 4<text:tab/><text:page-number>1</text:page-number>"
        "</text:p></style:footer></style:master-page><style:master-page><style:footer>"
        "<text:p>Kamer, 39 812, nr. 4</text:p></style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    assert blocks(read(p("Tekst."), styles=styles)) == [
        ("furniture", 0, "Ministerie"), ("paragraph", 0, "Tekst."),
        ("furniture", 0, "Kamer, 39 812, nr. 4"),
    ]  # fmt: skip


def test_pages_as_the_file_remembers_them() -> None:
    """A page starts where the program that saved the file last broke it."""
    source = read(p("een <text:soft-page-break/>twee") + "<text:soft-page-break/>" + p("drie"))
    assert [source.text[at:][:4] for at in source.pages] == ["een ", "twee", "drie"]


def test_declared_properties() -> None:
    """Properties keep their names; official ones have those of the official metadata."""
    meta = (
        f"<office:document-meta {NS}><office:meta><dc:title>Brief</dc:title>"
        "<dc:creator>I. Zomer</dc:creator><meta:creation-date>2027-10-04</meta:creation-date>"
        '<meta:user-defined meta:name="OVERHEIDop.ParlID/DC.identifier">kst-39812-4</meta:user-defined>'
        '<meta:user-defined meta:name="OVERHEIDop.indiener">A</meta:user-defined>'
        '<meta:user-defined meta:name="OVERHEIDop.indiener">B</meta:user-defined>'
        '<meta:user-defined meta:name="Eigen">x</meta:user-defined></office:meta></office:document-meta>'
    )
    assert read(p("x"), meta=meta).declared == {
        "title": "Brief", "author": "I. Zomer", "created": "2027-10-04",
        "DC.identifier": "kst-39812-4", "OVERHEIDop.indiener": "A;B",
    }  # fmt: skip


ENCRYPTED = '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
REFUSED = {
    b"": "brief.odt is no odt: it is not a zip file",
    odt(p("x"))[:200]: "brief.odt is cut off or damaged: get it anew",
    pack({"mimetype": "x"}): "brief.odt is no odt: it has no text document in it",
    pack({"content.xml": "<a/>"}): "brief.odt is no odt: it has no text document in it",
    pack({"content.xml": "<a"}): "brief.odt: content.xml is broken XML (",
    pack({"content.xml": "x", "META-INF/manifest.xml": ENCRYPTED}):
        "brief.odt: is encrypted; save it without a password",
}  # fmt: skip


@pytest.mark.parametrize("data", REFUSED)
def test_refused(data: bytes) -> None:
    """What is no odt, is broken or is encrypted is refused in one line."""
    with pytest.raises(UnreadableFileError) as caught:
        read_odt(data, "brief.odt")
    assert str(caught.value).startswith(REFUSED[data])


def test_a_file_without_text() -> None:
    """A file with nothing in it is a source without blocks, and a warning."""
    source = read(p(""))
    assert (source.text, source.blocks, source.warnings) == ("", (), ("the document has no text",))
