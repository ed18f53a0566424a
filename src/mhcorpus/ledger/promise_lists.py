"""Lists of promises: under a heading that says so, and as the chair reads them out at the end of a debate."""

from __future__ import annotations

import re

from mhcorpus.ledger.passages import HEADING_NUMBER, Passage
from mhcorpus.ledger.promise_entry import Ending, Promise, PromiseEntry

_LISTED = re.compile(r"(?:[-\u2022] )?Toezegging aan ")
_READ_OUT = re.compile(
    r"(?:[-\u2022] )?(?:De|De heer|Mevrouw) (?:[Mm]inister|[Ss]taatssecretaris)(?: [^,;:]{0,60}?)?"
    r" (?:zegt|zal|stuurt|komt|informeert|rapporteert|bericht|laat|heeft (?:[^.;?]{0,60} )?toegezegd)(?!\w)"
)
"""As the chair reads the promises out at the end of a debate."""
_SETTLED = r"(?:[Aa]fgehandelde|[Aa]fgedane|[Uu]itgevoerde|[Aa]fgeronde|[Nn]agekomen|[Vv]oldane|[Ii]ngeloste)"
_LAPSED = r"(?:[Vv]ervallen|[Ii]ngetrokken)"
_LIST_OF_PROMISES = re.compile(
    rf"{HEADING_NUMBER}(?:(?:[Ll]ijst|[Oo]verzicht|[Ss]tand van zaken)(?: van| met)?(?: de)? )?"
    r"(?:(?:[Oo]penstaande|[Gg]edane|[Nn]ieuwe|[Ll]opende|[Ii]n behandeling zijnde|"
    rf"{_SETTLED}|{_LAPSED}) )?[Tt]oezeggingen"
    r"(?: (?:aan|uit|tijdens|van|in|door|[Mm]inisterie|\(?per) (?!moties)[^.,;]{3,80})?:?"
)
_LIST_OF_ENDED = re.compile(
    rf"{HEADING_NUMBER}(?:\w+ (?:van )?(?:de )?)?"
    rf"(?:{_SETTLED}|(?P<lapsed>{_LAPSED})) [Tt]oezeggingen"
)
_SITTING = re.compile(
    r"(?:AO|CD|WGO|NO|VAO|VSO|SO|TMD|(?:[Cc]ommissie|[Tt]weeminuten|[Pp]lenair |[Nn]ota|[Vv]ragenuur)?\w*"
    r"(?:[Dd]ebat|[Oo]verleg|[Bb]ehandeling|[Vv]ragenuur))(?!\w)[^.;:]{0,120}"
)
"""A heading in a list of promises that tells where those below it were made."""
_STATE = re.compile(r"(?:Stand van zaken|Status|Voortgang|Afdoening|Reactie|Planning)(?: ?:| \||(?= \|))")
_COLUMN = re.compile(r"(?:(?:[Oo]mschrijving|[Ii]nhoud|[Tt]ekst)(?: van)?(?: de)? )?[Tt]oezegging(?:en)?")
_TO = re.compile(r"(?:(?:[Tt]oegezegd|[Gg]edaan) aan|Aan(?: (?:[Ll]id|Kamerlid))?|(?:Kamerl|L)id)")
"""The title of the column that tells to whom each is made."""
_BARE_NAME = re.compile(
    r"(?:(?:[Vv]an(?: de[rn]?| het)?|[Dd]e[nr]?|[Tt]e[nr]|[Ee]l) )?"
    r"(?!(?:Allen|Beide|Commissie|Diversen|Eerste|Fracties?|Gemeenten?|Kabinet|Kamers?|Leden|Minister"
    r"|Onbekend|Plenair|Provincies?|Raad|Senaat|Staten|Tweede|Voorzitter)(?!\w))"
    r"[A-ZÀ-Þ][a-zà-ÿ'\u2019]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
)
_BETWEEN_NAMES = re.compile(r" ?/ ?|, | en ")
_ITEM = re.compile(r"(?:[-\u2022]|\d{1,2}[.)]|[a-z][.)]) ")
_OF_ITEM = re.compile(
    r"(?:Dat|Dit|Deze|Die|De)(?: toezegging| vraag)? (?:is|was|betreft|geldt|kwam|wordt|gebeurt)(?!\w)"
    r"|(?:[Tt]oegezegd )?[Aa]an (?:de (?:heer|heren|[Ll]eden)|mevrouw|het [Ll]id)(?!\w)"
    r"(?:[^.;?]|\.(?=\S)){2,80}\.?$"
)
_MORE_THAN_TITLE = re.compile(r"\d|[.,;:]|(?<!\S)(?:\S++ ){3}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 5


def is_listed(passage: Passage) -> bool:
    """Whether the passage stands in the list of promises at the end of a debate."""
    if passage.is_of_the_chair and _READ_OUT.match(passage.text):
        return True
    return _LISTED.match(passage.text) is not None


class PromiseList:
    """The list in which a passage stands, if it stands in one: ``is_open``.

    ``ending``: those in it are kept or have lapsed, as its heading says ("Afgehandelde toezeggingen").
    """

    def __init__(self) -> None:
        self.is_open = False
        self.ending: Ending | None = None
        self._columns = False  # the titles of its columns open the list
        self._to: tuple[int, int] | None = None  # the column of whom they are made to, of how many
        self._item: tuple[Passage, PromiseEntry] | None = None
        self._state: int | None = None  # the line that tells how the item stands

    def enter(self, passage: Passage) -> None:
        """Read whether ``passage`` stands in a list.

        It stands under its heading, or in what the chair says once the promises have been announced.
        """
        if passage.in_row and "oezegging" in passage.text and names_columns(passage):
            opens = not self.is_open and any(_COLUMN.fullmatch(cell.text) for cell in passage.cells())
            self.is_open, self._columns = self.is_open or opens, self._columns or opens
            cells = list(passage.columns())
            to = [at for at, cell in enumerate(cells) if _TO.fullmatch(cell.text)]
            self._to = (to[0], len(cells)) if len(to) == 1 else None
        elif self._columns and not (passage.in_row or passage.in_note):
            self.is_open = self._columns = False
        if passage.is_heading and not passage.in_row:
            opens = _LIST_OF_PROMISES.fullmatch(passage.text) is not None
            if opens or not _SITTING.fullmatch(passage.text):
                self.is_open, self.ending = opens, _ending_of_list(passage)
        elif passage.is_of_the_chair:
            self.is_open = self.is_open or "toezeggingen" in passage.text
        else:
            self.is_open = self.is_open and passage.speaker is None
        if not self.is_open:
            self._item = self._to = None

    def names_to(self, row: Passage) -> list[str]:
        """Return the surnames in the cell of a row that tells to whom it is promised, if it has no more."""
        cells = list(row.columns()) if self._to and row.in_row else []
        if not self._to or len(cells) != self._to[1]:
            return []
        names = _BETWEEN_NAMES.split(cells[self._to[0]].text.removesuffix(" c.s."))
        return names if all(map(_BARE_NAME.fullmatch, names)) else []

    def keep(self, passage: Passage, entry: PromiseEntry) -> None:
        """Keep that ``passage`` is an item of the list, and tells the promise ``entry``."""
        self._item, self._state = ((passage, entry) if self.is_open else None), None

    def item_of(self, passage: Passage) -> PromiseEntry | None:
        """Return the promise of the item in which ``passage`` goes on, or of which it tells how it stands.

        "Dat is een toezegging aan …" stands in the item itself, "Stand van zaken: …" on a line below it.
        """
        if self._item is None:
            return None
        item, entry = self._item
        if passage.in_row:
            return entry if passage.line == item.line and passage.start > item.start else None
        if passage.start == passage.line and _STATE.match(passage.text):
            self._state = passage.line
        goes_on = passage.line == item.line and passage.start > item.start and _OF_ITEM.match(passage.text)
        return entry if goes_on or passage.line == self._state else None


def _ending_of_list(heading: Passage) -> Ending | None:
    found = _LIST_OF_ENDED.match(heading.text)
    return ("lapsed" if found["lapsed"] else "done") if found else None


def in_row(passage: Passage) -> Promise | None:
    """Return the promise that a row or an item of a list of promises tells; a row of titles tells none."""
    opens = passage.start == passage.line and (_ITEM.match(passage.text) or _READ_OUT.match(passage.text))
    is_item = passage.in_row or opens
    opens_list = passage.is_heading and _LIST_OF_PROMISES.fullmatch(passage.text)
    if not is_item or opens_list or passage.in_note or passage.asked:
        return None
    if len(_WORD.findall(passage.text)) < _FEWEST_WORDS:
        return None
    return Promise("row", passage.start, passage.start)


def names_columns(passage: Passage) -> bool:
    """Whether a row holds titles alone: "Nummer | Toezegging | Stand"."""
    cells = list(passage.cells()) if passage.in_row else []
    return len(cells) > 1 and not any(_MORE_THAN_TITLE.search(cell.text.rstrip(".")) for cell in cells)
