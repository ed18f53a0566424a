"""Questions and their answers as spans of the stored text, and what stands in which of them.

One answer to several questions is the answer of each; where all are asked before the first is
answered, the answers below one heading may be numbered as the questions are. A span runs from the
first to the last word under its heading: notes that a page break puts in between are inside it,
notes behind the last line are not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.question_headings import (
    BARE,
    LISTED,
    Heading,
    Part,
    heading,
    heading_before,
    numbers_in,
)
from mhcorpus.documents.question_notes import notes_begin, trim_notes
from mhcorpus.source import ASIDE

_CLOSING = re.compile(r"(?:Mededeling|MEDEDELING)\b(?! van )|Toelichting ?:")
"""What follows the questions: why the answers are late, or that others have asked the like."""
_ASKS = re.compile(r"\?[\"”'’»)]?(?: ?(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\d{1,2}\)?|\[\d{1,2}\]))? ?$")
"""So a question ends, with the mark of a note or without."""


@dataclass(slots=True)
class _Section:
    """What one heading opens; ``numbers`` is empty for an answer that names no question."""

    part: Part
    numbers: tuple[int, ...]
    lines: list[Line] = field(default_factory=list)
    begins: int | None = None

    def span(self) -> tuple[int, int] | None:
        """First to last word of the running text."""
        running = [line for line in self.lines if line.kind not in ASIDE]
        if not running:
            return None
        return (self.begins if self.begins is not None else running[0].start), running[-1].end


def read_questions(lines: Lines) -> tuple[dict[str, Any], ...]:
    """Return ``{"number", "question": [start, end], "answer": [start, end]}`` for each question.

    A question that is not answered, or an answer whose question is lost, has None for it.
    """
    sections = _sections(lines)
    if not any(section.part == "question" for section in sections):
        sections = _listed(lines) or sections
    sections = _numbered(sections)
    if sections:
        trim_notes(sections[-1].lines)
    spans: dict[int, dict[Part, tuple[int, int]]] = {}
    for section in sections:
        span = section.span()
        for number in section.numbers:
            if span is not None:
                spans.setdefault(number, {}).setdefault(section.part, span)
    _split_unheaded(sections, spans)
    return tuple(
        {"number": number, "question": _pair(found.get("question")), "answer": _pair(found.get("answer"))}
        for number, found in sorted(spans.items())
    )


def answered_in(
    questions: Sequence[dict[str, Any]], told: tuple[int, int] | None
) -> Sequence[dict[str, Any]]:
    """Return the questions; where none has its answer below it, ``told`` is the answer of each: the words
    that say in which other paper it was given."""
    if told is None or any(entry["answer"] for entry in questions):
        return questions
    return [{**entry, "answer": _pair(told)} for entry in questions]


def _pair(span: tuple[int, int] | None) -> list[int] | None:
    return list(span) if span else None


def _sections(lines: Lines) -> list[_Section]:
    sections: list[_Section] = []
    is_closed = False
    for line in lines.all:
        opened = _opened(line, lines, sections)
        if opened is not None:
            sections.append(opened)
            is_closed = False
        elif _CLOSING.match(line.text) and line.kind not in ASIDE:
            is_closed = True
        elif sections and not is_closed:
            sections[-1].lines.append(line)
    return [section for section in sections if section.numbers or section.part == "answer"]


def _opened(line: Line, lines: Lines, sections: Sequence[_Section]) -> _Section | None:
    """Return the section that ``line`` opens. A heading at the top of a page may pass for a running head."""
    if line.kind in ("note", "letterhead"):
        return None
    is_asked = bool(sections) and sections[-1].part == "question"
    if found := heading(line.text):
        return _Section(found.part, found.numbers) if found.numbers or is_asked else None
    if (before := heading_before(lines.stored(line))) and _opens(before, is_asked):
        return _before_words(before, line)
    if is_asked and _ends_inline(line, sections[-1]):
        return _Section("answer", sections[-1].numbers, [line])
    return None


def _opens(before: Heading, is_asked: bool) -> bool:
    """Whether a heading before words is one: a sentence on an answer stands in another answer."""
    return before.part == "question" or is_asked or (before.is_marked and bool(before.numbers))


def _before_words(before: Heading, line: Line) -> _Section:
    return _Section(before.part, before.numbers, [line], line.start + (before.begins or 0))


def _ends_inline(line: Line, section: _Section) -> bool:
    """Where "Vraag 3" stands before the question, its answer has no heading: a block that asks nothing.

    What a reader takes to go on behind a page is the answer too, where the question has ended before it.
    """
    if section.begins is None or line.kind in ASIDE or line.text.endswith("?"):
        return False
    asked = next((each.text for each in reversed(section.lines) if each.kind not in ASIDE), "")
    return asked.endswith("?" if line.continues else ("?", "."))


def _listed(lines: Lines) -> list[_Section]:
    """Questions numbered 1, 2, 3 and no more: a lone number, or one before the first word."""
    sections: list[_Section] = []
    expected = 1
    for line, below in pairwise([*lines.running, None]):
        assert line is not None
        text = line.text.strip("# ")
        bare = BARE.fullmatch(text)
        listed = LISTED.match(text)
        if bare and numbers_in(bare["numbers"])[:1] == (expected,):
            numbers = numbers_in(bare["numbers"])
            sections.append(_Section("question", numbers))
        elif listed and int(listed["number"]) == expected and (_asks(line) or _is_answer(below)):
            numbers = (expected,)
            sections.append(_Section("question", numbers, [line], line.start + listed.end()))
        else:
            if sections:
                _go_on(sections, line, lines)
            continue
        expected = numbers[-1] + 1
    return sections if len(sections) > 1 or expected > 2 else []


def _is_answer(line: Line | None) -> bool:
    found = heading(line.text) if line else None
    return found is not None and found.part == "answer"


def _go_on(sections: list[_Section], line: Line, lines: Lines) -> None:
    """Behind a question's last mark its answer begins."""
    last = sections[-1]
    is_asked = last.part == "question"
    ends = is_asked and last.lines and _asks(last.lines[-1])
    found, before = heading(line.text), heading_before(lines.stored(line))
    if found and found.part == "answer":
        sections.append(_Section("answer", found.numbers))
    elif before and before.part == "answer" and _opens(before, is_asked):
        sections.append(_before_words(before, line))
    elif ends and not line.text.endswith("?") and not _is_noted(line, sections):
        sections.append(_Section("answer", (), [line]))
    else:
        last.lines.append(line)


