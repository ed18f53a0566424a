"""From mentions in the reading to references in the stored text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.emit import to_references
from mhcorpus.references.mention import Mention
from mhcorpus.references.spots import Spots
from mhcorpus.source import Source
from mhcorpus.text.reading import read
from mhcorpus.text.sentences import Sentences


def _emitted(source: Source, *words: str, **fields: object) -> list[Reference]:
    """Return a reference for each of ``words``, which stand once in the reading."""
    reading = read(source)
    mentions = [
        Mention("stuk", reading.text.index(each), reading.text.index(each) + len(each), {**fields})
        for each in words
    ]
    return list(to_references(reading, mentions, Sentences(reading), Spots(reading.source)))


def test_a_reference_is_a_slice_of_the_stored_text() -> None:
    """Whatever the reading made of it, its text is that of the file, hyphen, break and all."""
    source = structure(
        "De mensen\u00adhandel en de ‘zorg-\nketen’ van 39\xa0812–4 zijn er, zo blijkt uit dit stuk."
    )
    words = ("mensenhandel", "'zorgketen'", "39 812-4")
    assert [(r.text, source.text[r.start : r.end]) for r in _emitted(source, *words)] == [
        (text, text) for text in ("mensen\u00adhandel", "‘zorg-\nketen’", "39\xa0812–4")
    ]


def test_references_stand_in_the_order_of_the_stored_text() -> None:
    """Also where the reading has a note behind the text that follows it."""
    source = structure("Eerst dit.[footnoteRef:1]\n\n[1: Zie bijlage.]\n\nDan dat.")
    assert [(r.text, r.footnote, r.context) for r in _emitted(source, "dat", "bijlage", "dit")] == [
        ("dit", None, "Eerst dit."),
        ("bijlage", "1", "Eerst dit."),
        ("dat", None, "Dan dat."),
    ]


def test_a_reference_knows_its_heading() -> None:
    """The last one above it, for a note above its marker, on one line and without its marks."""
    source = structure(
        "Vooraf.\n\n# Aanpak **van** uitbuiting[footnoteRef:1]\n\nDe aanpak.[footnoteRef:2]\n\n# Slot\n\nTot slot.\n\n"
        "[1: Zie elders.]\n[2: Zie bijlage.]"
    )
    found = _emitted(source, "Vooraf", "De aanpak", "Tot slot", "elders", "bijlage")
    assert [(r.text, r.section) for r in found] == [
        ("Vooraf", None),
        ("De aanpak", "Aanpak van uitbuiting"),
        ("Tot slot", "Slot"),
        ("elders", "Aanpak van uitbuiting"),
        ("bijlage", "Aanpak van uitbuiting"),
    ]


@pytest.mark.parametrize(("pages", "found"), [((), [None, None]), ((0, 12), [1, 2])])
def test_a_reference_knows_its_page(pages: tuple[int, ...], found: list[int | None]) -> None:
    """The page on which it begins, where the file has pages."""
    source = replace(structure("Eerst dit.\n\nDan dat."), pages=pages)
    assert [r.page for r in _emitted(source, "dit", "dat")] == found


def test_fields_for_resolving_are_left_out() -> None:
    """What begins with an underscore is no part of the result."""
    (reference,) = _emitted(structure("Zie dit."), "dit", number="4", _when="later")
    assert reference.fields == {"number": "4"}


def test_a_mention_may_bring_its_own_span() -> None:
    """A footnote's marker is not in the reading; it stands for the sentence before it."""
    source = structure("Eerst dit.[footnoteRef:1] Dan dat.\n\n[1: Zie bijlage.]")
    reading = read(source)
    ((position, note, span),) = reading.markers
    mention = Mention("footnote", position, position, {"_raw": span}, id=f"fn:{note.label}")
    (reference,) = to_references(reading, [mention], Sentences(reading), Spots(reading.source))
    assert (reference.text, reference.footnote, reference.context) == ("[footnoteRef:1]", None, "Eerst dit.")
