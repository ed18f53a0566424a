"""The sentences of a document in the order in which they speak of motions and promises.

A note stands behind the sentence of its marker, in that sentence's section. A section runs from
one heading to the next; a row of a table, a speaker's name in a debate, and a line that opens
with the word motion or promise and is no sentence, begin a section too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mhcorpus.documents.questions import Places
from mhcorpus.text.reading import Reading, Segment
from mhcorpus.text.sentences import Sentences

HEADING_NUMBER = r"(?:(?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2})*[.)]? |[A-Z][.)] )?"
"""Before the words of a heading may stand "8.2", "A.1" or "B."."""
_TITLE = re.compile(
    rf"(?:[-\u2022] |[a-z][.)] |{HEADING_NUMBER})(?:(?:Gewijzigde|Aangenomen|Nader gewijzigde"
    r"|Afgehandelde|Afgedane|Uitgevoerde|Afgeronde|Vervallen|Ingetrokken|Openstaande|Lopende|Nieuwe"
    r"|Gedane) )?(?:[Mm]oties?|[Tt]oezegging(?:en)?)(?!\w)(?:[^.?!]|c\.s\.|nrs?\.)*"
)
_LONGEST_TITLE = 300
_ITEM_END = re.compile(r"[,;](?: en| of)?$")
"""So a line ends behind which its list goes on: it is no title."""
_SPEAKER = re.compile(
    r"(?:De heer|Mevrouw|Het lid|Minister|Staatssecretaris|De ?(?:fungerend )?voorzitter"
    r"|De (?:minister|staatssecretaris))(?:(?: |(?=[A-ZÀ-Þ]))[^:.,]{2,60})?:"
)
"""Some copies print the name right behind the title: "De heerJansen (XYZ):"."""
_REGISTERED = re.compile(r"Toezegging .+ \(T\d{5}\)")
"""The title of a promise in the register of the Eerste Kamer: what was quoted above it ends."""
_SPEAKS = re.compile(
    r"(?P<name>(?:De heer|Mevrouw|Het lid) [^:()\n]{2,50} \([^()\n]{2,40}\)"
    r"|(?:Minister|Staatssecretaris) [A-ZÀ-Þ][^:.,()\n]{1,50}|De ?(?:fungerend )?voorzitter): (?=\S)"
)
"""Other reports go on with what is said behind the name."""
_CHAIR = re.compile(r"De ?(?:fungerend )?voorzitter(?!\w)")
_YES = re.compile(r"(?:Ja(?:zeker)?|Zeker|Inderdaad|Correct|(?:Dat|Het) klopt|Klopt)(?! niet)(?!\w)")
_OF_THE_MEMBERS = re.compile(
    r"(?:[IVXA1-3]{1,3}[.)]? )?(?:Vragen en opmerkingen (?:vanuit|van) de (?:\w+ )?"
    r"(?:fracties?|commissie|leden)"
    r"|(?:Inbreng|Vragen en opmerkingen|Bijdrage) van de leden van de .{2,40}?fracties?).*"
)
_OF_THE_MINISTER = re.compile(
    r"(?:[IVXB1-3]{1,3}[.)]? )?(?:(?:Antwoord(?:en)?|Reactie|Beantwoording)(?: ?/ ?\w+)? "
    r"(?:van|door|op|aan)(?!\w)|Volledige agenda).*"
)
"""The two parts of a written consultation: what members put, and what the minister answers."""
_OF_A_MOTION = re.compile(
    r"(?:[-\u2022] )?(?i:overwegende|constaterende|gehoord (?:hebbende )?(?:de|dat)|van (?:mening|oordeel)"
    r"|verzoekt (?:de regering|het kabinet|de minister))(?!\w)"
)
"""So the lines of a motion begin, in whatever paper it is printed."""
_NO_VERB = (
    r"(?:dat|die|als|wat|waar\w*|zoals|omdat|nu|toen|wanneer|indien|of|en|maar|want|hoewel|terwijl|aldus|volgens"
    r"|door|voor|zodat|doordat|tenzij|mits|sinds|nadat|voordat|totdat)(?!\w)"
)
_MAIN_CLAUSE = re.compile(
    r"[^\"\u201c\u201e\u2018]*?(?:"
    rf"(?<!\w)(?!{_NO_VERB})\w+ ik|, (?!{_NO_VERB})\w+ (?:wij|we|het kabinet)"
    r"|(?<!\w)(?:heeft|hebben|zal|zullen|kan|kunnen|wil|willen|gaat|gaan|voert|voeren|geeft|geven|acht|achten"
    r"|beschouwt|beschouwen|neemt|nemen) (?:wij|we|het kabinet|de regering)"
    r"|, (?:is|zijn|wordt|worden|kan|kunnen) (?:hiermee |daarmee |inmiddels )?(?:de|deze|die|uw) moties?"
    r")(?!\w)"
)
"""So the government goes on behind a ground of its own: "gehoord de Kamer voer ik de motie uit"."""
_MINISTER = re.compile(r"(?:Minister|Staatssecretaris|De (?:minister|staatssecretaris))(?![a-zà-ÿ])")


@dataclass(slots=True)
class Passage:
    """A sentence, as a span of the reading, and where it stands.

    ``line`` is where its paragraph begins, ``section`` where the heading above it does (-1:
    there is none); ``in_row``: it stands in the row of a table; ``asked``: it is put as a question;
    ``speaker`` holds the floor in a debate.
    """

    start: int
    end: int
    text: str
    line: int
    section: int = -1
    is_heading: bool = False
    in_note: bool = False
    in_row: bool = False
    asked: bool = False
    speaker: str | None = None

    @property
    def is_of_the_government(self) -> bool:
        """Whether the government speaks: always in its papers, in a debate when a minister has the floor."""
        return self.speaker is None or _MINISTER.match(self.speaker) is not None

    @property
    def is_of_a_motion(self) -> bool:
        """Whether it is a line of a motion: what a member holds, and no doing of the government."""
        return _OF_A_MOTION.match(self.text) is not None and _MAIN_CLAUSE.match(self.text) is None

    def cells(self) -> Iterator[Passage]:
        """Yield the cells of the row that hold something, each as a passage of its own."""
        return (cell for cell in self.columns() if cell.text)

    def columns(self) -> Iterator[Passage]:
        """Yield every cell of the row as a passage of its own, also the empty ones."""
        start = 1 if self.text.startswith("|") else 0
        for cell in self.text[start:].removesuffix("|").split("|"):
            held = cell.strip()
            at = start + cell.index(held)
            yield self.part(at, at + len(held))
            start += len(cell) + 1

    def part(self, start: int, end: int) -> Passage:
        """Return a part of it as a passage; ``start`` and ``end`` count in its text."""
        return replace(self, start=self.start + start, end=self.start + end, text=self.text[start:end])

    @property
    def is_of_the_chair(self) -> bool:
        """Whether the chair of a debate has the floor."""
        return self.speaker is not None and _CHAIR.match(self.speaker) is not None


class Passages:
    """All passages of one document."""

    def __init__(self, reading: Reading, sentences: Sentences, places: Places) -> None:
        self._reading = reading
        self._sentences = sentences
        self._places = places
        self._headings: dict[int, str] = {}
        self._is_of_members = False
        running: list[Passage] = []
        notes: list[Passage] = []
        text, starts = reading.text, sentences.starts
        for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
            sentence = text[start:following].rstrip()
            if not sentence:
                continue
            segment = reading.segment_at(start)
            if segment.block.kind == "note":
                notes.append(self._noted(start, sentence))
            elif segment.block.kind != "letterhead":
                running.append(self._placed(start, sentence, segment, running[-1] if running else None))
        self._running = running
        self.all = self._woven(running, notes)
        self._by_start = sorted(self.all, key=lambda passage: passage.start)
        self._starts = [passage.start for passage in self._by_start]

    def at(self, position: int) -> Passage | None:
        """Return the passage that covers ``position`` of the reading."""
        found = bisect_right(self._starts, position) - 1
        return self._by_start[found] if found >= 0 and position < self._by_start[found].end else None

    def before(self, passage: Passage) -> Iterator[Passage]:
        """Yield the passages above ``passage``, the nearest first."""
        at = bisect_left(self._starts, passage.start)
        yield from (self._by_start[before] for before in range(at - 1, -1, -1))

    def confirmed(self, passage: Passage) -> Passage:
        """Return what the chair asks as said by the minister who speaks next and says yes, if one does."""
        if not (passage.asked and passage.is_of_the_chair):
            return passage
        at = bisect_left(self._running, passage.start, key=lambda each: each.start) + 1
        following = self._running[at : at + 2]
        if len(following) < 2 or following[0].text != f"{following[0].speaker}:":
            return passage
        says_yes = following[0].is_of_the_government and _YES.match(following[1].text)
        return replace(passage, asked=False, speaker=following[0].speaker) if says_yes else passage

    def running_before(self, passage: Passage) -> Passage | None:
        """Return the nearest passage above ``passage`` that stands in no note."""
        at = bisect_left(self._running, passage.start, key=lambda each: each.start)
        return self._running[at - 1] if at else None

    def told_before(self, passage: Passage) -> Passage | None:
        """Return the sentence that "hiermee" points at: the one before in its paragraph, or a note's own."""
        if passage.in_note:
            return self.at(self._sentences.running_position(passage.start))
        before = self.running_before(passage)
        return before if before and before.line == passage.line else None

    def heading_of(self, passage: Passage) -> str | None:
        """Return the heading above ``passage``, or None."""
        return self._headings.get(passage.section)

    def _is_question(self, start: int) -> bool:
        if not self._places:
            return False
        place = self._places.at(self._reading.raw_start(start))
        return place is not None and place[0] == "question"

    def _noted(self, start: int, sentence: str) -> Passage:
        return Passage(
            start, start + len(sentence), sentence, start, in_note=True, asked=sentence.endswith("?")
        )

    def _placed(self, start: int, sentence: str, segment: Segment, last: Passage | None) -> Passage:
        section, speaker, heading = -1, None, False
        if last:
            section, speaker = last.section, last.speaker
        if start != segment.start:
            heading = last is not None and last.is_heading
        else:
            line = self._reading.text[start : segment.end].strip()
            self._turn(line)
            heading = self._is_heading(line, segment)
            if _SPEAKER.fullmatch(line):
                section, speaker, heading = start, line[:-1], False
            elif speaks := _SPEAKS.match(line):
                section, speaker, heading = start, speaks["name"], False
                start, sentence = start + speaks.end(), sentence[speaks.end() :]
            elif heading:
                section, self._headings[start] = start, line
                speaker = None if _REGISTERED.fullmatch(line) else speaker
            elif segment.block.kind == "table row":
                section = start
        asked = sentence.endswith("?") or self._is_of_members or self._is_question(start)
        begin = self._reading.line_at(start)[0]
        return Passage(
            start, start + len(sentence), sentence, begin, section, heading,
            in_row=segment.block.kind == "table row", asked=asked, speaker=speaker,
        )  # fmt: skip

    def _turn(self, line: str) -> None:
        if _OF_THE_MEMBERS.fullmatch(line):
            self._is_of_members = True
        elif self._is_of_members and _OF_THE_MINISTER.fullmatch(line):
            self._is_of_members = False

    def _is_heading(self, line: str, segment: Segment) -> bool:
        if segment.block.kind == "heading":
            return True
        if len(line) > _LONGEST_TITLE or _ITEM_END.search(line):
            return False
        return _TITLE.fullmatch(line) is not None

    def _woven(self, running: list[Passage], notes: list[Passage]) -> list[Passage]:
        """Put each note's sentences behind the running sentence with its marker."""
        starts = [passage.start for passage in running]
        behind: dict[int, list[Passage]] = defaultdict(list)
        for note in notes:
            marker = self._sentences.running_position(note.start)
            at = bisect_right(starts, marker) - 1 if marker != note.start else len(running) - 1
            behind[at].append(note)
        woven = list(behind[-1])
        for at, passage in enumerate(running):
            woven.append(passage)
            for note in behind[at]:
                asked = note.asked or passage.asked
                woven.append(replace(note, section=passage.section, asked=asked, speaker=passage.speaker))
        return woven


def cut_short(text: str, longest: int) -> str:
    """Return a text of up to so many characters, what is longer behind a whole word with "…" for the rest."""
    if len(text) <= longest:
        return text
    kept, _, _ = text[:longest].rpartition(" ")
    return f"{kept.rstrip(' ,;:')}…" if kept else text[:longest]
