"""Where a Mededeling says that the questions have been answered: in a letter, or with those of others.

It says so of all of them, or of such numbers as make up all, in a main clause or in what it lets the Chamber
know, or refers for the answers to a paper that is there. What it says of other questions, or of what must be
answered first, leaves these to be answered.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mhcorpus.documents.days import DAY
from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.question_headings import NUMBERS, numbers_in

_QUOTED = re.compile(r"\"[^\"]{1,300}\"")
_SENTENCE_ENDS = re.compile(r"(?:(?<![A-Z])[.!?]|;)[\")]? (?=\S)(?![a-z\d(]|\bnr)|; ")
_MEMBERS = r"(?:het [Ll]id|[Ll]id|(?:de )?[Ll]eden|de heer|mevrouw) "
_TO_ANSWER = (
    r"(?:mij|ons|(?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris|bewindsperso|[Kk]abinet|[Rr]egering))"
)
_COUNTS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
_THESE = re.compile(
    r"(?<!\w)(?:(?P<the>(?i:de|deze|uw|alle|al deze|al uw|beide|boven\w+|genoemde|voornoemde|onderhavige))"
    rf"(?P<put>(?: (?:aan {_TO_ANSWER}|door {_MEMBERS})[^;]{{0,200}}?| hierboven| schriftelijk)?"
    r" (?:gestelde|ingediende|ingezonden))?"
    rf"(?: schriftelijke| \w*genoemde| bovenstaande)?(?: (?P<count>\d{{1,3}}|{'|'.join(_COUNTS)}))?"
    rf" (?:[Kk]amer)?vragen|Vragen(?= \d))(?!\w)"
    rf"(?: (?:met )?(?:nr\. ?|nummers? )?(?P<numbers>{NUMBERS}))?(?!\w)"
)
"""The questions of the paper: "eerdere" or "de meeste" are none of these, nor what a gemeente is asked."""
_GOES_ON = re.compile(
    rf"(?:,? (?:van {_MEMBERS}|over |inzake |betreffende |omtrent |aangaande |d\.d\. "
    rf"|(?:die|welke) (?!aan (?!{_TO_ANSWER}))"
    rf"|met (?:kenmerk|nummer) |gesteld door |ingezonden |aan {_TO_ANSWER}|\()"
    r"| (?=zijn |heb |hebben |beantwoord|verwijs|reeds |inmiddels "
    r"|op \d|in (?:mijn|de|een) |bij |middels |per |via ))"
)
_ASIDE = (
    r"(?:(?:reeds|inmiddels|al|hiermee|daarmee|ook|tevens|eveneens|thans|gelijktijdig|allen?|allemaal"
    r"|mondeling|schriftelijk) )*"
    rf"(?:(?:(?:op|in|bij|middels|per|via|met|samen|binnen) |door (?={_TO_ANSWER}|mijn |onze ))"
    r"(?:(?!(?:niet|nog|deels|gedeeltelijk|pas|zijn|zodra|voordat|die|dat|door) )"
    r"(?:\([^()]{1,80}\)|[^ ,;(][^ ,;]*) ){1,24}?)?"
)
"""How and where they were; of what is done "in mei naar verwachting" or by a gemeente nothing is said."""
_HAVE_BEEN = re.compile(
    rf"(?<! te) zijn (?:meegenomen en )?{_ASIDE}beantwoord(?!\w)"
    rf"| he(?:b ik|bben wij) {_ASIDE}beantwoord(?!\w)"
)
_HAVE_BEEN_LAST = re.compile(rf"(?<! te) zijn {_ASIDE}beantwoord(?!\w)| beantwoord zijn(?!\w)")
_BEEN = re.compile(rf" {_ASIDE}beantwoord(?!\w)")
_LETS_KNOW = re.compile(r"(?<!\w)(?:meld|mee|mede(?!werk)|bericht|weten|informe|erop)[^;]{0,200}? dat $")
_BY_PAPER = re.compile(
    r"(?:(?:Bij|Met|Middels|Per|Via|Door|In) [^;]{0,200}?(?:brief|antwoord|nota|reactie|Kamerstuk)"
    r"[^;]{0,200}?|Inmiddels|Hiermee|Daarmee|Hierin|Daarin) zijn $"
    r"|(?:(?:Hiermee|Inmiddels) heb ik|Ik heb|Wij hebben) $"
)
_FOR_ANSWERS = re.compile(r"(?:Voor|Ter) (?:de |het |een )?(?:be)?antwoord(?:en|ing)? (?:op|van) $")
_REFERS = re.compile(
    rf" verwijs(?:en)? (?:ik|wij|we) (?:u |uw Kamer |de Kamer )?(?:graag |kortheidshalve )?naar [^;]*?(?<!\w)"
    rf"(?:brief|Kamerstuk(?:ken)?|antwoord(?:en)?|beantwoording)(?!\w)[^;]*?(?:{DAY}|\d\d ?\d{{3}})"
)
"""To a paper with a day or a number, which is there."""
_UNSURE = re.compile(
    r"(?<!\w)(?:niet|zodra|voordat|alvorens|wanneer|indien|als|mits|tenzij|totdat|nadat|hoop|verwacht|streef"
    r"|zal|zullen|zou|zouden|binnenkort)(?!\w)"
)
_STILL_TO_BE = re.compile(
    r"(?<!\w)(?:(?:zodra|voordat|alvorens|totdat|nadat) "
    r"|(?<!die )(?<!dat )(?:kunnen|konden|zullen|zouden|moeten|dienen|worden|waren|hadden))(?: |$)"
    r"|(?<!\w)(?:niet|nog|deels|gedeeltelijk|grotendeels|pas)(?: \w+)?$"
)
_BUT = re.compile(
    r"(?<!\w)(?:uitzondering|behalve|behoudens|voor zover|deels|gedeeltelijk|zodra|voordat|mits|tenzij"
    r"|als (?:het|dat|dit|er|ik|wij)|indien|wanneer|uitstel"
    r"|op (?:de )?vra(?:ag|gen) [\d, en]{1,30} na|zult?|zullen|volgt|binnenkort)(?!\w)"
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:niet (?:[^.]|\.(?! [A-Z])){0,200}? (?:worden beantwoord|beantwoord (?:kunnen )?worden)(?!\w)"
    r"|overige(?: vragen)? (?:volg|word|kunnen|zullen))"
)
"""Of what is put off, with words on other questions, the answers are still to come."""
_COULD_NOT = re.compile(r"(?<!\w)kon(?:den)?(?!\w)")
"""What could not be done before is done since."""
_BY_WHOM = re.compile(rf"{_MEMBERS}(?P<who>[^;]*?)(?: over | inzake | zijn |,? \(?ingezonden |$)")
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]{2,}")


def answered_elsewhere(lines: Lines, numbers: Collection[int]) -> tuple[int, int] | None:
    """Return the paragraph (in the stored text) of a Mededeling that says that the questions have been
    answered, in a letter or with others. ``numbers`` are those of the questions of the paper."""
    heading = next((line for line in lines.running if line.text.strip(" .:").lower() == "mededeling"), None)
    told = list(lines.following(heading)) if heading else []
    sentences = [(line, sentence) for line in told for sentence in _sentences(line.text)]
    if any(_NOT_YET.search(said) and not _COULD_NOT.search(said) for _, said in sentences):
        return None
    askers = " ".join(line.text for line in lines.head if "ragen van " in line.text and line not in told)
    answered: set[int] = set()
    first: Line | None = None
    for line, sentence in sentences:
        if found := _answered(sentence, numbers, askers):
            answered.update(found)
            first = first or line
    if first is None or not answered.issuperset(numbers or {0}):
        return None
    return first.start, first.end


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a paragraph; what they quote, such as the title of a report, says nothing."""
    bare = _QUOTED.sub('""', text)
    if "ragen" not in bare and "overige" not in bare:
        return
    start = 0
    for end in _SENTENCE_ENDS.finditer(bare):
        yield bare[start : end.end()].strip()
        start = end.end()
    yield bare[start:].strip()


