"""Numbered lists of Word files: where they start, restart and go on."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from tests.readers.word_files import blocks, docx, item, par

_DEFINED = """
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2"/></w:lvl></w:abstractNum>
"""
_LIST = '<w:abstractNumId w:val="7"/>'
_START = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>'
_LETTERS = (
    '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/>'
    '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
)
_NUMBERS = {
    1: _LIST,
    2: _LIST,
    3: _LIST + _START.format(0, 1),
    4: _LIST + _START.format(0, 5) + _START.format(1, 2),
    5: _LIST + _LETTERS,
    6: _LIST + _START.format(8, 1),
}
_NUMBERING = _DEFINED + "".join(f'<w:num w:numId="{number}">{says}</w:num>' for number, says in _NUMBERS.items())


def _labels(*items: tuple[int, int]) -> list[str]:
    body = par("Over:") + "".join(item("x", number, level) for number, level in items)
    found = blocks(read_docx(docx(body, {"numbering": _NUMBERING}), "brief.docx"))
    return [text.removesuffix("x").strip() for _, text in found[1:]]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([(1, 0), (1, 0), (2, 0)], ["1.", "2.", "3."]),
        ([(1, 0), (1, 0), (3, 0), (3, 0)], ["1.", "2.", "1.", "2."]),
        ([(3, 0), (3, 0), (4, 0), (4, 0), (3, 0)], ["1.", "2.", "5.", "6.", "7."]),
        ([(4, 0), (4, 1), (4, 1), (4, 0), (4, 1)], ["5.", "5b", "5c", "6.", "6b"]),
        ([(1, 0), (3, 0), (3, 1), (3, 0)], ["1.", "1.", "1a", "2."]),
        ([(5, 0), (5, 0)], ["C)", "D)"]),
        ([(1, 0), (6, 0)], ["1.", "2."]),
    ],
)
def test_numbers(items: list[tuple[int, int]], expected: list[str]) -> None:
    """A list counts on in all its numbers, and begins anew with one that says where to start."""
    assert _labels(*items) == expected
