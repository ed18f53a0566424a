"""Word files: what a person reads, in order, with exact offsets."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.docx import read_docx
from mhcorpus.source import Source
from tests.readers.word_files import STYLES, W, blocks, box, docx, field, item, par, reference, run, table


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (par("Een alinea."), [("paragraph", "Een alinea.")]),
        (par("Inleiding", '<w:pStyle w:val="Kop1"/>'), [("heading", "Inleiding")]),
        (par("Aanleiding", '<w:pStyle w:val="Tussenkop"/>'), [("heading", "Aanleiding")]),
        (par("Nader", '<w:pStyle w:val="Kader"/>'), [("heading", "Nader")]),
        (par(run("Kernpunten", "<w:b/>")), [("heading", "Kernpunten")]),
        (par(run("Klopt dit?", "<w:b/>")), [("paragraph", "Klopt dit?")]),
        (par("Antwoord op vraag 3 en 4"), [("heading", "Antwoord op vraag 3 en 4")]),
        (
            item("een", 1) + item("onder", 1, 1) + item("twee", 1) + item("stip", 2),
            [
                ("list item", "1. een"),
                ("list item", "1.a) onder"),
                ("list item", "2. twee"),
                ("list item", "• stip"),
            ],
        ),
        (
            table(("Jaar", "Aantal"), ("2029", "12")),
            [("table row", "Jaar | Aantal"), ("table row", "2029 | 12")],
        ),
        (par(field("DOCPROPERTY datum", "3 mei 2031")), [("paragraph", "3 mei 2031")]),
        (
            par(run("Het ") + "<w:ins>" + run("nieuwe") + "</w:ins><w:del><w:r><w:delText>oude"
                "</w:delText></w:r></w:del>" + run(" plan.")),
            [("paragraph", "Het nieuwe plan.")],
        ),
        (
            par(run("zorg") + "<w:r><w:softHyphen/></w:r>" + run("plicht, EU") +
                "<w:r><w:noBreakHyphen/></w:r>" + run("recht")),
            [("paragraph", "zorgplicht, EU-recht")],
        ),
        (
            par(run("zie ") + f"<w:hyperlink>{run('de bijlage')}</w:hyperlink>" +
                run(" geheim", "<w:vanish/>")),
            [("paragraph", "zie de bijlage")],
        ),
        (
            par(box(par("Kadertekst")) + run("Lopende tekst.")),
            [("paragraph", "Kadertekst"), ("paragraph", "Lopende tekst.")],
        ),
        (
            par("Datum") + par("28 juni 2031") + par("Ons kenmerk") + par("700123") + par("Tekst."),
            [
                ("letterhead", "Datum\n28 juni 2031"),
                ("letterhead", "Ons kenmerk\n700123"),
                ("paragraph", "Tekst."),
            ],
        ),
        (
            table(("Datum", "3 mei 2031"), ("Betreft", "Havens")) + par("Tekst."),
            [
                ("letterhead", "Datum\n3 mei 2031"),
                ("letterhead", "Betreft\nHavens"),
                ("paragraph", "Tekst."),
            ],
        ),
    ],
)  # fmt: skip
def test_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    """Each paragraph, list item and row is one block of its kind, with the text as printed."""
    assert blocks(read_docx(docx(body), "brief.docx")) == expected


def test_notes_follow_the_text_and_know_their_markers() -> None:
    """Notes are numbered by their markers, stand at the end, and leave out their label."""
    notes = "".join(
        f'<w:footnote w:id="{number}">{par("<w:r><w:footnoteRef/></w:r>" + run(text))}</w:footnote>'
        for number, text in ((5, " Stb. 2030, 12."), (3, " Zie noot 1."))
    )
    notes = f'<w:footnote w:type="separator" w:id="0">{par(" ")}</w:footnote>{notes}'
    body = par(
        run("Eerst dit.") + reference(3) + run(" Dan dat") + reference(5) + run(" en weer.") +
        reference(3)
    )  # fmt: skip
    source = read_docx(docx(body, {"footnotes": notes}), "brief.docx")
    assert source.text == "Eerst dit.¹ Dan dat² en weer.¹\n\n¹ Zie noot 1.\n\n² Stb. 2030, 12."
    assert [(note.label, source.text[note.start : note.end], note.markers) for note in source.notes] == [
        ("1", "Zie noot 1.", ((10, 11), (29, 30))),
        ("2", "Stb. 2030, 12.", ((19, 20),)),
    ]
    assert [source.text[start:end] for start, end in source.residue] == ["¹ ", "² "]


def test_endnotes_beside_footnotes_are_roman() -> None:
    """Where a file has both, endnotes are numbered i, ii as Word prints them."""
    parts = {
        "footnotes": f'<w:footnote w:id="1">{par("voet")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="1">{par("eind")}</w:endnote>',
    }
    body = par(run("a") + reference(1, "endnote") + run(" b") + reference(1))
    source = read_docx(docx(body, parts), "brief.docx")
    assert source.text == "aⁱ b¹\n\n¹ voet\n\nⁱ eind"
    assert [note.label for note in source.notes] == ["1", "i"]


def test_a_custom_mark_is_the_label() -> None:
    """A note with a mark of its own keeps it, in the text and before its body."""
    notes = f'<w:footnote w:id="1">{par("* Afgerond.")}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    source = read_docx(docx(par(run("12 zaken") + mark), {"footnotes": notes}), "brief.docx")
    assert source.text == "12 zaken*\n\n* Afgerond."
    assert source.notes[0].markers == ((8, 9),)


def test_a_sentence_is_no_mark() -> None:
    """What is several words is text, though the file calls it a mark; the note is numbered."""
    notes = f'<w:footnote w:id="1">{par("Afgerond.")}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t> naar boven</w:t></w:r>'
    source = read_docx(docx(par(run("12 zaken") + mark), {"footnotes": notes}), "brief.docx")
    assert source.text == "12 zaken¹ naar boven\n\n¹ Afgerond."


def test_header_gives_letterhead_and_furniture() -> None:
    """Data of the letter in a header is letterhead; page numbers are furniture."""
    parts = {
        "header": par(box(par("Datum") + par("3 mei 2031") + par(" ") + par("Pagina 1 van 2"))),
        "footer": par("Intern gebruik"),
    }
    assert blocks(read_docx(docx(par("Geachte voorzitter,"), parts), "brief.docx")) == [
        ("letterhead", "Datum\n3 mei 2031"),
        ("furniture", "Pagina 1 van 2"),
        ("paragraph", "Geachte voorzitter,"),
        ("furniture", "Intern gebruik"),
    ]


@pytest.mark.parametrize(
    ("body", "saved_pages", "expected"),
    [
        (par("een") + par("twee"), None, ()),
        (par("een") + par("twee"), 1, (0,)),
        (par(run("een") + '<w:r><w:br w:type="page"/></w:r>') + par("twee"), None, (0, 5)),
        (par("een") + par("twee", "<w:pageBreakBefore/>"), None, (0, 5)),
        (
            par(run("een ") + "<w:r><w:lastRenderedPageBreak/></w:r>" + run("vervolg")),
            2,
            (0, 4),
        ),
        (
            par(run("een") + '<w:r><w:br w:type="page"/></w:r>')
            + par("<w:r><w:lastRenderedPageBreak/></w:r>" + run("twee")),
            2,
            (0, 5),
        ),
    ],
)
def test_pages(body: str, saved_pages: int | None, expected: tuple[int, ...]) -> None:
    """Pages start at the breaks that Word rendered, else at the breaks that were set."""
    assert read_docx(docx(body, pages=saved_pages), "brief.docx").pages == expected


def link(relation: str, text: str) -> str:
    return f'<w:hyperlink r:id="{relation}">{run(text)}</w:hyperlink>'


def links(source: Source) -> list[tuple[str, str]]:
    return [(source.text[found.start : found.end], found.target) for found in source.links]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            par(run("Zie ") + link("brief", "de brief") + run(".")),
            [("de brief", "https://oord.example/brief")],
        ),
        (
            par(link("brief", "de ") + link("brief", "brief.") + link("stuk", "stuk")),
            [("de brief", "https://oord.example/brief"), ("stuk", "https://oord.example/stuk")],
        ),
        (
            par(run("Zie ") + field('HYPERLINK "https://oord.example/x" ', "hier")),
            [("hier", "https://oord.example/x")],
        ),
        (
            par(f"<w:fldSimple w:instr='HYPERLINK \"https://oord.example/y\"'>{run('daar')}"
                "</w:fldSimple>"),
            [("daar", "https://oord.example/y")],
        ),
        (par(field('HYPERLINK \\l "kop"', "elders in deze brief")), []),
        (
            item(link("brief", "de brief"), 2) + item(run("en ") + link("stuk", "het stuk"), 1),
            [("de brief", "https://oord.example/brief"), ("het stuk", "https://oord.example/stuk")],
        ),
        (
            table(("Zaak", link("stuk", "stuk  12"))),
            [("stuk  12", "https://oord.example/stuk")],
        ),
    ],
)  # fmt: skip
def test_links(body: str, expected: list[tuple[str, str]]) -> None:
    """Hyperlinks and HYPERLINK fields that leave the file are links at their text."""
    assert links(read_docx(docx(body), "brief.docx")) == expected


def test_links_in_notes() -> None:
    """A link in a note stands at its text, whatever blanks the note holds."""
    content = par(run("  Zie  de ") + link("stuk", "brief  van toen") + run("."))
    note = f'<w:footnote w:id="3">{content}</w:footnote>'
    source = read_docx(docx(par(run("Ja.") + reference(3)), {"footnotes": note}), "brief.docx")
    assert links(source) == [("brief van toen", "https://oord.example/stuk")]
    assert source.text == "Ja.¹\n\n¹ Zie de brief van toen."


def test_declared() -> None:
    """The core properties are what the file declares."""
    assert dict(read_docx(docx(par("x")), "brief.docx").declared) == {
        "title": "Brief over havens",
        "author": "M. Oord",
        "created": "2031-02-03T10:00:00Z",
    }


def _archive(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


_ENTITIES = (
    '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>x&a;y</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "brief.docx is no docx: it is not a zip file"),
        (b"gewone tekst", "brief.docx is no docx: it is not a zip file"),
        (docx(par("x"))[:300], "brief.docx is cut off or damaged: get it anew"),
        (_archive(los="<a/>"), "brief.docx is no docx: it has no word/document.xml"),
    ],
)
def test_unreadable(data: bytes, message: str) -> None:
    """A file that is no docx says in one line what it is."""
    with pytest.raises(UnreadableFileError) as caught:
        read_docx(data, "brief.docx")
    assert str(caught.value) == message


def test_broken_xml_names_the_part() -> None:
    """Broken XML is one line that names the part."""
    with pytest.raises(UnreadableFileError, match=r"^brief.docx: word/document.xml is broken XML \(.*\)$"):
        read_docx(_archive(word__document="<w:document"), "brief.docx")


def test_a_list_of_built_in_styles_may_be_broken() -> None:
    """What Word has built in, and no paragraph uses, is not looked at; the styles of the file are."""
    heading, built_in = par("Inleiding", '<w:pStyle w:val="Kop1"/>'), '<w:latentStyles w:count="1"><w:x></w:latentStyles>'
    source = read_docx(docx(heading, {"styles": built_in + STYLES}), "brief.docx")
    assert blocks(source) == [("heading", "Inleiding")]
    with pytest.raises(UnreadableFileError, match=r"^brief.docx: word/styles.xml is broken XML \(.*\)$"):
        read_docx(docx(heading, {"styles": f"{built_in}<w:style>"}), "brief.docx")


def test_a_part_that_unpacks_too_large_is_refused() -> None:
    """A part of more than 200 MB is refused before it is parsed."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (201 * 1024 * 1024))
    with pytest.raises(UnreadableFileError, match=r"is larger than 200 MB \(--max-size\)"):
        read_docx(out.getvalue(), "bom.docx")


def test_entities_are_not_resolved() -> None:
    """An entity that points at a file brings nothing of that file into the text."""
    assert read_docx(_archive(word__document=_ENTITIES), "brief.docx").text == "x"


@given(st.lists(st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1), min_size=1))
def test_paragraphs_survive(words: list[str]) -> None:
    """The blocks of plain paragraphs are those paragraphs, in order, at their offsets."""
    source = read_docx(docx("".join(par(f"{word} blijft.") for word in words)), "brief.docx")
    assert [text for _, text in blocks(source)] == [f"{word} blijft." for word in words]