def _answered(sentence: str, numbers: Collection[int], askers: str) -> set[int]:
    """Return the numbers of the questions that a sentence says are answered; 0 where none has a number."""
    for these in _THESE.finditer(sentence):
        before, behind = sentence[: these.start()], sentence[these.end() :]
        if _says_answered(before, behind) and not _asked_by_others(these["put"], behind, askers):
            if these["numbers"]:
                return set(numbers_in(these["numbers"]))
            count = these["count"]
            if not count or (_COUNTS.get(count) or int(count)) == len(numbers):
                return {0, *numbers}
    return set()


def _says_answered(before: str, behind: str) -> bool:
    """Whether the words around the questions say that they have been answered."""
    if not _GOES_ON.match(behind):
        return False
    if not before:
        verb = _HAVE_BEEN
    elif before.endswith(" dat ") and _LETS_KNOW.search(before) and not _UNSURE.search(before):
        verb = _HAVE_BEEN_LAST
    elif _BY_PAPER.fullmatch(before) and not _UNSURE.search(before):
        verb = _BEEN
    elif _FOR_ANSWERS.fullmatch(before):
        verb = _REFERS
    else:
        return False
    found = verb.search(behind)
    return (
        found is not None
        and not _STILL_TO_BE.search(behind[: found.start()])
        and not _BUT.search(behind[found.end() :])
    )


def _asked_by_others(put: str | None, behind: str, askers: str) -> bool:
    """Whether they were put before, or by members that are none of the paper's ``askers``."""
    if put and "eerder" in put:
        return True
    named = _BY_WHOM.search(put or behind)
    names = _NAME.findall(named["who"]) if named else []
    return bool(askers and names) and not any(name in askers for name in names)
