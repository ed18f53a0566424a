"""Where something stands for a reader of the paper: page, footnote, section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from mhcorpus.references.sections import Sections
from mhcorpus.source import Note, Source

if TYPE_CHECKING:
    from mhcorpus.text.reading import Reading


class Spot(NamedTuple):
    """``page`` counts from 1, None where the format has no pages; ``footnote`` is the note's label."""

    page: int | None
    footnote: str | None
    section: str | None


class Spots:
    """Tells of each place in one paper where it stands."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sections = Sections(source)

    def at(self, start: int, note: Note | None, fields: Mapping[str, Any]) -> Spot:
        """Return the spot of offset ``start`` in the stored text; ``fields`` as for its section.

        What stands in a ``note`` has the section of its marker.
        """
        return Spot(
            page=note.page if note and note.page else self._source.page_of(start),
            footnote=note.label if note else None,
            section=self._sections.of(note.markers[0][0] if note and note.markers else start, fields),
        )

    def of_reading(
        self, reading: Reading, position: int, part_at: Callable[[int], tuple[str, int] | None]
    ) -> Spot:
        """Return the spot of a position in the paper's reading.

        ``part_at`` tells of which question or answer an offset in the stored text is, and its number.
        """
        note = reading.segment_at(position).note
        start = reading.raw_start(position)
        part = part_at(note.markers[0][0] if note and note.markers else start)
        return self.at(start, note, dict([part]) if part else {})