def _is_noted(line: Line, sections: Sequence[_Section]) -> bool:
    """Whether the notes to questions that are only asked begin."""
    if any(section.part == "answer" for section in sections):
        return False
    return notes_begin(line, (each for section in sections for each in section.lines))


def _numbered(sections: Iterable[_Section]) -> list[_Section]:
    """Give each answer that names no question those that wait for one, or part it by their numbers."""
    known: list[_Section] = []
    waiting: list[int] = []
    for section in sections:
        if section.part == "question":
            waiting += section.numbers
            known.append(section)
            continue
        known += [section] if section.numbers else _parted(section, tuple(waiting))
        waiting = []
    return known


def _parted(section: _Section, waiting: tuple[int, ...]) -> list[_Section]:
    """Return the answers that one heading opens, where each has the number of its question before it.

    A list of steps that runs on past the last question numbers no answers.
    """
    whole = [_Section("answer", waiting, section.lines, section.begins)]
    parts: list[_Section] = []
    left = waiting
    for line in section.lines if len(waiting) > 1 else ():
        numbers, begins = _numbers_before(line)
        if numbers and left and numbers == left[: len(numbers)]:
            parts.append(_Section("answer", numbers, [line] if begins else [], begins))
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


def _split_unheaded(sections: Iterable[_Section], spans: dict[int, dict[Part, tuple[int, int]]]) -> None:
    """Where the heading of an answer is lost, the question ends at its last question mark in a row.

    Where all are lost, most questions must have such an end: a question that is only asked may tell
    something behind it too.
    """
    split: dict[int, dict[Part, tuple[int, int]]] = {}
    for section in sections:
        found = spans.get(section.numbers[0]) if len(section.numbers) == 1 else None
        # Nothing is found where a heading has no text below it.
        if section.part != "question" or not found or "answer" in found:
            continue
        running = [line for line in section.lines if line.kind not in ASIDE]
        asked = next((at for at, line in enumerate(running) if not _asks(line)), 0)
        if 0 < asked < len(running):
            split[section.numbers[0]] = {
                "question": (running[0].start, running[asked - 1].end),
                "answer": (running[asked].start, running[-1].end),
            }
    if any("answer" in found for found in spans.values()) or 1 < len(split) > len(spans) / 2:
        spans.update(split)


def _asks(line: Line) -> bool:
    return _ASKS.search(line.text) is not None


class Places:
    """In which question or answer a place of the stored text stands."""

    def __init__(self, questions: Sequence[Mapping[str, Any]]) -> None:
        spans = {
            (*entry[part], part): entry["number"]
            for entry in reversed(questions)
            for part in ("question", "answer")
            if entry[part]
        }
        self._spans: list[tuple[int, int, Part, int]] = sorted(
            (start, end, part, number) for (start, end, part), number in spans.items()
        )
        self._starts = [span[0] for span in self._spans]

    def at(self, offset: int) -> tuple[Part, int] | None:
        """Return part and number; for one that covers several questions the first of them."""
        found = bisect_right(self._starts, offset) - 1
        if found < 0 or offset >= self._spans[found][1]:
            return None
        return self._spans[found][2:]

    def __bool__(self) -> bool:
        return bool(self._spans)
