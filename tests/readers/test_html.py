"""Saved web pages: the paper on the page, without what the site puts around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.html_page import read_html
from mhcorpus.reports.html import render
from mhcorpus.source import Source


def read(html: str) -> Source:
    return read_html(html.encode(), "pagina.html")


def blocks(source: Source) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, source.text[b.start : b.end]) for b in source.blocks]


def links(source: Source) -> list[tuple[str, str]]:
    return [(source.text[link.start : link.end], link.target) for link in source.links]


PAPER = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Kamerstuk</title>
<meta name="DC.identifier" scheme="x" content="kst-39812-4" />
<meta name="OVERHEIDop.indiener" content="I. Zomer" /><meta name="dcterms.issued" content="2027-10-04"/>
<meta name="OVERHEIDop.indiener" content="O. Winter" /><meta name="viewport" content="w" />
<meta name="DCTERMS.alternative" content="" /><script>"<p>nee</p>"</script></head>
<body class="has-menu"><div id="cookie-consent"><p>Wij gebruiken cookies</p></div>
<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main><div class="columns columns--sticky-sidebar"><div class="columns--sticky-sidebar__sidebar">
<p>Inhoud</p></div><div id="broodtekst"><h1 class="dossiertitel"><span class="dossiernummer">
 39 812 </span> Toezicht</h1><div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. 4
</span> BRIEF</h1><p>In het
 debat<sup><a class="nootnum" href="#ID-1">1</a></sup> over
 <a href="kst-39812-2.html">39 812,
 nr. 2</a>.</p></div>
<div id="noten"><hr/><div class="voet noot" id="supernote-ID-1"><h5 class="note-close"><a
 href="#close-ID-1">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-1"></a>1</span></sup>
<p>Zie <a href="https://wetten.overheid.nl/BWBR0001854">de wet</a>.</p></div></div></div></div></main>
<footer><p>Over deze site</p></footer></body></html>"""


def test_a_page_of_the_official_site() -> None:
    """Only the paper is read: titles, text, links and notes tied to their marks."""
    source = read(PAPER)
    assert blocks(source) == [
        ("furniture", 0, "39 812"),
        ("heading", 1, "Toezicht"),
        ("furniture", 0, "Nr. 4"),
        ("heading", 2, "BRIEF"),
        ("paragraph", 0, "In het debat¹ over 39 812, nr. 2."),
        ("note", 0, "¹ Zie de wet."),
    ]
    start = source.text.index("¹")
    assert [(note.label, note.markers) for note in source.notes] == [("1", ((start, start + 1),))]
    assert links(source) == [
        ("39 812, nr. 2", "kst-39812-2.html"), ("de wet", "https://wetten.overheid.nl/BWBR0001854"),
    ]  # fmt: skip
    assert source.declared == {
        "title": "Kamerstuk", "DC.identifier": "kst-39812-4",
        "OVERHEIDop.indiener": "I. Zomer;O. Winter", "DCTERMS.issued": "2027-10-04",
    }  # fmt: skip


BODIES = {
    "<h2>Een</h2><h4>Twee</h4><p><b>Kop</b></p><p><b>Zin.</b></p><p>Vraag 2</p>": [
        ("heading", 2, "Een"), ("heading", 4, "Twee"), ("heading", 3, "Kop"),
        ("paragraph", 0, "Zin."), ("heading", 2, "Vraag 2"),
    ],
    "<ul><li>een<ol type='a' start='3'><li>twee</li><li><p>drie</p><p>meer</p></li></ol></li></ul>": [
        ("list item", 0, "• een"), ("list item", 0, "c. twee"), ("list item", 0, "d. drie"),
        ("paragraph", 0, "meer"),
    ],
    "<ul class='expliciet'><li><p><span>a. </span>een</p></li></ul><ul><li>– twee</li></ul>": [
        ("list item", 0, "a. een"), ("list item", 0, "– twee"),
    ],
    "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>x</p><p>y</p></td></tr>"
    "<tr><td></td><td>los</td></tr></table>": [
        ("table row", 0, "A | B"), ("table row", 0, "1 | x y"), ("paragraph", 0, "los"),
    ],
    "<div>voor<p>midden</p>na</div>": [
        ("paragraph", 0, "voor"), ("paragraph", 0, "midden"), ("paragraph", 0, "na"),
    ],
    "<p>een<br>twee&nbsp;&nbsp;drie <b>m<sup>2</sup></b></p>": [("paragraph", 0, "een\ntwee drie m²")],
    "<pre>een\ntwee\n\ndrie</pre>": [("paragraph", 0, "een\ntwee"), ("paragraph", 0, "drie")],
    "<p hidden>a</p><p style='display: none'>b</p><div class='share-buttons'>c</div><p>d</p>": [
        ("paragraph", 0, "d")
    ],
    "<div class='menu'><h1>Menukaart</h1></div>": [("heading", 1, "Menukaart")],
    "<p>Op <del>3 mei</del><ins>4 juni</ins>, nr. <s>8 </s>9<strike>, nr. 7</strike></p>": [
        ("paragraph", 0, "Op 4 juni, nr. 9")
    ],
    "<main></main><p>buiten</p>": [("paragraph", 0, "buiten")],
}  # fmt: skip


