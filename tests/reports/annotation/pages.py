"""Reads an annotated page as a browser has it: its text, its links, its anchors."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "hr", "img", "link", "input"})


@dataclass
class Seen:
    """``text`` is the paper's own, ``cards`` what the page adds to it; ``links`` are href by their text."""

    text: str = ""
    cards: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self.open: list[tuple[str, bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.seen.tags.add(tag)
        if "id" in given:
            self.seen.anchors.append(given["id"] or "")
        if tag == "a":
            self.seen.links.append((given.get("href") or "", ""))
        if "data-ui" in given and "card" in (given.get("class") or ""):
            self.seen.cards.append("")
        if tag not in VOID:
            in_paper, added = self.open[-1][1:] if self.open else (False, False)
            self.open.append((tag, in_paper or tag == "article", added or "data-ui" in given))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            opened = self.open.pop()[0]
            assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        in_paper, added = self.open[-1][1:] if self.open else (False, False)
        if in_paper and not added:
            self.seen.text += data
        elif in_paper and self.seen.cards:
            self.seen.cards[-1] += data
        if any(tag == "a" for tag, _, _ in self.open):
            href, text = self.seen.links[-1]
            self.seen.links[-1] = (href, text + data)


def seen(page: str) -> Seen:
    """Return what is on a page; every element must be closed in its turn."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader.seen
