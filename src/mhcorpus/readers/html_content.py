"""Which part of a saved web page is the paper, and what is the site around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from lxml import etree

_MAIN = tuple(
    etree.XPath(f"descendant::{place}")
    for place in (
        "*/@id[.='broodtekst']", "main", "*/@role[.='main']", "*/@id[.='content-main']",
        "*/@id[.='main-content']", "*/@id[.='content']", "body",
    )
)  # fmt: skip
"""Where the content of a page stands, the surest place first: ``broodtekst`` is the paper on
officielebekendmakingen.nl, the others are usual on sites of the government and the Chamber.
Attributes are asked for, as few elements have them: ``*[@id='content']`` takes three times as long,
and ``*/@id[.='content']/..`` the square of it where many have that id."""
UNREAD = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
    "input", "select", "textarea", "option", "iframe", "object", "embed", "svg", "canvas",
    "audio", "video", "map", "dialog", "title", "del", "s", "strike",
})
"""Elements in which there is nothing of a paper, whatever they say of themselves."""
_UNREAD_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary",
    "menu", "menubar",
})
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
_TELLING: dict[str, Callable[[str], object]] = {
    "role": lambda role: role.lower() in _UNREAD_ROLES,
    "hidden": lambda _: True,
    "style": _HIDING.search,
}
"""What of an attribute tells that its element is around the paper, whatever stands in it."""
_PAPER = "h1", "main"


def main_content(root: etree._Element) -> etree._Element:
    """Return the element that holds the paper."""
    for places in _MAIN:
        for found in places(root):
            element: etree._Element = found if isinstance(found, etree._Element) else found.getparent()
            if has_text(element):
                return element
    return root


def has_text(element: etree._Element) -> bool:
    """Say whether there is any text in the element."""
    return any(not text.isspace() for text in element.itertext())


def is_around(element: etree._Element, attributes: Iterable[tuple[str, str]]) -> bool:
    """Say whether the element is, by its attributes, hidden or part of the site and not of the paper."""
    named = False
    for attribute, said in attributes:
        if attribute in ("class", "id"):
            named = named or _names_around(said)
        elif attribute in _TELLING and _TELLING[attribute](said):
            return True
    return named and next(element.iter(*_PAPER), None) is None


@lru_cache
def _names_around(names: str) -> bool:
    return any(_AROUND.fullmatch(name) and not _NOT_AROUND.match(name) for name in names.split())
