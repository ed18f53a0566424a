"""Where something stands for a reader of the paper: page, footnote, section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mhcorpus.references.sections import Sections
from mhcorpus.source import Note, Source

if TYPE_CHECKING:
    from mhcorpus.documents.questions import Places
    from mhcorpus.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Spot:
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

    def of_reading(self, reading: Reading, position: int, places: Places) -> Spot:
        """Return the spot of a position in the paper's reading; ``places`` are its questions."""
        note = reading.segment_at(position).note
        start = reading.raw_start(position)
        place = places.at(note.markers[0][0] if note and note.markers else start) if places else None
        return self.at(start, note, {place[0]: place[1]} if place else {})
