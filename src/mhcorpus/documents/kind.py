"""What kind of paper it is, and by which words.

Cues look at one place each: what the publisher declares, the head of the paper (running heads
too), its id, the line in capitals that names the type of a print, the subject, all lines, the file's name.
"""

from __future__ import annotations

from mhcorpus.documents.cues import Evidence, Place
from mhcorpus.documents.declared import Declared
from mhcorpus.documents.kind_cues import CUES
from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Lines
from mhcorpus.documents.printed_types import first_question, type_lines, type_titled
from mhcorpus.readers.sidecar_names import passed_over
from mhcorpus.readers.stated_corrections import meant

UNKNOWN = "unknown"
_LONGEST = 160

KINDS = frozenset(kind for cues in CUES for kind in cues.kinds) | {UNKNOWN}
"""Every kind that is told by a cue, or by none."""


def kind_of(lines: Lines, labels: Labels, declared: Declared, own_id: str | None, file_name: str) -> Evidence:
    """Return the kind of a paper with the words that show it; ``unknown`` where none does.

    A kind that the user states beside the paper goes before all cues, if it is one.
    """
    if (stated := declared.stated("kind")) and not unknown_kind(declared):
        return Evidence(stated, "stated", stated)
    places = _Places(lines, labels, declared, own_id, file_name)
    for cues in CUES:
        if cues.count(places.of("head")) and (found := cues.first(places.of(cues.place))):
            kind, text = found
            return Evidence(kind, cues.place, text[:_LONGEST])
    return Evidence(UNKNOWN, "text", "")


def unknown_kind(declared: Declared) -> str | None:
    """Return why the kind that the user states is not taken; None where it is, or none is stated."""
    stated = declared.stated("kind")
    if not stated or stated in KINDS:
        return None
    kinds = sorted(KINDS)
    known = f"{meant(stated, kinds)}choose {', '.join(kinds)}"
    return passed_over("metadata", f"kind: {stated!r} is no kind of paper; {known}")


class _Places:
    """The strings at each place of one paper."""

    def __init__(
        self, lines: Lines, labels: Labels, declared: Declared, own_id: str | None, file_name: str
    ) -> None:
        head = [line.text.lstrip("# ") for line in lines.head]
        subject = labels.whole("subject")
        self._strings: dict[Place, list[str]] = {
            "declared": [*declared.every("type"), *declared.every("publicationname")],
            "type title": type_titled(head),
            "declared title": [t for t in (declared.first("documenttitel"), declared.first("title")) if t],
            "type line": list(type_lines(head, own_id)),
            "head": head,
            "subject": [subject] if subject else [],
            "text": [line.text for line in lines.running],
            "opening": [line.text.lstrip("# ") for line in lines.running[:3]],
            "first question": first_question([line.text for line in lines.running]),
            "id": [own_id] if own_id else [],
            "file name": [file_name],
        }

    def of(self, place: Place) -> list[str]:
        return self._strings[place]
