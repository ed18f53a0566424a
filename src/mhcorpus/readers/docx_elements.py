"""The elements of a Word file: their attributes, and which of their children is which."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mhcorpus.readers.docx_package import W

_NEAR = 4
"""How many children are looked at one by one."""


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """Return a ``w:`` attribute of an element, None without element or attribute."""
    return None if element is None else element.get(W + attribute)


def first_of(elements: Iterable[etree._Element], tag: str) -> etree._Element | None:
    """Return the first of the elements with that tag."""
    for element in elements:  # sooner than a generator, and properties stand first
        if element.tag == tag:
            return element
    return None


def child_of(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child with that tag; properties stand first, so mostly it is among the first."""
    near = first_of(element[:_NEAR], tag)  # sooner than an iterator that compares
    if near is not None:
        return near
    return next(element.iterchildren(tag), None) if len(element) > _NEAR else None


def is_on(element: etree._Element | None) -> bool:
    """Say whether a property that is there or not, or off (``w:val="0"``), is set."""
    return element is not None and value(element) not in ("0", "false", "off")


def by_tag(element: etree._Element | None) -> dict[object, etree._Element]:
    """Return the children of an element by their tags, of a tag the first."""
    if element is None:
        return {}
    return {child.tag: child for child in element[::-1]}
