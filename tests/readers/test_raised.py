"""Superscript numbers: no digits of the number before them, in whatever way a file raises them."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from mhcorpus.readers.html_page import read_html
from mhcorpus.readers.printed import raised
from tests.readers.test_odt import NS
from tests.readers.test_odt import read as read_odt_body
from tests.readers.word_files import STYLES, docx, par, run

_WORD_STYLES = (
    STYLES
    + '<w:style w:type="character" w:styleId="Nootteken"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Blauw"><w:basedOn w:val="Nootteken"/></w:style>'
    '<w:style w:type="character" w:styleId="Gewoon"><w:basedOn w:val="Nootteken"/>'
    '<w:rPr><w:vertAlign w:val="baseline"/></w:rPr></w:style>'
)
_ODT_STYLES = f"<office:document-styles {NS}><office:styles>%s</office:styles></office:document-styles>" % "".join(
    f'<style:style style:name="{name}"{parent}>'
    f'<style:text-properties style:text-position="{position}"/></style:style>'
    for name, parent, position in (
        ("Hoog", "", "super 58%"),
        ("Hoger", "", "33% 58%"),
        ("Laag", "", "sub 58%"),
        ("Lager", "", "-33% 58%"),
        ("Recht", ' style:parent-style-name="Hoog"', "0% 100%"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", "¹²"),
        ("2,3", "²,³"),
        (" 4) ", " ⁴) "),
        ("[5]", "[⁵]"),
        ("¹,2", "¹,²"),
        ("e", "e"),
        ("12e", "12e"),
    ],
)
def test_digits_alone_are_raised(text: str, expected: str) -> None:
    """Numbers, their commas and brackets are raised; what has a letter in it stays."""
    assert raised(text) == expected


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:vertAlign w:val="superscript"/>', "39 812, nr. 9¹²."),
        ('<w:rStyle w:val="Nootteken"/>', "39 812, nr. 9¹²."),
        ('<w:rStyle w:val="Blauw"/><w:b/>', "39 812, nr. 9¹²."),
        ('<w:rStyle w:val="Gewoon"/>', "39 812, nr. 912."),
        ('<w:rStyle w:val="Nootteken"/><w:vertAlign w:val="baseline"/>', "39 812, nr. 912."),
        ('<w:vertAlign w:val="subscript"/>', "39 812, nr. 912."),
        ("<w:i/>", "39 812, nr. 912."),
    ],
)
def test_word(properties: str, expected: str) -> None:
    """A run of a Word file is raised by itself or by its style, of which its own word is the last."""
    body = par(run("39 812, nr. 9") + run("12", properties) + run("."))
    assert read_docx(docx(body, {"styles": _WORD_STYLES}), "brief.docx").text == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [("Hoog", "nr. 9¹²."), ("Hoger", "nr. 9¹²."), ("Laag", "nr. 912."), ("Lager", "nr. 912."), ("Recht", "nr. 912.")],
)
@pytest.mark.parametrize("inner", ["12", "<text:span>12</text:span>", '<text:a xlink:href="#n">12</text:a>'])
def test_open_document(style: str, inner: str, expected: str) -> None:
    """A stretch of an OpenDocument text is raised by its style, with all that is in it."""
    body = f'<text:p>nr. 9<text:span text:style-name="{style}">{inner}</text:span>.</text:p>'
    assert read_odt_body(body, styles=_ODT_STYLES).text == expected


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<sup>1</sup>", "nr. 9¹."),
        ("<sup><span>1</span></sup>", "nr. 9¹."),
        ("<sup><b>1</b></sup>", "nr. 9¹."),
        ("<sup>2,3</sup>", "nr. 9²,³."),
        ("<sup>4)</sup>", "nr. 9⁴)."),
        ("<sup><a href='#weg'>7</a></sup>", "nr. 9⁷."),
        ("<a href='#weg'><sup>7</sup></a>", "nr. 9⁷."),
        ("<sup></sup>", "nr. 9."),
        ("<sup><br></sup>", "nr. 9\n."),
        ("<sup><b>e</b></sup>", "nr. 9e."),
        ("<span style='font-size:60%; Vertical-Align: super'>1</span>", "nr. 9¹."),
        ("<span style='vertical-align: sub'>1</span>", "nr. 91."),
    ],
)
def test_web_page(inner: str, expected: str) -> None:
    """What a page raises, by its element or its style, is raised with all that is in it."""
    assert read_html(f"<p>nr. 9{inner}.</p>".encode(), "pagina.html").text == expected


def test_a_line_that_begins_raised() -> None:
    """A label that opens a line is raised, and the text after it is not."""
    page = b"<div><sup><i>1</i></sup>39 812, nr. 4</div><div><sup><p>2</p></sup>en 5</div>"
    assert read_html(page, "pagina.html").text == "¹39 812, nr. 4\n\n2\n\nen 5"
