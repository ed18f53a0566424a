"""What each paper says of the thing, in its own words, the latest paper first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mhcorpus.reports.page import Spans
from mhcorpus.reports.passages import passages, place_of_passage, words_of_passage
from mhcorpus.reports.trace import name_of_target

Found = Mapping[str, Any]

IN_A_PAPER = 25
IN_ALL = 400
"""So many passages are shown of one paper, and in all; what is left out is counted."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that cites: where it stands, what it cites (name, address), its words and its notes.

    ``copy`` names the file, where it stands in another copy only; ``section`` is None where the passage
    before it has the same, and where it is the title of the paper. What is cited goes without saying
    where it is all that this page is about.
    """

    copy: str | None

    place: Spans
    section: str | None
    cited: tuple[tuple[str, str | None], ...]
    words: tuple[Spans, ...]


@dataclass(slots=True)
class Paper:
    """One work that cites, by the file of it that cites most, with its mentions.

    ``more`` counts the passages that are not among ``passages``.
    """

    anchor: str
    source: Found
    mentions: int
    copies: tuple[str, ...] = ()
    passages: list[Passage] = field(default_factory=list)
    more: int = 0

    @property
    def title(self) -> str:
        """What the paper is about, else its file."""
        return str(self.source["title"] or self.source["document"])

    @property
    def label(self) -> str:
        """What names the paper beside others: its kind and its date, without one its file."""
        if not self.source["date"]:
            return str(self.source["document"])
        return f"{self.source['kind'] or 'paper'} {self.source['date']}"


def citing_papers(found: Found) -> list[Paper]:
    """Return every paper that cites, the latest first; as many of their passages as a page can hold."""
    several = len(found["targets"]) > 1
    names = {id(each): target for target in found["targets"] for each in target["mentions"]}
    works: dict[str, list[Found]] = {}
    for target in found["targets"]:
        for mention in target["mentions"]:
            works.setdefault(mention["work"], []).append(mention)
    files: dict[str, list[Found]] = {}
    for source in found["sources"]:
        files.setdefault(source["work"], []).append(source)
    papers: list[Paper] = []
    left = IN_ALL
    for work in files:
        if not (mentions := works.get(work)):
            continue
        paper = _paper(f"p{len(papers) + 1}", mentions, files[work])
        own = paper.source["document"]
        mentions.sort(key=lambda each: (each["document"] != own, each["start"]))
        told = passages(mentions)
        shown = told[: min(IN_A_PAPER, left)]
        left -= len(shown)
        paper.passages = _passages(paper, shown, names if several else {})
        paper.more = len(told) - len(shown)
        papers.append(paper)
    return papers


def _paper(anchor: str, mentions: Sequence[Found], files: Sequence[Found]) -> Paper:
    counts: dict[str, int] = {}
    for each in mentions:
        counts[each["document"]] = counts.get(each["document"], 0) + 1
    fullest = max(counts, key=lambda name: (counts[name], name))
    source = next(each for each in files if each["document"] == fullest)
    copies = tuple(each["document"] for each in files if each is not source)
    return Paper(anchor, source, counts[fullest], copies)


def _passages(
    paper: Paper, told: Sequence[Sequence[Found]], names: Mapping[int, Found]
) -> list[Passage]:
    found: list[Passage] = []
    before = None
    for mentions in told:
        document = mentions[0]["document"]
        cited = {names[id(each)]["id"]: names[id(each)] for each in mentions if id(each) in names}
        own = [each for each in mentions if each["document"] == document]
        section = own[0]["section"]
        found.append(Passage(
            document if document != paper.source["document"] else None,
            place_of_passage(own, dated=False),
            section if section and section != before and paper.title not in section else None,
            tuple((name_of_target(each), each["url"]) for each in cited.values()),
            tuple(words_of_passage(own)),
        ))
        before = section
    return found
