"""What the printer repeats on each page, and where the pages of a plain text start."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from mhcorpus.readers.text_lines import Line, has_ended, starts_lower

# The running feet of kamerstukken, Aanhangsel and Handelingen as the Sdu prints them, the
# page counters of departments, and what converters leave (a rule, an HTML head).
_FURNITURE = re.compile(
    r"""(?ix)
      (?P<foot>(?:['’‘`]s-gravenhage\ \d{4}\s+|(?P<label>\d{1,4})\s+)?
          (?P<cited>(?:tweede|eerste)\ kamer,\ vergaderjaar\ \d{4}\s?[-–]\s?\d{2,4},
          [^.\n]{1,60}(?:\.\s?[\d-]{1,8}[A-Z]?)?)(?:\s+\d{1,4})?)
    | (?:kst|h|ah|stb|stcrt|trb|blg|nds)-(?:[a-z]{2}-)?\d[\dIVXA-Z]*(?:-[\dIVXA-Z]+){0,3}
    | (?:h|ah)\ tk\ \d{8}\ \d+
    | issn\ \d{4}\s?-\s?\d{3}[\dx]
    | ['’‘`]s-gravenhage\ (?:19|20)\d\d
    | (?P<counter>(?:pagina|blad|p\.)\ (?P<page>\d{1,4})(?:\ (?:van|/)\ \d{1,4})?
        |(?P<ratio>\d{1,3})\ ?/\ ?\d{1,3})
    | [-–]\ \d{1,3}\ [-–]
    | (?P<rule>-{3,}|_{3,}|\*{3,}|={3,})
    | <(?:meta|link|html|head|body)\b[^<>]*>
    """
)
_NUMBER = re.compile(r"\d{1,4}")
_NOTE = re.compile(r"(\d{1,4})\s+\S")
_LONGEST = 130
_SHORTEST_HEAD = 8
_PAGE = 1000
"""Code points that a page holds at the least."""


def mark_furniture(text: str, lines: Sequence[Line]) -> tuple[int, ...]:
    """Mark the running heads and feet in ``lines``; return the offsets at which pages start."""
    feet: dict[int, re.Match[str]] = {}
    rules: list[int] = []
    counters: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if line.end - line.start > _LONGEST:
            continue
        match = _FURNITURE.fullmatch(text, line.start, line.end)
        if match is None:
            continue
        line.role = "furniture"
        if match["foot"]:
            feet[index] = match
        elif match["rule"]:
            rules.append(index)
        elif match["counter"]:
            counters.append((index, int(match["page"] or match["ratio"])))
    for index in _notes_among(text, lines, feet):
        lines[index].role = "text"
        del feet[index]
    return _pages(text, lines, list(feet), rules, counters)


def _notes_among(text: str, lines: Sequence[Line], feet: Mapping[int, re.Match[str]]) -> list[int]:
    """Return those that look like a foot of the page and are a note, which cites nothing but a piece.

    A foot says the same on each page. What stands there once is a note if its number continues those of
    the lines around it, if the foot itself stands right below it and says something else, or if the feet do
    and no other furniture is beside it.
    """
    often = Counter(match["cited"] for match in feet.values())
    a_foot_returns = max(often.values(), default=0) > 1

    def is_note(index: int, foot: re.Match[str]) -> bool:
        if often[foot["cited"]] > 1:
            return False
        beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        notes = (_NOTE.match(text, line.start, line.end) for line in beside)
        if foot["label"] and any(abs(int(note[1]) - int(foot["label"])) == 1 for note in notes if note):
            return True
        if (below := _foot_below(index, lines, feet)) and below["cited"] != foot["cited"]:
            return True
        return a_foot_returns and not any(line.role == "furniture" or line.page for line in beside)

    return [index for index, foot in feet.items() if is_note(index, foot)]


def _foot_below(
    index: int, lines: Sequence[Line], feet: Mapping[int, re.Match[str]]
) -> re.Match[str] | None:
    """Return the next foot below a line, with nothing but other furniture in between."""
    below = index + 1
    while below < len(lines) and lines[below].role == "furniture" and below not in feet:
        below += 1
    return feet.get(below)


def mark_repeated(text: str, lines: Sequence[Line]) -> None:
    """Mark bare page numbers and lines that come back at the edges of pages.

    Such a line stands next to a page's edge, or it comes back at the distance of pages and
    breaks a sentence at least once.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.role == "text" and line.end - line.start <= _LONGEST and _alone(lines, index):
            words = text[line.start : line.end]
            places["" if _NUMBER.fullmatch(words) else words].append(index)
    for words, indices in places.items():
        edges = [index for index in indices if _at_edge(lines, index)]
        if words and len(words) < _SHORTEST_HEAD:
            continue
        if not words and edges and indices[-1] == len(lines) - 1:
            edges.append(indices[-1])
        if not words and not edges:
            edges = _counting(text, lines, indices)
        elif words and len(edges) < 2:
            edges = indices if _returns(text, lines, indices) else []
        for index in edges:
            lines[index].role = "furniture"


def _alone(lines: Sequence[Line], index: int) -> bool:
    if index == 0 or index == len(lines) - 1:
        return index > 0
    line, following = lines[index], lines[index + 1]
    return (line.breaks > 1 and following.breaks > 1) or _at_edge(lines, index)


def _at_edge(lines: Sequence[Line], index: int) -> bool:
    if index == 0:
        return False
    if lines[index].page or lines[index - 1].role == "furniture":
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and (following.page or following.role == "furniture")


def _counting(text: str, lines: Sequence[Line], indices: Sequence[int]) -> list[int]:
    """Return the bare numbers that count pages: one by one, a page apart, through sentences."""
    numbers = [int(text[lines[index].start : lines[index].end]) for index in indices]
    steps = all(right == left + 1 for left, right in pairwise(numbers))
    return list(indices) if steps and _returns(text, lines, indices) else []


def _returns(text: str, lines: Sequence[Line], indices: Sequence[int]) -> bool:
    if len(indices) < 3:
        return False
    if any(lines[right].start - lines[left].start < _PAGE for left, right in pairwise(indices)):
        return False
    return any(_interrupts(text, lines, index) for index in indices)


def _interrupts(text: str, lines: Sequence[Line], index: int) -> bool:
    if not 0 < index < len(lines) - 1:
        return False
    before, after = lines[index - 1], lines[index + 1]
    return starts_lower(text, after) and not has_ended(text, before.start, before.end)


def _pages(
    text: str,
    lines: Sequence[Line],
    feet: Sequence[int],
    rules: Sequence[int],
    counters: Sequence[tuple[int, int]],
) -> tuple[int, ...]:
    """Return the start of each page by the surest sign that the text has, or nothing."""
    if any(line.page for line in lines):
        last = lines[-1].start
        return (0, *(match.end() for match in re.finditer("\f", text) if match.end() <= last))
    if rules and rules[-1] == len(lines) - 1:
        # A converter that closes each page with a rule closes the last one too; a rule
        # that parts sections has a section after it.
        return _after(lines, rules)
    if counters:
        first, number = counters[0]
        if number == 1 and lines[first].start > _PAGE:
            return _after(lines, [index for index, _ in counters])
        return tuple(sorted({0, *(lines[index].start for index, page in counters if page > 1)}))
    return _after(lines, feet) if feet else ()


def _after(lines: Sequence[Line], closing: Sequence[int]) -> tuple[int, ...]:
    following = (index + 1 for index in closing if index + 1 < len(lines))
    return (0, *(lines[index].start for index in following))
