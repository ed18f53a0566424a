"""Questions that are numbered and no more: their answers stand below each, below all of them, or nowhere.

So members hand them in: what then stands below the last of them is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.question_headings import BARE, LISTED, heading, heading_before, numbers_in
from mhcorpus.documents.question_notes import notes_begin
from mhcorpus.documents.question_sections import CLOSING, Section, asks, before_words, opens, parted

_ANSWERED_BY = re.compile(
    r"(?:Nader a|A)ntwoord(?:en)? van (?:de )?(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)(?!\w)[^.?:]*"
)
"""So a line says who answers, and heads the answers."""


def listed_questions(lines: Lines) -> list[Section]:
    """Return the questions that have a lone number, or one before their first word, and their answers.

    Below one that has no answer yet the next number is that of the next question, be it a request or not.
    """
    sections: list[Section] = []
    expected, is_closed = 1, False
    for line, below in pairwise([*lines.running, None]):
        assert line is not None
        text = line.text.strip("# ")
        bare = BARE.fullmatch(text)
        listed = LISTED.match(text)
        if bare and numbers_in(bare["numbers"])[:1] == (expected,):
            numbers = numbers_in(bare["numbers"])
            sections.append(Section("question", numbers))
        elif listed and int(listed["number"]) == expected and _is_question(listed, below, sections):
            numbers = (expected,)
            sections.append(Section("question", numbers, [line], line.start + listed.end()))
        else:
            is_closed = is_closed or CLOSING.match(line.text) is not None
            if sections and not is_closed:
                _go_on(sections, line, lines)
            continue
        expected, is_closed = numbers[-1] + 1, False
    return _without_doubtful(sections) if len(sections) > 1 or expected > 2 else []


def _is_question(listed: re.Match[str], below: Line | None, sections: Sequence[Section]) -> bool:
    found = heading(below.text) if below else None
    if "?" in listed.string or (found is not None and found.part == "answer"):
        return True
    if not sections or sections[-1].part == "answer" or not sections[0].lines:
        return False
    first = LISTED.match(sections[0].lines[0].text.strip("# "))
    return first is not None and _sign_behind(first) == _sign_behind(listed)


def _sign_behind(listed: re.Match[str]) -> str:
    """Return what stands behind a number; that of a list within a question is another."""
    return listed.string[listed.end("number")]


def _go_on(sections: list[Section], line: Line, lines: Lines) -> None:
    """Behind a question's last mark its answer begins."""
    last = sections[-1]
    is_asked = last.part == "question"
    ends = is_asked and last.lines and asks(last.lines[-1])
    found, before = heading(line.text), heading_before(lines.stored(line))
    if found and found.part == "answer":
        sections.append(Section("answer", found.numbers))
    elif is_asked and _ANSWERED_BY.fullmatch(line.text):
        sections.append(Section("answer", ()))
    elif before and before.part == "answer" and opens(before, is_asked):
        sections.append(before_words(before, line))
    elif ends and not line.text.endswith("?") and not _is_noted(line, sections):
        sections.append(Section("answer", (), [line], is_headed=False))
    else:
        last.lines.append(line)


def _is_noted(line: Line, sections: Sequence[Section]) -> bool:
    """Whether the notes to questions that are only asked begin."""
    if any(section.part == "answer" for section in sections):
        return False
    return notes_begin(line, (each for section in sections for each in section.lines))


def _without_doubtful(sections: list[Section]) -> list[Section]:
    """Return the sections without what stands below a question and need not answer it.

    It does where most questions have an answer below them or any has one with a heading, and where it is
    numbered as the questions above it are.
    """
    asked = sum(section.part == "question" for section in sections)
    answers = [section for section in sections if section.part == "answer"]
    if any(section.is_headed for section in answers) or len(answers) > asked / 2:
        return sections
    known: list[Section] = []
    waiting: list[int] = []
    for section in sections:
        is_doubtful = section.part == "answer" and len(parted(section, tuple(waiting))) == 1
        if not is_doubtful:
            known.append(section)
            waiting = [*waiting, *section.numbers] if section.part == "question" else []
        elif section is not sections[-1]:
            known[-1].lines += section.lines
    return known
