"""The reader of plain text and Markdown: blocks, notes and pages, the text itself untouched."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mhcorpus.readers.double_encoding import in_places, repair
from mhcorpus.readers.encoding import decode
from mhcorpus.readers.furniture import mark_furniture, mark_repeated
from mhcorpus.readers.furniture_letterhead import mark_letterhead
from mhcorpus.readers.text_blocks import blocks_of
from mhcorpus.readers.text_inline import Body, inline_bodies
from mhcorpus.readers.text_lines import Line, lines_of, measure
from mhcorpus.readers.text_notes import find_notes
from mhcorpus.source import Block, Link, Note, Source

_BOOKMARK = re.compile(
    r"\[bookmark:[^\[\]\r\n\f]*\]"
    r"(?:[^\S\r\n\f]*\[bookmark:[^\[\]\r\n\f]*\])*[^\S\r\n\f]*"
)
_LINK = re.compile(
    r"\[(?<!!\[)(?P<text>[^\[\]\r\n\f]{1,500})\]"
    r"\((?:<(?P<angled>(?=[^<>\r\n\f]*[/.#])[^<>\r\n\f]++)>"
    r"|(?P<target>(?=[^\s()]*[/.#])(?>(?:[^\s()]++|\((?>(?:[^\s()]++|\([^\s()]*+\))*)\))+)))"
    r"(?:[ \t]++\"[^\"\r\n\f]*+\")?\)"
)
"""A link of Markdown. What stands in brackets behind brackets is none where it cannot be an address.

Brackets in an address go in pairs, as in ``wet_(2012)``; one between ``<`` and ``>`` may have blanks.
"""
_HASHES = re.compile(r"#{2,6}[ \t]*|#[ \t]+")


def read_text(data: bytes, name: str, format: str = "txt") -> Source:  # noqa: A002
    """Read the bytes of a text file; ``format`` is ``txt`` or ``md``.

    What seems to be encoded twice stays, for offsets are those of the file, and is told.

    Raises :class:`~mhcorpus.errors.UnreadableFileError` where the bytes are no text.
    """
    text, encoding, warnings = decode(data, name)
    _, twice = repair(text.encode(errors="surrogatepass"))
    if twice:
        warnings = (*warnings, f"seems encoded twice {in_places(twice)}: what is said there may be missed")
    if text and not text.strip("\ufeff \t\r\n\f\xa0"):
        warnings = (*warnings, "no text in the file")
    return replace(structure(text, name, format), encoding=encoding, warnings=warnings)


def structure(text: str, name: str = "", format: str = "txt") -> Source:  # noqa: A002
    """Find the blocks, notes and pages of a decoded text; all offsets are into ``text``."""
    inline = inline_bodies(text)
    lines = lines_of(text, ((body.opens, body.closes) for body in inline))
    bookmarks = [match.span() for match in _BOOKMARK.finditer(text)]
    lines = _without(lines, bookmarks)
    pages = mark_furniture(text, lines)
    mark_letterhead(text, lines)
    mark_repeated(text, lines)
    layout = measure(text, [line for line in lines if line.role == "text"])
    bodies = find_notes(text, lines, layout, inline)
    blocks = [*blocks_of(text, lines, layout), *_note_blocks(bodies)]
    links = list(_LINK.finditer(text)) if "](" in text else []
    return Source(
        name=name,
        format=format,
        text=text,
        blocks=tuple(sorted(blocks, key=lambda block: block.start)),
        notes=tuple(Note(body.label, body.start, body.end, tuple(body.markers)) for body in bodies),
        residue=tuple(sorted([*bookmarks, *_labels(bodies), *_around(links), *_hashes(text, blocks)])),
        pages=pages,
        links=tuple(Link(*found.span("text"), found["target"] or found["angled"]) for found in links),
    )


def _without(lines: Sequence[Line], residue: Iterable[tuple[int, int]]) -> list[Line]:
    """Return the lines that hold more than residue, each from its first words on."""
    starts = [line.start for line in lines]
    emptied: set[int] = set()
    for start, end in residue:
        at = bisect_left(starts, start)
        if at == len(lines) or starts[at] != start:
            continue
        if end < lines[at].end:
            lines[at].start = end
            continue
        emptied.add(at)
        if at + 1 < len(lines):
            lines[at + 1].breaks = max(lines[at].breaks, lines[at + 1].breaks)
    return [line for index, line in enumerate(lines) if index not in emptied]


def _note_blocks(bodies: Iterable[Body]) -> Iterator[Block]:
    for body in bodies:
        for index, (start, end) in enumerate(body.parts or [(body.opens, body.closes)]):
            if start < end:
                yield Block("note", start, end, continues=index > 0)


def _labels(bodies: Iterable[Body]) -> Iterator[tuple[int, int]]:
    """Yield the labels and brackets around the bodies of notes, and the tags before their markers."""
    for body in bodies:
        if body.tag:
            yield body.tag
        for start, end in ((body.opens, body.start), (body.end, body.closes)):
            if start < end:
                yield start, end


def _around(links: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield what stands around the text of links: a bracket before it, the address behind it."""
    for link in links:
        yield link.start(), link.start("text")
        yield link.end("text"), link.end()


def _hashes(text: str, blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Yield the signs that make a heading of a line of Markdown."""
    for block in blocks:
        if block.kind == "heading" and (found := _HASHES.match(text, block.start, block.end)):
            yield found.span()
