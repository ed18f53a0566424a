"""What the runs of a Word file are, by themselves or by their styles: bold, hidden, raised."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mhcorpus.readers.docx_package import W
from mhcorpus.readers.docx_styles import Styles, child_of, first_of, is_on, value

RUN_PROPERTIES = f"{W}rPr"
HIDDEN = f"{W}vanish"
BOLD = f"{W}b"
_RAISES = f"{W}vertAlign"
_STYLE = f"{W}rStyle"


def is_set(run: Iterable[etree._Element], tag: str) -> bool:
    """Say whether a run, of which the parts are given, has a property with that tag that is not off."""
    properties = first_of(run, RUN_PROPERTIES)
    return properties is not None and is_on(child_of(properties, tag))


def is_raised(run: Iterable[etree._Element], styles: Styles) -> bool:
    """Say whether the text of a run, of which the parts are given, is superscript."""
    return value(_said(run, _RAISES, styles)) == "superscript"


def _said(run: Iterable[etree._Element], tag: str, styles: Styles) -> etree._Element | None:
    """Return the property with that tag that a run has itself, else that of its style."""
    properties = first_of(run, RUN_PROPERTIES)
    if properties is None:
        return None
    own = child_of(properties, tag)
    style = child_of(properties, _STYLE) if own is None else None
    return own if style is None else styles.of_run(value(style), tag)
