"""Questions and their answers as spans of the stored text, and what stands in which of them.

One answer to several questions is the answer of each; where all are asked before the first is
answered, the answers below one heading may be numbered as the questions are. A span runs from the
first to the last word under its heading: notes that a page break puts in between are inside it,
notes behind the last line are not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.listed_questions import listed_questions
from mhcorpus.documents.question_headings import Part, heading, heading_before
from mhcorpus.documents.question_notes import trim_notes
from mhcorpus.documents.question_sections import CLOSING, Section, asks, before_words, opens, parted
from mhcorpus.source import ASIDE


def read_questions(lines: Lines) -> tuple[dict[str, Any], ...]:
    """Return ``{"number", "question": [start, end], "answer": [start, end]}`` for each question.

    A question that is not answered, or an answer whose question is lost, has None for it.
    """
    sections = _sections(lines)
    if not any(section.part == "question" for section in sections):
        sections = listed_questions(lines) or sections
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


def _sections(lines: Lines) -> list[Section]:
    sections: list[Section] = []
    is_closed = False
    for line in lines.all:
        opened = _opened(line, lines, sections)
        if opened is not None:
            sections.append(opened)
            is_closed = False
        elif CLOSING.match(line.text) and line.kind not in ASIDE:
            is_closed = True
        elif sections and not is_closed:
            sections[-1].lines.append(line)
    return [section for section in sections if section.numbers or section.part == "answer"]


def _opened(line: Line, lines: Lines, sections: Sequence[Section]) -> Section | None:
    """Return the section that ``line`` opens. A heading at the top of a page may pass for a running head."""
    if line.kind in ("note", "letterhead"):
        return None
    is_asked = bool(sections) and sections[-1].part == "question"
    if found := heading(line.text):
        return Section(found.part, found.numbers) if found.numbers or is_asked else None
    if (before := heading_before(lines.stored(line))) and opens(before, is_asked):
        return before_words(before, line)
    if is_asked and _ends_inline(line, sections[-1]):
        return Section("answer", sections[-1].numbers, [line])
    return None


def _ends_inline(line: Line, section: Section) -> bool:
    """Where "Vraag 3" stands before the question, its answer has no heading: a block that asks nothing.

    What a reader takes to go on behind a page is the answer too, where the question has ended before it.
    """
    if section.begins is None or line.kind in ASIDE or line.text.endswith("?"):
        return False
    asked = next((each.text for each in reversed(section.lines) if each.kind not in ASIDE), "")
    return asked.endswith("?" if line.continues else ("?", "."))


def _numbered(sections: Iterable[Section]) -> list[Section]:
    """Give each answer that names no question those that wait for one, or part it by their numbers."""
    known: list[Section] = []
    waiting: list[int] = []
    for section in sections:
        last = known[-1] if known and section.numbers else None
        if last and (last.part, last.numbers) == (section.part, section.numbers):
            last.lines += section.lines  # parts of one: "Vraag 2a", "Vraag 2b"
        elif section.part == "question":
            waiting += section.numbers
            known.append(section)
        else:
            known += [section] if section.numbers else parted(section, tuple(waiting))
            waiting = []
    return known


def _split_unheaded(sections: Iterable[Section], spans: dict[int, dict[Part, tuple[int, int]]]) -> None:
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
        asked = next((at for at, line in enumerate(running) if not asks(line)), 0)
        if 0 < asked < len(running):
            split[section.numbers[0]] = {
                "question": (running[0].start, running[asked - 1].end),
                "answer": (running[asked].start, running[-1].end),
            }
    if any("answer" in found for found in spans.values()) or 1 < len(split) > len(spans) / 2:
        spans.update(split)


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
