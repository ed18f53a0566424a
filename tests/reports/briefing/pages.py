"""Reads the page of a report as a person does: its blocks as lines, its links, its drawings."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

_BLOCKS = ("h1", "h2", "h3", "p", "li", "dt", "dd", "td", "th", "summary", "figcaption")
_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "dt": "  ", "dd": "    ", "summary": "+ "}


def read(page: str) -> HtmlElement:
    """Return the page as a browser has it."""
    return html.document_fromstring(page)


def body(page: HtmlElement) -> HtmlElement:
    """Return what is shown of a page."""
    assert page.body is not None
    return page.body


def lines(element: HtmlElement) -> list[str]:
    """Return the text of an element, a line for each block and for each row of a table."""
    return list(filter(str.strip, _lines(element)))


def _lines(element: HtmlElement) -> Iterator[str]:
    if element.tag == "tr":
        yield " | ".join(words(cell) for cell in element)
    elif element.tag in _BLOCKS and not any(inner.tag in _BLOCKS for inner in element.iterdescendants()):
        yield _MARKS.get(element.tag, "") + words(element)
    elif element.tag == "svg":
        yield from (f"[{words(title)}]" for title in element.iterfind(".//title"))
    else:
        for child in element:
            if isinstance(child.tag, str):
                yield from _lines(child)


def words(element: HtmlElement) -> str:
    """Return the text of an element on one line."""
    return " ".join("".join(element.itertext()).split())
