"""How members are said to people: apart from other wording, for reading names takes regexes of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from mhcorpus.member_ids import surname_and_party
from mhcorpus.queries.membernames import spelled


def member_name(member: str, first_names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a member id as a person writes it: ``van-der-graaf@PvdA`` is Van der Graaf (PvdA).

    With the first name that ``first_names`` has for the surname it is Inge van der Graaf.
    """
    surname, party = surname_and_party(member)
    return spelled(surname, first_names.get(surname)) + (f" ({party})" if party else "")


def member_names(members: Iterable[str], entry: Mapping[str, Any]) -> str:
    """Return member ids as a person writes them.

    ``entry`` tells their first names, where papers print these, and which of them only may be meant.
    """
    unsure, first_names = entry.get("unsure", ()), entry.get("first_names", {})
    return ", ".join(
        member_name(each, first_names) + (" (may be meant)" if each in unsure else "") for each in members
    )


def submitters(motion: Mapping[str, Any]) -> str:
    """Return who submitted a motion, as a person writes it; "c.s." are those whom no paper names."""
    names = member_names(motion["members"], motion)
    return f"{names} c.s." if names and motion.get("and_others") else names
