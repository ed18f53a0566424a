"""Which part of a saved web page is the paper, and what is the site around it."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_MAIN = (
    ".//*[@id='broodtekst']",
    ".//main",
    ".//*[@role='main']",
    ".//*[@id='content-main']",
    ".//*[@id='main-content']",
    ".//*[@id='content']",
    ".//body",
)
"""Where the content of a page stands, the surest place first: ``broodtekst`` is the paper on
officielebekendmakingen.nl, the others are usual on sites of the government and the Chamber."""
_UNREAD = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
    "input", "select", "textarea", "option", "iframe", "object", "embed", "svg", "canvas",
    "audio", "video", "map", "dialog", "title",
})
_UNREAD_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary",
    "menu", "menubar",
})
_TELLING = frozenset({"role", "hidden", "style", "class", "id"})
_AROUND = re.compile(
    r"(?:[a-z0-9]+[-_]+){0,3}"
    r"(?:cookie[a-z]*|breadcrumbs?|kruimelpad|skip-?links?|menu|navigation|navbar|pagination"
    r"|social|share|sharing|delen|sidebar|toolbar|footer|feedback|popup|modal|printonly|sronly"
    r"|sr-only|visually-?hidden|element-invisible|rsbtn|readspeaker|note-close|inhoudsopgave|toc)"
    r"(?:[-_]+(?:bar|banner|block|blok|buttons?|consent|container|content|items?|links?|list"
    r"|melding|message|notice|policy|text|txt|wrapper)){0,3}",
    re.IGNORECASE,
)
_NOT_AROUND = re.compile(r"(?:no|has|with|without|zonder|met|columns)[-_]", re.IGNORECASE)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PAPER = "h1", "main"


def main_content(root: etree._Element) -> etree._Element:
    """Return the element that holds the paper."""
    for path in _MAIN:
        for element in root.iterfind(path):
            if has_text(element):
                return element
    return root


def has_text(element: etree._Element) -> bool:
    """Say whether there is any text in the element."""
    return any(text.strip() for text in element.itertext() if isinstance(text, str))


def is_around(element: etree._Element) -> bool:
    """Say whether the element is hidden, no text, or part of the site and not of the paper."""
    if element.tag in _UNREAD:
        return True
    if _TELLING.isdisjoint(element.keys()):
        return False
    if (element.get("role") or "").lower() in _UNREAD_ROLES:
        return True
    if element.get("hidden") is not None or _HIDING.search(element.get("style") or ""):
        return True
    named = _names_around(element.get("class") or "") or _names_around(element.get("id") or "")
    return named and next(element.iter(*_PAPER), None) is None


@lru_cache
def _names_around(names: str) -> bool:
    return any(_AROUND.fullmatch(name) and not _NOT_AROUND.match(name) for name in names.split())
