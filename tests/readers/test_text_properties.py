"""What holds for the structure of any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.text import read_text, structure
from mhcorpus.source import Source

PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r", "\f", " ", "   ", "\xa0", "\u2028", "\ufeff", ".", ",", "1",
        "12", "woord", "De brief is af.", "deelnemen1.", "1 Zie bijlage.", "2 Zie ook", "¹", "²³",
        "[footnoteRef:1]", "[1: ", "]", "[", "[^1]", "[^1]: ", "[2 ]", "[bookmark: a]", "](a/b)", "## ",
        "<sup>", "</sup>", "<sup> 1 noot </sup>", "- ", "1. ", "4.1 Titel", "# ", "| a |", "**",
        "Vraag 1", "verzoekt de regering", "Datum", "Betreft", "3 maart 2031", "Postbus 12",
        "Pagina 2 van 3", "2/3", "-----", "kst-38901-4",
        "Tweede Kamer, vergaderjaar 2030–2031, 38 901, nr. 4", "x" * 140, "a   b" * 500,
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


def check(source: Source) -> None:
    """Assert what every source must keep to."""
    size = len(source.text)
    for block in source.blocks:
        assert 0 <= block.start < block.end <= size
        words = source.text[block.start : block.end]
        assert words == words.strip()
    assert all(left.end <= right.start for left, right in pairwise(source.blocks))
    spans = [span for note in source.notes for span in note.markers]
    assert all(0 <= start < end <= size for start, end in spans)
    assert all(0 <= note.start <= note.end <= size for note in source.notes)
    assert all(left[1] <= right[0] for left, right in pairwise(sorted(spans)))
    assert all(0 <= start < end <= size for start, end in source.residue)
    assert list(source.pages) == sorted(set(source.pages))
    assert source.pages[:1] in ((), (0,))


@given(TEXTS)
@example("woord[footnoteRef:1] [1: a\n\nb]\n")
def test_spans_lie_within_the_text(text: str) -> None:
    """Blocks are sorted, trimmed and apart; notes, markers and pages lie within the text."""
    source = structure(text)
    assert source.text == text
    check(source)


@given(TEXTS)
def test_running_text_is_in_blocks(text: str) -> None:
    """Nothing of the text is lost: what stands outside the blocks is space or residue."""
    source = structure(text)
    covered = [(block.start, block.end) for block in source.blocks]
    left = list(text)
    for start, end in (*covered, *source.residue):
        left[start:end] = " " * (end - start)
    assert "".join(left).replace("\ufeff", "").strip() == ""


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    """Any bytes are read as text, or refused as none."""
    try:
        source = read_text(data, "brief.txt")
    except UnreadableFileError:
        return
    check(source)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_round_trip(text: str) -> None:
    """Offsets are those of the file: decoding UTF-8 changes nothing."""
    assert read_text(("Brief " + text).encode(), "brief.txt").text == "Brief " + text
