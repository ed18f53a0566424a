"""Ids of members: the surname in small letters, with hyphens for spaces, and the party where it is given.

``van-der-graaf@PvdA``, or ``van-der-graaf`` where a paper names no party.
"""

from __future__ import annotations

from collections.abc import Iterable, Set


def member_id(surname: str, party: str | None) -> str:
    """Return the id of a member of ``party``; None or "": no party is given."""
    return f"{surname}@{party}" if party else surname


def surname_and_party(member: str) -> tuple[str, str]:
    """Return the two parts of a member's id; the party is "" where it has none."""
    surname, _, party = member.partition("@")
    return surname, party


def surname_of(member: str) -> str:
    """Return the surname in a member's id: ``van-der-graaf`` of ``van-der-graaf@PvdA``."""
    return member.partition("@")[0]


def surnames(members: Iterable[str]) -> Set[str]:
    """Return the surnames in members' ids, each once, in order."""
    return dict.fromkeys(map(surname_of, members)).keys()
