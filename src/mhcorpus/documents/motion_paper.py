"""A motion as a paper: who submits and signs it, what it considers, what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from mhcorpus.documents.lines import Line, Lines
from mhcorpus.member_ids import surname_of, surnames
from mhcorpus.references.mention import Mention

_CONSIDERS = re.compile(
    r"(?:constaterende|overwegende|van mening|van oordeel|gelet op|gezien|gehoord hebbende|voorts|tevens"
    r"|erkennende|in aanmerking nemende|onderschrijvende|memorerende|onderkennende|indachtig)\b"
)
_ASKS = re.compile(
    r"(?:verzoekt|roept|spreekt|draagt|nodigt|dringt|besluit|vraagt|betreurt|zegt|keurt|veroordeelt|wijst)\b"
)
_HEARD = re.compile(r"gehoord de beraadslaging,?$")
_CLOSES = re.compile(r"en gaat over tot de orde van de dag\.?$")
_CLOSED = re.compile(r",? en gaat over tot de orde van de dag\..*$")
_REPLACES = re.compile(
    r"(?:ter vervanging van|t\.?v\.?v\.?) (?:die|de motie) gedrukt onder nr\. (?P<number>\d+)", re.IGNORECASE
)


def read_motion(lines: Lines, mentions: Sequence[Mention], dossier: str | None) -> dict[str, Any]:
    """Return submitters, members (all who signed), what the motion considers and what it asks."""
    head, signed = _members(lines, mentions)
    replaced = next((m for line in lines.head if (m := _REPLACES.search(line.text))), None)
    return {
        "members": _merge(head, signed),
        "submitters": head or signed,
        "replaces": f"kst-{dossier}-{replaced['number']}" if replaced and dossier else None,
        "considers": _clauses((line.text for line in lines.running), _CONSIDERS),
        "asks": asked_in(line.text for line in lines.running),
    }


def asked_in(texts: Iterable[str]) -> list[str]:
    """Return the clauses in which a motion, given line by line, says what it asks."""
    return _clauses(texts, _ASKS)


def _clauses(texts: Iterable[str], opening: re.Pattern[str]) -> list[str]:
    """Return the clauses that open so; a list under a clause belongs to it."""
    clauses: list[str] = []
    is_open = False
    for text in texts:
        if _CLOSES.match(text):
            break
        if opening.match(text):
            clauses.append(text)
            is_open = True
        elif is_open and not any(other.match(text) for other in (_CONSIDERS, _ASKS, _HEARD)):
            clauses[-1] += " " + text
        else:
            is_open = False
    return [_CLOSED.sub("", clause).rstrip(";, ") for clause in clauses]


def _members(lines: Lines, mentions: Sequence[Mention]) -> tuple[list[str], list[str]]:
    """Return the members of the line in capitals and those whose names stand at the end."""
    closed = next((line.at for line in reversed(lines.running) if _CLOSES.match(line.text)), None)
    title = next((line for line in lines.head if line.at is not None and "MOTIE VAN" in line.text), None)
    end_of_text = _end_of_running(lines)
    named = [m for m in mentions if m.kind == "member" and m.id]
    head = [m for m in named if title and _within(m, title)]
    signed = [m for m in named if closed is not None and closed < m.start < end_of_text]
    return [str(m.id) for m in head], [str(m.id) for m in signed]


def _within(mention: Mention, line: Line) -> bool:
    return line.at is not None and line.at <= mention.start < line.at + len(line.text)


def _end_of_running(lines: Lines) -> int:
    last = lines.running[-1] if lines.running else None
    return last.at + len(last.text) if last and last.at is not None else 0


def _merge(head: list[str], signed: list[str]) -> list[str]:
    """Signatories in their order; a submitter of the head who did not sign comes first."""
    named = surnames(signed)
    return [member for member in head if surname_of(member) not in named] + signed
