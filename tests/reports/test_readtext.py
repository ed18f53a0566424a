"""The text of a document as it was read, with its blocks, pages and references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from mhcorpus.reports.page import plain
from mhcorpus.reports.readtext import text_page

TEXT = "1 Opvang\n\nZie 39 812, nr. 7.\n\nDe motie gaat door op de bladzij.\n\n1 Noot."
BLOCKS = [("heading", 0, 8, None), ("paragraph", 10, 28, None), ("paragraph", 30, 63, None), ("note", 67, 72, "1")]


class Told(list[dict[str, Any]]):
    """References that tell how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        self.times += 1
        return super().__iter__()


def document(references: list[dict[str, Any]], pages: list[int]) -> dict[str, Any]:
    return {
        "document": "brief.pdf", "text": TEXT, "page_starts": pages, "references": references,
        "blocks": [
            {"kind": kind, "start": start, "end": end, "level": 1, "continues": False, "page": 2, "note": note}
            for kind, start, end, note in BLOCKS
        ],
    }


def reference(start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "url": None}


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        (None, [
            "[page 1]", "[heading 1] 1 Opvang", "", "Zie 39 812, nr. 7.", "", "De motie gaat", "[page 2]",
            "[goes on] door op de bladzij.", "", "[unread] 1", "[note 1] Noot.",
        ]),
        (1, ["[page 1]", "[heading 1] 1 Opvang", "", "Zie 39 812, nr. 7.", "", "De motie gaat"]),
        (2, ["[page 2]", "[goes on] door op de bladzij.", "", "[unread] 1", "[note 1] Noot."]),
    ],
)  # fmt: skip
def test_what_was_read_is_shown_by_page(number: int | None, lines: list[str]) -> None:
    """Each page is told where it begins, once; what belongs to no block is told so."""
    assert [line.rstrip() for line in plain(text_page(document([], [0, 44]), number))] == lines


def test_of_references_in_one_another_the_outermost_is_marked() -> None:
    """Whatever their order, each is marked in its own block; they are gone through once, however many blocks."""
    references = Told([reference(33, 38), reference(18, 27), reference(14, 27), reference(14, 20)])
    page = text_page(document(references, []))
    marked = [span.text for line in page for span in getattr(line, "spans", ()) if span.style == "mention"]
    assert (marked, references.times) == (["39 812, nr. 7", "motie"], 1)
