"""Questions and their answers as spans of the stored text, and what stands in which of them.

A question opens with "Vraag 3", "Vragen 3 en 4", a lone "3" or "5 6" in official texts, or with
"Vraag 3" before its first word; an answer with "Antwoord 3", "Antwoord op de vragen 2, 3 en 4",
or "Antwoord" alone. One answer to several questions is the answer of each. A span runs from the
first to the last word under its heading: notes that a page break puts in between are inside it,
notes behind the last line are not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from mhcorpus.documents.lines import Line, Lines

Part = Literal["question", "answer"]
"""A paper of questions has these parts; a closing remark belongs to neither."""

_AND = r"(?:, en |, | en | & ?|/| )"
_NUMBERS = rf"(?P<numbers>\d{{1,3}}(?:(?:{_AND}|(?P<to>,? ?(?:t/m|tot en met|-) ?))\d{{1,3}})*)"
_HEADING = re.compile(
    r"(?:(?P<question>[Vv]raag|[Vv]ragen|VRAAG|VRAGEN)"
    r"|(?P<answer>(?:[Aa]ntwoord(?:en)?|ANTWOORD(?:EN)?|[Bb]eantwoording)"
    r"(?: (?:op|van|bij))?(?: de)?(?: (?:sub|deel)?[Vv]ra(?:ag|gen))?))"
    rf"(?: (?:nr\. ?)?{_NUMBERS})?(?: ?[.:])?"
)
_BARE = re.compile(rf"{_NUMBERS}[.)]?")
_INLINE = re.compile(r"(?:Vraag|VRAAG) (?P<number>\d{1,3})[.:]?\s+(?=[A-Z])")
_LISTED = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=[A-Z\"«“'‘])")
_TRAILING = re.compile(r"(?:\[(?P<square>\d{1,2})\]|(?P<round>\d{1,2})\)|(?P<dot>\d{1,2})\.)\s*\S")
_CLOSING = re.compile(r"(?:Mededeling|MEDEDELING)\b(?! van )|Toelichting ?:")
"""What follows the questions: why the answers are late, or that others have asked the like."""
_ASKS = re.compile(r"\?[\"”'’»)]?(?: ?(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\d{1,2}|\[\d{1,2}\]))? ?$")
"""So a question ends, with the mark of a note or without."""
_HIGHEST = 400
_RANGE = 60


@dataclass(slots=True)
class _Section:
    """What one heading opens; ``numbers`` is empty for an answer that names no question."""

    part: Part
    numbers: tuple[int, ...]
    lines: list[Line] = field(default_factory=list)
    begins: int | None = None

    def span(self) -> tuple[int, int] | None:
        """First to last word of the running text."""
        running = [line for line in self.lines if line.kind not in ("note", "furniture")]
        if not running:
            return None
        return (self.begins if self.begins is not None else running[0].start), running[-1].end


def read_questions(lines: Lines) -> tuple[dict[str, Any], ...]:
    """Return ``{"number", "question": [start, end], "answer": [start, end]}`` for each question.

    A question that is not answered, or an answer whose question is lost, has None for it.
    """
    sections = _sections(lines)
    if not any(section.part == "question" for section in sections):
        sections = _listed(lines)
    _trim_notes(sections)
    spans: dict[int, dict[Part, tuple[int, int]]] = {}
    waiting: list[int] = []
    for section in sections:
        numbers = section.numbers or tuple(waiting)
        if section.part == "question":
            waiting += numbers
        else:
            waiting = []
        span = section.span()
        for number in numbers:
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
        elif _CLOSING.match(line.text) and line.kind not in ("note", "furniture"):
            is_closed = True
        elif sections and not is_closed:
            sections[-1].lines.append(line)
    return [section for section in sections if section.numbers or section.part == "answer"]


def _opened(line: Line, lines: Lines, sections: Sequence[_Section]) -> _Section | None:
    """Return the section that ``line`` opens. A heading at the top of a page may pass for a running head."""
    if line.kind in ("note", "letterhead"):
        return None
    text = line.text.strip("#•*·-_ ")
    if heading := _HEADING.fullmatch(text):
        part: Part = "question" if heading["question"] else "answer"
        numbers = _numbers(heading["numbers"]) if heading["numbers"] else ()
        if numbers or (part == "answer" and sections and sections[-1].part == "question"):
            return _Section(part, numbers)
    elif inline := _INLINE.match(lines.stored(line)):
        return _Section("question", (int(inline["number"]),), [line], line.start + inline.end())
    elif sections and sections[-1].part == "question" and _ends_inline(line, sections[-1]):
        return _Section("answer", (), [line])
    return None


def _ends_inline(line: Line, section: _Section) -> bool:
    """Where "Vraag 3" stands before the question, its answer has no heading: it is the next block."""
    return (
        section.begins is not None
        and line.kind not in ("furniture", "note")
        and not line.continues
        and section.lines[-1].text[-1:] in ("?", ".")
    )


def _listed(lines: Lines) -> list[_Section]:
    """Questions numbered 1, 2, 3 and no more: a lone number, or one before the first word."""
    sections: list[_Section] = []
    expected = 1
    for line in lines.running:
        text = line.text.strip("# ")
        bare = _BARE.fullmatch(text)
        listed = _LISTED.match(text)
        if bare and _numbers(bare["numbers"])[:1] == (expected,):
            numbers = _numbers(bare["numbers"])
            sections.append(_Section("question", numbers))
        elif listed and int(listed["number"]) == expected and text.endswith("?"):
            numbers = (expected,)
            sections.append(_Section("question", numbers, [line], line.start + listed.end()))
        else:
            if sections:
                _go_on(sections, line)
            continue
        expected = numbers[-1] + 1
    return sections if len(sections) > 1 or expected > 2 else []


def _go_on(sections: list[_Section], line: Line) -> None:
    """Behind a question's last mark its answer begins."""
    last = sections[-1]
    asked = last.part == "question" and last.lines and last.lines[-1].text.endswith("?")
    if _HEADING.fullmatch(line.text):
        sections.append(_Section("answer", ()))
    elif asked and not line.text.endswith("?"):
        sections.append(_Section("answer", (), [line]))
    else:
        last.lines.append(line)


def _numbers(printed: str) -> tuple[int, ...]:
    """Read "2, 3 en 4", "5 6", "7 t/m 10"; what is no run of questions is none."""
    found = [int(number) for number in re.findall(r"\d+", printed)]
    if len(found) == 2 and re.search(r"t/m|tot en met|-", printed) and 0 < found[1] - found[0] < _RANGE:
        found = list(range(found[0], found[1] + 1))
    return tuple(found) if all(0 < number <= _HIGHEST for number in found) else ()


def _trim_notes(sections: list[_Section]) -> None:
    """Drop the numbered notes, 1 to n, that a letter without footnotes prints under its last answer."""
    if not sections:
        return
    tail = sections[-1].lines
    last = max((at for at, line in enumerate(tail) if line.kind not in ("note", "furniture")), default=0)
    if not last or not _TRAILING.match(tail[last].text):
        return
    for at in range(1, last + 1):
        if _is_first_note(tail[at]):
            del tail[at:]
            return


def _is_first_note(line: Line) -> bool:
    found = _TRAILING.match(line.text)
    return found is not None and "1" in (found["square"], found["round"], found["dot"])


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
        running = [line for line in section.lines if line.kind not in ("note", "furniture")]
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
