"""Notes of a web page: markers that link to a body elsewhere on the page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml import etree

from mhcorpus.readers.markup import plain

_LABEL = re.compile(r"[\[(]?\s*(\d{1,3}|\*{1,3}|[a-z]|[ivxlc]{2,6})\s*[\])]?", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[(].*[\])]")
_OF_NOTE = re.compile(r"noot|noten|note|ftn|edn|(?:^|[-_\s])fn", re.IGNORECASE)
_NAMED = etree.XPath("descendant-or-self::*[@id or @name]")
_BODIES = frozenset({"li", "div", "p", "dd", "aside", "section", "tr"})
_WHOLE = frozenset({"li", "div", "dd", "aside"})
_RETURNS = re.compile(r"[↩↑^⏎\ufe0e\ufe0f\s]+|terug(?: naar (?:boven|(?:de )?tekst))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note: the label that is printed, the id that its markers link to, its body."""

    label: str
    key: str
    body: etree._Element


def page_notes(root: etree._Element) -> dict[etree._Element, PageNote]:
    """Return the note that each marker of the page, a link, leads to."""
    candidates = [
        (anchor, found[1], (anchor.get("href") or "")[1:])
        for anchor in root.iter("a")
        if (anchor.get("href") or "").startswith("#")
        and (found := _LABEL.fullmatch(plain(anchor)))
        and _looks_like_marker(anchor)
    ]
    if not candidates:
        return {}
    targets = _targets(root, {key for _, _, key in candidates})
    holders = Counter(
        ancestor for target in targets.values() for ancestor in (target, *target.iterancestors())
    )
    notes: dict[etree._Element, PageNote] = {}
    bodies: dict[str, etree._Element] = {}
    taken: set[etree._Element] = set()
    for anchor, label, key in candidates:
        target = targets.get(key)
        above = {anchor, *anchor.iterancestors()}
        if target is None or any(element in taken for element in above):
            continue  # a link back, from the body to its marker
        body = bodies.get(key)
        if body is None:
            body = _body(target, holders)
        if body is not None and body not in above:
            bodies[key] = body
            taken.add(body)
            notes[anchor] = PageNote(label, key, body)
    return notes


def is_return(anchor: etree._Element) -> bool:
    """Say whether a link in a note only leads back to its marker."""
    href = anchor.get("href") or ""
    return href.startswith("#") and bool(_RETURNS.fullmatch(plain(anchor)))


def is_label(text: str, label: str) -> bool:
    """Say whether the text is the label of a note, in brackets or not."""
    return text.strip("[]().: \n\t") == label


def _looks_like_marker(anchor: etree._Element) -> bool:
    if _BRACKETED.fullmatch(plain(anchor)) or anchor.get("role") == "doc-noteref":
        return True
    marks = f"{anchor.get('class') or ''} {anchor.get('href') or ''}"
    raised = next(anchor.iterancestors("sup"), None) is not None
    return raised or anchor.find(".//sup") is not None or bool(_OF_NOTE.search(marks))


def _targets(root: etree._Element, keys: set[str]) -> dict[str, etree._Element]:
    found: dict[str, etree._Element] = {}
    for element in _NAMED(root):
        for key in (element.get("id"), element.get("name")):
            if key in keys:
                found.setdefault(key, element)
    return found


def _body(
    target: etree._Element, holders: Counter[etree._Element]
) -> etree._Element | None:
    """Return the block that the target of a marker opens, or is."""
    for element in (target, *target.iterancestors()):
        if element.tag in _BODIES:
            parent = element.getparent()
            while parent is not None and parent.tag in _WHOLE and holders[parent] == 1 and (
                parent.tag == "li" or _OF_NOTE.search(f"{parent.get('class')} {parent.get('id')}")
            ):
                element, parent = parent, parent.getparent()
            return element
    return None
