"""Notes that an author typed as text: "1)" behind the stop of a sentence, "1) De Waalbode, …" below the last.

So members put the sources of their questions, and drafts of answers keep them beside real notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mhcorpus.readers.pieces import Piece
from mhcorpus.readers.text_marks import TYPED_BODY, Marker, typed_markers

_ASIDE = ("furniture", "letterhead")


def with_typed_notes(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, those that are the bodies of typed notes as notes."""
    found = list(pieces)
    markers = [(at, marker) for at, piece in enumerate(found) for marker in _markers(piece)]
    numbers = (None if piece.kind in _ASIDE else number_of(piece.text) for piece in found)
    for at, which in typed_bodies(numbers, [(marker.label, place) for place, marker in markers]):
        beside, marker = markers[which]
        key = f"typed {which} {marker.label}"
        found[beside].marks.append((marker.start, marker.end, key))
        found[at] = _note(found[at], marker.label, key)
    return found


def number_of(text: str) -> int:
    """Return the number with which a typed note may begin, 0 where it begins otherwise."""
    body = TYPED_BODY.match(text)
    return int(body[1]) if body else 0


def typed_bodies(
    numbers: Iterable[int | None], markers: Sequence[tuple[str, int]]
) -> list[tuple[int, int]]:
    """Return the place of each body of a note, with which of the ``markers`` is its own.

    ``numbers`` are those that lines begin with (None: it parts nothing), ``markers`` have their labels and
    places in order. Bodies are 1 to n in a row, and each has its marker before the first of them, the last
    one that is not of a row below. A list of points has no markers, so that one without its marker is
    enough to be a list.
    """
    found: list[tuple[int, int]] = []
    free: dict[str, list[int]] = {}
    for which, (label, _) in enumerate(markers):
        free.setdefault(label, []).append(which)
    for run in reversed(list(_runs(numbers)) if markers else []):
        left = [free.get(str(number), []) for number in range(1, len(run) + 1)]
        for those in left:
            while those and markers[those[-1]][1] >= run[0]:
                those.pop()
        if all(left):
            found += [(at, those.pop()) for at, those in zip(run, left, strict=True)]
    return sorted(found)


def _runs(numbers: Iterable[int | None]) -> Iterator[list[int]]:
    run: list[int] = []
    for at, number in enumerate(numbers):
        if number == len(run) + 1:
            run.append(at)
        elif number is not None:
            if run:
                yield run
            run = [at] if number == 1 else []
    if run:
        yield run


def _markers(piece: Piece) -> Iterator[Marker]:
    return iter(()) if piece.kind in ("note", *_ASIDE) else typed_markers(piece.text)


def _note(piece: Piece, label: str, key: str) -> Piece:
    body = TYPED_BODY.match(piece.text)
    cut = body.end() if body else 0
    return Piece(
        "note", piece.text[cut:], label=label, key=key,
        marks=[(start - cut, end - cut, key) for start, end, key in piece.marks if start >= cut],
        breaks=[max(at - cut, 0) for at in piece.breaks],
        links=[(max(start - cut, 0), end - cut, to) for start, end, to in piece.links if end > cut],
    )  # fmt: skip
