"""What a motion asks, and which motion it takes the place of, as a sentence that cites it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from mhcorpus.documents.motion_paper import asked_in
from mhcorpus.ledger.clauses import GOES_ON, is_in_clause
from mhcorpus.ledger.passages import Passage, cut_short
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.statements import Statements

_REQUEST = re.compile(
    r"(?<!\w)(?:die|dat|welke|waarin|waarmee|om)?,? ?"
    r"(?P<wish>(?:(?:de regering|het kabinet|de minister) )?(?:[Vv]erzoekt|verzocht"
    r"|verzoeken|vraagt|vroeg|vroegen|roept|roepen|spreekt(?= [^.;]*\buit\b)"
    r"|gevraagd|opgeroepen|draagt)(?!\w).*)"
)
_IN_OWN_WORDS = re.compile(
    r"(?:[-\u2022] )?(?:[Vv]erzoekt|[Rr]oept|[Vv]raagt|[Dd]raagt|[Ss]preekt(?= [^.;]*\buit\b))"
    r"(?: (?:de regering|het kabinet|de (?:[Mm]inister|[Ss]taatssecretaris)|op)|(?= .*\buit\b))"
    r"(?!\w)(?!.*\?$)"
)
_ITEM = re.compile(r"^[-\u2022] ")
_SUBJECT = re.compile(
    r"^(?:(?!(?<!\w)(?:neem|neemt|nemen|nam)(?!\w))[^;?]){0,120}?(?<!\w)"
    r"(?P<wish>(?:over|inzake|betreffende|met betrekking tot|ten aanzien van|die ziet op)(?!\w) .+?)"
    r"(?=[,.;:(]| (?:is|zijn|was|werd|wordt|worden|heeft|hebben|had|verzoekt|vraagt|roept|die|waarin|welke"
    r"|nog niet|inmiddels|wacht|zal|zullen|kan|kunnen|voer|voert|neem|neemt|beschouw|laat|uit te voeren"
    r"|uitgevoerd|aangenomen|ingediend|en de [Mm]otie)(?!\w)|$)"
)
_TITLED = re.compile(r"^(?:\([^()]*\))? ?(?:[-:] )(?P<wish>[^();]+)")
BROUGHT_IN = re.compile(r"De(?:ze)? (?:\w+ )?motie is voorgesteld")
_ENCLOSED = re.compile(
    r"(?: c\.s\.)?(?:(?:[Mm]oties?|[Dd]ie)(?!\w))? ?"
    r"(?P<wish>(?:over|inzake|betreffende|met betrekking tot|ten aanzien van)(?!\w) [^;:()]{3,200}) \("
)
"""Between the name of a motion and its number stands what it is about."""
_LONGEST_MOTION = 40
_CITED = re.compile(r" ?\([^()]*\)")
_SAYS_SOMETHING = re.compile(r"(?>.*?\w{4} ).*?\w{4}")
_LONGEST = 400
_FROM = re.compile(
    r"(?<!\w)(?:t\.?\s?v\.?\s?v\.?|[Tt]er vervanging van|(?:dit )?was|voorheen|in plaats van)"
    r"(?: (?:de |die )?(?:motie )?(?:gedrukt )?(?:onder |op stuk )?)? ?"
    r"\(?(?:(?P<dossier>\d{2} ?\d{3}(?:-\d\d(?!\d)|[- ][IVXLC]+)?)(?:,? ?[Nn]rs?\. ?|-)|[Nn]rs?\. ?)"
    r"(?P<number>\d{1,4})(?!\d)"
)


class Wishes:
    """Reads the sentences of one paper that name motions."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def asked_in(self, passage: Passage) -> str | None:
        """Return the request of a line that gives the motion of its heading in its own words."""
        if passage.start != passage.line or not _IN_OWN_WORDS.match(passage.text):
            return None
        return _plain(_ITEM.sub("", passage.text)) or None

    def told_in(self, passage: Passage, spoken: Spoken | None) -> tuple[str, bool] | None:
        """Return what ``passage`` says that its one motion asks, and whether it is its very request.

        ``spoken`` is where it names the motion; None where it only refers back to it.
        """
        text = passage.text
        if request := self._statements.find("request", text):
            on = GOES_ON.search(text, request.end) if is_in_clause(text, request) else None
            wish = _REQUEST.search(
                text, max(request.start, request.end - 40), on.start() if on else len(text)
            )
            if wish and len(told := _plain(wish["wish"])) > len(wish["wish"].split()[0]):
                return told, True
        if spoken is None or not passage.start <= spoken.mention.start < passage.end:
            return None
        behind = text[spoken.mention.end - passage.start :]
        titled = _TITLED.match(behind) if passage.is_heading else None
        subject = titled or _SUBJECT.search(behind)
        told = _plain(subject["wish"]) if subject else ""
        return (told, False) if _SAYS_SOMETHING.match(told) else None


def enclosed_in(passage: Passage, spoken: Spoken) -> str | None:
    """Return the subject that ``passage`` gives a motion between its name and the brackets of its number."""
    at = spoken.mention.end if spoken.mention.kind == "motion" else spoken.position
    found = _ENCLOSED.match(passage.text, max(0, at - passage.start))
    told = _plain(found["wish"]) if found else ""
    return told if _SAYS_SOMETHING.match(told) else None


def read_out(above: Iterable[Passage]) -> str | None:
    """Return what the motion asks that was read out just above, where ``above`` are the passages there.

    None where no motion ends there: "Deze motie is voorgesteld" follows it in a debate.
    """
    lines: list[str] = []
    closed = False
    for passage in islice(above, _LONGEST_MOTION):
        closed = closed or "tot de orde van de dag" in passage.text
        if passage.text.startswith("De Kamer"):
            break
        if BROUGHT_IN.match(passage.text):
            return None
        lines.append(passage.text)
    return "; ".join(asked_in(reversed(lines))) or None if closed else None


def _plain(wish: str) -> str:
    wish = wish.partition(" |")[0]  # The next cell of a table tells something else.
    return cut_short(_CITED.sub("", wish).strip(" ,.;:-?"), _LONGEST)


def replaced_in(text: str, target: str) -> Iterator[str]:
    """Yield the ids that the words behind a motion's name or number say it takes the place of.

    ``target`` is the motion's own id, in whose dossier the number of the other one counts where it has none.
    """
    dossier = target.rpartition("-")[0]
    if target.startswith("kst-") and (found := _FROM.search(text)):
        named = re.sub(r"(?<=^\d\d) ", "", found["dossier"] or "").replace(" ", "-")
        if named and not dossier.startswith(f"kst-{named}"):
            dossier = f"kst-{named}"
        other = f"{dossier}-{found['number']}"
        if other != target:
            yield other
