"""Sections of a paper of questions: what one heading opens, and how one is told from other lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mhcorpus.documents.lines import Line
from mhcorpus.documents.question_headings import BARE, LISTED, Heading, Part, numbers_in
from mhcorpus.source import ASIDE

CLOSING = re.compile(r"(?:Mededeling|MEDEDELING)\b(?! van )|Toelichting ?:")
"""What follows the questions: why the answers are late, or that others have asked the like."""
_ASKS = re.compile(r"\?[\"”'’»)]?(?: ?(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\d{1,2}\)?|\[\d{1,2}\]))? ?$")
"""So a question ends, with the mark of a note or without."""


@dataclass(slots=True)
class Section:
    """What one heading opens; ``numbers`` is empty for an answer that names no question."""

    part: Part
    numbers: tuple[int, ...]
    lines: list[Line] = field(default_factory=list)
    begins: int | None = None
    is_headed: bool = True
    """Whether a heading opens it; a block below a question may be its answer without one."""

    def span(self) -> tuple[int, int] | None:
        """First to last word of the running text."""
        running = [line for line in self.lines if line.kind not in ASIDE]
        if not running:
            return None
        return (self.begins if self.begins is not None else running[0].start), running[-1].end


def opens(before: Heading, is_asked: bool) -> bool:
    """Whether a heading before words is one: a sentence on an answer stands in another answer."""
    return before.part == "question" or is_asked or (before.is_marked and bool(before.numbers))


def before_words(before: Heading, line: Line) -> Section:
    """Return the section whose heading stands before its first word."""
    return Section(before.part, before.numbers, [line], line.start + (before.begins or 0))


def parted(section: Section, waiting: tuple[int, ...]) -> list[Section]:
    """Return the answers that one heading opens, where each has the number of its question before it.

    A list of steps that runs on past the last question numbers no answers.
    """
    whole = [Section("answer", waiting, section.lines, section.begins)]
    parts: list[Section] = []
    left = waiting
    for line in section.lines if len(waiting) > 1 else ():
        numbers, begins = _numbers_before(line)
        if numbers and left and numbers == left[: len(numbers)]:
            parts.append(Section("answer", numbers, [line] if begins else [], begins))
            left = left[len(numbers) :]
        elif not parts or (not left and numbers == (waiting[-1] + 1,)):
            return whole
        else:
            parts[-1].lines.append(line)
    return whole if left else parts


def _numbers_before(line: Line) -> tuple[tuple[int, ...], int | None]:
    text = line.text.lstrip("# ")
    if bare := BARE.fullmatch(text):
        return numbers_in(bare["numbers"]), None
    listed = LISTED.match(text)
    if listed is None:
        return (), None
    return (int(listed["number"]),), line.start + len(line.text) - len(text) + listed.end()


def asks(line: Line) -> bool:
    """Whether a line ends as a question does."""
    return _ASKS.search(line.text) is not None
