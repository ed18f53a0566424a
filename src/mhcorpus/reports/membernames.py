"""How members are said to people: apart from other wording, for reading names takes regexes of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mhcorpus.queries.membernames import spelled


def member_name(member: str) -> str:
    """Return a member id as a person writes it: ``van-der-graaf@PvdA`` is Van der Graaf (PvdA)."""
    surname, _, party = member.partition("@")
    return spelled(surname) + (f" ({party})" if party else "")


def member_names(members: Iterable[str], entry: Mapping[str, Any]) -> str:
    """Return member ids as a person writes them; ``entry`` tells which of them only may be meant."""
    unsure = entry.get("unsure", ())
    return ", ".join(member_name(each) + (" (may be meant)" if each in unsure else "") for each in members)


def submitters(motion: Mapping[str, Any]) -> str:
    """Return who submitted a motion, as a person writes it; "c.s." are those whom no paper names."""
    names = member_names(motion["members"], motion)
    return f"{names} c.s." if names and motion.get("and_others") else names