@pytest.mark.parametrize("html", BODIES)
def test_the_text_of_a_page(html: str) -> None:
    """A page reads as a browser shows it, without menus and what is hidden."""
    assert blocks(read(f"<html><body>{html}</body></html>")) == BODIES[html]


NOTES = {
    "as Word saves them": '<p>Tekst<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><div id=ftn1>'
    '<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Noot.</p><p>Meer.</p></div>',
    "as Markdown makes them": '<p>Tekst<sup id="r1"><a href="#fn:1">1</a></sup>.</p><div class="footnotes">'
    '<ol><li id="fn:1"><p>Noot. Meer. <a href="#r1">↩</a></p></li></ol></div>',
    "with the label in the text": '<p>Tekst<a class="noot" href="#n">1</a>.</p>'
    '<p id="n">1. Noot. Meer.</p>',
}


@pytest.mark.parametrize("form", NOTES)
def test_notes_of_other_pages(form: str) -> None:
    """A marker that links to its note is tied to it; label and way back are not text."""
    source = read(NOTES[form])
    assert blocks(source) == [("paragraph", 0, "Tekst¹."), ("note", 0, "¹ Noot. Meer.")]
    assert [note.markers for note in source.notes] == [((5, 6),)]


@pytest.mark.parametrize(
    ("data", "encoding", "warnings"),
    [
        ("<p>één</p>".encode(), "utf-8", ()),
        ("<p>één</p>".encode("utf-16"), "utf-16", ()),
        ("<meta charset=iso-8859-1><p>één</p>".encode("cp1252"), "cp1252", ()),
        ("<p>één</p>".encode("cp1252"), "cp1252", ("not UTF-8: read as cp1252",)),
        (
            "<p>één</p>".encode().decode("cp1252").encode(),
            "utf-8",
            ("was encoded twice: repaired in 2 places",),
        ),
    ],
)
def test_encodings(data: bytes, encoding: str, warnings: tuple[str, ...]) -> None:
    """A page is read in the encoding that it declares, else as text is."""
    source = read_html(data, "pagina.html")
    assert (source.text, source.encoding, source.warnings) == ("één", encoding, warnings)


@pytest.mark.parametrize(
    ("data", "warning"),
    [(b"", "empty file"), (b" \n", "the document has no text"), (b"<p></p>", "the document has no text")],
)
def test_nothing_to_read(data: bytes, warning: str) -> None:
    """A page without text is a source without blocks, and a warning."""
    source = read_html(data, "pagina.html")
    assert (source.text, source.blocks, source.warnings) == ("", (), (warning,))


def test_binary_data_is_refused() -> None:
    """What is no text is refused in one line."""
    with pytest.raises(UnreadableFileError, match=r"^pagina\.html: holds binary data, not text$"):
        read_html(bytes(range(32)) * 9, "pagina.html")


def test_a_page_that_was_made_here_is_no_paper() -> None:
    """A report or an annotated paper that lies among the papers does not count as one of them."""
    page = render("base.html", {}).encode()
    saved_again = page.replace(b'<meta name="generator" content="mhcorpus', b'<META content="mhcorpus').replace(
        b'">\n<title>', b'" name=generator>\n<title>'
    )
    for each in (page, saved_again):
        with pytest.raises(UnreadableFileError, match=r"^36999\.html: is a page that mhcorpus made of papers, "):
            read_html(each, "36999.html")


@pytest.mark.parametrize(
    "head",
    ['<meta name="generator" content="Plone">', '<meta name="keywords" content="mhcorpus of papers">',
     "<p>&lt;meta name=generator content=\"mhcorpus 1\"></p>"],
)  # fmt: skip
def test_a_page_of_another_maker_is_a_paper(head: str) -> None:
    """Only who made a page says that it is none, and not what is said on it."""
    assert read_html(f"<html><head>{head}</head><body><p>Tekst.</p></body></html>".encode(), "a.html").text


TAGS = st.sampled_from(
    ["<p>", "</p>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>",
     "<sup>1</sup>", "<br>", "<a href='#n1'><sup>1</sup></a>", "<div id='n1' class='noot'>", "</div>",
     "<a href='kst-1.html'>", "</a>", " ", "tekst", "\n", "&nbsp;", "<!-- x -->", "<b>", "</b>"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=25))
def test_any_page_gives_sound_offsets(tags: list[str]) -> None:
    """Blocks follow one another, trimmed; notes, markers and links stand inside the text."""
    source = read("".join(tags))
    text = source.text
    assert "\n\n".join(text[block.start : block.end] for block in source.blocks) == text
    assert [b for b in source.blocks if text[b.start : b.end] != text[b.start : b.end].strip()] == []
    assert [m for note in source.notes for m in note.markers if text[slice(*m)] != "¹"] == []
    assert [link for link in source.links if not text[link.start : link.end].strip()] == []
