"""What the runs of a Word file are, by themselves or by their styles: bold, hidden, raised."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mhcorpus.readers.docx_elements import child_of, first_of, is_on, value
from mhcorpus.readers.docx_package import W
from mhcorpus.readers.docx_styles import Properties, Styles

RUN_PROPERTIES = f"{W}rPr"
BOLD = f"{W}b"
DELETIONS = f"{W}del", f"{W}moveFrom"
"""Tracked: text that is deleted or has gone elsewhere, and among the properties of a mark that mark."""
_RAISES = f"{W}vertAlign"
_STYLE = f"{W}rStyle"


def is_set(run: Iterable[etree._Element], tag: str, styles: Styles, around: str | None) -> bool:
    """Say whether a run has a property with that tag that is not off, itself or by a style.

    The parts of the run are given, and the style of the paragraph ``around`` it.
    """
    return is_on(_said(run, tag, styles, around))


def is_raised(run: Iterable[etree._Element], styles: Styles, around: str | None) -> bool:
    """Say whether the text of a run, of which the parts are given, is superscript."""
    return value(_said(run, _RAISES, styles, around)) == "superscript"


def mark_is_deleted(paragraph: Properties) -> bool:
    """Say whether the mark that ends a paragraph with these properties is deleted."""
    mark = paragraph.get(RUN_PROPERTIES)
    return mark is not None and any(child_of(mark, tag) is not None for tag in DELETIONS)


def _said(
    run: Iterable[etree._Element], tag: str, styles: Styles, around: str | None
) -> etree._Element | None:
    """Return the property with that tag of a run itself, else of its style, else of its paragraph's."""
    properties = first_of(run, RUN_PROPERTIES)
    style = None
    for each in properties[:] if properties is not None else ():
        name = each.tag
        if name == tag:
            return each
        if name == _STYLE:
            style = value(each)
    if style is not None and (of_style := styles.of_run(style, tag)) is not None:
        return of_style
    return styles.of_run(around, tag)
